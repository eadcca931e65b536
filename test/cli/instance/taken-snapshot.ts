import { environmentOf } from './centre';
import { LiveOptions, snapshotLive } from '../../../src/cli/instance/snapshot/snapshot';
import { ConnectUserPolicy } from '../../../src/connect-user-policy';
import { ConnectStandIn } from '../../terraform/stand-in/stand-in';

/** What the command says of a snapshot that it takes of the stand-in, with the rights that it needs and no others. */
export async function takenSnapshot(standIn: ConnectStandIn, options: LiveOptions): ReturnType<typeof snapshotLive> {
  const surroundings = { progress: () => undefined, pace: async () => undefined, signal: new AbortController().signal };
  const environment = { ...process.env };
  const { policyOf } = standIn;
  Object.assign(process.env, environmentOf(standIn));
  standIn.policyOf = ConnectUserPolicy.snapshotStatements;
  try {
    return await snapshotLive(options, surroundings);
  } finally {
    process.env = environment;
    standIn.policyOf = policyOf;
  }
}
