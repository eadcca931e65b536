import { TerraformProvider } from 'cdktf';
import { IConstruct } from 'constructs';
import { ConnectUserWarning } from './connect-user-warning';
import { IConnectInstance } from '../instance/connect-instance-reference';

/** A user of an Amazon Connect instance: one that this app manages or one that exists elsewhere. */
export interface IConnectUser extends IConstruct {
  /** The instance that hosts the user. */
  readonly instance: IConnectInstance;

  /** The id of the user, without the id of the instance. */
  readonly userId: string;

  /** The ARN of the user. */
  readonly userArn: string;

  /** The name with which the user signs in. */
  readonly userName: string;
}

/** How an existing user is looked up. */
export interface ConnectUserLookupOptions {
  /**
   * The provider of the look-up.
   *
   * @default - the provider of the instance, or that of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * The region of the look-up. The provider supports it from version 6.
   *
   * @default - the region of the instance, or that of the provider
   */
  readonly region?: string;

  /**
   * Warnings to silence (`idNotUuid`).
   *
   * @default - none
   */
  readonly acknowledgedWarnings?: ConnectUserWarning[];
}
