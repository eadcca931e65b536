import { IdentityManagementType } from '../../instance/identity-management-type';
import { SeenUser, knownType } from '../seen-user';

/** What a rule is about, where many users share some of what they are made of. */
export enum Concern {
  /** The values of one user: in a roster, of a row. */
  OWN,
  /** The instance, the password and whatever else several users share. */
  SHARED,
  /** A profile or a group that users refer to. */
  REFERENCE,
}

/**
 * What Amazon Connect and the provider demand of a user, and who says so. Values that are unknown until plan are symbols
 * here (`UNKNOWN`), so a predicate that asks for a string, a number or `undefined` passes over them.
 */
export interface UserRule {
  /** Stable: it stands at the end of the message, in the docs and in the tests. */
  readonly code: string;
  /** The property as the caller knows it. */
  readonly property: string;
  readonly concerns: Concern;
  readonly source: string;
  readonly allowed: string;
  readonly remedy: string | ((user: SeenUser) => string);
  /** What was given, ready to print; left out where nothing was, or where it is secret. */
  readonly given?: (user: SeenUser) => string;
  readonly violatedBy: (user: SeenUser) => boolean;
  /** Whether the identity management type of the instance decides it. Where Terraform alone knows the type, the rule becomes a precondition. */
  readonly dependsOnType?: boolean;
  /** Whether it compares the instance of a reference with that of the user. Where Terraform alone knows one of them, the rule becomes a precondition. */
  readonly comparesInstances?: boolean;
  /** Whether a user with these values may break the rule if it exists already. Until synth an import can still say so. */
  readonly exemptIfExisting?: (user: SeenUser) => boolean;
}

export const API = 'https://docs.aws.amazon.com/connect/latest/APIReference';
export const PROVIDER = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_user';

/** The shortest way to a password. */
export const NEW_PASSWORD = "ConnectUserPassword.fromNewVariable(this, 'initial_password')";

export const usesSaml = (user: SeenUser) => knownType(user) === IdentityManagementType.SAML;
export const managesUsers = (user: SeenUser) => knownType(user) === IdentityManagementType.CONNECT_MANAGED;
export const usesDirectory = (user: SeenUser) => knownType(user) === IdentityManagementType.EXISTING_DIRECTORY;

export const isFilledText = (value: unknown): value is string => typeof value === 'string' && value !== '';
