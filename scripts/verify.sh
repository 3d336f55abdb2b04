#!/usr/bin/env bash
# What must hold before anything lands, in stages with their times.
#
#   scripts/verify.sh check   format, lints, documentation, unit tests, dependencies
#   scripts/verify.sh test    that, and chain specs, the end-to-end tests on the real node and, when warm, weights and scale: what CI runs
#
# RAMPART_WEIGHTS_CHECK=always|never|warm   when the weights are checked (default warm: not in a cold run)
# RAMPART_RECORD=1                          `test` writes its time into benchmarking/results/figures.tsv
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
. "$ROOT/scripts/lib/stages.sh"
. "$ROOT/scripts/lib/checks.sh"

# cold: nothing of the build is there. warm: all of it was once. In between (an interrupted build) is neither.
build_state() {
	if [ -x "$NODE_BIN" ] && [ -x "$HARNESS_BIN" ]; then
		echo warm
	elif compgen -G "$CARGO_TARGET_DIR/$PROFILE/deps/*.rlib" >/dev/null; then
		echo partial
	else
		echo cold
	fi
}

# check_stages check|test
check_stages() {
	stage "setup" "$ROOT/scripts/setup.sh" all
	# What setup found out about this machine is news for this shell.
	# shellcheck source=/dev/null
	. "$ENV_FILE"
	stage "format" check_format
	stage "toml" check_toml
	stage "shell scripts" check_shell
	stage "dependencies: bans, licences, sources" check_deny
	stage "seams: no pallet depends on a sibling" check_seams
	stage "build with clippy ($STATE)" "$ROOT/scripts/build.sh" all
	stage "unit tests" check_tests
	# rustdoc takes crate by crate, so a core is free; the specs need the node, and nothing of the documentation.
	[ "$1" = check ] || beside "chain specs" "$ROOT/chain-specs/check.sh" --demo-to "$WORK/demo.json"
	stage "documentation and its tests" check_docs
	[ "$1" = check ] || beside_end
}

# test_stages NO_WEIGHTS: why the weights are not checked, or nothing.
test_stages() {
	local no_weights=$1
	stage "README" node "$ROOT/scripts/readme-check.mjs"
	[ -n "$no_weights" ] || stage "runtime with benchmarks" "$ROOT/scripts/build-wasm.sh" benchmark
	# A runtime is compiled crate by crate, so a core is free for benchmarks that take one. Times are judged by a wide band, and
	# what is beyond it is measured again.
	beside "runtime to upgrade to in tests" "$ROOT/scripts/build-wasm.sh" upgrade-test
	run_unless "$no_weights" "weights" "$HARNESS_BIN" weights --check
	# A call that reads or writes more with more stakers fails; times are not judged.
	run_unless "$(why_not_now)" "scale" "$HARNESS_BIN" scale --quick
	beside_end
	stage "end to end on the real node" env RAMPART_DEMO_SPEC="$WORK/demo.json" "$ROOT/scripts/e2e.sh" --built
}

# run_unless REASON NAME COMMAND..: a stage, or why it is skipped.
run_unless() {
	local reason=$1
	shift
	if [ -n "$reason" ]; then
		stage_skipped "$1" "$reason"
	else
		stage "$@"
	fi
}

# Why the weights are not checked against the runtime, by a short run of every benchmark; nothing if they are. The runtime with
# benchmarks is a build of its own, for which a cold run has no time.
why_no_weights() {
	local when=${RAMPART_WEIGHTS_CHECK:-warm}
	case $when in
	always) ;;
	never) echo "RAMPART_WEIGHTS_CHECK=never" ;;
	warm) why_not_now ;;
	*) die "RAMPART_WEIGHTS_CHECK is '$when'; use always, never or warm" ;;
	esac
}

# Why something that only a warm run has time for is skipped; nothing if it is not.
why_not_now() {
	[ "$STATE" = warm ] || echo "only when warm, and this run began $STATE"
}

main() {
	cd "$ROOT"
	local what=${1:-check}
	case $what in check | test) ;; *) die "unknown argument '$what'; use: scripts/verify.sh [check|test]" ;; esac
	STATE=$(build_state)
	local no_weights
	no_weights=$(why_no_weights)
	WORK=$(mktemp -d)
	trap 'beside_stop; rm -rf "$WORK"' EXIT
	check_stages "$what"
	[ "$what" = check ] || test_stages "$no_weights"
	stage_table
	if [ "$what" = test ] && [ "${RAMPART_RECORD:-}" = 1 ]; then
		"$ROOT/scripts/record-ci-minutes.sh" "$STATE" "$SECONDS"
	fi
	printf '\nmake %s: all green\n' "$what"
}

main "$@"
