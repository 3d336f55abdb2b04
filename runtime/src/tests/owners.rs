//! Whose a service can be: another chain's, a multisig's, a proxied account's, a pallet's.

use super::{
	account, chain, events,
	security::check_everything,
	xcm::{receive, sibling, sovereign},
};
use crate::{
	configs::{tools::ProxyType, TreasuryAccount},
	constants::currency::UNITS,
	genesis_config_presets::{DEMO, LIQUID_STAKING_PARA},
	AccountId, Balances, BlockNumber, Multisig, OriginCaller, Proxy, Rewards, Runtime, RuntimeCall, RuntimeOrigin,
	Services, Utility,
};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::fungible::Mutate};
use pallet_multisig::Timepoint;
use pallet_rewards::{BudgetParams, TermsOfSet};
use pallet_services::{Admission, Call, Error, MemberTerms, NextService, SetParams, Standing};
use rampart_primitives::{AssetWeight, Era, Eras, Fraction, OperatorSet, Policy, Resolvers, Sink, Split, Stake, Value};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{traits::Dispatchable, DispatchError};
use xcm::latest::prelude::{
	All, Asset, BuyExecution, DepositAsset, ExpectTransactStatus, Location, MaybeErrorCode, OriginKind, Outcome,
	RefundSurplus, Transact, Unlimited, Weight, WithdrawAsset,
};

/// Bob's, of the demo.
const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };

fn signed(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

/// Enough for deposits and fees.
fn endow(owner: &AccountId) {
	assert_ok!(Balances::mint_into(owner, 1_000 * UNITS));
}

fn params(slasher: &AccountId) -> SetParams<AccountId> {
	SetParams {
		policy: Policy {
			slasher: slasher.clone(),
			max_fraction: Fraction::from_percent(10),
			sink: Sink::Treasury,
			reporter_part: Fraction::default(),
			horizon_eras: Eras(0),
			window_eras: Eras(0),
			resolvers: Resolvers::default(),
			accepts_proofs: false,
			ejects: false,
		},
		assets: vec![(0, AssetWeight::ONE)].try_into().expect("a set can accept an asset"),
		terms: MemberTerms {
			admission: Admission::ByService,
			minimum_stake: Value::ZERO,
			max_members: 4,
			outbid_margin: Fraction::from_percent(10),
			cool_down_eras: Eras(1),
			max_obligation_eras: Eras(2),
		},
		span_eras: Eras(1),
		notice_eras: Eras(2),
	}
}

fn admit(set: OperatorSet, operator: Sr25519Keyring) -> RuntimeCall {
	Call::<Runtime>::admit { set, operator: account(operator) }.into()
}

fn standing(set: OperatorSet, operator: Sr25519Keyring) -> Option<Standing> {
	Services::membership(set, account(operator)).map(|membership| membership.standing)
}

/// What counts from the next era on, in era 0.
const JOINED: Option<Standing> = Some(Standing::Member { from: Era(1) });

/// Makes a service by the owner's calls: with a set, and Charlie in it, who asked.
fn hires(owner: &AccountId, act: impl Fn(RuntimeCall)) -> OperatorSet {
	let service = NextService::<Runtime>::get();
	let set = OperatorSet { service, set: 0 };
	act(Call::<Runtime>::register_service { metadata: Default::default() }.into());
	act(Call::<Runtime>::create_operator_set { service, params: params(owner) }.into());
	assert_ok!(Services::join(signed(Charlie), set));
	act(admit(set, Charlie));

	assert_eq!(Services::service(service).map(|service| service.owner).as_ref(), Some(owner));
	assert_eq!(standing(set, Charlie), JOINED);
	set
}

/// A message of a neighbour that pays, makes a call as the account that its sender has here, and takes back what is left.
fn transact(from: &Location, call: &RuntimeCall, expected: MaybeErrorCode) -> Outcome {
	let fees: Asset = (Location::here(), 10 * UNITS).into();
	receive(
		from.clone(),
		vec![
			WithdrawAsset(fees.clone().into()),
			BuyExecution { fees, weight_limit: Unlimited },
			Transact {
				origin_kind: OriginKind::SovereignAccount,
				fallback_max_weight: None,
				call: call.encode().into(),
			},
			ExpectTransactStatus(expected),
			RefundSurplus,
			DepositAsset { assets: All.into(), beneficiary: from.clone() },
		],
	)
}

#[test]
fn sibling_chain_owns_a_service_by_the_account_that_it_has_here() {
	chain(DEMO).execute_with(|| {
		// given
		let (home, other) = (sibling(LIQUID_STAKING_PARA), sibling(2_001));
		let owner = sovereign(&home);
		endow(&owner);
		endow(&sovereign(&other));

		// when, then
		let set = hires(&owner, |call| {
			assert_ok!(transact(&home, &call, MaybeErrorCode::Success).ensure_complete());
		});

		// and another chain cannot act for it
		assert_ok!(Services::join(signed(Dave), set));
		let refused = DispatchError::from(Error::<Runtime>::NotServiceOwner).encode().into();
		assert_ok!(transact(&other, &admit(set, Dave), refused).ensure_complete());
		assert!(standing(set, Dave).is_some_and(|standing| !standing.is_member()));
		check_everything();
	});
}

#[test]
fn multisig_owns_a_service() {
	chain(DEMO).execute_with(|| {
		// given the account of any two of three
		let mut signatories = [Alice, Bob, Eve].map(account);
		signatories.sort();
		let owner = Multisig::multi_account_id(&signatories, 2);
		endow(&owner);
		let sign = |who: Sr25519Keyring, first: Option<Timepoint<BlockNumber>>, call: &RuntimeCall| {
			let others = signatories.iter().filter(|other| **other != account(who)).cloned().collect();
			Multisig::as_multi(signed(who), 2, others, first, Box::new(call.clone()), Weight::MAX)
		};

		// when, then
		let set = hires(&owner, |call| {
			assert_ok!(sign(Eve, None, &call));
			assert_ok!(sign(Bob, Some(Multisig::timepoint()), &call));
		});

		// and none of them acts for it alone, with a signature or without
		assert_ok!(Services::join(signed(Dave), set));
		assert_ok!(sign(Alice, None, &admit(set, Dave)));
		let alone = || Services::admit(signed(Alice), set, account(Dave)).map_err(|refused| refused.error);
		assert_noop!(alone(), Error::<Runtime>::NotServiceOwner);
		assert!(standing(set, Dave).is_some_and(|standing| !standing.is_member()));
		check_everything();
	});
}

#[test]
fn account_without_a_key_owns_a_service_by_its_proxy() {
	chain(DEMO).execute_with(|| {
		let owner = Proxy::pure_account(&account(Bob), &ProxyType::Any, 0, None);
		assert_ok!(Proxy::create_pure(signed(Bob), ProxyType::Any, 0, 0));
		endow(&owner);
		hires(&owner, |call| {
			assert_ok!(Proxy::proxy(signed(Bob), owner.clone().into(), None, Box::new(call)));
		});
		check_everything();
	});
}

#[test]
fn proxy_acts_for_the_owner_when_its_type_allows_services() {
	use ProxyType::{Any, CancelProxy, Collator, NonTransfer, Security};
	for (proxy, may) in [(Any, true), (NonTransfer, true), (Security, true), (Collator, false), (CancelProxy, false)] {
		chain(DEMO).execute_with(|| {
			// given Ferdie asked to join Bob's bridge, and Eve is Bob's proxy
			assert_ok!(Services::register_operator(signed(Ferdie), Default::default()));
			assert_ok!(Services::join(signed(Ferdie), BRIDGE));
			assert_ok!(Proxy::add_proxy(signed(Bob), account(Eve).into(), proxy, 0));
			events();

			// when
			let call = Box::new(admit(BRIDGE, Ferdie));
			assert_ok!(Proxy::proxy(signed(Eve), account(Bob).into(), None, call));

			// then
			let refused = frame_system::Error::<Runtime>::CallFiltered;
			let result = if may { Ok(()) } else { Err(refused.into()) };
			assert!(events().contains(&pallet_proxy::Event::<Runtime>::ProxyExecuted { result }.into()), "{proxy:?}");
			assert_eq!(standing(BRIDGE, Ferdie) == JOINED, may, "{proxy:?}");
			check_everything();
		});
	}
}

#[test]
fn account_of_a_pallet_owns_a_service_when_root_speaks_for_it() {
	chain(DEMO).execute_with(|| {
		// given
		let owner = TreasuryAccount::get();
		endow(&owner);
		let treasury = || Box::new(OriginCaller::system(frame_system::RawOrigin::Signed(TreasuryAccount::get())));

		// when root signs in its name
		let set = hires(&owner, |call| {
			assert_ok!(Utility::dispatch_as_fallible(RuntimeOrigin::root(), treasury(), Box::new(call)));
		});

		// then nobody else can, and root's own word is the treasury's
		assert_ok!(Services::join(signed(Dave), set));
		let stranger = || Utility::dispatch_as_fallible(signed(Alice), treasury(), Box::new(admit(set, Dave)));
		assert_noop!(stranger(), DispatchError::BadOrigin);
		hires(&owner, |call| {
			assert_ok!(call.dispatch(RuntimeOrigin::root()));
		});
		check_everything();
	});
}

#[test]
fn treasury_pays_its_service_when_root_speaks_for_it() {
	chain(DEMO).execute_with(|| {
		// given this chain's own set
		let (owner, set) = (TreasuryAccount::get(), OperatorSet { service: 0, set: 0 });
		endow(&owner);

		// when
		let accepts = vec![0].try_into().expect("a set can accept an asset");
		let terms = TermsOfSet { accepts, reporter: Some(account(Alice)) };
		assert_ok!(Rewards::set_reward_terms(RuntimeOrigin::root(), set, terms));
		let params = BudgetParams {
			asset: 0,
			amount: Stake(UNITS),
			first: Era(1),
			eras: Eras(2),
			split: Split::Stake,
			weights: Default::default(),
		};
		assert_ok!(Rewards::fund(RuntimeOrigin::root(), set, params));

		// then the budget is the treasury's
		let budget = Rewards::budgets_of(set).pop().expect("it was funded");
		assert_eq!(budget.funder, owner);
		assert_ok!(Rewards::end_budget(RuntimeOrigin::root(), budget.budget));
		check_everything();
	});
}
