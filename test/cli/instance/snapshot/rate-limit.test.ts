import { DEFAULT_RATE, paced } from '../../../../src/cli/instance/snapshot/rate-limit';

/** A clock that moves only when someone waits. */
function clock() {
  let now = 0;
  const wait = async (milliseconds: number) => {
    now += milliseconds;
  };
  return { now: () => now, wait };
}

async function timesOf(count: number, rate: number | undefined, operations: (index: number) => string = () => 'DescribeUser') {
  const { now, wait } = clock();
  const pace = paced(rate, now, wait);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    await pace(operations(i));
    times.push(now());
  }
  return times;
}

test('a burst of 5 is sent at once, and then as many a second as AWS allows', async () => {
  expect(DEFAULT_RATE).toBe(2);
  expect(await timesOf(8, undefined)).toEqual([0, 0, 0, 0, 0, 500, 1000, 1500]);
});

test('a raised quota is used', async () => {
  expect(await timesOf(7, 10)).toEqual([0, 0, 0, 0, 0, 100, 200]);
});

test('each operation has a bucket of its own', async () => {
  expect(await timesOf(10, 2, (i) => (i % 2 === 0 ? 'DescribeUser' : 'ListUserProficiencies'))).toEqual(Array(10).fill(0));
});

test('no second has more requests than the burst and the rate', async () => {
  const times = await timesOf(100, 4);

  times.forEach((time) => expect(times.filter((each) => each >= time && each < time + 1000).length).toBeLessThanOrEqual(5 + 4));
});

test('a bucket is full again after a pause', async () => {
  const { now, wait } = clock();
  const pace = paced(2, now, wait);
  for (let i = 0; i < 6; i++) {
    await pace('DescribeUser');
  }
  await wait(10_000);
  const begun = now();
  for (let i = 0; i < 5; i++) {
    await pace('DescribeUser');
  }

  expect(now()).toBe(begun);
});

test('a wait ends when the reading is interrupted', async () => {
  const controller = new AbortController();
  const pace = paced(0.001);
  await Promise.all(Array.from({ length: 5 }, () => pace('DescribeUser', controller.signal)));
  const waiting = pace('DescribeUser', controller.signal);
  controller.abort();

  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});
