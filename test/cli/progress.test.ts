import { ShownProgress } from '../../src/cli/progress';

const BEGINNING = Date.UTC(2026, 0);

/** What is shown of steps: each with the second in which it comes. */
function shown(isWatched: boolean, steps: readonly [second: number, step: string, done?: number, total?: number][]): string[] {
  const written: string[] = [];
  let now = BEGINNING;
  const progress = new ShownProgress({ out: () => undefined, err: (text) => text && written.push(text), isWatched }, () => now);
  for (const [second, step, done, total] of steps) {
    now = BEGINNING + second * 1000;
    progress.show(step, done === undefined ? undefined : { done, total: total! });
  }
  progress.clear();
  return written.map((text) => text.replaceAll('\r\u001b[2K', '<clear>'));
}

describe('on a terminal', () => {
  test('a bar has the count and the time that is left, and goes at the end', () => {
    expect(shown(true, [[0, 'Reading users', 0, 2000], [1, 'Reading users', 500, 2000], [3, 'Reading users', 2000, 2000]])).toEqual([
      '<clear>Reading users [--------------------] 0 of 2,000',
      '<clear>Reading users [#####---------------] 500 of 2,000, 3 s left',
      '<clear>Reading users [####################] 2,000 of 2,000',
      '<clear>',
    ]);
  });

  test('a step without a count has none', () => {
    expect(shown(true, [[0, 'Reading the instance'], [0.01, 'Reading users', 0, 1]])).toEqual([
      '<clear>Reading the instance ...',
      '<clear>Reading users [--------------------] 0 of 1',
      '<clear>',
    ]);
  });

  test('a step that would break the line is cut', () => {
    expect(shown(true, [[0, `Reading "/${'x'.repeat(100)}"`]])).toEqual([`<clear>Reading "/${'x'.repeat(50)}… ...`, '<clear>']);
  });

  test('is drawn ten times a second at most', () => {
    const steps = Array.from({ length: 101 }, (_, i): [number, string, number, number] => [i / 100, 'Reading users', i, 100]);

    expect(shown(true, steps)).toHaveLength(11 + 1);
  });

  test('the time left counts from where a resumed step began', () => {
    expect(shown(true, [[0, 'Reading users', 9000, 10000], [10, 'Reading users', 9100, 10000]])[1]).toContain('9,100 of 10,000, 2 min left');
  });

  test('nothing counted is no whole bar', () => {
    expect(shown(true, [[0, 'Reading users', 0, 0]])[0]).toBe('<clear>Reading users [--------------------] 0 of 0');
  });
});

describe('elsewhere', () => {
  test('a line comes each 10 seconds, and none of a short step', () => {
    expect(shown(false, [[0, 'Reading users', 0, 600], [5, 'Reading users', 10, 600], [10, 'Reading users', 20, 600], [19, 'Reading users', 40, 600], [20, 'Checking']])).toEqual([
      'Reading users: 20 of 600, 5 min left\n',
    ]);
  });
});
