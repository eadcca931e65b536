import { Construct } from 'constructs';
import { IConnectInstance } from './connect-instance-reference';
import { aliasesOfId, idOfAlias } from './snapshot/known-snapshot';
import { isUnresolved, knownString } from '../core/known';
import { expressionOf, idExpressionOf, once } from '../core/memo';

/** A thing of an instance, where it says of which one. */
export interface BelongsToInstance {
  readonly instanceId?: string;
  readonly instanceIdInput?: string;
}

/** Which property says it: a generated construct exports it as a token, and has what was given for it in another one. */
export function instanceIdPropertyOf(thing: object): keyof BelongsToInstance {
  return 'instanceIdInput' in thing ? 'instanceIdInput' : 'instanceId';
}

/** What is read of an instance besides its id: of a generated one, of whichever copy of the bindings, and of a `ConnectInstance`. */
interface Source {
  readonly instanceIdInput?: string;
  readonly instanceAliasInput?: string;
  readonly _source?: IConnectInstance;
}

export interface InstanceIdentity {
  /** The same for all objects that stand for one instance, as far as synth can see. */
  readonly key: string;
  /** Whether it means the same in other stacks, where a variable or a look-up of the same name may be another one. */
  readonly isGlobal: boolean;
}

const ALIAS = 'alias ';

const identities = new WeakMap<object, InstanceIdentity>();

/** By what an instance is told from others: its id, its alias, which no other instance in the world has, or else the expression of its id. */
export function identityOf(scope: Construct, instance: IConnectInstance): InstanceIdentity {
  return once(identities, instance, () => newIdentity(scope, instance));
}

function newIdentity(scope: Construct, instance: IConnectInstance & Source): InstanceIdentity {
  const { instanceIdInput, instanceAliasInput, _source: source } = instance;
  if (source !== undefined) {
    return identityOf(scope, source);
  }
  const given = instanceIdInput ?? instanceAliasInput;
  if (given === undefined) {
    return { key: idExpressionOf(scope, instance, 'id'), isGlobal: !isUnresolved(instance.id) };
  }
  const key = expressionOf(scope, given);
  const isAlias = instanceIdInput === undefined;
  return { key: isAlias ? ALIAS + (knownString(given)?.toLowerCase() ?? key) : key, isGlobal: !isUnresolved(given) };
}

/** The key of an instance, and those of others that are the same one by the snapshots of the app: of its id, or of its alias. */
export function keysOfSame(scope: Construct, { key }: InstanceIdentity): string[] {
  if (!key.startsWith(ALIAS)) {
    return [key, ...aliasesOfId(scope, key).map((alias) => ALIAS + alias)];
  }
  const id = idOfAlias(scope, key.slice(ALIAS.length));
  return id === undefined ? [key] : [key, id];
}

/** The alias by which an instance is looked up, where synth knows it. */
export function aliasOf(instance: object | undefined): string | undefined {
  const { instanceAliasInput, _source: source } = (instance ?? {}) as Source;
  return source === undefined ? knownString(instanceAliasInput)?.toLowerCase() : aliasOf(source);
}
