import { Construct } from 'constructs';
import { ConnectUserLookupOptions, IConnectUser } from './connect-user-reference';
import { requireFreeId } from '../core/violations';
import { expectAwsProvider } from '../instance/aws-provider-presence';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { locationOf } from '../instance/location';
import { requireInstance } from '../instance/reference-kinds';
import { DataAwsConnectUser } from '../vendor/l1';

/** A user that exists already: what was not given is looked up on first use. */
export class ReferencedUser extends Construct implements IConnectUser {
  private found?: DataAwsConnectUser;

  constructor(
    scope: Construct,
    id: string,
    public readonly instance: IConnectInstance,
    private readonly given: { readonly userId?: string; readonly userName?: string },
    private readonly options?: ConnectUserLookupOptions,
  ) {
    requireFreeId('ConnectUser', scope, id, 'Make the reference once and use it again, or give it an id of its own.');
    super(scope, id);
    requireInstance(`ConnectUser '${this.node.path}'`, instance);
  }

  public get userId(): string {
    return this.given.userId ?? this.lookUp().userId;
  }

  public get userName(): string {
    return this.given.userName ?? this.lookUp().name;
  }

  public get userArn(): string {
    return this.given.userId === undefined ? this.lookUp().arn : `${this.instance.arn}/agent/${this.given.userId}`;
  }

  private lookUp(): DataAwsConnectUser {
    const { userId, userName: name } = this.given;
    expectAwsProvider(this);
    this.found ??= new DataAwsConnectUser(this, 'Default', { userId, name, instanceId: this.instance.id, ...locationOf(this.instance, this.options ?? undefined) });
    return this.found;
  }
}
