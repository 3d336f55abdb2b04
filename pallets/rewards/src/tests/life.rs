//! The life of a payment, from the service's budget to the stakers' accounts.

use super::*;
use rampart_primitives::{Era, Eras, Split, Stake};

const HAD: u128 = 1_000_000_000_000;

#[test]
#[docify::export]
fn a_service_pays_and_stakers_claim_what_they_earned() {
	ExtBuilder.build_and_execute(|| {
		// given: Ann has 300 and Bob 100 of vault 1, which backs Olga alone in the bridge's set; its curator takes a tenth
		deposit(1, ANN, 300);
		deposit(1, BOB, 100);
		mutate_vault(1, |vault| vault.fee = percent(10));
		put_table(BRIDGE, Era(1), &[(OLGA, &[backer(1, 400)])]);

		// when Sam pays the set 3 000 of the native asset for three eras
		let (amount, first, eras) = (Stake(3_000), Era(1), Eras(3));
		let params =
			BudgetParams { asset: NATIVE, amount, first, eras, split: Split::Stake, weights: Default::default() };
		assert_ok!(Rewards::fund(signed(SAM), BRIDGE, params));

		// then, when era 1 is over, its part is split: a tenth is Olga's, a tenth of the rest the curator's, the rest drips
		turn_eras(1);
		assert_eq!(Rewards::owed(OLGA), vec![(NATIVE, Stake(100))]);
		assert_eq!(Rewards::owed(CURATOR), vec![(NATIVE, Stake(90))]);
		pass(5);
		assert_eq!((claimable(1, NATIVE, ANN), claimable(1, NATIVE, BOB)), (303, 101));

		// when Bob asks for all he has in the middle of the drip, then the rest of it is Ann's
		withdraw(1, BOB, 100);
		pass(5);
		assert_eq!((claimable(1, NATIVE, ANN), claimable(1, NATIVE, BOB)), (708, 101));

		// when anyone claims for them, then it is paid to them
		assert_ok!(Rewards::claim_for(signed(STRANGER), ANN, 1, None));
		assert_ok!(Rewards::claim_owed(signed(STRANGER), OLGA, NATIVE));
		assert_eq!((balance(NATIVE, ANN) - HAD, balance(NATIVE, OLGA)), (708, 100));

		// when Sam ends the budget in era 2, then the part of era 3 is his again
		assert_ok!(Rewards::end_budget(signed(SAM), 0));
		assert_eq!(HAD - balance(NATIVE, SAM), 2_000 + 1);

		// and that of era 2 is paid when it is over
		turn_eras(1);
		assert_eq!(Rewards::owed(OLGA), vec![(NATIVE, Stake(100))]);
		assert_eq!(held(SAM), 0);
	});
}
