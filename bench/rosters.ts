import { pairs, quantityOf, runNode } from './child-process';
import { Report, spread } from './report';
import { UsersRun, totalOf } from './users';

const USERS = 10_000;
const RUNS = 5;
const MOST_USERS = 100_000;
const RUNS_OF_MOST = 3;

/** A roster from CSV to the JSON on disk (read, checked, synthesized) against as many generated constructs. */
export function rosters(): Report {
  const runs = pairs(RUNS, () => runNode<UsersRun>('generated', USERS), () => runNode<UsersRun>('roster', USERS));
  const most = Array.from({ length: RUNS_OF_MOST }, () => runNode<UsersRun>('roster', MOST_USERS));
  const ofEach = (run: UsersRun, users: number) => totalOf(run) / users;
  const growth = spread(most.map((run) => ofEach(run, MOST_USERS))).median / spread(runs.ours.map((run) => ofEach(run, USERS))).median;

  return {
    subject: 'Users, as a roster from CSV',
    baseline: 'generated constructs',
    versions: { node: process.versions.node },
    measurements: [
      quantityOf(`${USERS} users, from CSV to JSON`, 'ms', runs, totalOf),
      quantityOf(`${USERS} users, peak memory`, 'MB', runs, ({ peak }) => peak),
      { name: `time of a user among ${MOST_USERS} over one among ${USERS}`, unit: 'times', baseline: [1], ours: [growth] },
    ],
  };
}
