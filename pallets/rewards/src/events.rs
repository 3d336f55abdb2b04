//! The events of the pallet.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The pot of an asset was opened.
		PotOpened {
			/// The asset.
			asset: AssetId,
			/// The account that holds it.
			account: T::AccountId,
			/// The asset's minimum balance, which the first funder paid on top.
			endowment: Stake,
		},
		/// A budget was funded.
		BudgetFunded {
			/// The budget.
			budget: BudgetId,
			/// The set that it pays.
			set: OperatorSet,
			/// Who pays.
			funder: T::AccountId,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
			/// The first era that it pays.
			first: Era,
			/// How many eras it pays.
			eras: Eras,
		},
		/// A budget was topped up.
		BudgetToppedUp {
			/// The budget.
			budget: BudgetId,
			/// Who paid.
			who: T::AccountId,
			/// How much.
			amount: Stake,
		},
		/// A budget is over.
		BudgetEnded {
			/// The budget.
			budget: BudgetId,
			/// Who gets what is left of it.
			funder: T::AccountId,
			/// How much that is.
			refund: Stake,
			/// It was paid at once. Else it waits for `claim_owed`.
			paid: bool,
		},
		/// A budget was ended early: it pays the eras that have begun, and no more.
		BudgetShortened {
			/// The budget.
			budget: BudgetId,
			/// Who gets what it does not pay any more.
			funder: T::AccountId,
			/// How many eras it pays still.
			eras: Eras,
			/// What is left of it for these.
			left: Stake,
			/// What goes back.
			refund: Stake,
			/// It was paid at once. Else it waits for `claim_owed`.
			paid: bool,
		},
		/// An operator was paid its commission: it is owed to it.
		OperatorPaid {
			/// The operator, in the set that pays.
			at: SetMember<T::AccountId>,
			/// For which era.
			era: Era,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
		},
		/// A vault was paid for backing an operator. It drips to its holders.
		VaultPaid {
			/// The operator, in the set that pays.
			at: SetMember<T::AccountId>,
			/// For which era.
			era: Era,
			/// The vault.
			vault: VaultId,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
			/// How much its curator got besides: it is owed to him.
			fee: Stake,
		},
		/// A budget has paid an era.
		EraPaid {
			/// The set.
			set: OperatorSet,
			/// The era.
			era: Era,
			/// The budget.
			budget: BudgetId,
			/// In which asset.
			asset: AssetId,
			/// How much, all in all.
			paid: Stake,
			/// What nobody got: it is the budget's again, or owed to the funder where that is over.
			returned: Stake,
		},
		/// All that was due in an era is paid.
		RewardsComplete {
			/// The era.
			era: Era,
		},
		/// An era is over, and not all that was due in it is paid. The walk goes on where it is.
		RewardsLate {
			/// The era.
			era: Era,
		},
		/// What the chain pays a set could not be taken in: it waits for the next era.
		SubsidyHeld {
			/// The set.
			set: OperatorSet,
			/// The asset.
			asset: AssetId,
			/// Why.
			error: DispatchError,
		},
		/// It was said how a set is paid.
		RewardTermsSet {
			/// The set.
			set: OperatorSet,
			/// How.
			terms: RewardTermsOf<T>,
		},
		/// Points of a member were reported.
		PointsNoted {
			/// The set.
			set: OperatorSet,
			/// For which era.
			era: Era,
			/// The member.
			operator: T::AccountId,
			/// How many.
			points: u64,
		},
		/// An operator set its commission in a set.
		CommissionSet {
			/// The set.
			set: OperatorSet,
			/// The operator.
			operator: T::AccountId,
			/// How much of the rewards it takes.
			commission: Fraction,
			/// From which era on.
			from: Era,
		},
		/// A curator announced what his vault takes.
		VaultTermsSet {
			/// The vault.
			vault: VaultId,
			/// The assets.
			accepts: RewardAssets,
			/// What it gets in its own asset raises the price of a share.
			compounds: bool,
			/// From which era on.
			from: Era,
		},
		/// An account said to whom its rewards are paid.
		PayeeSet {
			/// Whose rewards.
			who: T::AccountId,
			/// To whom; to itself where there is none.
			payee: Option<T::AccountId>,
		},
		/// Rewards were paid to whom they belong to.
		RewardClaimed {
			/// In which vault they were earned.
			vault: VaultId,
			/// By whom.
			who: T::AccountId,
			/// To whom they were paid.
			to: T::AccountId,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
		},
		/// Rewards could not be paid: they can be claimed later.
		ClaimHeld {
			/// In which vault they were earned.
			vault: VaultId,
			/// By whom.
			who: T::AccountId,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
			/// Why.
			error: DispatchError,
		},
		/// Rewards could not be paid to somebody who earns no more here: they are owed to him from now on.
		RewardOwed {
			/// In which vault they were earned.
			vault: VaultId,
			/// By whom.
			who: T::AccountId,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
			/// Why.
			error: DispatchError,
		},
		/// Somebody gave up shares in the era in which he got them, and what the oldest of these had earned. It drips to those who stay.
		RewardForfeited {
			/// In which vault.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// In which asset.
			asset: AssetId,
			/// How much, in whole units.
			amount: Stake,
		},
		/// A generation ended: what it had not earned yet is the next one's.
		RewardsCarriedOver {
			/// In which vault.
			vault: VaultId,
			/// The generation that ended.
			generation: Generation,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
		},
		/// What dripped could not be brought into a vault: it drips again.
		CompoundHeld {
			/// The vault.
			vault: VaultId,
			/// The asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
			/// Why.
			error: DispatchError,
		},
		/// What was owed to an account was paid: a commission, a fee or a refund.
		OwedPaid {
			/// Whose it was.
			who: T::AccountId,
			/// To whom it was paid.
			to: T::AccountId,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
		},
		/// What a vault that is gone left to nobody is the treasury's.
		VaultSwept {
			/// The vault.
			vault: VaultId,
			/// Which of its generations.
			generation: Generation,
			/// In which asset.
			asset: AssetId,
			/// How much.
			amount: Stake,
		},
		/// Somebody did work that a block would have come to.
		RewardsAdvanced {
			/// How many steps.
			steps: u32,
		},
	}
}
