/* The fences between the layers of src/ are lint rules: what they refuse in sources that are planted in a copy, and that src/ is without it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const RULES = ['import/no-restricted-paths', 'import/no-cycle', '@typescript-eslint/consistent-type-imports'];

/** Each layer with what it may not know; `index` stands for the public constructs. */
const REFUSED: Record<string, string[]> = {
  core: ['vendor', 'instance', 'user', 'tree', 'roster', 'access', 'cli', 'index'],
  vendor: ['instance', 'user', 'tree', 'roster', 'access', 'cli', 'index'],
  instance: ['user', 'tree', 'roster', 'access', 'cli', 'index'],
  user: ['tree', 'roster', 'access', 'cli', 'index'],
  tree: ['roster', 'access', 'cli', 'index'],
  roster: ['access', 'cli', 'index'],
  access: ['roster', 'cli', 'index'],
  cli: ['index'],
};
const LAYERS = Object.keys(REFUSED);

interface Report {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

let folder: string;
let reports: Report[];

/** What the fences report in the folder, under the project's configuration without its other rules. */
function lint(): Report[] {
  const options = ['--no-eslintrc', '--config', 'fences.json', '--ext', '.ts', '--format', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/eslint/bin/eslint.js'), ...options], {
    cwd: folder,
    env: { ...process.env, ESLINT_USE_FLAT_CONFIG: 'false', NODE_NO_WARNINGS: '1' },
    encoding: 'utf8',
  });
  if (stderr !== '') {
    throw new Error(stderr);
  }
  return JSON.parse(stdout).flatMap(({ filePath, messages }: { filePath: string; messages: { ruleId: string; message: string }[] }) =>
    messages.map(({ ruleId, message }) => ({ file: relative(folder, filePath).replaceAll('\\', '/'), rule: ruleId, message })),
  );
}

function configuration(): object {
  const only = (rules: object) => Object.fromEntries(Object.entries(rules).filter(([name]) => RULES.includes(name)));
  const config = JSON.parse(readFileSync(join(ROOT, '.eslintrc.json'), 'utf8').replace(/^\/\/.*/, ''));
  return {
    ...config,
    // None of these rules asks for types, which take long to find.
    parserOptions: { ...config.parserOptions, projectService: false },
    rules: only(config.rules),
    overrides: config.overrides.map((override: { rules: object }) => ({ ...override, rules: only(override.rules) })),
  };
}

function plant(file: string, ...lines: string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), lines.map((line) => `${line}\n`).join(''));
}

const messagesIn = (file: string, rule: string) =>
  reports.filter((report) => report.file === file && report.rule === rule).map(({ message }) => message);

beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'layers-'));
  ['src', 'package.json', 'tsconfig.json'].forEach((name) => cpSync(join(ROOT, name), join(folder, name), { recursive: true }));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'fences.json'), JSON.stringify(configuration()));

  [...LAYERS.map((layer) => `src/${layer}/planted/leaf.ts`), 'src/planted-leaf.ts'].forEach((file) => plant(file, 'export {};'));
  for (const layer of LAYERS) {
    plant(`src/${layer}/planted/importer.ts`, ...LAYERS.map((other) => `import '../../${other}/planted/leaf';`), "import '../../planted-leaf';");
  }
  plant('src/planted-importer.ts', ...LAYERS.map((layer) => `import './${layer}/planted/leaf';`), "import './planted-leaf';");

  plant('src/core/planted/egg.ts', "import { Hen } from './nest';", 'export interface Egg { readonly hen: Hen }');
  plant('src/core/planted/nest.ts', "export * from './hen';");
  plant('src/core/planted/hen.ts', "import { Egg } from './egg';", 'export interface Hen { readonly egg: Egg }');
  plant('src/core/planted/type.ts', "import type { Egg } from './egg';", "export type Hen = import('./hen').Hen | Egg;");

  reports = lint();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('every folder of the sources is a layer, but for the generated props', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(folders.map(({ name }) => name).sort()).toEqual([...LAYERS, 'aws-provider-props'].sort());
});

test('the sources have neither an import across a fence nor a cycle', () => {
  expect(reports.filter(({ file }) => !file.includes('planted'))).toEqual([]);
});

describe('in sources that are planted among them', () => {
  test.each(LAYERS)('%s is refused what it may not know, and nothing else', (layer) => {
    const refused = REFUSED[layer].map((other) => (other === 'index' ? '../../planted-leaf' : `../../${other}/planted/leaf`));
    const messages = messagesIn(`src/${layer}/planted/importer.ts`, 'import/no-restricted-paths');

    expect(messages.map((message) => message.split(' holds ')[0]).sort()).toEqual(
      refused.map((path) => `Unexpected path "${path}" imported in restricted zone. src/${layer}`).sort(),
    );
  });

  test('a refusal says what the layer holds, what it may know and why', () => {
    expect(messagesIn('src/instance/planted/importer.ts', 'import/no-restricted-paths')[0]).toBe(
      'Unexpected path "../../user/planted/leaf" imported in restricted zone. ' +
      'src/instance holds ids, ARNs and look-ups. It may know core, vendor, and no more: an instance is there before its users.',
    );
  });

  test('the public constructs are refused the command, and nothing else', () => {
    expect(messagesIn('src/planted-importer.ts', 'import/no-restricted-paths')).toEqual([
      'Unexpected path "./cli/planted/leaf" imported in restricted zone. ' +
      'src/*.ts holds the public constructs. They may know all layers but cli: the library works without the command.',
    ]);
  });

  test('a cycle is refused in each of its files, even if it is of types alone', () => {
    expect(['egg', 'nest', 'hen'].map((name) => messagesIn(`src/core/planted/${name}.ts`, 'import/no-cycle'))).toEqual([
      ['Dependency cycle via ./hen:1'],
      ['Dependency cycle via ./egg:1'],
      ['Dependency cycle via ./nest:1'],
    ]);
  });

  test('an import of types alone, which would hide a cycle, is refused', () => {
    expect(messagesIn('src/core/planted/type.ts', '@typescript-eslint/consistent-type-imports')).toHaveLength(2);
  });
});
