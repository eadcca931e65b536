import { TerraformStack } from 'cdktf';
import { line } from './roster-files';
import { REFERENCES, csv, rosterOfFile, rosterOfRows, row, writtenFile } from './rosters';
import { ConnectUser, ConnectUserRoster, ConnectUserRosterCsvProps, ConnectUserRosterLeavers, ConnectUserRosterSplit } from '../../src';
import { newStack, synth } from '../support/synth';
import { INSTANCE, userProps } from '../support/users';

const { FORGET, DELETE } = ConnectUserRosterLeavers;

const fileOf = (names: string[]) => csv(...names.map((name) => line({ 'user login': name })));
const baselineOf = (...names: string[]) => writtenFile(fileOf(names), 'baseline.csv');
const rosterOf = (stack: TerraformStack, names: string[], baseline: string[], props: Partial<ConnectUserRosterCsvProps> = {}) =>
  rosterOfFile(stack, fileOf(names), { baseline: baselineOf(...baseline), maxRemovals: 1, leavers: FORGET, ...props });

const forgotten = (...addresses: string[]) => addresses.map((from) => ({ from: `aws_connect_user.${from}`, lifecycle: { destroy: false } }));

describe('users who have left', () => {
  test('are deleted, unless they are to be forgotten', () => {
    expect(synth((stack) => rosterOf(stack, ['a'], ['a', 'b'], { leavers: undefined }))).not.toHaveProperty('removed');
    expect(synth((stack) => rosterOf(stack, ['a'], ['a', 'b'], { leavers: DELETE }))).not.toHaveProperty('removed');
  });

  test('are forgotten, by the addresses that they had', () => {
    const { removed, resource } = synth((stack) => rosterOf(stack, ['a', 'new'], ['a', 'b', 'j.doe']));

    expect(removed).toEqual(forgotten('agents_b', 'agents_j_doe_d50cd4b1'));
    expect(Object.keys(resource.aws_connect_user)).toEqual(['agents_a', 'agents_new']);
  });

  test('are forgotten beside those that code forgets, each once', () => {
    const { removed } = synth((stack) => {
      const roster = rosterOf(stack, ['a'], ['a', 'b', 'c']);
      ConnectUser.forget(stack, roster.addressOf('b'));
      ConnectUser.forget(stack, 'other');
    });

    expect(removed).toHaveLength(3);
    expect(removed).toEqual(expect.arrayContaining(forgotten('agents_b', 'agents_c', 'other')));
  });

  test('are none where they have another case, or never left', () => {
    const stack = newStack();
    const roster = rosterOf(stack, ['A'], ['a']);
    roster.moveFromIds({ A: roster.addressOf('a') });
    roster.user('A').addOverride('name', 'a');

    expect(synth(stack)).not.toHaveProperty('removed');
    expect(synth((other) => rosterOf(other, ['a', 'b'], ['a', 'b']))).not.toHaveProperty('removed');
  });

  test('are not forgotten where a construct of their own takes them over, at the address or by a move', () => {
    const { removed } = synth((stack) => {
      const roster = rosterOf(stack, ['a'], ['a', 'b', 'c', 'd']);
      new ConnectUser(stack, 'agents_b', userProps({ name: 'b' }));
      new ConnectUser(stack, 'jane', userProps({ name: 'c' })).resource.moveFromId(roster.addressOf('c'));
    });

    expect(removed).toEqual(forgotten('agents_d'));
  });

  test('are not forgotten where another roster takes them over', () => {
    const { removed } = synth((stack) => {
      const former = rosterOf(stack, ['a'], ['a', 'b']);
      const other = ConnectUserRoster.fromRows(stack, 'others', { instance: INSTANCE, rows: [row({ name: 'b' })], ...REFERENCES });
      other.moveFromIds({ b: former.addressOf('b') });
    });

    expect(removed).toBeUndefined();
  });

  test('of a split are forgotten by the part that had them', () => {
    const split = ConnectUserRosterSplit.byTag('Site', ['Berlin', 'Paris']);
    const baseline = writtenFile(csvWithSites({ a: 'Berlin', b: 'Berlin', c: 'Paris', d: 'Paris' }), 'baseline.csv');
    const props = { baseline, maxRemovals: 1, leavers: FORGET };
    const removedOf = (part: string) =>
      synth((stack) => rosterOfFile(stack, csvWithSites({ a: 'Berlin', d: 'Paris' }), { ...props, part: split.part(part) })).removed;

    expect([removedOf('Berlin'), removedOf('Paris')]).toEqual([forgotten('agents_b'), forgotten('agents_c')]);
  });
});

describe('the guards', () => {
  test('limit how many may be forgotten', () => {
    expect(() => rosterOf(newStack(), ['a'], ['a', 'b'], { maxRemovals: undefined })).toThrow('[TooManyRemovals]');
  });

  test('of deletions forbid none to be forgotten', () => {
    expect(synth((stack) => rosterOf(stack, ['a'], ['a', 'b'], { protectFromDeletion: true })).removed).toEqual(forgotten('agents_b'));
    expect(() => rosterOf(newStack(), ['a'], ['a', 'b'], { protectFromDeletion: true, leavers: DELETE })).toThrow('[TooManyRemovals]');
  });

  test('need a baseline, without which nobody is seen to leave', () => {
    expect(() => rosterOfRows(newStack(), [row()], { leavers: FORGET })).toThrow(/leavers: needs a baseline to compare the roster with\. .*\[BaselineMissing\]/);
    expect(() => rosterOfRows(newStack(), [row()], { leavers: DELETE })).not.toThrow();
  });

  test.each(['forget', 7, true])('refuse what is none of the values: %p', (leavers) => {
    expect(() => rosterOfRows(newStack(), [row()], { leavers: leavers as never })).toThrow(/leavers: must be one of DELETE, FORGET; got .*\[TypeInvalid\]/);
  });
});

function csvWithSites(sites: Record<string, string>): string {
  const [header, ...lines] = fileOf(Object.keys(sites)).trimEnd().split('\n');
  return [`${header},tags`, ...lines.map((text, i) => `${text},Site=${Object.values(sites)[i]}`), ''].join('\n');
}
