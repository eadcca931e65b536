import { readFileSync } from 'node:fs';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, Snapshot } from './snapshot';
import { SnapshotSubject, snapshotCommand } from './snapshot-command';
import { shapeProblemOf } from './snapshot-shape';
import { fileMissing, isFile } from '../../core/files';
import { lineOfJsonError } from '../../core/json';
import { isBlank, quote, quotePath } from '../../core/text';
import { isObject } from '../../core/types';
import { Violation, reject } from '../../core/violations';
import { partsOfInstanceArn } from '../connect-ids';

/** What a file turned out to be: a snapshot, or what is wrong with it. */
export type SnapshotReading = { readonly snapshot: Snapshot } | { readonly violation: Violation };

const MERGE_CONFLICT = /^(?:<{7}|={7}|>{7})/m;

/**
 * Reads a snapshot from the working directory or an absolute path.
 *
 * @param subject How the error names what needs it.
 * @param property Where the path was given.
 * @throws ValidationError where it is none.
 */
export function readSnapshot(subject: string, property: string, path: string): Snapshot {
  const reading = isFile(path) ? parseSnapshot(property, path, readFileSync(path)) : missing(property, path);
  return 'snapshot' in reading ? reading.snapshot : reject(subject, reading.violation);
}

/**
 * Reads a snapshot that was loaded from a file.
 *
 * @param property Where the path was given, which errors begin with.
 */
export function parseSnapshot(property: string, path: string, file: Buffer): SnapshotReading {
  const text = file.toString('utf8').replace(/^\u{feff}/u, '');
  const value = parsed(text);
  if (value === undefined) {
    return invalid(property, path, damageOf(text), {});
  }
  if (!isObject(value) || value.format !== SNAPSHOT_FORMAT) {
    return foreign(property, path);
  }
  const subject = subjectOf(value);
  if (typeof value.version === 'number' && value.version > SNAPSHOT_VERSION) {
    return newer(property, path, value.version);
  }
  if (value.version !== SNAPSHOT_VERSION) {
    return invalid(property, path, `but its version is not ${SNAPSHOT_VERSION}: ${quote(value.version)}`, subject);
  }
  const snapshot = value as unknown as Snapshot;
  const problem = problemIn(snapshot);
  return problem === undefined ? { snapshot } : invalid(property, path, `but ${problem}`, subject);
}

/** The first thing that no snapshot has, such as `users[3].name must be a text that is not empty, not 7`. */
export function problemIn(snapshot: Snapshot): string | undefined {
  const problem = shapeProblemOf(snapshot);
  if (problem === undefined) {
    return contradictionIn(snapshot);
  }
  const { at, allowed, given } = problem;
  return `${at.replace(/^\./, '')} ${allowed}${given === undefined ? '' : `, not ${given}`}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damageOf(text: string): string {
  if (isBlank(text)) {
    return 'but is empty';
  }
  const conflict = MERGE_CONFLICT.exec(text);
  return conflict === null
    ? `but line ${lineOfJsonError(text)} is damaged: it is not JSON there`
    : `but line ${text.slice(0, conflict.index).split('\n').length} is a conflict of a merge`;
}

/** What the shape of single values does not show. */
function contradictionIn({ instance, usersReadBy, users }: Snapshot): string | undefined {
  const { instanceId, region } = partsOfInstanceArn(instance.arn) ?? {};
  if (instanceId !== instance.id || region !== instance.region) {
    return `instance.arn is not that of instance ${quote(instance.id)} in region ${quote(instance.region)}`;
  }
  if ((usersReadBy === undefined) !== (users === undefined)) {
    return `has ${users === undefined ? 'usersReadBy' : 'users'} without ${users === undefined ? 'users' : 'usersReadBy'}`;
  }
  return undefined;
}

/** As much of a file as says which snapshot it was to be. */
function subjectOf({ instance }: Record<string, unknown>): SnapshotSubject {
  const { alias, id, region } = isObject(instance) ? instance : {};
  const textOf = (value: unknown) => (typeof value === 'string' && !isBlank(value) ? value : undefined);
  return { instance: { alias: textOf(alias), id: textOf(id), region: textOf(region) } };
}

function missing(property: string, path: string): SnapshotReading {
  const remedy = `Take the snapshot: ${snapshotCommand(String(path))}. The working directory is ${quotePath(process.cwd())}.`;
  return { violation: fileMissing('SnapshotMissing', property, path, remedy) };
}

function invalid(property: string, path: string, what: string, subject: SnapshotSubject): SnapshotReading {
  const remedy = `Restore the file, or take the snapshot again: ${snapshotCommand(path, subject)}.`;
  return { violation: { code: 'SnapshotInvalid', property, allowed: `must be a snapshot as the command writes it, ${what}`, given: quotePath(path), remedy } };
}

function foreign(property: string, path: string): SnapshotReading {
  const remedy = `Give the path of a snapshot, or take one: ${snapshotCommand('NAME.connect.json')}.`;
  return { violation: { code: 'SnapshotForeign', property, allowed: 'must be a snapshot of an instance, not another JSON file', given: quotePath(path), remedy } };
}

function newer(property: string, path: string, version: number): SnapshotReading {
  return {
    violation: {
      code: 'SnapshotNewer',
      property,
      allowed: `must have a version that this library reads, at most ${SNAPSHOT_VERSION}`,
      given: `${quotePath(path)} of version ${version}`,
      remedy: 'Upgrade cdktf-aws-connect to the version that wrote the file, or take the snapshot again with this one.',
    },
  };
}
