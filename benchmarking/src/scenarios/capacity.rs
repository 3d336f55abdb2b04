//! How many extrinsics of a kind fill a block, by weight.
//!
//! The weight of each is what the runtime API says of the signed extrinsic: the call with its extensions. To it come the base weight
//! of an extrinsic and, as proof, its bytes; so does the runtime count before it takes one into a block. Ordinary extrinsics have three
//! quarters of the block's time, of its proof and of its length to themselves. Afterwards an extrinsic gives back what it did not need,
//! of proof above all: what it took in the end is measured by executing it, and more of them fit. That part depends on the state, which
//! is the small one of the preset.
//!
//! The table for readers is `results/capacity.md`.

use super::{endow, now, percent, transfers, whole, yardstick::transfer, Context, Figure, Scenario, NATIVE};
use crate::{
	chain::{account, key, Chain, SLOT_MILLIS},
	figures::Wanted,
	paths, Result,
};
use codec::Encode;
use color_eyre::eyre::{ensure, eyre, WrapErr};
use frame_support::{dispatch::DispatchClass, weights::Weight};
use pallet_restaking::types::Withdrawal;
use pallet_transaction_payment::RuntimeDispatchInfo;
use rampart_primitives::{Era, Magnitude, OperatorSet, Shares, Stake, VaultId, FULL};
use rampart_runtime::{constants::currency::UNITS, Balance, Runtime, RuntimeCall, System};
use sp_core::{sr25519, Pair};

/// Names of the figures, and of the calls.
const KINDS: [(&str, &str); 7] = [
	("transfer", "`balances.transferKeepAlive`"),
	("asset_transfer", "`assets.transferKeepAlive`"),
	("deposit", "`restaking.deposit`"),
	("withdrawal_request", "`restaking.requestWithdrawal`"),
	("withdrawal_claim", "`restaking.claimWithdrawal`"),
	("reward_claim", "`rewards.claim`, one asset"),
	("allocation", "`restaking.setAllocation`"),
];

/// A vault of the preset in the native token, whose curator is Charlie, and which is paid for in that token by the set that he is in.
const VAULT: VaultId = 0;
const SET: OperatorSet = OperatorSet { service: 1, set: 0 };
/// Blocks of two relay blocks each in which a withdrawal becomes ripe, and rewards come: eras of the preset are ten relay blocks.
const BLOCKS: u32 = 40;

/// See the module.
pub struct Capacity;

impl Scenario for Capacity {
	fn name(&self) -> &'static str {
		"capacity"
	}

	fn about(&self) -> &'static str {
		"how many transfers, deposits, withdrawals, claims and allocations fill a block by weight"
	}

	fn figures(&self) -> Vec<Figure> {
		let of_kind = |(name, _): &(&str, &str)| {
			[
				Figure::new(format!("capacity_{name}_per_block"), "extrinsics", Wanted::Any),
				Figure::new(format!("capacity_{name}_per_s"), "extrinsics/s", Wanted::Any),
				Figure::new(format!("capacity_{name}_reclaimed_per_block"), "extrinsics", Wanted::Any),
			]
		};
		KINDS.iter().flat_map(of_kind).collect()
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let costs = costs(context.chain("demo")?)?;
		ensure!(costs.len() == KINDS.len(), "{} calls were made of {}", costs.len(), KINDS.len());
		let fills = costs.iter().map(Cost::fills).collect::<Result<Vec<Fills>>>()?;
		paths::replace_file(&paths::results("capacity.md"), &report(&costs, &fills)?)?;
		let values = |fills: &Fills| [number(fills.declared), per_second(fills.declared), number(fills.reclaimed)];
		Ok(fills.iter().flat_map(values).collect())
	}
}

/// What an extrinsic is counted for before it is done, and after it.
struct Cost {
	declared: Weight,
	used: Weight,
	bytes: u64,
}

/// How many of a kind are in a block.
struct Fills {
	declared: u64,
	/// What there is no more of then.
	bound: &'static str,
	reclaimed: u64,
}

impl Cost {
	fn fills(&self) -> Result<Fills> {
		let weights = <Runtime as frame_system::Config>::BlockWeights::get();
		let room = weights.get(DispatchClass::Normal).max_total.unwrap_or(weights.max_block);
		let length = *<Runtime as frame_system::Config>::BlockLength::get().max.get(DispatchClass::Normal);
		let by_length = u64::from(length) / self.bytes;
		let nothing = || eyre!("an extrinsic that weighs nothing");
		let times = |room: u64, each: u64| room.checked_div(each).ok_or_else(nothing);
		let bounds = [
			(times(room.ref_time(), self.declared.ref_time())?, "time"),
			(times(room.proof_size(), self.declared.proof_size())?, "proof"),
			(by_length, "length"),
		];
		let (declared, bound) = bounds.into_iter().min_by_key(|(count, _)| *count).ok_or_else(nothing)?;
		// There has to be room for what the last one declares.
		let rest = room.saturating_sub(self.declared);
		let reclaimed = times(rest.ref_time(), self.used.ref_time())?
			.min(times(rest.proof_size(), self.used.proof_size())?)
			.saturating_add(1)
			.min(by_length);
		Ok(Fills { declared, bound, reclaimed })
	}
}

/// Makes a call of each kind, in the order of [`KINDS`], and tells what it costs.
fn costs(mut chain: Chain) -> Result<Vec<Cost>> {
	let staker = key("staker")?;
	let who = account(&staker);
	let receiver = account(&key("receiver")?);
	let curator = sr25519::Pair::from_string("//Charlie", None).wrap_err("no key for the curator")?;
	chain.with_storage(|| -> Result<()> {
		endow(&account(&key("sender")?), 1_000_000)?;
		[&who, &receiver].into_iter().try_for_each(transfers::endow)?;
		endow(&who, 1_000_000)
	})??;
	let [native, local, _] = chain.inspect(|| transfers::transfers(&receiver))?;
	let mut costs = vec![cost(&mut chain, native, &staker)?, cost(&mut chain, local, &staker)?];

	let amount = Stake(1_000 * UNITS);
	let deposit =
		pallet_restaking::Call::deposit { vault: VAULT, amount, min_shares: Shares(1), accept_pending_cuts: 0 };
	costs.push(cost(&mut chain, deposit.into(), &staker)?);
	let withdrawal = Withdrawal::Assets { amount: Stake(100 * UNITS), max_shares: Shares(u128::MAX) };
	let request = pallet_restaking::Call::request_withdrawal { vault: VAULT, withdrawal };
	let cost_of_request = cost(&mut chain, request.into(), &staker)?;
	costs.push(cost_of_request);
	let era: Era = chain.inspect(now);
	let raise = pallet_restaking::Call::set_allocation {
		vault: VAULT,
		set: SET,
		operator: account(&curator),
		magnitude: Magnitude(FULL.0 / 100 * 55),
		cap: None,
	};
	let allocation = cost(&mut chain, raise.into(), &curator)?;

	for _ in 0..BLOCKS {
		chain.next_block_after(2)?;
	}
	let claim =
		pallet_restaking::Call::claim_withdrawal { vault: VAULT, era, part: None, min_assets: Stake(1), to: None };
	costs.push(cost(&mut chain, claim.into(), &staker)?);
	let claim = pallet_rewards::Call::claim { vault: VAULT, asset: Some(NATIVE) };
	costs.push(cost(&mut chain, claim.into(), &staker)?);
	costs.push(allocation);
	Ok(costs)
}

/// Makes a block with a signed call, and tells what that costs.
fn cost(chain: &mut Chain, call: RuntimeCall, signer: &sr25519::Pair) -> Result<Cost> {
	let frame = chain.open_block_with_room()?;
	// Before the first extrinsic the hooks do their work.
	let mut frame = chain.submit_in(frame, transfer()?, &key("sender")?)?;
	let normal = || *System::block_weight().get(DispatchClass::Normal);
	let before = chain.inspect_frame(&frame, normal);
	let extrinsic = chain.sign(call.clone(), signer)?;
	frame = chain.submit_in(frame, call, signer)?;
	let used = chain.inspect_frame(&frame, normal).saturating_sub(before);
	let length = u32::try_from(extrinsic.len())?;
	let arguments = [extrinsic, length.encode()].concat();
	let info: RuntimeDispatchInfo<Balance> = chain.ask("TransactionPaymentApi_query_info", &arguments)?;
	ensure!(info.class == DispatchClass::Normal, "not an ordinary extrinsic");
	chain.close_block(frame)?;
	let base = <Runtime as frame_system::Config>::BlockWeights::get().get(info.class).base_extrinsic;
	let declared = info.weight.saturating_add(base).saturating_add(Weight::from_parts(0, length.into()));
	Ok(Cost { declared, used, bytes: length.into() })
}

fn number(count: u64) -> f64 {
	usize::try_from(count).map(whole).unwrap_or(f64::INFINITY)
}

/// At one block in each slot.
fn per_second(count: u64) -> f64 {
	number(count) * 1_000.0 / number(SLOT_MILLIS)
}

/// The table for readers.
fn report(costs: &[Cost], fills: &[Fills]) -> Result<String> {
	let mut text = String::from(
		"| extrinsic | weight: time, proof | bytes | fill a block | bound by | a second | of its weight used: time, proof | fill a block then |\n\
		 |---|---|---|---|---|---|---|---|\n",
	);
	for (((_, call), cost), fills) in KINDS.iter().zip(costs).zip(fills) {
		// Picoseconds of some extrinsics are more than 32 bits hold.
		let micros = |of: Weight| number(of.ref_time() / 1_000) / 1e3;
		let used = [
			micros(cost.used) / micros(cost.declared),
			number(cost.used.proof_size()) / number(cost.declared.proof_size()),
		];
		ensure!(used.iter().all(|share| share.is_finite()), "a weight that is too great to be counted");
		text += &format!(
			"| {call} | {:.0} us, {} B | {} | {} | {} | {:.0} | {}, {} | {} |\n",
			micros(cost.declared),
			cost.declared.proof_size(),
			cost.bytes,
			fills.declared,
			fills.bound,
			per_second(fills.declared),
			percent(used[0]),
			percent(used[1]),
			fills.reclaimed,
		);
	}
	Ok(text)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_block_is_full_when_the_first_of_its_resources_is_used_up() {
		let weight = |time: u64, proof| Weight::from_parts(time * 1_000_000, proof);
		// 1.5 s of time, 7.5 MiB of proof.
		let slow = Cost { declared: weight(1_000, 100), used: weight(500, 100), bytes: 100 }.fills().unwrap();
		assert_eq!((slow.declared, slow.bound, slow.reclaimed), (1_500, "time", 2_999));
		let large = Cost { declared: weight(1, 7_680), used: weight(1, 768), bytes: 100 }.fills().unwrap();
		assert_eq!((large.declared, large.bound, large.reclaimed), (1_024, "proof", 10_231));
		let long = Cost { declared: weight(1, 100), used: weight(1, 100), bytes: 1_024 * 1_024 }.fills().unwrap();
		assert_eq!((long.declared, long.bound, long.reclaimed), (3, "length", 3));
	}

	#[test]
	fn a_block_comes_every_six_seconds() {
		assert_eq!(per_second(1_500), 250.0);
	}
}
