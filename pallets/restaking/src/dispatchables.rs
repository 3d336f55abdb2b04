//! The calls of the pallet: thin, with their documentation. Their bodies are in `calls.rs` (stakers), `curating.rs` (curators),
//! `allocation.rs` (pledges), `acceptance.rs` (operators) and `collateral.rs` (assets). One file, since FRAME takes the calls
//! of a pallet from one block.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod dispatchables {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Let vaults hold an asset.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Details
		///
		/// `minimum_deposit` is in units of the asset. It pays for the storage of a position.
		///
		/// ## Errors
		///
		/// [`Error::AssetExists`].
		///
		/// ## Events
		///
		/// [`Event::AssetRegistered`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_asset())]
		pub fn register_asset(origin: OriginFor<T>, kind: T::AssetKind, minimum_deposit: Stake) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_register_asset(kind, minimum_deposit)
		}

		/// Set how many relay-chain blocks an era lasts, from the next era on: a week at most.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::EraLengthOutOfBounds`].
		///
		/// ## Events
		///
		/// [`Event::EraLengthSet`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_era_length())]
		pub fn set_era_length(origin: OriginFor<T>, length: RelayBlock) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_era_length(length)
		}

		/// Create a vault and become its curator.
		///
		/// ## Dispatch Origin
		///
		/// Signed. The caller pays a deposit, and puts the asset's minimum balance into the vault's account.
		///
		/// ## Details
		///
		/// - `kind`: exclusive, where what is pledged to one member is nobody else's; or shared.
		/// - `unbonding_eras`: how long stake stays slashable after its owner asked to withdraw. Never changes.
		/// - `allocation_delay`: how many eras a raise of a pledge waits. With 2 or more, a staker who withdraws at once cannot
		///   be cut for it.
		/// - `limit`: for a shared vault, what its pledges may sum up to, where 10^27 is its whole stake once.
		///
		/// ## Errors
		///
		/// [`Error::UnknownAsset`], [`Error::ErasOutOfBounds`], [`Error::WrongLimit`], [`Error::EmergencyStopped`].
		///
		/// ## Events
		///
		/// [`Event::VaultCreated`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::create_vault())]
		pub fn create_vault(
			origin: OriginFor<T>,
			asset: AssetId,
			kind: VaultKind,
			unbonding_eras: Eras,
			allocation_delay: Eras,
			limit: Option<Magnitude>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_create_vault(who, asset, kind, unbonding_eras, allocation_delay, limit).map(|_vault| ())
		}

		/// Deposit into a vault.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Mints `floor(amount * (shares + 1) / (assets + 1))` shares, at least `min_shares`. A newcomer shares the cuts that
		/// are decided and not done; `accept_pending_cuts` says how many of them the staker puts up with.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::EmergencyStopped`], [`Error::VaultClosing`], [`Error::DepositsPaused`],
		/// [`Error::VaultImpaired`], [`Error::GenerationNotOpen`], [`Error::NotAllowListed`], [`Error::DepositTooSmall`],
		/// [`Error::PendingCuts`], [`Error::ClosedSharesUnclaimed`], [`Error::PriceMoved`], [`Error::CapExceeded`]; and those of
		/// the asset.
		///
		/// ## Events
		///
		/// [`Event::Deposited`]; [`Event::VaultImpaired`] where a loss that was noted is made good.
		#[pallet::call_index(3)]
		#[pallet::weight(
			T::WeightInfo::deposit().saturating_add(T::Guard::weight()).saturating_add(Pallet::<T>::told_weight(1))
		)]
		pub fn deposit(
			origin: OriginFor<T>,
			vault: VaultId,
			amount: Stake,
			min_shares: Shares,
			accept_pending_cuts: u32,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let told = Self::do_deposit(who, vault, amount, min_shares, accept_pending_cuts)?;
			Ok(Some(T::WeightInfo::deposit().saturating_add(T::Guard::weight()).saturating_add(told)).into())
		}

		/// Ask for stake back: it leaves the active pool now, and can be claimed after the vault's unbonding eras.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// By assets or by shares, each with a bound on the price. What was asked for in one era is one tranche, which can be
		/// cut for the eras in which it still counted. Shares that a cut has left less than a unit can be given to somebody who
		/// has some, by [`Pallet::transfer_shares`].
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::ClosedSharesUnclaimed`], [`Error::InsufficientShares`],
		/// [`Error::PriceMoved`], [`Error::NothingToWithdraw`], [`Error::TooManyWithdrawals`].
		///
		/// ## Events
		///
		/// [`Event::WithdrawalRequested`]; [`Event::GenerationClosed`] where nothing but worthless shares stays behind.
		#[pallet::call_index(4)]
		#[pallet::weight(
			T::WeightInfo::request_withdrawal()
				.saturating_add(Pallet::<T>::told_weight(1))
				.saturating_add(T::Listener::closed_weight())
		)]
		pub fn request_withdrawal(
			origin: OriginFor<T>,
			vault: VaultId,
			withdrawal: Withdrawal,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let told = Self::do_request_withdrawal(who, vault, withdrawal)?;
			Ok(Some(T::WeightInfo::request_withdrawal().saturating_add(told)).into())
		}

		/// Take what is left of the stake that the caller asked for in `era`, or of a part of it.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Possible from era `era + unbonding_eras + 1` on.
		///
		/// - `part`: so many shares of that era's tranche; all of the caller's if not given.
		/// - `min_assets`: the least units of the asset to be paid.
		/// - `to`: who is paid; the caller if not given. If the asset cannot be paid, to a frozen account for one, nothing changes
		///   and the claim stays.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::NothingToClaim`], [`Error::InsufficientShares`],
		/// [`Error::NotRipe`], [`Error::ClaimHeld`], [`Error::PriceMoved`]; and those of the asset.
		///
		/// ## Events
		///
		/// [`Event::WithdrawalClaimed`]; [`Event::VaultImpaired`] where the account lacks more or less than is noted.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::claim_withdrawal().saturating_add(T::Guard::weight()))]
		pub fn claim_withdrawal(
			origin: OriginFor<T>,
			vault: VaultId,
			era: Era,
			part: Option<Shares>,
			min_assets: Stake,
			to: Option<T::AccountId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let to = to.unwrap_or_else(|| who.clone());
			Self::do_claim_withdrawal(who, vault, Claim { era, part, to }, min_assets)
		}

		/// Take what is left of the caller's shares of a generation that ended in a total loss.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Possible when the vault's unbonding eras are over, since cuts for eras before the loss still reach the pool. `part`,
		/// `min_assets` and `to` are as in [`Pallet::claim_withdrawal`].
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::NothingToClaim`], [`Error::InsufficientShares`],
		/// [`Error::NotRipe`], [`Error::ClaimHeld`], [`Error::PriceMoved`]; and those of the asset.
		///
		/// ## Events
		///
		/// [`Event::ClosedPoolClaimed`]; [`Event::VaultImpaired`] as in [`Pallet::claim_withdrawal`].
		#[pallet::call_index(6)]
		#[pallet::weight(
			T::WeightInfo::claim_closed().saturating_add(T::Guard::weight()).saturating_add(Pallet::<T>::told_weight(1))
		)]
		pub fn claim_closed(
			origin: OriginFor<T>,
			vault: VaultId,
			part: Option<Shares>,
			min_assets: Stake,
			to: Option<T::AccountId>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let to = to.unwrap_or_else(|| who.clone());
			let told = Self::do_claim_closed(who, vault, part, min_assets, to)?;
			Ok(Some(T::WeightInfo::claim_closed().saturating_add(T::Guard::weight()).saturating_add(told)).into())
		}

		/// Set what the vault pledges to an operator in an operator set.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, or a delegate who may allocate. The curator pays a deposit for a new allocation.
		///
		/// ## Details
		///
		/// - `magnitude`: of 10^27, a share of what the generation began with (exclusive) or of what there is (shared).
		/// - `cap`: the most stake that the pledge may count as, in units of the asset.
		///
		/// A raise encumbers the vault at once and counts from `allocation_delay` eras later; a higher cap waits for the
		/// unbonding eras. (Who lowers to nothing and pledges anew waits the allocation delay, as for any new pledge: that delay is
		/// what a staker can count on.) A lowering counts from the next era, or where the member owes work when that is over, and
		/// stays encumbered for the unbonding eras, since what the last table promised can still be cut. A lowering takes back a
		/// raise that does not count yet. Zero for a pledge that is over removes it and gives the deposit back. The operator must
		/// have accepted the vault before it pledges to him
		/// or raises a pledge.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::GenerationNotOpen`], [`Error::AmbiguousChange`],
		/// [`Error::ChangePending`], [`Error::OverAllocated`], [`Error::TooManyAllocations`], and for a raise
		/// [`Error::EmergencyStopped`], [`Error::VaultClosing`], [`Error::VaultImpaired`], [`Error::NotAccepted`]; and those of
		/// the guard.
		///
		/// ## Events
		///
		/// [`Event::AllocationRaised`], [`Event::AllocationLowered`], [`Event::RaiseCancelled`], [`Event::AllocationRemoved`].
		#[pallet::call_index(7)]
		#[pallet::weight(
			T::WeightInfo::set_allocation().max(T::WeightInfo::remove_allocation()).saturating_add(T::Guard::weight())
		)]
		pub fn set_allocation(
			origin: OriginFor<T>,
			vault: VaultId,
			set: OperatorSet,
			operator: T::AccountId,
			magnitude: Magnitude,
			cap: Option<Stake>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_allocation(who, vault, SetMember { set, operator }, magnitude, cap)
		}

		/// Take all that is left of the caller's withdrawals that are due, in one transfer.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Those that are not due, or are held by an overdue cut, stay where they are, and an event names them. `min_assets` is the
		/// least of all together; `to` is as in
		/// [`Pallet::claim_withdrawal`].
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::NotRipe`] where none is due,
		/// [`Error::PriceMoved`]; and those of the asset.
		///
		/// ## Events
		///
		/// [`Event::WithdrawalClaimed`] for each, [`Event::ClaimsSkipped`]; [`Event::VaultImpaired`] as in
		/// [`Pallet::claim_withdrawal`].
		#[pallet::call_index(8)]
		#[pallet::weight(
			T::WeightInfo::claim_due(MAX_REQUESTS)
				.saturating_add(T::Guard::weight().saturating_mul(u64::from(MAX_REQUESTS)))
		)]
		pub fn claim_due(
			origin: OriginFor<T>,
			vault: VaultId,
			min_assets: Stake,
			to: Option<T::AccountId>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let to = to.unwrap_or_else(|| who.clone());
			let taken = Self::do_claim_due(who, vault, min_assets, to)?;
			let asked = T::Guard::weight().saturating_mul(u64::from(MAX_REQUESTS));
			Ok(Some(T::WeightInfo::claim_due(taken).saturating_add(asked)).into())
		}

		/// Take stake that the caller asked for in this era back into the active pool.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Possible in the era of the request only: later, the stake counts for less in the tables than in the pool. It is no new
		/// stake: neither a cap nor a pause nor the vault's closing keeps it out.
		///
		/// - `part`: so many shares of this era's tranche; all of the caller's if not given.
		/// - `min_shares`: the fewest shares of the pool to be minted for it.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::ClosedSharesUnclaimed`], [`Error::NothingToCancel`],
		/// [`Error::InsufficientShares`], [`Error::GenerationNotOpen`], [`Error::PriceMoved`].
		///
		/// ## Events
		///
		/// [`Event::WithdrawalCancelled`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::cancel_withdrawal().saturating_add(Pallet::<T>::told_weight(1)))]
		pub fn cancel_withdrawal(
			origin: OriginFor<T>,
			vault: VaultId,
			part: Option<Shares>,
			min_shares: Shares,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let told = Self::do_cancel_withdrawal(who, vault, part, min_shares)?;
			Ok(Some(T::WeightInfo::cancel_withdrawal().saturating_add(told)).into())
		}

		/// Put a withdrawal that is due straight into another vault of the same asset.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// What [`Pallet::claim_withdrawal`] would pay is deposited as by [`Pallet::deposit`], and never leaves the vaults' accounts.
		///
		/// ## Errors
		///
		/// [`Error::SameAccount`], [`Error::AssetsDiffer`]; and those of [`Pallet::claim_withdrawal`] and [`Pallet::deposit`].
		///
		/// ## Events
		///
		/// [`Event::WithdrawalMoved`]; [`Event::VaultImpaired`] for either vault, as in [`Pallet::claim_withdrawal`] and
		/// [`Pallet::deposit`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::move_withdrawal()
			.saturating_add(T::Guard::weight().saturating_mul(2))
			.saturating_add(Pallet::<T>::told_weight(1)))]
		pub fn move_withdrawal(
			origin: OriginFor<T>,
			vault: VaultId,
			era: Era,
			part: Option<Shares>,
			into: VaultId,
			bounds: DepositBounds,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let told = Self::do_move_withdrawal(who, vault, (era, part), into, bounds)?;
			let asked = T::Guard::weight().saturating_mul(2);
			Ok(Some(T::WeightInfo::move_withdrawal().saturating_add(asked).saturating_add(told)).into())
		}

		/// Give shares of the active pool to another account.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// What is left, and what somebody new gets, must each be worth the asset's minimum deposit, which pays for a position.
		/// Stake that unbonds cannot be transferred, but claimed for another account: nobody can fill another's list of
		/// withdrawals.
		///
		/// ## Errors
		///
		/// [`Error::SameAccount`], [`Error::UnknownVault`], [`Error::NotAllowListed`], [`Error::NoPosition`],
		/// [`Error::ClosedSharesUnclaimed`], [`Error::InsufficientShares`], [`Error::DepositTooSmall`].
		///
		/// ## Events
		///
		/// [`Event::SharesTransferred`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::transfer_shares().saturating_add(Pallet::<T>::told_weight(2)))]
		pub fn transfer_shares(
			origin: OriginFor<T>,
			vault: VaultId,
			to: T::AccountId,
			shares: Shares,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let told = Self::do_transfer_shares(who, vault, to, shares)?;
			Ok(Some(T::WeightInfo::transfer_shares().saturating_add(told)).into())
		}

		/// Permit an account to act for the curator, in some kinds of act. None of them takes all away.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::SameAccount`], [`Error::NothingChanges`],
		/// [`Error::TooManyDelegates`].
		///
		/// ## Events
		///
		/// [`Event::DelegateSet`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_delegate())]
		pub fn set_delegate(
			origin: OriginFor<T>,
			vault: VaultId,
			delegate: T::AccountId,
			permissions: Permissions,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_delegate(who, vault, delegate, permissions)
		}

		/// Offer the vault to another account, or take the offer back.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator.
		///
		/// ## Details
		///
		/// Nothing changes until that account accepts.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::SameAccount`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::VaultOffered`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::offer_vault())]
		pub fn offer_vault(origin: OriginFor<T>, vault: VaultId, heir: Option<T::AccountId>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_offer_vault(who, vault, heir)
		}

		/// Become the curator of a vault that was offered to the caller.
		///
		/// ## Dispatch Origin
		///
		/// Signed by that account.
		///
		/// ## Details
		///
		/// Delegates lose their permissions. Deposits stay with those who paid them.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotHeir`].
		///
		/// ## Events
		///
		/// [`Event::VaultHandedOver`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::accept_vault_offer())]
		pub fn accept_vault_offer(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_vault_offer(who, vault)
		}

		/// Say what the vault is: a name and a link, for people. An empty text removes what was said.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`].
		///
		/// ## Events
		///
		/// [`Event::MetadataSet`].
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::set_metadata())]
		pub fn set_metadata(origin: OriginFor<T>, vault: VaultId, metadata: Metadata) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_metadata(who, vault, metadata)
		}

		/// Set the most that the active pool may hold after a deposit.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, or a delegate who may set limits.
		///
		/// ## Details
		///
		/// In units of the asset; none is no cap. Stake that unbonds counts in the era in which it was asked for, since it can come
		/// back, which no cap keeps it from; later it does not.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::DepositCapSet`].
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::set_deposit_cap())]
		pub fn set_deposit_cap(origin: OriginFor<T>, vault: VaultId, cap: Option<Stake>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_deposit_cap(who, vault, cap)
		}

		/// Say whose deposits the vault takes: nobody's, those of accounts on the allow-list, or everybody's.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, or a delegate who may admit stakers.
		///
		/// ## Details
		///
		/// Acts at once, and stops no withdrawal. Who has shares keeps them.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::DepositsSet`].
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::set_deposits())]
		pub fn set_deposits(origin: OriginFor<T>, vault: VaultId, paused: bool, allow_listed: bool) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_deposits(who, vault, paused, allow_listed)
		}

		/// Put an account on the vault's allow-list, or strike it.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, or a delegate who may admit stakers. The caller pays a deposit.
		///
		/// ## Details
		///
		/// The deposit goes back to who paid it when the account is struck.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::AllowedSet`].
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::set_allowed())]
		pub fn set_allowed(
			origin: OriginFor<T>,
			vault: VaultId,
			staker: T::AccountId,
			allowed: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_allowed(who, vault, staker, allowed)
		}

		/// Set what the pledges of a shared vault may sum up to, where 10^27 is its whole stake once.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, or a delegate who may set limits.
		///
		/// ## Details
		///
		/// A lower limit acts from the next era and must leave room for what is pledged; a higher one acts when the vault's unbonding
		/// eras are over. A change that waits is replaced.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::WrongLimit`], [`Error::OverAllocated`],
		/// [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::LimitSet`].
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::set_limit())]
		pub fn set_limit(origin: OriginFor<T>, vault: VaultId, limit: Magnitude) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_limit(who, vault, limit)
		}

		/// Set how many eras a raise of a pledge waits.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, or a delegate who may set limits.
		///
		/// ## Details
		///
		/// A longer delay acts from the next era, a shorter one when the vault's unbonding eras are over. A change that waits is replaced.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::ErasOutOfBounds`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::AllocationDelaySet`].
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::set_allocation_delay())]
		pub fn set_allocation_delay(origin: OriginFor<T>, vault: VaultId, delay: Eras) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_allocation_delay(who, vault, delay)
		}

		/// Set the curator's part of the stakers' rewards.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, or a delegate who may set the fee.
		///
		/// ## Details
		///
		/// In parts of 10^9, at most half. A rise is at most a tenth of the whole, and acts when the vault's unbonding eras are over; a
		/// fall acts from the next era. A change that waits is replaced.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::FeeOutOfBounds`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::FeeSet`].
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::set_fee())]
		pub fn set_fee(origin: OriginFor<T>, vault: VaultId, fee: Fraction) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_fee(who, vault, fee)
		}

		/// Close a vault for good: it takes no deposits and makes no pledges any more.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator.
		///
		/// ## Details
		///
		/// Stakers withdraw when they like; the curator lowers what is pledged. When nothing is left, [`Pallet::remove_vault`].
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::VaultClosing`].
		///
		/// ## Events
		///
		/// [`Event::VaultClosing`].
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::close_vault())]
		pub fn close_vault(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_close_vault(who, vault)
		}

		/// Remove a closing vault that is empty. What it cost goes back to its creator.
		///
		/// ## Dispatch Origin
		///
		/// Signed by anyone.
		///
		/// ## Details
		///
		/// With the deposit goes what lies in the vault's account: the creator's minimum balance, what was given to it, and what an
		/// issuer gave back too late for those who had claimed.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::VaultNotEmpty`]; and those of the asset.
		///
		/// ## Events
		///
		/// [`Event::VaultRemoved`]; [`Event::ClosedPoolsForgotten`] where the call must be made again.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::remove_vault())]
		pub fn remove_vault(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_remove_vault(vault)
		}

		/// Open the caller's own vault for an asset: to delegate to an operator is to deposit there.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the operator, who pays as for [`Pallet::create_vault`] and becomes its curator.
		///
		/// ## Details
		///
		/// The vault is exclusive, a raise of a pledge waits one era, and the operator has accepted it. Stakers find it in
		/// [`OperatorVaults`].
		///
		/// ## Errors
		///
		/// [`Error::OperatorVaultExists`]; and those of [`Pallet::create_vault`].
		///
		/// ## Events
		///
		/// [`Event::VaultCreated`], [`Event::OperatorVaultOpened`].
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::open_operator_vault())]
		pub fn open_operator_vault(origin: OriginFor<T>, asset: AssetId, unbonding_eras: Eras) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open_operator_vault(who, asset, unbonding_eras)
		}

		/// Let a vault back the caller.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the operator, who pays a deposit.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::VaultAccepted`].
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::accept_vault())]
		pub fn accept_vault(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_vault(who, vault)
		}

		/// No longer let a vault make or raise pledges to the caller.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the operator, who gets the deposit back.
		///
		/// ## Details
		///
		/// What is pledged stays; [`Pallet::end_backing`] ends it.
		///
		/// ## Errors
		///
		/// [`Error::NotAccepted`].
		///
		/// ## Events
		///
		/// [`Event::AcceptanceEnded`].
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::end_acceptance())]
		pub fn end_acceptance(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_end_acceptance(who, vault)
		}

		/// Let any vault of an asset back the caller whose active pool holds enough; or no longer.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the operator, who pays a deposit, or gets it back.
		///
		/// ## Details
		///
		/// The minimum is asked for when a pledge is made or raised.
		///
		/// ## Errors
		///
		/// [`Error::UnknownAsset`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::AcceptedFromSet`].
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::accept_from())]
		pub fn accept_from(origin: OriginFor<T>, asset: AssetId, minimum: Option<Stake>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_from(who, asset, minimum)
		}

		/// End what a vault pledges to the caller in an operator set.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the operator.
		///
		/// ## Details
		///
		/// As if the curator lowered the pledge to nothing: it counts no more from the next era, or where the caller owes work when
		/// that is over, and can be cut for as long as it was promised. When that is over, the same call removes the entry and the curator gets his deposit back: nobody can keep the
		/// places of a member filled.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotBacking`], [`Error::GenerationNotOpen`], [`Error::ChangePending`],
		/// [`Error::AmbiguousChange`].
		///
		/// ## Events
		///
		/// [`Event::AllocationLowered`], [`Event::RaiseCancelled`], [`Event::AllocationRemoved`].
		#[pallet::call_index(28)]
		#[pallet::weight(
			T::WeightInfo::end_backing().max(T::WeightInfo::remove_allocation()).saturating_add(T::Guard::weight())
		)]
		pub fn end_backing(origin: OriginFor<T>, vault: VaultId, set: OperatorSet) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_end_backing(who, vault, set)
		}

		/// Set the minimum deposit of an asset, and the most that all vaults together may hold of it after a deposit.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Details
		///
		/// In units of the asset. Positions that are there stay.
		///
		/// ## Errors
		///
		/// [`Error::UnknownAsset`].
		///
		/// ## Events
		///
		/// [`Event::AssetTermsSet`].
		#[pallet::call_index(29)]
		#[pallet::weight(T::WeightInfo::set_asset_terms())]
		pub fn set_asset_terms(
			origin: OriginFor<T>,
			asset: AssetId,
			minimum_deposit: Stake,
			cap: Option<Stake>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_asset_terms(asset, minimum_deposit, cap)
		}

		/// Stop new deposits, or new vaults and pledges, or let them go on.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Details
		///
		/// Nothing here can stop a withdrawal, a claim, a lowering or a cut, or move collateral.
		///
		/// ## Errors
		///
		/// [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::EmergencyStopSet`].
		#[pallet::call_index(30)]
		#[pallet::weight(T::WeightInfo::set_emergency_stop())]
		pub fn set_emergency_stop(origin: OriginFor<T>, stop: EmergencyStop) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_emergency_stop(stop)
		}

		/// Record that a vault's account lacks a part of what the vault owes, or no longer lacks it.
		///
		/// ## Dispatch Origin
		///
		/// Signed by anyone.
		///
		/// ## Details
		///
		/// An issuer can destroy what an account holds. While a part is lacking, the vault takes no deposits and makes no pledges,
		/// and each claim and each settlement of a cut is paid its share of what is there, whoever comes first; `min_assets` lets
		/// a staker wait instead. All of this holds whether somebody noted it or not; the note is for those who look on.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NothingChanges`].
		///
		/// ## Events
		///
		/// [`Event::VaultImpaired`].
		#[pallet::call_index(31)]
		#[pallet::weight(T::WeightInfo::note_impairment())]
		pub fn note_impairment(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_note_impairment(vault)
		}

		/// Pay what was given to a vault's account, and is nobody's, to the vault's curator.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator.
		///
		/// ## Details
		///
		/// That is what the account holds beyond what the vault owes, its creator's minimum balance, and what claims and settlements
		/// went without since the asset's issuer had destroyed it ([`crate::types::Flows::lost`]). So what the issuer makes good is never
		/// the curator's: it covers what the vault still owes, and the rest stays in the account until the vault is removed. An
		/// issuer who means those who have claimed pays them himself.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::NothingChanges`]; and those of the asset.
		///
		/// ## Events
		///
		/// [`Event::SurplusSwept`].
		#[pallet::call_index(32)]
		#[pallet::weight(T::WeightInfo::sweep_surplus())]
		pub fn sweep_surplus(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sweep_surplus(who, vault)
		}
	}
}
