import * as fs from 'node:fs';
import * as path from 'node:path';
import { GOLDEN_FILES, expectGolden } from './golden';
import { runNodeConsumer } from './node';
import { PACKAGE } from './packages';

describe('the npm package, installed from its tarball', () => {
  let folder: string;
  let results: Map<string, string>;

  beforeAll(() => {
    ({ folder, results } = runNodeConsumer());
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('has the cases of the golden files, and no others', () => {
    expect([...results.keys()].sort()).toEqual(GOLDEN_FILES);
  });

  test.each(GOLDEN_FILES)('synthesizes %s', (file) => expectGolden(file, results.get(file)));

  test('installs nothing but itself and its peers', () => {
    const { packages } = JSON.parse(fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
    const { dependencies, peerDependencies } = packages[`node_modules/${PACKAGE.name}`];

    expect({ dependencies, peers: Object.keys(peerDependencies).sort() }).toEqual({
      dependencies: undefined,
      peers: ['cdktf', 'constructs'],
    });
  });
});
