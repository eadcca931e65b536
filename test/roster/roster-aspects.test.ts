import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Aspects, IAspect, Lazy, TerraformElement, TerraformResource, TerraformStack, Testing } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { REFERENCES, rosterOfRows, row } from './rosters';
import { AwsProvider, ConnectUser, ConnectUserRoster, SecurityProfile } from '../../src';
import { messageOf } from '../support/errors';
import { newStack, synth } from '../support/synth';
import { INSTANCE, INSTANCE_ID, newUser, userProps } from '../support/users';

const tagsOf = (fill: (stack: TerraformStack) => void) => {
  const blocks = synth(fill).resource.aws_connect_user;
  return Object.fromEntries(Object.entries<any>(blocks).map(([name, { tags }]) => [name, tags]));
};

/** As cdktf's documentation has it. */
class TagsAdder implements IAspect {
  constructor(private readonly tags: { [key: string]: string }) {}

  public visit(node: IConstruct) {
    if ('tags' in node && 'tagsInput' in node) {
      const taggable = node as IConstruct & { tags?: { [key: string]: string }; tagsInput?: { [key: string]: string } };
      taggable.tags = { ...this.tags, ...taggable.tagsInput };
    }
  }
}

describe('an aspect that tags whatever has tags', () => {
  test('reaches a ConnectUser and the users of a roster', () => {
    expect(
      tagsOf((stack) => {
        newUser(userProps(), stack);
        rosterOfRows(stack, [row({ name: 'rroe' })]);
        Aspects.of(stack).add(new TagsAdder({ Site: 'Berlin' }));
      }),
    ).toEqual({ jdoe: { Site: 'Berlin' }, agents_rroe: { Site: 'Berlin' } });
  });

  test('leaves what is given, and a row has the last word', () => {
    expect(
      tagsOf((stack) => {
        newUser(userProps({ tags: { Team: 'x' } }), stack);
        rosterOfRows(stack, [row({ name: 'rroe' }), row({ name: 'xdoe', tags: { Site: 'Bonn', Team: 'z' } })], { tags: { Team: 'y' } });
        Aspects.of(stack).add(new TagsAdder({ Site: 'Berlin', Team: 'none' }));
      }),
    ).toEqual({
      jdoe: { Site: 'Berlin', Team: 'x' },
      agents_rroe: { Site: 'Berlin', Team: 'y' },
      agents_xdoe: { Site: 'Bonn', Team: 'z' },
    });
  });

  test('reaches users in other constructs, and twice the same in two synths', () => {
    const stack = newStack();
    const within = new Construct(stack, 'team');
    ConnectUserRoster.fromRows(within, 'agents', { ...REFERENCES, instance: INSTANCE, rows: [row()] });
    Aspects.of(stack).add(new TagsAdder({ Site: 'Berlin' }));

    const json = synth(stack);
    expect(Object.values<any>(json.resource.aws_connect_user)[0].tags).toEqual({ Site: 'Berlin' });
    expect(synth(stack)).toEqual(json);
  });
});

describe('what an aspect says of users', () => {
  test('is written as if code had said it', () => {
    const say = (roster: ConnectUserRoster) => {
      const user = roster.user('jdoe');
      user.grantSecurityProfile({ securityProfileId: 'granted' });
      user.assignHierarchyGroup({ hierarchyGroupId: 'group' });
      user.addOverride('tags.Team', 'x');
      user.importFrom('user');
    };
    const byCode = synth((stack) => say(rosterOfRows(stack, [row()])));
    const byAspect = synth((stack) => {
      const roster = rosterOfRows(stack, [row()]);
      Aspects.of(stack).add({ visit: (node) => node === roster && say(roster) });
    });

    expect(byAspect).toEqual(byCode);
  });

  test('reaches the file that App.synth writes', () => {
    const app = Testing.app();
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    const roster = rosterOfRows(stack, [row()]);
    const user = newUser(userProps({ name: 'rroe' }), stack);
    Aspects.of(stack).add({
      visit: (node) => {
        if (node === roster) {
          roster.user('jdoe').grantSecurityProfile({ securityProfileId: 'granted' });
        }
        if (node === user) {
          user.grantSecurityProfile({ securityProfileId: 'granted' });
        }
      },
    });

    const { resource } = writtenBy(app);
    expect(Object.values<any>(resource.aws_connect_user).map(({ security_profile_ids: ids }) => ids[1])).toEqual(['granted', 'granted']);
  });

  test('may be another user or roster', () => {
    const app = Testing.app();
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    let isDone = false;
    Aspects.of(stack).add({
      visit: () => {
        if (!isDone) {
          isDone = true;
          newUser(userProps({ name: 'rroe' }), stack).grantSecurityProfile(SecurityProfile.fromSecurityProfileId('granted'));
          rosterOfRows(stack, [row({ name: 'xdoe' })]);
        }
      },
    });

    expect(Object.keys(writtenBy(app).resource.aws_connect_user).sort()).toEqual(['agents_xdoe', 'jdoe']);
  });
});

describe('what an aspect sets on all resources', () => {
  const resourceOf = (fill: (stack: TerraformStack) => void, visit: (resource: TerraformResource) => void) => {
    const stack = newStack();
    fill(stack);
    Aspects.of(stack).add({ visit: (node) => void (TerraformResource.isTerraformResource(node) && visit(node)) });
    return synth(stack);
  };

  test('is written for a ConnectUser and for the users of a roster', () => {
    const { resource } = resourceOf(
      (stack) => {
        newUser(userProps(), stack);
        rosterOfRows(stack, [row({ name: 'rroe' })]);
      },
      (node) => {
        node.dependsOn = ['terraform_data.x'];
        node.provisioners = [{ type: 'local-exec', command: 'true', workingDir: '/' }];
        node.connection = { type: 'ssh', host: 'x', bastionHost: 'y' };
      },
    );

    for (const user of Object.values<any>(resource.aws_connect_user)) {
      expect(user).toMatchObject({
        depends_on: ['terraform_data.x'],
        provisioner: [{ 'local-exec': { command: 'true', working_dir: '/' } }],
        connection: { type: 'ssh', host: 'x', bastion_host: 'y' },
      });
    }
  });

  test.each<[string, (resource: any) => void]>([
    ['as property', (resource) => (resource.region = 'us-west-2')],
    ['as override', (resource) => resource.addOverride('region', 'us-west-2')],
  ])('decides the region in which users are imported: %s', (_, set) => {
    const { import: imports } = resourceOf(
      (stack) => {
        newUser(userProps(), stack).importFrom('user');
        rosterOfRows(stack, [row({ name: 'rroe', userId: 'another' })], { region: 'eu-central-1' });
      },
      set,
    );

    expect(imports.map(({ id }: { id: string }) => id)).toEqual(['user', 'another'].map((id) => `${INSTANCE_ID}:${id}@us-west-2`));
  });
});

test.each<[string, (resource: TerraformResource) => void]>([
  ['importFrom', (resource) => resource.importFrom('id')],
  ['moveTo', (resource) => resource.moveTo('target')],
  ['moveToId', (resource) => resource.moveToId('aws_connect_user.x')],
  ['moveFromId', (resource) => resource.moveFromId('aws_connect_user.x')],
  ['addMoveTarget', (resource) => resource.addMoveTarget('target')],
])('the resource of a roster stands for many users, so it refuses %s instead of doing nothing', (method, action) => {
  const roster = rosterOfRows(newStack(), [row()]);

  expect(messageOf(() => action(roster.node.defaultChild as TerraformResource))).toBe(
    `ConnectUserRoster 'stack/agents' stands for many users, so its resource has no ${method}. Import or move them by ConnectUserRoster.user.`,
  );
});

describe('a lazy value', () => {
  test('is the one that it is when the stack is written, in each synth', () => {
    let value = 'before';
    const lazy = () => Lazy.stringValue({ produce: () => value });
    const stack = newStack();
    new ConnectUser(stack, 'jdoe', userProps({ tags: { Team: lazy() }, identityInfo: { firstName: lazy() } }));
    rosterOfRows(stack, [row({ name: 'rroe', tags: { Team: lazy() }, firstName: lazy() })]);
    const valuesOf = () =>
      Object.values<any>(synth(stack).resource.aws_connect_user).map(({ tags, identity_info: names }) => [tags.Team, names.first_name]);

    expect(valuesOf()).toEqual([['before', 'before'], ['before', 'before']]);
    value = 'after';
    expect(valuesOf()).toEqual([['after', 'after'], ['after', 'after']]);
  });

  test('that an aspect changes is written as it is then', () => {
    let value = 'before';
    const app = Testing.app();
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    const team = Lazy.stringValue({ produce: () => value });
    newUser(userProps({ tags: { Team: team } }), stack);
    rosterOfRows(stack, [row({ name: 'rroe', tags: { Team: team } })]);
    Aspects.of(stack).add({ visit: () => void (value = 'after') });

    expect(Object.values<any>(writtenBy(app).resource.aws_connect_user).map(({ tags }) => tags)).toEqual([{ Team: 'after' }, { Team: 'after' }]);
  });
});

describe('a logical id that is overridden', () => {
  test('counts for users, imports and references alike', () => {
    const { resource, import: imports } = synth((stack) => {
      const roster = rosterOfRows(stack, [row()]);
      roster.user('jdoe').importFrom('user');
      (roster.node.defaultChild as TerraformElement).overrideLogicalId('staff');
    });

    expect(Object.keys(resource.aws_connect_user)).toEqual(['staff_jdoe']);
    expect(imports.map(({ to }: { to: string }) => to)).toEqual(['aws_connect_user.staff_jdoe']);
  });
});

test('a grant of a profile of another stack is found, also for one user of several', () => {
  const app = Testing.app();
  const [first, second] = ['first', 'second'].map((name) => new TerraformStack(app, name));
  new AwsProvider(first, 'aws');
  new AwsProvider(second, 'aws');
  const granted = new TerraformResource(first, 'profile', { terraformResourceType: 'aws_connect_security_profile' });
  const profile = { securityProfileId: granted.getStringAttribute('security_profile_id') };
  rosterOfRows(second, [row(), row({ name: 'rroe' })]).user('rroe').grantSecurityProfile(profile);
  newUser(userProps({ name: 'xdoe' }), second).grantSecurityProfile(profile);

  const { resource, data } = writtenBy(app, 'second');
  const [remote] = Object.keys(data.terraform_remote_state);
  const id = `\${data.terraform_remote_state.${remote}.outputs.cross-stack-output-aws_connect_security_profileprofilesecurity_profile_id}`;
  const isGranted = Object.values<any>(resource.aws_connect_user).map(({ security_profile_ids: ids }) => ids.includes(id));
  expect(isGranted).toEqual([false, true, true]);
});

function writtenBy(app: App, stack = 'stack') {
  app.synth();
  return JSON.parse(readFileSync(join(app.outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
}
