import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { ConnectInstance, ConnectUser, RoutingProfile, SecurityProfile } from '../../src';

const RAW_ARN = '${module.contact_center["main"].instance_arn}';

const synth = (make: (stack: TerraformStack) => void) => {
  const stack = new TerraformStack(Testing.app(), 'stack');
  make(stack);
  return JSON.parse(Testing.synth(stack));
};

const userOf = (instance: ConnectInstance, securityProfiles = [SecurityProfile.fromSecurityProfileId('agent')]) =>
  new ConnectUser(instance.node.scope!, 'jdoe', {
    instance,
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId('basic'),
    securityProfiles,
  });

describe('a string with an expression of its own, inside a function of Terraform', () => {
  test('is evaluated as part of an ARN that is taken apart', () => {
    const { output } = synth((stack) => {
      const instance = ConnectInstance.fromInstanceArn(stack, 'instance', RAW_ARN);
      new TerraformOutput(stack, 'id', { value: instance.id });
      new TerraformOutput(stack, 'arn', { value: instance.arn });
    });

    expect(output).toEqual({
      id: { value: '${element(split("/", "${module.contact_center["main"].instance_arn}"), 1)}' },
      arn: { value: '${join("/", slice(split("/", "${module.contact_center["main"].instance_arn}"), 0, 2))}' },
    });
  });

  test('is evaluated as one id beside a list of security profiles', () => {
    const { resource } = synth((stack) => {
      const profiles = new TerraformVariable(stack, 'profiles', { type: 'list(string)' });
      userOf(ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f'), [
        ...SecurityProfile.fromSecurityProfileIds(profiles.listValue),
        SecurityProfile.fromSecurityProfileId('${local.agent}'),
      ]);
    });

    expect(resource.aws_connect_user.jdoe.security_profile_ids).toBe('${concat(var.profiles, ["${local.agent}"])}');
  });

  test('is evaluated as the identity management type that preconditions compare', () => {
    const { resource } = synth((stack) => {
      const ofModule = { id: 'f1288a1f', arn: RAW_ARN, identityManagementType: '${module.contact_center.type}' };
      userOf(ConnectInstance.fromInstance(stack, 'instance', ofModule));
    });

    const conditions = resource.aws_connect_user.jdoe.lifecycle.precondition.map(({ condition }: { condition: string }) => condition);
    expect(conditions.join('\n')).toContain('"${module.contact_center.type}"');
    expect(conditions.join('\n')).not.toContain('$${');
  });
});
