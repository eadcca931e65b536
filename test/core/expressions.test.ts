import { stringLiteral, templateText } from '../../src/core/expressions';

test('escapes what Terraform would evaluate in a template', () => {
  expect(templateText('${a} %{ if b } $${c} 5% $5 {d}')).toBe('$${a} %%{ if b } $$${c} 5% $5 {d}');
});

test('writes a string literal of the Terraform language', () => {
  expect(stringLiteral('a "${b}"')).toBe('"a \\"$${b}\\""');
});
