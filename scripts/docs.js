// @ts-check
/*
 * Builds the site of the guide into .site/dist: pages of docs/, the reference from the assembly, a sample of the access report, and for
 * each page its text. Builds the library where it has not been built.
 *
 * Usage: npm run docs [-- --edition NAME]
 */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { inEdition } = require('./in-edition');

const SITE = '.site';
const PUBLIC = path.join(SITE, 'public');

inEdition('docs', () => {
  if (!fs.existsSync('.jsii')) {
    run('npm', 'ci', '--no-audit', '--no-fund');
    ['default', 'compile'].forEach((task) => run('npx', 'projen', task));
  }
  const { codes, withCodes } = require('./codes');
  const { contents, descriptionOf, guidePages, titleOf } = require('./site/pages');
  const { referencePages } = require('./site/reference');
  const { writeSample } = require('./site/sample-report');
  const { name, description, homepage, repository } = require('../package.json');
  const source = repository.url.replace(/\.git$/, '');

  fs.rmSync(SITE, { recursive: true, force: true });
  fs.cpSync('site', SITE, { recursive: true });
  fs.cpSync('docs/images', path.join(SITE, 'images'), { recursive: true });

  const known = codes();
  const reference = referencePages().map((page) => ({ name: `reference/${page.name}`, text: `${withCodes(page.text, known, '../rules')}\n` }));
  const guide = guidePages(source);
  for (const page of [...guide, ...reference]) {
    write(path.join(SITE, `${page.name}.md`), `---\ndescription: ${JSON.stringify(descriptionOf(page.text))}\n---\n\n${page.text}`);
    write(path.join(PUBLIC, `${page.name}.md`), page.text);
  }
  fs.writeFileSync(path.join(PUBLIC, 'llms.txt'), llms(`# ${name}\n\n> ${description}`, homepage, { Guide: guide, Reference: reference }, titleOf, descriptionOf));
  fs.mkdirSync(path.join(PUBLIC, 'sample'), { recursive: true });
  writeSample(path.join(PUBLIC, 'sample'));

  const titles = new Map([...guide, ...reference].map((page) => [page.name, titleOf(page.text)]));
  const inMenu = (/** @type {string} */ page) => ({ text: titles.get(page), link: `/${page}` });
  const sections = {
    '/reference/': [{ text: 'Reference', items: reference.map((page) => inMenu(page.name)) }],
    '/': contents().map(({ text, pages }) => ({ text, items: pages.map(inMenu) })),
  };
  fs.writeFileSync(path.join(SITE, 'site.json'), JSON.stringify({ title: name, description, home: homepage, editions: editionsBeside(homepage), repository: source, sections }));
  execFileSync(process.execPath, ['node_modules/vitepress/bin/vitepress.js', 'build', SITE, '--outDir', path.resolve(SITE, 'dist')], { stdio: 'inherit' });
});

/**
 * The menu with the sites of all editions, which lie in folders of one.
 *
 * @param {string} home
 */
function editionsBeside(home) {
  /** @type {{ text: string, path: string }[]} */
  const editions = JSON.parse(fs.readFileSync('site/editions.json', 'utf8'));
  const [own] = editions.filter(({ path: folder }) => home.endsWith(`/${folder}`)).reverse();
  const root = home.slice(0, home.length - own.path.length);
  return { text: own.text, items: editions.map(({ text, path: folder }) => ({ text, link: `${root}${folder}`, target: '_self' })) };
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, ...args) {
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * What there is, for assistants: see https://llmstxt.org.
 *
 * @param {string} title
 * @param {string} home
 * @param {Record<string, { name: string, text: string }[]>} sections
 * @param {(text: string) => string} titleOf
 * @param {(text: string) => string} descriptionOf
 */
function llms(title, home, sections, titleOf, descriptionOf) {
  const line = (/** @type {{ name: string, text: string }} */ { name, text }) => `- [${titleOf(text)}](${home}${name}.md): ${descriptionOf(text)}`;
  return [title, ...Object.entries(sections).map(([name, pages]) => `## ${name}\n\n${pages.map(line).join('\n')}`), ''].join('\n\n');
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
