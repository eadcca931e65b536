import { newStack, synth, warningsOf } from '../support/synth';

jest.mock('cdktf-aws-connect', () => jest.requireActual('../../src'), { virtual: true });

test('the example has 200 agents, each at the address that the user login says, and no warnings', () => {
  const { Agents } = jest.requireActual('../../examples/roster/main');
  const stack = new Agents(newStack().node.root, 'agents');
  const { resource, data } = synth(stack);
  const names = Array.from({ length: 200 }, (_, i) => `agent${String(i + 1).padStart(3, '0')}`);

  expect(Object.keys(resource.aws_connect_user).sort()).toEqual(names.map((name) => `agents_${name}`));
  expect(Object.keys(data.aws_connect_routing_profile)).toHaveLength(3);
  expect(resource.aws_connect_user.agents_agent001.security_profile_ids).toHaveLength(2);
  expect(warningsOf(stack)).toEqual([]);
});
