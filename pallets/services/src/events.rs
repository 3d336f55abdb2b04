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
		/// An operator says something else of itself.
		OperatorMetadataSet {
			/// The operator.
			operator: T::AccountId,
			/// What it says.
			metadata: MetadataOf<T>,
		},
		/// An account is no operator any more, and its deposit is back with it.
		OperatorDeregistered {
			/// The account.
			operator: T::AccountId,
		},
		/// A service says something else of itself.
		ServiceMetadataSet {
			/// The service.
			service: ServiceId,
			/// What it says.
			metadata: MetadataOf<T>,
		},
		/// A service's owner wants to hand it over, or does no longer.
		ServiceOffered {
			/// The service.
			service: ServiceId,
			/// To whom. None: to nobody.
			heir: Option<T::AccountId>,
		},
		/// A service has another owner, who pays for it now. Its delegates act no more.
		ServiceHandedOver {
			/// The service.
			service: ServiceId,
			/// Who owned it.
			from: T::AccountId,
			/// Who owns it.
			to: T::AccountId,
		},
		/// An account may act for a service's owner, or may no longer.
		DelegateSet {
			/// The service.
			service: ServiceId,
			/// The account.
			delegate: T::AccountId,
			/// All that it may do.
			acts: Acts,
		},
		/// A service creates no sets any more, and anyone may close those that it has.
		ServiceClosing {
			/// The service.
			service: ServiceId,
		},
		/// A service is gone, and its deposit is back with its owner.
		ServiceRemoved {
			/// The service.
			service: ServiceId,
			/// Who owned it.
			owner: T::AccountId,
		},
		/// A set will have another slashing policy. It replaces one that was announced and does not hold yet.
		PolicyAnnounced {
			/// The set.
			set: OperatorSet,
			/// The policy.
			policy: PolicyOf<T>,
			/// The first era in which it holds.
			from: Era,
		},
		/// Other stake will count in a set. It replaces what was announced and does not hold yet.
		AssetsAnnounced {
			/// The set.
			set: OperatorSet,
			/// The assets and their weights.
			assets: AcceptedAssets,
			/// The first era in which they count.
			from: Era,
		},
		/// A set will have other terms of membership. They replace those that were announced and do not hold yet.
		TermsAnnounced {
			/// The set.
			set: OperatorSet,
			/// The terms.
			terms: MemberTerms,
			/// The first era in which they hold.
			from: Era,
		},
		/// A set takes nobody in any more, and anyone may wind it up.
		OperatorSetClosing {
			/// The set.
			set: OperatorSet,
		},
		/// A set is gone, and its deposit is back with who left it.
		OperatorSetRemoved {
			/// The set.
			set: OperatorSet,
			/// Who had paid for it.
			depositor: T::AccountId,
		},
		/// A newcomer with more stake took the place of the member with the least.
		MemberOutbid {
			/// The set.
			set: OperatorSet,
			/// The member that goes.
			operator: T::AccountId,
			/// The newcomer.
			by: T::AccountId,
			/// The first era in which the member counts no more.
			until: Era,
		},
		/// A member that the service removed cannot come back by itself for a while.
		CoolDownBegan {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The first era in which it may ask again.
			until: Era,
		},
		/// Work is promised for which a member must stay.
		MemberObliged {
			/// The set.
			set: OperatorSet,
			/// The member.
			operator: T::AccountId,
			/// The last era in which it must count.
			until: Era,
		},
		/// An operator will sign for a set with a key.
		KeySet {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The key.
			key: ServiceKey,
			/// The first era in which it is valid. One that was retired in this very era is valid without a gap.
			from: Era,
		},
		/// An operator will not sign for a set with a key any more.
		KeyRetired {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The key.
			key: ServiceKey,
			/// The first era in which it is not valid.
			until: Era,
		},
		/// It is no longer known when a key was valid in a set, and the deposit for that is back with the operator. The
		/// key stays its own.
		KeyPruned {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// The key.
			key: ServiceKey,
		},
		/// There is a new release for the members of a set.
		ReleasePublished {
			/// The set.
			set: OperatorSet,
			/// Its index.
			release: ReleaseId,
			/// What identifies the artefact.
			digest: H256,
			/// The last era in which a member should still run an older one.
			deadline: Era,
			/// Where to read about it.
			notes: MetadataOf<T>,
		},
		/// A release is off the record, and its deposit is back with who left it.
		ReleaseWithdrawn {
			/// The set.
			set: OperatorSet,
			/// Its index.
			release: ReleaseId,
		},
		/// A member says that it runs a release.
		ReleaseAcknowledged {
			/// The set.
			set: OperatorSet,
			/// The member.
			operator: T::AccountId,
			/// The release.
			release: ReleaseId,
		},
		/// The stake table of a set is complete: readers get it from now on, and its root is in this block's header.
		TableReady {
			/// The set.
			set: OperatorSet,
			/// The era at whose start it was taken.
			era: Era,
			/// How many members it has.
			members: u32,
			/// The sum of their stakes.
			total: Value,
			/// The root of the Merkle tree over them.
			root: H256,
		},
		/// All stake tables of the era are complete, and all that are too old are pruned. None for an era that ended before:
		/// pruning goes on in the next one.
		TablesComplete {
			/// The era.
			era: Era,
		},
		/// An era ended before all its stake tables were complete. The sets that were not reached keep the tables that
		/// they have, and are the first in the next era; a set that had the whole era for itself comes after the others.
		/// Eras without a block that had room for the walk are not told of.
		TablesLate {
			/// The era that ended.
			era: Era,
			/// The first set that was not reached.
			from: OperatorSet,
		},
		/// Somebody did work on the stake tables that would have been done in the next blocks.
		TablesAdvanced {
			/// How many steps.
			steps: u32,
		},
	}
}
