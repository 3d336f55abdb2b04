//! What was cut cannot be paid out at once.

use super::*;
use rampart_primitives::{Sink, Stake};
use sp_runtime::{DispatchError, TokenError};

/// Slash 0 has cut vault 1 and vault 2; the asset of vault 2 was frozen.
fn escrowed_slash() {
	mutate_vault(2, |vault| vault.frozen = true);
	report(BRIDGE, OLGA, percent(10), 1).unwrap();
}

#[test]
fn report_cuts_a_vault_all_the_same_when_its_asset_is_frozen() {
	ExtBuilder.build_and_execute(|| {
		// when
		escrowed_slash();

		// then: the stake is cut, and waits in escrow.
		assert_eq!((vault(2).active, vault(2).escrowed, vault(2).treasury), (450, 50, 0));
		assert_eq!((vault(1).active, vault(1).escrowed, vault(1).treasury), (900, 0, 100));
		let cut = Cut { vault: 2, asset: 8, amount: Stake(50) };
		assert_eq!(Slashing::escrowed(0), vec![cut]);
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Escrowed { receipts: 1 });
		assert_eq!(
			events()[3..],
			[
				Event::VaultCut { slash: 0, vault: 2, asset: 8, amount: Stake(50) },
				Event::SettlementFailed { slash: 0, vault: 2, error: TokenError::Frozen.into() },
			]
		);
	});
}

#[test]
fn settle_pays_out_when_the_asset_is_thawed() {
	ExtBuilder.build_and_execute(|| {
		// given
		escrowed_slash();
		mutate_vault(2, |vault| vault.frozen = false);
		events();

		// when
		assert_ok!(Slashing::settle(signed(STRANGER), 0, 2));

		// then
		let amount = Stake(50);
		assert_eq!(events(), vec![Event::Settled { slash: 0, vault: 2, asset: 8, amount, sink: Sink::Treasury }]);
		assert_eq!((vault(2).escrowed, vault(2).treasury), (0, 50));
		assert_eq!(Slashing::escrowed(0), vec![]);
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Settled);
	});
}

#[test]
fn settle_tells_what_was_paid_when_the_issuer_destroyed_a_part() {
	ExtBuilder.build_and_execute(|| {
		// given
		escrowed_slash();
		mutate_vault(2, |vault| (vault.frozen, vault.destroyed_percent) = (false, 40));
		events();

		// when
		assert_ok!(Slashing::settle(signed(STRANGER), 0, 2));

		// then
		let amount = Stake(30);
		assert_eq!(events(), vec![Event::Settled { slash: 0, vault: 2, asset: 8, amount, sink: Sink::Treasury }]);
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Settled);
	});
}

#[test]
fn settle_keeps_to_the_policy_of_the_report_when_that_has_changed() {
	ExtBuilder.build_and_execute(|| {
		// given
		escrowed_slash();
		mutate_vault(2, |vault| vault.frozen = false);
		World::mutate(|world| world.sets.get_mut(&BRIDGE).unwrap().sink = Sink::Burn);

		// when
		assert_ok!(Slashing::settle(signed(STRANGER), 0, 2));

		// then
		assert_eq!((vault(2).treasury, vault(2).burned), (50, 0));
	});
}

#[test]
fn settle_goes_receipt_by_receipt_when_several_wait() {
	ExtBuilder.build_and_execute(|| {
		// given: two slashes of two vaults, all in escrow.
		mutate_vault(1, |vault| vault.frozen = true);
		escrowed_slash();
		assert_ok!(report(BRIDGE, OLGA, percent(10), 2));
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Escrowed { receipts: 2 });
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (200, 100));

		// when
		mutate_vault(1, |vault| vault.frozen = false);
		assert_ok!(Slashing::settle(signed(STRANGER), 1, 1));

		// then
		assert_eq!((vault(1).escrowed, vault(1).treasury), (100, 100));
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Escrowed { receipts: 2 });
		assert_eq!(Slashing::slash(1).unwrap().state, SlashState::Escrowed { receipts: 1 });
	});
}

#[test]
fn settle_loses_nothing_when_the_transfer_fails_again() {
	ExtBuilder.build_and_execute(|| {
		// given
		escrowed_slash();

		// when, then: as a call, and by itself, where no extrinsic undoes what it did.
		assert_noop!(Slashing::settle(signed(STRANGER), 0, 2), TokenError::Frozen);
		assert_eq!(Slashing::do_settle(0, 2), Err(DispatchError::Token(TokenError::Frozen)));
		assert_eq!(Slashing::escrowed(0).len(), 1);
		assert_eq!(vault(2).escrowed, 50);
	});
}

#[test]
fn settle_fails_when_nothing_waits() {
	ExtBuilder.build_and_execute(|| {
		// given
		escrowed_slash();

		// when, then
		assert_noop!(Slashing::settle(signed(STRANGER), 1, 2), Error::<Test>::UnknownSlash);
		assert_noop!(Slashing::settle(signed(STRANGER), 0, 1), Error::<Test>::NothingEscrowed);
		assert_noop!(Slashing::settle(RuntimeOrigin::none(), 0, 2), DispatchError::BadOrigin);
		mutate_vault(2, |vault| vault.frozen = false);
		assert_ok!(Slashing::settle(signed(STRANGER), 0, 2));
		assert_noop!(Slashing::settle(signed(STRANGER), 0, 2), Error::<Test>::NothingEscrowed);
	});
}
