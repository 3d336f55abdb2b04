//! The errors of the pallet: why each happens, and how to avoid it.
//!
//! They are more than the two dozen that a pallet should have, since each cause has a name of its own: a reporter who reads
//! `TooLate` knows what to do, one who reads `Refused` does not.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such set. Look up the set's indices with services.
		UnknownSet,
		/// The set had no stake table in this era or before, or it is too old to be kept. Name the era of the fault.
		NoTable,
		/// The era is one to come. Name the era of the fault.
		EraNotBegun,
		/// The fault is further back than the set's `horizon_eras`, counted from its stake table. Report earlier.
		TooLate,
		/// The signer was not the set's slasher in the era of the fault. Sign as the account that the policy of that era names.
		NotSlasher,
		/// The set's policy in the era of the fault does not let pallets report proofs. The service can announce one that does.
		ProofsNotAccepted,
		/// A report of nothing. Give a fraction above zero.
		ZeroFraction,
		/// The fraction is above what the set allowed for one report. Give at most the `max_fraction` of that era.
		AboveMaxFraction,
		/// The operator is not in the stake table of that era: nothing was pledged for what it did. Look up the table.
		NotInTable,
		/// All that was pledged to the operator in that era was worth nothing. Nothing was recorded.
		NothingToCut,
		/// The evidence was used in this set on the same ground: a word, or a proof. Name another fault by another hash; one
		/// fault of two operators by two.
		EvidenceUsed,
		/// The reports that there are of this operator, set and era take the whole already: all of them where one on the
		/// slasher's word is to follow, the firm ones where a proof is. Nothing is left to take.
		WholeReported,
		/// `MaxPending` slashes by this slasher's word are pending against this operator in this set. Wait until one is due.
		TooManyPending,
		/// There is no such slash, or its record was pruned. `report` says in its event which index it gave.
		UnknownSlash,
		/// The slash is executed or ended already, or a proof was verified: nobody can soften it or take it back.
		NotPending,
		/// The window of the slash is over: it is due. Soften it, or take it back, before.
		WindowOver,
		/// The signer was not a resolver of the set in the era of the fault.
		NotResolver,
		/// A vote must leave less than the slash takes, and less than the resolver's last one did.
		VoteNotLower,
		/// The signer did not report the slash. Only its reporter can take it back.
		NotReporter,
		/// The era in which it is due, or can be paid, has not begun. Wait for it.
		NotDue,
		/// The slash was executed or ended already; or nothing in the queue is due, or no step was allowed. Nothing is to be
		/// done.
		NothingToDo,
		/// The slash is not parked: execute it, with all the vaults that answer for it.
		NotParked,
		/// Nothing of this slash and vault waits to be settled. `Escrows` says what does.
		NothingEscrowed,
		/// What was cut can be turned into compensation still. Settle it in a later era.
		UnderReview,
		/// The time in which it could be turned into compensation is over. Settle it; if that fails in the queue it can be again.
		ReviewOver,
		/// A tree without claims compensates nobody. Give the number of its leaves.
		EmptyTree,
		/// What this slash took from this vault was not turned into compensation, or that is closed.
		UnknownCompensation,
		/// The claim was paid already.
		AlreadyClaimed,
		/// The proof does not lead from this claim to the root, or the claim is for nothing. Make it with the tree of all claims.
		InvalidClaim,
		/// The claims of this tree are more than was cut, and what is left is not enough for this one.
		ClaimsAboveCut,
		/// The asset's issuer has destroyed a part of what the vault owes, so the claim would be paid in part only, and for good.
		/// Wait until the vault is whole, or let the account itself claim.
		PaidInPart,
		/// The time for claims is over.
		ClaimsOver,
		/// It can be claimed still. Close it when its time is over.
		ClaimsOpen,
		/// The signer does not own the service of the set. Sign as the owner that services names; where the set is gone, as who
		/// announced the payout.
		NotServiceOwner,
		/// A payout of nothing. Give an amount above zero.
		ZeroAmount,
		/// The most payouts that there can be are announced for this set. Pay or withdraw one first.
		TooManyPayouts,
		/// There is no such payout, or it was paid or withdrawn.
		UnknownPayout,
		/// The set is there, and its pots are for what its service's owner announces. Sweep them when it is gone.
		SetExists,
		/// Payouts of the set are announced. Pay them, or have them withdrawn, first.
		PayoutsAnnounced,
		/// Nothing of this asset is in the set's pot. `insurance` says what its pots hold.
		EmptyPot,
		/// The slash is not at its end: it waits, or some of what it took is not paid out, or is claimed still.
		NotOver,
		/// The slash must stay on record for `HistoryEras` after its capture era. Prune it later.
		TooRecent,
	}
}
