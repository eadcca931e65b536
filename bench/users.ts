import { pairs, quantityOf, runNode } from './child-process';
import { Report, spread } from './report';

const RUNS_OF_USERS: readonly [users: number, runs: number][] = [[1_000, 7], [10_000, 5], [20_000, 5]];

const RUNS_BY_ALIAS: readonly [users: number, runs: number] = [10_000, 5];

/** What one process took that made users. */
export interface UsersRun {
  readonly phases: { readonly construct: number; readonly synth: number };
  readonly heap: number;
  readonly peak: number;
}

/** From the first construct to the JSON on disk. */
export const totalOf = ({ phases }: UsersRun) => phases.construct + phases.synth;

/** Users in one stack, constructed and synthesized to files, each number of them in processes of their own. */
export function users(): Report {
  const sizes = RUNS_OF_USERS.map(([count, runs]) => ({
    count,
    runs: pairs(runs, () => runNode<UsersRun>('generated', count), () => runNode<UsersRun>('ours', count)),
  }));
  const [byAlias, runsByAlias] = RUNS_BY_ALIAS;
  const alias = pairs(runsByAlias, () => runNode<UsersRun>('generated', byAlias), () => runNode<UsersRun>('ours', byAlias, 'alias'));
  const [fewest, most] = [sizes[0], sizes[sizes.length - 1]];
  const growth = (of: 'baseline' | 'ours') =>
    spread(most.runs[of].map(totalOf)).median / most.count / (spread(fewest.runs[of].map(totalOf)).median / fewest.count);

  return {
    subject: 'Users, one construct each',
    baseline: 'generated constructs',
    versions: { node: process.versions.node },
    measurements: [
      ...sizes.flatMap(({ count, runs }) => [
        quantityOf(`${count} users, construct`, 'ms', runs, ({ phases }) => phases.construct),
        quantityOf(`${count} users, synth`, 'ms', runs, ({ phases }) => phases.synth),
        quantityOf(`${count} users, both`, 'ms', runs, totalOf),
        quantityOf(`${count} users, both, of each user`, 'ms', runs, (run) => totalOf(run) / count),
        quantityOf(`${count} users, heap after synth`, 'MB', runs, ({ heap }) => heap),
        quantityOf(`${count} users, peak memory`, 'MB', runs, ({ peak }) => peak),
      ]),
      // With the alias Terraform alone knows the type of the instance, so that our users have preconditions.
      quantityOf(`${byAlias} users, instance by alias, both`, 'ms', alias, totalOf),
      quantityOf(`${byAlias} users, instance by alias, peak memory`, 'MB', alias, ({ peak }) => peak),
      { name: `time of a user among ${most.count} over one among ${fewest.count}`, unit: 'times', baseline: [growth('baseline')], ours: [growth('ours')] },
    ],
  };
}
