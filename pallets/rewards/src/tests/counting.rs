//! What was paid out is counted once: by the accrual out of which it was paid, and by the ledger when that goes.

use super::*;
use rampart_primitives::{Generation, Stake};
use sp_runtime::{ArithmeticError, DispatchError};

/// What all accruals of an asset count, and what its ledger does.
pub(crate) fn counts(asset: AssetId) -> (u128, u128) {
	let accruals = Accruals::<Test>::iter_values().flatten().filter(|accrual| accrual.asset == asset);
	(accruals.map(|accrual| accrual.paid.0).sum(), Ledgers::<Test>::get(asset).unwrap().paid.0)
}

/// Vault 1 was paid 1 000 of gold, of which Ann has earned 750 and Bob 250.
fn earned() {
	two_holders();
	assert!(pay_vault(1, GOLD, 1_000));
	pass(10);
}

#[test]
fn a_claim_leaves_the_ledger_as_it_is() {
	ExtBuilder.build_and_execute(|| {
		earned();
		let ledger = Ledgers::<Test>::get(GOLD).unwrap();
		assert_eq!((Rewards::ledger(GOLD), Rewards::ledger(99)), (Some(ledger), None));

		// when
		assert_ok!(Rewards::claim(signed(ANN), 1, None));

		// then
		assert_eq!((counts(GOLD), Ledgers::<Test>::get(GOLD)), ((750, 0), Some(ledger)));
		assert_eq!(Rewards::ledger(GOLD), Some(Ledger { paid: Stake(750), ..ledger }));
	});
}

#[test]
fn the_count_goes_on_when_a_position_ends_and_begins_anew() {
	ExtBuilder.build_and_execute(|| {
		earned();
		for who in [ANN, BOB] {
			assert_ok!(Rewards::claim(signed(who), 1, None));
		}
		withdraw(1, ANN, 300);
		withdraw(1, BOB, 100);
		assert_eq!((pot(1, GOLD), counts(GOLD)), (0, (1_000, 0)));

		// when
		deposit(1, ANN, 400);
		turn_era();
		assert!(pay_vault(1, GOLD, 100));
		pass(5);
		transfer(1, ANN, BOB, 200);
		turn_era();
		pass(5);

		// then
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_ok!(Rewards::claim(signed(BOB), 1, None));
		assert_eq!(counts(GOLD), (1_100, 0));
	});
}

#[test]
fn neither_what_is_forfeited_nor_what_is_owed_instead_is_counted() {
	ExtBuilder.build_and_execute(|| {
		// given: Carl forfeits a half of what dripped
		earned();
		assert!(pay_vault(1, GOLD, 1_000));
		deposit(1, CARL, 400);
		pass(10);
		withdraw(1, CARL, 400);
		assert!(events().iter().any(|event| matches!(event, Event::RewardForfeited { .. })));
		assert_eq!(counts(GOLD), (0, 0));

		// when Ann, who leaves, cannot be paid
		withdraw(1, ANN, 300);
		World::mutate(|world| world.frozen = vec![GOLD]);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		let owed = Rewards::owed(ANN)[0].1;
		assert_eq!((owed, counts(GOLD)), (Stake(750 + 375), (0, 0)));
		Rewards::do_try_state().unwrap();

		// then the ledger counts it when it is paid
		World::mutate(|world| world.frozen.clear());
		assert_ok!(Rewards::claim_owed(signed(ANN), ANN, GOLD));
		assert_eq!(counts(GOLD), (0, 750 + 375));
	});
}

#[test]
fn what_compounds_is_counted_when_it_is_brought_in_and_not_when_it_is_held() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		put_terms(1, &[GOLD, NATIVE], true);
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		mutate_vault(1, |vault| vault.compound_error = Some(DispatchError::Unavailable));
		withdraw(1, BOB, 100);
		assert_eq!(counts(GOLD), (0, 0));
		mutate_vault(1, |vault| vault.compound_error = None);
		pass(5);
		deposit(1, BOB, 100);
		assert_eq!(counts(GOLD), (500, 0));
	});
}

#[test]
fn the_next_generation_counts_what_the_last_one_did() {
	ExtBuilder.build_and_execute(|| {
		// given: all was claimed, and nothing is left that would need a place
		earned();
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_ok!(Rewards::claim(signed(BOB), 1, None));

		// when
		close_generation(1);

		// then
		assert_eq!(Accruals::<Test>::iter_keys().collect::<Vec<_>>(), vec![(1, Generation(1))]);
		assert_eq!((pot(1, GOLD), counts(GOLD)), (0, (1_000, 0)));

		// when it is swept with the vault, then the ledger does
		claim_closed(1, ANN);
		claim_closed(1, BOB);
		remove_vault(1);
		assert_ok!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(1)));
		assert_eq!((Accruals::<Test>::iter().count(), counts(GOLD)), (0, (0, 1_000)));
	});
}

#[test]
fn what_is_claimed_of_a_generation_that_is_over_is_handed_over_with_the_last_of_it() {
	for vault_goes in [false, true] {
		ExtBuilder.build_and_execute(|| {
			// given: Ann has claimed before, Bob claims after it is over
			earned();
			assert_ok!(Rewards::claim(signed(ANN), 1, None));
			close_generation(1);
			claim_closed(1, ANN);
			claim_closed(1, BOB);
			let of = |generation: u32| Accruals::<Test>::get(1, Generation(generation));
			assert_eq!((of(0)[0].paid, of(1)[0].paid), (Stake(0), Stake(750)));
			if vault_goes {
				remove_vault(1);
			}

			// when
			assert_ok!(Rewards::claim(signed(BOB), 1, None));

			// then
			assert!(of(0).is_empty());
			assert_eq!(counts(GOLD), if vault_goes { (750, 250) } else { (1_000, 0) });
		});
	}
}

#[test]
fn a_count_holds_128_bits_and_nothing_changes_when_it_would_pass_them() {
	let mut accrual = Accrual { pot: Stake(5), paid: Stake(u128::MAX - 3), ..Accrual::new(GOLD, 0) };
	let before = accrual.clone();
	assert_eq!((accrual.count(Stake(4)), accrual.pay_out(Stake(4)), accrual.compound(Stake(4))), (None, None, None));
	assert_eq!(accrual, before);
	assert_eq!(accrual.pay_out(Stake(3)), Some(()));
	assert_eq!((accrual.pot, accrual.paid), (Stake(2), Stake(u128::MAX)));
}

#[test]
fn nothing_is_paid_that_cannot_be_counted() {
	ExtBuilder.build().execute_with(|| {
		earned();
		let pot = crate::owed::pot::<Test>(GOLD);
		Accruals::<Test>::mutate(1, Generation(0), |list| list[0].paid = Stake(u128::MAX));
		let had = (balance(GOLD, ANN), balance(GOLD, pot));

		// when, then
		assert_noop!(Rewards::claim(signed(ANN), 1, None), ArithmeticError::Overflow);
		assert_eq!((balance(GOLD, ANN), balance(GOLD, pot)), had);
		assert_eq!(claimable(1, GOLD, ANN), 750);
	});
}
