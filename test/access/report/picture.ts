/* Takes the pictures of the page of an access report that the README and the docs show. Usage: npx projen docs:screenshot */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { agents, changed } from './agents';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './browser';
import { filesOf } from '../../../src/access/report/access-report';

export const PICTURES = { light: 'docs/images/access-report-light.png', dark: 'docs/images/access-report-dark.png' } as const;

/** The hash of the page that the pictures show, since pictures differ from machine to machine. */
export const PICTURED = 'docs/images/access-report.sha256';

const page = () =>
  filesOf({ title: 'Support centre', users: changed(agents(50)), unreported: [], committed: { path: 'access/support.json', users: agents(50), unreported: [] } })['.html'];

export const hashOfPage = () => `${createHash('sha256').update(page()).digest('hex')}\n`;

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const file = join(folder, 'access-report.html');
  writeFileSync(file, page());
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    args: CHROMIUM_ARGUMENTS,
    viewport: { width: 1160, height: 760 },
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    const tab = await browser.newPage();
    await tab.emulateMedia({ colorScheme });
    await tab.goto(pathToFileURL(file).href);
    await tab.locator('#by-change').selectOption('changed');
    await tab.screenshot({ path: PICTURES[colorScheme] });
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  writeFileSync(PICTURED, hashOfPage());
}

if (require.main === module) {
  void main();
}
