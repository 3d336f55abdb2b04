//! The events of the pallet.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A report was accepted.
		SlashReported {
			/// The slash that it became.
			slash: SlashId,
			/// The set whose policy judged it.
			set: OperatorSet,
			/// The operator that answers for it.
			operator: T::AccountId,
			/// The capture era: that of the stake table by which it answers.
			era: Era,
			/// How much of the captured stake it takes: what was reported, or what was left of the whole.
			fraction: Fraction,
			/// What names the evidence.
			evidence: H256,
			/// Who reported, if anybody did.
			reporter: Option<T::AccountId>,
			/// A proof was verified on chain.
			objective: bool,
			/// The era in which it is due.
			due: Era,
		},
		/// A resolver voted about a slash.
		VetoVoted {
			/// The slash.
			slash: SlashId,
			/// Who voted.
			resolver: T::AccountId,
			/// How much of the captured stake the slash should take at most.
			leave: Fraction,
		},
		/// A slash takes less: as many resolvers as must agree left so much of it; or, when it is executed, firm slashes did.
		SlashSoftened {
			/// The slash.
			slash: SlashId,
			/// How much of the captured stake it takes now. Firm slashes may leave nothing: then nothing is cut.
			fraction: Fraction,
		},
		/// As many resolvers as must agree left nothing of a slash.
		SlashVetoed {
			/// The slash.
			slash: SlashId,
		},
		/// The reporter took a slash back.
		SlashCancelled {
			/// The slash.
			slash: SlashId,
		},
		/// A vault was cut. What was cut lies in escrow.
		VaultCut {
			/// For which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// Its asset.
			asset: AssetId,
			/// How much was taken.
			amount: Stake,
		},
		/// A vault that answers had nothing to cut, or was left out.
		VaultSkipped {
			/// For which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// Why.
			reason: SkipReason,
		},
		/// A slash was executed.
		SlashExecuted {
			/// The slash.
			slash: SlashId,
			/// How many vaults were cut. None: the slash is settled.
			cuts: u32,
			/// The last era in which what was cut can be turned into compensation.
			until: Era,
		},
		/// The execution of a slash failed. It is tried again in the next era.
		SlashDelayed {
			/// The slash.
			slash: SlashId,
			/// How often it failed.
			attempts: u32,
			/// Why it failed now.
			error: DispatchError,
		},
		/// The execution of a slash failed to the last. It waits for somebody to execute it.
		SlashParked {
			/// The slash.
			slash: SlashId,
			/// Why it failed the last time.
			error: DispatchError,
		},
		/// The operator could not be removed from the set, though the policy says so.
		EjectionFailed {
			/// For which slash.
			slash: SlashId,
			/// Why.
			error: DispatchError,
		},
		/// What was cut from a vault went to the reporter and the sink.
		Settled {
			/// Of which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// Its asset.
			asset: AssetId,
			/// How much in all: what was cut, less its share of what the asset's issuer destroyed in the vault's account.
			amount: Stake,
			/// How much of what was cut the reporter got; a share of what was destroyed goes off it, too.
			to_reporter: Stake,
			/// Where the rest went. The treasury got what was for the insurance of a set that is gone.
			sink: Sink<T::AccountId>,
		},
		/// What was cut from a vault could not be paid out. It stays cut, in escrow, until `settle` succeeds.
		SettlementFailed {
			/// Of which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// What the transfer said.
			error: DispatchError,
		},
		/// What was cut from a vault is for those who were cut.
		VaultCompensated {
			/// Of which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// The asset that is paid.
			asset: AssetId,
			/// How much there is to claim.
			amount: Stake,
			/// The root of the tree of claims.
			root: H256,
			/// How many claims there are.
			leaves: u32,
			/// The last era in which they can be claimed.
			until: Era,
		},
		/// An account was paid its part of a compensation.
		CompensationClaimed {
			/// Of which slash.
			slash: SlashId,
			/// Of what was cut from which vault.
			vault: VaultId,
			/// The claim's place in the tree.
			index: u32,
			/// Whose it was.
			account: T::AccountId,
			/// The asset.
			asset: AssetId,
			/// How much was claimed.
			amount: Stake,
			/// How much was paid: less only where the asset's issuer has destroyed a part of what the vault owes.
			paid: Stake,
		},
		/// A compensation is over. What nobody claimed went to the treasury.
		CompensationClosed {
			/// Of which slash.
			slash: SlashId,
			/// Of what was cut from which vault.
			vault: VaultId,
			/// The asset.
			asset: AssetId,
			/// How much was left.
			swept: Stake,
			/// How much the treasury got: less only where the asset's issuer has destroyed a part of what the vault owes.
			paid: Stake,
		},
		/// A payment out of a set's insurance pot was announced.
		PayoutAnnounced {
			/// Its index.
			payout: PayoutId,
			/// The set.
			set: OperatorSet,
			/// The asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
			/// To whom.
			to: T::AccountId,
			/// What names the reason.
			reason: H256,
			/// The first era in which it can be paid.
			due: Era,
		},
		/// An announced payment was made.
		PayoutPaid {
			/// Its index.
			payout: PayoutId,
			/// The set.
			set: OperatorSet,
			/// The asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
			/// To whom.
			to: T::AccountId,
		},
		/// An announced payment will not be made.
		PayoutWithdrawn {
			/// Its index.
			payout: PayoutId,
			/// The set.
			set: OperatorSet,
		},
		/// What was left in the pot of a set that is gone went to the treasury.
		PotSwept {
			/// The set.
			set: OperatorSet,
			/// The asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
		},
		/// An offence did not become a slash.
		OffenceRefused {
			/// Who did it.
			offender: T::AccountId,
			/// The era in which it happened.
			era: Era,
			/// Why nothing follows.
			error: DispatchError,
		},
		/// The queue was taken further by a call.
		QueueAdvanced {
			/// How many steps.
			steps: u32,
		},
		/// The record of a slash is gone. Its evidence stays used.
		SlashPruned {
			/// The slash.
			slash: SlashId,
		},
	}
}
