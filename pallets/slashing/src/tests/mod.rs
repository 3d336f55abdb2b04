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
mod whole;

pub(crate) use crate::{mock::*, *};
pub(crate) use frame_support::{assert_noop, assert_ok};
use rampart_primitives::{Era, Eras};

/// Where slash `id` is in its life.
pub(crate) fn state(id: rampart_primitives::SlashId) -> SlashState {
	Slashing::slash(id).unwrap().state
}

/// So many hundredths of the whole are firm, and so many pending.
pub(crate) fn sums(firm: u32, pending: u32) -> Sums {
	Sums { firm: percent(firm), pending: percent(pending) }
}

/// A set's windows of era 1 are as short as they can be, and so is the time for which both vaults' stake can be cut: a fault is
/// reported in its era, and of what is due to the lag's last era nothing can be cut in the one after.
pub(crate) fn tighten(set: rampart_primitives::OperatorSet) {
	mutate_table(set, Era(1), |table| {
		table.policy.horizon_eras = Eras(0);
		for id in [1, 2] {
			mutate_vault(id, |vault| vault.unbonding = table.policy.span().0 + MaxLag::get().0);
		}
	});
}

pub(crate) const PENDING: SlashState = SlashState::Pending { attempts: 0 };
