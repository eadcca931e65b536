import { createHash } from 'node:crypto';
import { AccessChange, kindsOf } from './access-changes';
import { AccessUser, hasSeveralInstances } from './access-user';
import { packageFile } from '../../core/files';
import { visible } from '../../core/text';

/**
 * The report as one HTML page, which loads nothing and runs no script but its own.
 *
 * @param changes What changed about these very users, the most important first.
 */
export function page(title: string, against: string | undefined, changes: readonly AccessChange[], users: readonly AccessUser[]): string {
  const [html, style, script] = ['page.html', 'page.css', 'page.js'].map((file) => packageFile(`assets/access-report/${file}`));
  const parts: Record<string, string> = {
    title: escapeHtml(visible(title)),
    style,
    styleHash: hashSource(style),
    script,
    scriptHash: hashSource(script),
    data: escapeJson(JSON.stringify(pageData(against, changes, users))),
  };
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name]);
}

function pageData(against: string | undefined, changes: readonly AccessChange[], users: readonly AccessUser[]) {
  const ranks = new Map(changes.flatMap((change, rank) => (change.after ? [[change.after, { change, rank }]] : [])));
  const removed = changes.flatMap((change, rank) => (change.after ? [] : [changedRow(change.before!, change, rank)]));
  const present = users.map((user) => {
    const found = ranks.get(user);
    return found ? changedRow(user, found.change, found.rank) : row(user);
  });
  return {
    against: against === undefined ? undefined : visible(against),
    severalInstances: hasSeveralInstances([...users, ...changes.flatMap(({ before, after }) => [before ?? after!, after ?? before!])]),
    users: [...present, ...removed],
  };
}

function row({ instance, login, name, securityProfiles, routingProfile, hierarchyGroup, marks }: AccessUser) {
  return {
    instance: visible(instance),
    login: visible(login),
    name: name === undefined ? undefined : visible(name),
    securityProfiles: securityProfiles.map(visible),
    routingProfile: visible(routingProfile),
    hierarchyGroup: hierarchyGroup === undefined ? undefined : visible(hierarchyGroup),
    marks,
  };
}

function changedRow(user: AccessUser, change: AccessChange, rank: number) {
  const { before, after, granted, revoked } = change;
  const former = (property: 'instance' | 'login' | 'name' | 'routingProfile' | 'hierarchyGroup') => {
    const [was, is] = [before?.[property], after?.[property]];
    const isPresent = before !== undefined && after !== undefined;
    return !isPresent || was === is ? undefined : was === undefined ? null : visible(was);
  };
  return {
    ...row(user),
    rank,
    kinds: kindsOf(change),
    granted: granted.map(visible),
    revoked: revoked.map(visible),
    was: {
      instance: former('instance'),
      login: former('login'),
      name: former('name'),
      routingProfile: former('routingProfile'),
      hierarchyGroup: former('hierarchyGroup'),
    },
  };
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** JSON that ends no script element. */
function escapeJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
