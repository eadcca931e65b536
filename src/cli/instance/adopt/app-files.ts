import { randomUUID } from 'node:crypto';
import { Adoption } from './adoption';
import { pythonText, typescriptText } from './code-text';
import { GivenReference } from './reference-keys';
import { templateText } from '../../../core/expressions';
import { packageFile } from '../../../core/files';
import { json, lines } from '../../command-result';

export enum Language {
  TYPESCRIPT = 'typescript',
  PYTHON = 'python',
}

/** Files by their names. */
export type Files = Readonly<Record<string, string>>;

/** What is read of the manifest of this package. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies: { readonly cdktf: string; readonly constructs: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly jsii: { readonly targets: { readonly python: { readonly distName: string; readonly module: string } } };
}

export const ROSTER_FILE = 'users.csv';

const IGNORED = ['cdktf.out/', '.terraform/', '*.tfstate', '*.tfstate.*'];
const REFERENCES = [
  { property: 'routingProfiles', type: 'RoutingProfile' },
  { property: 'securityProfiles', type: 'SecurityProfile' },
  { property: 'hierarchyGroups', type: 'HierarchyGroup' },
] as const;

/** What the stack is called: the alias of the instance, if it has one. */
export function stackNameOf({ snapshot: { instance } }: Adoption): string {
  return /^[\w-]+$/.test(instance.alias ?? '') ? instance.alias! : instance.id;
}

/** The code of an app with the roster, and what the app needs to be installed and synthesized. */
export function appFiles(adoption: Adoption, language: Language, snapshotFile: string): Files {
  const manifest: Manifest = JSON.parse(packageFile('package.json'));
  const filesOf = language === Language.TYPESCRIPT ? typescriptFiles : pythonFiles;
  return filesOf(adoption, snapshotFile, manifest);
}

function typescriptFiles(adoption: Adoption, snapshotFile: string, manifest: Manifest): Files {
  const { name, version, peerDependencies, devDependencies } = manifest;
  const { cdktf, constructs } = peerDependencies;
  const [types, tsNode, typescript] = ['@types/node', 'ts-node', 'typescript'].map((dependency) => devDependencies[dependency]);
  return {
    'main.ts': typescriptCode(adoption, snapshotFile, name),
    'cdktf.json': settings(Language.TYPESCRIPT, 'npx ts-node main.ts'),
    'package.json': json({
      name: 'amazon-connect-users',
      version: '1.0.0',
      private: true,
      scripts: { synth: 'cdktf synth' },
      dependencies: { cdktf, [name]: `^${version}`, constructs },
      devDependencies: { '@types/node': types, 'cdktf-cli': cdktf, 'ts-node': tsNode, typescript },
    }),
    'tsconfig.json': json({
      compilerOptions: { target: 'ES2022', module: 'commonjs', strict: true, skipLibCheck: true, types: ['node'] },
      include: ['*.ts'],
    }),
    '.gitignore': lines('node_modules/', ...IGNORED),
  };
}

function pythonFiles(adoption: Adoption, snapshotFile: string, { version, jsii }: Manifest): Files {
  const { distName, module } = jsii.targets.python;
  return {
    'main.py': pythonCode(adoption, snapshotFile, module),
    'cdktf.json': settings(Language.PYTHON, 'python main.py'),
    'requirements.txt': lines(`${distName}==${version}`),
    '.gitignore': lines('.venv/', '__pycache__/', ...IGNORED),
  };
}

function settings(language: Language, app: string): string {
  return json({ language, app, projectId: randomUUID(), sendCrashReports: 'false', terraformProviders: [], terraformModules: [], context: {} });
}

/** The references that the roster is given by id, those of each kind together. */
function givenReferences({ keys }: Adoption) {
  return REFERENCES.map((kind) => ({ ...kind, given: keys[kind.property].given })).filter(({ given }) => given.length > 0);
}

function typescriptCode(adoption: Adoption, snapshotFile: string, packageName: string): string {
  const { region } = adoption.snapshot.instance;
  const references = givenReferences(adoption);
  const imported = ['AwsProvider', 'ConnectInstance', 'ConnectUserRoster', ...references.map(({ type }) => type)].sort();
  const entry = (type: string) => ({ key, id, name }: GivenReference) => {
    const options = name === undefined ? '' : `, { name: ${typescriptText(templateText(name))} }`;
    return `        ${typescriptText(key)}: ${type}.from${type}Id(${typescriptText(id)}${options}),`;
  };
  return lines(
    "import { join } from 'node:path';",
    "import { App, TerraformStack } from 'cdktf';",
    `import { ${imported.join(', ')} } from '${packageName}';`,
    "import { Construct } from 'constructs';",
    '',
    'class Users extends TerraformStack {',
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    `    new AwsProvider(this, 'aws', { region: ${typescriptText(region)} });`,
    `    const instance = ConnectInstance.fromSnapshot(this, 'instance', join(__dirname, ${typescriptText(snapshotFile)}));`,
    "    ConnectUserRoster.fromCsv(this, 'users', {",
    `      path: join(__dirname, '${ROSTER_FILE}'),`,
    '      instance,',
    ...references.flatMap(({ property, type, given }) => [`      ${property}: {`, ...given.map(entry(type)), '      },']),
    '    });',
    '  }',
    '}',
    '',
    'const app = new App();',
    `new Users(app, ${typescriptText(stackNameOf(adoption))});`,
    'app.synth();',
  );
}

function pythonCode(adoption: Adoption, snapshotFile: string, module: string): string {
  const { region } = adoption.snapshot.instance;
  const references = givenReferences(adoption);
  const imported = ['AwsProvider', 'ConnectInstance', 'ConnectUserRoster', ...references.map(({ type }) => type)].sort();
  const entry = (type: string) => ({ key, id, name }: GivenReference) => {
    const options = name === undefined ? '' : `, name=${pythonText(templateText(name))}`;
    return `                ${pythonText(key)}: ${type}.from_${snakeCase(type)}_id(${pythonText(id)}${options}),`;
  };
  return lines(
    'from pathlib import Path',
    '',
    'from cdktf import App, TerraformStack',
    `from ${module} import ${imported.join(', ')}`,
    'from constructs import Construct',
    '',
    'HERE = Path(__file__).parent',
    '',
    '',
    'class Users(TerraformStack):',
    '    def __init__(self, scope: Construct, id: str) -> None:',
    '        super().__init__(scope, id)',
    `        AwsProvider(self, "aws", region=${pythonText(region)})`,
    `        instance = ConnectInstance.from_snapshot(self, "instance", str(HERE / ${pythonText(snapshotFile)}))`,
    '        ConnectUserRoster.from_csv(',
    '            self,',
    '            "users",',
    `            path=str(HERE / "${ROSTER_FILE}"),`,
    '            instance=instance,',
    ...references.flatMap(({ property, type, given }) => [`            ${snakeCase(property)}={`, ...given.map(entry(type)), '            },']),
    '        )',
    '',
    '',
    'app = App()',
    `Users(app, ${pythonText(stackNameOf(adoption))})`,
    'app.synth()',
  );
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
