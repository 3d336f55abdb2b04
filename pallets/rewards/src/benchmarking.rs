//! Benchmarks of this pallet's own part of the calls, of the steps of the walk, and of what it does when it is told: what the sets,
//! the stake's keeper and the payments do is weighed by them. The states are made in `benchmarking_turnover.rs` and
//! `benchmarking_holders.rs`.

use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, Get},
	weights::{Weight, WeightMeter},
};
use frame_system::RawOrigin;
use rampart_primitives::{
	AssetId, Era, EraClock, Eras, Fraction, Generation, InspectStake, Pay, Scheduled, SetMember, Shares, Stake,
};

use crate::{benchmarking_holders as holders, benchmarking_turnover as scenes, pallet::*, *};

#[benchmarks]
mod benchmarks {
	use super::*;

	// Without the payment, and what the set is asked for.
	#[benchmark]
	fn fund() -> Result<(), BenchmarkError> {
		let who = scenes::funder::<T>();
		scenes::funded::<T>(&who, 0);
		let id;

		#[block]
		{
			let _default = reward_terms::accepts::<T>(scenes::SET, 1);
			budgets::ensure_place::<T>(scenes::SET, MAX_BUDGETS)?;
			id = scenes::funded::<T>(&who, 1);
		}

		assert!(Budgets::<T>::contains_key(id));
		Ok(())
	}

	// Without the payment.
	#[benchmark]
	fn top_up() -> Result<(), BenchmarkError> {
		let who = scenes::funder::<T>();
		let id = scenes::funded::<T>(&who, 0);

		#[block]
		{
			Pallet::<T>::top_up_by(&who, id, Stake(1), scenes::paid::<T::AccountId>)?;
		}

		assert_eq!(Budgets::<T>::get(id).map(|budget| budget.left), Some(Stake((1 << 60) + 1)));
		Ok(())
	}

	// It has not begun, and goes at once. The payment fails, since the pot has nothing: what is left is owed. Without what the set is
	// asked for.
	#[benchmark]
	fn end_budget() -> Result<(), BenchmarkError> {
		let who = scenes::funder::<T>();
		let id = scenes::fund_all::<T>(MAX_BUDGETS).into_iter().next().ok_or("there are budgets")?;
		Budgets::<T>::mutate(id, |budget| {
			budget.iter_mut().for_each(|budget| budget.next = T::Clock::now().next());
		});

		#[block]
		{
			Pallet::<T>::do_end_budget(&who, id)?;
		}

		assert!(Owed::<T>::contains_key(who, 0));
		Ok(())
	}

	// Without what the set is asked for.
	#[benchmark]
	fn set_reward_terms() {
		let accepts: alloc::vec::Vec<AssetId> = (0..rampart_primitives::MAX_ACCEPTED_ASSETS).collect();
		let accepts = accepts.try_into().expect("as many as fit; qed");
		let terms = TermsOfSet { accepts, reporter: Some(account("reporter", 0, 0)) };

		#[block]
		{
			reward_terms::put::<T>(scenes::SET, terms);
		}

		assert!(RewardTerms::<T>::contains_key(scenes::SET));
	}

	// Without what the set is asked for, and the table.
	#[benchmark]
	fn report_points(n: Linear<1, 64>) -> Result<(), BenchmarkError> {
		let points: alloc::vec::Vec<(T::AccountId, u64)> = (0..n).map(|n| (account("operator", n, 0), 1)).collect();
		let era = T::Clock::now();

		#[block]
		{
			let _reporter = reward_terms::reporter::<T>(scenes::SET);
			points::report_by::<T>(scenes::SET, era, &points, |_| true)?;
		}

		assert_eq!(PointTotals::<T>::get(scenes::SET, era), Some(n.into()));
		Ok(())
	}

	// The first one, for which a deposit is left. Without what the set is asked for.
	#[benchmark]
	fn set_commission() -> Result<(), BenchmarkError> {
		let who: T::AccountId = whitelisted_caller();
		T::Consideration::ensure_successful(&who, commission::footprint::<T>());

		#[block]
		{
			Pallet::<T>::change_commission(who.clone(), scenes::SET, Fraction::from_percent(20), Some(Eras(28)))?;
		}

		assert!(Commissions::<T>::contains_key(scenes::SET, who));
		Ok(())
	}

	// Finds the place, and stores it, when a turn is as long as it gets.
	#[benchmark]
	fn turnover_poll() {
		let position = scenes::position::<T>();
		Turnover::<T>::put(&position);
		let mut meter = WeightMeter::new();

		#[block]
		{
			turnover::walk::<T>(&mut meter, 0, None);
		}

		assert_eq!(Turnover::<T>::get(), position);
	}

	// With what was returned of an era. Without the payment, and what the set is asked for.
	#[benchmark]
	fn turnover_subsidy() -> Result<(), BenchmarkError> {
		let account = subsidy::account::<T>();
		owed::owe::<T>(&account, 1, Stake(1));
		let (set, now) = (scenes::SET, T::Clock::now());

		#[block]
		{
			let _nothing_there = T::Pay::balance(1, &account);
			subsidy::fund::<T>((set, 1), account, Stake(1), now, scenes::paid::<T::AccountId>)?;
		}

		assert_eq!(SetBudgets::<T>::get(set).len(), 1);
		Ok(())
	}

	// Finds a set in which so many budgets are ripe, and begins with a turn. Without what the set is asked for.
	#[benchmark]
	fn turnover_begin(b: Linear<1, 16>) -> Result<(), BenchmarkError> {
		scenes::fund_all::<T>(b);
		let now = T::Clock::now().after(Eras(2));
		let begun;

		#[block]
		{
			let set = budgets::set_after::<T>(None).ok_or("the set has budgets")?;
			let (era, ripe) = budgets::ripe::<T>(set, now).due.ok_or("its budgets are ripe")?;
			begun = payments::begin::<T>(set, era, ripe);
		}

		assert_eq!(begun.parts.len(), usize::try_from(b).unwrap_or_default());
		Ok(())
	}

	// All budgets weigh assets by themselves. Without what the set is asked for.
	#[benchmark]
	fn turnover_sum(v: Linear<1, 16>) {
		let mut turn = scenes::turn::<T>(MAX_BUDGETS, By::Stake);
		let member = scenes::member(v);
		let before = turn.clone();

		#[block]
		{
			turn.add(&member);
		}

		assert_ne!(turn, before);
	}

	// A member with as many vaults as there can be, each of which gets something of each budget: it is computed how much, and the
	// operator gets its commission. Without what the set is asked for.
	#[benchmark]
	fn turnover_pay_member(b: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let turn = scenes::turn::<T>(b, By::Points);
		let at = SetMember { set: scenes::SET, operator: account("operator", 0, 0) };
		scenes::owe_all::<T>(&at.operator, b);
		Points::<T>::insert((scenes::SET, turn.era, &at.operator), u64::MAX);
		let member = scenes::full_member();
		let split;

		#[block]
		{
			split = payments::pay_operator::<T>(&turn, &at, &member, &mut Default::default())?;
		}

		assert!(split.1.iter().all(|left| *left < Stake(1 << 50)));
		Ok(())
	}

	// In so many assets: the vault takes them all, and the curator a fee of each. Without what the stake's keeper is asked for.
	#[benchmark]
	fn turnover_pay_vault(b: Linear<1, 8>) -> Result<(), BenchmarkError> {
		scenes::paid_vault::<T>();
		let (curator, view): (T::AccountId, _) = (account("curator", 0, 0), scenes::vault_view());
		scenes::owe_all::<T>(&curator, b);
		let at = SetMember { set: scenes::SET, operator: account("operator", 0, 0) };
		let amounts = scenes::amounts(b);
		let of = (Some((curator, Fraction::from_percent(10))), amounts.as_slice());
		let taken;

		#[block]
		{
			let era = (&at, T::Clock::now());
			let pay = |nets: &[(AssetId, Stake)]| {
				(accruals::pay_by::<T>((scenes::VAULT, &view), era.1, nets, |_| Ok(())), false)
			};
			taken = payments::pay_vault_by::<T>(era, scenes::VAULT, of, &mut Default::default(), pay)?;
		}

		assert!(taken.iter().all(|taken| *taken));
		Ok(())
	}

	// It was the last era of all of them: what is left is owed, and the deposits go back.
	#[benchmark]
	fn turnover_finish(b: Linear<1, 16>) {
		let turn = scenes::turn::<T>(b, By::Stake);
		scenes::owe_all::<T>(&scenes::funder::<T>(), b);

		#[block]
		{
			for part in turn.parts {
				budgets::close_part::<T>(turn.set, turn.era, part);
			}
		}

		assert_eq!(Budgets::<T>::iter().count(), 0);
	}

	// Forgets the points of one of as many members as a set can have, and sees whether the walk need come again.
	#[benchmark]
	fn turnover_prune() {
		let now = scenes::past_points::<T>();
		let pruned;

		#[block]
		{
			pruned = points::prune::<T>(scenes::SET, now, &mut None);
			budgets::leave_if_done::<T>(scenes::SET);
		}

		assert!(pruned);
	}

	// Holders and vaults.

	// Without the payments, and with what is asked of the stake's keeper.
	#[benchmark]
	fn claim(n: Linear<1, 8>) -> Result<(), BenchmarkError> {
		let who: T::AccountId = whitelisted_caller();
		holders::pay_all::<T>(holders::PRESENT, |_| ());
		holders::earn_all::<T>(&who, holders::PRESENT);
		Earnings::<T>::mutate(holders::VAULT, &who, |record| {
			let entries = record.iter_mut().flat_map(|record| record.entries.iter_mut());
			entries.skip(n as usize).for_each(|entry| entry.earned = Default::default());
		});
		// What dripped since then makes no whole unit of these.
		Accruals::<T>::mutate(holders::VAULT, holders::PRESENT, |list| {
			list.iter_mut().skip(n as usize).for_each(|accrual| {
				accrual.acc = Default::default();
				accrual.undripped = Default::default();
				accrual.carried = Default::default();
				accrual.rem = Default::default();
			});
		});
		let claimed;

		#[block]
		{
			let _asked = earnings::Holding::of::<T>(holders::VAULT, &who);
			claimed = Pallet::<T>::claim_by(&who, holders::holding(), None, scenes::paid_from_pot::<T::AccountId>)?;
		}

		assert_eq!(claimed, claims::Claimed { assets: n, payments: Weight::zero(), owed: 0, over: false });
		assert!((0..n).all(|asset| holders::paid::<T>(asset) > holders::PAID));
		Ok(())
	}

	// The last one of a generation that is over has claimed: in all assets its fractions make up a unit.
	#[benchmark]
	fn hand_over() {
		holders::pay_all::<T>(holders::PRESENT, |accrual| accrual.older = 1);
		holders::pay_all::<T>(Generation(0), |accrual| {
			accrual.frozen = Some(Shares::ZERO);
			accrual.pot = Stake(1);
			accrual.carried = drip::scaled(Stake(1));
		});
		let mut open = accruals::OpenAccruals::<T>::load(holders::VAULT, Generation(0));

		#[block]
		{
			open.hand_over(|vault| {
				let _asked = T::Stake::vault(vault);
				Some((holders::PRESENT, holders::view().shares))
			});
		}

		assert!(open.is_empty());
		assert_eq!(holders::paid::<T>(0), Stake(holders::PAID.0 * 2));
	}

	// The same of a vault that is gone: the treasury is owed a unit in all assets, and the ledgers count what was paid.
	#[benchmark]
	fn hand_over_gone() {
		holders::pay_all::<T>(holders::PRESENT, |accrual| {
			accrual.frozen = Some(Shares::ZERO);
			accrual.pot = Stake(1);
			accrual.carried = drip::scaled(Stake(1));
		});
		scenes::owe_all::<T>(&T::Treasury::get(), MAX_REWARD_ASSETS);
		let mut open = accruals::OpenAccruals::<T>::load(holders::VAULT, holders::PRESENT);

		#[block]
		{
			open.hand_over(|vault| T::Stake::vault(vault).map(|view| (view.generation, view.shares)));
		}

		assert!(open.is_empty());
		assert_eq!(Owed::<T>::get(T::Treasury::get(), 0), Some(Stake(2)));
		assert_eq!(holders::counted::<T>(0), holders::PAID);
	}

	// Without the payment.
	#[benchmark]
	fn claim_owed() -> Result<(), BenchmarkError> {
		let who: T::AccountId = whitelisted_caller();
		holders::pay_all::<T>(holders::PRESENT, |_| ());
		owed::owe::<T>(&who, 1, Stake(1));

		#[block]
		{
			Pallet::<T>::claim_owed_by(&who, 1, scenes::paid_from_pot::<T::AccountId>)?;
		}

		assert!(Owed::<T>::get(&who, 1).is_none());
		Ok(())
	}

	// Without the order to the stake's keeper.
	#[benchmark]
	fn compound() -> Result<(), BenchmarkError> {
		holders::pay_all::<T>(holders::PRESENT, |accrual| accrual.compounds = accrual.asset == 0);

		#[block]
		{
			let _asked = T::Stake::vault(holders::VAULT);
			Pallet::<T>::compound_by(holders::VAULT, &holders::view(), |_| Ok(()))?;
		}

		assert!(holders::paid::<T>(0) > holders::PAID);
		Ok(())
	}

	#[benchmark]
	fn set_payee() -> Result<(), BenchmarkError> {
		let who: T::AccountId = whitelisted_caller();
		holders::payer::<T>(&who);
		let payee: T::AccountId = account("payee", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Some(payee.clone()));

		assert_eq!(owed::payee::<T>(&who), payee);
		Ok(())
	}

	// All places are taken by assets of which nothing is left, and all of them go: the ledgers count what was paid.
	#[benchmark]
	fn set_vault_terms() -> Result<(), BenchmarkError> {
		holders::pay_all::<T>(holders::PRESENT, |accrual| accrual.pot = Stake::ZERO);
		let accepts: alloc::vec::Vec<AssetId> = (0..MAX_REWARD_ASSETS).map(|asset| asset + MAX_REWARD_ASSETS).collect();
		let accepts = RewardAssets::try_from(accepts).map_err(|_| "as many as fit")?;
		scenes::put_terms::<T>(holders::VAULT, accepts.clone());
		// As many as fit were given up and are taken again: places are enough for these.
		VaultTerms::<T>::mutate(holders::VAULT, |record| {
			let given_up = accepts.iter().map(|asset| (*asset, Era(0))).collect::<alloc::vec::Vec<_>>();
			if let (Some(record), Ok(given_up)) = (record, given_up.try_into()) {
				record.given_up = given_up;
			}
		});

		#[block]
		{
			let _asked = (T::Stake::vault(holders::VAULT), T::Stake::curator(holders::VAULT));
			Pallet::<T>::put_vault_terms(holders::VAULT, &holders::view(), accepts, true)?;
		}

		assert!(Accruals::<T>::get(holders::VAULT, holders::PRESENT).is_empty());
		assert_eq!(holders::counted::<T>(0), holders::PAID);
		Ok(())
	}

	// Without the order to the stake's keeper.
	#[benchmark]
	fn shares_changing() {
		holders::pay_all::<T>(holders::PRESENT, |accrual| accrual.compounds = accrual.asset == 0);

		#[block]
		{
			let _asked = T::Stake::vault(holders::VAULT);
			compounding::before_change_by::<T>(holders::VAULT, &holders::view(), |_| Ok(()));
		}

		assert!(holders::paid::<T>(0) > holders::PAID);
	}

	// Fresh shares go, and forfeit in all assets what they earned.
	#[benchmark]
	fn shares_changed() {
		let who: T::AccountId = whitelisted_caller();
		holders::pay_all::<T>(holders::PRESENT, |_| ());
		holders::earn_all::<T>(&who, holders::PRESENT);

		#[block]
		{
			earnings::changed::<T>(holders::VAULT, holders::PRESENT, &who, holders::withdrawal());
		}

		assert!(Earnings::<T>::get(holders::VAULT, &who).is_some_and(|record| record.fresh.is_none()));
	}

	// Somebody comes back after a total loss, with what he earned in all assets; and as if fractions made up units.
	#[benchmark]
	fn shares_joined() {
		let who: T::AccountId = whitelisted_caller();
		holders::pay_all::<T>(holders::PRESENT, |accrual| accrual.older = 1);
		holders::pay_all::<T>(Generation(0), |accrual| {
			accrual.frozen = Some(Shares::ZERO);
			accrual.carried = Default::default();
		});
		holders::earn_all::<T>(&who, Generation(0));

		#[block]
		{
			earnings::changed::<T>(holders::VAULT, holders::PRESENT, &who, holders::arrival());
			let _asked = T::Stake::vault(holders::VAULT);
			accruals::OpenAccruals::<T>::load(holders::VAULT, holders::PRESENT).save();
		}

		let record = Earnings::<T>::get(holders::VAULT, &who);
		assert!(record.is_some_and(|record| record.generation == holders::PRESENT && record.entries.is_full()));
	}

	#[benchmark]
	fn generation_closed() {
		holders::pay_all::<T>(holders::PRESENT, |_| ());

		#[block]
		{
			accruals::close::<T>(holders::VAULT, holders::PRESENT, holders::view().shares);
		}

		assert_eq!(Accruals::<T>::get(holders::VAULT, Generation(2)).len(), MAX_REWARD_ASSETS as usize);
	}

	// In all assets, of which nobody has earned anything: the record goes, and the terms.
	#[benchmark]
	fn sweep_vault() -> Result<(), BenchmarkError> {
		holders::pay_all::<T>(holders::PRESENT, |accrual| {
			accrual.rem = Default::default();
			accrual.pot = drip::whole(drip::plus(accrual.undripped, accrual.carried));
		});
		let terms = Scheduled::new(TermsOfVault::default());
		VaultTerms::<T>::insert(holders::VAULT, DatedTerms { terms, given_up: Default::default() });
		let who: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), holders::VAULT, holders::PRESENT);

		assert_eq!(Owed::<T>::iter_prefix(T::Treasury::get()).count(), MAX_REWARD_ASSETS as usize);
		assert_eq!(holders::counted::<T>(0), holders::PAID);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
