//! It is remembered which blocks were made in which era.

use super::*;
use frame_support::traits::OnInitialize;
use rampart_primitives::{Era, Eras};

fn eras() -> Vec<(u32, u64)> {
	let mut eras: Vec<_> = EraStarts::<Test>::iter().map(|(era, start)| (era.0, start)).collect();
	eras.sort();
	eras
}

fn span(oldest: u32, newest: u32) -> Option<EraSpan> {
	Some(EraSpan { oldest: Era(oldest), newest: Era(newest) })
}

#[test]
fn on_initialize_remembers_where_an_era_begins() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(eras(), vec![(0, 1), (1, 11), (2, 21), (3, 31)]);
		assert_eq!(Remembered::<Test>::get(), span(0, 3));

		// when: blocks of the same era pass, then the next one begins.
		pass_block();
		assert_eq!(eras().len(), 4);
		turn_era();

		// then
		assert_eq!(eras(), vec![(0, 1), (1, 11), (2, 21), (3, 31), (4, 37)]);
	});
}

#[test]
fn on_initialize_forgets_one_era_for_each_that_begins_when_history_is_full() {
	ExtBuilder.build_and_execute(|| {
		// when
		turn_era();
		assert_eq!(Remembered::<Test>::get(), span(0, 4));
		for newest in 5..20 {
			turn_era();

			// then: this era and four before it.
			assert_eq!(Remembered::<Test>::get(), span(newest - 4, newest));
			assert_eq!(eras().len(), 5);
		}
	});
}

#[test]
fn on_initialize_forgets_two_eras_at_once_when_the_history_became_shorter() {
	ExtBuilder.build_and_execute(|| {
		// given
		turn_era();
		History::set(Eras(2));

		// when, then
		for (oldest, newest) in [(2, 5), (4, 6), (5, 7)] {
			turn_era();
			assert_eq!(Remembered::<Test>::get(), span(oldest, newest));
			assert_eq!(eras().len(), usize::try_from(newest - oldest + 1).unwrap());
		}
	});
}

#[test]
fn on_initialize_weighs_what_it_does() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Equivocation::on_initialize(35), <() as WeightInfo>::pass_block());
		World::mutate(|world| world.now = Era(4));
		assert_eq!(Equivocation::on_initialize(36), <() as WeightInfo>::begin_era());
	});
}

#[test]
fn on_initialize_begins_with_the_era_that_it_finds_when_the_pallet_is_new() {
	ExtBuilder.build_and_execute(|| {
		// given: a chain that has had many eras without this pallet.
		let _all = EraStarts::<Test>::clear(100, None);
		Remembered::<Test>::kill();
		assert_eq!(Equivocation::era_of(35), None);
		World::mutate(|world| world.now = Era(90));

		// when
		pass_block();
		turn_era();

		// then
		assert_eq!(eras(), vec![(90, 36), (91, 37)]);
		assert_eq!((Equivocation::era_of(35), Equivocation::era_of(36)), (None, Some(Era(90))));
	});
}

#[test]
fn era_of_agrees_with_a_walk_when_eras_have_any_length() {
	ExtBuilder.build_and_execute(|| {
		// given: eras of 1, 2, 3, .. blocks.
		for length in 1..8 {
			turn_era();
			for _ in 1..length {
				pass_block();
			}

			// when, then
			for height in 0..System::block_number() + 2 {
				let walked = eras().into_iter().rev().find(|(_, start)| *start <= height).map(|(era, _)| Era(era));
				let expected = walked.filter(|_| height <= System::block_number());
				assert_eq!(Equivocation::era_of(height), expected, "{height}");
			}
		}
	});
}
