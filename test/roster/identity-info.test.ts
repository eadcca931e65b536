import { TerraformStack } from 'cdktf';
import { rosterOfRows, row } from './rosters';
import { ConnectUserRosterRow, RosterMode } from '../../src';
import { newStack, synth, warningsOf } from '../support/synth';

const NAMED = row({ name: 'jdoe', firstName: 'Jane', lastName: 'Doe', afterContactWorkTimeLimit: 30, userId: 'jane' });
const NAMELESS = row({ name: 'rroe', afterContactWorkTimeLimit: 30, userId: 'richard' });

const lifecyclesOf = (mode: RosterMode, rows: ConnectUserRosterRow[], props: Parameters<typeof rosterOfRows>[2] = {}) => {
  const blocks = synth((stack: TerraformStack) => rosterOfRows(stack, rows, { mode, ...props })).resource.aws_connect_user;
  return Object.values<any>(blocks).map(({ lifecycle }) => lifecycle);
};

const LEFT_ALONE = { ignore_changes: ['identity_info'] };

describe('the names and e-mail addresses that a roster leaves out', () => {
  test('are left alone in the block of each user', () => {
    expect(lifecyclesOf(RosterMode.RESOURCES, [NAMED, NAMELESS])).toEqual([undefined, LEFT_ALONE]);
  });

  test('are left alone in the block of all users where no row has any', () => {
    expect(lifecyclesOf(RosterMode.FOR_EACH, [NAMELESS])).toEqual([LEFT_ALONE]);
    expect(lifecyclesOf(RosterMode.FOR_EACH, [NAMED, NAMELESS])).toEqual([undefined]);
  });

  test.each(Object.values(RosterMode))('join what the caller ignores (%s)', (mode) => {
    const ignoring = (ignoreChanges: string[] | 'all') => lifecyclesOf(mode, [NAMELESS], { lifecycle: { ignoreChanges } });

    expect(ignoring(['tags', 'identity_info'])).toEqual([{ ignore_changes: ['tags', 'identity_info'] }]);
    expect(ignoring('all')).toEqual([{ ignore_changes: 'all' }]);
  });

  test('are warned of where users that exist share a block with others who have some', () => {
    const warnings = (mode: RosterMode, rows: ConnectUserRosterRow[]) => {
      const stack = newStack();
      rosterOfRows(stack, rows, { mode });
      return warningsOf(stack);
    };

    expect(warnings(RosterMode.RESOURCES, [NAMED, NAMELESS])).toEqual([]);
    expect(warnings(RosterMode.FOR_EACH, [NAMELESS])).toEqual([]);
    expect(warnings(RosterMode.FOR_EACH, [NAMED, NAMELESS])).toEqual([
      'stack/agents: Users are imported without names and e-mail addresses: if they have some, Terraform plans to remove them and fails. Give what they have. Users: rroe. [importWithoutIdentityInfo]',
    ]);
  });
});
