//! Random sequences of calls and time against the recorder's books, and each invariant broken on purpose.

use super::*;
use frame_support::storage::unhashed;
use proptest::prelude::*;
use rampart_primitives::{Era, Fraction, OperatorSet, Receipt, SlashId, Stake, TrancheId, VaultId};
use sp_runtime::{DispatchError, Perbill};
use std::collections::{BTreeMap, BTreeSet};

const DEPOSITED: [(VaultId, u128); 2] = [(1, 1_000), (2, 500)];

#[derive(Clone, Debug)]
enum Step {
	Report { set: OperatorSet, operator: AccountId, fraction: Fraction, name: u8 },
	Settle { slash: SlashId, vault: VaultId },
	Prune { slash: SlashId },
	Freeze { vault: VaultId, frozen: bool },
	Turn,
}

fn step() -> impl Strategy<Value = Step> {
	let member = proptest::sample::select(&[(BRIDGE, OLGA), (BRIDGE, OTTO), (ORACLE, OLGA), (ORACLE, OTTO)][..]);
	// From nothing to more than a bridge's report may take, and now and then up to all.
	let fraction = prop_oneof![0u32..120_000_000, 0u32..=1_000_000_000];
	prop_oneof![
		6 => (member, fraction, 0u8..12).prop_map(|((set, operator), parts, name)| Step::Report {
			set, operator, fraction: Fraction(Perbill::from_parts(parts)), name,
		}),
		3 => (0u64..12, 1u32..=2).prop_map(|(slash, vault)| Step::Settle { slash, vault }),
		2 => (0u64..12).prop_map(|slash| Step::Prune { slash }),
		2 => (1u32..=2, any::<bool>()).prop_map(|(vault, frozen)| Step::Freeze { vault, frozen }),
		2 => Just(Step::Turn),
	]
}

/// What was cut of one capture.
#[derive(Clone, Copy, Default)]
struct Taken {
	captured: u128,
	cut: u128,
	times: u128,
}

/// What the pallet must never forget, kept apart from it.
#[derive(Default)]
struct Model {
	used: BTreeSet<(OperatorSet, u8)>,
	/// Parts per 10^9 that were reported of a member in an era.
	sums: BTreeMap<(OperatorSet, AccountId, Era), u32>,
	/// By member, era and vault.
	cuts: BTreeMap<(OperatorSet, AccountId, Era, VaultId), Taken>,
	accepted: u64,
	pruned: u64,
}

impl Model {
	fn report(&mut self, set: OperatorSet, operator: AccountId, fraction: Fraction, name: u8) {
		let now = World::get().now;
		let before = World::get().vaults;
		let parts = fraction.0.deconstruct();
		let sum = self.sums.get(&(set, operator, now)).copied().unwrap_or_default();
		let most = if set == BRIDGE { 100_000_000 } else { 1_000_000_000 };
		let by_the_rules = parts > 0
			&& parts <= most
			&& World::get().members.contains(&member(set, operator))
			&& !self.used.contains(&(set, name))
			&& sum + parts <= 1_000_000_000;

		let kept = crate::reports::captures::<Test>(&member(set, operator), now);
		let captured = |vault: &VaultId| {
			let first = kept.iter().find(|(of, _)| of == vault).map(|(_, captured)| captured.stake.0);
			first.unwrap_or(before[vault].checkpoint)
		};

		let accepted = report(set, operator, fraction, name);

		let vaults = World::get().backing.get(&member(set, operator)).cloned().unwrap_or_default();
		let something = vaults.iter().any(|v| captured(v) > 0 && before[v].active > 0);
		assert_eq!(accepted.is_ok(), by_the_rules && something, "{accepted:?}");
		if accepted.is_ok() {
			self.accepted += 1;
			self.used.insert((set, name));
			self.sums.insert((set, operator, now), sum + parts);
			for vault in vaults {
				let taken = before[&vault].active - self::vault(vault).active;
				let entry = self.cuts.entry((set, operator, now, vault)).or_default();
				entry.captured = captured(&vault);
				entry.cut += taken;
				entry.times += 1;
			}
		} else {
			assert_eq!(World::get().vaults, before, "a refused report changed stake");
		}
	}

	fn check(&self) {
		Slashing::do_try_state().unwrap();
		let receipts =
			|id| Escrows::<Test>::iter().filter(move |(_, vault, _)| *vault == id).map(|(_, _, r)| r.total.0);
		for (id, deposited) in DEPOSITED {
			let vault = vault(id);
			// X2, from both sides; and no unit is lost.
			assert_eq!(vault.escrowed, receipts(id).sum::<u128>());
			assert_eq!(vault.active + vault.escrowed + vault.treasury + vault.burned, deposited);
		}
		// X1: all cuts of one capture take what was captured, and a unit of rounding for each, at most.
		for Taken { captured, cut, times } in self.cuts.values() {
			assert!(*cut <= captured + times, "{cut} of {captured} in {times} cuts");
		}
		// Evidence stays used, and paid for.
		assert_eq!(UsedEvidence::<Test>::iter().count(), self.used.len());
		let record =
			crate::reports::report_footprint::<Test>().size - crate::reports::evidence_footprint::<Test>().size;
		let evidence = 100 + crate::reports::evidence_footprint::<Test>().size;
		assert_eq!(held(WIM), self.accepted * evidence + (self.accepted - self.pruned) * record);
		assert_eq!(u64::try_from(Slashes::<Test>::iter().count()).unwrap(), self.accepted - self.pruned);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn invariants_hold_when_calls_and_time_are_random(steps in proptest::collection::vec(step(), 1..60)) {
		ExtBuilder.build_and_execute(|| {
			let mut model = Model::default();
			for step in &steps {
				match *step {
					Step::Report { set, operator, fraction, name } => model.report(set, operator, fraction, name),
					Step::Settle { slash, vault } => {
						let waits = Escrows::<Test>::contains_key(slash, vault) && !self::vault(vault).frozen;
						assert_eq!(Slashing::settle(signed(STRANGER), slash, vault).is_ok(), waits);
					},
					Step::Prune { slash } => {
						let over = Slashing::slash(slash).is_some_and(|s| {
							Slashing::escrowed(slash).is_empty() && World::get().now.0 > s.era.0 + 2
						});
						assert_eq!(Slashing::prune_slash(signed(STRANGER), slash).is_ok(), over);
						model.pruned += u64::from(over);
					},
					Step::Freeze { vault, frozen } => mutate_vault(vault, |vault| vault.frozen = frozen),
					Step::Turn => turn_era(),
				}
				model.check();
			}
		});
	}
}

/// Slash 0 is settled, slash 1 holds the receipt of vault 2. The invariant that fails after `break_it`.
fn broken_by(break_it: impl FnOnce()) -> DispatchError {
	ExtBuilder.build().execute_with(|| {
		report(BRIDGE, OLGA, percent(10), 1).unwrap();
		mutate_vault(2, |vault| vault.frozen = true);
		report(BRIDGE, OLGA, percent(10), 2).unwrap();
		Slashing::do_try_state().unwrap();
		break_it();
		Slashing::do_try_state().unwrap_err()
	})
}

fn change(slash: SlashId, f: impl FnOnce(&mut Slash<Test>)) {
	Slashes::<Test>::mutate(slash, |slash| f(slash.as_mut().unwrap()));
}

fn receipt(vault: VaultId, total: u128) -> Receipt {
	let parts = vec![(TrancheId::Active, Stake(total))].try_into().unwrap();
	Receipt { vault, asset: 8, total: Stake(total), parts }
}

#[test]
fn try_state_fails_when_y1_is_broken() {
	let sum = Reported::<Test>::hashed_key_for((BRIDGE, OLGA, Era(1)));
	for (key, what) in [
		(Slashes::<Test>::hashed_key_for(0), "Y1: a slash does not decode"),
		(UsedEvidence::<Test>::hashed_key_for(BRIDGE, evidence(1)), "Y1: used evidence does not decode"),
		(sum, "Y1: a sum does not decode"),
		(Escrows::<Test>::hashed_key_for(1, 2), "Y1: a receipt does not decode"),
	] {
		assert_eq!(broken_by(|| unhashed::put_raw(&key, &[0xff])), what.into());
	}

	let no_slash = broken_by(|| Escrows::<Test>::insert(9, 2, receipt(2, 50)));
	assert_eq!(no_slash, "Y1: a receipt of no slash".into());
	let no_cut = broken_by(|| Escrows::<Test>::insert(1, 2, receipt(2, 49)));
	assert_eq!(no_cut, "Y1: a receipt of no cut".into());
	let misplaced = broken_by(|| {
		Escrows::<Test>::remove(1, 2);
		Escrows::<Test>::insert(1, 1, receipt(2, 50));
	});
	assert_eq!(misplaced, "Y1: a receipt of no cut".into());
	let no_vault = broken_by(|| {
		World::mutate(|world| world.vaults.remove(&2));
	});
	assert_eq!(no_vault, "Y1: a receipt of no vault".into());
}

#[test]
fn try_state_fails_when_x1_is_broken() {
	assert_eq!(broken_by(|| NextSlash::<Test>::put(1)), "X1: a slash's index was never given".into());
	assert_eq!(broken_by(|| change(0, |slash| slash.cuts = Default::default())), "X1: a slash took nothing".into());
	let decided = broken_by(|| change(0, |slash| slash.state = SlashState::Decided));
	assert_eq!(decided, "X1: a slash is decided and not executed".into());
	let both = broken_by(|| change(1, |slash| slash.state = SlashState::Settled));
	assert_eq!(both, "X1: a settled slash holds receipts".into());
	let empty = broken_by(|| change(0, |slash| slash.state = SlashState::Escrowed { receipts: 0 }));
	assert_eq!(empty, "X1: an escrowed slash holds nothing".into());
	let miscounted = broken_by(|| change(1, |slash| slash.state = SlashState::Escrowed { receipts: 2 }));
	assert_eq!(miscounted, "X1: a slash's receipts are not as counted".into());
}

#[test]
fn try_state_fails_when_x2_is_broken() {
	let lost = broken_by(|| mutate_vault(2, |vault| vault.escrowed -= 1));
	assert_eq!(lost, "X2: what is escrowed of a vault is not the sum of its receipts".into());
}

#[test]
fn try_state_fails_when_f1_is_broken() {
	let key = (BRIDGE, OLGA, Era(1));
	let wrong = broken_by(|| Reported::<Test>::insert(key, percent(10)));
	assert_eq!(wrong, "F1: a sum is not that of its slashes".into());
	let of_nobody = broken_by(|| Reported::<Test>::insert((BRIDGE, OTTO, Era(1)), percent(10)));
	assert_eq!(of_nobody, "F1: a sum is not that of its slashes".into());
	assert_eq!(broken_by(|| Reported::<Test>::remove(key)), "F1: a slash is in no sum".into());
	let too_much = broken_by(|| change(0, |slash| slash.fraction = percent(91)));
	assert_eq!(too_much, "F1: more than the whole is reported".into());
}

#[test]
fn try_state_fails_when_f2_is_broken() {
	let unused = broken_by(|| UsedEvidence::<Test>::remove(BRIDGE, evidence(1)));
	assert_eq!(unused, "F2: a slash's evidence is not its own".into());
	let of_another = broken_by(|| change(0, |slash| slash.evidence = evidence(2)));
	assert_eq!(of_another, "F2: a slash's evidence is not its own".into());
	let unborn = broken_by(|| {
		let mut used = UsedEvidence::<Test>::get(BRIDGE, evidence(1)).unwrap();
		used.slash = 9;
		UsedEvidence::<Test>::insert(BRIDGE, evidence(9), used);
	});
	assert_eq!(unborn, "F2: evidence of a slash that never was".into());
}
