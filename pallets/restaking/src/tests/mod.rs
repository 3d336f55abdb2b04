//! Tests by story: clock, vaults, withdrawals, allocations, cuts; the oracle of real vaults; random sequences.

mod acceptance;
mod allocations;
mod assets;
mod broken;
mod claims;
mod clock;
mod closing;
mod compounding;
mod curating;
mod cuts;
mod eigenlayer;
mod generations;
mod governance;
mod invariants;
mod model;
mod payments;
mod positions;
mod recipes;
mod story;
mod symbiotic;
mod vaults;
mod views;
mod weights;
mod withdrawals;
mod world;
