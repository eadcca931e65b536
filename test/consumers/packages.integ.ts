import * as fs from 'node:fs';
import * as path from 'node:path';
import { GO, JDK, MAVEN, PYTHON, describeWith } from '../toolchain';
import { goModule } from './go';
import { PACKAGE, ROOT, dist, fileInTarball, tarball } from './packages';
import { fileInWheel } from './python';

const KILOBYTE = 1000;
const DESCRIPTION = 'Amazon Connect users (agents) as code: an L2 construct library for CDK for Terraform';
const HOMEPAGE = 'https://cdktf-aws-connect.github.io/cdktf-aws-connect/';
const REPOSITORY = 'https://github.com/cdktf-aws-connect/cdktf-aws-connect';

const { version } = PACKAGE;
const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const licence = fs.readFileSync(path.join(ROOT, 'LICENSE'), 'utf8');
const sizeOfFile = (...file: string[]) => fs.statSync(path.join(...file)).size;

describe('the npm package', () => {
  const read = (file: string) => fileInTarball(tarball(), `package/${file}`).toString();

  test('is smaller than 400 kB', () => {
    expect(sizeOfFile(tarball())).toBeLessThan(400 * KILOBYTE);
  });

  test('tells a registry what it is', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({
      description: DESCRIPTION,
      license: 'Apache-2.0',
      homepage: HOMEPAGE,
      repository: { url: `${REPOSITORY}.git` },
      bugs: { url: `${REPOSITORY}/issues` },
      keywords: expect.arrayContaining(['cdktf', 'terraform', 'amazon-connect']),
    });
  });

  test('has the README and the licence', () => {
    expect([read('README.md'), read('LICENSE')]).toEqual([readme, licence]);
  });
});

describeWith([PYTHON], 'the Python package', () => {
  const { module } = PACKAGE.python;
  const wheel = () => path.join(dist('python'), `${module}-${version}-py3-none-any.whl`);

  test('is smaller than 500 kB', () => {
    expect(sizeOfFile(wheel())).toBeLessThan(500 * KILOBYTE);
  });

  test('tells a registry what it is, and shows the README', () => {
    const [headers, ...text] = fileInWheel(wheel(), `${module}-${version}.dist-info/METADATA`).toString().split('\n\n');

    expect(headers.split('\n')).toEqual(
      expect.arrayContaining([
        `Name: ${PACKAGE.python.distName}`,
        `Summary: ${DESCRIPTION}`,
        'License: Apache-2.0',
        `Home-page: ${HOMEPAGE}`,
        `Project-URL: Source, ${REPOSITORY}.git`,
        'Classifier: Intended Audience :: System Administrators',
        'Classifier: Topic :: Communications :: Telephony',
        'Classifier: Typing :: Typed',
        'Description-Content-Type: text/markdown',
        'Requires-Python: >=3.10',
      ]),
    );
    expect(text.join('\n\n')).toContain(readme.split('\n')[0]);
  });

  test('shows its examples in Python, and in README each language as it is', () => {
    const source = fileInWheel(wheel(), `${module}/__init__.py`).toString();

    expect(source).toContain('Example::\n\n        AwsProvider(self, "aws", region="eu-central-1")\n');
    expect(source).toContain('user = ConnectUser(\n            self,\n            "jdoe",\n');
    expect(fileInWheel(wheel(), `${module}-${version}.dist-info/METADATA`).toString()).toContain('new ConnectUser(stack');
  });

  test('says that it has types', () => {
    expect(() => fileInWheel(wheel(), `${module}/py.typed`)).not.toThrow();
  });
});

describeWith([JDK, MAVEN], 'the Java package', () => {
  const { groupId, artifactId } = PACKAGE.maven;
  const folder = () => path.join(dist('java'), ...groupId.split('.'), artifactId, version);

  test('is smaller than 600 kB', () => {
    expect(sizeOfFile(folder(), `${artifactId}-${version}.jar`)).toBeLessThan(600 * KILOBYTE);
  });

  test('comes with sources, javadoc and a POM', () => {
    const files = fs.readdirSync(folder()).filter((file) => !/\.(md5|sha1|sha256|sha512)$/.test(file));

    expect(files.sort()).toEqual(['-javadoc.jar', '-sources.jar', '.jar', '.pom'].map((end) => `${artifactId}-${version}${end}`));
  });

  test('tells a registry what it is', () => {
    const pom = fs.readFileSync(path.join(folder(), `${artifactId}-${version}.pom`), 'utf8');

    for (const element of [
      `<groupId>${groupId}</groupId>`,
      `<artifactId>${artifactId}</artifactId>`,
      '<name>${project.groupId}:${project.artifactId}</name>',
      `<description>${DESCRIPTION}</description>`,
      `<url>${HOMEPAGE}</url>`,
      '<name>Apache License 2.0</name>',
      `<connection>scm:git:${REPOSITORY}.git</connection>`,
      `<organizationUrl>${REPOSITORY}</organizationUrl>`,
    ]) {
      expect(pom).toContain(element);
    }
  });
});

describeWith([GO], 'the Go module', () => {
  test('has its name, the README and the licence', () => {
    const read = (file: string) => fs.readFileSync(path.join(goModule(), file), 'utf8');

    expect(read('go.mod').split('\n')[0]).toBe(`module ${PACKAGE.go.moduleName}/${PACKAGE.go.packageName}`);
    expect(read('README.md')).toContain(readme.split('\n')[0]);
    expect(read('LICENSE')).toBe(licence);
  });
});
