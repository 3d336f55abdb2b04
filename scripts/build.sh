#!/usr/bin/env bash
# The one build: node, runtime, pallets, harness and the wasm in the node, linted on the way.
#
#   scripts/build.sh all    with the tests
#   scripts/build.sh node   without them; nothing is compiled again by a later `all`, and the other way round
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

cd "$ROOT"
case ${1:-all} in
all) targets=(--all-targets) ;;
# There are no examples: naming them makes cargo unify the features of the dev-dependencies too, as `all` does. Else the
# SDK's crates would get two sets of features, and be compiled twice.
node) targets=(--lib --bins --examples) ;;
*) die "unknown argument '$1'; use: scripts/build.sh [all|node]" ;;
esac
house_cargo build "${BUILD_FLAGS[@]}" "${targets[@]}"
