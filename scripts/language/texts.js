// @ts-check
/* What a source file of TypeScript says to users. */
const ts = require('typescript');

/** @typedef {{ text: string, line: number }} Line `line` is that of the source, from 1 on. */

/**
 * @param {string} source
 * @returns {Line[]} the docstrings of what is exported, as lines of Markdown
 */
function docstringsOf(source) {
  const file = parse(source);
  /** @type {Line[]} */
  const lines = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isVariableStatement(node) || ts.isFunctionDeclaration(node) || isHidden(node)) {
      return;
    }
    for (const doc of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
      const first = lineOf(file, doc);
      const texts = doc.getText().replace(/^\/\*\*|\*\/$/g, '').split('\n').map((text) => text.replace(/^ *\* ?|^ /, ''));
      lines.push(...texts.map((text, index) => ({ text, line: first + index })), { text: '', line: first });
    }
    if (ts.isSourceFile(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)) {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return lines;
}

/** @param {ts.Node} node */
function isHidden(node) {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) ?? [] : [];
  const isDeclaration = ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node);
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)
    || (isDeclaration && !modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    || ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
}

/**
 * @param {string} source
 * @returns {Line[]} the texts of errors, warnings, commands and reports: each literal of several words, a sum of them as one
 */
function messagesOf(source) {
  const file = parse(source);
  /** @type {Line[]} */
  const lines = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const text = textOf(node);
    if (text === undefined || text === UNKNOWN) {
      ts.forEachChild(node, visit);
      return;
    }
    if (/\p{L} +\p{L}/u.test(text)) {
      lines.push({ text: text.replace(/\s+/g, ' '), line: lineOf(file, node) });
    }
    expressionsIn(node).forEach(visit);
  };
  visit(file);
  return lines;
}

/** What only the running code knows. */
const UNKNOWN = '…';

/**
 * @param {ts.Node} node
 * @returns {string | undefined} undefined unless it is a text
 */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => UNKNOWN + literal.text).join('');
  }
  if (isSum(node)) {
    return (textOf(node.left) ?? UNKNOWN) + (textOf(node.right) ?? UNKNOWN);
  }
  return undefined;
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.BinaryExpression}
 */
function isSum(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/**
 * @param {ts.Node} node
 * @returns {ts.Node[]}
 */
function expressionsIn(node) {
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.map(({ expression }) => expression);
  }
  if (isSum(node)) {
    return [node.left, node.right].flatMap((side) => (textOf(side) === undefined ? [side] : expressionsIn(side)));
  }
  return [];
}

/** @param {string} source */
function parse(source) {
  return ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
}

/**
 * @param {ts.SourceFile} file
 * @param {ts.Node} node
 */
function lineOf(file, node) {
  return file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

module.exports = { docstringsOf, messagesOf };
