// @ts-check
/*
 * Lays out the code of an example as the programmers of its language do: Python as Black, Go as gofmt, Java with a line for each call
 * of a builder. What fits into a line stays in one.
 */

const WIDTH = 88;
/** Texts and comments are taken whole. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|(?:\/\/|#).*|[()[\]{},\n]|(?:(?!\/\/)[^"#()[\]{},\n])+/g;
const CLOSING = /** @type {Record<string, string>} */ ({ '(': ')', '[': ']', '{': '}' });

/**
 * @typedef {{ open: string, items: Part[][] }} Group what stands between two brackets, divided by commas
 * @typedef {string | Group} Part
 */

/**
 * The lines of the code: a comment, or the parts of a statement.
 *
 * @param {string} code
 */
function statementsOf(code) {
  const tokens = code.match(TOKEN) ?? [];
  let at = 0;
  /** @type {Part[][]} */
  const statements = [[]];
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === '\n' && !/^\s*\./.test(tokens[at + 1] ?? '')) {
      statements.push([]);
    } else if (token !== '\n') {
      statements[statements.length - 1].push(CLOSING[token] ? group(token) : withoutIndentation(token));
    }
  }
  return statements;

  /** @param {string} open */
  function group(open) {
    /** @type {Part[][]} */
    const items = [[]];
    for (at += 1; tokens[at] !== CLOSING[open]; at += 1) {
      const token = tokens[at];
      if (token === undefined || /^(?:\/\/|#)/.test(token)) {
        throw new Error(`A comment, or the end, within brackets cannot be laid out:\n${code}`);
      }
      if (token === ',') {
        items.push([]);
      } else if (token.trim() !== '') {
        items[items.length - 1].push(CLOSING[token] ? group(token) : items[items.length - 1].length === 0 ? token.trimStart() : withoutIndentation(token));
      }
    }
    return { open, items: items.filter((item) => item.length > 0) };
  }
}

/** @param {string} token */
const withoutIndentation = (token) => token.replace(/^\s+(?=\.)/, '');

/**
 * @param {Part[]} parts
 * @returns {string}
 */
const inOneLine = (parts) => parts.map((part) => (typeof part === 'string' ? part : `${part.open}${joined(part)}${CLOSING[part.open]}`)).join('').trimEnd();

/**
 * @param {Group} group
 * @returns {string}
 */
const joined = ({ items }) => items.map(inOneLine).join(', ');

/**
 * @param {string} code
 * @param {(parts: Part[], indentation: string) => string} print
 */
const laidOut = (code, print) => `${statementsOf(code.trim()).map((parts) => print(parts, '')).join('\n')}\n`;

/**
 * @param {string} before
 * @param {Part[]} parts
 */
const fits = (before, parts, after = 1) => before.replaceAll('\t', '    ').length + inOneLine(parts).length + after <= WIDTH;

/**
 * The last group that holds something, with what stands before and after it.
 *
 * @param {Part[]} parts
 */
function around(parts) {
  const index = parts.map((part) => typeof part !== 'string' && part.items.length > 0).lastIndexOf(true);
  return index < 0 ? undefined : { before: parts.slice(0, index), group: /** @type {Group} */ (parts[index]), after: parts.slice(index + 1) };
}

/** @param {string} code */
const asBlack = (code) => laidOut(code, pythonLines);

/**
 * @param {Part[]} parts
 * @param {string} indentation
 * @returns {string}
 */
function pythonLines(parts, indentation) {
  const found = around(parts);
  if (fits(indentation, parts) || !found) {
    return `${indentation}${inOneLine(parts)}`;
  }
  const { before, group, after } = found;
  const inner = `${indentation}    `;
  const isCollection = group.open !== '(' && group.items.length > 1;
  const comma = group.items.length > 1 ? ',' : '';
  const lines = !isCollection && fits(inner, [joined(group)], 0) ? [`${inner}${joined(group)}`] : group.items.map((item) => `${pythonLines(item, inner)}${comma}`);
  return [`${indentation}${inOneLine(before)}${group.open}`, ...lines, `${indentation}${CLOSING[group.open]}${inOneLine(after)}`].join('\n');
}

/** @param {string} code */
const asGofmt = (code) => laidOut(code, (parts, indentation) => goLines(simplified(parts), indentation));

/**
 * As `gofmt -s` does: the items of a list of structs do not repeat the type.
 *
 * @param {Part[]} parts
 * @returns {Part[]}
 */
function simplified(parts) {
  return parts.map((part, index) => {
    if (typeof part === 'string') {
      return part;
    }
    const before = parts[index - 1];
    const repeated = typeof before === 'string' && before.startsWith('*') ? `&${before.slice(1)}` : undefined;
    return { ...part, items: part.items.map((item) => simplified(item[0] === repeated ? item.slice(1) : item)) };
  });
}

/**
 * @param {Part[]} parts
 * @param {string} indentation
 * @returns {string}
 */
const goLines = (parts, indentation, key = '') => (fits(`${indentation}${key}`, parts) ? inOneLine(parts) : withOpenLiterals(parts, indentation));

/**
 * Only literals are divided, never arguments.
 *
 * @param {Part[]} parts
 * @param {string} indentation
 * @returns {string}
 */
function withOpenLiterals(parts, indentation) {
  return parts.map((part) => (typeof part === 'string' ? part : part.open === '{' ? literal(part) : call(part))).join('');

  /** @param {Group} part */
  function call(part) {
    return `${part.open}${part.items.map((item) => withOpenLiterals(item, indentation)).join(', ')}${CLOSING[part.open]}`;
  }

  /** @param {Group} part */
  function literal(part) {
    if (part.items.length === 0) {
      return '{}';
    }
    const inner = `${indentation}\t`;
    const items = part.items.map((item) => keyAndValue(item, inner));
    return `{\n${aligned(items).map((item) => `${inner}${item},\n`).join('')}${indentation}}`;
  }
}

/**
 * @param {Part[]} item
 * @param {string} indentation
 */
function keyAndValue(item, indentation) {
  const [, key = '', rest = ''] = /^("[^"]*"|\w+): *(.*)$/s.exec(inOneLine(item)) ?? [];
  if (key === '') {
    return { key, value: goLines(item, indentation) };
  }
  const [value] = statementsOf(rest);
  return { key: `${key}:`, value: goLines(value, indentation, `${key}: `) };
}

/**
 * gofmt aligns the values of neighbours that take a line each.
 *
 * @param {{ key: string, value: string }[]} items
 */
function aligned(items) {
  const isLong = (/** @type {number} */ index) => items[index] === undefined || items[index].key === '' || items[index].value.includes('\n');
  return items.map(({ key, value }, index) => {
    if (isLong(index)) {
      return key ? `${key} ${value}` : value;
    }
    let [first, last] = [index, index];
    while (!isLong(first - 1)) first -= 1;
    while (!isLong(last + 1)) last += 1;
    const width = Math.max(...items.slice(first, last + 1).map((item) => item.key.length));
    return `${key.padEnd(width)} ${value}`;
  });
}

/** @param {string} code */
const withBuilders = (code) => laidOut(code, inJava);

/**
 * @param {Part[]} parts
 * @param {string} indentation
 * @returns {string}
 */
function javaLines(parts, indentation) {
  const inner = `${indentation}        `;
  if (parts.includes('.build')) {
    const start = parts.findIndex((part) => typeof part !== 'string') + 1;
    const calls = callsOf(parts.slice(start)).map((call) => (call.length > 1 ? `\n${inner}${inJava(call, inner)}` : inOneLine(call)));
    return `${inOneLine(parts.slice(0, start))}${calls.join('')}`;
  }
  const found = around(parts);
  if (!found) {
    return inOneLine(parts);
  }
  const { before, group, after } = found;
  const others = group.items.slice(0, -1).map(inOneLine);
  const last = group.items[others.length];
  if (last.includes('.build') || others.length === 0) {
    const hugging = [...others, javaLines(last, indentation)].join(', ');
    const isShort = fits(indentation, [...before, '(', ...hugging.split('\n', 1)], 0);
    const content = others.length === 0 || isShort ? hugging : `\n${inner}${others.join(', ')},\n${inner}${inJava(last, inner)}`;
    return `${inOneLine(before)}(${content})${inOneLine(after)}`;
  }
  const ofMap = inOneLine(before).endsWith('Map.of');
  const lines = !ofMap && fits(inner, [joined(group)])
    ? [joined(group)]
    : perLine(group.items, ofMap ? 2 : 1).map((items) => items.map((item) => inJava(item, inner)).join(', '));
  return `${inOneLine(before)}(\n${inner}${lines.join(`,\n${inner}`)})${inOneLine(after)}`;
}

/**
 * @param {Part[]} parts
 * @param {string} indentation
 */
const inJava = (parts, indentation) => (fits(indentation, parts) ? inOneLine(parts) : javaLines(parts, indentation));

/**
 * @param {Part[]} parts
 * @returns {Part[][]} a name with its brackets, or what follows the last call
 */
function callsOf(parts) {
  const isCall = typeof parts[1] === 'object';
  return parts.length === 0 ? [] : [parts.slice(0, isCall ? 2 : 1), ...callsOf(parts.slice(isCall ? 2 : 1))];
}

/**
 * @param {Part[][]} items
 * @param {number} count
 * @returns {Part[][][]}
 */
const perLine = (items, count) => (items.length === 0 ? [] : [items.slice(0, count), ...perLine(items.slice(count), count)]);

module.exports = { asBlack, asGofmt, withBuilders };
