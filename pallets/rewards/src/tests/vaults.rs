//! What vaults take, what they were paid, and what is left when they are gone.

use super::*;
use frame_support::dispatch::Pays;
use rampart_primitives::{Dated, Era, Eras, Generation, Stake, Upcoming};

fn accepts(assets: &[u32]) -> RewardAssets {
	assets.to_vec().try_into().unwrap()
}

#[test]
fn a_vault_takes_its_own_asset_and_the_native_one_by_default() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert!(pay_vault(1, GOLD, 100));
		assert!(pay_vault(1, NATIVE, 100));
		assert!(!pay_vault(1, SILVER, 100));
		put_vault(3, NATIVE);
		deposit(3, ANN, 10);
		assert!(pay_vault(3, NATIVE, 100));
		assert!(!pay_vault(3, GOLD, 100));
	});
}

fn announced(accepted: &[u32], compounds: bool, from: Era) -> Event<Test> {
	Event::VaultTermsSet { vault: 1, accepts: accepts(accepted), compounds, from }
}

#[test]
fn set_vault_terms_acts_from_the_next_era_when_it_only_adds() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, accepts(&[SILVER, GOLD, NATIVE]), false));
		assert_eq!(events(), vec![announced(&[SILVER, GOLD, NATIVE], false, Era(3))]);
		assert!(!pay_vault(1, SILVER, 100));

		// when, then it is taken for eras before, too
		turn_era();
		assert!(pay_vault_for(Era(1), 1, SILVER, 100));
		pass(10);
		assert_eq!(claimable(1, SILVER, ANN), 75);
	});
}

#[test]
fn set_vault_terms_waits_for_the_unbonding_eras_when_it_takes_something_away() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		let terms = |assets: &[u32], compounds| TermsOfVault { accepts: accepts(assets), compounds };
		let default = terms(&[GOLD, NATIVE], false);

		// when an asset goes, though another comes, or the own one is to compound
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, accepts(&[GOLD, NATIVE]), true));
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, accepts(&[SILVER, NATIVE]), false));

		// then it waits for seven eras, and replaces what waits
		assert_eq!(
			events(),
			vec![announced(&[GOLD, NATIVE], true, Era(10)), announced(&[SILVER, NATIVE], false, Era(10))]
		);
		let value = terms(&[SILVER, NATIVE], false);
		let next = Some(Upcoming { from: Era(10), value: value.clone() });
		assert_eq!(Rewards::vault_terms(1), Some(Dated { now: default.clone(), next }));
		assert_eq!(Rewards::vault_terms(2).unwrap().next, None);
		assert_eq!(Rewards::vault_terms(9), None);
		skip_eras(7);
		assert!(pay_vault(1, GOLD, 100));
		assert!(!pay_vault(1, SILVER, 100));

		// when it holds, then the eras in which gold was taken are paid in it still
		skip_eras(1);
		assert_eq!(Rewards::vault_terms(1), Some(Dated { now: value, next: None }));
		assert!(pay_vault(1, SILVER, 100));
		assert!(pay_vault_for(Era(9), 1, GOLD, 100));
		assert!(!pay_vault_for(Era(10), 1, GOLD, 100));
	});
}

#[test]
fn set_vault_terms_twice_leaves_eras_before_a_removal_what_they_were_paid_in() {
	ExtBuilder.build_and_execute(|| {
		// given: gold is given up from era 10 on
		two_holders();
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, accepts(&[NATIVE]), false));
		skip_eras(8);
		assert_eq!(World::get().now, Era(10));

		// when other terms are announced right after it, twice
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, accepts(&[NATIVE, SILVER]), false));
		skip_eras(1);
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, accepts(&[NATIVE, SILVER, 9]), false));

		// then each era is paid in what was taken in it, however late
		assert!(!pay_vault_for(Era(10), 1, GOLD, 100));
		assert!(pay_vault_for(Era(9), 1, GOLD, 100));
		skip_eras(20);
		assert!(pay_vault_for(Era(9), 1, GOLD, 100));
		assert!(!pay_vault_for(Era(11), 1, GOLD, 100));
	});
}

#[test]
fn set_vault_terms_keeps_the_place_of_what_is_given_up_until_its_eras_are_paid() {
	ExtBuilder.build_and_execute(|| {
		// given: as many as fit are given up from era 10 on, and none was paid yet
		two_holders();
		let (old, new): (Vec<u32>, Vec<u32>) = ((20..28).collect(), (30..38).collect());
		put_terms(1, &old, false);
		let set = |assets: &[u32]| Rewards::set_vault_terms(signed(CURATOR), 1, accepts(assets), false);
		assert_ok!(set(&[]));
		skip_eras(8);

		// when, then: era 9 is paid by points in era 11 at last
		assert_noop!(set(&new[..1]), Error::<Test>::TooManyRewardAssets);
		assert_ok!(set(&old));
		assert_ok!(set(&[]));
		old.iter().chain(&new).for_each(|asset| give(*asset, FRED, 200));
		assert!(pay_vault_for(Era(9), 1, old[0], 100));

		// and when it is paid later than that, places that others were promised are not taken
		skip_eras(2);
		assert_ok!(set(&new[..6]));
		assert!(pay_vault_for(Era(9), 1, old[1], 100));
		assert!(!pay_vault_for(Era(9), 1, old[2], 100));
		assert!(pay_vault_for(Era(9), 1, old[0], 100));
		skip_eras(1);
		assert!(new[..6].iter().all(|asset| pay_vault_for(Era(9), 1, *asset, 100)));

		// and when others are given up after these, what went first makes room
		put_vault(3, NATIVE);
		deposit(3, ANN, 10);
		put_terms(3, &old, false);
		let set = |assets: &[u32]| Rewards::set_vault_terms(signed(CURATOR), 3, accepts(assets), false);
		for assets in [&[][..], &new, &[], &[]] {
			assert_ok!(set(assets));
			skip_eras(10);
		}
		assert_ok!(set(&[]));
		let given_up = VaultTerms::<Test>::get(3).unwrap().given_up;
		assert_eq!(given_up.into_iter().map(|(asset, _)| asset).collect::<Vec<_>>(), new);
	});
}

#[test]
fn set_vault_terms_fails_when_it_must() {
	ExtBuilder.build_and_execute(|| {
		let set = |who, vault, assets: &[u32]| Rewards::set_vault_terms(signed(who), vault, accepts(assets), false);
		assert_noop!(set(ANN, 1, &[GOLD]), Error::<Test>::NotCurator);
		assert_noop!(set(CURATOR, 9, &[GOLD]), Error::<Test>::UnknownVault);
		assert_noop!(set(CURATOR, 1, &[GOLD, SILVER, GOLD]), Error::<Test>::DuplicateAsset);

		// What is taken until then, and what is there still, has its place.
		two_holders();
		let eight: Vec<u32> = (20..28).collect();
		assert_noop!(set(CURATOR, 1, &eight[1..]), Error::<Test>::TooManyRewardAssets);
		assert!(pay_vault(1, GOLD, 100));
		put_terms(1, &[], false);
		assert_noop!(set(CURATOR, 1, &eight), Error::<Test>::TooManyRewardAssets);
		assert_ok!(set(CURATOR, 1, &eight[1..]));
		assert_ok!(set(CURATOR, 1, &[]));
	});
}

#[test]
fn apr_tells_what_a_vault_was_paid() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		for amount in [100, 200, 400] {
			assert!(pay_vault(1, GOLD, amount));
			turn_era();
		}
		let rate = |paid, eras| Rate {
			asset: GOLD,
			paid: Stake(paid),
			eras: Eras(eras),
			active: Stake(400),
			compounds: false,
		};
		assert_eq!(Rewards::apr(1), vec![rate(700, 3)]);
		turn_era();
		turn_era();
		assert_eq!(Rewards::apr(1), vec![rate(600, 4)]);
		assert_eq!(Rewards::apr(9), vec![]);
	});
}

#[test]
fn pending_tells_what_somebody_has_in_all_vaults() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		deposit(2, ANN, 10);
		assert!(pay_vault(1, GOLD, 1_000));
		assert!(pay_vault(2, SILVER, 1_000));
		pass(5);
		let reward = |asset, claimable, fresh| Pending { asset, claimable: Stake(claimable), fresh: Stake(fresh) };
		let one = PendingIn { vault: 1, rewards: vec![reward(GOLD, 375, 0)] };
		let two = PendingIn { vault: 2, rewards: vec![reward(SILVER, 0, 500)] };
		assert_eq!(Rewards::pending(&ANN), vec![one, two]);
		assert_eq!(Rewards::pending(&STRANGER), vec![]);
	});
}

#[test]
fn sweep_vault_gives_what_is_nobodys_to_the_treasury() {
	ExtBuilder.build_and_execute(|| {
		// given: all have left in the middle of a drip, and the vault is gone
		two_holders();
		put_terms(1, &[GOLD], false);
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		assert_noop!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)), Error::<Test>::VaultExists);
		withdraw(1, ANN, 300);
		withdraw(1, BOB, 100);
		remove_vault(1);
		System::reset_events();

		// when
		let swept = Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)).unwrap();

		// then
		let event = Event::VaultSwept { vault: 1, generation: Generation(0), asset: GOLD, amount: Stake(500) };
		assert_eq!((events(), swept.pays_fee), (vec![event], Pays::No));
		assert_eq!(Rewards::owed(TREASURY), vec![(GOLD, Stake(500))]);
		assert!(!VaultTerms::<Test>::contains_key(1));
		assert_noop!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)), Error::<Test>::NothingToDo);

		// then what holders had earned stays theirs
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_ok!(Rewards::claim(signed(BOB), 1, None));
		assert_eq!(Accruals::<Test>::iter().count(), 0);
	});
}

#[test]
fn fractions_of_a_vault_that_is_gone_are_the_treasurys() {
	ExtBuilder.build_and_execute(|| {
		// given: thirds
		for who in [ANN, BOB, CARL] {
			deposit(1, who, 7);
		}
		turn_era();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
		for who in [ANN, BOB, CARL] {
			withdraw(1, who, 7);
		}
		remove_vault(1);
		// One in 2^128 parts is not theirs, and so not a whole unit: the record is only closed.
		assert_ok!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)));
		assert_noop!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)), Error::<Test>::NothingToDo);
		assert_eq!(Rewards::owed(TREASURY), vec![]);

		// when
		for who in [ANN, BOB, CARL] {
			assert_ok!(Rewards::claim(signed(who), 1, None));
		}

		// then
		assert_eq!(Rewards::owed(TREASURY), vec![(GOLD, Stake(1))]);
		assert_eq!((Accruals::<Test>::iter().count(), Earnings::<Test>::iter().count()), (0, 0));
	});
}

#[test]
fn no_record_is_left_of_a_vault_that_is_gone() {
	// Whether all is claimed before it is swept, or after.
	for claims_first in [true, false] {
		ExtBuilder.build_and_execute(|| {
			// given: all comes out even
			deposit(1, ANN, 128);
			turn_era();
			assert!(pay_vault(1, GOLD, 128));
			pass(10);
			withdraw(1, ANN, 128);
			if claims_first {
				assert_ok!(Rewards::claim(signed(ANN), 1, None));
			}
			remove_vault(1);
			System::reset_events();

			// when
			let swept = Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)).unwrap();

			// then
			assert_eq!((events(), swept.pays_fee), (vec![], Pays::No));
			assert_noop!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)), Error::<Test>::NothingToDo);
			if !claims_first {
				assert_ok!(Rewards::claim(signed(ANN), 1, None));
			}
			assert_eq!(balance(GOLD, ANN), 1_000_000_000_000 + 128);
			assert_eq!((Accruals::<Test>::iter().count(), Earnings::<Test>::iter().count()), (0, 0));
			assert_eq!(Rewards::owed(TREASURY), vec![]);
		});
	}
}

#[test]
fn a_generation_of_a_vault_that_is_gone_is_swept_once_though_it_was_over_before() {
	ExtBuilder.build_and_execute(|| {
		// given: generation 0 is over, and Ann's earnings are left of it
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		close_generation(1);
		claim_closed(1, ANN);
		claim_closed(1, BOB);
		remove_vault(1);

		// when
		assert_noop!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(0)), Error::<Test>::NothingToDo);
		assert_ok!(Rewards::sweep_vault(signed(STRANGER), 1, Generation(1)));

		// then
		assert_eq!(Rewards::owed(TREASURY), vec![(GOLD, Stake(500))]);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_ok!(Rewards::claim(signed(BOB), 1, None));
		assert_eq!(Accruals::<Test>::iter().count(), 0);
	});
}
