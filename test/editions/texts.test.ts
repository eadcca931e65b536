import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { OF_ALL_EDITIONS, derive } = require('../../scripts/derive-edition.js') as { OF_ALL_EDITIONS: string[]; derive(name: string, root: string): string };

const PART = /<!-- of all editions -->[^]*?<!-- end -->/g;
const textOf = (...file: string[]) => fs.readFileSync(path.join(...file), 'utf8');
const PAGES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'README.md', 'SECURITY.md', 'docs/*.md', 'examples/*/README.md', 'site'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => !file.startsWith('docs/decisions/') && fs.existsSync(file));

let root: string;
let tree: string;

beforeAll(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'texts-')));
  ['README.md', 'SECURITY.md', 'package.json', 'docs', 'editions', 'site', ...PAGES].forEach((file) => fs.cpSync(file, path.join(root, file), { recursive: true }));
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  tree = derive('cdktn', root);
});

afterAll(() => fs.rmSync(root, { recursive: true }));

test.each(PAGES.filter((file) => !OF_ALL_EDITIONS.includes(file)))('%s names the framework, the versions and the packages of its edition', (file) => {
  const text = textOf(tree, file).replace(PART, '').replaceAll(/https:\/\/\S+|github\.com\/\S+|io\.github\.\S+:/g, '');

  expect(text.match(/\bcdktf\b(?!\.json|\.out)|CDK for Terraform|CDKTF(?!_)|\b(?:6\.25\.0|0\.21\.0|10\.4\.2|21\.22\.1)\b/g)).toBeNull();
});

test.each(OF_ALL_EDITIONS)('%s speaks of both editions, and reads the same in both', (file) => {
  expect(textOf(tree, file)).toBe(textOf(file));
});

test('a part of a page that speaks of both editions reads the same in both', () => {
  expect(textOf('README.md').match(PART)).toHaveLength(1);
  expect(textOf(tree, 'README.md').match(PART)).toEqual(textOf('README.md').match(PART));
});

test('the site of an edition lies in a folder of the first, and the menu of both links to it', () => {
  const ours = JSON.parse(textOf('package.json')).homepage;
  const theirs = JSON.parse(textOf(tree, 'package.json')).homepage;
  const editions: { path: string }[] = JSON.parse(textOf('site/editions.json'));

  expect(theirs).toBe(`${ours}cdktn/`);
  expect(editions.map((edition) => `${ours}${edition.path}`)).toEqual([ours, theirs]);
  expect(textOf('docs/moving-to-cdk-terrain.md').match(/https:\/\/[\w-]+\.github\.io[^)]*/g)).toEqual([ours, theirs]);
});
