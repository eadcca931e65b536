import { TerraformVariable } from 'cdktf';
import { ConnectStandIn } from './stand-in/stand-in';
import { Code, HEADER, Story, StoryTeller, linesOf } from './versions';
import { ConnectUserRosterAdoption } from '../../src';
import { writtenFile } from '../roster/rosters';
import { TERRAFORM, describeWith } from '../toolchain';

const BY_NAME = { adoption: ConnectUserRosterAdoption.BY_NAME };
const PROTECTED = { protectFromDeletion: true, maxRemovals: 0 };

const baselineOf = (...names: string[]) => writtenFile(linesOf(names).join('\n'), 'baseline.csv');
const withoutTags = (...names: string[]) => linesOf(names).map((line) => line.split(',').slice(0, 5).join());

/** Variables that have passwords of these users. */
const PASSWORDS: Record<string, string[]> = {
  passwords_of_a: ['secret.a'],
  passwords_of_a_and_b: ['secret.a', 'secret.b'],
  passwords_of_c: ['secret.c'],
  passwords_of_nobody: [],
};
const VARIABLES = Object.fromEntries(
  Object.entries(PASSWORDS).map(([id, names]) => [id, JSON.stringify(Object.fromEntries(names.map((name) => [name, 'Password123'])))]),
);

function passwordsIn({ stack }: Code, id: string) {
  return { password: undefined, passwords: new TerraformVariable(stack, id, { type: 'map(string)', sensitive: true }) };
}

/** One state lives through several versions of the code, and each is held to the calls that a careful reader expects. */
const STORIES: readonly Story[] = [
  {
    title: 'a user whose construct gets another id is kept by a move, also once the move is taken out of the code',
    key: 'id',
    versions: [
      { code: (code) => code.user('id_old', 'id.jdoe'), calls: ['CreateUser id.jdoe'] },
      { code: (code) => code.user('id_new', 'id.jdoe').resource.moveFromId('aws_connect_user.id_old') },
      { code: (code) => code.user('id_new', 'id.jdoe') },
    ],
  },
  {
    title: 'a user whose id would take the address of another one stops at synth',
    key: 'address',
    versions: [
      { code: (code) => code.user('address_jdoe', 'address.jdoe'), calls: ['CreateUser address.jdoe'] },
      {
        code: (code) => ['address_jdoe', 'address_j.doe'].forEach((id, i) => code.user(id, `address.${i}`)),
        stopsAtSynth: '[AddressTaken]',
      },
    ],
  },
  {
    title: 'the users of a roster that gets another id are kept by moves from the addresses that they had',
    key: 'staff',
    versions: [
      {
        code: (code) => code.roster('staff_old', ['staff.a', 'staff.b']),
        calls: ['CreateUser staff.a', 'CreateUser staff.b'],
      },
      {
        code: (code) => {
          const roster = code.roster('staff_new', ['staff.a', 'staff.b']);
          roster.moveFromIds(Object.fromEntries(roster.userNames.map((name) => [name, roster.addressOf(name, 'staff_old')])));
        },
      },
      { code: (code) => code.roster('staff_new', ['staff.a', 'staff.b']) },
    ],
  },
  {
    title: 'a move to an address where no user is stops at synth',
    key: 'target',
    versions: [
      { code: (code) => code.user('target_jdoe', 'target.jdoe'), calls: ['CreateUser target.jdoe'] },
      {
        code: (code) => {
          code.user('target_jdoe', 'target.jdoe').resource.moveToId('aws_connect_user.target_typo');
          code.user('target_new', 'target.jdoe');
        },
        stopsAtSynth: '[MoveTargetMissing]',
      },
      {
        code: (code) => {
          code.user('target_jdoe', 'target.jdoe').resource.moveToId('aws_connect_user.target_new');
          code.user('target_new', 'target.jdoe');
        },
      },
    ],
  },
  {
    title: 'a user goes from a ConnectUser to a roster, to another roster and to a generated construct by moves, without a call',
    key: 'move',
    versions: [
      { code: (code) => code.user('move_jdoe', 'move.jdoe'), calls: ['CreateUser move.jdoe'] },
      { code: (code) => code.roster('move_a', ['move.jdoe']).moveFromIds({ 'move.jdoe': 'aws_connect_user.move_jdoe' }) },
      {
        code: (code) => {
          const from = code.roster('move_a', ['move.other']);
          code.roster('move_b', ['move.jdoe']).moveFromIds({ 'move.jdoe': from.addressOf('move.jdoe') });
        },
        calls: ['CreateUser move.other'],
      },
      {
        code: (code) => {
          code.roster('move_a', ['move.other']);
          const from = code.roster('move_b', ['move.third']);
          code.generatedUser('move_l1', 'move.jdoe').moveFromId(from.addressOf('move.jdoe'));
        },
        calls: ['CreateUser move.third'],
      },
    ],
  },
  {
    title: 'an import is kept when the call is taken out of the code and a password is given, and what is granted before it is one call',
    key: 'import',
    existing: ['import.a', 'import.b'],
    versions: [
      {
        code: (code) => {
          code.user('import_a', 'import.a', { password: undefined }).importFrom(code.userIdOf('import.a'));
          code.roster('import_r', ['import.b'], { password: undefined }).user('import.b').importByName();
        },
      },
      {
        code: (code) => {
          const a = code.user('import_a', 'import.a', { password: undefined });
          a.grantSecurityProfile(code.instance.securityProfile('Supervisor'));
          a.importFrom(code.userIdOf('import.a'));
          const b = code.roster('import_r', ['import.b'], { password: undefined }).user('import.b');
          b.grantSecurityProfile(code.instance.securityProfile('Supervisor'));
          b.importByName();
        },
        calls: ['UpdateUserSecurityProfiles import.a', 'UpdateUserSecurityProfiles import.b'],
      },
      {
        code: (code) => {
          code.user('import_a', 'import.a').grantSecurityProfile(code.instance.securityProfile('Supervisor'));
          code.roster('import_r', ['import.b']).user('import.b').grantSecurityProfile(code.instance.securityProfile('Supervisor'));
        },
      },
    ],
  },
  {
    title: 'a protection that code sets stops the plan that would replace the user, whatever was called since',
    key: 'order',
    versions: [
      {
        code: (code) => {
          const user = code.user('order_jdoe', 'order.jdoe');
          user.resource.lifecycle = { preventDestroy: true };
          user.grantSecurityProfile(code.instance.securityProfile('Supervisor'));
        },
        calls: ['CreateUser order.jdoe'],
      },
      {
        code: (code) => {
          const user = code.user('order_new', 'order.JDoe');
          user.resource.lifecycle = { preventDestroy: true };
          user.grantSecurityProfile(code.instance.securityProfile('Supervisor'));
          user.resource.moveFromId('aws_connect_user.order_jdoe');
        },
        stopsAtPlan: 'Instance cannot be destroyed',
      },
    ],
  },
  {
    title: 'a name in another case replaces a user that nothing protects',
    key: 'case',
    versions: [
      { code: (code) => code.user('case_jdoe', 'case.jdoe'), calls: ['CreateUser case.jdoe'] },
      { code: (code) => code.user('case_jdoe', 'case.JDoe'), calls: ['DeleteUser case.jdoe', 'CreateUser case.JDoe'] },
    ],
  },
  {
    title: 'columns and rows in another order, or more columns without values, change nobody',
    key: 'columns',
    versions: [
      {
        code: (code) => code.roster('columns', ['columns.a', 'columns.b']),
        calls: ['CreateUser columns.a', 'CreateUser columns.b'],
      },
      {
        code: (code) => code.roster('columns', [], {}, [
          `user id,email address,${HEADER.split(',').reverse().join(',')}`,
          ...['columns.b', 'columns.a'].map((name) => `,,Team=1,30,Berlin/Team 1,Agent,Basic,${name},Doe,Jane`),
        ]),
      },
    ],
  },
  {
    title: 'a name in another case in a roster with a baseline stops synth, and is kept by a move and its old name',
    key: 'recased',
    versions: [
      { code: (code) => code.roster('recased', ['recased.jdoe'], { protectFromDeletion: true }), calls: ['CreateUser recased.jdoe'] },
      {
        code: (code) => code.roster('recased', ['recased.JDoe'], { ...PROTECTED, baseline: baselineOf('recased.jdoe') }),
        stopsAtSynth: '[NameCaseChanged]',
      },
      {
        code: (code) => {
          const roster = code.roster('recased', ['recased.JDoe'], { ...PROTECTED, baseline: baselineOf('recased.jdoe') });
          roster.moveFromIds({ 'recased.JDoe': roster.addressOf('recased.jdoe') });
          roster.user('recased.JDoe').addOverride('name', 'recased.jdoe');
        },
      },
      {
        code: (code) =>
          code.roster('recased', ['recased.JDoe'], { ...PROTECTED, baseline: baselineOf('recased.JDoe') })
            .user('recased.JDoe').addOverride('name', 'recased.jdoe'),
      },
    ],
  },
  {
    title: 'columns that are gone since the baseline stop synth, and reset users where they are allowed to',
    key: 'gone',
    versions: [
      { code: (code) => code.roster('gone', ['gone.a', 'gone.b']), calls: ['CreateUser gone.a', 'CreateUser gone.b'] },
      {
        code: (code) => code.roster('gone', [], { baseline: baselineOf('gone.a', 'gone.b') }, withoutTags('gone.a', 'gone.b')),
        stopsAtSynth: 'got none for "agent hierarchy" (users: 2), "ACW timeout" (users: 2), "tags" (users: 2).',
      },
      {
        code: (code) => code.roster(
          'gone',
          [],
          { baseline: baselineOf('gone.a', 'gone.b'), removedColumns: ['agent hierarchy', 'ACW timeout', 'tags'] },
          withoutTags('gone.a', 'gone.b'),
        ),
        calls: ['gone.a', 'gone.b'].flatMap((name) => ['UpdateUserHierarchy', 'UpdateUserPhoneConfig', 'UntagResource'].map((call) => `${call} ${name}`)),
      },
    ],
  },
  {
    title: 'users who are missing since the baseline stop synth, also where it is damaged, emptied or padded',
    key: 'missing',
    versions: [
      { code: (code) => code.roster('missing', ['missing.a', 'missing.b']), calls: ['CreateUser missing.a', 'CreateUser missing.b'] },
      { code: (code) => code.roster('missing', ['missing.b'], { baseline: baselineOf('missing.a', 'missing.b') }), stopsAtSynth: '[TooManyRemovals]' },
      ...[
        writtenFile(linesOf(['missing.a', 'missing.b']).join('\n').replace('Jane', '"Jane'), 'baseline.csv'),
        baselineOf(),
        baselineOf('missing.a', ...Array(20).fill('missing.b')),
        baselineOf('missing.a', 'missing.b', ...Array(20).fill('')),
      ].map((baseline) => ({ code: (code: Code) => void code.roster('missing', ['missing.b'], { baseline }), stopsAtSynth: '[BaselineInvalid]' })),
      { code: (code) => code.roster('missing', ['missing.b', 'missing.a'], { baseline: baselineOf('missing.a', 'missing.b') }) },
    ],
  },
  {
    title: 'a user who is hired after an adoption by name stops the plan without a baseline, and with one needs no change of the code',
    key: 'adopted',
    existing: ['adopted.a', 'adopted.b'],
    versions: [
      { code: (code) => code.roster('adopted', ['adopted.a', 'adopted.b'], { ...BY_NAME, password: undefined }) },
      { code: (code) => code.roster('adopted', ['adopted.a', 'adopted.b', 'adopted.new'], BY_NAME), stopsAtPlan: 'reading Connect User (adopted.new) summary: empty result' },
      {
        code: (code) => code.roster('adopted', ['adopted.a', 'adopted.b', 'adopted.new'], { ...BY_NAME, baseline: baselineOf('adopted.a', 'adopted.b') }),
        calls: ['CreateUser adopted.new'],
      },
      {
        code: (code) => code.roster('adopted', ['adopted.b', 'adopted.a', 'adopted.new', 'adopted.newer'], { ...BY_NAME, baseline: baselineOf('adopted.a', 'adopted.b') }),
        calls: ['CreateUser adopted.newer'],
      },
      {
        code: (code) => code.roster('adopted', ['adopted.a', 'adopted.b', 'adopted.new', 'adopted.newer'], {
          ...BY_NAME,
          baseline: baselineOf('adopted.a', 'adopted.b', 'adopted.new', 'adopted.newer'),
        }),
      },
    ],
  },
  {
    title: 'the password of a user can be left out of the variable once the user is created, and not before',
    key: 'secret',
    existing: ['secret.old'],
    versions: [
      { code: (code) => code.roster('secret', ['secret.a', 'secret.b'], passwordsIn(code, 'passwords_of_a')), stopsAtPlan: 'secret.b' },
      { code: (code) => code.roster('secret', ['secret.a', 'secret.b'], passwordsIn(code, 'passwords_of_a_and_b')), calls: ['CreateUser secret.a', 'CreateUser secret.b'] },
      {
        code: (code) => code.roster('secret', ['secret.a', 'secret.b', 'secret.old', 'secret.c'], passwordsIn(code, 'passwords_of_c')).importByName(['secret.old']),
        calls: ['CreateUser secret.c'],
      },
      { code: (code) => code.roster('secret', ['secret.a', 'secret.b', 'secret.old', 'secret.c'], passwordsIn(code, 'passwords_of_nobody')).importByName(['secret.old']) },
    ],
  },
];

describeWith([TERRAFORM], 'over several versions of the code', () => {
  let teller: StoryTeller;
  let told: Awaited<ReturnType<StoryTeller['tell']>>;

  beforeAll(async () => {
    const standIn = await ConnectStandIn.start();
    teller = new StoryTeller(standIn, standIn.addInstance(), VARIABLES);
    told = await teller.tell(STORIES);
  });

  afterAll(() => teller.close());

  test.each(STORIES.map((story) => [story.title, story] as const))('%s', (_, story) => {
    const expected = story.versions.map(({ calls = [], stopsAtSynth, stopsAtPlan }) => {
      const error = stopsAtSynth ?? stopsAtPlan;
      return error === undefined ? [...calls].sort() : [expect.stringContaining(error)];
    });

    expect(told.get(story)!.map((did) => [...did].sort())).toEqual(expected);
  });
});
