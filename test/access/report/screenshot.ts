/* Takes the picture of the page of an access report that the docs show. Usage: npx projen docs:screenshot */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { agents, changed } from './agents';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './browser';
import { filesOf } from '../../../src/access/report/access-report';

const PICTURE = 'docs/images/access-report.png';

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'screenshot-'));
  const page = join(folder, 'access-report.html');
  const users = changed(agents(50));
  writeFileSync(page, filesOf({ title: 'Support centre', users, unreported: [], committed: { path: 'access/support.json', users: agents(50), unreported: [] } })['.html']);
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    args: CHROMIUM_ARGUMENTS,
    viewport: { width: 1160, height: 900 },
  });
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.locator('#by-change').selectOption('changed');
  await tab.screenshot({ path: PICTURE });
  await browser.close();
  rmSync(folder, { recursive: true });
}

void main();
