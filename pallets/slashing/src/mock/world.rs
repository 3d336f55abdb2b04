//! The recorders behind the seams: sets, stake and payments. They answer as a test has told them, do the plainest arithmetic, and
//! keep what they were ordered to do.

use std::collections::BTreeMap;

use codec::{Decode, Encode, FullCodec};
use frame_support::{storage::unhashed, weights::Weight};
use rampart_primitives::{
	AssetId, Captured, Era, EraClock, Eras, Fraction, Generation, InspectSets, InspectStake, MutateSets, MutateStake,
	OperatorSet, Pay, Policy, Receipt, RelayBlock, ServiceId, ServiceKey, SetMember, SetView, Shares, Stake,
	StakeError, TableBacker, TableMember, TableView, TrancheId, Value, VaultId, VaultKind, VaultView, FULL,
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult, TokenError};

use super::{
	AccountId, CUT_EXTRA_WEIGHT, CUT_WEIGHT, EJECT_WEIGHT, GOLD, PAY_WEIGHT, SETS_WEIGHT, SETTLE_WEIGHT, TABLE_WEIGHT,
};

/// A vault of the recorder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct MockVault {
	pub asset: AssetId,
	/// All that can be cut.
	pub active: u128,
	pub escrowed: u128,
	pub paid: u128,
	pub burned: u128,
	/// For how many eras its stake can be cut after the capture.
	pub unbonding: u32,
	/// What was cut of each capture.
	pub taken: BTreeMap<(SetMember<AccountId>, Era), u128>,
	/// Its asset cannot move.
	pub frozen: bool,
	/// The asset's issuer destroyed so many hundredths of what it owes.
	pub destroyed_percent: u128,
	/// What a cut of it costs more than every one does.
	pub cut_extra: Weight,
	/// What the recorder says instead of a cut.
	pub cut_error: Option<DispatchError>,
}

/// A table of the recorder.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct MockTable {
	pub policy: Policy<AccountId>,
	pub members: BTreeMap<AccountId, Vec<(VaultId, u128)>>,
}

/// What the recorder was ordered to do.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Order {
	Cut { vault: VaultId, at: SetMember<AccountId>, captured: Stake, era: Era, fraction: Fraction },
	Settle { vault: VaultId, to: Vec<(AccountId, Stake)>, burn: Stake },
	Eject { at: SetMember<AccountId> },
	Pay { asset: AssetId, from: AccountId, to: AccountId, amount: Stake },
}

/// All that the seams know, but for vaults, tables, balances and orders, which have keys of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct World {
	pub now: Era,
	/// The eras of which there are tables of a set.
	pub eras: BTreeMap<OperatorSet, Vec<Era>>,
	pub owners: BTreeMap<ServiceId, AccountId>,
	/// What the recorder says instead of an ejection.
	pub eject_error: Option<DispatchError>,
	/// Who cannot receive anything.
	pub deaf: Option<AccountId>,
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

	fn order(order: Order) {
		sp_io::storage::append(&key("orders", ()), order.encode());
	}

	/// The orders since the last call of this function.
	pub fn take_orders() -> Vec<Order> {
		unhashed::take(&key("orders", ())).unwrap_or_default()
	}

	fn newest(set: OperatorSet, era: Era) -> Option<(Era, MockTable)> {
		let eras = World::get().eras.get(&set).cloned().unwrap_or_default();
		let newest = eras.into_iter().filter(|of| *of <= era).max()?;
		Some((newest, load("table", (set, newest))?))
	}
}

/// What a vault had pledged, as the recorder knows it.
pub fn captured(era: Era, stake: u128) -> Captured {
	let stake = Stake(stake);
	Captured {
		era,
		generation: Generation(0),
		stake,
		checkpoint: stake,
		survival: FULL,
		magnitude: FULL,
		cut_total: Default::default(),
	}
}

pub fn put_table(set: OperatorSet, era: Era, policy: Policy<AccountId>, members: &[(AccountId, &[(VaultId, u128)])]) {
	World::mutate(|world| world.eras.entry(set).or_default().push(era));
	let members = members.iter().map(|(who, backers)| (*who, backers.to_vec())).collect();
	store("table", (set, era), &MockTable { policy, members });
}

/// Change a table of the recorder.
pub fn mutate_table(set: OperatorSet, era: Era, f: impl FnOnce(&mut MockTable)) {
	let mut table = load("table", (set, era)).unwrap();
	f(&mut table);
	store("table", (set, era), &table);
}

pub fn put_vault(vault: VaultId, asset: AssetId, active: u128) {
	store("vault", vault, &MockVault { asset, active, unbonding: 28, ..Default::default() });
}

pub fn remove_vault(vault: VaultId) {
	unhashed::kill(&key("vault", vault));
}

/// Change a vault of the recorder.
pub fn mutate_vault(id: VaultId, f: impl FnOnce(&mut MockVault)) {
	let mut record = vault(id);
	f(&mut record);
	store("vault", id, &record);
}

pub fn vault(vault: VaultId) -> MockVault {
	load("vault", vault).unwrap()
}

/// What an account has of an asset.
pub fn balance(asset: AssetId, who: AccountId) -> u128 {
	load("balance", (asset, who)).unwrap_or_default()
}

pub fn give(asset: AssetId, who: AccountId, amount: u128) {
	store("balance", (asset, who), &(balance(asset, who) + amount));
}

impl EraClock for World {
	fn now() -> Era {
		World::get().now
	}
	fn since() -> RelayBlock {
		World::get().now.0.saturating_mul(10)
	}
	fn length() -> RelayBlock {
		10
	}
}

impl InspectSets<AccountId> for World {
	fn set(set: OperatorSet) -> Option<SetView<AccountId>> {
		Self::at(set, Era(u32::MAX)).map(|table| table.policy)
	}
	fn is_member(_: &SetMember<AccountId>, _: Era) -> bool {
		unreachable!("slashing goes by tables")
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
		Self::at(set, Era(u32::MAX))
	}
	fn at(set: OperatorSet, era: Era) -> Option<TableView<AccountId>> {
		let (era, table) = World::newest(set, era)?;
		let policy = SetView { policy: table.policy, notice_eras: Eras(3) };
		let members = u32::try_from(table.members.len()).unwrap();
		Some(TableView { era, total: Value::ZERO, members, root: H256::zero(), policy })
	}
	fn member(at: &SetMember<AccountId>, era: Era) -> Option<TableMember> {
		let (era, table) = World::newest(at.set, era)?;
		let backer = |(vault, stake): &(VaultId, u128)| TableBacker {
			vault: *vault,
			asset: GOLD,
			value: Value(*stake),
			captured: captured(era, *stake),
		};
		let backers = table.members.get(&at.operator)?.iter().map(backer).collect();
		Some(TableMember { era, index: 0, stake: Value::ZERO, backers })
	}
	fn page(_: OperatorSet, _: Era, _: Option<&AccountId>, _: u32) -> Vec<(AccountId, Value)> {
		vec![]
	}
	fn next_member(_: OperatorSet, _: Era, _: Option<&AccountId>) -> Option<(AccountId, TableMember)> {
		unreachable!("slashing asks for one member")
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

impl MutateSets<AccountId> for World {
	fn eject(at: &SetMember<AccountId>) -> DispatchResult {
		World::order(Order::Eject { at: at.clone() });
		World::get().eject_error.map_or(Ok(()), Err)
	}
	fn eject_weight() -> Weight {
		EJECT_WEIGHT
	}
}

impl InspectStake<AccountId> for World {
	fn vault(vault: VaultId) -> Option<VaultView> {
		load::<MockVault>("vault", vault).map(|v| VaultView {
			asset: v.asset,
			kind: VaultKind::Exclusive,
			unbonding_eras: Eras(v.unbonding),
			generation: Generation(0),
			active: Stake(v.active),
			shares: Shares(v.active),
			escrowed: Stake(v.escrowed),
		})
	}
	fn shares(_: VaultId, _: &AccountId) -> Option<(Generation, Shares)> {
		unreachable!("slashing knows no stakers")
	}
	fn curator(_: VaultId) -> Option<(AccountId, Fraction)> {
		unreachable!("slashing knows no curators")
	}
	fn backers(_: &SetMember<AccountId>) -> Vec<VaultId> {
		unreachable!("slashing goes by tables")
	}
	fn captured(_: VaultId, _: &SetMember<AccountId>, _: Era) -> Result<Captured, StakeError> {
		unreachable!("slashing goes by tables")
	}
}

impl MutateStake<AccountId> for World {
	/// The fraction rounded up, no more than is left of the capture and of the vault.
	fn cut_weighed(
		vault: VaultId,
		at: &SetMember<AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<(Receipt, Weight), DispatchError> {
		let Captured { stake, era, .. } = *captured;
		World::order(Order::Cut { vault, at: at.clone(), captured: stake, era, fraction });
		let mut record = self::vault(vault);
		if let Some(error) = record.cut_error {
			return Err(error);
		}
		let taken = record.taken.entry((at.clone(), era)).or_default();
		let total = fraction.0.mul_ceil(stake.0).min(stake.0 - *taken).min(record.active);
		*taken += total;
		record.active -= total;
		record.escrowed += total;
		store("vault", vault, &record);
		let parts = vec![(TrancheId::Active, Stake(total))].try_into().unwrap();
		Ok((Receipt { vault, asset: record.asset, total: Stake(total), parts }, record.cut_extra))
	}

	fn settle(receipt: Receipt, to: &[(AccountId, Stake)], burn: Stake) -> Result<Stake, (Receipt, DispatchError)> {
		let mut record = self::vault(receipt.vault);
		if record.frozen {
			return Err((receipt, TokenError::Frozen.into()));
		}
		if to.iter().any(|(who, _)| World::get().deaf == Some(*who)) {
			return Err((receipt, TokenError::CannotCreate.into()));
		}
		let paid: u128 = to.iter().map(|(_, part)| part.0).sum();
		assert_eq!(paid + burn.0, receipt.total.0, "the parts must sum up to the receipt");
		record.escrowed -= receipt.total.0;
		record.paid += paid;
		record.burned += burn.0;
		let less = |amount: u128| amount - amount * record.destroyed_percent / 100;
		for (who, part) in to {
			assert!(!part.is_zero(), "nothing is paid to somebody");
			give(record.asset, *who, less(part.0));
		}
		store("vault", receipt.vault, &record);
		World::order(Order::Settle { vault: receipt.vault, to: to.to_vec(), burn });
		Ok(Stake(less(receipt.total.0)))
	}

	fn compound(_: VaultId, _: &AccountId, _: Stake) -> DispatchResult {
		unreachable!("slashing brings no rewards")
	}

	fn cut_weight(vaults: u32) -> Weight {
		CUT_WEIGHT.saturating_mul(vaults.into())
	}

	fn cut_extra_weight() -> Weight {
		CUT_EXTRA_WEIGHT
	}

	fn settle_weight() -> Weight {
		SETTLE_WEIGHT
	}

	fn compound_weight() -> Weight {
		unreachable!("slashing brings no rewards")
	}
}

impl Pay<AccountId> for World {
	fn minimum(_: AssetId) -> Stake {
		Stake(1)
	}
	fn balance(asset: AssetId, who: &AccountId) -> Stake {
		Stake(self::balance(asset, *who))
	}
	fn pay(asset: AssetId, from: &AccountId, to: &AccountId, amount: Stake) -> DispatchResult {
		let left = self::balance(asset, *from).checked_sub(amount.0).ok_or(TokenError::FundsUnavailable)?;
		store("balance", (asset, *from), &left);
		give(asset, *to, amount.0);
		World::order(Order::Pay { asset, from: *from, to: *to, amount });
		Ok(())
	}
	fn pay_weight() -> Weight {
		PAY_WEIGHT
	}
	fn pay_from_pot(_: AssetId, _: &AccountId, _: &AccountId, _: Stake) -> Result<Weight, DispatchError> {
		unreachable!("slashing's pots are given no minimum balance")
	}
	fn pay_from_pot_weight() -> Weight {
		unreachable!("slashing's pots are given no minimum balance")
	}
}
