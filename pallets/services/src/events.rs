//! The events of the pallet.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account is an operator now.
		OperatorRegistered {
			/// The account.
			operator: T::AccountId,
		},
		/// There is a new service.
		ServiceRegistered {
			/// Its index.
			service: ServiceId,
			/// Who speaks for it.
			owner: T::AccountId,
		},
		/// A service has a new operator set, without members.
		OperatorSetCreated {
			/// The set.
			set: OperatorSet,
			/// Its rules.
			params: SetParamsOf<T>,
		},
		/// One side wants a membership: the operator asked, or the service invited.
		MembershipOffered {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The side that wants it.
			by: Party,
		},
		/// An offer ended without a membership.
		OfferEnded {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The side whose offer it was.
			offer: Party,
			/// The side that ended it.
			by: Party,
		},
		/// Both sides stand to a membership now.
		MemberJoined {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The era from which it counts. A member that left in this very era counts without a gap.
			from: Era,
		},
		/// One side ended a membership.
		MembershipEnded {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The side that ended it.
			by: Party,
			/// The first era in which it counts no more.
			until: Era,
		},
		/// The record of an ended membership is gone, and its deposit is back with who left it.
		MembershipReaped {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
		},
	}
}
