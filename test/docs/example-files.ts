import * as fs from 'node:fs';
import * as path from 'node:path';
import { InAllLanguages, examplesOf, translated } from '../../scripts/site/examples';

/** An example of the guide or of a docstring, in each language as it is shown. */
export interface ShownExample extends InAllLanguages {
  /** The page and the place on it, such as `phones_1`, or the class. */
  readonly name: string;
  /** What its fixture declares, by name: the type. */
  readonly declared: ReadonlyArray<readonly [name: string, type: string]>;
}

export function shownExamples(): ShownExample[] {
  const pages = fs.readdirSync('docs').filter((file) => file.endsWith('.md'));
  const examples = pages.flatMap((page) =>
    examplesOf(path.join('docs', page)).map((example, index) => ({ ...example, name: `${path.basename(page, '.md').replaceAll('-', '_')}_${index + 1}` })),
  );
  const all = [...examples, ...ofDocstrings()];
  const translations = translated(all);
  return all.map(({ name, fixture }, index) => ({ name, declared: declaredIn(fixture), ...translations[index] }));
}

function ofDocstrings() {
  const types: { readonly name: string; readonly docs?: { readonly example?: string } }[] = Object.values(JSON.parse(fs.readFileSync('.jsii', 'utf8')).types);
  return types.flatMap(({ name, docs }) => (docs?.example ? [{ name: `of_${name}`, page: name, fixture: 'default', code: `${docs.example}\n` }] : []));
}

function declaredIn(fixture: string): [string, string][] {
  const text = fs.readFileSync(`rosetta/${fixture}.ts-fixture`, 'utf8');
  return [...text.matchAll(/^declare const (\w+): (\w+);$/gm)].map(([, name, type]) => [name, type]);
}

export function indented(code: string, indentation: string): string {
  return code.replace(/^(?=.)/gm, indentation);
}
