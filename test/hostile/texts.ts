/** Texts that languages, templates, spreadsheets or terminals take for more than text, by what they are. */
export const ODD_TEXTS: Record<string, string> = {
  'a composed accent': 'Jos\u00e9',
  'a script from right to left': '\u0645\u062d\u0645\u062f',
  'a mark that turns the direction': 'a\u202eb\u202cc',
  'characters of no width': 'a\u200bb\u200dc\ufeffd',
  'an emoji of several characters': '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'a character beyond the first 65,536': '\u{20bb7}\u91ce',
  'double quotes': '"quoted"',
  'single quotes and backquotes': "'a' `b`",
  'backslashes': '\\n \\" \\u0041 C:\\temp',
  'line breaks and tabs': 'a\nb\r\nc\td',
  'a null character': 'a\0b',
  'an escape sequence of a terminal': '\u001b[31mred\u001b[0m',
  'markup': '<b>&amp;</b>',
  'a formula': '=HYPERLINK("http://127.0.0.1", "x")',
  'lone signs of templates': '$ $$ % %% { } #{x} {{x}}',
  'a property of every object': '__proto__',
};

/** Expressions of the Terraform language, which are text where they come as data. */
export const EXPRESSIONS = ['${aws_iam_role.x.arn}', '%{ if true }', '${1 + 1}', '%{ for x in [1] }%{ endfor }', '$${x}', '$$${x}', '%%{ if x }', '${"}"}', '${'];
