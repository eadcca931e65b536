import { UsersReadBy } from './snapshot';
import { quote } from '../../core/text';
import { isObject, isText } from '../../core/types';

/** Something in a file that has another shape than a snapshot has. */
export interface ShapeProblem {
  /** Where, as in code: `users[3].name`. */
  readonly at: string;
  readonly allowed: string;
  readonly given?: string;
}

type Shape = (value: unknown) => ShapeProblem | undefined;

/** The entries of a list that must not have the same value, and what that is. */
interface Unique {
  readonly key: string;
  readonly of: (entry: any) => string;
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

const text = valueOf((value) => isText(value) && value !== '', 'must be a text that is not empty');
const anyText = valueOf(isText, 'must be a text');
const truth = valueOf((value) => typeof value === 'boolean', 'must be true or false');
const count = valueOf((value) => Number.isInteger(value) && (value as number) >= 0, 'must be a whole number');
const date = valueOf((value) => isText(value) && DATE.test(value) && !Number.isNaN(Date.parse(value)), 'must be a time in UTC, such as 2026-11-25T04:00:00Z');
const readBy = valueOf((value) => Object.values(UsersReadBy).includes(value as UsersReadBy), `must be ${Object.values(UsersReadBy).join(' or ')}`);

const BY_ID: Unique = { key: 'id', of: ({ id }) => id };
const BY_NAME: Unique = { key: 'name', of: ({ name }) => name };
/** Amazon Connect takes logins that differ only in case for the same. */
const BY_LOGIN: Unique = { key: 'name', of: ({ name }) => name.toLowerCase() };

const profiles = listOf(object({ name: text, id: text }), BY_ID, BY_NAME);

const user = object({
  name: text,
  id: text,
  directoryUserId: optional(text),
  identityInfo: optional(object({
    firstName: optional(anyText),
    lastName: optional(anyText),
    email: optional(anyText),
    secondaryEmail: optional(anyText),
    mobile: optional(anyText),
  })),
  routingProfileId: optional(text),
  securityProfileIds: listOf(text),
  hierarchyGroupId: optional(text),
  phoneConfig: optional(object({
    phoneType: optional(text),
    autoAccept: optional(truth),
    afterContactWorkTimeLimit: optional(count),
    deskPhoneNumber: optional(anyText),
    persistentConnection: optional(truth),
  })),
  channels: optional(mapOf(object({
    autoAccept: optional(truth),
    agentFirstCallbackAutoAccept: optional(truth),
    afterContactWorkTimeLimit: optional(count),
    agentFirstCallbackAfterContactWorkTimeLimit: optional(count),
    phoneType: optional(text),
    phoneNumber: optional(anyText),
    persistentConnection: optional(truth),
    voiceEnhancementMode: optional(text),
  }))),
  proficiencies: optional(listOf(object({
    attributeName: text,
    attributeValue: text,
    level: valueOf((value) => typeof value === 'number', 'must be a number'),
  }))),
  tags: optional(mapOf(anyText)),
});

const snapshot = object({
  takenAt: date,
  instance: object({ id: text, arn: text, alias: optional(text), identityManagementType: text, region: text }),
  routingProfiles: profiles,
  securityProfiles: profiles,
  hierarchyGroups: listOf(object({ path: nonEmpty(listOf(text)), id: text }), BY_ID),
  usersReadBy: optional(readBy),
  users: optional(listOf(user, BY_ID, BY_LOGIN)),
});

/** The first thing that no snapshot of this version has. Properties that it does not know do not matter. */
export function shapeProblemOf(value: object): ShapeProblem | undefined {
  return snapshot(value);
}

function valueOf(isRight: (value: unknown) => boolean, allowed: string): Shape {
  return (value) => (isRight(value) ? undefined : { at: '', allowed, given: quote(value) });
}

function optional(shape: Shape): Shape {
  return (value) => (value === undefined ? undefined : shape(value));
}

function object(shapes: { readonly [property: string]: Shape }): Shape {
  const properties = Object.entries(shapes);
  return (value) => {
    if (!isObject(value)) {
      return { at: '', allowed: 'must be an object', given: quote(value) };
    }
    for (const [property, shape] of properties) {
      const problem = shape(value[property]);
      if (problem !== undefined) {
        return within(`.${property}`, problem);
      }
    }
    return undefined;
  };
}

function mapOf(shape: Shape): Shape {
  return (value) => {
    if (!isObject(value)) {
      return { at: '', allowed: 'must be an object', given: quote(value) };
    }
    const wrong = Object.entries(value).map(([key, item]) => [key, shape(item)] as const).find(([, problem]) => problem !== undefined);
    return wrong && within(`[${quote(wrong[0])}]`, wrong[1]!);
  };
}

function listOf(shape: Shape, ...uniques: readonly Unique[]): Shape {
  return (value) => {
    if (!Array.isArray(value)) {
      return { at: '', allowed: 'must be a list', given: quote(value) };
    }
    for (let index = 0; index < value.length; index++) {
      const problem = shape(value[index]);
      if (problem !== undefined) {
        return within(`[${index}]`, problem);
      }
    }
    return uniques.map((unique) => repeated(value, unique)).find((problem) => problem !== undefined);
  };
}

function repeated(list: readonly unknown[], { key, of }: Unique): ShapeProblem | undefined {
  const indices = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const first = indices.get(of(entry));
    if (first !== undefined) {
      return { at: `[${index}].${key}`, allowed: `must differ from that of entry ${first}`, given: quote(of(entry)) };
    }
    indices.set(of(entry), index);
  }
  return undefined;
}

function nonEmpty(shape: Shape): Shape {
  return (value) => shape(value) ?? ((value as unknown[]).length > 0 ? undefined : { at: '', allowed: 'must not be empty', given: quote(value) });
}

function within(step: string, problem: ShapeProblem): ShapeProblem {
  return { ...problem, at: `${step}${problem.at}` };
}
