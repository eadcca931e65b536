import { pairs, quantityOf, runNode } from './child-process';
import { Report, spread } from './report';
import { UsersRun, totalOf } from './users';

const RUNS = 3;
const MOST_USERS = 20_000;
const KINDS = { users: 'one construct each', rosters: 'in rosters of 10' };

/** Access checks and access report of all users of a stack, against the same stack without them. */
export function access(): Report {
  const measured = Object.entries(KINDS).map(([kind, named]) => {
    const of = (count: number) =>
      pairs(RUNS, () => runNode<UsersRun>('access', count, kind, 'without'), () => runNode<UsersRun>('access', count, kind, 'with'));
    return { named, few: of(MOST_USERS / 10), many: of(MOST_USERS) };
  });
  return {
    subject: 'Access checks and access report',
    baseline: 'without them',
    versions: { node: process.versions.node },
    measurements: measured.flatMap(({ named, few, many }) => {
      const growth = (of: 'baseline' | 'ours') => spread(many[of].map(totalOf)).median / spread(few[of].map(totalOf)).median / 10;
      return [
        quantityOf(`${MOST_USERS} users, ${named}, synth`, 'ms', many, ({ phases }) => phases.synth),
        quantityOf(`${MOST_USERS} users, ${named}, both`, 'ms', many, totalOf),
        quantityOf(`${MOST_USERS} users, ${named}, peak memory`, 'MB', many, ({ peak }) => peak),
        { name: `time of a user among ${MOST_USERS} over one among ${MOST_USERS / 10}, ${named}`, unit: 'times', baseline: [growth('baseline')], ours: [growth('ours')] },
      ];
    }),
  };
}
