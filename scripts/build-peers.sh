#!/usr/bin/env bash
# The runtime that ours is measured beside, as wasm and nothing else: no node, no native runtime. The flags and the profile
# are those that the SDK's wasm builder gives our own runtime.
#
#   scripts/build-peers.sh    <target>-peers/asset-hub-westend.wasm (first 20 min, then a few seconds)
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

TARGET=$CARGO_TARGET_DIR-peers   # what it compiles shares nothing with the one build
WASM=$TARGET/asset-hub-westend.wasm
TRIPLE=wasm32v1-none

main() {
	"$ROOT/scripts/setup.sh" build
	# shellcheck source=/dev/null
	[ ! -f "$ENV_FILE" ] || . "$ENV_FILE"
	cd "$ROOT" # rust-toolchain.toml says which compiler
	(
		[ -z "${WASM_BUILD_TOOLCHAIN:-}" ] || export RUSTUP_TOOLCHAIN=$WASM_BUILD_TOOLCHAIN
		export RUSTFLAGS='-C link-arg=--export-table -C link-arg=--export=__heap_base -C link-arg=--import-memory --cfg substrate_runtime'
		# Contracts that a pallet of the peer would have compiled for benchmarks that nobody runs here.
		export SKIP_PALLET_REVIVE_FIXTURES=1
		CARGO_TARGET_DIR=$TARGET cargo build --locked --release --target "$TRIPLE" --manifest-path benchmarking/peers/Cargo.toml
	)
	cp "$TARGET/$TRIPLE/release/asset_hub_westend.wasm" "$WASM.new"
	mv "$WASM.new" "$WASM"
	say "$WASM"
}

main "$@"
