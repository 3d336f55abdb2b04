//! The calls of the pallet: thin, with their documentation. Their bodies are in `calls.rs`.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod dispatchables {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Report a fault of an operator in an era.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::ReporterOrigin`]: the slasher of the set in that era, who leaves a deposit.
		///
		/// ## Details
		///
		/// The set's newest stake table of `era` or before says who answers with what, and by which policy: its era is the
		/// capture era. If other reports of the operator's capture era have left less of the whole than `fraction`, that is
		/// taken; less still if a proof is verified before this slash is executed and takes a part of it. No stake is cut yet: for the policy's `window_eras` whole eras its resolvers can soften or end the slash, and
		/// the reporter can take it back; then it is due.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::NoTable`], [`Error::EraNotBegun`], [`Error::TooLate`]
		/// - [`Error::NotSlasher`], [`Error::ZeroFraction`], [`Error::AboveMaxFraction`]
		/// - [`Error::NotInTable`], [`Error::NothingToCut`]
		/// - [`Error::EvidenceUsed`], [`Error::WholeReported`], [`Error::TooManyPending`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::SlashReported`]
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::report_weight(MAX_BACKERS))]
		pub fn report(
			origin: OriginFor<T>,
			set: OperatorSet,
			operator: T::AccountId,
			era: Era,
			fraction: Fraction,
			evidence: H256,
		) -> DispatchResultWithPostInfo {
			let who = T::ReporterOrigin::ensure_origin(origin)?;
			let at = SetMember { set, operator };
			let report = Report { reporter: Some(&who), at, era, fraction, evidence, ground: Ground::Word };
			let (_, backers) =
				Self::do_report(report).map_err(|refused| refused.with_weight(Self::report_weight(0)))?;
			Ok(Some(Self::report_weight(backers)).into())
		}

		/// Pay out what a slash took from a vault.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. Free if it was paid out.
		///
		/// ## Details
		///
		/// The queue does so by itself once the review is over. This call is for what could not be paid out then: an asset was
		/// frozen, or the recipient could not receive it.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NothingEscrowed`], [`Error::UnderReview`]
		/// - the token's, if the transfer fails again: nothing has happened then
		///
		/// ## Events
		///
		/// [`Event::Settled`]
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::settle().saturating_add(queue::cost_of_payment::<T>()).saturating_add(T::Sets::weight()))]
		pub fn settle(origin: OriginFor<T>, slash: SlashId, vault: VaultId) -> DispatchResultWithPostInfo {
			let _who = ensure_signed(origin)?;
			Self::do_settle(slash, vault)?;
			Ok(Pays::No.into())
		}

		/// Remove the record of a slash that is over.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The deposit goes back to who reported, whoever calls.
		///
		/// ## Details
		///
		/// The evidence stays used, and the part of the deposit that pays for it stays held.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NotOver`], [`Error::TooRecent`]
		///
		/// ## Events
		///
		/// [`Event::SlashPruned`]
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::prune_slash())]
		pub fn prune_slash(origin: OriginFor<T>, slash: SlashId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_prune_slash(slash)
		}

		/// Vote for a slash to take less, or nothing.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a resolver of the set in the capture era.
		///
		/// ## Details
		///
		/// `leave` is how much of the captured stake the slash should take at most. When as many resolvers as must agree have
		/// voted, it takes no more than all these would leave. A resolver can vote again, for less. What is not taken can be
		/// reported again, on other evidence.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NotPending`], [`Error::WindowOver`]
		/// - [`Error::NotResolver`], [`Error::VoteNotLower`]
		///
		/// ## Events
		///
		/// [`Event::VetoVoted`]; [`Event::SlashSoftened`] or [`Event::SlashVetoed`]
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::veto_weight(MAX_BACKERS))]
		pub fn veto(origin: OriginFor<T>, slash: SlashId, leave: Fraction) -> DispatchResultWithPostInfo {
			let told = Self::do_veto(ensure_signed(origin)?, slash, leave)?;
			Ok(Some(Self::veto_weight(told)).into())
		}

		/// Take a slash back.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::ReporterOrigin`]: who reported it.
		///
		/// ## Details
		///
		/// While its window is open. Its evidence stays used. What it would have taken can be reported again, on other evidence.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NotPending`], [`Error::WindowOver`], [`Error::NotReporter`]
		///
		/// ## Events
		///
		/// [`Event::SlashCancelled`]
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::cancel_slash(MAX_BACKERS))]
		pub fn cancel_slash(origin: OriginFor<T>, slash: SlashId) -> DispatchResultWithPostInfo {
			let told = Self::do_cancel_slash(&T::ReporterOrigin::ensure_origin(origin)?, slash)?;
			Ok(Some(T::WeightInfo::cancel_slash(told)).into())
		}

		/// Execute a slash that is due, or parked.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. Free if it was executed.
		///
		/// ## Details
		///
		/// The queue does so by itself. Slashes can be executed in any order: each takes its fraction of what was captured, as far
		/// as that is left, and one on the slasher's word no more than firm ones leave of the whole. What fails is undone, and the
		/// slash is where it was.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NothingToDo`], [`Error::NotDue`]
		/// - the stake's keeper's, if a vault cannot be cut
		///
		/// ## Events
		///
		/// [`Event::SlashSoftened`]; for each vault [`Event::VaultCut`] or [`Event::VaultSkipped`]; [`Event::EjectionFailed`];
		/// [`Event::SlashExecuted`]
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::most_execution_weight())]
		pub fn execute_slash(origin: OriginFor<T>, slash: SlashId) -> DispatchResultWithPostInfo {
			let _who = ensure_signed(origin)?;
			let weight = Self::do_execute_slash(slash)?;
			Ok((Some(weight), Pays::No).into())
		}

		/// Execute a parked slash without some of the vaults that answer for it.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::ReviewOrigin`].
		///
		/// ## Details
		///
		/// For a vault that cannot be cut for a reason that will not go away: it saves no other one.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NotParked`]
		/// - the stake's keeper's, if another vault cannot be cut
		///
		/// ## Events
		///
		/// Those of `execute_slash`
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::most_execution_weight())]
		pub fn execute_without(origin: OriginFor<T>, slash: SlashId, vaults: Vaults) -> DispatchResultWithPostInfo {
			T::ReviewOrigin::ensure_origin(origin)?;
			let weight = Self::do_execute_without(slash, &vaults)?;
			Ok(Some(weight).into())
		}

		/// Do what the queue has due, for so many steps at most.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. Free if there was something to do.
		///
		/// ## Details
		///
		/// Blocks do so by themselves, within slashing's share of them. This call does more of it, in the same order. Offences that
		/// are too old are forgotten by blocks only.
		///
		/// ## Errors
		///
		/// - [`Error::NothingToDo`]
		///
		/// ## Events
		///
		/// [`Event::QueueAdvanced`], after those of the steps
		#[pallet::call_index(7)]
		#[pallet::weight(queue::weight_of_steps::<T>(*steps))]
		pub fn advance(origin: OriginFor<T>, steps: u32) -> DispatchResultWithPostInfo {
			let _who = ensure_signed(origin)?;
			let weight = Self::do_advance(steps)?;
			Ok((Some(weight), Pays::No).into())
		}

		/// Turn what a slash took from a vault into compensation for those who were cut.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::ReviewOrigin`].
		///
		/// ## Details
		///
		/// `root` is that of a tree over what each holder of the vault lost, with `total_claims` leaves: see
		/// [`compensation`](crate::compensation). No token moves: all that was cut stays in the vault's account, and the claims
		/// are paid out of it for `HistoryEras`. It can be done while the slash is reviewed; and later with what the queue could
		/// not pay out, since a sink may never be able to receive it.
		///
		/// ## Errors
		///
		/// [`Error::UnknownSlash`], [`Error::NothingEscrowed`], [`Error::ReviewOver`], [`Error::EmptyTree`]
		///
		/// ## Events
		///
		/// [`Event::VaultCompensated`]
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::compensate())]
		pub fn compensate(
			origin: OriginFor<T>,
			slash: SlashId,
			vault: VaultId,
			root: H256,
			total_claims: u32,
		) -> DispatchResult {
			T::ReviewOrigin::ensure_origin(origin)?;
			Self::do_compensate(slash, vault, root, total_claims)
		}

		/// Pay an account its part of a compensation.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone, for the account.
		///
		/// ## Details
		///
		/// `proof` leads from the leaf of this claim, the `index`th one, to the root: see [`compensation`](crate::compensation).
		/// A claim is paid once. While the asset's issuer has destroyed a part of what the vault owes, it is paid that much less,
		/// and for good: then the account itself must sign. So a holder that cannot sign is never paid in part: its claim waits
		/// until the vault is made good, or ends with the time for claims.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownCompensation`], [`Error::ClaimsOver`], [`Error::AlreadyClaimed`]
		/// - [`Error::InvalidClaim`], [`Error::ClaimsAboveCut`], [`Error::PaidInPart`]
		/// - the token's, if the transfer fails
		///
		/// ## Events
		///
		/// [`Event::CompensationClaimed`]
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::claim_compensation().saturating_add(T::Stake::settle_weight()))]
		// What a leaf and its proof consist of.
		#[allow(clippy::too_many_arguments)]
		pub fn claim_compensation(
			origin: OriginFor<T>,
			slash: SlashId,
			vault: VaultId,
			index: u32,
			account: T::AccountId,
			amount: Stake,
			proof: Proof,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim_compensation(&who, (slash, vault), Claim { index, account: &account, amount, proof })
		}

		/// Send what nobody claimed of a compensation to the treasury, once its time is over.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Details
		///
		/// Each call clears the marks of [`MAX_CLEARED`] claims; it is over with the call that finds no more. While the asset's
		/// issuer has destroyed a part of what the vault owes, the treasury gets that much less, and for good: the event says how
		/// much it got.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownCompensation`], [`Error::ClaimsOpen`]
		/// - the token's, if the transfer fails
		///
		/// ## Events
		///
		/// [`Event::CompensationClosed`], by the last of these calls
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::close_compensation().saturating_add(T::Stake::settle_weight()))]
		pub fn close_compensation(origin: OriginFor<T>, slash: SlashId, vault: VaultId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_close_compensation(slash, vault)
		}

		/// Announce a payment out of a set's insurance pot.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::ReporterOrigin`]: the owner of the set's service, who leaves a deposit.
		///
		/// ## Details
		///
		/// It can be paid once the set's notice is over: `notice_eras` whole eras. `reason` names why: the hash of a text that
		/// the service publishes. Whether the pot will have as much is not asked.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::NotServiceOwner`], [`Error::ZeroAmount`], [`Error::TooManyPayouts`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::PayoutAnnounced`]
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::announce_payout().saturating_add(T::Sets::weight().saturating_mul(2)))]
		pub fn announce_payout(
			origin: OriginFor<T>,
			set: OperatorSet,
			asset: AssetId,
			amount: Stake,
			to: T::AccountId,
			reason: H256,
		) -> DispatchResult {
			Self::do_announce_payout(T::ReporterOrigin::ensure_origin(origin)?, set, (asset, amount), to, reason)
		}

		/// Make an announced payment out of an insurance pot.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The deposit goes back to who announced it.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownPayout`], [`Error::NotDue`]
		/// - the token's, if the pot has not enough or the recipient cannot receive it
		///
		/// ## Events
		///
		/// [`Event::PayoutPaid`]
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::pay_insurance().saturating_add(T::Pay::pay_weight()))]
		pub fn pay_insurance(origin: OriginFor<T>, payout: PayoutId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_pay_insurance(payout)
		}

		/// Withdraw an announced payment.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::ReporterOrigin`]: the owner of the set's service. The deposit goes back to who announced it.
		///
		/// ## Details
		///
		/// When the set is gone who announced it may withdraw it, too; and anyone, when it has been due for `HistoryEras`.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownPayout`], [`Error::NotServiceOwner`]
		///
		/// ## Events
		///
		/// [`Event::PayoutWithdrawn`]
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::withdraw_payout().saturating_add(T::Sets::weight().saturating_mul(2)))]
		pub fn withdraw_payout(origin: OriginFor<T>, payout: PayoutId) -> DispatchResult {
			Self::do_withdraw_payout(&T::ReporterOrigin::ensure_origin(origin)?, payout)
		}

		/// Send what is left in the insurance pot of a set that is gone to the treasury.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. Free if there was something.
		///
		/// ## Details
		///
		/// All that the pot has of the asset. Payouts that are announced come first.
		///
		/// ## Errors
		///
		/// - [`Error::SetExists`], [`Error::PayoutsAnnounced`], [`Error::EmptyPot`]
		/// - the token's, if the transfer fails
		///
		/// ## Events
		///
		/// [`Event::PotSwept`]
		#[pallet::call_index(14)]
		#[pallet::weight(
			T::WeightInfo::sweep_pot().saturating_add(T::Sets::weight()).saturating_add(T::Pay::pay_weight())
		)]
		pub fn sweep_pot(origin: OriginFor<T>, set: OperatorSet, asset: AssetId) -> DispatchResultWithPostInfo {
			let _who = ensure_signed(origin)?;
			Self::do_sweep_pot(set, asset)?;
			Ok(Pays::No.into())
		}
	}
}
