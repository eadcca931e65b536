/* Removes the inline source maps from lib/: what jsii compiles is as readable as its source. */
const fs = require('node:fs');
const path = require('node:path');

for (const file of fs.readdirSync('lib', { recursive: true }).filter((name) => name.endsWith('.js'))) {
  const script = path.join('lib', file);
  fs.writeFileSync(script, fs.readFileSync(script, 'utf8').replace(/\n\/\/# sourceMappingURL=data:.*\s*$/, '\n'));
}
