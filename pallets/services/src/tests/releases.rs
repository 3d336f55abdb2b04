//! Releases, and the duties that an operator reads.

use super::*;
use rampart_primitives::{Era, OperatorSet, SetMember, Value};
use sp_core::H256;
use sp_runtime::TokenError;

fn publish(set: OperatorSet, number: u8) -> sp_runtime::DispatchResult {
	Services::publish_release(signed(SAM), set, H256::repeat_byte(number), Era(9), metadata("notes"))
}

#[test]
fn publish_release_is_acknowledged_when_a_member_says_so() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		for operator in [OLGA, OTTO] {
			assert_ok!(Services::join(signed(operator), set));
		}
		turn_era();
		events();

		// when
		assert_ok!(publish(set, 7));
		assert_ok!(Services::acknowledge_release(signed(OLGA), set, 0));

		// then
		let (digest, deadline) = (H256::repeat_byte(7), Era(9));
		assert_eq!(
			events(),
			vec![
				Event::ReleasePublished { set, release: 0, digest, deadline, notes: metadata("notes") },
				Event::ReleaseAcknowledged { set, operator: OLGA, release: 0 },
			]
		);
		let view = ReleaseView { release: 0, digest, deadline, notes: b"notes".to_vec(), published: Era(1) };
		assert_eq!(Services::releases(set), vec![view]);
		let mut runs = Services::runs(set);
		runs.sort_unstable();
		assert_eq!(runs, vec![(OLGA, Some((0, Era(1)))), (OTTO, None)]);
		assert_eq!(held(SAM, HoldReason::OperatorSet), 2 * SET_DEPOSIT);

		// when: the next one.
		turn_era();
		assert_ok!(publish(set, 8));
		assert_noop!(Services::acknowledge_release(signed(OLGA), set, 0), Error::<Test>::NothingChanges);
		assert_ok!(Services::acknowledge_release(signed(OLGA), set, 1));

		// then: newest first.
		assert_eq!(Services::releases(set).iter().map(|view| view.release).collect::<Vec<_>>(), vec![1, 0]);
		assert_eq!(Services::membership(set, OLGA).unwrap().runs, Some((1, Era(2))));
	});
}

#[test]
fn publish_release_fails_when_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let due = |era| Services::publish_release(signed(SAM), set, H256::zero(), Era(era), metadata(""));
		Now::set(Era(4));

		// when, then
		assert_noop!(due(4), Error::<Test>::DeadlinePassed);
		for _ in 0..16 {
			assert_ok!(due(5));
		}
		assert_noop!(due(5), Error::<Test>::TooManyReleases);
		assert_ok!(Services::withdraw_release(signed(SAM), set, 3));
		assert_ok!(due(5));
		assert!(Releases::<Test>::contains_key(set, 16));
		assert_noop!(publish(OperatorSet { service: 1, set: 1 }, 1), Error::<Test>::UnknownSet);
		assert_noop!(publish(OperatorSet { service: 2, set: 0 }, 1), Error::<Test>::UnknownService);
		let stranger = Services::publish_release(signed(STRANGER), set, H256::zero(), Era(9), metadata(""));
		assert_noop!(stranger, Error::<Test>::NotServiceOwner);
	});
}

#[test]
fn publish_release_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		let set = with_set(Admission::Open);
		assert_ok!(Balances::transfer_allow_death(signed(SAM), STRANGER, Balances::free_balance(SAM) - 1));
		assert_noop!(publish(set, 1), TokenError::FundsUnavailable);
	});
}

#[test]
fn withdraw_release_gives_the_deposit_back_when_by_the_service() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(publish(set, 1));
		let withdraw = |who, set, release| Services::withdraw_release(signed(who), set, release);
		assert_noop!(withdraw(STRANGER, set, 0), Error::<Test>::NotServiceOwner);
		assert_noop!(withdraw(SAM, set, 1), Error::<Test>::UnknownRelease);
		assert_noop!(withdraw(SAM, OperatorSet { service: 1, set: 1 }, 0), Error::<Test>::UnknownSet);
		events();

		// when
		assert_ok!(withdraw(SAM, set, 0));

		// then
		assert_eq!(events(), vec![Event::ReleaseWithdrawn { set, release: 0 }]);
		assert_eq!(held(SAM, HoldReason::OperatorSet), SET_DEPOSIT);
		assert_noop!(withdraw(SAM, set, 0), Error::<Test>::UnknownRelease);
		// An index is given once.
		assert_ok!(publish(set, 2));
		assert_eq!(Services::releases(set)[0].release, 1);
	});
}

#[test]
fn acknowledge_release_fails_when_not_of_a_member() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(publish(set, 1));
		let acknowledge = |release| Services::acknowledge_release(signed(OLGA), set, release);

		// when, then
		assert_noop!(acknowledge(0), Error::<Test>::NoMembership);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_noop!(acknowledge(0), Error::<Test>::NoMembership);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_noop!(acknowledge(1), Error::<Test>::UnknownRelease);
		// Who counts from the next era on may get ready.
		assert_ok!(acknowledge(0));
		turn_era();
		assert_ok!(publish(set, 2));
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_ok!(acknowledge(1));
		turn_era();
		assert_noop!(acknowledge(0), Error::<Test>::NoMembership);
	});
}

#[test]
fn duties_tell_all_when_an_operator_asks() {
	ExtBuilder::default().build_and_execute(|| {
		// given: Olga is in one set, with stake, keys that change, an obligation and a release to come; in another set she has
		// only a key; a third one knows nothing of her.
		let set = with_set(Admission::Open);
		for _ in 0..2 {
			assert_ok!(Services::create_operator_set(signed(SAM), 1, params(Admission::ByService)));
		}
		let with_key = OperatorSet { service: 1, set: 1 };
		let (old, new) = (super::keys::sr25519("//old"), super::keys::sr25519("//new"));
		Stakes::set_price(ASSET, Some(20));
		Stakes::pledge(&SetMember { set, operator: OLGA }, 0, ASSET, 100);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(super::keys::set_key(set, OLGA, &old));
		assert_ok!(super::keys::set_key(with_key, OLGA, &old));
		turn_era();
		assert_ok!(Services::advance(signed(STRANGER), 100));
		assert_ok!(super::keys::set_key(set, OLGA, &new));
		assert_ok!(Services::retire_key(signed(OLGA), set, old.key()));
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(3)));
		let policy = Policy { slasher: STRANGER, ..policy() };
		assert_ok!(Services::set_policy(signed(SAM), set, policy.clone()));
		assert_ok!(publish(set, 1));

		// when
		let duties = Services::duties(OLGA);

		// then
		assert_eq!(duties.iter().map(|duty| duty.set).collect::<Vec<_>>(), vec![set, with_key]);
		let duty = &duties[0];
		let membership = duty.membership.unwrap();
		assert!(membership.counts_now && membership.counts_next);
		assert_eq!(membership.obliged_until, Some(Era(3)));
		assert_eq!(duty.stake, Some((Era(1), Value(200))));
		let key = |key, from, until| KeyView { key, from: Era(from), until };
		assert_eq!(duty.signing_keys, vec![key(new.key(), 2, None), key(old.key(), 1, Some(Era(2)))]);
		assert_eq!(duty.rules.policy.next, Some(Upcoming { from: Era(5), value: policy }));
		assert_eq!(duty.release.as_ref().map(|view| view.release), Some(0));
		assert_eq!((duties[1].membership, duties[1].stake), (None, None));
		assert_eq!(duties[1].signing_keys, vec![key(old.key(), 1, None)]);

		// when: she runs the release.
		assert_ok!(Services::acknowledge_release(signed(OLGA), set, 0));

		// then
		assert_eq!(Services::duties(OLGA)[0].release, None);
		assert_eq!(Services::duties(STRANGER), vec![]);
	});
}
