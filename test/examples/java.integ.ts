import * as fs from 'node:fs';
import * as path from 'node:path';
import { maven } from '../consumers/java';
import { PACKAGE } from '../consumers/packages';
import { JDK, MAVEN, describeWith } from '../toolchain';
import { contactCentre, exampleIn, synthesized } from './contact-centre';

describeWith([JDK, MAVEN], 'the Java example', () => {
  let folder: string;
  let output: string;

  beforeAll(() => {
    folder = exampleIn('java');
    output = maven(folder, 'compile');
    fs.mkdirSync(path.join(folder, '.mvn'));
    fs.writeFileSync(path.join(folder, '.mvn/maven.config'), `--settings=settings.xml\n-D${PACKAGE.maven.artifactId}.version=${PACKAGE.version}\n`);
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('is synthesized by cdktf-cli to what the TypeScript example is', () => {
    expect(synthesized(folder)).toBe(contactCentre());
  });

  test('compiles without a warning of javac -Xlint:all', () => {
    expect(output).toContain('Compiling 3 source files');
    expect(output).not.toContain('WARNING');
  });
});
