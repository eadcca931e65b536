import type { CreateUserRequest, DirectoryType, UserIdentityInfo, UserPhoneConfig } from '@aws-sdk/client-connect';

/*
 * What Amazon Connect documents about users, stated from its API reference and its service model alone: a second
 * statement, which knows nothing of the rules in src.
 *
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateUser.html
 */

const characters = (text: string) => [...text].length;

/** All that is wrong with a request that creates a user, but for what depends on the other things of the instance. */
export function createUserFaults(type: DirectoryType, request: CreateUserRequest): string[] {
  return [
    ...usernameFaults(type, request.Username!),
    ...passwordFaults(type, request.Password),
    ...(type === 'SAML' && request.DirectoryUserId !== undefined ? ['DirectoryUserId is an error with SAML.'] : []),
    ...identityInfoFaults(type, request.IdentityInfo),
    ...phoneConfigFaults(request.PhoneConfig),
    ...securityProfileFaults(request.SecurityProfileIds!),
    ...(request.Tags === undefined ? [] : tagFaults(request.Tags)),
  ];
}

function usernameFaults(type: DirectoryType, username: string): string[] {
  const length = characters(username);
  if (length < 1 || length > 100) {
    return ['Username must be 1 to 100 characters.'];
  }
  const faults: string[] = [];
  if (type === 'SAML') {
    if (length > 64) {
      faults.push('Username must be at most 64 characters with SAML.');
    }
    if (!/^[a-zA-Z0-9_\-.@]+$/.test(username)) {
      faults.push('Username must match [a-zA-Z0-9_-.\\@]+ with SAML.');
    }
  } else if (length > 20) {
    faults.push('Username must be at most 20 characters without SAML.');
  }
  // Salesforce's Service Cloud Voice makes users of instances with SAML, whose names are alias@userId@organizationId.
  if (type === 'CONNECT_MANAGED' && username.includes('@') && !/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(username)) {
    faults.push('Username can include @ only if used in an email format.');
  }
  return faults;
}

function passwordFaults(type: DirectoryType, password: string | undefined): string[] {
  if (type !== 'CONNECT_MANAGED') {
    return password === undefined ? [] : ['Password is an error unless Amazon Connect manages the identities.'];
  }
  if (password === undefined) {
    return ['Password is required where Amazon Connect manages the identities.'];
  }
  return /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/.test(password)
    ? []
    : ['Password must be 8 to 64 characters with a lower-case letter, an upper-case letter and a digit, without spaces.'];
}

/** All that is wrong with the identity of a user, when it is created and when it is changed. */
export function identityInfoFaults(type: DirectoryType, info: UserIdentityInfo = {}): string[] {
  const isPersonKept = type === 'CONNECT_MANAGED' || type === 'SAML';
  return [
    ...personNameFaults('FirstName', info.FirstName, 255, isPersonKept),
    ...personNameFaults('LastName', info.LastName, 300, isPersonKept),
    ...(type === 'SAML' && info.Email !== undefined ? ['Email is an error with SAML.'] : []),
    ...emailFaults('Email', info.Email),
    ...emailFaults('SecondaryEmail', info.SecondaryEmail),
    ...(info.Mobile === undefined ? [] : phoneNumberFaults('Mobile', info.Mobile)),
  ];
}

function personNameFaults(member: string, name: string | undefined, most: number, isRequired: boolean): string[] {
  if (name === undefined || name === '') {
    return isRequired ? [`${member} is required where Amazon Connect or SAML manages the identities.`] : [];
  }
  return [
    ...(characters(name) > most ? [`${member} must be at most ${most} characters.`] : []),
    ...(name === name.normalize('NFC') ? [] : [`${member} must be in Unicode Normalization Form C.`]),
  ];
}

/** The service model has one shape for both e-mails and documents its pattern at the secondary one. */
function emailFaults(member: string, email: string | undefined): string[] {
  return email === undefined || /^(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}$/.test(email)
    ? []
    : [`${member} must be an email address.`];
}

/** All that is wrong with the phone of a user, when it is created and when it is changed. */
export function phoneConfigFaults(phone: UserPhoneConfig | undefined): string[] {
  if (phone === undefined) {
    return [];
  }
  const { PhoneType: type, DeskPhoneNumber: number, AfterContactWorkTimeLimit: seconds } = phone;
  return [
    ...(type === undefined || ['SOFT_PHONE', 'DESK_PHONE'].includes(type) ? [] : ['PhoneType must be SOFT_PHONE or DESK_PHONE.']),
    ...(type === 'DESK_PHONE' && number === undefined ? ['DeskPhoneNumber is required with DESK_PHONE.'] : []),
    ...(number === undefined ? [] : phoneNumberFaults('DeskPhoneNumber', number)),
    ...(seconds === undefined || (Number.isInteger(seconds) && seconds >= 0 && seconds <= 2_000_000)
      ? []
      : ['AfterContactWorkTimeLimit must be 0 to 2000000 seconds.']),
  ];
}

function phoneNumberFaults(member: string, number: string): string[] {
  return /^\+[1-9]\d{1,14}$/.test(number) ? [] : [`${member} must be in E.164 format.`];
}

export function securityProfileFaults(ids: readonly string[]): string[] {
  return ids.length < 1 || ids.length > 10 ? ['SecurityProfileIds must be 1 to 10.'] : [];
}

/** All that is wrong with tags, when a user is created and when it is tagged. */
export function tagFaults(tags: Record<string, string>): string[] {
  const entries = Object.entries(tags);
  return [
    ...(entries.length < 1 || entries.length > 50 ? ['Tags must be 1 to 50.'] : []),
    ...entries
      .filter(([key]) => characters(key) > 128 || !/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u.test(key))
      .map(([key]) => `The tag key ${JSON.stringify(key)} is not allowed.`),
    ...entries.filter(([, value]) => characters(value) > 256).map(([key]) => `The value of tag ${JSON.stringify(key)} must be at most 256 characters.`),
  ];
}
