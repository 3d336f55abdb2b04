//! # Rewards
//!
//! Services pay for their security, every era; what each staker earned of it is exact, and costs the same to claim whatever the
//! number of stakers and of payments.
//!
//! ## Terminology
//!
//! - *budget*: an amount that somebody pays an operator set, an equal part in each of some eras.
//! - *turn*: the payment of one era of one set, by all its budgets that are ripe for it.
//! - *points*: how much work a member did in an era, as the service reports it.
//! - *commission*: what an operator takes of its rewards in a set, before its backers.
//! - *fee*: what a curator takes of his vault's rewards. Restaking knows it.
//! - *pot*: the account that holds all rewards in an asset, and the ledger of what came and went. Also what one vault was paid out
//!   of it and has not paid out.
//! - *place*: what an asset has in a vault's books while the vault took it, takes it, will take it or holds any of it. There are
//!   [`MAX_REWARD_ASSETS`].
//! - *accrual*: what a vault's generation was paid in one asset, how far that has dripped, and what of it was claimed.
//! - *drip*: a payment is released to holders evenly, by relay-chain blocks, over one era length.
//! - *carried*: what dripped to nobody or was forfeited. It drips anew.
//! - *earnings*: what a holder has earned in a vault. Scaled by 2^128, so that no division loses anything.
//! - *fresh*: of shares, minted or received in the current era. Who gives some up in it forfeits what the oldest of them earned.
//! - *owed*: a commission, a fee, a refund or a reward that could not be paid, and lies in the pot for somebody.
//! - *payee*: to whom an account's rewards are paid, if not to itself.
//!
//! ## Scenario: a bridge pays for its security
//!
//! 1. Vault 1 backs Olga, the one member of set `(1, 0)`. Ann has 300 of its shares and Bob 100; its curator takes a tenth.
//! 2. In era 1 Sam pays the set 3 000 for three eras with `fund`. The amount goes into the asset's pot at once. Sam leaves a
//!    deposit for the record.
//! 3. When era 1 is over the walk makes its turn. A third of what is left is the era's part: 1 000. Olga was all of the stake
//!    table; her commission is 100, and of the other 900 the curator's fee is 90. Both are owed. The vault is paid 810.
//! 4. The 810 drip over one era length: after half of it Ann can claim 303 and Bob 101. They need not hurry: what they earned is
//!    on record, and a claim in a year costs what one costs today.
//! 5. Bob asks for all his shares to be withdrawn. What he earned stays his. The rest of the drip is Ann's.
//! 6. A stranger calls `claim_for` Ann: it is paid to her, or to the payee that she has named.
//! 7. In era 2 Sam ends the budget with `end_budget`: the part of era 3 is his again at once. That of era 2, whose stake works
//!    already, is paid when that is over; with it goes the budget, and the deposit comes back.
//!
#![doc = docify::embed!("src/tests/life.rs", a_service_pays_and_stakers_claim_what_they_earned)]
//!
//! ## The way of the money
//!
//! ```text
//! funder --fund--> budget --turn--> member's share --+--> commission --> owed to the operator
//!                    ^   (part of    (by stake        |
//!                    |    an era)     or points)      +--> vault's amount --+--> fee --> owed to the curator
//!                    |                                     (by the table)   |
//!                    +---- what nobody could get <---- refused <------------+
//!                                                                           +--> drip --> holders, by shares and blocks
//!                                                                                 |
//!                                          carried <-- nobody there, forfeited <--+
//! ```
//!
//! | what | how it is rounded | where the rest goes |
//! |---|---|---|
//! | an era's part, a member's share, a vault's amount | down | back to the budget |
//! | a commission, a fee | down | to the backers |
//! | what is released in a block; what a share gets of it | down, by 2^-128 of a unit | it is released later; it goes on as a remainder |
//! | a claim | down, to whole units | the fraction stays the holder's |
//!
//! At a budget's end what is left of it is the funder's.
//!
//! ## When
//!
//! | | |
//! |---|---|
//! | an era's part by stake | is split in the era after it |
//! | by points | two eras after it, since points can be reported for one era more |
//! | a vault's amount | drips over one era length from then on, with what an earlier payment has left |
//! | what is carried | drips with the next payment, or by itself when the drip is over and somebody holds shares |
//! | what fresh shares earned | can be claimed when the era of their deposit is over |
//! | a rise of a commission or a fee | waits for the set's notice, or for the vault's unbonding eras |
//! | a fall | acts from the next era |
//! | an asset more in a vault's terms | is taken from the next era on, and for earlier eras that are paid in it |
//! | an asset less, or another use of the vault's own | waits for the vault's unbonding eras; eras before it are paid as they were earned, if the walk is in time: one that is so late that the place was promised to others meanwhile, or that nine other assets were given up since, returns the amount to the budget |
//!
//! ## Who earns
//!
//! Who holds shares in a block earns what drips in it, by his part of all shares. A deposit earns from its block on, and shares
//! that change hands take nothing along. So a deposit just before a payment earns its part of the time, and, if it is taken back
//! in the same era, nothing: not even that part. Shares that somebody is given are fresh like new ones. As all are alike, who gives
//! up some of his fresh shares forfeits what as many of the oldest of them have earned: one cannot keep what a deposit earned by
//! giving back others that came later.
//!
//! Vaults are paid by the stake table of the era that is paid, and their holders by the shares that they have while it drips, one
//! era later. Who comes gets a part of what the vault earned in the era before, and who leaves gives up as much: all in all each is
//! paid for as long as he was there.
//!
//! ### Why unbonding stake earns nothing
//!
//! From the moment in which a staker asks to withdraw, that stake earns nothing, although it can still be cut for the unbonding
//! time. It answers for the eras in whose tables it was, and it was paid for as many, as said above. It counts in no table to
//! come: no service rents it any more, and what it got would be taken from stake that is rented. If it did earn, who plans to
//! leave would best ask at once, since he could leave at any later time without losing anything; the unbonding time would be
//! no cost, and the stake in the tables would be smaller. EigenLayer's queued withdrawals, Symbiotic's and the unlocking chunks of
//! `pallet-staking` earn nothing, either. Who changes his mind in the same era takes it back with restaking's
//! `cancel_withdrawal`.
//!
//! ### After a total loss
//!
//! What holders earned by then stays theirs: a generation's accruals are frozen, not cut. What had not dripped is the next
//! generation's. Who joins that one brings along what he has not claimed.
//!
//! ### Compounding
//!
//! A reward in the vault's own asset goes into the vault instead, if the vault's curator says so: the price of a share rises. It
//! drips like any other, and what has dripped is brought in before anybody's shares change, so nobody can buy or sell at a
//! price without it. In the pool it is stake like any other: captured from the next era on, and cut with the rest.
//!
//! Here no share is fresh, and nothing is forfeited: a price has no memory of who brought what when. Who comes for a payment gets no
//! more than his part of what drips while he is there, and nothing if he goes in the same block. To have it he must ask for all of
//! it back, and wait for the unbonding time, in which his stake earns nothing and can be cut. That costs more than a few blocks'
//! part of one payment is worth.
//!
//! While a vault is impaired nothing goes into it: what has dripped is held, with [`Event::CompoundHeld`], and drips anew until the
//! vault is made good.
//!
//! ## What can go wrong, and what happens then
//!
//! | | |
//! |---|---|
//! | an asset is frozen | its claims stay, with [`Event::ClaimHeld`]; all others are paid |
//! | a payout is less than a new account must have | it stays, until there is enough, or another payee |
//! | it cannot be paid, and its holder has left or his generation is over | whoever claims for him has it owed to him: it takes no place in the vault any more |
//! | a vault took an asset neither in the era that is paid nor since, has no holders, or began another generation | its amount goes back to the budget |
//! | a set had no stake table, or nobody with points | the era's part goes back to the budget, for the eras to come |
//! | the last payout of a pot | does not fail: the first funder paid the asset's minimum balance on top, and no claim or refund takes that. What compounds could take it only where it is all that the pot has, so where an issuer destroyed a part of that |
//! | an issuer destroyed a part of a pot | who claims first is paid; the others' claims stay |
//! | an asset's minimum balance is raised | what a pot has above it is paid. The last payouts fail with `NotExpendable`, and stay, until anybody gives the pot's account the difference |
//! | a budget's funder, a service's owner or a curator has no key: it is the treasury, a pallet or another chain | it calls this pallet by whatever origin the runtime knows its account for, [`Config::AccountOrigin`]. Restaking's calls want a signed origin, to open a vault, to pledge and to set its fee: without a key a curator has that only where the runtime makes one for its account |
//! | a block is full | the walk goes on in the next one, or by anyone's [`Pallet::advance`] |
//! | a vault is gone | who earned claims as ever; what nobody did goes to the treasury by [`Pallet::sweep_vault`], and no record is left in the end |
//!
//! ## What the peers' users look for
//!
//! | there | here |
//! |---|---|
//! | EigenLayer `createTotalStakeRewardsSubmission`, `createUniqueStakeRewardsSubmission` | [`Pallet::fund`] with `Split::Stake`: what counts is what the vaults pledged |
//! | `createOperatorDirectedAVSRewardsSubmission` | [`Pallet::fund`] with `Split::Points`, and [`Pallet::report_points`] |
//! | strategies and multipliers of a submission | asset weights of the budget |
//! | `submitRoot` by one trusted updater, a day later; `processClaim` with a proof, a week later | none: computed on chain, claimable as it drips |
//! | `setClaimerFor` | [`Pallet::set_payee`], and [`Pallet::claim_for`] by anyone |
//! | `setOperatorSetSplit` | [`Pallet::set_commission`] |
//! | Symbiotic `distributeRewards`, `claimRewards` from an index on, in a loop over distributions | [`Pallet::claim`]: no loop |
//! | `pallet-nomination-pools` `claim_payout`, `bond_extra` of rewards | [`Pallet::claim`]; compounding, by itself |
//! | `pallet-staking-async` `payout_stakers_by_page` | none: nobody has to pay nominators out |
//! | `pallet-staking-async` `set_payee`, commission | [`Pallet::set_payee`], [`Pallet::set_commission`] |
//! | Tangle's service payments | [`Pallet::fund`] |
//!
//! ### What a claim costs
//!
//! | | reads, writes | grows with |
//! |---|---|---|
//! | [`Pallet::claim`] in one asset | 6 and 2; and the payment's, 3 and 2 in the native token, 5 and 4 at most | the number of assets that are paid: at most 8 |
//! | `pallet-nomination-pools` `claim_payout` | 12 and 4; 0.12 ms besides | nothing |
//! | `pallet-staking-async` payout of 64 nominators | 404 and 197; 35 ms and 246 kB of proof with them | the number of nominators, each era |
//! | the same of 512 | 3 092 and 1 541; 275 ms and 1.69 MB of proof with them | |
//!
//! Sources: the weights of this chain's runtime; those of Asset Hub Polkadot for the pools; those in the crate of
//! `pallet-staking-async` 0.17 for payouts. The peers' are of other machines.
//!
//! ## Following along
//!
//! An indexer needs no guesses. A budget is `BudgetFunded`, `BudgetToppedUp` .. `EraPaid` .. `BudgetShortened` .. `BudgetEnded`. Of an
//! era's part, `OperatorPaid` and `VaultPaid` with its fee say who got it, and `EraPaid` what returned. What a vault was paid leaves
//! it by `RewardClaimed` and `RewardOwed`, by restaking's `RewardCompounded`, by `RewardsCarriedOver` to its next generation, and by
//! `VaultSwept`. What is owed leaves by `OwedPaid`.
//!
//! ## Design goals
//!
//! - G1 Nothing is minted, nothing is lost: all that was paid in is on record to the unit, and within a vault to 2^-128 of one. Each
//!   division keeps its remainder.
//! - G2 A claim is O(1) in each asset: no loop over stakers, payments or eras. A change of shares settles who changes, and nobody
//!   else.
//! - G3 Time counts, not the moment: a payment drips, so there is no block before which it is worth to come.
//! - G4 Nothing waits behind what cannot be paid: each asset, vault and account stands for itself.
//! - G5 Past work is paid by the table of its era, whoever has left since, and whoever has ended the budget; a payment is made once,
//!   in order, and none is left out.
//! - G6 Nobody is surprised: what operators and curators take rises slowly and visibly, and vaults say early which
//!   assets they take no more.
//! - G7 Anyone can do what nobody has to be trusted with: fund, pay out, compound, advance, sweep.
//!
//! ## Invariants
//!
//! - W1 Of each asset: funded = paid + refunded + left in budgets + in the turn that is being made + owed + in the pots of vaults, and
//!   the pot's account has at least as much. What was paid is what the ledger counts, and what all accruals do. Of each accrual,
//!   scaled: its pot = what is to drip + what is carried + the remainder + what its holders have earned. Both are equalities.
//! - Y1 Every stored value decodes, and says something; no entry points to a missing parent.
//! - B1 Every budget is listed once, in its set, and has eras to pay.
//! - E1 Every era of a budget is paid once, in order, by the table of that era.
//! - P1 Points are as summed up, of eras that have begun, and are forgotten when they are paid.
//! - C1 No commission is above the most that an operator can take.
//! - T1 Terms name an asset once. Each asset that a vault takes has its place, those included that it took last and will take.
//!
//! ## Limits
//!
//! [`MAX_REWARD_ASSETS`] assets that a vault can be paid in, those included in which somebody has not claimed yet, and those that
//! it gave up until the eras before are paid; of each, 2^128 units at a time. [`MAX_BUDGETS`] budgets a set, of which
//! [`RESERVED_BUDGETS`] are the service's own; [`MAX_BUDGET_ERAS`] eras a budget. [`MAX_REPORTED`] members a report of points,
//! [`MAX_CLAIMS`] vaults a `claim_many`. The number of payees and budgets is bounded by deposits.
//!
//! A step of the walk pays one member of a table, with its vaults. A table has 1 to 512 members and a member 1 to 16 vaults, so a
//! turn has as many such steps as members, each at the price of its vaults, and as many again where a budget has asset weights,
//! to sum up first. The test of the bound is `turn_pays_512_members_with_16_vaults_each`.
//!
//! The place of an asset that a vault takes no more is free when its pot is empty, to the last unit, and the curator sets terms. As the
//! fractions of several holders make up units, that is the case when all of them have left or a generation has ended, and all
//! whole units were claimed.
//! Nobody can hold it longer than that: what cannot be paid to who has left is owed to him, by anyone's claim.
//!
//! A holder's record outlives his position while there is a whole unit to claim, and there is no deposit for it. Each took a
//! position, so a call and the asset's minimum deposit, which was tied up for the unbonding time and had to earn a unit; and
//! anyone can end it by a claim, at the price of one.
//!
//! ## Sources
//!
//! DESIGN 7 (rewards), 9 (limits) and 10 (invariants). Reward per share: the accumulator of `pallet-asset-rewards`,
//! `src/lib.rs`, with a wider scale and its remainder; originally Batog, Boca and Johnson, Scalable Reward Distribution on the
//! Ethereum Blockchain, 2018. What goes wrong in such pools: the
//! audits in `Layr-Labs/eigenlayer-contracts` at `f84a515`, `audits/`, and in `jito-foundation/restaking` at `8109c87`,
//! `security_audits/`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accruals;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking_holders;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking_turnover;
mod budget_views;
mod budgets;
mod claims;
mod commission;
mod compounding;

mod dispatchables;
mod drip;
mod earnings;

mod errors;

mod events;
mod fund;
mod genesis;
mod listener;
#[cfg(test)]
mod mock;
mod owed;
mod payments;
mod points;
mod reward_terms;
pub mod runtime_api;
mod splitting;
mod subsidy;
#[cfg(test)]
mod tests;
mod turnover;
mod turns;
mod types;
mod vault_terms;
mod views;
pub mod weights;

use frame_support::pallet_macros::import_section;
pub use genesis::{GenesisBudget, GenesisTerms};
pub use pallet::*;
pub use subsidy::Subsidy;
pub use turns::{By, Forgotten, Part, Phase, Position, Stage, Turn};
pub use types::*;
pub use weights::WeightInfo;

// FRAME's derives cast the indices of variants. What computes lies in other modules.
#[allow(clippy::cast_possible_truncation)]
#[import_section(crate::dispatchables::dispatchables)]
#[import_section(crate::errors::errors)]
#[import_section(crate::events::events)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, Footprint},
		weights::WeightMeter,
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{
		AssetId, BlockShare, BudgetId, Dated, Era, EraClock, Eras, Fraction, Generation, InspectSets, InspectStake,
		MutateStake, OperatorSet, Pay, RelayBlock, SetMember, Stake, VaultId,
	};
	use sp_runtime::traits::BlockNumberProvider;

	use crate::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who an origin is that funds, runs a vault, claims or acts for a service: a signer, or whatever else the runtime knows an
		/// account for.
		type AccountOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// Tells the era.
		type Clock: EraClock;

		/// Tells the relay-chain block: by it rewards drip.
		type RelayClock: BlockNumberProvider<BlockNumber = RelayBlock>;

		/// Tells what vaults have, and brings rewards into them.
		type Stake: InspectStake<Self::AccountId> + MutateStake<Self::AccountId>;

		/// Tells the tables of sets, and who speaks for them.
		type Sets: InspectSets<Self::AccountId>;

		/// Pays into and out of this pallet's pots.
		type Pay: Pay<Self::AccountId>;

		/// What the walk that pays may take of a block.
		type RewardShare: BlockShare;

		/// What a funder leaves as a deposit while his budget is on record, an operator who says what it takes, and who names a
		/// payee.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The account that gets what belongs to nobody any more.
		type Treasury: Get<Self::AccountId>;

		/// The pots' accounts are derived from it.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The set that the chain itself pays, out of what it mints, and in which asset; if it does.
		type Subsidised: Get<Option<(OperatorSet, AssetId)>>;

		/// Weights of this pallet's own part of the calls, of the steps of the walk, and of what it does when it is told.
		type WeightInfo: WeightInfo;
	}

	/// What a deposit is held for.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A record: a budget, a commission, or a payee.
		#[codec(index = 0)]
		Budget,
	}

	/// `asset -> Ledger`: what came into the asset's pot, and what went out, but for what [`Accruals`] count. Written by `owed.rs`
	/// only. Never removed: the pot's account lives for ever. As many as there are assets.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Ledgers<T: Config> = StorageMap<_, Twox64Concat, AssetId, Ledger>;

	/// `(account, asset) -> Stake`: commissions, fees and refunds that were not paid yet, and what a claim could not pay. Written by
	/// `owed.rs` only. Removed when it is paid. Who has an entry did work for it, paid more than its deposit, or had a position.
	// Blake2: the caller chooses the account. Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Owed<T: Config> = StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AssetId, Stake>;

	/// `account -> Payee`: to whom what an account earns is paid, if not to itself. Written by `owed.rs` only. Removed when the
	/// account says so. Bounded by deposits.
	// Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Payees<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, PayeeOf<T>>;

	/// `(vault, generation) -> [Accrual]`: what a vault was paid, asset by asset, how far it has dripped, and what of it was paid
	/// out. Written by `accruals.rs` only. Removed when the generation is over and all that it earned is claimed. At most
	/// [`MAX_REWARD_ASSETS`] entries.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Accruals<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Twox64Concat, Generation, AccrualList, ValueQuery>;

	/// `(vault, holder) -> HolderEarnings`: what a holder has earned. Written by `earnings.rs` only. Removed when he has no share
	/// and not a whole unit, and by anyone's claim when he has no share. As many as there are positions, which the assets' minimum
	/// deposits pay for, and as there were that have a whole unit to claim: a call and a minimum deposit each.
	// Twox64: the chain gives the indices. Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Earnings<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, T::AccountId, HolderEarnings>;

	/// `vault -> DatedTerms`: what a vault took, takes and will take, where its curator has said so. Written by `vault_terms.rs` only.
	/// Removed when the vault is gone. At most one for each vault, whose deposit pays for it.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type VaultTerms<T: Config> = StorageMap<_, Twox64Concat, VaultId, DatedTerms>;

	/// The index of the next budget. Written by `budgets.rs` only.
	#[pallet::storage]
	pub type NextBudget<T: Config> = StorageValue<_, BudgetId, ValueQuery>;

	/// `budget -> Budget`. Written by `budgets.rs` only. Removed with its last era, or when it is ended before its first one. Bounded by
	/// [`MAX_BUDGETS`] a set, and by deposits.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Budgets<T: Config> = StorageMap<_, Twox64Concat, BudgetId, BudgetOf<T>>;

	/// `set -> [budget]`: the budgets of a set, in the order in which they came. Written by `budgets.rs` only. The walk goes over
	/// it, and removes it when there are neither budgets nor points of the set.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type SetBudgets<T: Config> =
		StorageMap<_, Twox64Concat, OperatorSet, BoundedVec<BudgetId, ConstU32<MAX_BUDGETS>>, ValueQuery>;

	/// `set -> TermsOfSet`: how a set is paid, where its service's owner has said so. Written by `reward_terms.rs` only. Removed
	/// when the owner says what holds anyhow, and by anyone when the set is gone. At most one for each set, whose deposit pays for
	/// it.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type RewardTerms<T: Config> = StorageMap<_, Twox64Concat, OperatorSet, RewardTermsOf<T>>;

	/// `(set, operator) -> Commission`: how much of its rewards an operator takes, where it has said so. Written by `commission.rs`
	/// only. Removed when the operator says again that it takes what everybody does, or anything of a set that is gone. Bounded by
	/// deposits.
	// Twox64: the chain gives the indices. Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Commissions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, T::AccountId, CommissionOf<T>>;

	/// `(set, era, operator) -> u64`: points of a member for an era. Written by `points.rs` only. Removed by the walk, when the era
	/// is paid. At most one for each member of the table.
	// Twox64: the chain gives the indices. Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Points<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, OperatorSet>, NMapKey<Twox64Concat, Era>, NMapKey<Blake2_128Concat, T::AccountId>),
		u64,
	>;

	/// `(set, era) -> u128`: the sum of the points of an era. Written by `points.rs` only; comes and goes with them.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type PointTotals<T: Config> = StorageDoubleMap<_, Twox64Concat, OperatorSet, Twox64Concat, Era, u128>;

	/// Where the walk is that pays. Written by `turnover.rs` only.
	#[pallet::storage]
	pub type Turnover<T: Config> = StorageValue<_, Position<T::AccountId>, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// How sets are paid.
		pub terms: Vec<GenesisTerms<T::AccountId>>,
		/// What is put aside for them.
		pub budgets: Vec<GenesisBudget<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Does what the calls do, so that deposits are held and limits are kept. The accounts must be endowed, and the services be
		/// there, by pallets that stand before this one in the runtime.
		fn build(&self) {
			crate::genesis::build::<T>(self);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Pays the eras that are over, as much of it as there is room for. Nothing else happens in a hook.
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			Self::process_rewards(meter);
		}

		fn integrity_test() {
			assert!(
				turnover::weight_of_steps::<T>(1).all_lte(turnover::share_of_block::<T>()),
				"rewards' share of a block must have room for the costliest step of the walk"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What somebody has to claim in a vault, asset by asset.
		pub fn pending_in(vault: VaultId, who: T::AccountId) -> Vec<Pending> {
			Self::do_pending_in(vault, &who)
		}

		/// What is owed to somebody: commissions, fees and refunds.
		pub fn owed(who: T::AccountId) -> Vec<(AssetId, Stake)> {
			Self::do_owed(&who)
		}

		/// What came into the pot of an asset, and what went out; if anybody ever paid in it. Walks all accruals, so it is not for
		/// calls of other pallets.
		pub fn ledger(asset: AssetId) -> Option<Ledger> {
			Self::ledger_of(asset)
		}

		/// What a vault was paid in the last full eras, asset by asset.
		pub fn apr(vault: VaultId) -> Vec<Rate> {
			Self::do_apr(vault)
		}

		/// What a vault takes, and what is announced; if it is there.
		pub fn vault_terms(vault: VaultId) -> Option<Dated<TermsOfVault>> {
			Self::vault_terms_of(vault)
		}

		/// The budgets of a set, each with its next payment.
		pub fn budgets(set: OperatorSet) -> Vec<BudgetView<T::AccountId>> {
			Self::budgets_of(set)
		}

		/// What an operator takes of its rewards in a set, and what is announced.
		pub fn commission(set: OperatorSet, operator: T::AccountId) -> Dated<Fraction> {
			Self::commission_of(&SetMember { set, operator })
		}

		/// What a vault's curator takes of its rewards, and what is announced; if the vault is there.
		pub fn fee(vault: VaultId) -> Option<Dated<Fraction>> {
			T::Stake::fee(vault)
		}
	}

	impl<T: Config> Pallet<T> {
		/// All invariants of the pallet.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			budgets::try_state::<T>()?;
			reward_terms::try_state::<T>()?;
			commission::try_state::<T>()?;
			points::try_state::<T>()?;
			turnover::try_state::<T>()?;
			vault_terms::try_state::<T>()?;
			accruals::try_state::<T>()?;
			earnings::try_state::<T>()?;
			owed::try_state::<T>()
		}
	}
}
