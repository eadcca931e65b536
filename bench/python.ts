import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Pair, pairs, quantityOf } from './child-process';
import { Report } from './report';

const { version: BASELINE_VERSION, jsii: { targets: { python: BASELINE } } } = JSON.parse(
  readFileSync(require.resolve('@cdktf/provider-aws/package.json'), 'utf8'),
);

/** What wraps the provider without this library, and the program that uses it. */
interface Baseline {
  readonly distName: string;
  readonly version: string;
  readonly module: string;
  readonly program: string;
}

const FRAMEWORK: string = 'cdktf';

/** The generated package, of the version that the bundled bindings are from; and the light one, which CDK Terrain alone has. */
const BASELINES: readonly Baseline[] = [
  { ...BASELINE, version: BASELINE_VERSION, program: 'generated' },
  ...(FRAMEWORK === 'cdktn' ? [{ distName: 'cdktn-aws', version: '0.3.0', module: 'cdktn_aws', program: 'assembled' }] : []),
];
const WHEELS = 'dist/python';
const PROGRAMS = 'bench/python';

const RUNS_OF_ONE_USER = 5;
const RUNS_OF_MANY_USERS = 3;
const MANY_USERS = 1000;

const MEGABYTE = 1e6;

/** What one process took: the whole of it in seconds, its parts as it measured them, and the peaks of resident memory. */
interface Run {
  readonly seconds: number;
  readonly phases: { [phase: string]: number };
  readonly pythonMegabytes: number;
  readonly nodeMegabytes: number;
}

/**
 * A user in Python, as a whole process, by the wheel of this library and by what wraps the provider without it. Both are installed
 * into fresh virtual environments; a generated package is over 500 MB.
 */
export function python(): Report[] {
  return BASELINES.map(beside);
}

function beside({ distName, version, module, program }: Baseline): Report {
  const directory = mkdtempSync(join(tmpdir(), 'bench-python-'));
  try {
    const baseline = environment(directory, 'generated', `${distName}==${version}`);
    const ours = environment(directory, 'ours', wheel());
    const size = { baseline: [megabytesOf(baseline)], ours: [megabytesOf(ours)] };

    const run = (venv: string, name: string, users: number) => measure(venv, [name, users, module], directory);
    const first = { baseline: [run(baseline, program, 1)], ours: [run(ours, 'ours', 1)] };
    const one = pairs(RUNS_OF_ONE_USER, () => run(baseline, program, 1), () => run(ours, 'ours', 1));
    const framework = pairs(RUNS_OF_ONE_USER, () => run(baseline, 'framework', 0), () => run(ours, 'framework', 0));
    const many = pairs(RUNS_OF_MANY_USERS, () => run(baseline, program, MANY_USERS), () => run(ours, 'ours', MANY_USERS));

    const roster = pairs(RUNS_OF_MANY_USERS, () => run(baseline, program, MANY_USERS), () => run(ours, 'roster', MANY_USERS));

    return {
      subject: 'Python',
      baseline: `${distName} ${version}`,
      versions: { python: execFileSync(bin(ours, 'python'), ['--version'], { encoding: 'utf8' }).trim().replace('Python ', '') },
      measurements: [
        { name: 'size of the virtual environment', unit: 'MB', ...size },
        quantityOf('one user, first run after the installation', 's', first, ({ seconds }) => seconds),
        quantityOf('one user, whole process', 's', one, ({ seconds }) => seconds),
        quantityOf('no user, the framework alone, whole process', 's', framework, ({ seconds }) => seconds),
        { name: 'one user, beyond the framework alone', unit: 's', ...beyond(one, framework) },
        quantityOf('one user, of it import', 's', one, ({ phases }) => phases.import),
        quantityOf('one user, peak memory of Python', 'MB', one, ({ pythonMegabytes }) => pythonMegabytes),
        quantityOf('one user, peak memory of its Node processes', 'MB', one, ({ nodeMegabytes }) => nodeMegabytes),
        quantityOf(`${MANY_USERS} users, whole process`, 's', many, ({ seconds }) => seconds),
        quantityOf(`${MANY_USERS} users, of it constructing`, 's', many, ({ phases }) => phases.construct),
        quantityOf(`${MANY_USERS} users, of it synth`, 's', many, ({ phases }) => phases.synth),
        quantityOf(`${MANY_USERS} users, peak memory of Python`, 'MB', many, ({ pythonMegabytes }) => pythonMegabytes),
        quantityOf(`${MANY_USERS} users, peak memory of its Node processes`, 'MB', many, ({ nodeMegabytes }) => nodeMegabytes),
        quantityOf(`${MANY_USERS} users as a roster, whole process`, 's', roster, ({ seconds }) => seconds),
      ],
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** What the package adds to the time of a process that has only the framework. */
function beyond(whole: Pair<Run>, part: Pair<Run>): Pair<number> {
  const difference = (of: keyof Pair<Run>) => whole[of].map(({ seconds }, index) => seconds - part[of][index].seconds);
  return { baseline: difference('baseline'), ours: difference('ours') };
}

function wheel(): string {
  const file = readdirSync(WHEELS).find((name) => name.endsWith('.whl'));
  if (!file) {
    throw new Error(`There is no wheel in ${WHEELS}: run "npx projen package:python".`);
  }
  return resolve(WHEELS, file);
}

function bin(venv: string, program: string): string {
  return join(venv, process.platform === 'win32' ? 'Scripts' : 'bin', program);
}

function environment(directory: string, name: string, requirement: string): string {
  const venv = join(directory, name);
  execFileSync('python3', ['-m', 'venv', venv]);
  execFileSync(bin(venv, 'pip'), ['install', '--quiet', requirement], { stdio: ['ignore', 'ignore', 'inherit'] });
  return venv;
}

function megabytesOf(folder: string): number {
  return (Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) * 1024) / MEGABYTE;
}

function measure(venv: string, [program, users, module]: [string, number, string], directory: string): Run {
  const outdir = mkdtempSync(join(directory, 'out-'));
  const began = process.hrtime.bigint();
  const printed = execFileSync(bin(venv, 'python'), [resolve(PROGRAMS, `${program}.py`), String(users), outdir, module], {
    cwd: directory,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Where jsii unpacks a package on first use.
      JSII_RUNTIME_PACKAGE_CACHE_ROOT: join(directory, 'jsii'),
      JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
    },
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  rmSync(outdir, { recursive: true });
  return { seconds, ...JSON.parse(printed) };
}
