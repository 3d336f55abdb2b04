/**
 * Checks a member's stake against a header, as another chain would: with keccak-256 and nothing of this chain's metadata.
 * The layout is documented in `pallets/services/src/merkle.rs`.
 */
import type { ApiPromise } from '@polkadot/api';
import type { Header } from '@polkadot/types/interfaces';
import { hexToU8a, u8aConcat, u8aToBigInt, u8aToHex } from '@polkadot/util';
import { keccakAsU8a } from '@polkadot/util-crypto';
import type { Policy } from './operators.ts';
import { plain } from './plain.ts';
import type { SetRef } from './security.ts';
import { SECOND, waitUntil } from './time.ts';

/** Marks the roots among the items of a header's digest. */
export const ENGINE_ID = 'RPST';
/** Levels of the tree above its leaves. */
export const DEPTH = 9;

/** What the runtime API gives for a member. Of it, a verifier needs the leaf and the siblings, and where to find the header. */
export interface TableProof {
  leaf: string[];
  siblings: string[];
  root: string[];
  block: bigint;
}

/** A root in a header, with what it is the root of. */
export interface TableRoot {
  set: SetRef;
  era: bigint;
  root: string;
  total: bigint;
  members: bigint;
}

/** What a proof proves. */
export interface ProvenStake extends TableRoot {
  /** The operator's account id, as hex. */
  operator: string;
  stake: bigint;
  index: bigint;
}

const WORD = 32;

function number(word: string): bigint {
  return u8aToBigInt(hexToU8a(word), { isLe: false });
}

function setOf(word: string): SetRef {
  const packed = number(word);
  return { service: packed >> 32n, set: packed & 0xffff_ffffn };
}

function fiveWords(words: string[], what: string): string[] {
  if (words.length !== 5 || words.some((word) => hexToU8a(word).length !== WORD)) {
    throw new Error(`${what} has not five words of ${WORD} bytes`);
  }
  return words;
}

/** The roots of stake tables in a header. */
export function rootsIn(header: Header): TableRoot[] {
  return header.digest.logs.flatMap((log) => {
    if (!log.isConsensus) return [];
    const [engine, payload] = log.asConsensus;
    if (new TextDecoder().decode(engine.toU8a()) !== ENGINE_ID) return [];
    const bytes = payload.toU8a(true);
    const words = Array.from({ length: bytes.length / WORD }, (_, at) => u8aToHex(bytes.subarray(at * WORD, (at + 1) * WORD)));
    const [set, era, root, total, members] = fiveWords(words, 'a root in the header') as [string, string, string, string, string];
    return [{ set: setOf(set), era: number(era), root, total: number(total), members: number(members) }];
  });
}

/** The root of the tree in which the leaf of these words has this place and these siblings. */
export function rootOf(leaf: string[], siblings: string[]): string {
  if (siblings.length !== DEPTH) throw new Error(`a proof has ${DEPTH} siblings, not ${siblings.length}`);
  const words = fiveWords(leaf, 'the leaf');
  let index = number(words[4] as string);
  let node = keccakAsU8a(u8aConcat(...words.map((word) => hexToU8a(word))));
  for (const sibling of siblings) {
    const other = hexToU8a(sibling);
    node = keccakAsU8a((index & 1n) === 0n ? u8aConcat(node, other) : u8aConcat(other, node));
    index >>= 1n;
  }
  if (index !== 0n) throw new Error('the leaf has no place in the tree');
  return u8aToHex(node);
}

/** What the leaf says of a member, if the header has the root of a tree with that leaf. Else an error says what is wrong. */
export function verifyStake(header: Header, proof: Pick<TableProof, 'leaf' | 'siblings'>): ProvenStake {
  const computed = rootOf(proof.leaf, proof.siblings);
  const [set, era, operator, stake, index] = proof.leaf as [string, string, string, string, string];
  const of = setOf(set);
  const found = rootsIn(header).find((root) => {
    return root.set.service === of.service && root.set.set === of.set && root.era === number(era);
  });
  if (found === undefined) throw new Error('the header has no root of this set and era');
  if (found.root !== computed) throw new Error('the root in the header is that of another tree');
  // Places without a member hold no leaf, so this cannot be; but who reads a tree says how far it goes.
  if (number(index) >= found.members) throw new Error('the leaf is beyond the last member');
  return { ...found, operator, stake: number(stake), index: number(index) };
}

/** A stake table without its members. `policy` is what was in force. */
export interface StakeTable {
  era: bigint;
  total: bigint;
  members: bigint;
  root: string;
  policy: { policy: Policy; noticeEras: bigint };
}

/** What a vault had pledged to a member at the era's start. */
export interface Backer {
  vault: bigint;
  asset: bigint;
  value: bigint;
  captured: { era: bigint; stake: bigint; checkpoint: bigint; survival: bigint };
}

/** A member in a stake table. */
export interface TableEntry {
  era: bigint;
  index: bigint;
  stake: bigint;
  backers: Backer[];
}

/** The newest table of a set that was taken in `era` or before; the newest of all without an era. */
export async function stakeTable(api: ApiPromise, set: SetRef, era: bigint | null = null): Promise<StakeTable | null> {
  return plain<StakeTable | null>(await api.call.servicesApi.table(set, era));
}

/** A member's entry in that table. */
export async function tableEntry(
  api: ApiPromise,
  set: SetRef,
  operator: string,
  era: bigint | null = null,
): Promise<TableEntry | null> {
  return plain<TableEntry | null>(await api.call.servicesApi.tableMember(set, operator, era));
}

/** The members of that table with their stakes, in the order of their places. */
export async function tableMembers(api: ApiPromise, set: SetRef, era: bigint | null = null): Promise<[string, bigint][]> {
  return plain<[string, bigint][]>(await api.call.servicesApi.tableMembers(set, era));
}

/** Waits for the table of a set that is taken at the start of `era`, or a newer one. */
export async function tableReached(api: ApiPromise, set: SetRef, era: bigint, millis = 60 * SECOND): Promise<StakeTable> {
  return waitUntil(millis, `a table of era ${era}`, async () => {
    const table = await stakeTable(api, set);
    return table !== null && table.era >= era && table;
  });
}

/** The runtime API's proof for a member of that table. */
export async function tableProof(
  api: ApiPromise,
  set: SetRef,
  operator: string,
  era: bigint | null = null,
): Promise<TableProof | null> {
  return plain<TableProof | null>(await api.call.servicesApi.tableProof(set, operator, era));
}

/** The header of a block, whose hash is what the node calls it by. */
export async function headerOf(api: ApiPromise, block: bigint): Promise<Header> {
  const hash = await api.rpc.chain.getBlockHash(block);
  const header = await api.rpc.chain.getHeader(hash);
  if (header.hash.toHex() !== hash.toHex()) throw new Error(`the header that the node gives for block ${block} has another hash`);
  return header;
}
