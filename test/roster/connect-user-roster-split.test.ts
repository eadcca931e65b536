import { App, TerraformStack, Testing } from 'cdktf';
import { REFERENCES, row, writtenFile } from './rosters';
import { AwsProvider, ConnectUserRoster, ConnectUserRosterPart, ConnectUserRosterRow, ConnectUserRosterSplit } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth } from '../support/synth';
import { INSTANCE } from '../support/users';

const NAMES = Array.from({ length: 200 }, (_, i) => `user${i}`);
const rowsOf = (names: string[]) => names.map((name) => row({ name }));
const roster = (rows: ConnectUserRosterRow[], part: ConnectUserRosterPart, stack: TerraformStack = newStack()) =>
  ConnectUserRoster.fromRows(stack, 'agents', { instance: INSTANCE, rows, part, ...REFERENCES });

test('gives each user to exactly one part, of about the same size', () => {
  const split = ConnectUserRosterSplit.byUserName(4);
  const parts = ['0', '1', '2', '3'].map((name) => roster(rowsOf(NAMES), split.part(name)).userNames);

  expect(parts.flat().sort()).toEqual([...NAMES].sort());
  parts.forEach(({ length }) => expect(Math.abs(length - 50)).toBeLessThan(20));
});

test('more, fewer and reordered users move nobody to another part', () => {
  const partOf = (names: string[]) => new Set(roster(rowsOf(names), ConnectUserRosterSplit.byUserName(3).part('1')).userNames);
  const before = partOf(NAMES.slice(0, 100));
  const after = partOf([...NAMES].reverse());

  expect(NAMES.slice(0, 100).filter((name) => before.has(name) !== after.has(name))).toEqual([]);
});

test.each([
  ['hierarchy', ConnectUserRosterSplit.byHierarchy(['Berlin', 'Lisbon']), { hierarchyGroup: 'Lisbon/Team 1' }, { hierarchyGroup: 'Berlin' }],
  ['routing profile', ConnectUserRosterSplit.byRoutingProfile(['Sales', 'Lisbon']), { routingProfile: 'Lisbon' }, { routingProfile: 'Sales' }],
  ['tag', ConnectUserRosterSplit.byTag('Site', ['Berlin', 'Lisbon']), { tags: { Site: 'Lisbon' } }, { tags: { Site: 'Berlin' } }],
])('divides by %s', (_, split, lisbon, other) => {
  expect(roster([row({ name: 'a', ...lisbon }), row({ name: 'b', ...other })], split.part('Lisbon')).userNames).toEqual(['a']);
});

test('a user of no part is an error, so that nobody is lost', () => {
  const split = ConnectUserRosterSplit.byTag('Site', ['Berlin', 'Lisbon']);

  expect(messageOf(() => roster([row({ tags: { Site: 'Paris' } }), row({ name: 'b' })], split.part('Berlin')))).toBe(notValid(
    "ConnectUserRoster 'stack/agents'",
    'rows[0]: tags: must belong to a part of the split: "Berlin", "Lisbon"; got "Paris". Correct it, or add the part to the split and to a stack. [RosterPartUnknown]',
    'rows[1]: tags: must belong to a part of the split: "Berlin", "Lisbon"; got none. Correct it, or add the part to the split and to a stack. [RosterPartUnknown]',
  ));
});

test('a part that no roster takes is an error at synth, so that nobody is lost', () => {
  const app = new App();
  const stack = new TerraformStack(app, 'stack');
  new AwsProvider(stack, 'aws');
  roster(rowsOf(NAMES), ConnectUserRosterSplit.byUserName(2).part('0'), stack);

  expect(messageOf(() => app.synth())).toContain(
    '[stack/agents] part: the split has parts that no roster uses: "1". Make a roster for each part. [RosterPartUnused]',
  );
});

describe('the state of a part', () => {
  test('remembers which part of which split it is, and the plan fails where that changes', () => {
    const stack = newStack();
    roster(rowsOf(['a', 'b', 'c', 'd']), ConnectUserRosterSplit.byUserName(2).part('1'), stack);

    expect(synth(stack).resource.terraform_data).toEqual({
      agents_part_2EB95A13: {
        input: 'part "1" of the roster, split by user name into 2 parts',
        lifecycle: {
          ignore_changes: ['input'],
          postcondition: [
            {
              condition: '${self.input == "part \\"1\\" of the roster, split by user name into 2 parts"}',
              error_message:
                "ConnectUserRoster 'stack/agents': this state holds ${self.input}, but the code gives it part \"1\" of the roster, split by user name into 2 parts: " +
                'Terraform would delete the users of other parts. Undo the change, or hand the users over as "Several stacks" in docs/rosters.md describes, ' +
                'and apply with -replace=terraform_data.agents_part_2EB95A13.',
            },
          ],
        },
      },
    });
  });

  test('is remembered by the rule, not by which parts there are', () => {
    const inputs = [
      ConnectUserRosterSplit.byUserName(3).part('1'),
      ConnectUserRosterSplit.byHierarchy(['A', '1']).part('1'),
      ConnectUserRosterSplit.byRoutingProfile(['1']).part('1'),
      ConnectUserRosterSplit.byTag('Site', ['1']).part('1'),
      ConnectUserRosterSplit.byTag('Site', ['1', 'B']).part('1'),
    ].map((part) => {
      const stack = newStack();
      roster([row({ name: 'user1', hierarchyGroup: '1', routingProfile: '1', tags: { Site: '1' } })], part, stack);
      return Object.values(synth(stack).resource.terraform_data).map(({ input }: any) => input)[0];
    });

    expect(inputs).toEqual([
      'part "1" of the roster, split by user name into 3 parts',
      'part "1" of the roster, split by hierarchy',
      'part "1" of the roster, split by routing profile',
      'part "1" of the roster, split by tag "Site"',
      'part "1" of the roster, split by tag "Site"',
    ]);
  });

  test('is text, whatever stands in it', () => {
    const stack = newStack();
    ConnectUserRoster.fromCsv(stack, 'agents', {
      instance: INSTANCE,
      part: ConnectUserRosterSplit.byRoutingProfile(['${x}"']).part('${x}"'),
      path: writtenFile('user login,routing profile name,security profile name\na,"${x}""",Agent\n'),
      ...REFERENCES,
    });
    const [{ input, lifecycle }] = Object.values<any>(synth(stack).resource.terraform_data);
    const [{ condition, error_message: message }] = lifecycle.postcondition;

    expect(input).toBe('part "$${x}\\"" of the roster, split by routing profile');
    expect(condition).toBe('${self.input == "part \\"$${x}\\\\\\"\\" of the roster, split by routing profile"}');
    expect(message).toContain('but the code gives it part "$${x}\\"" of the roster, split by routing profile: ');
  });

  test('is not asked for where a roster is not split', () => {
    expect(synth((stack) => ConnectUserRoster.fromRows(stack, 'agents', { instance: INSTANCE, rows: rowsOf(NAMES), ...REFERENCES })).resource)
      .not.toHaveProperty('terraform_data');
  });
});

test('a part without users writes no users, which Terraform takes', () => {
  const stack = newStack();
  const empty = roster([row({ tags: { Site: 'Berlin' } })], ConnectUserRosterSplit.byTag('Site', ['Berlin', 'Lisbon']).part('Lisbon'), stack);

  expect(empty.userNames).toEqual([]);
  expect(Object.keys(synth(stack).resource)).toEqual(['terraform_data']);
});

test('a part is not taken twice', () => {
  const split = ConnectUserRosterSplit.byUserName(2);
  const app = new App();
  roster(rowsOf(NAMES), split.part('0'), new TerraformStack(app, 'first'));

  expect(messageOf(() => roster(rowsOf(NAMES), split.part('0'), new TerraformStack(app, 'second')))).toBe(notValid(
    "ConnectUserRoster 'second/agents'",
    'part: must be given to one roster only; got "0", which \'first/agents\' has already. Give each roster its own part. [RosterPartTwice]',
  ));
});

test('a part can be taken again in another app of the process, and by a roster in the place of a removed one', () => {
  const split = ConnectUserRosterSplit.byUserName(2);
  const stacks = [newStack(), newStack()];
  stacks.forEach((stack) => roster(rowsOf(NAMES), split.part('0'), stack));
  stacks[0].node.tryRemoveChild('agents');

  expect(() => roster(rowsOf(NAMES), split.part('0'), stacks[0])).not.toThrow();
});

test('a split of a module is checked in each app of the process', () => {
  const split = ConnectUserRosterSplit.byUserName(2);
  const appWith = (...parts: string[]) => {
    const app = Testing.app();
    for (const part of parts) {
      const stack = new TerraformStack(app, `agents-${part}`);
      new AwsProvider(stack, 'aws');
      roster(rowsOf(NAMES), split.part(part), stack);
    }
    return app;
  };

  expect(() => appWith('0', '1').synth()).not.toThrow();
  expect(() => appWith('0', '1').synth()).not.toThrow();
  expect(() => appWith('0').synth()).toThrow('[RosterPartUnused]');
  expect(() => appWith('0', '0')).toThrow();
});

test.each([
  ['one part', () => ConnectUserRosterSplit.byUserName(1), 'ConnectUserRosterSplit.byUserName', 'parts: must be a whole number, 2 or more; got 1. Leave the split out where there is one stack. [RosterPartCount]'],
  ['parts in quotation marks', () => ConnectUserRosterSplit.byUserName('2' as never), 'ConnectUserRosterSplit.byUserName', 'parts: must be a whole number, 2 or more; got "2". Write 2 without quotation marks. [RosterPartCount]'],
  ['one name for groups', () => ConnectUserRosterSplit.byHierarchy('Berlin' as never), 'ConnectUserRosterSplit', "parts: must be a list of names; got \"Berlin\". Write ['Berlin']. [TypeInvalid]"],
  ['nothing for routing profiles', () => ConnectUserRosterSplit.byRoutingProfile(undefined as never), 'ConnectUserRosterSplit', 'parts: is required and must be a list of names. Give one. [TypeInvalid]'],
  ['numbers for values', () => ConnectUserRosterSplit.byTag('Site', [1] as never), 'ConnectUserRosterSplit', 'parts: must be a list of names; got [1]. Correct the value. [TypeInvalid]'],
  ['a part by its number', () => ConnectUserRosterSplit.byUserName(2).part(0 as never), 'ConnectUserRosterSplit', "part: must be one of \"0\", \"1\"; got 0. Write '0'. [RosterPartUnknown]"],
  ['a part that it does not have', () => ConnectUserRosterSplit.byUserName(2).part('2'), 'ConnectUserRosterSplit', 'part: must be one of "0", "1"; got "2". Name one of them. [RosterPartUnknown]'],
])('has not %s', (_, action, subject, problem) => {
  expect(messageOf(action)).toBe(notValid(subject, problem));
});

test('problems of other parts are told as well', () => {
  const split = ConnectUserRosterSplit.byUserName(2);

  ['0', '1'].forEach((part) => expect(() => roster(rowsOf([...NAMES, 'bad name']), split.part(part))).toThrow('NameCharacters'));
});
