import { readFileSync } from 'node:fs';
import * as ts from 'typescript';

/** The members of the interfaces in TypeScript files: type by name, `?` at the end of a name that is optional. */
export type Interfaces = { [interfaceName: string]: { [member: string]: string } };

export function interfacesIn(...files: string[]): Interfaces {
  const interfaces: Interfaces = {};
  for (const file of files) {
    ts.forEachChild(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest), (node) => {
      if (ts.isInterfaceDeclaration(node)) {
        interfaces[node.name.text] = membersOf(node);
      }
    });
  }
  return interfaces;
}

function membersOf(declaration: ts.InterfaceDeclaration): { [member: string]: string } {
  return Object.fromEntries(
    declaration.members.filter(ts.isPropertySignature).map((member) => [
      `${(member.name as ts.Identifier).text}${member.questionToken ? '?' : ''}`,
      typeName(member.type!),
    ]),
  );
}

/** The type in one spelling, where TypeScript has several. */
function typeName(type: ts.TypeNode): string {
  if (ts.isUnionTypeNode(type)) {
    return type.types.map(typeName).sort().join(' | ');
  }
  if (ts.isArrayTypeNode(type)) {
    return `${typeName(type.elementType)}[]`;
  }
  if (ts.isTypeLiteralNode(type)) {
    const [index] = type.members.filter(ts.isIndexSignatureDeclaration);
    return `{ ${typeName(index.type)} }`;
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = ts.isQualifiedName(type.typeName) ? type.typeName.right.text : type.typeName.text;
    const [first, second] = (type.typeArguments ?? []).map(typeName);
    return name === 'Array' ? `${first}[]` : name === 'Record' ? `{ ${second} }` : name;
  }
  return ts.tokenToString(type.kind)!;
}
