//! States for the benchmarks of vaults and holders: as many assets as a vault can be paid in, each with something in every part.

use alloc::vec::Vec;
use frame_support::traits::Consideration;
use rampart_primitives::{
	AssetId, Era, EraClock, Eras, Generation, RelayBlock, Shares, Stake, VaultId, VaultKind, VaultView,
};
use sp_core::U256;
use sp_runtime::traits::BlockNumberProvider;

use crate::{
	drip::scaled,
	earnings::{Change, Holding},
	owed,
	pallet::*,
	Accrual, Earned, Fresh, HolderEarnings, MAX_REWARD_ASSETS,
};

/// A vault that is not there: what the stake's keeper answers is given.
pub(crate) const VAULT: VaultId = 1_000_000;

/// The generation of its shares.
pub(crate) const PRESENT: Generation = Generation(1);

/// What each asset's pot has.
const POT: Stake = Stake(1 << 80);

/// What was paid out of each, as the accruals count it.
pub(crate) const PAID: Stake = Stake(1 << 70);

/// What the holder has of the shares, of which half are fresh; and what all have.
const HELD: Shares = Shares(1 << 60);
const TOTAL: Shares = Shares(1 << 62);

/// Some time after all drips began.
const NOW: RelayBlock = 1_000;

/// What the stake's keeper would say of the vault.
pub(crate) fn view() -> VaultView {
	VaultView {
		asset: 0,
		kind: VaultKind::Shared,
		unbonding_eras: Eras(7),
		generation: PRESENT,
		active: Stake(TOTAL.0),
		shares: TOTAL,
		escrowed: Stake::ZERO,
	}
}

/// What the stake's keeper would say of the holder.
pub(crate) fn holding() -> Holding {
	Holding { vault: VAULT, position: Some((PRESENT, HELD)), total: TOTAL }
}

/// All shares of the holder go: more than the fresh ones, which forfeit.
pub(crate) fn withdrawal() -> Change {
	Change { old: HELD, new: Shares(1), old_total: TOTAL }
}

/// The holder comes.
pub(crate) fn arrival() -> Change {
	Change { old: Shares::ZERO, new: HELD, old_total: TOTAL }
}

/// A drip that is over, with something carried that begins the next one.
fn accrual(asset: AssetId) -> Accrual {
	let quarter = scaled(Stake(POT.0 / 8));
	Accrual {
		pot: POT,
		paid: PAID,
		acc: U256::from(1u64 << 40) << 60u32,
		rem: U256::from(TOTAL.0 - 1),
		undripped: quarter,
		carried: quarter,
		until: 10,
		..Accrual::new(asset, 0)
	}
}

/// The vault was paid in as many assets as it can be, and each has a ledger.
pub(crate) fn pay_all<T: Config>(generation: Generation, change: impl Fn(&mut Accrual)) {
	T::RelayClock::set_block_number(NOW);
	let accruals = (0..MAX_REWARD_ASSETS).map(|asset| {
		let ledger = crate::Ledger { funded: Stake(POT.0 + PAID.0), ..Default::default() };
		Ledgers::<T>::insert(asset, ledger);
		let mut accrual = accrual(asset);
		change(&mut accrual);
		accrual
	});
	let accruals: Vec<_> = accruals.collect();
	Accruals::<T>::insert(VAULT, generation, crate::AccrualList::try_from(accruals).expect("as many as fit; qed"));
}

/// What the vault's accruals count that was paid out of an asset.
pub(crate) fn paid<T: Config>(asset: AssetId) -> Stake {
	let list = Accruals::<T>::get(VAULT, PRESENT);
	list.iter().find(|accrual| accrual.asset == asset).map_or(Stake::ZERO, |accrual| accrual.paid)
}

/// What the ledger of an asset counts.
pub(crate) fn counted<T: Config>(asset: AssetId) -> Stake {
	Ledgers::<T>::get(asset).map_or(Stake::ZERO, |ledger| ledger.paid)
}

/// The holder has earned something in each, and more by fresh shares.
pub(crate) fn earn_all<T: Config>(who: &T::AccountId, generation: Generation) {
	let entries: Vec<_> = (0..MAX_REWARD_ASSETS)
		.map(|asset| {
			let earned = scaled(Stake(1 << 70)) + U256::from(7u8);
			Earned {
				earned,
				fresh: scaled(Stake(1 << 60)),
				acc_at: U256::zero(),
				fresh_at: U256::zero(),
				asset,
				since: 0,
			}
		})
		.collect();
	let fresh = (generation == PRESENT).then(|| Fresh { era: now::<T>(), shares: Shares(HELD.0 / 2) });
	let entries = entries.try_into().expect("as many as fit; qed");
	Earnings::<T>::insert(VAULT, who, HolderEarnings { generation, entries, fresh });
}

fn now<T: Config>() -> Era {
	T::Clock::now()
}

/// Somebody who can leave a deposit for a payee.
pub(crate) fn payer<T: Config>(who: &T::AccountId) {
	T::Consideration::ensure_successful(who, owed::footprint::<T>());
}
