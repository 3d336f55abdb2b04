//! An authority seals two blocks of one height for one slot.

use super::*;
use codec::Encode;
use frame_support::dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, Pays};
use frame_system::pallet_prelude::HeaderFor;
use rampart_primitives::Era;
use sp_consensus_aura::{digests::CompatibleDigestItem, Slot, AURA_ENGINE_ID};
use sp_core::{sr25519, Pair, H256};
use sp_runtime::{
	generic::{Digest, DigestItem},
	traits::Header as _,
	DispatchError, DispatchResult,
};
use sp_staking::offence::Offence;

type Header = HeaderFor<Test>;

const SLOT: u64 = 1_000;

/// A header without a seal. `root` tells those of one slot and height apart.
fn unsealed(slot: u64, height: u64, root: u8) -> Header {
	let slot = CompatibleDigestItem::<sr25519::Signature>::aura_pre_digest(Slot::from(slot));
	let hash = H256::repeat_byte;
	Header::new(height, hash(root), hash(2), hash(3), Digest { logs: vec![slot, DigestItem::Other(vec![1, 2, 3])] })
}

fn seal(mut header: Header, by: &sr25519::Pair) -> Header {
	let seal = by.sign(header.hash().as_bytes());
	header.digest_mut().push(CompatibleDigestItem::aura_seal(seal));
	header
}

/// A header that Otto sealed.
fn sealed(slot: u64, height: u64, root: u8) -> Header {
	seal(unsealed(slot, height, root), &ottos())
}

fn report(by: &sr25519::Pair, first: Header, second: Header) -> DispatchResultWithPostInfo {
	Equivocation::report_block_equivocation(signed(WIM), by.public().into(), first.into(), second.into())
}

/// Without the weight, for `assert_noop`.
fn outcome(first: Header, second: Header) -> DispatchResult {
	report(&ottos(), first, second).map(|_| ()).map_err(|refused| refused.error)
}

/// Otto sealed two blocks of this height.
fn at_height(slot: u64, height: u64) -> DispatchResult {
	outcome(sealed(slot, height, 1), sealed(slot, height, 2))
}

fn offences() -> Vec<(AccountId, Era, u64)> {
	let offences = World::get().offences.into_iter();
	offences.map(|(_, offence)| (offence.offender, offence.era, *offence.slot)).collect()
}

#[test]
#[docify::export]
fn report_block_equivocation_makes_an_offence_when_one_authority_sealed_two_blocks() {
	ExtBuilder.build_and_execute(|| {
		// given: two blocks of height 25 that Otto sealed in one slot.
		let otto = ottos();
		let (first, second) = (seal(unsealed(SLOT, 25, 1), &otto), seal(unsealed(SLOT, 25, 2), &otto));

		// when: anyone shows them.
		let by = otto.public().into();
		let paid = Equivocation::report_block_equivocation(signed(WIM), by, first.into(), second.into());

		// then: Otto answers with the stake of the era in which height 25 was.
		let (_, offence) = &World::get().offences[0];
		assert_eq!((offence.offender, offence.era, offence.fraction), (OTTO, Era(2), percent(10)));
		assert_eq!(paid.unwrap().pays_fee, Pays::No);
	});
}

#[test]
fn report_block_equivocation_tells_what_happened_when_it_is_accepted() {
	ExtBuilder.build_and_execute(|| {
		// when
		assert_eq!(at_height(SLOT, 25), Ok(()));

		// then: the offence
		let slot = Slot::from(SLOT);
		let offence = BlockEquivocation { offender: OTTO, era: Era(2), slot, members: 2, fraction: percent(10) };
		assert_eq!(World::get().offences, vec![(vec![WIM], offence.clone())]);
		assert_eq!(offence.offenders(), vec![OTTO]);
		assert_eq!((offence.session_index(), offence.slot(), offence.validator_set_count()), (2, slot, 2));
		assert_eq!((offence.slash_fraction(1), offence.slash_fraction(2)), (percent(10).0, percent(10).0));
		// then: the event
		let authority = ottos().public().into();
		let event =
			Event::BlockEquivocationProven { operator: OTTO, authority, slot, height: 25, era: Era(2), reporter: WIM };
		assert_eq!(events(), vec![event]);
		assert_eq!(World::get().faults, vec![]);
	});
}

#[test]
fn report_block_equivocation_fails_when_it_was_reported() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(at_height(SLOT, 25), Ok(()));
		assert_noop!(at_height(SLOT, 25), Error::<Test>::AlreadyReported);
		// An authority's slot is one offence, whatever it does in it.
		assert_noop!(at_height(SLOT, 26), Error::<Test>::AlreadyReported);
		assert_eq!(at_height(SLOT + 2, 26), Ok(()));
		// What else offences say is what the reporter hears.
		World::mutate(|world| world.offence_error = Some(9));
		assert_noop!(at_height(SLOT + 4, 27), Error::<Test>::OffenceRefused { code: 9 });
	});
}

#[test]
fn report_block_equivocation_fails_when_it_is_none() {
	ExtBuilder.build_and_execute(|| {
		let first = sealed(SLOT, 25, 1);
		// Two slots of the authority's.
		assert_noop!(outcome(first.clone(), sealed(SLOT + 1, 25, 2)), Error::<Test>::DifferentSlots);
		// One block upon another.
		assert_noop!(outcome(first.clone(), sealed(SLOT, 26, 2)), Error::<Test>::DifferentHeights);
		// One block, also where it is sealed twice.
		assert_noop!(outcome(first.clone(), first.clone()), Error::<Test>::SameBlock);
		let again = sealed(SLOT, 25, 1);
		assert_ne!(first.hash(), again.hash());
		assert_noop!(outcome(first, again), Error::<Test>::SameBlock);
		assert_eq!(offences(), vec![]);
	});
}

#[test]
fn report_block_equivocation_fails_when_a_header_is_not_sealed() {
	ExtBuilder.build_and_execute(|| {
		let refused = DispatchError::from(Error::<Test>::NotSealed);
		let right = sealed(SLOT, 25, 1);
		// No seal at all, no digest at all.
		assert_noop!(outcome(right.clone(), unsealed(SLOT, 25, 2)), refused);
		assert_noop!(outcome(unsealed(SLOT, 25, 2), right.clone()), refused);
		let mut bare = unsealed(SLOT, 25, 2);
		bare.digest_mut().logs.clear();
		assert_noop!(outcome(right.clone(), bare.clone()), refused);
		// A seal without a slot.
		assert_noop!(outcome(right.clone(), seal(bare, &ottos())), refused);
		// A seal that is not the last item, of another engine, or of another length.
		let mut covered = sealed(SLOT, 25, 2);
		covered.digest_mut().push(DigestItem::Other(vec![]));
		assert_noop!(outcome(right.clone(), covered), refused);
		for log in [
			DigestItem::Seal(*b"BABE", vec![1; 64]),
			DigestItem::Seal(AURA_ENGINE_ID, vec![1; 63]),
			DigestItem::Consensus(AURA_ENGINE_ID, vec![1; 64]),
		] {
			let mut header = unsealed(SLOT, 25, 2);
			header.digest_mut().push(log);
			assert_noop!(outcome(right.clone(), header), refused);
		}
	});
}

#[test]
fn report_block_equivocation_fails_when_another_authority_sealed() {
	ExtBuilder.build_and_execute(|| {
		let (otto, oda) = (ottos(), authority("//Oda"));
		give_authority(oda.public(), OLGA, 0..6);
		let (by_otto, by_oda) = (sealed(SLOT, 25, 1), seal(unsealed(SLOT, 25, 2), &oda));
		let report = |by, first: &Header, second: &Header| {
			report(by, first.clone(), second.clone()).map(|_| ()).map_err(|refused| refused.error)
		};
		// One block of each is no fault of either, whoever is named and in whatever order.
		for by in [&otto, &oda] {
			assert_noop!(report(by, &by_otto, &by_oda), Error::<Test>::InvalidSeal);
			assert_noop!(report(by, &by_oda, &by_otto), Error::<Test>::InvalidSeal);
		}
		// Both of one, and the other is accused.
		assert_noop!(report(&oda, &by_otto, &sealed(SLOT, 25, 2)), Error::<Test>::InvalidSeal);
		// A seal that was taken from another block.
		let mut moved = unsealed(SLOT, 25, 2);
		moved.digest_mut().push(by_otto.digest().logs().last().unwrap().clone());
		assert_noop!(report(&otto, &by_otto, &moved), Error::<Test>::InvalidSeal);
		// A header that was changed after it was sealed.
		let mut changed = sealed(SLOT, 25, 2);
		changed.set_state_root(H256::zero());
		assert_noop!(report(&otto, &by_otto, &changed), Error::<Test>::InvalidSeal);
		// Nobody's key.
		let eve = authority("//Eve");
		let by_eve = [1, 2].map(|root| seal(unsealed(SLOT, 25, root), &eve));
		assert_noop!(report(&eve, &by_eve[0], &by_eve[1]), Error::<Test>::UnknownAuthority);
	});
}

#[test]
fn report_block_equivocation_fails_when_anyone_can_seal_with_the_key() {
	ExtBuilder.build_and_execute(|| {
		// given: the key without a secret belongs to somebody, and a signature holds for any message.
		let identity = sr25519::Public::from_raw([0; 32]);
		give_authority(identity, OTTO, 0..6);
		let mut anyones = [0; 64];
		anyones[63] = 0b1000_0000;
		let headers = [1, 2].map(|root| {
			let mut header = unsealed(SLOT, 25, root);
			header.digest_mut().push(CompatibleDigestItem::aura_seal(sr25519::Signature::from_raw(anyones)));
			header
		});

		// when
		let [first, second] = headers.map(Box::new);
		let outcome = Equivocation::report_block_equivocation(signed(WIM), identity.into(), first, second);

		// then
		assert_noop!(outcome.map_err(|refused| refused.error), Error::<Test>::InvalidSeal);
	});
}

#[test]
fn report_block_equivocation_fails_when_a_header_is_too_long() {
	ExtBuilder.build_and_execute(|| {
		let long = |padding: usize, root| {
			let mut header = unsealed(SLOT, 25, root);
			header.digest_mut().push(DigestItem::Other(vec![0; padding]));
			seal(header, &ottos())
		};
		// A length of two bytes before the padding, one before the items, and one for the padding's kind.
		let room = MAX_HEADER_LEN - sealed(SLOT, 25, 1).encoded_size() - 3;
		assert_eq!(long(room, 1).encoded_size(), MAX_HEADER_LEN);
		assert_noop!(outcome(long(room, 1), long(room + 1, 2)), Error::<Test>::HeaderTooLong);
		assert_eq!(outcome(long(room, 1), long(room, 2)), Ok(()));
	});
}

#[test]
fn report_block_equivocation_finds_the_era_when_blocks_are_at_its_edges() {
	ExtBuilder.build_and_execute(|| {
		for (height, era) in [(1, 0), (10, 0), (11, 1), (20, 1), (21, 2), (30, 2), (31, 3), (35, 3)] {
			assert_eq!(at_height(SLOT + height, height), Ok(()));
			assert_eq!(offences().last(), Some(&(OTTO, Era(era), SLOT + height)));
		}
	});
}

#[test]
fn report_block_equivocation_accuses_the_owner_of_that_era_when_the_key_went_on() {
	ExtBuilder.build_and_execute(|| {
		// given: the key is Olga's in era 2, and nobody's from era 3 on.
		give_authority(ottos().public(), OLGA, 2..3);
		World::mutate(|world| world.authorities.retain(|(_, era), _| *era < Era(3)));

		// when, then
		assert_eq!(at_height(SLOT, 20), Ok(()));
		assert_eq!(at_height(SLOT + 1, 21), Ok(()));
		assert_noop!(at_height(SLOT + 2, 31), Error::<Test>::UnknownAuthority);
		assert_eq!(offences(), vec![(OTTO, Era(1), SLOT), (OLGA, Era(2), SLOT + 1)]);
	});
}

#[test]
fn report_block_equivocation_fails_when_the_height_is_unknown() {
	ExtBuilder.build_and_execute(|| {
		// One that the chain has not reached, and the one that it is making.
		assert_noop!(at_height(SLOT, 36), Error::<Test>::UnknownHeight);
		assert_eq!(at_height(SLOT, 35), Ok(()));
		// One whose era is forgotten.
		turn_era();
		turn_era();
		assert_noop!(at_height(SLOT + 1, 10), Error::<Test>::UnknownHeight);
		assert_eq!(at_height(SLOT + 1, 11), Ok(()));
	});
}

#[test]
fn report_block_equivocation_takes_the_planning_table_when_the_collator_has_left() {
	ExtBuilder.build_and_execute(|| {
		let leave_from = |from: u32| {
			World::mutate(|world| {
				for (_, table) in world.tables.range_mut((COLLATORS, Era(from))..=(COLLATORS, Era(3))) {
					table.members.retain(|member| *member != OTTO);
				}
			});
		};
		// He is in none after era 2, nor after era 1: he was planned by a table that he was in.
		leave_from(3);
		assert_eq!(at_height(SLOT, 35), Ok(()));
		leave_from(2);
		assert_eq!(at_height(SLOT + 1, 35), Ok(()));
		assert_eq!(offences(), vec![(OTTO, Era(2), SLOT), (OTTO, Era(1), SLOT + 1)]);
		// By that of era 0 none of era 3 was planned, but one of era 2.
		leave_from(1);
		assert_noop!(at_height(SLOT + 2, 35), Error::<Test>::NotCollator);
		assert_eq!(at_height(SLOT + 2, 25), Ok(()));
		assert_eq!(offences().last(), Some(&(OTTO, Era(0), SLOT + 2)));
		// In none at all: a collator of the genesis.
		leave_from(0);
		assert_noop!(at_height(SLOT + 3, 5), Error::<Test>::NotCollator);
	});
}

#[test]
fn report_block_equivocation_waits_when_the_table_is_being_made() {
	ExtBuilder.build_and_execute(|| {
		// given: the cursor has not reached the set in this era.
		let table = World::mutate(|world| world.tables.remove(&(COLLATORS, Era(3)))).unwrap();

		// when, then: a block of this era could count for two tables. One of an older era cannot.
		assert_noop!(at_height(SLOT, 35), Error::<Test>::TableNotReady);
		assert_eq!(at_height(SLOT + 1, 25), Ok(()));

		// when: the era passes without a table.
		turn_era();

		// then: there will be none.
		assert_eq!(at_height(SLOT, 35), Ok(()));
		assert_eq!(offences().last(), Some(&(OTTO, Era(2), SLOT)));

		// when: it was made.
		World::mutate(|world| world.tables.insert((COLLATORS, Era(4)), table));

		// then
		assert_eq!(at_height(SLOT + 2, 36), Ok(()));
		assert_eq!(offences().last(), Some(&(OTTO, Era(4), SLOT + 2)));
	});
}

#[test]
fn report_block_equivocation_fails_when_there_is_no_table() {
	ExtBuilder.build_and_execute(|| {
		World::mutate(|world| world.tables.remove(&(COLLATORS, Era(0))));
		assert_noop!(at_height(SLOT, 5), Error::<Test>::NoTable);
	});
}

#[test]
fn report_block_equivocation_fails_when_nobody_signs_it() {
	ExtBuilder.build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let (first, second) = (sealed(SLOT, 25, 1), sealed(SLOT, 25, 2));
			let by = ottos().public().into();
			let outcome = Equivocation::report_block_equivocation(origin, by, first.into(), second.into());
			assert_noop!(outcome.map_err(|refused| refused.error), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn report_block_equivocation_pays_when_it_is_refused_and_weighs_what_it_asks() {
	ExtBuilder.build_and_execute(|| {
		// given
		let otto = ottos();
		let header = sealed(SLOT, 25, 1);
		let call = crate::Call::<Test>::report_block_equivocation {
			authority: otto.public().into(),
			first: header.clone().into(),
			second: header.clone().into(),
		};

		// when, then: it is asked for the table of the block's era, for the member in three, and for the one that is found.
		assert_eq!(report(&otto, header.clone(), header).unwrap_err().post_info.pays_fee, Pays::Yes);
		let seams = SEAL_WEIGHT + TABLE_WEIGHT.saturating_mul(5) + OFFENCE_WEIGHT;
		assert_eq!(call.get_dispatch_info().call_weight, <() as WeightInfo>::report_block_equivocation() + seams);
	});
}
