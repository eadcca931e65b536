/** Where the commands of the AWS CLI leave what they read, in one folder. */
export const CLI_FILES = {
  instance: 'instance.json',
  routingProfiles: 'routing-profiles.json',
  securityProfiles: 'security-profiles.json',
  hierarchyGroups: 'hierarchy-groups.json',
  /** With `--users search`. */
  users: 'users.json',
  /** With `--users full`: the ids, and a file for each of them in two folders. */
  userIds: 'user-ids.txt',
  descriptions: 'users',
  proficiencies: 'proficiencies',
};
