// @ts-check
/*
 * Mends what jsii-rosetta translates, from what the assembly says. In Java and Go it takes getters for fields; in Go it leaves out
 * package names of types, the pointers of lists, maps and structs, and the `nil` for arguments that are optional in TypeScript, and
 * writes a `*` before some names. In Go, where a stack is not `this`, it is called `stack`.
 */
const fs = require('node:fs');
const { asBlack, asGofmt, withBuilders } = require('./layout');

const ASSEMBLY = JSON.parse(fs.readFileSync('.jsii', 'utf8'));
const FRAMEWORK = JSON.parse(fs.readFileSync(require.resolve('cdktf/.jsii'), 'utf8'));
const PACKAGE = ASSEMBLY.targets.go.packageName;
const FRAMEWORK_PACKAGE = FRAMEWORK.targets.go.packageName;
/** The name that the README gives to the package in Go. */
const IMPORTED_AS = 'connect';

/** @type {any[]} */
const TYPES = [...Object.values(ASSEMBLY.types), ...Object.values(FRAMEWORK.types)];
const CLASSES = TYPES.filter(({ kind, datatype }) => kind !== 'enum' && !datatype);
const structs = new Set(TYPES.filter(({ datatype }) => datatype).map(({ name }) => name));
const capital = (/** @type {string} */ name) => name[0].toUpperCase() + name.slice(1);

const packages = new Map([
  ...Object.values(FRAMEWORK.types).map(({ name }) => [name, FRAMEWORK_PACKAGE]),
  ...Object.values(ASSEMBLY.types).map(({ name }) => [name, PACKAGE]),
]);
/** The names of properties, in Java and Go methods. */
const getters = new Set(['node', ...CLASSES.flatMap(({ properties = [] }) => properties.filter((/** @type {any} */ { static: isStatic }) => !isStatic)).map(({ name }) => name)]);

/** How many arguments a function takes in Go, by its name without the package; of several of one name, those of this library. */
const parameters = new Map(
  [...CLASSES].reverse().flatMap((type) => [
    [`New${type.name}`, type.initializer?.parameters?.length ?? 0],
    ...(type.methods ?? []).map((/** @type {any} */ { name, static: isStatic, parameters: list = [], variadic }) => [
      isStatic ? `${type.name}_${capital(name)}` : capital(name),
      variadic ? undefined : list.length,
    ]),
  ]),
);

/** @param {string} code */
function pythonOfGuide(code) {
  // As in the other languages, imports are left out.
  return asBlack(code.replace(/^from \S+ import .*\n/gm, ''));
}

/** @param {string} code */
function javaOfGuide(code) {
  const withGetters = outsideOfTexts(code, (part) => part.replace(/\.([a-z]\w*)\b(?!\()/g, (access, name) => (getters.has(name) ? `.get${capital(name)}()` : access)));
  return withBuilders(withGetters);
}

/** @param {string} code */
function goOfGuide(code) {
  const withNames = outsideOfTexts(code, (part) =>
    part
      .replace(/\bthis\b/g, 'stack')
      .replace(/(?<=[\w)][._])\*(?=\w)/g, '')
      .replace(/^(\s*)(\w+): \2,$/gm, (_, space, name) => `${space}${name}: ${name[0].toLowerCase()}${name.slice(1)},`)
      .replace(/(?<=[.\w]_|\w\.)[a-z](?=\w*\()/g, (letter) => letter.toUpperCase())
      .replace(/(?<=&|\[\]|\[string\]|\.\()([A-Z]\w+)(?=[{)])/g, (name) => `${packages.get(name) ?? PACKAGE}.${name}`)
      .replace(/(?<=\[\]|\[string\])(?=\w+\.(\w+)\{)/g, (_, name) => (structs.has(name) ? '*' : ''))
      .replace(/(?<!&|\])(?=(?:\[\]|map\[string\])(?:interface\{\}|[*\w.]+)\{)/g, '&')
      .replace(/(?<!\bcdk\w+|\bjsii)\.([A-Za-z]\w*)\b(?!\()/g, (access, name) => (getters.has(name[0].toLowerCase() + name.slice(1)) ? `.${capital(name)}()` : access))
      .replace(new RegExp(`\\b${PACKAGE}(?=\\.)`, 'g'), IMPORTED_AS),
  );
  return asGofmt(withStrings(withNils(withNames)));
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
function outsideOfTexts(code, change) {
  return code
    .split(/("(?:[^"\\\n]|\\.)*"|\/\/.*)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

/** @param {string} code */
function withNils(code) {
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

module.exports = { goOfGuide, javaOfGuide, pythonOfGuide };
