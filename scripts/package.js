/*
 * Makes the packages in dist/. The npm package is packed once; the others are made from that tarball, which each of them
 * carries inside.
 *
 *   node scripts/package.js js             packs dist/js
 *   node scripts/package.js python java    makes these from the tarball in dist/js
 *   node scripts/package.js --available    packs, and makes all for which this machine has the tools; in CI simply all
 */
const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { mending } = require('./site/compilable');
const { formatted } = require('./site/format');

/** Commands that succeed where the tools for a language are installed. */
const TOOLS = {
  python: [['python3', '-c', 'import ensurepip']],
  java: [['javac', '-version'], ['mvn', '--version']],
  go: [['go', 'version']],
};
const CACHE = path.resolve('node_modules/.cache');
const UNPACKED = path.join(CACHE, 'packed-for-pacmak');
const MAVEN_REPOSITORY = path.join(CACHE, 'maven');

const run = (command, args) => execFileSync(command, args, { stdio: 'inherit' });
const pacmak = (...args) => run('node_modules/.bin/jsii-pacmak', [...args, '--maven-local-repository', MAVEN_REPOSITORY]);

function pack() {
  // The version and the notes of a release lie in dist/ too.
  ['js', ...Object.keys(TOOLS)].forEach((language) => fs.rmSync(`dist/${language}`, { recursive: true, force: true }));
  fs.mkdirSync('dist/js', { recursive: true });
  run('npm', ['pack', '--silent', '--pack-destination', 'dist/js']);
}

/** The tarball, unpacked where the dependencies are found, so that nothing but what is packed can get into the others. */
function make(languages) {
  const tarballs = fs.existsSync('dist/js') ? fs.readdirSync('dist/js').filter((file) => file.endsWith('.tgz')) : [];
  if (tarballs.length !== 1) {
    throw new Error(`dist/js holds ${tarballs.length} tarballs instead of one: run 'projen package:js' first.`);
  }
  const tarball = path.resolve('dist/js', tarballs[0]);
  fs.rmSync(UNPACKED, { recursive: true, force: true });
  fs.mkdirSync(UNPACKED, { recursive: true });
  run('tar', ['xzf', tarball, '-C', UNPACKED]);
  makeCdktf(languages);
  const unpacked = path.join(UNPACKED, 'package');
  // The examples become ones of the other languages; jsii-pacmak finds the translations beside the assembly.
  fs.cpSync('rosetta', path.join(unpacked, 'rosetta'), { recursive: true });
  run('node_modules/.bin/jsii-rosetta', ['extract', unpacked]);
  mendTranslations(unpacked);

  languages.forEach((language) => fs.rmSync(`dist/${language}`, { recursive: true, force: true }));
  pacmak(unpacked, '--outdir', path.resolve('dist'), '--targets', ...languages, '--pack-command', `echo ${tarball}`);
}

/** In the examples of the packages, as in those of the guide. */
function mendTranslations(unpacked) {
  const file = path.join(unpacked, '.jsii.tabl.json');
  const mend = mending(unpacked);
  const tablet = JSON.parse(fs.readFileSync(file, 'utf8'));
  const all = Object.values(tablet.snippets).map(({ translations }) => translations);
  const examples = formatted(all.map(({ python, java, go }) => ({ python: mend.python(python.source), java: mend.java(java.source), go: mend.go(go.source) })));
  all.forEach((translations, index) => {
    for (const [language, code] of Object.entries(examples[index])) {
      translations[language].source = code.trimEnd();
    }
  });
  fs.writeFileSync(file, JSON.stringify(tablet));
}

/**
 * What no registry at hand has of cdktf for a language is made from its npm package, into the folder of that package where
 * jsii-pacmak looks for it.
 */
function makeCdktf(languages) {
  const root = path.dirname(require.resolve('cdktf/package.json'));
  const { version, targets } = JSON.parse(fs.readFileSync(path.join(root, '.jsii'), 'utf8'));
  const { groupId, artifactId } = targets.java.maven;
  const probes = {
    java: ['mvn', '-q', '-B', 'dependency:get', `-Dartifact=${groupId}:${artifactId}:${version}`, '-Dtransitive=false', `-Dmaven.repo.local=${MAVEN_REPOSITORY}`],
    go: ['go', 'mod', 'download', `${targets.go.moduleName}/${targets.go.packageName}@v${version}`],
  };
  for (const [language, [command, ...args]] of Object.entries(probes)) {
    const isAtHand = () => fs.existsSync(path.join(root, 'dist', language)) || spawnSync(command, args).status === 0;
    if (languages.includes(language) && !isAtHand()) {
      console.log(`No registry has cdktf ${version} for ${language}: it is made from the npm package, once.`);
      pacmak(root, '--targets', language, '--mvn-define', 'maven.javadoc.skip=true');
    }
  }
}

function available() {
  return Object.keys(TOOLS).filter((language) => {
    const missing = TOOLS[language].filter(([tool, ...args]) => spawnSync(tool, args).status !== 0).map((probe) => probe.join(' '));
    if (missing.length > 0 && process.env.CI) {
      throw new Error(`The package for ${language} needs tools that fail here: ${missing.join('; ')}`);
    }
    if (missing.length > 0) {
      console.log(`No package for ${language}, since this fails: ${missing.join('; ')}`);
    }
    return missing.length === 0;
  });
}

const wanted = process.argv.slice(2);
if (wanted.includes('--available') || wanted.includes('js')) {
  pack();
}
const languages = wanted.includes('--available') ? available() : wanted.filter((language) => language !== 'js');
if (languages.length > 0) {
  make(languages);
}
