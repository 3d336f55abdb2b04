# shellcheck shell=bash
# Stages with a header, a time and a table at the end. Sourced after common.sh.

STAGE_NAMES=()
STAGE_SECONDS=()

# stage NAME COMMAND..: runs it; on failure prints the table so far and exits with its status.
stage() {
	local name=$1 start=$SECONDS status
	shift
	printf '\n=== %s\n' "$name"
	# In a subshell of its own, not in a condition: there `set -e` would be ignored in all that it calls.
	set +e
	(
		set -e
		"$@"
	)
	status=$?
	set -e
	STAGE_NAMES+=("$name")
	STAGE_SECONDS+=($((SECONDS - start)))
	[ "$status" = 0 ] && return 0
	stage_table
	printf '\nerror: stage "%s" failed, for the reason above the table\n' "$name" >&2
	exit "$status"
}

# stage_skipped NAME REASON
stage_skipped() {
	printf '\n=== %s: skipped, %s\n' "$1" "$2"
	STAGE_NAMES+=("$1 (skipped: $2)")
	STAGE_SECONDS+=(0)
}

stage_table() {
	local i total=0
	printf '\n%8s  %s\n' seconds stage
	for i in "${!STAGE_NAMES[@]}"; do
		printf '%8d  %s\n' "${STAGE_SECONDS[$i]}" "${STAGE_NAMES[$i]}"
		total=$((total + STAGE_SECONDS[i]))
	done
	printf '%8d  total, %s minutes\n' "$total" "$(minutes "$total")"
}

# minutes SECONDS: with one decimal, rounded up, so that a limit is never met by rounding.
minutes() { echo "$((($1 + 5) / 6 / 10)).$((($1 + 5) / 6 % 10))"; }
