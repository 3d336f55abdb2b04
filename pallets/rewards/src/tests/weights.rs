//! What the listener says that it spent. That it is never more than is declared, the recorder checks in every test.

use super::*;
use frame_support::weights::Weight;

fn nothing() -> Weight {
	Weight::zero()
}

fn changing_costs() -> Weight {
	<() as WeightInfo>::shares_changing()
}

fn changed_costs() -> Weight {
	<() as WeightInfo>::shares_changed()
}

fn joined_costs() -> Weight {
	<() as WeightInfo>::shares_joined()
}

#[test]
fn listener_spends_nothing_when_the_vault_was_never_paid() {
	ExtBuilder.build_and_execute(|| {
		// given
		spent_since_last_call();

		// when
		deposit(1, ANN, 300);
		turn_era();
		transfer(1, ANN, BOB, 100);
		withdraw(1, ANN, 200);
		close_generation(1);
		claim_closed(1, BOB);

		// then
		assert_eq!(spent_since_last_call(), nothing());
	});
}

#[test]
fn listener_spends_no_payment_when_nothing_compounds() {
	ExtBuilder.build_and_execute(|| {
		// given
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		spent_since_last_call();

		// when, then
		deposit(1, CARL, 100);
		assert_eq!(spent_since_last_call(), changing_costs() + changed_costs());
		withdraw(1, ANN, 100);
		assert_eq!(spent_since_last_call(), changing_costs() + changed_costs());
		transfer(1, ANN, BOB, 100);
		assert_eq!(spent_since_last_call(), changing_costs() + changed_costs() + changed_costs());
		// Nobody is paid in the other vault.
		deposit(2, CARL, 100);
		assert_eq!(spent_since_last_call(), nothing());
	});
}

#[test]
fn listener_spends_the_payment_when_it_orders_one() {
	ExtBuilder.build_and_execute(|| {
		// given a vault that compounds
		two_holders();
		put_terms(1, &[GOLD], true);
		assert!(pay_vault(1, GOLD, 1_000));
		spent_since_last_call();

		// when nothing has dripped, then nothing is ordered
		withdraw(1, ANN, 1);
		assert_eq!(spent_since_last_call(), changing_costs() + changed_costs());

		// when something has, then it is paid once
		pass(5);
		withdraw(1, ANN, 1);
		assert_eq!(spent_since_last_call(), changing_costs() + COMPOUND_WEIGHT + changed_costs());
		withdraw(1, ANN, 1);
		assert_eq!(spent_since_last_call(), changing_costs() + changed_costs());

		// when it is refused, then it was ordered all the same
		pass(5);
		mutate_vault(1, |vault| vault.compound_error = Some(sp_runtime::DispatchError::Unavailable));
		withdraw(1, ANN, 1);
		assert_eq!(spent_since_last_call(), changing_costs() + COMPOUND_WEIGHT + changed_costs());
	});
}

#[test]
fn listener_spends_more_when_two_generations_are_touched() {
	ExtBuilder.build_and_execute(|| {
		// given
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		spent_since_last_call();

		// when, then
		close_generation(1);
		assert_eq!(spent_since_last_call(), <() as WeightInfo>::generation_closed());
		claim_closed(1, ANN);
		assert_eq!(spent_since_last_call(), changing_costs() + joined_costs());
		deposit(1, ANN, 100);
		assert_eq!(spent_since_last_call(), changing_costs() + joined_costs());
		withdraw(1, ANN, 1);
		assert_eq!(spent_since_last_call(), changing_costs() + changed_costs());
	});
}
