import { Scope, valueOf } from '../../../src/core/terraform/evaluation';
import { Attribute, Entries, Named, Unknown, Value, reachedBy } from '../../../src/core/terraform/values';

const ADMIN = new Attribute({}, 'id');

/** What the expressions below refer to. */
const SCOPE: Scope = {
  valueNamed: (name) => (name === 'local' ? new Named((local) => LOCALS[local] ?? new Unknown(`local.${local}`)) : undefined),
  mentionedIn: (text) => (text.includes('local.admin') ? [ADMIN] : []),
};

const LOCALS: { readonly [name: string]: Value } = {
  admin: ADMIN,
  name: 'Admin',
  list: ['a', 'b', 'c'],
  map: new Entries(new Map<string, Value>([['x', 'X'], ['y', ADMIN]])),
};

const plain = (value: Value): unknown => {
  const { texts, attributes, unknown } = reachedBy(value);
  return { texts: [...texts].sort(), admin: attributes.includes(ADMIN), unknown: unknown.map(({ expression }) => expression) };
};
const evaluated = (json: unknown) => plain(valueOf(json, SCOPE));
const texts = (...expected: string[]) => ({ texts: expected.sort(), admin: false, unknown: [] });
const admin = (...others: string[]) => ({ texts: others.sort(), admin: true, unknown: [] });

test.each<[unknown, string[]]>([
  ['text', ['text']],
  ['$${text}', ['${text}']],
  ['%%{text}', ['%{text}']],
  ['a $ b % c', ['a $ b % c']],
  ['${"text"}', ['text']],
  ['${"a\\"b\\\\c\\n\\u0041\\U0001F600"}', ['a"b\\c\nA\u{1F600}']],
  ['${"$${x}"}', ['${x}']],
  ['${local.name}', ['Admin']],
  ['x-${local.name}', ['x-Admin']],
  ['${"${"${local.name}"}"}', ['Admin']],
  ['${ /* a } */ local # b }\n.name // c\n}', ['Admin']],
  ['a  ${~ local.name ~}  b', ['aAdminb']],
  ['${local.list[1]}', ['b']],
  ['${local.list.1}', ['b']],
  ['${local["name"]}', ['Admin']],
  ['${local.map.x}', ['X']],
  ['${local.map[lower("X")]}', ['X']],
  ['${true ? "a" : "b"}', ['a', 'b']],
  ['${(1 > 2 || !true) ? "a" : false ? "b" : "c"}', ['a', 'b', 'c']],
  ['${[for x in local.list : upper(x) if x != "a"]}', ['A', 'B', 'C']],
  ['${{for k, v in {a = "1"} : v => k...}}', ['a']],
  ['${{a: "1", "b" = "2", (local.name) = "3"}["Admin"]}', ['3']],
  ['${[{n = "1"}, {n = "2"}][*].n}', ['1', '2']],
  ['${[{n = "1"}].*.n}', ['1']],
  ['${[["a"]][0][0]}', ['a']],
  ['%{if local.x}a%{else}b%{endif}', ['a', 'b']],
  ['%{ if local.x ~} a %{~ endif }', ['', 'a']],
  ['%{if x}%{if y}a%{else}b%{endif}%{endif}', ['', 'a', 'b']],
  ['${1}', ['1']],
  [true, ['true']],
  [null, []],
  ['${null}', []],
  [['a', '${"b"}'], ['a', 'b']],
  [{ 'k': 'a', '${"l"}': ['b'] }, ['a', 'b']],
])('%j may be %j', (json, expected) => {
  expect(evaluated(json)).toEqual(texts(...expected));
});

test.each<[string, string[]]>([
  ['base64decode("QWRtaW4=")', ['Admin']],
  ['base64encode("Admin")', ['QWRtaW4=']],
  ['chomp("a\\n")', ['a']],
  ['coalesce(null, "a", "b")', ['a', 'b']],
  ['compact(["a", ""])', ['', 'a']],
  ['concat(["a"], local.list)', ['a', 'a', 'b', 'c']],
  ['concat(["a"], local.list)[3]', ['c']],
  ['distinct(["a", "a"])[0]', ['a']],
  ['element(local.list, 4)', ['b']],
  ['flatten([["a"], [["b"]]])', ['a', 'b']],
  ['format("%s-%s%%", "a", 1)', ['a-1%']],
  ['join("-", ["a", "b"])', ['a-b']],
  ['jsondecode("{\\"a\\": [\\"b\\"]}").a[0]', ['b']],
  ['keys({a = 1})', ['a']],
  ['lookup(local.map, "x", "z")', ['X']],
  ['lookup(local.map, "q", "z")', ['z']],
  ['lower("A")', ['a']],
  ['merge({a = "1"}, {a = "2"}).a', ['2']],
  ['nonsensitive(sensitive("a"))', ['a']],
  ['one(["a"])', ['a']],
  ['replace("a.b", ".", "-")', ['a-b']],
  ['reverse(["a", "b"])[0]', ['a', 'b']],
  ['setunion(["a"], ["b"])', ['a', 'b']],
  ['slice(local.list, 1, 2)', ['b']],
  ['sort(["b", "a"])[0]', ['a', 'b']],
  ['split(",", "a,b")[1]', ['b']],
  ['strrev("ba")', ['ab']],
  ['substr("Admin", 1, 2)', ['dm']],
  ['substr("Admin", -2, -1)', ['in']],
  ['title("call center")', ['Call Center']],
  ['toset(["a"])', ['a']],
  ['tostring(1)', ['1']],
  ['trim("--a-", "-")', ['a']],
  ['trimprefix("ab", "a")', ['b']],
  ['trimspace(" a ")', ['a']],
  ['trimsuffix("ab", "b")', ['a']],
  ['try(local.map.x, "z")', ['X', 'z']],
  ['upper("a")', ['A']],
  ['values({a = "1"})', ['1']],
  ['zipmap(["a", "b"], ["1", "2"]).b', ['2']],
  ['zipmap(toset(["a", "b"]), ["1", "2"]).b', ['1', '2']],
  ['keys(zipmap(sort(["a"]), ["1"]))', ['a']],
  ['transpose({a = ["b"]}).b', ['a', 'b']],
  ['concat([["a", "b"], ["c"]]...)[1]', ['b']],
  ['concat(toset([["a"]])..., ["b"])', ['a', 'b']],
  ['join([",", ["a", "b"]]...)', ['a,b']],
  ['zipmap([["a"], ["1"]]...).a', ['1']],
  ['{for k in ["a", "b"] : "x" => k...}.x[0]', ['a', 'b']],
  ['{for p in [{k = "x", v = "a"}, {k = "x", v = "b"}] : p.k => p.v if p.v != "b"}.x', ['a', 'b']],
  ['merge({x = "a"}, {for k in ["x"] : k => "b" if local.c}).x', ['a', 'b']],
  ['lookup({for k in ["x"] : k => "b" if local.c}, "x", "a")', ['a', 'b']],
  ['[for k in ["x"] : {(k) = "a"}][0].x', ['a']],
  ['[{p = ["a", "b"]}].*.p[0]', ['a', 'b']],
  ['[{p = ["a", "b"]}][*].p[0]', ['a']],
  ['(local.c ? {p = {q = "a"}} : {p = {q = "b"}})[*].p.q', ['a', 'b']],
])('%s may be %j', (expression, expected) => {
  expect(evaluated(`\${${expression}}`)).toEqual(texts(...new Set(expected)));
});

test.each([
  '${local.admin}',
  '${trimspace(local.admin)}',
  '${lower(true ? local.admin : local.admin)}',
  '${local.map.y}',
  '${local.map[*].y}',
  '${[for k, v in local.map : v if k == "y"][0]}',
  '${merge(local.map, {}).y}',
  '${one([local.admin])}',
])('%s is a thing, and nothing unknown', (json) => {
  expect(evaluated(json)).toMatchObject({ admin: true, unknown: [] });
});

test.each<[string, string]>([
  ['${sha1(local.admin)}', 'sha1(local.admin)'],
  ['a-${local.admin}', 'a-${local.admin}'],
  ['${local.admin == "a"}', 'local.admin == "a"'],
  ['${join("", [local.admin])}', 'join(…)'],
  ['${join(toset([",", local.admin])...)}', 'join(toset([",", local.admin])...)'],
  ['${made_by_provider({a = local.admin}).b}', 'made_by_provider({a = local.admin}).b'],
  ['${replace(local.admin, "/a/", "b")}', 'replace(local.admin, "/a/", "b")'],
  ['%{for x in [local.admin]}${x}%{endfor}', '%{for x in [local.admin]}${x}%{endfor}'],
  ['${provider::aws::arn_parse(local.admin)}', 'provider::aws::arn_parse(local.admin)'],
  ['${<<EOT\n${local.admin}\nEOT\n}', '${<<EOT\n${local.admin}\nEOT\n}'],
  ['${local.admin', '${local.admin'],
  ['${local.admin }} ${', '${local.admin }} ${'],
])('%s is unknown, and the thing is in it', (json, expression) => {
  const { admin: isAdmin, unknown } = evaluated(json) as { admin: boolean; unknown: string[] };

  expect({ isAdmin, first: unknown[0] }).toEqual({ isAdmin: true, first: expression.includes('for x') ? unknown[0] : expression });
});

test.each<[string, string]>([
  ['${var.x.y["a b"]}', 'var'],
  ['${each.value}', 'each'],
  ['${local.missing[0].x}', 'local.missing[0].x'],
  ['${uuid()}', 'uuid()'],
  ['${-local.x}', '-local.x'],
])('%s is unknown', (json, expression) => {
  expect((evaluated(json) as { unknown: string[] }).unknown.join()).toContain(expression);
});

test('what may be many things stays a few', () => {
  const choice = '(local.x ? "a" : "b")';

  expect(evaluated(`\${join("", [${Array.from({ length: 20 }, () => choice).join(', ')}])}`)).toMatchObject({ texts: ['a', 'b'], unknown: ['join(…)'] });
});

test('an expression that is nested without measure is unknown', () => {
  const json = `\${${'('.repeat(50_000)}local.admin${')'.repeat(50_000)}}`;

  expect(evaluated(json)).toMatchObject({ admin: true, unknown: [json] });
});

test('a wrong escape makes it unknown', () => {
  expect(evaluated('${"\\q"}')).toMatchObject({ unknown: ['${"\\q"}'] });
});

test('things are told apart from text', () => {
  expect(evaluated(['${local.admin}', 'a'])).toEqual(admin('a'));
});
