//! What the runtime APIs tell, where an answer takes more than one pallet.

use super::{
	account,
	stage::{
		deposit, holds, join, make_tables, member, open_set, open_vault, pass_eras, pledge, policy, report, stage,
		withdraw, SET, VAULT,
	},
};
use crate::{Runtime, Slashing};
use frame_support::assert_ok;
use pallet_slashing::{runtime_api::runtime_decl_for_slashing_api::SlashingApi, Escrows, StakerCut};
use rampart_primitives::{Era, Fraction, SlashId, Stake, TrancheId, VaultKind};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};

/// The only slash.
const SLASH: SlashId = 0;

const ALICE: u128 = 1_000_003;
const BOB: u128 = 700_001;
/// What Bob asks for after the capture.
const LATE: u128 = 200_003;
const DAVE: u128 = 300_009;

fn told(who: Sr25519Keyring) -> Vec<StakerCut<crate::AccountId>> {
	Runtime::pending_of_staker(account(who))
}

#[test]
fn pending_of_staker_tells_what_he_would_lose() {
	stage(|| {
		// given: Dave asked for all before the capture, Bob for a part of his stake after it, and Alice stays.
		let at = member(SET, Charlie);
		let unbonding = open_set(policy(1, 1));
		assert_eq!(open_vault(Charlie, VaultKind::Exclusive, unbonding), VAULT);
		for (who, amount) in [(Alice, ALICE), (Bob, BOB), (Dave, DAVE)] {
			assert_ok!(deposit(VAULT, who, amount, 0));
		}
		assert_ok!(pledge(VAULT, &at, 600));
		join(&at);
		make_tables();
		assert_ok!(withdraw(VAULT, Dave, DAVE));
		pass_eras(1);
		assert_ok!(withdraw(VAULT, Bob, LATE));
		assert_eq!(told(Alice), vec![]);

		// when
		assert_ok!(report(&at, Era(1), Fraction::from_percent(25), 1));

		// then: all who have something in the vault see the cut of it, and each his own part.
		let of_vault = Slashing::pending_of_vault(VAULT);
		assert_eq!(of_vault.len(), 1);
		let own = |who| {
			let told = told(who);
			assert_eq!(told.iter().map(|staker| staker.cut.clone()).collect::<Vec<_>>(), of_vault);
			told[0].own
		};
		let (alice, bob, dave) = (own(Alice), own(Bob), own(Dave));
		assert_eq!(dave, Stake::ZERO);
		assert_eq!(told(Eve), vec![]);

		// when it is executed
		let before = (holds(VAULT, Alice, None).0, holds(VAULT, Bob, Some(Era(1))));
		pass_eras(2);

		// then: a share was worth a unit, and each tranche is divided by them.
		let receipt = Escrows::<Runtime>::get(SLASH, VAULT).expect("it was cut");
		assert_eq!(of_vault[0].would_cut.as_ref().map(|cut| cut.amount), Ok(receipt.total));
		let [(TrancheId::Unbonding(Era(1)), of_late), (TrancheId::Active, of_pool)] = receipt.parts[..] else {
			panic!("two tranches are hit: {:?}", receipt.parts);
		};
		let of_pool = |shares: u128| of_pool.0 * shares / (ALICE + BOB - LATE);
		assert_eq!(alice, Stake(of_pool(ALICE)));
		assert_eq!(bob, Stake(of_late.0 + of_pool(BOB - LATE)));

		// And so much is gone, but for a unit by which what is left is rounded in each tranche.
		let after = (holds(VAULT, Alice, None).0, holds(VAULT, Bob, Some(Era(1))));
		assert!((before.0 - after.0).abs_diff(alice.0) <= 1);
		let (left, right) = (before.1, after.1);
		assert!((left.0 + left.1 - right.0 - right.1).abs_diff(bob.0) <= 2);
		assert_eq!(holds(VAULT, Dave, Some(Era(0))), (0, DAVE));
		assert_eq!(told(Alice), vec![]);
	});
}
