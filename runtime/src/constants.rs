//! Numbers of the chain: each with its unit, the reason for it, and where it comes from.

#![warn(missing_docs)]

/// Amounts of the native token RAMP, in its smallest unit.
pub mod currency {
	use parachains_common::Balance;

	/// Decimals of the native token. Twelve, as of the relay chains' test tokens, so that amounts of both read alike.
	pub const TOKEN_DECIMALS: u8 = 12;
	/// Symbol of the native token, as in the chain specs and in the metadata hash.
	pub const TOKEN_SYMBOL: &str = "RAMP";

	/// One RAMP.
	pub const UNITS: Balance = 1_000_000_000_000;
	/// One thousandth of a RAMP.
	pub const MILLI: Balance = UNITS / 1_000;
	/// One millionth of a RAMP.
	pub const MICRO: Balance = MILLI / 1_000;

	/// The least balance of an account. An account takes about 100 bytes of state, so this is the price of those bytes
	/// by [`deposit`], low enough that anyone can open one.
	pub const EXISTENTIAL_DEPOSIT: Balance = 10 * MILLI;

	/// Deposit for what someone keeps in the state: `items` storage entries that hold `bytes` bytes in all (keys and
	/// values). An entry costs as much as 1 000 bytes: that is about what its own trie nodes add to a proof
	/// (a proof of one map entry is estimated at 2 475 bytes plus the value).
	pub const fn deposit(items: u32, bytes: u32) -> Balance {
		// `u128::from` is not const; widening cannot lose anything.
		#[allow(clippy::cast_lossless)]
		let (items, bytes) = (items as Balance, bytes as Balance);
		items * 100 * MILLI + bytes * 100 * MICRO
	}
}

/// Fees.
pub mod fee {
	use super::{consensus::MAXIMUM_BLOCK_WEIGHT, currency};
	use frame_support::weights::Weight;
	use parachains_common::Balance;

	/// What a whole block costs. With it the smallest extrinsic costs about 0.0001 RAMP, a transfer about 0.001, and
	/// to fill the chain for a day 28 800 RAMP before the fee multiplier rises.
	pub const FULL_BLOCK_FEE: Balance = 2 * currency::UNITS;

	/// Fee for one byte of an extrinsic. A block of nothing but bytes (5 MiB) costs 5.2 RAMP: bytes also have to be
	/// kept and sent by every node, so they are dearer than the block's other resources.
	pub const TRANSACTION_BYTE_FEE: Balance = currency::MICRO;

	/// An operational extrinsic pays this many times the fee as a tip to its priority. Source: the SDK's runtimes.
	pub const OPERATIONAL_FEE_MULTIPLIER: u8 = 5;

	/// A call pays for the larger of the two shares that it takes of a block: of its time or of its proof.
	///
	/// `fee = FULL_BLOCK_FEE * max(time / block's time, proof / block's proof)`, rounded up, so that no weight is free.
	/// The larger and not the sum, because a block is full when either is used up.
	pub struct WeightToFee;

	impl frame_support::weights::WeightToFee for WeightToFee {
		type Balance = Balance;

		fn weight_to_fee(weight: &Weight) -> Balance {
			let of = |part: u64, whole: u64| {
				// At most 2^64 * 2*10^12 < 2^105: no overflow.
				(Balance::from(part) * FULL_BLOCK_FEE).div_ceil(Balance::from(whole))
			};
			of(weight.ref_time(), MAXIMUM_BLOCK_WEIGHT.ref_time())
				.max(of(weight.proof_size(), MAXIMUM_BLOCK_WEIGHT.proof_size()))
		}
	}
}

/// Consensus and time.
pub mod consensus {
	use frame_support::weights::Weight;
	use parachains_common::BlockNumber;

	/// The para id in the presets. A testnet gives each chain its own: it replaces this one in the spec
	/// (`chain-specs/README.md`).
	pub const PARA_ID: u32 = 4_200;

	/// Time between two blocks, in milliseconds: one block for each relay chain block, by async backing.
	pub const MILLISECS_PER_BLOCK: u64 = 6_000;
	/// Length of an Aura slot, in milliseconds.
	pub const SLOT_DURATION: u64 = MILLISECS_PER_BLOCK;
	/// Length of a slot of the relay chain, in milliseconds. Source: Polkadot, Westend and Paseo.
	pub const RELAY_CHAIN_SLOT_DURATION_MILLIS: u32 = 6_000;
	/// Our blocks for each block of the relay chain.
	pub const BLOCK_PROCESSING_VELOCITY: u32 = 1;
	/// How many of our blocks may wait for inclusion in the relay chain: one being built, one being backed, one being
	/// included. Source: the SDK's system chains with one core.
	pub const UNINCLUDED_SEGMENT_CAPACITY: u32 = 3;
	/// How many relay chain blocks behind the tip we build on. None: with one core there is no other chain's fork to
	/// wait out.
	pub const RELAY_PARENT_OFFSET: u32 = 0;

	/// What a block may take: 2 seconds of time, of the 6 between blocks, and the largest proof of validity that the
	/// relay chain accepts. Source: `MAX_POV_SIZE` of `polkadot-primitives`.
	pub const MAXIMUM_BLOCK_WEIGHT: Weight = parachains_common::MAXIMUM_BLOCK_WEIGHT_FOR_ASYNC_BACKING;
	/// The longest block, in bytes. Source: the SDK's system chains.
	pub const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;

	/// Blocks in a minute.
	pub const MINUTES: BlockNumber = 10;
	/// Blocks in an hour.
	pub const HOURS: BlockNumber = MINUTES * 60;
	/// Blocks in a day.
	pub const DAYS: BlockNumber = HOURS * 24;
}
