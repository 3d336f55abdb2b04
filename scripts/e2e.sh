#!/usr/bin/env bash
# The end-to-end tests, on the real node.
#
#   scripts/e2e.sh [--built] [ARGS..]   ARGS go to vitest; --built: node, runtimes and modules are known to be there
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

if [ "${1:-}" = --built ]; then
	shift
else
	"$ROOT/scripts/setup.sh" e2e
	# shellcheck source=/dev/null
	. "$ENV_FILE"
	# The node, and the runtimes that the tests upgrade it to.
	"$ROOT/scripts/build-wasm.sh" upgrade-test
fi
[ -x "$NODE_BIN" ] || die "$NODE_BIN is missing; type: scripts/build.sh node"
cd "$ROOT/e2e"
RAMPART_NODE=$NODE_BIN npm test -- "$@"
