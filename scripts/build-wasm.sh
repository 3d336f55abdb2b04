#!/usr/bin/env bash
# Runtimes that are not in the node: for measuring weights, and to upgrade to in tests. They come out of the node's build
# script, from the folder of compiled crates that the node's own runtime uses.
#
#   scripts/build-wasm.sh benchmark      <target>/ci/wasm/benchmark.wasm
#   scripts/build-wasm.sh upgrade-test   <target>/ci/wasm/upgrade-test.wasm and upgrade-test-fails.wasm
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

case ${1:-} in
benchmark) feature=benchmark-wasm names=(benchmark) ;;
upgrade-test) feature=upgrade-wasm names=(upgrade-test upgrade-test-fails) ;;
*) die "unknown argument '${1:-}'; use: scripts/build-wasm.sh benchmark|upgrade-test" ;;
esac
cd "$ROOT"
house_cargo build "${BUILD_FLAGS[@]}" --lib --bins --examples --features "rampart-node/$feature"
for name in "${names[@]}"; do
	[ -f "$CARGO_TARGET_DIR/$PROFILE/wasm/$name.wasm" ] || die "the build left no $PROFILE/wasm/$name.wasm in $CARGO_TARGET_DIR"
done
