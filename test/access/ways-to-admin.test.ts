import { ConnectSecurityProfile as GeneratedSecurityProfile } from '@cdktf/provider-aws/lib/connect-security-profile';
import { ConnectUser as GeneratedUser } from '@cdktf/provider-aws/lib/connect-user';
import { DataAwsConnectSecurityProfile } from '@cdktf/provider-aws/lib/data-aws-connect-security-profile';
import { DataAwsConnectUser } from '@cdktf/provider-aws/lib/data-aws-connect-user';
import {
  App,
  Aspects,
  ComplexComputedList,
  Fn,
  Lazy,
  TerraformIterator,
  TerraformLocal,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
  Token,
  conditional,
} from 'cdktf';
import { AwsProvider, ConnectAccessChecks, ConnectAccessChecksProps, ConnectInstance, ConnectUserRoster, SecurityProfile } from '../../src';
import { l1User, l2User, told } from '../support/access';
import { INSTANCE_ID, OTHER_INSTANCE_ID, SECURITY_PROFILE_ID } from '../support/users';

let app: App;
let stack: TerraformStack;
let other: TerraformStack;

beforeEach(() => {
  app = Testing.app();
  stack = new TerraformStack(app, 'stack');
  other = new TerraformStack(app, 'other');
});

const lookUp = (scope: TerraformStack, name = 'Admin', instanceId = INSTANCE_ID) =>
  new DataAwsConnectSecurityProfile(scope, `profile-${name.codePointAt(name.length - 1)}`, { instanceId, name });
const adminIn = (scope: TerraformStack) => lookUp(scope).securityProfileId;
const userWith = (securityProfileIds: string[]) => l1User(stack, 'jdoe', { securityProfileIds });

/** What the checks find, both in a test and when the app is synthesized. */
const found = (props: ConnectAccessChecksProps = {}) => {
  ConnectAccessChecks.applyTo(app, props);
  [stack, other].forEach((each) => Testing.synth(each));
  return told(app).filter((text) => !text.includes('[noHierarchyGroup]'));
};

const ADMIN = expect.stringMatching(/^error .*\[adminProfile\]$/);
const UNKNOWN = expect.stringMatching(/^warn .*\[unknownSecurityProfiles\]$/);

describe('an administrator is found', () => {
  const boss = { adminProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)] };

  const ways: [string, () => unknown, ConnectAccessChecksProps?][] = [
    ['by a name with a space behind', () => userWith([lookUp(stack, 'Admin ').securityProfileId])],
    ['by a name in another Unicode form', () => userWith([lookUp(stack, 'Cafe\u0301').securityProfileId]), { adminProfileNames: ['Caf\u00e9'] }],
    ['by a name with a character that cannot be seen', () => userWith([lookUp(stack, 'Ad\u200bmin').securityProfileId])],
    ['by an id in capitals', () => userWith([SECURITY_PROFILE_ID.toUpperCase()]), boss],
    ['by an id behind that of the instance', () => userWith([`${INSTANCE_ID}:${SECURITY_PROFILE_ID}`]), boss],
    ['by an id from a Lazy', () => userWith([Lazy.stringValue({ produce: () => SECURITY_PROFILE_ID })]), boss],
    ['by a look-up with the id', () => userWith([new DataAwsConnectSecurityProfile(stack, 'p', { instanceId: INSTANCE_ID, securityProfileId: SECURITY_PROFILE_ID }).securityProfileId]), boss],
    ['by an id from a Lazy in a function, which cdktf does not quote', () => userWith(Fn.concat([[Lazy.stringValue({ produce: () => SECURITY_PROFILE_ID })]])), boss],
    ['by one that begins with a letter', () => userWith(Fn.concat([[Lazy.stringValue({ produce: () => 'ab-1' })]])), { adminProfiles: [SecurityProfile.fromSecurityProfileId('ab-1')] }],
    ['by a list of a Lazy', () => userWith(Lazy.listValue({ produce: () => [SECURITY_PROFILE_ID] })), boss],
    ['in a function over a look-up', () => userWith([Fn.trimspace(adminIn(stack))])],
    ['in a function over a look-up of another stack', () => userWith(Fn.concat([[Fn.join('', [adminIn(other)])], ['agent']]))],
    ['in a list function in a list function', () => userWith(Fn.distinct(Fn.flatten([[[adminIn(stack)]], ['agent']])))],
    ['in a choice', () => userWith([Token.asString(conditional('${var.x}', 'agent', adminIn(stack)))])],
    ['in a local', () => userWith([new TerraformLocal(stack, 'l', adminIn(stack)).asString])],
    ['in a local of a local of another stack', () => userWith(Fn.lookup(new TerraformLocal(stack, 'l', { a: [new TerraformLocal(other, 'm', adminIn(other)).asString] }).asAnyMap, 'a'))],
    ['in a local that is chosen by another', () => userWith(['${local.ids[local.which]}']) && new TerraformLocal(stack, 'ids', { a: adminIn(stack) }) && new TerraformLocal(stack, 'which', 'a')],
    ['in the default of a variable', () => userWith([new TerraformVariable(stack, 'v', { default: SECURITY_PROFILE_ID }).stringValue]), boss],
    ['in the default of a variable, within an object', () => new TerraformVariable(stack, 'v', { default: { a: { b: [SECURITY_PROFILE_ID] } } }) && userWith(Token.asList('${var.v.a["b"]}')), boss],
    ['in the profiles of another user', () => l1User(stack, 'first', { name: 'boss', securityProfileIds: [adminIn(stack)] }) && userWith(Token.asList('${aws_connect_user.first.security_profile_ids}')), { admins: ['boss'] }],
    ['in terraform_data', () => {
      new TerraformResource(stack, 'd', { terraformResourceType: 'terraform_data' }).addOverride('input', { a: SECURITY_PROFILE_ID });
      userWith(['${terraform_data.d.output.a}']);
    }, boss],
    ['in an argument of another resource', () => {
      const parameter = new TerraformResource(stack, 'p', { terraformResourceType: 'aws_ssm_parameter' });
      parameter.addOverride('value', adminIn(stack));
      userWith([parameter.getStringAttribute('value')]);
    }],
    ['in an attribute that another resource makes of it', () => {
      const parameter = new TerraformResource(stack, 'p', { terraformResourceType: 'aws_ssm_parameter' });
      parameter.addOverride('value', adminIn(stack));
      userWith([parameter.getStringAttribute('insecure_value')]);
    }],
    ['as the value of an iterator', () => {
      const people = TerraformIterator.fromMap({ jdoe: { profile: adminIn(stack) } });
      l1User(stack, 'jdoe', { forEach: people, name: people.key, securityProfileIds: [people.getString('profile')] });
    }],
    ['as one of the values of an iterator over a local', () => {
      const people = TerraformIterator.fromMap(new TerraformLocal(stack, 'people', { a: { p: ['agent'] }, jdoe: { p: [SECURITY_PROFILE_ID] } }).asAnyMap);
      l1User(stack, 'jdoe', { forEach: people, name: people.key, securityProfileIds: people.getList('p') });
    }, boss],
    ['in a complex list', () => {
      const people = TerraformIterator.fromComplexList([{ n: 'jdoe', p: SECURITY_PROFILE_ID }] as unknown as ComplexComputedList, 'n');
      l1User(stack, 'jdoe', { forEach: people, name: people.getString('n'), securityProfileIds: [people.getString('p')] });
    }, boss],
    ['in a look-up with for_each', () => {
      const names = TerraformIterator.fromList(['Agent', 'Admin']);
      const profiles = new DataAwsConnectSecurityProfile(stack, 'p', { instanceId: INSTANCE_ID, forEach: names, name: names.value });
      userWith([`\${${profiles.fqn}["Admin"].security_profile_id}`]);
    }],
    ['among all of a look-up with for_each', () => {
      const names = TerraformIterator.fromList(['Agent', 'Admin']);
      const profiles = new DataAwsConnectSecurityProfile(stack, 'p', { instanceId: INSTANCE_ID, forEach: names, name: names.value });
      userWith(Token.asList(TerraformIterator.fromResources(profiles).pluckProperty('security_profile_id')));
    }],
    ['by a splat over a look-up with count', () => {
      new DataAwsConnectSecurityProfile(stack, 'p', { instanceId: INSTANCE_ID, name: 'Admin' }).addOverride('count', 2);
      userWith(Token.asList('${data.aws_connect_security_profile.p[*].security_profile_id}'));
    }],
    ['in a look-up with for_each of a choice, where both have the key', () => {
      stack.addOverride('data.aws_connect_security_profile.p', { for_each: '${var.x ? {a = "Admin"} : {a = "Agent"}}', name: '${each.value}' });
      userWith(['${data.aws_connect_security_profile.p["a"].security_profile_id}']);
    }],
    ['in a look-up with for_each, to which a variable may add', () => {
      new TerraformVariable(stack, 'more', { default: { a: 'Admin' } });
      stack.addOverride('data.aws_connect_security_profile.p', { for_each: '${merge({a = "Agent"}, var.more)}', name: '${each.value}' });
      userWith(['${data.aws_connect_security_profile.p["a"].security_profile_id}']);
    }],
    ['in the default of a variable that for_each goes over', () => {
      new TerraformVariable(stack, 'people', { default: { jdoe: { p: SECURITY_PROFILE_ID } } });
      l1User(stack, 'jdoe', { name: '${each.key}', securityProfileIds: ['${each.value.p}'] }).addOverride('for_each', '${var.people}');
    }, boss],
    ['in the type of a variable', () => new TerraformVariable(stack, 'v', { default: {}, type: `object({ p = optional(string, "${SECURITY_PROFILE_ID}") })` }) && userWith(['${var.v.p}']), boss],
    ['in a map that a module gets', () => userWith(['${module.m.out}']) && stack.addOverride('module.m', { source: './m', people: { a: SECURITY_PROFILE_ID } }), boss],
    ['in a map that a data source gets', () => userWith(['${data.external.e.result.out}']) && stack.addOverride('data.external.e', { query: { a: SECURITY_PROFILE_ID } }), boss],
    ['in a local that a heredoc mentions', () => userWith(['${trimspace(<<EOT\n${local.l}\nEOT\n)}']) && stack.addOverride('locals.l', SECURITY_PROFILE_ID), boss],
    ['by the id of another look-up', () => userWith([idOf(lookUp(stack).securityProfileId)])],
    ['by the name of another look-up', () => userWith([lookUp(stack, '${data.aws_connect_security_profile.by-id.name}').securityProfileId]) && idOf(SECURITY_PROFILE_ID), boss],
    ['by the id of a defined profile', () => userWith([idOf(profileWith(['Users.Edit']))])],
    ['by the name of a defined profile', () => profileWith(['Users.Edit']) && userWith([lookUp(stack, 'LEAD').securityProfileId])],
    ['by the name of a profile that another stack defines', () => profileWith(['Users.Edit'], other) && userWith([lookUp(stack, 'Lead').securityProfileId])],
    ['by a cell with the name of a defined profile', () => profileWith(['Users.Edit']) && roster({}, 'Lead')],
    ['by a name from a Lazy', () => userWith([lookUp(stack, Lazy.stringValue({ produce: () => 'Admin' })).securityProfileId])],
    ['by a name as an expression', () => userWith([lookUp(stack, '${"Admin"}').securityProfileId])],
    ['by a name in parts', () => userWith([lookUp(stack, 'Ad${"min"}').securityProfileId])],
    ['by a name of a directive', () => userWith([lookUp(stack, '%{if true}Admin%{else}Agent%{endif}').securityProfileId])],
    ['by a name that functions make', () => userWith([lookUp(stack, Fn.title(Fn.lower(Fn.join('', ['AD', Fn.replace('mXn', 'X', 'i')])))).securityProfileId])],
    ['by a name in base64', () => userWith([lookUp(stack, '${base64decode("QWRtaW4=")}').securityProfileId])],
    ['by a name with an escape', () => userWith([lookUp(stack, '${"\\u0041dmin"}').securityProfileId])],
    ['by a name in the default of a variable', () => userWith([lookUp(stack, new TerraformVariable(stack, 'n', { default: 'Admin' }).stringValue).securityProfileId])],
    ['by permissions from a function', () => userWith([profileWith(Fn.concat([['BasicAgentAccess'], ['Users.Edit']]))])],
    ['by permissions from a Lazy', () => userWith([profileWith(Lazy.listValue({ produce: () => ['Users.Create'] }))])],
    ['by permissions from an override', () => {
      const profile = new GeneratedSecurityProfile(stack, 'lead', { instanceId: INSTANCE_ID, name: 'Lead', permissions: ['BasicAgentAccess'] });
      profile.addOverride('permissions', ['SecurityProfiles.Edit']);
      userWith([profile.securityProfileId]);
    }],
    ['by an override of the stack', () => userWith(['agent']) && stack.addOverride('resource.aws_connect_user.jdoe.security_profile_ids', [adminIn(stack)])],
    ['by an override of the name of a look-up', () => userWith([lookUp(stack, 'Agent').securityProfileId]) && stack.addOverride('data.aws_connect_security_profile.profile-116.name', 'Admin')],
    ['by an override of one of the profiles', () => userWith(['agent']).addOverride('security_profile_ids.0', adminIn(stack))],
    ['on a user that only an override of the stack makes', () => stack.addOverride('resource.aws_connect_user.jdoe', { name: 'jdoe', security_profile_ids: [adminIn(stack)] })],
    ['on a user in a list of blocks', () => stack.addOverride('resource', [{ aws_connect_user: [{ jdoe: [{ name: 'jdoe', security_profile_ids: [SECURITY_PROFILE_ID] }] }] }]), boss],
    ['by an aspect that is added after the checks', () => {
      const user = userWith(['agent']);
      ConnectAccessChecks.applyTo(app);
      Aspects.of(stack).add({ visit: (node) => node === user && (user.securityProfileIds = [adminIn(stack)]) });
    }],
    ['by the key of a roster', () => roster({ Admin: SecurityProfile.fromSecurityProfileId('any') }, 'Admin')],
    ['by the name that a reference has', () => l2User(stack, 'jdoe', { securityProfiles: [SecurityProfile.fromSecurityProfileId('any', { name: 'ADMIN' })] })],
    ['by an id whose name another reference has', () => {
      l2User(other, 'boss', { securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID, { name: 'Admin' })] });
      userWith([SECURITY_PROFILE_ID]);
    }, { admins: ['boss'] }],
    ['by the override of a user of a roster', () => roster({}, 'Agent').user('jdoe').addOverride('security_profile_ids', [adminIn(stack)])],
    ['by the override of one profile of a user of a roster', () => roster({}, 'Agent').user('jdoe').addOverride('security_profile_ids.0', adminIn(stack))],
    ['by an override of the whole roster', () => roster({}, 'Agent').addOverride('security_profile_ids', [adminIn(stack)])],
    ['by a cell that is an expression', () => roster({}, '${"Admin"}')],
  ];

  test.each(ways.map(([way, declare, props = {}]) => ({ way, declare, props })))('$way', ({ declare, props }) => {
    declare();

    expect(found(props)).toContainEqual(ADMIN);
  });

  const idOf = (securityProfileId: string) =>
    new DataAwsConnectSecurityProfile(stack, 'by-id', { instanceId: INSTANCE_ID, securityProfileId }).securityProfileId;

  const profileWith = (permissions: string[], scope = stack) =>
    new GeneratedSecurityProfile(scope, 'lead', { instanceId: INSTANCE_ID, name: 'Lead', permissions }).securityProfileId;

  const roster = (securityProfiles: Record<string, SecurityProfile>, name: string) =>
    ConnectUserRoster.fromRows(stack, 'agents', {
      instance: { id: INSTANCE_ID, arn: '' },
      securityProfiles,
      rows: [{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: [name] }],
    });
});

describe('a profile of adminProfiles is found', () => {
  test.each<[string, () => unknown]>([
    ['by another look-up in its instance', () => userWith([lookUp(stack, 'Boss').securityProfileId])],
    ['by a look-up in another stack', () => userWith([lookUp(other, 'Boss').securityProfileId])],
    ['by a look-up in an instance of which it is not known whether it is the same', () => userWith([lookUp(stack, 'Boss', '${var.instance}').securityProfileId])],
    ['by a roster with an instance of its own', () =>
      ConnectUserRoster.fromRows(stack, 'agents', {
        instance: { id: INSTANCE_ID, arn: '' },
        rows: [{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: ['Boss'] }],
      })],
  ])('%s', (_, declare) => {
    const instance = ConnectInstance.fromInstanceId(other, 'instance', INSTANCE_ID);
    declare();

    expect(found({ adminProfiles: [instance.securityProfile('Boss')] })).toContainEqual(ADMIN);
  });

  test('and one of the same name in another instance is not', () => {
    const instance = ConnectInstance.fromInstanceId(other, 'instance', OTHER_INSTANCE_ID);
    userWith([lookUp(stack, 'Boss').securityProfileId]);

    expect(found({ adminProfiles: [instance.securityProfile('Boss')] })).toEqual([]);
  });
});

describe('what only Terraform knows is told', () => {
  test.each<[string, () => unknown]>([
    ['of a variable', () => userWith(['${var.profile}'])],
    ['of a module', () => userWith(['${module.profiles.admin}'])],
    ['of another resource', () => userWith(['${random_id.x.hex}'])],
    ['of what an existing user has', () => userWith(Token.asList(new DataAwsConnectUser(stack, 'u', { instanceId: INSTANCE_ID, name: 'boss' }).securityProfileIds))],
    ['of a look-up by an id from a variable', () => userWith([new DataAwsConnectSecurityProfile(stack, 'p', { instanceId: INSTANCE_ID, securityProfileId: '${var.id}' }).securityProfileId])],
    ['of what an administrator has written about a profile', () => userWith([lookUp(stack, 'Agent').description])],
    ['of a name that a function makes', () => userWith([lookUp(stack, '${sha1("x")}').securityProfileId])],
    ['of what cannot be read', () => userWith(['${<<EOT\nx\nEOT\n}'])],
    ['of what is not there', () => userWith(['${data.aws_connect_security_profile.missing.security_profile_id}'])],
    ['of a local that refers to itself', () => userWith([new TerraformLocal(stack, 'l', '${local.l}').asString])],
    ['of an iterator over a variable', () => l1User(stack, 'jdoe', { name: 'jdoe', securityProfileIds: ['${each.value}'] }).addOverride('for_each', '${var.people}')],
    ['of the output of another stack that is read by hand', () => {
      new TerraformOutput(other, 'admin', { value: adminIn(other), staticId: true });
      userWith(['${data.terraform_remote_state.other.outputs.admin}']);
    }],
  ])('%s', (_, declare) => {
    declare();

    expect(found()).toEqual([UNKNOWN]);
  });
});

describe('nothing is told', () => {
  test.each<[string, () => unknown]>([
    ['of look-ups, ids and defined profiles', () => {
      const defined = new GeneratedSecurityProfile(stack, 'lead', { instanceId: INSTANCE_ID, name: 'Lead', permissions: ['BasicAgentAccess'] });
      userWith([lookUp(stack, 'Agent').securityProfileId, 'some-id', defined.securityProfileId]);
    }],
    ['of functions over what is known', () => userWith(Fn.concat([[Fn.trimspace(lookUp(other, 'Agent').securityProfileId)], ['some-id']]))],
    ['of a choice whose condition only Terraform knows', () => userWith([Token.asString(conditional('${var.x}', 'agent', 'other'))])],
    ['of an iterator, of whose users each has what it has', () => {
      const people = TerraformIterator.fromMap({ boss: { p: SECURITY_PROFILE_ID }, jdoe: { p: 'agent' } });
      l1User(stack, 'people', { forEach: people, name: people.key, securityProfileIds: [people.getString('p')] });
    }],
    ['of an iterator over some of a map', () => {
      stack.addOverride('locals.people', { jdoe: { p: 'agent', active: true }, jroe: { p: 'agent', active: false } });
      const users = l1User(stack, 'people', { name: '${each.key}', securityProfileIds: ['${each.value.p}'] });
      users.addOverride('for_each', '${{for k, v in local.people : k => v if v.active}}');
    }],
    ['of maps that are joined', () => userWith(['${merge({jdoe = "agent"}, {for k in ["jroe"] : k => "lead" if var.x})["jdoe"]}'])],
    ['of a splat over one look-up', () => lookUp(stack, 'Agent') && userWith(Token.asList('${data.aws_connect_security_profile.profile-116[*].security_profile_id}'))],
    ['of a list that depends on a condition', () => userWith(Token.asList('${concat(["agent"], var.x ? ["lead"] : [])}'))],
    ['of the name of a defined profile in another instance', () => {
      new GeneratedSecurityProfile(stack, 'lead', { instanceId: OTHER_INSTANCE_ID, name: 'Lead', permissions: ['Users.Edit'] });
      userWith([lookUp(stack, 'Lead').securityProfileId]);
    }],
    ['of a count', () => l1User(stack, 'people', { name: 'agent-${count.index}' }).addOverride('count', 3)],
  ])('%s', (_, declare) => {
    declare();

    expect(found({ adminProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)], admins: ['boss'] })).toEqual([]);
  });
});

describe('admins', () => {
  const bossIn = (instanceId: string, id = 'boss') =>
    l1User(stack, id, { name: 'boss', instanceId, securityProfileIds: [lookUp(stack, id === 'boss' ? 'Admin' : 'ADMIN').securityProfileId] });

  test('are users of one instance: with several, a name alone allows nobody', () => {
    bossIn(INSTANCE_ID);
    bossIn(OTHER_INSTANCE_ID, 'second');

    expect(found({ admins: ['boss'] })).toEqual([
      expect.stringMatching(new RegExp(`^error stack/boss: .* or name the user in admins as "${INSTANCE_ID}/boss"\\. \\[adminProfile\\]$`)),
      expect.stringMatching(new RegExp(`^error stack/second: .* or name the user in admins as "${OTHER_INSTANCE_ID}/boss"\\. \\[adminProfile\\]$`)),
    ]);
  });

  test('are named with the instance', () => {
    bossIn(INSTANCE_ID);
    bossIn(OTHER_INSTANCE_ID, 'second');

    expect(found({ admins: [`${INSTANCE_ID}/Boss`] })).toEqual([expect.stringContaining('error stack/second: ')]);
  });

  test.each([['admins', [undefined]], ['admins', Token.asList('${var.x}')], ['adminProfileNames', ['${var.x}']], ['adminProfiles', Token.asList('${var.x}')], ['adminProfiles', [null]]])(
    'and other lists must be known: %s %j',
    (property, value) => {
      expect(() => new ConnectAccessChecks({ [property]: value } as ConnectAccessChecksProps)).toThrow('[TypeInvalid]');
    },
  );
});

describe('duplicateName', () => {
  test.each<[string, string]>([['a Lazy', Lazy.stringValue({ produce: () => 'JDoe' })], ['an expression', '${"JDoe"}'], ['a function', Fn.upper('jdoe')]])(
    'finds a name from %s',
    (_, name) => {
      l1User(stack, 'a', { name: 'jdoe' });
      l1User(stack, 'b', { name });

      expect(found()).toEqual([expect.stringMatching(/^error stack\/b: .*\[duplicateName\]$/)]);
    },
  );

  test('finds a name from an iterator', () => {
    const people = TerraformIterator.fromList(['jdoe', 'jroe']);
    l1User(stack, 'a', { name: 'jdoe' });
    l1User(stack, 'people', { forEach: people, name: people.value });

    expect(found()).toEqual([expect.stringMatching(/^error stack\/people: User "jdoe" at 'stack\/people, jdoe' and User "jdoe" at 'stack\/a' have .*\[duplicateName\]$/)]);
  });
});

describe('literalPassword', () => {
  const withPassword = (password: string) => l1User(stack, 'jdoe', { password });

  test.each<[string, () => unknown]>([
    ['in the default of a sensitive variable', () => withPassword(new TerraformVariable(stack, 'p', { sensitive: true, default: 'Dummy-Passw0rd' }).stringValue)],
    ['in the default of a map', () => new TerraformVariable(stack, 'p', { sensitive: true, default: { jdoe: 'Dummy-Passw0rd' } }) && withPassword('${try(var.p["jdoe"], null)}')],
    ['from a Lazy', () => withPassword(Lazy.stringValue({ produce: () => 'Dummy-Passw0rd' }))],
    ['as an expression', () => withPassword('${"Dummy-Passw0rd"}')],
    ['in a function', () => withPassword(Fn.join('', ['Dummy-', 'Passw0rd']))],
    ['in a function that is not worked out', () => withPassword('${sha1("Dummy-Passw0rd")}')],
    ['in a local', () => withPassword(new TerraformLocal(stack, 'l', 'Dummy-Passw0rd').asString)],
    ['by an override of the stack', () => l1User(stack, 'jdoe') && stack.addOverride('resource.aws_connect_user.jdoe.password', 'Dummy-Passw0rd')],
  ])('finds one %s', (_, declare) => {
    declare();

    expect(found()).toEqual([expect.stringMatching(/^error stack\/jdoe: .*\[literalPassword\]$/)]);
  });

  test.each<[string, () => unknown]>([
    ['a variable without default', () => withPassword(new TerraformVariable(stack, 'p', { sensitive: true }).stringValue)],
    ['a variable whose default is null', () => new TerraformVariable(stack, 'p', { sensitive: true }).addOverride('default', null) ?? withPassword('${var.p}')],
    ['a key of a secret', () => withPassword('${lookup(jsondecode(data.aws_secretsmanager_secret_version.s.secret_string), "password")}')],
    ['a random password with a fixed part', () => withPassword('${random_password.p.result}Aa1')],
    ['one of a map by login', () => withPassword('${zipmap(toset(["jdoe", "jroe"]), random_password.p[*].result)["jdoe"]}')],
    ['an entry of a map', () => new TerraformVariable(stack, 'p', { sensitive: true }) && withPassword('${var.p["jdoe"]}')],
  ])('passes over %s', (_, declare) => {
    declare();

    expect(found()).toEqual([]);
  });
});

describe('synth', () => {
  beforeEach(() => [stack, other].forEach((each) => new AwsProvider(each, 'aws')));

  test('of the app finds what a later stack has, as its aspects have left it', () => {
    const profile = lookUp(other, 'Agent');
    userWith([profile.securityProfileId]);
    Aspects.of(other).add({ visit: (node) => node === profile && (profile.name = 'Admin') });
    ConnectAccessChecks.applyTo(app);

    expect(() => app.synth()).toThrow(/\[stack\/jdoe\] .*\[adminProfile\]/);
  });

  test('without validation finds it as well', () => {
    const open = new App({ skipValidation: true, outdir: Testing.app().outdir });
    const only = new TerraformStack(open, 'stack');
    l1User(only, 'jdoe', { securityProfileIds: [adminIn(only)] });
    ConnectAccessChecks.applyTo(open);

    expect(() => open.synth()).toThrow('[adminProfile]');
  });

  test('by an aspect alone, which cdktf applies while it synthesizes, finds it as well', () => {
    userWith([adminIn(stack)]);
    Aspects.of(stack).add(new ConnectAccessChecks());

    expect(() => app.synth()).toThrow('[adminProfile]');
  });

  test('by another synthesizer finds it as well', () => {
    userWith([adminIn(stack)]);
    ConnectAccessChecks.applyTo(app);
    stack.synthesizer = { synthesize: () => stack.toTerraform() };

    expect(() => app.synth()).toThrow('[adminProfile]');
  });

  test('lists the findings in the manifest, from where the command line takes them', () => {
    l1User(stack, 'jdoe', { securityProfileIds: ['${var.profile}'] });
    ConnectAccessChecks.applyTo(app);
    app.synth();

    expect(app.manifest.forStack(stack).annotations).toMatchObject([{ constructPath: 'stack/jdoe', level: '@cdktf/warn', message: UNKNOWN.sample ?? expect.stringContaining('[unknownSecurityProfiles]') }]);
  });
});

test('a generated user within a construct is annotated where its author finds it', () => {
  const user = userWith([adminIn(stack)]);
  found();

  expect(user).toBeInstanceOf(GeneratedUser);
  expect(user.node.metadata.filter(({ type }) => type.startsWith('@')).map(({ data }) => data)).toEqual([expect.stringContaining('[adminProfile]')]);
});
