//! What people are told of vaults, positions, pledges and of what could be cut.

use frame_support::{assert_ok, hypothetically};
use rampart_primitives::{
	Captured, Era, Eras, Fraction, Generation, InspectStake, Magnitude, MutateStake, Shares, Stake, TrancheId, VaultId,
	VaultKind, FULL,
};
use sp_runtime::Perbill;

use crate::{
	mock::*, types::Gate, AllocationSummary, ClosedSummary, Exposure, Holding, PledgeChange, PledgeSummary,
	PositionSummary, TermsSummary, TrancheSummary, VaultSummary,
};

/// The set of a capture, and what it saw.
type Seen = (u32, Captured);

fn capture(n: u32) -> Seen {
	(n, Restaking::captured(0, &member(n), now()).expect("the vault backs the member"))
}

fn cut(seen: &Seen, fraction: Fraction) -> u128 {
	let (n, captured) = seen;
	let Ok(receipt) = Restaking::cut(0, &member(*n), captured, fraction) else { return 0 };
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
	total.0
}

fn holding(vault: VaultId, who: AccountId) -> Holding<AccountId> {
	let found = Restaking::holdings(who).into_iter().find(|holding| holding.vault == vault);
	found.expect("there is a position")
}

fn exposure(n: u32, tranche: TrancheId, most: u128, until: Option<u32>) -> Exposure<AccountId> {
	Exposure { at: member(n), tranche, most: Stake(most), until: until.map(Era) }
}

/// Exposures of Alice in the first vault, by set and tranche.
fn exposures() -> Vec<Exposure<AccountId>> {
	let mut exposures = holding(0, ALICE).exposures;
	exposures.sort_by_key(|exposure| (exposure.at.set.set, exposure.tranche == TrancheId::Active, exposure.until));
	exposures
}

/// What an account has, by tranche. A pool that closes counts for the shares that it had.
fn by_tranche(who: AccountId) -> Vec<(TrancheId, u128)> {
	let Some(position) = Restaking::position_summary(0, who) else { return Vec::new() };
	let unbonding = position.unbonding.iter().map(|it| (TrancheId::Unbonding(it.era), it.assets.0));
	let pool = position.closed.map_or(position.active.0, |(left, _)| left.0);
	unbonding.chain([(TrancheId::Active, pool)]).collect()
}

/// Cut each member's captures as much as they allow, in both orders, and undo it: nobody loses more than he was told, but for
/// a few units of rounding per cut.
fn check_bounds(who: AccountId, captures: &[Seen], rounding: u128) {
	let told = Restaking::holdings(who).into_iter().find(|holding| holding.vault == 0);
	let told = told.map(|holding| holding.exposures).unwrap_or_default();
	assert!(told.iter().all(|exposure| exposure.until.is_none_or(|until| until >= now())), "{told:?}");
	let pool_of = |tranche: TrancheId| match tranche {
		TrancheId::Closed(_) => TrancheId::Active,
		other => other,
	};
	let before = by_tranche(who);
	for n in 0..3 {
		let own: Vec<&Seen> = captures.iter().filter(|(set, _)| *set == n).collect();
		for backwards in [false, true] {
			hypothetically!({
				let order: Vec<&Seen> = if backwards { own.iter().rev().copied().collect() } else { own.clone() };
				for seen in order {
					cut(seen, Fraction::one());
				}
				let after = by_tranche(who);
				for (tranche, had) in &before {
					let left = after.iter().find(|(of, _)| of == tranche).map_or(0, |(_, left)| *left);
					let most = told.iter().filter(|it| it.at == member(n) && pool_of(it.tranche) == *tranche);
					let most: u128 = most.map(|exposure| exposure.most.0).sum();
					let allowed = if most == 0 { 0 } else { most + rounding };
					assert!(had - left <= allowed, "{who} lost {} of {tranche:?} to {n}: {told:?}", had - left);
				}
			});
		}
	}
}

#[test]
fn vault_summary_tells_all_of_a_vault() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given
		let curator = || RuntimeOrigin::signed(CURATOR);
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(600), None));
		pass_eras(1);
		assert_ok!(allocate(0, 0, permille(400), None));
		assert_ok!(withdraw(0, ALICE, 200));
		let receipt = Restaking::cut(0, &member(0), &capture(0).1, Fraction::from_percent(50)).expect("it is live");
		assert_ok!(Restaking::set_fee(curator(), 0, Fraction::from_percent(5)));
		assert_ok!(Restaking::set_allocation_delay(curator(), 0, Eras(3)));
		assert_ok!(Restaking::set_deposit_cap(curator(), 0, Some(Stake(5_000))));
		assert_ok!(Restaking::set_metadata(curator(), 0, b"a name".to_vec().try_into().expect("it is short; qed")));

		// then, in the era of the cut
		let pledge = AllocationSummary {
			vault: 0,
			stake: Stake(300),
			magnitude: permille(300),
			cap: None,
			next: Some(PledgeChange { from: Era(2), magnitude: permille(200), cap: None }),
		};
		let expected = VaultSummary {
			asset: NATIVE,
			kind: VaultKind::Exclusive,
			curator: CURATOR,
			account: vault_account(0),
			unbonding_eras: Eras(2),
			allocation_delay: Eras(1),
			generation: Generation(0),
			active: Stake(560),
			shares: Shares(800),
			survival: permille(700),
			checkpoint: Stake(700),
			encumbered: permille(300),
			limit: permille(700),
			escrowed: Stake(300),
			unbonding: vec![TrancheSummary { era: Era(1), assets: Stake(140), claimable: Era(4) }],
			matured: vec![],
			closed: vec![],
			price: Stake(700_374_531_835_205_992),
			pledges: vec![PledgeSummary { at: member(0), allocation: pledge }],
			releases: vec![(Era(3), permille(100))],
			terms: TermsSummary {
				limit: (FULL, None),
				allocation_delay: (Eras(1), Some((Era(2), Eras(3)))),
				fee: (Fraction::default(), Some((Era(4), Fraction::from_percent(5)))),
				gate: Gate { cap: Some(Stake(5_000)), ..Gate::default() },
				metadata: b"a name".to_vec().try_into().expect("it is short; qed"),
			},
			impaired: Stake::ZERO,
		};
		assert_eq!(Restaking::vault_summary(0), Some(expected));
		assert_eq!(Restaking::vault_summary(1), None);
		let total = receipt.total;
		assert_ok!(Restaking::settle(receipt, &[], total));

		// then, when all that had a date has come
		pass_eras(3);
		let later = Restaking::vault_summary(0).expect("the vault exists");
		assert_eq!((later.encumbered, later.releases), (permille(200), Vec::new()));
		assert_eq!((later.allocation_delay, later.terms.fee), (Eras(3), (Fraction::from_percent(5), None)));
		let pledge = &later.pledges[0].allocation;
		assert_eq!((pledge.stake, &pledge.next), (Stake(160), &None));
		assert_eq!(later.checkpoint, Stake(560));
	});
}

#[test]
fn position_summary_tells_what_a_generation_left() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a loss of all that was left in the pool, in era 1
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		assert_ok!(withdraw(0, ALICE, 400));
		pass_eras(1);
		cut(&capture(0), Fraction::one());

		// then
		let tranche = TrancheSummary { era: Era(0), assets: Stake(400), claimable: Era(3) };
		let expected = PositionSummary {
			shares: Shares::ZERO,
			active: Stake::ZERO,
			closed: Some((Stake::ZERO, Era(4))),
			unbonding: vec![tranche],
			lacking: Stake::ZERO,
		};
		assert_eq!(Restaking::position_summary(0, ALICE), Some(expected));
		let closed =
			ClosedSummary { generation: Generation(0), assets: Stake::ZERO, shares: Shares(600), claimable: Era(4) };
		assert_eq!(Restaking::vault_summary(0).map(|vault| vault.closed), Some(vec![closed]));
		assert_eq!((Restaking::position_summary(0, BOB), Restaking::position_summary(7, ALICE)), (None, None));

		// and the pledge of the generation that ended counts no more, from the next era on
		pass_eras(1);
		let summary = Restaking::backing_summary(member(0));
		let nothing =
			AllocationSummary { vault: 0, stake: Stake::ZERO, magnitude: Magnitude::ZERO, cap: None, next: None };
		assert_eq!(summary, vec![nothing]);
	});
}

#[test]
fn part_of_losses_is_what_an_account_bears_of_each_tranche() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given 500 of 700 shares of the pool, and 200 of 300 of what was asked for in era 1
		assert_ok!(deposit(0, ALICE, 700));
		assert_ok!(deposit(0, BOB, 300));
		pass_eras(1);
		assert_ok!(withdraw(0, ALICE, 200));
		assert_ok!(withdraw(0, BOB, 100));

		// then each part is rounded down
		let losses = [(TrancheId::Unbonding(Era(1)), Stake(61)), (TrancheId::Active, Stake(241))];
		let parts = |who| Restaking::part_of_losses(0, &who, &losses);
		assert_eq!((parts(ALICE), parts(BOB)), (Stake(40 + 172), Stake(20 + 68)));
		assert_eq!(parts(CHARLIE), Stake::ZERO);

		// and there is none of what the account, or anybody, has no share of
		for tranche in [TrancheId::Unbonding(Era(0)), TrancheId::Closed(Generation(0))] {
			assert_eq!(Restaking::part_of_losses(0, &ALICE, &[(tranche, Stake(100))]), Stake::ZERO);
		}
		assert_eq!(Restaking::part_of_losses(7, &ALICE, &losses), Stake::ZERO);
		assert_eq!(Restaking::part_of_losses(0, &ALICE, &[]), Stake::ZERO);
	});
}

#[test]
fn part_of_losses_is_of_the_generation_of_the_shares() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a generation that ended, of which two thirds were hers
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(deposit(0, BOB, 500));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		cut(&capture(0), Fraction::one());

		// then
		let part = |tranche| Restaking::part_of_losses(0, &ALICE, &[(tranche, Stake(10))]);
		assert_eq!(part(TrancheId::Closed(Generation(0))), Stake(6));
		assert_eq!((part(TrancheId::Closed(Generation(1))), part(TrancheId::Active)), (Stake::ZERO, Stake::ZERO));
	});
}

#[test]
fn holdings_tell_all_vaults_of_an_account() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).vault(VaultKind::Shared, 3).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(deposit(1, ALICE, 500));
		assert_ok!(deposit(1, BOB, 500));
		assert_ok!(allocate(0, 0, permille(300), None));
		assert_ok!(allocate(1, 1, FULL, Some(400)));
		pass_eras(1);
		assert_ok!(withdraw(1, ALICE, 100));

		// then
		let own = Holding {
			vault: 0,
			asset: NATIVE,
			position: Restaking::position_summary(0, ALICE).expect("there is one"),
			exposures: vec![exposure(0, TrancheId::Active, 300, None)],
		};
		let shared = Holding {
			vault: 1,
			asset: NATIVE,
			position: Restaking::position_summary(1, ALICE).expect("there is one"),
			exposures: vec![
				exposure(1, TrancheId::Unbonding(Era(1)), 100, Some(4)),
				exposure(1, TrancheId::Active, 400, None),
			],
		};
		assert_eq!(Restaking::holdings(ALICE), vec![own, shared]);
		assert_eq!(Restaking::holdings(BOB).len(), 1);
		assert_eq!(Restaking::holdings(CHARLIE), vec![]);
	});
}

#[test]
fn set_backing_tells_who_backs_each_member() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given two members of a set
		assert_ok!(Restaking::accept_vault(RuntimeOrigin::signed(CHARLIE), 1));
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(deposit(1, ALICE, 500));
		assert_ok!(allocate(0, 0, permille(300), None));
		assert_ok!(allocate(1, 0, permille(500), None));
		let to_charlie =
			Restaking::set_allocation(RuntimeOrigin::signed(CURATOR), 1, set(0), CHARLIE, FULL, Some(Stake(70)));
		assert_ok!(to_charlie);
		pass_eras(1);

		// then
		let mut backing = Restaking::set_backing(set(0));
		backing.sort_by_key(|(operator, _)| *operator);
		let stakes = |of: &[AllocationSummary]| of.iter().map(|it| (it.vault, it.stake.0)).collect::<Vec<_>>();
		let told: Vec<_> = backing.iter().map(|(operator, of)| (*operator, stakes(of))).collect();
		assert_eq!(told, vec![(CHARLIE, vec![(1, 70)]), (OPERATOR, vec![(0, 300), (1, 250)])]);
		assert_eq!(Restaking::set_backing(set(1)), vec![]);
		assert_eq!(Restaking::backing_summary(member(0)), backing[1].1);
		assert_eq!(Restaking::backing_summary(member(1)), vec![]);
	});
}

#[test]
fn exposures_count_what_was_promised_to_an_earlier_capture() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 3).build_and_execute(|| {
		// given 600 thousandths, of which the pool loses half for a capture after 200 were asked for
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(600), None));
		pass_eras(1);
		let first = capture(0);
		assert_ok!(withdraw(0, ALICE, 200));
		pass_eras(1);
		let second = capture(0);
		cut(&second, Fraction::from_percent(50));

		// then what was asked for can still lose all that was promised in its era
		assert_eq!(Restaking::position_summary(0, ALICE).map(|it| it.active), Some(Stake(560)));
		let left = exposure(0, TrancheId::Unbonding(Era(1)), 120, Some(4));
		assert_eq!(exposures(), vec![left, exposure(0, TrancheId::Active, 240, None)]);
		hypothetically!({
			cut(&first, Fraction::one());
			let left = Restaking::position_summary(0, ALICE).expect("there is a position");
			assert_eq!((left.unbonding[0].assets, left.active), (Stake(80), Stake(320)));
		});
		check_bounds(ALICE, &[first, second], 0);
	});
}

#[test]
fn exposures_end_when_they_say() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a pledge that ends in era 1, with 400 asked for then
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(500), None));
		pass_eras(1);
		let first = capture(0);
		assert_ok!(withdraw(0, ALICE, 400));
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
		let both =
			vec![exposure(0, TrancheId::Unbonding(Era(1)), 200, Some(3)), exposure(0, TrancheId::Active, 300, Some(3))];
		assert_eq!(exposures(), both);

		// and 100 more in era 2, for as long as the pledge, not the request, can be cut
		pass_eras(1);
		assert_ok!(withdraw(0, ALICE, 100));
		let all = vec![
			exposure(0, TrancheId::Unbonding(Era(1)), 200, Some(3)),
			exposure(0, TrancheId::Unbonding(Era(2)), 50, Some(3)),
			exposure(0, TrancheId::Active, 250, Some(3)),
		];
		assert_eq!(exposures(), all);

		// then in era 3 as much is cut as was said
		pass_eras(1);
		assert_eq!(exposures(), all);
		hypothetically!(assert_eq!(cut(&first, Fraction::one()), 500));

		// and in era 4 nothing is
		pass_eras(1);
		assert_eq!(exposures(), vec![]);
		assert_eq!(cut(&first, Fraction::one()), 0);
	});
}

#[test]
fn exposures_count_a_raise_that_waits_and_spare_who_leaves_before() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given 100 asked for in the era of the raise
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(500), None));
		assert_ok!(withdraw(0, ALICE, 100));
		// then no capture has seen it
		assert_eq!(exposures(), vec![exposure(0, TrancheId::Active, 450, None)]);
	});
}

#[test]
fn exposures_tell_of_a_generation_that_ended() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 3).build_and_execute(|| {
		// given 400 asked for in era 1, and a loss of the rest for a capture of era 2
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		let first = capture(0);
		assert_ok!(withdraw(0, ALICE, 400));
		pass_eras(1);
		cut(&capture(0), Fraction::one());

		// then
		let left = exposure(0, TrancheId::Unbonding(Era(1)), 400, Some(4));
		assert_eq!(exposures(), vec![left.clone()]);

		// and when the curator pledges anew
		pass_eras(1);
		assert_ok!(allocate(0, 0, permille(100), None));
		assert_eq!(exposures(), vec![left]);
		check_bounds(ALICE, &[first], 0);
		hypothetically!(assert_eq!(cut(&first, Fraction::one()), 400));
		pass_eras(2);
		assert_eq!(exposures(), vec![]);
	});
}

/// A small generator, so that the walk is the same each time. Source: Knuth's MMIX.
struct Dice(u64);
impl Dice {
	fn roll(&mut self, sides: u64) -> u64 {
		self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
		(self.0 >> 33) % sides
	}
}

const UNIT: u128 = 1_000_000_000_000_000;

/// One act of a staker, the curator or a set, or an era; what fails changes nothing. Says whether something was cut.
fn step(dice: &mut Dice, captures: &mut Vec<Seen>) -> bool {
	let who = if dice.roll(2) == 0 { ALICE } else { BOB };
	let amount = u128::from(dice.roll(1_000) + 1) * UNIT + 7;
	let n = u32::try_from(dice.roll(3)).expect("three are few; qed");
	let _may_fail = match dice.roll(10) {
		0 | 1 => deposit(0, who, amount),
		2 | 3 => withdraw(0, who, amount / 2),
		4 | 5 => {
			let magnitude = permille(u128::from(dice.roll(11)) * 50);
			allocate(0, n, magnitude, (dice.roll(4) == 0).then_some(amount))
		},
		6 if !captures.is_empty() => {
			let index = usize::try_from(dice.roll(captures.len() as u64)).expect("it fits; qed");
			let parts = if dice.roll(4) == 0 { 1_000_000_000 } else { dice.roll(1_000_000_000) };
			let parts = u32::try_from(parts).expect("it fits; qed");
			return cut(&captures[index], Fraction(Perbill::from_parts(parts))) > 0;
		},
		7 => claim_closed(0, who),
		_ => {
			pass_eras(1);
			let fresh = (0..3).filter_map(|n| Some((n, Restaking::captured(0, &member(n), now()).ok()?)));
			captures.extend(fresh);
			captures.retain(|(_, captured)| captured.era.after(Eras(5)) >= now());
			Ok(())
		},
	};
	false
}

/// Stakers come and go, the curator pledges, and sets cut; after each step, nobody could lose more than he is told.
fn walk(kind: VaultKind, seed: u64) {
	ExtBuilder::default().vault(kind, 3).build_and_execute(|| {
		let mut dice = Dice(seed);
		let mut captures: Vec<Seen> = Vec::new();
		let mut cuts = 0u32;
		for _ in 0..150 {
			cuts += u32::from(step(&mut dice, &mut captures));
			for who in [ALICE, BOB] {
				check_bounds(who, &captures, 64);
			}
		}
		assert!(cuts > 0, "nothing was cut");
	});
}

#[test]
fn exposures_bound_every_cut_of_an_exclusive_vault() {
	(1..=12).for_each(|seed| walk(VaultKind::Exclusive, seed));
}

#[test]
fn exposures_bound_every_cut_of_a_shared_vault() {
	(1..=12).for_each(|seed| walk(VaultKind::Shared, seed));
}
