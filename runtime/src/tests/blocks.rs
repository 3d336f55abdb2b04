//! Whole blocks of the runtime, as a collator makes them, on a relay chain that is made up here.

use crate::{
	constants::consensus::{PARA_ID, SLOT_DURATION},
	Executive, Header, InherentDataExt, System, Timestamp, UncheckedExtrinsic,
};
use codec::Encode;
use cumulus_primitives_core::{
	relay_chain::{HeadData, MAX_POV_SIZE},
	PersistedValidationData,
};
use cumulus_primitives_parachain_inherent::{ParachainInherentData, INHERENT_IDENTIFIER};
use cumulus_test_relay_sproof_builder::RelayStateSproofBuilder;
use frame_support::{assert_ok, inherent::ProvideInherent};
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_core::H256;
use sp_inherents::InherentData;
use sp_runtime::{traits::Header as _, Digest, DigestItem};

/// The relay chain's block before the first one that a block of ours refers to.
const FIRST_RELAY_BLOCK: u32 = 1_000;

/// The relay chain's slot at its block 0. Its slots are as long as ours; in the year 2026.
const FIRST_SLOT: u64 = 295_000_000;

/// Makes block after block, one for each of the relay chain's, which includes each before the next one is made.
pub(super) struct Blocks {
	parent: Header,
	relay_block: u32,
}

impl Blocks {
	/// Goes on from the present state.
	pub(super) fn from_here() -> Self {
		let number = System::block_number();
		let parent = Header::new(number, H256::zero(), H256::zero(), System::parent_hash(), Digest::default());
		Self { parent, relay_block: FIRST_RELAY_BLOCK }
	}

	/// The relay chain's block that the last one refers to.
	pub(super) fn relay_block(&self) -> u32 {
		self.relay_block
	}

	/// Makes the next block: what comes before the transactions, `inside`, and the end. Gives its header, without a seal.
	pub(super) fn make(&mut self, inside: impl FnOnce()) -> Header {
		self.relay_block += 1;
		let slot = FIRST_SLOT + u64::from(self.relay_block);
		let digest = Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(slot).encode())] };
		let number = self.parent.number + 1;
		let begun = Header::new(number, H256::zero(), H256::zero(), self.parent.hash(), digest);
		Executive::initialize_block(&begun);
		for inherent in self.inherents(slot) {
			assert_ok!(Executive::apply_extrinsic(inherent).expect("an inherent is valid"));
		}
		Executive::inherents_applied();
		inside();
		self.parent = Executive::finalize_block();
		self.parent.clone()
	}

	fn inherents(&self, slot: u64) -> Vec<UncheckedExtrinsic> {
		let mut data = InherentData::new();
		data.put_data(Timestamp::INHERENT_IDENTIFIER, &(slot * SLOT_DURATION)).expect("a time can be encoded");
		data.put_data(INHERENT_IDENTIFIER, &self.relay_data(slot)).expect("the relay chain's data can be encoded");
		data.create_extrinsics()
	}

	fn relay_data(&self, slot: u64) -> ParachainInherentData {
		let relay_state = RelayStateSproofBuilder {
			para_id: PARA_ID.into(),
			current_slot: slot.into(),
			included_para_head: Some(HeadData(self.parent.encode())),
			..Default::default()
		};
		let (relay_parent_storage_root, relay_chain_state) = relay_state.into_state_root_and_proof();
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
			relay_parent_descendants: Vec::new(),
			collator_peer_id: None,
		}
	}
}
