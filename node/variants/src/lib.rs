//! Runtimes that are not in the node. This crate has no code: its build script makes them, by features, and puts each at
//! `<target>/<profile>/wasm/<name>.wasm` (compact and compressed):
//!
//! | feature | name | for |
//! |---|---|---|
//! | `benchmark-wasm` | `benchmark` | measuring weights |
//! | `upgrade-wasm` | `upgrade-test` | the upgrade in the end-to-end tests |
//!
//! It is a crate of its own so that asking for one of them compiles nothing else: features of the node would have the node
//! compiled and linked once more for each set of them. `scripts/build-wasm.sh` is the way to ask.
//!
//! All kinds share one folder of compiled dependencies with the node's own runtime. So the one to upgrade to costs the
//! compilation of the runtime's crate and nothing else, and nothing at all while no source has changed; the one for benchmarks
//! has other features in every dependency and costs a whole build once.
