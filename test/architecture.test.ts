/* What the built package may hold and load. Build first: npx projen compile. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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
  if (!existsSync(pathOf('.jsii')) || !existsSync(pathOf('lib/bundled/provider-aws.provenance.json'))) {
    throw new Error('The package is not built: run "npx projen compile".');
  }
});

describe('the sources', () => {
  const sources = filesIn('src', '.ts');

  test('import generated bindings in one file alone, each module by its subpath', () => {
    const importers = sources.filter((file) => importsOf(textOf(file)).some((name) => name.startsWith('@cdktf/provider-aws')));

    expect(importers).toEqual(['src/vendor/l1.ts']);
    expect(importsOf(textOf('src/vendor/l1.ts')).filter((name) => !/^@cdktf\/provider-aws\/lib\/[a-z-]+$/.test(name))).toEqual([]);
  });

  test('import nothing that consumers do not install, but for what is bundled, each package in one file', () => {
    const foreign = sources
      .filter((file) => file !== 'src/vendor/l1.ts')
      .flatMap((file) => importsOf(textOf(file)).map((name) => `${file}: ${name}`))
      .filter((found) => !/: (\.|node:|cdktf$|constructs$)/.test(found));

    expect(foreign).toEqual(['src/cli/commander.ts: commander', 'src/roster/file/csv-table.ts: csv-parse/sync']);
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

const BUNDLES: Record<string, string[]> = { 'lib/index.js': ['@cdktf/provider-aws', 'csv-parse'], 'lib/cli/main.js': ['commander', 'csv-parse'] };
const PAPERS = ['commander', 'csv-parse', 'provider-aws'].map((name) => `lib/bundled/${name}`);

describe('a bundle', () => {
  test.each(Object.keys(BUNDLES))('requires nothing but cdktf, constructs and Node: %s', (bundle) => {
    const required = [...textOf(bundle).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);

    expect(required).toContain('cdktf');
    expect(required.filter((name) => ![...PEERS, ...builtinModules].includes(name.replace('node:', '')))).toEqual([]);
  });

  test('names what it holds and where its licence is', () => {
    const headers = Object.keys(BUNDLES).map((bundle) => textOf(bundle).split('\n', 1)[0]);

    expect(headers).toEqual([
      '/* Holds modules of @cdktf/provider-aws (MPL-2.0) and csv-parse (MIT): their licences and provenance are in lib/bundled. */',
      '/* Holds modules of commander (MIT) and csv-parse (MIT): their licences and provenance are in lib/bundled. */',
    ]);
  });

  test('holds modules of its packages in the version that is pinned, with their licence', () => {
    for (const paper of PAPERS) {
      const { package: name, version, license, modules, bundles } = JSON.parse(textOf(`${paper}.provenance.json`));
      const root = `node_modules/${name}`;
      const installed = JSON.parse(textOf(`${root}/package.json`));

      expect({ version, license }).toEqual({ version: installed.version, license: installed.license });
      expect(bundles).toEqual(Object.keys(BUNDLES).filter((bundle) => BUNDLES[bundle].includes(name)));
      expect(modules.filter((module: string) => !existsSync(pathOf(`${root}/${module}`)))).toEqual([]);
      expect(textOf(`${paper}.LICENSE`)).toBe(textOf(`${root}/LICENSE`));
    }
  });

  test('of the bindings is made from an exact version, and from the modules that are imported and what they require', () => {
    const { version, modules } = JSON.parse(textOf('lib/bundled/provider-aws.provenance.json'));
    const imported = importsOf(textOf('src/vendor/l1.ts')).map((name) => `${name.replace('@cdktf/provider-aws/', '')}/index.js`);

    const required = imported.flatMap((module) =>
      [...textOf(`node_modules/@cdktf/provider-aws/${module}`).matchAll(/\brequire\("\.\.\/([^"]+)"\)/g)].map(([, name]) => `lib/${name}.js`),
    );

    expect(MANIFEST.devDependencies['@cdktf/provider-aws']).toBe(version);
    expect(modules).toEqual([...new Set([...imported, ...required])].sort());
  });
});

describe('the built library', () => {
  /** What a program prints as JSON, in a process of its own. */
  const printedBy = (expression: string) =>
    JSON.parse(execFileSync(process.execPath, ['-p', `JSON.stringify(${expression})`], { cwd: ROOT, encoding: 'utf8' }));

  test('is loaded as one file, and loads nothing but its peers', () => {
    const ofPeers: string[] = printedBy("(require('cdktf'), require('constructs'), Object.keys(require.cache))");
    const loaded: string[] = printedBy("(require('./lib'), Object.keys(require.cache))");
    const added = loaded.filter((file) => !ofPeers.includes(file));

    expect(added.map((file) => relative(ROOT, file).replaceAll('\\', '/'))).toEqual(['lib/index.js']);
  });

  test('has the classes of the assembly under their names, each marked with its name for jsii', () => {
    const { types, version } = JSON.parse(textOf('.jsii'));
    const classes = Object.values<{ kind: string; name: string; fqn: string }>(types).filter(({ kind }) => kind === 'class');
    const rtti = "library[name][Symbol.for('jsii.rtti')]";

    const built = printedBy(`(library => ${JSON.stringify(classes)}.map(({ name }) => [library[name].name, ${rtti}]))(require('./lib'))`);

    expect(built).toEqual(classes.map(({ name, fqn }) => [name, { fqn, version }]));
  });

  test('keeps the names of generated classes that are also names of its own, or of its imports', () => {
    const inStack = `(({ App, TerraformStack }, { ConnectInstance }) => {
      const stack = new TerraformStack(new App(), 'stack');
      ConnectInstance.fromInstanceAlias(stack, 'instance', 'acme');
      return stack.node.findAll().map((construct) => construct.constructor.name);
    })(require('cdktf'), require('./lib'))`;

    expect(printedBy("Object.getPrototypeOf(require('./lib').AwsProvider).name")).toBe('AwsProvider');
    expect(printedBy(inStack)).toEqual(['TerraformStack', 'ConnectInstance', 'DataAwsConnectInstance']);
  });

  test('can be imported by name from an ECMAScript module', () => {
    const program = `import { ConnectUser } from '${MANIFEST.name}'; console.log(ConnectUser.tfResourceType)`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT, encoding: 'utf8' });

    expect(printed).toBe('aws_connect_user\n');
  });
});

describe('the npm package', () => {
  let folder: string;
  let packed: { readonly filename: string; readonly size: number; readonly files: { readonly path: string }[] };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'architecture-'));
    const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    [packed] = JSON.parse(execFileSync('npm', packing, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' }));
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, MANIFEST.name), { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', join(modules, MANIFEST.name)]);
    [...PEERS, '@types'].forEach((name) => symlinkSync(pathOf(`node_modules/${name}`), join(modules, name), 'junction'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** The declarations that a consumer's compiler reads. */
  const declarations = (file = 'lib/index.d.ts', seen = new Set<string>()): string[] => {
    if (!seen.has(file)) {
      seen.add(file);
      importsOf(textOf(file)).filter((name) => name.startsWith('.')).forEach((name) => {
        const target = join(dirname(file), name).replaceAll('\\', '/');
        declarations(existsSync(pathOf(`${target}.d.ts`)) ? `${target}.d.ts` : `${target}/index.d.ts`, seen);
      });
    }
    return [...seen];
  };

  test('holds its entry points, the public declarations, its papers, and nothing else', () => {
    const built = [
      ...Object.keys(BUNDLES),
      ...declarations(),
      ...filesIn('assets', ''),
      ...filesIn('bin', ''),
      ...PAPERS.flatMap((paper) => [`${paper}.LICENSE`, `${paper}.provenance.json`]),
    ];
    const papers = ['.jsii', 'API.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'package.json'];
    const files = packed.files.map(({ path }) => path);

    expect(files.filter((file) => !papers.includes(file)).sort()).toEqual(built.sort());
    expect(papers.filter((paper) => existsSync(pathOf(paper)) && !files.includes(paper))).toEqual([]);
    expect(filesIn('lib', '').filter((file) => !files.includes(file))).toEqual([]);
  });

  test('declares what the index exports, and nothing else', () => {
    const exported = importsOf(textOf('lib/index.d.ts')).map((name) => join('lib', name).replaceAll('\\', '/'));
    const others = declarations().filter((file) => file !== 'lib/index.d.ts' && !exported.includes(file.replace(/(\/index)?\.d\.ts$/, '')));

    expect(exported.length).toBeGreaterThan(10);
    expect(others.filter((file) => !file.startsWith('lib/aws-provider-props/'))).toEqual([]);
  });

  test(`is smaller than ${LARGEST_TARBALL / 1000} kB`, () => {
    expect(packed.size).toBeLessThan(LARGEST_TARBALL);
  });

  test('shows the line of the program with an error', () => {
    const program = [
      "const { App, TerraformStack } = require('cdktf');",
      `const { ConnectUser } = require('${MANIFEST.name}');`,
      "new ConnectUser(new TerraformStack(new App(), 'stack'), 'jdoe', {});",
    ];
    writeFileSync(join(folder, 'mistake.js'), program.join('\n'));
    const { stderr } = spawnSync(process.execPath, ['mistake.js'], { cwd: folder, encoding: 'utf8' });
    const frames = stderr.split('\n').filter((line) => line.startsWith('    at '));
    const ofProgram = frames.findIndex((frame) => /[\\/]mistake\.js:3:1\)$/.test(frame));

    expect(frames[ofProgram - 1]).toMatch(/^ {4}at new ConnectUser .*[\\/]lib[\\/]index\.js:\d+:\d+\)$/);
    // Node prints the line that throws: it is one statement, not a minified file.
    expect(Math.max(...stderr.split('\n').slice(0, 3).map(({ length }) => length))).toBeLessThan(200);
  });

  test('compiles for a consumer that checks all declarations and has no provider package', () => {
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
      typeRoots: [join(folder, 'node_modules/@types')],
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
