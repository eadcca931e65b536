/*
 * Writes the API reference from the assembly that jsii wrote: to API.md, or to the file that is given. Codes of errors link to the
 * site of the guide. jsii-docgen takes any assembly of the right name below its folder, such as the one that an example has
 * installed, so it gets a folder with no others.
 */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ordered, withoutRepetitions } = require('./api-reference');
const { codes, withCodes } = require('./codes');

const output = path.resolve(process.argv[2] ?? 'API.md');
const { homepage, peerDependencies } = require('../package.json');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'docgen-'));
for (const module of ['.', ...Object.keys(peerDependencies).map((name) => `node_modules/${name}`)]) {
  fs.mkdirSync(path.join(folder, module), { recursive: true });
  ['.jsii', 'package.json'].forEach((file) => fs.copyFileSync(path.join(module, file), path.join(folder, module, file)));
}
execFileSync(process.execPath, [require.resolve('jsii-docgen/bin/jsii-docgen'), '-o', output], { cwd: folder, stdio: 'inherit' });
fs.rmSync(folder, { recursive: true });
fs.writeFileSync(output, withCodes(withoutRepetitions(ordered(fs.readFileSync(output, 'utf8'))), codes(), `${homepage}rules`));
