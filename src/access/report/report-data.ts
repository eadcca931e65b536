import { AccessUser, inOrder } from './access-user';
import { quotePath, visibleJson } from '../../core/text';
import { isObject } from '../../core/types';
import { Violation } from '../../core/violations';

const FORMAT = 'amazon-connect-access-report 1';

export interface ReportData {
  readonly users: readonly AccessUser[];
  /** The stacks of the app that have users and are in no report. */
  readonly unreported: readonly string[];
}

/** The data of a report: one line a user, in a stable order, so that a diff shows the users that changed. */
export function dataText({ users, unreported }: ReportData): string {
  const lines = inOrder(users).map(
    ({ instance, login, name, securityProfiles, routingProfile, hierarchyGroup, closure }) =>
      '    ' + JSON.stringify({ instance, login, name, securityProfiles, routingProfile, hierarchyGroup, closure }),
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.map(visibleJson).join(',\n')}\n  ]`;
  const others = unreported.length === 0 ? '' : `  "unreported": ${visibleJson(JSON.stringify([...unreported].sort()))},\n`;
  return `{\n  "format": ${JSON.stringify(FORMAT)},\n${others}  "users": ${list}\n}\n`;
}

/** Such data, or what is wrong with it. */
export function readData(
  property: string,
  file: string,
  text: string,
): ReportData | { readonly violation: Violation } {
  const data = parse(text);
  const { format, users, unreported = [] } = isObject(data) ? data : ({} as Record<string, unknown>);
  if (format === FORMAT && Array.isArray(users) && users.every(isAccessUser) && Array.isArray(unreported)) {
    return { users: inOrder(users), unreported };
  }
  return {
    violation: {
      code: 'CommittedReportInvalid',
      property,
      allowed: 'must be the JSON file of an access report of this format',
      given: quotePath(file),
      remedy: 'Copy the .json file that an earlier synth has written; resolve merge conflicts by synthesizing again.',
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch {
    return undefined;
  }
}

function isAccessUser(value: unknown): value is AccessUser {
  if (!isObject(value)) {
    return false;
  }
  const { instance, login, name, securityProfiles, routingProfile, hierarchyGroup, closure } = value;
  return (
    [instance, login, routingProfile, closure].every((text) => typeof text === 'string') &&
    [name, hierarchyGroup].every((text) => text === undefined || typeof text === 'string') &&
    Array.isArray(securityProfiles) &&
    securityProfiles.every((profile) => typeof profile === 'string')
  );
}
