/*
 * Fails where the public API breaks that of the newest published version, or of the assembly in the folder that is given.
 * All of the API counts, whatever stability it is marked with. Breaks that are meant stand in .compatignore.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');

const { name } = JSON.parse(fs.readFileSync('package.json', 'utf8'));

function run(command, ...args) {
  return spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The newest published version; nothing before the first release. No answer is an error: the gate never opens by chance. */
function published() {
  const { status, stdout } = run('npm', 'view', name, 'version', '--json');
  const answer = JSON.parse(stdout || '{}');
  if (status !== 0 && answer.error?.code !== 'E404') {
    throw new Error(`The newest version of ${name} is not known: ${answer.error?.summary ?? 'no answer'}`);
  }
  return status === 0 ? `npm:${name}@${answer}` : undefined;
}

const baseline = process.argv[2] ?? published();
if (!baseline) {
  console.log(`${name} is not published: there is no API to keep.`);
  process.exit(0);
}

const { status, stdout, stderr } = run('jsii-diff', baseline, '.', '--error-on', 'all', '--keys', '--ignore-file', '.compatignore');
process.stdout.write(stdout + stderr);
const isCompared = !stderr.includes('Skipping analysis');
console.log(status === 0 && isCompared ? `The API keeps that of ${baseline}.` : `The API does not keep that of ${baseline}.`);
process.exit(isCompared ? status : 1);
