import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider as GeneratedAwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformProvider, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider, AwsProviderProps } from '../src';
import { Interfaces, interfacesIn } from './support/interfaces';
import { newStack, synth } from './support/synth';

const PROPS_FOLDER = join(__dirname, '../src/aws-provider-props');

const generated = interfacesIn(require.resolve('@cdktf/provider-aws/lib/provider').replace(/\.js$/, '.d.ts'));
const ours = interfacesIn(...readdirSync(PROPS_FOLDER).map((file) => join(PROPS_FOLDER, file)));

const withOurNames = ({ AwsProviderConfig, ...blocks }: Interfaces): Interfaces => ({ ...blocks, AwsProviderProps: AwsProviderConfig });

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
      return [name, valueOf(type, name)];
    }),
  );
}

const jsonOf = (Provider: new (scope: Construct, id: string, props: AwsProviderProps) => TerraformProvider, props: AwsProviderProps) =>
  synth((stack) => new Provider(stack, 'aws', props));

describe('AwsProvider', () => {
  test('has the props of the generated provider, with the same types', () => {
    expect(ours).toEqual(withOurNames(generated));
  });

  test('synthesizes to the JSON of the generated provider when every prop has a value', () => {
    const props = everyPropOf('AwsProviderProps');
    const json = jsonOf(AwsProvider, props);

    expect(json).toEqual(jsonOf(GeneratedAwsProvider, props));
    expect(Object.keys(json.provider.aws[0])).toHaveLength(Object.keys(props).length);
  });

  test.each(Object.keys(ours.AwsProviderProps).map((member) => [member.replace('?', '')]))('synthesizes %s alone as the generated provider', (name) => {
    const props = { [name]: everyPropOf('AwsProviderProps')[name] };

    expect(jsonOf(AwsProvider, props)).toEqual(jsonOf(GeneratedAwsProvider, props));
  });

  test('needs no props', () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws');

    expect(synth(stack)).toEqual(jsonOf(GeneratedAwsProvider, {}));
  });

  test('is found by the matchers of cdktf', () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });

    expect(Testing.toHaveProviderWithProperties(Testing.synth(stack), AwsProvider.tfResourceType, { region: 'eu-central-1' })).toBe(true);
  });
});
