import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE, ROOT, dist, run } from './packages';

const { groupId, artifactId } = PACKAGE.maven;
const LOCAL_REPOSITORY = path.join(ROOT, 'node_modules/.cache/maven');

/** Where `projen package-all` leaves cdktf's jar, if no repository had it. */
const CDKTF = path.join(ROOT, 'node_modules/cdktf/dist/java');

/**
 * Runs Maven in a project that depends on the packed jar. What Maven downloads is kept, but of this library only what lies
 * in dist/java is found.
 */
export function maven(folder: string, ...args: string[]): string {
  fs.rmSync(installedJars(), { recursive: true, force: true });
  const repositories = [dist('java'), CDKTF].filter((repository) => fs.existsSync(repository));
  const settings = path.join(folder, 'settings.xml');
  fs.writeFileSync(
    settings,
    `<settings>
  <localRepository>${LOCAL_REPOSITORY}</localRepository>
  <profiles>
    <profile>
      <id>packed</id>
      <repositories>
${repositories.map((repository, index) => `        <repository><id>packed-${index}</id><url>${pathToFileURL(repository)}</url></repository>`).join('\n')}
      </repositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>packed</activeProfile></activeProfiles>
</settings>
`,
  );
  return run('mvn', ['--batch-mode', '--settings', settings, `-D${artifactId}.version=${PACKAGE.version}`, ...args], { cwd: folder });
}

/** Where Maven keeps the jar that it took from dist/java. */
export function installedJars(): string {
  return path.join(LOCAL_REPOSITORY, ...groupId.split('.'), artifactId);
}

/** One file of a jar. */
export function fileInJar(jar: string, file: string): Buffer {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jar-'));
  run('jar', ['xf', jar, file], { cwd: folder });
  const content = fs.readFileSync(path.join(folder, file));
  fs.rmSync(folder, { recursive: true });
  return content;
}
