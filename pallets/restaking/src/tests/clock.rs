//! The clock: one era at most, whatever time has passed.

use frame_support::{assert_noop, assert_ok};
use rampart_primitives::{Era, EraClock};
use sp_runtime::DispatchError;

use crate::{mock::*, types::ClockState, Error, Event};

fn clock() -> ClockState {
	crate::Clock::<Test>::get()
}

#[test]
fn era_begins_where_the_last_one_ended_when_it_is_due() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		pass_block(4);
		pass_block(4);
		assert_eq!(now(), Era(0));

		// when 12 of 10 blocks have passed
		pass_block(4);

		// then
		assert_eq!((clock().era, clock().since), (Era(1), 10));
		assert_eq!(Restaking::now(), Era(1));
		assert_eq!((Restaking::since(), Restaking::length()), (10, ERA_LENGTH));
		assert_eq!(events_since_last_call(), vec![Event::EraBegan { era: Era(1), since: 10 }]);
	});
}

#[test]
fn era_turns_once_when_many_eras_were_missed() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		pass_block(1);
		pass_block(1);

		// when the first true number of the relay chain comes in
		pass_block(300_000_000);

		// then
		assert_eq!((clock().era, clock().since), (Era(1), 300_000_002));
		pass_block(1);
		assert_eq!(now(), Era(1));
	});
}

#[test]
fn era_waits_when_it_has_had_too_few_blocks() {
	ExtBuilder::default().build_and_execute(|| {
		// given an era of which two blocks are wanted
		pass_block(100);
		assert_eq!(now(), Era(0));
		pass_block(100);
		assert_eq!(now(), Era(0));

		// when the third comes
		pass_block(100);

		// then
		assert_eq!(now(), Era(1));
	});
}

#[test]
fn era_stands_when_the_relay_chain_number_falls() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		pass_eras(1);
		let before = clock();

		// when
		RelayNow::set(0);
		pass_block(0);

		// then
		assert_eq!((clock().era, clock().since), (before.era, before.since));
	});
}

#[test]
fn set_era_length_acts_when_the_next_era_begins() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Restaking::set_era_length(RuntimeOrigin::root(), 3));
		assert_eq!(events_since_last_call(), vec![Event::EraLengthSet { length: 3 }]);
		assert_eq!(clock().length, ERA_LENGTH);

		// when
		pass_eras(1);

		// then
		assert_eq!(clock().length, 3);
	});
}

#[test]
fn set_era_length_fails_when_zero_or_not_root() {
	ExtBuilder::default().build_and_execute(|| {
		for length in [0, 100_801] {
			let error = Error::<Test>::EraLengthOutOfBounds;
			assert_noop!(Restaking::set_era_length(RuntimeOrigin::root(), length), error);
		}
		assert_noop!(Restaking::set_era_length(RuntimeOrigin::signed(ALICE), 5), DispatchError::BadOrigin);
	});
}
