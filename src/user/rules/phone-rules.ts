import { API, Concern, PROVIDER, UserRule } from './user-rule';
import { UNKNOWN } from '../../core/known';
import { quote } from '../../core/text';
import { numberRemedy } from '../../core/violations';
import { PhoneType } from '../phone-config';

const LONGEST_AFTER_CONTACT_WORK = 2_000_000;
const E164 = /^\+[1-9]\d{1,14}$/;

/** Where and how the user takes calls. */
export const PHONE_RULES: readonly UserRule[] = [
  {
    code: 'PhoneTypeInvalid',
    property: 'phoneConfig.phoneType',
    concerns: Concern.OWN,
    source: PROVIDER,
    allowed: `must be ${PhoneType.SOFT_PHONE} or ${PhoneType.DESK_PHONE}`,
    remedy: ({ phoneType }) => `Give PhoneType.${/desk/i.test(quote(phoneType)) ? PhoneType.DESK_PHONE : PhoneType.SOFT_PHONE}.`,
    given: (user) => quote(user.phoneType),
    violatedBy: ({ phoneType }) => phoneType !== UNKNOWN && !Object.values<string>(PhoneType).includes(phoneType),
  },
  {
    code: 'DeskPhoneNumberMissing',
    property: 'phoneConfig.deskPhoneNumber',
    concerns: Concern.OWN,
    source: PROVIDER,
    allowed: 'is required where the phone type is DESK_PHONE',
    remedy: "Give the number in E.164 format, such as '+14155550100', or use PhoneType.SOFT_PHONE.",
    violatedBy: (user) => user.phoneType === PhoneType.DESK_PHONE && user.deskPhoneNumber === undefined,
  },
  {
    code: 'DeskPhoneNumberInvalid',
    property: 'phoneConfig.deskPhoneNumber',
    concerns: Concern.OWN,
    source: `${API}/API_UserPhoneConfig.html`,
    allowed: 'must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all',
    remedy: "Write it as a string without spaces or punctuation, such as '+14155550100'.",
    given: (user) => quote(user.deskPhoneNumber),
    violatedBy: ({ deskPhoneNumber: number }) =>
      number !== undefined && number !== UNKNOWN && !(typeof number === 'string' && E164.test(number)),
  },
  {
    code: 'AfterContactWorkTimeLimitInvalid',
    property: 'phoneConfig.afterContactWorkTimeLimit',
    concerns: Concern.OWN,
    source: `${API}/API_UserPhoneConfig.html`,
    allowed: `must be a whole number of seconds from 0 to ${LONGEST_AFTER_CONTACT_WORK}`,
    remedy: (user) => numberRemedy(user.afterContactWorkTimeLimit, 'Give whole seconds as a number; 0 means no limit.'),
    given: (user) => quote(user.afterContactWorkTimeLimit),
    violatedBy: ({ afterContactWorkTimeLimit: limit }) =>
      limit !== undefined && limit !== UNKNOWN && !(Number.isInteger(limit) && limit >= 0 && limit <= LONGEST_AFTER_CONTACT_WORK),
  },
];
