import { pairs, quantityOf, runNode } from './child-process';
import { Report } from './report';

const RUNS = 15;

interface Run {
  readonly phases: { readonly cdktf: number; readonly load: number };
  readonly heap: number;
}

/** The cost of loading the library in a process that has loaded cdktf: beside that of cdktf itself, and of the generated class that it wraps. */
export function load(): Report[] {
  const runs = pairs(RUNS, () => runNode<Run>('load', '@cdktf/provider-aws/lib/connect-user'), () => runNode<Run>('load', '../..'));
  const empty = Array.from({ length: RUNS }, () => runNode<Run>('load'));
  const cdktfHeap = Math.min(...empty.map(({ heap }) => heap));
  const versions = { node: process.versions.node };

  return [
    {
      subject: 'Loading, after require("cdktf")',
      baseline: 'require("cdktf")',
      versions,
      measurements: [
        { name: 'require', unit: 'ms', baseline: runs.ours.map(({ phases }) => phases.cdktf), ours: runs.ours.map(({ phases }) => phases.load) },
      ],
    },
    {
      subject: 'Loading, after require("cdktf")',
      baseline: 'generated class alone',
      versions,
      measurements: [
        quantityOf('require', 'ms', runs, ({ phases }) => phases.load),
        quantityOf('heap', 'MB', runs, ({ heap }) => heap - cdktfHeap),
      ],
    },
  ];
}
