//! The errors of the pallet: why each happens, and how to avoid it.
//!
//! They are more than the two dozen that a pallet should have, since each cause has a name of its own: a caller who reads
//! `DepositsPaused` knows what to do, one who reads `Refused` does not.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// No asset has this index. Look at `Assets` for those that exist.
		UnknownAsset,
		/// The asset is registered already. Look at `AssetIds` for its index.
		AssetExists,
		/// No vault has this index. Look at `Vaults` for those that exist.
		UnknownVault,
		/// Choose unbonding eras from `MinUnbondingEras` to 28, and an allocation delay from 1 to 28 eras.
		ErasOutOfBounds,
		/// A shared vault needs a limit above zero and of at most `MaxAllocations` times 10^27, an exclusive vault takes none.
		WrongLimit,
		/// An era lasts from one relay-chain block to 100 800 of them, a week: nobody may keep a withdrawal from ripening.
		EraLengthOutOfBounds,
		/// Only the vault's curator may do this, or, where the call says so, a delegate whom he permitted it. Look at
		/// `VaultInfos`.
		NotCurator,
		/// The deposit, or what a transfer of shares leaves to either, is below the asset's minimum, or would mint no share. Bring
		/// more, or give all.
		DepositTooSmall,
		/// More cuts of this vault are pending than accepted: a newcomer shares them. Wait, or accept as many.
		PendingCuts,
		/// The vault lost everything in this era. The next generation takes deposits from the next era on.
		GenerationNotOpen,
		/// You hold shares of a generation that ended. Take what is left with `claim_closed` first.
		ClosedSharesUnclaimed,
		/// You have no position in this vault.
		NoPosition,
		/// You have fewer shares than that. Look at your position, or withdraw by shares.
		InsufficientShares,
		/// The price has moved past the bound in the call (`min_shares`, `max_shares`, `min_assets`). Look at the vault's price
		/// and try again.
		PriceMoved,
		/// The withdrawal comes to nothing: zero, or less than one unit. Ask for more; shares worth less than a unit can be given
		/// to another staker of the vault by `transfer_shares`.
		NothingToWithdraw,
		/// The position has too many unclaimed withdrawals. Claim one first.
		TooManyWithdrawals,
		/// You asked for nothing in that era, or have claimed it.
		NothingToClaim,
		/// The stake can still be cut. Claim from the era after `unbonding_eras` more.
		NotRipe,
		/// An overdue cut could still touch this claim. Try again when it is done.
		ClaimHeld,
		/// The pledge would be more than the whole vault, or all pledges more than the vault has (exclusive) or its limit allows
		/// (shared). Pledge less, or lower another pledge and wait for its release.
		OverAllocated,
		/// The allocation has a change that waits for its era. Only a lowering of a raise can come before it.
		ChangePending,
		/// The call changes nothing, or raises magnitude or cap while it lowers the other. Make two calls of it.
		AmbiguousChange,
		/// The vault has as many allocations, or the member as many backers, as fit. Remove one that is over.
		TooManyAllocations,
		/// The vault does not back this member. Look at `Backing` for those that do.
		NotBacking,
		/// The capture lies more than the vault's unbonding eras back: what it promised is free. Cut earlier.
		CaptureExpired,
		/// The call would leave everything as it is. Look at what is set already.
		NothingChanges,
		/// The two accounts or the two vaults of the call are the same. Name another one.
		SameAccount,
		/// The chain has stopped new deposits, or new vaults and pledges. What is there can be withdrawn. Wait for the end of it.
		EmergencyStopped,
		/// The curator takes no deposits for now. Wait, or choose another vault.
		DepositsPaused,
		/// The vault is about to go: it takes no deposits and makes no pledges. Choose another one.
		VaultClosing,
		/// The asset's issuer destroyed a part of what the vault holds: it takes no deposits, and makes and raises no pledges, until
		/// that is made good or those who claim have borne all of it. Try again then: nobody has to note it.
		VaultImpaired,
		/// The vault, or all vaults of the asset together, would hold more than their cap. Deposit less.
		CapExceeded,
		/// Only accounts on the vault's allow-list may hold new shares. Ask the curator.
		NotAllowListed,
		/// The operator has not accepted the vault. He calls `accept_vault`, or `accept_from` for any that hold enough.
		NotAccepted,
		/// The vault was not offered to you. Its curator calls `offer_vault` first.
		NotHeir,
		/// Delegates at most 8. Take the permissions of one away first.
		TooManyDelegates,
		/// A fee is at most half, and rises by at most a tenth of the whole at once. Choose a lower one.
		FeeOutOfBounds,
		/// You asked for nothing in this era that could go back. Later eras' stake is claimed, not cancelled.
		NothingToCancel,
		/// The two vaults hold different assets. Choose one of the same.
		AssetsDiffer,
		/// You have a vault of your own for this asset. Look at `OperatorVaults`.
		OperatorVaultExists,
		/// The vault is not closing, or there are shares, withdrawals, pledges, escrow or an allow-list in it. Close it with
		/// `close_vault`, and wait until all is claimed, lowered, settled and struck.
		VaultNotEmpty,
		/// Nobody holds the vault's pool: a reward that came into it would be nobody's. Wait for a deposit.
		NobodyHolds,
	}
}
