#!/usr/bin/env bash
# The runtime as a chain installs it: production profile, the hash of its metadata inside. Prints where it is and what
# `system.authorizeUpgrade` wants to know of it.
#
#   scripts/release-wasm.sh             with the builder's own Cargo.lock
#   scripts/release-wasm.sh --update    makes that lock anew from the workspace's, as a new version of the SDK needs
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

WORK=$CACHE/release-wasm
TARGET=$CARGO_TARGET_DIR/release-wasm
BLOB=$TARGET/debug/wbuild/rampart-runtime/rampart_runtime.compact.compressed.wasm

# constant NAME: a number or text from the runtime's constants.
constant() {
	local value
	value=$(sed -n "s/^[[:space:]]*pub const $1: [^=]*= \"\{0,1\}\([A-Za-z0-9_]*\)\"\{0,1\};.*/\1/p" "$ROOT/runtime/src/constants.rs")
	[ -n "$value" ] || die "runtime/src/constants.rs has no $1"
	echo "$value"
}

spec_version() { sed -n 's/^[[:space:]]*spec_version: *\([0-9_]*\),.*/\1/p' "$ROOT/runtime/src/lib.rs" | head -n 1; }

main() {
	local symbol decimals out locked=--locked
	case ${1:-} in
	'') ;;
	--update) locked= ;;
	*) die "unknown argument '$1'; use: scripts/release-wasm.sh [--update]" ;;
	esac
	symbol=$(constant TOKEN_SYMBOL)
	decimals=$(constant TOKEN_DECIMALS)
	"$ROOT/scripts/setup.sh" build
	# shellcheck source=/dev/null
	. "$ENV_FILE"
	mkdir -p "$WORK"
	cp "$ROOT"/scripts/release-wasm/* "$WORK/"
	# cargo drops what this program does not need, and adds what hashing metadata does.
	[ -n "$locked" ] || cp "$ROOT/Cargo.lock" "$WORK/Cargo.lock"
	(
		# Outside the repository, so the repository's cargo settings and lints do not apply; its toolchain does.
		RUSTUP_TOOLCHAIN=${RUSTUP_TOOLCHAIN:-$(sed -n 's/^channel *= *"\(.*\)"/\1/p' "$ROOT/rust-toolchain.toml")}
		export RUSTUP_TOOLCHAIN
		cd "$WORK"
		CARGO_TARGET_DIR=$TARGET WASM_BUILD_TYPE=production WASM_BUILD_WORKSPACE_HINT=$ROOT \
			RELEASE_RUNTIME=$ROOT/runtime/Cargo.toml RELEASE_TOKEN_SYMBOL=$symbol RELEASE_TOKEN_DECIMALS=$decimals \
			cargo build ${locked:+"$locked"}
	)
	[ -n "$locked" ] || cp "$WORK/Cargo.lock" "$ROOT/scripts/release-wasm/Cargo.lock"
	out=$TARGET/rampart-runtime-v$(spec_version).wasm
	cp "$BLOB" "$out"
	report "$out"
}

report() {
	say ""
	say "  wasm          $1"
	say "  bytes         $(wc -c <"$1")"
	say "  blake2-256    0x$(b2sum --length 256 "$1" | cut -d' ' -f1)   (the code hash of system.authorizeUpgrade)"
	say "  spec_version  $(spec_version)"
	say "  compiler      $(RUSTUP_TOOLCHAIN=${WASM_BUILD_TOOLCHAIN:-${RUSTUP_TOOLCHAIN:-}} compiler)"
	say ""
	say "The same sources give the same bytes only with the same compiler."
}

compiler() {
	[ -n "$RUSTUP_TOOLCHAIN" ] || unset RUSTUP_TOOLCHAIN
	cd "$ROOT" && rustc --version
}

main "$@"
