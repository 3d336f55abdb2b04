//! Collators by stake: service 0, its table, and the sessions.

use super::{account, blocks::Blocks, chain, chain_of, genesis, stage};
use crate::{
	collators::{planned, seal_owner, Floor, Planned, WithEras, COLLATORS, MAX_FLOOR, MAX_PLANNED, MEMORY},
	configs::system::RuntimeBlockWeights,
	constants::currency::UNITS,
	genesis_config_presets::{DEMO, EMPTY, LOCAL},
	AccountId, AuraId, Balances, Equivocation, Header, Restaking, Runtime, RuntimeOrigin, Services, Session,
	SessionKeys, System,
};
use codec::{Compact, Encode};
use cumulus_primitives_core::{
	relay_chain::{async_backing::Constraints, ClaimQueueOffset, CoreSelector},
	rpsr_digest::{relay_parent_storage_root_item, RPSR_CONSENSUS_ID},
	BlockBundleInfo, CoreInfo, CumulusDigestItem,
};
use frame_support::{
	assert_noop, assert_ok, hypothetically,
	traits::{
		fungible::{Inspect, Mutate},
		Get, Hooks,
	},
	weights::WeightMeter,
};
use pallet_restaking::Clock;
use pallet_services::{merkle, Cursor, Phase, Table, TableEntry, TableEras, TableMembers, Tables};
use pallet_session::ShouldEndSession;
use rampart_primitives::{Era, Eras, InspectSets, Shares, Stake, Value, VaultId, VaultKind, FULL};
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_core::{sr25519, H256};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Ferdie};
use sp_runtime::{DigestItem, DispatchError, DispatchResult, TokenError};
use std::collections::BTreeSet;

/// The longest head of a parachain that the relay chain takes, in bytes. Source: `max_head_data_size` of the host configuration
/// of Polkadot and of Kusama, as `polkadot-primitives` has it.
const MAX_HEAD_DATA: u32 = Constraints::<u32>::DEFAULT_MAX_HEAD_DATA_SIZE;

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

fn accounts(of: &[Sr25519Keyring]) -> Vec<AccountId> {
	of.iter().map(|who| account(*who)).collect()
}

/// An account of nobody in particular.
fn numbered(n: u32) -> AccountId {
	let mut id = [0xEE; 32];
	id[..4].copy_from_slice(&n.to_be_bytes());
	id.into()
}

/// The keys of a numbered account: its own bytes, with which nobody has to sign here.
fn keys_of(who: &AccountId) -> SessionKeys {
	SessionKeys { aura: sr25519::Public::from_raw(who.clone().into()).into() }
}

/// As many collators as there can be, in the order in which they are planned: a full floor, and the full table of an era, all with
/// keys. Written into the state: to join and to be backed by a vault each would take them some thousands of calls.
fn as_many_as_there_can_be(era: Era) -> Vec<AccountId> {
	let members: u32 = <Runtime as pallet_services::Config>::MaxMembersPerSet::get();
	let floor: Vec<_> = (0..MAX_FLOOR).map(numbered).collect();
	Floor::<Runtime>::mutate(|stored| *stored = floor.clone().try_into().expect("a floor has room for them"));

	let mut total = 0;
	let mut by_stake = Vec::new();
	for index in 0..members {
		// One who comes later in the table has more stake.
		let (who, stake) = (numbered(MAX_FLOOR + index), u128::from(1_000 + index) * UNITS);
		let entry = TableEntry { index, stake: Value(stake), backers: Default::default() };
		TableMembers::<Runtime>::insert((COLLATORS, era), &who, entry);
		total += stake;
		by_stake.insert(0, who);
	}
	let table = Table {
		total: Value(total),
		members,
		root: H256::zero(),
		block: System::block_number(),
		lowest: None,
		policy: Services::set(COLLATORS).expect("the set exists"),
	};
	Tables::<Runtime>::insert(COLLATORS, era, table);
	assert_ok!(TableEras::<Runtime>::mutate(COLLATORS, |eras| eras.try_push(era)));

	let all: Vec<_> = floor.into_iter().chain(by_stake).collect();
	all.iter().for_each(|who| pallet_session::NextKeys::<Runtime>::insert(who, keys_of(who)));
	all
}

/// How many roots of stake tables a header has.
fn roots(header: &Header) -> usize {
	header.digest.logs.iter().filter(|log| matches!(log, DigestItem::Consensus(merkle::ENGINE_ID, _))).count()
}

/// What a collator adds to a header, or may add, besides whose slot it is.
fn of_the_collator() -> Vec<DigestItem> {
	let (selector, claim_queue_offset) = (CoreSelector(0), ClaimQueueOffset(0));
	vec![
		CoreInfo { selector, claim_queue_offset, number_of_cores: Compact(u16::MAX) }.to_digest_item(),
		BlockBundleInfo { index: 0, is_last: true }.to_digest_item(),
		CumulusDigestItem::RelayParent(H256::zero()).to_digest_item(),
		CumulusDigestItem::UseFullCore.to_digest_item(),
		DigestItem::RuntimeEnvironmentUpdated,
		DigestItem::Seal(AURA_ENGINE_ID, vec![0; 64]),
	]
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
fn key_is_nobody_else_s_while_its_owner_s_blocks_can_come() {
	chain(DEMO).execute_with(|| {
		let sets_key = |who: Sr25519Keyring, key: Sr25519Keyring| {
			pallet_session::NextKeys::<Runtime>::insert(account(who), SessionKeys { aura: key.public().into() });
		};
		let next_session = || {
			turn_era();
			Session::rotate_session();
		};
		let owners = |eras: [u32; 2]| eras.map(|era| seal_owner(&Charlie.public().into(), Era(era)));

		// given Charlie is planned in era 1: he makes blocks in era 2, and the first ones of era 3
		joins(Charlie, 3_000);
		joins(Dave, 2_000);
		has_keys(Charlie);
		next_session();

		// when he takes another key, and Dave takes his
		sets_key(Charlie, Ferdie);
		sets_key(Dave, Charlie);
		next_session();

		// then Dave stands aside, and does not answer for the first blocks of era 3
		assert_eq!(planned(), accounts(&[Alice, Charlie]));
		assert_eq!(owners([2, 3]), [Some(account(Charlie)), Some(account(Charlie))]);
		// as would one of the floor
		hypothetically!({
			sets_key(Dave, Dave);
			sets_key(Alice, Charlie);
			assert_eq!(planned(), accounts(&[Charlie, Dave]));
		});

		// when nothing more can come that Charlie sealed with it, then it is Dave's
		next_session();
		assert_eq!(planned(), accounts(&[Alice, Charlie]));
		next_session();
		assert_eq!(planned(), accounts(&[Alice, Charlie, Dave]));
		assert_eq!(owners([4, 5]), [Some(account(Dave)), Some(account(Dave))]);
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
fn full_floor_and_a_full_table_collate_and_fit_a_header() {
	chain(DEMO).execute_with(|| {
		// given
		let all = as_many_as_there_can_be(Era(1));
		assert_eq!(all.len(), 612);
		assert_eq!(planned(), all);

		// when a session is planned with them, and begins in the second block of the next era
		Session::rotate_session();
		Clock::<Runtime>::mutate(|clock| (clock.era, clock.blocks) = (Era(2), 1));
		let mut header = Blocks::from_here().make(|| ());

		// then all of them collate, each once
		assert_eq!(Session::validators(), all);
		let authorities: Vec<_> = all.iter().map(|who| keys_of(who).aura).collect();
		assert_eq!(authorities.iter().collect::<BTreeSet<_>>().len(), 612);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().into_inner(), authorities);

		// and their names leave room in the header for all else that is in it, roots of tables aside, for which there is no time
		let changes = |log: &&DigestItem| matches!(log, DigestItem::Consensus(AURA_ENGINE_ID, _));
		assert_eq!(header.digest.logs.iter().filter(changes).count(), 1);
		assert_eq!(roots(&header), 0);
		header.digest.logs.extend(of_the_collator());
		let size = header.encoded_size();
		assert!(size > 612 * 32 && size < usize::try_from(MAX_HEAD_DATA).unwrap(), "{size} bytes");
	});
}

#[test]
fn genesis_is_the_floor_s_alone_when_others_have_keys() {
	// given keys of Alice and Bob, and a floor of Alice
	let mut genesis = genesis(LOCAL);
	genesis["collators"]["floor"].as_array_mut().expect("it is a list of accounts").truncate(1);
	chain_of(&genesis).execute_with(|| {
		assert!(pallet_session::NextKeys::<Runtime>::contains_key(account(Bob)));

		// then
		assert_eq!(Session::validators(), accounts(&[Alice]));
		let queued: Vec<_> = Session::queued_keys().into_iter().map(|(who, _)| who).collect();
		assert_eq!(queued, accounts(&[Alice]));
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().into_inner(), vec![AuraId::from(Alice.public())]);
	});
}

#[test]
fn tables_are_made_in_an_era_s_first_block_and_the_session_begins_in_the_second() {
	chain(DEMO).execute_with(|| {
		// given Charlie counts as a collator from era 1 on
		joins(Charlie, 2_000);
		has_keys(Charlie);
		let most = RuntimeBlockWeights::get().max_block;
		let mut blocks = Blocks::from_here();
		let mut eras_seen = 0;
		for _ in 0..40 {
			// when
			let session = Session::current_index();
			let mut full = false;
			let header = blocks.make(|| full = System::block_weight().total().any_gte(most));

			// then the table of (0,0) and those of the demo's two services have room in the first block of the era, and the
			// second one is the session's
			let clock = Clock::<Runtime>::get();
			let place = if clock.era > Era(0) { clock.blocks } else { 0 };
			if place == 1 {
				let position = Cursor::<Runtime>::get();
				assert_eq!((position.era, position.phase), (clock.era, Phase::Done));
				assert_eq!((roots(&header), full), (3, false));
				eras_seen += 1;
			}
			if place == 2 {
				assert_eq!((roots(&header), full), (0, true));
			}
			assert_eq!(Session::current_index() - session, u32::from(place == 2), "{clock:?}");

			// and who is in the table of era 1 collates in the session that begins in era 2
			let begun = (clock.era, clock.blocks) >= (Era(2), 2);
			let collators: &[Sr25519Keyring] = if begun { &[Alice, Charlie] } else { &[Alice] };
			assert_eq!(Session::validators(), accounts(collators), "{clock:?}");
			assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), collators.len());
		}
		assert!(eras_seen >= 3, "{eras_seen} eras");
	});
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

/// Charlie's stake as a collator, in RAMP.
const STAKE: u128 = 2_000;

/// A chain on which Charlie has begun to make blocks, in era 2; his vault; and a block there, without its seal.
fn charlie_collates(story: impl FnOnce(Blocks, VaultId, Header)) {
	chain(DEMO).execute_with(|| {
		assert_ok!(Balances::mint_into(&account(Bob), 1_000 * UNITS));
		let vault = pallet_restaking::NextVault::<Runtime>::get();
		joins(Charlie, STAKE);
		has_keys(Charlie);
		let mut blocks = Blocks::from_here();
		let header = until(&mut blocks, 2, 3);
		assert_eq!(Session::validators(), accounts(&[Alice, Charlie]));
		story(blocks, vault, header);
		stage::check();
	});
}

/// Block after block, to this one of this era. Gives its header.
fn until(blocks: &mut Blocks, era: u32, place: u32) -> Header {
	for _ in 0..100 {
		let header = blocks.make(|| ());
		let clock = Clock::<Runtime>::get();
		if (clock.era, clock.blocks) == (Era(era), place) {
			return header;
		}
	}
	panic!("there is no such block");
}

/// Bob shows two blocks that Charlie sealed with his key.
fn shows(first: Header, second: Header) -> DispatchResult {
	let [first, second] = [first, second].map(|mut header| {
		let seal = Charlie.sign(header.hash().as_bytes());
		header.digest.logs.push(DigestItem::Seal(AURA_ENGINE_ID, seal.encode()));
		Box::new(header)
	});
	let by = RuntimeOrigin::signed(account(Bob));
	let reported = Equivocation::report_block_equivocation(by, Charlie.public().into(), first, second);
	reported.map(|_| ()).map_err(|refused| refused.error)
}

/// Another block in the place of this one.
fn twin(of: &Header) -> Header {
	Header { extrinsics_root: H256::repeat_byte(7), ..of.clone() }
}

/// Another block, which states this instead of the relay parent that it has.
fn stating(of: &Header, relay_parent: DigestItem) -> Header {
	let mut header = twin(of);
	let stated = |log: &&mut DigestItem| matches!(log, DigestItem::Consensus(RPSR_CONSENSUS_ID, _));
	*header.digest.logs.iter_mut().find(stated).expect("every block states its relay parent") = relay_parent;
	header
}

/// What is in a vault, and what was cut.
fn active_and_escrowed(vault: VaultId) -> (Stake, Stake) {
	let summary = Restaking::vault_summary(vault).expect("the vault exists");
	(summary.active, summary.escrowed)
}

#[test]
fn two_blocks_for_one_slot_cut_a_collator_and_end_his_work() {
	charlie_collates(|mut blocks, vault, header| {
		// given
		let owned = Balances::total_balance(&account(Bob));
		assert_eq!(active_and_escrowed(vault), (Stake(STAKE * UNITS), Stake(0)));

		// when
		assert_ok!(shows(header.clone(), twin(&header)));
		let used = pallet_slashing::Error::<Runtime>::EvidenceUsed;
		assert_noop!(shows(twin(&header), header.clone()), used);
		blocks.make(|| ());

		// then a tenth is cut in the next block
		let tenth = STAKE / 10 * UNITS;
		assert_eq!(active_and_escrowed(vault), (Stake(STAKE * UNITS - tenth), Stake(tenth)));

		// and he is in no further table, and so in no further session
		until(&mut blocks, 3, 2);
		assert_eq!(Services::latest(COLLATORS).map(|table| (table.era, table.members)), Some((Era(3), 0)));
		assert_eq!(planned(), accounts(&[Alice]));
		until(&mut blocks, 4, 2);
		assert_eq!(Session::validators(), accounts(&[Alice]));

		// and when the review is over, a tenth of the cut is the reporter's
		assert_eq!(active_and_escrowed(vault), (Stake(STAKE * UNITS - tenth), Stake(0)));
		assert_eq!(Balances::total_balance(&account(Bob)), owned + tenth / 10);
	});
}

#[test]
fn two_blocks_for_one_slot_cut_a_collator_who_has_left_and_has_another_key() {
	charlie_collates(|mut blocks, vault, header| {
		// given
		assert_ok!(Services::leave(RuntimeOrigin::signed(account(Charlie)), COLLATORS));
		pallet_session::NextKeys::<Runtime>::insert(account(Charlie), SessionKeys { aura: Ferdie.public().into() });
		until(&mut blocks, 4, 3);
		assert_eq!(Session::validators(), accounts(&[Alice]));

		// when
		assert_ok!(shows(header.clone(), twin(&header)));
		blocks.make(|| ());

		// then
		let tenth = STAKE / 10 * UNITS;
		assert_eq!(active_and_escrowed(vault), (Stake(STAKE * UNITS - tenth), Stake(tenth)));
	});
}

#[test]
fn two_blocks_for_one_slot_are_no_fault_when_the_relay_chain_forked() {
	charlie_collates(|mut blocks, vault, header| {
		// given what a block can state of its relay parent
		let state = |root: u8| relay_parent_storage_root_item(H256::repeat_byte(root), 1_000u32);
		let hash = |hash: u8| CumulusDigestItem::RelayParent(H256::repeat_byte(hash)).to_digest_item();
		let differ = DispatchError::from(pallet_equivocation::Error::<Runtime>::DifferentRelayParents);

		// when, then: one block as it was made, and one on another block of the relay chain
		assert_noop!(shows(header.clone(), stating(&header, state(1))), differ);
		assert_noop!(shows(stating(&header, state(1)), stating(&header, state(2))), differ);
		assert_noop!(shows(stating(&header, hash(1)), stating(&header, hash(2))), differ);

		// or on another block of this chain
		let elsewhere = Header { parent_hash: H256::repeat_byte(1), ..header.clone() };
		let differ = pallet_equivocation::Error::<Runtime>::DifferentParents;
		assert_noop!(shows(header.clone(), elsewhere), differ);

		blocks.make(|| ());
		assert_eq!(active_and_escrowed(vault), (Stake(STAKE * UNITS), Stake(0)));
	});
}

#[test]
fn reporter_hears_why_his_proof_is_refused() {
	charlie_collates(|mut blocks, _, header| {
		// His deposit is more than he has.
		hypothetically!({
			Balances::set_balance(&account(Bob), UNITS / 1_000_000);
			assert_noop!(shows(header.clone(), twin(&header)), TokenError::FundsUnavailable);
		});
		// The fault is too old.
		until(&mut blocks, 10, 1);
		let too_late = pallet_slashing::Error::<Runtime>::TooLate;
		assert_noop!(shows(header.clone(), twin(&header)), too_late);
	});
}
