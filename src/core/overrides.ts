import { isUnresolved } from './known';
import { quote } from './text';
import { isObject } from './types';
import { Violation, rejectIfAny } from './violations';

/** Arguments and nested blocks by their names in Terraform. */
export type Block = Record<string, unknown>;

/**
 * A block with overrides, merged as cdktf does: objects deeply, lists one after the other, and entries of a list by their
 * indices; undefined removes an argument.
 *
 * @throws Error where a part of something is overridden that only Terraform knows.
 */
export function overridden(block: Block, overrides: Block): Block {
  const entries = Object.entries(overrides);
  if (entries.length === 0) {
    return block;
  }
  const merged = { ...block };
  for (const [key, override] of entries) {
    const value = block[key];
    if (Array.isArray(value) && Array.isArray(override)) {
      merged[key] = [...value, ...override];
    } else if (isBlock(override) && isBlock(value)) {
      merged[key] = overridden(value, override);
    } else if (isBlock(override) && Array.isArray(value) && !isUnresolved(value)) {
      merged[key] = Object.values(overridden({ ...value }, override)).filter((item) => item !== undefined);
    } else if (isBlock(override) && isUnresolved(value)) {
      throw new Error(`${key} is known only when Terraform plans, so no part of it can be overridden. Override it as a whole.`);
    } else {
      merged[key] = override;
    }
  }
  return merged;
}

/**
 * Sets an override. What the caller has given for others, and perhaps for several users, stays as it is.
 *
 * @param path The argument by its name in Terraform, with dots for nested ones.
 * @throws ValidationError where the path names no argument, what every object of JavaScript has, or a part of a token.
 */
export function addOverride(subject: string, overrides: Block, path: string, value: unknown): void {
  const isPath = typeof path === 'string' && path.split('.').every((key) => key !== '' && key !== '__proto__');
  rejectIfAny(subject, isPath ? [] : [invalid(path, 'must be the name of an argument in Terraform, with dots for nested ones', "Write it as 'phone_config.auto_accept'.")]);
  const keys = path.split('.');
  const last = keys.pop()!;
  let block = overrides;
  for (const key of keys) {
    const nested = Object.hasOwn(block, key) ? block[key] : undefined;
    rejectIfAny(subject, isUnresolved(nested) ? [invalid(path, 'must not lead into an override that only Terraform knows', 'Override it as a whole.')] : []);
    block[key] = isBlock(nested) ? { ...nested } : {};
    block = block[key] as Block;
  }
  block[last] = value;
}

function invalid(path: string, allowed: string, remedy: string): Violation {
  return { code: 'OverridePathInvalid', property: 'path', allowed, given: quote(path), remedy };
}

function isBlock(value: unknown): value is Block {
  return isObject(value) && !isUnresolved(value);
}
