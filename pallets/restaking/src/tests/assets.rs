//! What the issuer of an asset can do to vaults: freeze, block, destroy, burn. It never touches the vaults of other assets, and
//! what cannot be paid stays claimable.

use frame_support::{
	assert_noop, assert_ok, hypothetically,
	traits::{fungible::NativeOrWithId, tokens::Preservation},
};
use rampart_primitives::{
	AssetId, Eras, Fraction, InspectStake, Magnitude, MutateStake, Receipt, Shares, Stake, VaultKind, FULL,
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

use crate::{mock::*, types::DepositBounds, Error, Event, Holdings, Positions, Vaults};

/// The vault of the native asset, of the local asset 7, and of the local asset 8.
const OF_NATIVE: u32 = 0;
const OF_LOCAL: u32 = 1;
const OF_OTHER: u32 = 2;
/// The other local asset.
const OTHER_ID: u32 = 8;
/// What the local assets' vaults hold from their creator.
const ENDOWMENT: u128 = 5;

pub(super) fn issuer() -> RuntimeOrigin {
	RuntimeOrigin::signed(CURATOR)
}

fn create(asset: AssetId) {
	assert_ok!(Restaking::create_vault(issuer(), asset, VaultKind::Exclusive, Eras(1), Eras(1), None));
}

/// A vault for each of three assets, with 600 of Alice and 400 of Bob, of which 300 and 200 are due.
pub(super) fn due(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		assert_ok!(Assets::force_create(RuntimeOrigin::root(), OTHER_ID, CURATOR, false, ENDOWMENT));
		for who in [CURATOR, ALICE, BOB] {
			assert_ok!(Assets::mint(issuer(), OTHER_ID, who, FUNDS));
		}
		assert_ok!(Restaking::register_asset(RuntimeOrigin::root(), NativeOrWithId::WithId(OTHER_ID), Stake(5)));
		create(LOCAL);
		create(2);
		assert_ok!(Restaking::accept_from(RuntimeOrigin::signed(OPERATOR), LOCAL, Some(Stake::ZERO)));
		for vault in [OF_NATIVE, OF_LOCAL, OF_OTHER] {
			assert_ok!(deposit(vault, ALICE, 600));
			assert_ok!(deposit(vault, BOB, 400));
			assert_ok!(withdraw(vault, ALICE, 300));
			assert_ok!(withdraw(vault, BOB, 200));
		}
		pass_eras(2);
		events_since_last_call();
		test();
	});
}

/// The vaults of other assets take deposits, requests and claims, whatever happens to the local asset.
fn assert_others_go_on() {
	hypothetically!({
		for vault in [OF_NATIVE, OF_OTHER] {
			assert_ok!(deposit(vault, BOB, 50));
			assert_ok!(withdraw(vault, BOB, 50));
			assert_ok!(claim(vault, ALICE, 0));
		}
	});
}

/// The issuer destroys a part of what the vault of the local asset holds.
fn burn(amount: u128) {
	assert_ok!(Assets::burn(issuer(), LOCAL_ID, vault_account(OF_LOCAL), amount));
}

fn note(vault: u32) -> DispatchResult {
	Restaking::note_impairment(RuntimeOrigin::signed(CHARLIE), vault)
}

/// The pool of 500 is pledged, and half of it cut and not settled.
fn cut_half() -> Receipt {
	assert_ok!(allocate(OF_LOCAL, 0, FULL, None));
	pass_eras(1);
	let captured = Restaking::captured(OF_LOCAL, &member(0), now()).expect("the vault backs the member");
	Restaking::cut(OF_LOCAL, &member(0), &captured, Fraction::from_percent(50)).expect("it is live")
}

/// Who claims what is due gets so much.
fn paid(who: AccountId) -> u128 {
	let before = Assets::balance(LOCAL_ID, who);
	assert_ok!(claim(OF_LOCAL, who, 0));
	Assets::balance(LOCAL_ID, who) - before
}

fn impaired() -> u128 {
	Vaults::<Test>::get(OF_LOCAL).expect("the vault exists").impaired.0
}

#[test]
fn vaults_of_each_kind_of_asset_deposit_pledge_and_pay() {
	due(|| {
		for (vault, asset) in [(OF_NATIVE, NATIVE), (OF_LOCAL, LOCAL), (OF_OTHER, 2)] {
			assert_eq!(Holdings::<Test>::get(asset), Stake(1_000));
			if vault != OF_OTHER {
				assert_ok!(allocate(vault, vault, FULL, None));
			}
			assert_ok!(claim(vault, ALICE, 0));
			assert_ok!(claim(vault, BOB, 0));
			assert_eq!(Holdings::<Test>::get(asset), Stake(500));
		}
		pass_eras(1);
		for vault in [OF_NATIVE, OF_LOCAL] {
			let captured = Restaking::captured(vault, &member(vault), now()).map(|captured| captured.stake);
			assert_eq!(captured, Ok(Stake(500)));
		}
	});
}

#[test]
fn claim_withdrawal_waits_when_the_asset_is_frozen() {
	due(|| {
		// given
		assert_ok!(Assets::freeze_asset(issuer(), LOCAL_ID));

		// then
		assert_noop!(deposit(OF_LOCAL, BOB, 50), TokenError::Frozen);
		assert_noop!(claim(OF_LOCAL, ALICE, 0), TokenError::Frozen);
		let batch = Restaking::claim_due(RuntimeOrigin::signed(ALICE), OF_LOCAL, Stake::ZERO, None);
		assert_eq!(batch.map_err(|failed| failed.error), Err(TokenError::Frozen.into()));
		assert_others_go_on();
		// Asking moves no token, so it goes on, and so does its time.
		assert_ok!(withdraw(OF_LOCAL, ALICE, 100));
		assert_ok!(Assets::thaw_asset(issuer(), LOCAL_ID));
		assert_eq!(paid(ALICE), 300);
	});
}

#[test]
fn claim_withdrawal_pays_another_account_when_the_staker_is_blocked() {
	due(|| {
		// given
		assert_ok!(Assets::block(issuer(), LOCAL_ID, ALICE));
		assert_noop!(claim(OF_LOCAL, ALICE, 0), TokenError::Blocked);

		// when
		let alice = RuntimeOrigin::signed(ALICE);
		let before = Assets::balance(LOCAL_ID, CHARLIE);
		assert_ok!(Restaking::claim_withdrawal(
			alice,
			OF_LOCAL,
			rampart_primitives::Era(0),
			None,
			Stake::ZERO,
			Some(CHARLIE)
		));

		// then
		assert_eq!(Assets::balance(LOCAL_ID, CHARLIE), before + 300);
		assert_eq!(paid(BOB), 200);
		assert_others_go_on();
	});
}

#[test]
fn claim_withdrawal_waits_when_the_account_of_the_vault_is_blocked() {
	due(|| {
		let account = vault_account(OF_LOCAL);
		assert_ok!(Assets::block(issuer(), LOCAL_ID, account));
		assert_noop!(claim(OF_LOCAL, ALICE, 0), TokenError::Frozen);
		assert_noop!(deposit(OF_LOCAL, BOB, 50), TokenError::Blocked);
		assert_others_go_on();
		assert_ok!(Assets::thaw(issuer(), LOCAL_ID, account));
		assert_eq!(paid(ALICE), 300);
	});
}

#[test]
fn claim_withdrawal_pays_nothing_when_the_asset_is_gone() {
	due(|| {
		// given
		assert_ok!(Assets::start_destroy(issuer(), LOCAL_ID));

		// then nothing can move, and nothing is lost by trying
		assert_noop!(claim(OF_LOCAL, ALICE, 0), TokenError::UnknownAsset);
		assert!(deposit(OF_LOCAL, BOB, 50).is_err());
		assert_others_go_on();

		// when it is gone
		for _ in 0..2 {
			assert_ok!(Assets::destroy_accounts(issuer(), LOCAL_ID));
		}
		assert_ok!(Assets::finish_destroy(issuer(), LOCAL_ID));
		assert_ok!(note(OF_LOCAL));

		// then the vault owns up to it, and can be wound up
		assert_eq!(impaired(), 1_000);
		for (who, left) in [(ALICE, 300), (BOB, 200)] {
			let patient = Restaking::claim_withdrawal(
				RuntimeOrigin::signed(who),
				OF_LOCAL,
				rampart_primitives::Era(0),
				None,
				Stake(1),
				None,
			);
			assert_eq!(patient, Err(Error::<Test>::PriceMoved.into()));
			assert_ok!(claim(OF_LOCAL, who, 0));
			assert_ok!(redeem(OF_LOCAL, who, left));
		}
		let era = now();
		pass_eras(2);
		assert_ok!(claim(OF_LOCAL, ALICE, era.0));
		assert_ok!(claim(OF_LOCAL, BOB, era.0));
		assert_eq!((impaired(), Holdings::<Test>::get(LOCAL)), (0, Stake::ZERO));
		assert_ok!(Restaking::close_vault(issuer(), OF_LOCAL));
		assert_ok!(Restaking::remove_vault(issuer(), OF_LOCAL));
		assert_others_go_on();
	});
}

#[test]
fn note_impairment_records_what_the_issuer_burned() {
	due(|| {
		assert_noop!(note(OF_LOCAL), Error::<Test>::NothingChanges);
		assert_noop!(note(9), Error::<Test>::UnknownVault);
		assert_ok!(allocate(OF_LOCAL, 0, permille(300), None));
		pass_eras(1);
		events_since_last_call();

		// when a quarter of it is gone
		burn(250);
		assert_ok!(note(OF_LOCAL));

		// then
		let expected = Event::VaultImpaired { vault: OF_LOCAL, shortfall: Stake(250) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(impaired(), 250);
		check_invariants();
		assert_noop!(note(OF_LOCAL), Error::<Test>::NothingChanges);
		assert_noop!(deposit(OF_LOCAL, BOB, 50), Error::<Test>::VaultImpaired);
		assert_noop!(allocate(OF_LOCAL, 0, permille(400), None), Error::<Test>::VaultImpaired);
		// What favours stakers goes on.
		assert_ok!(allocate(OF_LOCAL, 0, permille(200), None));
		assert_ok!(withdraw(OF_LOCAL, ALICE, 10));
		assert_others_go_on();
	});
}

#[test]
fn note_impairment_follows_a_shortfall_that_grows() {
	due(|| {
		burn(100);
		assert_ok!(note(OF_LOCAL));
		burn(150);
		assert_ok!(note(OF_LOCAL));
		assert_eq!(impaired(), 250);
		// A donation from before covers a loss.
		assert_ok!(Assets::mint(issuer(), LOCAL_ID, vault_account(OF_LOCAL), 30));
		assert_ok!(note(OF_LOCAL));
		assert_eq!(impaired(), 220);
	});
}

#[test]
fn claims_are_paid_pro_rata_in_any_order_when_impaired() {
	due(|| {
		// given
		burn(250);
		assert_ok!(note(OF_LOCAL));

		// then three quarters of 300 and of 200, whoever comes first
		hypothetically!({
			assert_eq!((paid(ALICE), paid(BOB)), (225, 150));
			check_invariants();
		});
		hypothetically!({
			assert_eq!((paid(BOB), paid(ALICE)), (150, 225));
			check_invariants();
		});

		// and of what is asked for later, down to the last
		hypothetically!({
			let era = now();
			assert_ok!(redeem(OF_LOCAL, ALICE, 300));
			assert_ok!(redeem(OF_LOCAL, BOB, 200));
			pass_eras(2);
			let before = Assets::balance(LOCAL_ID, ALICE);
			assert_ok!(claim(OF_LOCAL, ALICE, era.0));
			assert_eq!(Assets::balance(LOCAL_ID, ALICE), before + 225);
			assert_ok!(claim(OF_LOCAL, BOB, era.0));
			assert_eq!((paid(BOB), paid(ALICE)), (150, 225));
			assert_eq!(Assets::balance(LOCAL_ID, vault_account(OF_LOCAL)), ENDOWMENT);
			assert_eq!((impaired(), Holdings::<Test>::get(LOCAL)), (0, Stake::ZERO));
			assert!(!Positions::<Test>::contains_key(OF_LOCAL, ALICE));
			check_invariants();
		});
	});
}

#[test]
fn claims_round_down_and_never_overdraw_when_impaired() {
	due(|| {
		// given a loss that divides nothing
		burn(333);
		assert_ok!(note(OF_LOCAL));
		let claim_part = |who, shares| {
			Restaking::claim_withdrawal(
				RuntimeOrigin::signed(who),
				OF_LOCAL,
				rampart_primitives::Era(0),
				Some(Shares(shares)),
				Stake::ZERO,
				None,
			)
		};

		// when it is claimed bit by bit
		let before = (Assets::balance(LOCAL_ID, ALICE), Assets::balance(LOCAL_ID, BOB));
		for _ in 0..20 {
			assert_ok!(claim_part(ALICE, 15));
			assert_ok!(claim_part(BOB, 10));
			check_invariants();
		}

		// then each lost a unit a claim at most, and no one took another's
		let (alice, bob) = (Assets::balance(LOCAL_ID, ALICE) - before.0, Assets::balance(LOCAL_ID, BOB) - before.1);
		assert!((180..=201).contains(&alice) && (113..=134).contains(&bob), "{alice} and {bob}");
		let left = Assets::balance(LOCAL_ID, vault_account(OF_LOCAL)) - ENDOWMENT;
		assert!(left >= 333, "{left}");
	});
}

#[test]
fn all_ways_out_bear_the_same_part_of_the_loss_when_impaired() {
	due(|| {
		// given a second vault of the asset, a second request, and a loss of a quarter
		create(LOCAL);
		let era = now();
		assert_ok!(withdraw(OF_LOCAL, ALICE, 100));
		pass_eras(2);
		burn(250);
		assert_ok!(note(OF_LOCAL));
		let alice = || RuntimeOrigin::signed(ALICE);
		events_since_last_call();

		// then in a batch
		hypothetically!({
			assert_ok!(Restaking::claim_due(alice(), OF_LOCAL, Stake::ZERO, None));
			let claimed = |era, amount| {
				let (era, amount) = (rampart_primitives::Era(era), Stake(amount));
				Event::WithdrawalClaimed { vault: OF_LOCAL, who: ALICE, era, amount, to: ALICE }
			};
			assert_eq!(events_since_last_call(), vec![claimed(0, 225), claimed(era.0, 75)]);
			check_invariants();
		});

		// and into another vault, which is whole
		hypothetically!({
			let into = 3;
			assert_ok!(Restaking::move_withdrawal(alice(), OF_LOCAL, era, None, into, DepositBounds::default()));
			let moved = Event::WithdrawalMoved {
				vault: OF_LOCAL,
				who: ALICE,
				era,
				amount: Stake(75),
				into,
				shares: Shares(75),
			};
			assert_eq!(events_since_last_call(), vec![moved]);
			assert_eq!(paid(BOB), 150);
			check_invariants();
		});
	});
}

#[test]
fn settle_bears_the_same_part_of_the_loss_before_and_after_claims() {
	due(|| {
		// given half of the pool cut, and a loss of a quarter of all, which nobody noted
		let settle = |receipt| {
			let to = [(CHARLIE, Stake(150)), (OPERATOR, Stake(50))];
			let settled = Restaking::settle(receipt, &to, Stake(50)).map_err(|(_, error)| error);
			// Three quarters of each part, rounded down.
			assert_eq!(settled, Ok(Stake(112 + 37 + 37)));
		};

		// then the order changes nothing
		hypothetically!({
			let receipt = cut_half();
			burn(250);
			events_since_last_call();
			settle(receipt);
			let impaired = Event::VaultImpaired { vault: OF_LOCAL, shortfall: Stake(250) };
			let paid_out = Event::CutSettled { vault: OF_LOCAL, paid: Stake(149), burned: Stake(37), lost: Stake(64) };
			assert_eq!(events_since_last_call(), vec![impaired, paid_out]);
			assert_eq!((paid(ALICE), paid(BOB)), (225, 150));
			check_invariants();
		});
		hypothetically!({
			let receipt = cut_half();
			burn(250);
			assert_eq!((paid(BOB), paid(ALICE)), (150, 225));
			settle(receipt);
			check_invariants();
		});
	});
}

#[test]
fn settle_frees_the_vault_when_the_asset_is_gone() {
	due(|| {
		// given a receipt in a vault of which all was destroyed
		let receipt = cut_half();
		burn(1_000);

		// when
		let settled = Restaking::settle(receipt, &[], Stake(250)).map_err(|(_, error)| error);

		// then
		assert_eq!(settled, Ok(Stake::ZERO));
		let record = Vaults::<Test>::get(OF_LOCAL).expect("the vault exists");
		assert_eq!((record.escrowed, record.flows.lost), (Stake::ZERO, Stake(250)));
	});
}

#[test]
fn claims_share_a_loss_that_nobody_noted() {
	due(|| {
		// given a quarter of it is gone
		burn(250);
		events_since_last_call();

		// then whoever comes first gets his share, and the chain tells of the loss
		assert_eq!(Restaking::position_summary(OF_LOCAL, ALICE).map(|position| position.lacking), Some(Stake(150)));
		assert_eq!(paid(ALICE), 225);
		let impaired_event = Event::VaultImpaired { vault: OF_LOCAL, shortfall: Stake(250) };
		assert_eq!(events_since_last_call().first(), Some(&impaired_event));
		assert_eq!((impaired(), paid(BOB)), (175, 150));
	});
}

#[test]
fn deposit_pays_for_no_loss_that_nobody_noted() {
	due(|| {
		// given a second vault of the asset
		create(LOCAL);
		burn(250);

		// then nothing comes in, by whatever way, and no pledge is made
		assert_noop!(deposit(OF_LOCAL, BOB, 50), Error::<Test>::VaultImpaired);
		assert_noop!(allocate(OF_LOCAL, 0, permille(400), None), Error::<Test>::VaultImpaired);
		assert_ok!(deposit(3, BOB, 100));
		let era = now();
		assert_ok!(withdraw(3, BOB, 100));
		pass_eras(2);
		let bob = RuntimeOrigin::signed(BOB);
		let moved = Restaking::move_withdrawal(bob, 3, era, None, OF_LOCAL, DepositBounds::default());
		assert_noop!(moved, Error::<Test>::VaultImpaired);

		// and when it is made good, all goes on, without a note
		assert_ok!(Assets::mint(issuer(), LOCAL_ID, vault_account(OF_LOCAL), 250));
		assert_ok!(deposit(OF_LOCAL, BOB, 50));
		assert_eq!(paid(ALICE), 300);
	});
}

#[test]
fn impairment_is_lifted_when_it_is_made_good() {
	due(|| {
		// given
		burn(250);
		assert_ok!(note(OF_LOCAL));
		assert_eq!(paid(BOB), 150);
		assert_eq!(impaired(), 200);

		// when
		assert_ok!(Assets::mint(issuer(), LOCAL_ID, vault_account(OF_LOCAL), 200));
		events_since_last_call();
		assert_ok!(note(OF_LOCAL));

		// then
		let expected = Event::VaultImpaired { vault: OF_LOCAL, shortfall: Stake::ZERO };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_ok!(deposit(OF_LOCAL, BOB, 50));
		assert_ok!(allocate(OF_LOCAL, 0, FULL, None));
		assert_eq!(paid(ALICE), 300);
	});
}

#[test]
fn claims_are_paid_in_full_when_the_loss_was_made_good_and_nobody_noted_it() {
	due(|| {
		burn(250);
		assert_ok!(note(OF_LOCAL));
		assert_ok!(Assets::mint(issuer(), LOCAL_ID, vault_account(OF_LOCAL), 250));
		assert_eq!(paid(ALICE), 300);
		assert_noop!(Restaking::sweep_surplus(issuer(), OF_LOCAL), Error::<Test>::NothingChanges);
	});
}

#[test]
fn sweep_surplus_pays_donations_to_the_curator() {
	due(|| {
		// given
		let sweep = |who| Restaking::sweep_surplus(RuntimeOrigin::signed(who), OF_LOCAL);
		assert_noop!(sweep(CURATOR), Error::<Test>::NothingChanges);
		let account = vault_account(OF_LOCAL);
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(CHARLIE), LOCAL_ID, account, 70));
		let before = Assets::balance(LOCAL_ID, CURATOR);
		assert_noop!(sweep(ALICE), Error::<Test>::NotCurator);
		assert_eq!(Restaking::sweep_surplus(issuer(), 9), Err(Error::<Test>::UnknownVault.into()));

		// when
		assert_ok!(sweep(CURATOR));

		// then
		let expected = Event::SurplusSwept { vault: OF_LOCAL, to: CURATOR, amount: Stake(70) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(Assets::balance(LOCAL_ID, CURATOR), before + 70);
		assert_eq!(Assets::balance(LOCAL_ID, account), 1_000 + ENDOWMENT);
		assert_noop!(sweep(CURATOR), Error::<Test>::NothingChanges);
		assert_eq!((paid(ALICE), paid(BOB)), (300, 200));
	});
}

#[test]
fn sweep_surplus_takes_no_collateral_when_something_was_burned() {
	due(|| {
		burn(1);
		assert_noop!(Restaking::sweep_surplus(issuer(), OF_LOCAL), Error::<Test>::NothingChanges);
		assert_ok!(note(OF_LOCAL));
		assert_noop!(Restaking::sweep_surplus(issuer(), OF_LOCAL), Error::<Test>::NothingChanges);
	});
}

#[test]
fn sweep_surplus_leaves_what_was_made_good_too_late() {
	due(|| {
		// given a loss of a quarter, of which a claim and a settlement bore their parts before it was made good
		let sweep = || Restaking::sweep_surplus(issuer(), OF_LOCAL);
		let account = vault_account(OF_LOCAL);
		let receipt = cut_half();
		burn(250);
		assert_eq!(paid(ALICE), 225);
		assert_ok!(Restaking::settle(receipt, &[(CHARLIE, Stake(200))], Stake(50)));
		assert_ok!(Assets::mint(issuer(), LOCAL_ID, account, 250));

		// then who is still owed something is whole, and the curator gets nothing of the rest
		let lost = 75 + 63;
		assert_eq!(Assets::balance(LOCAL_ID, account), 450 + lost + ENDOWMENT);
		assert_noop!(sweep(), Error::<Test>::NothingChanges);
		assert_eq!(paid(BOB), 200);

		// when somebody gives something on top
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(CHARLIE), LOCAL_ID, account, 70));
		assert_ok!(sweep());

		// then that is swept, to the unit
		let swept = Event::SurplusSwept { vault: OF_LOCAL, to: CURATOR, amount: Stake(70) };
		assert_eq!(events_since_last_call().last(), Some(&swept));
		assert_eq!(Assets::balance(LOCAL_ID, account), 250 + lost + ENDOWMENT);
		assert_noop!(sweep(), Error::<Test>::NothingChanges);
	});
}

#[test]
fn settle_loses_a_unit_a_part_at_most_when_little_is_lacking() {
	due(|| {
		// given a single unit that is lacking of a thousand, and a receipt of 250
		let receipt = cut_half();
		burn(1);

		// when it is settled in four parts
		let to = [(CHARLIE, Stake(150)), (OPERATOR, Stake(49)), (BOB, Stake(1))];
		let settled = Restaking::settle(receipt, &to, Stake(50)).map_err(|(_, error)| error);

		// then each lost one, the others are whole, and what was lost in excess is nobody's
		assert_eq!((settled, impaired()), (Ok(Stake(246)), 0));
		assert_noop!(Restaking::sweep_surplus(issuer(), OF_LOCAL), Error::<Test>::NothingChanges);
		assert_eq!((paid(ALICE), paid(BOB)), (300, 200));
	});
}

#[test]
fn sweep_surplus_leaves_what_is_escrowed() {
	due(|| {
		// given a cut that is not settled, and a donation
		assert_ok!(allocate(OF_NATIVE, 0, Magnitude(FULL.0), None));
		pass_eras(1);
		let captured = Restaking::captured(OF_NATIVE, &member(0), now()).expect("the vault backs the member");
		let receipt = Restaking::cut(OF_NATIVE, &member(0), &captured, Fraction::one()).expect("it is live");
		let account = vault_account(OF_NATIVE);
		let give = <Balances as frame_support::traits::fungible::Mutate<_>>::transfer;
		assert_ok!(give(&CHARLIE, &account, 7, Preservation::Preserve));

		// when
		assert_ok!(Restaking::sweep_surplus(issuer(), OF_NATIVE));

		// then
		let swept = Event::SurplusSwept { vault: OF_NATIVE, to: CURATOR, amount: Stake(7) };
		assert_eq!(events_since_last_call().last(), Some(&swept));
		let total = receipt.total;
		let settled: Result<Stake, DispatchError> = Restaking::settle(receipt, &[], total).map_err(|(_, error)| error);
		assert_eq!(settled, Ok(total));
	});
}
