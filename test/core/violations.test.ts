import { inspect } from 'node:util';
import { ValidationError, describe as tell, numberRemedy, rejectIfAny, stringRemedy } from '../../src/core/violations';
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

  test.each(['undefined', 'null'])('says that what is %s is required', (given) => {
    expect(tell({ ...violation('Long'), given })).toBe('name: is required and must be short. Shorten it. [Long]');
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

describe('a remedy for a value of a wrong type', () => {
  test.each([[7, "Write '7'."], [true, "Write 'true'."], [{ stringValue: 'token' }, 'Give the stringValue of the variable.'], [['a'], 'Give one string.']])(
    'writes %p as a string: %s', (given, remedy) => {
      expect(stringRemedy(given)).toBe(remedy);
    },
  );

  test.each([['60', 'Write 60 without quotation marks.'], ['0.1', 'Write 0.1 without quotation marks.'], ['60s', 'Count.'], [null, 'Count.']])(
    'writes %p as a number: %s', (given, remedy) => {
      expect(numberRemedy(given, 'Count.')).toBe(remedy);
    },
  );
});
