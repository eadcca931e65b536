// @ts-check
const ts = require('typescript');

/** Interfaces of values that a caller makes, as jsii's conventions name them. */
const GIVEN = /(?:Props|Options|Row|Info|Config)$/;

/**
 * A declaration file that takes all that the library takes of a caller in TypeScript, which jsii has no types for: `undefined` for an
 * optional property also with `exactOptionalPropertyTypes`, and lists that are `readonly`.
 *
 * @param {string} text
 */
exports.loosened = (text) => {
  /** @type {[position: number, added: string][]} */
  const insertions = [];

  /** @param {ts.Node} type */
  const loosenLists = (type) => {
    const isGiven = !ts.isFunctionTypeNode(type);
    if (ts.isArrayTypeNode(type)) {
      const isInList = ts.isArrayTypeNode(type.parent);
      insertions.push([type.getStart(), isInList ? '(readonly ' : 'readonly '], ...(isInList ? [/** @type {[number, string]} */ ([type.end, ')'])] : []));
    }
    if (isGiven) {
      ts.forEachChild(type, loosenLists);
    }
  };

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertySignature(node) && ts.isInterfaceDeclaration(node.parent) && GIVEN.test(node.parent.name.text) && node.type) {
      loosenLists(node.type);
      if (node.questionToken) {
        insertions.push([node.type.end, ' | undefined']);
      }
    } else if (ts.isParameter(node) && node.type) {
      loosenLists(node.type);
    } else {
      ts.forEachChild(node, visit);
    }
  };

  visit(ts.createSourceFile('declarations.d.ts', text, ts.ScriptTarget.Latest, true));
  return insertions
    .sort(([a], [b]) => b - a)
    .reduce((result, [position, added]) => result.slice(0, position) + added + result.slice(position), text);
};
