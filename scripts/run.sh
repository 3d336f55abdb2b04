#!/usr/bin/env bash
# Builds and starts the demo chain on this machine, and stays with it. Ctrl-C stops it; the next run goes on where it was,
# after a crash too.
#
#   scripts/run.sh [--fresh] [-- ARGS of the node..]
#
# RAMPART_PORT=9944            port of the RPC
# RAMPART_BASE_PATH=FOLDER     where the chain lives (default: under the cache folder)
# RAMPART_BLOCK_MILLIS=3000    time between blocks
# RAMPART_NODE=BINARY          run this node and build nothing
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

PORT=${RAMPART_PORT:-9944}
BASE=${RAMPART_BASE_PATH:-$CACHE/dev-chain}
BLOCK_MILLIS=${RAMPART_BLOCK_MILLIS:-3000}
# The runtime is compiled to machine code first: twenty seconds, or minutes on a machine that is busy.
START_SECONDS=300
NODE_PID=

main() {
	local fresh=0
	while [ $# -gt 0 ]; do
		case $1 in
		--fresh) fresh=1 ;;
		--)
			shift
			break
			;;
		*) die "unknown argument '$1'; use: scripts/run.sh [--fresh] [-- ARGS of the node]" ;;
		esac
		shift
	done
	# Asked before half an hour of building, and again after it.
	ensure_port_free
	if [ -z "${RAMPART_NODE:-}" ]; then
		"$ROOT/scripts/setup.sh" build
		"$ROOT/scripts/build.sh" node
		ensure_port_free
	else
		NODE_BIN=$RAMPART_NODE
	fi
	[ -x "$NODE_BIN" ] || die "there is no node at $NODE_BIN; unset RAMPART_NODE to build it"
	lock_chain
	[ "$fresh" = 0 ] || wipe_chain
	start_node "$@"
	wait_for_block
	what_next
	stay
}

ensure_port_free() {
	case $PORT in '' | *[!0-9]*) die "RAMPART_PORT is '$PORT', not a number" ;; esac
	if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then
		die "port $PORT is taken; stop what listens there, or choose another: RAMPART_PORT=$((PORT + 1)) make run"
	fi
}

# Two nodes on one database would end with an error far down in the log.
lock_chain() {
	mkdir -p "$BASE"
	have flock || return 0
	exec 8>"$BASE/run.lock"
	flock -n 8 || die "another node runs this chain ($BASE); stop it, or choose another folder: RAMPART_BASE_PATH=FOLDER make run"
}

# Only what a node made, in case RAMPART_BASE_PATH names a folder with other things in it.
wipe_chain() {
	say "run: starting anew, the chain in $BASE is gone"
	rm -rf "$BASE/chains" "$BASE/node.log" "$BASE/built-from"
}

# The node writes into a file, so that it survives a closed terminal's pipe and its beginning can be searched; we show it.
start_node() {
	note_other_build
	say "run: starting the demo chain in $BASE"
	"$NODE_BIN" --dev --dev-block-time "$BLOCK_MILLIS" --base-path "$BASE" --rpc-port "$PORT" \
		--no-prometheus --no-telemetry --log warn,substrate=info,runtime=info "$@" >"$BASE/node.log" 2>&1 8>&- &
	NODE_PID=$!
	trap 'stop_node; exit 0' INT TERM HUP
	trap stop_node EXIT
}

# A chain keeps the runtime it was started with until it is upgraded: what was changed in the code is not in it.
note_other_build() {
	local build wasm=$CARGO_TARGET_DIR/$PROFILE/wbuild/rampart-runtime/rampart_runtime.compact.compressed.wasm
	[ -f "$wasm" ] && [ -z "${RAMPART_NODE:-}" ] || wasm=$NODE_BIN
	build=$(cksum <"$wasm")
	if [ -d "$BASE/chains" ] && [ "$(cat "$BASE/built-from" 2>/dev/null)" != "$build" ]; then
		say "run: this chain was started by another build and keeps that build's runtime; for the new one: make run FRESH=1"
	else
		printf '%s\n' "$build" >"$BASE/built-from"
	fi
}

stop_node() {
	[ -n "$NODE_PID" ] || return 0
	kill -TERM "$NODE_PID" 2>/dev/null || true
	wait "$NODE_PID" 2>/dev/null || true
	NODE_PID=
}

# rpc METHOD [PARAMS]: the raw reply, or nothing while there is none.
rpc() {
	curl --silent --max-time 3 --noproxy '*' -H 'content-type: application/json' \
		-d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$1\",\"params\":${2:-[]}}" "http://127.0.0.1:$PORT" 2>/dev/null || true
}

height() { # of the best block, in decimal; nothing while the node does not answer
	local hex
	hex=$(rpc chain_getHeader | sed -n 's/.*"number":"\(0x[0-9a-f]*\)".*/\1/p')
	[ -z "$hex" ] || echo $((hex))
}

# A block must come after the node answered first: a chain that went on has blocks of the past.
wait_for_block() {
	local began=$SECONDS first='' now
	while [ $((SECONDS - began)) -lt "$START_SECONDS" ]; do
		if ! kill -0 "$NODE_PID" 2>/dev/null; then
			tail -n 20 "$BASE/node.log" >&2
			NODE_PID=
			die "the node ended by itself; its last words are above, its log is $BASE/node.log"
		fi
		now=$(height)
		[ -n "$first" ] || first=$now
		if [ -n "$now" ] && [ "$now" -gt "$first" ]; then
			HEIGHT=$now
			return 0
		fi
		sleep 0.5
	done
	tail -n 20 "$BASE/node.log" >&2
	die "no block in $START_SECONDS seconds; the end of the log is above, all of it is $BASE/node.log"
}

# The one place that says what a person can do with the running chain.
what_next() {
	cat <<-END

		Rampart runs: block $HEIGHT is made, one every $BLOCK_MILLIS ms.

		  RPC       ws://127.0.0.1:$PORT  (http://127.0.0.1:$PORT too)
		  accounts  Alice (sudo), Bob, Charlie, Dave, Eve and Ferdie: the development keys //Alice, //Bob, ..
		  chain     $BASE

		Next: open Polkadot.js Apps, choose Development > Local Node with the RPC above; or, in another terminal:

		  cd e2e && npm ci --ignore-scripts && npm run client -- ws://127.0.0.1:$PORT

		After a cut, who lost what of it, and the tree by which a compensation is claimed:

		  npm run compensation -- --url ws://127.0.0.1:$PORT --slash N --vault N --block N

		Ctrl-C stops it. make run goes on with this chain, make run FRESH=1 begins anew.

	END
}

stay() {
	tail -n 0 -F "$BASE/node.log" 2>/dev/null 8>&- &
	local tail_pid=$!
	# shellcheck disable=SC2064 # the id of now
	trap "kill $tail_pid 2>/dev/null; stop_node; say 'run: stopped'; exit 0" INT TERM HUP
	local status=0
	wait "$NODE_PID" 2>/dev/null || status=$? # in silence: bash would print the whole command of a killed node
	NODE_PID=
	kill "$tail_pid" 2>/dev/null || true
	if [ "$status" = 0 ]; then # Ctrl-C reached the node before us
		say "run: stopped"
		return 0
	fi
	die "the node ended by itself with status $status; its log is $BASE/node.log"
}

main "$@"
