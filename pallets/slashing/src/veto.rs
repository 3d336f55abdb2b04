//! Votes of resolvers: the only writer of [`VetoVotes`].

use alloc::vec::Vec;
use frame_support::ensure;
use rampart_primitives::{Fraction, Resolvers, SlashId};
use sp_runtime::DispatchError;

use crate::{
	pallet::{Config, Error, VetoVotes},
	SlashOf, Votes,
};

/// What so many resolvers as must agree would leave: the least that the last of them, in order of what they would leave, agrees
/// to. `None` while too few have voted.
fn agreed<AccountId>(votes: &Votes<AccountId>, threshold: u32) -> Option<Fraction> {
	let mut leaves: Vec<Fraction> = votes.iter().map(|(_, leave)| *leave).collect();
	leaves.sort();
	leaves.get(usize::try_from(threshold.checked_sub(1)?).ok()?).copied()
}

/// A resolver would leave `leave` of what was captured. Gives what all those who must agree would, if they do.
pub(crate) fn vote<T: Config>(
	slash: SlashId,
	resolvers: &Resolvers<T::AccountId>,
	who: &T::AccountId,
	leave: Fraction,
) -> Result<Option<Fraction>, DispatchError> {
	ensure!(resolvers.accounts.contains(who), Error::<T>::NotResolver);
	VetoVotes::<T>::try_mutate(slash, |votes| {
		match votes.iter_mut().find(|(resolver, _)| resolver == who) {
			Some((_, before)) => {
				ensure!(leave < *before, Error::<T>::VoteNotLower);
				*before = leave;
			},
			// One for each of the policy's resolvers, of which there are not more than fit; qed.
			None => votes.try_push((who.clone(), leave)).map_err(|_full| DispatchError::Corruption)?,
		}
		Ok(agreed(votes, resolvers.threshold))
	})
}

/// Nothing is left to vote about. There never was with a proof.
pub(crate) fn forget<T: Config>(id: SlashId, slash: &SlashOf<T>) {
	if !slash.objective {
		VetoVotes::<T>::remove(id);
	}
}

/// Y1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Slashes;

	ensure!(VetoVotes::<T>::iter_keys().count() == VetoVotes::<T>::iter_values().count(), "Y1: votes do not decode");
	for (id, votes) in VetoVotes::<T>::iter() {
		let slash = Slashes::<T>::get(id).ok_or("Y1: votes about no slash")?;
		let pending = matches!(slash.state, crate::SlashState::Pending { .. });
		ensure!(pending && !slash.objective, "Y1: votes about a slash that nobody can soften");
		let once =
			votes.iter().enumerate().all(|(n, (who, _))| votes.iter().skip(n.saturating_add(1)).all(|v| v.0 != *who));
		ensure!(!votes.is_empty() && once, "Y1: a resolver voted twice");
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn agreed_is_what_the_last_of_those_who_must_agree_leaves() {
		let votes = |parts: &[u32]| -> Votes<u8> {
			let votes: Vec<_> = parts.iter().map(|part| (0, Fraction::from_percent(*part))).collect();
			votes.try_into().unwrap()
		};
		assert_eq!(agreed(&votes(&[]), 1), None);
		assert_eq!(agreed(&votes(&[5]), 0), None);
		assert_eq!(agreed(&votes(&[5, 0, 7]), 1), Some(Fraction::from_percent(0)));
		assert_eq!(agreed(&votes(&[5, 0, 7]), 2), Some(Fraction::from_percent(5)));
		assert_eq!(agreed(&votes(&[5, 0, 7]), 3), Some(Fraction::from_percent(7)));
		assert_eq!(agreed(&votes(&[5, 0, 7]), 4), None);
	}
}
