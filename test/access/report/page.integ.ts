import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axe } from 'axe-core';
import { BrowserContext, Page, chromium } from 'playwright-core';
import { agents, changed } from './agents';
import { CHROMIUM, CHROMIUM_ARGUMENTS, CHROMIUM_TOOLCHAIN } from './browser';
import { filesOf } from '../../../src/access/report/access-report';
import { AccessUser } from '../../../src/access/report/access-user';
import { describeWith } from '../../toolchain';

describeWith([CHROMIUM_TOOLCHAIN], 'the page of an access report, opened from disk', () => {
  let folder: string;
  let context: BrowserContext;
  let page: Page;
  /** What the page asks for besides itself, what it complains about, and what it asks the user. */
  let noise: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'access-report-'));
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: CHROMIUM,
      args: CHROMIUM_ARGUMENTS,
      viewport: { width: 1280, height: 900 },
    });
  });

  beforeEach(async () => {
    noise = [];
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (users: AccessUser[], before?: AccessUser[]) => {
    const file = join(folder, 'access.html');
    writeFileSync(file, filesOf({ title: 'Support centre', users, unreported: [], committed: before && { path: 'access/support.json', users: before, unreported: [] } })['.html']);
    const url = pathToFileURL(file).href;
    page.on('request', (request) => request.url() !== url && noise.push(request.url()));
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('dialog', (dialog) => {
      noise.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(url);
  };

  const count = () => page.getByRole('status').textContent();
  const logins = () => page.locator('#table tbody th').allTextContents();
  const changes = () => page.locator('#changes li').allInnerTexts();
  const filter = (label: string) => page.getByRole('combobox', { name: label, exact: true });
  const choose = (label: string, value: string) => filter(label).selectOption(value);
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');

  describe.each([50, 5000])('with %i users', (size) => {
    beforeEach(() => open(changed(agents(size)), agents(size)));

    test('sums up the users', async () => {
      expect(await page.locator('#summary').textContent()).toBe(
        `${size.toLocaleString('en')} users · 4 security profiles · 3 routing profiles`,
      );
      expect(noise).toEqual([]);
    });

    test('tells what changed, the most important first', async () => {
      expect((await changes()).map(oneLine)).toEqual([
        'Newly granted agent013 (Agent 013) gets Admin',
        'Newly granted Revoked agent035 (Agent 035) gets QualityAnalyst; loses Agent',
        'New user agent9001 (Agent 9001) has Agent, CallCenterManager; routing profile Billing; hierarchy group Berlin/Billing/Team 1',
        'Hierarchy group agent015 (Agent 015) hierarchy group Berlin/Technical/Team 5 → Porto/Billing/Team 9',
        'Removed user agent001 (Agent 001) had Agent, CallCenterManager',
        'Renamed agent042 (Agent 042 (part time)) was Agent 042',
      ]);
      expect(noise).toEqual([]);
    });

    test('finds users by any words of what is shown of them', async () => {
      await page.getByRole('searchbox').fill('AGENT9001 berlin');

      expect(await logins()).toEqual(['agent9001']);
      expect(await count()).toBe('1 user.');

      await page.getByRole('searchbox').fill('nobody of this name');

      expect(await count()).toBe('No user matches.');
      expect(noise).toEqual([]);
    });

    test('filters by security profile, routing profile, hierarchy group with the groups below, and changes', async () => {
      await choose('Security profile', 'Admin');
      expect(await logins()).toEqual(['agent005', 'agent013']);

      await choose('Routing profile', 'Basic Routing Profile');
      expect(await logins()).toEqual(['agent005']);

      await page.getByRole('button', { name: 'Clear' }).click();
      await choose('Show', 'changed');
      expect(await logins()).toEqual(['agent013', 'agent035', 'agent9001', 'agent015', 'agent001', 'agent042']);

      await choose('Hierarchy group', 'Porto/Billing');
      expect(await logins()).toEqual(['agent015', 'agent042']);
      expect(noise).toEqual([]);
    });

    test('shows the users of a security profile that is chosen in the overview, and moves the focus there', async () => {
      await page.getByRole('button', { name: 'QualityAnalyst' }).click();

      expect(await filter('Security profile').inputValue()).toBe('QualityAnalyst');
      expect(await page.evaluate('document.activeElement.id')).toBe('users');
      expect(noise).toEqual([]);
    });

    test('sorts by each column, by keyboard alone', async () => {
      const name = page.getByRole('columnheader', { name: 'Name' });
      await name.getByRole('button').focus();
      await page.keyboard.press('Enter');

      expect(await name.getAttribute('aria-sort')).toBe('ascending');
      expect((await logins())[0]).toBe('agent002');

      await page.keyboard.press('Enter');

      expect(await name.getAttribute('aria-sort')).toBe('descending');
      expect((await logins())[0]).toBe('agent9001');
      expect(noise).toEqual([]);
    });

    test('is no wider than a narrow window', async () => {
      await page.setViewportSize({ width: 380, height: 800 });

      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(380);
    });
  });

  test('turns pages of 100 users', async () => {
    await open(agents(250));

    expect(await count()).toBe('250 users, 1 to 100 shown.');

    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();

    expect(await count()).toBe('250 users, 201 to 250 shown.');
    expect(await logins()).toHaveLength(50);
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
  });

  test('prints all users', async () => {
    await open(agents(250));
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");

    expect(await logins()).toHaveLength(250);

    await page.evaluate("dispatchEvent(new Event('afterprint'))");

    expect(await logins()).toHaveLength(100);
  });

  test('shows the first changes of many, and all on request', async () => {
    await open(agents(40), []);

    expect(await changes()).toHaveLength(12);

    await page.getByRole('button', { name: 'Show all 40 changes' }).click();

    expect(await changes()).toHaveLength(40);
  });

  test('says that there is nothing to compare with', async () => {
    await open(agents(3));

    expect(await page.locator('#against').textContent()).toBe('There is no committed report to compare with.');
    expect(await page.getByRole('columnheader').allTextContents()).not.toContain('Changed');
  });

  test('is darker in a dark theme', async () => {
    await open(agents(3));
    const brightness = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      const color = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      return Math.max(...color.match(/\d+/g)!.map(Number));
    };

    expect(await brightness('light')).toBeGreaterThan(200);
    expect(await brightness('dark')).toBeLessThan(60);
  });

  test.each(['light', 'dark'] as const)('breaks no rule of accessibility that can be checked, in a %s theme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(changed(agents(50)), agents(50));
    await choose('Show', 'changed');
    await page.evaluate(axe);
    const violations = await page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))',
    );

    expect(violations).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('on a phone, in a %s theme', (colorScheme) => {
    beforeEach(async () => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 380, height: 800 });
      await open(changed(agents(50)), agents(50));
    });

    test('shows each user as a card with login and security profiles first, all of it on the screen', async () => {
      const edges = await page.locator('#table *').evaluateAll((elements) => elements.map((each) => each.getBoundingClientRect().right));
      const card = page.locator('#table tbody tr').filter({ hasText: 'agent013' });
      const tops = await card.locator('th, td:not(:empty)').evaluateAll((cells) => cells.map((each) => each.getBoundingClientRect().top));

      expect(Math.max(...edges)).toBeLessThanOrEqual(380);
      expect(new Set(tops).size).toBe(tops.length);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(oneLine(await card.innerText())).toBe('agent013 Admin (granted) Agent Agent 013 Billing Berlin/Billing/Team 3 Newly granted');
      expect(await page.evaluate("[...document.querySelectorAll('#table tr:nth-child(2) td')].map((cell) => getComputedStyle(cell, '::before').content)")).toEqual(
        ['Security profiles', 'Name', 'Routing profile', 'Hierarchy group', 'Marks', 'Changed'].map((title) => JSON.stringify(title)),
      );
      expect(noise).toEqual([]);
    });

    test('is still a table for assistive technology', async () => {
      expect(await page.getByRole('table').nth(1).getByRole('row').count()).toBe(51);
      expect(await page.getByRole('rowheader').first().textContent()).toBe('agent002');
      expect(await page.getByRole('columnheader', { name: 'Security profiles' }).count()).toBe(1);
    });

    test('has placeholders, borders of buttons and fields with enough contrast', async () => {
      const colors = await page.evaluate<string[][]>(`[
        ...[...document.querySelectorAll('#search')].map((field) => ['placeholder', getComputedStyle(field, '::placeholder').color, getComputedStyle(field).backgroundColor]),
        ...[...document.querySelectorAll('button:not(.link, #table *), #table button, input, select')].map((control) => ['border of ' + (control.id || control.textContent), getComputedStyle(control).borderTopColor, getComputedStyle(control.closest('section')).backgroundColor]),
      ]`);
      const luminance = (color: string) => {
        const [r, g, b] = color.match(/[\d.]+/g)!.slice(0, 3).map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const tooWeak = colors.filter(([what, a, b]) => {
        const [dark, light] = [luminance(a), luminance(b)].sort((m, n) => m - n);
        return (light + 0.05) / (dark + 0.05) < (what === 'placeholder' ? 4.5 : 3);
      });

      expect(colors.length).toBeGreaterThan(10);
      expect(tooWeak).toEqual([]);
    });

    test('breaks no rule of accessibility that can be checked', async () => {
      await page.evaluate(axe);

      expect(await page.evaluate("axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))")).toEqual([]);
    });

    test('shows marks, and filters by them', async () => {
      await choose('Show', 'protected');

      expect(await logins()).toEqual(['agent015', 'agent035']);
      expect((await page.locator('#table tbody td[data-label=Marks]').allTextContents()).map((text) => text.trim())).toEqual(['imported protected', 'imported protected']);
    });

    test('has the view in its address, from which another page shows the same', async () => {
      await page.getByRole('searchbox').fill('agent');
      await choose('Security profile', 'Admin');
      await page.getByRole('columnheader', { name: 'Login' }).getByRole('button').click();
      await page.getByRole('columnheader', { name: 'Login' }).getByRole('button').click();
      await page.waitForURL('**/access.html#search=agent&by-profile=Admin&descending=Login');
      const sent = page.url();
      await page.goto('about:blank');
      await page.goto(sent);

      expect(await logins()).toEqual(['agent013', 'agent005']);
      expect(await filter('Security profile').inputValue()).toBe('Admin');
      expect(await page.getByRole('searchbox').inputValue()).toBe('agent');
      expect(await page.getByRole('columnheader', { name: 'Login' }).getAttribute('aria-sort')).toBe('descending');

      await page.getByRole('button', { name: 'Clear' }).click();

      await page.waitForURL('**/access.html#descending=Login');
    });

    test('exports what is shown', async () => {
      await choose('Security profile', 'Admin');

      expect(await exported()).toBe(
        '\ufeff"Login","Security profiles","Name","Routing profile","Hierarchy group","Marks","Changed"\r\n' +
          '"agent005","Admin, Agent","Agent 005","Basic Routing Profile","Berlin/Billing/Team 5","",""\r\n' +
          '"agent013","Admin, Agent","Agent 013","Billing","Berlin/Billing/Team 3","","Newly granted"\r\n',
      );
    });
  });

  const exported = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('access.csv');
    return readFileSync((await download.path())!, 'utf8');
  };

  test('exports all pages of what is found', async () => {
    await open(agents(250));

    expect((await exported()).split('\r\n')).toHaveLength(252);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['"=1+1', "'\"\"=1+1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['x;=1+1', "x;'=1+1"],
    ['x; "=1+1"', "x;' \"\"=1+1\"\""],
    ['\t=1', 'U+0009=1'],
    ['a-b+c@d=e', 'a-b+c@d=e'],
    ['a"b,c', 'a""b,c'],
  ])('exports %j as %j, which no spreadsheet computes', async (login, cell) => {
    await open([{ ...agents(1)[0], login }]);

    expect((await exported()).split('\r\n')[1]).toMatch(new RegExp(`^"${cell.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}","Agent`));
  });

  test.each([
    ['Łukasz Wróbel', 'lukasz wrobel'],
    ['Søren Ærø', 'soren aero'],
    ['Jürgen Weiß', 'jurgen WEISS'],
    ['Weiss', 'weiß'],
    ['Đorđe Þór', 'dorde thor'],
    ['Işıl Œuvre', 'isil oeuvre'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['Sean O\u2019Neill', "o'neill"],
    ["Sean O'Neill", 'o\u2019neill'],
    ['Sean O`Neill', "o'neill"],
    ['Sean O\u00b4Neill', "o'neill"],
    ['Anna\u2013Lena', 'anna-lena'],
  ])('finds %j by %j', async (name, words) => {
    await open([{ ...agents(1)[0], name }, ...agents(2).slice(1)]);
    await page.getByRole('searchbox').fill(words);

    expect(await logins()).toEqual(['agent001']);
  });

  test.each([
    ['#by-profile=Gone', 'No user matches.'],
    ['#by-hierarchy=%00', '2 users.'],
    ['#by-change=constructor', 'No user matches.'],
    ['#page=3', '250 users, 201 to 250 shown.'],
    ['#page=9', '250 users, 201 to 250 shown.'],
    ['#page=-1&ascending=Nothing', '250 users, 1 to 100 shown.'],
    ['#users', '250 users, 1 to 100 shown.'],
    ['#%E0%A4%A', '250 users, 1 to 100 shown.'],
  ])('with %s in its address shows: %s', async (hash, shown) => {
    await open(agents(250).map((user, i) => ({ ...user, hierarchyGroup: i < 2 ? undefined : 'Berlin' })));
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    // The policy of the page lets nothing evaluate text again and again in it.
    await page.locator('#count', { hasText: new RegExp(`^${shown.replace('.', '\\.')}$`) }).waitFor();

    expect(noise).toEqual([]);
  });

  test('shows no column of marks where nobody has one', async () => {
    await open(agents(3));

    expect(await page.getByRole('columnheader').allTextContents()).not.toContain('Marks');
  });

  test('shows hostile text as text, runs none of it and asks for nothing', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '</script><script>alert(2)</script>',
      '"><svg/onload=alert(3)>',
      'javascript:alert(4)',
      '{{constructor.constructor("alert(5)")()}}',
      '__proto__',
      "'-alert(6)-'",
      '<a href="https://example.com">x</a>',
    ];
    const user = (text: string): AccessUser => ({
      instance: text,
      login: text,
      name: text,
      securityProfiles: [text, 'constructor'],
      routingProfile: text,
      hierarchyGroup: `${text}/toString`,
      closure: text,
    });
    await open(hostile.map(user), [...hostile.slice(1).map((text) => ({ ...user(text), securityProfiles: [] })), ...agents(1)]);
    await choose('Show', 'changed');
    await page.getByRole('button', { name: hostile[0] }).click();
    await page.getByRole('searchbox').fill(hostile[0]);

    expect(await logins()).toEqual([hostile[0]]);
    expect(await page.locator('img, svg, a:not(.skip)').count()).toBe(0);
    expect(noise).toEqual([]);
  });
});
