//! What people ask.

use super::*;
use rampart_primitives::{Era, Stake, TrancheId, VaultId};
use sp_runtime::DispatchError;

fn root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

#[test]
fn simulate_says_what_a_report_would_take_and_changes_nothing() {
	ExtBuilder.build_and_execute(|| {
		// given
		let simulate = |part| Slashing::simulate(member(ORACLE, OLGA), Era(1), percent(part));
		let cut = |vault, asset, amount| Cut { vault, asset, amount: Stake(amount) };
		let before = root();

		// when, then
		assert_eq!(simulate(10), Ok(vec![cut(1, GOLD, 100), cut(2, SILVER, 50)]));
		assert_eq!(root(), before);

		// when a part is reported already, then what is left.
		assert_ok!(report(ORACLE, OLGA, percent(80), 1));
		assert_eq!(simulate(30), Ok(vec![cut(1, GOLD, 200), cut(2, SILVER, 100)]));

		// when one vault has nothing
		mutate_vault(1, |vault| vault.active = 0);
		assert_eq!(simulate(10), Ok(vec![cut(2, SILVER, 50)]));
		mutate_vault(1, |vault| vault.cut_error = Some(DispatchError::Unavailable));
		assert_eq!(simulate(10), Err(DispatchError::Unavailable));
		let nobody = Slashing::simulate(member(ORACLE, OTTO), Era(1), percent(1));
		assert_eq!(nobody, Err(Error::<Test>::NotInTable.into()));
	});
}

#[test]
fn simulate_takes_the_sets_bound_when_more_is_asked() {
	ExtBuilder.build_and_execute(|| {
		let simulate = |part| Slashing::simulate(member(BRIDGE, OLGA), Era(1), percent(part));
		assert_eq!(simulate(11), simulate(10));
		let amounts: Vec<_> = simulate(100).unwrap().iter().map(|cut| cut.amount.0).collect();
		assert_eq!(amounts, vec![100, 50]);
	});
}

#[test]
fn simulate_is_refused_when_a_report_is() {
	ExtBuilder.build_and_execute(|| {
		// given: by the table of era 1 nothing was pledged to Otto.
		mutate_table(BRIDGE, Era(1), |table| {
			table.members.insert(OTTO, vec![(2, 0)]);
		});
		let refused = |set, operator, era, part, error: Error<Test>| {
			let simulated = Slashing::simulate(member(set, operator), Era(era), percent(part));
			assert_eq!(simulated, Err(error.into()));
			let reported = report_of(Era(era), set, operator, percent(part), 1);
			assert_eq!(reported.unwrap_err(), simulated.unwrap_err());
		};
		let nowhere = rampart_primitives::OperatorSet { service: 9, set: 0 };

		// when, then
		refused(nowhere, OLGA, 1, 1, Error::UnknownSet);
		refused(BRIDGE, OLGA, 0, 1, Error::NoTable);
		refused(BRIDGE, OLGA, 2, 1, Error::EraNotBegun);
		refused(BRIDGE, OLGA, 1, 0, Error::ZeroFraction);
		refused(BRIDGE, STRANGER, 1, 1, Error::NotInTable);
		refused(BRIDGE, OTTO, 1, 1, Error::NothingToCut);
		assert_ok!(report(ORACLE, OLGA, rampart_primitives::Fraction::one(), 2));
		refused(ORACLE, OLGA, 1, 1, Error::WholeReported);
		turn_eras(5);
		assert!(Slashing::simulate(member(BRIDGE, OLGA), Era(1), percent(1)).is_ok());
		turn_eras(1);
		refused(BRIDGE, OLGA, 1, 1, Error::TooLate);
	});
}

#[test]
fn pending_shows_what_is_to_come_with_amounts_and_dates() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(ORACLE, OLGA, percent(50), 2));
		assert_ok!(report(BRIDGE, OTTO, percent(1), 3));
		let before = root();

		// when
		let olga = Slashing::pending_of_operator(&OLGA);

		// then: in the order of their dates.
		assert_eq!(root(), before);
		let dates: Vec<_> = olga.iter().map(|cut| (cut.slash, cut.due, cut.vault)).collect();
		assert_eq!(dates, vec![(1, Era(2), 1), (1, Era(2), 2), (0, Era(3), 1), (0, Era(3), 2)]);
		let first = PendingCut {
			slash: 1,
			at: member(ORACLE, OLGA),
			era: Era(1),
			fraction: percent(50),
			due: Era(2),
			parked: false,
			vault: 1,
			captured: Stake(1_000),
			would_cut: Ok(Cut { vault: 1, asset: GOLD, amount: Stake(500) }),
		};
		assert_eq!(olga[0], first);
		let of_vault: Vec<_> = Slashing::pending_of_vault(2).iter().map(|cut| cut.slash).collect();
		assert_eq!(of_vault, vec![1, 0, 2]);

		// when something is in the way, then it says so
		mutate_vault(1, |vault| vault.unbonding = 0);
		turn_era();
		mutate_vault(2, |vault| vault.active = 0);
		let errors: Vec<_> =
			Slashing::pending_of_operator(&OLGA).into_iter().map(|cut| cut.would_cut.is_err()).collect();
		assert_eq!(errors, vec![true; 4]);

		// when it is executed, then it is not pending
		turn_eras(2);
		assert!(Slashing::pending_of_operator(&OLGA).is_empty());
	});
}

#[test]
fn pending_of_staker_shows_what_is_his_of_each_cut() {
	ExtBuilder.build_and_execute(|| {
		// given a staker who bears a tenth of what the first vault loses, and nothing of the second's losses
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(ORACLE, OLGA, percent(50), 2));
		let pending = |vaults: &[VaultId]| {
			Slashing::pending_of_staker(vaults, |vault, losses| {
				let lost = losses.iter().map(|(tranche, lost)| {
					assert_eq!(*tranche, TrancheId::Active);
					lost.0
				});
				Stake(if vault == 1 { lost.sum::<u128>() / 10 } else { 0 })
			})
		};

		// then he sees the same as all others do, and his part of it
		let cuts: Vec<_> = pending(&[1, 2]).into_iter().map(|staker| staker.cut).collect();
		assert_eq!(cuts, Slashing::pending_of_operator(&OLGA));
		let parts: Vec<_> = pending(&[1, 2]).iter().map(|it| (it.cut.slash, it.cut.vault, it.own.0)).collect();
		assert_eq!(parts, vec![(1, 1, 50), (1, 2, 0), (0, 1, 10), (0, 2, 0)]);
		assert_eq!(pending(&[1]).len(), 2);
		assert!(pending(&[]).is_empty());

		// when nothing would be cut, then nothing is his
		mutate_vault(1, |vault| vault.cut_error = Some(DispatchError::Unavailable));
		assert!(pending(&[1]).iter().all(|it| it.cut.would_cut.is_err() && it.own.is_zero()));
		assert_eq!(pending(&[1]).len(), 2);
	});
}

#[test]
fn pending_shows_what_is_parked() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(BRIDGE, OTTO, percent(10), 1));
		mutate_vault(2, |vault| vault.cut_error = Some(DispatchError::Unavailable));
		turn_eras(3);
		let cut = &Slashing::pending_of_operator(&OTTO)[0];
		assert_eq!((cut.parked, cut.would_cut), (true, Err(DispatchError::Unavailable)));
	});
}

#[test]
fn history_shows_all_slashes_of_a_set_in_order() {
	ExtBuilder.build_and_execute(|| {
		for name in 0..3 {
			assert_ok!(report(BRIDGE, OLGA, percent(1), name));
			assert_ok!(report(ORACLE, OLGA, percent(1), name));
		}
		assert_ok!(Slashing::cancel_slash(signed(WIM), 2));
		let states: Vec<_> = Slashing::history(BRIDGE).into_iter().map(|(id, slash)| (id, slash.state)).collect();
		assert_eq!(states, vec![(0, PENDING), (2, SlashState::Cancelled), (4, PENDING)]);
	});
}

#[test]
fn votes_are_shown_while_they_count() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(Slashing::veto(signed(RESOLVERS[1]), 0, percent(3)));
		assert_eq!(Slashing::votes(0).into_inner(), vec![(RESOLVERS[1], percent(3))]);
		turn_eras(2);
		assert!(Slashing::votes(0).is_empty());
	});
}
