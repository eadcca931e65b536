import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { ManagedUser } from './managed-user';
import { prepareWriting } from './pending-violations';
import { SecurityProfileSet } from './security-profile-set';
import { takeoverBlocks } from './takeover';
import { UserConfig, argumentsOf } from './user-config';
import { wholeDependencies } from '../core/expressions';
import { renderLifecycle } from '../core/hcl';
import { LateBlocks, overriddenInStack } from '../core/late-blocks';
import { Block, addOverride, overridden } from '../core/overrides';
import { compact } from '../core/text';
import { expectAwsProvider } from '../instance/aws-provider-presence';
import { ISecurityProfile } from '../instance/security-profile';
import { ConnectUserL1 } from '../vendor/l1';

/**
 * The generated resource of a user. What the library adds to it is added when the JSON is written, to what is there then:
 * whatever a caller or an aspect has set stays.
 */
export class UserResource extends ConnectUserL1 {
  /**
   * A resource for a user.
   *
   * cdktf renders the whole stack of calls for each nested block of a generated construct, which takes most of the time to
   * make one, so it is kept from that.
   */
  public static for(user: ManagedUser, scope: Construct, config: UserConfig): UserResource {
    const { captureStackTrace } = Error;
    Error.captureStackTrace = () => undefined;
    try {
      return new UserResource(user, scope, config);
    } finally {
      Error.captureStackTrace = captureStackTrace;
    }
  }

  /** The profiles as the library has set them. */
  private ownProfileIds?: string[];

  private constructor(
    private readonly user: ManagedUser,
    scope: Construct,
    config: UserConfig,
  ) {
    super(scope, 'Default', config);
    expectAwsProvider(this);
    // Whoever logs a user must not log a password in plain text.
    Object.defineProperty(this, '_password', { enumerable: false });
    Object.defineProperty(this, 'user', { enumerable: false });
    this.ownProfileIds = this.securityProfileIdsInput;
  }

  public get terraformMetaArguments(): { [name: string]: any } {
    const { dependsOn, ...metaArguments } = super.terraformMetaArguments;
    const lifecycle = this.user.lifecycle(this.lifecycle, this.decisiveArguments);
    return { ...metaArguments, dependsOn: wholeDependencies(dependsOn), lifecycle };
  }

  public addOverride(path: string, value: any): void {
    addOverride(`ConnectUser '${this.node.scope!.node.path}'`, this.rawOverrides, path, value);
  }

  /** The user that the library's own import block names, if there is one. */
  public importedUsers() {
    return [{ importId: this.user.importId }];
  }

  public importFrom(id: string, provider?: TerraformProvider): void {
    this.user.importByResource();
    super.importFrom(id, provider);
  }

  public moveFromId(id: string): void {
    this.user.checkMove('resource.moveFromId', id);
    super.moveFromId(id);
  }

  public moveToId(id: string): void {
    this.user.checkMove('resource.moveToId', id);
    super.moveToId(id);
    this.user.isTakenOver = true;
  }

  public moveTo(moveTarget: string, index?: string | number): void {
    super.moveTo(moveTarget, index);
    this.user.isTakenOver = true;
  }

  /** Adds to whatever profiles the resource has by now: a caller or an aspect may have set others. */
  public addSecurityProfiles(profiles: readonly ISecurityProfile[]): void {
    const present = this.securityProfileIdsInput!;
    const isOurs = present === this.ownProfileIds;
    this.ownProfileIds = (isOurs ? this.user.profiles() : SecurityProfileSet.ofIds(this, present, profiles)).ids;
    this.securityProfileIds = this.ownProfileIds;
  }

  public toTerraform(): any {
    const type = this.terraformResourceType;
    const written = this.isPlain ? { resource: { [type]: { [this.friendlyUniqueId]: this.block() } } } : super.toTerraform();
    return {
      ...written,
      resource: written.resource && { [type]: new LateBlocks(this.cdktfStack, type, () => written.resource[type]) },
      import: written.import ?? (written.resource && this.takeover.import),
    };
  }

  public toHclTerraform(): any {
    const written = super.toHclTerraform();
    renderLifecycle(written.resource?.[this.terraformResourceType]);
    return { ...written, import: written.import ?? (written.resource && this.takeover.import?.map(inHcl)) };
  }

  /** Of all methods of an element the one that cdktf calls only when it writes the stack, and before it does. */
  public toMetadata(): any {
    prepareWriting(this);
    const written = super.toMetadata();
    const imported = this.user.importId && { [this.terraformResourceType]: [this.friendlyUniqueId] };
    return { ...written, imports: written.imports ?? imported };
  }

  /** Whether nothing is to be written but a block of arguments, which is quicker to make than cdktf makes it. */
  private get isPlain(): boolean {
    return !this.user.isTakenOver && !this.hasResourceMove() && this.provisioners === undefined && this.connection === undefined;
  }

  private block(): Block {
    const block = { ...this.synthesizeAttributes(), ...argumentsOf(this.terraformMetaArguments) };
    const { metadata } = this.constructNodeMetadata;
    return { ...overridden(block, this.rawOverrides), '//': { metadata: { ...metadata, path: compact(metadata.path) } } };
  }

  /** On which depends what the library adds. */
  private get decisiveArguments(): Block {
    const ofStack = overriddenInStack(this.cdktfStack, this.terraformResourceType)[this.friendlyUniqueId];
    const given = {
      password: this.passwordInput,
      identity_info: this.identityInfoInput,
      phone_config: this.phoneConfigInput,
      region: this.regionInput,
    };
    return { ...given, ...this.rawOverrides, ...ofStack };
  }

  private get takeover() {
    const address = `${this.terraformResourceType}.${this.friendlyUniqueId}`;
    return takeoverBlocks([{ user: this.user, address, region: this.decisiveArguments.region }], this.provider?.fqn);
  }
}

/** As cdktf renders HCL: the address and the provider are references, the id is text. */
function inHcl({ to, id, provider }: { to: string; id?: string; provider?: string }) {
  const simple = (value: string, storageClassType: string) => ({ value, type: 'simple', storageClassType });
  return { provider: provider && simple(provider, 'reference'), id: simple(id!, 'string'), to: simple(to, 'reference') };
}
