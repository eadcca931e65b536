import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a request may be sent. */
export type Pace = (operation: string, signal?: AbortSignal) => Promise<void>;

/** What AWS allows to each operation in an account and region, unless the quota was raised. */
export const DEFAULT_RATE = 2;
const BURST = 5;

/**
 * Keeps each operation under its quota, which AWS counts as a bucket of tokens: so many requests at once, and so many more a second.
 *
 * @param rate Requests a second, of each operation.
 */
export function paced(rate = DEFAULT_RATE, now: () => number = Date.now, wait = sleepFor): Pace {
  const interval = 1000 / rate;
  const freeAt = new Map<string, number>();
  return async (operation, signal) => {
    const time = now();
    // When the bucket would be full again, had no one asked.
    const full = Math.max(freeAt.get(operation) ?? 0, time);
    freeAt.set(operation, full + interval);
    const delay = full - (BURST - 1) * interval - time;
    if (delay > 0) {
      await wait(delay, signal);
    }
  };
}

async function sleepFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal });
}
