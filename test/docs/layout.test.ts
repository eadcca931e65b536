import { asBlack, asGofmt, withBuilders } from '../../scripts/site/layout';

describe('an example in Python', () => {
  test('has in one line what fits', () => {
    expect(asBlack('user = ConnectUser(self, "jdoe",\n    name="jdoe"\n)\n')).toBe('user = ConnectUser(self, "jdoe", name="jdoe")\n');
  });

  test('has its arguments in a line of their own, if they fit', () => {
    const first = 'a'.repeat(40);
    const second = 'b'.repeat(36);

    expect(asBlack(`call("${first}", "${second}")`)).toBe(`call(\n    "${first}", "${second}"\n)\n`);
  });

  test('has a line for each argument otherwise, as for each item of a list', () => {
    const long = 'a'.repeat(40);

    expect(asBlack(`call(self, "${long}", names=["${long}", "${long}"])`)).toBe(
      `call(\n    self,\n    "${long}",\n    names=[\n        "${long}",\n        "${long}",\n    ],\n)\n`,
    );
  });

  test('keeps brackets, commas and hashes in texts, and comments', () => {
    const code = '# It was (once), or # twice.\ncall("a, (b", "#c")\n';

    expect(asBlack(code)).toBe(code);
  });
});

describe('an example in Java', () => {
  const long = 'a'.repeat(60);

  test('has in one line what fits', () => {
    expect(withBuilders('User.Builder.create(this, "jdoe")\n        .name("jdoe")\n        .build();\n')).toBe(
      'User.Builder.create(this, "jdoe").name("jdoe").build();\n',
    );
  });

  test('has a line for each call of a builder', () => {
    expect(withBuilders(`User user = User.Builder.create(this, "jdoe").name("${long}").phone(Phone.builder().number("${long}").text("${long}").build()).build();`)).toBe(
      [
        'User user = User.Builder.create(this, "jdoe")',
        `        .name("${long}")`,
        '        .phone(Phone.builder()',
        `                .number("${long}")`,
        `                .text("${long}")`,
        '                .build())',
        '        .build();\n',
      ].join('\n'),
    );
  });

  test('goes on with the builder of a last argument', () => {
    expect(withBuilders(`Roster.fromCsv(this, "agents", Props.builder().path("${long}").instance(instance).build());`)).toBe(
      `Roster.fromCsv(this, "agents", Props.builder()\n        .path("${long}")\n        .instance(instance)\n        .build());\n`,
    );
  });

  test('has it in lines of its own where the first one is long', () => {
    expect(withBuilders(`Roster.fromCsv(this, "${long}", Props.builder().path("agents.csv").build());`)).toBe(
      `Roster.fromCsv(\n        this, "${long}",\n        Props.builder().path("agents.csv").build());\n`,
    );
  });

  test('has a line for each entry of a map, and one for arguments that fit', () => {
    expect(withBuilders(`move(Map.of("jdoe", "${long}", "jroe", "${long}"));\nroster.moveFromId("${long}", "${long.slice(48)}");`)).toBe(
      `move(Map.of(\n        "jdoe", "${long}",\n        "jroe", "${long}"));\nroster.moveFromId(\n        "${long}", "${long.slice(48)}");\n`,
    );
  });
});

describe('an example in Go', () => {
  const long = 'a'.repeat(60);

  test('has in one line what fits', () => {
    expect(asGofmt('call(&Props{\n\tName: text("jdoe"),\n})\n')).toBe('call(&Props{Name: text("jdoe")})\n');
  });

  test('has a line for each field, with the values of neighbours below each other', () => {
    expect(asGofmt(`call(stack, &Props{Name: text("${long}"), Instance: instance, Info: &Info{FirstName: text("${long}"), Last: text("${long}")}, Tag: tag})`)).toBe(
      [
        'call(stack, &Props{',
        `\tName:     text("${long}"),`,
        '\tInstance: instance,',
        '\tInfo: &Info{',
        `\t\tFirstName: text("${long}"),`,
        `\t\tLast:      text("${long}"),`,
        '\t},',
        '\tTag: tag,',
        '})\n',
      ].join('\n'),
    );
  });

  test('does not repeat the type of a list in its items', () => {
    expect(asGofmt('call(&[]*Row{\n\t&Row{\n\t\tName: name,\n\t},\n})\n')).toBe('call(&[]*Row{{Name: name}})\n');
  });
});
