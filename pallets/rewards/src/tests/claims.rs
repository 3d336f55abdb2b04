//! Claims: by whom, to whom, and what stays.

use super::*;
use frame_support::StorageHasher;
use rampart_primitives::{Generation, Stake};
use sp_runtime::TokenError;

const START: u128 = 1_000_000_000_000;

/// Ann and Bob have earned 750 and 250 of gold, and 300 and 100 of the native asset.
fn earned() {
	two_holders();
	assert!(pay_vault(1, GOLD, 1_000));
	assert!(pay_vault(1, NATIVE, 400));
	pass(10);
	System::reset_events();
}

fn claimed(who: AccountId, to: AccountId, asset: u32, amount: u128) -> Event<Test> {
	Event::RewardClaimed { vault: 1, who, to, asset, amount: Stake(amount) }
}

#[test]
fn claim_pays_all_assets_when_none_is_named() {
	ExtBuilder.build_and_execute(|| {
		earned();

		// when
		let paid = Rewards::claim(signed(ANN), 1, None).unwrap();

		// then
		assert_eq!(events(), vec![claimed(ANN, ANN, GOLD, 750), claimed(ANN, ANN, NATIVE, 300)]);
		assert_eq!((balance(GOLD, ANN) - START, balance(NATIVE, ANN) - START), (750, 300));
		assert_eq!(Rewards::ledger(GOLD).unwrap().paid, Stake(750));
		let paid_both = <() as WeightInfo>::claim(2).saturating_add(POT_WEIGHT).saturating_add(NATIVE_POT_WEIGHT);
		assert_eq!(paid.actual_weight, Some(paid_both));
		assert_noop!(Rewards::claim(signed(ANN), 1, None), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn claim_pays_one_asset_when_it_is_named() {
	ExtBuilder.build_and_execute(|| {
		earned();

		let paid = Rewards::claim(signed(ANN), 1, Some(NATIVE)).unwrap();
		assert_eq!(paid.actual_weight, Some(<() as WeightInfo>::claim(1).saturating_add(NATIVE_POT_WEIGHT)));
		assert_eq!(events(), vec![claimed(ANN, ANN, NATIVE, 300)]);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, NATIVE, ANN)), (750, 0));
		assert_noop!(Rewards::claim(signed(ANN), 1, Some(SILVER)), Error::<Test>::NothingToClaim);
		assert_ok!(Rewards::claim(signed(ANN), 1, Some(GOLD)));
	});
}

#[test]
fn claim_fails_when_nothing_was_earned() {
	ExtBuilder.build_and_execute(|| {
		earned();
		assert_noop!(Rewards::claim(signed(STRANGER), 1, None), Error::<Test>::NothingToClaim);
		assert_noop!(Rewards::claim(signed(ANN), 9, None), Error::<Test>::NothingToClaim);
		assert_noop!(Rewards::claim(signed(ANN), 2, None), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn claim_leaves_the_fraction_when_whole_units_are_paid() {
	ExtBuilder.build_and_execute(|| {
		// given: thirds
		deposit(1, ANN, 1);
		deposit(1, BOB, 2);
		turn_era();
		for round in 0..3 {
			assert!(pay_vault(1, GOLD, 1));
			pass(10);
			let had = balance(GOLD, ANN);
			if round < 2 {
				assert_noop!(Rewards::claim(signed(ANN), 1, None), Error::<Test>::NothingToClaim);
			} else {
				// One part in 2^128 of each third is waiting for the next payment.
				assert!(pay_vault(1, GOLD, 1));
				pass(10);
				assert_ok!(Rewards::claim(signed(ANN), 1, None));
				assert_eq!(balance(GOLD, ANN), had + 1);
			}
		}
	});
}

#[test]
fn claim_for_pays_the_owner_whoever_calls() {
	ExtBuilder.build_and_execute(|| {
		earned();
		assert_ok!(Rewards::claim_for(signed(STRANGER), ANN, 1, None));
		assert_eq!(events(), vec![claimed(ANN, ANN, GOLD, 750), claimed(ANN, ANN, NATIVE, 300)]);
	});
}

#[test]
fn claim_pays_the_payee_when_there_is_one() {
	ExtBuilder.build_and_execute(|| {
		earned();

		// when
		assert_ok!(Rewards::set_payee(signed(ANN), Some(77)));
		assert!(held(ANN) > 0);
		let deposit = held(ANN);
		assert_ok!(Rewards::set_payee(signed(ANN), Some(78)));
		assert_eq!(held(ANN), deposit);

		// then
		assert_ok!(Rewards::claim_for(signed(STRANGER), ANN, 1, Some(GOLD)));
		assert_eq!(balance(GOLD, 78), 750);

		// when it is ended, by `None` or by naming oneself
		hypothetically_ends(None);
		hypothetically_ends(Some(ANN));
		assert_ok!(Rewards::set_payee(signed(ANN), None));
		let set = |payee| Event::PayeeSet { who: ANN, payee };
		assert_eq!(events(), vec![set(Some(77)), set(Some(78)), claimed(ANN, 78, GOLD, 750), set(None)]);
	});
}

fn hypothetically_ends(payee: Option<AccountId>) {
	frame_support::hypothetically!({
		assert_ok!(Rewards::set_payee(signed(ANN), payee));
		assert_eq!(held(ANN), 0);
		assert!(!Payees::<Test>::contains_key(ANN));
		assert_ok!(Rewards::claim(signed(ANN), 1, Some(NATIVE)));
		assert_eq!(balance(NATIVE, ANN), START + 300);
	});
}

#[test]
fn what_is_below_the_minimum_of_an_account_stays() {
	ExtBuilder.build_and_execute(|| {
		// given
		set_minimum(GOLD, 800);
		earned();
		assert_ok!(Rewards::set_payee(signed(ANN), Some(77)));
		System::reset_events();

		// when
		assert_ok!(Rewards::claim(signed(ANN), 1, None));

		// then gold stays, and the other asset was paid
		let error = TokenError::BelowMinimum.into();
		let stays = Event::ClaimHeld { vault: 1, who: ANN, asset: GOLD, amount: Stake(750), error };
		assert_eq!(events(), vec![stays, claimed(ANN, 77, NATIVE, 300)]);
		assert_noop!(Rewards::claim(signed(ANN), 1, None), TokenError::BelowMinimum);

		// when there is enough, then it is paid
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_eq!(balance(GOLD, 77), 1_500);
	});
}

#[test]
fn a_frozen_asset_blocks_only_itself() {
	ExtBuilder.build_and_execute(|| {
		earned();
		World::mutate(|world| world.frozen = vec![GOLD]);

		// when
		assert_ok!(Rewards::claim(signed(ANN), 1, None));

		// then
		let error = TokenError::Frozen.into();
		let stays = Event::ClaimHeld { vault: 1, who: ANN, asset: GOLD, amount: Stake(750), error };
		assert_eq!(events(), vec![stays, claimed(ANN, ANN, NATIVE, 300)]);
		assert_noop!(Rewards::claim(signed(BOB), 1, Some(GOLD)), TokenError::Frozen);

		// when it is thawed
		World::mutate(|world| world.frozen.clear());
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_eq!(events(), vec![claimed(ANN, ANN, GOLD, 750)]);
	});
}

#[test]
fn claim_many_pays_what_can_be_paid() {
	ExtBuilder.build_and_execute(|| {
		// given
		earned();
		deposit(2, ANN, 50);
		turn_era();
		assert!(pay_vault(2, SILVER, 1_000));
		pass(10);
		let vaults = |list: &[u32]| ClaimedVaults::try_from(list.to_vec()).unwrap();

		// when one of the vaults has nothing for her
		let paid = Rewards::claim_many(signed(STRANGER), ANN, vaults(&[3, 1, 2])).unwrap();

		// then
		assert_eq!((balance(GOLD, ANN), balance(SILVER, ANN)), (START + 750, START + 1_000));
		assert!(paid.actual_weight.unwrap().all_lte(crate::claims::weight_of_claims::<Test>(&vaults(&[3, 1, 2]))));
		assert_noop!(
			Rewards::claim_many(signed(ANN), ANN, vaults(&[1, 2])).map_err(|refused| refused.error),
			Error::<Test>::NothingToClaim
		);

		// when nothing can be paid, then the reason is told, whatever had nothing
		World::mutate(|world| world.frozen = vec![GOLD, NATIVE]);
		assert_noop!(
			Rewards::claim_many(signed(BOB), BOB, vaults(&[2, 1])).map_err(|refused| refused.error),
			TokenError::Frozen
		);
	});
}

#[test]
fn the_last_claim_is_paid_though_the_pot_has_nothing_else() {
	ExtBuilder.build_and_execute(|| {
		// given: an asset whose accounts must have 50, first paid in now
		set_minimum(GOLD, 50);
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		let pot = crate::owed::pot::<Test>(GOLD);
		assert_eq!(balance(GOLD, pot), 1_050);
		pass(10);

		// when
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_ok!(Rewards::claim(signed(BOB), 1, None));

		// then
		assert_eq!(balance(GOLD, pot), 50);
	});
}

#[test]
fn a_pot_keeps_the_minimum_balance_when_its_issuer_destroyed_a_part() {
	ExtBuilder.build().execute_with(|| {
		// given: half of 50 and 1 000 is gone
		set_minimum(GOLD, 50);
		earned();
		let pot = crate::owed::pot::<Test>(GOLD);
		take(GOLD, pot, 525);

		// when the first is paid, then there is enough for him and for the minimum
		assert_ok!(Rewards::claim(signed(BOB), 1, Some(GOLD)));
		assert_eq!(balance(GOLD, pot), 275);
		assert_noop!(Rewards::claim(signed(ANN), 1, Some(GOLD)), TokenError::NotExpendable);

		// when it is made good, then the other is, too, and the minimum is there
		give(GOLD, pot, 525);
		assert_ok!(Rewards::claim(signed(ANN), 1, Some(GOLD)));
		assert_eq!(balance(GOLD, pot), 50);
		Rewards::do_try_state().unwrap();
	});
}

/// Ann cannot be paid, and neither leaves nor claims: her place is free all the same, by anyone's call, once she earns no more in it.
#[test]
fn what_cannot_be_paid_is_owed_when_nothing_more_is_earned() {
	for leaves in [true, false] {
		ExtBuilder.build_and_execute(|| {
			// given
			set_minimum(GOLD, 800);
			earned();
			assert_ok!(Rewards::set_payee(signed(ANN), Some(77)));
			assert_ok!(Rewards::claim(signed(BOB), 1, None));
			assert_noop!(Rewards::claim_for(signed(BOB), ANN, 1, Some(GOLD)), TokenError::BelowMinimum);
			if leaves {
				withdraw(1, ANN, 300);
				withdraw(1, BOB, 100);
			} else {
				close_generation(1);
			}
			System::reset_events();

			// when
			let paid = Rewards::claim_for(signed(BOB), ANN, 1, None).unwrap();

			// then
			let error = TokenError::BelowMinimum.into();
			let owed = Event::RewardOwed { vault: 1, who: ANN, asset: GOLD, amount: Stake(750), error };
			assert_eq!(events(), vec![owed, claimed(ANN, 77, NATIVE, 300)]);
			let payments = POT_WEIGHT.saturating_add(NATIVE_POT_WEIGHT);
			let claimed = crate::claims::Claimed { assets: 2, payments, owed: 1, over: !leaves };
			assert_eq!(paid.actual_weight, Some(crate::claims::weight_of_claim::<Test>(claimed)));
			assert_eq!(Rewards::owed(ANN), vec![(GOLD, Stake(750))]);
			assert_noop!(Rewards::claim(signed(ANN), 1, None), Error::<Test>::NothingToClaim);

			// then gold has a place no more, neither in the generation nor after it
			assert_eq!(pot(1, GOLD), 0);
			if leaves {
				assert!(Earnings::<Test>::iter().next().is_none());
			} else {
				claim_closed(1, ANN);
				claim_closed(1, BOB);
				assert_eq!(Accruals::<Test>::iter_keys().collect::<Vec<_>>(), vec![(1, Generation(1))]);
				assert!(Accruals::<Test>::get(1, Generation(1)).iter().all(|accrual| accrual.older == 0));
			}

			// when there is enough of it, then she is paid
			crate::owed::owe::<Test>(&ANN, GOLD, Stake(50));
			assert_ok!(crate::owed::take_in::<Test>(GOLD, &FRED, Stake(50)));
			let paid = Rewards::claim_owed(signed(STRANGER), ANN, GOLD).unwrap();
			assert_eq!(paid.actual_weight, Some(<() as WeightInfo>::claim_owed().saturating_add(POT_WEIGHT)));
			assert_eq!(balance(GOLD, 77), 800);
		});
	}
}

/// What a claim of Ann's reads, as nodes of the proof, and which keys it writes.
fn cost_of_claim(ext: &mut sp_io::TestExternalities) -> (usize, std::collections::BTreeSet<Vec<u8>>) {
	ext.execute_with(System::reset_events);
	ext.commit_all().unwrap();
	let (_, proof) = ext.execute_and_prove(|| Rewards::claim(signed(ANN), 1, None).unwrap());
	let written = ext.overlayed_changes().changes().map(|(key, _)| key.clone()).collect();
	(proof.iter_nodes().count(), written)
}

#[test]
fn a_claim_reads_and_writes_the_same_after_many_payments() {
	let mut ext = ExtBuilder.build();
	ext.execute_with(|| {
		two_holders();
		// So many that all lists are full.
		for _ in 0..10 {
			assert!(pay_vault(1, GOLD, 1_000));
			turn_era();
		}
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
	});
	let before = cost_of_claim(&mut ext);

	// when
	ext.execute_with(|| {
		for _ in 0..100 {
			assert!(pay_vault(1, GOLD, 1_000));
			turn_era();
		}
		assert_eq!(claimable(1, GOLD, ANN), 75_000);
	});

	// then
	let after = cost_of_claim(&mut ext);
	assert_eq!(after, before);
	let own = after.1.iter().filter(|key| key.starts_with(&frame_support::Twox128::hash(b"Rewards"))).count();
	assert_eq!(own, 2, "the holder's record and the vault's");
	ext.execute_with(|| Rewards::do_try_state().unwrap());
}
