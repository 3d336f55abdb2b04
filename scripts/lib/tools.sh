# shellcheck shell=bash
# The checkers of `make check` (cargo-deny, taplo, shellcheck; cargo-nextest where there is none) and the node modules of
# the end-to-end tests. Sourced by setup.sh after system.sh.

PINNED_TOOLS=(cargo-deny taplo shellcheck)

check_tools() {
	local lists=("$ROOT/scripts/tools/required.txt") tools=("${PINNED_TOOLS[@]}")
	if wants_nextest; then
		lists+=("$ROOT/scripts/tools/nextest.txt")
		tools+=(cargo-nextest)
	fi
	tools_current "${tools[@]}" -- "${lists[@]}" && return 0
	python_venv
	say "setup: installing ${tools[*]} into $TOOLS_BIN"
	if ! install_tools "${tools[@]}" -- "${lists[@]}"; then
		die "pip could not install ${tools[*]} (last words: $(tail -n 1 "$CACHE/pip.log")); see $CACHE/pip.log"
	fi
}

# A runner of this machine's own is as good as ours; one that we installed is kept.
wants_nextest() { [ -e "$TOOLS_BIN/cargo-nextest" ] || ! have cargo-nextest; }

tools_current() { # TOOLS.. -- LISTS..
	while [ "$1" != -- ]; do
		[ -x "$TOOLS_BIN/$1" ] || return 1
		shift
	done
	shift
	[ "$(cat "$CACHE/tools/stamp" 2>/dev/null)" = "$(checksum "$@")" ]
}

python_venv() {
	have python3 && python3 -c 'import ensurepip, venv' 2>/dev/null && return 0
	have apt-get || die "python3 with venv and pip is missing; install it with this system's package manager"
	apt_install python3 python3-venv
}

# The wheels carry native programs, so only these are kept and no Python stands between. Moved in place as a whole.
install_tools() { # TOOLS.. -- LISTS..
	local tools=() list args=() venv=$CACHE/tools-venv next=$CACHE/tools.new tool
	while [ "$1" != -- ]; do
		tools+=("$1")
		shift
	done
	shift
	for list in "$@"; do args+=(-r "$list"); done
	rm -rf "$venv" "$next"
	python3 -m venv "$venv" >"$CACHE/pip.log" 2>&1 || return 1
	"$venv/bin/pip" install --no-deps --require-hashes --only-binary :all: "${args[@]}" >>"$CACHE/pip.log" 2>&1 || return 1
	mkdir -p "$next/bin"
	for tool in "${tools[@]}"; do cp "$venv/bin/$tool" "$next/bin/" || return 1; done
	checksum "$@" >"$next/stamp"
	rm -rf "$CACHE/tools" "$venv"
	mv "$next" "$CACHE/tools"
}

NODE_MIN=20

# Nothing where there is no Node.js.
node_major() { { node --version 2>/dev/null || true; } | sed -n 's/^v\([0-9]*\).*/\1/p'; }

node_js() {
	local major
	major=$(node_major)
	[ "${major:-0}" -ge "$NODE_MIN" ] && have npm && return 0
	if [ -z "$major" ] && have apt-get && [ "$(apt_candidate_major nodejs)" -ge "$NODE_MIN" ]; then
		apt_install nodejs npm
	fi
	major=$(node_major)
	[ "${major:-0}" -ge "$NODE_MIN" ] && have npm ||
		die "Node.js $NODE_MIN or newer with npm is needed (found: ${major:-none}); install it, for instance with: nvm install $NODE_MIN"
}

apt_candidate_major() { # the major version that apt would install, 0 where there is none
	local version
	version=$({ apt-cache policy "$1" 2>/dev/null || true; } | sed -n 's/^ *Candidate: *\([0-9][0-9]*\).*/\1/p')
	echo "${version:-0}"
}

# Scripts of packages are not run: none of ours needs one. The stamp is written last, so an interrupted run is repeated.
node_modules() {
	[ -f "$ROOT/e2e/package-lock.json" ] || return 0
	node_js
	local stamp=$ROOT/e2e/node_modules/.rampart-stamp wanted
	wanted="$(checksum "$ROOT/e2e/package-lock.json") node $(node_major)"
	[ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
	say "setup: npm ci in e2e/"
	(cd "$ROOT/e2e" && npm ci --ignore-scripts --no-audit --no-fund >"$CACHE/npm.log" 2>&1) ||
		die "npm ci failed in e2e/ (last words: $(tail -n 1 "$CACHE/npm.log")); see $CACHE/npm.log"
	printf '%s\n' "$wanted" >"$stamp"
}
