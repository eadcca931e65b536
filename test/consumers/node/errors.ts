import { App, TerraformStack } from 'cdktf';
import {
  AwsProvider,
  ConnectAccessCheck,
  ConnectAccessChecks,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserRoster,
  IdentityManagementType,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from 'cdktf-aws-connect';

/** Mistakes, of which the user of the library is to read the whole message. */
export const ERRORS: Record<string, () => void> = {
  'validation-error': validationError,
  'synth-error': synthError,
  'access-error': accessError,
  'roster-error': rosterError,
};

export function messageOf(mistake: () => void): string {
  try {
    mistake();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('There was no error.');
}

function validationError(): void {
  const stack = new TerraformStack(new App(), 'mistake');
  new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f', {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    }),
    name: 'jane doe, who has a long name',
    password: ConnectUserPassword.unsafePlainText('secret'),
    routingProfile: RoutingProfile.fromRoutingProfileId('f1288a1f:12345678'),
    securityProfiles: SecurityProfile.fromSecurityProfileIds([]),
    phoneConfig: { phoneType: PhoneType.DESK_PHONE, afterContactWorkTimeLimit: 2_000_001 },
  });
}

function synthError(): void {
  const app = new App({ outdir: 'mistake.out' });
  const stack = new TerraformStack(app, 'mistake');
  new AwsProvider(stack, 'aws');
  const instance = ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f', {
    identityManagementType: IdentityManagementType.CONNECT_MANAGED,
  });
  for (const name of ['jdoe', 'rroe']) {
    new ConnectUser(stack, name, {
      instance,
      name,
      identityInfo: { firstName: 'J.', lastName: 'Doe' },
      routingProfile: RoutingProfile.fromRoutingProfileId('12345678'),
      securityProfiles: [SecurityProfile.fromSecurityProfileId('87654321')],
    });
  }
  app.synth();
}

function accessError(): void {
  const app = new App({ outdir: 'mistake.out' });
  const stack = new TerraformStack(app, 'mistake');
  new AwsProvider(stack, 'aws');
  const instance = ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f');
  new ConnectUser(stack, 'jdoe', {
    instance,
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId('12345678'),
    securityProfiles: [instance.securityProfile('Admin')],
  });
  ConnectAccessChecks.applyTo(app, { admins: ['root'] });
  ConnectAccessChecks.acknowledge(stack, ConnectAccessCheck.NO_HIERARCHY_GROUP, 'There is no hierarchy.');
  app.synth();
}

function rosterError(): void {
  const stack = new TerraformStack(new App(), 'mistake');
  ConnectUserRoster.fromCsv(stack, 'agents', {
    path: 'mistakes.csv',
    instance: ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f'),
    deniedSecurityProfiles: ['Admin'],
  });
}
