import * as fs from 'node:fs';
import * as path from 'node:path';
import { ShownExample, indented, shownExamples } from './example-files';
import { installGo } from '../consumers/go';
import { maven } from '../consumers/java';
import { PACKAGE, ROOT, copyOf, run } from '../consumers/packages';
import { installedPython, typeCheckers } from '../consumers/python';
import { GO, JDK, MAVEN, PYTHON, describeWith } from '../toolchain';

const { java, go } = JSON.parse(fs.readFileSync(path.join(ROOT, 'node_modules/cdktf/.jsii'), 'utf8')).targets;

const folders: string[] = [];
let examples: ShownExample[];

beforeAll(() => {
  examples = shownExamples();
});

afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A folder with a file for each example. */
function project(extension: string, sourceOf: (example: ShownExample) => string, at = '.'): string {
  const folder = copyOf();
  folders.push(folder);
  fs.mkdirSync(path.join(folder, at), { recursive: true });
  examples.forEach((example) => fs.writeFileSync(path.join(folder, at, `${example.name}.${extension}`), sourceOf(example)));
  return folder;
}

test('the examples of documents and docstrings compile in TypeScript', () => {
  expect(examples.length).toBeGreaterThan(0);
});

test('the examples keep their comments in each language', () => {
  const comments = (code: string) => code.match(/(?:\/\/|#) .*/g)?.map((comment) => comment.replace(/^\S+ /, '')) ?? [];
  const lost = examples.filter(({ typescript, ...others }) =>
    [others.python, others.java, others.go].some((code) => comments(code).join('\n') !== comments(typescript).join('\n')),
  );

  expect(lost.map(({ name }) => name)).toEqual([]);
});

describeWith([PYTHON], 'the examples in Python', () => {
  test('have no error for mypy in its strict mode', () => {
    const folder = project('py', inPython);
    const { python } = installedPython();

    expect(run(path.join(typeCheckers(), 'mypy'), ['--strict', '--python-executable', python, '.'], { cwd: folder })).toContain('no issues found');
  });
});

function inPython({ declared, python }: ShownExample): string {
  const parameters = declared.map(([name, type]) => `, ${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}: ${type}`).join('');
  return `from cdktf import *
from ${PACKAGE.python.module} import *


class Example(TerraformStack):
    def example(self${parameters}) -> None:
${indented(python, '        ')}`;
}

describeWith([JDK, MAVEN], 'the examples in Java', () => {
  test('compile without a warning of javac -Xlint:all', () => {
    const folder = project('java', inJava, 'src/main/java');
    fs.copyFileSync(path.join(ROOT, 'test/consumers/java/pom.xml'), path.join(folder, 'pom.xml'));
    const output = maven(folder, 'compile');

    expect(output).toContain(`Compiling ${examples.length} source files`);
    expect(output).not.toContain('WARNING');
  });
});

function inJava({ name, declared, java: code }: ShownExample): string {
  return `import ${java.package}.*;
import ${PACKAGE.java.package}.*;
import java.util.*;
import software.constructs.Construct;

class ${name} extends TerraformStack {
    ${name}(Construct scope, String id) {
        super(scope, id);
    }

    void example(${declared.map(([parameter, type]) => `${type} ${parameter}`).join(', ')}) {
${indented(code, '        ')}    }
}
`;
}

describeWith([GO], 'the examples in Go', () => {
  let folder: string;

  beforeAll(() => {
    folder = project('go', inGo);
    run('go', ['mod', 'init', 'examples'], { cwd: folder });
    installGo(folder);
  });

  test('compile without a finding of go vet', () => {
    expect(run('go', ['vet', './...'], { cwd: folder })).toBe('');
  });

  test('are formatted by gofmt -s', () => {
    expect(run('gofmt', ['-s', '-l', '.'], { cwd: folder })).toBe('');
  });
});

function inGo({ name, declared, go: code }: ShownExample): string {
  const others = declared.filter(([parameter]) => parameter !== 'stack');
  const parameters = others.map(([parameter, type]) => `, ${parameter} ${type === 'TerraformStack' || type === 'App' ? go.packageName : 'connect'}.${type}`);
  // What is not used is an error in Go.
  const variables = [...code.matchAll(/^(\w+) :=/gm)].map(([, variable]) => `\t_ = ${variable}\n`);
  return `package examples

import (
	"github.com/aws/jsii-runtime-go"
	connect "${PACKAGE.go.moduleName}/${PACKAGE.go.packageName}"
	"${go.moduleName}/${go.packageName}"
)

var _, _ = jsii.String, connect.NewConnectUser

func ${name}(stack ${go.packageName}.TerraformStack${parameters.join('')}) {
${indented(code, '\t')}${variables.join('')}}
`;
}
