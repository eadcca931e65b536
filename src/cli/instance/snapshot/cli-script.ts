import { CLI_FILES } from './cli-layout';
import { CREATION_FAILED, InstanceName } from './instance-name';
import { UsersReadBy } from '../../../instance/snapshot/snapshot';
import { shellWord } from '../../../instance/snapshot/snapshot-command';
import { lines } from '../../command-result';

/** A script for a POSIX shell that reads an instance by the AWS CLI, and then makes the snapshot of what it read. */
export function cliScript(name: InstanceName, users: UsersReadBy | undefined, output: string): string {
  const folder = `${output.replace(/\.json$/, '')}.aws`;
  const { region } = name;
  const ofRegion = region === undefined ? '' : ` --region ${shellWord(region)}`;
  const aws = (operation: string, options = '') => `aws connect ${operation}${ofRegion}${options}`;
  const ofInstance = (operation: string, options = '') => `${aws(operation, ` --instance-id "$instance"${options}`)} --output json`;
  const file = (path: string) => `"$folder/${path}"`;
  const from = ['cdktf-aws-connect instance snapshot', '--from "$folder"', ...(users ? [`--users ${users}`] : []), `--output ${shellWord(output)}`];
  return lines(
    '#!/bin/sh',
    '# Needs a version of the AWS CLI from 2024 or later. If it ends early, run it again.',
    'set -eu',
    'umask 077',
    'export AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=10 AWS_PAGER=',
    `folder=${shellWord(folder)}`,
    'mkdir -p "$folder"',
    ...instanceLines(name, aws),
    `${ofInstance('describe-instance')} > ${file(CLI_FILES.instance)}`,
    `${ofInstance('list-routing-profiles', ' --page-size 1000')} > ${file(CLI_FILES.routingProfiles)}`,
    `${ofInstance('list-security-profiles', ' --page-size 1000')} > ${file(CLI_FILES.securityProfiles)}`,
    `${ofInstance('search-user-hierarchy-groups', ' --page-size 100')} > ${file(CLI_FILES.hierarchyGroups)}`,
    ...(users === UsersReadBy.SEARCH ? [`${ofInstance('search-users', ' --page-size 500')} > ${file(CLI_FILES.users)}`] : []),
    ...(users === UsersReadBy.FULL ? userLines(aws, ofInstance, file) : []),
    `npx ${from.join(' ')}`,
  );
}

type Words = (operation: string, options?: string) => string;

function instanceLines({ id: given, alias }: InstanceName, aws: Words): string[] {
  if (given !== undefined) {
    return [`instance=${shellWord(given)}`];
  }
  const query = shellWord(`InstanceSummaryList[?InstanceAlias && InstanceStatus!='${CREATION_FAILED}'].[InstanceAlias,Id]`);
  const id = shellWord(`tolower($1) == "${alias?.toLowerCase()}" { print $2 }`);
  return [
    `instance=$(${aws('list-instances', ` --query ${query}`)} --output text | awk ${id})`,
    `test -n "$instance" || { echo ${shellWord(`There is no instance with the alias ${alias}.`)} >&2; exit 1; }`,
  ];
}

/** Users who are deleted meanwhile get an empty description; those who are read already are not read again. */
function userLines(aws: Words, ofInstance: Words, file: (path: string) => string): string[] {
  const { userIds, descriptions, proficiencies } = CLI_FILES;
  const describeUser = `${ofInstance('describe-user', ' --user-id "$1"')} > ${file('user.json')}`;
  return [
    `mkdir -p ${file(descriptions)} ${file(proficiencies)}`,
    `${aws('list-users', ' --instance-id "$instance" --page-size 1000 --query "UserSummaryList[].[Id]"')} --output text > ${file(userIds)}`,
    'read_user() {',
    `  ${describeUser} && proficiencies_of "$1" && mv ${file('user.json')} ${file(`${descriptions}/$1.json`)}`,
    '}',
    '# If they are not found, the user may be there still.',
    'proficiencies_of() {',
    `  ${ofInstance('list-user-proficiencies', ' --user-id "$1" --page-size 100')} > ${file(`${proficiencies}/$1.json`)} && return`,
    `  grep -q ResourceNotFoundException ${file('error.txt')} && ${describeUser} 2> ${file('error.txt')} || return`,
    `  echo '{"UserProficiencyList": []}' > ${file(`${proficiencies}/$1.json`)}`,
    '  echo "Amazon Connect does not find the proficiencies of user $1." >&3',
    '}',
    'exec 3>&2',
    `for user in $(cat ${file(userIds)}); do`,
    `  if test -e ${file(`${descriptions}/$user.json`)} || read_user "$user" 2> ${file('error.txt')}; then continue; fi`,
    `  grep -q ResourceNotFoundException ${file('error.txt')} || { cat ${file('error.txt')} >&2; exit 1; }`,
    `  echo '{}' > ${file(`${descriptions}/$user.json`)}`,
    'done',
  ];
}
