import { TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import {
  ConnectAccessReport,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserPolicy,
  ConnectUserRoster,
  ConnectUserRosterLeavers,
  ConnectUserRosterSplit,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from 'cdktf-aws-connect';
import { ROUTING_PROFILE_ID } from './seed-cases';

/** Many users at once, and who has access. */
export const TEAM_CASES: Record<string, (stack: TerraformStack) => void> = {
  'roster-from-csv': rosterFromCsv,
  'roster-from-rows': rosterFromRows,
  'roster-parts': rosterParts,
  'snapshot': snapshot,
  'user-policy': userPolicy,
};

function rosterFromCsv(stack: TerraformStack): void {
  const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme-support');
  const agents = ConnectUserRoster.fromCsv(stack, 'agents', {
    path: 'agents.csv',
    instance,
    password: ConnectUserPassword.fromNewVariable(stack, 'initial_password'),
    deniedSecurityProfiles: ['Admin'],
    tags: { CostCenter: '4711' },
  });
  agents.user('jdoe').grantSecurityProfile(instance.securityProfile('QualityAnalyst'));
  agents.importByName(['rroe']);
  agents.addOverride('lifecycle.prevent_destroy', true);
  new TerraformOutput(stack, 'jdoe', { value: agents.user('jdoe').userArn });
  new TerraformOutput(stack, 'names', { value: agents.userNames });
  new ConnectAccessReport(stack, 'access');
}

function rosterFromRows(stack: TerraformStack): void {
  const passwords = new TerraformVariable(stack, 'passwords', { type: 'map(string)', sensitive: true });
  const agents = ConnectUserRoster.fromRows(stack, 'agents', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f'),
    routingProfiles: { Basic: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID) },
    passwords,
    rows: [
      { name: 'jdoe', firstName: 'Jane', lastName: 'Doe', routingProfile: 'Basic', securityProfiles: ['Agent'] },
      {
        name: 'rroe',
        firstName: 'Richard',
        lastName: 'Roe',
        routingProfile: 'Basic',
        securityProfiles: ['Agent', 'CallCenterManager'],
        phoneType: PhoneType.DESK_PHONE,
        deskPhoneNumber: '+14155550100',
        tags: { Shift: 'night' },
      },
    ],
  });
  agents.moveFromIds({ jdoe: 'aws_connect_user.jane' });
}

function rosterParts(stack: TerraformStack): void {
  const instance = ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f');
  const split = ConnectUserRosterSplit.byUserName(2);
  for (const part of ['0', '1']) {
    ConnectUserRoster.fromCsv(stack, `agents${part}`, { path: 'agents.csv', instance, part: split.part(part) });
  }
}

function snapshot(stack: TerraformStack): void {
  const instance = ConnectInstance.fromSnapshot(stack, 'support', 'acme-support.connect.json', { verifyAtPlan: true });
  const agents = ConnectUserRoster.fromCsv(stack, 'agents', {
    path: 'agents.csv',
    instance,
    password: ConnectUserPassword.fromNewVariable(stack, 'initial_password'),
    ignorePhoneConfigChanges: true,
    baseline: 'agents-before.csv',
    maxRemovals: 0.5,
    leavers: ConnectUserRosterLeavers.FORGET,
  });
  agents.user('rroe').assignHierarchyGroup(instance.hierarchyGroup('Paris/Billing'));
  ConnectUser.forget(stack, 'jsmith');
  new TerraformOutput(stack, 'lead', { value: instance.user('lead').userArn });
  new TerraformOutput(stack, 'type', { value: instance.identityManagementType });
}

function userPolicy(stack: TerraformStack): void {
  const instance = ConnectInstance.fromInstanceArn(
    stack,
    'instance',
    'arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f',
  );
  const policy = new ConnectUserPolicy({
    instance,
    deniedSecurityProfiles: [SecurityProfile.fromSecurityProfileId('87654321'), instance.securityProfile('Admin')],
    protectedUsers: [instance.user('root')],
  });
  new TerraformOutput(stack, 'policy', { value: policy.json });
  new TerraformOutput(stack, 'first_sid', { value: policy.statements[0]!.sid });
}
