import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { InAllLanguages, examplesOf, translated } from '../../scripts/site/examples';

/** An example of a document or of a docstring, in each language as it is shown. */
export interface ShownExample extends InAllLanguages {
  /** The page and the place on it, such as `phones_1`, or the class. */
  readonly name: string;
  /** What its fixture declares, by name: the type. */
  readonly declared: ReadonlyArray<readonly [name: string, type: string]>;
}

/** All that there are; an error if one does not compile in TypeScript. */
export function shownExamples(): ShownExample[] {
  const documents = execFileSync('git', ['ls-files', '--', '*.md', ':!API.md'], { encoding: 'utf8' }).trim().split('\n');
  const examples = documents.flatMap((page) =>
    examplesOf(page).map((example, index) => ({ ...example, name: `${path.basename(page, '.md').replaceAll('-', '_')}_${index + 1}` })),
  );
  const all = [...examples, ...ofDocstrings()];
  const translations = translated(all);
  return all.map(({ name, fixture }, index) => ({ name, declared: declaredIn(fixture), ...translations[index] }));
}

/** What is read of the assembly. */
interface Documented {
  readonly name: string;
  readonly docs?: { readonly example?: string };
  readonly methods?: readonly Documented[];
  readonly properties?: readonly Documented[];
}

function ofDocstrings() {
  const types: Documented[] = Object.values(JSON.parse(fs.readFileSync('.jsii', 'utf8')).types);
  const members = ({ name: type, methods = [], properties = [] }: Documented) =>
    [...methods, ...properties].map((member) => ({ ...member, name: `${type}_${member.name}` }));
  return types
    .flatMap((type) => [type, ...members(type)])
    .flatMap(({ name, docs }) => (docs?.example ? [{ name: `of_${name}`, page: name, fixture: 'default', code: `${docs.example}\n` }] : []));
}

function declaredIn(fixture: string): [string, string][] {
  const text = fs.readFileSync(`rosetta/${fixture}.ts-fixture`, 'utf8');
  return [...text.matchAll(/^declare const (\w+): (\w+);$/gm)].map(([, name, type]) => [name, type]);
}

export function indented(code: string, indentation: string): string {
  return code.replace(/^(?=.)/gm, indentation);
}
