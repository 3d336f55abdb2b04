//! The Merkle tree over a stake table: pure functions, no storage, no `T`.
//!
//! Another chain that knows a header of this one can check a member's stake with it. All words are those of Solidity's ABI:
//! 32 bytes, big-endian.
//!
//! ## Leaf
//!
//! `keccak256(abi.encode(set, era, operator, stake, index))`, five words, 160 bytes:
//!
//! | word | type | content |
//! |---|---|---|
//! | 0 | `uint256` | the operator set, `service << 32 or set` |
//! | 1 | `uint256` | the era at whose start the table was taken |
//! | 2 | `bytes32` | the operator's account |
//! | 3 | `uint256` | its stake in Value, the smallest unit of the native token |
//! | 4 | `uint256` | its place in the table, from 0 on: also the place of the leaf |
//!
//! ## Node
//!
//! `keccak256(left, right)`, 64 bytes. A leaf hashes 160 bytes and a node 64, so neither can be taken for the other. The tree has
//! [`DEPTH`] levels of nodes whatever the number of members; places without a member hold `bytes32(0)`, of which no preimage is
//! known.
//!
//! ## Root
//!
//! In the digest of the block that completed the table, as `Consensus` item of the engine [`ENGINE_ID`], with the payload
//! `abi.encode(set, era, root, total, members)`: `uint256, uint256, bytes32, uint256, uint256`. At most [`MAX_ROOTS`] a block.
//!
//! ## Check, in Solidity
//!
//! ```solidity
//! function check(bytes32 root, bytes32[5] memory words, bytes32[9] memory siblings) pure returns (bool) {
//!     bytes32 node = keccak256(abi.encode(words));
//!     uint256 index = uint256(words[4]);
//!     for (uint256 i = 0; i < 9; i++) {
//!         node = index & 1 == 0
//!             ? keccak256(abi.encode(node, siblings[i]))
//!             : keccak256(abi.encode(siblings[i], node));
//!         index >>= 1;
//!     }
//!     return index == 0 && node == root;
//! }
//! ```
//!
//! The header says which chain it is of; a contract that follows several keeps their roots apart.
//!
//! Sources: the frontier is that of Ethereum's deposit contract; the order of siblings is by the bits of the index, as there.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use rampart_primitives::{Era, OperatorSet, Value};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{
	traits::{Hash, Keccak256},
	ConsensusEngineId,
};

/// Levels of nodes above the leaves: room for [`CAPACITY`] members.
pub const DEPTH: usize = 9;

/// The most members of a table. Source: DESIGN 9.
pub const CAPACITY: u32 = 512;

/// Marks our items in a header's digest.
pub const ENGINE_ID: ConsensusEngineId = *b"RPST";

/// The most roots in one header: 32 of [`ROOT_ITEM`] bytes are about a quarter of what the relay chain lets a header have
/// (20 KiB).
pub const MAX_ROOTS: u32 = 32;

/// The bytes of a root in a header: the item's tag, the engine, the length of the payload (two bytes), and five words.
pub const ROOT_ITEM: usize = 1 + 4 + 2 + 5 * 32;

/// A digest is filled with roots to so many bytes at most: half of what the relay chain lets a header have (20 KiB). Where others
/// wrote more, as Aura does when collators change, roots wait for the next block.
pub const MAX_DIGEST: usize = 10 * 1024;

/// Five words of Solidity's ABI.
pub type Words = [H256; 5];

fn word(number: u128) -> H256 {
	let mut word = [0; 32];
	word[16..].copy_from_slice(&number.to_be_bytes());
	H256(word)
}

/// An operator set as a number: `service << 32 | set`.
fn set_word(set: OperatorSet) -> H256 {
	word((u128::from(set.service) << 32) | u128::from(set.set))
}

/// An account as a word: its encoding where that has 32 bytes or less, filled up with zeros, and its hash where it has more.
pub fn account_word(account: &impl Encode) -> H256 {
	account.using_encoded(|bytes| {
		let mut word = [0; 32];
		match word.get_mut(..bytes.len()) {
			Some(front) => {
				front.copy_from_slice(bytes);
				H256(word)
			},
			None => Keccak256::hash(bytes),
		}
	})
}

/// The words of a member's leaf.
pub fn leaf_words(set: OperatorSet, era: Era, operator: &impl Encode, stake: Value, index: u32) -> Words {
	[set_word(set), word(era.0.into()), account_word(operator), word(stake.0), word(index.into())]
}

/// The words that go with a root into the header.
pub fn root_words(set: OperatorSet, era: Era, root: H256, total: Value, members: u32) -> Words {
	[set_word(set), word(era.0.into()), root, word(total.0), word(members.into())]
}

/// The bytes of words, one after the other.
pub fn abi_bytes(words: &Words) -> [u8; 160] {
	let mut bytes = [0; 160];
	for (place, word) in bytes.chunks_exact_mut(32).zip(words) {
		place.copy_from_slice(word.as_bytes());
	}
	bytes
}

/// The hash of a leaf.
pub fn leaf(words: &Words) -> H256 {
	Keccak256::hash(&abi_bytes(words))
}

/// The hash of a node.
pub fn node(left: H256, right: H256) -> H256 {
	let mut bytes = [0; 64];
	bytes[..32].copy_from_slice(left.as_bytes());
	bytes[32..].copy_from_slice(right.as_bytes());
	Keccak256::hash(&bytes)
}

/// What is kept of a tree while its leaves come one after the other: of each height the root of the full subtree that waits
/// for its sibling, [`DEPTH`] + 1 hashes at most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Frontier {
	/// How many leaves there are.
	count: u32,
	/// By height. One means something where `count` has a bit.
	waiting: [H256; DEPTH + 1],
}

impl Frontier {
	/// How many leaves there are: the index of the next one.
	pub fn count(&self) -> u32 {
		self.count
	}

	/// Is there no room for another leaf?
	pub fn is_full(&self) -> bool {
		self.count >= CAPACITY
	}

	/// Add the next leaf. Says whether there was room.
	#[must_use]
	pub fn append(&mut self, leaf: H256) -> bool {
		if self.is_full() {
			return false;
		}
		let mut carried = leaf;
		for (height, waiting) in self.waiting.iter_mut().enumerate() {
			if (self.count >> height) & 1 == 0 {
				*waiting = carried;
				break;
			}
			carried = node(*waiting, carried);
		}
		// Below the capacity; qed.
		self.count = self.count.saturating_add(1);
		true
	}

	/// The root of the tree whose other places are empty.
	pub fn root(&self) -> H256 {
		if let (true, Some(root)) = (self.is_full(), self.waiting.last()) {
			return *root;
		}
		let (mut root, mut empty) = (H256::zero(), H256::zero());
		for (height, waiting) in self.waiting.iter().take(DEPTH).enumerate() {
			root = if (self.count >> height) & 1 == 1 { node(*waiting, root) } else { node(root, empty) };
			empty = node(empty, empty);
		}
		root
	}
}

/// The siblings of a leaf, from the bottom up. `None` where there is no leaf of that index, or more than fit.
pub fn siblings(leaves: &[H256], index: u32) -> Option<Vec<H256>> {
	let mut at = usize::try_from(index).ok()?;
	let fits = u32::try_from(leaves.len()).is_ok_and(|count| count <= CAPACITY);
	if !fits || at >= leaves.len() {
		return None;
	}
	let mut level = leaves.to_vec();
	let mut empty = H256::zero();
	let mut siblings = Vec::with_capacity(DEPTH);
	for _ in 0..DEPTH {
		siblings.push(level.get(at ^ 1).copied().unwrap_or(empty));
		level = level.chunks(2).map(|pair| node(pair[0], pair.get(1).copied().unwrap_or(empty))).collect();
		empty = node(empty, empty);
		at /= 2;
	}
	Some(siblings)
}

/// Is this leaf at this place of the tree with this root? What a verifier on another chain does.
pub fn verify(root: H256, words: &Words, index: u32, siblings: &[H256]) -> bool {
	if siblings.len() != DEPTH || index >= CAPACITY || words[4] != word(index.into()) {
		return false;
	}
	let up = |(height, child): (usize, H256), sibling: &H256| {
		let parent = if (index >> height) & 1 == 0 { node(child, *sibling) } else { node(*sibling, child) };
		(height.saturating_add(1), parent)
	};
	siblings.iter().fold((0, leaf(words)), up).1 == root
}

#[cfg(test)]
mod tests {
	use super::*;

	const SET: OperatorSet = OperatorSet { service: 1, set: 2 };

	fn words(index: u32) -> Words {
		leaf_words(SET, Era(3), &[7u8; 32], Value(u128::from(index) * 1_000), index)
	}

	fn leaves(count: u32) -> Vec<H256> {
		(0..count).map(|index| leaf(&words(index))).collect()
	}

	/// The root by definition: all 512 places, level by level.
	fn naive_root(leaves: &[H256]) -> H256 {
		let mut level = leaves.to_vec();
		level.resize(512, H256::zero());
		while level.len() > 1 {
			level = level
				.chunks(2)
				.map(|pair| {
					let bytes = [pair[0].as_bytes(), pair[1].as_bytes()].concat();
					H256(sp_io::hashing::keccak_256(&bytes))
				})
				.collect();
		}
		level[0]
	}

	fn frontier(count: u32) -> Frontier {
		let mut frontier = Frontier::default();
		for leaf in leaves(count) {
			assert!(frontier.append(leaf));
		}
		frontier
	}

	#[test]
	fn root_is_that_of_the_naive_tree_for_every_number_of_leaves() {
		for count in (0..=33).chain([63, 64, 65, 127, 128, 200, 255, 256, 257, 500, 510, 511, 512]) {
			let frontier = frontier(count);
			assert_eq!(frontier.root(), naive_root(&leaves(count)), "{count} leaves");
			assert_eq!(frontier.count(), count);
			assert_eq!(frontier.is_full(), count == CAPACITY);
		}
	}

	#[test]
	fn frontier_takes_no_more_than_fit() {
		let mut full = frontier(CAPACITY);
		let before = full.clone();
		assert!(!full.append(H256::repeat_byte(1)));
		assert_eq!(full, before);
	}

	#[test]
	fn proof_of_every_leaf_verifies_and_of_no_other() {
		for count in [1, 2, 3, 7, 8, 9, 511, 512] {
			let leaves = leaves(count);
			let root = frontier(count).root();
			for index in 0..count {
				let siblings = siblings(&leaves, index).unwrap();
				assert!(verify(root, &words(index), index, &siblings), "{index} of {count}");
				assert!(!verify(root, &words(index), index ^ 1, &siblings));
				let other = leaf_words(SET, Era(3), &[7u8; 32], Value(u128::from(index) * 1_000 + 1), index);
				assert!(!verify(root, &other, index, &siblings));
			}
			assert_eq!(super::siblings(&leaves, count), None);
		}
	}

	/// The vector that the verifier in TypeScript has too, made with neither.
	#[test]
	fn root_is_that_of_the_vector() {
		let root = H256(hex("d3a2f504d726771c572e85fab1be3142c1cfa5e7d0fe7c8ed3de6cb0bd4bfbf4"));
		assert_eq!(frontier(5).root(), root);
		assert_eq!(
			siblings(&leaves(5), 3).unwrap()[0],
			H256(hex("ae80ff753784d2e97fadc57050dec2c811fb2fde96416887de76b331e41ddefb"))
		);
	}

	#[test]
	fn proof_that_was_tampered_with_fails() {
		let leaves = leaves(5);
		let root = frontier(5).root();
		let good = siblings(&leaves, 3).unwrap();
		assert!(verify(root, &words(3), 3, &good));
		for place in 0..DEPTH {
			let mut bad = good.clone();
			bad[place].0[31] ^= 1;
			assert!(!verify(root, &words(3), 3, &bad));
		}
		for place in 0..5 {
			let mut bad = words(3);
			bad[place].0[31] ^= 1;
			assert!(!verify(root, &bad, 3, &good));
		}
		assert!(!verify(root, &words(3), 3, &good[1..]));
		assert!(!verify(H256::zero(), &words(3), 3, &good));
		// An empty place is no member.
		assert!(!verify(root, &words(5), 5, &super::siblings(&leaves, 4).unwrap()));
	}

	#[test]
	fn too_many_leaves_have_no_proof() {
		assert_eq!(siblings(&[H256::zero(); 513], 0), None);
	}

	#[test]
	fn words_are_those_of_the_abi() {
		let words = leaf_words(SET, Era(3), &[0xaa_u8; 32], Value(0x1234), 5);
		let bytes = abi_bytes(&words);
		let mut expected = [0u8; 160];
		// uint256(1 << 32 | 2)
		expected[27] = 1;
		expected[31] = 2;
		expected[63] = 3;
		expected[64..96].fill(0xaa);
		expected[126..128].copy_from_slice(&[0x12, 0x34]);
		expected[159] = 5;
		assert_eq!(bytes, expected);
		assert_eq!(leaf(&words), H256(sp_io::hashing::keccak_256(&expected)));

		let root = root_words(SET, Era(3), H256::repeat_byte(9), Value(7), 1);
		assert_eq!(root[2], H256::repeat_byte(9));
		assert_eq!((root[3], root[4]), (word(7), word(1)));
	}

	#[test]
	fn account_is_a_word_whatever_its_length() {
		assert_eq!(account_word(&[3u8; 32]), H256::repeat_byte(3));
		let mut short = [0; 32];
		short[0] = 7;
		assert_eq!(account_word(&7u64), H256(short));
		let long = [5u8; 33];
		assert_eq!(account_word(&long), H256(sp_io::hashing::keccak_256(&long)));
	}

	#[test]
	fn empty_tree_has_the_root_of_empty_places() {
		// keccak256 of 64 zero bytes, nine times over itself: the zero hash of height 9 of Ethereum's keccak trees.
		let mut zero = H256::zero();
		for _ in 0..DEPTH {
			zero = node(zero, zero);
		}
		assert_eq!(Frontier::default().root(), zero);
		assert_eq!(
			node(H256::zero(), H256::zero()),
			H256(hex("ad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5"))
		);
	}

	fn hex(text: &str) -> [u8; 32] {
		let byte = |at: usize| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap();
		core::array::from_fn(byte)
	}
}
