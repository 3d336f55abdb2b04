//! The yardsticks: one `transfer_keep_alive` of each kind of asset, between two accounts that hold it, in a state where
//! 100 000 accounts hold it.

use super::{figures_of_call, values_of_call, Context, Figure, Scenario};
use crate::{
	chain::{account, key, measure_all, Chain, Hasher},
	progress, Result,
};
use codec::Encode;
use color_eyre::eyre::eyre;
use frame_support::traits::{
	fungible,
	fungibles::{Inspect, Mutate},
};
use rampart_runtime::{AccountId, Assets, Balance, Balances, ForeignAssets, Runtime, RuntimeCall};
use sp_runtime::{traits::Hash, DispatchError};

/// Holders of each asset. A proof grows with the logarithm of it.
const HOLDERS: u32 = 100_000;

/// Accounts made between two commits of the state, which bounds memory.
const BATCH: u32 = 10_000;

/// In times of an asset's minimum balance: what a holder has.
const HELD: Balance = 1_000;

type Local = pallet_assets::Instance1;
type Foreign = pallet_assets::Instance2;

/// See the module.
pub struct Transfers;

impl Scenario for Transfers {
	fn name(&self) -> &'static str {
		"transfers"
	}

	fn about(&self) -> &'static str {
		"transfer_keep_alive of the native, a local and a foreign asset, among 100 000 holders of each"
	}

	fn figures(&self) -> Vec<Figure> {
		["balances", "assets", "foreign_assets"]
			.iter()
			.flat_map(|pallet| figures_of_call(&format!("{pallet}_transfer_keep_alive")))
			.collect()
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let (sender, receiver) = (key("sender")?, account(&key("receiver")?));
		let chain = populated(context.chain("demo")?, &account(&sender), &receiver)?;
		let frame = chain.open_block_past_hooks()?;
		let calls = chain.inspect(|| transfers(&receiver))?;
		let probes =
			calls.into_iter().map(|call| chain.probe_in(frame.clone(), call, &sender)).collect::<Result<Vec<_>>>()?;
		let bar = progress::bar(u64::try_from(context.sampling.rounds())?, "transfers");
		let measured = measure_all(&probes.iter().collect::<Vec<_>>(), context.sampling, || bar.inc(1))?;
		bar.finish_and_clear();
		Ok(measured.iter().flat_map(values_of_call).collect())
	}
}

/// One transfer in each kind of asset.
pub(super) fn transfers(receiver: &AccountId) -> Result<[RuntimeCall; 3]> {
	let target = || receiver.clone().into();
	let (local, foreign) = (first_asset::<Local>()?, first_asset::<Foreign>()?);
	let value = <Balances as fungible::Inspect<AccountId>>::minimum_balance();
	let (local_amount, foreign_amount) =
		(Assets::minimum_balance(local), ForeignAssets::minimum_balance(foreign.clone()));
	Ok([
		pallet_balances::Call::<Runtime>::transfer_keep_alive { dest: target(), value }.into(),
		pallet_assets::Call::<Runtime, Local>::transfer_keep_alive {
			id: local.into(),
			target: target(),
			amount: local_amount,
		}
		.into(),
		pallet_assets::Call::<Runtime, Foreign>::transfer_keep_alive {
			id: foreign,
			target: target(),
			amount: foreign_amount,
		}
		.into(),
	])
}

/// The preset's first asset of that instance.
fn first_asset<I: 'static>() -> Result<<Runtime as pallet_assets::Config<I>>::AssetId>
where
	Runtime: pallet_assets::Config<I>,
{
	let mut ids: Vec<_> = pallet_assets::Asset::<Runtime, I>::iter_keys().collect();
	ids.sort_by_key(Encode::encode);
	ids.into_iter().next().ok_or_else(|| eyre!("the preset `demo` has no asset of this kind"))
}

/// The chain with the holders in it.
fn populated(mut chain: Chain, sender: &AccountId, receiver: &AccountId) -> Result<Chain> {
	let bar = progress::bar(HOLDERS.into(), "holders");
	chain.with_storage(|| [sender, receiver].into_iter().try_for_each(endow))??;
	for batch in 0..HOLDERS / BATCH {
		let holders = batch * BATCH..(batch + 1) * BATCH;
		chain.with_storage(|| holders.map(holder).try_for_each(|who| endow(&who)))??;
		bar.inc(BATCH.into());
	}
	bar.finish_and_clear();
	Ok(chain)
}

/// Gives `who` some of each asset.
pub(super) fn endow(who: &AccountId) -> Result<()> {
	let refused = |error: DispatchError| eyre!("cannot endow {who}: {error:?}");
	let minimum = <Balances as fungible::Inspect<AccountId>>::minimum_balance();
	// The sender pays fees of it.
	let native = minimum.saturating_mul(HELD).max(1_000_000_000_000);
	<Balances as fungible::Mutate<AccountId>>::mint_into(who, native).map_err(refused)?;
	let local = first_asset::<Local>()?;
	Assets::mint_into(local, who, Assets::minimum_balance(local).saturating_mul(HELD)).map_err(refused)?;
	let foreign = first_asset::<Foreign>()?;
	let amount = ForeignAssets::minimum_balance(foreign.clone()).saturating_mul(HELD);
	ForeignAssets::mint_into(foreign, who, amount).map_err(refused)?;
	Ok(())
}

fn holder(index: u32) -> AccountId {
	AccountId::new(Hasher::hash_of(&(b"holder", index)).0)
}
