import * as published from '@aws-sdk/client-connect';

/*
 * The service model of Amazon Connect, as its published client carries it. The stand-in takes each URI, method, member
 * and error from here, so it cannot drift from the service into what the tests would like.
 */

/** What a value looks like. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp'; readonly name?: string }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | { readonly kind: 'structure'; readonly name: string; readonly members: ReadonlyMap<string, Member> };

export interface Member {
  readonly shape: Shape;
  readonly isRequired: boolean;
  /** True where the value stands in the path. */
  readonly isLabel: boolean;
  /** The parameter, where the value stands in the query. */
  readonly query?: string;
}

export interface Operation {
  readonly name: string;
  readonly method: string;
  /** Such as `/users/{InstanceId}/{UserId}`. */
  readonly uri: string;
  readonly status: number;
  readonly input: ReadonlyMap<string, Member>;
  readonly output: ReadonlyMap<string, Member>;
}

/** The codes of the client's schemas. */
const SIMPLE = 0;
const LIST = 1;
const MAP = 2;
const STRUCTURE = 3;
const SIMPLE_KINDS: Record<number, 'string' | 'number' | 'boolean' | 'timestamp'> = { 0: 'string', 1: 'number', 2: 'boolean', 4: 'timestamp' };
const LIST_OF = 64;
const MAP_OF = 128;

const NO_MEMBERS: ReadonlyMap<string, Member> = new Map();

/** The operation with this name, such as `CreateUser`. */
export function operationNamed(name: string): Operation {
  const [, , , traits, input, output] = schemaNamed(name);
  const [method, uri, status] = traits.http;
  return { name, method, uri, status, input: membersOf(input), output: membersOf(output) };
}

/** The HTTP status of an error, such as `ResourceNotFoundException`. */
export function statusOfError(name: string): number {
  return schemaNamed(name)[3].httpError;
}

function schemaNamed(name: string): any[] {
  const schema = (published as Record<string, unknown>)[`${name}$`];
  if (!Array.isArray(schema)) {
    throw new Error(`The published client has no ${name}.`);
  }
  return schema;
}

function membersOf(reference: unknown): ReadonlyMap<string, Member> {
  if (resolve(reference) === 'unit') {
    return NO_MEMBERS;
  }
  const shape = shapeOf(reference);
  return shape.kind === 'structure' ? shape.members : NO_MEMBERS;
}

/** References are functions where shapes may be recursive. */
function resolve(reference: unknown): any {
  return typeof reference === 'function' ? reference() : reference;
}

function shapeOf(reference: unknown): Shape {
  const schema = resolve(reference);
  if (typeof schema === 'number') {
    return shapeOfCode(schema);
  }
  const [kind, , name, , first, second, required = 0] = schema;
  switch (kind) {
    case SIMPLE:
      return { ...shapeOf(first), name } as Shape;
    case LIST:
      return { kind: 'list', of: shapeOf(withoutTraits(first)) };
    case MAP:
      return { kind: 'map', of: shapeOf(withoutTraits(second)) };
    case STRUCTURE:
      return { kind: 'structure', name, members: structureMembers(first, second, required) };
    default:
      throw new Error(`The published client has a kind of shape that is not known here: ${kind}.`);
  }
}

function shapeOfCode(code: number): Shape {
  if (code >= MAP_OF) {
    return { kind: 'map', of: shapeOfCode(code - MAP_OF) };
  }
  if (code >= LIST_OF) {
    return { kind: 'list', of: shapeOfCode(code - LIST_OF) };
  }
  if (!(code in SIMPLE_KINDS)) {
    throw new Error(`The published client has a simple shape that is not known here: ${code}.`);
  }
  return { kind: SIMPLE_KINDS[code] };
}

/** The required members come first. */
function structureMembers(names: string[], schemas: unknown[], required: number): ReadonlyMap<string, Member> {
  return new Map(
    names.map((name, index) => {
      const [schema, traits] = isMember(schemas[index]) ? schemas[index] : [schemas[index], 0];
      return [
        name,
        {
          get shape() {
            return shapeOf(schema);
          },
          isRequired: index < required,
          isLabel: isLabel(traits),
          query: traits.httpQuery,
        },
      ];
    }),
  );
}

/** Traits without values are bits of a number, the lowest one for labels. */
function isLabel(traits: unknown): boolean {
  return typeof traits === 'number' && traits % 2 === 1;
}

/** A member with traits of its own is a pair; schemas are longer. */
function isMember(schema: unknown): schema is [unknown, any] {
  return Array.isArray(schema) && schema.length === 2;
}

function withoutTraits(schema: unknown): unknown {
  return isMember(schema) ? schema[0] : schema;
}
