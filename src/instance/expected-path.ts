const LEVELS = ['one', 'two', 'three', 'four', 'five'];

/** The path of the group that was found, as Terraform sees it in the data source itself. */
export const FOUND_PATH = `join("/", compact([${LEVELS.map((level) => `try(self.hierarchy_path[0].level_${level}[0].name, "")`).join(', ')}]))`;

const BEGINNING = `\${${FOUND_PATH} == `;
const END = '}';
const LITERAL = /^"(?:[^"\\]|\\.)*"$/;

/** The condition that the group that was found is at this path. */
export function conditionOfPath(path: string): string {
  return `${BEGINNING}${JSON.stringify(path)}${END}`;
}

/** The path of such a condition; undefined for any other. */
export function pathInCondition(condition: string): string | undefined {
  const literal = condition.startsWith(BEGINNING) && condition.endsWith(END) ? condition.slice(BEGINNING.length, -END.length) : '';
  return LITERAL.test(literal) ? JSON.parse(literal) : undefined;
}
