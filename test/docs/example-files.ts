import * as fs from 'node:fs';
import * as path from 'node:path';
import { InAllLanguages, translated, examplesOf } from '../../scripts/site/examples';

/** An example of the guide, in each language as the site shows it. */
export interface GuideExample extends InAllLanguages {
  /** The page and the place on it, such as `phones_1`. */
  readonly name: string;
  /** What its fixture declares, by name: the type. */
  readonly declared: ReadonlyArray<readonly [name: string, type: string]>;
}

export function guideExamples(): GuideExample[] {
  const pages = fs.readdirSync('docs').filter((file) => file.endsWith('.md'));
  const examples = pages.flatMap((page) =>
    examplesOf(path.join('docs', page)).map((example, index) => ({ ...example, name: `${path.basename(page, '.md').replaceAll('-', '_')}_${index + 1}` })),
  );
  const translations = translated(examples);
  return examples.map(({ name, fixture }, index) => ({ name, declared: declaredIn(fixture), ...translations[index] }));
}

function declaredIn(fixture: string): [string, string][] {
  const text = fs.readFileSync(`rosetta/${fixture}.ts-fixture`, 'utf8');
  return [...text.matchAll(/^declare const (\w+): (\w+);$/gm)].map(([, name, type]) => [name, type]);
}

export function indented(code: string, indentation: string): string {
  return code.replace(/^(?=.)/gm, indentation);
}
