# shellcheck shell=bash
# Rust, and the wasm target of the runtime. Sourced by setup.sh.

WASM_TARGET=wasm32v1-none
RUST_MIN=1.89

rust_channel() { sed -n 's/^channel *= *"\(.*\)"/\1/p' "$ROOT/rust-toolchain.toml"; }

rust_toolchain() {
	have cargo || die "Rust is missing; type: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal"
	if have rustup; then
		rustup_toolchain
	else
		distribution_toolchain
	fi
}

rustup_toolchain() {
	local channel
	channel=$(rust_channel)
	if ! rustup run "$channel" rustc --version >/dev/null 2>&1 || ! rustup run "$channel" cargo --version >/dev/null 2>&1; then
		say "setup: rustup toolchain install $channel"
		with_timeout 900 rustup toolchain install "$channel" --profile minimal --no-self-update ||
			die "rustup could not install $channel; with a network, type: rustup toolchain install $channel --profile minimal -c clippy -c rustfmt"
	fi
	local component
	for component in clippy:clippy-driver rustfmt:rustfmt; do
		rustup run "$channel" "${component#*:}" --version >/dev/null 2>&1 && continue
		say "setup: rustup component add ${component%:*}"
		with_timeout 120 rustup component add --toolchain "$channel" "${component%:*}" ||
			die "rustup could not add ${component%:*}; with a network, type: rustup component add --toolchain $channel ${component%:*}"
	done
}

# A cargo without rustup does not read rust-toolchain.toml: new enough and with clippy is all we can ask of it.
distribution_toolchain() {
	local version
	version=$(rustc --version | cut -d' ' -f2)
	[ "$(printf '%s\n%s\n' "$RUST_MIN" "$version" | sort -V | head -n 1)" = "$RUST_MIN" ] ||
		die "rustc $version is older than $RUST_MIN and there is no rustup; install rustup, or a newer Rust"
	have clippy-driver && have rustfmt || die "this Rust has no clippy or rustfmt and there is no rustup; install rustup, or both of them"
}

# has_wasm_std SYSROOT: core, alloc and the compiler's builtins for the wasm target.
has_wasm_std() {
	local lib
	for lib in core alloc compiler_builtins; do
		compgen -G "$1/lib/rustlib/$WASM_TARGET/lib/lib$lib-*.rlib" >/dev/null || return 1
	done
}

wasm_target() {
	cd "$ROOT" || return # rust-toolchain.toml says which compiler
	if has_wasm_std "$(rustc --print sysroot)"; then
		write_env ""
	elif add_rustup_target; then
		write_env ""
	elif have apt-get; then
		debian_wasm_target
		write_env debian
	elif have rustup; then
		die "the wasm target is missing; with a network, type: rustup target add --toolchain $(rust_channel) $WASM_TARGET"
	else
		die "this Rust has no target $WASM_TARGET; install rustup, or the target with this system's package manager"
	fi
}

# Where nothing can be fetched rustup hangs, for ever: half a minute is enough to learn that, and once is enough. The
# Debian target, once made, is taken without asking again.
add_rustup_target() {
	have rustup || return 1
	! debian_target_current || return 1
	say "setup: rustup target add $WASM_TARGET (at most 30 s)"
	with_timeout 30 rustup target add --toolchain "$(rust_channel)" "$WASM_TARGET" >"$CACHE/rustup-target.log" 2>&1 || true
	has_wasm_std "$(rustc --print sysroot)"
}

# write_env TOOLCHAIN: the toolchain that builds the wasm, or "" for the one that builds everything else.
write_env() {
	local wanted="# written by scripts/setup.sh; what it found out about this machine"
	if [ -n "$1" ]; then
		wanted+=$'\n'"export WASM_BUILD_TOOLCHAIN=\${WASM_BUILD_TOOLCHAIN:-$1}"
	fi
	[ "$(cat "$ENV_FILE" 2>/dev/null)" != "$wanted" ] || return 0
	printf '%s\n' "$wanted" >"$ENV_FILE.new"
	mv -f "$ENV_FILE.new" "$ENV_FILE"
}
