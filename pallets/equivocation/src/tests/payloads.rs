//! A key signs two payloads for one slot.

use super::*;
use codec::Encode;
use frame_support::dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, Pays};
use rampart_primitives::{Era, KeyProof, OperatorSet, ServiceKey, SetMember, MAX_BACKERS};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

const SLOT: u64 = 7;

fn report(
	at: SetMember<AccountId>,
	era: u32,
	key: ServiceKey,
	signed_payloads: [SignedPayload; 2],
) -> DispatchResultWithPostInfo {
	Equivocation::report_equivocation(signed(WIM), at, Era(era), SLOT, key, signed_payloads)
}

/// Without the weight, for `assert_noop`.
fn outcome(at: SetMember<AccountId>, era: u32, key: ServiceKey, payloads: [SignedPayload; 2]) -> DispatchResult {
	report(at, era, key, payloads).map(|_| ()).map_err(|refused| refused.error)
}

/// Olga's report in era 3, with one of the two as given.
fn with(secret: &Secret, other: SignedPayload) -> DispatchResult {
	outcome(member(BRIDGE, OLGA), 3, secret.key(), [secret.sign_slot(BRIDGE, 3, SLOT, 1), other])
}

#[test]
#[docify::export]
fn report_equivocation_makes_a_slash_when_one_key_signed_two_payloads() {
	ExtBuilder.build_and_execute(|| {
		// given: a key of Olga's machine, which signs two roots for slot 7 of era 3.
		let [secret, ..] = olgas();
		let both = [1, 2].map(|root| secret.sign_slot(BRIDGE, 3, 7, root));

		// when: anyone shows them.
		let at = member(BRIDGE, OLGA);
		let paid = Equivocation::report_equivocation(signed(WIM), at.clone(), Era(3), 7, secret.key(), both);

		// then: Olga answers with all that a fault can cost there, and Wim pays nothing.
		let fault = &World::get().faults[0];
		assert_eq!((&fault.at, fault.era, fault.fraction), (&at, Era(3), percent(20)));
		assert_eq!(paid.unwrap().pays_fee, Pays::No);
	});
}

#[test]
fn report_equivocation_tells_what_happened_when_it_is_accepted() {
	for secret in olgas() {
		ExtBuilder.build_and_execute(|| {
			// given: an era that is over, in which less was due for a fault.
			World::mutate(|world| world.tables.get_mut(&(BRIDGE, Era(2))).unwrap().max_fraction = percent(5));
			let both = [1, 2].map(|root| secret.sign_slot(BRIDGE, 2, SLOT, root));

			// when
			assert_ok!(report(member(BRIDGE, OLGA), 2, secret.key(), both));

			// then
			let evidence = Equivocation::evidence(BRIDGE, secret.key(), Era(2), SLOT);
			let fault =
				Fault { reporter: Some(WIM), at: member(BRIDGE, OLGA), era: Era(2), fraction: percent(5), evidence };
			assert_eq!(World::get().faults, vec![fault]);
			let event = Event::EquivocationProven {
				set: BRIDGE,
				operator: OLGA,
				key: secret.key(),
				era: Era(2),
				slot: SLOT,
				reporter: WIM,
				slash: 0,
			};
			assert_eq!(events(), vec![event]);
		});
	}
}

#[test]
fn report_equivocation_fails_when_its_evidence_was_used() {
	for secret in olgas() {
		ExtBuilder.build_and_execute(|| {
			// given
			let [one, two, three] = [1, 2, 3].map(|root| secret.sign_slot(BRIDGE, 3, SLOT, root));
			let at = member(BRIDGE, OLGA);
			assert_ok!(report(at.clone(), 3, secret.key(), [one, two]));

			// when, then: the same, in another order, or with a third payload of the same slot.
			for again in [[one, two], [two, one], [one, three], [three, two]] {
				assert_noop!(outcome(at.clone(), 3, secret.key(), again), EVIDENCE_USED);
			}
			// Another slot is another fault, as is another era.
			let other_slot = [1, 2].map(|root| secret.sign_slot(BRIDGE, 3, SLOT + 1, root));
			let origin = signed(WIM);
			assert_ok!(Equivocation::report_equivocation(
				origin,
				at.clone(),
				Era(3),
				SLOT + 1,
				secret.key(),
				other_slot
			));
			let other_era = [1, 2].map(|root| secret.sign_slot(BRIDGE, 2, SLOT, root));
			assert_ok!(report(at, 2, secret.key(), other_era));
			assert_eq!(World::get().faults.len(), 3);
		});
	}
}

#[test]
fn report_equivocation_fails_when_the_payload_is_the_same() {
	for secret in olgas() {
		ExtBuilder.build_and_execute(|| {
			// A signature has its own randomness, or none: it is the payload that counts.
			assert_noop!(with(&secret, secret.sign_slot(BRIDGE, 3, SLOT, 1)), Error::<Test>::SamePayload);
		});
	}
}

#[test]
fn report_equivocation_fails_when_something_else_was_signed() {
	for secret in olgas() {
		ExtBuilder.build_and_execute(|| {
			let invalid = DispatchError::from(Error::<Test>::InvalidProof);
			let right = secret.sign_slot(BRIDGE, 3, SLOT, 2);
			// for another set, era or slot
			assert_noop!(with(&secret, secret.sign_slot(ORACLE, 3, SLOT, 2)), invalid);
			assert_noop!(with(&secret, secret.sign_slot(BRIDGE, 2, SLOT, 2)), invalid);
			assert_noop!(with(&secret, secret.sign_slot(BRIDGE, 3, SLOT + 1, 2)), invalid);
			// another payload than is shown
			assert_noop!(with(&secret, SignedPayload { payload: H256::repeat_byte(3), ..right }), invalid);
			// on another chain, or for another use of the key
			let tuple =
				|domain: [u8; 15], genesis: u8| (domain, [genesis; 32], BRIDGE, Era(3), SLOT, right.payload).encode();
			let signed_bytes = |bytes: Vec<u8>| SignedPayload { proof: secret.sign(&bytes), ..right };
			assert_noop!(with(&secret, signed_bytes(tuple(DOMAIN, 70))), invalid);
			assert_noop!(with(&secret, signed_bytes(tuple(*b"rampart/slot/v2", 69))), invalid);
			assert_noop!(with(&secret, signed_bytes(right.payload.encode())), invalid);
			// by another's key of the same curve
			let at = olgas().iter().position(|other| other.key() == secret.key()).unwrap();
			let other = &secrets("//Otto")[at];
			assert_noop!(with(&secret, other.sign_slot(BRIDGE, 3, SLOT, 2)), invalid);
			// It does not matter which of the two it is.
			let first = [other.sign_slot(BRIDGE, 3, SLOT, 2), secret.sign_slot(BRIDGE, 3, SLOT, 1)];
			assert_noop!(outcome(member(BRIDGE, OLGA), 3, secret.key(), first), invalid);
			// and what is built here as the bytes to sign is right but for what was changed.
			assert_eq!(with(&secret, signed_bytes(tuple(DOMAIN, 69))), Ok(()));
		});
	}
}

#[test]
fn report_equivocation_fails_when_curve_or_form_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let all = olgas();
		for (at, secret) in all.iter().enumerate() {
			for (_, other) in all.iter().enumerate().filter(|(other, _)| *other != at) {
				assert_noop!(with(secret, other.sign_slot(BRIDGE, 3, SLOT, 2)), Error::<Test>::WrongCurve);
			}
		}
		let payload = H256::repeat_byte(2);
		let malformed =
			[KeyProof::Sr25519([0; 64]), KeyProof::Ed25519([0xff; 64]), KeyProof::Ecdsa([4; 65])].into_iter();
		for (secret, proof) in all.iter().zip(malformed) {
			assert_noop!(with(secret, SignedPayload { payload, proof }), Error::<Test>::MalformedProof);
		}
	});
}

#[test]
fn report_equivocation_fails_when_anyone_can_sign_with_the_key() {
	ExtBuilder.build_and_execute(|| {
		// given: keys without a secret, of which somebody made an operator the owner, and signatures that hold for any message.
		let (mut ed25519, mut sr25519) = ([0; 64], [0; 64]);
		ed25519[0] = 1;
		sr25519[63] = 0b1000_0000;
		let mut neutral = [0; 32];
		neutral[0] = 1;
		let forged = [
			(ServiceKey::Ed25519(neutral), KeyProof::Ed25519(ed25519)),
			(ServiceKey::Sr25519([0; 32]), KeyProof::Sr25519(sr25519)),
		];
		for (key, proof) in forged {
			World::mutate(|world| world.keys.insert((BRIDGE, key, Era(3)), OLGA));
			let both = [1, 2].map(|byte| SignedPayload { payload: H256::repeat_byte(byte), proof });

			// when, then
			assert_noop!(outcome(member(BRIDGE, OLGA), 3, key, both), Error::<Test>::MalformedProof);
		}
	});
}

#[test]
fn report_equivocation_fails_when_the_key_is_not_the_operators() {
	for secret in olgas() {
		ExtBuilder.build_and_execute(|| {
			let refused = DispatchError::from(Error::<Test>::NotKeyOwner);
			let report = |set, operator, era| {
				let both = [1, 2].map(|root| secret.sign_slot(set, era, SLOT, root));
				outcome(member(set, operator), era, secret.key(), both)
			};
			// Another operator's, in a set where it is registered.
			assert_noop!(report(BRIDGE, OTTO, 3), refused);
			// Nobody's in this set, or in this era.
			assert_noop!(report(COLLATORS, OLGA, 3), refused);
			assert_noop!(report(ORACLE, OLGA, 2), refused);
			assert_ok!(report(ORACLE, OLGA, 3));
		});
	}
}

#[test]
fn report_equivocation_fails_when_no_stake_can_answer() {
	ExtBuilder.build_and_execute(|| {
		let [secret, ..] = olgas();
		let report = |era| {
			let both = [1, 2].map(|root| secret.sign_slot(BRIDGE, era, SLOT, root));
			outcome(member(BRIDGE, OLGA), era, secret.key(), both)
		};
		// An era that has not begun, though the key is valid in it.
		World::mutate(|world| world.keys.insert((BRIDGE, secret.key(), Era(4)), OLGA));
		assert_noop!(report(4), Error::<Test>::EraNotBegun);
		// No table of the era or before.
		World::mutate(|world| world.tables.remove(&(BRIDGE, Era(0))));
		assert_noop!(report(0), Error::<Test>::NoTable);
		// What slashing says is what the reporter hears.
		World::mutate(|world| world.fault_error = Some(DispatchError::Unavailable));
		assert_noop!(report(3), DispatchError::Unavailable);
	});
}

#[test]
fn report_equivocation_fails_when_nobody_signs_it() {
	ExtBuilder.build_and_execute(|| {
		let [secret, ..] = olgas();
		let both = [1, 2].map(|root| secret.sign_slot(BRIDGE, 3, SLOT, root));
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let at = member(BRIDGE, OLGA);
			let outcome = Equivocation::report_equivocation(origin, at, Era(3), SLOT, secret.key(), both);
			assert_noop!(outcome.map_err(|refused| refused.error), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn report_equivocation_pays_when_it_is_refused_and_weighs_what_it_asks() {
	ExtBuilder.build_and_execute(|| {
		// given
		let [secret, ..] = olgas();
		let one = secret.sign_slot(BRIDGE, 3, SLOT, 1);
		let call = crate::Call::<Test>::report_equivocation {
			at: member(BRIDGE, OLGA),
			era: Era(3),
			slot: SLOT,
			key: secret.key(),
			signed: [one, one],
		};

		// when, then
		assert_eq!(
			report(member(BRIDGE, OLGA), 3, secret.key(), [one, one]).unwrap_err().post_info.pays_fee,
			Pays::Yes
		);
		let seams = SETS_WEIGHT + TABLE_WEIGHT + FAULT_WEIGHT.saturating_mul(MAX_BACKERS.into());
		assert_eq!(call.get_dispatch_info().call_weight, <() as WeightInfo>::report_equivocation() + seams);
	});
}

#[test]
fn slot_message_is_as_documented_when_encoded() {
	ExtBuilder.build_and_execute(|| {
		// given
		let set = OperatorSet { service: 0x0102, set: 3 };

		// when
		let message = Equivocation::slot_message(set, Era(4), 0x0506, H256::repeat_byte(9));

		// then: nothing has a length prefix.
		let mut expected = b"rampart/slot/v1".to_vec();
		expected.extend([69; 32]);
		expected.extend([0x02, 0x01, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0]);
		expected.extend([0x06, 0x05, 0, 0, 0, 0, 0, 0]);
		expected.extend([9; 32]);
		assert_eq!(message, expected);
		assert_eq!(message.len(), 99);
	});
}
