//! Shared security: the parameters of our own pallets, and the adapters between their seams.
//!
//! Room for restaking (index 50), services (51), slashing (52), rewards (53) and risk (54). Each gives and asks through
//! the traits of `rampart-primitives`; what one asks of another is joined here and nowhere else, so no pallet names a
//! sibling, and no pallet knows of XCM or of how an asset is held.
