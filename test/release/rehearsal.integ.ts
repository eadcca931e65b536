import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { PACKAGE, ROOT, dist, run, sha256, tarball } from '../consumers/packages';
import { GO, JDK, MAVEN, PYTHON, describeWith } from '../toolchain';
import { makeGoRepository, startNpmRegistry, startPythonIndex } from './local-registries';

/**
 * Publishes what is in dist/ into registries on this machine, with the commands of the release workflow, and takes it out
 * of them again as a user would. The tests of test/consumers install the same files of dist/.
 */

const GO_REPOSITORY = PACKAGE.go.moduleName;
const GO_MODULE = `${PACKAGE.go.moduleName}/${PACKAGE.go.packageName}`;

/** The files below a folder, with the hashes of their content. */
function hashesIn(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), sha256(fs.readFileSync(file))]));
}

/** The variables by which publib is told of a registry. */
function variables(prefix: string, settings: Record<string, string>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [`${prefix}_${name}`, value]));
}

/** Runs a command of the release workflow, in the version that the workflow names. */
function publib(target: string, env: NodeJS.ProcessEnv): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'node_modules/publib/package.json'), 'utf8'));
  expect(fs.readFileSync(path.join(ROOT, '.github/workflows/release.yml'), 'utf8')).toContain(`'publib@${version}' 'publib-${target}'`);
  return run(path.join(ROOT, 'node_modules/.bin', `publib-${target}`), [], { cwd: ROOT, env });
}

/** The paths below dist/java that make up the release; a repository adds its own checksums and metadata to them. */
function isArtifact(file: string): boolean {
  return /\.(jar|pom)$/.test(file);
}

let folder: string;
const stops: (() => void)[] = [];

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rehearsal-'));
});
afterAll(() => {
  stops.forEach((stop) => stop());
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the npm registry', () => {
  let url: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const registry = await startNpmRegistry(path.join(folder, 'npm'));
    stops.push(() => registry.stop());
    const home = path.join(folder, 'npm');
    url = `http://${registry.host}`;
    env = {
      // publib writes the token into .npmrc there.
      HOME: home,
      npm_config_userconfig: path.join(home, '.npmrc'),
      // Whoever runs this by `npm run --silent` wants to read its errors all the same.
      npm_config_loglevel: 'error',
      DISABLE_HTTPS: 'true',
      ...variables('NPM', { REGISTRY: registry.host, TOKEN: 'rehearsal' }),
    };
  });

  const npm = (...args: string[]) => run('npm', [...args, '--registry', url], { cwd: folder, env });

  test('gets nothing in a dry run', () => {
    expect(publib('npm', { ...env, PUBLIB_DRYRUN: 'true' })).toContain(`would publish dist/js/${path.basename(tarball())}`);
    expect(() => npm('view', PACKAGE.name)).toThrow('E404');
  });

  test('gets the tarball, and a user gets it from there', () => {
    publib('npm', env);

    const { version, dist: published } = JSON.parse(npm('view', PACKAGE.name, '--json'));
    const sha512 = crypto.createHash('sha512').update(fs.readFileSync(tarball())).digest('base64');
    expect([version, published.integrity]).toEqual([PACKAGE.version, `sha512-${sha512}`]);

    npm('pack', PACKAGE.name);
    expect(sha256(fs.readFileSync(path.join(folder, path.basename(tarball()))))).toBe(sha256(fs.readFileSync(tarball())));
  });
});

describeWith([PYTHON], 'the Python index', () => {
  let uploaded: string;
  let url: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    uploaded = path.join(folder, 'python');
    const index = await startPythonIndex(uploaded);
    stops.push(() => index.stop());
    url = `http://${index.host}`;
    env = {
      // publib installs twine for the user.
      PYTHONUSERBASE: path.join(folder, 'python-user'),
      PIP_BREAK_SYSTEM_PACKAGES: '1',
      ...variables('TWINE', { REPOSITORY_URL: url, USERNAME: 'rehearsal', PASSWORD: 'rehearsal' }),
    };
  });

  test('gets the wheel and the sources, once, and nothing in a dry run', () => {
    publib('pypi', { ...env, PUBLIB_DRYRUN: 'true' });
    expect(hashesIn(uploaded)).toEqual({});

    publib('pypi', env);
    expect(hashesIn(uploaded)).toEqual(hashesIn(dist('python')));

    publib('pypi', env);
    expect(hashesIn(uploaded)).toEqual(hashesIn(dist('python')));
  });

  test('gives the wheel to a user', () => {
    const into = path.join(folder, 'python-user-download');
    const requirement = `${PACKAGE.python.distName}==${PACKAGE.version}`;
    run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--index-url', `${url}/simple`, '--dest', into, requirement]);

    const [wheel] = Object.keys(hashesIn(into));
    expect(wheel).toMatch(/\.whl$/);
    expect(hashesIn(into)[wheel]).toBe(hashesIn(dist('python'))[wheel]);
  });
});

describeWith([JDK, MAVEN], 'the Maven repository', () => {
  const version = `${PACKAGE.maven.groupId.replaceAll('.', '/')}/${PACKAGE.maven.artifactId}/${PACKAGE.version}`;
  const made = () => Object.entries(hashesIn(dist('java'))).filter(([file]) => isArtifact(file)).sort();

  test('gets the jar, its sources, its documentation and the POM, and nothing in a dry run', () => {
    const repository = path.join(folder, 'maven');
    fs.mkdirSync(repository);
    const env = variables('MAVEN', { SERVER_ID: 'rehearsal', REPOSITORY_URL: `file://${repository}`, USERNAME: 'rehearsal', PASSWORD: 'rehearsal' });
    publib('maven', { ...env, PUBLIB_DRYRUN: 'true' });
    expect(hashesIn(repository)).toEqual({});

    publib('maven', env);

    expect(made().map(([file]) => file)).toEqual(
      ['-javadoc.jar', '-sources.jar', '.jar', '.pom'].map((suffix) => `${version}/${PACKAGE.maven.artifactId}-${PACKAGE.version}${suffix}`),
    );
    expect(Object.entries(hashesIn(repository)).filter(([file]) => isArtifact(file)).sort()).toEqual(made());
  });

  test.each(['name', 'description', 'url', 'license', 'developer', 'scm'])('gets a POM with the %s that Maven Central demands', (element) => {
    const pom = fs.readFileSync(path.join(dist('java'), version, `${PACKAGE.maven.artifactId}-${PACKAGE.version}.pom`), 'utf8');
    expect(pom).toMatch(new RegExp(`<${element}>\\s*\\S+`));
  });
});

describeWith([GO], 'the Go repository', () => {
  let repository: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(() => {
    repository = path.join(folder, 'go.git');
    env = {
      ...makeGoRepository(repository, GO_REPOSITORY),
      GITHUB_TOKEN: 'rehearsal',
      GIT_USER_NAME: 'rehearsal',
      GIT_USER_EMAIL: 'rehearsal@example.com',
    };
  });

  const tags = () => run('git', ['tag', '--list'], { cwd: repository }).split('\n').filter(Boolean);

  test('gets nothing in a dry run', () => {
    publib('golang', { ...env, PUBLIB_DRYRUN: 'true' });
    expect(tags()).toEqual([]);
  });

  test('gets the module and its tag, once', () => {
    publib('golang', env);
    publib('golang', env);

    expect(tags()).toEqual([`${PACKAGE.go.packageName}/v${PACKAGE.version}`]);
    const tagged = path.join(folder, 'go-tagged');
    run('git', ['clone', '--quiet', '--branch', tags()[0], repository, tagged]);
    fs.rmSync(path.join(tagged, '.git'), { recursive: true });
    expect(hashesIn(tagged)).toEqual(hashesIn(dist('go')));
  });

  test('gives the module to a user', () => {
    const goEnv = { ...env, GOPATH: path.join(folder, 'go'), GOFLAGS: '-modcacherw', GOPRIVATE: GO_REPOSITORY, GO111MODULE: 'on' };
    const { Dir } = JSON.parse(run('go', ['mod', 'download', '-json', `${GO_MODULE}@v${PACKAGE.version}`], { cwd: folder, env: goEnv }));

    expect(hashesIn(Dir)).toEqual(hashesIn(path.join(dist('go'), PACKAGE.go.packageName)));
  });
});
