//! What a block has to be told from outside: the time, and the state of a relay chain that is made up here.

use super::Header;
use crate::Result;
use codec::Encode;
use color_eyre::eyre::WrapErr;
use cumulus_primitives_core::{
	relay_chain::{HeadData, MAX_POV_SIZE},
	ParaId, PersistedValidationData,
};
use cumulus_primitives_parachain_inherent::{ParachainInherentData, INHERENT_IDENTIFIER};
use cumulus_test_relay_sproof_builder::RelayStateSproofBuilder;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_inherents::InherentData;
use sp_runtime::{Digest, DigestItem};

/// Milliseconds of a slot, of ours and of the relay chain alike. The runtime refuses blocks where they differ.
pub const SLOT_MILLIS: u64 = 6_000;

/// The relay chain's slot at its block 0. Any slot does, as long as its time is one that a chain could have; this is in
/// the year 2026.
const FIRST_SLOT: u64 = 295_000_000;

/// Of `sp_timestamp`, which this would be the only use of.
const TIMESTAMP_IDENTIFIER: [u8; 8] = *b"timstap0";

/// What a block is built on.
pub struct Surroundings<'a> {
	/// Our id on the relay chain.
	pub para_id: ParaId,
	/// The block before, which the relay chain has included already.
	pub parent: &'a Header,
	/// The relay chain's block that the new block refers to.
	pub relay_block: u32,
	/// How many relay headers the runtime wants to see on top of that.
	pub relay_parent_offset: u32,
}

impl Surroundings<'_> {
	fn slot(&self) -> u64 {
		FIRST_SLOT + u64::from(self.relay_block)
	}

	/// The digest with which the block begins: whose turn it is.
	pub fn digest(&self) -> Digest {
		Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(self.slot()).encode())] }
	}

	/// The data from which the runtime makes its inherents.
	pub fn inherent_data(&self) -> Result<InherentData> {
		let mut data = InherentData::new();
		data.put_data(TIMESTAMP_IDENTIFIER, &(self.slot() * SLOT_MILLIS)).wrap_err("cannot encode the timestamp")?;
		data.put_data(INHERENT_IDENTIFIER, &self.relay_data()).wrap_err("cannot encode the relay chain's data")?;
		Ok(data)
	}

	fn relay_data(&self) -> ParachainInherentData {
		let relay_state = RelayStateSproofBuilder {
			para_id: self.para_id,
			current_slot: self.slot().into(),
			// Each block is included before the next is built, so the segment of blocks that wait for it stays short.
			included_para_head: Some(HeadData(self.parent.encode())),
			..Default::default()
		};
		let (relay_parent_storage_root, relay_chain_state, relay_parent_descendants) =
			relay_state.into_state_root_proof_and_descendants(self.relay_parent_offset.into());
		ParachainInherentData {
			validation_data: PersistedValidationData {
				parent_head: HeadData(self.parent.encode()),
				relay_parent_number: self.relay_block,
				relay_parent_storage_root,
				max_pov_size: MAX_POV_SIZE,
			},
			relay_chain_state,
			downward_messages: Vec::new(),
			horizontal_messages: Default::default(),
			relay_parent_descendants,
			collator_peer_id: None,
		}
	}
}
