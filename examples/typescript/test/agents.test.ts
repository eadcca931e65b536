import { Testing } from 'cdktf';
import { Agents } from '../agents';

const { resource, data } = JSON.parse(Testing.synth(new Agents(Testing.app(), 'agents')));

test('each agent is at the address that the user login says', () => {
  const names = Array.from({ length: 200 }, (_, i) => `agents_agent${String(i + 1).padStart(3, '0')}`);

  expect(Object.keys(resource.aws_connect_user).sort()).toEqual(names);
});

test('each routing profile is looked up once', () => {
  const names = Object.values<{ name: string }>(data.aws_connect_routing_profile).map(({ name }) => name);

  expect(names.sort()).toEqual(['Orders', 'Returns', 'Technical']);
});

test('the first agent is granted one security profile more than the file gives', () => {
  expect(resource.aws_connect_user.agents_agent001.security_profile_ids).toHaveLength(2);
});
