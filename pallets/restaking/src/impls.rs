//! What restaking gives to others: the clock, stake to look at, stake to cut; and summaries for people.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use frame_support::pallet_prelude::Weight;
use rampart_primitives::{
	AssetId, Captured, Era, EraClock, Eras, Fraction, Generation, InspectStake, Magnitude, MutateStake, Receipt,
	RelayBlock, SetMember, Shares, Stake, StakeError, VaultId, VaultKind, VaultView,
};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

use crate::{pallet::*, types::Tranche, weights::WeightInfo};

impl<T: Config> EraClock for Pallet<T> {
	fn now() -> Era {
		Clock::<T>::get().era
	}
	fn since() -> RelayBlock {
		Clock::<T>::get().since
	}
	fn length() -> RelayBlock {
		Clock::<T>::get().length
	}
}

impl<T: Config> InspectStake<T::AccountId> for Pallet<T> {
	fn vault(vault: VaultId) -> Option<VaultView> {
		let record = Vaults::<T>::get(vault)?;
		Some(VaultView {
			asset: record.asset,
			kind: record.kind,
			unbonding_eras: record.unbonding_eras,
			generation: record.generation,
			active: record.active.assets,
			shares: record.active.shares,
			escrowed: record.escrowed,
		})
	}

	fn backers(at: &SetMember<T::AccountId>) -> Vec<VaultId> {
		Backing::<T>::get(at).iter().map(|entry| entry.vault).collect()
	}

	fn captured(vault: VaultId, at: &SetMember<T::AccountId>, era: Era) -> Result<Captured, StakeError> {
		Self::capture(vault, at, era)
	}
}

impl<T: Config> MutateStake<T::AccountId> for Pallet<T> {
	fn cut(
		vault: VaultId,
		at: &SetMember<T::AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<Receipt, DispatchError> {
		Self::do_cut(vault, at, captured, fraction)
	}

	fn settle(receipt: Receipt, to: &[(T::AccountId, Stake)], burn: Stake) -> Result<(), (Receipt, DispatchError)> {
		Self::do_settle(receipt, to, burn)
	}

	fn cut_weight() -> Weight {
		T::WeightInfo::cut()
	}

	fn settle_weight() -> Weight {
		T::WeightInfo::settle()
	}
}

/// A tranche in assets.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TrancheSummary {
	/// The era in which it was asked for.
	pub era: Era,
	/// What is left of it.
	pub assets: Stake,
	/// The first era in which it can be claimed and no longer be cut.
	pub claimable: Era,
}

/// A vault with its tranches.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct VaultSummary<AccountId> {
	/// What it holds.
	pub asset: AssetId,
	/// Exclusive or shared.
	pub kind: VaultKind,
	/// Who runs it.
	pub curator: AccountId,
	/// The account that holds its collateral.
	pub account: AccountId,
	/// How long stake stays slashable after its owner asked to withdraw.
	pub unbonding_eras: Eras,
	/// How many eras a raise of a pledge waits.
	pub allocation_delay: Eras,
	/// Counts the total losses.
	pub generation: Generation,
	/// Assets of the active pool.
	pub active: Stake,
	/// Shares of the active pool.
	pub shares: Shares,
	/// What is left of the active pool after all cuts, of 10^27.
	pub survival: Magnitude,
	/// The active stake at the start of this era, less what was cut of it since.
	pub checkpoint: Stake,
	/// The sum of all pledges, and of those that were lowered and are still promised.
	pub encumbered: Magnitude,
	/// What they may sum up to.
	pub limit: Magnitude,
	/// What was cut and waits for its settlement.
	pub escrowed: Stake,
	/// Unbonding tranches, oldest first.
	pub unbonding: Vec<TrancheSummary>,
}

/// What an account has in a vault, in assets.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PositionSummary {
	/// Shares of the active pool.
	pub shares: Shares,
	/// What they are worth.
	pub active: Stake,
	/// What is left of the shares of a generation that ended, and the first era in which it can be claimed.
	pub closed: Option<(Stake, Era)>,
	/// What was asked for, oldest first.
	pub unbonding: Vec<TrancheSummary>,
}

/// A pledge as it counts in the current era.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct AllocationSummary {
	/// The vault that pledges.
	pub vault: VaultId,
	/// The stake that counts, in the asset of the vault.
	pub stake: Stake,
	/// What is pledged.
	pub magnitude: Magnitude,
	/// The most that it may count as.
	pub cap: Option<Stake>,
	/// The era from which a change counts, and what the pledge becomes then.
	pub next: Option<(Era, Magnitude)>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn summarise_vault(vault: VaultId) -> Option<VaultSummary<T::AccountId>> {
		let record = Vaults::<T>::get(vault)?;
		let info = VaultInfos::<T>::get(vault)?;
		let now = Clock::<T>::get().era;
		let over = info.clone().take_released(now);
		let limit = match record.kind {
			VaultKind::Exclusive => record.active.survival,
			VaultKind::Shared => info.limit,
		};
		let summarise = |(era, tranche): (Era, Tranche)| TrancheSummary {
			era,
			assets: tranche.assets,
			claimable: era.after(record.unbonding_eras).next(),
		};
		Some(VaultSummary {
			asset: record.asset,
			kind: record.kind,
			account: Self::vault_account(vault),
			unbonding_eras: record.unbonding_eras,
			allocation_delay: info.allocation_delay,
			generation: record.generation,
			active: record.active.assets,
			shares: record.active.shares,
			survival: record.active.survival,
			checkpoint: record.checkpoint_at(now),
			encumbered: record.encumbered.excess_over(over),
			limit,
			escrowed: record.escrowed,
			unbonding: Unbonding::<T>::get(vault).into_iter().map(summarise).collect(),
			curator: record.curator,
		})
	}

	pub(crate) fn summarise_position(vault: VaultId, who: &T::AccountId) -> Option<PositionSummary> {
		let record = Vaults::<T>::get(vault)?;
		let position = Positions::<T>::get(vault, who)?;
		let tranches = Unbonding::<T>::get(vault);
		let claimable = |era: Era| era.after(record.unbonding_eras).next();
		let unbonding = position.unbonding.iter().filter_map(|(era, shares)| {
			let found = tranches.iter().find(|(of, _)| of == era).map(|(_, tranche)| *tranche);
			let tranche = found.or_else(|| Matured::<T>::get(vault, era))?;
			Some(TrancheSummary { era: *era, assets: worth(&tranche, *shares)?, claimable: claimable(*era) })
		});
		let unbonding = unbonding.collect();
		let present = position.generation == record.generation;
		let closed = (!present && !position.shares.is_zero())
			.then(|| Closed::<T>::get(vault, position.generation))
			.flatten()
			.and_then(|pool| Some((worth(&pool.tranche, position.shares)?, claimable(pool.era))));
		let shares = if present { position.shares } else { Shares::ZERO };
		Some(PositionSummary { shares, active: record.active.assets_for_shares(shares).ok()?, closed, unbonding })
	}

	pub(crate) fn summarise_backing(at: &SetMemberOf<T>) -> Vec<AllocationSummary> {
		let now = Clock::<T>::get().era;
		let backing = Backing::<T>::get(at);
		let summaries = backing.iter().filter_map(|entry| {
			let record = Vaults::<T>::get(entry.vault)?;
			let stake = Self::capture_entry(&record, at, entry, now).map_or(Stake::ZERO, |captured| captured.stake);
			let (magnitude, cap) = entry.at(now);
			let next = entry.waiting(now).map(|waiting| (waiting.from, entry.at(waiting.from).0));
			Some(AllocationSummary { vault: entry.vault, stake, magnitude, cap, next })
		});
		summaries.collect()
	}
}

/// What shares of a tranche would be paid with.
fn worth(tranche: &Tranche, shares: Shares) -> Option<Stake> {
	let mut tranche = *tranche;
	tranche.redeem(shares).ok()
}
