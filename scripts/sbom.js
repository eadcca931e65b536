/*
 * Writes dist/NAME.cdx.json: what the package consists of and needs, as a CycloneDX bill of materials. To npm both the
 * bundled packages and the peers are development dependencies of this project, so they are picked out of the bill of all.
 */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const PAPERS = 'lib/bundled';

const { name, version, peerDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const output = `dist/${name}.cdx.json`;
const bom = JSON.parse(
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
);
const componentOf = new Map(bom.components.map((component) => [component['bom-ref'], component]));
const dependsOn = new Map(bom.dependencies.map(({ ref, dependsOn: refs }) => [ref, refs]));

/** What the provenance files of the build name. */
const bundled = fs
  .readdirSync(PAPERS)
  .filter((file) => file.endsWith('.provenance.json'))
  .map((file) => JSON.parse(fs.readFileSync(path.join(PAPERS, file), 'utf8')))
  .map((bundle) => `${bundle.package}@${bundle.version}`);

/** The peers and all that they need, as the lockfile has them. */
const needed = new Set(dependsOn.get(bom.metadata.component['bom-ref']).filter((ref) => componentOf.get(ref).name in peerDependencies));
needed.forEach((ref) => (dependsOn.get(ref) ?? []).forEach((other) => needed.add(other)));

const lacking = bundled.filter((ref) => !componentOf.has(ref));
if (lacking.length > 0) {
  throw new Error(`${lacking.join(', ')}: bundled, but not in the lockfile. Build anew.`);
}
const component = (ref, kind) => ({ ...componentOf.get(ref), scope: 'required', properties: [{ name: `${name}:${kind}`, value: 'true' }] });

fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(
  output,
  JSON.stringify(
    {
      ...bom,
      metadata: { ...bom.metadata, component: { ...bom.metadata.component, name, version } },
      components: [...bundled.map((ref) => component(ref, 'bundled')), ...[...needed].map((ref) => component(ref, 'peer'))],
      dependencies: [
        { ref: bom.metadata.component['bom-ref'], dependsOn: [...needed].filter((ref) => componentOf.get(ref).name in peerDependencies) },
        ...[...needed].map((ref) => ({ ref, dependsOn: dependsOn.get(ref) ?? [] })),
      ],
    },
    undefined,
    2,
  ) + '\n',
);
console.log(`${output}: ${bundled.length} bundled packages, ${needed.size} peers and what those need`);
