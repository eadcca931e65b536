/*
 * Bundles each file that imports a package which consumers do not install, with that package. Its licence, and what was
 * bundled from which version, are written beside it: the bindings are MPL-2.0, the parsers of CSV and of arguments are MIT.
 */
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const PACKAGE_OF_ENTRY = {
  'lib/private/l1.js': '@cdktf/provider-aws',
  'lib/private/commander.js': 'commander',
  'lib/private/csv.js': 'csv-parse',
};

for (const [entry, name] of Object.entries(PACKAGE_OF_ENTRY)) {
  const root = path.join('node_modules', name);
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const beside = entry.replace(/\.js$/, '');

  const { metafile } = esbuild.buildSync({
    entryPoints: [entry],
    outfile: entry,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['cdktf', 'constructs'],
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    banner: {
      js: `/* Bundled from ${name}, ${manifest.license}: see ${path.basename(beside)}.LICENSE and ${path.basename(beside)}.provenance.json beside this file. */`,
    },
  });
  const inputs = Object.keys(metafile.inputs).filter((input) => input !== entry);
  const foreign = inputs.filter((input) => !input.startsWith(`${root}/`));
  if (foreign.length > 0) {
    throw new Error(`${entry} must bundle ${name} alone, but also has ${foreign.join(', ')}`);
  }

  fs.copyFileSync(path.join(root, 'LICENSE'), `${beside}.LICENSE`);
  fs.writeFileSync(
    `${beside}.provenance.json`,
    JSON.stringify(
      {
        package: manifest.name,
        version: manifest.version,
        license: manifest.license,
        repository: manifest.repository.url,
        terraformProvider: manifest.cdktf?.provider,
        modules: inputs.map((input) => input.split(`${name}/`).pop()).sort(),
      },
      undefined,
      2,
    ) + '\n',
  );
}
