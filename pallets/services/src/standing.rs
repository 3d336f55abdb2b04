//! How an operator stands to a set: the record of a membership and what becomes of it. Pure: no storage.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use rampart_primitives::Era;
use scale_info::TypeInfo;

use crate::{Paid, ReleaseId};

/// One of the two sides of a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Party {
	/// The operator.
	Operator,
	/// The service, by its owner.
	Service,
}

/// How an operator stands to a set. What changes does so at an era's start: see [`Standing::counts_in`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Standing {
	/// One side wants the membership, the other has not agreed yet. It does not count.
	Offered {
		/// The side that wants it.
		by: Party,
	},
	/// Both sides stand to it.
	Member {
		/// The first era in which it counts.
		from: Era,
	},
	/// One side has ended it.
	Ended {
		/// The first era in which it counted.
		from: Era,
		/// The first era in which it counts no more. The same as `from` when it never counted, and the record stays for
		/// the cool-down alone.
		until: Era,
		/// Whether it keeps its place in the set while the record stands: it counts beyond the next era still.
		holds_place: bool,
		/// The side that wants it again already, if one does.
		offer: Option<Party>,
	},
}

impl Standing {
	/// Does the operator count as a member in `era`?
	///
	/// Exact for the current era and later ones. Of the past only the last term is known.
	pub fn counts_in(&self, era: Era) -> bool {
		match *self {
			Self::Offered { .. } => false,
			Self::Member { from } => from <= era,
			Self::Ended { from, until, .. } => from <= era && era < until,
		}
	}

	/// Do both sides stand to the membership?
	pub fn is_member(&self) -> bool {
		matches!(self, Self::Member { .. })
	}

	/// Does it take a place in the set in the next era?
	pub fn takes_place(&self) -> bool {
		matches!(self, Self::Member { .. } | Self::Ended { holds_place: true, .. })
	}

	/// The side that waits for the other one to agree.
	pub fn offer(&self) -> Option<Party> {
		match *self {
			Self::Offered { by } => Some(by),
			Self::Member { .. } => None,
			Self::Ended { offer, .. } => offer,
		}
	}

	/// True when the record says nothing any more that anyone may ask for.
	pub fn is_spent(&self, now: Era) -> bool {
		matches!(*self, Self::Ended { until, offer: None, .. } if until <= now)
	}

	/// What it becomes when `by` wants a membership that does not stand, in era `now`.
	pub fn offered(before: Option<Self>, by: Party, now: Era) -> Self {
		match before {
			// The term that still counts stays on record.
			Some(Self::Ended { from, until, holds_place, .. }) if from < until && now < until => {
				Self::Ended { from, until, holds_place, offer: Some(by) }
			},
			_ => Self::Offered { by },
		}
	}

	/// What it becomes when the second side agrees in era `now`: it counts from the next era on. If its term has not run
	/// out, then that goes on without a gap.
	pub fn agreed(before: Option<Self>, now: Era) -> Self {
		match before {
			Some(Self::Ended { from, until, .. }) if now < until => Self::Member { from },
			_ => Self::Member { from: now.next() },
		}
	}

	/// What it becomes when a side ends a membership that began in `from`, and it counts no more from `until` on. Nothing
	/// is left of a term that never counts, unless the record must stay (`keep`).
	pub fn ended(from: Era, until: Era, now: Era, keep: bool) -> Option<Self> {
		let ended = Self::Ended { from, until, holds_place: until > now.next(), offer: None };
		(from < until || keep).then_some(ended)
	}

	/// What it becomes when a side ends the offer in era `now`. A term that still counts stays on record.
	pub fn offer_ended(self, now: Era) -> Option<Self> {
		match self {
			Self::Ended { from, until, holds_place, .. } if now < until => {
				Some(Self::Ended { from, until, holds_place, offer: None })
			},
			_ => None,
		}
	}
}

/// A membership, or what is on the way to one, or what is left of one.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Membership<AccountId, Ticket> {
	/// How the operator stands to the set.
	pub standing: Standing,
	/// The last era in which the member must count, whoever ends the membership.
	pub obliged_until: Option<Era>,
	/// The first era in which the operator may ask again, after the service removed it.
	pub barred_until: Option<Era>,
	/// The release that the member says it runs, and the era in which it said so.
	pub runs: Option<(ReleaseId, Era)>,
	/// The deposit. Who left it: the operator, or the service's side if it spoke first. Stays so for the life of the
	/// record.
	pub deposit: Paid<AccountId, Ticket>,
}

impl<AccountId, Ticket> Membership<AccountId, Ticket> {
	/// Must the operator wait before it may ask again?
	pub fn is_barred(&self, now: Era) -> bool {
		self.barred_until.is_some_and(|until| now < until)
	}

	/// True when nobody can ask anything of the record any more.
	pub fn is_spent(&self, now: Era) -> bool {
		self.standing.is_spent(now) && !self.is_barred(now)
	}

	/// The first era in which the membership counts no more when it is ended in `now`: the next one, or the one after the
	/// obligation.
	pub fn ends(&self, now: Era) -> Era {
		let next = now.next();
		self.obliged_until.map_or(next, |last| last.next().max(next))
	}
}
