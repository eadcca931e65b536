/* The command and the construct say the same of a file, whatever is in it. */
import { TerraformVariable } from 'cdktf';
import * as fc from 'fast-check';
import { ConnectInstance, ConnectUserPassword, ConnectUserRoster, HierarchyGroup, IdentityManagementType } from '../../src';
import { csvText } from '../../src/cli/csv-text';
import { main } from '../../src/cli/main';
import { writtenFile } from '../roster/rosters';
import { SNAPSHOT, snapshotFile } from '../support/snapshots';
import { newStack, synth, warningsOf } from '../support/synth';
import { HIERARCHY_GROUP_ID, INSTANCE_ID } from '../support/users';

const UUID = '66666666-aaaa-4aaa-8aaa-666666666666';

/** What may stand in the cells of each column: right, wrong, or right for some types of instances alone. */
const CELLS: Record<string, readonly string[]> = {
  'user login': ['', 'jdoe', 'JDOE', 'j.doe', 'j_doe_d50cd4b1', 'jane.doe@example.com', 'j'.repeat(30), 'bad one', 'CORP\\jdoe', 'arn:aws:x', '${x}'],
  'first name': ['', 'Jane', 'J'.repeat(101), 'Jo\u{fffd}'],
  'last name': ['Doe', '', '${file("x")}'],
  'email address': ['', 'jdoe@example.com', 'none'],
  'secondary email address': ['', 'second@example.com', 'none'],
  'routing profile name': ['Basic', '', 'arn:aws:connect:eu-central-1:123456789012:instance/i/routing-profile/r', 'A/B'],
  'security profile name': ['Agent', 'Agent|Admin', '', 'Agent|Agent', 'arn:x', 'a|b|c|d|e|f|g|h|i|j|k', 'A/B'],
  'agent hierarchy': ['', 'Berlin', 'Berlin/Orders', 'Paris/Orders', 'Berlin|Orders', 'a/b/c/d/e/f', '/', 'arn:x', 'Lisbon/Given', 'Porto/Given'],
  'phone type': ['', 'soft', 'desk', 'mobile'],
  'phone number': ['', '+14155550100', '4155550100'],
  'auto accept': ['', 'yes', 'maybe'],
  'ACW timeout': ['', '0', '30', '9999999', 'soon'],
  'tags': ['', 'Team=Billing', 'Team', 'aws:x=y', '__proto__=x'],
  'directory user id': ['', 'S-1-5'],
  'user id': ['', UUID, 'a b'],
  'password': ['', 'Secret123', 'weak'],
  'shoe size': ['', '43'],
};

/** Mostly right, so that some files are accepted. */
const cellOf = (values: readonly string[]) =>
  fc.oneof({ weight: 40, arbitrary: fc.constant(values[0]) }, { weight: 3, arbitrary: fc.constantFrom(...values) });
const columns = Object.keys(CELLS);
const row = fc.tuple(...columns.map((column) => (column === 'user login' ? fc.constantFrom(...CELLS[column].slice(1)) : cellOf(CELLS[column]))));
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: ([name]) => name });
const named = fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ([name]) => name })
  .map((list) => list.map((cells, i) => [`user${i}`, 'Jane', 'Doe', ...cells.slice(3)]));
const settings = fc.record({
  type: fc.constantFrom(undefined, ...Object.values(IdentityManagementType)),
  ignorePasswords: fc.boolean(),
  isDenied: fc.boolean(),
  hasGroups: fc.boolean(),
  hasSnapshot: fc.boolean(),
});
const GROUPS = ['Lisbon/Given', 'Porto/Given'];

interface Settings { type?: IdentityManagementType; ignorePasswords: boolean; isDenied: boolean; hasGroups: boolean; hasSnapshot: boolean }
interface Verdict { violations: string[]; warnings: string[] }

/** A snapshot of an instance of a type that has most of the names. */
function snapshotOfType(type: IdentityManagementType): string {
  return snapshotFile({
    ...SNAPSHOT,
    instance: { ...SNAPSHOT.instance, identityManagementType: type },
    routingProfiles: [{ name: 'Basic', id: 'aaaaaaaa-0000-4000-8000-000000000001' }],
    hierarchyGroups: [
      { path: ['Berlin'], id: 'cccccccc-0000-4000-8000-000000000001' },
      { path: ['Berlin', 'Orders'], id: 'cccccccc-0000-4000-8000-000000000002' },
      { path: ['Paris', 'Orders'], id: 'cccccccc-0000-4000-8000-000000000003' },
    ],
  });
}

async function ofCommand(
  path: string,
  snapshot: string | undefined,
  { type, ignorePasswords, isDenied, hasGroups }: Settings,
): Promise<Verdict & { exitCode: number }> {
  let out = '';
  const exitCode = await main(
    [
      'roster', 'check', '--json', '--ignored-column', 'shoe size', path,
      ...(type ? ['--identity-type', type] : []),
      ...(snapshot ? ['--snapshot', snapshot] : []),
      ...(ignorePasswords ? ['--ignore-passwords'] : []),
      ...(isDenied ? ['--denied-security-profile', 'Admin'] : []),
      ...(hasGroups ? GROUPS.flatMap((group) => ['--hierarchy-group', group]) : []),
    ],
    { out: (text) => (out += text), err: () => undefined, isWatched: false },
  );
  const { violations, warnings } = JSON.parse(out) as { violations: { message: string }[]; warnings: { id: string; message: string }[] };
  return { exitCode, violations: violations.map(({ message }) => message), warnings: warnings.map(({ id, message }) => `${message} [${id}]`) };
}

function ofConstruct(path: string, snapshot: string | undefined, { type, ignorePasswords, isDenied, hasGroups }: Settings): Verdict {
  const stack = newStack();
  const password = ConnectUserPassword.fromVariable(new TerraformVariable(stack, 'initial', { sensitive: true }));
  try {
    ConnectUserRoster.fromCsv(stack, 'agents', {
      path,
      instance: snapshot
        ? ConnectInstance.fromSnapshot(stack, 'instance', snapshot)
        : ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID, { identityManagementType: type }),
      password: type === IdentityManagementType.CONNECT_MANAGED ? password : undefined,
      ignoredColumns: ['shoe size'],
      ignorePasswordColumn: ignorePasswords,
      deniedSecurityProfiles: isDenied ? ['Admin'] : [],
      hierarchyGroups: hasGroups
        ? Object.fromEntries(GROUPS.map((group) => [group, HierarchyGroup.fromHierarchyGroupId(HIERARCHY_GROUP_ID)]))
        : {},
    });
    synth(stack);
  } catch (error: any) {
    const told: string[] = error.message.split('\n');
    const violations = told.length === 1 ? [told[0].replace(/^.*? is not valid: /, '')] : told.slice(1).map((text) => text.replace(/^ {2}- /, ''));
    return { violations, warnings: [] };
  }
  return { violations: [], warnings: warningsOf(stack).map((text) => text.replace(/^stack\/agents: /, '')) };
}

/** Where the construct knows more: that the users are imported, which the command does not do. */
const ofBoth = (warnings: string[]) => warnings.filter((text) => !text.endsWith('[importWithoutAfterContactWork]')).sort();

test.each([
  ['any cells', rows],
  ['unique names', named],
])('what the command passes with an identity type, the construct accepts, and the reverse, with %s', async (_, arbitrary) => {
  const accepted = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(arbitrary, settings, async (cells, given) => {
      const path = writtenFile(csvText([columns, ...cells], {}));
      const snapshot = given.hasSnapshot && given.type ? snapshotOfType(given.type) : undefined;
      const { exitCode, violations, warnings } = await ofCommand(path, snapshot, given);
      const construct = ofConstruct(path, snapshot, given);

      expect([...construct.violations].sort()).toEqual([...violations].sort());
      expect(exitCode).toBe(violations.length > 0 ? 1 : 0);
      if (violations.length === 0) {
        expect(ofBoth(construct.warnings)).toEqual(ofBoth(warnings));
      }
      accepted[violations.length === 0 ? 'yes' : 'no']++;
    }),
    { numRuns: 250, seed: 1 },
  );
  expect(accepted.no).toBeGreaterThan(20);
  expect(accepted.yes).toBeGreaterThan(5);
});
