/** Chain values as plain JavaScript, so that tests compare with `toEqual` and read without knowledge of codecs. */
import type { Codec } from '@polkadot/types/types';
import {
  AbstractInt,
  bool,
  BTreeMap,
  BTreeSet,
  CodecSet,
  Compact,
  Enum,
  HashMap,
  Null,
  Option,
  Range,
  Raw,
  Struct,
  Text,
  Tuple,
  Vec,
  VecFixed,
} from '@polkadot/types-codec';
import { GenericAccountId } from '@polkadot/types';

export type Plain = string | bigint | boolean | null | Plain[] | { [key: string]: Plain };

/**
 * Integers become `bigint` whatever their width, accounts their address, bytes `0x` hex, an absent option `null`, structs
 * objects, an enum its variant's name, or `{variant: value}` when it carries one.
 */
export function toPlain(value: Codec): Plain {
  if (value instanceof Option) return value.isSome ? toPlain(value.unwrap()) : null;
  if (value instanceof Compact) return toPlain(value.unwrap());
  if (value instanceof AbstractInt) return value.toBigInt();
  if (value instanceof bool) return value.isTrue;
  if (value instanceof Null) return null;
  if (value instanceof Text) return value.toString();
  if (value instanceof GenericAccountId) return value.toString();
  if (value instanceof Enum) return value.isNone || value.isBasic ? value.type : { [value.type]: toPlain(value.value) };
  if (value instanceof Struct) return Object.fromEntries([...value.entries()].map(([key, item]) => [key, toPlain(item)]));
  if (value instanceof Raw) return value.toHex();
  if (value instanceof Vec || value instanceof VecFixed || value instanceof Tuple || value instanceof Range) {
    return value.map((item) => toPlain(item as Codec));
  }
  if (value instanceof BTreeMap || value instanceof HashMap) {
    return [...value.entries()].map(([key, item]) => [toPlain(key as Codec), toPlain(item as Codec)]);
  }
  if (value instanceof BTreeSet) return [...value].map((item) => toPlain(item as Codec));
  if (value instanceof CodecSet) return value.strings;
  throw new Error(`no plain form for a ${value.toRawType()}`);
}

/** `toPlain` for a caller who states the shape that the chain's metadata gives. */
export function plain<T = Plain>(value: Codec): T {
  return toPlain(value) as T;
}
