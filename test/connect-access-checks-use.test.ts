import { App, Aspects, TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { AwsProvider, ConnectAccessCheck, ConnectAccessChecks } from '../src';
import { l1User, l2User, told } from './support/access';

let app: App;
let stack: TerraformStack;

beforeEach(() => {
  app = Testing.app();
  stack = new TerraformStack(app, 'stack');
});

const findings = () => {
  ConnectAccessChecks.applyTo(app);
  app.node.findAll().filter(TerraformStack.isStack).forEach((each) => Testing.synth(each));
  return told(app);
};

describe('acknowledge', () => {
  const { LITERAL_PASSWORD, NO_HIERARCHY_GROUP } = ConnectAccessCheck;
  const findable = { password: 'Hunter2Hunter2', hierarchyGroupId: undefined };

  test.each<[string, (user: IConstruct) => IConstruct]>([
    ['the user', (user) => user],
    ['the stack', () => stack],
    ['the app', () => app],
  ])('silences one check on %s', (_, scopeOf) => {
    ConnectAccessChecks.acknowledge(scopeOf(l1User(stack, 'jdoe', findable)), LITERAL_PASSWORD, 'a demonstration');

    expect(findings()).toEqual([expect.stringContaining('[noHierarchyGroup]')]);
  });

  test('silences a check on a user of this library', () => {
    ConnectAccessChecks.acknowledge(l2User(stack, 'jdoe', { hierarchyGroup: undefined }), NO_HIERARCHY_GROUP, 'no hierarchy here');

    expect(findings()).toEqual([]);
  });

  test('does not silence it elsewhere', () => {
    ConnectAccessChecks.acknowledge(l1User(stack, 'a', findable), LITERAL_PASSWORD, 'a demonstration');
    l1User(stack, 'b', { password: 'Hunter2Hunter2' });

    expect(findings()).toContainEqual(expect.stringMatching(/^error stack\/b: .*\[literalPassword\]$/));
  });

  test('is reported where nothing is found', () => {
    ConnectAccessChecks.acknowledge(l1User(stack, 'jdoe'), LITERAL_PASSWORD, 'a demonstration');

    expect(findings()).toEqual([
      "warn stack/jdoe: literalPassword is acknowledged at 'stack/jdoe' but not found. " +
        'Remove the acknowledgement; its reason was "a demonstration". [unusedAcknowledgement]',
    ]);
  });

  test('on the app is reported once all stacks are checked and nothing is found', () => {
    const second = new TerraformStack(app, 'second');
    ConnectAccessChecks.acknowledge(app, LITERAL_PASSWORD, 'a demonstration');
    ConnectAccessChecks.acknowledge(app, NO_HIERARCHY_GROUP, 'no hierarchy here');
    l1User(second, 'jdoe', { hierarchyGroupId: undefined });

    expect(findings()).toEqual([expect.stringMatching(/^warn second: literalPassword is acknowledged at '' .*\[unusedAcknowledgement\]$/)]);
  });

  test.each(['', ' \t\n', undefined, null])('rejects the reason %j', (reason) => {
    expect(() => ConnectAccessChecks.acknowledge(stack, LITERAL_PASSWORD, reason as string)).toThrow(
      "ConnectAccessChecks.acknowledge 'stack' is not valid: reason: is required and cannot be empty. " +
        'Say why the finding is intended. [ReasonMissing]',
    );
  });

  test('rejects an unknown check', () => {
    expect(() => ConnectAccessChecks.acknowledge(stack, 'everything' as ConnectAccessCheck, 'because')).toThrow('[CheckUnknown]');
  });
});

describe('synthesis', () => {
  beforeEach(() => {
    new AwsProvider(stack, 'aws');
  });

  test('of the app fails with an error finding, and names it', () => {
    l1User(stack, 'jdoe', { password: 'Hunter2Hunter2' });
    ConnectAccessChecks.applyTo(app);

    expect(() => app.synth()).toThrow(/\[stack\/jdoe\] .*\[literalPassword\]/);
  });

  test('of the app succeeds with warnings and information', () => {
    l1User(stack, 'jdoe', { hierarchyGroupId: undefined });
    ConnectAccessChecks.applyTo(app);

    expect(() => app.synth()).not.toThrow();
  });

  test('repeated reports a finding once', () => {
    l1User(stack, 'jdoe', { hierarchyGroupId: undefined });
    ConnectAccessChecks.applyTo(app);
    Testing.synth(stack);
    Testing.synth(stack);

    expect(told(app)).toHaveLength(1);
  });

  test('repeated sees what has changed', () => {
    const user = l1User(stack, 'jdoe');
    ConnectAccessChecks.applyTo(stack);
    Testing.synth(stack);
    user.password = 'Hunter2Hunter2';
    Testing.synth(stack);

    expect(told(app)).toEqual([expect.stringContaining('[literalPassword]')]);
  });

  test('leaves the address of a user open to other aspects', () => {
    const user = l1User(stack, 'jdoe');
    ConnectAccessChecks.applyTo(stack);
    Aspects.of(user).add({ visit: () => user.overrideLogicalId('renamed') });

    expect(Object.keys(JSON.parse(Testing.synth(stack)).resource.aws_connect_user)).toEqual(['renamed']);
  });

  test('is the same with the checks as without', () => {
    l2User(stack, 'jdoe');
    new TerraformOutput(stack, 'out', { value: 1 });
    const without = Testing.synth(stack);
    ConnectAccessChecks.applyTo(stack);

    expect(Testing.synth(stack)).toBe(without);
  });
});

describe('applyTo', () => {
  test('an app also checks the stacks that come later', () => {
    new AwsProvider(stack, 'aws');
    ConnectAccessChecks.applyTo(app);
    const later = new TerraformStack(app, 'later');
    new AwsProvider(later, 'aws');
    l1User(later, 'jdoe', { password: 'Hunter2Hunter2' });

    expect(() => app.synth()).toThrow('[literalPassword]');
  });

  test('a construct checks the users in it only', () => {
    const team = new Construct(stack, 'team');
    l1User(team, 'in', { hierarchyGroupId: undefined });
    l1User(stack, 'out', { hierarchyGroupId: undefined });
    ConnectAccessChecks.applyTo(team);
    Testing.synth(stack);

    expect(told(app)).toEqual([expect.stringContaining('info stack/team/in: ')]);
  });

  test('an app without stack is an error, since cdktf ignores aspects of an app', () => {
    expect(() => ConnectAccessChecks.applyTo(Testing.app())).toThrow('[NoStack]');
  });

  test('is not needed where the checks are added to a stack as an aspect', () => {
    l1User(stack, 'jdoe', { password: 'Hunter2Hunter2' });
    Aspects.of(stack).add(new ConnectAccessChecks());
    Testing.synth(stack);

    expect(told(app)).toEqual([expect.stringContaining('[literalPassword]')]);
  });
});
