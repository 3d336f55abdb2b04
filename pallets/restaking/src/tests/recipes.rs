//! How to get each of Symbiotic's delegators, and EigenLayer's unique stake, with a vault of ours.
//!
//! The numbers are those of scenarios V7, V8 and V15 in `vectors/symbiotic/scenarios.json`. What differs from the original:
//!
//! - A change has a date. What favours stakers counts from the next era, a raise after the vault's allocation delay, and a raise
//!   of a cap not before the unbonding eras are over; there every change is immediate. One change waits at a time, and a call
//!   that raises the magnitude and lowers the cap, or the other way round, is two calls.
//! - Shares and limits of a network are no state here: the curator pledges what they come to. A magnitude is a part of 10^27,
//!   rounded down, so a stake may be a unit below the original's where the share is no whole part.
//! - Nobody opts in to vault and network: the operator accepts the vault, and the service admits the operator.
//! - The most that a network wants is the service's business, which refuses a pledge through `GuardStake`. It does not clamp a
//!   pledge that is there; its curator lowers it, or the operator ends it.

use frame_support::{assert_noop, assert_ok};
use rampart_primitives::{InspectStake, Magnitude, Stake, VaultKind, FULL};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{mock::*, Error, Vaults};

/// The operators of the scenarios.
const OPERATORS: [AccountId; 2] = [OPERATOR, CHARLIE];
/// The network of the scenarios.
const NETWORK: u32 = 0;
/// The eras after which every change of a vault with two unbonding eras counts.
const SETTLED: u32 = 3;

/// A shared vault of two operators with 80 in the pool: 100 came and 20 unbond.
fn restaked(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		assert_ok!(Restaking::accept_vault(RuntimeOrigin::signed(CHARLIE), 0));
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 20));
		test();
	});
}

fn pledge(network: u32, operator: AccountId, magnitude: Magnitude, cap: Option<u128>) -> DispatchResult {
	let curator = RuntimeOrigin::signed(CURATOR);
	Restaking::set_allocation(curator, 0, set(network), operator, magnitude, cap.map(Stake))
}

/// The stake that counts for an operator of a network now. Nothing where nothing was ever pledged.
fn stake(network: u32, operator: AccountId) -> u128 {
	let at = rampart_primitives::SetMember { set: set(network), operator };
	Restaking::captured(0, &at, now()).map_or(0, |captured| captured.stake.0)
}

fn stakes() -> [u128; 2] {
	OPERATORS.map(|operator| stake(NETWORK, operator))
}

/// **NetworkRestake**: the operators of a network share its limit, and networks restake the vault.
/// A shared vault whose limit is the number of networks. For a network of limit `L` and an operator with `s` of `n` shares:
/// `set_allocation(vault, network, operator, FULL * s / n, cap L * s / n)`, rounded down. When shares change, set the pledge of
/// each operator of the network anew, those that fall first.
fn network_restake(limit: u128, shares: [u128; 2]) -> [(Magnitude, Option<u128>); 2] {
	let total: u128 = shares.iter().sum();
	shares.map(|of| (Magnitude(FULL.0 / total * of + FULL.0 % total * of / total), Some(limit * of / total)))
}

#[test]
fn network_restake_shares_a_limit_among_operators() {
	let part = |of: [u128; 2], index: usize| network_restake(50, of)[index];
	restaked(|| {
		// 3 and none
		let (magnitude, cap) = part([3, 0], 0);
		assert_ok!(pledge(NETWORK, OPERATOR, magnitude, cap));
		pass_eras(SETTLED);
		assert_eq!(stakes(), [50, 0]);

		// 3 and 4: one falls and the other rises
		let set_both = |shares: [u128; 2]| {
			for (index, operator) in OPERATORS.into_iter().enumerate() {
				let (magnitude, cap) = part(shares, index);
				assert_ok!(pledge(NETWORK, operator, magnitude, cap));
			}
			pass_eras(SETTLED);
		};
		set_both([3, 4]);
		assert_eq!(stakes(), [21, 28]);
		set_both([3, 3]);
		assert_eq!(stakes(), [25, 25]);
		set_both([3, 0]);
		assert_eq!(stakes(), [50, 0]);

		// a limit of 1 000, above the stake, with 3 and 4: what has less of more is two changes
		let [(first, first_cap), (second, second_cap)] = network_restake(1_000, [3, 4]);
		assert_noop!(pledge(NETWORK, OPERATOR, first, first_cap), Error::<Test>::AmbiguousChange);
		assert_ok!(pledge(NETWORK, OPERATOR, first, Some(50)));
		assert_ok!(pledge(NETWORK, CHARLIE, second, second_cap));
		pass_eras(1);
		assert_ok!(pledge(NETWORK, OPERATOR, first, first_cap));
		pass_eras(SETTLED);
		assert_eq!(stakes(), [34, 45]);
	});
}

#[test]
fn network_restake_lets_networks_share_the_stake_up_to_the_limit_of_the_vault() {
	restaked(|| {
		// given ten networks, each with the whole of the vault for two operators
		for network in 0..10 {
			let parts = network_restake(1_000, [1, 1]);
			for (operator, (magnitude, cap)) in OPERATORS.into_iter().zip(parts) {
				assert_ok!(pledge(network, operator, magnitude, cap));
			}
		}
		pass_eras(1);

		// then each has 80 in its two halves, and there is no room for an eleventh
		assert!((0..10).all(|network| OPERATORS.map(|operator| stake(network, operator)) == [40, 40]));
		assert_noop!(pledge(10, OPERATOR, permille(1), None), Error::<Test>::OverAllocated);
	});
}

/// **FullRestake**: the operators of a network restake the same stake.
/// A shared vault whose limit is the number of (network, operator) pairs. For a network of limit `L` and an operator of limit
/// `l`: `set_allocation(vault, network, operator, FULL, cap min(L, l))`. When either changes, set the pledge anew.
fn full_restake(limit: u128, operator_limit: u128) -> (Magnitude, Option<u128>) {
	(FULL, Some(limit.min(operator_limit)))
}

#[test]
fn full_restake_pledges_the_same_stake_to_each_operator_up_to_its_limit() {
	let set_limits = |limit: u128, of: [u128; 2], changed: &[AccountId]| {
		for (operator, operator_limit) in OPERATORS.into_iter().zip(of) {
			let (magnitude, cap) = full_restake(limit, operator_limit);
			if changed.contains(&operator) {
				assert_ok!(pledge(NETWORK, operator, magnitude, cap));
			} else {
				assert_noop!(pledge(NETWORK, operator, magnitude, cap), Error::<Test>::AmbiguousChange);
			}
		}
		pass_eras(SETTLED);
	};
	restaked(|| {
		set_limits(50, [30, 60], &OPERATORS);
		assert_eq!(stakes(), [30, 50]);
		set_limits(500, [30, 60], &[CHARLIE]);
		assert_eq!(stakes(), [30, 60]);
		set_limits(500, [30, 600], &[CHARLIE]);
		assert_eq!(stakes(), [30, 80]);

		// the network wants 40 at most: the curator lowers, and the service refuses more
		set_limits(40, [30, 600], &[CHARLIE]);
		assert_eq!(stakes(), [30, 40]);
		Refused::set(Some(DispatchError::Other("more than the network wants")));
		assert_noop!(pledge(NETWORK, CHARLIE, FULL, Some(41)), DispatchError::Other("more than the network wants"));

		// the network wants 100: nothing rises by itself
		Refused::set(None);
		pass_eras(SETTLED);
		assert_eq!(stakes(), [30, 40]);
	});
}

/// **OperatorSpecific**: one operator, whom networks restake.
/// A shared vault with pledges to that operator alone: `set_allocation(vault, network, operator, FULL, cap L)` for each network of
/// limit `L`. That there is no other operator is the curator's word; an operator's own vault says it on chain.
#[test]
fn operator_specific_pledges_all_to_one_operator_of_each_network() {
	restaked(|| {
		assert_ok!(pledge(0, OPERATOR, FULL, Some(50)));
		assert_ok!(pledge(1, OPERATOR, FULL, Some(1_000)));
		pass_eras(1);
		assert_eq!((stake(0, OPERATOR), stake(1, OPERATOR)), (50, 80));
		assert_eq!((stake(0, CHARLIE), stake(1, CHARLIE)), (0, 0));
	});
}

/// **OperatorNetworkSpecific**: one operator, one network.
/// A shared vault of limit FULL with one pledge: `set_allocation(vault, network, operator, FULL, cap L)`, where `L` is what the network
/// wants at most. The limit keeps a second pledge out: raising it takes the unbonding eras, so stakers can leave before.
#[test]
fn operator_network_specific_has_room_for_one_pledge() {
	ExtBuilder::default().build_and_execute(|| {
		let (k, delay) = (rampart_primitives::Eras(2), rampart_primitives::Eras(1));
		let curator = RuntimeOrigin::signed(CURATOR);
		assert_ok!(Restaking::create_vault(curator, NATIVE, VaultKind::Shared, k, delay, Some(FULL)));
		assert_ok!(deposit(0, ALICE, 80));
		assert_ok!(pledge(NETWORK, OPERATOR, FULL, Some(60)));
		pass_eras(1);
		assert_eq!((stake(NETWORK, OPERATOR), stake(1, OPERATOR)), (60, 0));
		assert_noop!(pledge(1, OPERATOR, permille(1), None), Error::<Test>::OverAllocated);
	});
}

/// **EigenLayer's unique stake**: what is pledged to one set is nobody else's.
/// An exclusive vault, best the operator's own (`open_operator_vault`), where to delegate is to deposit. For an allocation of
/// `m / 10^18`: `set_allocation(vault, set, operator, m * 10^9, no cap)`. See `eigenlayer.rs` for its numbers.
#[test]
fn unique_stake_is_pledged_once() {
	ExtBuilder::default().build_and_execute(|| {
		let operator = || RuntimeOrigin::signed(OPERATOR);
		assert_ok!(Restaking::open_operator_vault(operator(), NATIVE, rampart_primitives::Eras(2)));
		assert_ok!(deposit(0, ALICE, 80));
		let pledge = |n, part| Restaking::set_allocation(operator(), 0, set(n), OPERATOR, permille(part), None);
		assert_ok!(pledge(0, 600));
		assert_noop!(pledge(1, 401), Error::<Test>::OverAllocated);
		assert_ok!(pledge(1, 400));
		pass_eras(1);
		assert_eq!((stake(0, OPERATOR), stake(1, OPERATOR)), (48, 32));
	});
}

/// **Deposit limit** (V15): `set_deposit_cap(vault, 100)`. It is about the active pool, as there: what unbonds does not count, from
/// the era on in which it cannot be taken back any more; there it never can.
#[test]
fn deposit_limit_bounds_the_active_pool() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		assert_ok!(Restaking::set_deposit_cap(RuntimeOrigin::signed(CURATOR), 0, Some(Stake(100))));
		assert_ok!(deposit(0, ALICE, 100));
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::CapExceeded);
		assert_ok!(withdraw(0, ALICE, 60));
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::CapExceeded);
		pass_eras(1);
		assert_ok!(deposit(0, ALICE, 60));
		let owed = Vaults::<Test>::get(0).and_then(|vault| vault.flows.owed());
		assert_eq!(owed, Some(Stake(160)));
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::CapExceeded);
	});
}
