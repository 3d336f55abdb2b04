//! Rewards over the real vaults and services: what stakers, operators, curators and the funder get is what a model says, to the
//! unit, also where a vault is cut while it is paid.

use super::{
	chain,
	security::check_everything,
	stage::{
		begin_era, deposit, execute_due, join, make_tables, member, now, open_set, open_vault, pay_rewards, pledge,
		policy, record, report, signed, stage, withdraw, OWNER, RAMP, SET,
	},
};
use crate::{
	constants::currency::UNITS,
	genesis_config_presets::{
		security::{DEMO_ERA, TESTNET_ERA},
		DEMO,
	},
	AccountId, Balances, Restaking, Rewards, Runtime, Services,
};
use cumulus_pallet_parachain_system::RelaychainDataProvider;
use frame_support::assert_ok;
use pallet_rewards::{BudgetParams, Pending};
use rampart_primitives::{
	Era, Eras, Fraction, Generation, InspectStake, OperatorSet, Split, Stake, VaultId, VaultKind,
};
use sp_core::U256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::traits::BlockNumberProvider;
use std::collections::BTreeMap;

/// How many eras the service pays.
const ERAS: u32 = 3;
/// What it pays in all: no round part for any era.
const BUDGET: u128 = 3 * UNITS + 1_234_567;
/// The operators, and what each keeps: the one what everybody keeps who says nothing.
const OPERATORS: [(Sr25519Keyring, Fraction); 2] =
	[(Charlie, Fraction::from_percent(10)), (Dave, Fraction::from_percent(5))];

/// A unit, as accumulators count it.
fn scale() -> U256 {
	U256::one() << 128
}

/// What the holders of one vault earn. Nobody has an accumulator here: whenever something happens, each is paid for the time
/// since, and what cannot be divided waits for the next time.
#[derive(Default)]
struct Drip {
	shares: BTreeMap<AccountId, u128>,
	/// Scaled, as are the three below.
	earned: BTreeMap<AccountId, U256>,
	undripped: U256,
	remainder: U256,
	carried: U256,
	last: u32,
	until: u32,
	/// Whole units that came in, and went out.
	received: u128,
	paid: u128,
}

impl Drip {
	fn pass_to(&mut self, block: u32) {
		if block <= self.last {
			return;
		}
		let released = if block >= self.until {
			self.undripped
		} else {
			self.undripped / U256::from(self.until - self.last) * U256::from(block - self.last)
		};
		self.undripped -= released;
		self.last = block;
		let total: u128 = self.shares.values().sum();
		if total == 0 {
			assert!(released.is_zero(), "in these stories somebody holds a vault that is paid");
			return;
		}
		let waits = released + self.remainder;
		self.remainder = waits % U256::from(total);
		for (who, shares) in &self.shares {
			*self.earned.entry(who.clone()).or_default() += waits / U256::from(total) * U256::from(*shares);
		}
	}

	fn pay(&mut self, block: u32, units: u128) {
		self.pass_to(block);
		self.received += units;
		self.undripped += U256::from(units) * scale() + self.carried;
		self.carried = U256::zero();
		self.until = block + TESTNET_ERA;
	}

	fn change(&mut self, block: u32, who: Sr25519Keyring, to: u128) {
		self.pass_to(block);
		self.shares.insert(who.to_account_id(), to);
	}

	fn claim(&mut self, block: u32, who: Sr25519Keyring) -> u128 {
		self.pass_to(block);
		let Some(earned) = self.earned.get_mut(&who.to_account_id()) else { return 0 };
		let units = *earned / scale();
		*earned -= units * scale();
		self.paid += units.low_u128();
		units.low_u128()
	}
}

/// What is known of the chain besides the chain itself.
struct Model {
	relay_block: u32,
	drips: [Drip; 2],
	/// To operators and curators.
	owed: BTreeMap<AccountId, u128>,
	left: u128,
	eras_left: u32,
	/// What stakers have claimed.
	claimed: u128,
}

fn shares(vault: VaultId, who: Sr25519Keyring) -> u128 {
	<Restaking as InspectStake<AccountId>>::shares(vault, &who.to_account_id()).map_or(0, |(_, shares)| shares.0)
}

impl Model {
	fn new() -> Self {
		let model = Self {
			relay_block: 1_000,
			drips: Default::default(),
			owed: BTreeMap::new(),
			left: BUDGET,
			eras_left: ERAS,
			claimed: 0,
		};
		RelaychainDataProvider::<Runtime>::set_block_number(model.relay_block);
		model
	}

	fn drip(&mut self, vault: VaultId) -> &mut Drip {
		&mut self.drips[usize::try_from(vault).expect("a small number")]
	}

	/// So many relay-chain blocks pass.
	fn pass(&mut self, blocks: u32) {
		self.relay_block += blocks;
		RelaychainDataProvider::<Runtime>::set_block_number(self.relay_block);
	}

	/// Somebody's shares are other ones than before.
	fn changed(&mut self, vault: VaultId, who: Sr25519Keyring) {
		let block = self.relay_block;
		self.drip(vault).change(block, who, shares(vault, who));
	}

	/// The era's part of the budget is split by its table.
	fn pay(&mut self, era: Era) {
		let part = self.left / u128::from(self.eras_left);
		let entry = |who: Sr25519Keyring| {
			Services::table_member(SET, who.to_account_id(), Some(era)).expect("both are members")
		};
		let total: u128 = OPERATORS.iter().map(|(who, _)| entry(*who).stake.0).sum();
		for (who, commission) in OPERATORS {
			let entry = entry(who);
			let share = multiplied(part, entry.stake.0, total);
			let kept = commission.0.mul_floor(share);
			self.owe(who.to_account_id(), kept);
			for backer in entry.backers {
				let amount = multiplied(share - kept, backer.value.0, entry.stake.0);
				let curator = <Restaking as InspectStake<AccountId>>::curator(backer.vault);
				let (curator, fee) = curator.expect("every vault has one");
				let fee = fee.0.mul_floor(amount);
				self.owe(curator, fee);
				let block = self.relay_block;
				self.drip(backer.vault).pay(block, amount - fee);
				self.left -= amount;
			}
			self.left -= kept;
		}
		self.eras_left -= 1;
	}

	fn owe(&mut self, who: AccountId, amount: u128) {
		*self.owed.entry(who).or_default() += amount;
	}

	/// An era begins, with all of its work: what is due is cut before the tables are made.
	fn turn(&mut self, paid: Option<Era>) {
		self.pass(TESTNET_ERA);
		begin_era();
		execute_due();
		make_tables();
		pay_rewards();
		if let Some(era) = paid {
			self.pay(era);
		}
	}

	/// Somebody claims, and gets what the model says.
	fn claim(&mut self, vault: VaultId, who: Sr25519Keyring) {
		let block = self.relay_block;
		let expected = self.drip(vault).claim(block, who);
		assert!(expected > 0, "{who:?} has earned nothing in {vault}");
		let before = Balances::free_balance(who.to_account_id());
		assert_ok!(Rewards::claim(signed(who), vault, None));
		assert_eq!(Balances::free_balance(who.to_account_id()) - before, expected, "{who:?} in {vault}");
		self.claimed += expected;
	}

	/// Somebody who is owed something besides takes it. Gives how much.
	fn claim_owed(&self, who: &AccountId) -> u128 {
		let before = Balances::free_balance(who);
		assert_ok!(Rewards::claim_owed(signed(Bob), who.clone(), RAMP));
		Balances::free_balance(who) - before
	}
}

/// `amount * part / whole`, rounded down.
fn multiplied(amount: u128, part: u128, whole: u128) -> u128 {
	(U256::from(amount) * U256::from(part) / U256::from(whole)).try_into().expect("a part of an amount")
}

/// Two vaults and two operators in era 0, with pledges and memberships that count from era 1 on.
fn backed() -> Model {
	let unbonding = open_set(policy(1, 0));
	for (vault, curator) in [(0, Charlie), (1, Dave)] {
		assert_eq!(open_vault(curator, VaultKind::Exclusive, unbonding), vault);
		// It waits for the unbonding eras, so that only a part of the payments has it.
		assert_ok!(Restaking::set_fee(signed(curator), vault, Fraction::from_percent(3)));
	}
	let mut model = Model::new();
	for (vault, who, amount) in [(0, Alice, 3_000_001), (0, Bob, 700_001), (1, Bob, 1_234_567), (1, Eve, 89)] {
		assert_ok!(deposit(vault, who, amount, 0));
		model.changed(vault, who);
	}
	assert_ok!(Restaking::accept_vault(signed(Dave), 0));
	for (operator, _) in OPERATORS {
		join(&member(SET, operator));
	}
	for (vault, operator, permille) in [(0, Charlie, 500), (0, Dave, 300), (1, Dave, 600)] {
		assert_ok!(pledge(vault, &member(SET, operator), permille));
	}
	assert_ok!(Rewards::set_commission(signed(Dave), SET, Fraction::from_percent(5)));
	model
}

fn fund(first: Era, eras: u32, amount: u128) {
	let params = BudgetParams {
		asset: RAMP,
		amount: Stake(amount),
		first,
		eras: Eras(eras),
		split: Split::Stake,
		weights: Default::default(),
	};
	assert_ok!(Rewards::fund(signed(OWNER), SET, params));
}

fn stake_of(operator: Sr25519Keyring) -> u128 {
	let entry = Services::table_member(SET, operator.to_account_id(), Some(now()));
	entry.expect("the operator is a member").stake.0
}

/// W1, over all that gives and takes.
#[test]
fn three_funded_eras_pay_to_the_unit_while_a_vault_is_cut() {
	stage(|| {
		// given
		let mut model = backed();
		fund(Era(1), ERAS, BUDGET);
		model.turn(None);
		let whole = stake_of(Dave);
		model.turn(Some(Era(1)));

		// when Alice claims before the first part is out, and Dave's stake is cut
		model.pass(TESTNET_ERA / 3);
		model.claim(0, Alice);
		assert_ok!(report(&member(SET, Dave), now(), Fraction::from_percent(25), 1));
		model.turn(Some(Era(2)));
		assert!(stake_of(Dave) < whole);

		// and somebody comes and somebody goes while the second one drips
		model.pass(TESTNET_ERA / 2);
		assert_ok!(deposit(1, Eve, 500_000, 0));
		model.changed(1, Eve);
		assert!(shares(1, Eve) > 500_089, "a share is worth less than before");
		assert_ok!(withdraw(0, Bob, 350_000));
		model.changed(0, Bob);
		model.turn(Some(Era(3)));
		model.turn(None);

		// then all get what they have earned
		for (vault, who) in [(0, Alice), (0, Bob), (1, Bob), (1, Eve)] {
			model.claim(vault, who);
		}
		for (who, amount) in &model.owed {
			assert_eq!(model.claim_owed(who), *amount);
		}
		assert_eq!(model.eras_left, 0);
		// Where the last part came out even, nothing is left.
		if model.left > 0 {
			assert_eq!(model.claim_owed(&OWNER.to_account_id()), model.left);
		}

		// and what is left in the pot is less than a unit for each holder and vault
		let ledger = Rewards::ledger_of(RAMP).expect("RAMP was paid in");
		let owed: u128 = model.owed.values().sum();
		let dust: u128 = model.drips.iter().map(|drip| drip.received - drip.paid).sum();
		assert_eq!(ledger.funded, Stake(BUDGET));
		// What no era has used was owed to the funder, and paid as such.
		assert_eq!((ledger.paid, ledger.refunded), (Stake(model.claimed + owed + model.left), Stake(0)));
		assert_eq!(BUDGET, model.claimed + owed + model.left + dust);
		assert!(dust <= 6, "{dust}");
	});
}

#[test]
fn what_was_earned_before_a_total_loss_stays_earned() {
	stage(|| {
		// given a vault that has pledged all, and a part that drips
		let unbonding = open_set(policy(1, 0));
		let vault = open_vault(Dave, VaultKind::Exclusive, unbonding);
		let mut model = Model::new();
		for (who, amount) in [(Alice, 1_001), (Bob, 500)] {
			assert_ok!(deposit(vault, who, amount, 0));
			model.changed(vault, who);
		}
		join(&member(SET, Dave));
		assert_ok!(pledge(vault, &member(SET, Dave), 1_000));
		fund(Era(1), 1, BUDGET);
		model.turn(None);
		model.turn(None);
		let to_vault = BUDGET - Fraction::from_percent(10).0.mul_floor(BUDGET);
		let block = model.relay_block;
		model.drip(vault).pay(block, to_vault);

		// when all is cut half an era later
		assert_ok!(report(&member(SET, Dave), now(), Fraction::one(), 1));
		model.pass(TESTNET_ERA / 2);
		begin_era();
		execute_due();
		assert_eq!(record(vault).generation, Generation(1));
		let block = model.relay_block;
		model.drip(vault).pass_to(block);
		model.drip(vault).undripped = U256::zero();

		// then half of it was earned, and nothing more is
		model.turn(None);
		for who in [Alice, Bob] {
			model.claim(vault, who);
		}
		let half = to_vault / 2;
		assert!((half - 2..=half).contains(&model.claimed), "{} of {to_vault}", model.claimed);

		// and the other half is for those who come now
		assert_ok!(deposit(vault, Eve, 7_000, 0));
		model.turn(None);
		model.turn(None);
		let before = Balances::free_balance(Eve.to_account_id());
		assert_ok!(Rewards::claim(signed(Eve), vault, None));
		let late = Balances::free_balance(Eve.to_account_id()) - before;
		assert!((to_vault - half - 2..=to_vault - half).contains(&late), "{late} of {to_vault}");
	});
}

/// What there is to see on a demo chain.
#[test]
fn bridge_of_the_demo_pays_its_members_and_their_stakers() {
	chain(DEMO).execute_with(|| {
		// given the first era in which pledges count is over
		let bridge = OperatorSet { service: 1, set: 0 };
		let pending = |vault, who: Sr25519Keyring| Rewards::pending_in(vault, who.to_account_id());
		RelaychainDataProvider::<Runtime>::set_block_number(1_000);
		make_tables();
		for _ in 0..2 {
			begin_era();
			make_tables();
		}
		assert_eq!(Rewards::next_payment_of(bridge)[0].amount, Stake(10 * UNITS));

		// when
		pay_rewards();
		assert_eq!(pending(1, Bob), vec![]);
		RelaychainDataProvider::<Runtime>::set_block_number(1_000 + DEMO_ERA);

		// then: of 460 thousand RAMP that are pledged, 200 thousand are Dave's, who keeps a tenth; four fifths of his vault are Bob's
		assert_eq!(Rewards::owed(Dave.to_account_id()), vec![(RAMP, Stake(434_782_608_695))]);
		let claimable = Stake(3_130_434_782_608);
		assert_eq!(pending(1, Bob), vec![Pending { asset: RAMP, claimable, fresh: Stake::ZERO }]);
		let before = Balances::free_balance(Bob.to_account_id());
		assert_ok!(Rewards::claim(signed(Bob), 1, None));
		assert_eq!(Balances::free_balance(Bob.to_account_id()), before + claimable.0);
		assert_eq!(Rewards::budgets_of(bridge)[0].eras_left, 729);
		check_everything();
	});
}
