//! The clock: the only writer of [`Clock`].

use frame_support::{ensure, migrations::MultiStepMigrator, pallet_prelude::*, traits::Get};
use rampart_primitives::RelayBlock;
use sp_runtime::traits::BlockNumberProvider;

use crate::{pallet::*, types::ClockState, weights::WeightInfo};

/// The longest era: a week of relay-chain blocks of 6 s. Withdrawals ripen in eras, so without a bound they could be kept from it.
pub(crate) const MAX_ERA_LENGTH: RelayBlock = 100_800;

impl ClockState {
	/// Turn to the next era if it is due at the relay-chain block `now`. One era at most, whatever time has passed: a stall, a
	/// restart or the first relay-chain number of a chain's life costs one era, never many.
	///
	/// An era that is due begins where the last one ended, so that eras do not drift; only when a whole one was missed does
	/// it begin now.
	pub fn tick(&mut self, now: RelayBlock, min_blocks: u32) -> bool {
		self.blocks = self.blocks.saturating_add(1);
		let passed = now.saturating_sub(self.since);
		if passed < self.length || self.blocks <= min_blocks {
			return false;
		}
		self.since = if passed / 2 >= self.length { now } else { self.since.saturating_add(self.length) };
		self.era = self.era.next();
		self.length = self.next_length;
		self.blocks = 1;
		true
	}
}

impl<T: Config> Pallet<T> {
	/// Lets one block pass. O(1). No era begins while a multi-block migration runs. Benchmarks do not count the clock, which is
	/// whitelisted for the calls' sake, so its read and write come on top here.
	pub(crate) fn process_clock() -> Weight {
		if <T as frame_system::Config>::MultiBlockMigrator::ongoing() {
			return T::DbWeight::get().reads(1);
		}
		let turned = Clock::<T>::mutate(|clock| {
			let turned = clock.tick(T::RelayBlocks::current_block_number(), T::MinEraBlocks::get());
			if turned {
				Self::deposit_event(Event::EraBegan { era: clock.era, since: clock.since });
			}
			turned
		});
		let weight = if turned { T::WeightInfo::turn_era() } else { T::WeightInfo::pass_block() };
		weight.saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}

	pub(crate) fn do_set_era_length(length: RelayBlock) -> DispatchResult {
		ensure!((1..=MAX_ERA_LENGTH).contains(&length), Error::<T>::EraLengthOutOfBounds);
		Clock::<T>::mutate(|clock| clock.next_length = length);
		Self::deposit_event(Event::EraLengthSet { length });
		Ok(())
	}

	/// At genesis: era 0 of the given length.
	pub(crate) fn start_clock(length: RelayBlock) {
		Clock::<T>::put(ClockState { length, next_length: length, ..Default::default() });
	}
}
