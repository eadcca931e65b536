import { MANAGED_HEADER, problemsOf } from './roster-files';

const SECRET = 'Zq7secretWord';

/** What is wrong with a file, and all that is said of it. */
const DAMAGED: [title: string, bytes: Buffer | string, problems: string[]][] = [
  ['is empty', '', ['agents.csv:1:1: file: must have a header and a row for each user, but is empty. Export the roster again. [RosterEmpty]']],
  ['has a header only', `${MANAGED_HEADER}\n`, ['agents.csv:1:1: file: must have a row for each user, but has only a header. Add the users below the header. [RosterEmpty]']],
];

test.each(DAMAGED)('says where and how to mend a file that %s', (_, bytes, problems) => {
  expect(problemsOf(bytes)).toEqual(problems);
  expect(problemsOf(bytes).join()).not.toContain(SECRET);
});

