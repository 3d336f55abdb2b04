//! Summaries for people: what they own, what of it could be cut, by whom, until when. Views and the runtime API give them.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use rampart_primitives::{
	AssetId, Era, Eras, Fraction, Generation, Magnitude, OperatorSet, Scheduled, SetMember, Shares, Stake, TrancheId,
	VaultId, VaultKind,
};
use scale_info::TypeInfo;

use crate::{
	math,
	pallet::*,
	types::{Allocation, ClosedPool, Gate, Tranche},
	vault::OpenVault,
};

/// How many shares a price is of.
const PRICED: u128 = 1_000_000_000_000_000_000;

/// A term that holds in `now`, and the one that is announced.
fn dated<V: Copy>(term: &Scheduled<V>, now: Era) -> (V, Option<(Era, V)>) {
	(*term.at(now), term.waiting(now).map(|(from, value)| (from, *value)))
}

/// A tranche in assets.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TrancheSummary {
	/// The era in which it was asked for.
	pub era: Era,
	/// What is left of it.
	pub assets: Stake,
	/// The first era in which it can be claimed and no longer be cut.
	pub claimable: Era,
}

/// What is left of a generation that ended in a total loss.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ClosedSummary {
	/// The generation.
	pub generation: Generation,
	/// What is left of its pool.
	pub assets: Stake,
	/// The shares that are not claimed.
	pub shares: Shares,
	/// The first era in which it can be claimed and no longer be cut.
	pub claimable: Era,
}

/// A vault with its tranches.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct VaultSummary<AccountId> {
	/// What it holds.
	pub asset: AssetId,
	/// Exclusive or shared.
	pub kind: VaultKind,
	/// Who runs it.
	pub curator: AccountId,
	/// The account that holds its collateral.
	pub account: AccountId,
	/// How long stake stays slashable after its owner asked to withdraw.
	pub unbonding_eras: Eras,
	/// How many eras a raise of a pledge waits.
	pub allocation_delay: Eras,
	/// Counts the total losses.
	pub generation: Generation,
	/// Assets of the active pool.
	pub active: Stake,
	/// Shares of the active pool.
	pub shares: Shares,
	/// What is left of the active pool after all cuts, of 10^27.
	pub survival: Magnitude,
	/// The active stake at the start of this era, less what was cut of it since.
	pub checkpoint: Stake,
	/// The sum of all pledges, and of those that were lowered and are still promised.
	pub encumbered: Magnitude,
	/// What they may sum up to.
	pub limit: Magnitude,
	/// What was cut and waits for its settlement.
	pub escrowed: Stake,
	/// Unbonding tranches, oldest first.
	pub unbonding: Vec<TrancheSummary>,
	/// Tranches that no cut reaches any more and that made room for others, oldest first.
	pub matured: Vec<TrancheSummary>,
	/// Pools of generations that ended, oldest first.
	pub closed: Vec<ClosedSummary>,
	/// What a unit of 10^18 shares is worth, in units of the asset: without rewards that have dripped and are not in the pool yet.
	pub price: Stake,
	/// Pledges, with their changes to come.
	pub pledges: Vec<PledgeSummary<AccountId>>,
	/// Pledges that were lowered and are still promised, with the last era in which they are.
	pub releases: Vec<(Era, Magnitude)>,
	/// What the curator has set, and will have.
	pub terms: TermsSummary,
	/// How much of what it owes its account lacks now, whether somebody noted it or not.
	pub impaired: Stake,
}

/// A pledge of a vault.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PledgeSummary<AccountId> {
	/// To whom.
	pub at: SetMember<AccountId>,
	/// How it counts.
	pub allocation: AllocationSummary,
}

/// What a curator sets, each with the change that waits for its era.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TermsSummary {
	/// What the pledges of a shared vault may sum up to.
	pub limit: (Magnitude, Option<(Era, Magnitude)>),
	/// How many eras a raise of a pledge waits.
	pub allocation_delay: (Eras, Option<(Era, Eras)>),
	/// The curator's part of the stakers' rewards.
	pub fee: (Fraction, Option<(Era, Fraction)>),
	/// Who may bring how much.
	pub gate: Gate,
	/// A name and a link.
	pub metadata: Metadata,
}

/// All that an account has in a vault.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Holding<AccountId> {
	/// The vault.
	pub vault: VaultId,
	/// Its asset.
	pub asset: AssetId,
	/// What there is.
	pub position: PositionSummary,
	/// What of it could be cut, and for whom.
	pub exposures: Vec<Exposure<AccountId>>,
}

/// What of an account's stake in a vault could be cut for the faults of one member, as things stand.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Exposure<AccountId> {
	/// For whose faults.
	pub at: SetMember<AccountId>,
	/// Which part of the stake.
	pub tranche: TrancheId,
	/// At most so much of it, in units of the asset, rounded up, by all captures up to now and the first in which a raise that
	/// waits counts. What another member's cut takes first is not there to be cut. In a shared vault, later eras' captures can
	/// take the same part of what is left again. A pledge that was lowered counts with what the vault has not released.
	pub most: Stake,
	/// Through which era. None: for as long as it stays in the active pool and the pledge stands.
	pub until: Option<Era>,
}

/// What an account has in a vault, in assets, as the vault's ledger has it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PositionSummary {
	/// Shares of the active pool.
	pub shares: Shares,
	/// What they are worth: without rewards that have dripped and are not in the pool yet.
	pub active: Stake,
	/// What is left of the shares of a generation that ended, and the first era in which it can be claimed.
	pub closed: Option<(Stake, Era)>,
	/// What was asked for, oldest first.
	pub unbonding: Vec<TrancheSummary>,
	/// How much of all that claims would go without now, since the asset's issuer destroyed a part of what the vault owes.
	pub lacking: Stake,
}

/// A pledge as it counts in the current era.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct AllocationSummary {
	/// The vault that pledges.
	pub vault: VaultId,
	/// The stake that counts, in the asset of the vault.
	pub stake: Stake,
	/// What is pledged.
	pub magnitude: Magnitude,
	/// The most that it may count as.
	pub cap: Option<Stake>,
	/// What it becomes, if a change waits.
	pub next: Option<PledgeChange>,
}

/// What a pledge becomes.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PledgeChange {
	/// The era from which it counts.
	pub from: Era,
	/// What is pledged then.
	pub magnitude: Magnitude,
	/// The most that it may count as then.
	pub cap: Option<Stake>,
}

/// A part of a position, and what is left of its tranche.
struct Part {
	tranche: TrancheId,
	assets: Stake,
	survival: Magnitude,
	/// The last era in which it can be cut. None: it has not been asked for.
	until: Option<Era>,
	/// It is of a generation that ended.
	ended: bool,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn summarise_vault(vault: VaultId) -> Option<VaultSummary<T::AccountId>> {
		let record = Vaults::<T>::get(vault)?;
		let mut info = VaultInfos::<T>::get(vault)?;
		let now = Clock::<T>::get().era;
		let impaired = Self::shortfall(&OpenVault { id: vault, record: record.clone() }).ok()?;
		let over = info.take_released(now);
		let limit = match record.kind {
			VaultKind::Exclusive => record.active.survival,
			VaultKind::Shared => info.least_limit(now),
		};
		let summarise = |(era, tranche): (Era, Tranche)| TrancheSummary {
			era,
			assets: tranche.assets,
			claimable: era.after(record.unbonding_eras).next(),
		};
		let closed = |(generation, pool): (Generation, ClosedPool)| ClosedSummary {
			generation,
			assets: pool.tranche.assets,
			shares: pool.tranche.shares,
			claimable: pool.era.after(record.unbonding_eras).next(),
		};
		Some(VaultSummary {
			asset: record.asset,
			kind: record.kind,
			account: record.account.clone(),
			unbonding_eras: record.unbonding_eras,
			allocation_delay: *info.allocation_delay.at(now),
			generation: record.generation,
			active: record.active.assets,
			shares: record.active.shares,
			survival: record.active.survival,
			checkpoint: record.checkpoint_at(now),
			encumbered: record.encumbered.excess_over(over),
			limit,
			escrowed: record.escrowed,
			unbonding: Unbonding::<T>::get(vault).into_iter().map(summarise).collect(),
			matured: sorted(Matured::<T>::iter_prefix(vault).map(summarise), |tranche| tranche.era),
			closed: sorted(Closed::<T>::iter_prefix(vault).map(closed), |pool| pool.generation),
			price: record.active.assets_for_shares(Shares(PRICED)).ok()?,
			pledges: Self::pledges_of(vault, &record, now),
			releases: info.releases.to_vec(),
			terms: TermsSummary {
				limit: dated(&info.limit, now),
				allocation_delay: dated(&info.allocation_delay, now),
				fee: dated(&info.fee, now),
				gate: record.gate,
				metadata: VaultMetadata::<T>::get(vault).unwrap_or_default(),
			},
			impaired,
			curator: record.curator,
		})
	}

	/// All pledges of a vault, at most `MaxAllocations`.
	fn pledges_of(vault: VaultId, record: &VaultOf<T>, now: Era) -> Vec<PledgeSummary<T::AccountId>> {
		let pledge = |at: SetMemberOf<T>| {
			let backing = Backing::<T>::get(at.set, &at.operator);
			let entry = backing.iter().find(|entry| entry.vault == vault)?;
			let allocation = Self::summarise_entry(record, &at, entry, now);
			Some(PledgeSummary { at, allocation })
		};
		Allocations::<T>::iter_key_prefix(vault).filter_map(pledge).collect()
	}

	fn summarise_entry(record: &VaultOf<T>, at: &SetMemberOf<T>, entry: &Allocation, now: Era) -> AllocationSummary {
		let stake = Self::capture_entry(record, at, entry, now).map_or(Stake::ZERO, |captured| captured.stake);
		if entry.generation != record.generation {
			// It ended with its generation; in that era, what it backed at the start still counts.
			let (magnitude, cap, next) = (Magnitude::ZERO, None, None);
			return AllocationSummary { vault: entry.vault, stake, magnitude, cap, next };
		}
		let (magnitude, cap) = entry.at(now);
		let change = |from: Era| {
			let (magnitude, cap) = entry.at(from);
			PledgeChange { from, magnitude, cap }
		};
		let next = entry.waiting(now).map(|waiting| change(waiting.from));
		AllocationSummary { vault: entry.vault, stake, magnitude, cap, next }
	}

	/// Asks every vault: for the eyes of a node's client, not for the chain.
	pub(crate) fn summarise_holdings(who: &T::AccountId) -> Vec<Holding<T::AccountId>> {
		let holding = |vault: VaultId| {
			let position = Self::summarise_position(vault, who)?;
			let asset = Vaults::<T>::get(vault)?.asset;
			let exposures = Self::exposures(vault, who, &position)?;
			Some(Holding { vault, asset, position, exposures })
		};
		(0..NextVault::<T>::get()).filter_map(holding).collect()
	}

	/// What of a position could be cut, for the faults of each member that the vault pledges or pledged to.
	fn exposures(
		vault: VaultId,
		who: &T::AccountId,
		position: &PositionSummary,
	) -> Option<Vec<Exposure<T::AccountId>>> {
		let record = Vaults::<T>::get(vault)?;
		let mut info = VaultInfos::<T>::get(vault)?;
		let now = Clock::<T>::get().era;
		info.take_released(now);
		let promised = info.releases.iter().try_fold(Magnitude::ZERO, |sum, (_, released)| sum.ensure_add(*released));
		let promised = promised.ok()?;
		let parts = Self::slashable_parts(vault, who, &record, position, now);
		let mut exposures = Vec::new();
		for at in Allocations::<T>::iter_key_prefix(vault) {
			let backing = Backing::<T>::get(at.set, &at.operator);
			let Some(entry) = backing.iter().find(|entry| entry.vault == vault) else { continue };
			if entry.is_over(now, record.unbonding_eras) {
				continue;
			}
			let totals = Cuts::<T>::get(vault, &at);
			let ends = entry.is_ending().then(|| entry.last_promised(now, record.unbonding_eras));
			for part in &parts {
				let at_risk = Self::at_risk(&record, entry, &totals, promised, part);
				if at_risk.is_zero() {
					continue;
				}
				let most = math::mul_div_ceil(part.assets.0, at_risk.0, part.survival.0).unwrap_or(part.assets.0);
				let until = if part.ended { part.until } else { [ends, part.until].into_iter().flatten().min() };
				let most = Stake(most).min(part.assets);
				exposures.push(Exposure { at: at.clone(), tranche: part.tranche, most, until });
			}
		}
		Some(exposures)
	}

	/// The parts of a position that a cut can still reach.
	fn slashable_parts(
		vault: VaultId,
		who: &T::AccountId,
		record: &VaultOf<T>,
		position: &PositionSummary,
		now: Era,
	) -> Vec<Part> {
		let tranches = Unbonding::<T>::get(vault);
		let mut parts = Vec::new();
		let last = |claimable: Era| Some(Era(claimable.0.saturating_sub(1)));
		for summary in position.unbonding.iter().filter(|summary| summary.claimable > now) {
			let Some((era, tranche)) = tranches.iter().find(|(era, _)| *era == summary.era) else { continue };
			let ended = record.generation.0 > 0 && *era < record.opens;
			let (tranche, survival) = (TrancheId::Unbonding(*era), tranche.survival);
			parts.push(Part { tranche, assets: summary.assets, survival, until: last(summary.claimable), ended });
		}
		if let Some((assets, claimable)) = position.closed.filter(|(_, claimable)| *claimable > now) {
			let generation = Positions::<T>::get(vault, who).map(|position| position.generation).unwrap_or_default();
			if let Some(pool) = Closed::<T>::get(vault, generation) {
				let (tranche, survival) = (TrancheId::Closed(generation), pool.tranche.survival);
				parts.push(Part { tranche, assets, survival, until: last(claimable), ended: true });
			}
		}
		let survival = record.active.survival;
		let (tranche, assets) = (TrancheId::Active, position.active);
		parts.push(Part { tranche, assets, survival, until: None, ended: false });
		parts.retain(|part| !part.assets.is_zero() && !part.survival.is_zero());
		parts
	}

	/// The most that captures of a pledge can still take of a part's survival. `promised`: what pledges were lowered by and is
	/// not released; the vault knows the sum of it, not whose it is.
	///
	/// A capture of era e counted `m <= magnitude`, and can take `m - (G_t - G)` of tranche t (DESIGN 4.3). In an exclusive vault
	/// the pledge has fallen by what the pool was cut since, so what t was not cut of that is added.
	fn at_risk(
		record: &VaultOf<T>,
		entry: &Allocation,
		totals: &CutTotals,
		promised: Magnitude,
		part: &Part,
	) -> Magnitude {
		if part.ended {
			// The ledger no longer tells what a generation that ended had promised.
			return part.survival;
		}
		if entry.generation != record.generation {
			return Magnitude::ZERO;
		}
		let (seen, spared) = match part.tranche {
			TrancheId::Unbonding(era) => {
				let total = totals.iter().find(|(of, _)| *of == era).map_or(entry.cut_total, |(_, total)| *total);
				(entry.seen_by(era), entry.cut_total.excess_over(total))
			},
			_ => (entry.encumbers(), Magnitude::ZERO),
		};
		let spared = if record.kind == VaultKind::Exclusive { spared } else { Magnitude::ZERO };
		let sum = seen.ensure_add(promised).and_then(|sum| sum.ensure_add(spared));
		sum.map_or(part.survival, |sum| sum.min(part.survival))
	}

	/// What backs each member of a set that anything backs.
	pub(crate) fn summarise_set(set: OperatorSet) -> Vec<(T::AccountId, Vec<AllocationSummary>)> {
		let summarise = |operator: T::AccountId| {
			let at = SetMember { set, operator };
			let backing = Self::summarise_backing(&at);
			(at.operator, backing)
		};
		Backing::<T>::iter_key_prefix(set).map(summarise).collect()
	}

	pub(crate) fn summarise_position(vault: VaultId, who: &T::AccountId) -> Option<PositionSummary> {
		let record = Vaults::<T>::get(vault)?;
		let position = Positions::<T>::get(vault, who)?;
		let tranches = Unbonding::<T>::get(vault);
		let claimable = |era: Era| era.after(record.unbonding_eras).next();
		let unbonding = position.unbonding.iter().filter_map(|(era, shares)| {
			let found = tranches.iter().find(|(of, _)| of == era).map(|(_, tranche)| *tranche);
			let tranche = found.or_else(|| Matured::<T>::get(vault, era))?;
			Some(TrancheSummary { era: *era, assets: worth(&tranche, *shares)?, claimable: claimable(*era) })
		});
		let unbonding: Vec<TrancheSummary> = unbonding.collect();
		let present = position.generation == record.generation;
		let closed = (!present && !position.shares.is_zero())
			.then(|| Closed::<T>::get(vault, position.generation))
			.flatten()
			.and_then(|pool| Some((worth(&pool.tranche, position.shares)?, claimable(pool.era))));
		let shares = if present { position.shares } else { Shares::ZERO };
		let active = record.active.assets_for_shares(shares).ok()?;
		let parts = unbonding.iter().map(|tranche| tranche.assets).chain(closed.iter().map(|(assets, _)| *assets));
		let whole = parts.fold(active, |sum, part| Stake(sum.0.saturating_add(part.0)));
		let mut open = OpenVault::<T> { id: vault, record };
		open.record.impaired = Self::shortfall(&open).ok()?;
		let lacking = whole.excess_over(open.payable(whole).ok()?);
		Some(PositionSummary { shares, active, closed, unbonding, lacking })
	}

	/// How much of what tranches of a vault lose an account bears: of each the part that its shares are of the tranche's, rounded
	/// down. So do claims on a compensation count.
	pub fn part_of_losses(vault: VaultId, who: &T::AccountId, losses: &[(TrancheId, Stake)]) -> Stake {
		let (Some(record), Some(position)) = (Vaults::<T>::get(vault), Positions::<T>::get(vault, who)) else {
			return Stake::ZERO;
		};
		let tranches = Unbonding::<T>::get(vault);
		// The account's shares of a tranche, and all of it.
		let shares_of = |tranche: TrancheId| -> Option<(Shares, Shares)> {
			match tranche {
				TrancheId::Active => {
					(position.generation == record.generation).then_some((position.shares, record.active.shares))
				},
				TrancheId::Closed(generation) => {
					let pool = Closed::<T>::get(vault, generation).filter(|_| position.generation == generation)?;
					Some((position.shares, pool.tranche.shares))
				},
				TrancheId::Unbonding(era) => {
					let (_, own) = position.unbonding.iter().find(|(of, _)| *of == era)?;
					let (_, all) = tranches.iter().find(|(of, _)| *of == era)?;
					Some((*own, all.shares))
				},
			}
		};
		let part = |(tranche, lost): &(TrancheId, Stake)| {
			let (own, all) = shares_of(*tranche)?;
			math::mul_div_floor(lost.0, own.0, all.0).ok()
		};
		losses.iter().filter_map(part).fold(Stake::ZERO, |sum, part| Stake(sum.0.saturating_add(part)))
	}

	pub(crate) fn summarise_backing(at: &SetMemberOf<T>) -> Vec<AllocationSummary> {
		let now = Clock::<T>::get().era;
		let backing = Backing::<T>::get(at.set, &at.operator);
		let summaries = backing.iter().filter_map(|entry| {
			let record = Vaults::<T>::get(entry.vault)?;
			Some(Self::summarise_entry(&record, at, entry, now))
		});
		summaries.collect()
	}
}

/// What a map gives in no order, in order of `key`.
fn sorted<V, K: Ord>(values: impl Iterator<Item = V>, key: impl FnMut(&V) -> K) -> Vec<V> {
	let mut values: Vec<V> = values.collect();
	values.sort_by_key(key);
	values
}

/// What shares of a tranche would be paid with.
fn worth(tranche: &Tranche, shares: Shares) -> Option<Stake> {
	let mut tranche = *tranche;
	tranche.redeem(shares).ok()
}
