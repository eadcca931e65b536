import * as fs from 'node:fs';

/** What is read of the assembly that jsii writes. */
interface Item {
  readonly name: string;
  readonly optional?: boolean;
  readonly docs?: { readonly summary?: string; readonly default?: string };
  readonly parameters?: readonly Item[];
}

interface Type extends Item {
  readonly datatype?: boolean;
  readonly members?: readonly Item[];
  readonly properties?: readonly Item[];
  readonly methods?: readonly Item[];
  readonly initializer?: Item;
}

const types: Type[] = Object.values(JSON.parse(fs.readFileSync('.jsii', 'utf8')).types);

/** Everything in the API that can have docs. A constructor itself is documented by its class. */
const documented = types.flatMap((type) => {
  const { name, members = [], properties = [], methods = [], initializer } = type;
  const callables = [...methods, ...(initializer ? [{ ...initializer, name: 'constructor' }] : [])];
  const parameters = callables.flatMap((callable) =>
    (callable.parameters ?? []).map((parameter) => ({ ...parameter, name: `${callable.name}(${parameter.name})` })),
  );
  return [type, ...[...members, ...properties, ...methods, ...parameters].map((item) => ({ ...item, name: `${name}.${item.name}` }))];
});

const optionalProperties = types
  .filter(({ datatype }) => datatype)
  .flatMap(({ name, properties = [] }) => properties.filter(({ optional }) => optional).map((item) => ({ ...item, name: `${name}.${item.name}` })));

test('every type, member, parameter and enum value says what it is', () => {
  expect(documented.filter(({ docs }) => !docs?.summary).map(({ name }) => name)).toEqual([]);
});

test('every optional property says what holds where it is left out', () => {
  expect(optionalProperties.filter(({ docs }) => !docs?.default || docs.default === 'undefined').map(({ name }) => name)).toEqual([]);
});

test('no text of the API or of the README has a backslash before a u, which no comment in Java may have', () => {
  const assembly = fs.readFileSync('.jsii', 'utf8');
  const texts: string[] = [];
  JSON.parse(assembly, (_, value) => (typeof value === 'string' && texts.push(value), value));

  expect(texts.filter((text) => text.includes('\\u')).map((text) => text.slice(0, 200))).toEqual([]);
});
