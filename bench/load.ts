import { pairs, quantityOf, runNode } from './child-process';
import { Report } from './report';

const RUNS = 15;

interface Run {
  readonly phases: { readonly load: number };
  readonly heap: number;
}

/** What it costs to load the library in a process that has loaded cdktf, and to load its one class of the generated package. */
export function load(): Report {
  const runs = pairs(RUNS, () => runNode<Run>('load', '@cdktf/provider-aws/lib/connect-user'), () => runNode<Run>('load', '../..'));
  const empty = Array.from({ length: RUNS }, () => runNode<Run>('load'));
  const cdktfHeap = Math.min(...empty.map(({ heap }) => heap));

  return {
    subject: 'Loading, over require("cdktf")',
    baseline: 'generated class alone',
    versions: { node: process.versions.node },
    measurements: [
      quantityOf('require', 'ms', runs, ({ phases }) => phases.load),
      quantityOf('heap', 'MB', runs, ({ heap }) => heap - cdktfHeap),
    ],
  };
}
