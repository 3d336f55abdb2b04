//! The errors of the pallet: why each happens, and how to avoid it.
//!
//! They are more than the two dozen that a pallet should have, since each cause has a name of its own: a caller who reads
//! `KeyTaken` knows what to do, one who reads `Refused` does not.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The account is registered as an operator. Nothing is to be done.
		AlreadyRegistered,
		/// The account is not registered as an operator. It must call `register_operator` first.
		OperatorNotRegistered,
		/// There is no such service. `register_service` says in its event which index it gave.
		UnknownService,
		/// The signer neither owns the service nor is a delegate who may do this. Sign as the owner that `Services`
		/// names, or let the owner call `set_delegate`.
		NotServiceOwner,
		/// The service has `MaxSetsPerService` sets. Use one of them, or register another service.
		TooManySets,
		/// There is no such set. `create_operator_set` says in its event which index it gave.
		UnknownSet,
		/// A set whose faults cost nothing secures nothing. Give a `max_fraction` above zero.
		ZeroFraction,
		/// A resolver is named twice, or the threshold is not from one to their number; without resolvers it is zero.
		InvalidResolvers,
		/// A slash could be due later than backers are told, or the set is such that no vault could back it. A policy's horizon,
		/// window and one era more are at most the set's `span_eras`, which never change; those and `MaxLag` are at most
		/// `notice_eras` and 28.
		WindowsDoNotFit,
		/// The member limit is zero, above `MaxMembersPerSet`, or below the number of places that are taken. Give one in
		/// between, or remove members first.
		InvalidMemberLimit,
		/// The operator is a member. Nothing is to be done; it may count from the next era on only.
		AlreadyMember,
		/// The operator has asked. Wait for the service to admit it.
		AlreadyAsked,
		/// The service has invited the operator. Wait for it to join.
		AlreadyInvited,
		/// There is neither a membership nor an offer that could be ended or reaped.
		NoMembership,
		/// The membership stands, or counts in this era still, or one side wants it again, or keeps the operator out.
		/// Reap it in a later era, after it was ended.
		MembershipInUse,
		/// The set has as many members as it allows, and none that can be outbid before the next table: the lowest is
		/// obliged, or was outbid already. Wait until one leaves, reap a membership that is over, or try again in the
		/// next era.
		SetFull,
		/// The vault's stake stays slashable for longer than the set's notice. Pledge from a vault with fewer unbonding
		/// eras, or to a set with a longer notice.
		NoticeTooShort,
		/// A slash could be due when the vault's stake is not slashable any more. Pledge from a vault with at least as many
		/// unbonding eras as the set's `span_eras` and `MaxLag`, or to a set with a shorter span.
		UnbondsTooSoon,
		/// The operator's memberships are not all off the record. Leave every set, and reap what is over.
		OperatorInUse,
		/// The service is closing for good. Register another one.
		ServiceClosing,
		/// The service has sets. Close and remove them first.
		ServiceInUse,
		/// The set is closing for good. Choose another one.
		SetClosing,
		/// What is open cannot be wound up or removed. Close it first.
		NotClosing,
		/// The set has memberships, keys or releases on record, or counted members whose faults can still be punished.
		/// Wind up what is left, and wait for `HistoryEras`.
		SetInUse,
		/// The owner himself needs no delegation and no handover. Name another account.
		SameAccount,
		/// That is how things are, or are announced to be. Nothing is to be done.
		NothingChanges,
		/// The service was not offered to the signer. Let its owner call `offer_service`.
		NotHeir,
		/// The owner has the most delegates that there can be. Take one's permissions away first.
		TooManyDelegates,
		/// No asset, one named twice, or one with a weight of nothing. Name each asset that counts once.
		InvalidAssets,
		/// A cool-down or an obligation longer than stake stays slashable, or an obligation longer than the set's notice.
		/// Give at most 28 eras, and for obligations at most `notice_eras`.
		ErasOutOfBounds,
		/// The service removed the operator, and the cool-down is not over. Wait, or let the service invite it.
		CoolingDown,
		/// The set is full, and the newcomer's stake at the beginning of the era is under the minimum, or does not exceed
		/// the lowest member's by the set's margin. Get more stake pledged, and come when it counts.
		BidTooLow,
		/// The era is over, or farther ahead than the set's `max_obligation_eras`, or something announced that could hurt
		/// holds in it. Give an earlier one that is not over.
		ObligationOutOfBounds,
		/// Another operator was the first to register the key, and it is his for ever. Make a new one.
		KeyTaken,
		/// The key is valid in the next era; or, when it is to be pruned, in one that must be remembered. Nothing is to
		/// be done, or retire it and wait for `HistoryEras`.
		KeyInUse,
		/// The key is not on record in this set. `KeysOf` names those of an operator.
		UnknownKey,
		/// The key is another operator's. Only its operator can retire it, until the set closes and he counts no more.
		NotKeyOwner,
		/// The key was retired already. Nothing is to be done.
		KeyRetired,
		/// The operator has the most keys in this set that there can be. Retire one first; in the same era it makes room.
		TooManyKeys,
		/// The key came and went too often within the eras that must be remembered. Use another one.
		TooManyKeyTerms,
		/// The proof is of another curve than the key. Sign with the key itself.
		WrongCurve,
		/// The bytes are no key or no signature of their curve, or a key that anyone can sign with. An ECDSA key is
		/// compressed, and its recovery id is from 0 to 3.
		MalformedProof,
		/// The proof is not the key's signature over this chain, this set and this operator; one that was made for
		/// another of them does not serve. Sign what the view `key_message` gives.
		InvalidProof,
		/// There is no such release in this set, or no longer.
		UnknownRelease,
		/// The set has the most releases on record that there can be. Withdraw one that is superseded.
		TooManyReleases,
		/// A deadline that is over tells nobody anything. Give a later era than this.
		DeadlinePassed,
		/// The stake tables of the era are complete, or this block's header has no room for the root of another one, or
		/// no step was allowed. Allow a step at least, and wait for the next block; if that does not help, for the next
		/// era.
		NothingToDo,
	}
}
