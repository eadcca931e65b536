import { TerraformStack, Testing } from 'cdktf';
import { TERRAFORM, describeWith } from '../toolchain';
import { TerraformFolder } from './terraform';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserProps,
  HierarchyGroup,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from '../../src';

const INSTANCE_ID = 'f1288a1f-6193-445a-b47e-af739b2aaaaa';

/** The bodies of the examples on the provider's page of `aws_connect_user`, with literal ids. */
const EXAMPLES: Record<string, Partial<ConnectUserProps>> = {
  'basic': { identityInfo: { firstName: 'example', lastName: 'example2' } },
  'hierarchy group': {
    identityInfo: { firstName: 'example', lastName: 'example2' },
    hierarchyGroup: HierarchyGroup.fromHierarchyGroupId('hierarchy-group'),
  },
  'identity info': { identityInfo: { email: 'example@example.com', firstName: 'example', lastName: 'example2' } },
  'no identity info': {},
  'desk phone and two security profiles': {
    phoneConfig: { afterContactWorkTimeLimit: 0, autoAccept: false, deskPhoneNumber: '+112345678912', phoneType: PhoneType.DESK_PHONE },
    securityProfiles: SecurityProfile.fromSecurityProfileIds(['security-profile', 'security-profile-2']),
  },
};

const synth = (props: Partial<ConnectUserProps>) => {
  const stack = new TerraformStack(Testing.app(), 'stack');
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  new ConnectUser(stack, 'example', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'example',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    routingProfile: RoutingProfile.fromRoutingProfileId('routing-profile'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('security-profile')],
    phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: PhoneType.SOFT_PHONE },
    ...props,
  });
  return Testing.synth(stack);
};

describeWith([TERRAFORM], 'the examples of the provider', () => {
  test.each(Object.entries(EXAMPLES))('%s: Terraform validates it and plans one user', async (_, props) => {
    const folder = await TerraformFolder.init(synth(props));

    expect(await folder.validate()).toEqual({ valid: true, diagnostics: [] });
    const plan = await folder.plan();
    expect(plan.diagnostics).toEqual([]);
    expect(plan.changes.map(({ address, change }) => [address, change.actions])).toEqual([['aws_connect_user.example', ['create']]]);
    folder.dispose();
  });
});
