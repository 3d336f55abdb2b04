//! The parameters of each pallet, by topic, and the adapters between them.
//!
//! Pallets of the SDK still want their `RuntimeEvent` here, deprecated as it is; ours do not have it.

#![warn(missing_docs)]

pub mod assets;
pub mod consensus;
pub mod security;
pub mod system;
pub mod tools;
pub mod valuation;
pub mod xcm;

use crate::{AccountId, Balance};
use frame_support::{parameter_types, PalletId};
use sp_runtime::traits::AccountIdConversion;

/// The id that the treasury's account is derived from.
pub const TREASURY_ID: PalletId = parachains_common::TREASURY_PALLET_ID;

parameter_types! {
	/// Where fees, dust and fees for XCM go: an account without a key. Only root can spend from it.
	///
	/// All of the fee goes there and nothing to the block's author: what an author gets is a reward of service 0 like any
	/// other, so that a block's fee is no reason to censor or to reorder. Presets give the account the existential
	/// deposit, so that it can take the smallest fee.
	pub TreasuryAccount: AccountId = TREASURY_ID.into_account_truncating();
	/// Deposit for one storage entry, without its bytes.
	pub const DepositPerItem: Balance = crate::constants::currency::deposit(1, 0);
	/// Deposit for one byte of storage.
	pub const DepositPerByte: Balance = crate::constants::currency::deposit(0, 1);
}
