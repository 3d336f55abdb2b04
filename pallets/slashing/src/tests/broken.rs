//! Each invariant broken on purpose: what is wrong is found, and named.

use super::{compensation::Tree, *};
use frame_support::storage::unhashed;
use rampart_primitives::{Era, Fraction, OperatorSet, Receipt, ReportFault, SlashId, Stake, TrancheId, VaultId};
use sp_core::H256;
use sp_runtime::DispatchError;

/// The invariant that fails after `break_it`, in era 6. Slash 0 is settled; of slash 1 the receipt of vault 1 became compensation,
/// and that of vault 2 could not be paid out; slash 2 is parked; slash 3 is pending, with a vote; slash 4 is vetoed; slash 5, by a
/// proof, is reviewed. A pot was used, a payout is announced, and an offence is known.
fn broken_by(break_it: impl FnOnce()) -> &'static str {
	ExtBuilder.build().execute_with(|| {
		// given
		let accuse = |operator, name| report_of(Era(1), BRIDGE, operator, percent(10), name).unwrap();
		accuse(OLGA, 0);
		turn_eras(1);
		accuse(OLGA, 1);
		turn_eras(3);
		let tree = Tree::new((1, 1), &[(5, 60), (6, 40)]);
		tree.compensate().unwrap();
		tree.claim(0).unwrap();
		mutate_vault(2, |vault| vault.frozen = true);
		accuse(OTTO, 2);
		Slashing::park(2, DispatchError::Unavailable).unwrap();
		accuse(OLGA, 3);
		assert_ok!(Slashing::veto(signed(RESOLVERS[0]), 3, percent(1)));
		accuse(OLGA, 4);
		for resolver in [0, 1] {
			assert_ok!(Slashing::veto(signed(RESOLVERS[resolver]), 4, percent(0)));
		}
		let at = member(ORACLE, OLGA);
		assert_ok!(Slashing::report_objective(None, &at, Era(1), percent(1), evidence(5)));
		assert_ok!(Slashing::announce_payout(signed(SAM), ORACLE, GOLD, Stake(1), VICTIM, H256::zero()));
		crate::insurance::open_pot::<Test>(ORACLE, GOLD);
		crate::offences::remember::<Test>(Era(5), evidence(9));
		poll();
		turn_eras(1);
		let waits = |until, receipts| SlashState::Escrowed { until: Era(until), receipts };
		let states = [SlashState::Settled, waits(5, 1), SlashState::Parked, PENDING, SlashState::Vetoed, waits(6, 2)];
		assert_eq!([0, 1, 2, 3, 4, 5].map(state), states);
		Slashing::do_try_state().unwrap();

		// when
		break_it();
		match Slashing::do_try_state().unwrap_err() {
			DispatchError::Other(what) => what,
			error => panic!("{error:?}"),
		}
	})
}

/// What is said, and what breaks it.
type Case = (&'static str, Box<dyn FnOnce()>);

fn change(slash: SlashId, f: impl FnOnce(&mut SlashOf<Test>)) {
	Slashes::<Test>::mutate(slash, |slash| f(slash.as_mut().unwrap()));
}

fn receipt(vault: VaultId, total: u128) -> Receipt {
	let parts = vec![(TrancheId::Active, Stake(total))].try_into().unwrap();
	Receipt { vault, asset: SILVER, total: Stake(total), parts }
}

#[test]
fn try_state_fails_when_a_value_does_not_decode() {
	let sum = Reported::<Test>::hashed_key_for((BRIDGE, OLGA, Era(1)));
	let cases = [
		(Slashes::<Test>::hashed_key_for(0), "Y1: a slash does not decode"),
		(SlashEntries::<Test>::hashed_key_for(3), "Y1: the entries of a slash do not decode"),
		(PendingAgainst::<Test>::hashed_key_for((BRIDGE, OLGA, WIM)), "Y1: a count does not decode"),
		(PendingOf::<Test>::hashed_key_for(1), "Y1: a count does not decode"),
		(QueueEnds::<Test>::hashed_key_for(Era(7)), "Y1: the queue does not decode"),
		(Queue::<Test>::hashed_key_for(Era(7), 0), "Y1: the queue does not decode"),
		(VetoVotes::<Test>::hashed_key_for(3), "Y1: votes do not decode"),
		(UsedEvidence::<Test>::hashed_key_for(BRIDGE, (false, evidence(1))), "Y1: used evidence does not decode"),
		(sum, "Y1: a sum does not decode"),
		(Escrows::<Test>::hashed_key_for(1, 2), "Y1: a receipt does not decode"),
		(Compensations::<Test>::hashed_key_for(1, 1), "Y1: a compensation does not decode"),
		(Payouts::<Test>::hashed_key_for(0), "Y1: a payout does not decode"),
		(KnownOffences::<Test>::hashed_key_for(evidence(9)), "Y1: an offence does not decode"),
	];
	for (key, what) in cases {
		assert_eq!(broken_by(|| unhashed::put_raw(&key, &[0xff])), what);
	}
}

#[test]
fn try_state_fails_when_an_entry_has_no_parent() {
	let orphan = |id| move || SlashEntries::<Test>::insert(id, SlashEntries::<Test>::get(3).unwrap());
	let cases: Vec<Case> = vec![
		("Y1: entries of no slash that could take them", Box::new(orphan(9))),
		("Y1: entries of no slash that could take them", Box::new(orphan(0))),
		("Y1: no slash is in the queue", Box::new(|| Queue::<Test>::insert(Era(7), 5, 9))),
		("Y1: votes about no slash", Box::new(|| VetoVotes::<Test>::insert(9, Votes::default()))),
		("Y1: votes about a slash that nobody can soften", Box::new(|| VetoVotes::<Test>::insert(2, Votes::default()))),
		(
			"Y1: a resolver voted twice",
			Box::new(|| {
				let vote = (RESOLVERS[0], percent(1));
				VetoVotes::<Test>::insert(3, Votes::try_from(vec![vote, vote]).unwrap());
			}),
		),
		("Y1: a receipt of no slash", Box::new(|| Escrows::<Test>::insert(9, 2, receipt(2, 50)))),
		("Y1: a receipt of no cut", Box::new(|| Escrows::<Test>::insert(1, 2, receipt(2, 49)))),
		("Y1: a receipt of no vault", Box::new(|| remove_vault(2))),
		(
			"Y1: a compensation of no slash",
			Box::new(|| Compensations::<Test>::insert(9, 1, Compensations::<Test>::get(1, 1).unwrap())),
		),
		(
			"Y1: a compensation of no cut",
			Box::new(|| Compensations::<Test>::insert(0, 1, Compensations::<Test>::get(1, 1).unwrap())),
		),
		("Y1: a claim on no compensation", Box::new(|| Claimed::<Test>::insert((1, 2, 0), ()))),
	];
	for (what, break_it) in cases {
		assert_eq!(broken_by(break_it), what);
	}
	let beyond = broken_by(|| Claimed::<Test>::insert((1, 1, 2), ()));
	assert_eq!(beyond, "Y1: a claim that is not in the tree");
}

#[test]
fn try_state_fails_when_x1_is_broken_in_a_record() {
	let twice = SlashState::Escrowed { until: Era(5), receipts: 2 };
	let cases: Vec<Case> = vec![
		("X1: a slash has lost who answers", Box::new(|| SlashEntries::<Test>::remove(2))),
		("X1: a slash has lost who answers", Box::new(|| change(3, |slash| slash.backers = 1))),
		(
			"X1: a slash that is not executed took something",
			Box::new(|| {
				let cuts = Slashing::slash(0).unwrap().cuts;
				change(3, |slash| slash.cuts = cuts);
			}),
		),
		("X1: a slash of nothing waits", Box::new(|| change(3, |slash| slash.fraction = percent(0)))),
		("X1: a slash that is not executed holds receipts", Box::new(|| Escrows::<Test>::insert(3, 2, receipt(2, 5)))),
		("X1: a slash's receipts are not as counted", Box::new(move || change(1, |slash| slash.state = twice))),
		("X1: a settled slash holds receipts", Box::new(|| change(1, |slash| slash.state = SlashState::Settled))),
		("X1: a compensated slash was not", Box::new(|| change(0, |slash| slash.state = SlashState::Compensated))),
		("X1: a slash that was ended took something", Box::new(|| change(0, |slash| slash.state = SlashState::Vetoed))),
		("X1: a slash that was ended took something", Box::new(|| change(4, |slash| slash.fraction = percent(1)))),
		("X1: a slash takes more than was accepted", Box::new(|| change(0, |slash| slash.accepted = percent(9)))),
		(
			"X1: more was cut than was captured",
			Box::new(|| {
				mutate_table(BRIDGE, Era(1), |table| {
					table.members.insert(OLGA, vec![(1, 167), (2, 500)]);
				});
			}),
		),
	];
	for (what, break_it) in cases {
		assert_eq!(broken_by(break_it), what);
	}
	let stranger = broken_by(|| {
		mutate_table(BRIDGE, Era(1), |table| {
			table.members.insert(OLGA, vec![(1, 1_000)]);
		});
	});
	assert_eq!(stranger, "X1: a vault was cut that did not answer");
}

#[test]
fn try_state_fails_when_x1_is_broken_in_the_counts() {
	let open = |waiting, parked| OpenCuts { waiting, parked };
	let cases: Vec<Case> = vec![
		(
			"X1: an operator's pending slashes are not as counted",
			Box::new(|| PendingAgainst::<Test>::insert((BRIDGE, OLGA, WIM), 2)),
		),
		(
			"X1: an operator's pending slashes are not as counted",
			Box::new(|| PendingAgainst::<Test>::insert((BRIDGE, OTTO, WIM), 1)),
		),
		(
			"X1: an operator's pending slashes are not as counted",
			Box::new(|| PendingAgainst::<Test>::insert((BRIDGE, OLGA, STRANGER), 1)),
		),
		("X1: a vault's pending cuts are not as counted", Box::new(move || PendingOf::<Test>::insert(1, open(2, 0)))),
		("X1: a vault's pending cuts are not as counted", Box::new(move || PendingOf::<Test>::insert(3, open(1, 0)))),
		("X1: a vault's pending cuts are not as counted", Box::new(move || PendingOf::<Test>::insert(2, open(1, 0)))),
		("X1: a vault's pending cuts are not as counted", Box::new(move || PendingOf::<Test>::insert(2, open(2, 0)))),
		("X1: a vault's pending cuts are not as counted", Box::new(|| PendingOf::<Test>::remove(2))),
	];
	for (what, break_it) in cases {
		assert_eq!(broken_by(break_it), what);
	}
	// One more than can be pending.
	let many = broken_by(|| {
		let like = Slashing::slash(3).unwrap();
		let entries = SlashEntries::<Test>::get(3).unwrap();
		for id in 10..10 + u64::from(MAX_PENDING) {
			Slashes::<Test>::insert(id, like.clone());
			SlashEntries::<Test>::insert(id, entries.clone());
		}
		NextSlash::<Test>::put(20);
	});
	assert_eq!(many, "X1: too many slashes are pending");
}

#[test]
fn try_state_fails_when_x1_is_broken_in_the_queue() {
	let slot = |id| Slashing::slash(id).unwrap().slot.unwrap();
	let cases: Vec<Case> = vec![
		("X1: the queue has left an era that is not over", Box::new(|| QueueHead::<Test>::put(Era(7)))),
		("X1: a slash is in the queue twice", Box::new(|| Queue::<Test>::insert(Era(9), 0, 3))),
		(
			"X1: the queue never comes to an item",
			Box::new(move || {
				QueueEnds::<Test>::mutate(slot(3).era, |ends| ends.first = slot(3).position + 1);
			}),
		),
		(
			"X1: an era's items are not as counted",
			Box::new(move || {
				QueueEnds::<Test>::mutate(slot(3).era, |ends| ends.live += 1);
			}),
		),
		("X1: a slash is not where it waits", Box::new(move || crate::queue::remove::<Test>(slot(3)))),
		(
			"X1: a pending slash is not in the queue",
			Box::new(move || {
				crate::queue::remove::<Test>(slot(3));
				change(3, |slash| slash.slot = None);
			}),
		),
		("X1: a slash comes before it is due", Box::new(|| change(3, |slash| slash.due = Era(8)))),
		("X1: a slash is due for longer than it may be", Box::new(|| World::mutate(|world| world.now = Era(9)))),
		// Where it waits does not count: however often it was put off.
		(
			"X1: a slash is due for longer than it may be",
			Box::new(move || {
				crate::queue::remove::<Test>(slot(3));
				let later = crate::queue::push::<Test>(Era(9), 3).unwrap();
				change(3, |slash| slash.slot = Some(later));
				World::mutate(|world| world.now = Era(9));
			}),
		),
		(
			"X1: a slash is settled while it is reviewed",
			Box::new(|| {
				change(1, |slash| slash.state = SlashState::Escrowed { until: Era(5), receipts: 1 });
				let slot = crate::queue::push::<Test>(Era(5), 1).unwrap();
				change(1, |slash| slash.slot = Some(slot));
				QueueHead::<Test>::put(Era(5));
			}),
		),
		(
			"X1: a slash in review is not in the queue",
			Box::new(|| {
				change(1, |slash| slash.state = SlashState::Escrowed { until: Era(6), receipts: 1 });
			}),
		),
	];
	for (what, break_it) in cases {
		assert_eq!(broken_by(break_it), what);
	}
	let nothing = broken_by(|| {
		let slot = crate::queue::push::<Test>(Era(8), 0).unwrap();
		change(0, |slash| slash.slot = Some(slot));
	});
	assert_eq!(nothing, "X1: the queue holds what waits for nothing");
}

#[test]
fn try_state_fails_when_x2_is_broken() {
	let lost = broken_by(|| mutate_vault(2, |vault| vault.escrowed -= 1));
	assert_eq!(lost, "X2: what is escrowed of a vault is not the sum of its receipts");

	// Of a vault that was cut, and of which no receipt is left.
	ExtBuilder.build().execute_with(|| {
		report(BRIDGE, OLGA, percent(10), 1).unwrap();
		turn_eras(4);
		assert_eq!(Escrows::<Test>::iter().count(), 0);
		Slashing::do_try_state().unwrap();
		mutate_vault(2, |vault| vault.escrowed += 1);
		let error = DispatchError::Other("X2: what is escrowed of a vault is not the sum of its receipts");
		assert_eq!(Slashing::do_try_state(), Err(error));

		// One that is gone has nothing.
		remove_vault(2);
		Slashing::do_try_state().unwrap();
	});
}

#[test]
fn try_state_fails_when_f1_is_broken() {
	let key = (BRIDGE, OLGA, Era(1));
	for wrong in [sums(10, 10), sums(20, 20), sums(10, 20), sums(30, 0)] {
		let wrong = broken_by(|| Reported::<Test>::insert(key, wrong));
		assert_eq!(wrong, "F1: a sum is not that of its slashes");
	}
	let taken_back = broken_by(|| change(3, |slash| slash.objective = true));
	assert_eq!(taken_back, "X1: an operator's pending slashes are not as counted");
	let of_nobody = broken_by(|| Reported::<Test>::insert((BRIDGE, STRANGER, Era(1)), sums(10, 0)));
	assert_eq!(of_nobody, "F1: a sum is not that of its slashes");
	assert_eq!(broken_by(|| Reported::<Test>::remove(key)), "F1: a slash is in no sum");
	let too_much =
		broken_by(|| change(0, |slash| (slash.accepted, slash.fraction) = (Fraction::one(), Fraction::one())));
	assert_eq!(too_much, "F1: more than the whole is reported");
}

#[test]
fn try_state_fails_when_f2_is_broken() {
	let unused = broken_by(|| UsedEvidence::<Test>::remove(BRIDGE, (false, evidence(1))));
	assert_eq!(unused, "F2: a slash's evidence is not its own");
	let by_proof = broken_by(|| {
		let used = UsedEvidence::<Test>::take(BRIDGE, (false, evidence(1))).unwrap();
		UsedEvidence::<Test>::insert(BRIDGE, (true, evidence(1)), used);
	});
	assert_eq!(by_proof, "F2: a slash's evidence is not its own");
	let of_another = broken_by(|| change(0, |slash| slash.evidence = evidence(2)));
	assert_eq!(of_another, "F2: a slash's evidence is not its own");
	let unborn = broken_by(|| {
		let set: OperatorSet = BRIDGE;
		UsedEvidence::<Test>::insert(set, (true, evidence(99)), Evidence { slash: 99, deposit: None });
	});
	assert_eq!(unborn, "F2: evidence of a slash that never was");
}

#[test]
fn try_state_fails_when_f3_is_broken() {
	let forgotten = broken_by(|| OffencesOf::<Test>::remove(Era(5), evidence(9)));
	assert_eq!(forgotten, "F3: an offence is never forgotten");
	let two = broken_by(|| OffencesOf::<Test>::insert(Era(6), evidence(9), ()));
	assert_eq!(two, "F3: an offence is of two eras");
	let missed = broken_by(|| OffencesHead::<Test>::put(Era(6)));
	assert_eq!(missed, "F3: an offence of an era that is not kept");
}

#[test]
fn try_state_fails_when_c1_is_broken() {
	let change = |change: fn(&mut Compensation)| {
		broken_by(|| Compensations::<Test>::mutate(1, 1, |record| change(record.as_mut().unwrap())))
	};
	let other = change(|record| record.total.0 += 1);
	assert_eq!(other, "C1: a compensation is not of what was cut");
	let more = change(|record| record.rest.total.0 = record.total.0 + 1);
	assert_eq!(more, "C1: what is left of a compensation is not of what was cut");
	let lost = change(|record| record.rest.total.0 -= 1);
	assert_eq!(lost, "X2: what is escrowed of a vault is not the sum of its receipts");
	let elsewhere = change(|record| record.rest.vault = 2);
	assert_eq!(elsewhere, "C1: what is left of a compensation is not of what was cut");

	// The mark of claim 0 is there.
	let clear = |until, cleared| {
		broken_by(move || {
			Compensations::<Test>::mutate(1, 1, |record| {
				let record = record.as_mut().unwrap();
				record.until = until;
				record.cleared = Some(cleared);
			});
		})
	};
	assert_eq!(clear(Era(6), 1), "C1: claims are cleared while they can be made");
	assert_eq!(clear(Era(5), 0), "C1: a claim is not cleared any more");
}

#[test]
fn try_state_fails_when_i1_is_broken() {
	let dead = broken_by(|| Pots::<Test>::insert(BRIDGE, SILVER, ()));
	assert_eq!(dead, "I1: the account of a pot can die");
	let unborn = broken_by(|| NextPayout::<Test>::put(0));
	assert_eq!(unborn, "I1: a payout's index was never given");
	let miscounted = broken_by(|| PayoutsOf::<Test>::insert(ORACLE, 2));
	assert_eq!(miscounted, "I1: a set's payouts are not as counted");
	let many = broken_by(|| {
		let like = Payouts::<Test>::get(0).unwrap();
		for id in 1..=u64::from(MAX_PAYOUTS) {
			Payouts::<Test>::insert(id, like.clone());
		}
		NextPayout::<Test>::put(20);
	});
	assert_eq!(many, "I1: too many payouts are announced");
}
