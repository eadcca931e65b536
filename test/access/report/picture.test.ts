import { readFileSync } from 'node:fs';
import { PICTURED, PICTURES, hashOfPage } from './picture';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

test('the pictures of the access report are of the page that the library writes: `npx projen docs:screenshot` takes them', () => {
  expect(readFileSync(PICTURED, 'utf8')).toBe(hashOfPage());
  expect(Object.values(PICTURES).map((file) => readFileSync(file).subarray(0, PNG.length))).toEqual([PNG, PNG]);
});
