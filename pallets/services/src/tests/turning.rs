//! Everything at once, with eras that turn in the middle of it: memberships, outbidding, keys, rules that change, stake and prices
//! that change, and the walk that makes the tables of it all in pieces of any size.

use super::{model::*, tables::*, turning_model::*, *};
use crate::{cursor, merkle};
use frame_support::{
	traits::Hooks,
	weights::{Weight, WeightMeter},
};
use proptest::prelude::*;
use rampart_primitives::{AssetId, Eras, Fraction, OperatorSet, Sink, Value, VaultId};
use sp_runtime::DigestItem;
use std::collections::BTreeMap;

/// More than there are places for.
const WORKERS: [AccountId; 5] = [OLGA, OTTO, ODA, WATCHER, STRANGER];
/// Counts for nothing until it has a price.
const LEAD: AssetId = 2;
const VAULTS: VaultId = 5;
/// The last one comes later.
const ALL: [OperatorSet; 4] = [
	OperatorSet { service: 1, set: 0 },
	OperatorSet { service: 1, set: 1 },
	OperatorSet { service: 2, set: 0 },
	OperatorSet { service: 2, set: 1 },
];

/// What the walk can do.
#[derive(Clone, Copy, Debug)]
enum Work {
	/// So many steps by a call.
	Advance(u32),
	/// What fits a block with room for so many of the costliest steps, by time and by proof.
	Poll(u64, u64),
	/// So many steps that everyone has his table, and none that prunes, if that can be.
	Tables,
	/// All, in as many blocks as it takes.
	All,
}

#[derive(Clone, Debug)]
enum Act {
	Step(Step),
	/// End, retire, prune and remove whatever in a set that is closing can be.
	Finish(OperatorSet),
	Create,
	Terms(OperatorSet, MemberTerms),
	Assets(OperatorSet, Weights),
	Policy(OperatorSet, Policy<AccountId>),
	Pledge(OperatorSet, AccountId, VaultId, u128),
	Price(AssetId, Option<u32>),
	Work(Work),
	/// So many eras, and what is done in each.
	Turn(u32, Work),
	/// Get so much pledged, wait for it to count, and come; perhaps others are obliged by then.
	Bid(OperatorSet, AccountId, u128, bool),
	/// Be removed, and ask again in every era.
	Eject(OperatorSet, AccountId, Work),
	/// Close, and remove about as soon as it can be.
	End(OperatorSet, u32, Work),
	/// Oblige everyone so many eras ahead.
	Promise(OperatorSet, u32),
	/// Retire all keys, let about as many eras pass as they are remembered, and prune them.
	Rotate(OperatorSet, u32, Work),
}

fn set() -> impl Strategy<Value = OperatorSet> {
	// What happens to few sets comes further with each.
	proptest::sample::select(vec![ALL[0], ALL[1], ALL[1], ALL[1], ALL[2], ALL[2], ALL[3]])
}

fn member() -> impl Strategy<Value = (OperatorSet, AccountId)> {
	(set(), proptest::sample::select(&WORKERS[..]))
}

fn work() -> impl Strategy<Value = Work> {
	prop_oneof![
		2 => (0..4u32).prop_map(Work::Advance),
		2 => (4..60u32).prop_map(Work::Advance),
		4 => (0..16u64, 0..16u64).prop_map(|(time, proof)| Work::Poll(time, proof)),
		1 => Just(Work::Poll(0, 0)),
		1 => Just(Work::Tables),
		2 => Just(Work::All),
	]
}

fn terms_of_any_kind() -> impl Strategy<Value = MemberTerms> {
	let admission = prop_oneof![3 => Just(Admission::Open), 1 => Just(Admission::ByService)];
	(admission, 0..60u128, 0..6u32, 0..40u32, 0..4u32, 0..4u32).prop_map(
		|(admission, minimum, max_members, margin, cool_down, obligation)| MemberTerms {
			admission,
			minimum_stake: Value(minimum),
			max_members,
			outbid_margin: Fraction::from_percent(margin),
			cool_down_eras: Eras(cool_down),
			max_obligation_eras: Eras(obligation),
		},
	)
}

fn policy_of_any_kind() -> impl Strategy<Value = Policy<AccountId>> {
	(1..4u32, proptest::sample::select(vec![WATCHER, SAM]), any::<bool>()).prop_map(|(tenths, slasher, burns)| Policy {
		slasher,
		max_fraction: Fraction::from_percent(10 * tenths),
		sink: if burns { Sink::Burn } else { Sink::Treasury },
		..policy()
	})
}

fn weights() -> impl Strategy<Value = Weights> {
	proptest::collection::btree_map(0..=LEAD, proptest::sample::select(vec![25u32, 50, 100, 150]), 1..4)
}

fn member_step() -> impl Strategy<Value = Step> {
	let someone = || proptest::sample::select(&WORKERS[..]);
	prop_oneof![
		12 => member().prop_map(|(set, who)| Step::Join(set, who)),
		4 => member().prop_map(|(set, who)| Step::Admit(set, who)),
		3 => member().prop_map(|(set, who)| Step::Leave(set, who)),
		2 => member().prop_map(|(set, who)| Step::Remove(set, who)),
		3 => member().prop_map(|(set, who)| Step::Reap(set, who)),
		2 => (member(), 0..=OBLIGATION + 1).prop_map(|((set, who), ahead)| Step::Oblige(set, who, ahead)),
		5 => (member(), 0..KEYS).prop_map(|((set, who), key)| Step::SetKey(set, who, key)),
		4 => (member(), 0..KEYS).prop_map(|((set, who), key)| Step::RetireKey(set, who, key)),
		1 => (set(), 0..KEYS).prop_map(|(set, key)| Step::PruneKey(set, key)),
		1 => member().prop_map(|(set, who)| Step::WindUp(set, who)),
		1 => set().prop_map(Step::RemoveSet),
		1 => someone().prop_map(Step::Register),
		1 => someone().prop_map(Step::Deregister),
	]
}

fn act() -> impl Strategy<Value = Act> {
	let tenths = prop_oneof![1 => Just(None), 6 => (1..40u32).prop_map(Some)];
	prop_oneof![
		40 => member_step().prop_map(Act::Step),
		16 => (member(), 0..VAULTS, 0..120u128).prop_map(|((set, who), vault, amount)| Act::Pledge(set, who, vault, amount)),
		3 => (0..=LEAD, tenths).prop_map(|(asset, tenths)| Act::Price(asset, tenths)),
		3 => (set(), terms_of_any_kind()).prop_map(|(set, terms)| Act::Terms(set, terms)),
		2 => (set(), weights()).prop_map(|(set, weights)| Act::Assets(set, weights)),
		2 => (set(), policy_of_any_kind()).prop_map(|(set, policy)| Act::Policy(set, policy)),
		1 => set().prop_map(|set| Act::Step(Step::Close(set))),
		4 => set().prop_map(Act::Finish),
		1 => Just(Act::Create),
		16 => work().prop_map(Act::Work),
		12 => work().prop_map(|work| Act::Turn(1, work)),
		2 => work().prop_map(|work| Act::Turn(3, work)),
		1 => work().prop_map(|work| Act::Turn(30, work)),
		1 => Just(Act::Turn(34, Work::Tables)),
		6 => (member(), 50..500u128, any::<bool>()).prop_map(|((set, who), amount, promise)| Act::Bid(set, who, amount, promise)),
		1 => (member(), work()).prop_map(|((set, who), work)| Act::Eject(set, who, work)),
		1 => (set(), 26..30u32, work()).prop_map(|(set, eras, work)| Act::End(set, eras, work)),
		2 => (set(), 0..=OBLIGATION).prop_map(|(set, ahead)| Act::Promise(set, ahead)),
		1 => (set(), 27..31u32, work()).prop_map(|(set, eras, work)| Act::Rotate(set, eras, work)),
	]
}

/// A set as the chain and the model get it.
fn book(admission: Admission, max_members: u32, minimum: u128, notice: u32) -> Book {
	let terms = MemberTerms {
		admission,
		minimum_stake: Value(minimum),
		max_members,
		outbid_margin: Fraction::from_percent(10),
		cool_down_eras: Eras(2),
		max_obligation_eras: Eras(OBLIGATION.min(notice)),
	};
	let assets = Log::new(BTreeMap::from([(GOLD, 100), (TIN, 50)]));
	Book { terms: Log::new(terms), assets, policy: Log::new(policy()), notice }
}

fn create(set: OperatorSet, book: &Book) {
	let params = SetParams {
		policy: book.policy.at(0).clone(),
		assets: accepted(book.assets.at(0)),
		terms: *book.terms.at(0),
		span_eras: book.policy.at(0).span(),
		notice_eras: Eras(book.notice),
	};
	assert_eq!(Services::do_create_operator_set(SAM, set.service, params), Ok(set));
}

/// Three sets of two services, and the five who want to be in them.
fn begin() -> World {
	world();
	for who in [WATCHER, STRANGER] {
		use frame_support::traits::fungible::Mutate;
		Balances::mint_into(&who, 1_000_000).unwrap();
		Services::do_register_operator(who, metadata("operator")).unwrap();
	}
	let books = [
		(ALL[0], book(Admission::ByService, 2, 0, 3)),
		(ALL[1], book(Admission::Open, 2, 20, 2)),
		(ALL[2], book(Admission::Open, 4, 10, 2)),
	];
	for service in [1, 2] {
		assert_eq!(Services::do_register_service(SAM, metadata("service")), Ok(service));
	}
	books.iter().for_each(|(set, book)| create(*set, book));
	events();
	World::new(&WORKERS, books.into(), BTreeMap::from([(GOLD, 10), (TIN, 25)]))
}

/// The walk runs in a block. Says whether it did.
fn poll_with(left: Weight) -> bool {
	let mut meter = WeightMeter::with_limit(left);
	<Services as Hooks<u64>>::on_poll(System::block_number(), &mut meter);
	assert!(meter.consumed().all_lte(left.min(cursor::share_of_block::<Test>())));
	meter.consumed().any_gt(Weight::zero())
}

fn roots() -> Vec<Vec<u8>> {
	let ours = |item: &DigestItem| match item {
		DigestItem::Consensus(merkle::ENGINE_ID, payload) => Some(payload.clone()),
		_ => None,
	};
	System::digest().logs.iter().filter_map(ours).collect()
}

/// The model hears what the chain said, and the header has the roots of the tables that came.
fn hear(world: &mut World, before: usize, ran: bool) {
	let events = events();
	let said = events.iter().filter_map(|event| match event {
		Event::TableReady { set, era, members, total, root } => {
			Some(merkle::abi_bytes(&merkle::root_words(*set, *era, *root, *total, *members)).to_vec())
		},
		_ => None,
	});
	assert_eq!(roots()[before..], said.collect::<Vec<_>>());
	world.hear(&events, ran);
}

fn do_work(work: Work, world: &mut World) {
	match work {
		Work::Advance(steps) => {
			let roots = roots().len();
			let done = Services::advance(signed(SAM), steps);
			let stalled = roots + ALL.len() > 32;
			assert!(done.is_ok() || steps == 0 || world.is_complete() || stalled, "{done:?}");
			assert!(done.is_err() || (steps > 0 && !world.is_complete()));
			hear(world, roots, done.is_ok());
		},
		Work::Poll(time, proof) => {
			let step = cursor::costliest_step::<Test>();
			next_block();
			let ran = poll_with(Weight::from_parts(step.ref_time() * time, step.proof_size() * proof));
			hear(world, 0, ran);
		},
		Work::Tables => {
			while world.waits_for_tables() {
				do_work(Work::Advance(1), world);
			}
		},
		Work::All => {
			for _ in 0..100 {
				next_block();
				let ran = poll_with(Weight::MAX);
				hear(world, 0, ran);
				if world.is_complete() {
					return;
				}
			}
			panic!("the walk does not end");
		},
	}
}

/// A call whose outcome the model knows.
fn do_step(step: &Step, world: &mut World) {
	let (done, expected) = (super::invariants::call(step), world.step(step));
	assert_eq!(done.is_ok(), expected, "{step:?}: {done:?}");
}

fn finish(set: OperatorSet, world: &mut World) {
	for who in WORKERS {
		do_step(&Step::WindUp(set, who), world);
	}
	for key in 0..KEYS {
		do_step(&Step::RetireKey(set, GOVERNMENT, key), world);
		do_step(&Step::PruneKey(set, key), world);
	}
	do_step(&Step::RemoveSet(set), world);
}

fn apply(act: &Act, world: &mut World) {
	match act {
		Act::Step(step) => do_step(step, world),
		Act::Finish(set) => finish(*set, world),
		Act::Create => {
			if ServiceRecords::<Test>::get(2).is_some_and(|service| service.sets == 1) {
				let book = book(Admission::Open, 2, 0, 2);
				create(ALL[3], &book);
				world.create(ALL[3], book);
			}
		},
		Act::Terms(set, terms) => {
			let done = Services::set_terms(signed(SAM), *set, *terms);
			assert_eq!(done.is_ok(), world.set_terms(*set, *terms), "{done:?}");
		},
		Act::Assets(set, weights) => {
			let done = Services::set_assets(signed(SAM), *set, accepted(weights));
			assert_eq!(done.is_ok(), world.set_assets(*set, weights), "{done:?}");
		},
		Act::Policy(set, policy) => {
			let done = Services::set_policy(signed(SAM), *set, policy.clone());
			assert_eq!(done.is_ok(), world.set_policy(*set, policy.clone()), "{done:?}");
		},
		Act::Pledge(set, who, vault, amount) => {
			Stakes::pledge(&at(*set, *who), *vault, asset_of(*vault), *amount);
			world.pledge(*set, *who, *vault, *amount);
		},
		Act::Price(asset, tenths) => {
			Stakes::set_price(*asset, *tenths);
			world.price(*asset, *tenths);
		},
		Act::Work(work) => do_work(*work, world),
		Act::Promise(..) | Act::Bid(..) | Act::Eject(..) | Act::End(..) | Act::Rotate(..) => tell(act, world),
		Act::Turn(eras, work) => {
			for _ in 0..*eras {
				next_block();
				turn_era();
				world.turn();
				do_work(*work, world);
			}
		},
	}
	let roots = roots().len();
	hear(world, roots, false);
}

/// Several acts, one after the other.
fn tell(story: &Act, world: &mut World) {
	let promise = |set, ahead, world: &mut World| {
		WORKERS.into_iter().for_each(|who| do_step(&Step::Oblige(set, who, ahead), world));
	};
	match *story {
		Act::Promise(set, ahead) => promise(set, ahead, world),
		Act::Bid(set, who, amount, promised) => {
			apply(&Act::Pledge(set, who, 0, amount), world);
			apply(&Act::Turn(1, Work::All), world);
			if promised {
				promise(set, 1, world);
			}
			do_step(&Step::Join(set, who), world);
		},
		Act::Eject(set, who, work) => {
			do_step(&Step::Remove(set, who), world);
			for _ in 0..5 {
				apply(&Act::Turn(1, work), world);
				do_step(&Step::Join(set, who), world);
			}
		},
		Act::End(set, eras, work) => {
			do_step(&Step::Close(set), world);
			for eras in [1, eras] {
				finish(set, world);
				apply(&Act::Turn(eras, work), world);
			}
			finish(set, world);
		},
		Act::Rotate(set, eras, work) => {
			for (key, owner) in world.people.claims.clone() {
				do_step(&Step::RetireKey(set, owner, key), world);
			}
			apply(&Act::Turn(eras, work), world);
			(0..KEYS).for_each(|key| do_step(&Step::PruneKey(set, key), world));
		},
		_ => panic!("{story:?} is told elsewhere"),
	}
}

fn check(world: &World) {
	Services::do_try_state().unwrap();
	super::invariants::check(&world.people, &ALL, &WORKERS);
	world.check_books();
	world.check_tables();
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn all_that_was_promised_holds_when_eras_turn_in_the_middle_of_everything(
		acts in proptest::collection::vec(act(), 1..160),
	) {
		ExtBuilder::default().build_and_execute(|| {
			let mut world = begin();
			for act in &acts {
				apply(act, &mut world);
				check(&world);
			}
			// And when there is time, everyone has his table.
			apply(&Act::Turn(1, Work::All), &mut world);
			check(&world);
			assert!(!world.waits_for_tables());
		});
	}
}
