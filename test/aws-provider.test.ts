import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProviderEndpoints, AwsProvider as GeneratedAwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Lazy, TerraformStack, Testing, Token } from 'cdktf';
import { AwsProvider, AwsProviderProps } from '../src';
import { messageOf, notValid } from './support/errors';
import { Interfaces, interfacesIn } from './support/interfaces';
import { Json, newStack, synth } from './support/synth';
import { RAW, anyToken, listToken, mapToken, stringToken } from './support/tokens';

const PROPS_FOLDER = join(__dirname, '../src/aws-provider-props');

const generated = interfacesIn(require.resolve('@cdktf/provider-aws/lib/provider').replace(/\.js$/, '.d.ts'));
const ours = interfacesIn(...readdirSync(PROPS_FOLDER).map((file) => join(PROPS_FOLDER, file)));

/** The generated interfaces as ours are: with another name for the props, and a map for the endpoints. */
const asOurs = ({ AwsProviderConfig, AwsProviderEndpoints: _endpoints, ...blocks }: Interfaces): Interfaces => ({
  ...blocks,
  AwsProviderProps: { ...AwsProviderConfig, 'endpoints?': '{ string }' },
});

/** The properties of the generated endpoints: the provider's service names, but with capitals after digits in some. */
const GENERATED_SERVICES = Object.keys(generated.AwsProviderEndpoints).map((member) => member.replace('?', ''));
const ALL_ENDPOINTS = Object.fromEntries(GENERATED_SERVICES.map((service) => [service.toLowerCase(), `http://${service}.test`]));

/** A value of a type, with the name of the property in it. */
function valueOf(type: string, name: string): unknown {
  const [first] = type.split(' | ').filter((alternative) => alternative !== 'IResolvable');
  if (first.endsWith('[]')) {
    return [valueOf(first.slice(0, -2), name)];
  }
  switch (first) {
    case 'string': return `a value of ${name}`;
    case 'number': return name.length;
    case 'boolean': return true;
    case '{ string }': return { key: `a value of ${name}` };
    default: return everyPropOf(first);
  }
}

function everyPropOf(interfaceName: string): { [property: string]: unknown } {
  return Object.fromEntries(
    Object.entries(ours[interfaceName]).map(([member, type]) => {
      const name = member.replace('?', '');
      return [name, name === 'endpoints' ? ALL_ENDPOINTS : valueOf(type, name)];
    }),
  );
}

const jsonOf = (props: AwsProviderProps): Json => synth((stack) => new AwsProvider(stack, 'aws', props));

/** What the generated provider makes of the same arguments. */
const generatedJsonOf = ({ endpoints, ...props }: AwsProviderProps): Json =>
  synth((stack) => new GeneratedAwsProvider(stack, 'aws', { ...props, endpoints: endpoints && [generatedEndpoints(endpoints)] }));

function generatedEndpoints(endpoints: { [service: string]: string }): AwsProviderEndpoints {
  return Object.fromEntries(GENERATED_SERVICES.map((service) => [service, endpoints[service.toLowerCase()]]));
}

describe('AwsProvider', () => {
  test('has the props of the generated provider, with the same types but for the map of endpoints', () => {
    expect(ours).toEqual(asOurs(generated));
  });

  test('synthesizes to the JSON of the generated provider when every prop has a value', () => {
    const props = everyPropOf('AwsProviderProps');
    const json = jsonOf(props);

    expect(json).toEqual(generatedJsonOf(props));
    expect(Object.keys(json.provider.aws[0])).toHaveLength(Object.keys(props).length);
  });

  test.each(Object.keys(ours.AwsProviderProps).map((member) => [member.replace('?', '')]))('synthesizes %s alone as the generated provider', (name) => {
    const props = { [name]: everyPropOf('AwsProviderProps')[name] };

    expect(jsonOf(props)).toEqual(generatedJsonOf(props));
  });

  test('needs no props', () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws');

    expect(synth(stack)).toEqual(generatedJsonOf({}));
  });

  test('is found by the matchers of cdktf', () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });

    expect(Testing.toHaveProviderWithProperties(Testing.synth(stack), AwsProvider.tfResourceType, { region: 'eu-central-1' })).toBe(true);
  });
});

describe('the endpoints of an AwsProvider', () => {
  const GUIDE = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/custom-service-endpoints';
  const MAP =
    'endpoints: must be a map from service name to URL; a token can stand for each URL, not for a service name or the whole map';

  const endpointsOf = (endpoints: unknown) => jsonOf({ endpoints } as AwsProviderProps).provider.aws[0].endpoints;
  const problemOf = (endpoints: unknown) => messageOf(() => new AwsProvider(newStack(), 'aws', { endpoints } as AwsProviderProps));
  const problem = (...problems: string[]) => notValid("AwsProvider 'stack/aws'", ...problems);

  test('become one block', () => {
    expect(jsonOf({ endpoints: { connect: 'http://127.0.0.1:4566', sts: 'http://127.0.0.1:4567' } }).provider).toEqual({
      aws: [{ endpoints: [{ connect: 'http://127.0.0.1:4566', sts: 'http://127.0.0.1:4567' }] }],
    });
  });

  test('synthesize to the JSON of the generated provider for all services at once', () => {
    expect(endpointsOf(ALL_ENDPOINTS)).toEqual([ALL_ENDPOINTS]);
    expect(jsonOf({ endpoints: ALL_ENDPOINTS })).toEqual(generatedJsonOf({ endpoints: ALL_ENDPOINTS }));
  });

  test('name services as the provider does, also where the generated property has capitals', () => {
    expect(endpointsOf({ s3control: 'http://127.0.0.1:4566' })).toEqual([{ s3control: 'http://127.0.0.1:4566' }]);
    expect(problemOf({ s3Control: 'http://127.0.0.1:4566' })).toContain('got "s3Control". Did you mean "s3control"?');
  });

  test('synthesize to the HCL of the generated provider', () => {
    const hclOf = (add: (stack: TerraformStack) => void): string => {
      const stack = newStack();
      add(stack);
      return Testing.synthHcl(stack);
    };

    const hcl = hclOf((stack) => new AwsProvider(stack, 'aws', { endpoints: { s3control: 'http://127.0.0.1:4566' } }));

    expect(hcl).toContain('s3control = "http://127.0.0.1:4566"');
    expect(hcl).toBe(
      hclOf((stack) => new GeneratedAwsProvider(stack, 'aws', { endpoints: [{ s3Control: 'http://127.0.0.1:4566' }] })),
    );
  });

  test.each([
    ['a token', stringToken()],
    ['a token that is no string', anyToken()],
    ['an expression', RAW],
  ])('take %s for a URL', (_, url) => {
    expect(endpointsOf({ connect: url })).toEqual([{ connect: '${var.value}' }]);
  });

  test('take a URL that is known only at synth', () => {
    expect(endpointsOf({ connect: Lazy.stringValue({ produce: () => 'http://127.0.0.1:4566' }) })).toEqual([{ connect: 'http://127.0.0.1:4566' }]);
  });

  test('leave out a service whose URL is null or undefined', () => {
    expect(endpointsOf({ connect: 'http://127.0.0.1:4566', sts: null, s3: undefined })).toEqual([{ connect: 'http://127.0.0.1:4566' }]);
  });

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['an empty map', {}],
    ['a map without any URL', { connect: null, sts: undefined }],
  ])('make no block of %s', (_, endpoints) => {
    expect(jsonOf({ endpoints } as AwsProviderProps)).toEqual(jsonOf({}));
  });

  test('are taken from an object that has no prototype', () => {
    expect(endpointsOf(Object.assign(Object.create(null), { connect: 'http://127.0.0.1:4566' }))).toEqual([{ connect: 'http://127.0.0.1:4566' }]);
  });

  test('may be added by an override, for a service that only a later provider knows', () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws', { endpoints: { connect: 'http://127.0.0.1:4566' } }).addOverride('endpoints', [{ later: 'http://127.0.0.1:4567' }]);

    expect(synth(stack).provider.aws[0].endpoints).toEqual([{ connect: 'http://127.0.0.1:4566' }, { later: 'http://127.0.0.1:4567' }]);
  });

  test('reject a service that the provider does not know, with the nearest name', () => {
    expect(problemOf({ conect: 'http://127.0.0.1:4566' })).toBe(
      problem(
        `endpoints: must use the provider's service names; got "conect". Did you mean "connect"? All names: ${GUIDE} [EndpointServiceUnknown]`,
      ),
    );
  });

  test('reject a service that the provider does not know and that is like none', () => {
    expect(problemOf({ 'Amazon Connect Voice ID': 'http://127.0.0.1:4566' })).toBe(
      problem(
        `endpoints: must use the provider's service names; got "Amazon Connect Voice ID". Use one of the names at ${GUIDE} [EndpointServiceUnknown]`,
      ),
    );
  });

  test.each(['Connect', 'CONNECT', 'connect ', 'toString', 'constructor', '__proto__', ''])('reject the service name "%s"', (service) => {
    expect(problemOf(Object.fromEntries([[service, 'http://127.0.0.1:4566']]))).toContain('[EndpointServiceUnknown]');
  });

  test('reject everything that is wrong in one error', () => {
    expect(problemOf({ conect: 'http://127.0.0.1:4566', connect: 4566, s33: 'http://127.0.0.1:4566' })).toBe(
      problem(
        `endpoints: must use the provider's service names; got "conect". Did you mean "connect"? All names: ${GUIDE} [EndpointServiceUnknown]`,
        "endpoints.connect: must be a URL as a string; got 4566. Write it as 'http://127.0.0.1:4566'. [TypeInvalid]",
        `endpoints: must use the provider's service names; got "s33". Did you mean "s3"? All names: ${GUIDE} [EndpointServiceUnknown]`,
      ),
    );
  });

  test.each([
    ['a number', 4566, '4566'],
    ['a boolean', true, 'true'],
    ['a list', ['http://127.0.0.1:4566'], '["http://127.0.0.1:4566"]'],
    ['an object', { url: 'http://127.0.0.1:4566' }, '{"url":"http://127.0.0.1:4566"}'],
  ])('reject %s for a URL', (_, url, given) => {
    expect(problemOf({ connect: url })).toBe(problem(`endpoints.connect: must be a URL as a string; got ${given}. Write it as 'http://127.0.0.1:4566'. [TypeInvalid]`));
  });

  test('reject the list of the generated provider', () => {
    expect(problemOf([{ connect: 'http://127.0.0.1:4566' }])).toBe(
      problem(`${MAP}; got [{"connect":"http://127.0.0.1:4566"}]. Give the map itself, not a list that holds it. [TypeInvalid]`),
    );
  });

  test.each([
    ['text', 'http://127.0.0.1:4566', '"http://127.0.0.1:4566"'],
    ['a number', 4566, '4566'],
    ['a boolean', false, 'false'],
    ['a Map', new Map([['connect', 'http://127.0.0.1:4566']]), '(a Map)'],
    ['an object of a class', new URL('http://127.0.0.1:4566'), '"http://127.0.0.1:4566/"'],
    ['a function', () => ({ connect: 'http://127.0.0.1:4566' }), '(a function)'],
  ])('reject %s for the map', (_, endpoints, given) => {
    expect(problemOf(endpoints)).toBe(problem(`${MAP}; got ${given}. Write it as { connect: 'http://127.0.0.1:4566' }. [TypeInvalid]`));
  });

  test.each([
    ['map', mapToken()],
    ['map that is known only at synth', Token.asStringMap(Lazy.anyValue({ produce: () => ({ connect: 'http://127.0.0.1:4566' }) }))],
    ['value', anyToken()],
    ['string', stringToken()],
    ['list', listToken()],
    ['list of the generated provider', [anyToken()]],
    ['service name', { [stringToken()]: 'http://127.0.0.1:4566' }],
    ['service name beside another', { connect: 'http://127.0.0.1:4566', [RAW]: 'http://127.0.0.1:4567' }],
  ])('reject a token in place of a %s, which the generated provider would drop or Terraform refuse', (_, endpoints) => {
    expect(problemOf(endpoints)).toContain(`${MAP}; got `);
    expect(problemOf(endpoints)).toContain('[TypeInvalid]');
  });
});
