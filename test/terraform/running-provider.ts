import { ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ProviderProxy } from './provider-proxy';

const VARIABLE = 'TF_REATTACH_PROVIDERS';
const PROVIDERS = path.join('.terraform', 'providers');
const EXECUTABLE = /^terraform-provider-aws_v[^.]/;
const QUIET = { TF_LOG: 'ERROR', TF_LOG_SDK: 'ERROR', TF_LOG_PROVIDER: 'ERROR' };

/**
 * The AWS provider as one process for many runs of Terraform, which takes most of its time to start it anew.
 *
 * @see https://developer.hashicorp.com/terraform/plugin/debugging#starting-a-provider-in-debug-mode
 */
export class RunningProvider {
  /** @param directory A folder in which `terraform init` has installed the provider. */
  public static async start(directory: string): Promise<RunningProvider> {
    const executable = filesIn(path.join(directory, PROVIDERS)).find((file) => EXECUTABLE.test(path.basename(file)));
    // The provider cannot be configured a second time with a bundle of certificates; the tests need none.
    const { AWS_CA_BUNDLE, ...env } = process.env;
    const child = spawn(executable!, ['-debug'], { env: { ...env, ...QUIET }, stdio: ['ignore', 'pipe', 'ignore'] });
    const attached = await attachment(child);
    const [, socket] = /"String":"([^"]+)"/.exec(attached)!;
    const proxy = await ProviderProxy.start(socket, `${socket}-proxy`);
    return new RunningProvider(child, proxy, attached.replace(socket, `${socket}-proxy`));
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly proxy: ProviderProxy,
    private readonly attached: string,
  ) {}

  /** What has Terraform use this process. */
  public get environment(): Record<string, string> {
    return { [VARIABLE]: this.attached };
  }

  public stop(): void {
    this.proxy.stop();
    this.child.kill();
  }
}

/** All files; a provider from a mirror is behind a symbolic link. */
function filesIn(directory: string): string[] {
  return fs.readdirSync(directory).flatMap((name) => {
    const file = path.join(directory, name);
    return fs.statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

async function attachment(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The provider ended with ${code}:\n${output}`)));
    child.stdout!.on('data', (data) => {
      output += data;
      const [, found] = output.match(new RegExp(`${VARIABLE}='([^']+)'`)) ?? [];
      if (found) {
        resolve(found);
      }
    });
  });
}
