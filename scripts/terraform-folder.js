// @ts-check
/* Makes a synthesized stack run in a folder of its own, without an account, with the provider of provider-mirror.js. */
const fs = require('node:fs');
const path = require('node:path');
const { providerSettings } = require('./provider-mirror');

/** Terraform, or OpenTofu by the variable that cdktf-cli has for it. */
const TERRAFORM_BINARY = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
const SYNTHESIZED = 'cdk.tf.json';
const OVERRIDES = 'offline_override.tf.json';
const CLI_CONFIG = 'cli.tfrc';
const PROVIDER = providerSettings();
const DOWNLOADED_PROVIDERS = path.resolve(__dirname, '../node_modules/.cache/terraform-plugins');

/** The provider's switches for working without an account. */
const OFFLINE = {
  access_key: 'dummy',
  secret_key: 'dummy',
  skip_credentials_validation: true,
  skip_metadata_api_check: true,
  skip_region_validation: true,
  skip_requesting_account_id: true,
};

/**
 * Writes the stack and what overrides it.
 *
 * @param {string} directory
 * @param {any} stack the content of a cdk.tf.json
 * @param {Record<string, string>} [endpoints] where the provider finds services, by its name for them
 */
function writeStack(directory, stack, endpoints) {
  write(directory, SYNTHESIZED, { ...stack, provider: { aws: [{}], ...stack.provider } });
  write(directory, OVERRIDES, overridesOf(stack, endpoints));
  fs.writeFileSync(path.join(directory, CLI_CONFIG), cliConfig());
}

/**
 * The environment in which Terraform uses these files, without telemetry and without the user's own settings.
 *
 * @param {string} directory
 * @returns {Record<string, string>}
 */
function environmentOf(directory) {
  fs.mkdirSync(DOWNLOADED_PROVIDERS, { recursive: true });
  return {
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: path.join(directory, CLI_CONFIG),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_REGION: process.env.AWS_REGION || 'eu-central-1',
    ...(!PROVIDER.mirror && { TF_PLUGIN_CACHE_DIR: DOWNLOADED_PROVIDERS }),
  };
}

/**
 * The state stays in the folder, and each provider block works without an account.
 *
 * @param {any} stack
 * @param {Record<string, string>} [endpoints]
 */
function overridesOf(stack, endpoints) {
  const { version } = PROVIDER;
  const required = stack.terraform.required_providers?.aws ?? { source: 'hashicorp/aws' };
  /** @type {any[]} */
  const blocks = stack.provider?.aws ?? [{}];
  return {
    terraform: {
      backend: { local: { path: 'terraform.tfstate' } },
      required_providers: { aws: { ...required, ...(version && { version }) } },
    },
    provider: {
      aws: blocks.map(({ alias }) => ({ ...OFFLINE, ...(alias && { alias }), ...(endpoints && { endpoints: [endpoints] }) })),
    },
  };
}

function cliConfig() {
  if (!PROVIDER.mirror) {
    return '';
  }
  const aws = '["registry.terraform.io/hashicorp/aws"]';
  return `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(PROVIDER.mirror)}
    include = ${aws}
  }
  direct {
    exclude = ${aws}
  }
}
`;
}

/**
 * @param {string} directory
 * @param {string} name
 * @param {object} content
 */
function write(directory, name, content) {
  fs.writeFileSync(path.join(directory, name), JSON.stringify(content, undefined, 2));
}

module.exports = { PROVIDER, SYNTHESIZED, TERRAFORM_BINARY, writeStack, environmentOf };
