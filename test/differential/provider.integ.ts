import { ConnectUser as GeneratedUser } from '@cdktf/provider-aws/lib/connect-user';
import { TerraformStack, Testing } from 'cdktf';
import * as fc from 'fast-check';
import { INSTANCE, arbitraryUser } from './arbitrary-users';
import { build } from './built-user';
import { DescribedUser } from './described-user';
import { documentedFaults } from './documented-rules';
import { runsOf } from './runs';
import { AwsProvider } from '../../src';
import { TerraformFolder } from '../terraform/terraform';
import { TERRAFORM, describeWith } from '../toolchain';

const newStack = () => {
  const stack = new TerraformStack(Testing.app(), 'stack');
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  return stack;
};

const diagnosticsOf = async (stack: TerraformStack) => {
  const folder = await TerraformFolder.init(Testing.synth(stack));
  const { diagnostics } = await folder.validate();
  folder.dispose();
  return diagnostics;
};

/** Names are unique in an instance. */
const inInstanceOfItsOwn = (described: DescribedUser, index: number): DescribedUser =>
  JSON.parse(JSON.stringify(described).replaceAll(INSTANCE, `${INSTANCE}-${index}`));

describeWith([TERRAFORM], 'the provider', () => {
  // cdktf warns of texts with a token in a function, which come out right.
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());

  test('validates every user that the library accepts', async () => {
    const runs = runsOf('Differential test with the provider', 10_000);
    const accepted = fc.sample(arbitraryUser, runs).filter((described) => {
      const { faults } = build(newStack(), 'user', described);
      expect(faults).toEqual(documentedFaults(described));
      return faults.length === 0;
    });
    const stack = newStack();
    accepted.forEach((described, index) => build(stack, `user${index}`, inInstanceOfItsOwn(described, index)));

    // A generator that makes only wrong users would prove nothing.
    expect(accepted.length).toBeGreaterThan(runs.numRuns / 10);
    expect(await diagnosticsOf(stack)).toEqual([]);
  });

  test('counts the bytes of names and passwords, not the characters', async () => {
    const stack = newStack();
    new GeneratedUser(stack, 'user', {
      instanceId: 'instance',
      name: 'jdoe',
      password: `aB3${'é'.repeat(32)}`,
      phoneConfig: { phoneType: 'SOFT_PHONE' },
      routingProfileId: 'routing-profile',
      securityProfileIds: ['agent'],
      identityInfo: { firstName: 'é'.repeat(51), lastName: 'é'.repeat(50) },
    });

    expect((await diagnosticsOf(stack)).map(({ summary }) => summary.replace(/, got .*/s, '')).sort()).toEqual([
      'expected length of identity_info.0.first_name to be in the range (1 - 100)',
      'expected length of password to be in the range (8 - 64)',
    ]);
  });
});
