import { pairs, quantityOf, runNode } from './child-process';
import { Report, spread } from './report';

const USERS = 10_000;
const RUNS = 3;
const MOST_REQUESTS = 60;
const MOST_MEMORY = 100;

interface Run {
  readonly time: number;
  readonly peak: number;
  readonly requests: number;
}

/** A snapshot of an instance with users, read by search from the stand-in for Amazon Connect at the rate of its quota. */
export function snapshot(): Report[] {
  const runs = pairs(RUNS, () => runNode<Run>('snapshot', 0), () => runNode<Run>('snapshot', USERS));
  const subject = `A snapshot of ${USERS} users by search`;
  const versions = { node: process.versions.node };
  const peakOf = (all: readonly Run[]) => spread(all.map(({ peak }) => peak)).median;

  return [
    {
      subject,
      baseline: 'without users',
      versions,
      measurements: [
        quantityOf('time', 'ms', runs, ({ time }) => time),
        quantityOf('peak memory', 'MB', runs, ({ peak }) => peak),
      ],
    },
    {
      subject,
      baseline: 'limit',
      versions,
      measurements: [
        { name: 'requests', unit: 'count', baseline: [MOST_REQUESTS], ours: runs.ours.map(({ requests }) => requests) },
        { name: 'peak memory more than without users', unit: 'MB', baseline: [MOST_MEMORY], ours: [peakOf(runs.ours) - peakOf(runs.baseline)] },
      ],
    },
  ];
}
