//! Externalities that count what passes through them.

use sp_core::storage::{ChildInfo, StateVersion, TrackedStorageKey};
use sp_externalities::{Error, Extension, ExtensionStore, Externalities, MultiRemovalResults};
use std::{
	any::{Any, TypeId},
	collections::BTreeMap,
	time::{Duration, Instant},
};

/// How often each key was read and written. A key of a child trie is its trie's key and its own, joined.
///
/// An access counts whether or not the storage layer it happened in was rolled back later: the work was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accesses {
	reads: BTreeMap<Vec<u8>, u32>,
	writes: BTreeMap<Vec<u8>, u32>,
	/// Keys visited and removed by prefix: their number is told, their names are not.
	visited: u32,
	removed: u32,
}

impl Accesses {
	/// Distinct keys that were read.
	pub fn keys_read(&self) -> usize {
		self.reads.len() + widen(self.visited)
	}

	/// Distinct keys that were written or removed.
	pub fn keys_written(&self) -> usize {
		self.writes.len() + widen(self.removed)
	}

	/// All reads, repeated ones included.
	pub fn reads(&self) -> usize {
		self.reads.values().copied().map(widen).sum::<usize>() + widen(self.visited)
	}

	/// All writes, repeated ones included.
	pub fn writes(&self) -> usize {
		self.writes.values().copied().map(widen).sum::<usize>() + widen(self.removed)
	}

	/// The keys that were read, in order.
	pub fn read_keys(&self) -> impl Iterator<Item = &[u8]> {
		self.reads.keys().map(Vec::as_slice)
	}

	/// The keys that were written, in order.
	pub fn written_keys(&self) -> impl Iterator<Item = &[u8]> {
		self.writes.keys().map(Vec::as_slice)
	}

	fn read(&mut self, key: impl Into<Vec<u8>>) {
		*self.reads.entry(key.into()).or_default() += 1;
	}

	fn write(&mut self, key: impl Into<Vec<u8>>) {
		*self.writes.entry(key.into()).or_default() += 1;
	}

	fn removal(&mut self, results: &MultiRemovalResults) {
		self.visited += results.loops;
		self.removed += results.unique;
	}
}

fn widen(count: u32) -> usize {
	usize::try_from(count).unwrap_or(usize::MAX)
}

fn child_key(child: &ChildInfo, key: &[u8]) -> Vec<u8> {
	[child.prefixed_storage_key().as_slice(), key].concat()
}

/// Passes everything on to other externalities, and counts the accesses to the state.
pub struct Counting<'a> {
	inner: &'a mut dyn Externalities,
	accesses: Accesses,
	reading: BTreeMap<Vec<u8>, Duration>,
}

impl<'a> Counting<'a> {
	/// Counts from zero what goes to `inner`.
	pub fn new(inner: &'a mut dyn Externalities) -> Self {
		Self::resume(inner, Accesses::default())
	}

	/// Goes on counting, on other externalities.
	pub fn resume(inner: &'a mut dyn Externalities, accesses: Accesses) -> Self {
		Self { inner, accesses, reading: BTreeMap::new() }
	}

	/// How long reads of each key took: the way through the trie, with the recording of it. Writes reach the trie only when the
	/// block is over.
	pub fn into_reading(self) -> BTreeMap<Vec<u8>, Duration> {
		self.reading
	}

	fn timed<R>(&mut self, key: &[u8], read: impl FnOnce(&mut dyn Externalities) -> R) -> R {
		let start = Instant::now();
		let result = read(self.inner);
		let elapsed = start.elapsed();
		*self.reading.entry(key.into()).or_default() += elapsed;
		result
	}

	/// What was counted.
	pub fn into_accesses(self) -> Accesses {
		self.accesses
	}
}

impl Externalities for Counting<'_> {
	fn set_offchain_storage(&mut self, key: &[u8], value: Option<&[u8]>) {
		self.inner.set_offchain_storage(key, value)
	}

	fn storage(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		self.accesses.read(key);
		self.timed(key, |inner| inner.storage(key))
	}

	fn storage_hash(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		self.accesses.read(key);
		self.timed(key, |inner| inner.storage_hash(key))
	}

	fn child_storage_hash(&mut self, child_info: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.accesses.read(child_key(child_info, key));
		self.inner.child_storage_hash(child_info, key)
	}

	fn child_storage(&mut self, child_info: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.accesses.read(child_key(child_info, key));
		self.inner.child_storage(child_info, key)
	}

	fn exists_storage(&mut self, key: &[u8]) -> bool {
		self.accesses.read(key);
		self.timed(key, |inner| inner.exists_storage(key))
	}

	fn exists_child_storage(&mut self, child_info: &ChildInfo, key: &[u8]) -> bool {
		self.accesses.read(child_key(child_info, key));
		self.inner.exists_child_storage(child_info, key)
	}

	fn next_storage_key(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		let next = self.timed(key, |inner| inner.next_storage_key(key));
		// What is read is the key that was found; at the end of the map, the place where the search ended.
		self.accesses.read(next.as_deref().unwrap_or(key));
		next
	}

	fn next_child_storage_key(&mut self, child_info: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		let next = self.inner.next_child_storage_key(child_info, key);
		self.accesses.read(child_key(child_info, next.as_deref().unwrap_or(key)));
		next
	}

	fn kill_child_storage(
		&mut self,
		child_info: &ChildInfo,
		maybe_limit: Option<u32>,
		maybe_cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		let results = self.inner.kill_child_storage(child_info, maybe_limit, maybe_cursor);
		self.accesses.removal(&results);
		results
	}

	fn clear_prefix(
		&mut self,
		prefix: &[u8],
		maybe_limit: Option<u32>,
		maybe_cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		let results = self.inner.clear_prefix(prefix, maybe_limit, maybe_cursor);
		self.accesses.removal(&results);
		results
	}

	fn clear_child_prefix(
		&mut self,
		child_info: &ChildInfo,
		prefix: &[u8],
		maybe_limit: Option<u32>,
		maybe_cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		let results = self.inner.clear_child_prefix(child_info, prefix, maybe_limit, maybe_cursor);
		self.accesses.removal(&results);
		results
	}

	fn place_storage(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
		self.accesses.write(key.as_slice());
		self.inner.place_storage(key, value)
	}

	fn place_child_storage(&mut self, child_info: &ChildInfo, key: Vec<u8>, value: Option<Vec<u8>>) {
		self.accesses.write(child_key(child_info, &key));
		self.inner.place_child_storage(child_info, key, value)
	}

	fn storage_append(&mut self, key: Vec<u8>, value: Vec<u8>) {
		self.accesses.write(key.as_slice());
		self.inner.storage_append(key, value)
	}

	fn storage_root(&mut self, state_version: StateVersion) -> Vec<u8> {
		self.inner.storage_root(state_version)
	}

	fn child_storage_root(&mut self, child_info: &ChildInfo, state_version: StateVersion) -> Vec<u8> {
		self.inner.child_storage_root(child_info, state_version)
	}

	fn storage_start_transaction(&mut self) {
		self.inner.storage_start_transaction()
	}

	fn storage_rollback_transaction(&mut self) -> Result<(), ()> {
		self.inner.storage_rollback_transaction()
	}

	fn storage_commit_transaction(&mut self) -> Result<(), ()> {
		self.inner.storage_commit_transaction()
	}

	fn storage_index_transaction(&mut self, index: u32, hash: &[u8], size: u32) {
		self.inner.storage_index_transaction(index, hash, size)
	}

	fn storage_renew_transaction_index(&mut self, index: u32, hash: &[u8]) {
		self.inner.storage_renew_transaction_index(index, hash)
	}

	fn wipe(&mut self) {
		self.inner.wipe()
	}

	fn commit(&mut self) {
		self.inner.commit()
	}

	fn read_write_count(&self) -> (u32, u32, u32, u32) {
		self.inner.read_write_count()
	}

	fn reset_read_write_count(&mut self) {
		self.inner.reset_read_write_count()
	}

	fn get_whitelist(&self) -> Vec<TrackedStorageKey> {
		self.inner.get_whitelist()
	}

	fn set_whitelist(&mut self, new: Vec<TrackedStorageKey>) {
		self.inner.set_whitelist(new)
	}

	fn proof_size(&self) -> Option<u32> {
		self.inner.proof_size()
	}

	fn get_read_and_written_keys(&self) -> Vec<(Vec<u8>, u32, u32, bool)> {
		self.inner.get_read_and_written_keys()
	}
}

impl ExtensionStore for Counting<'_> {
	fn extension_by_type_id(&mut self, type_id: TypeId) -> Option<&mut dyn Any> {
		self.inner.extension_by_type_id(type_id)
	}

	fn register_extension_with_type_id(&mut self, type_id: TypeId, extension: Box<dyn Extension>) -> Result<(), Error> {
		self.inner.register_extension_with_type_id(type_id, extension)
	}

	fn deregister_extension_by_type_id(&mut self, type_id: TypeId) -> Result<(), Error> {
		self.inner.deregister_extension_by_type_id(type_id)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::traits::BlakeTwo256;
	use sp_state_machine::TestExternalities;

	/// Runs `accesses` on a state of `a/1`, `a/2` and `b`, and returns what was counted.
	fn count(accesses: impl FnOnce()) -> Accesses {
		let mut state = TestExternalities::<BlakeTwo256>::new_empty();
		for key in ["a/1", "a/2", "b"] {
			state.insert(key.into(), b"value".to_vec());
		}
		let mut ext = state.ext();
		let mut counting = Counting::new(&mut ext);
		sp_externalities::set_and_run_with_externalities(&mut counting, accesses);
		counting.into_accesses()
	}

	#[test]
	fn repeated_accesses_are_one_key() {
		let counted = count(|| {
			assert_eq!(sp_io::storage::get(b"b").as_deref(), Some(&b"value"[..]));
			assert!(sp_io::storage::exists(b"b"));
			assert!(!sp_io::storage::exists(b"c"));
			sp_io::storage::set(b"b", b"other");
			sp_io::storage::set(b"b", b"third");
			sp_io::storage::clear(b"a/1");
		});
		assert_eq!((counted.keys_read(), counted.reads()), (2, 3));
		assert_eq!((counted.keys_written(), counted.writes()), (2, 3));
		assert_eq!(counted.read_keys().collect::<Vec<_>>(), [b"b", b"c"]);
		assert_eq!(counted.written_keys().collect::<Vec<_>>(), [&b"a/1"[..], b"b"]);
	}

	#[test]
	fn an_iteration_reads_the_keys_it_finds() {
		let counted = count(|| {
			let first = sp_io::storage::next_key(b"a/").unwrap();
			assert_eq!(first, b"a/1");
			assert_eq!(sp_io::storage::next_key(&first).unwrap(), b"a/2");
			assert_eq!(sp_io::storage::next_key(b"z"), None);
		});
		assert_eq!(counted.read_keys().collect::<Vec<_>>(), [&b"a/1"[..], b"a/2", b"z"]);
		assert_eq!(counted.keys_written(), 0);
	}

	#[test]
	fn a_removal_by_prefix_counts_every_key() {
		let counted = count(|| {
			sp_io::storage::clear_prefix(b"a/", None);
		});
		assert_eq!(counted.keys_written(), 2);
		assert!(counted.keys_read() >= 2, "{counted:?}");
	}

	#[test]
	fn what_is_rolled_back_was_still_done() {
		let counted = count(|| {
			sp_io::storage::start_transaction();
			sp_io::storage::set(b"b", b"other");
			sp_io::storage::rollback_transaction();
			assert_eq!(sp_io::storage::get(b"b").as_deref(), Some(&b"value"[..]));
		});
		assert_eq!((counted.keys_read(), counted.keys_written()), (1, 1));
	}
}
