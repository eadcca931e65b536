import * as fs from 'node:fs';
import { PICTURE, errorOf, pictureOf } from '../../scripts/error-picture';
import * as library from '../../src';

test('the picture of README shows the error that the library gives: `npx projen docgen` draws it', () => {
  expect(fs.readFileSync(PICTURE, 'utf8')).toBe(pictureOf(errorOf(library)));
});

test('README shows it in its first screen', () => {
  expect(fs.readFileSync('README.md', 'utf8').split('\n').slice(0, 15).join('\n')).toContain(`](${PICTURE})`);
});
