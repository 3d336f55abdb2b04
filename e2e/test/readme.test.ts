/** The check of README.md finds what it is there to find. The README itself is checked by a stage of `make test`. */
import { describe, expect, test } from 'vitest';
import { commandsOf, faultsOf, withEmbeds } from '../../scripts/readme-check.mjs';

const files: Record<string, string> = {
  'story.md': 'Once upon a time.\n',
  'client.mjs': 'await connect();\n',
  'a.test.ts': "run('make one')",
};

function read(path: string): string {
  const content = files[path];
  if (content === undefined) throw new Error(`no file ${path}`);
  return content;
}

const README = withEmbeds(
  [
    '# Title',
    '```sh',
    'make one   # says what it does',
    '# only a comment',
    'make two \\',
    '  --with=arguments',
    '```',
    '```text',
    'make nothing',
    '```',
    '<!-- embed: story.md -->',
    '<!-- /embed -->',
    '<!-- embed: client.mjs -->',
    'old text',
    '<!-- /embed -->',
  ].join('\n'),
  read,
);
const runBy = new Map([['make one', { file: 'a.test.ts', text: 'make one' }]]);
const notRun = new Map([['make two --with=arguments', 'a reason']]);

describe('readme-check', () => {
  test('a true README has no faults', () => {
    expect(README).toContain('<!-- embed: story.md -->\nOnce upon a time.\n<!-- /embed -->');
    expect(README).toContain('```js\nawait connect();\n```');
    expect(commandsOf(README)).toEqual(['make one', 'make two --with=arguments']);
    expect(faultsOf(README, read, runBy, notRun)).toEqual([]);
  });

  test('an embedded file that changed is a fault, until it is written again', () => {
    const changed = (path: string): string => (path === 'story.md' ? 'And then.\n' : read(path));
    expect(faultsOf(README, changed, runBy, notRun)).toEqual([expect.stringContaining('does not show story.md as it is')]);
    expect(faultsOf(withEmbeds(README, changed), changed, runBy, notRun)).toEqual([]);
  });

  test('a command that no test runs is a fault', () => {
    expect(faultsOf(README, read, runBy, new Map())).toEqual([expect.stringContaining('`make two --with=arguments`, which no test')]);
  });

  test('a command whose test no longer runs it is a fault', () => {
    const gone = new Map([['make one', { file: 'a.test.ts', text: 'make three' }]]);
    expect(faultsOf(README, read, gone, notRun)).toEqual(['a.test.ts no longer runs `make one`']);
  });

  test('a command that left the README leaves the lists', () => {
    const more = new Map([...notRun, ['make four', 'a reason']]);
    expect(faultsOf(README, read, runBy, more)).toEqual([expect.stringContaining('`make four`, which README.md no longer says')]);
  });
});
