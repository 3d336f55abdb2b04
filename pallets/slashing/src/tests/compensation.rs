//! A cut that should not have been: those who were cut claim it.

use super::*;
use crate::compensation::leaf;
use binary_merkle_tree::{merkle_proof, merkle_root};
use rampart_primitives::{Era, SlashId, Stake, VaultId};
use sp_core::H256;
use sp_runtime::{traits::Keccak256, DispatchError, DispatchResult, TokenError};

/// Slash 0 has cut 100 of gold and 50 of silver, and is reviewed to the end of era 4.
fn executed() {
	report(BRIDGE, OLGA, percent(10), 1).unwrap();
	turn_eras(2);
	events();
	World::take_orders();
}

/// A tree over the claims on what a slash took from a vault.
pub(super) struct Tree {
	of: (SlashId, VaultId),
	claims: Vec<(AccountId, u128)>,
}

impl Tree {
	pub(super) fn new(of: (SlashId, VaultId), claims: &[(AccountId, u128)]) -> Self {
		Self { of, claims: claims.to_vec() }
	}

	fn leaves(&self) -> Vec<[u8; 160]> {
		let leaf =
			|(index, (who, amount)): (u32, &(AccountId, u128))| leaf(self.of.0, self.of.1, index, who, Stake(*amount));
		(0..).zip(&self.claims).map(leaf).collect()
	}

	pub(super) fn root(&self) -> H256 {
		merkle_root::<Keccak256, _>(self.leaves())
	}

	fn len(&self) -> u32 {
		u32::try_from(self.claims.len()).unwrap()
	}

	fn proof(&self, index: u32) -> Proof {
		merkle_proof::<Keccak256, _, _>(self.leaves(), index).proof.try_into().unwrap()
	}

	pub(super) fn compensate(&self) -> DispatchResult {
		Slashing::compensate(RuntimeOrigin::root(), self.of.0, self.of.1, self.root(), self.len())
	}

	pub(super) fn claim(&self, index: u32) -> DispatchResult {
		self.claim_by(STRANGER, index)
	}

	fn claim_by(&self, signer: AccountId, index: u32) -> DispatchResult {
		let (who, amount) = self.claims[usize::try_from(index).unwrap()];
		let ((slash, vault), proof) = (self.of, self.proof(index));
		Slashing::claim_compensation(signed(signer), slash, vault, index, who, Stake(amount), proof)
	}

	fn claim_as(&self, index: u32, who: AccountId, amount: u128, proof: Proof) -> DispatchResult {
		Slashing::claim_compensation(signed(STRANGER), self.of.0, self.of.1, index, who, Stake(amount), proof)
	}
}

#[test]
fn those_who_were_cut_get_back_all_of_it_when_each_claims() {
	// given: trees of all shapes.
	for holders in 1..=9u128 {
		ExtBuilder.build_and_execute(|| {
			executed();
			let mut claims: Vec<(AccountId, u128)> = (1..holders).map(|n| (1_000 + n, n)).collect();
			let rest = 100 - claims.iter().map(|(_, amount)| amount).sum::<u128>();
			claims.push((1_000, rest));
			let tree = Tree::new((0, 1), &claims);

			// when
			assert_ok!(tree.compensate());

			// then
			let told = Event::VaultCompensated {
				slash: 0,
				vault: 1,
				asset: GOLD,
				amount: Stake(100),
				root: tree.root(),
				leaves: tree.len(),
				until: Era(31),
			};
			assert_eq!(events(), vec![told]);
			assert_eq!(vault(1).escrowed, 100);

			// when: in any order, by anybody
			for index in (0..tree.len()).rev() {
				assert_ok!(tree.claim(index));
			}

			// then
			for (who, amount) in &claims {
				assert_eq!(balance(GOLD, *who), *amount);
			}
			assert_eq!(vault(1).escrowed, 0);
			assert_eq!(Slashing::compensation(0, 1).unwrap().rest.total, Stake(0));
			let (account, amount, paid) = (1_001, Stake(1), Stake(1));
			let claimed =
				Event::CompensationClaimed { slash: 0, vault: 1, index: 0, account, asset: GOLD, amount, paid };
			assert!(holders == 1 || events().contains(&claimed));
		});
	}
}

#[test]
fn a_slash_is_compensated_when_all_that_was_cut_is() {
	ExtBuilder.build_and_execute(|| {
		executed();
		assert_ok!(Tree::new((0, 1), &[(5, 100)]).compensate());
		assert_eq!(state(0), SlashState::Escrowed { until: Era(4), receipts: 1 });
		assert_ok!(Tree::new((0, 2), &[(5, 50)]).compensate());
		assert_eq!(state(0), SlashState::Compensated);
		assert_eq!(Slashing::slash(0).unwrap().slot, None);
		turn_eras(2);
		assert_eq!(balance(GOLD, TREASURY), 0);
	});
}

#[test]
fn what_is_not_compensated_is_settled_when_the_review_is_over() {
	ExtBuilder.build_and_execute(|| {
		executed();
		let tree = Tree::new((0, 1), &[(5, 100)]);
		assert_ok!(tree.compensate());
		turn_eras(2);
		assert_eq!(state(0), SlashState::Settled);
		assert_eq!((balance(GOLD, TREASURY), balance(SILVER, TREASURY)), (0, 45));
		assert_ok!(tree.claim(0));
		assert_eq!(balance(GOLD, 5), 100);
	});
}

#[test]
fn compensate_fails_when_there_is_nothing_to_turn() {
	ExtBuilder.build_and_execute(|| {
		let compensate = |vault, leaves| Slashing::compensate(RuntimeOrigin::root(), 0, vault, H256::zero(), leaves);
		assert_noop!(compensate(1, 1), Error::<Test>::UnknownSlash);
		report(BRIDGE, OLGA, percent(10), 1).unwrap();
		assert_noop!(compensate(1, 1), Error::<Test>::NothingEscrowed);
		turn_eras(2);
		assert_noop!(compensate(3, 1), Error::<Test>::NothingEscrowed);
		assert_noop!(compensate(1, 0), Error::<Test>::EmptyTree);
		assert_ok!(compensate(1, 1));
		assert_noop!(compensate(1, 1), Error::<Test>::NothingEscrowed);
	});
}

#[test]
fn compensate_fails_when_not_by_the_review_origin_or_too_late() {
	ExtBuilder.build_and_execute(|| {
		executed();
		let by = |origin| Slashing::compensate(origin, 0, 1, H256::zero(), 1);
		assert_noop!(by(signed(WIM)), DispatchError::BadOrigin);
		// given: the review ends with era 4; in era 5 the queue does not come to it.
		turn_eras(1);
		turn_era();
		assert_noop!(by(RuntimeOrigin::root()), Error::<Test>::ReviewOver);
	});
}

#[test]
fn what_a_sink_cannot_receive_becomes_compensation_when_its_settlement_has_failed() {
	ExtBuilder.build_and_execute(|| {
		// given: the sink is one account, which can receive neither asset. The review ends with era 4.
		mutate_table(BRIDGE, Era(1), |table| table.policy.sink = rampart_primitives::Sink::Account(VICTIM));
		executed();
		World::mutate(|world| world.deaf = Some(VICTIM));
		let gold = Tree::new((0, 1), &[(5, 60), (TREASURY, 40)]);
		turn_eras(1);
		turn_era();
		assert_noop!(gold.compensate(), Error::<Test>::ReviewOver);

		// when the queue has tried
		poll();
		assert_eq!(state(0), SlashState::Escrowed { until: Era(4), receipts: 2 });
		assert_noop!(Slashing::settle(signed(STRANGER), 0, 1).map_err(|e| e.error), TokenError::CannotCreate);

		// then: the review origin gives it to others, at any time.
		turn_eras(3);
		assert_ok!(gold.compensate());
		assert_ok!(gold.claim(0));
		assert_ok!(gold.claim(1));
		assert_eq!((balance(GOLD, 5), balance(GOLD, TREASURY), vault(1).escrowed), (60, 40, 0));

		// then: the other receipt is where it was, until the sink can receive it.
		World::mutate(|world| world.deaf = None);
		assert_ok!(Slashing::settle(signed(STRANGER), 0, 2));
		assert_eq!((state(0), balance(SILVER, VICTIM)), (SlashState::Settled, 45));
	});
}

#[test]
fn a_claim_waits_when_the_asset_cannot_move() {
	ExtBuilder.build_and_execute(|| {
		// given: no token moves when a cut is turned into compensation.
		executed();
		mutate_vault(1, |vault| vault.frozen = true);
		let tree = Tree::new((0, 1), &[(5, 100)]);
		assert_ok!(tree.compensate());

		// when, then
		assert_noop!(tree.claim(0), TokenError::Frozen);
		mutate_vault(1, |vault| vault.frozen = false);
		assert_ok!(tree.claim(0));
		assert_eq!(balance(GOLD, 5), 100);
	});
}

#[test]
fn claim_compensation_pays_in_part_when_the_account_itself_asks_an_impaired_vault() {
	ExtBuilder.build_and_execute(|| {
		// given: the asset's issuer has destroyed a quarter of what the vault owes.
		executed();
		let tree = Tree::new((0, 1), &[(5, 60), (6, 40)]);
		assert_ok!(tree.compensate());
		mutate_vault(1, |vault| vault.destroyed_percent = 25);
		events();

		// when, then: nobody else can make another one's claim worth less for good.
		assert_noop!(tree.claim_by(STRANGER, 0), Error::<Test>::PaidInPart);
		assert_noop!(tree.claim_by(6, 0), Error::<Test>::PaidInPart);
		assert_eq!((balance(GOLD, 5), vault(1).escrowed), (0, 100));

		// then: he himself can.
		assert_ok!(tree.claim_by(5, 0));
		let (account, amount, paid) = (5, Stake(60), Stake(45));
		let claimed = Event::CompensationClaimed { slash: 0, vault: 1, index: 0, account, asset: GOLD, amount, paid };
		assert_eq!(events(), vec![claimed]);
		assert_eq!((balance(GOLD, 5), vault(1).escrowed), (45, 40));
		assert_noop!(tree.claim_by(5, 0), Error::<Test>::AlreadyClaimed);

		// when the vault is whole again, then anybody can.
		mutate_vault(1, |vault| vault.destroyed_percent = 0);
		assert_ok!(tree.claim_by(STRANGER, 1));
		assert_eq!(balance(GOLD, 6), 40);
	});
}

#[test]
fn settling_looks_at_no_receipt_that_became_compensation() {
	ExtBuilder.build_and_execute(|| {
		executed();
		assert_eq!(crate::escrows::vaults::<Test>(0), vec![1, 2]);
		assert_ok!(Tree::new((0, 1), &[(5, 100)]).compensate());
		assert_eq!(crate::escrows::vaults::<Test>(0), vec![2]);

		// when it is settled, then it is charged for what was left.
		World::mutate(|world| world.now = Era(5));
		let walk = <() as WeightInfo>::queue_poll() + <() as WeightInfo>::queue_seek() * 4;
		let turns = crate::queue::cost_of_turn::<Test>() * 2;
		let consumed = poll_within(frame_support::weights::Weight::MAX);
		assert_eq!(consumed, walk + turns + crate::queue::cost_of_settlement::<Test>(1));
		assert_eq!(state(0), SlashState::Settled);
	});
}

#[test]
fn claim_compensation_fails_when_it_is_not_in_the_tree() {
	ExtBuilder.build_and_execute(|| {
		// given
		executed();
		let tree = Tree::new((0, 1), &[(5, 60), (6, 40)]);
		assert_noop!(tree.claim(0), Error::<Test>::UnknownCompensation);
		assert_ok!(tree.compensate());

		// when, then: another amount, account, place, tree, proof.
		let proof = || tree.proof(0);
		assert_noop!(tree.claim_as(0, 5, 61, proof()), Error::<Test>::InvalidClaim);
		assert_noop!(tree.claim_as(0, 6, 60, proof()), Error::<Test>::InvalidClaim);
		assert_noop!(tree.claim_as(1, 5, 60, proof()), Error::<Test>::InvalidClaim);
		assert_noop!(tree.claim_as(2, 5, 60, proof()), Error::<Test>::InvalidClaim);
		assert_noop!(tree.claim_as(0, 5, 60, tree.proof(1)), Error::<Test>::InvalidClaim);
		assert_noop!(tree.claim_as(0, 5, 60, Default::default()), Error::<Test>::InvalidClaim);
		let other = Tree::new((0, 2), &[(5, 60), (6, 40)]);
		assert_noop!(tree.claim_as(0, 5, 60, other.proof(0)), Error::<Test>::InvalidClaim);
		assert_ok!(tree.claim(0));
		assert_noop!(tree.claim(0), Error::<Test>::AlreadyClaimed);
	});
}

#[test]
fn claim_compensation_fails_when_it_is_for_nothing() {
	ExtBuilder.build_and_execute(|| {
		executed();
		let tree = Tree::new((0, 1), &[(5, 0), (6, 100)]);
		assert_ok!(tree.compensate());
		assert_noop!(tree.claim(0), Error::<Test>::InvalidClaim);
	});
}

#[test]
fn claim_compensation_fails_when_the_claims_are_more_than_there_is() {
	ExtBuilder.build_and_execute(|| {
		executed();
		let tree = Tree::new((0, 1), &[(5, 60), (6, 60), (7, 40)]);
		assert_ok!(tree.compensate());
		assert_ok!(tree.claim(0));
		assert_noop!(tree.claim(1), Error::<Test>::ClaimsAboveCut);
		assert_ok!(tree.claim(2));
	});
}

#[test]
fn claims_end_with_their_time_and_the_rest_is_swept() {
	ExtBuilder.build_and_execute(|| {
		// given
		executed();
		let tree = Tree::new((0, 1), &[(5, 60), (6, 40)]);
		assert_ok!(tree.compensate());
		assert_ok!(tree.claim(0));
		turn_eras(2);
		let close = || Slashing::close_compensation(signed(STRANGER), 0, 1);
		World::mutate(|world| world.now = Era(31));
		assert_noop!(close(), Error::<Test>::ClaimsOpen);
		assert_noop!(Slashing::prune_slash(signed(STRANGER), 0), Error::<Test>::NotOver);
		assert_ok!(Slashing::do_advance(1_000));
		events();

		// when
		World::mutate(|world| world.now = Era(32));
		assert_noop!(tree.claim(1), Error::<Test>::ClaimsOver);
		assert_ok!(close());

		// then
		let (swept, paid) = (Stake(40), Stake(40));
		let closed = Event::CompensationClosed { slash: 0, vault: 1, asset: GOLD, swept, paid };
		assert_eq!(events(), vec![closed]);
		assert_eq!(balance(GOLD, TREASURY), 40);
		assert_eq!(Claimed::<Test>::iter().count(), 0);
		assert_noop!(close(), Error::<Test>::UnknownCompensation);
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));
	});
}

#[test]
fn close_compensation_tells_what_the_treasury_got_when_the_issuer_destroyed_a_part() {
	ExtBuilder.build_and_execute(|| {
		// given: a quarter of what the vault owes is destroyed, after the first claim.
		executed();
		let tree = Tree::new((0, 1), &[(5, 60), (6, 40)]);
		assert_ok!(tree.compensate());
		assert_ok!(tree.claim(0));
		turn_eras(2);
		World::mutate(|world| world.now = Era(32));
		mutate_vault(1, |vault| vault.destroyed_percent = 25);
		events();

		// when: a stranger closes it.
		assert_ok!(Slashing::close_compensation(signed(STRANGER), 0, 1));

		// then
		let (swept, paid) = (Stake(40), Stake(30));
		let closed = Event::CompensationClosed { slash: 0, vault: 1, asset: GOLD, swept, paid };
		assert_eq!(events(), vec![closed]);
		assert_eq!(balance(GOLD, TREASURY), 30);
	});
}

#[test]
fn close_compensation_clears_so_many_marks_at_a_time() {
	ExtBuilder.build_and_execute(|| {
		// given: 100 claims, all paid.
		executed();
		let claims: Vec<_> = (0..100).map(|n| (1_000 + n, 1)).collect();
		let tree = Tree::new((0, 1), &claims);
		assert_ok!(tree.compensate());
		for index in 0..100 {
			assert_ok!(tree.claim(index));
		}
		turn_eras(2);
		World::mutate(|world| world.now = Era(32));
		events();

		// when, then: nobody can claim in between.
		let close = || Slashing::close_compensation(signed(STRANGER), 0, 1);
		let marks: Vec<u32> = Claimed::<Test>::iter_keys().map(|(_, _, index)| index).collect();
		assert_ok!(close());
		assert_eq!(Claimed::<Test>::iter_keys().map(|(_, _, index)| index).collect::<Vec<_>>(), marks[64..]);
		// The next call begins behind what this one cleared.
		assert_eq!(Compensations::<Test>::get(0, 1).unwrap().cleared, Some(marks[63]));
		assert_noop!(tree.claim(0), Error::<Test>::ClaimsOver);
		assert_eq!(events(), vec![]);
		assert_ok!(close());
		assert_eq!(events().len(), 1);
		assert_eq!(Claimed::<Test>::iter().count(), 0);
	});
}

#[test]
fn the_accounts_of_pots_are_their_own() {
	use crate::insurance::pot;
	let pots = [pot::<Test>(BRIDGE, GOLD), pot::<Test>(BRIDGE, SILVER), pot::<Test>(ORACLE, GOLD)];
	let different: std::collections::BTreeSet<_> = pots.into_iter().collect();
	assert_eq!(different.len(), pots.len());
}

#[test]
fn a_leaf_is_five_words_of_the_abi() {
	let bytes = leaf(0x0102, 3, 4, &[0xaa_u8; 32], Stake(5));
	assert_eq!(bytes[..32], H256::from_low_u64_be(0x0102).0);
	assert_eq!(bytes[32..64], H256::from_low_u64_be(3).0);
	assert_eq!(bytes[64..96], H256::from_low_u64_be(4).0);
	assert_eq!(bytes[96..128], [0xaa; 32]);
	assert_eq!(bytes[128..], H256::from_low_u64_be(5).0);
	// An account that is longer is its hash.
	let long = leaf(0, 0, 0, &[7_u8; 33], Stake(0));
	assert_eq!(long[96..128], sp_io::hashing::keccak_256(&[7; 33]));
}
