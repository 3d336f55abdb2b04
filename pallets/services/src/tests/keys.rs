//! Keys come to a set, change and go, and whose they were is remembered.

use super::*;
use codec::Encode;
use rampart_primitives::{Era, InspectSets, OperatorSet, ServiceKey};
use sp_core::{ecdsa, ed25519, sr25519, Pair};
use sp_runtime::{DispatchError, TokenError};

/// A key with its secret.
// A test has a handful of them.
#[allow(clippy::large_enum_variant)]
pub(super) enum Secret {
	Sr25519(sr25519::Pair),
	Ed25519(ed25519::Pair),
	Ecdsa(ecdsa::Pair),
}

impl Secret {
	pub fn key(&self) -> ServiceKey {
		match self {
			Self::Sr25519(pair) => ServiceKey::Sr25519(pair.public().0),
			Self::Ed25519(pair) => ServiceKey::Ed25519(pair.public().0),
			Self::Ecdsa(pair) => ServiceKey::Ecdsa(pair.public().0),
		}
	}

	pub fn sign(&self, message: &[u8]) -> KeyProof {
		match self {
			Self::Sr25519(pair) => KeyProof::Sr25519(pair.sign(message).0),
			Self::Ed25519(pair) => KeyProof::Ed25519(pair.sign(message).0),
			Self::Ecdsa(pair) => KeyProof::Ecdsa(pair.sign(message).0),
		}
	}
}

pub(super) fn sr25519(uri: &str) -> Secret {
	Secret::Sr25519(Pair::from_string(uri, None).unwrap())
}

pub(super) fn ed25519(uri: &str) -> Secret {
	Secret::Ed25519(Pair::from_string(uri, None).unwrap())
}

fn ecdsa(uri: &str) -> Secret {
	Secret::Ecdsa(Pair::from_string(uri, None).unwrap())
}

pub(super) fn set_key(set: OperatorSet, operator: AccountId, secret: &Secret) -> sp_runtime::DispatchResult {
	let proof = secret.sign(&crate::keys::message::<Test>(set, &operator));
	Services::set_key(signed(operator), set, secret.key(), proof)
}

fn retire(set: OperatorSet, operator: AccountId, secret: &Secret) -> sp_runtime::DispatchResult {
	Services::retire_key(signed(operator), set, secret.key())
}

fn owner(set: OperatorSet, secret: &Secret, era: u32) -> Option<AccountId> {
	<Services as InspectSets<_>>::key_owner(set, &secret.key(), Era(era))
}

/// The encodings of ed25519 points of small order, canonical or not, that a decoder may take.
fn small_order_keys() -> Vec<[u8; 32]> {
	let canonical = curve25519_dalek::constants::EIGHT_TORSION.map(|point| point.compress().to_bytes());
	// y + p for the y that leave room below 2^255: 0 and 1; and each with the sign bit.
	let beyond = [0xed, 0xee].map(|low| {
		let mut bytes = [0xff; 32];
		bytes[0] = low;
		bytes[31] = 0x7f;
		bytes
	});
	let all = canonical.into_iter().chain(beyond);
	all.flat_map(|bytes| {
		let mut signed = bytes;
		signed[31] |= 0x80;
		[bytes, signed]
	})
	.collect()
}

#[test]
fn key_message_is_as_documented_when_encoded() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);

		// when
		let message = Services::key_message(set, OLGA).map(|message| message.bytes);

		// then: nothing has a length prefix.
		let mut expected = b"rampart/key/v1".to_vec();
		expected.extend([69; 32]);
		expected.extend([1, 0, 0, 0, 0, 0, 0, 0]);
		expected.extend(OLGA.encode());
		assert_eq!(message, Some(expected));
		// and for a set that there is not, there is nothing to sign.
		assert_eq!(Services::key_message(OperatorSet { set: 1, ..set }, OLGA), None);
	});
}

#[test]
fn set_key_counts_from_the_next_era_when_proven() {
	for secret in [sr25519("//Olga"), ed25519("//Olga"), ecdsa("//Olga")] {
		ExtBuilder::default().build_and_execute(|| {
			// given
			let set = with_set(Admission::ByService);

			// when: before she is a member.
			assert_ok!(set_key(set, OLGA, &secret));

			// then
			let event = Event::KeySet { set, operator: OLGA, key: secret.key(), from: Era(1) };
			assert_eq!(events(), vec![event]);
			assert_eq!(owner(set, &secret, 0), None);
			assert_eq!(owner(set, &secret, 1), Some(OLGA));
			assert_eq!(owner(OperatorSet { service: 1, set: 1 }, &secret, 1), None);
			let view = KeyView { key: secret.key(), from: Era(1), until: None };
			assert_eq!(Services::keys_of(set, OLGA), vec![view]);
			assert_eq!(held(OLGA, HoldReason::Key), 2 * KEY_DEPOSIT);
		});
	}
}

#[test]
fn set_key_fails_when_the_proof_is_of_something_else() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::create_operator_set(signed(SAM), 1, params(Admission::Open)));
		let other_set = OperatorSet { service: 1, set: 1 };
		for secret in [sr25519("//Olga"), ed25519("//Olga"), ecdsa("//Olga")] {
			let key = secret.key();
			let proof = secret.sign(&crate::keys::message::<Test>(set, &OLGA));
			let register = |who, set, proof| Services::set_key(signed(who), set, key, proof);

			// when, then: replayed for another operator or in another set.
			assert_noop!(register(OTTO, set, proof), Error::<Test>::InvalidProof);
			assert_noop!(register(OLGA, other_set, proof), Error::<Test>::InvalidProof);
			// of another chain, where the genesis hash is another one.
			let elsewhere = (crate::keys::DOMAIN, [70u8; 32], set, OLGA).encode();
			assert_noop!(register(OLGA, set, secret.sign(&elsewhere)), Error::<Test>::InvalidProof);
			// for another use of the key.
			let else_signed = (*b"rampart/key/v2", [69u8; 32], set, OLGA).encode();
			assert_noop!(register(OLGA, set, secret.sign(&else_signed)), Error::<Test>::InvalidProof);
			// by another key.
			let stranger = match secret {
				Secret::Sr25519(_) => sr25519("//Otto"),
				Secret::Ed25519(_) => ed25519("//Otto"),
				Secret::Ecdsa(_) => ecdsa("//Otto"),
			};
			let forged = stranger.sign(&crate::keys::message::<Test>(set, &OLGA));
			assert_noop!(register(OLGA, set, forged), Error::<Test>::InvalidProof);
			// and the true one serves.
			assert_eq!(register(OLGA, set, proof), Ok(()));
			assert_ok!(retire(set, OLGA, &secret));
		}
	});
}

#[test]
fn set_key_fails_when_curve_or_form_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let message = crate::keys::message::<Test>(set, &OLGA);
		let all = [sr25519("//Olga"), ed25519("//Olga"), ecdsa("//Olga")];
		let register = |key, proof| Services::set_key(signed(OLGA), set, key, proof);

		// when, then: a proof of each other curve.
		for (at, secret) in all.iter().enumerate() {
			for (other, wrong) in all.iter().enumerate() {
				if at != other {
					assert_noop!(register(secret.key(), wrong.sign(&message)), Error::<Test>::WrongCurve);
				}
			}
		}
		// bytes that no signature of the curve has.
		let malformed = Error::<Test>::MalformedProof;
		assert_noop!(register(all[0].key(), KeyProof::Sr25519([0; 64])), malformed);
		assert_noop!(register(all[1].key(), KeyProof::Ed25519([0xff; 64])), Error::<Test>::MalformedProof);
		assert_noop!(register(all[2].key(), KeyProof::Ecdsa([4; 65])), Error::<Test>::MalformedProof);
		let uncompressed = ServiceKey::Ecdsa([4; 33]);
		assert_noop!(register(uncompressed, all[2].sign(&message)), Error::<Test>::MalformedProof);
		// keys that anyone can sign with: the points of small order, in each way to write them, with a signature that holds
		// for any message.
		for key in small_order_keys() {
			let mut anyones = [0; 64];
			anyones[0] = 1;
			assert_noop!(register(ServiceKey::Ed25519(key), KeyProof::Ed25519(anyones)), Error::<Test>::MalformedProof);
		}
		let mut anyones = [0; 64];
		anyones[63] = 0b1000_0000;
		let identity = ServiceKey::Sr25519([0; 32]);
		assert_noop!(register(identity, KeyProof::Sr25519(anyones)), Error::<Test>::MalformedProof);
		// bytes of the right form that are nothing.
		assert_noop!(register(ServiceKey::Ecdsa([2; 33]), KeyProof::Ecdsa([0; 65])), Error::<Test>::InvalidProof);
		assert_noop!(
			register(ServiceKey::Ed25519([0xff; 32]), KeyProof::Ed25519([0; 64])),
			Error::<Test>::InvalidProof
		);
		let mut nothing = [0; 64];
		nothing[63] = 0x80;
		let no_point = ServiceKey::Sr25519([0xff; 32]);
		assert_noop!(register(no_point, KeyProof::Sr25519(nothing)), Error::<Test>::InvalidProof);
	});
}

#[test]
fn set_key_fails_when_nobody_could_use_it() {
	ExtBuilder::default().build_and_execute(|| {
		let set = with_set(Admission::Open);
		let secret = ed25519("//Olga");
		assert_noop!(set_key(set, STRANGER, &secret), Error::<Test>::OperatorNotRegistered);
		assert_noop!(set_key(OperatorSet { service: 1, set: 1 }, OLGA, &secret), Error::<Test>::UnknownSet);
		assert_ok!(Services::close_operator_set(signed(SAM), set));
		assert_noop!(set_key(set, OLGA, &secret), Error::<Test>::SetClosing);
	});
}

#[test]
fn set_key_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		// given: enough for one part of it.
		let set = with_set(Admission::Open);
		let rest = 1 + KEY_DEPOSIT;
		assert_ok!(Balances::transfer_allow_death(signed(OLGA), STRANGER, Balances::free_balance(OLGA) - rest));

		// when, then
		assert_noop!(set_key(set, OLGA, &ed25519("//Olga")), TokenError::FundsUnavailable);
	});
}

#[test]
fn set_key_fails_when_it_is_another_operators_in_any_set_and_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given: Otto has got hold of Olga's secret.
		let set = with_set(Admission::Open);
		assert_ok!(Services::create_operator_set(signed(SAM), 1, params(Admission::Open)));
		let other_set = OperatorSet { service: 1, set: 1 };
		let secret = ed25519("//Olga");
		assert_ok!(set_key(set, OLGA, &secret));

		// when, then: before it counts, while it does, when it is retired, and when all of it is forgotten.
		for era in [0, 1, 2, 40] {
			Now::set(Era(era));
			assert_noop!(set_key(set, OTTO, &secret), Error::<Test>::KeyTaken);
			assert_noop!(set_key(other_set, OTTO, &secret), Error::<Test>::KeyTaken);
			if era == 1 {
				assert_ok!(retire(set, OLGA, &secret));
			}
		}
		assert_ok!(Services::prune_key(signed(STRANGER), set, secret.key()));
		assert_noop!(set_key(set, OTTO, &secret), Error::<Test>::KeyTaken);
		// and when she is no operator any more.
		assert_ok!(Services::deregister_operator(signed(OLGA)));
		assert_noop!(set_key(set, OTTO, &secret), Error::<Test>::KeyTaken);
		assert_eq!(held(OLGA, HoldReason::Key), KEY_DEPOSIT);

		// when: she comes back, it is hers.
		assert_ok!(Services::register_operator(signed(OLGA), metadata("")));
		assert_ok!(set_key(other_set, OLGA, &secret));
		assert_ok!(set_key(set, OLGA, &secret));
		assert_eq!(held(OLGA, HoldReason::Key), 3 * KEY_DEPOSIT);
	});
}

#[test]
fn set_key_fails_when_there_are_too_many() {
	ExtBuilder::default().build_and_execute(|| {
		// given: as many as there can be.
		let set = with_set(Admission::Open);
		let (first, second, third) = (sr25519("//1"), ed25519("//2"), ecdsa("//3"));
		assert_ok!(set_key(set, OLGA, &first));
		assert_ok!(set_key(set, OLGA, &second));
		assert_noop!(set_key(set, OLGA, &third), Error::<Test>::TooManyKeys);
		assert_noop!(set_key(set, OLGA, &first), Error::<Test>::KeyInUse);
		turn_era();
		assert_noop!(set_key(set, OLGA, &first), Error::<Test>::KeyInUse);

		// when: one is retired, there is room in the same era.
		assert_ok!(retire(set, OLGA, &first));
		assert_ok!(set_key(set, OLGA, &third));

		// then: three are in the views, two count in each era.
		let valid = |era| [&first, &second, &third].map(|secret| owner(set, secret, era).is_some());
		assert_eq!(valid(1), [true, true, false]);
		assert_eq!(valid(2), [false, true, true]);
		assert_eq!(Services::keys_of(set, OLGA).len(), 3);
		turn_era();
		assert_eq!(Services::keys_of(set, OLGA).len(), 2);
	});
}

#[test]
fn retire_key_leaves_no_gap_when_rotated() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let (old, new) = (ed25519("//old"), ecdsa("//new"));
		assert_ok!(set_key(set, OLGA, &old));
		Now::set(Era(5));
		events();

		// when
		assert_ok!(set_key(set, OLGA, &new));
		assert_ok!(retire(set, OLGA, &old));

		// then
		assert_eq!(
			events(),
			vec![
				Event::KeySet { set, operator: OLGA, key: new.key(), from: Era(6) },
				Event::KeyRetired { set, operator: OLGA, key: old.key(), until: Era(6) },
			]
		);
		let view = |secret: &Secret, from, until| KeyView { key: secret.key(), from: Era(from), until };
		assert_eq!(Services::keys_of(set, OLGA), vec![view(&new, 6, None), view(&old, 1, Some(Era(6)))]);
		// and the past stays as it was.
		for now in [5, 6, 33] {
			Now::set(Era(now));
			for era in 1..=5 {
				assert_eq!((owner(set, &old, era), owner(set, &new, era)), (Some(OLGA), None));
			}
			assert_eq!((owner(set, &old, 6), owner(set, &new, 6)), (None, Some(OLGA)));
		}
	});
}

#[test]
fn retire_key_leaves_nothing_when_it_was_never_valid() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let secret = ed25519("//Olga");
		assert_ok!(set_key(set, OLGA, &secret));

		// when
		assert_ok!(retire(set, OLGA, &secret));

		// then
		assert_eq!(owner(set, &secret, 1), None);
		assert_eq!(Services::keys_of(set, OLGA), vec![]);
		assert_eq!((Keys::<Test>::iter().count(), KeysOf::<Test>::iter().count()), (0, 0));
		assert_eq!(held(OLGA, HoldReason::Key), KEY_DEPOSIT);
		assert_noop!(retire(set, OLGA, &secret), Error::<Test>::UnknownKey);
	});
}

#[test]
fn set_key_goes_on_without_a_gap_when_retired_in_the_same_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let secret = ed25519("//Olga");
		assert_ok!(set_key(set, OLGA, &secret));
		Now::set(Era(3));
		assert_ok!(retire(set, OLGA, &secret));

		// when
		assert_ok!(set_key(set, OLGA, &secret));

		// then
		assert!((1..9).all(|era| owner(set, &secret, era) == Some(OLGA)));
		assert_eq!(Keys::<Test>::get(set, secret.key()).unwrap().terms.len(), 1);
		assert_eq!(held(OLGA, HoldReason::Key), 2 * KEY_DEPOSIT);
	});
}

#[test]
fn set_key_remembers_each_term_when_it_comes_and_goes() {
	ExtBuilder::default().build_and_execute(|| {
		// given: valid in eras 1, 3, 5 and 7.
		let set = with_set(Admission::Open);
		let secret = ed25519("//Olga");
		for era in [0, 2, 4, 6] {
			Now::set(Era(era));
			assert_ok!(set_key(set, OLGA, &secret));
			turn_era();
			assert_ok!(retire(set, OLGA, &secret));
		}
		turn_era();
		let valid: Vec<_> = (0..9).filter(|era| owner(set, &secret, *era).is_some()).collect();
		assert_eq!(valid, vec![1, 3, 5, 7]);

		// when, then
		assert_noop!(set_key(set, OLGA, &secret), Error::<Test>::TooManyKeyTerms);
		// The first term is forgotten when its faults cannot be punished any more.
		Now::set(Era(29));
		assert_noop!(set_key(set, OLGA, &secret), Error::<Test>::TooManyKeyTerms);
		assert_eq!(owner(set, &secret, 1), Some(OLGA));
		Now::set(Era(30));
		assert_ok!(set_key(set, OLGA, &secret));
		let valid: Vec<_> = (0..32).filter(|era| owner(set, &secret, *era).is_some()).collect();
		assert_eq!(valid, vec![3, 5, 7, 31]);

		// when: the new term is taken back before it begins.
		assert_ok!(retire(set, OLGA, &secret));

		// then: the others stand.
		assert_eq!(owner(set, &secret, 31), None);
		assert_eq!(owner(set, &secret, 7), Some(OLGA));
		assert_noop!(retire(set, OLGA, &secret), Error::<Test>::KeyRetired);
	});
}

#[test]
fn retire_key_fails_when_it_is_not_the_operators() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let secret = ed25519("//Olga");
		assert_noop!(retire(set, OLGA, &secret), Error::<Test>::UnknownKey);
		assert_noop!(retire(OperatorSet { service: 1, set: 1 }, OLGA, &secret), Error::<Test>::UnknownSet);
		assert_ok!(set_key(set, OLGA, &secret));
		turn_era();

		// when, then
		assert_noop!(retire(set, OTTO, &secret), Error::<Test>::NotKeyOwner);
		assert_noop!(retire(set, SAM, &secret), Error::<Test>::NotKeyOwner);
		assert_ok!(retire(set, OLGA, &secret));
		assert_noop!(retire(set, OLGA, &secret), Error::<Test>::KeyRetired);
	});
}

#[test]
fn prune_key_gives_the_deposit_back_when_the_history_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		// given: valid in eras 1 to 3.
		let set = with_set(Admission::Open);
		let secret = ed25519("//Olga");
		let prune = || Services::prune_key(signed(STRANGER), set, secret.key());
		assert_noop!(prune(), Error::<Test>::UnknownKey);
		assert_ok!(set_key(set, OLGA, &secret));
		Now::set(Era(3));
		assert_noop!(prune(), Error::<Test>::KeyInUse);
		assert_ok!(retire(set, OLGA, &secret));

		// when, then: a fault of era 3 can be punished through era 31.
		Now::set(Era(31));
		assert_noop!(prune(), Error::<Test>::KeyInUse);
		assert_eq!(owner(set, &secret, 3), Some(OLGA));
		Now::set(Era(32));
		events();
		assert_ok!(prune());

		// then: only whose it is is remembered.
		assert_eq!(events(), vec![Event::KeyPruned { set, operator: OLGA, key: secret.key() }]);
		assert_eq!(owner(set, &secret, 3), None);
		assert_eq!(held(OLGA, HoldReason::Key), KEY_DEPOSIT);
		assert_eq!((Keys::<Test>::iter().count(), KeysOf::<Test>::iter().count()), (0, 0));
		assert_eq!(KeyClaims::<Test>::get(secret.key()).unwrap().operator, OLGA);
	});
}

#[test]
fn keys_fail_when_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		let set = with_set(Admission::Open);
		let secret = ed25519("//Olga");
		let proof = secret.sign(&[]);
		let set_by_root = Services::set_key(RuntimeOrigin::root(), set, secret.key(), proof);
		assert_noop!(set_by_root, DispatchError::BadOrigin);
		assert_noop!(Services::retire_key(RuntimeOrigin::root(), set, secret.key()), DispatchError::BadOrigin);
		assert_noop!(Services::prune_key(RuntimeOrigin::none(), set, secret.key()), DispatchError::BadOrigin);
	});
}
