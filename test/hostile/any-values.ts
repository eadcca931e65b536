import * as fc from 'fast-check';
import { ConnectUserPassword } from '../../src';

/** Whatever JavaScript has, and what other languages and JSON send. */
export const anyValue = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true, withSparseArray: true }),
  fc.func(fc.anything()),
  fc.constantFrom<unknown>(
    null, undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, Symbol('x'), 10n, new Proxy({}, {}), JSON.parse('{"__proto__": {"id": "x"}}'),
    'x'.repeat(1_000_000), ['x'.repeat(1_000_000)], {}, [], [null], [[]], true, new Date(Number.NaN), /x/, ConnectUserPassword, class {},
  ),
);
