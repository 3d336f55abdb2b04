//! Random sequences of calls and time against an independent model, and each invariant broken on purpose.

use super::*;
use frame_support::storage::unhashed;
use proptest::prelude::*;
use rampart_primitives::{Era, InspectSets, OperatorSet, SetMember};
use std::collections::BTreeMap;

const OPERATORS: [AccountId; 3] = [OLGA, OTTO, ODA];
const SETS: [OperatorSet; 2] = [FIRST_SET, OperatorSet { service: 1, set: 1 }];

#[derive(Clone, Debug)]
enum Step {
	Join(OperatorSet, AccountId),
	Admit(OperatorSet, AccountId),
	Leave(OperatorSet, AccountId),
	Remove(OperatorSet, AccountId),
	Reap(OperatorSet, AccountId),
	Turn,
}

fn step() -> impl Strategy<Value = Step> {
	let member = || (proptest::sample::select(&SETS[..]), proptest::sample::select(&OPERATORS[..]));
	prop_oneof![
		3 => member().prop_map(|(set, operator)| Step::Join(set, operator)),
		3 => member().prop_map(|(set, operator)| Step::Admit(set, operator)),
		2 => member().prop_map(|(set, operator)| Step::Leave(set, operator)),
		2 => member().prop_map(|(set, operator)| Step::Remove(set, operator)),
		1 => member().prop_map(|(set, operator)| Step::Reap(set, operator)),
		2 => Just(Step::Turn),
	]
}

/// What a member's state is without dates: two flags that the turn of an era shifts, and the offer.
#[derive(Clone, Copy, Default, Debug)]
struct Member {
	counts: bool,
	counts_next: bool,
	offer: Option<Party>,
	/// There is a record: it goes with an end that leaves nothing to know, or when it is reaped.
	record: bool,
}

#[derive(Default)]
struct Model(BTreeMap<(OperatorSet, AccountId), Member>);

impl Model {
	fn get(&self, set: OperatorSet, operator: AccountId) -> Member {
		self.0.get(&(set, operator)).copied().unwrap_or_default()
	}

	fn full(&self, set: OperatorSet) -> bool {
		self.0.iter().filter(|((s, _), member)| *s == set && member.counts_next).count() >= 2
	}

	fn consent(&mut self, set: OperatorSet, operator: AccountId, by: Party) -> bool {
		let member = self.get(set, operator);
		let open = by == Party::Operator && set == SETS[1];
		let agreed = open || member.offer.is_some_and(|offer| offer != by);
		let refused = member.counts_next || (!agreed && member.offer == Some(by)) || (agreed && self.full(set));
		if !refused {
			let offer = (!agreed).then_some(by);
			self.0.insert((set, operator), Member { counts_next: agreed, offer, record: true, ..member });
		}
		!refused
	}

	fn end(&mut self, set: OperatorSet, operator: AccountId) -> bool {
		let member = self.get(set, operator);
		let done = member.counts_next || member.offer.is_some();
		if done {
			let after = Member { counts_next: false, offer: None, record: member.counts, ..member };
			self.0.insert((set, operator), after);
		}
		done
	}

	fn reap(&mut self, set: OperatorSet, operator: AccountId) -> bool {
		let member = self.get(set, operator);
		let done = member.record && !member.counts && !member.counts_next && member.offer.is_none();
		if done {
			self.0.remove(&(set, operator));
		}
		done
	}

	fn turn(&mut self) {
		for member in self.0.values_mut() {
			member.counts = member.counts_next;
		}
	}
}

/// Do a step to the chain and to the model. Both must agree whether it is possible.
fn apply(step: &Step, model: &mut Model) {
	let (done, expected) = match *step {
		Step::Join(set, who) => (Services::join(signed(who), set), model.consent(set, who, Party::Operator)),
		Step::Admit(set, who) => (Services::admit(signed(SAM), set, who), model.consent(set, who, Party::Service)),
		Step::Leave(set, who) => (Services::leave(signed(who), set), model.end(set, who)),
		Step::Remove(set, who) => (Services::remove_member(signed(SAM), set, who), model.end(set, who)),
		Step::Reap(set, who) => (Services::reap_membership(signed(STRANGER), set, who), model.reap(set, who)),
		Step::Turn => {
			turn_era();
			model.turn();
			(Ok(()), true)
		},
	};
	assert_eq!(done.is_ok(), expected, "{step:?}: {done:?}");
}

fn check(model: &Model) {
	Services::do_try_state().unwrap();
	let now = Now::get();
	for set in SETS {
		for operator in OPERATORS {
			let at = SetMember { set, operator };
			let member = model.get(set, operator);
			assert_eq!(<Services as InspectSets<_>>::is_member(&at, now), member.counts, "{at:?} now");
			assert_eq!(<Services as InspectSets<_>>::is_member(&at, now.next()), member.counts_next, "{at:?} next");
			assert_eq!(Memberships::<Test>::contains_key(set, operator), member.record, "{at:?} record");
		}
		assert!(Services::members(set).len() <= 2, "more members count than the set allows");
	}
	// Every record, and nothing else, is paid for.
	let deposits: u64 = OPERATORS.into_iter().chain([SAM]).map(|who| held(who, HoldReason::Membership)).sum();
	let records = u64::try_from(Memberships::<Test>::iter().count()).unwrap();
	assert_eq!(deposits, records * MEMBERSHIP_DEPOSIT);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn invariants_hold_when_calls_and_time_are_random(steps in proptest::collection::vec(step(), 1..60)) {
		ExtBuilder::default().build_and_execute(|| {
			with_set(Admission::ByService);
			Services::do_create_operator_set(SAM, 1, params(Admission::Open)).unwrap();
			let mut model = Model::default();
			for step in &steps {
				apply(step, &mut model);
				check(&model);
			}
		});
	}
}

/// A set with a member that counts, and the invariant that fails after `break_it`.
fn broken_by(break_it: impl FnOnce(OperatorSet)) -> sp_runtime::DispatchError {
	let mut ext = ExtBuilder::default().build();
	ext.execute_with(|| {
		let set = with_set(Admission::Open);
		Services::join(signed(OLGA), set).unwrap();
		turn_era();
		Services::do_try_state().unwrap();
		break_it(set);
		Services::do_try_state().unwrap_err()
	})
}

fn set_standing(set: OperatorSet, standing: Standing) {
	Memberships::<Test>::mutate(set, OLGA, |membership| membership.as_mut().unwrap().standing = standing);
}

#[test]
fn try_state_fails_when_y1_is_broken() {
	// A value that does not decode.
	for (key, what) in [
		(Operators::<Test>::hashed_key_for(OLGA), "Y1: an operator does not decode"),
		(OperatorMetadata::<Test>::hashed_key_for(OLGA), "Y1: an operator does not decode"),
		(ServiceRecords::<Test>::hashed_key_for(1), "Y1: a service does not decode"),
		(ServiceMetadata::<Test>::hashed_key_for(1), "Y1: a service does not decode"),
		(OperatorSets::<Test>::hashed_key_for(1, 0), "Y1: an operator set does not decode"),
	] {
		assert_eq!(broken_by(|_| unhashed::put_raw(&key, &[0xff])), what.into());
	}
	let key = Memberships::<Test>::hashed_key_for(FIRST_SET, OTTO);
	assert_eq!(broken_by(|_| unhashed::put_raw(&key, &[])), "M2: an operator's memberships are not as counted".into());

	// A missing parent.
	assert_eq!(broken_by(|_| OperatorMetadata::<Test>::remove(OTTO)), "Y1: an operator has no metadata".into());
	assert_eq!(broken_by(|_| Operators::<Test>::remove(OTTO)), "Y1: metadata of no operator".into());
	assert_eq!(broken_by(|_| ServiceMetadata::<Test>::remove(1)), "Y1: a service has no metadata".into());
	assert_eq!(broken_by(|_| ServiceRecords::<Test>::remove(1)), "Y1: metadata of no service".into());
	let orphan_set = broken_by(|_| {
		ServiceRecords::<Test>::remove(1);
		ServiceMetadata::<Test>::remove(1);
	});
	assert_eq!(orphan_set, "Y1: a set of no service".into());
	assert_eq!(broken_by(|_| OperatorSets::<Test>::remove(1, 0)), "Y1: a membership in no set".into());
	let orphan_member = broken_by(|_| {
		Operators::<Test>::remove(OLGA);
		OperatorMetadata::<Test>::remove(OLGA);
	});
	assert_eq!(orphan_member, "Y1: a membership of no operator".into());
}

#[test]
fn try_state_fails_when_m1_is_broken() {
	let miscounted = broken_by(|_| {
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().members = 2);
	});
	assert_eq!(miscounted, "M1: a set's members are not as counted".into());
	let crowded = broken_by(|set| {
		Services::join(signed(OTTO), set).unwrap();
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().params.max_members = 1);
	});
	assert_eq!(crowded, "M1: a set has more members than it allows".into());
}

#[test]
fn try_state_fails_when_m2_is_broken() {
	let operator = broken_by(|_| {
		Operators::<Test>::mutate(OLGA, |operator| operator.as_mut().unwrap().memberships = 0);
	});
	assert_eq!(operator, "M2: an operator's memberships are not as counted".into());
	let set = broken_by(|_| {
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().memberships = 0);
	});
	assert_eq!(set, "M2: a set's memberships are not as counted".into());
}

#[test]
fn try_state_fails_when_m3_is_broken() {
	let too_late = broken_by(|set| set_standing(set, Standing::Member { from: Era(3) }));
	assert_eq!(too_late, "M3: a membership is dated too late".into());
	let ended = |from, until| Standing::Ended { from: Era(from), until: Era(until), offer: None };
	let leave = |set| Services::leave(signed(OLGA), set).unwrap();
	let empty = broken_by(|set| {
		leave(set);
		set_standing(set, ended(1, 1));
	});
	assert_eq!(empty, "M3: a term has no era".into());
	let end_too_late = broken_by(|set| {
		leave(set);
		set_standing(set, ended(1, 3));
	});
	assert_eq!(end_too_late, "M3: the end of a term is dated too late".into());
}

#[test]
fn try_state_fails_when_m4_is_broken() {
	assert_eq!(broken_by(|_| NextService::<Test>::put(1)), "M4: a service's index was never given".into());
	let sets = |sets| move |_| ServiceRecords::<Test>::mutate(1, |service| service.as_mut().unwrap().sets = sets);
	assert_eq!(broken_by(sets(0)), "M4: a set's index was never given".into());
	assert_eq!(broken_by(sets(4)), "M4: a service has too many sets".into());
	let harmless = broken_by(|_| {
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().params.max_fraction = Default::default());
	});
	assert_eq!(harmless, "M4: a set's parameters are out of bounds".into());
}
