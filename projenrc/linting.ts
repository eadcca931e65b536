import { Component, cdk } from 'projen';

const NO_PROVIDER_INDEX = {
  name: '@cdktf/provider-aws',
  message: 'The index loads 2,000 modules: name the module by its subpath, in src/vendor/l1.ts.',
};

/** Fences of the architecture as lint rules; `lint` checks, `eslint` mends what it can. */
export class Linting extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addTask('lint', {
      description: 'Check the style',
      exec: 'eslint --ext .ts,.js --no-error-on-unmatched-pattern src test bench projenrc scripts .projenrc.ts',
      env: { ESLINT_USE_FLAT_CONFIG: 'false', NODE_NO_WARNINGS: '1' },
    });
    project.eslint?.addIgnorePattern('scripts/*.js');
    project.eslint?.addRules({
      'max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreComments: true }],
      'no-restricted-imports': ['error', { paths: [NO_PROVIDER_INDEX] }],
      'import/no-extraneous-dependencies': ['error', { devDependencies: ['test/**', 'bench/**', 'projenrc/**', 'scripts/**', '.projenrc.ts', 'src/vendor/l1.ts', 'src/roster/file/csv-table.ts', 'src/cli/main.ts'] }],
    });
    project.eslint?.addOverride({
      files: ['src/**/*.ts'],
      rules: {
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
          { selector: "BinaryExpression[operator='instanceof']", message: 'There may be several copies of a package: use a brand.' },
        ],
      },
    });
    project.eslint?.addOverride({ files: ['src/vendor/l1.ts'], rules: { 'no-restricted-imports': 'off' } });
    project.eslint?.addOverride({ files: ['src/core/known.ts'], rules: { 'no-restricted-syntax': 'off' } });
  }
}
