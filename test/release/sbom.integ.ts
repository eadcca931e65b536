import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';

interface Component {
  readonly 'name': string;
  readonly 'bom-ref': string;
  readonly 'properties'?: { readonly name: string }[];
}

test('the bill of materials names what is bundled, the peers and what those need', () => {
  execFileSync('node', ['scripts/sbom.js']);
  const { name, peerDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  const { metadata, components }: { metadata: { component: Component }; components: Component[] } = JSON.parse(
    fs.readFileSync(`dist/${name}.cdx.json`, 'utf8'),
  );
  const isBundled = ({ properties = [] }: Component) => properties.some((property) => property.name === 'cdktf-aws-connect:bundled');

  expect(metadata.component.name).toBe(name);
  expect(components.filter(isBundled).map((component) => component.name.split('/').pop()).sort()).toEqual(['commander', 'csv-parse', 'provider-aws']);
  expect(components.map((component) => component.name)).toEqual(expect.arrayContaining(Object.keys(peerDependencies)));
  expect(components.map((component) => component.name)).not.toContain('jest');
});
