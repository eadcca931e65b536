import { Testing } from 'cdktf';
import { Agents } from '../agents';

const { resource, ...rest } = JSON.parse(Testing.synth(new Agents(Testing.app(), 'agents')));
const users: Record<string, object> = resource.aws_connect_user;

test('each agent is at the address that the user login says', () => {
  const names = Array.from({ length: 200 }, (_, i) => `agents_agent${String(i + 1).padStart(3, '0')}`);

  expect(Object.keys(users).sort()).toEqual(names);
});

test('what is looked up, the first agent with the profile that is granted in code, and one with a desk phone stay as they were reviewed', () => {
  const { agents_agent001, agents_agent200 } = users;

  expect({ ...rest, users: { agents_agent001, agents_agent200 } }).toMatchSnapshot();
});
