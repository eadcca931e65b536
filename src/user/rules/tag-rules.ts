import { UNKNOWN, known, knownString } from '../../core/known';
import { SeenUser } from '../seen-user';
import { API, Concern, UserRule } from './user-rule';
import { latePattern } from '../../core/late';
import { listed, quote } from '../../core/text';
import { stringRemedy } from '../../core/violations';

const MOST_TAGS = 50;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const KEY_CHARACTERS = latePattern(String.raw`^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`, 'u');

/** Amazon Connect would take it, but cdktf loses it. */
const LOST_KEY = '__proto__';

type Tag = [key: string, value: unknown];

const tagsOf = ({ tags }: SeenUser): Tag[] =>
  Object.entries(typeof tags === 'object' && !Array.isArray(tags) ? tags : {});
const knownKeysOf = (user: SeenUser) => tagsOf(user).filter(([key]) => knownString(key) !== undefined);
const hasBadKey = ([tag]: Tag) => {
  const key = knownString(tag);
  return (
    key !== undefined &&
    (key === '' || [...key].length > LONGEST_KEY || key.startsWith('aws:') || key === LOST_KEY || !KEY_CHARACTERS().test(key))
  );
};
const hasBadValue = ([, tag]: Tag) => {
  const value = known(tag);
  return value !== UNKNOWN && !(typeof value === 'string' && [...value].length <= LONGEST_VALUE);
};

export const TAG_RULES: readonly UserRule[] = [
  {
    code: 'TagCount',
    property: 'tags',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: `must be at most ${MOST_TAGS} tags`,
    remedy: "Leave some out; tags of the provider's default_tags count as well.",
    given: (user) => String(knownKeysOf(user).length),
    violatedBy: (user) => knownKeysOf(user).length > MOST_TAGS,
  },
  {
    code: 'TagKeyInvalid',
    property: 'tags',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: `must have keys of 1 to ${LONGEST_KEY} letters, digits, spaces and _ . : / = + - @, which do not begin with 'aws:' and are not '${LOST_KEY}'`,
    remedy: 'Rename the key.',
    given: (user) => listed(tagsOf(user).filter(hasBadKey), ([key]) => quote(key)),
    violatedBy: (user) => tagsOf(user).some(hasBadKey),
  },
  {
    code: 'TagValueInvalid',
    property: 'tags',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: `must have values that are strings of at most ${LONGEST_VALUE} characters`,
    remedy: (user) => {
      const [[, value], ...others] = tagsOf(user).filter(hasBadValue);
      const isNoString = value !== undefined && value !== null && typeof value !== 'string';
      return isNoString && others.length === 0 ? stringRemedy(value) : 'Give each a string of that length, or leave the tag out.';
    },
    given: (user) => listed(tagsOf(user).filter(hasBadValue), ([key, value]) => `${quote(key)}: ${quote(value)}`),
    violatedBy: (user) => tagsOf(user).some(hasBadValue),
  },
];
