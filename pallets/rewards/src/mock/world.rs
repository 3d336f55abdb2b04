//! The recorders behind the seams: stake, sets and payments. They answer as a test has told them, do the plainest arithmetic, and
//! keep what they were ordered to do.

use std::{cell::Cell, collections::BTreeMap};

use codec::{Decode, Encode, FullCodec};
use frame_support::{storage::unhashed, weights::Weight};
use rampart_primitives::{
	AssetId, Captured, Dated, Era, EraClock, Eras, Fraction, Generation, InspectSets, InspectStake, MutateStake,
	OnShares, OperatorSet, Pay, Policy, Receipt, RelayBlock, ServiceId, ServiceKey, SetMember, SetView, Shares, Sink,
	Stake, StakeError, TableBacker, TableMember, TableView, Upcoming, Value, VaultId, VaultKind, VaultView, FULL,
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult, TokenError};

use super::{
	AccountId, Rewards, COMPOUND_WEIGHT, CURATOR, NATIVE, NATIVE_POT_WEIGHT, PAY_WEIGHT, POT_WEIGHT, SETS_WEIGHT,
	TABLE_WEIGHT,
};

/// A vault of the recorder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct MockVault {
	pub asset: AssetId,
	pub generation: Generation,
	/// What the active pool holds.
	pub active: u128,
	/// Its shares.
	pub shares: u128,
	/// Who holds them, and those of closed pools: each of one generation.
	pub positions: BTreeMap<AccountId, (Generation, u128)>,
	pub curator: AccountId,
	pub fee: Fraction,
	/// A rise of it that is announced.
	pub rise: Option<Upcoming<Fraction>>,
	/// What the recorder says instead of a reward's coming in.
	pub compound_error: Option<DispatchError>,
}

/// A backer in a table of the recorder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct MockBacker {
	pub vault: VaultId,
	pub asset: AssetId,
	pub value: u128,
	pub generation: Generation,
}

/// A table of the recorder. The order of its members is that of their accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct MockTable {
	pub members: BTreeMap<AccountId, Vec<MockBacker>>,
}

/// All that the seams know, but for vaults, tables and balances, which have keys of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct World {
	pub now: Era,
	pub since: RelayBlock,
	pub length: RelayBlock,
	pub relay: RelayBlock,
	/// The eras of which there are tables of a set.
	pub eras: BTreeMap<OperatorSet, Vec<Era>>,
	pub owners: BTreeMap<ServiceId, AccountId>,
	/// For how many eras a change that hurts is announced.
	pub notice: u32,
	/// The assets that cannot move.
	pub frozen: Vec<AssetId>,
}

fn key(of: &str, name: impl Encode) -> Vec<u8> {
	(b":mock:", of, name).encode()
}

fn load<V: FullCodec>(of: &str, name: impl Encode) -> Option<V> {
	unhashed::get(&key(of, name))
}

fn store<V: FullCodec>(of: &str, name: impl Encode, value: &V) {
	unhashed::put(&key(of, name), value);
}

impl World {
	pub fn get() -> Self {
		load("world", ()).unwrap_or_default()
	}

	pub fn mutate<R>(f: impl FnOnce(&mut Self) -> R) -> R {
		let mut world = Self::get();
		let result = f(&mut world);
		store("world", (), &world);
		result
	}

	pub fn vault_of(vault: VaultId) -> MockVault {
		load("vault", vault).unwrap()
	}

	fn newest(set: OperatorSet, era: Era) -> Option<(Era, MockTable)> {
		let eras = World::get().eras.get(&set).cloned().unwrap_or_default();
		let newest = eras.into_iter().filter(|of| *of <= era).max()?;
		Some((newest, load("table", (set, newest))?))
	}

	fn exact(set: OperatorSet, era: Era) -> Option<MockTable> {
		load("table", (set, era))
	}
}

/// A backer of the present generation.
pub fn backer(vault: VaultId, value: u128) -> MockBacker {
	let record = World::vault_of(vault);
	MockBacker { vault, asset: record.asset, value, generation: record.generation }
}

pub fn put_table(set: OperatorSet, era: Era, members: &[(AccountId, &[MockBacker])]) {
	World::mutate(|world| world.eras.entry(set).or_default().push(era));
	let members = members.iter().map(|(who, backers)| (*who, backers.to_vec())).collect();
	store("table", (set, era), &MockTable { members });
}

pub fn put_vault(vault: VaultId, asset: AssetId) {
	store("vault", vault, &MockVault { asset, curator: CURATOR, ..Default::default() });
}

pub fn remove_vault(vault: VaultId) {
	unhashed::kill(&key("vault", vault));
}

/// Change a vault of the recorder.
pub fn mutate_vault<R>(id: VaultId, f: impl FnOnce(&mut MockVault) -> R) -> R {
	let mut record = World::vault_of(id);
	let result = f(&mut record);
	store("vault", id, &record);
	result
}

thread_local! {
	static SPENT: Cell<Weight> = const { Cell::new(Weight::zero()) };
}

/// What the listener says that it spent, since the last call.
pub fn spent_since_last_call() -> Weight {
	SPENT.take()
}

/// The listener spends no more than is declared.
fn spend(spent: Weight, declared: Weight) {
	assert!(spent.all_lte(declared), "{spent:?} was spent of {declared:?}");
	SPENT.set(SPENT.get() + spent);
}

/// Shares are about to change.
pub fn changing(vault: VaultId) {
	spend(Rewards::changing(vault), Rewards::changing_weight());
}

/// Somebody had so many shares and has so many now, of those that all had together before.
fn changed(vault: VaultId, generation: Generation, who: AccountId, (old, new, total): (u128, u128, u128)) {
	let spent = Rewards::changed(vault, generation, &who, Shares(old), Shares(new), Shares(total));
	spend(spent, Rewards::changed_weight());
}

/// A staker brings in an amount, at the price of a share.
pub fn deposit(vault: VaultId, who: AccountId, amount: u128) {
	changing(vault);
	let (generation, old, new, total) = mutate_vault(vault, |record| {
		let minted = amount * (record.shares + 1) / (record.active + 1);
		let (generation, old) = record.positions.get(&who).copied().unwrap_or((record.generation, 0));
		assert!(generation == record.generation || old == 0, "closed shares are claimed first");
		record.positions.insert(who, (record.generation, old + minted));
		let total = record.shares;
		record.active += amount;
		record.shares += minted;
		(record.generation, old, old + minted, total)
	});
	changed(vault, generation, who, (old, new, total));
}

/// A staker asks for shares to be withdrawn.
pub fn withdraw(vault: VaultId, who: AccountId, shares: u128) {
	changing(vault);
	let (generation, old, total) = mutate_vault(vault, |record| {
		let (generation, old) = record.positions[&who];
		assert_eq!(generation, record.generation, "closed shares are claimed");
		record.positions.insert(who, (generation, old - shares));
		let total = record.shares;
		record.active -= shares * (record.active + 1) / (total + 1);
		record.shares -= shares;
		(generation, old, total)
	});
	changed(vault, generation, who, (old, old - shares, total));
}

/// A staker gives shares to another one.
pub fn transfer(vault: VaultId, from: AccountId, to: AccountId, shares: u128) {
	changing(vault);
	let (generation, from_old, to_old, total) = mutate_vault(vault, |record| {
		let (generation, from_old) = record.positions[&from];
		let (of, to_old) = record.positions.get(&to).copied().unwrap_or((generation, 0));
		assert!(of == generation || to_old == 0, "closed shares are claimed first");
		record.positions.insert(from, (generation, from_old - shares));
		record.positions.insert(to, (generation, to_old + shares));
		(generation, from_old, to_old, record.shares)
	});
	changed(vault, generation, from, (from_old, from_old - shares, total));
	changed(vault, generation, to, (to_old, to_old + shares, total));
}

/// All is lost: the next generation begins.
pub fn close_generation(vault: VaultId) {
	let (generation, total) = mutate_vault(vault, |record| {
		let (generation, total) = (record.generation, record.shares);
		record.generation = generation.next();
		(record.active, record.shares) = (0, 0);
		(generation, total)
	});
	spend(Rewards::generation_closed(vault, generation, Shares(total)), Rewards::closed_weight());
}

/// A staker claims what is left of his closed shares.
pub fn claim_closed(vault: VaultId, who: AccountId) {
	changing(vault);
	let (generation, old, total) = mutate_vault(vault, |record| {
		let generation = record.positions[&who].0;
		assert_ne!(generation, record.generation, "the pool is closed");
		let total = record.positions.values().filter(|(of, _)| *of == generation).map(|(_, shares)| shares).sum();
		let (_, old) = record.positions.remove(&who).unwrap();
		(generation, old, total)
	});
	changed(vault, generation, who, (old, 0, total));
}

/// What an account has of an asset.
pub fn balance(asset: AssetId, who: AccountId) -> u128 {
	load("balance", (asset, who)).unwrap_or_default()
}

pub fn give(asset: AssetId, who: AccountId, amount: u128) {
	store("balance", (asset, who), &(balance(asset, who) + amount));
}

/// An asset's issuer destroys a part of what an account has.
pub fn take(asset: AssetId, who: AccountId, amount: u128) {
	store("balance", (asset, who), &(balance(asset, who) - amount));
}

/// Say what an account of an asset must have at least.
pub fn set_minimum(asset: AssetId, minimum: u128) {
	store("minimum", asset, &minimum);
}

impl EraClock for World {
	fn now() -> Era {
		World::get().now
	}
	fn since() -> RelayBlock {
		World::get().since
	}
	fn length() -> RelayBlock {
		World::get().length
	}
}

fn view(notice: u32) -> SetView<AccountId> {
	let policy = Policy {
		slasher: CURATOR,
		max_fraction: Fraction::one(),
		sink: Sink::Treasury,
		reporter_part: Fraction::default(),
		horizon_eras: Eras(5),
		window_eras: Eras(1),
		resolvers: Default::default(),
		accepts_proofs: false,
		ejects: false,
	};
	SetView { policy, notice_eras: Eras(notice) }
}

fn entry(era: Era, index: u32, backers: &[MockBacker]) -> TableMember {
	let stake = Value(backers.iter().map(|backer| backer.value).sum());
	let backers = backers
		.iter()
		.map(|backer| {
			let stake = Stake(backer.value);
			let captured = Captured {
				era,
				generation: backer.generation,
				stake,
				checkpoint: stake,
				survival: FULL,
				magnitude: FULL,
				cut_total: Default::default(),
			};
			TableBacker { vault: backer.vault, asset: backer.asset, value: Value(backer.value), captured }
		})
		.collect();
	TableMember { era, index, stake, backers }
}

impl InspectSets<AccountId> for World {
	fn set(set: OperatorSet) -> Option<SetView<AccountId>> {
		let world = World::get();
		world.owners.contains_key(&set.service).then(|| view(world.notice))
	}
	fn is_member(at: &SetMember<AccountId>, era: Era) -> bool {
		Self::member(at, era).is_some()
	}
	fn is_owner(service: ServiceId, who: &AccountId) -> bool {
		World::get().owners.get(&service) == Some(who)
	}
	fn key_owner(_: OperatorSet, _: &ServiceKey, _: Era) -> Option<AccountId> {
		None
	}
	fn obliged_until(_: &SetMember<AccountId>) -> Option<Era> {
		None
	}
	fn latest(set: OperatorSet) -> Option<TableView<AccountId>> {
		Self::at(set, World::get().now)
	}
	fn at(set: OperatorSet, era: Era) -> Option<TableView<AccountId>> {
		let (era, table) = World::newest(set, era)?;
		let total = Value(table.members.values().flatten().map(|backer| backer.value).sum());
		let members = u32::try_from(table.members.len()).unwrap();
		Some(TableView { era, total, members, root: H256::zero(), policy: view(World::get().notice) })
	}
	fn member(at: &SetMember<AccountId>, era: Era) -> Option<TableMember> {
		let (era, table) = World::newest(at.set, era)?;
		let index = table.members.keys().position(|who| *who == at.operator)?;
		Some(entry(era, u32::try_from(index).unwrap(), &table.members[&at.operator]))
	}
	fn page(set: OperatorSet, era: Era, after: Option<&AccountId>, most: u32) -> Vec<(AccountId, Value)> {
		let members = World::exact(set, era).unwrap_or_default().members;
		let later = members.iter().filter(|(who, _)| after.is_none_or(|after| *who > after));
		let stake = |backers: &[MockBacker]| Value(backers.iter().map(|backer| backer.value).sum());
		later.take(usize::try_from(most).unwrap()).map(|(who, backers)| (*who, stake(backers))).collect()
	}
	fn next_member(set: OperatorSet, table: Era, after: Option<&AccountId>) -> Option<(AccountId, TableMember)> {
		let members = World::exact(set, table)?.members;
		let mut numbered = members.iter().zip(0..);
		let ((who, backers), index) = numbered.find(|((who, _), _)| after.is_none_or(|after| *who > after))?;
		Some((*who, entry(table, index, backers)))
	}
	fn weight() -> Weight {
		SETS_WEIGHT
	}
	fn table_weight() -> Weight {
		TABLE_WEIGHT
	}
	fn page_weight(_: u32) -> Weight {
		SETS_WEIGHT
	}
}

impl InspectStake<AccountId> for World {
	fn vault(vault: VaultId) -> Option<VaultView> {
		load::<MockVault>("vault", vault).map(|v| VaultView {
			asset: v.asset,
			kind: VaultKind::Exclusive,
			unbonding_eras: Eras(7),
			generation: v.generation,
			active: Stake(v.active),
			shares: Shares(v.shares),
			escrowed: Stake::ZERO,
		})
	}
	fn shares(vault: VaultId, who: &AccountId) -> Option<(Generation, Shares)> {
		let (generation, shares) = *load::<MockVault>("vault", vault)?.positions.get(who)?;
		Some((generation, Shares(shares)))
	}
	fn curator(vault: VaultId) -> Option<(AccountId, Fraction)> {
		load::<MockVault>("vault", vault).map(|v| (v.curator, v.fee))
	}
	fn fee(vault: VaultId) -> Option<Dated<Fraction>> {
		load::<MockVault>("vault", vault).map(|v| Dated { now: v.fee, next: v.rise })
	}
	fn backers(_: &SetMember<AccountId>) -> Vec<VaultId> {
		unreachable!("rewards goes by tables")
	}
	fn captured(_: VaultId, _: &SetMember<AccountId>, _: Era) -> Result<Captured, StakeError> {
		unreachable!("rewards goes by tables")
	}
}

impl MutateStake<AccountId> for World {
	fn cut_weighed(
		_: VaultId,
		_: &SetMember<AccountId>,
		_: &Captured,
		_: Fraction,
	) -> Result<(Receipt, Weight), DispatchError> {
		unreachable!("rewards cuts nobody")
	}
	fn settle(receipt: Receipt, _: &[(AccountId, Stake)], _: Stake) -> Result<Stake, (Receipt, DispatchError)> {
		Err((receipt, DispatchError::Unavailable))
	}
	fn compound(vault: VaultId, from: &AccountId, amount: Stake) -> DispatchResult {
		let record = World::vault_of(vault);
		if let Some(error) = record.compound_error {
			return Err(error);
		}
		if record.active == 0 || record.shares == 0 {
			return Err(DispatchError::Unavailable);
		}
		Self::pay(record.asset, from, &AccountId::from(u64::MAX - u64::from(vault)), amount)?;
		mutate_vault(vault, |record| record.active += amount.0);
		Ok(())
	}
	fn cut_weight(_: u32) -> Weight {
		Weight::zero()
	}
	fn cut_extra_weight() -> Weight {
		Weight::zero()
	}
	fn settle_weight() -> Weight {
		Weight::zero()
	}
	fn compound_weight() -> Weight {
		COMPOUND_WEIGHT
	}
}

impl Pay<AccountId> for World {
	fn minimum(asset: AssetId) -> Stake {
		Stake(load("minimum", asset).unwrap_or_default())
	}
	fn balance(asset: AssetId, who: &AccountId) -> Stake {
		Stake(self::balance(asset, *who))
	}
	fn pay(asset: AssetId, from: &AccountId, to: &AccountId, amount: Stake) -> DispatchResult {
		if World::get().frozen.contains(&asset) {
			return Err(TokenError::Frozen.into());
		}
		let minimum = Self::minimum(asset).0;
		let left = self::balance(asset, *from).checked_sub(amount.0).ok_or(TokenError::FundsUnavailable)?;
		if left != 0 && left < minimum {
			return Err(TokenError::NotExpendable.into());
		}
		store("balance", (asset, *from), &left);
		let has = self::balance(asset, *to) + amount.0;
		if has < minimum {
			store("balance", (asset, *from), &(left + amount.0));
			return Err(TokenError::BelowMinimum.into());
		}
		store("balance", (asset, *to), &has);
		Ok(())
	}
	fn pay_weight() -> Weight {
		PAY_WEIGHT
	}
	fn pay_from_pot(asset: AssetId, pot: &AccountId, to: &AccountId, amount: Stake) -> Result<Weight, DispatchError> {
		if self::balance(asset, *pot) < amount.0 + Self::minimum(asset).0 {
			return Err(TokenError::NotExpendable.into());
		}
		Self::pay(asset, pot, to, amount)?;
		Ok(if asset == NATIVE { NATIVE_POT_WEIGHT } else { POT_WEIGHT })
	}
	fn pay_from_pot_weight() -> Weight {
		POT_WEIGHT
	}
}
