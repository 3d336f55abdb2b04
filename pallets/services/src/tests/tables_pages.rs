//! Going through the members of a stake table, in pages and one by one.

use super::{stakes::*, tables::*, *};
use rampart_primitives::{Era, InspectSets, OperatorSet, TableMember};

#[test]
fn page_goes_on_after_the_last_member_of_the_one_before() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		for operator in [OLGA, OTTO, ODA] {
			assert_ok!(Services::join(signed(operator), set));
		}
		next_era_with_tables();
		let all = <Services as InspectSets<_>>::page(set, Era(1), None, 10);
		assert_eq!(all.len(), 3);
		let first = <Services as InspectSets<_>>::page(set, Era(1), None, 2);
		let second = <Services as InspectSets<_>>::page(set, Era(1), Some(&first[1].0), 2);
		assert_eq!([first, second].concat(), all);
		assert_eq!(Services::table_members(set, None), all);
	});
}

/// All steps through a table from `after` on.
fn steps(set: OperatorSet, table: Era, after: Option<AccountId>) -> Vec<(AccountId, TableMember)> {
	let step = |after: Option<&AccountId>| <Services as InspectSets<_>>::next_member(set, table, after);
	std::iter::successors(step(after.as_ref()), |(last, _)| step(Some(last))).collect()
}

#[test]
fn next_member_goes_through_its_own_table_in_the_order_of_pages() {
	ExtBuilder::default().build_and_execute(|| {
		// given a table with three members, and another set's with one
		world();
		let (set, other) = (open_set(0), open_set(0));
		for operator in [OLGA, OTTO, ODA] {
			assert_ok!(Services::join(signed(operator), set));
		}
		assert_ok!(Services::join(signed(OTTO), other));
		Stakes::pledge(&at(set, OLGA), 1, GOLD, 100);
		next_era_with_tables();

		// when
		let all = steps(set, Era(1), None);

		// then each member comes once, with its entry, in the order of the pages
		let stakes: Vec<_> = all.iter().map(|(operator, entry)| (*operator, entry.stake)).collect();
		assert_eq!(stakes, <Services as InspectSets<_>>::page(set, Era(1), None, 10));
		for (operator, entry) in &all {
			assert_eq!(<Services as InspectSets<_>>::member(&at(set, *operator), Era(1)).as_ref(), Some(entry));
		}
		assert!(all.iter().any(|(_, entry)| entry.backers.len() == 1));
		assert_eq!(steps(other, Era(1), None).len(), 1);

		// and goes on after a member that is not in the table any more
		let (gone, rest) = (all[0].0, &all[1..]);
		frame_support::hypothetically!({
			TableMembers::<Test>::remove((set, Era(1)), gone);
			assert_eq!(steps(set, Era(1), Some(gone)), rest);
			assert_eq!(steps(set, Era(1), None), rest);
		});

		// and there is nobody after the last one, nor in an era without a table of its own
		assert_eq!(steps(set, Era(1), Some(all[2].0)), vec![]);
		turn_era();
		assert_eq!(steps(set, Era(2), None), vec![]);
		assert_eq!(steps(set, Era(0), None), vec![]);
		assert_eq!(steps(set, Era(1), None), all);
	});
}
