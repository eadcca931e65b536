import { UserBlock } from './roster-arguments';

/** Which arguments the users of a roster have, and which of those all of them have. */
export interface Shape {
  readonly [argument: string]: { readonly isBlock: boolean; readonly attributes: ReadonlySet<string>; readonly isInAll: boolean };
}

const BLOCKS = ['identity_info', 'phone_config'];

export function shapeOf(users: readonly UserBlock[]): Shape {
  const found = new Map<string, { attributes: Set<string>; count: number }>();
  for (const user of users) {
    for (const [argument, value] of Object.entries(user)) {
      const entry = found.get(argument) ?? { attributes: new Set(), count: 0 };
      found.set(argument, entry);
      entry.count++;
      if (BLOCKS.includes(argument)) {
        Object.keys(value as UserBlock).forEach((attribute) => entry.attributes.add(attribute));
      }
    }
  }
  return Object.fromEntries(
    [...found].map(([argument, { attributes, count }]) => [
      argument,
      { attributes, isBlock: BLOCKS.includes(argument), isInAll: count === users.length },
    ]),
  );
}

/** A user as a value of for_each: null stands for what the user does not have, so that all have the same attributes. */
export function valueOf(user: UserBlock, shape: Shape): UserBlock {
  return Object.fromEntries(
    Object.entries(shape).map(([argument, { isBlock, attributes }]) => {
      const value = user[argument] as UserBlock | undefined;
      const complete = (block: UserBlock) => Object.fromEntries([...attributes].map((name) => [name, block[name] ?? null]));
      return [argument, isBlock && value ? complete(value) : (value ?? null)];
    }),
  );
}

/** The block that takes its arguments from the values of for_each. */
export function templateOf(shape: Shape): UserBlock {
  const template: UserBlock = {};
  const dynamic: UserBlock = {};
  for (const [argument, { isBlock, attributes, isInAll }] of Object.entries(shape)) {
    const argumentsFrom = (source: string) => Object.fromEntries([...attributes].map((name) => [name, `\${${source}.${name}}`]));
    if (!isBlock) {
      template[argument] = `\${each.value.${argument}}`;
    } else if (isInAll) {
      template[argument] = argumentsFrom(`each.value.${argument}`);
    } else {
      dynamic[argument] = { for_each: `\${each.value.${argument}[*]}`, content: argumentsFrom(`${argument}.value`) };
    }
  }
  return Object.keys(dynamic).length > 0 ? { ...template, dynamic } : template;
}
