//! Benchmarks of this pallet's own part of the calls: what the set and the stake's keeper do is weighed by them.

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::{Consideration, Get};
use rampart_primitives::{
	Captured, Era, Fraction, Generation, Magnitude, OperatorSet, Receipt, SetMember, Sink, SlashId, Stake, TrancheId,
	VaultId, FULL, MAX_TRANCHES,
};
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::{escrows, pallet::*, reports, slashes, *};

const EVIDENCE: H256 = H256::repeat_byte(0x5a);

fn member<T: Config>() -> SetMember<T::AccountId> {
	SetMember { set: OperatorSet { service: 1, set: 0 }, operator: account("operator", 0, 0) }
}

/// A receipt with as many parts as there can be.
fn receipt(vault: VaultId) -> Receipt {
	let parts: Vec<_> = (0..MAX_TRANCHES).map(|era| (TrancheId::Unbonding(Era(era)), Stake(1_000))).collect();
	Receipt {
		vault,
		asset: 1,
		total: Stake(1_000 * u128::from(MAX_TRANCHES)),
		parts: parts.try_into().expect("as many as the bound; qed"),
	}
}

fn capture(era: Era) -> Captured {
	let (stake, whole) = (Stake(1_000), FULL);
	let generation = Generation(0);
	let cut_total = Magnitude::ZERO;
	Captured { era, generation, stake, checkpoint: stake, survival: whole, magnitude: whole, cut_total }
}

/// What a report by `reporter` writes when `receipts` were cut and none of them can be paid out.
fn report_all<T: Config>(reporter: &T::AccountId, receipts: Vec<Receipt>) -> Result<SlashId, DispatchError> {
	let id = Pallet::<T>::open_slash(reporter, member::<T>(), Fraction::from_percent(1), EVIDENCE, Sink::Treasury)?;
	let mut slash = slashes::get::<T>(id)?;
	let mut captures = reports::captures::<T>(&slash.at, slash.era);
	let mut held = 0;
	for receipt in receipts {
		captures
			.try_push((receipt.vault, capture(slash.era)))
			.map_err(|_full| DispatchError::Other("no more receipts than backers; qed"))?;
		Pallet::<T>::record_cut(id, &mut slash, &receipt)?;
		Pallet::<T>::hold_receipt(id, receipt, DispatchError::Unavailable)?;
		held += 1;
	}
	reports::put_captures::<T>(&slash.at, slash.era, captures);
	slash.state = SlashState::executed(held);
	slashes::put::<T>(id, &slash);
	Ok(id)
}

/// What settling writes, the settlement itself left out.
fn settle_one<T: Config>(id: SlashId, vault: VaultId) -> Result<(), DispatchError> {
	let slash = slashes::get::<T>(id)?;
	let receipt = escrows::take::<T>(id, vault)?;
	Pallet::<T>::close_receipt(id, slash, Cut::from(&receipt))
}

/// What pruning asks, and what it writes where the answer is yes: a benchmark cannot wait for eras.
fn prune<T: Config>(id: SlashId) -> Result<bool, DispatchError> {
	let slash = slashes::get::<T>(id)?;
	let over = Pallet::<T>::ensure_over(&slash).is_ok();
	Pallet::<T>::forget(id, slash)?;
	Ok(over)
}

/// As many receipts, all of different vaults.
fn receipts(vaults: u32) -> Vec<Receipt> {
	(0..vaults).map(receipt).collect()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	// `n` vaults back the operator (MaxBackers of the runtime, DESIGN 9), and none of their assets can move. Without the
	// questions about the set, the cuts and the settlements.
	#[benchmark]
	fn report(n: Linear<0, 16>) -> Result<(), BenchmarkError> {
		let reporter: T::AccountId = whitelisted_caller();
		T::Consideration::ensure_successful(&reporter, reports::report_footprint::<T>());
		let receipts = receipts(n);
		let id;

		#[block]
		{
			id = report_all::<T>(&reporter, receipts)?;
		}

		assert_eq!(Slashes::<T>::get(id).map(|slash| slash.state), Some(SlashState::executed(n)));
		Ok(())
	}

	#[benchmark]
	fn settle() -> Result<(), BenchmarkError> {
		let reporter: T::AccountId = whitelisted_caller();
		T::Consideration::ensure_successful(&reporter, reports::report_footprint::<T>());
		let id = report_all::<T>(&reporter, receipts(T::MaxBackers::get()))?;

		#[block]
		{
			settle_one::<T>(id, 0)?;
		}

		assert!(!Escrows::<T>::contains_key(id, 0));
		Ok(())
	}

	#[benchmark]
	fn prune_slash() -> Result<(), BenchmarkError> {
		let reporter: T::AccountId = account("reporter", 0, 0);
		T::Consideration::ensure_successful(&reporter, reports::report_footprint::<T>());
		let id = report_all::<T>(&reporter, receipts(T::MaxBackers::get()))?;
		// As it is when all was paid out.
		Slashes::<T>::mutate(id, |slash| {
			if let Some(slash) = slash {
				slash.state = SlashState::Settled;
			}
		});
		let over;

		#[block]
		{
			over = prune::<T>(id)?;
		}

		assert!(!over && !Slashes::<T>::contains_key(id));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
