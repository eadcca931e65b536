import { CodeUsers, Said, profilesSaid } from './code-user';
import { readData } from '../../../access/report/report-data';
import { quote } from '../../../core/text';
import { InstanceSnapshot } from '../../../instance/snapshot/instance-snapshot';
import { CommandError } from '../../command-result';
import { readInput, shownInput } from '../../files';

/** How a report shows what only Terraform knows. */
const EXPRESSION = /[$%]\{/;

/** The users of an access report that are of the instance of the snapshot. */
export function usersOfReport(path: string, snapshot: InstanceSnapshot): CodeUsers {
  const data = readData('--report', path, readInput(path).toString('utf8'));
  if ('violation' in data) {
    throw new CommandError(`${shownInput(path)} is not the JSON of an access report of this version. Give the .json file that ConnectAccessReport writes.`);
  }
  const { alias, id } = snapshot.data.instance;
  const names = [alias, id].filter((name) => name !== undefined);
  const own = data.users.filter(({ instance }) => EXPRESSION.test(instance) || names.some((name) => isInstance(instance, name)));
  if (own.length === 0 && data.users.length > 0) {
    const others = [...new Set(data.users.map(({ instance }) => instance))].map(quote).join(', ');
    throw new CommandError(`${shownInput(path)} has users of ${others}, and none of the instance ${quote(alias ?? id)}.`);
  }
  return {
    users: own.filter(({ login }) => !EXPRESSION.test(login)).map((user) => ({
      name: user.login,
      place: path,
      securityProfiles: profilesSaid(user.securityProfiles.map((name) => textSaid(name, (sought) => snapshot.securityProfile(sought)))),
      properties: {
        'routing profile': textSaid(user.routingProfile, (name) => snapshot.routingProfile(name)),
        'hierarchy group': user.hierarchyGroup === undefined ? { value: '' } : textSaid(user.hierarchyGroup, (name) => snapshot.hierarchyGroup(name)),
        'name': user.name === undefined ? undefined : EXPRESSION.test(user.name) ? { unknown: user.name } : { value: user.name },
      },
    })),
    unnamed: own.filter(({ login }) => EXPRESSION.test(login)).map(({ login }) => `${path}: ${login}`),
  };
}

function isInstance(shown: string, name: string): boolean {
  return shown.toLowerCase() === name.toLowerCase() || shown.toLowerCase().endsWith(`/${name.toLowerCase()}`);
}

/** A report shows names where they are known, else ids, else expressions. */
function textSaid(shown: string, find: (name: string) => ReturnType<InstanceSnapshot['routingProfile']>): NonNullable<Said> {
  if (EXPRESSION.test(shown)) {
    return { unknown: shown };
  }
  const finding = find(shown);
  return 'found' in finding ? { value: finding.found.id } : / or /.test(shown) ? { unknown: shown } : { value: shown };
}
