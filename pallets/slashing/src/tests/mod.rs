//! Tests of slashing: one file for each story, and the invariants.

mod broken;
mod compensation;
mod guard;
mod history;
mod insurance;
mod invariants;
mod life;
mod offences;
mod queue;
mod queue_failures;
mod report;
mod settle;
mod veto;
mod views;

pub(crate) use crate::{mock::*, *};
pub(crate) use frame_support::{assert_noop, assert_ok};

/// Where slash `id` is in its life.
pub(crate) fn state(id: rampart_primitives::SlashId) -> SlashState {
	Slashing::slash(id).unwrap().state
}

pub(crate) const PENDING: SlashState = SlashState::Pending { attempts: 0 };
