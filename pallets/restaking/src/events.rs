//! The events of the pallet.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An era began.
		EraBegan {
			/// The era.
			era: Era,
			/// Its first relay-chain block.
			since: RelayBlock,
		},
		/// The length of eras changes from the next one on.
		EraLengthSet {
			/// In relay-chain blocks.
			length: RelayBlock,
		},
		/// Vaults may hold an asset.
		AssetRegistered {
			/// Its index.
			asset: AssetId,
			/// What it is to the rest of the chain.
			kind: T::AssetKind,
			/// The least that a deposit must bring.
			minimum_deposit: Stake,
		},
		/// A vault was created.
		VaultCreated {
			/// Its index.
			vault: VaultId,
			/// Who runs it.
			curator: T::AccountId,
			/// What it holds.
			asset: AssetId,
			/// Exclusive or shared.
			kind: VaultKind,
		},
		/// A staker deposited.
		Deposited {
			/// Where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// What went in.
			amount: Stake,
			/// The shares minted for it.
			shares: Shares,
		},
		/// A staker asked to withdraw: the stake left the active pool and unbonds.
		WithdrawalRequested {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// What left the active pool.
			amount: Stake,
			/// The shares of the active pool that were burned.
			burned: Shares,
			/// The shares of the era's unbonding tranche that were minted.
			minted: Shares,
			/// The first era in which it can be claimed.
			claimable: Era,
		},
		/// A staker took what was left of a withdrawal.
		WithdrawalClaimed {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// The era in which it was asked for.
			era: Era,
			/// What was paid out.
			amount: Stake,
			/// To whom.
			to: T::AccountId,
		},
		/// Withdrawals that are not due, or are held by an overdue cut, were left where they are.
		ClaimsSkipped {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// The eras in which they were asked for.
			eras: Requests,
		},
		/// A staker took stake that unbonds since this era back into the active pool.
		WithdrawalCancelled {
			/// Where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// What went back.
			amount: Stake,
			/// The shares of the era's unbonding tranche that were burned.
			burned: Shares,
			/// The shares of the active pool that were minted.
			minted: Shares,
		},
		/// A withdrawal that was due went into another vault of the same asset.
		WithdrawalMoved {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// The era in which it was asked for.
			era: Era,
			/// What went over.
			amount: Stake,
			/// Where it went.
			into: VaultId,
			/// The shares minted for it.
			shares: Shares,
		},
		/// A staker gave shares of the active pool to another account.
		SharesTransferred {
			/// Of which vault.
			vault: VaultId,
			/// Who gave them.
			from: T::AccountId,
			/// Who has them now.
			to: T::AccountId,
			/// How many.
			shares: Shares,
			/// What they are worth.
			amount: Stake,
		},
		/// A staker took what was left of his shares of a generation that ended.
		ClosedPoolClaimed {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// The generation.
			generation: Generation,
			/// What was paid out.
			amount: Stake,
			/// To whom.
			to: T::AccountId,
		},
		/// A pledge was raised: it counts from `from` on.
		AllocationRaised {
			/// The vault that pledges.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
			/// What it becomes.
			magnitude: Magnitude,
			/// The most stake that it may count as.
			cap: Option<Stake>,
			/// From which era on.
			from: Era,
		},
		/// A pledge was lowered: it counts from `from` on, and stays encumbered through `released`.
		AllocationLowered {
			/// The vault that pledges.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
			/// What it becomes.
			magnitude: Magnitude,
			/// The most stake that it may count as.
			cap: Option<Stake>,
			/// From which era on.
			from: Era,
			/// The last era in which what was taken away can still be cut.
			released: Era,
		},
		/// A raise that had not counted yet was taken back.
		RaiseCancelled {
			/// The vault that pledges.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
			/// What was free again.
			magnitude: Magnitude,
		},
		/// A pledge that was over left the list of what backs a member.
		AllocationRemoved {
			/// The vault that pledged.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
		},
		/// A vault was cut. What was taken is escrowed until it is settled.
		VaultCut {
			/// The vault.
			vault: VaultId,
			/// For the fault of whom.
			at: SetMemberOf<T>,
			/// What was taken off all its tranches.
			total: Stake,
			/// What each tranche lost of its assets and of its survival, oldest first, the pool last.
			losses: Losses,
		},
		/// What was cut left the vault's account.
		CutSettled {
			/// The vault.
			vault: VaultId,
			/// What was paid out.
			paid: Stake,
			/// What was destroyed.
			burned: Stake,
			/// What of it the asset's issuer had destroyed before.
			lost: Stake,
		},
		/// A reward in a vault's own asset came into its active pool: every share of it is worth more.
		RewardCompounded {
			/// The vault.
			vault: VaultId,
			/// What came in.
			amount: Stake,
		},
		/// A generation of a vault ended in a total loss. Deposits open the next one.
		GenerationClosed {
			/// The vault.
			vault: VaultId,
			/// The generation that ended.
			generation: Generation,
			/// What is left for its stakers.
			left: Stake,
			/// The first era in which the next generation takes deposits.
			opens: Era,
		},
		/// The terms of an asset changed.
		AssetTermsSet {
			/// The asset.
			asset: AssetId,
			/// The least that a deposit must bring.
			minimum_deposit: Stake,
			/// The most that all vaults together may hold after a deposit.
			cap: Option<Stake>,
		},
		/// What the chain allows for now changed. Withdrawals, claims and cuts go on.
		EmergencyStopSet {
			/// No vault takes new deposits.
			deposits: bool,
			/// No vault is created, and no pledge is made or raised.
			allocations: bool,
		},
		/// A vault's account lacks so much of what the vault owes, since the asset's issuer destroyed it. Nothing: it is whole
		/// again.
		VaultImpaired {
			/// The vault.
			vault: VaultId,
			/// What is lacking.
			shortfall: Stake,
		},
		/// What others gave to a vault's account was paid to its curator.
		SurplusSwept {
			/// The vault.
			vault: VaultId,
			/// The curator.
			to: T::AccountId,
			/// What was paid out.
			amount: Stake,
		},
		/// A curator named a delegate, or changed what he may do.
		DelegateSet {
			/// Of which vault.
			vault: VaultId,
			/// The delegate.
			delegate: T::AccountId,
			/// What he may do. None of it: he is one no longer.
			permissions: Permissions,
		},
		/// A curator wants to hand a vault over, or no longer wants to.
		VaultOffered {
			/// The vault.
			vault: VaultId,
			/// To whom.
			heir: Option<T::AccountId>,
		},
		/// A vault has another curator. It has no delegates until he names some.
		VaultHandedOver {
			/// The vault.
			vault: VaultId,
			/// Who ran it.
			from: T::AccountId,
			/// Who runs it.
			to: T::AccountId,
		},
		/// What a vault says of itself changed.
		MetadataSet {
			/// The vault.
			vault: VaultId,
			/// A name and a link, for people.
			metadata: Metadata,
		},
		/// What a vault's active pool may hold after a deposit changed.
		DepositCapSet {
			/// The vault.
			vault: VaultId,
			/// The most.
			cap: Option<Stake>,
		},
		/// Whose deposits a vault takes changed.
		DepositsSet {
			/// The vault.
			vault: VaultId,
			/// Nobody's.
			paused: bool,
			/// Only those of accounts on the allow-list.
			allow_listed: bool,
		},
		/// An account was put on a vault's allow-list, or struck from it.
		AllowedSet {
			/// The vault.
			vault: VaultId,
			/// The account.
			staker: T::AccountId,
			/// It is on the list.
			allowed: bool,
		},
		/// What the pledges of a shared vault may sum up to changes.
		LimitSet {
			/// The vault.
			vault: VaultId,
			/// What it becomes.
			limit: Magnitude,
			/// From which era on.
			from: Era,
		},
		/// How long a raise of a pledge waits changes.
		AllocationDelaySet {
			/// The vault.
			vault: VaultId,
			/// What it becomes.
			delay: Eras,
			/// From which era on.
			from: Era,
		},
		/// The curator's part of the stakers' rewards changes.
		FeeSet {
			/// The vault.
			vault: VaultId,
			/// What it becomes.
			fee: Fraction,
			/// From which era on.
			from: Era,
		},
		/// A vault takes no deposits and makes no pledges any more, until it is empty and can be removed.
		VaultClosing {
			/// The vault.
			vault: VaultId,
		},
		/// Some pools of generations that ended, which nobody held, were forgotten. More are left: call again.
		ClosedPoolsForgotten {
			/// The vault.
			vault: VaultId,
		},
		/// An empty vault is gone.
		VaultRemoved {
			/// Its index, which is not used again.
			vault: VaultId,
			/// Who had made it, and got what it cost back.
			creator: T::AccountId,
			/// What lay in its account and went to him.
			returned: Stake,
		},
		/// An operator opened a vault of his own.
		OperatorVaultOpened {
			/// Its index.
			vault: VaultId,
			/// The operator, who is its curator.
			operator: T::AccountId,
			/// What it holds.
			asset: AssetId,
		},
		/// An operator lets a vault back him.
		VaultAccepted {
			/// The vault.
			vault: VaultId,
			/// The operator.
			operator: T::AccountId,
		},
		/// An operator no longer lets a vault make or raise pledges to him.
		AcceptanceEnded {
			/// The vault.
			vault: VaultId,
			/// The operator.
			operator: T::AccountId,
		},
		/// An operator lets any vault of an asset back him that holds enough, or no longer does.
		AcceptedFromSet {
			/// The operator.
			operator: T::AccountId,
			/// The asset.
			asset: AssetId,
			/// What its active pool must hold.
			minimum: Option<Stake>,
		},
	}
}
