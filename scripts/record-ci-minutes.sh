#!/usr/bin/env bash
# Writes how long a run of CI took into benchmarking/results/figures.tsv.
#
#   scripts/record-ci-minutes.sh cold|warm SECONDS
#
# Called at the end of `RAMPART_RECORD=1 .ci/run`, never by plain CI: a figure is measured on purpose and committed.
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
. "$ROOT/scripts/lib/stages.sh"

FIGURES=$ROOT/benchmarking/results/figures.tsv

main() {
	local state=${1:-} seconds=${2:-} wanted
	case $state in
	cold) wanted='< 60' ;;
	warm) wanted='< 20' ;;
	partial)
		warn "this run began with half a build: it is neither cold nor warm, so nothing is recorded"
		return 0
		;;
	*) die "use: scripts/record-ci-minutes.sh cold|warm SECONDS" ;;
	esac
	case $seconds in '' | *[!0-9]*) die "'$seconds' is not a number of seconds" ;; esac
	record "ci_${state}_minutes" "$(minutes "$seconds")" "$wanted"
}

# record NAME VALUE WANTED: replaces the row or adds it, in the order and format of the harness (header, then by name).
record() {
	local row header=$'name\tvalue\tunit\twanted\tcommand'
	row=$(printf '%s\t%s\tminutes\t%s\tRAMPART_RECORD=1 .ci/run' "$1" "$2" "$3")
	mkdir -p "$(dirname "$FIGURES")"
	touch "$FIGURES"
	{
		printf '%s\n' "$header"
		{
			awk -F '\t' -v name="$1" 'NR > 1 && $1 != "" && $1 != name' "$FIGURES"
			printf '%s\n' "$row"
		} | LC_ALL=C sort -t "$(printf '\t')" -k 1,1
	} >"$FIGURES.new"
	mv "$FIGURES.new" "$FIGURES"
	say "recorded: $1 = $2 minutes (wanted $3)"
}

main "$@"
