//! # Rampart primitives
//!
//! The seams between the Rampart pallets: identifiers, newtypes and traits. No storage, no pallet.
//!
//! ## Terminology
//!
//! - *asset*: a fungible that the chain can hold, named by a short registry index, [`AssetId`].
//! - *vault*: a pool of one asset, run by a curator; the smallest unit of stake that is cut as one.
//! - *operator set*: [`OperatorSet`], a group of operators of a service with one job and one slashing policy.
//! - *allocation*: a vault's pledge to a [`SetMember`]: a [`Magnitude`] and an optional absolute cap.
//! - *era*: [`Era`], the clock of everything. Rules change, and stake is counted, from an era's start on.
//! - *tranche*: [`TrancheId`], a part of a vault's assets that is cut at one rate.
//! - *survival*: what is left of a tranche after all cuts that hit it, as a [`Magnitude`].
//! - *value*: [`Value`], what stake is worth in the native token, by the [`Price`]s that are fixed once an era.
//! - *stake table*: [`TableView`], who had how much stake in an operator set at an era's start, and from which vaults.
//! - *capture*: [`Captured`], what a vault had pledged to a member at the start of an era.
//! - *budget*: [`BudgetId`], what somebody pays an operator set, an equal part in each of some eras.
//!
//! ## Design goals
//!
//! - G1 The unit is in the type. [`Stake`] and [`Shares`] cannot be added to each other by mistake.
//! - G2 One direction per trait: `Inspect*` asks, `Mutate*` orders, `Guard*` is asked before an act, `On*` is told of it.
//! - G3 Pallets depend on this crate only, never on each other. The runtime joins them.
//!
//! ## Invariants
//!
//! None: this crate has no state.
//!
//! ## Limits
//!
//! [`MAX_UNBONDING_ERAS`] bounds every list of tranches, and through it the work of a cut.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]

extern crate alloc;

mod keys;
mod quantity;
mod scheduled;
mod seams;
mod types;

pub use keys::{is_secret_ed25519, KeyProof, ProofError, ServiceKey};
pub use quantity::{AssetWeight, Fraction, Magnitude, Price, Shares, Stake, Value, FULL};
pub use scheduled::{Dated, Scheduled, Upcoming};
pub use seams::{
	BlockShare, EraClock, FundService, GuardStake, InspectSets, InspectStake, MutateSets, MutateStake, Oblige,
	OnShares, Pay, ReportFault, Valuation,
};
pub use types::{
	AcceptedAssets, AssetId, BudgetId, Captured, Era, Eras, Generation, OperatorSet, Pledge, Policy, Receipt,
	RelayBlock, Resolvers, ServiceId, SetId, SetMember, SetView, Sink, SlashId, Split, StakeError, TableBacker,
	TableMember, TableView, TrancheId, VaultId, VaultKind, VaultView, MAX_ACCEPTED_ASSETS, MAX_BACKERS, MAX_RESOLVERS,
	MAX_TRANCHES, MAX_UNBONDING_ERAS,
};
