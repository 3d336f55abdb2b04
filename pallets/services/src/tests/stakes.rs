//! A recorder of stake and of prices: it answers as a test has told it. What is pledged in an era counts from the next one, as
//! in restaking. All of it lies in storage, so that what fails leaves no trace.

use std::collections::BTreeMap;

use codec::{Decode, Encode};
use frame_support::storage::unhashed;
use rampart_primitives::{
	AssetId, Captured, Era, Eras, Fraction, Generation, InspectStake, Magnitude, Pledge, Price, SetMember, Shares,
	Stake, StakeError, Valuation, VaultId, VaultKind, VaultView, FULL,
};
use sp_runtime::FixedU128;

use crate::mock::{AccountId, Now};

/// What a vault has pledged to a member: its asset, and the amounts with the eras from which they count.
type Amounts = (AssetId, Vec<(Era, u128)>);

/// All that the seams of stake and prices know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Stakes {
	pledges: BTreeMap<(SetMember<AccountId>, VaultId), Amounts>,
	/// By asset.
	prices: Vec<Option<Price>>,
}

impl Stakes {
	const KEY: &'static [u8] = b":mock:stakes:";
	const ASKED: &'static [u8] = b":mock:asked:";

	fn get() -> Self {
		unhashed::get_or_default(Self::KEY)
	}

	fn mutate(f: impl FnOnce(&mut Self)) {
		let mut stakes = Self::get();
		f(&mut stakes);
		unhashed::put(Self::KEY, &stakes);
	}

	fn pledge_from(at: &SetMember<AccountId>, vault: VaultId, asset: AssetId, amount: u128, from: Era) {
		Self::mutate(|stakes| {
			let (_, amounts) = stakes.pledges.entry((at.clone(), vault)).or_insert((asset, vec![]));
			amounts.retain(|(era, _)| *era < from);
			amounts.push((from, amount));
			// Only the current era can be asked for.
			let now = amounts.iter().rposition(|(era, _)| *era <= Now::get());
			amounts.drain(..now.unwrap_or_default());
		});
	}

	/// Let a vault pledge so much of an asset to a member from the next era on.
	pub fn pledge(at: &SetMember<AccountId>, vault: VaultId, asset: AssetId, amount: u128) {
		Self::pledge_from(at, vault, asset, amount, Now::get().next());
	}

	/// Let a vault pledge so much of an asset to a member from the current era on.
	pub fn pledge_now(at: &SetMember<AccountId>, vault: VaultId, asset: AssetId, amount: u128) {
		Self::pledge_from(at, vault, asset, amount, Now::get());
	}

	/// Whose prices were asked for since the last call of this function, in which era.
	pub fn asked() -> Vec<(Era, AssetId)> {
		unhashed::take_or_default(Self::ASKED)
	}

	/// Let an asset have a price at once, in tenths.
	pub fn set_price(asset: AssetId, tenths: Option<u32>) {
		Self::mutate(|stakes| {
			let place = usize::try_from(asset).unwrap();
			if stakes.prices.len() <= place {
				stakes.prices.resize(place + 1, None);
			}
			stakes.prices[place] = tenths.map(|tenths| Price(FixedU128::from_rational(tenths.into(), 10)));
		});
	}
}

/// What an amount is as a capture of an era's start.
pub fn captured(era: Era, amount: u128) -> Captured {
	Captured {
		era,
		generation: Generation(0),
		stake: Stake(amount),
		checkpoint: Stake(amount),
		survival: FULL,
		magnitude: FULL,
		cut_total: Magnitude::ZERO,
	}
}

impl InspectStake<AccountId> for Stakes {
	fn vault(vault: VaultId) -> Option<VaultView> {
		let stakes = Self::get();
		let (_, (asset, _)) = stakes.pledges.iter().find(|((_, of), _)| *of == vault)?;
		Some(VaultView {
			asset: *asset,
			kind: VaultKind::Shared,
			unbonding_eras: Eras(1),
			generation: Generation(0),
			active: Stake::ZERO,
			shares: Shares::ZERO,
			escrowed: Stake::ZERO,
		})
	}

	fn shares(_: VaultId, _: &AccountId) -> Option<(Generation, Shares)> {
		unreachable!("services asks for pledges")
	}

	fn curator(_: VaultId) -> Option<(AccountId, Fraction)> {
		unreachable!("services asks for pledges")
	}

	fn backers(at: &SetMember<AccountId>) -> Vec<VaultId> {
		let stakes = Self::get();
		stakes.pledges.keys().filter(|(member, _)| member == at).map(|(_, vault)| *vault).collect()
	}

	fn captured(vault: VaultId, at: &SetMember<AccountId>, era: Era) -> Result<Captured, StakeError> {
		if era != Now::get() {
			return Err(StakeError::Passed);
		}
		let stakes = Self::get();
		let (_, amounts) = stakes.pledges.get(&(at.clone(), vault)).ok_or(StakeError::NotBacking)?;
		let amount = amounts.iter().rev().find(|(from, _)| *from <= era).map_or(0, |(_, amount)| *amount);
		Ok(captured(era, amount))
	}

	/// As by asking for each, but with one read.
	fn pledges(at: &SetMember<AccountId>, era: Era) -> Vec<Pledge> {
		if era != Now::get() {
			return vec![];
		}
		let backers = Self::get().pledges.into_iter().filter(|((member, _), _)| member == at);
		let amount = |amounts: &[(Era, u128)]| {
			amounts.iter().rev().find(|(from, _)| *from <= era).map_or(0, |(_, amount)| *amount)
		};
		backers
			.map(|((_, vault), (asset, amounts))| Pledge { vault, asset, captured: captured(era, amount(&amounts)) })
			.collect()
	}
}

impl Valuation for Stakes {
	fn assets() -> AssetId {
		u32::try_from(Self::get().prices.len()).unwrap()
	}

	fn price(asset: AssetId) -> Option<Price> {
		let mut asked: Vec<(Era, AssetId)> = unhashed::get_or_default(Self::ASKED);
		asked.push((Now::get(), asset));
		unhashed::put(Self::ASKED, &asked);
		*Self::get().prices.get(usize::try_from(asset).unwrap())?
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Stakes {
	fn assets(count: u32) -> Vec<AssetId> {
		(0..count).for_each(|asset| Self::set_price(asset, Some(15)));
		(0..count).collect()
	}

	fn back(at: &SetMember<AccountId>, assets: &[AssetId], vaults: u32) {
		for (vault, asset) in (0..vaults).zip(assets.iter().cycle()) {
			Self::pledge(at, vault, *asset, 1_000_000);
		}
	}

	/// All that is recorded here takes the same.
	fn burden(_: &SetMember<AccountId>) {}

	fn turn_era() {
		crate::mock::turn_era();
	}
}
