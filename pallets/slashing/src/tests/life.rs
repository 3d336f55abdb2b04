//! The life of a slash, from the report to where what was cut goes.

use super::*;
use rampart_primitives::Era;

#[test]
#[docify::export]
fn a_slash_is_reported_cut_and_settled_when_nobody_objects() {
	ExtBuilder.build_and_execute(|| {
		// given: by the table of era 1, vaults had pledged 1 000 and 500 to Olga in the bridge's set. It is era 2.
		turn_eras(1);

		// when the slasher reports
		assert_ok!(Slashing::report(signed(WIM), BRIDGE, OLGA, Era(1), percent(10), evidence(1)));

		// then it is due when a whole era has passed, and nothing is cut yet
		assert_eq!(Slashing::slash(0).unwrap().due, Era(4));
		turn_eras(1);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (0, 0));

		// when it is due, then it is cut
		turn_eras(1);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 50));
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Escrowed { until: Era(5), receipts: 2 });

		// when nobody has turned it into compensation, then the reporter gets his tenth of it, and the treasury the rest
		turn_eras(2);
		assert_eq!((balance(GOLD, WIM), balance(SILVER, WIM)), (10, 5));
		assert_eq!((balance(GOLD, TREASURY), balance(SILVER, TREASURY)), (90, 45));
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Settled);
	});
}
