// @ts-check
/*
 * Mends what jsii-rosetta translates, from what the assembly says. In Java and Go it takes getters for fields; in Go it leaves out
 * package names of types, the pointers of lists, maps and structs, and the `nil` for arguments that are optional in TypeScript,
 * writes a `*` before some names, and `jsii.Boolean`. In Go, where a stack is not `this`, it is called `stack`.
 */
const fs = require('node:fs');
const path = require('node:path');
const { outsideOf } = require('../outside-of');

/** The name that the README gives to the package in Go. */
const IMPORTED_AS = 'connect';

const capital = (/** @type {string} */ name) => name[0].toUpperCase() + name.slice(1);
const small = (/** @type {string} */ name) => name[0].toLowerCase() + name.slice(1);
const assemblyIn = (/** @type {string} */ file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/**
 * What makes the code of each language compile; `formatted` makes it fit to be shown.
 *
 * @param {string} folder with the assembly of this library
 */
function mending(folder = '.') {
  const known = knownFrom(assemblyIn(path.join(folder, '.jsii')), assemblyIn(require.resolve('cdktf/.jsii')));
  return {
    python: mendedPython,
    java: (/** @type {string} */ code) => mendedJava(code, known),
    go: (/** @type {string} */ code) => mendedGo(code, known),
  };
}

/**
 * @typedef {ReturnType<typeof knownFrom>} Known
 *
 * @param {any} assembly
 * @param {any} framework
 */
function knownFrom(assembly, framework) {
  /** @type {any[]} */
  const types = [...Object.values(assembly.types), ...Object.values(framework.types)];
  const classes = types.filter(({ kind, datatype }) => kind !== 'enum' && !datatype);
  const properties = classes.flatMap((type) => (type.properties ?? []).filter((/** @type {any} */ { static: isStatic }) => !isStatic));
  const goPackage = assembly.targets.go.packageName;
  return {
    goPackage,
    /** Of each type, in Go. */
    packages: new Map(/** @type {[string, string][]} */ ([
      ...Object.values(framework.types).map(({ name }) => [name, framework.targets.go.packageName]),
      ...Object.values(assembly.types).map(({ name }) => [name, goPackage]),
    ])),
    structs: new Set(types.filter(({ datatype }) => datatype).map(({ name }) => name)),
    /** The names of properties, in Java and Go methods. */
    getters: new Set(['node', ...properties.map(({ name }) => name)]),
    /** How many arguments a function takes in Go, by its name without the package; of several of one name, those of this library. */
    parameters: new Map(
      [...classes].reverse().flatMap((type) => [
        [`New${type.name}`, type.initializer?.parameters?.length ?? 0],
        ...(type.methods ?? []).map((/** @type {any} */ { name, static: isStatic, parameters: list = [], variadic }) => [
          isStatic ? `${type.name}_${capital(name)}` : capital(name),
          variadic ? undefined : list.length,
        ]),
      ]),
    ),
  };
}

/** @param {string} code */
function mendedPython(code) {
  // As in the other languages, imports are left out.
  return code.replace(/^from \S+ import .*\n/gm, '');
}

/**
 * @param {string} code
 * @param {Known} known
 */
function mendedJava(code, { getters }) {
  return outsideOfTexts(code, (part) => part.replace(/\.([a-z]\w*)\b(?!\()/g, (access, name) => (getters.has(name) ? `.get${capital(name)}()` : access)));
}

/**
 * @param {string} code
 * @param {Known} known
 */
function mendedGo(code, { goPackage, packages, structs, getters, parameters }) {
  const withNames = outsideOfTexts(code, (part) =>
    part
      .replace(/\bthis\b/g, 'stack')
      .replace(/\bjsii\.Boolean\b/g, 'jsii.Bool')
      .replace(/(?<=[\w)][._])\*(?=\w)/g, '')
      .replace(/^(\s*)(\w+): \2,$/gm, (_, space, name) => `${space}${name}: ${small(name)},`)
      .replace(/(?<=[.\w]_|\w\.|\bNew)[a-z](?=\w*\()/g, (letter) => letter.toUpperCase())
      .replace(/(?<=&|\[\]|\[string\]|\.\()([A-Z]\w+)(?=[{)])/g, (name) => `${packages.get(name) ?? goPackage}.${name}`)
      .replace(/(?<=\[\]|\[string\])(?=\w+\.(\w+)\{)/g, (_, name) => (structs.has(name) ? '*' : ''))
      .replace(/(?<!&|\])(?=(?:\[\]|map\[string\])(?:interface\{\}|[*\w.]+)\{)/g, '&')
      .replace(/(?<!\bcdk\w+|\bjsii)\.([A-Za-z]\w*)\b(?!\()/g, (access, name) => (getters.has(small(name)) ? `.${capital(name)}()` : access))
      .replace(new RegExp(`\\b${goPackage}(?=\\.)`, 'g'), IMPORTED_AS),
  );
  return simplified(withStrings(withNils(withNames, parameters)));
}

/**
 * As `gofmt -s` does, which the formatter lacks: the items of a list of structs do not repeat its type.
 *
 * @param {string} code
 */
function simplified(code) {
  return code.replace(/^(\t*).*\[\]\*([\w.]+)\{\n[^]*?^\1\}/gm, (list, _, type) => list.replaceAll(`\t&${type}{`, '\t{'));
}

/** @param {string} code */
function withStrings(code) {
  const TEXT = 'jsii\\.String\\(("(?:[^"\\\\]|\\\\.)*")\\)';
  return code.replace(new RegExp(`&\\[\\]\\*string\\{(?:\\s*${TEXT},)+\\s*\\}`, 'g'), (list) => {
    const texts = [...list.matchAll(new RegExp(TEXT, 'g'))].map(([, text]) => text);
    return `jsii.Strings(${texts.join(', ')})`;
  });
}

/**
 * @param {string} code
 * @param {(part: string) => string} change
 */
const outsideOfTexts = (code, change) => outsideOf(code, /"(?:[^"\\\n]|\\.)*"|\/\/.*/, change);

/**
 * @param {string} code
 * @param {Map<string, number | undefined>} parameters
 */
function withNils(code, parameters) {
  const CALL = /\b(\w+)\(/g;
  /** @type {{ at: number, nils: number }[]} */
  const additions = [];
  for (const match of code.matchAll(CALL)) {
    const wanted = parameters.get(match[1]);
    const open = match.index + match[0].length;
    const { count, close } = argumentsFrom(code, open);
    if (wanted !== undefined && count < wanted) {
      additions.push({ at: close, nils: wanted - count });
    }
  }
  additions.sort((a, b) => b.at - a.at);
  return additions.reduce((text, { at, nils }) => {
    const before = text.slice(0, at);
    const list = Array(nils).fill('nil').join(', ');
    return `${before}${before.endsWith('(') ? '' : ', '}${list}${text.slice(at)}`;
  }, code);
}

/**
 * @param {string} code
 * @param {number} open where the first argument begins
 */
function argumentsFrom(code, open) {
  let depth = 0;
  let inText = false;
  let count = 0;
  for (let at = open; ; at += 1) {
    const char = code[at];
    if (char === undefined) {
      throw new Error(`A call has no end: ${code.slice(open - 40)}`);
    }
    if (inText) {
      at += char === '\\' ? 1 : 0;
      inText = char !== '"';
    } else if (depth === 0 && char === ')') {
      return { count: code.slice(open, at).trim() === '' ? 0 : count + 1, close: at };
    } else {
      inText = char === '"';
      depth += '([{'.includes(char) ? 1 : 0;
      depth -= ')]}'.includes(char) ? 1 : 0;
      count += depth === 0 && char === ',' ? 1 : 0;
    }
  }
}

module.exports = { mending };
