//! Each invariant of `try_state`, broken on purpose by writing storage: the check must name it.

use frame_support::assert_ok;
use rampart_primitives::{Era, Generation, Magnitude, Shares, Stake, VaultKind, FULL};
use sp_runtime::TryRuntimeError;

use crate::{mock::*, pallet::*, types::Tranche};

/// Breaks a state that is whole, and sees that the check says which invariant fails: the id is the message's beginning.
fn breaks(id: &str, write: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).vault(VaultKind::Shared, 2).build().execute_with(|| {
		// given stake that is pledged, stake that unbonds and a pledge that was lowered
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(deposit(0, BOB, 500));
		assert_ok!(allocate(0, 0, permille(400), None));
		pass_eras(1);
		assert_ok!(withdraw(0, BOB, 100));
		assert_ok!(allocate(0, 0, permille(300), None));
		check_invariants();
		// when
		write();
		// then
		match Restaking::do_try_state() {
			Err(TryRuntimeError::Other(message)) => assert_eq!(message.split(':').next(), Some(id), "{message}"),
			other => panic!("{id} is broken, and the check says {other:?}"),
		}
	});
}

fn change_vault(change: impl FnOnce(&mut VaultOf<Test>)) {
	Vaults::<Test>::mutate(0, |vault| change(vault.as_mut().expect("the vault exists")));
}

fn change_tranche(change: impl FnOnce(&mut Era, &mut Tranche)) {
	Unbonding::<Test>::mutate(0, |tranches| {
		let (era, tranche) = tranches.iter_mut().next().expect("stake unbonds");
		change(era, tranche);
	});
}

#[test]
fn r1_fails_when_a_position_has_shares_that_its_vault_lacks() {
	breaks("R1", || Positions::<Test>::mutate(0, ALICE, |it| it.as_mut().expect("a position").shares = Shares(1_001)));
}

#[test]
fn r1_fails_when_a_tranche_has_shares_that_nobody_has() {
	breaks("R1", || change_tranche(|_, tranche| tranche.shares = Shares(101)));
}

#[test]
fn r2_fails_when_a_pool_has_what_nobody_brought() {
	breaks("R2", || change_vault(|vault| vault.active.assets = Stake(1_401)));
}

#[test]
fn r2_fails_when_escrow_comes_from_nowhere() {
	breaks("R2", || change_vault(|vault| vault.escrowed = Stake(1)));
}

#[test]
fn r2_fails_when_the_account_has_less_than_the_record() {
	use frame_support::traits::{fungible::Mutate, tokens::Preservation::Preserve};
	breaks("R2", || {
		// The vault's account holds one more unit, that its creator put there: it covers nothing.
		assert_ok!(Balances::transfer(&vault_account(0), &CHARLIE, 1, Preserve));
	});
}

#[test]
fn r2_fails_when_an_asset_has_a_total_that_no_vault_holds() {
	breaks("R2", || Holdings::<Test>::insert(NATIVE, Stake(1)));
}

#[test]
fn r3_fails_when_an_unbonding_share_is_worth_more_than_a_unit() {
	breaks("R3", || change_tranche(|_, tranche| tranche.assets = Stake(101)));
}

#[test]
fn r4_fails_when_encumbered_is_not_the_sum_of_pledges() {
	breaks("R4", || change_vault(|vault| vault.encumbered = Magnitude(1)));
}

#[test]
fn r4_fails_when_a_release_is_forgotten() {
	breaks("R4", || VaultInfos::<Test>::mutate(0, |info| info.as_mut().expect("a vault").releases.clear()));
}

#[test]
fn r4_fails_when_more_is_pledged_than_there_is() {
	breaks("R4", || change_vault(|vault| vault.active.survival = permille(399)));
}

#[test]
fn r7_fails_when_a_matured_tranche_can_still_be_cut() {
	breaks("R7", || Matured::<Test>::insert(0, now(), Tranche::empty(FULL)));
}

#[test]
fn r7_fails_when_a_lost_pool_is_still_open() {
	breaks("R7", || change_vault(|vault| vault.active.survival = Magnitude(1)));
}

#[test]
fn r7_fails_when_a_closed_pool_is_of_the_present_generation() {
	let pool = || crate::types::ClosedPool { era: now(), checkpoint: Stake::ZERO, tranche: Tranche::empty(FULL) };
	breaks("R7", || Closed::<Test>::insert(0, Generation(0), pool()));
}

#[test]
fn y1_fails_when_a_position_has_no_vault() {
	let position = || Positions::<Test>::get(0, ALICE).expect("a position");
	breaks("Y1", || Positions::<Test>::insert(7, ALICE, position()));
}

#[test]
fn y1_fails_when_an_allocation_has_no_deposit() {
	breaks("Y1", || Allocations::<Test>::remove(0, member(0)));
}

#[test]
fn y1_fails_when_an_asset_cannot_be_found() {
	breaks("Y1", || crate::Assets::<Test>::remove(NATIVE));
}

#[test]
fn y1_fails_when_a_part_of_a_vault_is_left_behind() {
	breaks("Y1", || VaultMetadata::<Test>::insert(7, Metadata::truncate_from(b"gone".to_vec())));
}

#[test]
fn y1_fails_when_an_operators_own_vault_is_not_his() {
	breaks("Y1", || OperatorVaults::<Test>::insert(ALICE, NATIVE, 0));
}

#[test]
fn y1_fails_when_an_allow_list_is_not_as_counted() {
	breaks("Y1", || {
		VaultInfos::<Test>::mutate(0, |info| info.as_mut().expect("a vault").listed = 1);
	});
}
