//! Tests by story: clock, vaults, withdrawals, allocations, cuts; the oracle of real vaults; random sequences.

mod allocations;
mod broken;
mod clock;
mod cuts;
mod generations;
mod invariants;
mod model;
mod story;
mod symbiotic;
mod vaults;
mod withdrawals;
mod world;
