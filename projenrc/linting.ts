import { Component, cdk } from 'projen';

const NO_PROVIDER_INDEX = {
  name: '@cdktf/provider-aws',
  message: 'The index loads 2,000 modules: name the module by its subpath, in src/vendor/l1.ts.',
};

interface Layer {
  /** Its folder in src. */
  readonly name: string;
  readonly holds: string;
  readonly why: string;
}

/** The layers of src, from the ground up. Each may know those before it; those of one line stand side by side, and neither knows the other. */
const LAYERS: Layer[][] = [
  [{ name: 'core', holds: 'values, errors and text', why: 'it knows nothing of Connect, so that everything can rest on it' }],
  [{ name: 'vendor', holds: 'what is bundled', why: 'what it takes from packages does not depend on what is made of it' }],
  [{ name: 'instance', holds: 'ids, ARNs and look-ups', why: 'an instance is there before its users' }],
  [{ name: 'user', holds: 'the managed user, its rules and what is written for it', why: 'a user is right or wrong whatever else the stack declares' }],
  [{ name: 'tree', holds: 'what a stack declares', why: 'it shows what is there, and others judge it' }],
  [
    { name: 'roster', holds: 'many users from a file or from rows', why: 'a roster works without the checks of access' },
    { name: 'access', holds: 'who has which rights', why: 'rights are checked wherever the users come from' },
  ],
  [{ name: 'cli', holds: 'the command', why: 'it works on files and makes no constructs' }],
];

/** For each layer, a zone that may import the layer and those before it; last the public constructs, which stand on all layers but the command. */
const ZONES = [
  ...LAYERS.flatMap((layers, index) => {
    const below = LAYERS.slice(0, index).flat().map(({ name }) => name);
    return layers.map(({ name, holds, why }) => ({
      target: `./src/${name}`,
      from: './src',
      except: [...below, name].map((folder) => `./${folder}`),
      message: `src/${name} holds ${holds}. It may know ${below.join(', ') || 'no other layer'}, and no more: ${why}.`,
    }));
  }),
  {
    target: './src/*.ts',
    from: './src/cli',
    message: 'src/*.ts holds the public constructs. They may know all layers but cli: the library works without the command.',
  },
];

/** Fences of the architecture as lint rules, and the linter of language; `lint` and `lint:language` check, `eslint` mends what it can. */
export class Linting extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addTask('lint', {
      description: 'Check the style',
      exec: 'eslint --ext .ts,.js --no-error-on-unmatched-pattern src test bench projenrc scripts .projenrc.ts',
      env: { ESLINT_USE_FLAT_CONFIG: 'false', NODE_NO_WARNINGS: '1' },
    });
    project.addTask('lint:language', {
      description: 'Check the English of documents, docstrings and messages',
      exec: 'node scripts/lint-language.js',
    });
    project.eslint?.addIgnorePattern('scripts/*.js');
    project.eslint?.addRules({
      'max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreComments: true }],
      'no-restricted-imports': ['error', { paths: [NO_PROVIDER_INDEX] }],
      'import/no-extraneous-dependencies': ['error', { devDependencies: ['test/**', 'bench/**', 'projenrc/**', 'scripts/**', '.projenrc.ts', 'src/vendor/l1.ts', 'src/roster/file/csv-table.ts', 'src/cli/commander.ts'] }],
    });
    project.eslint?.addOverride({
      files: ['src/**/*.ts'],
      rules: {
        'import/no-restricted-paths': ['error', { zones: ZONES }],
        'import/no-cycle': ['error', { ignoreExternal: true }],
        // The rule against cycles passes over `import type`.
        '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'no-type-imports' }],
        'no-restricted-imports': [
          'error',
          {
            paths: [NO_PROVIDER_INDEX],
            patterns: [{ group: ['@cdktf/provider-aws/*'], message: 'Generated bindings are imported in src/vendor/l1.ts alone.' }],
          },
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector: "MemberExpression[object.name='Token'][property.name='isUnresolved']",
            message: 'Ask src/core/known.ts, which also knows raw expressions.',
          },
          { selector: 'Literal[regex.pattern=/\\\\p\\{/]', message: 'Make a latePattern: V8 compiles it when the library is loaded, which takes 1 ms or more.' },
          { selector: "BinaryExpression[operator='instanceof']", message: 'There may be several copies of a package: use a brand.' },
        ],
      },
    });
    project.eslint?.addOverride({ files: ['src/vendor/l1.ts'], rules: { 'no-restricted-imports': 'off' } });
    project.eslint?.addOverride({ files: ['src/core/known.ts'], rules: { 'no-restricted-syntax': 'off' } });
  }
}
