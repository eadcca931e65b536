import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, IdentityManagementType, PhoneType } from '../src';
import { synth } from './support/synth';

test('a contact centre of two teams, with look-ups, grants, imports and protection', () => {
  const json = synth((stack) => {
    new AwsProvider(stack, 'aws', { region: 'eu-central-1', defaultTags: [{ tags: { ManagedBy: 'terraform' } }] });
    const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme-support', {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    const common = {
      instance,
      routingProfile: instance.routingProfile('Basic Routing Profile'),
      securityProfiles: [instance.securityProfile('Agent')],
    };
    const password = ConnectUserPassword.fromNewVariable(stack, 'initial_password');

    const billing = new Construct(stack, 'billing');
    const jane = new ConnectUser(billing, 'jdoe', {
      ...common,
      name: 'jdoe',
      password,
      identityInfo: { firstName: 'Jane', lastName: 'Doe', email: 'jdoe@example.com' },
      hierarchyGroup: instance.hierarchyGroup('Berlin/Billing'),
      protectFromDeletion: true,
    });
    jane.grantSecurityProfile(instance.securityProfile('CallCenterManager'));

    new ConnectUser(new Construct(stack, 'sales'), 'rroe', {
      ...common,
      name: 'rroe',
      password,
      identityInfo: { firstName: 'Richard', lastName: 'Roe' },
      phoneConfig: { phoneType: PhoneType.DESK_PHONE, deskPhoneNumber: '+14155550100', afterContactWorkTimeLimit: 60 },
      hierarchyGroup: instance.hierarchyGroup('Berlin/Sales'),
      tags: { Shift: new TerraformVariable(stack, 'shift', { default: 'late' }).stringValue },
    });

    const veteran = new ConnectUser(stack, 'veteran', {
      ...common,
      name: 'veteran',
      identityInfo: { firstName: 'Vera', lastName: 'Veteran' },
      phoneConfig: { afterContactWorkTimeLimit: 30 },
    });
    veteran.importByName();
  });

  // Which version of the provider the bindings were generated from is no matter of this test.
  expect({ ...json, terraform: undefined }).toMatchSnapshot();
});
