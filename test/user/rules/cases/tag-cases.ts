import { RuleCases } from './rule-case';
import { RAW, mapToken, stringToken } from '../../../support/tokens';
import { userProps } from '../../../support/users';

const tags = (given: unknown) => userProps({ tags: given });
const numbered = (count: number, key: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [key(index), 'value']));

export const TAG_CASES: RuleCases = {
  'TagCount tags': {
    valid: [tags({}), tags(numbered(50, (index) => `key${index}`))],
    invalid: tags(numbered(51, (index) => `key${index}`)),
    problem: "tags: must be at most 50 tags; got 51. Leave some out; tags of the provider's default_tags count as well. [TagCount]",
    unresolved: [tags(mapToken()), tags(RAW), tags(numbered(51, (index) => `\${var.key${index}}`))],
  },
  'TagKeyInvalid tags': {
    valid: [tags({ 'Größe: a/b=c+d-e@f_g.h': '' }), tags({ toString: 'x' }), tags({ ['k'.repeat(128)]: 'x' })],
    invalid: tags({ 'aws:team': 'x', '': 'y', 'Team': 'z' }),
    problem:
      'tags: must have keys of 1 to 128 letters, digits, spaces and _ . : / = + - @, which do not begin with \'aws:\' and are not \'__proto__\'; got "aws:team", "". Rename the key. [TagKeyInvalid]',
    alsoInvalid: [tags({ ['k'.repeat(129)]: 'x' }), tags(JSON.parse('{ "__proto__": "x" }')), tags({ ';a': 'x' }), tags({ 'a;': 'x' })],
    unresolved: [tags({ [RAW]: 'x' }), tags({ [stringToken()]: 'x' }), tags({ '<${var.key}>': 'x' })],
  },
  'TagValueInvalid tags': {
    valid: [tags({ Team: '' }), tags({ Team: '😀'.repeat(256) })],
    invalid: tags({ Team: 42, Site: null, Shift: 'late' }),
    problem:
      'tags: must have values that are strings of at most 256 characters; got "Team": 42, "Site": null. Give each a string of that length, or leave the tag out. [TagValueInvalid]',
    alsoInvalid: [tags({ Team: 'x'.repeat(257) }), tags({ Team: '😀'.repeat(257) })],
    unresolved: [tags({ Team: RAW }), tags({ Team: stringToken() }), tags({ Team: `${'x'.repeat(256)}\${var.value}` }), tags(mapToken())],
  },
};
