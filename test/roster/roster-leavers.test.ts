import { line } from './roster-files';
import { csv, rosterOfFile, writtenFile } from './rosters';
import { ConnectUser, ConnectUserRosterCsvProps, ConnectUserRosterLeavers } from '../../src';
import { newStack, synth } from '../support/synth';

const linesOf = (...names: string[]) => names.map((name) => line({ 'user login': name }));

function made(props: Partial<ConnectUserRosterCsvProps>) {
  const stack = newStack();
  const baseline = writtenFile(csv(...linesOf('a', 'b', 'c')), 'baseline.csv');
  const roster = rosterOfFile(stack, csv(...linesOf('a')), { baseline, maxRemovals: 1, leavers: ConnectUserRosterLeavers.FORGET, ...props });
  return { stack, roster };
}

const removed = (...names: string[]) => names.map((name) => ({ from: `aws_connect_user.agents_${name}`, lifecycle: { destroy: false } }));

test('users without a row are forgotten, also where deletion is forbidden', () => {
  expect(synth(made({}).stack).removed).toEqual(removed('b', 'c'));
  expect(synth(made({ protectFromDeletion: true }).stack).removed).toEqual(removed('b', 'c'));
});

test('users without a row are deleted by default', () => {
  expect(synth(made({ leavers: undefined }).stack)).not.toHaveProperty('removed');
});

test('a user that is moved or forgotten elsewhere is not forgotten twice', () => {
  const { stack, roster } = made({});
  roster.moveFromIds({ a: roster.addressOf('b') });
  ConnectUser.forget(stack, roster.addressOf('c'));

  expect(synth(stack).removed).toEqual(removed('c'));
});

test('maxRemovals limits leavers, and leavers need a baseline', () => {
  expect(() => made({ maxRemovals: 0.5 })).toThrow('TooManyRemovals');
  expect(() => made({ baseline: undefined, maxRemovals: undefined })).toThrow('leavers: needs a baseline');
});
