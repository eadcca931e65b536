import { ServiceFault, refuse } from './service-fault';
import { Member, Operation, Shape } from './service-model';

/** What a request asks for, with the values of its path, its query and its body. */
export interface Request {
  readonly operation: Operation;
  readonly input: Record<string, unknown>;
}

/** Reads a request of the REST-JSON protocol by the service model; undefined where none of the operations is asked for. */
export function readRequest(operations: readonly Operation[], method: string, url: string, body: string): Request | undefined {
  const { pathname, searchParams } = new URL(url, 'http://service');
  for (const operation of operations) {
    const labels = operation.method === method ? labelsIn(operation.uri, pathname) : undefined;
    if (labels) {
      return { operation, input: inputOf(operation, labels, searchParams, bodyOf(body)) };
    }
  }
  return undefined;
}

/** @throws ServiceFault where a request is not what the service model says. */
export function checkRequest({ operation, input }: Request): void {
  refuse(faultsOfStructure(operation.name, operation.input, input));
}

/** @throws Error where an answer of the stand-in is not what the service model says. */
export function writeResponse(operation: Operation, output: object): string {
  const faults = faultsOfStructure(operation.name, operation.output, output as Record<string, unknown>);
  if (faults.length > 0) {
    throw new Error(`An answer that the service would not give: ${faults.join(' ')}`);
  }
  return JSON.stringify(encoded(output));
}

/** Times are seconds in JSON. */
function encoded(value: unknown): unknown {
  if (value instanceof Date) {
    return value.getTime() / 1000;
  }
  if (Array.isArray(value)) {
    return value.map(encoded);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encoded(item)]))
    : value;
}

function labelsIn(uri: string, pathname: string): Record<string, string> | undefined {
  const names = uri.split('/');
  const values = pathname.split('/');
  if (names.length !== values.length) {
    return undefined;
  }
  const labels: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    if (name.startsWith('{')) {
      labels[name.slice(1, -1)] = decodeURIComponent(values[index]);
    } else if (name !== values[index]) {
      return undefined;
    }
  }
  return labels;
}

function bodyOf(body: string): Record<string, unknown> {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw new ServiceFault('InvalidRequestException', 'The body is not JSON.');
  }
}

function inputOf(operation: Operation, labels: Record<string, string>, query: URLSearchParams, body: Record<string, unknown>) {
  const input: Record<string, unknown> = { ...body, ...labels };
  for (const parameter of new Set(query.keys())) {
    const [name, member] = [...operation.input].find(([, { query: own }]) => own === parameter) ?? [parameter];
    input[name] = member ? valueOfParameter(member.shape, query.getAll(parameter)) : query.get(parameter);
  }
  return input;
}

function valueOfParameter(shape: Shape, values: string[]): unknown {
  if (shape.kind === 'list') {
    return values;
  }
  return shape.kind === 'number' ? Number(values[0]) : values[0];
}

function faultsOfStructure(where: string, members: ReadonlyMap<string, Member>, value: Record<string, unknown>): string[] {
  const missing = [...members].filter(([name, { isRequired }]) => isRequired && isAbsent(value[name])).map(([name]) => name);
  const unknown = Object.keys(value).filter((name) => !members.has(name));
  return [
    ...missing.map((name) => `${where}.${name} is required.`),
    ...unknown.map((name) => `${where} has no member ${name}.`),
    ...[...members].flatMap(([name, { shape }]) => (isAbsent(value[name]) ? [] : faultsOf(`${where}.${name}`, shape, value[name]))),
  ];
}

function faultsOf(where: string, shape: Shape, value: unknown): string[] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  switch (shape.kind) {
    case 'structure':
      return isObject ? faultsOfStructure(where, shape.members, value as Record<string, unknown>) : [`${where} must be a structure.`];
    case 'map':
      return isObject
        ? Object.entries(value as object).flatMap(([key, item]) => faultsOf(`${where}.${key}`, shape.of, item))
        : [`${where} must be a map.`];
    case 'list':
      return Array.isArray(value) ? value.flatMap((item, index) => faultsOf(`${where}[${index}]`, shape.of, item)) : [`${where} must be a list.`];
    case 'number':
      return Number.isFinite(value) ? [] : [`${where} must be a number.`];
    case 'timestamp':
      return value instanceof Date ? [] : [`${where} must be a time.`];
    default:
      return typeof value === shape.kind ? [] : [`${where} must be a ${shape.kind}.`];
  }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
