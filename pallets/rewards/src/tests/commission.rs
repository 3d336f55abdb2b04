//! Commissions: how high, how fast, from when on.

use frame_support::{assert_noop, assert_ok, hypothetically};
use rampart_primitives::{Dated, Era, Fraction, OperatorSet, Scheduled, SetMember, Upcoming};

use super::paying::*;
use crate::{commission, mock::*, pallet::*};

fn olga() -> SetMember<AccountId> {
	SetMember { set: BRIDGE, operator: OLGA }
}

fn set(commission: Fraction) -> sp_runtime::DispatchResult {
	Rewards::set_commission(signed(OLGA), BRIDGE, commission)
}

fn in_force() -> Fraction {
	commission::in_force::<Test>(&olga(), World::get().now)
}

fn notice(eras: u32) {
	World::mutate(|world| world.notice = eras);
}

#[test]
fn commission_is_a_tenth_when_nothing_was_said() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(in_force(), percent(10));
		assert_eq!(Rewards::commission_of(&olga()).now, percent(10));
	});
}

#[test]
fn set_commission_rises_after_the_notice_and_falls_in_the_next_era() {
	ExtBuilder.build_and_execute(|| {
		notice(3);
		// when it rises
		assert_ok!(set(percent(20)));

		// then it does so after the whole notice
		let event =
			|commission, from| Event::CommissionSet { set: BRIDGE, operator: OLGA, commission, from: Era(from) };
		assert_eq!(events(), vec![event(percent(20), 5)]);
		turn_eras(3);
		assert_eq!((World::get().now, in_force()), (Era(4), percent(10)));
		turn_eras(1);
		assert_eq!(in_force(), percent(20));

		// when it falls
		events();
		assert_ok!(set(percent(5)));
		assert_eq!(events(), vec![event(percent(5), 6)]);
		assert_eq!(in_force(), percent(20));
		turn_eras(1);
		assert_eq!(in_force(), percent(5));
	});
}

#[test]
fn set_commission_fails_when_it_rises_too_far() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(set(Fraction(sp_runtime::Perbill::from_parts(200_000_001))), Error::<Test>::CommissionOutOfRange);
		assert_noop!(
			Rewards::set_commission(signed(OLGA), OperatorSet { service: 9, set: 0 }, percent(11)),
			Error::<Test>::UnknownSet
		);
		// Ten points at once, counted from what is in force: an announced rise is no step to another one.
		assert_ok!(set(percent(20)));
		assert_noop!(set(percent(30)), Error::<Test>::CommissionOutOfRange);
		turn_eras(1);
		for tens in 3..=5 {
			assert_ok!(set(percent(10 * tens)));
			turn_eras(1);
		}
		assert_eq!(in_force(), percent(50));
		assert_noop!(set(percent(51)), Error::<Test>::CommissionOutOfRange);
	});
}

#[test]
fn set_commission_replaces_a_change_that_waits() {
	ExtBuilder.build_and_execute(|| {
		notice(5);
		assert_ok!(set(percent(20)));
		turn_eras(2);
		// What is in force is no rise: it ends the announced one.
		assert_ok!(set(percent(10)));
		turn_eras(10);
		assert_eq!(in_force(), percent(10));
	});
}

#[test]
fn set_commission_gives_the_deposit_back_when_it_is_what_everybody_takes() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(set(percent(5)));
		let deposit = held(OLGA);
		assert!(deposit > 100);
		turn_eras(1);
		assert_ok!(set(percent(10)));
		assert_eq!(held(OLGA), deposit, "it is there until the rise has come");
		turn_eras(1);
		hypothetically!({
			// Whether there is such a set any more does not matter.
			World::mutate(|world| world.owners.clear());
			assert_ok!(set(percent(10)));
			assert_eq!(held(OLGA), 0);
		});
		assert!(Commissions::<Test>::contains_key(BRIDGE, OLGA));
		assert_ok!(set(percent(10)));
		assert_eq!(held(OLGA), 0);
		assert_eq!(Commissions::<Test>::iter().count(), 0);
	});
}

#[test]
fn set_commission_gives_the_deposit_back_when_the_set_is_gone() {
	ExtBuilder.build_and_execute(|| {
		// given a commission that is another one than everybody's
		assert_ok!(set(percent(5)));
		turn_eras(1);
		events();
		World::mutate(|world| world.owners.clear());
		// when anything is said of it, then the record goes
		for any in [percent(5), percent(10), percent(90)] {
			hypothetically!({
				assert_ok!(set(any));
				assert_eq!(held(OLGA), 0);
				assert_eq!(Commissions::<Test>::iter().count(), 0);
				let (set, operator, from) = (BRIDGE, OLGA, World::get().now);
				assert_eq!(events(), vec![Event::CommissionSet { set, operator, commission: percent(10), from }]);
			});
		}
		assert_ok!(set(percent(10)));
		assert_noop!(set(percent(10)), Error::<Test>::UnknownSet);
	});
}

#[test]
fn commission_that_counts_is_the_one_in_force_when_the_member_is_paid() {
	ExtBuilder.build_and_execute(|| {
		// given an era in which Olga took nothing, and a rise that comes with the era after it
		bridge();
		turn_eras(1);
		fund_bridge(600, 1);
		assert_ok!(set(percent(10)));

		// when that era is paid
		turn_eras(1);

		// then she takes a tenth of her 400
		assert_eq!(owed(OLGA, NATIVE), 40);
		assert_eq!(owed(OTTO, NATIVE), 0);
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (270, 90 + 200));
	});
}

#[test]
fn views_tell_commissions_and_fees_with_what_is_announced() {
	ExtBuilder.build_and_execute(|| {
		// given a rise of each that waits
		notice(3);
		assert_ok!(set(percent(20)));
		let rise = Upcoming { from: Era(9), value: percent(12) };
		mutate_vault(1, |record| {
			record.fee = percent(5);
			record.rise = Some(rise.clone());
		});

		// then both are told; who said nothing takes a tenth
		let next = Some(Upcoming { from: Era(5), value: percent(20) });
		assert_eq!(Rewards::commission(BRIDGE, OLGA), Dated { now: percent(10), next });
		assert_eq!(Rewards::commission(BRIDGE, OTTO), Dated { now: percent(10), next: None });
		assert_eq!(Rewards::fee(1), Some(Dated { now: percent(5), next: Some(rise) }));
		assert_eq!(Rewards::fee(2), Some(Dated { now: percent(0), next: None }));
		assert_eq!(Rewards::fee(9), None);
		turn_eras(4);
		assert_eq!(Rewards::commission(BRIDGE, OLGA), Dated { now: percent(20), next: None });
	});
}

#[test]
fn try_state_fails_when_a_commission_is_too_high() {
	ExtBuilder.build().execute_with(|| {
		assert_ok!(set(percent(5)));
		Commissions::<Test>::mutate(BRIDGE, OLGA, |record| {
			record.as_mut().unwrap().rate = Scheduled::new(percent(51));
		});
		assert!(commission::try_state::<Test>().is_err());
	});
}
