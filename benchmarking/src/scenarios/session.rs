//! What the block costs in which a session begins, when this chain has as many collators as it can have: the floor of the genesis
//! at its largest, and a full stake table of the chain's own operator set, with as many vaults behind each member as can be. All
//! have session keys.
//!
//! Two eras turn. In the first the collators are planned. In the second they become the authorities, and as many are planned
//! again, from that era's table: no session costs more. The session pallet declares this block full whatever it costs, and it
//! cannot be put off, so what is to be shown is that it fits a block indeed.
//!
//! The block is executed with its inherents, from its beginning to the state's root, with one proof recorder. What its time is of
//! the most that a block may take is told by the yardstick.

use super::{
	endow,
	entries::{put_header, put_members},
	whole,
	yardstick::{max_block, Yardstick},
	Context, Figure, Scenario,
};
use crate::{
	chain::{account, Chain, Hasher},
	figures::Wanted,
	Result,
};
use codec::Encode;
use color_eyre::eyre::{ensure, eyre, WrapErr};
use frame_support::{traits::ConstU32, BoundedVec};
use rampart_primitives::{Era, MAX_BACKERS};
use rampart_runtime::{
	collators::{planned, Floor, COLLATORS, MAX_FLOOR},
	AccountId, Runtime, RuntimeOrigin, Session, SessionKeys, System,
};
use sp_core::{proof_of_possession::statement_of_ownership, sr25519, Pair};
use sp_runtime::traits::Hash;

/// Members of the chain's own set. Source: DESIGN 9.
const MEMBERS: u32 = 512;
/// Relay blocks that are more than any era of the preset.
const LONG: u32 = 1_000;
/// Blocks in which an era must have turned: more than the least that any has.
const PATIENCE: u32 = 12;

/// See the module.
pub struct SessionTurn;

impl Scenario for SessionTurn {
	fn name(&self) -> &'static str {
		"session"
	}

	fn about(&self) -> &'static str {
		"the block of a session with 612 collators: the largest floor and a full stake table with 16 vaults behind each member"
	}

	fn figures(&self) -> Vec<Figure> {
		let most = usize::try_from(max_block().proof_size()).unwrap_or(usize::MAX);
		vec![
			Figure::new("session_turn_612_proof_bytes", "bytes", Wanted::AtMost(whole(most))),
			Figure::new("session_turn_612_weight_share", "ratio", Wanted::AtMost(1.0)),
		]
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let mut chain = context.chain("demo")?;
		let members = prepare(&mut chain)?;
		begin_era(&mut chain, &members)?;
		// The session that plans them.
		chain.next_block()?;
		begin_era(&mut chain, &members)?;
		let block = chain.probe_block()?;

		// The yardstick is taken on the same chain, in a block that has room for it.
		let mut after = chain.clone();
		after.next_block()?;
		after.inspect(ensure_turned)?;
		let share = Yardstick::of(&after)?.share(&block, context.sampling.samples)?;
		Ok(vec![whole(block.proof_bytes()?), share])
	}
}

/// All collators, with session keys; those of the floor are in place. Gives those who are to be members.
fn prepare(chain: &mut Chain) -> Result<Vec<AccountId>> {
	let floor = collators(chain, "floor", MAX_FLOOR)?;
	chain.with_storage(|| {
		let floor: BoundedVec<AccountId, ConstU32<MAX_FLOOR>> = BoundedVec::truncate_from(floor);
		Floor::<Runtime>::put(floor);
	})?;
	collators(chain, "member", MEMBERS)
}

/// So many accounts, each with a session key that is its own.
fn collators(chain: &mut Chain, role: &'static str, count: u32) -> Result<Vec<AccountId>> {
	chain.with_storage(|| {
		let made = (0..count).map(|index| collator(role, index)).collect::<Result<Vec<_>>>();
		// No block has them.
		System::reset_events();
		made
	})?
}

fn collator(role: &'static str, index: u32) -> Result<AccountId> {
	let pair = sr25519::Pair::from_seed(&Hasher::hash_of(&(role, index)).0);
	let who = account(&pair);
	endow(&who, 1_000)?;
	let keys = SessionKeys { aura: pair.public().into() };
	let proof = pair.sign(&statement_of_ownership(&who.encode())).encode();
	Session::set_keys(RuntimeOrigin::signed(who.clone()), keys, proof)
		.map_err(|error| eyre!("{who} cannot set session keys: {error:?}"))?;
	Ok(who)
}

/// Makes blocks until the next era has begun, and gives it a full table of the chain's own set. The next block is that of the
/// session.
fn begin_era(chain: &mut Chain, members: &[AccountId]) -> Result<()> {
	let before = chain.inspect(now);
	for _ in 0..PATIENCE {
		chain.next_block_after(LONG)?;
		let era = chain.inspect(now);
		if era > before {
			// In place of what its walk found in the first block: nobody has a membership.
			chain.with_storage(|| {
				put_header(COLLATORS, era, MEMBERS)?;
				put_members(COLLATORS, era, members, MAX_BACKERS)
			})??;
			let planned = chain.inspect(planned).len();
			ensure!(planned == all()?, "{planned} collators would be planned");
			return Ok(());
		}
	}
	Err(eyre!("no era began in {PATIENCE} blocks"))
}

fn now() -> Era {
	pallet_restaking::Clock::<Runtime>::get().era
}

/// How many collators there are.
fn all() -> Result<usize> {
	usize::try_from(MAX_FLOOR + MEMBERS).wrap_err("more collators than there can be")
}

/// In the session that began, all collate, and for the next one all are planned.
fn ensure_turned() -> Result<()> {
	let (active, queued) = (Session::validators().len(), Session::queued_keys().len());
	ensure!(active == all()? && queued == all()?, "{active} collators are active and {queued} are planned");
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::traits::Get;

	#[test]
	fn collators_are_as_many_as_there_can_be() {
		let most: u32 = <Runtime as pallet_services::Config>::MaxMembersPerSet::get();
		assert_eq!(MEMBERS, most);
		assert_eq!(all().unwrap(), 612);
	}
}
