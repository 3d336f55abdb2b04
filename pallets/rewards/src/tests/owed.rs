//! Pots, and what is owed out of them.

use super::*;
use rampart_primitives::Stake;
use sp_runtime::TokenError;

#[test]
fn the_first_who_pays_in_an_asset_opens_its_pot() {
	ExtBuilder.build_and_execute(|| {
		set_minimum(GOLD, 5);
		let pot = crate::owed::pot::<Test>(GOLD);

		// when
		assert_ok!(crate::owed::take_in::<Test>(GOLD, &FRED, Stake(1_000)));
		assert_eq!(events(), vec![Event::PotOpened { asset: GOLD, account: pot, endowment: Stake(5) }]);
		crate::owed::owe::<Test>(&OLGA, GOLD, Stake(1_000));

		// then the pot lives, whatever is in it
		assert_eq!((balance(GOLD, pot), System::providers(&pot)), (1_005, 1));
		assert_ok!(crate::owed::take_in::<Test>(GOLD, &FRED, Stake(500)));
		crate::owed::owe::<Test>(&OLGA, GOLD, Stake(500));
		assert_eq!((balance(GOLD, pot), System::providers(&pot)), (1_505, 1));
		assert_eq!(events(), vec![]);
		assert_eq!(Rewards::owed(OLGA), vec![(GOLD, Stake(1_500))]);
	});
}

#[test]
fn claim_owed_pays_whom_it_is_owed_or_his_payee() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(crate::owed::take_in::<Test>(GOLD, &FRED, Stake(1_000)));
		crate::owed::owe::<Test>(&OLGA, GOLD, Stake(600));
		crate::owed::owe::<Test>(&OTTO, GOLD, Stake(400));
		crate::owed::owe::<Test>(&OTTO, GOLD, Stake(0));
		assert_ok!(Rewards::set_payee(signed(OTTO), Some(77)));
		System::reset_events();

		// when
		assert_ok!(Rewards::claim_owed(signed(STRANGER), OLGA, GOLD));
		assert_ok!(Rewards::claim_owed(signed(STRANGER), OTTO, GOLD));

		// then
		let paid = |who, to, amount| Event::OwedPaid { who, to, asset: GOLD, amount: Stake(amount) };
		assert_eq!(events(), vec![paid(OLGA, OLGA, 600), paid(OTTO, 77, 400)]);
		assert_eq!(Owed::<Test>::iter().count(), 0);
		assert_noop!(Rewards::claim_owed(signed(OLGA), OLGA, GOLD), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn claim_owed_leaves_all_as_it_is_when_it_cannot_be_paid() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(crate::owed::take_in::<Test>(GOLD, &FRED, Stake(1_000)));
		crate::owed::owe::<Test>(&OLGA, GOLD, Stake(1_000));
		World::mutate(|world| world.frozen = vec![GOLD]);
		assert_noop!(Rewards::claim_owed(signed(OLGA), OLGA, GOLD), TokenError::Frozen);
		set_minimum(GOLD, 2_000);
		World::mutate(|world| world.frozen.clear());
		assert_noop!(Rewards::claim_owed(signed(OLGA), OLGA, GOLD), TokenError::NotExpendable);
	});
}

#[test]
fn set_payee_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(Rewards::set_payee(signed(88), Some(77)), TokenError::FundsUnavailable);
	});
}
