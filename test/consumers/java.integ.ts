import * as fs from 'node:fs';
import * as path from 'node:path';
import { JDK, MAVEN, describeWith } from '../toolchain';
import { GOLDEN_FILES, expectGolden, resultsIn } from './golden';
import { fileInJar, installedJars, maven } from './java';
import { PACKAGE, copyOf, sha256, tarball } from './packages';

describeWith([JDK, MAVEN], 'the Java package, resolved by Maven from a repository', () => {
  const { artifactId } = PACKAGE.maven;
  let folder: string;
  let output: string;
  let results: Map<string, string>;

  beforeAll(() => {
    folder = copyOf(path.join(__dirname, 'java'), path.join(__dirname, 'data'));
    output = maven(folder, 'compile', 'exec:java', '-Dexec.args=out');
    results = resultsIn(path.join(folder, 'out'));
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('has the cases of the golden files, and no others', () => {
    expect([...results.keys()].sort()).toEqual(GOLDEN_FILES);
  });

  test.each(GOLDEN_FILES)('synthesizes %s', (file) => expectGolden(file, results.get(file)));

  test('compiles without a warning of javac -Xlint:all', () => {
    expect(output).toMatch(/Compiling \d+ source files/);
    expect(output).not.toContain('WARNING');
  });

  test('carries the tarball of the npm package', () => {
    const jar = path.join(installedJars(), PACKAGE.version, `${artifactId}-${PACKAGE.version}.jar`);
    const embedded = `io/github/cdktfawsconnect/${PACKAGE.name}@${PACKAGE.version}.jsii.tgz`;

    expect(sha256(fileInJar(jar, embedded))).toBe(sha256(fs.readFileSync(tarball())));
  });
});
