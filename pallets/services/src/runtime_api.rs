//! The runtime API: what people and machines ask a node about services.

use alloc::vec::Vec;
use codec::Codec;
use rampart_primitives::{Era, OperatorSet, ServiceId, ServiceKey, TableMember, TableView, Value};

use crate::{
	Duties, KeyMessage, KeyView, MembershipView, OperatorSetView, OperatorView, ReleaseView, Runs, ServiceView,
	TableProof,
};

sp_api::decl_runtime_apis! {
	/// Answers of services, by what is in force in the current era and what is announced.
	pub trait ServicesApi<AccountId, BlockNumber> where AccountId: Codec, BlockNumber: Codec {
		/// An operator, if the account is one.
		fn operator(account: AccountId) -> Option<OperatorView>;
		/// What an operator has to do in every set that knows it: its membership with obligations, its stake in the
		/// latest table, its keys that are valid now and in the next era, the rules with what is announced, the release
		/// it should run.
		fn operator_duties(operator: AccountId) -> Vec<Duties<AccountId>>;
		/// A service with its delegates and its sets, if there is one of this index.
		fn service(service: ServiceId) -> Option<ServiceView<AccountId>>;
		/// An operator set with what is announced for it, if there is one of this index.
		fn operator_set(set: OperatorSet) -> Option<OperatorSetView<AccountId>>;
		/// How an operator stands to a set, if it does.
		fn membership(set: OperatorSet, operator: AccountId) -> Option<MembershipView>;
		/// Who counts as a member of a set in the current era.
		fn members(set: OperatorSet) -> Vec<AccountId>;
		/// The keys of an operator in a set that are valid now or in the next era.
		fn keys(set: OperatorSet, operator: AccountId) -> Vec<KeyView>;
		/// Whose key it was in a set in an era.
		fn key_owner(set: OperatorSet, key: ServiceKey, era: Era) -> Option<AccountId>;
		/// The bytes over which a key signs to prove that its operator has it. None: there is no such set.
		fn key_message(set: OperatorSet, operator: AccountId) -> Option<KeyMessage>;
		/// The releases of a set, newest first.
		fn releases(set: OperatorSet) -> Vec<ReleaseView>;
		/// Which release each member of a set says it runs, and the era in which it said so.
		fn runs(set: OperatorSet) -> Vec<Runs<AccountId>>;
		/// The newest stake table of a set that was taken in an era or before; the newest of all where no era is given.
		fn table(set: OperatorSet, era: Option<Era>) -> Option<TableView<AccountId>>;
		/// A member's entry in that table.
		fn table_member(set: OperatorSet, operator: AccountId, era: Option<Era>) -> Option<TableMember>;
		/// The members of that table with their stakes, in the order of their places.
		fn table_members(set: OperatorSet, era: Option<Era>) -> Vec<(AccountId, Value)>;
		/// What another chain needs to check a member's stake in that table against a header.
		fn table_proof(set: OperatorSet, operator: AccountId, era: Option<Era>) -> Option<TableProof<BlockNumber>>;
	}
}
