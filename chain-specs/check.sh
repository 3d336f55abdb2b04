#!/usr/bin/env bash
# Checks that this folder says what the node makes: the preset patches and the hashes. With --update, writes them instead.
#
#   chain-specs/check.sh [--update | --demo-to FILE]
#
# --demo-to leaves the raw spec of the demo chain in FILE, for who needs it too: making it takes the node twenty seconds.
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

# Each spec costs the node a compilation of the wasm, so they are made side by side.
make_raw() {
	local preset jobs=()
	for preset in "${presets[@]}"; do
		"$node" export-chain-spec --chain "$preset" --raw --output "$work/$preset.raw" >/dev/null &
		jobs+=($!)
	done
	for job in "${jobs[@]}"; do wait "$job" || die "the node cannot make its own specs: see above"; done
	for preset in "${presets[@]}"; do
		grep -q '^ *"0x3a636f6465": "0x' "$work/$preset.raw" || die "the raw spec of $preset has no code"
	done
	# The same in all of them.
	sed -n 's/^ *"0x3a636f6465": "0x\([0-9a-f]*\)",\{0,1\}$/\1/p' "$work/demo.raw" | perl -pe 'chomp; $_ = pack("H*", $_)' >"$work/wasm"
}

# What each preset changes. Only needed to write: where the state is the same, so is the patch that it was made from.
make_patches() {
	local preset
	for preset in "${presets[@]}"; do
		"$node" export-chain-spec --chain "$preset" --output "$work/$preset.plain" >/dev/null
		patch_of "$work/$preset.plain" >"$here/$preset.json"
	done
}

# One line for each hash: sha256, what of, which. See README.md for what they promise.
hashes() {
	local preset
	for preset in "${presets[@]}"; do
		echo "$(sha256 <"$here/$preset.json")  patch  $preset"
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
	--demo-to) [ -n "${2:-}" ] || die "--demo-to needs a file" ;;
	*) die "unknown argument '$1'; use: chain-specs/check.sh [--update | --demo-to FILE]" ;;
	esac
	[ -x "$node" ] || die "no node at $node: build it with 'make build', or say where it is in RAMPART_NODE"
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	make_raw
	[ "${1:-}" != --demo-to ] || cp "$work/demo.raw" "$2"
	if [ "${1:-}" = --update ]; then
		make_patches
		hashes >"$here/HASHES"
		echo "chain-specs: written"
		return
	fi
	hashes >"$work/HASHES"
	local advice="run chain-specs/check.sh --update and look at the difference"
	# The lines that do not depend on the compiler.
	diff <(grep -E '  (patch|state)  ' "$here/HASHES") <(grep -E '  (patch|state)  ' "$work/HASHES") >&2 ||
		die "chain-specs is not what the node makes: $advice"
	if grep -qF "$(grep '  wasm   ' "$work/HASHES")" "$here/HASHES"; then
		diff "$here/HASHES" "$work/HASHES" >&2 || die "the raw specs are not those of chain-specs/HASHES: $advice"
		echo "chain-specs: current; wasm and raw specs are those of HASHES, byte for byte"
	else
		echo "chain-specs: current; the wasm is not that of HASHES (other sources or another compiler), so the raw specs were not compared"
	fi
}

main "$@"
