import { FOUND_PATH, conditionOfPath, pathInCondition } from '../../src/instance/expected-path';

test.each(['Paris/Orders', 'a/b/c/d/e', 'EMEA/Teams "A" and \\B', 'a == b}/c'])('the path %j is found in its condition', (path) => {
  expect(pathInCondition(conditionOfPath(path))).toBe(path);
});

test.each([
  ['another condition', '${self.name == "Paris"}'],
  ['a path that only Terraform knows', `\${${FOUND_PATH} == var.path}`],
  ['more than a path', `\${${FOUND_PATH} == "Paris" || self.name == "x"}`],
  ['nothing', ''],
])('%s has none', (_, condition) => {
  expect(pathInCondition(condition)).toBeUndefined();
});
