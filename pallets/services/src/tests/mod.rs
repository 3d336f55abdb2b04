//! Tests of services: one file for each story, and the invariants.

mod genesis;
mod guard;
mod invariants;
mod membership;
mod registration;

pub(crate) use crate::{mock::*, pallet::*, *};
// The pallet of the mock runtime, and the storage item of the same name.
pub(crate) use crate::{mock::Services, pallet::Services as ServiceRecords};
pub(crate) use frame_support::{assert_noop, assert_ok};
