//! Stake tables over the real vaults: stake moves, is pledged anew and is cut, and eras turn, while the tables are made. What a
//! table says is compared with what the test itself works out at the era's start.

use super::{account, chain};
use crate::{
	constants::currency::UNITS, genesis_config_presets::DEMO, AccountId, Restaking, Runtime, RuntimeCall,
	RuntimeOrigin, System,
};
use frame_support::storage::with_storage_layer;
use pallet_restaking::{
	types::{Allocation, Vault, Withdrawal},
	Backing, Clock, Positions, Vaults,
};
use pallet_services::{Cursor, Phase, TableEntry, TableMembers, Tables};
use proptest::prelude::*;
use rampart_primitives::{
	Captured, Era, Fraction, InspectStake, Magnitude, MutateStake, OperatorSet, SetMember, Shares, Stake, VaultId,
	VaultKind, FULL,
};
use sp_core::U256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::traits::Dispatchable;
use std::collections::{BTreeMap, BTreeSet};

const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
const AVAILABILITY: OperatorSet = OperatorSet { service: 2, set: 0 };
const SETS: [OperatorSet; 2] = [BRIDGE, AVAILABILITY];
/// Charlie, Dave and Eve, in both sets of the demo.
const MEMBERS: usize = 3;

/// Of the demo's vaults, in order: who runs it, what a whole unit of its asset is, and what the smallest one is worth in RAMP's.
const VAULTS: [(Sr25519Keyring, u128, u128); 4] =
	[(Charlie, UNITS, 1), (Dave, 1_000_000, 4_000_000), (Eve, 10_000_000_000, 2_000), (Ferdie, UNITS, 1)];

/// All pledges of the demo, which are the only ones here.
const PLEDGES: [(VaultId, OperatorSet, Sr25519Keyring); 8] = [
	(0, BRIDGE, Charlie),
	(0, AVAILABILITY, Charlie),
	(1, BRIDGE, Dave),
	(2, BRIDGE, Eve),
	(2, AVAILABILITY, Eve),
	(3, AVAILABILITY, Charlie),
	(3, AVAILABILITY, Dave),
	(3, AVAILABILITY, Eve),
];

const STAKERS: [Sr25519Keyring; 3] = [Alice, Bob, Ferdie];

/// By how many units of the asset a pledge may lose more than a cut took. The rounding of amounts is a few; that of magnitudes, of
/// which 10^15 may be all that is left of a vault with 10^18 units, is some thousand.
const ROUNDING: u128 = 10_000;

type Member = SetMember<AccountId>;

fn vault_of(vault: VaultId) -> (Sr25519Keyring, u128, u128) {
	VAULTS[usize::try_from(vault).unwrap()]
}

#[derive(Clone, Debug)]
enum Step {
	/// So many whole units into a vault.
	Deposit(VaultId, Sr25519Keyring, u128),
	/// So many percent of what a staker has in a vault.
	Withdraw(VaultId, Sr25519Keyring, u128),
	/// So many percent of a vault are pledged from some era on, more than before or less.
	Pledge(usize, u128),
	/// So many percent of what was pledged at the era's start are cut.
	Cut(usize, u32),
	/// So many steps of the walk, each by a call.
	Advance(u32),
	/// An era begins.
	Turn,
}

fn step() -> impl Strategy<Value = Step> {
	let staker = || (0..4u32, proptest::sample::select(&STAKERS[..]));
	prop_oneof![
		3 => (staker(), 1..20_000u128).prop_map(|((vault, who), whole)| Step::Deposit(vault, who, whole)),
		3 => (staker(), 1..=100u128).prop_map(|((vault, who), percent)| Step::Withdraw(vault, who, percent)),
		3 => (0..PLEDGES.len(), 0..=100u128).prop_map(|(pledge, percent)| Step::Pledge(pledge, percent)),
		3 => (0..PLEDGES.len(), 1..=100u32).prop_map(|(pledge, percent)| Step::Cut(pledge, percent)),
		1 => (0..PLEDGES.len()).prop_map(|pledge| Step::Cut(pledge, 100)),
		6 => (1..12u32).prop_map(Step::Advance),
		2 => Just(Step::Turn),
	]
}

/// Makes a call that may fail. Whether it can is another test's matter: here, it must not show in any table.
fn try_call(who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
	let _outcome = call.into().dispatch(RuntimeOrigin::signed(account(who)));
}

/// What a pledge comes to at the start of `era`, in the vault's asset: `min(cap, active * magnitude / whole)`, of the generation
/// that is open.
fn at_start(vault: &Vault<AccountId>, pledge: &Allocation, era: Era) -> u128 {
	if pledge.generation != vault.generation {
		return 0;
	}
	let (magnitude, cap) = match &pledge.pending {
		Some(change) if change.from <= era => {
			((pledge.magnitude.0 + change.raise.0).saturating_sub(change.lower.0), change.cap)
		},
		_ => (pledge.magnitude.0, pledge.cap),
	};
	let whole = match vault.kind {
		VaultKind::Exclusive => vault.active.survival,
		VaultKind::Shared => FULL,
	};
	let stake = U256::from(vault.active.assets.0) * U256::from(magnitude) / U256::from(whole.0);
	stake.as_u128().min(cap.map_or(u128::MAX, |cap| cap.0))
}

/// What one cut took.
struct Taken {
	vault: VaultId,
	from: Member,
	amount: u128,
}

/// What the test knows of the present era.
#[derive(Default)]
struct Model {
	/// What each vault had pledged to each member at its start.
	pledged: BTreeMap<Member, Vec<(VaultId, u128)>>,
	/// What was captured of each of [`PLEDGES`] then, and how many percent of that were cut since.
	captured: BTreeMap<usize, (Captured, u32)>,
	/// What was cut since then.
	taken: Vec<Taken>,
	/// Whose entries were there already.
	seen: BTreeSet<Member>,
}

impl Model {
	/// The next era, in a new block.
	fn turn() -> Self {
		Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
		System::initialize(&(System::block_number() + 1), &Default::default(), &Default::default());
		let mut model = Self::default();
		let era = Clock::<Runtime>::get().era;
		for (set, operator, backing) in Backing::<Runtime>::iter() {
			let of = |pledge: &Allocation| {
				let vault = Vaults::<Runtime>::get(pledge.vault).expect("the vault exists");
				(pledge.vault, at_start(&vault, pledge, era))
			};
			model.pledged.insert(SetMember { set, operator }, backing.iter().map(of).collect());
		}
		for (n, (vault, set, operator)) in PLEDGES.into_iter().enumerate() {
			let at = SetMember { set, operator: account(operator) };
			if let Ok(captured) = Restaking::captured(vault, &at, era) {
				let pledged = model.pledged[&at].iter().find(|(of, _)| *of == vault).map(|(_, stake)| *stake);
				assert_eq!(Some(captured.stake.0), pledged, "of vault {vault} for {at:?}");
				model.captured.insert(n, (captured, 0));
			}
		}
		model
	}

	fn apply(&mut self, step: &Step) {
		match *step {
			Step::Deposit(vault, who, whole) => {
				let amount = Stake(whole * vault_of(vault).1);
				let call = pallet_restaking::Call::<Runtime>::deposit {
					vault,
					amount,
					min_shares: Shares::ZERO,
					accept_pending_cuts: 0,
				};
				try_call(who, call);
			},
			Step::Withdraw(vault, who, percent) => {
				let shares = Positions::<Runtime>::get(vault, account(who)).unwrap_or_default().shares;
				let amount = Shares(shares.0 * percent / 100);
				let withdrawal = Withdrawal::Shares { amount, min_assets: Stake::ZERO };
				try_call(who, pallet_restaking::Call::<Runtime>::request_withdrawal { vault, withdrawal });
			},
			Step::Pledge(n, percent) => {
				let (vault, set, operator) = PLEDGES[n];
				let call = pallet_restaking::Call::<Runtime>::set_allocation {
					vault,
					set,
					operator: account(operator),
					magnitude: Magnitude(FULL.0 / 100 * percent),
					cap: None,
				};
				try_call(vault_of(vault).0, call);
			},
			Step::Cut(n, percent) => self.cut(n, percent),
			Step::Advance(steps) => (0..steps).for_each(|_| self.advance()),
			Step::Turn => *self = Self::turn(),
		}
	}

	/// Cuts a part of what was captured at the era's start, where so much of that is left to be cut, and burns it.
	fn cut(&mut self, n: usize, percent: u32) {
		let Some((captured, before)) = self.captured.get_mut(&n) else { return };
		if *before + percent > 100 || captured.stake.is_zero() {
			return;
		}
		let (vault, set, operator) = PLEDGES[n];
		let from = SetMember { set, operator: account(operator) };
		let cut = with_storage_layer(|| Restaking::cut(vault, &from, captured, Fraction::from_percent(percent)));
		let receipt = cut.expect("what was captured in this era can be cut");
		*before += percent;
		let total = receipt.total;
		let burned = Restaking::settle(receipt, &[], total).expect("no issuer stands in the way");
		assert_eq!(burned, total);
		self.taken.push(Taken { vault, from, amount: total.0 });
	}

	/// One step of the walk, and a look at the entry that it may have made.
	fn advance(&mut self) {
		try_call(Alice, pallet_services::Call::<Runtime>::advance { steps: 1 });
		let era = Clock::<Runtime>::get().era;
		for set in SETS {
			for (operator, entry) in TableMembers::<Runtime>::iter_prefix((set, era)) {
				let member = SetMember { set, operator };
				if self.seen.insert(member.clone()) {
					self.check_entry(&member, &entry);
				}
			}
		}
	}

	/// How much a pledge may have lost by the cuts so far: of an exclusive vault what was cut of itself, of a shared one what was
	/// cut of anybody's; and roundings.
	fn lost(&self, vault: VaultId, member: &Member) -> u128 {
		let kind = Vaults::<Runtime>::get(vault).expect("the vault exists").kind;
		let its = |taken: &&Taken| taken.vault == vault;
		let counts = |taken: &Taken| kind == VaultKind::Shared || taken.from == *member;
		let lost = |taken: &Taken| ROUNDING + if counts(taken) { taken.amount } else { 0 };
		self.taken.iter().filter(its).map(lost).sum()
	}

	/// A member has in the table what its backers had pledged at the era's start, by their prices, less what was cut of it before
	/// it was looked at.
	fn check_entry(&self, member: &Member, entry: &TableEntry) {
		let (mut least, mut most) = (0, 0);
		for (vault, stake) in self.pledged.get(member).into_iter().flatten() {
			let (_, _, price) = vault_of(*vault);
			most += stake * price;
			least += stake.saturating_sub(self.lost(*vault, member)) * price;
		}
		assert!((least..=most).contains(&entry.stake.0), "{member:?} has {}, not {least} to {most}", entry.stake);
	}

	/// Every table of the era that is complete has all of its members, each as it was seen, and their sum.
	fn check_tables(&self) {
		let era = Clock::<Runtime>::get().era;
		for set in SETS {
			let Some(table) = Tables::<Runtime>::get(set, era) else { continue };
			let stakes: Vec<_> =
				TableMembers::<Runtime>::iter_prefix_values((set, era)).map(|entry| entry.stake.0).collect();
			assert_eq!(stakes.len(), MEMBERS);
			assert_eq!(self.seen.iter().filter(|member| member.set == set).count(), MEMBERS);
			assert_eq!(table.total.0, stakes.iter().sum::<u128>());
		}
	}
}

fn check_states() {
	#[cfg(feature = "try-runtime")]
	{
		use frame_support::{assert_ok, traits::Hooks};

		assert_ok!(Restaking::try_state(System::block_number()));
		assert_ok!(crate::Services::try_state(System::block_number()));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(24))]

	#[test]
	fn tables_say_what_was_pledged_at_the_era_s_start_less_what_was_cut(
		steps in proptest::collection::vec(step(), 10..40),
	) {
		chain(DEMO).execute_with(|| {
			let mut model = Model::turn();
			for step in &steps {
				model.apply(step);
				model.check_tables();
				check_states();
			}
			// And when there is time, every set has its table.
			for _ in 0..100 {
				model.advance();
			}
			let era = Clock::<Runtime>::get().era;
			let position = Cursor::<Runtime>::get();
			assert_eq!((position.era, position.phase), (era, Phase::Done));
			assert!(SETS.iter().all(|set| Tables::<Runtime>::contains_key(set, era)));
			model.check_tables();
			check_states();
		});
	}
}
