import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { RunningProvider } from './running-provider';
import { SYNTHESIZED, TERRAFORM_BINARY, environmentOf, writeStack } from '../../scripts/terraform-folder';

/** What is to run, and how it differs from what was synthesized. */
export interface TerraformOptions {
  /** Values of variables, by name. */
  readonly variables?: Record<string, string>;
  /** Where the provider finds services, by its name for them: `{ connect: 'http://127.0.0.1:1234' }`. */
  readonly endpoints?: Record<string, string>;
  /** Settings of Terraform and of the provider, such as `TF_LOG`. With them, each run starts a provider of its own. */
  readonly environment?: Record<string, string>;
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
}

export interface Validation {
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** One planned change of a resource, as `terraform show -json` has it. */
export interface ResourceChange {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: any;
    readonly after: any;
    readonly after_unknown: any;
    readonly importing?: { readonly id?: string };
  };
  readonly previous_address?: string;
}

export interface Outcome {
  readonly succeeded: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What Terraform has planned, such as `update aws_connect_user.jdoe`, sorted; empty where nothing is to be done. */
  readonly planned: readonly string[];
}

export interface Plan extends Outcome {
  /** Empty where the plan failed. */
  readonly changes: readonly ResourceChange[];
}

const PLAN = 'plan.bin';
const LARGEST_OUTPUT = 256 * 1024 * 1024;

/** What `terraform init` writes; it depends on the providers alone, so it is made once for each set of them. */
const INITIALIZED = ['.terraform', '.terraform.lock.hcl'];
const initialized = new Map<string, Initialized>();

interface Initialized {
  readonly directory: string;
  readonly provider: RunningProvider;
}

afterAll(() => initialized.forEach(({ directory, provider }) => {
  provider.stop();
  fs.rmSync(directory, { recursive: true });
}));

/** A copy of a synthesized stack in a folder of its own, with the state that `apply` leaves there. */
export class TerraformFolder {
  /** @param source A `cdk.tf.json`, its folder, or the JSON itself. */
  public static async init(source: string, options: TerraformOptions = {}): Promise<TerraformFolder> {
    const folder = new TerraformFolder(newFolder(), options);
    folder.replace(source);
    await folder.initialize();
    return folder;
  }

  private provider: Record<string, string> = {};

  private constructor(
    public readonly directory: string,
    private readonly options: TerraformOptions,
  ) {}

  /** Puts another version of the stack in place of this one, and keeps the state. */
  public replace(source: string): void {
    const json = JSON.parse(source.trimStart().startsWith('{') ? source : fs.readFileSync(fileOf(source), 'utf8'));
    writeStack(this.directory, json, this.options.endpoints);
  }

  public async validate(): Promise<Validation> {
    const { output } = await this.run('validate', '-json');
    const { valid, diagnostics } = JSON.parse(output);
    return { valid, diagnostics: diagnostics.map(diagnosticOf) };
  }

  public async plan(): Promise<Plan> {
    const outcome = await this.report('plan', '-input=false', '-json', `-out=${PLAN}`);
    return { ...outcome, changes: outcome.succeeded ? await this.plannedChanges() : [] };
  }

  /** Plans without a look at the details. */
  public async preview(): Promise<Outcome> {
    return this.report('plan', '-input=false', '-json');
  }

  public async apply(): Promise<Outcome> {
    return this.report('apply', '-input=false', '-json', '-auto-approve');
  }

  /** Applies what was planned last. */
  public async applyPlan(): Promise<Outcome> {
    return this.report('apply', '-input=false', '-json', PLAN);
  }

  public async destroy(): Promise<Outcome> {
    return this.report('destroy', '-input=false', '-json', '-auto-approve');
  }

  public dispose(): void {
    fs.rmSync(this.directory, { recursive: true });
  }

  /** Runs `terraform`; asynchronous, so that a stand-in for the service can answer from the same process. */
  public async run(...args: string[]): Promise<{ readonly status: number; readonly output: string }> {
    const variables = Object.entries(this.options.variables ?? {}).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const provider = this.options.environment ?? this.provider;
    const env = { ...process.env, ...environmentOf(this.directory), ...provider, ...Object.fromEntries(variables) };
    return new Promise((resolve) => {
      execFile(TERRAFORM_BINARY, args, { cwd: this.directory, env, maxBuffer: LARGEST_OUTPUT }, (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr });
      });
    });
  }

  private async initialize(): Promise<void> {
    const { terraform } = JSON.parse(fs.readFileSync(path.join(this.directory, SYNTHESIZED), 'utf8'));
    const providers = JSON.stringify(terraform.required_providers);
    const first = initialized.get(providers);
    if (first) {
      copyInitialized(first.directory, this.directory);
      this.provider = first.provider.environment;
      return;
    }
    const { status, output } = await this.run('init', '-input=false', '-no-color');
    if (status !== 0) {
      throw new Error(`terraform init failed in ${this.directory}\n${output}`);
    }
    const kept = newFolder();
    copyInitialized(this.directory, kept);
    const provider = await RunningProvider.start(kept);
    initialized.set(providers, { directory: kept, provider });
    this.provider = provider.environment;
  }

  private async report(...args: string[]): Promise<Outcome> {
    const { status, output } = await this.run(...args);
    const messages = output.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
    return {
      succeeded: status === 0,
      diagnostics: messages.filter(({ type }) => type === 'diagnostic').map(({ diagnostic }) => diagnosticOf(diagnostic)),
      planned: messages
        .filter(({ type }) => type === 'planned_change')
        .map(({ change }) => `${change.action} ${change.resource.addr}`)
        .sort(),
    };
  }

  private async plannedChanges(): Promise<ResourceChange[]> {
    const { output } = await this.run('show', '-json', PLAN);
    return JSON.parse(output).resource_changes ?? [];
  }
}

function newFolder(): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'terraform-')));
}

function copyInitialized(from: string, to: string): void {
  INITIALIZED.forEach((name) => fs.cpSync(path.join(from, name), path.join(to, name), { recursive: true, verbatimSymlinks: true }));
}

function fileOf(source: string): string {
  return fs.statSync(source).isDirectory() ? path.join(source, SYNTHESIZED) : source;
}

function diagnosticOf({ severity, summary, detail }: Diagnostic): Diagnostic {
  return { severity, summary, detail };
}
