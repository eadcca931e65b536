import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';

/** Ends what tests have used, and expects that the stand-in could answer all that it was asked, and that a policy allows it. */
export async function closed(standIn: ConnectStandIn, folder?: TerraformFolder): Promise<void> {
  await standIn.close();
  folder?.dispose();
  expect({ defects: standIn.defects, unauthorized: [...standIn.unauthorized] }).toEqual({ defects: [], unauthorized: [] });
}
