// @ts-check
/*
 * Puts the API reference of jsii-docgen into the order in which it is read: a table of contents, the constructs with
 * ConnectUser first, the other types by their kinds, and last the provider block, of which most readers need only the region.
 */

/** Come first among the types of their section. */
const FIRST = ['ConnectUser', 'ConnectUserProps', 'AwsProvider', 'AwsProviderProps'];
const PROVIDER = 'AwsProvider';

const HEADING = /^(#{2,3}) (\S+) <a name="[^"]*" id="([^"]*)"><\/a>$/gm;

/**
 * @typedef {{ level: number, name: string, id: string, text: string }} Part a heading and what stands below it
 * @typedef {{ name: string, id: string, text: string, types: Part[] }} Section
 */

/** What every construct has, or every element of a stack. */
const COMMON = [
  'cdktfStack', 'friendlyUniqueId', 'isConstruct', 'isTerraformElement', 'isTerraformProvider', 'metaAttributes', 'node', 'overrideLogicalId',
  'resetOverrideLogicalId', 'terraformGeneratorMetadata', 'terraformProviderSource', 'terraformResourceType', 'toHclTerraform', 'toMetadata',
  'toString', 'toTerraform',
].join('|');

/**
 * Without the members that all of them have, the tables that only they are in, and declarations that the type below says again.
 *
 * @param {string} markdown
 */
function withoutCommonMembers(markdown) {
  return markdown
    .replace(new RegExp(`^##### \`(?:${COMMON})\`(?:<sup>\\w+</sup>)? [\\s\\S]*?(?=^#{2,5} )`, 'gm'), '')
    .replace(/^```typescript\npublic readonly .*\n```\n\n(?=- \*Type:\*)/gm, '')
    .replace(new RegExp(`^\\| <code><a href="[^"]*\\.(?:${COMMON})">.*\n`, 'gm'), '')
    .replace(/^#### .*\n\n\| \*\*Name\*\*.*\n\|(?: --- \|)+\n\n---\n\n(?=#{2,4} )/gm, '');
}

/**
 * Without anchors that say again what the heading says, names of anchors that have an id, and an import above each static function.
 *
 * @param {string} markdown
 */
function withoutRepetitions(markdown) {
  return markdown
    .replace(/^(#{4} (.*)) <a name="\2" id="\2"><\/a>$/gm, '$1')
    .replace(/<a name="[^"]*" (?=id=)/g, '<a ')
    .replace(/^(```typescript\n)import .*\n\n(?!new )/gm, '$1');
}

/** @param {string} markdown as jsii-docgen writes it */
function ordered(markdown) {
  const { title, sections } = sectionsOf(withoutCommonMembers(markdown));
  const isOfProvider = (/** @type {Part} */ { name }) => name.startsWith(PROVIDER);
  const ofProvider = sections.flatMap(({ types }) => types.filter(isOfProvider));
  const all = [
    ...sections.map((section) => ({ ...section, types: section.types.filter((type) => !isOfProvider(type)) })),
    { name: 'Provider', id: 'Provider', text: '## Provider <a name="Provider" id="Provider"></a>\n\n', types: ofProvider },
  ].map((section) => ({ ...section, types: firstFirst(section.types) }));

  return [title, contents(all), ...all.flatMap(({ text, types }) => [text, ...types.map((type) => type.text)])].join('');
}

/**
 * @param {string} markdown
 * @returns {{ title: string, sections: Section[] }}
 */
function sectionsOf(markdown) {
  const headings = [...markdown.matchAll(HEADING)];
  const parts = headings.map(({ 1: marks, 2: name, 3: id, index }, i) => ({
    level: marks.length,
    name,
    id,
    text: markdown.slice(index, headings[i + 1]?.index).replace(/\n*$/, '\n\n'),
  }));
  /** @type {Section[]} */
  const sections = [];
  for (const part of parts) {
    if (part.level === 2) {
      sections.push({ ...part, types: [] });
    } else {
      sections[sections.length - 1].types.push(part);
    }
  }
  return { title: markdown.slice(0, headings[0].index), sections };
}

/** @param {Part[]} types */
function firstFirst(types) {
  const isFirst = (/** @type {Part} */ { name }) => FIRST.includes(name);
  return [...types.filter(isFirst), ...types.filter((type) => !isFirst(type))];
}

/** @param {Section[]} sections */
function contents(sections) {
  const lines = sections.map(({ name, id, types }) => `- [${name}](#${id}): ${types.map((type) => `[${type.name}](#${type.id})`).join(', ')}`);
  return `${lines.join('\n')}\n\n`;
}

module.exports = { ordered, withoutRepetitions };
