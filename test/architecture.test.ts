/* What the built package may hold and load. Build first: npx projen compile. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import * as ts from 'typescript';

const ROOT = resolve(__dirname, '..');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const PEERS = ['cdktf', 'constructs'];
const LARGEST_TARBALL = 400_000;

const pathOf = (file: string) => join(ROOT, file);
const textOf = (file: string) => readFileSync(pathOf(file), 'utf8');
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(pathOf(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith(end) && statSync(pathOf(name)).isFile())
    .sort();

/** The modules that a file imports, exports from or requires. */
const importsOf = (text: string) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

beforeAll(() => {
  if (!existsSync(pathOf('.jsii')) || !existsSync(pathOf('lib/private/l1.provenance.json'))) {
    throw new Error('The package is not built: run "npx projen compile".');
  }
});

describe('the sources', () => {
  const sources = filesIn('src', '.ts');

  test('import generated bindings in one file alone, each module by its subpath', () => {
    const importers = sources.filter((file) => importsOf(textOf(file)).some((name) => name.startsWith('@cdktf/provider-aws')));

    expect(importers).toEqual(['src/private/l1.ts']);
    expect(importsOf(textOf('src/private/l1.ts')).filter((name) => !/^@cdktf\/provider-aws\/lib\/[a-z-]+$/.test(name))).toEqual([]);
  });

  test('import nothing that consumers do not install, but for what is bundled', () => {
    const bundled = ['src/private/l1.ts', 'src/private/csv.ts', 'src/private/commander.ts'];
    const foreign = sources
      .filter((file) => !bundled.includes(file))
      .flatMap((file) => importsOf(textOf(file)).map((name) => `${file}: ${name}`))
      .filter((found) => !/: (\.|node:|cdktf$|constructs$)/.test(found));

    expect(foreign).toEqual([]);
  });
});

describe('the jsii assembly', () => {
  const assembly = () => JSON.parse(textOf('.jsii'));

  test('depends on cdktf and constructs alone', () => {
    expect(Object.keys(assembly().dependencies)).toEqual(PEERS);
    expect(Object.keys(assembly().dependencyClosure)).toEqual(PEERS);
    expect(Object.keys(MANIFEST.peerDependencies)).toEqual(PEERS);
    expect(MANIFEST.dependencies).toBeUndefined();
    expect(MANIFEST.bundledDependencies).toBeUndefined();
  });

  test('names no type of the provider package', () => {
    const names: string[] = [];
    JSON.stringify(assembly().types, (key, value) => {
      if (key === 'fqn' || key === 'base' || (key === 'interfaces' && Array.isArray(value))) {
        names.push(...[value].flat());
      }
      return value;
    });

    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/^(cdktf-aws-connect|cdktf|constructs)\./.test(name))).toEqual([]);
  });
});

describe('a bundle', () => {
  const bundles = () => filesIn('lib/private', '.provenance.json').map((file) => file.replace('.provenance.json', ''));

  test('stands where a file of the sources imports a package', () => {
    expect(bundles()).toEqual(['lib/private/commander', 'lib/private/csv', 'lib/private/l1']);
  });

  test('requires nothing but cdktf, constructs and Node', () => {
    for (const bundle of bundles()) {
      const required = [...textOf(`${bundle}.js`).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);

      expect(required.filter((name) => ![...PEERS, ...builtinModules].includes(name.replace('node:', '')))).toEqual([]);
    }
  });

  test('holds modules of its package in the version that is pinned, and carries its licence', () => {
    for (const bundle of bundles()) {
      const { package: name, version, license, modules } = JSON.parse(textOf(`${bundle}.provenance.json`));
      const root = `node_modules/${name}`;
      const installed = JSON.parse(textOf(`${root}/package.json`));

      expect({ version, license }).toEqual({ version: installed.version, license: installed.license });
      expect(modules.filter((module: string) => !existsSync(pathOf(`${root}/${module}`)))).toEqual([]);
      expect(textOf(`${bundle}.LICENSE`)).toBe(textOf(`${root}/LICENSE`));
      expect(textOf(`${bundle}.js`)).toMatch(new RegExp(`^("use strict";)?\\s*/\\* Bundled from ${name}, ${license}:`));
    }
  });

  test('of the bindings is made from an exact version, and from the modules that are imported and what they require', () => {
    const { version, modules } = JSON.parse(textOf('lib/private/l1.provenance.json'));
    const imported = importsOf(textOf('src/private/l1.ts')).map((name) => `${name.replace('@cdktf/provider-aws/', '')}/index.js`);

    const required = imported.flatMap((module) =>
      [...textOf(`node_modules/@cdktf/provider-aws/${module}`).matchAll(/\brequire\("\.\.\/([^"]+)"\)/g)].map(([, name]) => `lib/${name}.js`),
    );

    expect(MANIFEST.devDependencies['@cdktf/provider-aws']).toBe(version);
    expect(modules).toEqual([...new Set([...imported, ...required])].sort());
  });
});

test('the built package loads no module of the provider package, and of others only its peers', () => {
  const program = "require('./lib'); console.log(JSON.stringify(Object.keys(require.cache)))";
  const loaded: string[] = JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' }));
  const before = "require('cdktf'); require('constructs'); console.log(JSON.stringify(Object.keys(require.cache)))";
  const ofPeers: string[] = JSON.parse(execFileSync(process.execPath, ['-e', before], { cwd: ROOT, encoding: 'utf8' }));
  const added = loaded.filter((file) => !ofPeers.includes(file)).map((file) => relative(ROOT, file).replaceAll('\\', '/'));

  expect(added).toContain('lib/private/l1.js');
  expect(added.filter((file) => !file.startsWith('lib/'))).toEqual([]);
  expect(added.filter((file) => file.startsWith('lib/cli/') || file === 'lib/private/commander.js')).toEqual([]);
});

describe('the public declarations', () => {
  test('never reach lib/private', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) {
        return;
      }
      seen.add(file);
      importsOf(textOf(file)).filter((name) => name.startsWith('.')).forEach((name) => {
        const target = join(dirname(file), name).replaceAll('\\', '/');
        visit(existsSync(pathOf(`${target}.d.ts`)) ? `${target}.d.ts` : `${target}/index.d.ts`);
      });
    };
    visit('lib/index.d.ts');

    expect(seen.size).toBeGreaterThan(10);
    expect([...seen].filter((file) => file.startsWith('lib/private/'))).toEqual([]);
  });
});

describe('the npm package', () => {
  let folder: string;
  let packed: { readonly filename: string; readonly size: number; readonly files: { readonly path: string }[] };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'architecture-'));
    const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    [packed] = JSON.parse(execFileSync('npm', packing, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' }));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds what is built of the sources, its papers, and nothing else', () => {
    const modules = filesIn('src', '.ts').map((file) => file.replace(/^src/, 'lib').replace(/\.ts$/, ''));
    const built = [
      ...modules.map((module) => `${module}.js`),
      ...modules.filter((module) => !module.startsWith('lib/private/')).map((module) => `${module}.d.ts`),
      ...filesIn('assets', ''),
      ...filesIn('bin', ''),
      ...['commander', 'csv', 'l1'].flatMap((bundle) => [`lib/private/${bundle}.LICENSE`, `lib/private/${bundle}.provenance.json`]),
    ];
    const papers = ['.jsii', 'API.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'package.json'];
    const files = packed.files.map(({ path }) => path);

    expect(files.filter((file) => !papers.includes(file)).sort()).toEqual(built.sort());
    expect(papers.filter((paper) => existsSync(pathOf(paper)) && !files.includes(paper))).toEqual([]);
  });

  test(`is smaller than ${LARGEST_TARBALL / 1000} kB`, () => {
    expect(packed.size).toBeLessThan(LARGEST_TARBALL);
  });

  test('compiles for a consumer that checks all declarations and has no provider package', () => {
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, MANIFEST.name), { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', join(modules, MANIFEST.name)]);
    [...PEERS, '@types'].forEach((name) => symlinkSync(pathOf(`node_modules/${name}`), join(modules, name), 'junction'));
    const program = join(folder, 'main.ts');
    const source = `import * as library from '${MANIFEST.name}'; export const type: string = library.ConnectUser.tfResourceType;`;
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      types: ['node'],
      typeRoots: [join(modules, '@types')],
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (file) => file === program || fileExists(file);
    host.readFile = (file) => (file === program ? source : readFile(file));
    host.getSourceFile = (file, target) => (file === program ? ts.createSourceFile(file, source, target) : getSourceFile(file, target));

    const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([program], options, host));
    expect(diagnostics.map(({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)).toEqual([]);
  });
});
