/*
 * Bundles lib/private/l1.js with the generated bindings that it imports. What is bundled, from which package and version,
 * is written beside it: the bindings are MPL-2.0, the library is Apache-2.0.
 */
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const ENTRY = 'lib/private/l1.js';
const BINDINGS = '@cdktf/provider-aws';

const { metafile } = esbuild.buildSync({
  entryPoints: [ENTRY],
  outfile: ENTRY,
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['cdktf', 'constructs'],
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  banner: { js: `/* Bundled from ${BINDINGS}, MPL-2.0: see l1.LICENSE and l1.provenance.json beside this file. */` },
});

const root = path.dirname(require.resolve(`${BINDINGS}/package.json`));
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const inputs = Object.keys(metafile.inputs).filter((input) => input !== ENTRY);

fs.copyFileSync(path.join(root, 'LICENSE'), 'lib/private/l1.LICENSE');
fs.writeFileSync(
  'lib/private/l1.provenance.json',
  JSON.stringify(
    {
      package: manifest.name,
      version: manifest.version,
      license: manifest.license,
      repository: manifest.repository.url,
      terraformProvider: manifest.cdktf.provider,
      modules: inputs.map((input) => input.split(`${BINDINGS}/`).pop()).sort(),
    },
    undefined,
    2,
  ) + '\n',
);
