# shellcheck shell=bash
# The wasm target from Debian's packages, for machines where rustup cannot download. Debian ships a second, newer Rust
# (rustc-web) with its sources; from these core and alloc are built once and laid where rustup would have put them.
# Sourced by setup.sh after system.sh and rust.sh.

DEBIAN_RUST_PACKAGES=(rustc-web cargo-web rust-web-src)
DEBIAN_SYSROOT=/usr
DEBIAN_STAMP=$DEBIAN_SYSROOT/lib/rustlib/$WASM_TARGET/rampart-stamp

# The libraries must come from exactly this compiler: a security update of the packages makes them stale.
debian_rustc() { "$DEBIAN_SYSROOT/bin/rustc" "$@"; }

debian_wasm_version() {
	{ debian_rustc -vV && dpkg-query -W rustc-web rust-web-src; } 2>/dev/null | cksum
}

debian_target_current() {
	[ -x "$DEBIAN_SYSROOT/bin/rustc" ] && [ -x "$DEBIAN_SYSROOT/bin/cargo" ] && debian_linker_found &&
		[ -f "$DEBIAN_STAMP" ] && [ "$(cat "$DEBIAN_STAMP")" = "$(debian_wasm_version)" ] &&
		has_wasm_std "$DEBIAN_SYSROOT" && debian_linked
}

# `cargo +debian` needs rustup; a machine without it has come here only if its own Rust is this one.
debian_linked() { ! have rustup || [ -e "${RUSTUP_HOME:-$HOME/.rustup}/toolchains/debian/bin/rustc" ]; }

# The compiler asks for its linker by the name rust-lld, in its own folder or in the PATH.
debian_linker() { echo "$DEBIAN_SYSROOT/lib/rustlib/$(debian_rustc -vV | sed -n 's/^host: //p')/bin/rust-lld"; }
debian_linker_found() { [ -x "$(debian_linker)" ] || [ -x "$DEBIAN_SYSROOT/bin/rust-lld" ]; }

debian_wasm_target() {
	! debian_target_current || return 0
	debian_packages
	debian_linker_found || debian_link_linker
	if ! debian_linked; then
		say "setup: rustup toolchain link debian $DEBIAN_SYSROOT"
		rustup toolchain link debian "$DEBIAN_SYSROOT" || die "rustup could not link $DEBIAN_SYSROOT as toolchain debian"
	fi
	if [ "$(cat "$DEBIAN_STAMP" 2>/dev/null)" != "$(debian_wasm_version)" ] || ! has_wasm_std "$DEBIAN_SYSROOT"; then
		debian_build_std
	fi
	debian_target_current || die "Debian's Rust was installed but is not complete; type: sudo apt-get install --reinstall ${DEBIAN_RUST_PACKAGES[*]}"
}

debian_packages() {
	debian_install "${DEBIAN_RUST_PACKAGES[@]}"
	local version
	version=$(debian_rustc --version | cut -d' ' -f2)
	[ "$(printf '%s\n%s\n' "$RUST_MIN" "$version" | sort -V | head -n 1)" = "$RUST_MIN" ] ||
		die "Debian's rustc-web is $version, older than $RUST_MIN; type: sudo apt-get update && sudo apt-get install ${DEBIAN_RUST_PACKAGES[*]}"
}

debian_install() { # PACKAGES..: those that are missing
	local missing=() package
	for package in "$@"; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
	done
	[ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
}

# The lld of the LLVM that this Rust was built with. rust-web-llvm would bring the name rust-lld, and all of LLVM with it.
debian_link_linker() {
	local major
	major=$(debian_rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
	debian_install "lld-$major"
	as_root mkdir -p "$(dirname "$(debian_linker)")"
	as_root ln -sfn "$DEBIAN_SYSROOT/bin/lld-$major" "$(debian_linker)"
}

# Built aside and moved in place as a whole, the stamp with it: an interruption leaves the old target or none.
debian_build_std() {
	[ "$(id -u)" = 0 ] || can_apt || die "the wasm target must be laid under $DEBIAN_SYSROOT/lib; type: sudo scripts/setup.sh build"
	say "setup: building core and alloc for $WASM_TARGET with Debian's Rust (20 s)"
	local work rustlib=$DEBIAN_SYSROOT/lib/rustlib
	work=$(mktemp -d "${TMPDIR:-/tmp}/rampart-std.XXXXXX")
	# shellcheck disable=SC2064 # the path of now
	trap "rm -rf '$work'" EXIT
	debian_write_std_crate "$work"
	# In its own folder and with its own flags: nothing of ours may reach this build. The wasm build links with LTO and so
	# wants bitcode. The call is direct, not through rustup: cargo of one toolchain must not pick rustc of another.
	(cd "$work" && env -u RUSTUP_TOOLCHAIN -u RUSTC_WORKSPACE_WRAPPER -u CARGO_ENCODED_RUSTFLAGS \
		RUSTC_BOOTSTRAP=1 RUSTC="$DEBIAN_SYSROOT/bin/rustc" RUSTFLAGS="-C embed-bitcode=yes" CARGO_TARGET_DIR="$work/target" \
		"$DEBIAN_SYSROOT/bin/cargo" build --release --target "$WASM_TARGET" -Z build-std=core,alloc) >"$CACHE/std.log" 2>&1 ||
		die "could not build core and alloc for $WASM_TARGET (last words: $(tail -n 1 "$CACHE/std.log")); see $CACHE/std.log"

	local next=$rustlib/.$WASM_TARGET.new
	as_root rm -rf "$next"
	as_root mkdir -p "$next/lib"
	as_root cp "$work/target/$WASM_TARGET/release/deps/"lib{core,alloc,compiler_builtins}-*.rlib "$next/lib/"
	debian_wasm_version | as_root tee "$next/rampart-stamp" >/dev/null
	as_root rm -rf "${rustlib:?}/$WASM_TARGET"
	as_root mv "$next" "$rustlib/$WASM_TARGET"
	# Crates that were compiled against the replaced libraries are of no use any more.
	rm -rf "$CARGO_TARGET_DIR"/*/wbuild "$ROOT"/target/*/wbuild
	rm -rf "$work"
	trap - EXIT
}

# debian_write_std_crate FOLDER: the smallest program that needs core and alloc. It is linked, as the runtime will be, so
# a linker that does not work is found out here.
debian_write_std_crate() {
	mkdir -p "$1/src"
	cat >"$1/Cargo.toml" <<-'END'
		[package]
		name = "std-for-wasm"
		version = "0.0.0"
		edition = "2021"

		[lib]
		crate-type = ["cdylib"]
	END
	cat >"$1/src/lib.rs" <<-'END'
		#![no_std]
		extern crate alloc;

		struct Nothing;

		unsafe impl core::alloc::GlobalAlloc for Nothing {
			unsafe fn alloc(&self, _: core::alloc::Layout) -> *mut u8 {
				core::ptr::null_mut()
			}
			unsafe fn dealloc(&self, _: *mut u8, _: core::alloc::Layout) {}
		}

		#[global_allocator]
		static NOTHING: Nothing = Nothing;

		#[panic_handler]
		fn panic(_: &core::panic::PanicInfo) -> ! {
			loop {}
		}

		#[no_mangle]
		pub extern "C" fn sum(count: u32) -> u32 {
			alloc::vec![1u32; count as usize].iter().sum()
		}
	END
}
