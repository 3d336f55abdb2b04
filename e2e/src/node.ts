/** The real node as a child process: on free ports, in a folder of its own, ended by its process id. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECOND, sleep, waitUntil, within } from './time.ts';

/** Where cargo puts what this repository builds, as `scripts/lib/common.sh` has it. */
export function targetDir(): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return process.env.CARGO_TARGET_DIR ?? join(cache, 'rampart', 'target');
}

/** The node's binary: `RAMPART_NODE`, else where `make` builds it. */
export function nodeBinary(): string {
  const path = process.env.RAMPART_NODE ?? join(targetDir(), 'ci', 'rampart-node');
  if (!existsSync(path)) {
    throw new Error(`no node at ${path}: build it with \`make build\`, or say in RAMPART_NODE where it is`);
  }
  return path;
}

/** The demo chain's spec, which `demo-spec.ts` has made. */
function demoSpec(): string {
  const path = process.env.RAMPART_DEMO_SPEC;
  if (path === undefined) throw new Error('no RAMPART_DEMO_SPEC: vitest sets it, by src/demo-spec.ts');
  return path;
}

export interface NodeOptions {
  /** How it makes blocks. The demo chain, its folder, ports and quiet come on top. */
  args?: string[];
  /** How long the first block may take: the node compiles the runtime before it. */
  startMillis?: number;
}

const DEFAULT_ARGS = ['--dev', '--dev-block-time', '200'];
const START_MILLIS = 180 * SECOND;
const TERM_MILLIS = 15 * SECOND;
const KILL_MILLIS = 5 * SECOND;

/** Every child that lives. What `afterAll` does not reach (a crash of the test process) ends here. */
const living = new Set<ChildProcess>();

function killLiving(): void {
  for (const child of living) child.kill('SIGKILL');
}

process.on('exit', killLiving);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    killLiving();
    process.kill(process.pid, signal);
  });
}

/** A port that is free on 127.0.0.1 at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

export class RampartNode {
  /** The folder of this node: its database and `node.log`. */
  readonly folder: string;
  readonly logFile: string;
  readonly #options: Required<NodeOptions>;
  #child: ChildProcess | undefined;
  #rpcPort = 0;

  private constructor(options: NodeOptions) {
    this.#options = { args: options.args ?? DEFAULT_ARGS, startMillis: options.startMillis ?? START_MILLIS };
    this.folder = mkdtempSync(join(tmpdir(), 'rampart-e2e-'));
    this.logFile = join(this.folder, 'node.log');
  }

  /** Starts a node in a new folder; gives it when its RPC answers and block 1 exists. */
  static async start(options: NodeOptions = {}): Promise<RampartNode> {
    const node = new RampartNode(options);
    try {
      await node.#spawn(1);
    } catch (error) {
      node.removeFolder();
      throw error;
    }
    return node;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#rpcPort}`;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the node does not run');
    return pid;
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  /** One JSON-RPC request over HTTP, for what must work before or without a client. */
  async rpc<T>(method: string, params: unknown[] = []): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.#rpcPort}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.timeout(5 * SECOND),
    });
    const reply = (await response.json()) as { result?: T; error?: { message: string } };
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result as T;
  }

  /** Number of the best block. */
  async height(): Promise<number> {
    const header = await this.rpc<{ number: string }>('chain_getHeader');
    return Number(header.number);
  }

  /** Ends the node as an operator would (SIGTERM), and by force when that takes too long. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM', TERM_MILLIS).catch(() => this.kill9());
  }

  /** Ends the node without any warning, as a power cut would. */
  async kill9(): Promise<void> {
    await this.#end('SIGKILL', KILL_MILLIS);
  }

  /** Starts the node again on the same folder and the same port; waits for a block above `aboveHeight`. */
  async restart(aboveHeight = 0): Promise<void> {
    if (this.running) throw new Error('stop the node before restarting it');
    await this.#spawn(aboveHeight + 1);
  }

  /** The last lines of the log. */
  logTail(lines = 40): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';
  }

  removeFolder(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #spawn(wantedHeight: number): Promise<void> {
    // A client reconnects by the address it knows, so the port stays the same over restarts.
    if (this.#rpcPort === 0) this.#rpcPort = await freePort();
    const p2pPort = await freePort();
    const args = [
      ...this.#options.args,
      ...['--chain', demoSpec()],
      ...['--base-path', join(this.folder, 'data')],
      ...['--rpc-port', `${this.#rpcPort}`],
      ...['--listen-addr', `/ip4/127.0.0.1/tcp/${p2pPort}`, '--no-mdns'],
      ...['--no-prometheus', '--no-telemetry', '--no-hardware-benchmarks', '--disable-log-color'],
    ];
    const log = openSync(this.logFile, 'a');
    const child = spawn(nodeBinary(), args, { stdio: ['ignore', log, log] });
    closeSync(log);
    this.#child = child;
    living.add(child);
    let failure: string | undefined;
    child.once('error', (error) => {
      failure = error.message;
      this.#forget(child);
    });
    child.once('exit', (code, signal) => {
      failure = `it ended with ${signal ?? `code ${code}`}`;
      this.#forget(child);
    });
    try {
      await waitUntil(this.#options.startMillis, `block ${wantedHeight} of the node`, async () => {
        if (failure !== undefined) throw new Error(`the node did not start: ${failure}`);
        return (await this.height().catch(() => -1)) >= wantedHeight;
      });
    } catch (error) {
      const tail = this.logTail();
      if (this.running) await this.kill9();
      throw new Error(`${error instanceof Error ? error.message : error}\n--- end of the node's log ---\n${tail}`);
    }
  }

  #forget(child: ChildProcess): void {
    living.delete(child);
    if (this.#child === child) this.#child = undefined;
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL', millis: number): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await within(millis, `end of the node after ${signal}`, ended);
    // The kernel frees the listening port a moment after the process is gone.
    await sleep(50);
  }
}
