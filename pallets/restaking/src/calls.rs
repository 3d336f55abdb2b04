//! The bodies of the calls on vaults and positions. Those on allocations are in `allocation.rs`.

use alloc::vec::Vec;
use frame_support::{
	ensure,
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{Consideration, DefensiveTruncateFrom, Footprint, Get},
};
use rampart_primitives::{
	AssetId, Era, Eras, Generation, GuardStake, Magnitude, OnShares, Scheduled, Shares, Stake, VaultId, VaultKind,
	FULL, MAX_UNBONDING_ERAS,
};
use sp_runtime::DispatchError;

use crate::{
	pallet::*,
	position::OpenPosition,
	types::{AssetInfo, Checkpoint, DepositBounds, Flows, Gate, Tranche, Vault, VaultInfo, Withdrawal},
	vault::{store_info, OpenVault},
};

/// Which withdrawal to take, how much of it, and for whom.
pub(crate) struct Claim<AccountId> {
	/// The era in which it was asked for.
	pub era: Era,
	/// So many shares of it, or all.
	pub part: Option<Shares>,
	/// Who is paid.
	pub to: AccountId,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_create_vault(
		who: T::AccountId,
		asset: AssetId,
		kind: VaultKind,
		unbonding_eras: Eras,
		allocation_delay: Eras,
		limit: Option<Magnitude>,
	) -> Result<VaultId, DispatchError> {
		ensure!(!Stop::<T>::get().allocations, Error::<T>::EmergencyStopped);
		let asset_kind = Assets::<T>::get(asset).ok_or(Error::<T>::UnknownAsset)?.kind;
		let unbonding_fits = (T::MinUnbondingEras::get()..=MAX_UNBONDING_ERAS).contains(&unbonding_eras.0);
		ensure!(unbonding_fits && Self::is_delay(allocation_delay), Error::<T>::ErasOutOfBounds);
		let limit = match (kind, limit) {
			(VaultKind::Exclusive, None) => FULL,
			(VaultKind::Shared, Some(limit)) if Self::is_limit(limit) => limit,
			_ => return Err(Error::<T>::WrongLimit.into()),
		};
		let vault = OpenVault::<T>::next_id()?;
		let (account, endowment) = Self::open_account(vault, asset_kind, &who)?;
		let record = Vault {
			asset,
			kind,
			curator: who.clone(),
			account,
			endowment,
			unbonding_eras,
			generation: Generation(0),
			opens: Era(0),
			active: Tranche::empty(FULL),
			checkpoint: Checkpoint::default(),
			encumbered: Magnitude::ZERO,
			escrowed: Stake::ZERO,
			flows: Flows::default(),
			gate: Gate::default(),
			impaired: Stake::ZERO,
		};
		// What may be stored of a vault as long as it is there, its lists at their bounds.
		let footprint = Footprint::from_mel::<(
			VaultOf<T>,
			VaultInfoOf<T>,
			Metadata,
			UnbondingTranches,
			(T::AccountId, AssetId, VaultId),
		)>();
		let info = VaultInfo {
			creator: who.clone(),
			heir: None,
			delegates: Default::default(),
			limit: Scheduled::new(limit),
			allocation_delay: Scheduled::new(allocation_delay),
			fee: Scheduled::default(),
			allocations: 0,
			listed: 0,
			releases: Default::default(),
			ticket: T::VaultDeposit::new(&who, footprint)?,
		};
		store_info::<T>(vault, info);
		OpenVault::<T> { id: vault, record }.save();
		Self::deposit_event(Event::VaultCreated { vault, curator: who, asset, kind });
		Ok(vault)
	}

	/// Is it a number of eras that a raise may wait?
	pub(crate) fn is_delay(eras: Eras) -> bool {
		(1..=MAX_UNBONDING_ERAS).contains(&eras.0)
	}

	/// Is it something, and at most the whole stake once for each allocation that a vault can have?
	pub(crate) fn is_limit(limit: Magnitude) -> bool {
		let highest = FULL.0.saturating_mul(u128::from(T::MaxAllocations::get()));
		!limit.is_zero() && limit <= Magnitude(highest)
	}

	/// Gives, as all that change shares do, the weight that who listens has spent.
	pub(crate) fn do_deposit(
		who: T::AccountId,
		vault: VaultId,
		amount: Stake,
		min_shares: Shares,
		accept_pending_cuts: u32,
	) -> Result<Weight, DispatchError> {
		let before = T::Listener::changing(vault);
		let mut open = OpenVault::<T>::load_audited(vault)?;
		let asset = Self::asset(open.record.asset)?;
		let bounds = DepositBounds { min_shares, accept_pending_cuts };
		let (shares, after) = Self::admit(&mut open, &asset, &who, amount, bounds)?;
		Self::hold(open.record.asset, asset.cap, amount)?;
		Self::collect(&open, asset.kind, &who, amount)?;
		open.save();
		Self::deposit_event(Event::Deposited { vault, who, amount, shares });
		Ok(before.saturating_add(after))
	}

	/// Give `who` shares for stake that comes in: so many, and the weight that who listens has spent.
	fn admit(
		open: &mut OpenVault<T>,
		asset: &AssetInfo<T::AssetKind>,
		who: &T::AccountId,
		amount: Stake,
		bounds: DepositBounds,
	) -> Result<(Shares, Weight), DispatchError> {
		let now = Clock::<T>::get().era;
		let DepositBounds { min_shares, accept_pending_cuts } = bounds;
		ensure!(!Stop::<T>::get().deposits, Error::<T>::EmergencyStopped);
		open.ensure_open_to(who, now)?;
		ensure!(amount >= asset.minimum_deposit, Error::<T>::DepositTooSmall);
		ensure!(T::Guard::pending_cuts(open.id) <= accept_pending_cuts, Error::<T>::PendingCuts);

		let mut position = OpenPosition::<T>::load_or_new(open.id, who.clone(), open.record.generation)?;
		let old_total = open.record.active.shares;
		let shares = open.enter(amount, now)?;
		ensure!(!shares.is_zero(), Error::<T>::DepositTooSmall);
		ensure!(shares >= min_shares, Error::<T>::PriceMoved);
		open.ensure_within_cap(now)?;
		position.add_shares(shares)?;
		Ok((shares, position.save(old_total)))
	}

	/// Bring a reward in the vault's own asset into its active pool, for no shares. It is a deposit of all who hold the pool: the
	/// asset's cap and the vault's, which keep newcomers out, do not count for it. All or nothing.
	pub(crate) fn do_compound(vault: VaultId, from: &T::AccountId, amount: Stake) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		with_storage_layer(|| {
			let mut open = OpenVault::<T>::load_audited(vault)?;
			// What holders get would pay for a loss that they share with those who left.
			ensure!(open.record.impaired.is_zero(), Error::<T>::VaultImpaired);
			open.grow(amount, Clock::<T>::get().era)?;
			Self::hold(open.record.asset, None, amount)?;
			Self::collect(&open, Self::asset(open.record.asset)?.kind, from, amount)?;
			open.save();
			Self::deposit_event(Event::RewardCompounded { vault, amount });
			Ok(())
		})
	}

	pub(crate) fn do_request_withdrawal(
		who: T::AccountId,
		vault: VaultId,
		withdrawal: Withdrawal,
	) -> Result<Weight, DispatchError> {
		let before = T::Listener::changing(vault);
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load(vault)?;
		let mut position = OpenPosition::<T>::load_present(&open, who.clone())?;

		let old_total = open.record.active.shares;
		let left = open.leave(&withdrawal, position.record.shares, now)?;
		position.take_shares(left.burned)?;
		position.add_request(now, left.minted)?;
		let after = position.save(old_total);
		Self::deposit_event(Event::WithdrawalRequested {
			vault,
			who,
			amount: left.assets,
			burned: left.burned,
			minted: left.minted,
			claimable: now.after(open.record.unbonding_eras).next(),
		});
		let closed = open.close_if_lost(now);
		open.save();
		Ok(before.saturating_add(after).saturating_add(closed))
	}

	pub(crate) fn do_cancel_withdrawal(
		who: T::AccountId,
		vault: VaultId,
		part: Option<Shares>,
		min_shares: Shares,
	) -> Result<Weight, DispatchError> {
		let before = T::Listener::changing(vault);
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load(vault)?;
		let mut position = OpenPosition::<T>::load_present(&open, who.clone())?;
		let asked = position.requested().last() == Some(&now);
		ensure!(asked && part != Some(Shares::ZERO), Error::<T>::NothingToCancel);
		let burned = position.take_request(now, part)?;
		let old_total = open.record.active.shares;
		let (amount, minted) = open.rejoin(burned, now)?;
		ensure!(minted >= min_shares, Error::<T>::PriceMoved);
		// No cap counts: it is no new stake, and newcomers have left it its place.
		position.add_shares(minted)?;
		let after = position.save(old_total);
		open.save();
		Self::deposit_event(Event::WithdrawalCancelled { vault, who, amount, burned, minted });
		Ok(before.saturating_add(after))
	}

	/// Take a withdrawal that is due out of the ledger. Gives what is to be paid for it.
	fn redeem_request(
		open: &mut OpenVault<T>,
		who: &T::AccountId,
		era: Era,
		part: Option<Shares>,
	) -> Result<Stake, DispatchError> {
		let now = Clock::<T>::get().era;
		let mut position = OpenPosition::<T>::load(open.id, who.clone())?;
		let shares = position.take_request(era, part)?;
		ensure!(!open.record.is_unripe(era, now), Error::<T>::NotRipe);
		ensure!(!T::Guard::claims_held(open.id, era), Error::<T>::ClaimHeld);
		let lost = open.record.flows.lost;
		let amount = open.redeem_ripe(era, shares)?;
		Self::hold_less(open.record.asset, open.record.flows.lost.ensure_sub(lost)?)?;
		let _shares_are_as_they_were = position.save(open.record.active.shares);
		Ok(amount)
	}

	pub(crate) fn do_claim_withdrawal(
		who: T::AccountId,
		vault: VaultId,
		claim: Claim<T::AccountId>,
		min_assets: Stake,
	) -> DispatchResult {
		let mut open = OpenVault::<T>::load_audited(vault)?;
		let Claim { era, part, to } = claim;
		let amount = Self::redeem_request(&mut open, &who, era, part)?;
		ensure!(amount >= min_assets, Error::<T>::PriceMoved);
		Self::hold_less(open.record.asset, amount)?;
		Self::pay_out(&open, Self::asset(open.record.asset)?.kind, &to, amount)?;
		open.save();
		Self::deposit_event(Event::WithdrawalClaimed { vault, who, era, amount, to });
		Ok(())
	}

	/// Take all withdrawals that are due and not held, in one transfer. Gives how many were taken.
	pub(crate) fn do_claim_due(
		who: T::AccountId,
		vault: VaultId,
		min_assets: Stake,
		to: T::AccountId,
	) -> Result<u32, DispatchError> {
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load_audited(vault)?;
		let mut position = OpenPosition::<T>::load(vault, who.clone())?;
		let (mut total, mut taken, mut skipped) = (Stake::ZERO, 0u32, Vec::new());
		let lost = open.record.flows.lost;
		for era in position.requested() {
			if open.record.is_unripe(era, now) || T::Guard::claims_held(vault, era) {
				skipped.push(era);
				continue;
			}
			let shares = position.take_request(era, None)?;
			let amount = open.redeem_ripe(era, shares)?;
			total = total.ensure_add(amount)?;
			taken = taken.saturating_add(1);
			let to = to.clone();
			Self::deposit_event(Event::WithdrawalClaimed { vault, who: who.clone(), era, amount, to });
		}
		ensure!(taken > 0, Error::<T>::NotRipe);
		ensure!(total >= min_assets, Error::<T>::PriceMoved);
		let lost = open.record.flows.lost.ensure_sub(lost)?;
		Self::hold_less(open.record.asset, total.ensure_add(lost)?)?;
		Self::pay_out(&open, Self::asset(open.record.asset)?.kind, &to, total)?;
		let _shares_are_as_they_were = position.save(open.record.active.shares);
		open.save();
		if !skipped.is_empty() {
			let eras = BoundedVec::defensive_truncate_from(skipped);
			Self::deposit_event(Event::ClaimsSkipped { vault, who, eras });
		}
		Ok(taken)
	}

	pub(crate) fn do_move_withdrawal(
		who: T::AccountId,
		from: VaultId,
		claim: (Era, Option<Shares>),
		into: VaultId,
		bounds: DepositBounds,
	) -> Result<Weight, DispatchError> {
		ensure!(from != into, Error::<T>::SameAccount);
		let before = T::Listener::changing(into);
		let (era, part) = claim;
		let mut source = OpenVault::<T>::load_audited(from)?;
		let mut target = OpenVault::<T>::load_audited(into)?;
		ensure!(source.record.asset == target.record.asset, Error::<T>::AssetsDiffer);
		let asset = Self::asset(source.record.asset)?;
		let amount = Self::redeem_request(&mut source, &who, era, part)?;
		let (shares, after) = Self::admit(&mut target, &asset, &who, amount, bounds)?;
		Self::pass_on(&source, asset.kind, &target, amount)?;
		source.save();
		target.save();
		Self::deposit_event(Event::WithdrawalMoved { vault: from, who, era, amount, into, shares });
		Ok(before.saturating_add(after))
	}

	pub(crate) fn do_claim_closed(
		who: T::AccountId,
		vault: VaultId,
		part: Option<Shares>,
		min_assets: Stake,
		to: T::AccountId,
	) -> Result<Weight, DispatchError> {
		let before = T::Listener::changing(vault);
		let now = Clock::<T>::get().era;
		let mut open = OpenVault::<T>::load_audited(vault)?;
		let mut position = OpenPosition::<T>::load(vault, who.clone())?;
		let generation = position.record.generation;
		let shares = part.unwrap_or(position.record.shares);
		ensure!(generation != open.record.generation && !shares.is_zero(), Error::<T>::NothingToClaim);
		ensure!(shares <= position.record.shares, Error::<T>::InsufficientShares);
		let pool = Closed::<T>::get(vault, generation).ok_or(Error::<T>::NothingToClaim)?;
		ensure!(!T::Guard::claims_held(vault, pool.era), Error::<T>::ClaimHeld);

		let lost = open.record.flows.lost;
		let amount = open.redeem_closed(generation, shares, now)?;
		ensure!(amount >= min_assets, Error::<T>::PriceMoved);
		position.take_shares(shares)?;
		let lost = open.record.flows.lost.ensure_sub(lost)?;
		Self::hold_less(open.record.asset, amount.ensure_add(lost)?)?;
		Self::pay_out(&open, Self::asset(open.record.asset)?.kind, &to, amount)?;
		open.save();
		let after = position.save(pool.tranche.shares);
		Self::deposit_event(Event::ClosedPoolClaimed { vault, who, generation, amount, to });
		Ok(before.saturating_add(after))
	}

	pub(crate) fn do_transfer_shares(
		who: T::AccountId,
		vault: VaultId,
		to: T::AccountId,
		shares: Shares,
	) -> Result<Weight, DispatchError> {
		ensure!(who != to, Error::<T>::SameAccount);
		let before = T::Listener::changing(vault);
		let open = OpenVault::<T>::load(vault)?;
		open.ensure_listed(&to)?;
		let mut giver = OpenPosition::<T>::load_present(&open, who.clone())?;
		ensure!(!shares.is_zero() && shares <= giver.record.shares, Error::<T>::InsufficientShares);
		giver.take_shares(shares)?;
		let mut taker = OpenPosition::<T>::load_or_new(vault, to.clone(), open.record.generation)?;
		let newcomer = taker.record.shares.is_zero().then_some(shares);
		taker.add_shares(shares)?;

		// A position is paid for by the minimum deposit: none is made, or left behind, that is worth less.
		let left = (!giver.record.shares.is_zero()).then_some(giver.record.shares);
		let minimum = Self::asset(open.record.asset)?.minimum_deposit;
		for shares in [left, newcomer].into_iter().flatten() {
			ensure!(open.record.active.assets_for_shares(shares)? >= minimum, Error::<T>::DepositTooSmall);
		}
		let amount = open.record.active.assets_for_shares(shares)?;
		let total = open.record.active.shares;
		let after = giver.save(total).saturating_add(taker.save(total));
		Self::deposit_event(Event::SharesTransferred { vault, from: who, to, shares, amount });
		Ok(before.saturating_add(after))
	}
}
