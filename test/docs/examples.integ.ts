import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0] } });

test('every example of README and API compiles', () => {
  expect(() => node('node_modules/.bin/jsii-rosetta', 'extract', '--strict', '.')).not.toThrow();
});

test('every example of the guides compiles', () => {
  const guides = execFileSync('git', ['ls-files', '--', 'docs/*.md', 'CONTRIBUTING.md', 'SECURITY.md'], { encoding: 'utf8' }).trim().split('\n');
  const examples = guides.flatMap((guide) =>
    [...fs.readFileSync(guide, 'utf8').matchAll(/^```ts(?: fixture=([\w-]+))?\n([^]*?)^```/gm)].map(([, fixture = 'default', code], index) => ({
      name: `${guide}, example ${index + 1}`,
      source: fs.readFileSync(`rosetta/${fixture}.ts-fixture`, 'utf8').replace('/// here', code),
    })),
  );

  expect(examples.length).toBeGreaterThan(0);
  expect(compile(examples)).toEqual([]);
});

/** The errors of sources that import the library as it was built. */
function compile(examples: readonly { readonly name: string; readonly source: string }[]): string[] {
  const files = new Map(examples.map(({ source }, index) => [path.resolve(`example-${index}.ts`), source]));
  const names = new Map([...files.keys()].map((file, index) => [file, examples[index].name]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    types: ['node'],
    baseUrl: process.cwd(),
    paths: { 'cdktf-aws-connect': ['lib/index.d.ts'] },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    files.has(file) ? ts.createSourceFile(file, files.get(file)!, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);

  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const where = file ? (names.get(file.fileName) ?? file.fileName) : 'options';
    return `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
