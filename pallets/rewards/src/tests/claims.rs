//! Claims: by whom, to whom, and what stays.

use super::*;
use rampart_primitives::Stake;
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
		assert_eq!(Ledgers::<Test>::get(GOLD).unwrap().paid, Stake(750));
		assert_eq!(
			paid.actual_weight,
			Some(crate::claims::weight_of_claim::<Test>(crate::claims::Claimed { assets: 2, over: false }))
		);
		assert_noop!(Rewards::claim(signed(ANN), 1, None), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn claim_pays_one_asset_when_it_is_named() {
	ExtBuilder.build_and_execute(|| {
		earned();

		assert_ok!(Rewards::claim(signed(ANN), 1, Some(NATIVE)));
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
fn a_claim_reads_and_writes_the_same_after_many_payments() {
	ExtBuilder.build_and_execute(|| {
		use codec::Encode;
		let sizes = || {
			let list = Accruals::<Test>::get(1, rampart_primitives::Generation(0));
			(list.len(), list[0].encoded_size() - list[0].recent.encoded_size(), Earnings::<Test>::iter().count())
		};
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		let before = sizes();

		for _ in 0..100 {
			assert!(pay_vault(1, GOLD, 1_000));
			turn_era();
		}
		assert_eq!(claimable(1, GOLD, ANN), 75_000);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_eq!(sizes(), before);
	});
}
