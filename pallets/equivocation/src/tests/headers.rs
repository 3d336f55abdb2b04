//! An authority seals two blocks of one height for one slot.

use super::*;
use codec::{Compact, Encode};
use frame_support::dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, Pays};
use frame_system::pallet_prelude::HeaderFor;
use rampart_primitives::{Era, MAX_BACKERS};
use sp_consensus_aura::{digests::CompatibleDigestItem, Slot, AURA_ENGINE_ID};
use sp_core::{sr25519, Pair, H256};
use sp_runtime::{
	generic::{Digest, DigestItem},
	traits::Header as _,
	DispatchError, DispatchResult, TokenError,
};

type Header = HeaderFor<Test>;

const SLOT: u64 = 1_000;

/// A header without a seal. `root` tells those of one slot and height apart.
fn unsealed(slot: u64, height: u64, root: u8) -> Header {
	let slot = CompatibleDigestItem::<sr25519::Signature>::aura_pre_digest(Slot::from(slot));
	let hash = H256::repeat_byte;
	Header::new(height, hash(root), hash(2), hash(3), Digest { logs: vec![slot, DigestItem::Other(vec![1, 2, 3])] })
}

/// What parachain-system writes of the relay parent: its storage root, and its number.
fn relay_parent(root: u8) -> DigestItem {
	DigestItem::Consensus(*b"RPSR", (H256::repeat_byte(root), Compact(1_000u32)).encode())
}

/// What a block may write instead: the relay parent's hash.
fn relay_parent_hash(hash: u8) -> DigestItem {
	DigestItem::Consensus(*b"CMLS", (0u8, H256::repeat_byte(hash)).encode())
}

/// A header without a seal, which builds on this parent and states this of the relay parent.
fn placed(parent: u8, relay_parent: Option<DigestItem>, root: u8) -> Header {
	let mut header = unsealed(SLOT, 25, root);
	header.set_parent_hash(H256::repeat_byte(parent));
	header.digest_mut().logs.extend(relay_parent);
	header
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

/// Who answers for what era, by reports of two blocks of this slot and height.
fn faults() -> Vec<(AccountId, Era, H256)> {
	World::get().faults.into_iter().map(|fault| (fault.at.operator, fault.era, fault.evidence)).collect()
}

/// What names a fault of Otto's authority.
fn evidence(slot: u64, height: u64) -> H256 {
	Equivocation::block_evidence(ottos().public().into(), Slot::from(slot), height)
}

#[test]
#[docify::export]
fn report_block_equivocation_makes_a_slash_when_one_authority_sealed_two_blocks() {
	ExtBuilder.build_and_execute(|| {
		// given: two blocks of height 25 that Otto sealed in one slot.
		let otto = ottos();
		let (first, second) = (seal(unsealed(SLOT, 25, 1), &otto), seal(unsealed(SLOT, 25, 2), &otto));

		// when: anyone shows them.
		let by = otto.public().into();
		let paid = Equivocation::report_block_equivocation(signed(WIM), by, first.into(), second.into());

		// then: Otto answers with the stake of the era in which height 25 was.
		let fault = &World::get().faults[0];
		assert_eq!((fault.at.operator, fault.era, fault.fraction), (OTTO, Era(2), percent(10)));
		assert_eq!(paid.unwrap().pays_fee, Pays::No);
	});
}

#[test]
fn report_block_equivocation_tells_what_happened_when_it_is_accepted() {
	ExtBuilder.build_and_execute(|| {
		// when
		assert_eq!(at_height(SLOT, 25), Ok(()));

		// then
		let at = member(COLLATORS, OTTO);
		let evidence = evidence(SLOT, 25);
		let fault = Fault { reporter: Some(WIM), at, era: Era(2), fraction: percent(10), evidence };
		assert_eq!(World::get().faults, vec![fault]);
		let event = Event::BlockEquivocationProven {
			operator: OTTO,
			authority: ottos().public().into(),
			slot: Slot::from(SLOT),
			height: 25,
			era: Era(2),
			reporter: WIM,
			slash: 0,
		};
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn report_block_equivocation_fails_when_its_evidence_was_used() {
	ExtBuilder.build_and_execute(|| {
		// given
		let on = |parent, root| seal(placed(parent, Some(relay_parent(7)), root), &ottos());
		assert_eq!(outcome(on(3, 1), on(3, 2)), Ok(()));

		// when, then: the same, in another order, with a third block, or on another parent.
		for again in [(on(3, 1), on(3, 2)), (on(3, 2), on(3, 1)), (on(3, 1), on(3, 4)), (on(9, 1), on(9, 2))] {
			assert_noop!(outcome(again.0, again.1), EVIDENCE_USED);
		}
		// Another height is another fault, as is another slot.
		assert_eq!(at_height(SLOT, 26), Ok(()));
		assert_eq!(at_height(SLOT + 2, 25), Ok(()));
		assert_eq!(World::get().faults.len(), 3);
	});
}

#[test]
fn report_block_equivocation_tells_why_when_slashing_refuses_it() {
	ExtBuilder.build_and_execute(|| {
		for error in [DispatchError::Unavailable, TokenError::FundsUnavailable.into()] {
			World::mutate(|world| world.fault_error = Some(error));
			assert_noop!(at_height(SLOT, 25), error);
		}
	});
}

#[test]
fn block_evidence_is_as_documented_when_encoded() {
	ExtBuilder.build_and_execute(|| {
		let mut expected = b"rampart/block/v1".to_vec();
		expected.extend(ottos().public().0);
		expected.extend(SLOT.to_le_bytes());
		expected.extend(25u64.to_le_bytes());
		assert_eq!(evidence(SLOT, 25), H256(sp_io::hashing::blake2_256(&expected)));
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
		assert_eq!(faults(), vec![]);
	});
}

#[test]
fn report_block_equivocation_fails_when_the_parents_differ() {
	ExtBuilder.build_and_execute(|| {
		let on = |parent, root| seal(placed(parent, Some(relay_parent(7)), root), &ottos());
		assert_noop!(outcome(on(3, 1), on(4, 1)), Error::<Test>::DifferentParents);
		assert_noop!(outcome(on(4, 1), on(3, 2)), Error::<Test>::DifferentParents);
		assert_eq!(outcome(on(4, 1), on(4, 2)), Ok(()));
	});
}

#[test]
fn report_block_equivocation_fails_when_the_relay_chain_forked() {
	for statement in [relay_parent, relay_parent_hash] {
		ExtBuilder.build_and_execute(|| {
			// given: Otto's node saw two blocks of the relay chain in his slot, and built on each.
			let on = |relay: u8, root| seal(placed(3, Some(statement(relay)), root), &ottos());

			// when, then
			assert_noop!(outcome(on(7, 1), on(8, 1)), Error::<Test>::DifferentRelayParents);
			assert_noop!(outcome(on(8, 2), on(7, 1)), Error::<Test>::DifferentRelayParents);
			// Twice on one of them is a fault.
			assert_eq!(outcome(on(8, 1), on(8, 2)), Ok(()));
		});
	}
}

#[test]
fn report_block_equivocation_counts_when_a_header_states_no_relay_parent() {
	let something_else = DigestItem::Consensus(*b"CMLS", vec![3]);
	for stated in [None, Some(relay_parent(7)), Some(something_else)] {
		ExtBuilder.build_and_execute(|| {
			let without = seal(placed(3, None, 1), &ottos());
			assert_eq!(outcome(seal(placed(3, stated.clone(), 2), &ottos()), without), Ok(()));
		});
	}
}

#[test]
fn report_block_equivocation_reads_what_is_stated_first_when_a_header_states_more() {
	ExtBuilder.build_and_execute(|| {
		let of = |relay: [u8; 2], root| {
			let mut header = placed(3, Some(relay_parent(relay[0])), root);
			header.digest_mut().push(relay_parent(relay[1]));
			seal(header, &ottos())
		};
		assert_noop!(outcome(of([7, 8], 1), of([8, 8], 2)), Error::<Test>::DifferentRelayParents);
		assert_eq!(outcome(of([7, 8], 1), of([7, 9], 2)), Ok(()));
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
			assert_eq!(faults().last(), Some(&(OTTO, Era(era), evidence(SLOT + height, height))));
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
		assert_eq!(faults(), vec![(OTTO, Era(1), evidence(SLOT, 20)), (OLGA, Era(2), evidence(SLOT + 1, 21))]);
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
		assert_eq!(faults(), vec![(OTTO, Era(2), evidence(SLOT, 35)), (OTTO, Era(1), evidence(SLOT + 1, 35))]);
		// By that of era 0 none of era 3 was planned, but one of era 2.
		leave_from(1);
		assert_noop!(at_height(SLOT + 2, 35), Error::<Test>::NotCollator);
		assert_eq!(at_height(SLOT + 2, 25), Ok(()));
		assert_eq!(faults().last(), Some(&(OTTO, Era(0), evidence(SLOT + 2, 25))));
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
		assert_eq!(faults().last(), Some(&(OTTO, Era(2), evidence(SLOT, 35))));

		// when: it was made.
		World::mutate(|world| world.tables.insert((COLLATORS, Era(4)), table));

		// then
		assert_eq!(at_height(SLOT + 2, 36), Ok(()));
		assert_eq!(faults().last(), Some(&(OTTO, Era(4), evidence(SLOT + 2, 36))));
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
		let seams = SEAL_WEIGHT + TABLE_WEIGHT.saturating_mul(5) + FAULT_WEIGHT.saturating_mul(MAX_BACKERS.into());
		assert_eq!(call.get_dispatch_info().call_weight, <() as WeightInfo>::report_block_equivocation() + seams);
	});
}
