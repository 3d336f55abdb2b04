//! Accounts without a key: Root speaks for the treasury here, and it does all that a signer can.

use frame_support::traits::fungible::Mutate;
use rampart_primitives::{Era, Fraction};
use sp_runtime::DispatchError;

use super::{paying::*, *};

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

#[test]
fn treasury_runs_a_service_and_a_vault_without_a_key() {
	ExtBuilder.build_and_execute(|| {
		// given a service and a vault that are the treasury's
		bridge();
		World::mutate(|world| world.owners.insert(BRIDGE.service, TREASURY));
		mutate_vault(1, |record| record.curator = TREASURY);
		Balances::mint_into(&TREASURY, 1_000_000).unwrap();
		give(NATIVE, TREASURY, 1_000_000);

		// when it says how its set is paid, pays it, reports for it, and ends a stranger's budget
		let terms = TermsOfSet { accepts: vec![NATIVE].try_into().unwrap(), reporter: Some(STRANGER) };
		assert_ok!(Rewards::set_reward_terms(root(), BRIDGE, terms));
		assert_ok!(Rewards::report_points(root(), BRIDGE, Era(1), vec![(OLGA, 1)].try_into().unwrap()));
		let unwanted = fund_bridge(900, 3);
		assert_ok!(Rewards::end_budget(root(), unwanted));
		let own = NextBudget::<Test>::get();
		assert_ok!(Rewards::fund(root(), BRIDGE, params(600, 3)));
		assert_ok!(Rewards::top_up(root(), own, rampart_primitives::Stake(300)));
		assert_eq!(Budgets::<Test>::get(own).unwrap().funder, TREASURY);
		assert_ok!(Rewards::set_vault_terms(root(), 1, vec![GOLD, NATIVE, SILVER].try_into().unwrap(), false));
		assert_ok!(Rewards::set_commission(root(), BRIDGE, Fraction::default()));

		// and ends its own early
		assert_ok!(Rewards::end_budget(root(), own));
		assert_eq!(balance(NATIVE, TREASURY), 1_000_000 - 300);
	});
}

#[test]
fn treasury_claims_and_lets_others_be_paid_without_a_key() {
	ExtBuilder.build_and_execute(|| {
		// given a holder without a key, and one with
		deposit(1, TREASURY, 300);
		deposit(1, ANN, 100);
		turn_era();
		Balances::mint_into(&TREASURY, 1_000_000).unwrap();
		assert!(pay_vault(1, GOLD, 1_000));
		crate::owed::take_in::<Test>(GOLD, &FRED, rampart_primitives::Stake(5)).unwrap();
		crate::owed::owe::<Test>(&TREASURY, GOLD, rampart_primitives::Stake(5));
		pass(5);
		let before = balance(GOLD, ANN);

		// when
		assert_ok!(Rewards::claim(root(), 1, None));
		assert_ok!(Rewards::claim_for(root(), ANN, 1, Some(GOLD)));
		assert_eq!((balance(GOLD, TREASURY), balance(GOLD, ANN)), (375, before + 125));
		pass(5);
		assert_ok!(Rewards::set_payee(root(), Some(BOB)));
		assert_ok!(Rewards::claim_many(root(), ANN, vec![1].try_into().unwrap()));
		assert_ok!(Rewards::claim_owed(root(), TREASURY, GOLD));
		turn_era();
		assert_ok!(Rewards::advance(root(), 1));

		// then what was owed went to its payee
		assert_eq!((balance(GOLD, TREASURY), balance(GOLD, ANN)), (375, before + 250));
		assert_eq!(balance(GOLD, BOB), 1_000_000_000_000 + 5);
		// An origin that nobody stands behind does nothing.
		assert_noop!(Rewards::claim(RuntimeOrigin::none(), 1, None), DispatchError::BadOrigin);
	});
}
