//! What is compared with what: the jobs that both runtimes do, each as the benchmarks that it is made of.

use super::cost::Cost;
use crate::figures::Wanted;

/// A benchmark, where its component has a value, so many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
	/// The pallet's crate.
	pub pallet: &'static str,
	/// The benchmark's name.
	pub benchmark: &'static str,
	/// The value of its component, if it has one.
	pub at: u32,
	/// How often the job does it.
	pub times: u32,
}

impl Part {
	const fn of(pallet: &'static str, benchmark: &'static str) -> Self {
		Self { pallet, benchmark, at: 0, times: 1 }
	}

	const fn at(self, at: u32) -> Self {
		Self { at, ..self }
	}

	const fn times(self, times: u32) -> Self {
		Self { times, ..self }
	}
}

/// A job that both runtimes do.
#[derive(Clone, Copy, Debug)]
pub struct Job {
	/// Short, lower case with underscores.
	pub name: &'static str,
	/// What is done, for readers.
	pub about: &'static str,
	/// How the peer does it.
	pub peer: &'static [Part],
	/// How we do it.
	pub ours: &'static [Part],
}

/// Which runtime's cost is divided by the other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ratio {
	/// How many times as much the peer takes.
	PeerOverOurs,
	/// How much we take of what the peer does.
	OursOverPeer,
}

/// A figure that a job gives.
pub struct Figure {
	/// The row's name.
	pub name: &'static str,
	/// The name of the job.
	pub job: &'static str,
	/// What is compared.
	pub quantity: fn(&Cost) -> f64,
	/// Whose is divided by whose.
	pub ratio: Ratio,
	/// What it has to be.
	pub wanted: Wanted,
}

const POOLS: &str = "pallet_nomination_pools";
const STAKING: &str = "pallet_staking_async";
const RESTAKING: &str = "pallet_restaking";
const REWARDS: &str = "pallet_rewards";
const SERVICES: &str = "pallet_services";
const SLASHING: &str = "pallet_slashing";

/// As many nominators as one page of the peer's holds. Larger numbers are more calls of this size.
pub const PAGE: u32 = 64;
/// As many as a page of Polkadot's holds.
const LARGE: u32 = 512;

const DEPOSIT: Part = Part::of(RESTAKING, "deposit");
/// What slashing is asked before stake moves.
const GUARD: Part = Part::of(SLASHING, "guard");
/// What the rewards do when shares change, at their costliest: with eight assets to account for, and some to compound.
const SHARES_CHANGING: Part = Part::of(REWARDS, "shares_changing");
const SHARES_COMPOUND: Part = Part::of(RESTAKING, "compound");
const SHARES_JOINED: Part = Part::of(REWARDS, "shares_joined");
/// A claim in one asset.
const CLAIM: Part = Part::of(REWARDS, "claim").at(1);
/// Its payment out of the pallet's pot, to an account that is made for it: of the dearest asset, and of the native token.
const PAY: Part = Part::of(RESTAKING, "pay_from_pot");
const PAY_NATIVE: Part = Part::of(RESTAKING, "pay_native_from_pot");
const CUT: Part = Part::of(RESTAKING, "cut");
/// An era's reward of one member, and of the one vault behind it, in one asset.
const PAY_MEMBER: Part = Part::of(REWARDS, "turnover_pay_member").at(1);
const PAY_VAULT: Part = Part::of(REWARDS, "turnover_pay_vault").at(1);

const JOIN: Part = Part::of(POOLS, "join");
const CLAIM_PAYOUT: Part = Part::of(POOLS, "claim_payout");
const APPLY_SLASH: Part = Part::of(STAKING, "apply_slash");
const PAYOUT: Part = Part::of(STAKING, "payout_stakers_alive_staked");

/// What the peer does with an offence: what the relay chain says of it is noted, and turned into a slash of each page of nominators.
const OFFENCE: Part = Part::of(STAKING, "rc_on_offence").at(1);
const PROCESS_OFFENCE: Part = Part::of(STAKING, "process_offence_queue");

/// A slash of one vault. First the report, for which the set's tables and the set are looked up; from the fourth on what the queue
/// does: it executes the slash, cut included, and when its review is over pays out what was taken, with the reporter's part,
/// and as often as it is charged for.
const SLASH: &[Part] = &[
	Part::of(SLASHING, "report").at(1),
	Part::of(SERVICES, "inspect_table").times(2),
	Part::of(SERVICES, "inspect_set"),
	Part::of(SLASHING, "queue_poll").times(2),
	Part::of(SLASHING, "queue_seek").times(2),
	Part::of(SLASHING, "execute").at(1),
	CUT,
	Part::of(SLASHING, "settle_all").at(1),
	Part::of(RESTAKING, "settle").times(3),
	Part::of(SERVICES, "inspect_set"),
];
const REPORTING: usize = 3;

/// All that is compared, in the order of the table.
pub const JOBS: &[Job] = &[
	Job {
		name: "deposit",
		about: "put stake behind operators: join a pool, deposit into a vault. In ours is what slashing is asked and the rewards are \
		        told of a vault that was paid nothing",
		peer: &[JOIN],
		ours: &[DEPOSIT],
	},
	Job {
		name: "deposit_charged",
		about: "the same, with all that the call is charged for: rewards of eight assets that its vault was paid",
		peer: &[JOIN],
		ours: &[DEPOSIT, GUARD, SHARES_CHANGING, SHARES_COMPOUND, SHARES_JOINED],
	},
	Job {
		name: "deposit_more",
		about: "add to a stake: as a nominator without a pool, into a vault",
		peer: &[Part::of(STAKING, "bond_extra")],
		ours: &[DEPOSIT],
	},
	Job {
		name: "ask_back",
		about: "ask for stake back",
		peer: &[Part::of(POOLS, "unbond")],
		ours: &[Part::of(RESTAKING, "request_withdrawal")],
	},
	Job {
		name: "take_out",
		about: "take out what was asked for, after the unbonding",
		peer: &[Part::of(POOLS, "withdraw_unbonded_update")],
		ours: &[Part::of(RESTAKING, "claim_withdrawal")],
	},
	Job {
		name: "take_out_last",
		about: "the same by the last one, after whom the pool or the vault is removed",
		peer: &[Part::of(POOLS, "withdraw_unbonded_kill")],
		ours: &[Part::of(RESTAKING, "claim_withdrawal"), Part::of(RESTAKING, "remove_vault")],
	},
	Job {
		name: "claim",
		about: "take rewards out, in the native token",
		peer: &[CLAIM_PAYOUT],
		ours: &[CLAIM, PAY_NATIVE],
	},
	Job {
		name: "claim_charged",
		about: "the same, as the call is charged for in advance: in the dearest asset",
		peer: &[CLAIM_PAYOUT],
		ours: &[CLAIM, PAY],
	},
	Job {
		name: "claim_into_stake",
		about: "add rewards to the stake",
		peer: &[Part::of(POOLS, "bond_extra_other")],
		ours: &[Part::of(REWARDS, "compound"), SHARES_COMPOUND],
	},
	Job {
		name: "reward_64",
		about: "an era's reward to 64 stakers of one operator: paid to each, or booked for all",
		peer: &[PAYOUT.at(PAGE)],
		ours: &[PAY_MEMBER, PAY_VAULT],
	},
	Job { name: "reward_512", about: "the same to 512", peer: &[PAYOUT.at(LARGE)], ours: &[PAY_MEMBER, PAY_VAULT] },
	Job {
		name: "reward_64_claimed",
		about: "the same to 64, of whom each claims it as soon as it is booked",
		peer: &[PAYOUT.at(PAGE)],
		ours: &[PAY_MEMBER, PAY_VAULT, CLAIM.times(PAGE), PAY_NATIVE.times(PAGE)],
	},
	Job {
		name: "offence",
		about: "put an offence on record, with the stake that answers for it",
		peer: &[OFFENCE, PROCESS_OFFENCE],
		ours: SLASH.split_at(REPORTING).0,
	},
	Job {
		name: "slash_64",
		about: "take stake of 64 stakers of one operator",
		peer: &[APPLY_SLASH.at(PAGE)],
		ours: &[CUT],
	},
	Job { name: "slash_512", about: "the same of 512", peer: &[APPLY_SLASH.at(LARGE)], ours: &[CUT] },
	Job {
		name: "slash_pool_64",
		about: "the same of a pool with 64 members, each of whom is slashed by a call of its own",
		peer: &[APPLY_SLASH.at(1), Part::of(POOLS, "apply_slash").times(PAGE)],
		ours: &[CUT],
	},
	Job {
		name: "slash_64_queued",
		about: "a slash of 64 from the queue to the payment of what was taken",
		peer: &[APPLY_SLASH.at(PAGE)],
		ours: SLASH.split_at(REPORTING).1,
	},
	Job {
		name: "slash_64_whole",
		about: "a slash of 64 from the report to the payment",
		peer: &[OFFENCE, PROCESS_OFFENCE, APPLY_SLASH.at(PAGE)],
		ours: SLASH,
	},
];

/// The figures that go into `results/figures.tsv`.
pub const FIGURES: &[Figure] = &[
	Figure {
		name: "claim_charged_over_peer",
		job: "claim_charged",
		quantity: Cost::weight,
		ratio: Ratio::OursOverPeer,
		wanted: Wanted::Any,
	},
	Figure {
		name: "claim_over_peer",
		job: "claim",
		quantity: Cost::weight,
		ratio: Ratio::OursOverPeer,
		wanted: Wanted::AtMost(1.0),
	},
	Figure {
		name: "claim_time_over_peer",
		job: "claim",
		quantity: Cost::time,
		ratio: Ratio::OursOverPeer,
		wanted: Wanted::Any,
	},
	Figure {
		name: "deposit_charged_over_peer",
		job: "deposit_charged",
		quantity: Cost::weight,
		ratio: Ratio::OursOverPeer,
		wanted: Wanted::Any,
	},
	Figure {
		name: "deposit_over_peer",
		job: "deposit",
		quantity: Cost::weight,
		ratio: Ratio::OursOverPeer,
		wanted: Wanted::AtMost(1.0),
	},
	Figure {
		name: "peer_slash64_over_cut",
		job: "slash_64",
		quantity: Cost::weight,
		ratio: Ratio::PeerOverOurs,
		wanted: Wanted::AtLeast(50.0),
	},
	Figure {
		name: "peer_slash64_proof_over_cut",
		job: "slash_64",
		quantity: Cost::declared_proof,
		ratio: Ratio::PeerOverOurs,
		wanted: Wanted::AtLeast(20.0),
	},
];

/// The job of that name.
pub fn find(name: &str) -> Option<&'static Job> {
	JOBS.iter().find(|job| job.name == name)
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeSet;

	#[test]
	fn jobs_and_figures_are_named_once_and_every_figure_has_its_job() {
		let jobs: BTreeSet<_> = JOBS.iter().map(|job| job.name).collect();
		assert_eq!(jobs.len(), JOBS.len());
		let figures: BTreeSet<_> = FIGURES.iter().map(|figure| figure.name).collect();
		assert_eq!(figures.len(), FIGURES.len());
		assert!(FIGURES.iter().all(|figure| find(figure.job).is_some()));
	}

	#[test]
	fn every_job_is_done_by_both() {
		assert!(JOBS.iter().all(|job| !job.peer.is_empty() && !job.ours.is_empty()));
	}
}
