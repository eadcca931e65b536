import { mending } from '../../scripts/site/compilable';

const { python, java, go } = mending();

test('an example in Python leaves imports out', () => {
  expect(python('from cdktf_aws_connect import ConnectUserIdentityInfo\ninfo = ConnectUserIdentityInfo(first_name="Jane")')).toBe(
    'info = ConnectUserIdentityInfo(first_name="Jane")',
  );
});

test.each([
  ['calls getters', 'user.resource.moveTo("jdoe");', 'user.getResource().moveTo("jdoe");'],
  ['keeps texts and comments', '// See user.resource.\nuser.importFrom("a.resource");', '// See user.resource.\nuser.importFrom("a.resource");'],
])('an example in Java %s', (_, translated, mended) => {
  expect(java(translated)).toBe(mended);
});

test.each([
  ['calls getters', 'json := policy.json', 'json := policy.Json()'],
  ['has the stack for this', 'this.Node()', 'stack.Node()'],
  ['has no stars before names', 'instance.*SecurityProfile(jsii.String("Agent"))', 'instance.SecurityProfile(jsii.String("Agent"))'],
  [
    'has the package, capitals and what is optional',
    'support := cdktfawsconnect.ConnectInstance_fromInstanceAlias(this, jsii.String("support"), jsii.String("acme"))',
    'support := connect.ConnectInstance_FromInstanceAlias(stack, jsii.String("support"), jsii.String("acme"), nil)',
  ],
  [
    'has pointers of structs in lists, whose items do not repeat the type',
    'rows := []ConnectUserRosterRow{\n\t&ConnectUserRosterRow{\n\t\tName: name,\n\t},\n\t&ConnectUserRosterRow{\n\t},\n}',
    'rows := &[]*connect.ConnectUserRosterRow{\n\t{\n\t\tName: name,\n\t},\n\t{\n\t},\n}',
  ],
  ['has no pointers of interfaces in lists', 'profiles := []ISecurityProfile{\n\tprofile,\n}', 'profiles := &[]connect.ISecurityProfile{\n\tprofile,\n}'],
  ['has texts by jsii.Strings', 'names := []*string{\n\tjsii.String("jdoe"),\n\tjsii.String("rroe"),\n}', 'names := jsii.Strings("jdoe", "rroe")'],
  ['has jsii.Bool', 'Testing_Synth(stack, jsii.Boolean(true))', 'Testing_Synth(stack, jsii.Bool(true))'],
  ['keeps texts and comments', '// Give this.json.\ncall(jsii.String("this.json"))', '// Give this.json.\ncall(jsii.String("this.json"))'],
])('an example in Go %s', (_, translated, mended) => {
  expect(go(translated)).toBe(mended);
});
