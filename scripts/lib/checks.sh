# shellcheck shell=bash
# The checks of `make check`, one function each. Sourced after common.sh; each runs in the root of the repository.

check_format() { cargo fmt --all --check; }

check_toml() {
	need_tool taplo
	RUST_LOG=warn taplo fmt --check
	RUST_LOG=warn taplo lint
}

check_shell() {
	local scripts
	# Every tracked or new script: by name, or by the first line.
	scripts=$(git ls-files -co --exclude-standard -- '*.sh' .ci/run scripts/lib/clippy-rustc scripts/lib/rustdoc)
	# shellcheck disable=SC2086 # a list of files without blanks
	{
		local script
		for script in $scripts; do sh_syntax "$script"; done
		need_tool shellcheck
		shellcheck --severity=warning --external-sources --source-path=SCRIPTDIR $scripts
	}
}

sh_syntax() { if head -n 1 "$1" | grep -q '/bin/sh$'; then sh -n "$1"; else bash -n "$1"; fi; }

# No advisories: their database is a git repository elsewhere, and a check must not depend on the day it runs.
check_deny() {
	need_tool cargo-deny
	cargo-deny --config .deny.toml --locked --workspace --all-features --log-level error check --hide-inclusion-graph bans licenses sources
}

# Seams are traits of pallets/primitives: a pallet that names a sibling in its normal dependencies has found a way around.
check_seams() {
	local manifest name tree siblings failed=0
	for manifest in pallets/*/Cargo.toml; do
		name=$(sed -n 's/^name *= *"\(.*\)"/\1/p' "$manifest" | head -n 1)
		tree=$(cargo tree --locked --package "$name" --all-features --edges normal,build --prefix none --format '{p}') || return 1
		siblings=$(grep -F "($ROOT/pallets/" <<<"$tree" | grep -vE "^($name|rampart-primitives) " | sort -u || true)
		[ -n "$siblings" ] || continue
		printf 'error: %s depends on a sibling: %s\n' "$name" "$siblings" >&2
		failed=1
	done
	return "$failed"
}

check_tests() {
	if have cargo-nextest; then
		local nextest_profile=default
		[ -z "${CI:-}" ] || nextest_profile=ci
		house_cargo nextest run --locked --workspace --cargo-profile "$PROFILE" --features "$FEATURES" --profile "$nextest_profile"
	else
		house_cargo test "${BUILD_FLAGS[@]}" --all-targets
	fi
}

# Documentation and the tests in it, from the libraries of the one build. `cargo doc` would check the whole SDK once more
# (six minutes cold); a doc test run hands rustdoc the same crates, features and libraries, so lib/rustdoc writes the
# documentation in passing, with warnings denied.
check_docs() {
	RUSTDOC=$ROOT/scripts/lib/rustdoc house_cargo test "${BUILD_FLAGS[@]}" --doc
}

need_tool() { have "$1" || die "$1 is missing; type: scripts/setup.sh all"; }
