//! The story of the pallet's docs.

use frame_support::{assert_ok, traits::fungible::Inspect};
use rampart_primitives::{Fraction, InspectStake, MutateStake, Shares, Stake, VaultKind, FULL};

use crate::{mock::*, pallet::Positions};

#[docify::export]
#[test]
fn staker_withdraws_what_a_cut_left() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a vault with a stake of 100, all of it pledged, of which 40 were asked for
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		let requested = now();
		assert_ok!(withdraw(0, ALICE, 40));
		let before = Balances::balance(&ALICE);

		// when a quarter of what was there at the era's start is cut
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		assert_eq!(captured.stake, Stake(100));
		let receipt =
			Restaking::cut(0, &member(0), &captured, Fraction::from_percent(25)).expect("the capture is live");
		assert_eq!(receipt.total, Stake(25));
		assert_ok!(Restaking::settle(receipt, &[], Stake(25)));

		// then both the pool and the request have lost a quarter, and the rest is paid when its time has come
		assert_eq!(Restaking::vault(0).map(|vault| vault.active), Some(Stake(45)));
		pass_eras(3);
		assert_ok!(claim(0, ALICE, requested.0));
		assert_eq!(Balances::balance(&ALICE), before + 30);
		assert_eq!(Positions::<Test>::get(0, ALICE).map(|position| position.shares), Some(Shares(60)));
	});
}
