/** What operators and services ask a node: duties, and the rules of a set. */
import type { ApiPromise } from '@polkadot/api';
import type { OfCurve } from './keys.ts';
import { plain } from './plain.ts';
import type { SetRef } from './security.ts';

/** A value in force, and the one that is announced. */
export interface Dated<V> {
  now: V;
  next: { from: bigint; value: V } | null;
}

/** By whom, how hard, how fast and in whose favour faults are punished. Fractions are in parts of 10^9. */
export interface Policy {
  slasher: string;
  maxFraction: bigint;
  sink: string | { Account: string };
  reporterPart: bigint;
  horizonEras: bigint;
  windowEras: bigint;
  resolvers: { accounts: string[]; threshold: bigint };
  acceptsProofs: boolean;
  ejects: boolean;
}

/** Of a set's rules, what the tests look at. */
export interface Rules {
  policy: Dated<Policy>;
  terms: Dated<{ coolDownEras: bigint; maxObligationEras: bigint }>;
  noticeEras: bigint;
  status: 'Open' | 'Closing';
  members: bigint;
}

export type Party = 'Operator' | 'Service';

export type Standing =
  | { Offered: { by: Party } }
  | { Member: { from: bigint } }
  | { Ended: { from: bigint; until: bigint; holdsPlace: boolean; offer: Party | null } };

export interface Membership {
  standing: Standing;
  countsNow: boolean;
  countsNext: boolean;
  obligedUntil: bigint | null;
  barredUntil: bigint | null;
  /** The release, and the era in which the member said that it runs it. */
  runs: [bigint, bigint] | null;
}

export interface Release {
  release: bigint;
  digest: string;
  deadline: bigint;
  notes: string;
  published: bigint;
}

interface KeyView {
  key: OfCurve;
  from: bigint;
  until: bigint | null;
}

/** What an operator has to do in a set, as of a block. */
export interface Duty {
  /** The era of that block. */
  era: bigint;
  set: SetRef;
  membership: Membership | null;
  /** The era of the newest table, and the stake in it. */
  stake: [bigint, bigint] | null;
  /** The bytes of its keys that are valid in this era, and in the next one. */
  keys: { now: Set<string>; next: Set<string> };
  rules: Rules;
  release: Release | null;
}

/** The runtime API's answer, as of a block, about what an operator has to do in each set that knows it. */
export async function dutiesAt(api: ApiPromise, block: string, operator: string): Promise<Duty[]> {
  const at = await api.at(block);
  const { era } = plain<{ era: bigint }>(await at.query.restaking.clock());
  const told = plain<(Omit<Duty, 'era' | 'keys'> & { signingKeys: KeyView[] })[]>(await at.call.servicesApi.operatorDuties(operator));
  const validIn = ({ from, until }: KeyView, when: bigint): boolean => from <= when && (until === null || when < until);
  return told.map(({ signingKeys, ...duty }) => {
    const bytes = (when: bigint): Set<string> =>
      new Set(signingKeys.filter((view) => validIn(view, when)).flatMap(({ key }) => Object.values(key)));
    return { ...duty, era, keys: { now: bytes(era), next: bytes(era + 1n) } };
  });
}

/** The runtime API's answer about the rules of a set. */
export async function setRules(api: ApiPromise, set: SetRef): Promise<Rules | null> {
  return plain<Rules | null>(await api.call.servicesApi.operatorSet(set));
}
