//! The calls of the pallet: thin, with their documentation. Their bodies are with what they write.
//!
//! All are for any origin that the runtime knows an account for: who owns a service, funds a budget or runs a vault need have no
//! key, and acts like everybody else.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod dispatchables {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pay an operator set for some eras.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone, who leaves a deposit for the record.
		///
		/// ## Details
		///
		/// The amount goes into the pot of its asset. Each era's part of it, what is left by the eras that are left, is split
		/// when the era is over: over the members by `split`, and what a member gets over itself and the vaults that backed it.
		/// What nobody could get comes back to the budget, and at its end to the funder. The first who pays in an asset pays
		/// the asset's minimum balance on top, so that its pot never fails for want of it.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::AssetNotAccepted`], [`Error::TooManyBudgets`]
		/// - [`Error::FirstEraOutOfRange`], [`Error::ErasOutOfRange`], [`Error::BudgetTooSmall`]
		/// - [`Error::DuplicateAsset`], [`Error::WeightOutOfRange`]
		/// - the token's, if the amount cannot be paid or the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::BudgetFunded`]; [`Event::PotOpened`] before the first one in an asset
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::fund_weight())]
		pub fn fund(origin: OriginFor<T>, set: OperatorSet, params: BudgetParams) -> DispatchResult {
			let who = T::AccountOrigin::ensure_origin(origin)?;
			Self::do_fund(&who, set, params).map(|_budget| ())
		}

		/// Add to a budget.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone. What is left at its end is the funder's, whoever paid it.
		///
		/// ## Details
		///
		/// The amount is spread over the eras that are left.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownBudget`]
		/// - the token's, if the amount cannot be paid
		///
		/// ## Events
		///
		/// [`Event::BudgetToppedUp`]
		#[pallet::call_index(1)]
		#[pallet::weight(Pallet::<T>::top_up_weight())]
		pub fn top_up(origin: OriginFor<T>, budget: BudgetId, amount: Stake) -> DispatchResult {
			Self::do_top_up(&T::AccountOrigin::ensure_origin(origin)?, budget, amount)
		}

		/// End a budget before its last era.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: who funded it; or the service's owner, where a stranger did: a stranger's budgets count among
		/// those of the set.
		///
		/// ## Details
		///
		/// Eras that are over are paid all the same, and so is the present one, whose stake works already: their parts stay,
		/// and all others go back to the funder, whoever ends it. The budget is over when those are paid; what nobody got of
		/// them is owed to the funder then, and the deposit goes back. Where no era that it pays has begun it is over at once.
		/// The part of an era that is being split is used; what comes back of it is owed to the funder.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownBudget`], [`Error::NotFunder`]
		/// - [`Error::NothingToDo`], if all eras that it pays have begun
		///
		/// ## Events
		///
		/// [`Event::BudgetEnded`], or [`Event::BudgetShortened`] if there are eras to be paid
		#[pallet::call_index(2)]
		#[pallet::weight(Pallet::<T>::end_budget_weight())]
		pub fn end_budget(origin: OriginFor<T>, budget: BudgetId) -> DispatchResult {
			Self::do_end_budget(&T::AccountOrigin::ensure_origin(origin)?, budget)
		}

		/// Say in which assets a set is paid, and who reports its points.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: the service's owner; anyone, when there is no such set any more.
		///
		/// ## Details
		///
		/// It replaces what was said before. By default the native asset alone is accepted, and only the owner reports.
		/// Budgets that there are run on. What was said of a set that is gone goes, whatever the terms.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::NotOwner`], [`Error::DuplicateAsset`]
		///
		/// ## Events
		///
		/// [`Event::RewardTermsSet`]
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::set_reward_terms_weight())]
		pub fn set_reward_terms(origin: OriginFor<T>, set: OperatorSet, terms: RewardTermsOf<T>) -> DispatchResult {
			Self::do_set_reward_terms(&T::AccountOrigin::ensure_origin(origin)?, set, terms)
		}

		/// Report how much work members of a set did in an era.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: the service's owner or the set's reporter.
		///
		/// ## Details
		///
		/// In the era itself, when its stake table is made, or in the one after it; each member of that table once. Budgets that are split by points are
		/// split by these; a member without points gets nothing of them.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::NotReporter`]
		/// - [`Error::PointsTooEarly`], [`Error::PointsTooLate`], [`Error::PointsReported`], [`Error::NotInTable`]
		///
		/// ## Events
		///
		/// [`Event::PointsNoted`] for each member
		#[pallet::call_index(4)]
		#[pallet::weight(Pallet::<T>::report_points_weight(points.len().try_into().unwrap_or(MAX_REPORTED)))]
		pub fn report_points(origin: OriginFor<T>, set: OperatorSet, era: Era, points: PointsOf<T>) -> DispatchResult {
			Self::do_report_points(&T::AccountOrigin::ensure_origin(origin)?, set, era, &points)
		}

		/// Say how much of its rewards in a set an operator takes before its backers.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: the operator, who leaves a deposit for the record.
		///
		/// ## Details
		///
		/// A tenth by default, half at most. It rises by ten points at once at most, and after the set's notice; it falls from
		/// the next era. What is in force when a member is paid counts. A change replaces one that waits.
		/// Who takes a tenth and says so again gets the deposit back; so does who says anything of a set that is gone.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::CommissionOutOfRange`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::CommissionSet`]
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::set_commission_weight())]
		pub fn set_commission(origin: OriginFor<T>, set: OperatorSet, commission: Fraction) -> DispatchResult {
			Self::do_set_commission(T::AccountOrigin::ensure_origin(origin)?, set, commission)
		}

		/// Say in which assets a vault is paid, and whether its own asset raises the price of a share.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: the vault's curator.
		///
		/// ## Details
		///
		/// By default a vault takes its own asset and the native one, and nothing compounds. What only adds assets holds from
		/// the next era on. What gives one up, or changes what becomes of the vault's own, holds when the vault's unbonding eras
		/// are over: who does not want it can leave before. It replaces a change that waits.
		///
		/// An era is paid in what the vault took in it, or takes now. Whether it compounds is asked when it is paid; what has not
		/// dripped goes the same way. What an asset that is not accepted any more has left is earned and can be claimed like
		/// before; when all of it is, its place is free from the next call of this kind on.
		///
		/// ## Errors
		///
		/// - [`Error::NotCurator`], [`Error::UnknownVault`], [`Error::DuplicateAsset`], [`Error::TooManyRewardAssets`]
		///
		/// ## Events
		///
		/// [`Event::VaultTermsSet`]
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_vault_terms())]
		pub fn set_vault_terms(
			origin: OriginFor<T>,
			vault: VaultId,
			accepts: RewardAssets,
			compounds: bool,
		) -> DispatchResult {
			Self::do_set_vault_terms(&T::AccountOrigin::ensure_origin(origin)?, vault, accepts, compounds)
		}

		/// Say to whom the caller's rewards are paid.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone, who leaves a deposit while there is a payee.
		///
		/// ## Details
		///
		/// Whoever claims for the caller, what is paid goes to the payee: rewards, commissions, fees and refunds that were owed.
		/// `None` ends it.
		///
		/// ## Errors
		///
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::PayeeSet`]
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_payee())]
		pub fn set_payee(origin: OriginFor<T>, payee: Option<T::AccountId>) -> DispatchResult {
			Self::do_set_payee(T::AccountOrigin::ensure_origin(origin)?, payee)
		}

		/// Claim what the caller has earned in a vault.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: who earned it.
		///
		/// ## Details
		///
		/// In one asset, or in all. Whole units are paid, to the caller's payee; the fraction stays. What cannot be paid, since
		/// it is less than a new account must have or since the asset is frozen, stays, and holds up no other asset. Where nothing
		/// more will be earned, since there are no shares any more or the generation is over, it is owed instead: to be had by
		/// [`Pallet::claim_owed`]. What shares of this era have earned can be claimed when it is over.
		///
		/// ## Errors
		///
		/// - [`Error::NothingToClaim`]
		/// - the token's, if nothing at all could be paid, nor is owed instead
		///
		/// ## Events
		///
		/// [`Event::RewardClaimed`] for each asset that is paid, [`Event::ClaimHeld`] or [`Event::RewardOwed`] for each that could
		/// not be
		#[pallet::call_index(8)]
		#[pallet::weight(claims::weight_of_claim::<T>(claims::Claimed::at_most::<T>(claims::assets_asked(*asset))))]
		pub fn claim(origin: OriginFor<T>, vault: VaultId, asset: Option<AssetId>) -> DispatchResultWithPostInfo {
			let claimed = Self::do_claim(&T::AccountOrigin::ensure_origin(origin)?, vault, asset)?;
			Ok(Some(claims::weight_of_claim::<T>(claimed)).into())
		}

		/// Claim what somebody has earned in a vault: it is paid to him or to his payee.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone.
		///
		/// ## Details
		///
		/// As [`Pallet::claim`].
		///
		/// ## Errors
		///
		/// As [`Pallet::claim`]
		///
		/// ## Events
		///
		/// As [`Pallet::claim`]
		#[pallet::call_index(9)]
		#[pallet::weight(claims::weight_of_claim::<T>(claims::Claimed::at_most::<T>(claims::assets_asked(*asset))))]
		pub fn claim_for(
			origin: OriginFor<T>,
			who: T::AccountId,
			vault: VaultId,
			asset: Option<AssetId>,
		) -> DispatchResultWithPostInfo {
			let _anyone = T::AccountOrigin::ensure_origin(origin)?;
			let claimed = Self::do_claim(&who, vault, asset)?;
			Ok(Some(claims::weight_of_claim::<T>(claimed)).into())
		}

		/// Claim what somebody has earned in several vaults, in all assets.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone. It is paid to who earned it, or to his payee.
		///
		/// ## Details
		///
		/// As [`Pallet::claim`] for each vault. A vault with nothing to be paid holds up no other.
		///
		/// ## Errors
		///
		/// - [`Error::NothingToClaim`], if no vault has anything
		/// - the first that a claim had, if nothing at all could be paid
		///
		/// ## Events
		///
		/// As [`Pallet::claim`]
		#[pallet::call_index(10)]
		#[pallet::weight(claims::weight_of_claims::<T>(vaults))]
		pub fn claim_many(
			origin: OriginFor<T>,
			who: T::AccountId,
			vaults: ClaimedVaults,
		) -> DispatchResultWithPostInfo {
			let _anyone = T::AccountOrigin::ensure_origin(origin)?;
			let weight = Self::do_claim_many(&who, &vaults)?;
			Ok(Some(weight).into())
		}

		/// Pay what is owed to somebody: commissions of an operator, fees of a curator, refunds of a funder, and what a claim could
		/// not pay.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone. It is paid to whom it is owed, or to his payee.
		///
		/// ## Errors
		///
		/// - [`Error::NothingToClaim`]
		/// - the token's, if it cannot be paid: it stays owed
		///
		/// ## Events
		///
		/// [`Event::OwedPaid`]
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::claim_owed().saturating_add(T::Pay::pay_from_pot_weight()))]
		pub fn claim_owed(origin: OriginFor<T>, who: T::AccountId, asset: AssetId) -> DispatchResultWithPostInfo {
			let _anyone = T::AccountOrigin::ensure_origin(origin)?;
			Ok(Some(Self::do_claim_owed(&who, asset)?).into())
		}

		/// Do work that a block would come to: eras that are over are paid.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone. Free if it did something.
		///
		/// ## Details
		///
		/// Up to `steps` steps of the walk that [`Hooks::on_poll`] does.
		///
		/// ## Errors
		///
		/// - [`Error::NothingToDo`]
		///
		/// ## Events
		///
		/// [`Event::RewardsAdvanced`], and those of what is done
		#[pallet::call_index(12)]
		#[pallet::weight(turnover::weight_of_steps::<T>(*steps))]
		pub fn advance(origin: OriginFor<T>, steps: u32) -> DispatchResultWithPostInfo {
			let _anyone = T::AccountOrigin::ensure_origin(origin)?;
			let weight = Self::do_advance(steps)?;
			Ok((Some(weight), Pays::No).into())
		}

		/// Bring into a vault what has dripped of what it compounds.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone.
		///
		/// ## Details
		///
		/// It happens by itself before anybody's shares change, and when the vault is paid: a price is never computed without it.
		/// This call is for a vault in which nothing happens.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownVault`], [`Error::NothingToDo`]
		/// - the stake's, if it cannot be brought in
		///
		/// ## Events
		///
		/// Restaking's
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::compound().saturating_add(T::Stake::compound_weight()))]
		pub fn compound(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			let _anyone = T::AccountOrigin::ensure_origin(origin)?;
			Self::do_compound(vault)
		}

		/// Give what a vault that is gone left to nobody to the treasury.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AccountOrigin`]: anyone. Free if there was something.
		///
		/// ## Details
		///
		/// A vault goes when nobody holds anything of it; what was paid to it and had not dripped by then is nobody's. What
		/// holders had earned stays theirs, and the record goes with the last of them: at once, if nothing was left.
		///
		/// ## Errors
		///
		/// - [`Error::VaultExists`], [`Error::NothingToDo`]
		///
		/// ## Events
		///
		/// [`Event::VaultSwept`] for each asset of which something was left
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::sweep_vault())]
		pub fn sweep_vault(origin: OriginFor<T>, vault: VaultId, generation: Generation) -> DispatchResultWithPostInfo {
			let _anyone = T::AccountOrigin::ensure_origin(origin)?;
			Self::do_sweep_vault(vault, generation)?;
			Ok(Pays::No.into())
		}
	}
}
