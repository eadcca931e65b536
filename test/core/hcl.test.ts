import { renderLifecycle } from '../../src/core/hcl';

const rendered = (errorMessage: string) => {
  const block = { lifecycle: { precondition: [{ condition: '${var.open}', error_message: errorMessage }] } } as any;
  renderLifecycle({ block });
  return block.lifecycle.value.precondition.value[0].error_message;
};

test.each([
  ['no expression, which cdktf escapes', 'Team "1"', 'Team "1"'],
  ['an expression', 'Team "1", not ${var.name}', 'Team \\"1\\", not ${var.name}'],
  ['marks in the expression', '"A" is at ${join("/", ["}", "\\"", try(self.path[0].name, "")])} "B"', '\\"A\\" is at ${join("/", ["}", "\\"", try(self.path[0].name, "")])} \\"B\\"'],
  ['what is escaped already', 'Team \\"1\\" ${var.name}', 'Team \\"1\\" ${var.name}'],
])('escapes the quotation marks of a message with %s', (_, given, expected) => {
  expect(rendered(given)).toBe(expected);
});
