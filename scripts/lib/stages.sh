# shellcheck shell=bash
# Stages with a header, a time and a table at the end. Sourced after common.sh.

STAGE_NAMES=()
STAGE_SECONDS=()

# stage NAME COMMAND..: runs it; on failure prints the table so far and exits with its status.
stage() {
	local name=$1 start=$SECONDS status log=''
	shift
	printf '\n=== %s\n' "$name"
	# In a subshell of its own, not in a condition: there `set -e` would be ignored in all that it calls.
	set +e
	if [ -n "${CI:-}" ]; then
		log=$(mktemp)
		(
			set -e
			"$@"
		) 2>&1 | tee "$log"
		status=${PIPESTATUS[0]}
	else
		(
			set -e
			"$@"
		)
		status=$?
	fi
	set -e
	stage_over "$name" $((SECONDS - start)) "$status" "$log"
	[ -z "$log" ] || rm -f "$log"
}

# stage_over NAME SECONDS STATUS [LOG]: notes a stage; a failed one is the end. Who reads of CI only how it ended finds there
# what the log says of failures.
stage_over() {
	STAGE_NAMES+=("$1")
	STAGE_SECONDS+=("$2")
	[ "$3" = 0 ] && return 0
	beside_stop
	stage_table
	if [ -n "${4:-}" ]; then
		printf '\nof its output, what names a failure, and the end:\n'
		{ grep -aE 'FAIL|[Ee]rror(\[|:)|panicked|failed' "$4" | tail -n 15 || true; printf '...\n'; tail -n 15 "$4"; } | cut -c1-300
		rm -f "$4"
	fi
	# That of a stage that ran beside others, and failed itself, has been shown now.
	[ -z "$BESIDE_DIR" ] || rm -rf "$BESIDE_DIR"
	printf '\nerror: stage "%s" failed, for the reason above\n' "$1" >&2
	exit "$3"
}

# One stage may run beside others: one that is not stopped by, and does not stop, what they do. Its output is shown when it is
# waited for.
BESIDE_NAME='' BESIDE_PID='' BESIDE_DIR=''

# beside NAME COMMAND..: starts it; beside_end waits for it, and fails if it did.
beside() {
	BESIDE_NAME=$1
	BESIDE_DIR=$(mktemp -d)
	shift
	printf '\n=== %s (begins, and runs beside what follows)\n' "$BESIDE_NAME"
	# In a process group of its own, so that it can be ended with all that it started.
	set -m
	(
		set +e
		start=$SECONDS
		(
			set -e
			"$@"
		)
		status=$?
		echo $((SECONDS - start)) >"$BESIDE_DIR/seconds"
		exit "$status"
	) >"$BESIDE_DIR/output" 2>&1 &
	BESIDE_PID=$!
	set +m
}

# beside_stop: ends what runs beside, if anything does: another stage failed, or somebody pressed Ctrl-C.
beside_stop() {
	[ -n "$BESIDE_PID" ] || return 0
	printf '\n=== %s: ended, since what it ran beside was\n' "$BESIDE_NAME"
	kill -- "-$BESIDE_PID" 2>/dev/null || true
	wait "$BESIDE_PID" || true
	rm -rf "$BESIDE_DIR"
	BESIDE_PID='' BESIDE_DIR=''
}

beside_end() {
	local status=0 seconds
	wait "$BESIDE_PID" || status=$?
	BESIDE_PID=''
	printf '\n=== %s\n' "$BESIDE_NAME"
	cat "$BESIDE_DIR/output"
	seconds=$(cat "$BESIDE_DIR/seconds" 2>/dev/null || echo 0)
	stage_over "$BESIDE_NAME (beside others)" "$seconds" "$status" "$BESIDE_DIR/output"
	rm -rf "$BESIDE_DIR"
	BESIDE_DIR=''
}

# stage_skipped NAME REASON
stage_skipped() {
	printf '\n=== %s: skipped, %s\n' "$1" "$2"
	STAGE_NAMES+=("$1 (skipped: $2)")
	STAGE_SECONDS+=(0)
}

stage_table() {
	local i
	printf '\n%8s  %s\n' seconds stage
	for i in "${!STAGE_NAMES[@]}"; do
		printf '%8d  %s\n' "${STAGE_SECONDS[$i]}" "${STAGE_NAMES[$i]}"
	done
	# From the start of the script: what ran beside other stages is not counted twice.
	printf '%8d  total, %s minutes\n' "$SECONDS" "$(minutes "$SECONDS")"
}

# minutes SECONDS: with one decimal, rounded up, so that a limit is never met by rounding.
minutes() { echo "$((($1 + 5) / 6 / 10)).$((($1 + 5) / 6 % 10))"; }
