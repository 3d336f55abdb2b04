//! Each invariant is broken once on purpose. The rest of the tests end in checking them all.

use super::*;
use frame_support::storage::unhashed;
use rampart_primitives::{Era, Eras};

fn broken(by: impl FnOnce()) -> String {
	let mut ext = ExtBuilder.build();
	ext.execute_with(|| {
		assert_eq!(Equivocation::do_try_state(), Ok(()));
		by();
		format!("{:?}", Equivocation::do_try_state().unwrap_err())
	})
}

#[test]
fn y1_is_broken_when_a_value_does_not_decode() {
	let start = broken(|| unhashed::put_raw(&EraStarts::<Test>::hashed_key_for(Era(2)), &[1]));
	assert!(start.contains("Y1: an era's start does not decode"), "{start}");
	let span = broken(|| unhashed::put_raw(&Remembered::<Test>::hashed_key(), &[1]));
	assert!(span.contains("Y1: the span of eras does not decode"), "{span}");
}

#[test]
fn y1_is_broken_when_an_era_is_outside_of_the_span() {
	let none = broken(Remembered::<Test>::kill);
	assert!(none.contains("Y1: an era outside of the span"), "{none}");
	let gone = broken(|| EraStarts::<Test>::remove(Era(0)));
	assert!(gone.contains("Y1: an era outside of the span"), "{gone}");
}

#[test]
fn h1_is_broken_when_eras_are_out_of_order() {
	let gap = broken(|| EraStarts::<Test>::remove(Era(1)));
	assert!(gap.contains("H1: eras out of order"), "{gap}");
	let late = broken(|| EraStarts::<Test>::insert(Era(1), 21));
	assert!(late.contains("H1: eras out of order"), "{late}");
	let future = broken(|| World::mutate(|world| world.now = Era(2)));
	assert!(future.contains("H1: an era that has not begun"), "{future}");
}

#[test]
fn integrity_test_passes_and_refuses_a_history_that_is_too_short() {
	ExtBuilder.build_and_execute(integrity_test);
	let short = std::panic::catch_unwind(|| {
		History::set(Eras(2));
		integrity_test();
	});
	assert!(short.is_err());
}
