//! What native code makes states with: calls of the runtime in the name of accounts, and time that passes.

use super::now;
use crate::{
	chain::{Chain, Hasher},
	Result,
};
use color_eyre::eyre::eyre;
use frame_support::traits::fungible::Mutate;
use pallet_restaking::Clock;
use rampart_primitives::Eras;
use rampart_runtime::{AccountId, Balances, Runtime, RuntimeOrigin};
use sp_runtime::traits::Hash;

fn refused<E: core::fmt::Debug>(what: impl core::fmt::Display) -> impl FnOnce(E) -> color_eyre::eyre::Error {
	move |error| eyre!("{what} was refused: {error:?}")
}

/// Runs a call of the state's making.
pub(crate) fn does<R, E: core::fmt::Debug>(
	what: impl core::fmt::Display,
	call: impl FnOnce() -> core::result::Result<R, E>,
) -> Result<()> {
	call().map(|_weight| ()).map_err(refused(what))
}

/// The origin of an account's calls.
pub(crate) fn by(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// An account that has no key: who is only there natively.
pub(crate) fn someone(role: &'static str, index: u32) -> AccountId {
	AccountId::new(Hasher::hash_of(&(role, index)).0)
}

/// Gives `who` more of the native token.
pub(crate) fn mint(who: &AccountId, amount: u128) -> Result<()> {
	Balances::mint_into(who, amount).map(|_| ()).map_err(|error| eyre!("cannot mint: {error:?}"))
}

/// Makes blocks until the next era has begun.
pub(crate) fn turn_era(chain: &mut Chain, most_blocks: u32) -> Result<()> {
	let before = chain.inspect(now);
	chain.with_storage(|| Clock::<Runtime>::mutate(|clock| clock.length = 1))?;
	for _ in 0..most_blocks {
		chain.next_block()?;
		if chain.inspect(now) > before {
			return Ok(());
		}
	}
	Err(eyre!("no era began in {most_blocks} blocks"))
}

/// For how many eras after its own a table is kept.
pub(crate) fn history() -> Eras {
	<Runtime as pallet_services::Config>::HistoryEras::get()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn people_are_told_apart() {
		assert_ne!(someone("operator", 1), someone("operator", 2));
		assert_ne!(someone("operator", 1), someone("curator", 1));
	}
}
