#!/usr/bin/env bash
# Installs what this machine lacks. Says what it does, does nothing twice, and may be interrupted at any point.
#
#   scripts/setup.sh build    what building and running the node needs
#   scripts/setup.sh all      that, and what the checks and the end-to-end tests need (default)
#   scripts/setup.sh e2e      what building and the end-to-end tests need
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
. "$ROOT/scripts/lib/system.sh"
. "$ROOT/scripts/lib/rust.sh"
. "$ROOT/scripts/lib/debian-wasm.sh"
. "$ROOT/scripts/lib/tools.sh"

# Two setups at once (two terminals, or CI beside a person) would step on each other's feet.
one_at_a_time() {
	have flock || return 0
	exec 9>"$CACHE/setup.lock"
	flock -n 9 && return 0
	say "setup: another setup is running; waiting for it"
	flock -w 1800 9 || die "another setup has held $CACHE/setup.lock for half an hour; end it and try again"
}

main() {
	local what=${1:-all}
	case $what in build | e2e | all) ;; *) die "unknown argument '$what'; use: scripts/setup.sh [build|e2e|all]" ;; esac
	one_at_a_time
	system_packages
	rust_toolchain
	wasm_target
	[ "$what" = build ] || node_modules
	[ "$what" != all ] || check_tools
	say "setup: ready ($what)"
}

main "$@"
