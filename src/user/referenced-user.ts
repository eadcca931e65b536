import { Construct } from 'constructs';
import { ConnectUserLookupOptions, IConnectUser } from './connect-user-reference';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { locationOf } from '../instance/location';
import { DataAwsConnectUser } from '../vendor/l1';

/** A user that exists already: what was not given is looked up on first use. */
export class ReferencedUser extends Construct implements IConnectUser {
  private found?: DataAwsConnectUser;

  constructor(
    scope: Construct,
    id: string,
    public readonly instance: IConnectInstance,
    private readonly given: { readonly userId: string } | { readonly userName: string },
    private readonly options?: ConnectUserLookupOptions,
  ) {
    super(scope, id);
  }

  public get userId(): string {
    return 'userId' in this.given ? this.given.userId : this.lookUp().userId;
  }

  public get userName(): string {
    return 'userName' in this.given ? this.given.userName : this.lookUp().name;
  }

  public get userArn(): string {
    return 'userId' in this.given ? `${this.instance.arn}/agent/${this.given.userId}` : this.lookUp().arn;
  }

  private lookUp(): DataAwsConnectUser {
    const by = 'userId' in this.given ? this.given : { name: this.given.userName };
    this.found ??= new DataAwsConnectUser(this, 'Default', { ...by, instanceId: this.instance.id, ...locationOf(this.instance, this.options ?? undefined) });
    return this.found;
  }
}
