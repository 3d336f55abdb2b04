// Keeps README.md true. Two promises:
//
// 1. What stands between `<!-- embed: FILE -->` and `<!-- /embed -->` is that file (markdown as it is, all else as a code
//    block). `--write` puts it there. This holds for benchmarking/README.md too.
// 2. Every command of a code block marked `sh` is run by a test, or is in the list below with the reason why not.
//
//   node scripts/readme-check.mjs [--write]
//
// Ends with 0 when all holds, else with 1 and one line for each fault.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Commands that a test runs: the file that runs it, and the text in that file which proves so. */
export const RUN_BY = new Map([
  ['make run', { file: 'e2e/test/run.test.ts', text: "spawn('make', ['run']" }],
  [
    'npm run compensation -- --slash 3 --vault 4 --block 120',
    { file: 'e2e/test/slashing.test.ts', text: "'run', '--silent', 'compensation'" },
  ],
  ['npm run client', { file: 'e2e/test/run.test.ts', text: "'run', '--silent', 'client'" }],
]);

/** Commands that no test runs, and why. */
export const NOT_RUN = new Map([
  ['make test', 'is what runs the tests'],
  ['cd e2e && npm ci --ignore-scripts', 'the end-to-end stage runs it before the tests'],
]);

/** The page about figures, which embeds tables. Its commands measure, so no test runs them. */
const FIGURES = 'benchmarking/README.md';

const EMBED = /(<!-- embed: (\S+) -->\n)([\s\S]*?)(<!-- \/embed -->)/g;
const LANGUAGES = new Map([
  ['.mjs', 'js'],
  ['.ts', 'ts'],
  ['.sh', 'sh'],
  ['.toml', 'toml'],
]);

/**
 * @typedef {(path: string) => string} Read
 * Gives a file of the repository, named by its path from the top, or throws.
 * @typedef {Map<string, { file: string, text: string }>} RunBy
 */

/**
 * The text that belongs between the markers of an embedded file.
 * @param {string} path
 * @param {string} content
 */
function embedded(path, content) {
  const body = content.trimEnd();
  if (extname(path) === '.md') return `${body}\n`;
  return `\`\`\`${LANGUAGES.get(extname(path)) ?? ''}\n${body}\n\`\`\`\n`;
}

/**
 * `readme` with every embedded file as `read` gives it now.
 * @param {string} readme
 * @param {Read} read
 * @returns {string}
 */
export function withEmbeds(readme, read) {
  return readme.replace(EMBED, (_whole, open, path, _body, close) => open + embedded(path, read(path)) + close);
}

/**
 * The commands of the `sh` blocks, one per entry: comments, blank lines and continuation marks are gone.
 * @param {string} readme
 */
export function commandsOf(readme) {
  const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.replace(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/**
 * What `text`, the file `name`, embeds and does not show as it is.
 * @param {string} name
 * @param {string} text
 * @param {Read} read
 */
export function staleEmbeds(name, text, read) {
  return [...text.matchAll(EMBED)]
    .filter(([, , path = '', body]) => body !== embedded(path, read(path)))
    .map(([, , path]) => `${name} does not show ${path} as it is: run node scripts/readme-check.mjs --write`);
}

/**
 * All faults of `readme`, each as one line.
 * @param {string} readme
 * @param {Read} read
 * @param {RunBy} runBy
 * @param {Map<string, string>} notRun
 */
export function faultsOf(readme, read, runBy = RUN_BY, notRun = NOT_RUN) {
  const faults = staleEmbeds('README.md', readme, read);
  const commands = new Set(commandsOf(readme));
  for (const command of commands) {
    const proof = runBy.get(command);
    if (proof === undefined && !notRun.has(command)) {
      faults.push(`README.md says \`${command}\`, which no test runs: name its test in scripts/readme-check.mjs`);
    } else if (proof !== undefined && !read(proof.file).includes(proof.text)) {
      faults.push(`${proof.file} no longer runs \`${command}\``);
    }
  }
  for (const command of [...runBy.keys(), ...notRun.keys()]) {
    if (!commands.has(command)) faults.push(`scripts/readme-check.mjs knows \`${command}\`, which README.md no longer says`);
  }
  return faults;
}

function main() {
  /** @type {Read} */
  const read = (path) => readFileSync(join(ROOT, path), 'utf8');
  if (process.argv.includes('--write')) {
    for (const name of ['README.md', FIGURES]) writeFileSync(join(ROOT, name), withEmbeds(read(name), read));
  }
  const faults = [...faultsOf(read('README.md'), read), ...staleEmbeds(FIGURES, read(FIGURES), read)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`README.md and ${FIGURES}: what they embed is current, and every command of the first is accounted for`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
