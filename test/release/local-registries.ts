import { ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import * as path from 'node:path';
import { cached, run } from '../consumers/packages';

const REGISTRIES = path.join(__dirname, 'registries');
const HOST = '127.0.0.1';
const PATIENCE_MS = 30_000;

/** A server on this machine, for as long as a test needs it. */
class LocalServer {
  public static async start(command: string, args: (port: number) => string[]): Promise<LocalServer> {
    const port = await freePort();
    const server = new LocalServer(port, spawn(command, args(port), { stdio: 'ignore' }));
    for (const began = Date.now(); !(await server.answers()); ) {
      if (Date.now() - began > PATIENCE_MS || server.process.exitCode !== null) {
        server.stop();
        throw new Error(`${command} does not answer.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return server;
  }

  private constructor(private readonly port: number, private readonly process: ChildProcess) {}

  public get host(): string {
    return `${HOST}:${this.port}`;
  }

  public stop(): void {
    this.process.kill();
  }

  private answers(): Promise<boolean> {
    return fetch(`http://${this.host}/`).then(() => true, () => false);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** An empty npm registry (verdaccio). */
export async function startNpmRegistry(folder: string): Promise<LocalServer> {
  const manifest = path.join(REGISTRIES, 'npm');
  const installed = cached('verdaccio', fs.readFileSync(path.join(manifest, 'package-lock.json'), 'utf8'), (into) => {
    fs.cpSync(manifest, into, { recursive: true });
    run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: into });
  });
  fs.mkdirSync(folder, { recursive: true });
  const config = path.join(folder, 'config.json');
  fs.writeFileSync(
    config,
    JSON.stringify({
      storage: path.join(folder, 'storage'),
      auth: { htpasswd: { file: path.join(folder, 'htpasswd') } },
      packages: { '**': { access: '$all', publish: '$all' } },
      log: { type: 'stdout', level: 'error' },
    }),
  );
  return LocalServer.start(path.join(installed, 'node_modules/.bin/verdaccio'), (port) => ['--config', config, '--listen', `${HOST}:${port}`]);
}

/** An empty Python index (pypiserver), which keeps what is uploaded in the folder. */
export async function startPythonIndex(folder: string): Promise<LocalServer> {
  const requirements = path.join(REGISTRIES, 'requirements-pypi.txt');
  const venv = cached('pypiserver', fs.readFileSync(requirements, 'utf8'), (into) => {
    run('python3', ['-m', 'venv', into]);
    run(path.join(into, 'bin/pip'), ['install', '--quiet', '-r', requirements]);
  });
  fs.mkdirSync(folder, { recursive: true });
  const anyone = ['--passwords', '.', '--authenticate', '.'];
  return LocalServer.start(path.join(venv, 'bin/pypi-server'), (port) => ['run', '--interface', HOST, '--port', `${port}`, ...anyone, folder]);
}

/** A Git repository with an empty first commit, and the environment in which it stands for the repository on GitHub. */
export function makeGoRepository(folder: string, repository: string): NodeJS.ProcessEnv {
  const work = `${folder}-work`;
  const author = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@example.com'];
  run('git', ['init', '--quiet', '--initial-branch', 'main', work]);
  run('git', [...author, 'commit', '--quiet', '--allow-empty', '--message', 'Begin'], { cwd: work });
  run('git', ['clone', '--quiet', '--bare', work, folder]);
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: `url.file://${folder}.insteadOf`,
    GIT_CONFIG_VALUE_0: `https://rehearsal@${repository}.git`,
    GIT_CONFIG_KEY_1: `url.file://${folder}.insteadOf`,
    GIT_CONFIG_VALUE_1: `https://${repository}`,
  };
}
