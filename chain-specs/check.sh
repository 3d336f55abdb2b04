#!/usr/bin/env bash
# Checks that this folder says what the node makes: the preset patches and the hashes. With --update, writes them instead.
#
#   chain-specs/check.sh [--update]
#
# The node is $RAMPART_NODE, else the one of the last build. The node's own specs are the truth; nothing here is edited by
# hand. Needs no network and no JSON tool.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
target=${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/rampart/target}
node=${RAMPART_NODE:-$target/ci/rampart-node}
presets=(demo empty local)

die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}

sha256() {
	if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1
}

# The part of a plain spec that is the preset: what differs from the runtime's default genesis.
patch_of() {
	awk '
		/^ *"patch": \{$/ { match($0, /^ */); indent = RLENGTH; print "{"; inside = 1; next }
		inside {
			line = substr($0, indent + 1)
			if (line ~ /^\}/) { print "}"; found = 1; exit }
			print line
		}
		END { if (!found) exit 1 }
	' "$1" || die "$1 has no genesis patch: the node's format of specs has changed, and so must patch_of in $0"
}

# A spec without its line of code: the same whatever compiler made the wasm.
without_code() {
	grep -v -e '^ *"0x3a636f6465": "0x' "$1"
}

make_specs() {
	local preset
	for preset in "${presets[@]}"; do
		"$node" export-chain-spec --chain "$preset" --output "$work/$preset.plain" >/dev/null
		"$node" export-chain-spec --chain "$preset" --raw --output "$work/$preset.raw" >/dev/null
		patch_of "$work/$preset.plain" >"$work/$preset.json"
		grep -q '^ *"0x3a636f6465": "0x' "$work/$preset.raw" || die "the raw spec of $preset has no code"
	done
	"$node" export-genesis-wasm --chain demo --raw "$work/wasm" >/dev/null
}

# One line for each hash: sha256, what of, which. See README.md for what they promise.
hashes() {
	local preset
	for preset in "${presets[@]}"; do
		echo "$(sha256 <"$work/$preset.json")  patch  $preset"
		echo "$(without_code "$work/$preset.raw" | sha256)  state  $preset"
	done
	echo "$(sha256 <"$work/wasm")  wasm   runtime"
	for preset in "${presets[@]}"; do
		echo "$(sha256 <"$work/$preset.raw")  raw    $preset"
	done
}

main() {
	case ${1:-} in
	"" | --update) ;;
	*) die "unknown argument '$1'; use: chain-specs/check.sh [--update]" ;;
	esac
	[ -x "$node" ] || die "no node at $node: build it with 'make build', or say where it is in RAMPART_NODE"
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	make_specs
	hashes >"$work/HASHES"
	local preset
	if [ "${1:-}" = --update ]; then
		for preset in "${presets[@]}"; do cp "$work/$preset.json" "$here/$preset.json"; done
		cp "$work/HASHES" "$here/HASHES"
		echo "chain-specs: written"
		return
	fi
	for preset in "${presets[@]}"; do
		cmp -s "$work/$preset.json" "$here/$preset.json" ||
			die "chain-specs/$preset.json is not the preset of the runtime: run chain-specs/check.sh --update and look at the difference"
	done
	# The lines that do not depend on the compiler.
	diff <(grep -E '  (patch|state)  ' "$here/HASHES") <(grep -E '  (patch|state)  ' "$work/HASHES") >&2 ||
		die "chain-specs/HASHES is out of date: run chain-specs/check.sh --update and look at the difference"
	if grep -qF "$(grep '  wasm   ' "$work/HASHES")" "$here/HASHES"; then
		diff "$here/HASHES" "$work/HASHES" >&2 ||
			die "chain-specs/HASHES is out of date: run chain-specs/check.sh --update and look at the difference"
		echo "chain-specs: current; wasm and raw specs are those of HASHES, byte for byte"
	else
		echo "chain-specs: current; the wasm is not that of HASHES (other sources or another compiler), so the raw specs were not compared"
	fi
}

main "$@"
