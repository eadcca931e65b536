import * as path from 'node:path';
import { examplesOf } from '../../scripts/site/examples';
import { contents } from '../../scripts/site/pages';

/** Of commands, of what the library says and of measurements; the first program is complete in each language. */
const WITHOUT_EXAMPLE = ['getting-started', 'instance-compare', 'command-line', 'rules', 'debugging', 'moving-to-cdk-terrain', 'measured'];

test('every page of the guide about a capability has an example in each language', () => {
  const pages = contents().flatMap((section) => section.pages);
  const without = pages.filter((page) => examplesOf(path.join('docs', `${page}.md`)).length === 0);

  expect(without.sort()).toEqual([...WITHOUT_EXAMPLE].sort());
});
