//! A state to begin with, made by the calls' own bodies so that deposits and invariants hold from block 0 on.
//!
//! Amounts are `u64` and magnitudes are permille: the SDK's JSON of a preset cannot carry more.

use rampart_primitives::{AssetId, Eras, Magnitude, OperatorSet, RelayBlock, Shares, Stake, VaultId, VaultKind, FULL};
use serde::{Deserialize, Serialize};
use sp_runtime::DispatchError;

use crate::pallet::*;

/// An era of a day: relay-chain blocks of 6 s. Source: DESIGN 3.
const DAY: RelayBlock = 14_400;

/// A vault at genesis. Its index is its place in the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisVault<AccountId> {
	/// Who creates and runs it.
	pub curator: AccountId,
	/// What it holds.
	pub asset: AssetId,
	/// Exclusive or shared.
	pub kind: VaultKind,
	/// How long stake stays slashable after its owner asked to withdraw.
	pub unbonding_eras: u32,
	/// How many eras a raise of a pledge waits.
	pub allocation_delay: u32,
	/// For a shared vault: what its pledges may sum up to, in thousandths of its stake.
	pub limit_permille: Option<u32>,
}

/// A deposit at genesis.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisPosition<AccountId> {
	/// The vault.
	pub vault: VaultId,
	/// The staker.
	pub staker: AccountId,
	/// In units of the vault's asset.
	pub amount: u64,
}

/// A pledge at genesis, of a vault that the operator accepts and pays for as he would later. It counts when the vault's delay is over.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisAllocation<AccountId> {
	/// The vault that pledges.
	pub vault: VaultId,
	/// The operator set.
	pub set: OperatorSet,
	/// The operator.
	pub operator: AccountId,
	/// In thousandths of the whole.
	pub permille: u32,
	/// The most stake that it may count as.
	pub cap: Option<u64>,
}

fn magnitude(permille: u32) -> Magnitude {
	Magnitude(FULL.0 / 1_000 * u128::from(permille))
}

/// Build the state; a preset that cannot be built is refused as a whole.
#[allow(clippy::panic, reason = "genesis has no other way to refuse a bad preset")]
pub(crate) fn build<T: Config>(config: &GenesisConfig<T>) {
	if let Err(error) = try_build(config) {
		panic!("the genesis of restaking cannot be built: {error:?}");
	}
}

fn try_build<T: Config>(config: &GenesisConfig<T>) -> Result<(), DispatchError> {
	Pallet::<T>::start_clock(if config.era_length == 0 { DAY } else { config.era_length });
	for (kind, minimum_deposit) in &config.assets {
		Pallet::<T>::do_register_asset(kind.clone(), Stake(u128::from(*minimum_deposit)))?;
	}
	for vault in &config.vaults {
		Pallet::<T>::do_create_vault(
			vault.curator.clone(),
			vault.asset,
			vault.kind,
			Eras(vault.unbonding_eras),
			Eras(vault.allocation_delay),
			vault.limit_permille.map(magnitude),
		)?;
	}
	for position in &config.positions {
		let amount = Stake(u128::from(position.amount));
		Pallet::<T>::do_deposit(position.staker.clone(), position.vault, amount, Shares::ZERO, 0)?;
	}
	for allocation in &config.allocations {
		let at = rampart_primitives::SetMember { set: allocation.set, operator: allocation.operator.clone() };
		if !Acceptances::<T>::contains_key(&at.operator, allocation.vault) {
			Pallet::<T>::do_accept_vault(at.operator.clone(), allocation.vault)?;
		}
		Pallet::<T>::pledge_at_genesis(
			allocation.vault,
			at,
			magnitude(allocation.permille),
			allocation.cap.map(|cap| Stake(u128::from(cap))),
		)?;
	}
	Ok(())
}
