/** What the README tells a newcomer to type: `make run`, then the client; and the same again after a power cut. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, nodeBinary } from '../src/node.ts';
import { SECOND, waitUntil, within } from '../src/time.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

let folder: string;
let port: number;
let house: ChildProcess | undefined;
let said = '';

// What `afterAll` does not reach.
process.on('exit', () => {
  if (house?.pid !== undefined) process.kill(-house.pid, 'SIGKILL');
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rampart-run-'));
  port = await freePort();
});

afterAll(async () => {
  await end('SIGTERM').catch(() => end('SIGKILL'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}, 60_000);

/** `make run` with the node that is built already, in a process group of its own: Ctrl-C reaches all of a group. */
async function makeRun(): Promise<void> {
  said = '';
  const env = { ...process.env, RAMPART_NODE: nodeBinary(), RAMPART_PORT: `${port}`, RAMPART_BASE_PATH: folder, RAMPART_BLOCK_MILLIS: '500' };
  const child = spawn('make', ['run'], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  house = child;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  child.once('exit', () => (house = undefined));
  await waitUntil(310 * SECOND, '`make run` to say what to do next', async () => {
    if (house === undefined) throw new Error(`make run ended:\n${said}`);
    return said.includes('Ctrl-C stops it');
  });
}

async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const child = house;
  if (child?.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, signal);
  await within(20 * SECOND, `end of make run after ${signal}`, ended);
  await waitUntil(10 * SECOND, 'end of the node', async () => !(await answers()));
}

function answers(): Promise<boolean> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'system_name', params: [] });
  const headers = { 'content-type': 'application/json' };
  return fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body, signal: AbortSignal.timeout(2 * SECOND) }).then(
    () => true,
    () => false,
  );
}

/** Height that `make run` said. */
function heightSaid(): number {
  return Number(/Rampart runs: block (\d+)/.exec(said)?.[1]);
}

/** The client of the README; gives what it printed. */
async function client(): Promise<string> {
  const args = ['run', '--silent', 'client', '--', `ws://127.0.0.1:${port}`];
  const { stdout, stderr } = await run('npm', args, { cwd: join(ROOT, 'e2e'), timeout: 60 * SECOND });
  expect(stderr).toBe('');
  return stdout;
}

function expectClientWorked(stdout: string): void {
  expect(stdout).toMatch(/runtime rampart \d+/);
  expect(stdout).toMatch(/Alice, RAMP:/);
  expect(stdout).toMatch(/Alice, asset 1:/);
  expect(stdout).toMatch(/event balances\.Transfer/);
  expect(stdout).toMatch(/event system\.ExtrinsicSuccess/);
}

test('make run ends with a producing node, and says how to go on', async () => {
  await makeRun();
  expect(said).toContain(`ws://127.0.0.1:${port}`);
  expect(said).toMatch(/Alice \(sudo\)/);
  expect(said).toContain(`npm run client -- ws://127.0.0.1:${port}`);
  expect(heightSaid()).toBeGreaterThan(0);
}, 330 * SECOND);

test("the README's client works", async () => {
  expectClientWorked(await client());
}, 90 * SECOND);

test('after a power cut make run goes on with the chain, and the client works again', async () => {
  const before = Number(/best block (\d+)/.exec(await client())?.[1]);
  await end('SIGKILL');
  await makeRun();
  expect(heightSaid()).toBeGreaterThan(before);
  expectClientWorked(await client());
}, 450 * SECOND);

test('Ctrl-C ends the node too', async () => {
  await end('SIGTERM');
  expect(await answers()).toBe(false);
}, 60 * SECOND);
