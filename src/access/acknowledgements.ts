import { IConstruct } from 'constructs';
import { ConnectAccessCheck } from './connect-access-check';

const METADATA = 'cdktf-aws-connect/acknowledged';

/** That a finding in a part of the tree is meant. */
export interface Acknowledgement {
  readonly check: ConnectAccessCheck;
  readonly reason: string;
}

export function addAcknowledgement(construct: IConstruct, acknowledgement: Acknowledgement): void {
  construct.node.addMetadata(METADATA, acknowledgement);
}

export function acknowledgementsOn(construct: IConstruct): Acknowledgement[] {
  return construct.node.metadata.filter(({ type }) => type === METADATA).map(({ data }) => data as Acknowledgement);
}

/** Those that hold for a construct: on itself and on all that it stands in. */
export function acknowledgementsFor(construct: IConstruct, check: ConnectAccessCheck): Acknowledgement[] {
  return construct.node.scopes.flatMap(acknowledgementsOn).filter((acknowledgement) => acknowledgement.check === check);
}
