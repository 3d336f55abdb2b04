//! What slashing gives to other pallets.

use frame_support::storage::with_storage_layer;
use rampart_primitives::{Fraction, ReportFault, SetMember, SlashId};
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::pallet::{Config, Pallet};

impl<T: Config> ReportFault<T::AccountId> for Pallet<T> {
	/// A hash of the evidence, or whatever names it: used once in a set.
	type Evidence = H256;

	fn report(
		slasher: &T::AccountId,
		at: &SetMember<T::AccountId>,
		fraction: Fraction,
		evidence: H256,
	) -> Result<SlashId, DispatchError> {
		// A caller may go on after a refusal, so nothing must be left of it.
		with_storage_layer(|| {
			Self::do_report(slasher, at.clone(), fraction, evidence).map(|(id, _)| id).map_err(|refused| refused.error)
		})
	}
}
