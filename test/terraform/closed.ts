import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';

/** Ends what tests have used, and expects that the stand-in could answer all that it was asked. */
export async function closed(standIn: ConnectStandIn, folder?: TerraformFolder): Promise<void> {
  await standIn.close();
  folder?.dispose();
  expect(standIn.defects).toEqual([]);
}
