import { IConnectInstance } from '../connect-instance';
import { IHierarchyGroup } from '../hierarchy-group';
import { ISecurityProfile } from '../security-profile';

/** What a user of a roster can ask of the roster. */
export interface RosterOfUser {
  readonly instance: IConnectInstance;
  addressOf(userName: string): string;
  grant(userName: string, profiles: ISecurityProfile[]): void;
  assign(userName: string, group: IHierarchyGroup): void;
  override(userName: string, path: string, value: unknown): void;
  importFrom(userName: string, userId: string): void;
  importByName(userName: string): void;
  moveFrom(userName: string, address: string): void;
}
