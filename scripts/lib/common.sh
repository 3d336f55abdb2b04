# shellcheck shell=bash
# What every script of the house needs: where things are, how to speak, how to fail, and the flags of the one build.
# Sourced, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/rampart
ENV_FILE=$CACHE/env   # what setup found out about this machine; read by every later script
TOOLS_BIN=$CACHE/tools/bin

mkdir -p "$CACHE"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$CACHE/target}
# The pinned tools first; then rustup's cargo, before one that a distribution brings.
export PATH="$TOOLS_BIN:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# An SDK crate of the native build watches this variable: every change of it costs eight minutes. What skips only our wasm
# is SKIP_RAMPART_NODE_WASM_BUILD=1.
unset SKIP_WASM_BUILD

# shellcheck source=/dev/null
[ ! -f "$ENV_FILE" ] || . "$ENV_FILE"

say() { printf '%s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# with_timeout SECONDS COMMAND..: without coreutils' timeout the command simply runs.
with_timeout() {
	if have timeout; then timeout "$@"; else
		shift
		"$@"
	fi
}

# checksum FILE..: one line that changes with the content of any of the files.
checksum() { cat "$@" | cksum; }

# THE BUILD. One profile and one feature set for node, tests and harness, so that the SDK is compiled once (it takes half
# an hour). Every cargo call of these scripts uses exactly these flags and the whole workspace: another selection of
# packages would unify the features of the SDK's crates differently and compile them again.
PROFILE=ci
FEATURES=runtime-benchmarks,try-runtime
# shellcheck disable=SC2034 # this and the next two are used by the scripts that source this file
BUILD_FLAGS=(--locked --workspace --profile "$PROFILE" --features "$FEATURES")
# shellcheck disable=SC2034
NODE_BIN=$CARGO_TARGET_DIR/$PROFILE/rampart-node
# shellcheck disable=SC2034
HARNESS_BIN=$CARGO_TARGET_DIR/$PROFILE/rampart-benchmarking

# house_cargo ARGS..: cargo with clippy inside. clippy-driver is rustc plus lints, so linting costs a minute of the build
# instead of a second check of the whole SDK. The two variables are what `cargo clippy -- -D warnings` sets.
house_cargo() {
	RUSTC_WORKSPACE_WRAPPER=$ROOT/scripts/lib/clippy-rustc \
		CLIPPY_ARGS=-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__ \
		cargo "$@"
}
