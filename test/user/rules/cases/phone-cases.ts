import { RuleCases } from './rule-case';
import { PhoneType } from '../../../../src';
import { RAW, numberToken, stringToken } from '../../../support/tokens';
import { userProps } from '../../../support/users';

const { DESK_PHONE, SOFT_PHONE } = PhoneType;
const phone = (phoneConfig: object) => userProps({ phoneConfig });
const limit = (afterContactWorkTimeLimit: unknown) => phone({ afterContactWorkTimeLimit });
const desk = (deskPhoneNumber?: unknown) => phone({ phoneType: DESK_PHONE, deskPhoneNumber });

export const PHONE_CASES: RuleCases = {
  'PhoneTypeInvalid phoneConfig.phoneType': {
    valid: [phone({ phoneType: SOFT_PHONE }), phone({ phoneType: undefined }), phone({ phoneType: null }), desk('+14155550100')],
    invalid: phone({ phoneType: 'toString' }),
    problem: 'phoneConfig.phoneType: must be SOFT_PHONE or DESK_PHONE; got "toString". Give PhoneType.SOFT_PHONE. [PhoneTypeInvalid]',
    unresolved: [phone({ phoneType: stringToken() }), phone({ phoneType: RAW })],
  },
  'DeskPhoneNumberMissing phoneConfig.deskPhoneNumber': {
    valid: [phone({}), desk('+14155550100')],
    invalid: desk(null),
    problem:
      "phoneConfig.deskPhoneNumber: is required where the phone type is DESK_PHONE. Give the number in E.164 format, such as '+14155550100', or use PhoneType.SOFT_PHONE. [DeskPhoneNumberMissing]",
    unresolved: [desk(stringToken()), desk(RAW), phone({ phoneType: RAW })],
  },
  'DeskPhoneNumberInvalid phoneConfig.deskPhoneNumber': {
    valid: [desk('+12'), desk('+123456789012345')],
    invalid: desk('+1 415 555 0100'),
    problem:
      "phoneConfig.deskPhoneNumber: must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all; got \"+1 415 555 0100\". Write it as a string without spaces or punctuation, such as '+14155550100'. [DeskPhoneNumberInvalid]",
    alsoInvalid: ['+1', '+0123', '+1234567890123456', 'x+14155550100', '+14155550100x', ['+14155550100']].map(desk),
    unresolved: [desk(stringToken()), desk(RAW), desk('+49${var.extension}')],
  },
  'AfterContactWorkTimeLimitInvalid phoneConfig.afterContactWorkTimeLimit': {
    valid: [0, 2_000_000, null].map(limit),
    invalid: phone({ afterContactWorkTimeLimit: 2_000_001 }),
    problem:
      'phoneConfig.afterContactWorkTimeLimit: must be a whole number of seconds from 0 to 2000000; got 2000001. Give whole seconds as a number; 0 means no limit. [AfterContactWorkTimeLimitInvalid]',
    alsoInvalid: [-1, 1.5, Number.NaN, '30'].map(limit),
    unresolved: [numberToken(), RAW, stringToken()].map(limit),
  },
};
