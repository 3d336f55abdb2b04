//! Slashes that are due while a multi-block migration runs: no era turns and no block works, and then the queue goes on.

use super::{
	blocks::Blocks,
	stage::{
		begin_era, cut_of, deposit, join, make_tables, member, now, open_set, open_vault, pass_eras, pledge, policy,
		report, stage, SET,
	},
};
use crate::{Runtime, RuntimeEvent, System};
use frame_support::assert_ok;
use pallet_migrations::MigrationCursor;
use pallet_restaking::Clock;
use pallet_slashing::{NextSlash, Queue, SlashState, Slashes};
use rampart_primitives::{Fraction, SlashId, VaultKind};
use sp_keyring::Sr25519Keyring::{Alice, Charlie};

/// How many blocks the migration takes, and those after it that are looked at.
const MIGRATING: u32 = 12;
const AFTER: u32 = 3;

/// How long the era is in which it begins, in blocks of the relay chain: it would be over before the migration is.
const ERA: u32 = 6;

/// How many executions of a slash the present block tells of.
fn executions(slash: SlashId) -> usize {
	let executed = |event: &RuntimeEvent| match event {
		RuntimeEvent::Slashing(pallet_slashing::Event::SlashExecuted { slash: of, .. }) => *of == slash,
		_ => false,
	};
	System::events().iter().filter(|record| executed(&record.event)).count()
}

fn state(slash: SlashId) -> SlashState {
	Slashes::<Runtime>::get(slash).expect("it is on record").state
}

#[test]
fn what_is_due_waits_for_a_migration_and_is_executed_once() {
	stage(|| {
		// given: a slash is due in this era, which has had blocks enough to end.
		let at = member(SET, Charlie);
		let unbonding = open_set(policy(0, 0));
		let vault = open_vault(Charlie, VaultKind::Exclusive, unbonding);
		assert_ok!(deposit(vault, Alice, 1_000, 0));
		assert_ok!(pledge(vault, &at, 1_000));
		join(&at);
		pass_eras(1);
		let slash = NextSlash::<Runtime>::get();
		assert_ok!(report(&at, now(), Fraction::from_percent(40), 1));
		begin_era();
		make_tables();
		let due = now();
		let waits = SlashState::Pending { attempts: 0 };
		assert_eq!((Slashes::<Runtime>::get(slash).map(|slash| slash.due), state(slash)), (Some(due), waits));
		let mut blocks = Blocks::from_here();
		Clock::<Runtime>::mutate(|clock| {
			(clock.since, clock.length, clock.next_length) = (blocks.relay_block(), ERA, 1_000);
			clock.blocks = 100;
		});

		// when: it stands still, as one does that waits for its next step.
		pallet_migrations::Cursor::<Runtime>::set(Some(MigrationCursor::Stuck));
		for _ in 0..MIGRATING {
			let mut told = 0;
			blocks.make(|| told = executions(slash));

			// then
			assert_eq!((told, now(), state(slash), cut_of(slash)), (0, due, waits, 0));
		}

		// when it is over
		pallet_migrations::Cursor::<Runtime>::kill();
		let mut told = 0;
		for _ in 0..AFTER {
			blocks.make(|| told += executions(slash));
			assert_eq!(told, 1);
		}

		// then the era has turned, and what was due has found all that it is for
		assert_eq!((now(), cut_of(slash)), (due.next(), 400));
		assert!(matches!(state(slash), SlashState::Escrowed { receipts: 1, .. }));
		assert!(Queue::<Runtime>::iter_keys().all(|(era, _)| era > now()));
	});
}
