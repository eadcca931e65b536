/** The whole message of the error that is thrown. */
export function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was thrown.');
}

/** The message of the error that names everything that is wrong with a construct. */
export function notValid(subject: string, ...problems: string[]): string {
  return problems.length === 1
    ? `${subject} is not valid: ${problems[0]}`
    : [`${subject} is not valid (${problems.length} problems):`, ...problems.map((problem) => `  - ${problem}`)].join('\n');
}
