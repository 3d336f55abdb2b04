//! Collators by stake: service 0, its table, and the sessions.

use super::{account, chain};
use crate::{
	collators::{planned, seal_owner, Planned, WithEras, COLLATORS, MAX_FLOOR, MAX_PLANNED, MEMORY},
	constants::currency::UNITS,
	genesis_config_presets::{DEMO, EMPTY, LOCAL},
	Balances, Restaking, Runtime, RuntimeOrigin, Services, Session, SessionKeys, System,
};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, Get, Hooks},
	weights::WeightMeter,
};
use pallet_restaking::Clock;
use pallet_services::{Cursor, Phase};
use pallet_session::ShouldEndSession;
use rampart_primitives::{Era, Eras, InspectSets, Shares, Stake, VaultKind, FULL};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Ferdie};

/// The next era begins, and its tables are made.
fn turn_era() {
	Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
	make_tables();
}

/// Makes the tables of the era, by as many polls as it takes.
fn make_tables() {
	for _ in 0..100 {
		let number = System::block_number() + 1;
		System::initialize(&number, &Default::default(), &Default::default());
		Services::on_poll(number, &mut WeightMeter::new());
		let position = Cursor::<Runtime>::get();
		if position.phase == Phase::Done && position.era == Clock::<Runtime>::get().era {
			return;
		}
	}
	panic!("the walk does not end");
}

/// An operator with so much RAMP in a vault of its own, all of it for this chain, and slashable for as long as that asks for.
fn joins(who: Sr25519Keyring, ramp: u128) {
	let operator = account(who);
	let by = || RuntimeOrigin::signed(account(who));
	assert_ok!(Balances::mint_into(&operator, (ramp + 1_000) * UNITS));
	if Services::operator(operator.clone()).is_none() {
		assert_ok!(Services::register_operator(by(), Default::default()));
	}
	let vault = pallet_restaking::NextVault::<Runtime>::get();
	assert_ok!(Restaking::create_vault(by(), 0, VaultKind::Exclusive, Eras(16), Eras(1), None));
	assert_ok!(Restaking::deposit(by(), vault, Stake(ramp * UNITS), Shares(0), 0));
	assert_ok!(Restaking::accept_vault(by(), vault));
	assert_ok!(Services::join(by(), COLLATORS));
	assert_ok!(Services::admit(RuntimeOrigin::root(), COLLATORS, operator.clone()));
	assert_ok!(Restaking::set_allocation(by(), vault, COLLATORS, operator, FULL, None));
}

fn has_keys(who: Sr25519Keyring) {
	pallet_session::NextKeys::<Runtime>::insert(account(who), SessionKeys { aura: who.public().into() });
}

fn accounts(of: &[Sr25519Keyring]) -> Vec<crate::AccountId> {
	of.iter().map(|who| account(*who)).collect()
}

#[test]
fn chain_is_service_0_and_its_collators_are_a_set() {
	for preset in [EMPTY, DEMO, LOCAL] {
		chain(preset).execute_with(|| {
			assert_eq!(Services::service(0).map(|service| service.owner), Some(crate::configs::TreasuryAccount::get()));
			assert!(Services::set(COLLATORS).is_some());
		});
	}
}

#[test]
fn floor_collates_when_the_table_is_empty_or_there_is_none() {
	for (preset, floor) in [(DEMO, &[Alice][..]), (LOCAL, &[Alice, Bob])] {
		chain(preset).execute_with(|| {
			assert_eq!(planned(), accounts(floor));
			turn_era();
			assert_eq!(planned(), accounts(floor));
		});
	}
}

#[test]
fn members_with_keys_follow_the_floor_by_their_stake() {
	chain(DEMO).execute_with(|| {
		// given Dave has more stake than Charlie, Ferdie has no keys, and Bob too little stake
		for (who, ramp) in [(Charlie, 2_000), (Dave, 3_000), (Ferdie, 9_000), (Bob, 999)] {
			joins(who, ramp);
		}
		[Charlie, Dave, Bob].into_iter().for_each(has_keys);
		assert_eq!(planned(), accounts(&[Alice]));

		// when
		turn_era();

		// then
		assert_eq!(planned(), accounts(&[Alice, Dave, Charlie]));

		// and who leaves is gone when the next table is there
		assert_ok!(Services::leave(RuntimeOrigin::signed(account(Dave)), COLLATORS));
		assert_eq!(planned(), accounts(&[Alice, Dave, Charlie]));
		turn_era();
		assert_eq!(planned(), accounts(&[Alice, Charlie]));
	});
}

#[test]
fn collator_of_the_floor_is_planned_once_when_it_is_a_member_too() {
	chain(DEMO).execute_with(|| {
		joins(Alice, 5_000);
		turn_era();
		assert_eq!(Services::latest(COLLATORS).map(|table| table.members), Some(1));
		assert_eq!(planned(), accounts(&[Alice]));
	});
}

#[test]
fn sessions_follow_the_table_over_two_eras() {
	chain(DEMO).execute_with(|| {
		// given
		joins(Charlie, 2_000);
		has_keys(Charlie);
		turn_era();
		assert_eq!(Session::validators(), accounts(&[Alice]));

		// when the session of this era begins, then it is planned, and it is in force with the next one's
		Session::rotate_session();
		assert_eq!(Session::validators(), accounts(&[Alice]));
		turn_era();
		Session::rotate_session();
		assert_eq!(Session::validators(), accounts(&[Alice, Charlie]));
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 2);
	});
}

#[test]
fn key_leads_to_its_owner_when_he_has_another_one_by_now() {
	chain(DEMO).execute_with(|| {
		// given Charlie is planned, and Alice was at genesis
		let key = |who: Sr25519Keyring| -> crate::AuraId { who.public().into() };
		assert_eq!(seal_owner(&key(Alice), Era(0)), Some(account(Alice)));
		joins(Charlie, 2_000);
		has_keys(Charlie);
		turn_era();
		Session::rotate_session();
		assert_eq!(seal_owner(&key(Charlie), Era(1)), Some(account(Charlie)));

		// when he takes Dave's key in the era in which he makes blocks
		turn_era();
		pallet_session::NextKeys::<Runtime>::insert(account(Charlie), SessionKeys { aura: key(Dave) });
		Session::rotate_session();

		// then what he seals with the old one is his, in that era and in the beginning of the next
		assert_eq!([2, 3].map(|era| seal_owner(&key(Charlie), Era(era))), [2, 3].map(|_| Some(account(Charlie))));
		assert_eq!(seal_owner(&key(Dave), Era(3)), Some(account(Charlie)));
		assert_eq!([seal_owner(&key(Charlie), Era(4)), seal_owner(&key(Bob), Era(2))], [None, None]);
	});
}

#[test]
fn keys_are_forgotten_when_nothing_that_they_sealed_can_be_punished() {
	chain(DEMO).execute_with(|| {
		for _ in 0..2 * MEMORY {
			Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
			Session::rotate_session();
		}
		let known = Planned::<Runtime>::iter_keys().count();
		assert_eq!(u32::try_from(known), Ok(MEMORY + 1));
	});
}

#[test]
fn floor_and_a_full_table_fit_consensus() {
	let members: u32 = <Runtime as pallet_services::Config>::MaxMembersPerSet::get();
	let authorities: u32 = <Runtime as pallet_aura::Config>::MaxAuthorities::get();
	assert_eq!(MAX_FLOOR + members, MAX_PLANNED);
	assert!(MAX_PLANNED <= authorities);
}

#[test]
fn session_ends_one_block_after_the_era_turned() {
	chain(DEMO).execute_with(|| {
		let length = Clock::<Runtime>::get().length;
		let mut relay = 1_000;
		let mut ends = vec![];
		for number in 2..40u32 {
			relay += 1;
			cumulus_pallet_parachain_system::LastRelayChainBlockNumber::<Runtime>::put(relay);
			ends.push(WithEras::should_end_session(number));
			Restaking::on_initialize(number);
		}
		assert!(length < 39);
		let turns = Clock::<Runtime>::get().era.0;
		assert!(turns >= 2, "{turns} eras");
		assert_eq!(ends.iter().filter(|end| **end).count(), usize::try_from(turns).unwrap());
	});
}
