import * as fs from 'node:fs';
import { pictures } from '../../scripts/pictures';
import * as library from '../../src';
import * as command from '../../src/cli/main';

test('the pictures show what the library and its command say: `npx projen docgen` draws them', async () => {
  const drawn = await pictures(library, command);

  expect(Object.fromEntries(Object.keys(drawn).map((file) => [file, fs.readFileSync(file, 'utf8')]))).toEqual(drawn);
});

test('README shows a mistake in its first screen, and all pictures', () => {
  const readme = fs.readFileSync('README.md', 'utf8');
  const files = fs.readdirSync('docs/images').filter((file) => /\.(?:svg|png)$/.test(file)).map((file) => `docs/images/${file}`);

  expect(readme.split('\n').slice(0, 15).join('\n')).toContain('](docs/images/error.svg)');
  expect(files.filter((file) => !readme.includes(file))).toEqual([]);
});
