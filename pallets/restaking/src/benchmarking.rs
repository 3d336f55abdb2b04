//! Benchmarks of the restaking pallet, each at its bounds.
//!
//! No benchmark has a number of stakers as a component: nothing loops over them. The harness in `benchmarking/` shows that a cut
//! costs the same for one and for a hundred thousand.

use alloc::vec;
use alloc::vec::Vec;
use frame_benchmarking::{benchmarking::add_to_whitelist, v2::*};
use frame_support::{
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation},
		EnsureOrigin, Get,
	},
	weights::Weight,
};
use frame_system::RawOrigin;
use rampart_primitives::{
	AssetId, Captured, Era, Eras, Fraction, Generation, Magnitude, MutateStake, OperatorSet, Pay, Receipt, SetMember,
	Shares, Stake, TrancheId, VaultId, VaultKind, FULL, MAX_UNBONDING_ERAS,
};
use sp_runtime::traits::BlockNumberProvider;

use crate::{
	pallet::*,
	types::{
		Allocation, ClosedPool, DepositBounds, EmergencyStop, Permissions, Tranche, Withdrawal, MAX_DELEGATES,
		MAX_FEE_RISE, MAX_METADATA, MAX_RELEASES, MAX_REQUESTS, MAX_UNBONDING,
	},
	vault::{OpenVault, CLOSED_AT_ONCE},
};

/// What the benchmarks need of the runtime's assets.
pub trait BenchmarkHelper<AssetKind, AccountId> {
	/// The costliest kind of asset that vaults may hold. It exists when this returns.
	fn asset() -> AssetKind;
	/// Give an account so much of it, and enough of the native asset for deposits.
	fn fund(kind: &AssetKind, who: &AccountId, amount: u128);
}

/// What everybody brings.
const FUNDS: u128 = 1_000_000_000_000_000_000_000_000_000_000;
/// What is deposited: a million tokens of 18 decimals, since wide numbers cost more to divide.
const DEPOSIT: Stake = Stake(1_000_000_000_000_000_000_000_000);
/// The era in which the measured calls run: far enough from genesis for a full list of tranches.
const NOW: Era = Era(100);
/// The unbonding eras of the vault.
const EXCLUSIVE_ERAS: Eras = Eras(MAX_UNBONDING_ERAS);

const SET: OperatorSet = OperatorSet { service: 1, set: 0 };

fn funded<T: Config>(name: &'static str, index: u32) -> T::AccountId {
	let who: T::AccountId = account(name, index, 0);
	T::BenchmarkHelper::fund(&T::BenchmarkHelper::asset(), &who, FUNDS);
	who
}

fn start_at<T: Config>(era: Era) {
	Clock::<T>::mutate(|clock| {
		clock.era = era;
		clock.length = clock.length.max(10);
		clock.next_length = clock.length;
	});
}

/// The number of an asset, which is registered when this returns.
fn registered<T: Config>(kind: T::AssetKind) -> Result<AssetId, BenchmarkError> {
	if !AssetIds::<T>::contains_key(&kind) {
		Pallet::<T>::do_register_asset(kind.clone(), Stake(1))?;
	}
	Ok(AssetIds::<T>::get(&kind).ok_or("registered; qed")?)
}

/// A vault of the costliest asset, with a staker.
fn vault<T: Config>(kind: VaultKind) -> Result<(VaultId, T::AccountId, T::AccountId), BenchmarkError> {
	start_at::<T>(NOW);
	let asset = registered::<T>(T::BenchmarkHelper::asset())?;
	let curator = funded::<T>("curator", 0);
	let staker = funded::<T>("staker", 0);
	let limit = (kind == VaultKind::Shared).then_some(Magnitude(FULL.0 * 64));
	let vault = Pallet::<T>::do_create_vault(curator.clone(), asset, kind, EXCLUSIVE_ERAS, Eras(1), limit)?;
	Pallet::<T>::do_deposit(staker.clone(), vault, DEPOSIT, Shares::ZERO, 0)?;
	Ok((vault, curator, staker))
}

/// Unbonding tranches in each of the `unbonding_eras` eras before `until`, oldest first, asked for by the staker.
fn fill_unbonding<T: Config>(
	vault: VaultId,
	staker: &T::AccountId,
	from: Era,
	count: u32,
) -> Result<(), BenchmarkError> {
	for n in 0..count {
		start_at::<T>(Era(from.0 + n));
		let withdrawal = Withdrawal::Assets { amount: Stake(DEPOSIT.0 / 1_000), max_shares: Shares(u128::MAX) };
		Pallet::<T>::do_request_withdrawal(staker.clone(), vault, withdrawal)?;
	}
	Ok(())
}

/// Pledges of other vaults, so that the list that backs a member is full but for one place.
fn fill_backing<T: Config>(at: &SetMemberOf<T>, vault: VaultId) -> Result<(), BenchmarkError> {
	add_backing::<T>(at, vault, T::MaxBackers::get().saturating_sub(1))
}

fn add_backing<T: Config>(at: &SetMemberOf<T>, vault: VaultId, others: u32) -> Result<(), BenchmarkError> {
	Backing::<T>::try_mutate(at.set, &at.operator, |backing| {
		for n in 0..others {
			let entry = Allocation { magnitude: Magnitude(1), ..Allocation::none(vault + 1 + n, Generation(0)) };
			backing.try_push(entry).map_err(|_full| BenchmarkError::Stop("the list is full"))?;
		}
		Ok(())
	})
}

/// The vault is one call away from a total loss, in its second generation; nobody holds the pool of its first one, which has
/// been kept for long enough and goes.
fn near_loss<T: Config>(vault: VaultId) {
	Vaults::<T>::mutate(vault, |record| {
		if let Some(record) = record {
			record.active.survival = Magnitude(1);
			record.generation = Generation(1);
		}
	});
	let pool = ClosedPool { era: Era(0), checkpoint: Stake::ZERO, tranche: Tranche::empty(Magnitude::ZERO) };
	Closed::<T>::insert(vault, Generation(0), pool);
}

/// Who is paid and never was seen before: his account is made.
fn payee<T: Config>() -> T::AccountId {
	account("payee", 0, 0)
}

fn member<T: Config>() -> SetMemberOf<T> {
	SetMember { set: SET, operator: account("operator", 0, 0) }
}

/// Put an account on a vault's allow-list, and let only those on it deposit, up to a cap.
fn list<T: Config>(vault: VaultId, curator: &T::AccountId, who: &T::AccountId) -> Result<(), BenchmarkError> {
	Pallet::<T>::do_set_deposit_cap(curator.clone(), vault, Some(Stake(u128::MAX)))?;
	Pallet::<T>::do_set_deposits(curator.clone(), vault, false, true)?;
	Pallet::<T>::do_set_allowed(curator.clone(), vault, who.clone(), true)?;
	Ok(())
}

/// A vault with as many delegates as fit, of whom the last may do `act`.
fn delegated<T: Config>(kind: VaultKind, act: Permissions) -> Result<(VaultId, T::AccountId), BenchmarkError> {
	let (vault, curator, _) = vault::<T>(kind)?;
	for n in 1..MAX_DELEGATES {
		Pallet::<T>::do_set_delegate(curator.clone(), vault, account("delegate", n, 0), Permissions::ALLOCATE)?;
	}
	let last = funded::<T>("delegate", 0);
	Pallet::<T>::do_set_delegate(curator, vault, last.clone(), act)?;
	Ok((vault, last))
}

/// A member whose operator takes any vault of the asset that holds enough.
fn accepting<T: Config>(vault: VaultId) -> Result<SetMemberOf<T>, BenchmarkError> {
	let asset = Vaults::<T>::get(vault).ok_or("created; qed")?.asset;
	let operator = funded::<T>("operator", 0);
	Pallet::<T>::do_accept_from(operator.clone(), asset, Some(DEPOSIT))?;
	Ok(SetMember { set: SET, operator })
}

/// Totals of cuts for each of as many eras as there can be tranches.
fn fill_totals<T: Config>(vault: VaultId, at: &SetMemberOf<T>, from: Era) -> Result<(), BenchmarkError> {
	let mut totals = CutTotals::default();
	for n in 0..MAX_UNBONDING {
		let total = (Era(from.0 + n), Magnitude(u128::from(n) + 1));
		totals.try_push(total).map_err(|_full| BenchmarkError::Stop("as many totals as tranches; qed"))?;
	}
	Cuts::<T>::insert(vault, at, totals);
	Ok(())
}

/// Something is released on as many dates as fit but one, that of a lowering of today.
fn fill_releases<T: Config>(vault: VaultId) {
	VaultInfos::<T>::mutate(vault, |info| {
		if let Some(info) = info {
			info.releases.clear();
			for n in (0..MAX_RELEASES).filter(|n| *n != MAX_UNBONDING_ERAS) {
				info.releases.force_push((Era(NOW.0 + n), Magnitude(1)));
			}
		}
	});
	Vaults::<T>::mutate(vault, |record| {
		if let Some(record) = record {
			record.encumbered = Magnitude(record.encumbered.0 + u128::from(MAX_RELEASES - 1));
		}
	});
}

/// The asset's issuer destroys a third of what the vault owes, which nobody notes: who takes something bears his share. Gives
/// what was destroyed.
fn impair<T: Config>(vault: VaultId) -> Result<Stake, BenchmarkError> {
	let open = OpenVault::<T>::load(vault)?;
	let owed = open.record.flows.owed().ok_or("less went than came; qed")?;
	let third = Stake(owed.0 / 3);
	Pallet::<T>::destroy(&open, T::BenchmarkHelper::asset(), third)?;
	Ok(third)
}

/// A loss was noted, and made good, which nobody noted: who brings something tells of it.
fn heal<T: Config>(vault: VaultId) -> Result<(), BenchmarkError> {
	let gone = impair::<T>(vault)?;
	Pallet::<T>::do_note_impairment(vault)?;
	let account = OpenVault::<T>::load(vault)?.record.account;
	T::Collateral::mint_into(T::BenchmarkHelper::asset(), &account, gone.0)?;
	Ok(())
}

/// An account loses all that it has of the asset, as far as it may: what it is paid makes its account anew.
fn strip<T: Config>(who: &T::AccountId) -> Result<(), BenchmarkError> {
	let (kind, all) = (T::BenchmarkHelper::asset(), Preservation::Expendable);
	let free = T::Collateral::reducible_balance(kind.clone(), who, all, Fortitude::Force);
	T::Collateral::burn_from(kind, who, free, all, Precision::Exact, Fortitude::Force)?;
	Ok(())
}

fn full_metadata() -> Metadata {
	Metadata::truncate_from(vec![b'a'; MAX_METADATA as usize])
}

/// A vault whose whole stake is pledged since an era ago, with a full list of tranches, each with a total of cuts of its own.
fn cut_setup<T: Config>() -> Result<(VaultId, SetMemberOf<T>, Captured), BenchmarkError> {
	let at = member::<T>();
	fill_backing::<T>(&at, NextVault::<T>::get())?;
	let (vault, captured) = captured_vault::<T>(&at)?;
	Ok((vault, at, captured))
}

/// A vault, and what it had pledged.
type CapturedVault = (VaultId, Captured);

/// So many vaults that one cut of the member each hits, as many pledges as fit behind it.
fn cuts_setup<T: Config>(vaults: u32) -> Result<(SetMemberOf<T>, Vec<CapturedVault>), BenchmarkError> {
	let at = member::<T>();
	add_backing::<T>(&at, u32::MAX / 2, T::MaxBackers::get().saturating_sub(vaults))?;
	let cuts = (0..vaults).map(|_| captured_vault::<T>(&at)).collect::<Result<_, _>>()?;
	Ok((at, cuts))
}

/// A vault of which each tranche there can be is hit by a cut of the member for this capture.
fn captured_vault<T: Config>(at: &SetMemberOf<T>) -> Result<CapturedVault, BenchmarkError> {
	let (vault, _, staker) = vault::<T>(VaultKind::Exclusive)?;
	start_at::<T>(Era(NOW.0 - MAX_UNBONDING_ERAS - 2));
	Pallet::<T>::pledge_at_genesis(vault, at.clone(), FULL, Some(DEPOSIT))?;
	let captured_in = Era(NOW.0 - MAX_UNBONDING_ERAS);
	start_at::<T>(captured_in);
	let captured = Pallet::<T>::capture(vault, at, captured_in).map_err(|_| "the vault backs the member; qed")?;
	fill_unbonding::<T>(vault, &staker, captured_in, MAX_UNBONDING)?;
	fill_totals::<T>(vault, at, captured_in)?;
	// No two tranches were cut alike, so none shares its arithmetic with another.
	Unbonding::<T>::mutate(vault, |tranches| {
		for ((_, tranche), n) in tranches.iter_mut().zip(1u128..) {
			tranche.survival = Magnitude(FULL.0 - n * 1_000_000_000);
		}
	});
	start_at::<T>(NOW);
	// Most of the stake came after the capture, so the cut is bounded by what was captured.
	Ok((vault, Captured { checkpoint: Stake(captured.checkpoint.0 / 4), ..captured }))
}

/// The same of the cut that takes all that is left of a generation, of a pledge that is being lowered: the releases are read and
/// written, and the pool is closed.
fn last_cut_setup<T: Config>() -> Result<(VaultId, SetMemberOf<T>, Captured), BenchmarkError> {
	let (vault, at, captured) = cut_setup::<T>()?;
	let curator = Vaults::<T>::get(vault).ok_or("created; qed")?.curator;
	Pallet::<T>::do_set_allocation(curator, vault, at.clone(), Magnitude(FULL.0 / 2), Some(DEPOSIT))?;
	near_loss::<T>(vault);
	Backing::<T>::mutate(at.set, &at.operator, |backing| {
		backing.iter_mut().for_each(|entry| entry.generation = Generation(1));
	});
	Ok((vault, at, Captured { generation: Generation(1), ..captured }))
}

/// The same of the cut for a capture whose generation is over since today: all that could be asked for was, and is hit with the
/// closed pool.
fn closed_cut_setup<T: Config>() -> Result<(VaultId, SetMemberOf<T>, Captured), BenchmarkError> {
	let (vault, at, captured) = cut_setup::<T>()?;
	Vaults::<T>::mutate(vault, |record| {
		if let Some(record) = record {
			let pool = ClosedPool { era: NOW, checkpoint: record.checkpoint_at(NOW), tranche: record.active };
			Closed::<T>::insert(vault, Generation(0), pool);
			record.active = Tranche::empty(FULL);
			record.generation = Generation(1);
			record.opens = NOW.next();
			record.encumbered = Magnitude::ZERO;
		}
	});
	Ok((vault, at, captured))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_asset() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let kind = T::BenchmarkHelper::asset();
		if let Some(asset) = AssetIds::<T>::take(&kind) {
			Assets::<T>::remove(asset);
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, kind.clone(), Stake(1));

		assert!(AssetIds::<T>::contains_key(&kind));
		Ok(())
	}

	#[benchmark]
	fn set_era_length() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 77);

		assert_eq!(Clock::<T>::get().next_length, 77);
		Ok(())
	}

	#[benchmark]
	fn create_vault() -> Result<(), BenchmarkError> {
		let (first, curator, _) = vault::<T>(VaultKind::Shared)?;
		let asset = Vaults::<T>::get(first).ok_or("created; qed")?.asset;
		let limit = Some(FULL);

		#[extrinsic_call]
		_(RawOrigin::Signed(curator), asset, VaultKind::Shared, EXCLUSIVE_ERAS, Eras(1), limit);

		assert!(Vaults::<T>::contains_key(first + 1));
		Ok(())
	}

	#[benchmark]
	fn deposit() -> Result<(), BenchmarkError> {
		// Who is on an allow-list, has asked to withdraw as often as he can, and brings his last unit: his account goes.
		let (vault, curator, staker) = vault::<T>(VaultKind::Exclusive)?;
		fill_unbonding::<T>(vault, &staker, Era(NOW.0 + 1), MAX_UNBONDING)?;
		start_at::<T>(Era(NOW.0 + 40));
		list::<T>(vault, &curator, &staker)?;
		heal::<T>(vault)?;
		let kind = T::BenchmarkHelper::asset();
		let all = Stake(T::Collateral::balance(kind.clone(), &staker));

		#[extrinsic_call]
		_(RawOrigin::Signed(staker.clone()), vault, all, Shares::ZERO, 0);

		assert_eq!(T::Collateral::balance(kind, &staker), 0);
		assert!(Positions::<T>::get(vault, staker).is_some_and(|position| position.shares.0 > DEPOSIT.0));
		Ok(())
	}

	#[benchmark]
	fn request_withdrawal() -> Result<(), BenchmarkError> {
		// The list of tranches is full, and its oldest has matured and makes room; and the generation ends with the call.
		let (vault, _, staker) = vault::<T>(VaultKind::Exclusive)?;
		fill_unbonding::<T>(vault, &staker, Era(NOW.0 + 1), MAX_UNBONDING)?;
		start_at::<T>(Era(NOW.0 + 1 + MAX_UNBONDING));
		near_loss::<T>(vault);
		Positions::<T>::mutate(vault, &staker, |position| {
			if let Some(position) = position {
				position.generation = Generation(1);
			}
		});
		let withdrawal = Withdrawal::Shares { amount: Shares(1_000), min_assets: Stake::ZERO };

		#[extrinsic_call]
		_(RawOrigin::Signed(staker), vault, withdrawal);

		assert!(Matured::<T>::contains_key(vault, Era(NOW.0 + 1)));
		assert!(Closed::<T>::contains_key(vault, Generation(1)) && !Closed::<T>::contains_key(vault, Generation(0)));
		Ok(())
	}

	#[benchmark]
	fn claim_withdrawal() -> Result<(), BenchmarkError> {
		// The claim of a tranche that has moved to the matured ones reads both places.
		let (vault, _, staker) = vault::<T>(VaultKind::Exclusive)?;
		fill_unbonding::<T>(vault, &staker, Era(NOW.0 + 1), MAX_UNBONDING + 1)?;
		start_at::<T>(Era(NOW.0 + 40));
		impair::<T>(vault)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(staker), vault, Era(NOW.0 + 1), None, Stake::ZERO, Some(payee::<T>()));

		assert!(!Matured::<T>::contains_key(vault, Era(NOW.0 + 1)));
		Ok(())
	}

	#[benchmark]
	fn claim_closed() -> Result<(), BenchmarkError> {
		let (vault, _, staker) = vault::<T>(VaultKind::Exclusive)?;
		fill_unbonding::<T>(vault, &staker, Era(NOW.0 + 1), MAX_UNBONDING)?;
		// A survival too small to go on with closes the generation at the next request.
		Vaults::<T>::mutate(vault, |record| {
			if let Some(record) = record {
				record.active.survival = Magnitude(1);
			}
		});
		start_at::<T>(Era(NOW.0 + 40));
		let withdrawal = Withdrawal::Shares { amount: Shares(1_000), min_assets: Stake::ZERO };
		Pallet::<T>::do_request_withdrawal(staker.clone(), vault, withdrawal)?;
		start_at::<T>(Era(NOW.0 + 80));
		impair::<T>(vault)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(staker), vault, None, Stake::ZERO, Some(payee::<T>()));

		assert!(!Closed::<T>::contains_key(vault, Generation(0)));
		Ok(())
	}

	#[benchmark]
	fn set_allocation() -> Result<(), BenchmarkError> {
		// A delegate makes the last entry that fits, in a vault with a full list of releases, to an operator who takes any vault
		// that holds enough.
		let (vault, delegate) = delegated::<T>(VaultKind::Shared, Permissions::ALLOCATE)?;
		let at = accepting::<T>(vault)?;
		fill_backing::<T>(&at, vault)?;
		VaultInfos::<T>::mutate(vault, |info| {
			if let Some(info) = info {
				for n in 0..MAX_RELEASES {
					info.releases.force_push((Era(NOW.0 + n), Magnitude(1)));
				}
			}
		});
		Vaults::<T>::mutate(vault, |record| {
			if let Some(record) = record {
				record.encumbered = Magnitude(u128::from(MAX_RELEASES));
			}
		});

		// The guard's answer is weighed by the guard.
		#[block]
		{
			Pallet::<T>::allocate(&delegate, vault, at.clone(), (FULL, Some(DEPOSIT)), &|_| Ok(()))?;
		}

		assert!(Allocations::<T>::contains_key(vault, &at));
		Ok(())
	}

	#[benchmark]
	fn remove_allocation() -> Result<(), BenchmarkError> {
		// A delegate removes what the operator ended, with a full list of totals of cuts.
		let (vault, delegate) = delegated::<T>(VaultKind::Shared, Permissions::ALLOCATE)?;
		let at = accepting::<T>(vault)?;
		fill_backing::<T>(&at, vault)?;
		Pallet::<T>::pledge_at_genesis(vault, at.clone(), FULL, Some(DEPOSIT))?;
		start_at::<T>(Era(NOW.0 + 2));
		Pallet::<T>::do_end_backing(at.operator.clone(), vault, at.set)?;
		fill_totals::<T>(vault, &at, NOW)?;
		fill_releases::<T>(vault);
		start_at::<T>(Era(NOW.0 + 40));

		#[extrinsic_call]
		set_allocation(RawOrigin::Signed(delegate), vault, at.set, at.operator.clone(), Magnitude::ZERO, None);

		assert!(!Allocations::<T>::contains_key(vault, &at) && !Cuts::<T>::contains_key(vault, &at));
		Ok(())
	}

	#[benchmark]
	fn claim_due(n: Linear<1, MAX_REQUESTS>) -> Result<(), BenchmarkError> {
		// Others have asked since, so all of the staker's have moved to the matured ones.
		let (vault, _, staker) = vault::<T>(VaultKind::Exclusive)?;
		fill_unbonding::<T>(vault, &staker, Era(NOW.0 + 1), n)?;
		for (era, tranche) in Unbonding::<T>::take(vault) {
			Matured::<T>::insert(vault, era, tranche);
		}
		let other = funded::<T>("other", 0);
		Pallet::<T>::do_deposit(other.clone(), vault, DEPOSIT, Shares::ZERO, 0)?;
		fill_unbonding::<T>(vault, &other, Era(NOW.0 + 1 + n), MAX_UNBONDING)?;
		start_at::<T>(Era(NOW.0 + 1 + n + MAX_UNBONDING_ERAS));
		impair::<T>(vault)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(staker.clone()), vault, Stake::ZERO, Some(payee::<T>()));

		assert!(Positions::<T>::get(vault, staker).is_some_and(|position| position.unbonding.is_empty()));
		Ok(())
	}

	#[benchmark]
	fn cancel_withdrawal() -> Result<(), BenchmarkError> {
		let (vault, _, staker) = vault::<T>(VaultKind::Exclusive)?;
		fill_unbonding::<T>(vault, &staker, Era(NOW.0 + 1), MAX_UNBONDING)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(staker.clone()), vault, None, Shares::ZERO);

		let left = Positions::<T>::get(vault, staker).map(|position| position.unbonding.len());
		assert_eq!(left.and_then(|left| u32::try_from(left).ok()), Some(MAX_UNBONDING - 1));
		Ok(())
	}

	#[benchmark]
	fn move_withdrawal() -> Result<(), BenchmarkError> {
		let (first, curator, staker) = vault::<T>(VaultKind::Exclusive)?;
		let asset = Vaults::<T>::get(first).ok_or("created; qed")?.asset;
		let into =
			Pallet::<T>::do_create_vault(curator.clone(), asset, VaultKind::Exclusive, EXCLUSIVE_ERAS, Eras(1), None)?;
		Pallet::<T>::do_deposit(curator.clone(), into, DEPOSIT, Shares::ZERO, 0)?;
		list::<T>(into, &curator, &staker)?;
		fill_unbonding::<T>(first, &staker, Era(NOW.0 + 1), MAX_UNBONDING + 1)?;
		start_at::<T>(Era(NOW.0 + 40));
		impair::<T>(first)?;
		heal::<T>(into)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(staker.clone()), first, Era(NOW.0 + 1), None, into, DepositBounds::default());

		assert!(Positions::<T>::contains_key(into, staker));
		Ok(())
	}

	#[benchmark]
	fn transfer_shares() -> Result<(), BenchmarkError> {
		let (vault, curator, staker) = vault::<T>(VaultKind::Exclusive)?;
		fill_unbonding::<T>(vault, &staker, Era(NOW.0 + 1), MAX_UNBONDING)?;
		let other = funded::<T>("other", 0);
		list::<T>(vault, &curator, &other)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(staker), vault, other.clone(), Shares(1_000));

		assert!(Positions::<T>::contains_key(vault, other));
		Ok(())
	}

	#[benchmark]
	fn set_delegate() -> Result<(), BenchmarkError> {
		let (vault, curator, _) = vault::<T>(VaultKind::Exclusive)?;
		for n in 1..MAX_DELEGATES {
			let delegate = account("delegate", n, 0);
			Pallet::<T>::do_set_delegate(curator.clone(), vault, delegate, Permissions::ALLOCATE)?;
		}
		let last: T::AccountId = account("delegate", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(curator), vault, last.clone(), Permissions::ADMIT);

		assert!(VaultInfos::<T>::get(vault).is_some_and(|info| info.permits(&last, Permissions::ADMIT)));
		Ok(())
	}

	#[benchmark]
	fn offer_vault() -> Result<(), BenchmarkError> {
		let (vault, curator, _) = vault::<T>(VaultKind::Exclusive)?;
		let heir: T::AccountId = account("heir", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(curator), vault, Some(heir.clone()));

		assert_eq!(VaultInfos::<T>::get(vault).and_then(|info| info.heir), Some(heir));
		Ok(())
	}

	#[benchmark]
	fn accept_vault_offer() -> Result<(), BenchmarkError> {
		let (first, curator, _) = vault::<T>(VaultKind::Exclusive)?;
		let asset = Vaults::<T>::get(first).ok_or("created; qed")?.asset;
		Pallet::<T>::do_open_operator_vault(curator.clone(), asset, EXCLUSIVE_ERAS)?;
		let vault = OperatorVaults::<T>::get(&curator, asset).ok_or("opened; qed")?;
		let heir: T::AccountId = account("heir", 0, 0);
		Pallet::<T>::do_offer_vault(curator, vault, Some(heir.clone()))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(heir.clone()), vault);

		assert_eq!(Vaults::<T>::get(vault).map(|record| record.curator), Some(heir));
		Ok(())
	}

	#[benchmark]
	fn set_metadata() -> Result<(), BenchmarkError> {
		let (vault, curator, _) = vault::<T>(VaultKind::Exclusive)?;
		let metadata = full_metadata();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator), vault, metadata.clone());

		assert_eq!(VaultMetadata::<T>::get(vault), Some(metadata));
		Ok(())
	}

	#[benchmark]
	fn set_deposit_cap() -> Result<(), BenchmarkError> {
		let (vault, delegate) = delegated::<T>(VaultKind::Exclusive, Permissions::SET_LIMITS)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(delegate), vault, Some(DEPOSIT));

		assert_eq!(Vaults::<T>::get(vault).and_then(|record| record.gate.cap), Some(DEPOSIT));
		Ok(())
	}

	#[benchmark]
	fn set_deposits() -> Result<(), BenchmarkError> {
		let (vault, delegate) = delegated::<T>(VaultKind::Exclusive, Permissions::ADMIT)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(delegate), vault, true, true);

		assert!(Vaults::<T>::get(vault).is_some_and(|record| record.gate.paused));
		Ok(())
	}

	#[benchmark]
	fn set_allowed() -> Result<(), BenchmarkError> {
		let (vault, delegate) = delegated::<T>(VaultKind::Exclusive, Permissions::ADMIT)?;
		let staker: T::AccountId = account("listed", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(delegate), vault, staker.clone(), true);

		assert!(Allowed::<T>::contains_key(vault, staker));
		Ok(())
	}

	#[benchmark]
	fn set_limit() -> Result<(), BenchmarkError> {
		let (vault, delegate) = delegated::<T>(VaultKind::Shared, Permissions::SET_LIMITS)?;
		fill_releases::<T>(vault);
		start_at::<T>(Era(NOW.0 + MAX_UNBONDING));

		#[extrinsic_call]
		_(RawOrigin::Signed(delegate), vault, FULL);

		assert!(VaultInfos::<T>::get(vault).is_some_and(|info| info.least_limit(NOW) == FULL));
		Ok(())
	}

	#[benchmark]
	fn set_allocation_delay() -> Result<(), BenchmarkError> {
		let (vault, delegate) = delegated::<T>(VaultKind::Exclusive, Permissions::SET_LIMITS)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(delegate), vault, Eras(7));

		assert!(VaultInfos::<T>::get(vault).is_some_and(|info| *info.allocation_delay.at(NOW.next()) == Eras(7)));
		Ok(())
	}

	#[benchmark]
	fn set_fee() -> Result<(), BenchmarkError> {
		let (vault, delegate) = delegated::<T>(VaultKind::Exclusive, Permissions::SET_FEE)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(delegate), vault, MAX_FEE_RISE);

		assert!(VaultInfos::<T>::get(vault).is_some_and(|info| info.fee.waiting(NOW).is_some()));
		Ok(())
	}

	#[benchmark]
	fn close_vault() -> Result<(), BenchmarkError> {
		let (vault, curator, _) = vault::<T>(VaultKind::Exclusive)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator), vault);

		assert!(Vaults::<T>::get(vault).is_some_and(|record| record.gate.closing));
		Ok(())
	}

	#[benchmark]
	fn remove_vault() -> Result<(), BenchmarkError> {
		// An operator's own vault, with metadata, as many closed pools without holders as one call forgets, and a unit that roundings
		// left to nobody. Its creator has nothing else of the asset.
		let (first, curator, _) = vault::<T>(VaultKind::Exclusive)?;
		let asset = Vaults::<T>::get(first).ok_or("created; qed")?.asset;
		Pallet::<T>::do_open_operator_vault(curator.clone(), asset, EXCLUSIVE_ERAS)?;
		let vault = OperatorVaults::<T>::get(&curator, asset).ok_or("opened; qed")?;
		Pallet::<T>::do_set_metadata(curator.clone(), vault, full_metadata())?;
		Pallet::<T>::do_close_vault(curator.clone(), vault)?;
		for n in 0..CLOSED_AT_ONCE {
			let pool = ClosedPool { era: Era(n), checkpoint: Stake::ZERO, tranche: Tranche::empty(Magnitude::ZERO) };
			Closed::<T>::insert(vault, Generation(n), pool);
		}
		Vaults::<T>::mutate(vault, |record| {
			if let Some(record) = record {
				record.active.assets = Stake(1);
				record.flows.deposited = Stake(1);
			}
		});
		Pallet::<T>::hold(asset, None, Stake(1))?;
		strip::<T>(&curator)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator), vault);

		assert!(!Vaults::<T>::contains_key(vault));
		assert_eq!(Holdings::<T>::get(asset), DEPOSIT);
		Ok(())
	}

	#[benchmark]
	fn open_operator_vault() -> Result<(), BenchmarkError> {
		let (first, _, _) = vault::<T>(VaultKind::Exclusive)?;
		let asset = Vaults::<T>::get(first).ok_or("created; qed")?.asset;
		let operator = funded::<T>("operator", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(operator.clone()), asset, EXCLUSIVE_ERAS);

		assert!(OperatorVaults::<T>::contains_key(operator, asset));
		Ok(())
	}

	#[benchmark]
	fn accept_vault() -> Result<(), BenchmarkError> {
		let (vault, _, _) = vault::<T>(VaultKind::Exclusive)?;
		let operator = funded::<T>("operator", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(operator.clone()), vault);

		assert!(Acceptances::<T>::contains_key(operator, vault));
		Ok(())
	}

	#[benchmark]
	fn end_acceptance() -> Result<(), BenchmarkError> {
		let (vault, _, _) = vault::<T>(VaultKind::Exclusive)?;
		let operator = funded::<T>("operator", 0);
		Pallet::<T>::do_accept_vault(operator.clone(), vault)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(operator.clone()), vault);

		assert!(!Acceptances::<T>::contains_key(operator, vault));
		Ok(())
	}

	#[benchmark]
	fn accept_from() -> Result<(), BenchmarkError> {
		let (vault, _, _) = vault::<T>(VaultKind::Exclusive)?;
		let asset = Vaults::<T>::get(vault).ok_or("created; qed")?.asset;
		let operator = funded::<T>("operator", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(operator.clone()), asset, Some(DEPOSIT));

		assert!(AcceptedFrom::<T>::contains_key(operator, asset));
		Ok(())
	}

	#[benchmark]
	fn end_backing() -> Result<(), BenchmarkError> {
		// A lowering, in a vault with a full list of releases but for one place.
		let (vault, _, _) = vault::<T>(VaultKind::Shared)?;
		let at = member::<T>();
		fill_backing::<T>(&at, vault)?;
		Pallet::<T>::pledge_at_genesis(vault, at.clone(), FULL, Some(DEPOSIT))?;
		start_at::<T>(Era(NOW.0 + 2));
		fill_releases::<T>(vault);

		#[extrinsic_call]
		_(RawOrigin::Signed(at.operator.clone()), vault, at.set);

		let backing = Backing::<T>::get(at.set, &at.operator);
		assert!(backing.iter().any(|entry| entry.vault == vault && entry.encumbers().is_zero()));
		Ok(())
	}

	#[benchmark]
	fn set_asset_terms() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let (vault, _, _) = vault::<T>(VaultKind::Exclusive)?;
		let asset = Vaults::<T>::get(vault).ok_or("created; qed")?.asset;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, asset, Stake(7), Some(DEPOSIT));

		assert_eq!(Assets::<T>::get(asset).and_then(|info| info.cap), Some(DEPOSIT));
		Ok(())
	}

	#[benchmark]
	fn set_emergency_stop() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let stop = EmergencyStop { deposits: true, allocations: true };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, stop);

		assert_eq!(Stop::<T>::get(), stop);
		Ok(())
	}

	#[benchmark]
	fn note_impairment() -> Result<(), BenchmarkError> {
		let (vault, curator, _) = vault::<T>(VaultKind::Exclusive)?;
		let gone = impair::<T>(vault)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator), vault);

		assert_eq!(Vaults::<T>::get(vault).map(|record| record.impaired), Some(gone));
		Ok(())
	}

	#[benchmark]
	fn sweep_surplus() -> Result<(), BenchmarkError> {
		// The vault was handed over to somebody who never had the asset.
		let (vault, curator, _) = vault::<T>(VaultKind::Exclusive)?;
		let heir = payee::<T>();
		Pallet::<T>::do_offer_vault(curator, vault, Some(heir.clone()))?;
		Pallet::<T>::do_accept_vault_offer(heir.clone(), vault)?;
		let kind = T::BenchmarkHelper::asset();
		let account = Vaults::<T>::get(vault).ok_or("created; qed")?.account;
		T::Collateral::mint_into(kind.clone(), &account, DEPOSIT.0)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(heir.clone()), vault);

		assert_eq!(T::Collateral::balance(kind, &heir), DEPOSIT.0);
		Ok(())
	}

	#[benchmark]
	fn cut() -> Result<(), BenchmarkError> {
		let (vault, at, captured) = cut_setup::<T>()?;
		let (receipt, extra): (Receipt, Weight);

		#[block]
		{
			(receipt, extra) = Pallet::<T>::do_cut(vault, &at, &captured, Fraction::from_percent(50))?;
		}

		assert_eq!(u32::try_from(receipt.parts.len()), Ok(MAX_UNBONDING + 1));
		assert!(!receipt.total.is_zero() && extra == Weight::zero());
		Ok(())
	}

	// Of so many vaults of one member: what they share is read and written once.
	#[benchmark]
	fn cuts(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let (at, hit) = cuts_setup::<T>(n)?;
		let mut receipts = Vec::<Receipt>::new();

		#[block]
		{
			for (vault, captured) in &hit {
				let (receipt, _) = Pallet::<T>::do_cut(*vault, &at, captured, Fraction::from_percent(50))?;
				receipts.push(receipt);
			}
		}

		for receipt in receipts {
			assert_eq!(u32::try_from(receipt.parts.len()), Ok(MAX_UNBONDING + 1));
			assert!(!receipt.total.is_zero());
		}
		Ok(())
	}

	#[benchmark]
	fn cut_last() -> Result<(), BenchmarkError> {
		let (vault, at, captured) = last_cut_setup::<T>()?;
		let (receipt, extra): (Receipt, Weight);

		#[block]
		{
			(receipt, extra) = Pallet::<T>::do_cut(vault, &at, &captured, Fraction::from_percent(50))?;
		}

		assert!(!receipt.total.is_zero() && extra != Weight::zero());
		assert!(Closed::<T>::contains_key(vault, Generation(1)));
		Ok(())
	}

	// What a cut does more of a generation that is over, and once more what it does otherwise, but for the records that every cut
	// reads and writes.
	#[benchmark]
	fn cut_closed() -> Result<(), BenchmarkError> {
		let (vault, at, captured) = closed_cut_setup::<T>()?;
		add_to_whitelist(Vaults::<T>::hashed_key_for(vault).into());
		add_to_whitelist(Unbonding::<T>::hashed_key_for(vault).into());
		add_to_whitelist(Backing::<T>::hashed_key_for(at.set, &at.operator).into());
		add_to_whitelist(Cuts::<T>::hashed_key_for(vault, &at).into());
		let receipt: Receipt;

		#[block]
		{
			(receipt, _) = Pallet::<T>::do_cut(vault, &at, &captured, Fraction::from_percent(50))?;
		}

		assert_eq!(u32::try_from(receipt.parts.len()), Ok(MAX_UNBONDING + 1));
		assert_eq!(receipt.parts.last().map(|(tranche, _)| *tranche), Some(TrancheId::Closed(Generation(0))));
		Ok(())
	}

	// What a cut does more when it hits a lowering that waits and, with more than is pledged, all that is released.
	#[benchmark]
	fn cut_released() -> Result<(), BenchmarkError> {
		let (vault, at, _) = cut_setup::<T>()?;
		fill_releases::<T>(vault);
		let curator = Vaults::<T>::get(vault).ok_or("created; qed")?.curator;
		Pallet::<T>::do_set_allocation(curator, vault, at, Magnitude(FULL.0 / 2), Some(DEPOSIT))?;
		let dates = VaultInfos::<T>::get(vault).ok_or("created; qed")?.releases.len();
		let mut open = OpenVault::<T>::load(vault)?;
		let waits = (NOW.next(), Magnitude(FULL.0 / 4));
		let all_others = Magnitude(FULL.0 / 4 + u128::from(MAX_RELEASES - 1));

		#[block]
		{
			open.lower_releases(Some(waits), all_others)?;
		}

		assert_eq!(u32::try_from(dates), Ok(MAX_RELEASES));
		assert!(VaultInfos::<T>::get(vault).is_some_and(|info| info.releases.is_empty()));
		Ok(())
	}

	#[benchmark]
	fn settle() -> Result<(), BenchmarkError> {
		let (vault, at, captured) = cut_setup::<T>()?;
		let (receipt, _) = Pallet::<T>::do_cut(vault, &at, &captured, Fraction::from_percent(50))?;
		impair::<T>(vault)?;
		let treasury = payee::<T>();
		let total = receipt.total;
		let burn = Stake(total.0 / 2);
		let paid = Stake(total.0 - burn.0);
		let gone: Stake;

		#[block]
		{
			let to = [(treasury.clone(), paid)];
			gone = Pallet::<T>::do_settle(receipt, &to, burn).map_err(|(_, error)| error)?;
		}

		let got = T::Collateral::balance(T::BenchmarkHelper::asset(), &treasury);
		assert!(got > 0 && got < paid.0 && gone < total);
		Ok(())
	}

	#[benchmark]
	fn compound() -> Result<(), BenchmarkError> {
		// The first of the era, and all that the payer has: the checkpoint is kept, and an account ends.
		let (vault, ..) = vault::<T>(VaultKind::Exclusive)?;
		start_at::<T>(NOW.next());
		let payer = funded::<T>("payer", 0);
		let reward = Stake(T::Collateral::balance(T::BenchmarkHelper::asset(), &payer));

		#[block]
		{
			<Pallet<T> as MutateStake<T::AccountId>>::compound(vault, &payer, reward)?;
		}

		let record = Vaults::<T>::get(vault).ok_or("created; qed")?;
		assert_eq!((record.checkpoint.era, record.checkpoint.assets), (NOW.next(), DEPOSIT));
		assert_eq!(record.active.assets.excess_over(DEPOSIT), reward);
		Ok(())
	}

	#[benchmark]
	fn pay() -> Result<(), BenchmarkError> {
		// All that the payer has, to one who never was seen before: one account ends and another is made.
		vault::<T>(VaultKind::Exclusive)?;
		let kind = T::BenchmarkHelper::asset();
		let asset = AssetIds::<T>::get(&kind).ok_or("registered; qed")?;
		let (payer, payee) = (funded::<T>("payer", 0), payee::<T>());
		let before = T::Collateral::balance(kind.clone(), &payer);

		#[block]
		{
			<Pallet<T> as Pay<T::AccountId>>::pay(asset, &payer, &payee, Stake(before))?;
		}

		assert_eq!(T::Collateral::balance(kind, &payee), before);
		Ok(())
	}

	#[benchmark]
	fn pay_from_pot() -> Result<(), BenchmarkError> {
		// To one who never was seen before: an account is made. The payer keeps no more than it must: its account stays.
		vault::<T>(VaultKind::Exclusive)?;
		let kind = T::BenchmarkHelper::asset();
		let asset = AssetIds::<T>::get(&kind).ok_or("registered; qed")?;
		let (pot, payee) = (funded::<T>("pot", 0), payee::<T>());
		let minimum = T::Collateral::minimum_balance(kind.clone());
		let amount = T::Collateral::balance(kind.clone(), &pot).saturating_sub(minimum);

		#[block]
		{
			<Pallet<T> as Pay<T::AccountId>>::pay_from_pot(asset, &pot, &payee, Stake(amount))?;
		}

		assert_eq!(T::Collateral::balance(kind.clone(), &payee), amount);
		assert_eq!(T::Collateral::balance(kind, &pot), minimum);
		Ok(())
	}

	#[benchmark]
	fn pay_native_from_pot() -> Result<(), BenchmarkError> {
		// The same in the native token.
		let kind = T::NativeAsset::get();
		let asset = registered::<T>(kind.clone())?;
		let (pot, payee) = (account::<T::AccountId>("pot", 0, 0), payee::<T>());
		let minimum = T::Collateral::minimum_balance(kind.clone());
		T::Collateral::mint_into(kind.clone(), &pot, FUNDS.saturating_add(minimum))?;

		#[block]
		{
			<Pallet<T> as Pay<T::AccountId>>::pay_from_pot(asset, &pot, &payee, Stake(FUNDS))?;
		}

		assert_eq!(T::Collateral::balance(kind.clone(), &payee), FUNDS);
		assert_eq!(T::Collateral::balance(kind, &pot), minimum);
		Ok(())
	}

	#[benchmark]
	fn pass_block() {
		start_at::<T>(NOW);
		Clock::<T>::mutate(|clock| {
			clock.since = T::RelayBlocks::current_block_number();
			clock.blocks = 0;
		});

		#[block]
		{
			Pallet::<T>::process_clock();
		}

		assert_eq!(Clock::<T>::get().era, NOW);
	}

	#[benchmark]
	fn turn_era() {
		start_at::<T>(NOW);
		T::RelayBlocks::set_block_number(1_000_000);
		Clock::<T>::mutate(|clock| {
			clock.since = 1;
			clock.blocks = T::MinEraBlocks::get();
		});

		#[block]
		{
			Pallet::<T>::process_clock();
		}

		assert_eq!(Clock::<T>::get().era, NOW.next());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
