//! Tests of rewards: one file for each story, and the invariants.

mod accruals;
mod budgets;
mod commission;
mod paying;
mod points;
mod turnover;

pub(crate) use crate::{mock::*, *};
pub(crate) use frame_support::{assert_noop, assert_ok};
