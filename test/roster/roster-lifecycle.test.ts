import { Aspects, TerraformResource, TerraformResourceLifecycle, TerraformStack } from 'cdktf';
import { REFERENCES, rosterOfRows, row } from './rosters';
import { ConnectUserRoster } from '../../src';
import { newStack, synth } from '../support/synth';
import { INSTANCE } from '../support/users';

const lifecyclesOf = (fill: (stack: TerraformStack) => void) => {
  const blocks = synth(fill).resource.aws_connect_user;
  return Object.fromEntries(Object.entries<any>(blocks).map(([name, { lifecycle }]) => [name, lifecycle]));
};

const ROWS = [row({ name: 'jdoe', firstName: 'Jane' }), row({ name: 'rroe', userId: 'user', tags: { Site: 'Berlin' }, afterContactWorkTimeLimit: 30 })];

const setOnAll = (stack: TerraformStack, lifecycle: TerraformResourceLifecycle) =>
  Aspects.of(stack).add({ visit: (node) => void (TerraformResource.isTerraformResource(node) && (node.lifecycle = lifecycle)) });

describe('the lifecycle of the users of a roster', () => {
  test('may name constructs whose changes replace the users', () => {
    const replaceTriggeredBy = ['terraform_data.x', { fqn: 'terraform_data.y' }];

    expect(lifecyclesOf((stack) => rosterOfRows(stack, [ROWS[0]], { lifecycle: { replaceTriggeredBy } }))).toEqual({
      agents_jdoe: { replace_triggered_by: ['terraform_data.x', 'terraform_data.y'] },
    });
  });

  test('may be set by an aspect, and gets what the library adds', () => {
    expect(
      lifecyclesOf((stack) => {
        const roster = rosterOfRows(stack, ROWS, { protectFromDeletion: true, lifecycle: { preventDestroy: false } });
        setOnAll(stack, { createBeforeDestroy: true, ignoreChanges: ['tags'], precondition: [{ condition: '${var.open}', errorMessage: 'Closed.' }] });
        roster.user('jdoe').grantSecurityProfile({ securityProfileId: 'granted' });
        roster.user('jdoe').importFrom('jane');
        roster.user('rroe').addOverride('lifecycle.ignore_changes', ['name']);
      }),
    ).toEqual({
      agents_jdoe: {
        create_before_destroy: true,
        ignore_changes: ['tags', 'phone_config'],
        precondition: [{ condition: '${var.open}', error_message: 'Closed.' }],
        prevent_destroy: true,
      },
      agents_rroe: {
        create_before_destroy: true,
        ignore_changes: ['tags', 'identity_info', 'name'],
        precondition: [{ condition: '${var.open}', error_message: 'Closed.' }],
        prevent_destroy: true,
      },
    });
  });

  test('is the same in two synths in a row', () => {
    const stack = newStack();
    rosterOfRows(stack, ROWS, { protectFromDeletion: true });
    setOnAll(stack, { createBeforeDestroy: true });

    expect(synth(stack)).toEqual(synth(stack));
  });
});

describe('getters of a class', () => {
  class BaseRow {
    public get name() {
      return 'jdoe';
    }
    public get routingProfile() {
      return 'Basic Routing Profile';
    }
  }
  class Row extends BaseRow {
    public get securityProfiles() {
      return ['Agent'];
    }
    public get firstName() {
      return 'Jane';
    }
    public get userId() {
      return 'user';
    }
    public get tags(): { [key: string]: string } {
      return new OwnTags() as never;
    }
    public get afterContactWorkTimeLimit() {
      return 30;
    }
  }
  class BaseProps {
    public get protectFromDeletion() {
      return true;
    }
    public get rows() {
      return [new Row()];
    }
  }
  class Props extends BaseProps {
    public get instance() {
      return INSTANCE;
    }
    public get routingProfiles(): typeof REFERENCES.routingProfiles {
      return new RoutingProfiles();
    }
    public get securityProfiles() {
      return REFERENCES.securityProfiles;
    }
    public get tags(): { [key: string]: string } {
      return new Tags() as never;
    }
    public get region() {
      return 'eu-central-1';
    }
    public get lifecycle() {
      return new Lifecycle();
    }
  }
  class Tags {
    public get Team() {
      return 'x';
    }
  }
  class OwnTags {
    public get Site() {
      return 'Berlin';
    }
  }
  class RoutingProfiles {
    public get ['Basic Routing Profile']() {
      return REFERENCES.routingProfiles['Basic Routing Profile'];
    }
  }
  class Lifecycle {
    public get ignoreChanges() {
      return ['tags'];
    }
    public get precondition() {
      return [new Check()];
    }
  }
  class Check {
    public get condition() {
      return '${var.open}';
    }
    public get errorMessage() {
      return 'Closed.';
    }
  }

  test('count as the properties of a roster and of its rows, also inherited ones', () => {
    const plain = {
      protectFromDeletion: true,
      tags: { Team: 'x' },
      region: 'eu-central-1',
      lifecycle: { ignoreChanges: ['tags'], precondition: [{ condition: '${var.open}', errorMessage: 'Closed.' }] },
    };
    const rows = [row({ firstName: 'Jane', userId: 'user', tags: { Site: 'Berlin' }, afterContactWorkTimeLimit: 30 })];

    expect(synth((stack) => ConnectUserRoster.fromRows(stack, 'agents', new Props()))).toEqual(synth((stack) => rosterOfRows(stack, rows, plain)));
  });
});
