//! The bodies of the calls on vaults and positions. Those on allocations are in `allocation.rs`.

use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{Consideration, Footprint, Get},
};
use rampart_primitives::{
	AssetId, Era, Eras, Generation, GuardStake, Magnitude, Shares, Stake, VaultId, VaultKind, FULL, MAX_UNBONDING_ERAS,
};
use sp_runtime::DispatchError;

use crate::{
	pallet::*,
	position::OpenPosition,
	types::{Checkpoint, Flows, Tranche, Vault, VaultInfo, Withdrawal},
	vault::{store_info, OpenVault},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_create_vault(
		who: T::AccountId,
		asset: AssetId,
		kind: VaultKind,
		unbonding_eras: Eras,
		allocation_delay: Eras,
		limit: Option<Magnitude>,
	) -> Result<VaultId, DispatchError> {
		let asset_kind = Assets::<T>::get(asset).ok_or(Error::<T>::UnknownAsset)?.kind;
		let unbonding_fits = (T::MinUnbondingEras::get()..=MAX_UNBONDING_ERAS).contains(&unbonding_eras.0);
		let delay_fits = (1..=MAX_UNBONDING_ERAS).contains(&allocation_delay.0);
		ensure!(unbonding_fits && delay_fits, Error::<T>::ErasOutOfBounds);
		let limit = match (kind, limit) {
			(VaultKind::Exclusive, None) => FULL,
			(VaultKind::Shared, Some(limit)) if !limit.is_zero() && limit <= Self::highest_limit() => limit,
			_ => return Err(Error::<T>::WrongLimit.into()),
		};
		let open = OpenVault::<T>::create(Vault {
			asset,
			kind,
			curator: who.clone(),
			unbonding_eras,
			generation: Generation(0),
			opens: Era(0),
			active: Tranche::empty(FULL),
			checkpoint: Checkpoint::default(),
			encumbered: Magnitude::ZERO,
			escrowed: Stake::ZERO,
			flows: Flows::default(),
		})?;
		let footprint = Footprint::from_mel::<(VaultOf<T>, VaultInfoOf<T>)>();
		let info = VaultInfo {
			creator: who.clone(),
			limit,
			allocation_delay,
			allocations: 0,
			releases: Default::default(),
			endowment: Self::open_account(open.id, asset_kind, &who)?,
			ticket: T::VaultDeposit::new(&who, footprint)?,
		};
		let vault = open.id;
		store_info::<T>(vault, info);
		open.save();
		Self::deposit_event(Event::VaultCreated { vault, curator: who, asset, kind });
		Ok(vault)
	}

	/// The whole stake once for each allocation that a vault can have.
	fn highest_limit() -> Magnitude {
		Magnitude(FULL.0.saturating_mul(u128::from(T::MaxAllocations::get())))
	}

	pub(crate) fn do_deposit(
		who: T::AccountId,
		vault: VaultId,
		amount: Stake,
		min_shares: Shares,
		accept_pending_cuts: u32,
	) -> DispatchResult {
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load(vault)?;
		ensure!(now >= open.record.opens, Error::<T>::GenerationNotOpen);
		let asset = Self::asset(open.record.asset)?;
		ensure!(amount >= asset.minimum_deposit, Error::<T>::DepositTooSmall);
		ensure!(T::Guard::pending_cuts(vault) <= accept_pending_cuts, Error::<T>::PendingCuts);

		let mut position = OpenPosition::<T>::load_or_new(vault, who.clone(), open.record.generation)?;
		let old_total = open.record.active.shares;
		let shares = open.enter(amount, now)?;
		ensure!(!shares.is_zero(), Error::<T>::DepositTooSmall);
		ensure!(shares >= min_shares, Error::<T>::PriceMoved);
		position.add_shares(shares)?;
		Self::collect(vault, asset.kind, &who, amount)?;
		open.save();
		position.save(old_total);
		Self::deposit_event(Event::Deposited { vault, who, amount, shares });
		Ok(())
	}

	pub(crate) fn do_request_withdrawal(who: T::AccountId, vault: VaultId, withdrawal: Withdrawal) -> DispatchResult {
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load(vault)?;
		let mut position = OpenPosition::<T>::load(vault, who.clone())?;
		let of_present = position.record.generation == open.record.generation || position.record.shares.is_zero();
		ensure!(of_present, Error::<T>::ClosedSharesUnclaimed);

		let old_total = open.record.active.shares;
		let left = open.leave(&withdrawal, position.record.shares, now)?;
		position.take_shares(left.burned)?;
		position.add_request(now, left.minted)?;
		position.save(old_total);
		Self::deposit_event(Event::WithdrawalRequested {
			vault,
			who,
			amount: left.assets,
			burned: left.burned,
			minted: left.minted,
			claimable: now.after(open.record.unbonding_eras).next(),
		});
		open.close_if_lost(now);
		open.save();
		Ok(())
	}

	pub(crate) fn do_claim_withdrawal(who: T::AccountId, vault: VaultId, era: Era) -> DispatchResult {
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load(vault)?;
		let mut position = OpenPosition::<T>::load(vault, who.clone())?;
		let shares = position.take_request(era)?;
		ensure!(!open.record.is_unripe(era, now), Error::<T>::NotRipe);
		ensure!(!T::Guard::claims_held(vault, era), Error::<T>::ClaimHeld);

		let amount = open.redeem_ripe(era, shares)?;
		let kind = Self::asset(open.record.asset)?.kind;
		Self::pay_out(vault, kind, &who, amount)?;
		let old_total = open.record.active.shares;
		open.save();
		position.save(old_total);
		Self::deposit_event(Event::WithdrawalClaimed { vault, who, era, amount });
		Ok(())
	}

	pub(crate) fn do_claim_closed(who: T::AccountId, vault: VaultId) -> DispatchResult {
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load(vault)?;
		let mut position = OpenPosition::<T>::load(vault, who.clone())?;
		let generation = position.record.generation;
		let shares = position.record.shares;
		ensure!(generation != open.record.generation && !shares.is_zero(), Error::<T>::NothingToClaim);
		let pool = Closed::<T>::get(vault, generation).ok_or(Error::<T>::NothingToClaim)?;
		ensure!(!T::Guard::claims_held(vault, pool.era), Error::<T>::ClaimHeld);

		let amount = open.redeem_closed(generation, shares, now)?;
		position.take_shares(shares)?;
		let kind = Self::asset(open.record.asset)?.kind;
		Self::pay_out(vault, kind, &who, amount)?;
		open.save();
		position.save(pool.tranche.shares);
		Self::deposit_event(Event::ClosedPoolClaimed { vault, who, generation, amount });
		Ok(())
	}
}
