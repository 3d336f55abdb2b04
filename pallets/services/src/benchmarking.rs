//! Benchmarks of the calls at their costliest, and of the questions that other pallets ask.
//!
//! Who leaves a deposit is never the whitelisted caller, whose account is not counted: a proxy may have signed for him, or Root
//! speaks for him.

use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, Get},
	weights::WeightMeter,
};
use frame_system::RawOrigin;
use rampart_primitives::{
	AcceptedAssets, AssetWeight, Era, EraClock, Eras, Fraction, GuardStake, InspectSets, KeyProof, OperatorSet, Policy,
	Resolvers, ServiceId, ServiceKey, SetMember, Sink, Value, MAX_ACCEPTED_ASSETS, MAX_BACKERS, MAX_RESOLVERS,
};
use sp_core::H256;
use sp_runtime::BoundedVec;

mod tables;

pub use tables::BenchmarkHelper;

use crate::{
	cursor::{self, Phase, Position, Walk},
	keys, memberships, operators,
	pallet::*,
	releases, services, sets, *,
};

/// The notice of the sets: longer than any benchmark, so that nothing that is announced comes to hold.
const NOTICE: Eras = Eras(1_000);

/// The longest metadata.
fn metadata<T: Config>() -> MetadataOf<T> {
	vec![0x5a; usize::try_from(T::MaxMetadataLen::get()).expect("usize has 32 bits or more; qed")]
		.try_into()
		.expect("as long as the bound; qed")
}

/// An operator with the longest metadata.
fn operator<T: Config>() -> T::AccountId {
	operator_named::<T>("operator")
}

fn operator_named<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	T::OperatorConsideration::ensure_successful(&who, operators::footprint::<T>(&metadata::<T>()));
	Pallet::<T>::do_register_operator(who.clone(), metadata::<T>()).expect("funded and new; qed");
	who
}

/// A service of `owner`.
fn service<T: Config>(owner: &T::AccountId) -> ServiceId {
	T::ServiceConsideration::ensure_successful(owner, services::footprint::<T>(&metadata::<T>()));
	Pallet::<T>::do_register_service(owner.clone(), metadata::<T>()).expect("funded; qed")
}

/// A service of `owner` with an heir, and as many delegates as there can be, the last of which is given.
fn delegating<T: Config>(owner: &T::AccountId, service: ServiceId) -> T::AccountId {
	let acts = Acts { admit: true, set_parameters: true, publish: true, oblige: true };
	let delegate = |index| account("delegate", index, 0);
	let delegates: Vec<_> = (0..MAX_DELEGATES).map(|index| (delegate(index), acts)).collect();
	let delegates = delegates.try_into().expect("as many as fit; qed");
	services::put_info::<T>(service, ServiceInfo { heir: Some(owner.clone()), delegates });
	delegate(MAX_DELEGATES.saturating_sub(1))
}

/// As many assets as a set can accept, each with this weight.
fn assets(weight: u64) -> AcceptedAssets {
	let assets: Vec<_> = (0..MAX_ACCEPTED_ASSETS).map(|asset| (asset, AssetWeight(weight))).collect();
	assets.try_into().expect("as many as fit; qed")
}

/// With as many resolvers as there can be.
fn policy<T: Config>(name: &'static str) -> PolicyOf<T> {
	let accounts: Vec<_> = (0..MAX_RESOLVERS).map(|index| account("resolver", index, 0)).collect();
	Policy {
		slasher: account(name, 0, 0),
		max_fraction: Fraction::one(),
		sink: Sink::Account(account("recipient", 0, 0)),
		reporter_part: Fraction::one(),
		horizon_eras: Eras(0),
		window_eras: Eras(0),
		resolvers: Resolvers { accounts: accounts.try_into().expect("as many as fit; qed"), threshold: MAX_RESOLVERS },
		accepts_proofs: true,
		ejects: true,
	}
}

fn terms<T: Config>(admission: Admission) -> MemberTerms {
	MemberTerms {
		admission,
		minimum_stake: Value::ZERO,
		max_members: T::MaxMembersPerSet::get(),
		outbid_margin: Fraction::from_percent(10),
		cool_down_eras: Eras(0),
		max_obligation_eras: MAX_TERM_ERAS,
	}
}

fn params<T: Config>(admission: Admission) -> SetParamsOf<T> {
	let policy = policy::<T>("slasher");
	let span_eras = policy.span();
	SetParams { policy, assets: assets(1), terms: terms::<T>(admission), span_eras, notice_eras: NOTICE }
}

/// Announce something else of everything, that waits for the notice: the set's records are then as long as they get.
fn announce<T: Config>(owner: T::AccountId, set: OperatorSet, terms: MemberTerms) {
	let terms = MemberTerms { minimum_stake: Value(1), ..terms };
	Pallet::<T>::do_set_policy(owner.clone(), set, policy::<T>("announced")).expect("a change; qed");
	Pallet::<T>::do_set_assets(owner.clone(), set, assets(2)).expect("a change; qed");
	Pallet::<T>::do_set_terms(owner, set, terms).expect("a change; qed");
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

/// A key of the slowest curve with its proof, made without a secret: any signature is one of the message by some key.
fn proven_key<T: Config>(set: OperatorSet, operator: &T::AccountId) -> (ServiceKey, KeyProof) {
	let hash = sp_io::hashing::blake2_256(&keys::message::<T>(set, operator));
	let mut proof = [0; 65];
	// r is 1, which is the abscissa of a point of the curve, and so is s.
	proof[31] = 1;
	proof[63] = 1;
	let key = sp_io::crypto::secp256k1_ecdsa_recover_compressed(&proof, &hash).ok().expect("r is an abscissa; qed");
	(ServiceKey::Ecdsa(key), KeyProof::Ecdsa(proof))
}

/// A key of the operator whose number is `index`.
fn key(index: u8) -> ServiceKey {
	ServiceKey::Ed25519([index; 32])
}

/// As many live keys of the operator as fit, but for `spare`, and a record of the key `of` with as many terms as fit: the last of
/// them is open, or ended in the past.
fn fill_keys<T: Config>(set: OperatorSet, operator: &T::AccountId, spare: u32, of: ServiceKey, open: bool) {
	let footprint = keys::footprint::<T>();
	T::KeyConsideration::ensure_successful(operator, keys::claim_footprint::<T>());
	let claim = T::KeyConsideration::new(operator, keys::claim_footprint::<T>()).expect("funded; qed");
	KeyClaims::<T>::insert(of, KeyClaim { operator: operator.clone(), deposit: claim });
	T::KeyConsideration::ensure_successful(operator, footprint);
	let deposit = T::KeyConsideration::new(operator, footprint).expect("funded; qed");
	let term = |index: u32| {
		let is_last = index.saturating_add(1) == MAX_KEY_TERMS;
		let until = (!open || !is_last).then_some(Era(1));
		KeyTerm { from: if until.is_none() { Era(1) } else { Era(0) }, until }
	};
	let terms = BoundedVec::truncate_from((0..MAX_KEY_TERMS).map(term).collect());
	Keys::<T>::insert(set, of, KeyRecord { operator: operator.clone(), terms, deposit });
	sets::add_key::<T>(set).expect("the set is there; qed");
	let count = usize::try_from(T::MaxKeysPerMember::get().saturating_sub(spare)).unwrap_or_default();
	let mut live: Vec<_> = (0..u8::MAX).map(key).take(count).collect();
	if open {
		live.pop();
		live.push(of);
	}
	let live = BoundedVec::truncate_from(live);
	KeysOf::<T>::insert(set, operator, MemberKeys { live: live.clone(), retired_in: T::Clock::now(), retired: live });
	T::BenchmarkHelper::turn_era();
}

/// A key of the slowest curve of an operator, set in this era, and its record: a first one, for which deposits are left.
fn set_first_key<T: Config>(set: OperatorSet, operator: &T::AccountId) -> ServiceKey {
	let (key, proof) = proven_key::<T>(set, operator);
	fund_key::<T>(operator);
	Pallet::<T>::do_set_key(operator.clone(), set, key, &proof).expect("proven, and with room; qed");
	key
}

/// Let an operator be able to leave the deposits of a first key.
fn fund_key<T: Config>(operator: &T::AccountId) {
	T::KeyConsideration::ensure_successful(operator, keys::claim_footprint::<T>());
	T::KeyConsideration::ensure_successful(operator, keys::footprint::<T>());
}

/// Let so many eras begin that no key's term of era 0 must be remembered.
fn keys_are_past<T: Config>() {
	while T::Clock::now() < Era(0).after(T::HistoryEras::get()) {
		T::BenchmarkHelper::turn_era();
	}
}

/// A release with the longest notes.
fn publish<T: Config>(owner: T::AccountId, set: OperatorSet) {
	T::SetConsideration::ensure_successful(&owner, releases::footprint::<T>());
	Pallet::<T>::do_publish_release(owner, set, H256::zero(), Era(u32::MAX), metadata::<T>()).expect("funded; qed");
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_operator() {
		let caller: T::AccountId = account("operator", 0, 0);
		T::OperatorConsideration::ensure_successful(&caller, operators::footprint::<T>(&metadata::<T>()));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), metadata::<T>());

		assert!(Operators::<T>::contains_key(&caller));
	}

	#[benchmark]
	fn register_service() {
		let caller: T::AccountId = account("owner", 0, 0);
		T::ServiceConsideration::ensure_successful(&caller, services::footprint::<T>(&metadata::<T>()));
		let next = NextService::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), metadata::<T>());

		assert_eq!(Services::<T>::get(next).map(|service| service.owner), Some(caller));
	}

	#[benchmark]
	fn create_operator_set() {
		let caller: T::AccountId = account("owner", 0, 0);
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

	// An invitation, by a delegate: it takes a deposit.
	#[benchmark]
	fn admit() {
		let owner: T::AccountId = account("owner", 0, 0);
		let operator = operator::<T>();
		let set = set::<T>(&owner, Admission::ByService);
		let caller = delegating::<T>(&owner, set.service);
		T::MembershipConsideration::ensure_successful(&caller, memberships::footprint::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, operator.clone());

		let offer = memberships::get::<T>(set, &operator).and_then(|membership| membership.standing.offer());
		assert_eq!(offer, Some(Party::Service));
	}

	// A membership that goes with its record and its deposit.
	#[benchmark]
	fn leave() {
		let (set, caller) = member::<T>(&account("owner", 0, 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), set);

		assert!(memberships::get::<T>(set, &caller).is_none());
	}

	// By a delegate. Without a cool-down the membership goes with its record and its deposit.
	#[benchmark]
	fn remove_member() {
		let owner: T::AccountId = account("owner", 0, 0);
		let (set, operator) = member::<T>(&owner);
		let caller = delegating::<T>(&owner, set.service);

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
		let ended = Standing::Ended { from: Era(0), until: Era(0), holds_place: false, offer: None };
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

	// The era has turned in the midst of a set, and the header is full of roots, which are counted.
	#[benchmark(pov_mode = Measured)]
	fn table_poll() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		scene.fill_digest(0);
		Cursor::<T>::put(Position { era: Era(0), ..scene.in_set(false) });
		let done;

		#[block]
		{
			done = cursor::walk::<T>(&mut WeightMeter::new(), 0, None);
		}

		let position = Cursor::<T>::get();
		assert!(done == 0 && position.era == scene.now && position.leftover == Some(Leftover::of((scene.set, Era(0)))));
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

	// A set of so many assets, with as many tables as leave room for one. Nobody is on record in it, so that the newest table is read,
	// which speaks of somebody.
	#[benchmark(pov_mode = Measured)]
	fn table_begin(a: Linear<1, MAX_ACCEPTED_ASSETS>) {
		let scene = tables::Scene::<T>::new(params::<T>(Admission::Open), a, 0);
		scene.fill_tables(1, 0);
		scene.vacate();
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

	// A member with so many vaults of the costliest kind, each with an asset of its own, who fills the table.
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

	// The last of as many tables as there can be, and as a header has room for.
	#[benchmark(pov_mode = Measured)]
	fn table_complete() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		scene.fill_tables(1, 0);
		scene.fill_digest(1);
		let rules = scene.rules();
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(scene.in_set(true), &mut meter, Some(rules));
		let done;

		#[block]
		{
			done = walk.step();
		}

		assert!(done && Tables::<T>::contains_key(scene.set, scene.now));
	}

	// The only table of a set, which speaks of nobody: to find that out, the set, its assets and the table are read. The oldest of
	// many goes unread, and so many eras more are a hundred bytes; the records of a set are several hundred.
	#[benchmark(pov_mode = Measured)]
	fn table_prune() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		scene.fill_tables(MaxTables::<T>::get().saturating_sub(1), 0);
		Tables::<T>::mutate(scene.set, Era(0), |table| table.as_mut().expect("the only one; qed").members = 0);
		let mut meter = WeightMeter::new();
		let mut walk = Walk::<T>::at(scene.position(Phase::Pruning), &mut meter, None);
		let done;

		#[block]
		{
			done = walk.step();
		}

		assert!(done && !TableEras::<T>::contains_key(scene.set) && !Tables::<T>::contains_key(scene.set, Era(0)));
	}

	// The member of a full table with as much behind it as can be.
	#[benchmark(pov_mode = Measured)]
	fn table_clear() {
		let scene = tables::Scene::<T>::full(params::<T>(Admission::Open));
		scene.fill_members(Era(0), T::MaxMembersPerSet::get());
		let mut position = scene.position(Phase::Pruning);
		position.leftover = Some(Leftover::of((scene.set, Era(0))));
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

	#[benchmark]
	fn set_operator_metadata() {
		let caller: T::AccountId = account("operator", 0, 0);
		T::OperatorConsideration::ensure_successful(&caller, operators::footprint::<T>(&metadata::<T>()));
		Pallet::<T>::do_register_operator(caller.clone(), Default::default()).expect("funded and new; qed");
		T::OperatorConsideration::ensure_successful(&caller, operators::footprint::<T>(&metadata::<T>()));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), metadata::<T>());

		assert_eq!(OperatorMetadata::<T>::get(&caller), Some(metadata::<T>()));
	}

	#[benchmark]
	fn deregister_operator() {
		let caller = operator::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));

		assert!(!Operators::<T>::contains_key(&caller));
	}

	#[benchmark]
	fn set_service_metadata() {
		let caller: T::AccountId = account("owner", 0, 0);
		T::ServiceConsideration::ensure_successful(&caller, services::footprint::<T>(&metadata::<T>()));
		let service = Pallet::<T>::do_register_service(caller.clone(), Default::default()).expect("funded; qed");
		T::ServiceConsideration::ensure_successful(&caller, services::footprint::<T>(&metadata::<T>()));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), service, metadata::<T>());

		assert_eq!(ServiceMetadata::<T>::get(service), Some(metadata::<T>()));
	}

	#[benchmark]
	fn offer_service() {
		let caller: T::AccountId = whitelisted_caller();
		let service = service::<T>(&caller);
		delegating::<T>(&caller, service);
		let heir: T::AccountId = account("heir", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), service, Some(heir.clone()));

		assert_eq!(services::info::<T>(service).heir, Some(heir));
	}

	#[benchmark]
	fn accept_service() {
		let caller: T::AccountId = account("heir", 0, 0);
		let service = service::<T>(&account("owner", 0, 0));
		delegating::<T>(&caller, service);
		T::ServiceConsideration::ensure_successful(&caller, services::footprint::<T>(&metadata::<T>()));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), service);

		assert_eq!(Services::<T>::get(service).map(|service| service.owner), Some(caller));
	}

	#[benchmark]
	fn set_delegate() {
		let caller: T::AccountId = whitelisted_caller();
		let service = service::<T>(&caller);
		let delegate = delegating::<T>(&caller, service);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), service, delegate.clone(), Acts::ADMIT);

		let info = services::info::<T>(service);
		assert!(info.permits(&delegate, Acts::ADMIT) && !info.permits(&delegate, Acts::OBLIGE));
	}

	#[benchmark]
	fn close_service() {
		let caller: T::AccountId = whitelisted_caller();
		let service = service::<T>(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), service);

		assert_eq!(Services::<T>::get(service).map(|service| service.status), Some(Status::Closing));
	}

	#[benchmark]
	fn remove_service() {
		let caller: T::AccountId = whitelisted_caller();
		let owner: T::AccountId = account("owner", 0, 0);
		let service = service::<T>(&owner);
		delegating::<T>(&owner, service);
		Pallet::<T>::do_close_service(owner, service).expect("the owner closes it; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), service);

		assert!(!Services::<T>::contains_key(service));
	}

	// By a delegate, when something is announced already.
	#[benchmark]
	fn set_policy() {
		let owner: T::AccountId = account("owner", 0, 0);
		let set = set::<T>(&owner, Admission::Open);
		let caller = delegating::<T>(&owner, set.service);
		Pallet::<T>::do_set_policy(owner, set, policy::<T>("another")).expect("a change; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, policy::<T>("third"));

		let view = Pallet::<T>::operator_set(set).expect("the set is there; qed");
		assert_eq!(view.policy.next.map(|next| next.value), Some(policy::<T>("third")));
	}

	// By a delegate, when something is announced already, with as many assets as can be.
	#[benchmark]
	fn set_assets() {
		let owner: T::AccountId = account("owner", 0, 0);
		let set = set::<T>(&owner, Admission::Open);
		let caller = delegating::<T>(&owner, set.service);
		Pallet::<T>::do_set_assets(owner, set, assets(2)).expect("a change; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, assets(3));

		let view = Pallet::<T>::operator_set(set).expect("the set is there; qed");
		assert_eq!(view.assets.next.map(|next| next.value), Some(assets(3)));
	}

	// By a delegate, when something is announced already.
	#[benchmark]
	fn set_terms() {
		let owner: T::AccountId = account("owner", 0, 0);
		let set = set::<T>(&owner, Admission::Open);
		let caller = delegating::<T>(&owner, set.service);
		let other = |stake| MemberTerms { minimum_stake: Value(stake), ..terms::<T>(Admission::Open) };
		Pallet::<T>::do_set_terms(owner, set, other(1)).expect("a change; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, other(2));

		let view = Pallet::<T>::operator_set(set).expect("the set is there; qed");
		assert_eq!(view.terms.next.map(|next| next.value), Some(other(2)));
	}

	#[benchmark]
	fn close_operator_set() {
		let caller: T::AccountId = whitelisted_caller();
		let set = set::<T>(&caller, Admission::Open);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set);

		assert!(sets::open::<T>(set).is_err() && sets::get::<T>(set).is_ok());
	}

	// A membership that goes with its record and its deposit.
	#[benchmark]
	fn wind_up() {
		let caller: T::AccountId = whitelisted_caller();
		let owner: T::AccountId = account("owner", 0, 0);
		let (set, operator) = member::<T>(&owner);
		Pallet::<T>::do_close_operator_set(owner, set).expect("the owner closes it; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, operator.clone());

		assert!(memberships::get::<T>(set, &operator).is_none());
	}

	#[benchmark]
	fn remove_operator_set() {
		let caller: T::AccountId = whitelisted_caller();
		let owner: T::AccountId = account("owner", 0, 0);
		let set = set::<T>(&owner, Admission::Open);
		Pallet::<T>::do_close_operator_set(owner, set).expect("the owner closes it; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set);

		assert!(sets::get::<T>(set).is_err());
	}

	// By a delegate.
	#[benchmark]
	fn oblige() {
		let owner: T::AccountId = account("owner", 0, 0);
		let (set, operator) = member::<T>(&owner);
		let caller = delegating::<T>(&owner, set.service);
		let until = T::Clock::now().next();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, operator.clone(), until);

		assert_eq!(memberships::get::<T>(set, &operator).and_then(|record| record.obliged_until), Some(until));
	}

	// The first time, as the last of as many keys as there can be, in a closing set for which the operator still works. A key with
	// terms on record leaves no deposit any more. The key is of the curve that is the slowest to verify; what another curve's takes
	// besides, to see that it is no point of small order, is added.
	#[benchmark]
	fn set_key() -> Result<(), BenchmarkError> {
		// The base point of Curve25519. Source: RFC 8032, 5.1.
		const BASE: [u8; 32] = {
			let mut bytes = [0x66; 32];
			bytes[0] = 0x58;
			bytes
		};
		let owner: T::AccountId = account("owner", 0, 0);
		let (set, caller) = member::<T>(&owner);
		let (mine, proof) = proven_key::<T>(set, &caller);
		fill_keys::<T>(set, &caller, 1, key(u8::MAX), false);
		fund_key::<T>(&caller);
		Pallet::<T>::do_close_operator_set(owner, set).expect("the owner closes it; qed");

		let origin = RawOrigin::Signed(caller.clone()).into();
		let is_secret;

		#[block]
		{
			is_secret = rampart_primitives::is_secret_ed25519(&BASE);
			Pallet::<T>::set_key(origin, set, mine, proof)?;
		}

		assert!(is_secret);
		assert_eq!(keys::owner::<T>(set, &mine, T::Clock::now().next()), Some(caller));
		Ok(())
	}

	// By a stranger, in a closing set, one of as many keys as there can be. It was never valid, so its record goes with the deposit;
	// one that was valid is only dated.
	#[benchmark]
	fn retire_key() {
		let caller: T::AccountId = whitelisted_caller();
		let owner: T::AccountId = account("owner", 0, 0);
		let operator = operator::<T>();
		let set = set::<T>(&owner, Admission::Open);
		fill_keys::<T>(set, &operator, 1, key(u8::MAX), false);
		let key = set_first_key::<T>(set, &operator);
		Pallet::<T>::do_close_operator_set(owner, set).expect("the owner closes it; qed");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, key);

		assert!(Keys::<T>::get(set, key).is_none());
	}

	// With as many terms as can be known.
	#[benchmark]
	fn prune_key() {
		let caller: T::AccountId = whitelisted_caller();
		let operator = operator::<T>();
		let set = set::<T>(&account("owner", 0, 0), Admission::Open);
		fill_keys::<T>(set, &operator, 0, key(u8::MAX), false);
		// As it is after eras that a benchmark cannot wait for.
		Keys::<T>::mutate(set, key(u8::MAX), |record| {
			let terms = record.iter_mut().flat_map(|record| record.terms.iter_mut());
			terms.for_each(|term| *term = KeyTerm { from: Era(0), until: Some(Era(0)) });
		});
		keys_are_past::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, key(u8::MAX));

		assert!(Keys::<T>::get(set, key(u8::MAX)).is_none());
	}

	// By a delegate, with the longest notes.
	#[benchmark]
	fn publish_release() {
		let owner: T::AccountId = account("owner", 0, 0);
		let set = set::<T>(&owner, Admission::Open);
		let caller = delegating::<T>(&owner, set.service);
		T::SetConsideration::ensure_successful(&caller, releases::footprint::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, H256::zero(), Era(u32::MAX), metadata::<T>());

		assert!(releases::exists::<T>(set, 0));
	}

	// By a delegate.
	#[benchmark]
	fn withdraw_release() {
		let owner: T::AccountId = account("owner", 0, 0);
		let set = set::<T>(&owner, Admission::Open);
		let caller = delegating::<T>(&owner, set.service);
		publish::<T>(owner, set);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), set, 0);

		assert!(!releases::exists::<T>(set, 0));
	}

	#[benchmark]
	fn acknowledge_release() {
		let owner: T::AccountId = account("owner", 0, 0);
		let (set, caller) = member::<T>(&owner);
		publish::<T>(owner, set);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), set, 0);

		let runs = memberships::get::<T>(set, &caller).and_then(|membership| membership.runs);
		assert_eq!(runs.map(|(release, _)| release), Some(0));
	}

	// With as many terms as can be known.
	#[benchmark]
	fn key_owner() {
		let operator = operator::<T>();
		let set = set::<T>(&account("owner", 0, 0), Admission::Open);
		fill_keys::<T>(set, &operator, 0, key(u8::MAX), true);
		let owner;

		#[block]
		{
			owner = <Pallet<T> as InspectSets<T::AccountId>>::key_owner(set, &key(u8::MAX), T::Clock::now());
		}

		assert_eq!(owner, Some(operator));
	}

	// What a newcomer costs in a full set, with as many vaults of the costliest kind behind it as can be, each with an asset of its
	// own.
	#[benchmark(pov_mode = Measured)]
	fn outbid() {
		let one = MemberTerms { max_members: 1, ..terms::<T>(Admission::Open) };
		let mut scene = tables::Scene::<T>::full(SetParams { terms: one, ..params::<T>(Admission::Open) });
		scene.fill_tables(0, 1);
		let newcomer = operator_named::<T>("newcomer");
		let view = Pallet::<T>::operator_set(scene.set).expect("the set is there; qed");
		let assets: Vec<_> = view.assets.now.iter().map(|(asset, _)| *asset).collect();
		let at = SetMember { set: scene.set, operator: newcomer.clone() };
		T::BenchmarkHelper::back(&at, &assets, MAX_BACKERS);
		T::BenchmarkHelper::turn_era();
		T::BenchmarkHelper::burden(&at);
		scene.now = T::Clock::now();
		let record = sets::open::<T>(scene.set).expect("it is open; qed");
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::outbid(scene.set, &record, &newcomer, scene.now);
		}

		assert_eq!(outcome, Ok(()));
		assert!(!memberships::get::<T>(scene.set, &scene.operator).is_some_and(|lowest| lowest.standing.is_member()));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
