//! Signed extrinsics of the runtime, made natively.

use crate::Result;
use codec::Encode;
use color_eyre::eyre::{eyre, WrapErr};
use rampart_runtime::{Nonce, Runtime, RuntimeCall, TxExtension, UncheckedExtrinsic};
use sp_core::{sr25519, Pair};
use sp_runtime::{
	generic::{Era, SignedPayload},
	AccountId32,
};

/// A key of the harness's own, by name: an account that no preset knows.
pub fn key(name: &str) -> Result<sr25519::Pair> {
	sr25519::Pair::from_string(&format!("//Harness//{name}"), None).wrap_err_with(|| format!("no key for {name}"))
}

/// Whom the presets for development endow.
pub(super) fn alice() -> Result<sr25519::Pair> {
	sr25519::Pair::from_string("//Alice", None).wrap_err("no key for Alice")
}

/// The account that a key signs for.
pub fn account(signer: &sr25519::Pair) -> AccountId32 {
	signer.public().into()
}

/// `call`, signed by `signer` with its next nonce, encoded. Reads the state: runs within externalities.
///
/// It is immortal and gives no tip. A mortal one would cost the same: the check of the era reads one block hash too.
pub(super) fn signed(call: RuntimeCall, signer: &sr25519::Pair) -> Result<Vec<u8>> {
	let who = account(signer);
	let nonce = frame_system::Pallet::<Runtime>::account_nonce(&who);
	let payload = SignedPayload::new(call, extension(nonce))
		.map_err(|error| eyre!("the state cannot say what an extrinsic has to sign: {error:?}"))?;
	let signature = payload.using_encoded(|bytes| signer.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	Ok(UncheckedExtrinsic::new_signed(call, who.into(), signature.into(), extension).encode())
}

fn extension(nonce: Nonce) -> TxExtension {
	TxExtension::new((
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckMortality::from(Era::immortal()),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
	))
}
