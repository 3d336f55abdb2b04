//! Tests of equivocation: one file for each story, and the invariants.

mod headers;
mod heights;
mod invariants;
mod payloads;

pub(crate) use crate::{mock::*, pallet::*, *};
pub(crate) use frame_support::{assert_noop, assert_ok};
