/** A story told by the chain: what was sent and what came of it, as a page that a test keeps true. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChainEvent, Outcome, Tx } from './client.ts';
import { type Plain, toPlain } from './plain.ts';

/** Names for accounts, by address: a page with addresses reads badly. */
export type Names = Map<string, string>;

/**
 * Says a value in words of its own, where `undefined` leaves it as it is. `field` is the name it has in its event or call, `era`
 * the one in which the call was included.
 */
export type Wording = (field: string, value: Plain, era: bigint) => string | undefined;

/** Where `npm run transcript` writes a page, and the test compares it. */
export function pagePath(name: string): string {
  return fileURLToPath(new URL(`../transcript/${name}.md`, import.meta.url));
}

/** Lines of the page are collected in order: prose stands for itself, what the chain did stands in a block. */
export class Transcript {
  readonly #names: Names;
  readonly #wording: Wording;
  #era = 0n;
  readonly #parts: { kind: 'heading' | 'prose' | 'block'; lines: string[] }[] = [];

  constructor(names: Names, wording: Wording = () => undefined) {
    this.#names = names;
    this.#wording = wording;
  }

  heading(text: string): void {
    this.#parts.push({ kind: 'heading', lines: [`#### ${text}`] });
  }

  prose(text: string): void {
    this.#parts.push({ kind: 'prose', lines: [text] });
  }

  /** A call included in `era`, its failure or the events of the given pallets. */
  call(era: bigint, who: string, tx: Tx, outcome: Outcome, pallets: string[]): void {
    this.#era = era;
    const args = tx.method.meta.args.map((arg, at) => {
      const name = snake(arg.name.toString());
      return `${name}: ${this.render(name, toPlain(tx.method.args[at] as Parameters<typeof toPlain>[0]))}`;
    });
    this.#block(`${who} > ${tx.method.section}.${tx.method.method}(${args.join(', ')})`);
    if (outcome.error !== undefined) {
      const { section, name, docs } = outcome.error;
      this.#block(`    fails: ${section}.${name}${docs === '' ? '' : `: ${docs}`}`);
    }
    for (const event of outcome.events) {
      if (pallets.includes(event.name.split('.')[0] ?? '')) this.#block(`    ${this.#event(event)}`);
    }
  }

  /** What a look at the chain gave. */
  shows(what: string, value: Plain): void {
    this.#block(`${what} = ${this.render('', value)}`);
  }

  /** `value` as text: accounts by name, long numbers in groups of three digits. */
  render(field: string, value: Plain): string {
    const worded = this.#wording(field, value, this.#era);
    if (worded !== undefined) return worded;
    if (value === null) return 'none';
    if (typeof value === 'bigint') return value.toString().replace(/\B(?=(\d{3})+$)/g, '_');
    if (typeof value === 'boolean') return `${value}`;
    if (typeof value === 'string') return this.#names.get(value) ?? value;
    if (Array.isArray(value)) return `[${value.map((item) => this.render(field, item)).join(', ')}]`;
    const entries = Object.entries(value);
    // An account as a call takes it, `{Id: address}`, is just that account.
    const [first] = entries;
    if (entries.length === 1 && first?.[0] === 'Id') return this.render(field, first[1]);
    return `{${entries.map(([key, item]) => `${snake(key)}: ${this.render(snake(key), item)}`).join(', ')}}`;
  }

  toString(): string {
    const text = this.#parts.map(({ kind, lines }) => (kind === 'block' ? ['```text', ...lines, '```'] : lines).join('\n'));
    return `${text.join('\n\n')}\n`;
  }

  #event({ name, data }: ChainEvent): string {
    const fields = Object.entries(data).map(([key, value]) => `${snake(key)}: ${this.render(snake(key), value)}`);
    return `${name}${fields.length === 0 ? '' : ` {${fields.join(', ')}}`}`;
  }

  #block(line: string): void {
    const last = this.#parts.at(-1);
    if (last?.kind === 'block') last.lines.push(line);
    else this.#parts.push({ kind: 'block', lines: [line] });
  }
}

/** Names as the runtime's source has them, which readers find in the docs: the client's library changes their case. */
function snake(name: string): string {
  return /^[a-z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name;
}

/** With `TRANSCRIPT=write` the page becomes `text`; either way this is the page as it is kept. */
export function keptPage(name: string, text: string): string {
  if (process.env.TRANSCRIPT === 'write') writeFileSync(pagePath(name), text);
  return readFileSync(pagePath(name), 'utf8');
}
