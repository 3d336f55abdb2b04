//! Tests of rewards: one file for each story, and the invariants.

mod accruals;
mod broken;
mod budgets;
mod claims;
mod commission;
mod compounding;
mod counting;
mod generations;
mod holders;
mod invariants;
mod life;
mod model;
mod origins;
mod owed;
mod paying;
mod places;
mod points;
mod turnover;
mod turnover_invariants;
mod vaults;
mod weights;

pub(crate) use crate::{mock::*, *};
pub(crate) use frame_support::{assert_noop, assert_ok};
use rampart_primitives::{AssetId, Scheduled, VaultId};

/// What somebody can claim in a vault, and what his fresh shares earned.
pub(crate) fn pending(vault: VaultId, asset: AssetId, who: AccountId) -> (u128, u128) {
	let pending = Rewards::pending_in(vault, who);
	let of = pending.into_iter().find(|pending| pending.asset == asset);
	of.map_or((0, 0), |pending| (pending.claimable.0, pending.fresh.0))
}

/// What somebody can claim in a vault.
pub(crate) fn claimable(vault: VaultId, asset: AssetId, who: AccountId) -> u128 {
	pending(vault, asset, who).0
}

/// What a vault's present generation was paid and did not pay out.
pub(crate) fn pot(vault: VaultId, asset: AssetId) -> u128 {
	let list = Accruals::<Test>::get(vault, World::vault_of(vault).generation);
	list.iter().find(|accrual| accrual.asset == asset).map_or(0, |accrual| accrual.pot.0)
}

/// A vault takes these assets, and has since long ago.
pub(crate) fn put_terms(vault: VaultId, accepts: &[AssetId], compounds: bool) {
	let accepts = accepts.to_vec().try_into().unwrap();
	let terms = Scheduled::new(TermsOfVault { accepts, compounds });
	VaultTerms::<Test>::insert(vault, DatedTerms { terms, given_up: Default::default() });
}

/// So many eras pass at once, in which nothing happens.
pub(crate) fn skip_eras(eras: u32) {
	World::mutate(|world| world.now.0 += eras);
}

/// Ann has 300 shares of vault 1 and Bob 100, since an era that is over.
pub(crate) fn two_holders() {
	deposit(1, ANN, 300);
	deposit(1, BOB, 100);
	turn_era();
}
