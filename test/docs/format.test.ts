import { formatted } from '../../scripts/site/format';

const LONG = 'a'.repeat(66);

const long = {
  python: `# It was (once).\nuser = ConnectUser(self, "jdoe",\n    name="${LONG}"\n)`,
  java: `// It was (once).\nConnectUser user = ConnectUser.Builder.create(this, "jdoe")\n  .name("${LONG}").phone(Phone.builder().number("1").build()).build();`,
  go: `// It was (once).\nconnect.NewConnectUser(stack, &Props{\nName: jsii.String("${LONG}"),\nInstance: instance,\n})`,
};

const short = {
  python: 'user = ConnectUser(\n    self, "jdoe",\n)\n',
  java: 'User user = User.Builder.create(this)\n        .name("jdoe")\n        .build();\n',
  go: 'user := connect.NewConnectUser(stack,nil)\n',
};

test('an example has lines of 88 characters at most, as is usual in its language', () => {
  expect(formatted([long, short])).toEqual([
    {
      python: `# It was (once).\nuser = ConnectUser(\n    self,\n    "jdoe",\n    name="${LONG}",\n)\n`,
      java: [
        '// It was (once).',
        'ConnectUser user = ConnectUser.Builder.create(this, "jdoe")',
        `    .name("${LONG}")`,
        '    .phone(Phone.builder().number("1").build())',
        '    .build();\n',
      ].join('\n'),
      go: `// It was (once).\nconnect.NewConnectUser(stack, &Props{\n\tName:     jsii.String("${LONG}"),\n\tInstance: instance,\n})\n`,
    },
    {
      python: 'user = ConnectUser(self, "jdoe")\n',
      java: 'User user = User.Builder.create(this).name("jdoe").build();\n',
      go: 'user := connect.NewConnectUser(stack, nil)\n',
    },
  ]);
});

test.each(['python', 'java', 'go'])('an example in %s that does not parse is an error', (language) => {
  expect(() => formatted([{ ...short, [language]: 'call(("jdoe")' }])).toThrow(`An example does not parse in ${language}:\ncall(("jdoe")`);
});
