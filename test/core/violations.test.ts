import { inspect } from 'node:util';
import { ValidationError, describe as tell, rejectIfAny } from '../../src/core/violations';
import { messageOf } from '../support/errors';

const violation = (code: string) => ({ code, property: 'name', allowed: 'must be short', given: '"long"', remedy: 'Shorten it.' });

describe('an error', () => {
  test('tells one problem in one line', () => {
    expect(new ValidationError('X', [violation('Long')]).message).toBe('X is not valid: name: must be short; got "long". Shorten it. [Long]');
  });

  test('tells several as a list', () => {
    expect(new ValidationError('X', [violation('Long'), violation('Bad')]).message).toBe(
      'X is not valid (2 problems):\n  - name: must be short; got "long". Shorten it. [Long]\n  - name: must be short; got "long". Shorten it. [Bad]',
    );
  });

  test('names no value where there is none to show', () => {
    expect(tell({ ...violation('Long'), given: undefined })).toBe('name: must be short. Shorten it. [Long]');
  });

  test('is known by its brand and its name', () => {
    const error = new ValidationError('X', [violation('Long')]);

    expect(error).toMatchObject({ name: 'ValidationError', [Symbol.for('cdktf-aws-connect.ValidationError')]: true });
    expect(error.violations.map(({ code }) => code)).toEqual(['Long']);
  });

  test('is printed with its message and its stack alone', () => {
    const error = new ValidationError('X', [violation('Long')]);

    expect(inspect(error)).toBe(error.stack);
    expect(Object.keys(error)).toEqual([]);
  });

  test('is thrown if there is any violation', () => {
    expect(messageOf(() => rejectIfAny("Kind 'stack/jdoe'", [violation('Long')]))).toMatch(/^Kind 'stack\/jdoe' is not valid: /);
    expect(() => rejectIfAny('Kind', [])).not.toThrow();
  });
});
