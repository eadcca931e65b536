import { TerraformStack } from 'cdktf';
import { rosterOfRows, row } from './rosters';
import { ConnectUserRosterRow } from '../../src';
import { synth } from '../support/synth';

const NAMED = row({ name: 'jdoe', firstName: 'Jane', lastName: 'Doe', afterContactWorkTimeLimit: 30, userId: 'jane' });
const NAMELESS = row({ name: 'rroe', afterContactWorkTimeLimit: 30, userId: 'richard' });

const lifecyclesOf = (rows: ConnectUserRosterRow[], props: Parameters<typeof rosterOfRows>[2] = {}) => {
  const blocks = synth((stack: TerraformStack) => rosterOfRows(stack, rows, props)).resource.aws_connect_user;
  return Object.values<any>(blocks).map(({ lifecycle }) => lifecycle);
};

const LEFT_ALONE = { ignore_changes: ['identity_info'] };

describe('the names and e-mail addresses that a roster leaves out', () => {
  test('are left alone in the block of each user', () => {
    expect(lifecyclesOf([NAMED, NAMELESS])).toEqual([undefined, LEFT_ALONE]);
  });

  test('join what the caller ignores', () => {
    const ignoring = (ignoreChanges: string[] | 'all') => lifecyclesOf([NAMELESS], { lifecycle: { ignoreChanges } });

    expect(ignoring(['tags', 'identity_info'])).toEqual([{ ignore_changes: ['tags', 'identity_info'] }]);
    expect(ignoring('all')).toEqual([{ ignore_changes: 'all' }]);
  });
});
