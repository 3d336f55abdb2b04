//! Benchmarks of this pallet's own part of the calls: what is asked of sets and keys, and what a report costs, is weighed by them.

use alloc::{vec, vec::Vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::pallet_prelude::{BlockNumberFor, HeaderFor};
use rampart_primitives::{Era, Eras, KeyProof, OperatorSet, ServiceKey};
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthorityId, Slot};
use sp_core::{crypto::KeyTypeId, ecdsa, sr25519::Signature, H256};
use sp_runtime::{
	app_crypto::RuntimePublic,
	generic::{Digest, DigestItem},
	traits::Header,
	RuntimeAppPublic,
};

use crate::{headers, headers::MAX_HEADER_LEN, heights, pallet::*, payloads, *};

const SET: OperatorSet = OperatorSet { service: 1, set: 0 };
const SLOT: u64 = 7;
const KEYS: KeyTypeId = KeyTypeId(*b"slot");

/// Two payloads that a key of the slowest curve signed.
fn signed<T: Config>() -> (Signer, [SignedPayload; 2]) {
	let public = ecdsa::Public::generate_pair(KEYS, None);
	let signer = Signer { key: ServiceKey::Ecdsa(public.0), era: Era(0), slot: SLOT };
	let sign = |payload| {
		let message = message::<T>(SET, signer.era, signer.slot, payload);
		let proof = public.sign(KEYS, &message).expect("the key was made in this keystore; qed");
		SignedPayload { payload, proof: KeyProof::Ecdsa(proof.0) }
	};
	(signer, [sign(H256::repeat_byte(1)), sign(H256::repeat_byte(2))])
}

/// A header as long as can be, with a relay parent and a seal.
fn sealed<T: Config>(authority: &AuthorityId, height: BlockNumberFor<T>, root: u8) -> HeaderFor<T> {
	let root = H256::repeat_byte(root).encode();
	let hash = |bytes: &[u8]| codec::Decode::decode(&mut &bytes[..]).expect("a hash has 32 bytes; qed");
	let slot: DigestItem = CompatibleDigestItem::<Signature>::aura_pre_digest(Slot::from(SLOT));
	let relay_parent = DigestItem::Consensus(*b"RPSR", vec![0; 36]);
	let header_of = |padding: usize| {
		let logs = vec![slot.clone(), DigestItem::Other(vec![0; padding]), relay_parent.clone()];
		HeaderFor::<T>::new(height, hash(&root), hash(&root), hash(&[0; 32]), Digest { logs })
	};
	// What is not padding: the rest of the header, a seal, and up to four more bytes of lengths.
	let rest = header_of(0).encoded_size().saturating_add(80);
	let mut header = header_of(MAX_HEADER_LEN.saturating_sub(rest));
	let seal = authority.sign(&header.hash()).expect("the key was made in this keystore; qed");
	header.digest_mut().push(CompatibleDigestItem::aura_seal(seal));
	header
}

/// Eras `0..=newest`, of one block each.
fn remember<T: Config>(newest: Era) -> BlockNumberFor<T> {
	for era in 0..=newest.0 {
		EraStarts::<T>::insert(Era(era), BlockNumberFor::<T>::from(era));
	}
	Remembered::<T>::put(EraSpan { oldest: Era(0), newest });
	let height = BlockNumberFor::<T>::from(newest.0);
	frame_system::Pallet::<T>::set_block_number(height);
	height
}

/// The last era that is on record together with era 0.
fn last<T: Config>() -> Era {
	Era(0).after(T::HistoryEras::get())
}

/// What proving two payloads does, seams left out.
fn prove_payloads<T: Config>(
	operator: T::AccountId,
	signer: Signer,
	signed: &[SignedPayload; 2],
) -> Result<H256, BenchmarkError> {
	let evidence =
		payloads::ensure_equivocated::<T>(SET, &signer, signed).map_err(|_refused| "the key signed both; qed")?;
	let Signer { key, era, slot } = signer;
	let reporter = operator.clone();
	Pallet::<T>::deposit_event(Event::EquivocationProven { set: SET, operator, key, era, slot, reporter, slash: 0 });
	Ok(evidence)
}

/// What proving two blocks does, seams left out.
fn prove_blocks<T: Config>(
	operator: T::AccountId,
	authority: AuthorityId,
	headers: (HeaderFor<T>, HeaderFor<T>),
) -> Result<(Era, H256), BenchmarkError> {
	let collision =
		headers::ensure_equivocated::<T>(&authority, headers.0, headers.1).map_err(|_refused| "it sealed both; qed")?;
	let headers::Collision { slot, height } = collision;
	let era = heights::era_of::<T>(height).ok_or("the height is on record; qed")?;
	let evidence = headers::evidence(&authority, &collision);
	let reporter = operator.clone();
	let proven = Event::BlockEquivocationProven { operator, authority, slot, height, era, reporter, slash: 0 };
	Pallet::<T>::deposit_event(proven);
	Ok((era, evidence))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	// By a key of the slowest curve. Without the questions about the set and the report.
	#[benchmark]
	fn report_equivocation() -> Result<(), BenchmarkError> {
		let operator: T::AccountId = account("operator", 0, 0);
		let (signer, signed) = signed::<T>();
		let evidence;

		#[block]
		{
			evidence = prove_payloads::<T>(operator, signer, &signed)?;
		}

		assert_eq!(evidence, payloads::evidence(SET, &signer.key, signer.era, signer.slot));
		Ok(())
	}

	// Two headers as long as can be, with as many eras on record as can be. Without the questions about keys and tables, and the
	// report.
	#[benchmark]
	fn report_block_equivocation() -> Result<(), BenchmarkError> {
		let operator: T::AccountId = account("operator", 0, 0);
		let height = remember::<T>(last::<T>());
		let authority = AuthorityId::generate_pair(None);
		let headers = (sealed::<T>(&authority, height, 1), sealed::<T>(&authority, height, 2));
		let sizes: Vec<_> = [&headers.0, &headers.1].map(Encode::encoded_size).into();
		assert!(sizes.iter().all(|size| *size <= MAX_HEADER_LEN && size.saturating_add(16) > MAX_HEADER_LEN));
		let by = authority.clone();
		let proven;

		#[block]
		{
			proven = prove_blocks::<T>(operator, authority, headers)?;
		}

		assert_eq!(proven, (last::<T>(), Pallet::<T>::block_evidence(by, Slot::from(SLOT), height)));
		Ok(())
	}

	#[benchmark]
	fn pass_block() {
		let height = remember::<T>(last::<T>());
		let begun;

		#[block]
		{
			begun = heights::process_block::<T>(last::<T>(), height);
		}

		assert!(!begun);
	}

	// As many eras as can be are forgotten.
	#[benchmark]
	fn begin_era() {
		let height = remember::<T>(last::<T>().next());
		let now = last::<T>().after(Eras(2));
		let begun;

		#[block]
		{
			begun = heights::process_block::<T>(now, height);
		}

		assert!(begun);
		assert_eq!(Remembered::<T>::get(), Some(EraSpan { oldest: Era(2), newest: now }));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build_with_keystore(), crate::mock::Test);
}
