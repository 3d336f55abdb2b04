//! What a turn pays: its parts are taken out of the budgets, and given to operators, curators and vaults, one member after the other.

use alloc::vec::Vec;
use frame_support::BoundedVec;
use rampart_primitives::{
	AssetId, Era, EraClock, Fraction, InspectSets, InspectStake, OperatorSet, SetMember, Stake, TableBacker,
	TableMember, VaultId,
};
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	accruals, budgets, commission, owed,
	pallet::{Config, Event, Pallet},
	points,
	splitting::{self, MemberSplit},
	turns::{By, Part, Stage, Turn},
};

/// How many records a vault that is told to take in what compounds writes: its own, its asset's total and two balances; and one to
/// spare. What it was paid is counted apart.
const WRITES_OF_COMPOUNDING: u32 = 5;

/// Begin with a turn: the parts leave their budgets.
pub(crate) fn begin<T: Config>(set: OperatorSet, era: Era, ripe: Vec<budgets::Listed<T>>) -> Turn<T::AccountId> {
	let table = T::Sets::at(set, era).filter(|table| table.members > 0);
	let reported = points::total::<T>(set, era);
	let total = table.as_ref().map_or(0, |table| table.total.0);
	let parts = ripe.into_iter().map(|ripe| budgets::open_part::<T>(ripe, total, reported)).collect();
	// A set has no more budgets than fit; qed.
	let parts = BoundedVec::truncate_from(parts);
	let mut turn = Turn { set, era, table: table.as_ref().map_or(era, |table| table.era), stage: Stage::End, parts };
	if table.is_some() {
		turn.stage = turn.beginning();
	}
	turn
}

/// What a step did.
#[derive(Default)]
pub(crate) struct Paid {
	/// Vaults that were looked at.
	pub vaults: u32,
	/// Vaults that were told to take in what compounds.
	pub told: u32,
	/// Records that were written.
	pub writes: u32,
}

/// Amounts by asset.
#[derive(Default)]
struct Sums(Vec<(AssetId, Stake)>);

impl Sums {
	fn add(&mut self, asset: AssetId, amount: Stake) -> Result<(), ArithmeticError> {
		match self.0.iter_mut().find(|(of, _)| *of == asset) {
			Some((_, sum)) => *sum = sum.ensure_add(amount)?,
			None if amount.is_zero() => (),
			None => self.0.push((asset, amount)),
		}
		Ok(())
	}
}

/// Pay a member out of all parts. Gives what is left of each.
pub(crate) fn pay_member<T: Config>(
	turn: &Turn<T::AccountId>,
	operator: &T::AccountId,
	member: &TableMember,
	paid: &mut Paid,
) -> Result<Vec<Stake>, DispatchError> {
	let at = SetMember { set: turn.set, operator: operator.clone() };
	let (splits, mut lefts) = pay_operator::<T>(turn, &at, member, paid)?;
	for (index, backer) in member.backers.iter().enumerate() {
		let of_vault = |split: &MemberSplit| split.amounts.get(index).copied().unwrap_or_default();
		let assets = turn.parts.iter().map(|part| part.asset);
		let amounts: Vec<(AssetId, Stake)> = assets.zip(splits.iter().map(of_vault)).collect();
		let taken = pay_vault::<T>((&at, turn.era), backer, &amounts, paid)?;
		for ((left, (_, amount)), taken) in lefts.iter_mut().zip(&amounts).zip(taken) {
			if taken {
				*left = left.ensure_sub(*amount)?;
			}
		}
	}
	Ok(lefts)
}

/// Split the shares of a member, and pay its commissions. Gives how the shares are split, and what is left of each part.
pub(crate) fn pay_operator<T: Config>(
	turn: &Turn<T::AccountId>,
	at: &SetMember<T::AccountId>,
	member: &TableMember,
	paid: &mut Paid,
) -> Result<(Vec<MemberSplit>, Vec<Stake>), DispatchError> {
	let splits = split_over::<T>(turn, at, member);
	let (mut commissions, mut lefts) = (Sums::default(), Vec::new());
	for (part, split) in turn.parts.iter().zip(&splits) {
		commissions.add(part.asset, split.commission)?;
		lefts.push(part.left.ensure_sub(split.commission)?);
	}
	for (asset, amount) in commissions.0 {
		owed::owe::<T>(&at.operator, asset, amount);
		paid.writes = paid.writes.saturating_add(1);
		Pallet::<T>::deposit_event(Event::OperatorPaid { at: at.clone(), era: turn.era, asset, amount });
	}
	Ok((splits, lefts))
}

/// How the share of a member of each part is split.
fn split_over<T: Config>(
	turn: &Turn<T::AccountId>,
	at: &SetMember<T::AccountId>,
	member: &TableMember,
) -> Vec<MemberSplit> {
	let commission = commission::in_force::<T>(at, T::Clock::now());
	let by_points = turn.parts.iter().any(|part| part.by == By::Points);
	let reported = if by_points { points::of::<T>(at, turn.era) } else { 0 };
	let split = |part: &Part<T::AccountId>| {
		let counts = part.counts(&member.backers);
		let of_member = match part.by {
			By::Points => u128::from(reported),
			By::Stake => counts.iter().fold(0u128, |sum, value| sum.saturating_add(value.0)),
		};
		splitting::split_member(splitting::share(part.part, of_member, part.total), commission, &counts)
	};
	turn.parts.iter().map(split).collect()
}

/// Pay a vault an amount of each of the parts: the fee to its curator, the rest to its holders. Says of each amount whether it
/// was taken.
fn pay_vault<T: Config>(
	of: (&SetMember<T::AccountId>, Era),
	backer: &TableBacker,
	amounts: &[(AssetId, Stake)],
	paid: &mut Paid,
) -> Result<Vec<bool>, DispatchError> {
	if amounts.iter().all(|(_, amount)| amount.is_zero()) {
		return Ok(amounts.iter().map(|_| false).collect());
	}
	let vault = backer.vault;
	// Who holds the vault now must hold what answered for the member.
	pay_vault_by::<T>(of, vault, (T::Stake::curator(vault), amounts), paid, |nets| {
		accruals::pay::<T>((vault, backer.captured.generation), of.1, nets)
	})
}

/// Who runs a vault, if it is there, and what he takes of its rewards.
pub(crate) type Curator<T> = Option<(<T as frame_system::Config>::AccountId, Fraction)>;

/// The same, by whatever pays what is the holders', for whoever is the curator.
pub(crate) fn pay_vault_by<T: Config>(
	(at, era): (&SetMember<T::AccountId>, Era),
	vault: VaultId,
	(curator, amounts): (Curator<T>, &[(AssetId, Stake)]),
	paid: &mut Paid,
	pay: impl FnOnce(&[(AssetId, Stake)]) -> (Vec<bool>, bool),
) -> Result<Vec<bool>, DispatchError> {
	let fee = curator.as_ref().map(|(_, fee)| *fee).unwrap_or_default();
	let (mut fees, mut nets) = (Sums::default(), Sums::default());
	for (asset, amount) in amounts {
		let (to_curator, to_vault) = splitting::split_vault(*amount, fee);
		fees.add(*asset, to_curator)?;
		nets.add(*asset, to_vault)?;
	}
	let (accepted, told) = pay(&nets.0);
	// What it was paid is one record, whatever the assets.
	paid.writes = paid.writes.saturating_add(if told { WRITES_OF_COMPOUNDING } else { 0 }).saturating_add(1);
	paid.told = paid.told.saturating_add(told.into());
	let taken: Vec<(AssetId, Stake)> =
		nets.0.into_iter().zip(accepted).filter(|(_, accepted)| *accepted).map(|(net, _)| net).collect();
	for (asset, amount) in taken.iter().copied() {
		let fee = fees.0.iter().find(|(of, _)| *of == asset).map(|(_, fee)| *fee).unwrap_or_default();
		if let Some((curator, _)) = curator.as_ref().filter(|_| !fee.is_zero()) {
			owed::owe::<T>(curator, asset, fee);
			paid.writes = paid.writes.saturating_add(1);
		}
		Pallet::<T>::deposit_event(Event::VaultPaid { at: at.clone(), era, vault, asset, amount, fee });
	}
	Ok(amounts.iter().map(|(asset, _)| taken.iter().any(|(of, _)| of == asset)).collect())
}
