//! What can happen in a sequence, and random sequences of it.

use proptest::{prelude::*, sample::select};
use rampart_primitives::VaultId;

use super::{SETS, WHOLE};

/// One thing that happens. Indices are taken modulo what there is.
#[derive(Clone, Debug)]
pub enum Step {
	/// So many times the sequence's scale.
	Deposit { vault: VaultId, who: usize, times: u128 },
	/// Thousandths of what the staker has there, by assets or by shares.
	Withdraw { vault: VaultId, who: usize, permille: u128, by_shares: bool },
	/// All stakers withdraw all that they have.
	Leave { vault: VaultId, by_shares: bool },
	/// All stakers withdraw all their assets, which closes the pool if it was cut enough before; the next era begins with others.
	Restart { vault: VaultId },
	/// In two eras, all of what is pledged is cut but so many parts: next to nothing is left of what was pledged in whole.
	Ruin { vault: VaultId, but: u32 },
	/// A staker withdraws a fiftieth in each of so many eras.
	Trickle { vault: VaultId, who: usize, eras: u32 },
	/// The oldest of what the staker asked for.
	Claim { vault: VaultId, who: usize },
	/// Thousandths of the shares of the oldest of what the staker asked for.
	ClaimPart { vault: VaultId, who: usize, permille: u128 },
	/// All that is due.
	ClaimDue { vault: VaultId, who: usize },
	/// Thousandths of what was asked for last go back, if that was in this era.
	Cancel { vault: VaultId, who: usize, permille: u128 },
	/// The oldest of what the staker asked for goes into the other vault.
	Move { vault: VaultId, who: usize },
	/// Thousandths of the staker's shares.
	Transfer { vault: VaultId, who: usize, to: usize, permille: u128 },
	/// The operator ends what backs him in a set.
	EndBacking { vault: VaultId, set: u32 },
	/// The shared vault's limit, in wholes, and both vaults' delay.
	SetTerms { limit: u128, delay: u32 },
	/// What is left of a generation that ended.
	ClaimClosed { vault: VaultId, who: usize },
	/// A reward comes into the pool: thousandths of what it holds.
	Compound { vault: VaultId, permille: u128 },
	/// Thousandths of the whole; the cap in thousandths of the active stake.
	Allocate { vault: VaultId, set: u32, permille: u128, cap: Option<u128> },
	/// Take the tables of this era now, and not at its end.
	Capture,
	/// Let eras turn.
	Turn(u32),
	/// Cut a part of a capture that is live.
	Cut { table: usize, parts: u32 },
	/// See that the order of cuts does not matter.
	Reorder { tables: [usize; 3], parts: [u32; 3] },
}

fn a_vault() -> impl Strategy<Value = VaultId> {
	0..2u32
}

fn a_staker() -> impl Strategy<Value = usize> {
	0..3usize
}

/// Thousandths: all, nothing, a little and any.
fn some_permille() -> impl Strategy<Value = u128> {
	prop_oneof![2 => Just(1_000), 1 => Just(0), 2 => 1..50u128, 5 => 1..1_000u128]
}

/// Parts of a capture: all, half, next to nothing and any.
fn some_parts() -> impl Strategy<Value = u32> {
	prop_oneof![3 => Just(WHOLE), 2 => Just(WHOLE / 2), 1 => 1..1_000u32, 5 => 1..WHOLE]
}

fn by_staker(k: u32) -> impl Strategy<Value = Step> {
	let withdraw = (a_vault(), a_staker(), some_permille(), any::<bool>())
		.prop_map(|(vault, who, permille, by_shares)| Step::Withdraw { vault, who, permille, by_shares });
	let trickle = (a_vault(), a_staker(), 1..k + 3).prop_map(|(vault, who, eras)| Step::Trickle { vault, who, eras });
	let transfer = (a_vault(), a_staker(), a_staker(), some_permille())
		.prop_map(|(vault, who, to, permille)| Step::Transfer { vault, who, to, permille });
	let part = || (a_vault(), a_staker(), some_permille());
	prop_oneof![
		2 => part().prop_map(|(vault, who, permille)| Step::ClaimPart { vault, who, permille }),
		3 => part().prop_map(|(vault, who, permille)| Step::Cancel { vault, who, permille }),
		2 => (a_vault(), a_staker()).prop_map(|(vault, who)| Step::ClaimDue { vault, who }),
		2 => (a_vault(), a_staker()).prop_map(|(vault, who)| Step::Move { vault, who }),
		3 => transfer,
		8 => (a_vault(), a_staker(), 1..1_000u128).prop_map(|(vault, who, times)| Step::Deposit { vault, who, times }),
		10 => withdraw,
		1 => (a_vault(), any::<bool>()).prop_map(|(vault, by_shares)| Step::Leave { vault, by_shares }),
		1 => a_vault().prop_map(|vault| Step::Restart { vault }),
		1 => trickle,
		6 => (a_vault(), a_staker()).prop_map(|(vault, who)| Step::Claim { vault, who }),
		2 => (a_vault(), a_staker()).prop_map(|(vault, who)| Step::ClaimClosed { vault, who }),
	]
}

fn by_curator() -> impl Strategy<Value = Step> {
	let allocate = (a_vault(), select(&SETS[..]), some_permille(), proptest::option::weighted(0.3, some_permille()))
		.prop_map(|(vault, set, permille, cap)| Step::Allocate { vault, set, permille, cap });
	prop_oneof![
		8 => allocate,
		1 => (a_vault(), select(&SETS[..])).prop_map(|(vault, set)| Step::EndBacking { vault, set }),
		1 => (1..12u128, 1..4u32).prop_map(|(limit, delay)| Step::SetTerms { limit, delay }),
	]
}

fn by_time(k: u32) -> impl Strategy<Value = Step> {
	prop_oneof![
		1 => Just(Step::Capture),
		8 => prop_oneof![6 => Just(1), 1 => 2..4u32, 1 => Just(k), 2 => Just(k + 1)].prop_map(Step::Turn),
	]
}

fn by_slasher() -> impl Strategy<Value = Step> {
	let reorder = (any::<[usize; 3]>(), [some_parts(), some_parts(), some_parts()])
		.prop_map(|(tables, parts)| Step::Reorder { tables, parts });
	prop_oneof![
		8 => (any::<usize>(), some_parts()).prop_map(|(table, parts)| Step::Cut { table, parts }),
		1 => (a_vault(), 1..1_000u32).prop_map(|(vault, but)| Step::Ruin { vault, but }),
		3 => reorder,
	]
}

/// Stakers in both vaults, with pledges to all sets, to two, or of everything to one.
fn beginning() -> impl Strategy<Value = Vec<Step>> {
	let stakes = [300..1_000u128, 300..1_000, 300..1_000];
	let pledges = prop_oneof![3 => [0..400u128, 0..300, 0..300], 2 => Just([1_000, 0, 0]), 1 => Just([500, 500, 0])];
	let cap = proptest::option::weighted(0.3, 1..1_000u128);
	(stakes, pledges, cap).prop_map(|(stakes, pledges, cap)| {
		let deposits = |vault| (0..).zip(stakes).map(move |(who, times)| Step::Deposit { vault, who, times });
		let allocate = |vault| {
			let pledges = SETS.into_iter().zip(pledges);
			pledges.map(move |(set, permille)| Step::Allocate { vault, set, permille, cap })
		};
		let both = [0, 1].into_iter().flat_map(|vault| deposits(vault).chain(allocate(vault)));
		both.chain([Step::Turn(1)]).collect()
	})
}

/// Any step but a reward.
fn some_step(k: u32) -> impl Strategy<Value = Step> {
	prop_oneof![13 => by_staker(k), 4 => by_curator(), 9 => by_time(k), 11 => by_slasher()]
}

/// A number of units that a sequence deposits whole times of, and its steps.
pub fn sequence(k: u32) -> impl Strategy<Value = (u128, Vec<Step>)> {
	of_steps(some_step(k))
}

/// The same, with rewards.
pub fn sequence_with_rewards(k: u32) -> impl Strategy<Value = (u128, Vec<Step>)> {
	let compound = (a_vault(), 0..200u128).prop_map(|(vault, permille)| Step::Compound { vault, permille });
	of_steps(prop_oneof![1 => compound, 5 => some_step(k)])
}

fn of_steps(step: impl Strategy<Value = Step>) -> impl Strategy<Value = (u128, Vec<Step>)> {
	let scale = select(vec![1, 1_000_000, 1_000_000_000_000_000_000]);
	(scale, beginning(), proptest::collection::vec(step, 1..60)).prop_map(|(scale, mut beginning, steps)| {
		beginning.extend(steps);
		(scale, beginning)
	})
}
