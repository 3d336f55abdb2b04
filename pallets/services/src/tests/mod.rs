//! Tests of services: one file for each story, and the invariants.

mod closing;
mod ejection;
mod genesis;
mod guard;
mod invariants;
mod keys;
mod membership;
mod model;
mod owners;
mod parameters;
mod places;
mod registration;
mod releases;
pub(crate) mod stakes;
mod tables;
mod tables_invariants;
mod tables_pages;
mod tables_walk;
mod turning;
mod turning_model;

pub(crate) use crate::{mock::*, pallet::*, *};
// The pallet of the mock runtime, and the storage item of the same name.
pub(crate) use crate::{mock::Services, pallet::Services as ServiceRecords};
pub(crate) use frame_support::{assert_noop, assert_ok};
pub(crate) use rampart_primitives::{Dated, KeyProof, Policy, Scheduled, Upcoming};
