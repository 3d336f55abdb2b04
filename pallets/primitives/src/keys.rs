//! Keys of operators' machines, and what proves that a key signed something. No state: who a key belongs to is known by services.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use curve25519_dalek::edwards::CompressedEdwardsY;
use frame_support::ensure;
use scale_info::TypeInfo;
use sp_core::{ecdsa, ed25519, sr25519};

/// A key with which an operator signs for an operator set: the machine's, not the account's. An enum, so that another curve
/// becomes a variant and not a migration.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum ServiceKey {
	/// A point of Ristretto255, with Schnorr signatures.
	Sr25519([u8; 32]),
	/// A point of Curve25519, with EdDSA signatures.
	Ed25519([u8; 32]),
	/// A point of secp256k1, compressed, with ECDSA signatures.
	Ecdsa([u8; 33]),
}

/// A signature of a [`ServiceKey`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum KeyProof {
	/// Of a key of Ristretto255, with the signing context `substrate`.
	Sr25519([u8; 64]),
	/// Of a key of Curve25519.
	Ed25519([u8; 64]),
	/// Of a key of secp256k1, over the BLAKE2b-256 hash of the bytes: `r`, `s`, and the recovery id from 0 to 3.
	Ecdsa([u8; 65]),
}

/// Why a signature proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofError {
	/// It is of another curve than the key.
	WrongCurve,
	/// The bytes are no key or no signature of their curve, or a key that anyone can sign with.
	Malformed,
	/// It is not the key's signature over the message.
	Invalid,
}

impl ServiceKey {
	/// The proof must be the key's signature over the message. Whoever passes this has the key's secret: keys that have none are
	/// refused.
	pub fn ensure_signed(&self, message: &[u8], proof: &KeyProof) -> Result<(), ProofError> {
		let proven = match (self, proof) {
			(Self::Sr25519(key), KeyProof::Sr25519(proof)) => {
				// Schnorrkel marks its signatures by the last bit.
				// The identity, which has one encoding alone, has no secret. Source: RFC 9496, 4.3.1.
				ensure!(proof[63] & 0b1000_0000 != 0 && *key != [0; 32], ProofError::Malformed);
				let (proof, key) = (sr25519::Signature::from_raw(*proof), sr25519::Public::from_raw(*key));
				sp_io::crypto::sr25519_verify(&proof, message, &key)
			},
			(Self::Ed25519(key), KeyProof::Ed25519(proof)) => {
				// The scalar is below the order of the group, which is below 2^253. Source: RFC 8032, 5.1.7.
				ensure!(proof[63] & 0b1110_0000 == 0 && is_secret_ed25519(key), ProofError::Malformed);
				let (proof, key) = (ed25519::Signature::from_raw(*proof), ed25519::Public::from_raw(*key));
				sp_io::crypto::ed25519_verify(&proof, message, &key)
			},
			(Self::Ecdsa(key), KeyProof::Ecdsa(proof)) => {
				// A compressed point begins with 2 or 3, and there are four ways to recover one. Source: SEC 1, 2.3.3 and 4.1.6.
				ensure!(matches!(key[0], 2 | 3) && proof[64] < 4, ProofError::Malformed);
				let (proof, key) = (ecdsa::Signature::from_raw(*proof), ecdsa::Public::from_raw(*key));
				sp_io::crypto::ecdsa_verify(&proof, message, &key)
			},
			_ => return Err(ProofError::WrongCurve),
		};
		ensure!(proven, ProofError::Invalid);
		Ok(())
	}
}

/// Is the key more than a point of small order? Of those, signatures that serve for any message can be made without a secret,
/// and the chain's verifier, which follows ZIP 215, takes them. Whoever could sign for everybody could accuse everybody.
pub fn is_secret_ed25519(key: &[u8; 32]) -> bool {
	CompressedEdwardsY(*key).decompress().is_some_and(|point| !point.is_small_order())
}
