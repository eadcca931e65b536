import * as fs from 'node:fs';
import { ordered } from '../../scripts/api-reference';
import { codes } from '../../scripts/codes';

const LARGEST = 280_000;

const markdown = fs.readFileSync('API.md', 'utf8');
const types = Object.values<{ name: string; kind: string }>(JSON.parse(fs.readFileSync('.jsii', 'utf8')).types).map(({ name }) => name);

const [title, contents] = markdown.split('\n\n');
const headings = [...markdown.matchAll(/^(##|###) (\S+) <a id="([^"]*)">/gm)].map(([, marks, name, id]) => ({ marks, name, id }));
const namesOfTypes = headings.filter(({ marks }) => marks === '###').map(({ name }) => name);

describe('API.md', () => {
  test('begins with a table of contents that links to every section and type, in their order', () => {
    const links = [...contents.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)].map(([, name, id]) => ({ name, id }));

    expect(title).toMatch(/^# API Reference/);
    expect(links).toEqual(headings.map(({ name, id }) => ({ name, id })));
  });

  test('has all types of the assembly, each once', () => {
    expect([...namesOfTypes].sort()).toEqual([...types].sort());
  });

  test('has ConnectUser first, and its props first among the structs', () => {
    expect(namesOfTypes[0]).toBe('ConnectUser');
    expect(headings[headings.findIndex(({ name }) => name === 'Structs') + 1].name).toBe('ConnectUserProps');
  });

  test('has the provider block last, in a section of its own', () => {
    const provider = types.filter((name) => name.startsWith('AwsProvider'));
    const last = headings.slice(-provider.length - 1).map(({ name }) => name);

    expect(last.slice(0, 3)).toEqual(['Provider', 'AwsProvider', 'AwsProviderProps']);
    expect(last.slice(1).sort()).toEqual(provider.sort());
  });

  test('links each code to its place on the site', () => {
    const { homepage } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    const outsideOfCode = markdown.replace(/^```[^]*?^```$/gm, '');
    const named = [...outsideOfCode.matchAll(/(\[?)`(\w+)`(\S*)/g)].filter(([, , name]) => codes().has(name));

    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(([, opening, name, rest]) => opening !== '[' || !rest.startsWith(`](${homepage}rules#${name})`))).toEqual([]);
  });

  test('has no two anchors of one name, and a place for each link', () => {
    const anchors = [...markdown.matchAll(/<a [^>]*id="([^"]*)"/g)].map(([, id]) => id);
    const links = [...markdown.matchAll(/(?:href="|\]\()#([^")]+)/g)].map(([, id]) => id);

    expect(anchors.filter((id, index) => anchors.indexOf(id) !== index)).toEqual([]);
    expect(links.filter((id) => !anchors.includes(id))).toEqual([]);
  });

  test(`is smaller than ${LARGEST / 1000} kB`, () => {
    expect(Buffer.byteLength(markdown)).toBeLessThan(LARGEST);
  });
});

test('ordering the API reference moves whole types and loses no line of them', () => {
  const anchor = (name: string) => `<a name="${name}" id="${name}"></a>`;
  const type = (name: string) => `### ${name} ${anchor(name)}\n\n\`\`\`typescript\n## no heading\n\`\`\`\n\n#### Initializers ${anchor(`${name}.Initializer`)}\n\nOf ${name}.\n\n`;
  const section = (name: string) => `## ${name} ${anchor(name)}\n\n`;
  const before = `# API Reference <a name="API Reference" id="api"></a>\n\n${section('Constructs')}${type('AwsProvider')}${type('A')}${type('ConnectUser')}${section('Structs')}${type('AwsProviderProps')}\n${type('B')}`;

  expect(ordered(before)).toBe(
    [
      '# API Reference <a name="API Reference" id="api"></a>\n\n',
      '- [Constructs](#Constructs): [ConnectUser](#ConnectUser), [A](#A)\n',
      '- [Structs](#Structs): [B](#B)\n',
      '- [Provider](#Provider): [AwsProvider](#AwsProvider), [AwsProviderProps](#AwsProviderProps)\n\n',
      section('Constructs'), type('ConnectUser'), type('A'),
      section('Structs'), type('B'),
      section('Provider'), type('AwsProvider'), type('AwsProviderProps'),
    ].join(''),
  );
});

test('what every construct has is left out of the API reference, with the tables that only it is in', () => {
  expect(markdown).not.toMatch(/isConstruct|\btoString\b|constructs\.Node\b/);
  expect(markdown).not.toMatch(/\| --- \|\n\n/);
});

test('the API reference shows how a class is imported once, at its constructor', () => {
  expect(markdown).toMatch(/^import .*\n\nnew ConnectUser\(/m);
  expect(markdown).not.toMatch(/^import .*\n\n(?!new )/m);
});
