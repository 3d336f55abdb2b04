//! Tests of slashing: one file for each story, and the invariants.

mod history;
mod invariants;
mod report;
mod settle;

pub(crate) use crate::{mock::*, pallet::*, *};
pub(crate) use frame_support::{assert_noop, assert_ok};
