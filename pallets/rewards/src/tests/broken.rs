//! Each invariant of holders, vaults and pots broken on purpose: what is wrong is found, and named.

use super::*;
use frame_support::storage::unhashed;
use rampart_primitives::{Generation, Shares, Stake};
use sp_core::U256;
use sp_runtime::DispatchError;

/// The invariant that fails after `break_it`. In vault 1 generation 0 is over, with what Ann has not claimed; in generation 1 Bob has
/// earned half of a payment of gold, and of the native asset, and Carl has fresh shares. Something is owed to Olga.
fn broken_by(break_it: impl FnOnce()) -> &'static str {
	ExtBuilder.build().execute_with(|| {
		// given
		deposit(1, ANN, 300);
		turn_era();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
		close_generation(1);
		deposit(1, BOB, 200);
		turn_era();
		assert!(pay_vault(1, GOLD, 1_000));
		assert!(pay_vault(1, NATIVE, 1_000));
		pass(5);
		deposit(1, CARL, 100);
		pass(1);
		transfer(1, BOB, STRANGER, 50);
		deposit(1, CARL, 100);
		assert_ok!(crate::owed::take_in::<Test>(SILVER, &FRED, Stake(100)));
		crate::owed::owe::<Test>(&OLGA, SILVER, Stake(100));
		assert_ok!(Rewards::set_payee(signed(ANN), Some(77)));
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, vec![GOLD, NATIVE].try_into().unwrap(), false));
		Rewards::do_try_state().unwrap();

		// when
		break_it();
		match Rewards::do_try_state().unwrap_err() {
			DispatchError::Other(what) => what,
			error => panic!("{error:?}"),
		}
	})
}

/// What is said, and what breaks it.
type Case = (&'static str, Box<dyn FnOnce()>);

fn all(cases: Vec<Case>) {
	for (what, break_it) in cases {
		assert_eq!(broken_by(break_it), what);
	}
}

const PAST: Generation = Generation(0);
const PRESENT: Generation = Generation(1);

/// Change the accrual of gold.
fn accrual(generation: Generation, f: impl FnOnce(&mut Accrual)) {
	Accruals::<Test>::mutate(1, generation, |list| {
		f(list.iter_mut().find(|accrual| accrual.asset == GOLD).unwrap());
	});
}

fn earnings(who: AccountId, f: impl FnOnce(&mut HolderEarnings)) {
	Earnings::<Test>::mutate(1, who, |record| f(record.as_mut().unwrap()));
}

fn ledger(f: impl FnOnce(&mut Ledger)) {
	Ledgers::<Test>::mutate(GOLD, |ledger| f(ledger.as_mut().unwrap()));
}

#[test]
fn try_state_fails_when_a_value_does_not_decode() {
	let cases = [
		(Accruals::<Test>::hashed_key_for(1, PRESENT), "Y1: accruals do not decode"),
		(Earnings::<Test>::hashed_key_for(1, BOB), "Y1: earnings do not decode"),
		(Ledgers::<Test>::hashed_key_for(GOLD), "Y1: a ledger does not decode"),
		(Owed::<Test>::hashed_key_for(OLGA, SILVER), "Y1: what is owed does not decode"),
		(Payees::<Test>::hashed_key_for(ANN), "Y1: a payee does not decode"),
		(VaultTerms::<Test>::hashed_key_for(1), "Y1: the terms of a vault do not decode"),
	];
	for (key, what) in cases {
		assert_eq!(broken_by(|| unhashed::put_raw(&key, &[0xff])), what);
	}
}

#[test]
fn try_state_fails_when_a_record_says_nothing() {
	all(vec![
		("Y1: accruals of nothing", Box::new(|| Accruals::<Test>::insert(1, PAST, AccrualList::default()))),
		(
			"Y1: accruals of a generation that has not begun",
			Box::new(|| {
				let list = AccrualList::try_from(vec![Accrual::new(GOLD, 0)]).unwrap();
				Accruals::<Test>::insert(1, Generation(2), list);
			}),
		),
		("Y1: nothing is owed to somebody", Box::new(|| Owed::<Test>::insert(OLGA, GOLD, Stake(0)))),
		(
			"Y1: a record of no earnings",
			Box::new(|| {
				let entries = Default::default();
				Earnings::<Test>::insert(1, OTTO, HolderEarnings { generation: PRESENT, entries, fresh: None });
			}),
		),
		(
			"Y1: a record of less than a unit",
			Box::new(|| {
				let list = Accruals::<Test>::get(1, PRESENT);
				let entries = vec![Earned { acc_at: U256::zero(), ..Earned::from_now(&list[0]) }].try_into().unwrap();
				Earnings::<Test>::insert(1, OTTO, HolderEarnings { generation: PRESENT, entries, fresh: None });
			}),
		),
		("T1: a vault takes an asset twice", Box::new(|| put_terms(1, &[GOLD, GOLD], false))),
		("T1: an asset has no place", Box::new(|| put_terms(1, &[20, 21, 22, 23, 24, 25, 26], false))),
		(
			"T1: a vault takes an asset twice",
			Box::new(|| {
				let twice = TermsOfVault { accepts: vec![GOLD, GOLD].try_into().unwrap(), compounds: false };
				VaultTerms::<Test>::mutate(1, |terms| {
					let now = World::get().now;
					terms.as_mut().unwrap().terms.schedule(twice, now.next(), now);
				});
			}),
		),
		(
			"T1: a vault takes an asset twice",
			Box::new(|| {
				put_terms(1, &[GOLD], false);
				VaultTerms::<Test>::mutate(1, |terms| {
					terms.as_mut().unwrap().given_up =
						vec![(SILVER, Default::default()), (SILVER, World::get().now)].try_into().unwrap();
				});
			}),
		),
	]);
}

#[test]
fn try_state_fails_when_a_pot_is_not_the_sum_of_its_parts() {
	let what = "W1: a pot is not the sum of its parts";
	all(vec![
		(what, Box::new(|| accrual(PRESENT, |accrual| accrual.carried += U256::one()))),
		(what, Box::new(|| accrual(PRESENT, |accrual| accrual.rem += U256::one()))),
		(what, Box::new(|| accrual(PRESENT, |accrual| accrual.undripped -= U256::one()))),
		(what, Box::new(|| accrual(PRESENT, |accrual| accrual.acc += U256::one()))),
		(what, Box::new(|| accrual(PAST, |accrual| accrual.acc += U256::one()))),
		(what, Box::new(|| accrual(PAST, |accrual| accrual.carried += U256::one()))),
		(what, Box::new(|| accrual(PAST, |accrual| accrual.frozen = Some(Shares(301))))),
		(what, Box::new(|| earnings(BOB, |record| record.entries[0].earned += U256::one()))),
		(what, Box::new(|| earnings(CARL, |record| record.entries[0].fresh += U256::one()))),
		(what, Box::new(|| earnings(CARL, |record| record.entries[0].acc_at -= U256::one()))),
		(what, Box::new(|| Earnings::<Test>::remove(1, CARL))),
		(what, Box::new(|| mutate_vault(1, |vault| vault.shares += 1))),
	]);
}

#[test]
fn try_state_fails_when_w1_is_broken_in_an_accrual() {
	all(vec![
		(
			"W1: two accruals of an asset",
			Box::new(|| {
				Accruals::<Test>::mutate(1, PRESENT, |list| list.try_push(Accrual::new(NATIVE, 0)).unwrap());
			}),
		),
		("W1: a generation that is over drips", Box::new(|| accrual(PAST, |accrual| accrual.frozen = None))),
		(
			"W1: older generations with an asset are not as counted",
			Box::new(|| accrual(PRESENT, |accrual| accrual.older = 0)),
		),
		(
			"W1: an older generation has an asset for which the present one has no place",
			Box::new(|| {
				Accruals::<Test>::mutate(1, PAST, |list| {
					let nothing = Accrual { frozen: Some(Shares(300)), ..Accrual::new(SILVER, 0) };
					list.try_push(nothing).unwrap();
				});
			}),
		),
	]);
}

#[test]
fn try_state_fails_when_w1_is_broken_in_a_record() {
	all(vec![
		(
			"W1: holders have more shares than there are",
			Box::new(|| {
				mutate_vault(1, |vault| vault.positions.insert(BOB, (PRESENT, 1_000)));
			}),
		),
		(
			"W1: a holder's earnings are of another generation than his shares",
			Box::new(|| {
				let fresh = Some(Fresh { era: World::get().now, shares: Shares(0) });
				let record = HolderEarnings { generation: PRESENT, entries: Default::default(), fresh };
				Earnings::<Test>::insert(1, ANN, record);
			}),
		),
		(
			"W1: more shares are fresh than there are",
			Box::new(|| earnings(CARL, |record| record.fresh.as_mut().unwrap().shares = Shares(201))),
		),
		("W1: shares that are not fresh earned apart", Box::new(|| earnings(CARL, |record| record.fresh = None))),
		(
			"W1: something was earned out of no accrual",
			Box::new(|| {
				earnings(BOB, |record| {
					let lost = Earned { asset: SILVER, earned: U256::one(), ..record.entries[0].clone() };
					record.entries.try_push(lost).unwrap();
				})
			}),
		),
	]);
}

#[test]
fn try_state_fails_when_a_ledger_is_wrong() {
	all(vec![
		("W1: what is in a pot is not what is on record", Box::new(|| ledger(|ledger| ledger.funded.0 += 1))),
		("W1: what is in a pot is not what is on record", Box::new(|| ledger(|ledger| ledger.refunded.0 += 1))),
		("W1: more was paid out than was paid in", Box::new(|| ledger(|ledger| ledger.paid.0 += 1_000_000))),
		("W1: what is in a pot is not what is on record", Box::new(|| accrual(PRESENT, |accrual| accrual.paid.0 += 1))),
		("W1: what is in a pot is not what is on record", Box::new(|| accrual(PAST, |accrual| accrual.paid.0 += 1))),
		("W1: what is in a pot is not what is on record", Box::new(|| crate::owed::take_count::<Test>(GOLD, Stake(1)))),
		(
			"W1: more was paid out than was paid in",
			Box::new(|| accrual(PRESENT, |accrual| accrual.paid.0 += 1_000_000)),
		),
		("W1: a pot's account has less than the pot", Box::new(|| ledger(|ledger| ledger.endowment.0 += 1))),
		(
			"W1: the account of a pot can die",
			Box::new(|| {
				System::dec_providers(&crate::owed::pot::<Test>(GOLD)).unwrap();
			}),
		),
		(
			"W1: something is on record of which no pot was opened",
			Box::new(|| Owed::<Test>::insert(OLGA, 99, Stake(1))),
		),
		(
			"W1: something is on record of which no pot was opened",
			Box::new(|| {
				let counted = Accrual { paid: Stake(1), ..Accrual::new(99, 0) };
				Accruals::<Test>::mutate(1, PRESENT, |list| list.try_push(counted).unwrap());
			}),
		),
	]);
}
