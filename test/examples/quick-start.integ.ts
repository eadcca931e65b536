import * as fs from 'node:fs';
import * as path from 'node:path';
import { installGo } from '../consumers/go';
import { resultsIn } from '../consumers/golden';
import { maven } from '../consumers/java';
import { ROOT, copyOf, run, tarball } from '../consumers/packages';
import { installedPython } from '../consumers/python';
import { GO, JDK, MAVEN, PYTHON, describeWith } from '../toolchain';

const PROGRAMS = path.join(ROOT, 'examples/quick-start');
const MAIN_CLASS = /<mainClass>.*<\/mainClass>/;

const folders: string[] = [];

afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A folder with one of the programs that the README shows. */
function project(program: string, at = '.'): string {
  const folder = copyOf();
  folders.push(folder);
  fs.mkdirSync(path.join(folder, at), { recursive: true });
  fs.copyFileSync(path.join(PROGRAMS, program), path.join(folder, at, program));
  return folder;
}

const synthesized = (folder: string) => Object.fromEntries(resultsIn(path.join(folder, 'cdktf.out')));

describe('the program of the README', () => {
  let inTypeScript: Record<string, string>;

  beforeAll(() => {
    const folder = project('main.ts');
    run('npm', ['install', '--no-audit', '--no-fund', tarball(), 'cdktf', 'tsx'], { cwd: folder });
    run('npx', ['--no-install', 'tsx', 'main.ts'], { cwd: folder });
    inTypeScript = synthesized(folder);
  });

  test('makes in TypeScript, by the commands of the README, one user in one stack', () => {
    expect(Object.keys(inTypeScript)).toEqual(['agents.json']);
    expect(Object.keys(JSON.parse(inTypeScript['agents.json']).resource.aws_connect_user)).toEqual(['jdoe']);
  });

  describeWith([PYTHON], 'in Python', () => {
    test('makes the same', () => {
      const folder = project('main.py');
      run(installedPython().python, ['main.py'], { cwd: folder });

      expect(synthesized(folder)).toEqual(inTypeScript);
    });
  });

  describeWith([JDK, MAVEN], 'in Java', () => {
    test('makes the same', () => {
      const folder = project('Main.java', 'src/main/java');
      const pom = fs.readFileSync(path.join(ROOT, 'examples/java/pom.xml'), 'utf8');
      fs.writeFileSync(path.join(folder, 'pom.xml'), pom.replace(MAIN_CLASS, '<mainClass>Main</mainClass>'));
      maven(folder, '--quiet', 'compile', 'exec:java');

      expect(synthesized(folder)).toEqual(inTypeScript);
    });
  });

  describeWith([GO], 'in Go', () => {
    test('makes the same', () => {
      const folder = project('main.go');
      fs.copyFileSync(path.join(ROOT, 'examples/go/go.mod'), path.join(folder, 'go.mod'));
      installGo(folder);
      run('go', ['run', '.'], { cwd: folder });

      expect(synthesized(folder)).toEqual(inTypeScript);
    });
  });
});
