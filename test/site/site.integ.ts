import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { source as axe } from 'axe-core';
import { BrowserContext, Page, chromium } from 'playwright-core';
import { fileOf, serve } from './server';
import { CHROMIUM, CHROMIUM_ARGUMENTS, CHROMIUM_TOOLCHAIN } from '../access/report/browser';
import { describeWith } from '../toolchain';

const SITE = '.site/dist';
const SCREENSHOTS = 'screenshots';
const BASE = new URL(JSON.parse(fs.readFileSync('package.json', 'utf8')).homepage).pathname;

/** What a search must find first, and on which page. */
const WORDS = {
  'NameTooLong': 'rules',
  'RosterFileMissing': 'rules',
  'E.164': 'phones',
  'secrets manager': 'passwords',
  'drift': 'recipes',
  'baseline': 'rosters',
  'prevent_destroy': 'lifecycle',
  'acknowledge': 'access-checks',
  'committed report': 'access-report',
  'ListInstances': 'policy',
};

let pages: string[];

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/docs.js'], { stdio: 'pipe' });
  pages = fs
    .readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('sample/') && file !== '404.html')
    .map((file) => file.replace(/(^index)?\.html$/, ''));
});

describe('the built site', () => {
  test('has no broken link and no broken anchor', () => {
    const html = (page: string) => fs.readFileSync(fileOf(SITE, page)!, 'utf8');
    const ids = new Map(pages.map((page) => [page, new Set([...html(page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
    const broken = pages.flatMap((page) =>
      [...html(page).matchAll(/<a [^>]*href="([^"]+)"/g)]
        .map(([, href]) => new URL(href.replaceAll('&amp;', '&'), `http://site${BASE}${page}`))
        .filter(({ host, pathname, hash }) => {
          const target = decodeURIComponent(pathname.slice(BASE.length)).replace(/\.html$/, '');
          const anchor = decodeURIComponent(hash.slice(1));
          return host === 'site' && (!pathname.startsWith(BASE) || !fileOf(SITE, target) || (anchor !== '' && ids.has(target) && !ids.get(target)!.has(anchor)));
        })
        .map(({ pathname, hash }) => `${page}: ${pathname}${hash}`),
    );

    expect(broken).toEqual([]);
  });

  test('has a text of each page, and a list of them for assistants', () => {
    const list = fs.readFileSync(path.join(SITE, 'llms.txt'), 'utf8');
    const texts = pages.filter((page) => page !== '').map((page) => `${page}.md`);

    const described = (text: string) => list.split('\n').some((line) => line.includes(`/${text}): `) && /\): .*\.$/.test(line));

    expect(texts.filter((text) => !fs.existsSync(path.join(SITE, text)) || !described(text))).toEqual([]);
  });
});

describeWith([CHROMIUM_TOOLCHAIN], 'the site in a browser', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  let page: Page;
  /** What the pages complain about, and what they ask other hosts for. */
  let noise: string[];

  beforeAll(async () => {
    fs.rmSync(SCREENSHOTS, { recursive: true, force: true });
    server = await serve(SITE, BASE);
    context = await chromium.launchPersistentContext('', { executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS, viewport: { width: 1400, height: 900 } });
  });

  beforeEach(async () => {
    noise = [];
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => !request.url().startsWith(server.url) && !request.url().startsWith('data:') && noise.push(request.url()));
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await context.close();
    server.close();
  });

  /** With its script at work. */
  const open = async (url: string) => {
    await page.goto(url);
    await page.waitForFunction("document.querySelector('#app')?.__vue_app__");
  };

  test('no page complains, asks another host, or is wider than a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const wide: string[] = [];
    for (const name of pages) {
      await open(`${server.url}${name}`);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      wide.push(...(width > 390 ? [`${name}: ${width}`] : []));
    }

    expect(wide).toEqual([]);
    expect(noise).toEqual([]);
  });

  test('the search finds what people look for', async () => {
    await open(`${server.url}getting-started`);
    await page.getByRole('button', { name: 'Search' }).click();
    const found: Record<string, string | undefined> = {};
    for (const word of Object.keys(WORDS)) {
      await page.locator('#localsearch-input').fill(word);
      await page.waitForFunction(`document.querySelector('#localsearch-list a.result mark') && document.querySelector('#localsearch-input').value === ${JSON.stringify(word)}`);
      await page.waitForTimeout(400);
      const results = await page.locator('#localsearch-list a.result').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      found[word] = results.map((href) => href.slice(BASE.length).replace(/#.*/, '')).find((name) => name === WORDS[word as keyof typeof WORDS]);
    }

    expect(found).toEqual(WORDS);
    expect(noise).toEqual([]);
  });

  test('a language that is chosen in one example is shown in all, and on the next page', async () => {
    const shown = () => page.locator('.vp-code-group .tabs input:checked + label').allTextContents();
    await open(`${server.url}instance`);
    await page.locator('.vp-code-group .tabs label', { hasText: 'Python' }).first().click();

    expect(new Set(await shown())).toEqual(new Set(['Python']));

    await open(`${server.url}passwords`);

    expect(new Set(await shown())).toEqual(new Set(['Python']));
    expect(await page.locator('.vp-code-group .blocks > .active').first().textContent()).toContain('from_new_variable');

    await page.evaluate('localStorage.clear()');
  });

  describe.each(['light', 'dark'] as const)('in a %s theme', (colorScheme) => {
    beforeEach(() => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }));

    test.each(['', 'getting-started', 'rosters', 'access-report', 'warnings', 'reference/ConnectInstance'])('%s breaks no serious rule of accessibility', async (name) => {
      await open(`${server.url}${name}`);
      await page.evaluate(axe);
      const violations = await page.evaluate<string[]>(
        "axe.run().then(({ violations }) => violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)))",
      );

      expect(violations).toEqual([]);
    });

    test.each([1400, 390])('the pages can be looked at, %i pixels wide', async (width) => {
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 });
      for (const name of ['', 'getting-started', 'rules', 'policy', 'reference/ConnectUser']) {
        await open(`${server.url}${name}`);
        await page.screenshot({ path: path.join(SCREENSHOTS, `${name.replace('/', '-') || 'home'}-${width}-${colorScheme}.png`) });
      }

      expect(fs.readdirSync(SCREENSHOTS).filter((file) => file.endsWith(`-${width}-${colorScheme}.png`))).toHaveLength(5);
    });
  });
});
