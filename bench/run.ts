/* `npm run bench -- [--json] [SUBJECT...]` measures the subjects that are named, else all. */
import { access } from './access';
import { load } from './load';
import { python } from './python';
import { Report, asJson, asText } from './report';
import { rosters } from './rosters';
import { snapshot } from './snapshot';
import { users } from './users';

const SUBJECTS: { [name: string]: () => Report | Report[] } = { load, users, rosters, access, snapshot, python };

const names = process.argv.slice(2).filter((argument) => argument !== '--json');
const unknown = names.filter((name) => !SUBJECTS[name]);
if (unknown.length > 0) {
  throw new Error(`Unknown subjects: ${unknown.join(', ')}. There are: ${Object.keys(SUBJECTS).join(', ')}.`);
}

const reports = (names.length > 0 ? names : Object.keys(SUBJECTS)).flatMap((name) => SUBJECTS[name]());
console.log(process.argv.includes('--json') ? asJson(reports) : asText(reports));
