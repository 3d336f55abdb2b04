//! Benchmarks of the calls at their costliest, and of the questions that other pallets ask.

use alloc::vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, Get},
	weights::WeightMeter,
};
use frame_system::RawOrigin;
use rampart_primitives::{
	Era, EraClock, Eras, Fraction, GuardStake, InspectSets, OperatorSet, ServiceId, SetMember, Sink,
	MAX_ACCEPTED_ASSETS, MAX_BACKERS,
};

mod tables;

pub use tables::BenchmarkHelper;

use crate::{
	cursor::{self, Phase, Walk},
	memberships, operators,
	pallet::*,
	services, sets, *,
};

/// The longest metadata.
fn metadata<T: Config>() -> MetadataOf<T> {
	vec![0x5a; usize::try_from(T::MaxMetadataLen::get()).expect("usize has 32 bits or more; qed")]
		.try_into()
		.expect("as long as the bound; qed")
}

/// An operator with the longest metadata.
fn operator<T: Config>() -> T::AccountId {
	let who = account("operator", 0, 0);
	T::OperatorConsideration::ensure_successful(&who, operators::footprint::<T>(&metadata::<T>()));
	Pallet::<T>::do_register_operator(who.clone(), metadata::<T>()).expect("funded and new; qed");
	who
}

/// A service of `owner`.
fn service<T: Config>(owner: &T::AccountId) -> ServiceId {
	T::ServiceConsideration::ensure_successful(owner, services::footprint::<T>(&metadata::<T>()));
	Pallet::<T>::do_register_service(owner.clone(), metadata::<T>()).expect("funded; qed")
}

fn params<T: Config>(admission: Admission) -> SetParamsOf<T> {
	SetParams {
		slasher: account("slasher", 0, 0),
		max_fraction: Fraction::one(),
		sink: Sink::Treasury,
		notice_eras: Eras(28),
		admission,
		max_members: T::MaxMembersPerSet::get(),
	}
}

/// A set of a new service of `owner`.
fn set<T: Config>(owner: &T::AccountId, admission: Admission) -> OperatorSet {
	let service = service::<T>(owner);
	T::SetConsideration::ensure_successful(owner, sets::footprint::<T>());
	Pallet::<T>::do_create_operator_set(owner.clone(), service, params::<T>(admission)).expect("funded and valid; qed")
}

/// A membership that has not begun to count: ended now, it goes with its record and its deposit.
fn member<T: Config>(owner: &T::AccountId) -> (OperatorSet, T::AccountId) {
	let operator = operator::<T>();
	let set = set::<T>(owner, Admission::Open);
	T::MembershipConsideration::ensure_successful(&operator, memberships::footprint::<T>());
	Pallet::<T>::do_join(operator.clone(), set).expect("open, and with room; qed");
	(set, operator)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_operator() {
		let caller: T::AccountId = whitelisted_caller();
		T::OperatorConsideration::ensure_successful(&caller, operators::footprint::<T>(&metadata::<T>()));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), metadata::<T>());

		assert!(Operators::<T>::contains_key(&caller));
	}

	#[benchmark]
	fn register_service() {
		let caller: T::AccountId = whitelisted_caller();
		T::ServiceConsideration::ensure_successful(&caller, services::footprint::<T>(&metadata::<T>()));
		let next = NextService::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), metadata::<T>());

		assert_eq!(Services::<T>::get(next).map(|service| service.owner), Some(caller));
	}

	#[benchmark]
	fn create_operator_set() {
		let caller: T::AccountId = whitelisted_caller();
		let service = service::<T>(&caller);
		T::SetConsideration::ensure_successful(&caller, sets::footprint::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), service, params::<T>(Admission::Open));

		assert!(OperatorSets::<T>::contains_key(service, 0));
	}

	// The first record: it takes a deposit, and a place at once.
	#[benchmark]
	fn join() {
		let caller = operator::<T>();
		let set = set::<T>(&account("owner", 0, 0), Admission::Open);
		T::MembershipConsideration::ensure_successful(&caller, memberships::footprint::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), set);

		assert!(memberships::get::<T>(set, &caller).is_some_and(|membership| membership.standing.is_member()));
	}

	// An invitation: it takes a deposit.
	#[benchmark]
	fn admit() {
		let caller: T::AccountId = whitelisted_caller();
		let operator = operator::<T>();
		let set = set::<T>(&caller, Admission::ByService);
		T::MembershipConsideration::ensure_successful(&caller, memberships::footprint::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, operator.clone());

		let offer = memberships::get::<T>(set, &operator).and_then(|membership| membership.standing.offer());
		assert_eq!(offer, Some(Party::Service));
	}

	#[benchmark]
	fn leave() {
		let (set, caller) = member::<T>(&account("owner", 0, 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), set);

		assert!(memberships::get::<T>(set, &caller).is_none());
	}

	#[benchmark]
	fn remove_member() {
		let caller: T::AccountId = whitelisted_caller();
		let (set, operator) = member::<T>(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, operator.clone());

		assert!(memberships::get::<T>(set, &operator).is_none());
	}

	#[benchmark]
	fn reap_membership() {
		let caller: T::AccountId = whitelisted_caller();
		let (set, operator) = member::<T>(&account("owner", 0, 0));
		// As it is after eras that a benchmark cannot wait for.
		let before = memberships::get::<T>(set, &operator);
		let ended = Standing::Ended { from: Era(0), until: Era(0), offer: None };
		memberships::put::<T>(set, &operator, before, Some(ended), &operator).expect("a change of a record; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, operator.clone());

		assert!(memberships::get::<T>(set, &operator).is_none());
	}

	#[benchmark]
	fn inspect_set() {
		let set = set::<T>(&account("owner", 0, 0), Admission::Open);
		let view;

		#[block]
		{
			view = <Pallet<T> as InspectSets<T::AccountId>>::set(set);
		}

		assert!(view.is_some());
	}

	#[benchmark]
	fn is_member() {
		let (set, operator) = member::<T>(&account("owner", 0, 0));
		let era = T::Clock::now().next();
		let at = SetMember { set, operator };
		let counts;

		#[block]
		{
			counts = <Pallet<T> as InspectSets<T::AccountId>>::is_member(&at, era);
		}

		assert!(counts);
	}

	#[benchmark]
	fn ensure_can_back() {
		let (set, operator) = member::<T>(&account("owner", 0, 0));
		let at = SetMember { set, operator };
		let outcome;

		#[block]
		{
			outcome = <Pallet<T> as GuardStake<T::AccountId>>::ensure_can_back(0, Eras(28), &at);
		}

		assert_eq!(outcome, Ok(()));
	}

	#[benchmark(pov_mode = Measured)]
	fn table_poll() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		Cursor::<T>::put(scene.in_set(false));
		let done;

		#[block]
		{
			done = cursor::walk::<T>(&mut WeightMeter::new(), 0);
		}

		assert_eq!(done, 0);
	}

	#[benchmark(pov_mode = Measured)]
	fn table_price() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(scene.position(Phase::Prices { next: scene.asset }), &mut meter, None);
		let done;

		#[block]
		{
			done = walk.step();
		}

		assert!(done && walk.position().phase == Phase::Prices { next: scene.asset.saturating_add(1) });
	}

	// A set of so many assets, with as many tables as leave room for one.
	#[benchmark(pov_mode = Measured)]
	fn table_begin(a: Linear<1, MAX_ACCEPTED_ASSETS>) {
		let mut scene = tables::Scene::<T>::new(params::<T>(Admission::Open), a, 0);
		let newest = scene.fill_tables(1, 0);
		scene.now = newest.next();
		let at = Phase::Sets { next: scene.set, wrapped: false, build: None };
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(scene.position(at), &mut meter, None);
		let done;

		#[block]
		{
			done = walk.step();
		}

		assert!(done && matches!(walk.position().phase, Phase::Sets { build: Some(_), .. }));
	}

	// A member with so many vaults, each with an asset of its own, who fills the table.
	#[benchmark(pov_mode = Measured)]
	fn table_member(b: Linear<0, MAX_BACKERS>) {
		let scene = tables::Scene::<T>::new(params::<T>(Admission::Open), MAX_ACCEPTED_ASSETS, b);
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(scene.in_set(false), &mut meter, Some(scene.rules()));
		let done;

		#[block]
		{
			done = walk.step();
		}

		let entry = TableMembers::<T>::get((scene.set, scene.now), &scene.operator).expect("entered; qed");
		assert!(done && u32::try_from(entry.backers.len()) == Ok(b));
	}

	#[benchmark(pov_mode = Measured)]
	fn table_complete() {
		let mut scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		let newest = scene.fill_tables(1, 0);
		let rules = scene.rules();
		scene.now = newest.next();
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(scene.in_set(true), &mut meter, Some(rules));
		let done;

		#[block]
		{
			done = walk.step();
		}

		assert!(done && Tables::<T>::contains_key(scene.set, scene.now));
	}

	// The oldest of as many tables as there can be.
	#[benchmark(pov_mode = Measured)]
	fn table_prune() {
		let mut scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		scene.now = scene.fill_tables(0, 0).next();
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(scene.position(Phase::Pruning), &mut meter, None);
		let done;

		#[block]
		{
			done = walk.step();
		}

		assert!(done && !Tables::<T>::contains_key(scene.set, Era(0)));
	}

	// The member of a full table with as much behind it as can be.
	#[benchmark(pov_mode = Measured)]
	fn table_clear() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		scene.fill_members(Era(0), T::MaxMembersPerSet::get());
		let mut position = scene.position(Phase::Pruning);
		position.leftover = Some((scene.set, Era(0)));
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(position, &mut meter, None);
		let before = TableMembers::<T>::iter_key_prefix((scene.set, Era(0))).count();
		let done;

		#[block]
		{
			done = walk.step();
		}

		assert!(done && TableMembers::<T>::iter_key_prefix((scene.set, Era(0))).count() < before);
	}

	// The call alone: what its step costs is counted apart.
	#[benchmark(pov_mode = Measured)]
	fn advance() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		Cursor::<T>::put(scene.position(Phase::Prices { next: scene.asset }));
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 1);

		assert!(Cursor::<T>::get().phase == Phase::Prices { next: scene.asset.saturating_add(1) });
	}

	// The member of the newest of as many tables as there can be.
	#[benchmark(pov_mode = Measured)]
	fn inspect_table() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		let newest = scene.fill_tables(0, T::MaxMembersPerSet::get());
		let at = SetMember { set: scene.set, operator: scene.operator.clone() };
		let (table, member);

		#[block]
		{
			table = <Pallet<T> as InspectSets<T::AccountId>>::latest(scene.set);
			member = <Pallet<T> as InspectSets<T::AccountId>>::member(&at, newest);
		}

		assert!(table.is_some() && member.is_some());
	}

	// 512 are the most members of a set: DESIGN 9.
	#[benchmark(pov_mode = Measured)]
	fn inspect_page(n: Linear<0, 512>) {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		let newest = scene.fill_tables(0, 512);
		let page;

		#[block]
		{
			page = <Pallet<T> as InspectSets<T::AccountId>>::page(scene.set, newest, None, n);
		}

		assert_eq!(u32::try_from(page.len()), Ok(n));
	}

	// With as many vaults as can be behind it, each with an asset of its own.
	#[benchmark(pov_mode = Measured)]
	fn prospect() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		let stake;

		#[block]
		{
			stake = crate::tables::prospect::<T>(scene.set, &scene.operator);
		}

		assert!(stake.is_ok_and(|stake| !stake.is_zero()));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
