//! States in which a step of the walk costs most.

use alloc::vec::Vec;
use frame_benchmarking::v2::account;
use frame_support::{
	traits::{Consideration, Get},
	BoundedVec,
};
use rampart_primitives::{
	AcceptedAssets, AssetId, AssetWeight, Era, EraClock, InspectSets, InspectStake, OperatorSet, SetMember, SetView,
	Value, MAX_ACCEPTED_ASSETS, MAX_BACKERS,
};
use sp_core::H256;
use sp_runtime::generic::DigestItem;

use crate::{
	cursor::{Build, Phase, Position},
	memberships,
	merkle::{self, Frontier, CAPACITY, MAX_ROOTS},
	pallet::{Config, Memberships, Pallet, TableEras, TableMembers, Tables},
	tables::{self, MaxTables, Rules, Table, TableEntry},
	SetParamsOf,
};

/// Makes stake for the benchmarks. Given by the runtime, which knows who pledges and what assets are worth.
pub trait BenchmarkHelper<AccountId> {
	/// The indices of so many assets that vaults may hold, each with a price.
	fn assets(count: u32) -> Vec<AssetId>;

	/// Let so many vaults pledge to a registered operator in a set, from the next era on: each holds one of the assets, in turn.
	fn back(at: &SetMember<AccountId>, assets: &[AssetId], vaults: u32);

	/// Let what backs an operator in a set be of the kind that takes most to look at in this era, and count as before.
	fn burden(at: &SetMember<AccountId>);

	/// Let the next era begin.
	fn turn_era();
}

/// A set and a member that counts in it, with so many vaults behind it, in an era of which no table is made yet. All records are
/// as long as they get.
pub(super) struct Scene<T: Config> {
	/// The set.
	pub set: OperatorSet,
	/// Its only member.
	pub operator: T::AccountId,
	/// The era.
	pub now: Era,
	/// An asset that the set accepts.
	pub asset: AssetId,
}

impl<T: Config> Scene<T> {
	/// A set that accepts so many assets, and a member that so many vaults back. All prices are fixed.
	pub fn new(params: SetParamsOf<T>, assets: u32, vaults: u32) -> Self {
		// Late enough for all the history that is kept.
		while T::Clock::now() < Era(MaxTables::<T>::get()) {
			T::BenchmarkHelper::turn_era();
		}
		let assets = T::BenchmarkHelper::assets(assets.max(1));
		let accepted: Vec<_> = assets.iter().map(|asset| (*asset, AssetWeight::ONE)).collect();
		let params = SetParamsOf::<T> {
			assets: AcceptedAssets::try_from(accepted).expect("no more than a set can accept; qed"),
			..params
		};
		let terms = params.terms;
		let owner: T::AccountId = account("owner", 0, 0);
		let service = super::service::<T>(&owner);
		T::SetConsideration::ensure_successful(&owner, crate::sets::footprint::<T>());
		let set = Pallet::<T>::do_create_operator_set(owner.clone(), service, params).expect("funded and valid; qed");
		super::announce::<T>(owner, set, terms);

		let operator = super::operator::<T>();
		T::MembershipConsideration::ensure_successful(&operator, memberships::footprint::<T>());
		Pallet::<T>::do_join(operator.clone(), set).expect("open, and with room; qed");
		Memberships::<T>::mutate(set, &operator, |record| {
			let record = record.as_mut().expect("it has joined; qed");
			record.obliged_until = Some(Era(0));
			record.barred_until = Some(Era(0));
			record.runs = Some((0, Era(0)));
		});
		let at = SetMember { set, operator: operator.clone() };
		T::BenchmarkHelper::back(&at, &assets, vaults);
		T::BenchmarkHelper::turn_era();
		T::BenchmarkHelper::burden(&at);
		assets.iter().copied().for_each(tables::fix_price::<T>);
		let asset = assets.first().copied().unwrap_or_default();
		Self { set, operator, now: T::Clock::now(), asset }
	}

	/// The costliest one.
	pub fn full(params: SetParamsOf<T>) -> Self {
		Self::new(params, MAX_ACCEPTED_ASSETS, MAX_BACKERS)
	}

	/// Where the walk is about to do what `phase` says.
	pub fn position(&self, phase: Phase<T::AccountId>) -> Position<T::AccountId> {
		Position { era: self.now, phase, ..Default::default() }
	}

	/// Where the walk is in this set, with a tree that has place for one more. At its end it has nobody to call the lowest, so that it
	/// asks for the table before.
	pub fn in_set(&self, ended: bool) -> Position<T::AccountId> {
		let mut frontier = Frontier::default();
		while frontier.count() < CAPACITY.saturating_sub(1) {
			assert!(frontier.append(H256::repeat_byte(7)));
		}
		let lowest = (!ended).then(|| (account("lowest", 0, 0), Value(u128::MAX)));
		let build = Build { ended, frontier, lowest, ..Default::default() };
		self.position(Phase::Sets { next: self.set, wrapped: false, build: Some(build) })
	}

	/// By what stake counts in the set.
	pub fn rules(&self) -> Rules<T::AccountId> {
		tables::rules::<T>(self.set, self.now).expect("the set is there; qed")
	}

	/// The set as it is.
	fn policy(&self) -> SetView<T::AccountId> {
		<Pallet<T> as InspectSets<T::AccountId>>::set(self.set).expect("the set is there; qed")
	}

	/// Let there be no record of a membership in the set.
	pub fn vacate(&self) {
		let record = memberships::get::<T>(self.set, &self.operator);
		memberships::put::<T>(self.set, &self.operator, record, None, &self.operator).expect("it is a member; qed");
	}

	/// Let this block's header have as many roots as fit, but for `spare`.
	pub fn fill_digest(&self, spare: u32) {
		let words = merkle::root_words(self.set, self.now, H256::repeat_byte(7), Value(u128::MAX), CAPACITY);
		for _ in 0..MAX_ROOTS.saturating_sub(spare) {
			let root = DigestItem::Consensus(merkle::ENGINE_ID, merkle::abi_bytes(&words).to_vec());
			frame_system::Pallet::<T>::deposit_log(root);
		}
	}

	/// Let there be as many tables of the set as fit, but for `spare`, the newest with so many members like this one.
	pub fn fill_tables(&self, spare: u32, members: u32) -> Era {
		let count = MaxTables::<T>::get().saturating_sub(spare);
		let eras: Vec<Era> = (0..count).map(Era).collect();
		let newest = *eras.last().expect("a history has eras; qed");
		TableEras::<T>::insert(self.set, BoundedVec::try_from(eras.clone()).expect("as many as fit; qed"));
		let header = Table {
			total: Value(1),
			members: 1,
			root: H256::repeat_byte(1),
			block: Default::default(),
			lowest: Some((self.operator.clone(), Value(1))),
			policy: self.policy(),
		};
		eras.into_iter().for_each(|era| Tables::<T>::insert(self.set, era, header.clone()));
		self.fill_members(newest, members);
		newest
	}

	/// Let a table have so many members, each with as much behind it as the one that there is.
	pub fn fill_members(&self, era: Era, members: u32) {
		let at = SetMember { set: self.set, operator: self.operator.clone() };
		let (stake, backers) = self.rules().weigh(T::Stake::pledges(&at, self.now));
		for index in 0..members {
			let operator = if index == 0 { self.operator.clone() } else { account("member", index, 0) };
			TableMembers::<T>::insert((self.set, era), operator, TableEntry { index, stake, backers: backers.clone() });
		}
	}
}
