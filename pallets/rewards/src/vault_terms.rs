//! What vaults take: the only writer of [`VaultTerms`].
//!
//! Who holds a vault's shares relies on its terms. What only adds assets acts from the next era. What takes one away, or changes what
//! becomes of the vault's own asset, waits for the vault's unbonding time, so that who wants to leave before it has left.

use alloc::{collections::BTreeSet, vec};
use frame_support::{ensure, BoundedVec};
use rampart_primitives::{AssetId, Dated, Era, EraClock, Eras, InspectStake, Scheduled, Split, VaultId, VaultView};
use sp_runtime::DispatchResult;

use crate::{
	accruals::OpenAccruals,
	budgets,
	pallet::{Config, Error, Event, Pallet, VaultTerms},
	DatedTerms, RewardAssets, TermsOfVault, MAX_REWARD_ASSETS,
};

/// The native asset, which every vault takes by default.
pub(crate) const NATIVE: AssetId = 0;

/// For how many eras after one in which an asset was taken it can be paid, at most, if the walk is in time. The asset has its place
/// for as long, and when it is late for as long as nothing else needs it.
const PAID_WITHIN: Eras = budgets::delay(Split::Points { carry: true });

/// What a vault took and takes that holds `own`, and what is announced.
fn on_record<T: Config>(vault: VaultId, own: AssetId) -> DatedTerms {
	VaultTerms::<T>::get(vault).unwrap_or_else(|| {
		let accepts = if own == NATIVE { vec![NATIVE] } else { vec![own, NATIVE] };
		// Two are not too many; qed.
		let terms = TermsOfVault { accepts: accepts.try_into().unwrap_or_default(), compounds: false };
		DatedTerms { terms: Scheduled::new(terms), given_up: BoundedVec::new() }
	})
}

impl DatedTerms {
	/// Note what the change gave up that came last, before another one is announced and it is not known any more.
	fn note_given_up(&mut self, now: Era) {
		let Some((from, before)) = self.terms.came(now) else { return };
		let present = &self.terms.at(now).accepts;
		for asset in before.accepts.iter().filter(|asset| !present.contains(asset)) {
			self.given_up.retain(|(of, _)| of != asset);
			if self.given_up.is_full() {
				// What went first was paid first.
				self.given_up.remove(0);
			}
			// There is room for one; qed.
			let _noted = self.given_up.try_push((*asset, from));
		}
	}

	/// What is given up, and was taken in an era that may not be paid yet.
	fn unpaid(&self, now: Era) -> impl Iterator<Item = AssetId> + '_ {
		self.given_up.iter().filter(move |(_, until)| until.after(PAID_WITHIN) > now).map(|(asset, _)| *asset)
	}

	/// The assets that have a place, whenever they are paid: what it took before, takes and will take, and what is given up and may
	/// not be paid yet.
	fn places(&self, now: Era) -> impl Iterator<Item = AssetId> + '_ {
		let waiting = self.terms.waiting(now).map(|(_, waiting)| waiting);
		// What holds in the first era is what did before the last change; qed.
		let terms = [self.terms.at(Era(0)), self.terms.at(now)].into_iter().chain(waiting);
		terms.flat_map(|terms| terms.accepts.iter().copied()).chain(self.unpaid(now))
	}
}

/// What a vault takes of what it earned in an era that is over, and what becomes of it.
pub(crate) struct InForce {
	record: DatedTerms,
	now: Era,
	then: Era,
}

impl InForce {
	/// A vault that holds `own`, and earned in `era`.
	pub fn of<T: Config>(vault: VaultId, own: AssetId, era: Era) -> Self {
		Self { record: on_record::<T>(vault, own), now: T::Clock::now(), then: era }
	}

	/// It took the asset when it earned, or does now.
	pub fn takes(&self, asset: AssetId) -> bool {
		let DatedTerms { terms, given_up } = &self.record;
		terms.at(self.now).accepts.contains(&asset)
			|| terms.at(self.then).accepts.contains(&asset)
			|| given_up.iter().any(|(of, until)| *of == asset && self.then < *until)
	}

	/// The assets that have a place, whenever they are paid.
	pub fn places(&self) -> impl Iterator<Item = AssetId> + '_ {
		self.record.places(self.now)
	}

	/// Its own asset goes into the pool.
	pub fn compounds(&self) -> bool {
		self.record.terms.at(self.now).compounds
	}
}

/// A vault is gone. Says whether it had terms.
pub(crate) fn forget<T: Config>(vault: VaultId) -> bool {
	VaultTerms::<T>::take(vault).is_some()
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_vault_terms(
		who: &T::AccountId,
		vault: VaultId,
		accepts: RewardAssets,
		compounds: bool,
	) -> DispatchResult {
		let view = T::Stake::vault(vault).ok_or(Error::<T>::UnknownVault)?;
		let (curator, _fee) = T::Stake::curator(vault).ok_or(Error::<T>::UnknownVault)?;
		ensure!(*who == curator, Error::<T>::NotCurator);
		Self::put_vault_terms(vault, &view, accepts, compounds)
	}

	/// Announce that a vault is to take these assets.
	pub(crate) fn put_vault_terms(
		vault: VaultId,
		view: &VaultView,
		accepts: RewardAssets,
		compounds: bool,
	) -> DispatchResult {
		let assets: BTreeSet<_> = accepts.iter().copied().collect();
		ensure!(assets.len() == accepts.len(), Error::<T>::DuplicateAsset);
		let now = T::Clock::now();
		let mut record = on_record::<T>(vault, view.asset);
		record.note_given_up(now);
		let present = record.terms.at(now).clone();
		// Each has its place, whenever it is paid: so no payment is refused for want of one. What is taken now can come until then, and
		// what was given up for eras before.
		let open = OpenAccruals::<T>::load(vault, view.generation);
		let all: BTreeSet<_> =
			assets.iter().chain(&present.accepts).copied().chain(open.held()).chain(record.unpaid(now)).collect();
		ensure!(u32::try_from(all.len()).is_ok_and(|all| all <= MAX_REWARD_ASSETS), Error::<T>::TooManyRewardAssets);
		let adds = present.compounds == compounds && present.accepts.iter().all(|asset| assets.contains(asset));
		let from = if adds { now.next() } else { now.after(view.unbonding_eras).next() };
		record.terms.schedule(TermsOfVault { accepts: accepts.clone(), compounds }, from, now);
		VaultTerms::<T>::insert(vault, record);
		open.vacate(|asset| all.contains(&asset));
		Self::deposit_event(Event::VaultTermsSet { vault, accepts, compounds, from });
		Ok(())
	}

	/// What a vault takes, and what is announced; if it is there.
	pub fn vault_terms_of(vault: VaultId) -> Option<Dated<TermsOfVault>> {
		let view = T::Stake::vault(vault)?;
		Some(on_record::<T>(vault, view.asset).terms.view(T::Clock::now()))
	}
}

/// Y1, and T1 of vaults.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	let keys = VaultTerms::<T>::iter_keys().count();
	let terms: alloc::vec::Vec<_> = VaultTerms::<T>::iter_values().collect();
	ensure!(keys == terms.len(), "Y1: the terms of a vault do not decode");
	let once = |terms: &TermsOfVault| terms.accepts.iter().collect::<BTreeSet<_>>().len() == terms.accepts.len();
	let now = T::Clock::now();
	let all_once = |DatedTerms { terms, given_up }: &DatedTerms| {
		once(terms.at(now))
			&& terms.waiting(now).is_none_or(|(_, waiting)| once(waiting))
			&& given_up.iter().map(|(asset, _)| asset).collect::<BTreeSet<_>>().len() == given_up.len()
	};
	ensure!(terms.iter().all(all_once), "T1: a vault takes an asset twice");
	for (vault, record) in VaultTerms::<T>::iter() {
		let Some(view) = T::Stake::vault(vault) else { continue };
		let open = OpenAccruals::<T>::load(vault, view.generation);
		let all: BTreeSet<_> = record.places(now).chain(open.list().iter().map(|accrual| accrual.asset)).collect();
		ensure!(u32::try_from(all.len()).is_ok_and(|all| all <= MAX_REWARD_ASSETS), "T1: an asset has no place");
	}
	Ok(())
}
