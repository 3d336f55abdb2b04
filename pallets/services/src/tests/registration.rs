//! Operators, services and sets come to be.

use super::*;
use rampart_primitives::{Eras, Fraction, InspectSets, OperatorSet, Resolvers, Sink};
use sp_runtime::{DispatchError, TokenError};

#[test]
fn register_operator_holds_a_deposit_when_new() {
	ExtBuilder::default().build_and_execute(|| {
		// when
		assert_ok!(Services::register_operator(signed(OLGA), metadata("Olga")));

		// then
		assert_eq!(events(), vec![Event::OperatorRegistered { operator: OLGA }]);
		assert_eq!(Services::operator(OLGA), Some(OperatorView { metadata: b"Olga".to_vec(), memberships: 0 }));
		assert_eq!(Services::operator(OTTO), None);
		// 100 for the entry, 1 a byte: the record is a counter and an amount of 8 bytes, and the metadata has 4.
		assert_eq!(held(OLGA, HoldReason::Operator), 100 + 4 + 8 + 4);
	});
}

#[test]
fn register_operator_fails_when_registered() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_operator(signed(OLGA), metadata("Olga")));

		// when, then
		assert_noop!(Services::register_operator(signed(OLGA), metadata("again")), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn register_operator_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Services::register_operator(signed(PAUPER), metadata("")), TokenError::FundsUnavailable);
	});
}

#[test]
fn register_operator_fails_when_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Services::register_operator(RuntimeOrigin::root(), metadata("")), DispatchError::BadOrigin);
		assert_noop!(Services::register_operator(RuntimeOrigin::none(), metadata("")), DispatchError::BadOrigin);
	});
}

#[test]
fn register_service_counts_from_one_when_the_first() {
	ExtBuilder::default().build_and_execute(|| {
		// when
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		assert_ok!(Services::register_service(signed(SAM), metadata("oracle")));

		// then
		assert_eq!(
			events(),
			vec![
				Event::ServiceRegistered { service: 1, owner: SAM },
				Event::ServiceRegistered { service: 2, owner: SAM },
			]
		);
		assert_eq!(Services::service(0), None);
		let view = Services::service(2).unwrap();
		assert_eq!((view.owner, view.metadata, view.sets), (SAM, b"oracle".to_vec(), vec![]));
		assert_eq!((view.heir, view.delegates, view.status), (None, vec![], Status::Open));
		// 200 for the entry, 1 a byte: owner 8, status 1, sets twice 4, amount 8; heir 9, delegates 1 and 8 times 12; metadata 6.
		assert_eq!(held(SAM, HoldReason::Service), 2 * (200 + 8 + 1 + 8 + 8 + 9 + 1 + 8 * 12 + 6));
	});
}

#[test]
fn register_service_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Services::register_service(signed(PAUPER), metadata("")), TokenError::FundsUnavailable);
		assert_eq!(NextService::<Test>::get(), 1);
	});
}

#[test]
fn register_service_fails_when_indices_are_used_up() {
	ExtBuilder::default().build().execute_with(|| {
		// given
		NextService::<Test>::put(u32::MAX);

		// when, then
		assert_noop!(
			Services::register_service(signed(SAM), metadata("")),
			DispatchError::Arithmetic(sp_runtime::ArithmeticError::Overflow)
		);
	});
}

#[test]
fn create_operator_set_gives_the_next_index_when_by_the_owner() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		let policy = Policy { sink: Sink::Burn, ..policy() };
		let burning = SetParams { policy: policy.clone(), ..params(Admission::Open) };
		events();

		// when
		assert_ok!(Services::create_operator_set(signed(SAM), 1, params(Admission::ByService)));
		assert_ok!(Services::create_operator_set(signed(SAM), 1, burning.clone()));

		// then
		let second = OperatorSet { service: 1, set: 1 };
		assert_eq!(
			events(),
			vec![
				Event::OperatorSetCreated { set: FIRST_SET, params: params(Admission::ByService) },
				Event::OperatorSetCreated { set: second, params: burning.clone() },
			]
		);
		assert_eq!(Services::service(1).unwrap().sets, vec![0, 1]);
		let view = OperatorSetView {
			policy: Dated { now: policy, next: None },
			assets: Dated { now: burning.assets, next: None },
			terms: Dated { now: burning.terms, next: None },
			span_eras: Eras(1),
			notice_eras: Eras(3),
			redistributes: false,
			status: Status::Open,
			members: 0,
		};
		assert_eq!(Services::operator_set(second), Some(view));
		assert_eq!(held(SAM, HoldReason::OperatorSet), 2 * SET_DEPOSIT);

		// then: the other pallets see the policy.
		let view = <Services as InspectSets<_>>::set(second).unwrap();
		assert_eq!(view.policy, burning.policy);
		assert_eq!(view.notice_eras, Eras(3));
		assert_eq!(<Services as InspectSets<_>>::set(OperatorSet { service: 1, set: 2 }), None);
	});
}

#[test]
fn create_operator_set_fails_when_not_the_owners() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));

		// when, then
		assert_noop!(
			Services::create_operator_set(signed(STRANGER), 1, params(Admission::Open)),
			Error::<Test>::NotServiceOwner
		);
		assert_noop!(
			Services::create_operator_set(signed(SAM), 2, params(Admission::Open)),
			Error::<Test>::UnknownService
		);
		// Index 0 is this chain's, and nobody's to create sets of.
		assert_noop!(
			Services::create_operator_set(signed(SAM), 0, params(Admission::Open)),
			Error::<Test>::UnknownService
		);
	});
}

#[test]
fn create_operator_set_fails_when_parameters_are_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		let create = |params| Services::create_operator_set(signed(SAM), 1, params);
		let good = params(Admission::Open);

		// when, then
		let harmless = Policy { max_fraction: Fraction::default(), ..policy() };
		assert_noop!(create(SetParams { policy: harmless, ..good.clone() }), Error::<Test>::ZeroFraction);
		let bound_by_nothing = MemberTerms { max_obligation_eras: Eras(0), ..good.terms };
		for (span_eras, notice_eras) in [
			// No slash is due in no time, and none is executed without an era for it.
			(0, 3),
			(1, 0),
			(1, 1),
			(3, 3),
			// No vault's stake stays slashable for that long.
			(28, 100),
			(u32::MAX, u32::MAX),
		] {
			let (span_eras, notice_eras) = (Eras(span_eras), Eras(notice_eras));
			let unfit = SetParams { span_eras, notice_eras, terms: bound_by_nothing, ..good.clone() };
			assert_noop!(create(unfit), Error::<Test>::WindowsDoNotFit);
		}
		for (accounts, threshold) in [(&[][..], 1), (&[OLGA], 0), (&[OLGA], 2), (&[OLGA, OTTO, OLGA], 1)] {
			let resolvers = Resolvers { accounts: accounts.to_vec().try_into().unwrap(), threshold };
			let policy = Policy { resolvers, ..policy() };
			assert_noop!(create(SetParams { policy, ..good.clone() }), Error::<Test>::InvalidResolvers);
		}
		for max_members in [0, 5] {
			let terms = MemberTerms { max_members, ..good.terms };
			assert_noop!(create(SetParams { terms, ..good.clone() }), Error::<Test>::InvalidMemberLimit);
		}
		for wrong in [assets(&[]), assets(&[(0, 100), (1, 0)]), assets(&[(0, 100), (1, 100), (0, 50)])] {
			assert_noop!(create(SetParams { assets: wrong, ..good.clone() }), Error::<Test>::InvalidAssets);
		}
		for terms in [
			MemberTerms { cool_down_eras: Eras(29), ..good.terms },
			// longer than the notice
			MemberTerms { max_obligation_eras: Eras(4), ..good.terms },
		] {
			assert_noop!(create(SetParams { terms, ..good.clone() }), Error::<Test>::ErasOutOfBounds);
		}
		let largest = SetParams {
			policy: Policy {
				max_fraction: Fraction::one(),
				sink: Sink::Insurance,
				reporter_part: Fraction::one(),
				horizon_eras: Eras(20),
				window_eras: Eras(6),
				resolvers: Resolvers { accounts: (1..17).collect::<Vec<_>>().try_into().unwrap(), threshold: 16 },
				accepts_proofs: true,
				ejects: true,
				..policy()
			},
			assets: assets(&(0..16).map(|asset| (asset, 100)).collect::<Vec<_>>()),
			terms: MemberTerms {
				max_members: 4,
				cool_down_eras: Eras(28),
				max_obligation_eras: Eras(28),
				..good.terms
			},
			span_eras: Eras(27),
			notice_eras: Eras(28),
		};
		assert_ok!(create(largest.clone()));
		let later = Policy { window_eras: Eras(7), ..largest.policy.clone() };
		assert_noop!(create(SetParams { policy: later, ..largest.clone() }), Error::<Test>::WindowsDoNotFit);
		let longer = MemberTerms { max_obligation_eras: Eras(29), ..largest.terms };
		let longest = SetParams { terms: longer, notice_eras: Eras(100), ..largest };
		assert_noop!(create(longest), Error::<Test>::ErasOutOfBounds);
	});
}

#[test]
fn create_operator_set_fails_when_the_service_has_too_many() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		for _ in 0..3 {
			assert_ok!(Services::create_operator_set(signed(SAM), 1, params(Admission::Open)));
		}

		// when, then
		assert_noop!(
			Services::create_operator_set(signed(SAM), 1, params(Admission::Open)),
			Error::<Test>::TooManySets
		);
		// Another service has its own limit.
		assert_ok!(Services::register_service(signed(SAM), metadata("oracle")));
		assert_ok!(Services::create_operator_set(signed(SAM), 2, params(Admission::Open)));
	});
}
