//! The errors of the pallet: why each happens, and how to avoid it.

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
		/// The signer does not own the service. Sign as the owner that `Services` names.
		NotServiceOwner,
		/// The service has `MaxSetsPerService` sets. Use one of them, or register another service.
		TooManySets,
		/// There is no such set, or it is closed. `create_operator_set` says in its event which index it gave.
		UnknownSet,
		/// A set whose faults cost nothing secures nothing. Give a `max_fraction` above zero.
		ZeroFraction,
		/// No vault could back a set without notice. Give at least one era; to be open to all vaults, their longest unbonding
		/// time.
		ZeroNotice,
		/// The member limit is zero or above `MaxMembersPerSet`. Give one in between.
		InvalidMemberLimit,
		/// The operator is a member. Nothing is to be done; it may count from the next era on only.
		AlreadyMember,
		/// The operator has asked. Wait for the service to admit it.
		AlreadyAsked,
		/// The service has invited the operator. Wait for it to join.
		AlreadyInvited,
		/// There is neither a membership nor an offer that could be ended or reaped.
		NoMembership,
		/// The membership stands, or counts in this era still, or one side wants it again. Reap it in a later era, after it
		/// was ended.
		MembershipInUse,
		/// The set has as many members as it allows. Wait until one leaves.
		SetFull,
		/// The vault's stake stays slashable for longer than the set's notice. Pledge from a vault with fewer unbonding eras,
		/// or to a set with a longer notice.
		NoticeTooShort,
	}
}
