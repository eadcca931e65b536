import { cdk, javascript } from 'projen';
import { AwsProviderStructs } from './projenrc/aws-provider-structs';
import { Benchmarks } from './projenrc/benchmarks';
import { Bundling } from './projenrc/bundling';
import { Commands } from './projenrc/commands';
import { ContinuousIntegration } from './projenrc/continuous-integration';
import { Documentation } from './projenrc/documentation';
import { Editions } from './projenrc/editions';
import { pinActions } from './projenrc/github-actions';
import { Linting } from './projenrc/linting';
import { Mutation } from './projenrc/mutation';
import { PackageContents } from './projenrc/package-contents';
import { Packaging } from './projenrc/packaging';
import { Releasing } from './projenrc/release';
import { Site } from './projenrc/site';
import { SupplyChain } from './projenrc/supply-chain';
import { Tests } from './projenrc/tests';

const NAME = 'cdktf-aws-connect';
const REPOSITORY = 'https://github.com/cdktf-aws-connect/cdktf-aws-connect';
/** The site of the guide: where codes of errors link to. */
const SITE = 'https://cdktf-aws-connect.github.io/cdktf-aws-connect/';

const project = new cdk.JsiiProject({
  name: NAME,
  description: 'Amazon Connect users (agents) as code: an L2 construct library for CDK for Terraform',
  keywords: [
    'agents', 'amazon-connect', 'aws', 'cdk', 'cdk-terrain', 'cdktf', 'cdktn', 'connect', 'construct', 'contact-center', 'iac', 'infrastructure-as-code',
    'jsii', 'l2', 'opentofu', 'terraform',
  ],
  author: `The ${NAME} authors`,
  authorAddress: REPOSITORY,
  authorOrganization: true,
  repositoryUrl: `${REPOSITORY}.git`,
  homepage: SITE,
  bugsUrl: `${REPOSITORY}/issues`,
  license: 'Apache-2.0',
  stability: cdk.Stability.STABLE,
  defaultReleaseBranch: 'main',
  projenrcTs: true,
  sampleCode: false,
  // What an app writes that is tried in this folder.
  gitignore: ['/cdktf.out/'],

  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.9.0',
  jsiiVersion: '~5.9.0',
  typescriptVersion: '~5.9.0',

  peerDeps: ['cdktf@^0.21.0', 'constructs@^10.4.2'],
  devDeps: [
    // What the bundles are made of: exact.
    '@cdktf/provider-aws@21.22.1',
    'esbuild@0.28.2',

    '@aws-sdk/client-connect@^3',
    '@mrgrain/jsii-struct-builder@^0.7.64',
    '@stryker-mutator/core@9.0.1',
    '@stryker-mutator/jest-runner@9.0.1',
    '@textlint/kernel@15.8.0',
    '@textlint/textlint-plugin-markdown@15.8.0',
    '@textlint/textlint-plugin-text@15.8.0',
    '@wasm-fmt/gofmt@0.7.3',
    '@wasm-fmt/ruff_fmt@0.15.20',
    'axe-core@^4',
    'commander@^14',
    'csv-parse@^6',
    'fast-check@^4',
    'jsii-rosetta@~5.9.0',
    'playwright-core@^1.65.0',
    'prettier@3.10.1',
    'prettier-plugin-java@2.11.0',
    'textlint-rule-prh@6.1.0',
    'vitepress@1.6.4',
  ],

  publishToPypi: { distName: NAME, module: 'cdktf_aws_connect' },
  publishToMaven: {
    javaPackage: 'io.github.cdktfawsconnect',
    mavenGroupId: 'io.github.cdktf-aws-connect',
    mavenArtifactId: NAME,
  },
  publishToGo: {
    moduleName: 'github.com/cdktf-aws-connect/cdktf-aws-connect-go',
    packageName: 'cdktfawsconnect',
  },

  // The components ContinuousIntegration and Releasing instead.
  buildWorkflow: false,
  release: false,
  depsUpgrade: false,
  pullRequestTemplate: false,
  githubOptions: { mergify: false, pullRequestLint: false },
  jestOptions: {
    configFilePath: 'jest.config.json',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      globalSetup: '<rootDir>/test/temporary-folder.ts',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      modulePathIgnorePatterns: ['<rootDir>/.editions/', '<rootDir>/.stryker-tmp/', '<rootDir>/dist/'],
    },
  },
  eslintOptions: { dirs: ['src', 'test', 'projenrc', 'scripts', '.projenrc.ts'] },
  tsconfigDev: { compilerOptions: { isolatedModules: true, allowJs: true } },
});

new AwsProviderStructs(project);
new Bundling(project);
new PackageContents(project);
new Packaging(project);
new Tests(project);
new Mutation(project);
new Linting(project);
new Documentation(project);
new Commands(project);
new Editions(project);
pinActions(project);
new ContinuousIntegration(project);
new Site(project);
new SupplyChain(project);
new Releasing(project);
new Benchmarks(project);

project.synth();
