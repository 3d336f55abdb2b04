# shellcheck shell=bash
# System packages: by apt where this user may, else the line to type. Sourced by setup.sh.

# The compilers' needs: RocksDB and Binaryen (g++), bindgen (clang, libclang), protobuf, TLS. curl asks the node whether it
# is up.
system_missing() { # prints the Debian packages that are missing
	have g++ && have make || echo build-essential
	have protoc || echo protobuf-compiler
	have clang || echo clang
	have pkg-config || echo pkg-config
	have git || echo git
	have curl || echo curl
	has_libclang || echo libclang-dev
	has_openssl || echo libssl-dev
}

# bindgen takes a library of one of these two names only: `libclang1` alone, which other packages bring along, has neither.
has_libclang() {
	[ -n "${LIBCLANG_PATH:-}" ] || [ "$(uname -s)" = Darwin ] ||
		compgen -G '/usr/lib/llvm-*/lib/libclang.so' >/dev/null ||
		compgen -G '/usr/lib/llvm-*/lib/libclang-*.so' >/dev/null ||
		compgen -G '/usr/lib*/libclang.so' >/dev/null || compgen -G '/usr/lib/*/libclang.so' >/dev/null ||
		compgen -G '/usr/lib/*/libclang-*.so' >/dev/null
}

has_openssl() { have pkg-config && pkg-config --exists openssl; }

# can_apt: may this user install packages without being asked anything?
can_apt() { have apt-get && { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# apt_install PACKAGES..
apt_install() {
	can_apt || die "missing packages; type: sudo apt-get update && sudo apt-get install -y $*"
	say "setup: apt-get install $*"
	local log=$CACHE/apt.log
	# Another apt may hold the lock (a machine's first boot updates itself): wait for it rather than fail.
	local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q)
	# An interrupted dpkg is finished first; this is a no-op otherwise.
	as_root dpkg --configure -a >"$log" 2>&1 || true
	as_root "${apt[@]}" update >>"$log" 2>&1 || warn "apt-get update failed (see $log); trying with the old lists"
	as_root "${apt[@]}" install -y --no-install-recommends "$@" >>"$log" 2>&1 ||
		die "apt-get could not install $* (last words: $(tail -n 1 "$log")); see $log"
}

system_packages() {
	local missing
	missing=$(system_missing | tr '\n' ' ')
	[ -n "${missing// /}" ] || return 0
	if have apt-get; then
		# shellcheck disable=SC2086 # a list of packages
		apt_install $missing
	elif have dnf; then
		die "missing ${missing}; type: sudo dnf install -y gcc-c++ make protobuf-compiler clang clang-devel openssl-devel pkgconf git curl"
	elif have pacman; then
		die "missing ${missing}; type: sudo pacman -S --needed base-devel protobuf clang openssl git curl"
	elif have brew; then
		die "missing ${missing}; type: brew install protobuf llvm openssl@3 pkg-config"
	else
		die "missing ${missing}(Debian's names); install them with this system's package manager"
	fi
	missing=$(system_missing | tr '\n' ' ')
	[ -z "${missing// /}" ] || die "still missing after the installation: $missing"
}
