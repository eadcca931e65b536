import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdktf from 'cdktf';
import * as ts from 'typescript';
import * as library from '../../../../src';
import { AdoptOptions, adopt } from '../../../../src/cli/instance/adopt/adopt';
import { Language } from '../../../../src/cli/instance/adopt/app-files';
import { Json } from '../../../support/synth';

/** Adopts the users of a snapshot into a folder, which is gone afterwards. */
export function adopted<T>(snapshot: object, look: (app: AdoptedApp) => T, options: Partial<AdoptOptions> = {}): T {
  const folder = mkdtempSync(join(tmpdir(), 'adopted-'));
  try {
    const file = join(folder, 'acme.connect.json');
    writeFileSync(file, JSON.stringify(snapshot));
    const output = join(folder, 'app');
    const { notes = [] } = adopt(file, { output, language: Language.TYPESCRIPT, ...options }, () => undefined);
    return look(new AdoptedApp(output, notes.map((note) => note.replaceAll(folder, '…'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An app that the command has written. */
export class AdoptedApp {
  constructor(public readonly folder: string, public readonly notes: readonly string[]) {}

  public text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** What its code of TypeScript synthesizes to, with the library from its sources. */
  public synthesized(stack = 'acme'): Json {
    const { outputText } = ts.transpileModule(this.text('main.ts'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
    const outdir = join(this.folder, 'cdktf.out');
    class App extends cdktf.App {
      constructor() {
        super({ outdir });
      }
    }
    const modules: Record<string, object> = { 'cdktf': { ...cdktf, App }, 'cdktf-aws-connect': library };
    new Function('require', 'exports', '__dirname', outputText)((name: string) => modules[name] ?? jest.requireActual(name), {}, this.folder);
    return JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
  }
}

