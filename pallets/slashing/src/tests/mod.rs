//! Tests of slashing: one file for each story, and the invariants.

mod life;

pub(crate) use crate::{mock::*, pallet::*, *};
pub(crate) use frame_support::{assert_noop, assert_ok};
