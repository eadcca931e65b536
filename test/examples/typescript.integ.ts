import * as fs from 'node:fs';
import { makeTypeScriptExample } from './contact-centre';
import { run, stacks } from '../../scripts/typescript-example';

const AGENTS = Array.from({ length: 200 }, (_, index) => `agents_agent${String(index + 1).padStart(3, '0')}`);
const USERS: Record<string, string[]> = {
  'agents': AGENTS,
  'contact-centre': ['jdoe', 'jroe', 'jsmith', 'jstiles', 'mmajor', 'rroe'],
  'provider-page-basic': ['example'],
  'provider-page-desk-phone': ['example'],
  'provider-page-hierarchy-group': ['example'],
  'provider-page-identity-info': ['example'],
  'provider-page-soft-phone': ['example'],
};

beforeAll(makeTypeScriptExample);

test('the example passes its own tests against the packed library', () => {
  expect(() => run('npm', 'test', '--', '--ci')).not.toThrow();
});

test('the example is synthesized by cdktf-cli, each user at the address that its id says', () => {
  const users = stacks().map(({ name, file }) => [name, Object.keys(JSON.parse(fs.readFileSync(file, 'utf8')).resource.aws_connect_user)]);

  expect(Object.fromEntries(users)).toEqual(USERS);
});
