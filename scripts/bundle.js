/*
 * Makes the folder lib that is shipped out of the one that jsii has compiled:
 *
 * - each entry point as one file, with the packages that consumers do not install;
 * - the declarations that the public ones reach, as TypeScript can have them;
 * - of each bundled package its licence, and what was taken from which version of it.
 */
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const ts = require('typescript');
const { loosened } = require('./loosen-declarations');

const BUNDLED_BY_ENTRY = {
  'lib/index.js': ['@cdktf/provider-aws', 'csv-parse'],
  'lib/cli/main.js': ['commander', 'csv-parse'],
};

/*
 * Where ours and generated classes have the same names, the bundler gives one of them another. All functions could keep theirs
 * (`keepNames`), but then those inside of others are named anew with each call, which takes a third of the time of many users.
 */
const NAME_EXPORTS = `for (const [name, value] of Object.entries(module.exports)) {
  if (typeof value === 'function') Object.defineProperty(value, 'name', { value: name, configurable: true });
}`;
const nameGeneratedClasses = {
  name: 'name-generated-classes',
  setup: (build) => build.onLoad({ filter: /[\\/]provider-aws[\\/].*\.js$/ }, ({ path: file }) => (
    { contents: esbuild.transformSync(fs.readFileSync(file, 'utf8'), { keepNames: true }).code })),
};

const PAPERS = 'lib/bundled';

const { name, peerDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));

const folderOf = (bundled) => path.posix.join('node_modules', bundled);
const manifestOf = (bundled) => JSON.parse(fs.readFileSync(path.join(folderOf(bundled), 'package.json'), 'utf8'));

async function bundle(entry, packages) {
  const licences = packages.map((bundled) => `${bundled} (${manifestOf(bundled).license})`).join(' and ');
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [entry],
    outfile: entry,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: [...Object.keys(peerDependencies), `${name}/package.json`],
    footer: { js: NAME_EXPORTS },
    plugins: [nameGeneratedClasses],
    metafile: true,
    banner: { js: `/* Holds modules of ${licences}: their licences and provenance are in ${PAPERS}. */` },
  });
  const inputs = Object.keys(metafile.inputs).filter((input) => !input.startsWith('lib/'));
  const modules = packages.map((bundled) => [bundled, inputs.filter((input) => input.startsWith(`${folderOf(bundled)}/`))]);
  const foreign = inputs.filter((input) => !modules.flat(2).includes(input));
  const unused = modules.filter(([, files]) => files.length === 0).map(([bundled]) => bundled);
  if (foreign.length > 0 || unused.length > 0) {
    throw new Error(`${entry} must bundle just ${packages.join(', ')}; it also has ${foreign.join(', ') || 'nothing'}, and lacks ${unused.join(', ') || 'nothing'}`);
  }
  return { code: outputFiles[0].text, modules: Object.fromEntries(modules) };
}

function provenance(bundled, bundles) {
  const { name: packageName, version, license, repository, cdktf } = manifestOf(bundled);
  const inputs = Object.values(bundles).flatMap(({ modules }) => modules[bundled] ?? []);
  return {
    package: packageName,
    version,
    license,
    repository: repository.url,
    terraformProvider: cdktf?.provider,
    bundles: Object.keys(bundles).filter((entry) => bundled in bundles[entry].modules),
    modules: [...new Set(inputs)].map((input) => path.posix.relative(folderOf(bundled), input)).sort(),
  };
}

/** The declarations that a consumer's compiler reads, from those of the entry point. */
function declarations(file = 'lib/index.d.ts', found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    const imported = ts.preProcessFile(fs.readFileSync(file, 'utf8')).importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
    for (const { fileName } of imported) {
      const target = path.posix.join(path.posix.dirname(file), fileName);
      declarations(fs.existsSync(`${target}.d.ts`) ? `${target}.d.ts` : `${target}/index.d.ts`, found);
    }
  }
  return [...found];
}

async function main() {
  const bundles = {};
  for (const [entry, packages] of Object.entries(BUNDLED_BY_ENTRY)) {
    bundles[entry] = await bundle(entry, packages);
  }
  const shipped = {
    ...Object.fromEntries(declarations().map((file) => [file, loosened(fs.readFileSync(file, 'utf8'))])),
    ...Object.fromEntries(Object.entries(bundles).map(([entry, { code }]) => [entry, code])),
  };
  for (const bundled of new Set(Object.values(BUNDLED_BY_ENTRY).flat())) {
    const paper = path.join(PAPERS, path.basename(bundled));
    shipped[`${paper}.LICENSE`] = fs.readFileSync(path.join(folderOf(bundled), 'LICENSE'));
    shipped[`${paper}.provenance.json`] = `${JSON.stringify(provenance(bundled, bundles), undefined, 2)}\n`;
  }

  fs.rmSync('lib', { recursive: true });
  for (const [file, content] of Object.entries(shipped)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

main();
