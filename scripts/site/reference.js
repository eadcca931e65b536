// @ts-check
/* The reference of props by construct, from the assembly that jsii wrote. */
const fs = require('node:fs');
const { outsideOf } = require('../outside-of');

/** What every construct has. */
const COMMON = new Set(['isConstruct', 'isTerraformElement', 'isTerraformProvider', 'generateConfigForImport']);
const SKIPPED = /^AwsProvider/;
const FIRST = 'ConnectUser';

/**
 * @typedef {{ name: string, fqn: string, kind: string, docs?: any, datatype?: boolean, base?: string, interfaces?: string[], abstract?: boolean, properties?: any[], methods?: any[], members?: any[], initializer?: any }} Type
 */

/** @returns {{ name: string, text: string }[]} a page for each class that is public, and one for the types that several of them use */
function referencePages() {
  const { types } = JSON.parse(fs.readFileSync('.jsii', 'utf8'));
  /** @type {Type[]} */
  const all = Object.values(types).filter(({ name }) => !SKIPPED.test(name));
  const byFqn = new Map(all.map((type) => [type.fqn, type]));
  const classes = firstFirst(all.filter(({ kind }) => kind === 'class'));
  const others = all.filter((type) => !classes.includes(type));
  const users = new Map(others.map((type) => [type.fqn, classes.filter((owner) => structsOf(owner, byFqn).includes(type.fqn))]));
  const ownerOf = (/** @type {Type} */ type) => {
    const of = users.get(type.fqn) ?? [];
    return of.length === 1 || of[0]?.name === 'ConnectUser' ? of[0].name : 'types';
  };
  const pageOf = (/** @type {string} */ fqn) => {
    const type = byFqn.get(fqn);
    return type && (type.kind === 'class' ? type.name : ownerOf(type));
  };
  const linked = (/** @type {any} */ reference) => typeText(reference, (fqn) => {
    const name = String(fqn.split('.').pop());
    const page = pageOf(fqn);
    return page ? `[\`${name}\`](./${page}${page === name ? '' : `#${name}`})` : `\`${name}\``;
  });
  const pages = classes.map((type) => ({
    name: type.name,
    text: [
      `# ${type.name}`, prose(type), constructorOf(type),
      ...others.filter((other) => isPropsOf(other, type)).flatMap((other) => typeSection(other, linked)),
      ...membersOf(type, linked),
      ...others.filter((other) => ownerOf(other) === type.name && !isPropsOf(other, type)).flatMap((other) => typeSection(other, linked)),
    ].filter(Boolean).join('\n\n'),
  }));
  const shared = others.filter((type) => ownerOf(type) === 'types').flatMap((type) => typeSection(type, linked));
  return [...pages, { name: 'types', text: ['# Other types', 'Types that several constructs use.', ...shared].join('\n\n') }];
}

const firstFirst = (/** @type {Type[]} */ classes) => [...classes].sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST));

const isPropsOf = (/** @type {Type} */ type, /** @type {Type} */ owner) => type.name === `${owner.name}Props`;

const constructorOf = (/** @type {Type} */ { name, initializer }) =>
  initializer?.parameters ? `Constructor: \`new ${name}(${initializer.parameters.map((/** @type {any} */ parameter) => parameter.name).join(', ')})\`` : '';

/** The structs and enums that the constructor and the methods of a class take, and what these hold. */
function structsOf(/** @type {Type} */ type, /** @type {Map<string, Type>} */ byFqn) {
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {any} */ reference) => {
    for (const fqn of fqnsIn(reference)) {
      const of = byFqn.get(fqn);
      if (of && of.kind !== 'class' && !found.includes(fqn)) {
        found.push(fqn);
        (of.datatype ? of.properties ?? [] : []).forEach((property) => visit(property.type));
        of.interfaces?.forEach((base) => visit({ fqn: base }));
      }
    }
  };
  (type.initializer?.parameters ?? []).forEach((/** @type {any} */ parameter) => visit(parameter.type));
  (type.methods ?? []).forEach(({ parameters = [] }) => parameters.forEach((/** @type {any} */ parameter) => visit(parameter.type)));
  return found;
}

/** @param {any} reference @returns {string[]} */
function fqnsIn(reference) {
  if (!reference) {
    return [];
  }
  return reference.fqn ? [reference.fqn] : [...fqnsIn(reference.collection?.elementtype), ...(reference.union?.types ?? []).flatMap(fqnsIn)];
}

/** @param {any} reference @param {(fqn: string) => string} link @returns {string} */
function typeText(reference, link) {
  if (reference?.collection) {
    return `${reference.collection.kind === 'map' ? 'map' : 'list'} of ${typeText(reference.collection.elementtype, link)}`;
  }
  return reference?.fqn ? link(reference.fqn) : `\`${reference?.primitive ?? 'any'}\``;
}

/** @param {any} item */
function prose({ docs = {} }) {
  const { summary = '', remarks = '', see, deprecated } = docs;
  return [deprecated && `**Deprecated**: ${deprecated}`, summary, remarks.replace(/^```[^]*?^```\n?/gm, '').trim(), see && `See ${see}`].filter(Boolean).map(safe).join('\n\n');
}

/** Angle brackets outside of code would be taken for elements of HTML. */
const safe = (/** @type {string} */ text) => outsideOf(text, /`[^`]*`/, (part) => part.replace(/<(?!https?:)/g, '&lt;').replaceAll('{{', '&#123;&#123;'));

/** @param {Type} type @param {(reference: any) => string} linked */
function typeSection(type, linked) {
  const heading = `## ${type.name} {#${type.name}}`;
  if (type.kind === 'enum') {
    return [heading, prose(type), ...(type.members ?? []).map((member) => `- \`${member.name}\`: ${prose(member).replaceAll('\n\n', ' ')}`).join('\n').split('\u0000')];
  }
  const properties = type.properties ?? [];
  return [heading, prose(type), ...(type.interfaces ?? []).map((base) => `Has the properties of ${linked({ fqn: base })} as well.`), ...inOrder(properties).flatMap((property) => property_(type, property, linked)), ...methodsOf(type, linked)];
}

/** Required ones first. */
const inOrder = (/** @type {any[]} */ properties) => [...properties.filter(({ optional }) => !optional), ...properties.filter(({ optional }) => optional)];

/** @param {Type} type @param {any} property @param {(reference: any) => string} linked */
function property_(type, property, linked) {
  const fallback = property.docs?.default;
  const need = property.optional ? `optional${fallback ? `, default: ${safe(fallback.replace(/^- /, ''))}` : ''}` : type.datatype ? 'required' : 'read-only';
  return [`### ${property.name} {#${type.name}.${property.name}}`, `${linked(property.type)} · ${need}`, prose(property)];
}

/** @param {Type} type @param {(reference: any) => string} linked */
function methodsOf(type, linked) {
  return (type.methods ?? []).filter(({ name, protected: hidden }) => !COMMON.has(name) && !hidden).flatMap((method) => {
    const parameters = method.parameters ?? [];
    const signature = parameters.map((/** @type {any} */ { name, optional, variadic }) => `${variadic ? '...' : ''}${name}${optional ? '?' : ''}`).join(', ');
    return [
      `### ${method.static ? `${type.name}.` : ''}${method.name}(${signature}) {#${type.name}.${method.name}}`,
      ...(method.returns ? [`Returns ${linked(method.returns.type)}.`] : []),
      prose(method),
      parameters.map((/** @type {any} */ parameter) => `- \`${parameter.name}\` (${linked(parameter.type)}): ${prose(parameter).replaceAll('\n\n', ' ')}`).join('\n'),
    ];
  });
}

/** @param {Type} type @param {(reference: any) => string} linked */
function membersOf(type, linked) {
  const properties = (type.properties ?? []).filter(({ protected: hidden, static: isStatic }) => !hidden && !isStatic);
  const methods = methodsOf(type, linked);
  return [
    ...(methods.length > 0 ? ['## Methods', ...methods] : []),
    ...(properties.length > 0 ? ['## Properties', ...properties.flatMap((property) => property_(type, property, linked))] : []),
  ];
}

module.exports = { referencePages };
