//! A signed extrinsic, through all extensions, and where its fee goes.

use super::{account, chain};
use crate::{
	configs::TreasuryAccount, constants::currency::UNITS, genesis_config_presets::DEMO, Balances, Executive, Runtime,
	RuntimeCall, Signature, System, TxExtension, UncheckedExtrinsic, VERSION,
};
use codec::Encode;
use frame_support::{assert_ok, traits::fungible::Inspect};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob};
use sp_runtime::{
	generic::{Era, SignedPayload},
	traits::Hash as _,
};

fn extension(nonce: u32, tip: u128) -> TxExtension {
	cumulus_pallet_weight_reclaim::StorageWeightReclaim::new((
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckMortality::from(Era::Immortal),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(tip),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
	))
}

fn signed(who: Sr25519Keyring, call: RuntimeCall, tip: u128) -> UncheckedExtrinsic {
	let extension = extension(System::account_nonce(account(who)), tip);
	let payload = SignedPayload::new(call.clone(), extension.clone()).expect("the extensions have what they sign");
	let signature = payload.using_encoded(|bytes| who.sign(bytes));
	UncheckedExtrinsic::new_signed(call, account(who).into(), Signature::Sr25519(signature), extension)
}

#[test]
fn transfer_pays_the_whole_fee_and_the_tip_to_the_treasury() {
	chain(DEMO).execute_with(|| {
		// given
		System::initialize(&2, &Default::default(), &Default::default());
		frame_system::BlockHash::<Runtime>::insert(0, <Runtime as frame_system::Config>::Hashing::hash(b"genesis"));
		let (alice, bob, treasury) = (account(Alice), account(Bob), TreasuryAccount::get());
		let before = [&alice, &bob, &treasury].map(Balances::balance);
		let issuance = Balances::total_issuance();
		let call = pallet_balances::Call::transfer_keep_alive { dest: bob.clone().into(), value: 3 * UNITS }.into();
		let tip = UNITS / 100;
		// when
		assert_ok!(Executive::apply_extrinsic(signed(Alice, call, tip)).expect("the extrinsic is valid"));
		// then
		let paid = before[0] - Balances::balance(&alice) - 3 * UNITS;
		assert_eq!(Balances::balance(&bob), before[1] + 3 * UNITS);
		assert_eq!(Balances::balance(&treasury), before[2] + paid);
		assert!(paid > tip && paid < tip + UNITS / 100, "a transfer costs {paid}");
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn signature_is_refused_when_it_is_for_another_version() {
	chain(DEMO).execute_with(|| {
		System::initialize(&2, &Default::default(), &Default::default());
		let call: RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
		// What is signed has the version in it: the same extrinsic with another version is not what was signed.
		let extension = extension(0, 0);
		let payload = SignedPayload::new(call.clone(), extension.clone()).expect("the extensions have what they sign");
		let signed = payload.encode();
		assert!(signed.windows(8).any(|window| window == (VERSION.spec_version, VERSION.transaction_version).encode()));
		let signature = Alice.sign(&[&signed[..], &[0]].concat());
		let extrinsic =
			UncheckedExtrinsic::new_signed(call, account(Alice).into(), Signature::Sr25519(signature), extension);
		assert!(Executive::apply_extrinsic(extrinsic).is_err());
	});
}
