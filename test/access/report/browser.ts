import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Toolchain } from '../../toolchain';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** The browser of the tests: the file that CHROMIUM names, or the first of the usual ones on the PATH. */
export const CHROMIUM = process.env.CHROMIUM ?? onPath() ?? NAMES[0];

export const CHROMIUM_TOOLCHAIN: Toolchain = { name: 'Chromium', probe: [CHROMIUM, '--version'] };

/** It talks to nobody. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
