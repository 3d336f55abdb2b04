#!/usr/bin/env bash
# Runtimes that are not in the node: for measuring weights, and to upgrade to in tests. They come out of a build script of their
# own, node/variants, from the folder of compiled crates that the node's own runtime uses.
#
#   scripts/build-wasm.sh benchmark      <target>/ci/wasm/benchmark.wasm
#   scripts/build-wasm.sh upgrade-test   <target>/ci/wasm/upgrade-test.wasm
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

case ${1:-} in
benchmark) feature=benchmark-wasm ;;
upgrade-test) feature=upgrade-wasm ;;
*) die "unknown argument '${1:-}'; use: scripts/build-wasm.sh benchmark|upgrade-test" ;;
esac
wasm=$CARGO_TARGET_DIR/$PROFILE/wasm/$1.wasm
cd "$ROOT"
# The rest of the workspace too, as every build: it is there already, or was wanted anyway.
house_cargo build "${BUILD_FLAGS[@]}" --lib --bins --examples --features "rampart-runtime-variants/$feature"
[ -f "$wasm" ] || die "the build left no $wasm"
