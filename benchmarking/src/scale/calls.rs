//! What a hot call costs, on states that differ in the number of stakers.

use super::state::{magnitude, part, withdraw, Scaled};
use crate::{
	chain::{account, in_turn, key, measure_all, Frame, Measurement, Probe, Sampling},
	progress,
	scenarios::now,
	Result,
};
use color_eyre::eyre::{ensure, eyre};
use pallet_restaking::types::Withdrawal;
use rampart_primitives::{Fraction, Magnitude, ReportFault, Shares, SlashId, Stake};
use rampart_runtime::{Runtime, RuntimeCall, Slashing, System};
use sp_core::H256;

/// Executions in which the reads are timed: as part of the time they need no more.
pub(super) const READ_SAMPLES: usize = 200;

/// A call, and who signs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hot {
	/// More stake of a staker who has some.
	Deposit,
	/// The first stake of somebody.
	DepositFirst,
	/// A staker asks for a part of his stake.
	RequestWithdrawal,
	/// He gets it.
	ClaimWithdrawal,
	/// He gives shares to somebody who has none.
	TransferShares,
	/// The curator raises a pledge.
	SetAllocation,
	/// The slasher reports a member with four vaults behind it.
	Report,
	/// The slash is executed: it cuts four vaults, one of them with all the stakers.
	ExecuteSlash,
	/// A staker claims his rewards.
	ClaimRewards,
	/// The yardstick, not one of ours.
	Transfer,
}

impl Hot {
	/// All of them.
	pub const ALL: [Self; 10] = [
		Self::Deposit,
		Self::DepositFirst,
		Self::RequestWithdrawal,
		Self::ClaimWithdrawal,
		Self::TransferShares,
		Self::SetAllocation,
		Self::Report,
		Self::ExecuteSlash,
		Self::ClaimRewards,
		Self::Transfer,
	];

	/// How tables and plots call it.
	pub fn name(self) -> &'static str {
		match self {
			Self::Deposit => "restaking.deposit",
			Self::DepositFirst => "restaking.deposit (first)",
			Self::RequestWithdrawal => "restaking.request_withdrawal",
			Self::ClaimWithdrawal => "restaking.claim_withdrawal",
			Self::TransferShares => "restaking.transfer_shares",
			Self::SetAllocation => "restaking.set_allocation",
			Self::Report => "slashing.report",
			Self::ExecuteSlash => "slashing.execute_slash",
			Self::ClaimRewards => "rewards.claim",
			Self::Transfer => "balances.transfer_keep_alive",
		}
	}

	/// Is it a call of our pallets?
	pub fn is_ours(self) -> bool {
		self != Self::Transfer
	}

	/// The name of the key that signs it.
	fn signer(self) -> &'static str {
		match self {
			Self::DepositFirst => "newcomer",
			Self::Report => "owner",
			Self::ExecuteSlash => "author",
			_ => "curator",
		}
	}

	fn call(self, state: &Scaled, slash: Option<SlashId>) -> Result<RuntimeCall> {
		use pallet_restaking::Call as Restake;
		let (vault, member) = (state.vault, state.member());
		let part = state.chain.inspect(part)?;
		let newcomer = account(&key("newcomer")?);
		let deposit = || Restake::<Runtime>::deposit {
			vault,
			amount: Stake(part),
			min_shares: Shares::ZERO,
			accept_pending_cuts: 0,
		};
		Ok(match self {
			Self::Deposit | Self::DepositFirst => deposit().into(),
			Self::RequestWithdrawal => {
				let withdrawal = Withdrawal::Assets { amount: Stake(part), max_shares: Shares(u128::MAX) };
				Restake::<Runtime>::request_withdrawal { vault, withdrawal }.into()
			},
			Self::ClaimWithdrawal => {
				let (era, min_assets) = (state.matured, Stake::ZERO);
				Restake::<Runtime>::claim_withdrawal { vault, era, part: None, min_assets, to: None }.into()
			},
			Self::TransferShares => {
				Restake::<Runtime>::transfer_shares { vault, to: newcomer, shares: Shares(part) }.into()
			},
			Self::SetAllocation => {
				let magnitude = Magnitude(magnitude().0 / 2 * 3);
				let (set, operator) = (member.set, member.operator);
				Restake::<Runtime>::set_allocation { vault, set, operator, magnitude, cap: None }.into()
			},
			Self::Report => {
				let (fraction, evidence) = (Fraction::from_percent(10), H256::repeat_byte(8));
				let (set, operator, era) = (member.set, member.operator, state.chain.inspect(now));
				pallet_slashing::Call::<Runtime>::report { set, operator, era, fraction, evidence }.into()
			},
			Self::ExecuteSlash => {
				let slash = slash.ok_or_else(|| eyre!("there is no slash to execute"))?;
				pallet_slashing::Call::<Runtime>::execute_slash { slash }.into()
			},
			Self::ClaimRewards => pallet_rewards::Call::<Runtime>::claim { vault, asset: None }.into(),
			Self::Transfer => {
				pallet_balances::Call::<Runtime>::transfer_keep_alive { dest: newcomer.into(), value: part }.into()
			},
		})
	}

	/// A block in which the hooks have done their work, and the call is due.
	fn due(self, state: &Scaled) -> Result<(Frame, RuntimeCall)> {
		let mut frame = state.chain.open_block_past_hooks()?;
		let slash = if self == Self::ExecuteSlash { Some(report(state, &mut frame)?) } else { None };
		Ok((frame, self.call(state, slash)?))
	}

	/// The call, which did its work when it was tried.
	pub(super) fn probe(self, state: &Scaled) -> Result<Probe<'_>> {
		self.check(state)?;
		let (frame, call) = self.due(state)?;
		state.chain.probe_in(frame, call, &key(self.signer())?)
	}

	/// Executes the call once, and fails when it did not do what it is measured for.
	fn check(self, state: &Scaled) -> Result<()> {
		let (frame, call) = self.due(state)?;
		let frame = state.chain.submit_in(frame, call, &key(self.signer())?)?;
		let did = state.chain.inspect_frame(&frame, || match self {
			Self::ClaimRewards => {
				let events: Vec<pallet_rewards::Event<Runtime>> = System::read_events_for_pallet();
				events
					.iter()
					.any(|event| matches!(event, pallet_rewards::Event::RewardClaimed { amount, .. } if amount.0 > 0))
			},
			Self::ExecuteSlash => pallet_slashing::Slashes::<Runtime>::iter_values().any(|slash| {
				matches!(slash.state, pallet_slashing::SlashState::Escrowed { .. }) && slash.cuts.len() == 4
			}),
			_ => true,
		});
		ensure!(did, "{} did not do its work among {} stakers", self.name(), state.shape.stakers);
		Ok(())
	}
}

/// A slash of a tenth that is due at once.
fn report(state: &Scaled, frame: &mut Frame) -> Result<SlashId> {
	let (at, fraction, evidence) = (state.member(), Fraction::from_percent(10), H256::repeat_byte(7));
	let report = || Slashing::report_objective(None, &at, now(), fraction, evidence);
	state.chain.with_frame(frame, report).map_err(|error| eyre!("the report was refused: {error:?}"))
}

/// What a call costs among so many stakers.
#[derive(Clone, Debug, PartialEq)]
pub struct CallRow {
	/// Which call.
	pub call: Hot,
	/// Among how many.
	pub stakers: u32,
	/// Its time and its cost.
	pub measured: Measurement,
	/// Of the time, what reads of the state took; in microseconds, the median.
	pub reads_us: f64,
}

/// Measures all calls on all states: each call on one state after the other in turn, so that ratios stay true.
pub fn measure(states: &mut [Scaled], sampling: Sampling) -> Result<Vec<CallRow>> {
	for state in states.iter_mut() {
		// After the capture of this era's tables, so that a slash hits a tranche too.
		let vault = state.vault;
		state.chain.with_storage(|| withdraw(vault, &account(&key("curator")?)))??;
		let _there_is_room = state.chain.open_block_with_room()?;
	}
	let rounds = sampling.rounds() * Hot::ALL.len();
	let bar = progress::bar(u64::try_from(rounds)?, "calls");
	let mut rows = Vec::new();
	for call in Hot::ALL {
		bar.set_message(call.name());
		let probes = states.iter().map(|state| call.probe(state)).collect::<Result<Vec<_>>>()?;
		let measured = measure_all(&probes.iter().collect::<Vec<_>>(), sampling, || bar.inc(1))?;
		let reads = Sampling { samples: sampling.samples.min(READ_SAMPLES), ..sampling };
		let reads = in_turn(probes.len(), reads, |index| probes[index].time_of_reads(), || ())?;
		for ((state, measured), reads) in states.iter().zip(measured).zip(reads) {
			rows.push(CallRow { call, stakers: state.shape.stakers, measured, reads_us: reads.median });
		}
	}
	bar.finish_and_clear();
	Ok(rows)
}
