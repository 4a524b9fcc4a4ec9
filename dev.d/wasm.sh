# The islands' wasm file: by the compiler's own wasm target, else by Debian's compiler, else none and the site says so.

DEBIAN_RUST=(rustc-web cargo-web rust-web-src lld-22)

# Sets WASM to the islands' file, or to nothing. One file per content of its sources and compiler, because an island's
# name is a hash of its text: server and wasm must come from the same one.
wasm_file() {
  local wanted way
  WASM=
  way="$(wasm_way)"
  if [ "$way" = none ]; then
    note "The site is built without islands: every page and form works, a vote reloads the page."
    note "For the islands, once on a network: rustup target add wasm32-unknown-unknown, then ./dev wasm"
    return 0
  fi
  mkdir -p "$CACHE/wasm"
  wanted="$CACHE/wasm/$(wasm_content "$way").wasm"
  while [ ! -f "$wanted" ]; do
    step "islands for the browser (about 80 s the first time)" "islands_$way" "$wanted.new" || fail "the islands do not build"
    # Edited while it was built: once more.
    [ "$wanted" = "$CACHE/wasm/$(wasm_content "$way").wasm" ] ||
      { rm -f "$wanted.new"; wanted="$CACHE/wasm/$(wasm_content "$way").wasm"; continue; }
    mv "$wanted.new" "$wanted"
    # The eight youngest stay, for other branches.
    find "$CACHE/wasm" -name '*.wasm' -printf '%T@ %p\n' | sort -rn | tail -n +9 | cut -d' ' -f2- | xargs -r rm -f
  done
  WASM="$wanted"
}

wasm_content() { # WAY
  { content frontend/Cargo.toml frontend/src frontend/islands Cargo.lock Cargo.toml .cargo; compiler_of "$1"; } | sha256sum | cut -c1-32
}

compiler_of() { if [ "$1" = debian ]; then /usr/bin/rustc --version && wasm_recipe; else rustc --version; fi; }

# Says `own`, `debian` or `none`; what it does meanwhile goes to standard error. A day passes before what failed is tried
# again unasked. WIJKBREED_WASM names the way instead.
wasm_way() {
  local tried="$CACHE/stamps/no-wasm"
  {
    case "${WIJKBREED_WASM:-}" in
      own) own_target && echo own >&3 && return ;;
      debian) debian_target && echo debian >&3 && return ;;
      none) ;;
      *)
        if has_own_target; then echo own >&3; return; fi
        if has_debian_target; then echo debian >&3; return; fi
        if [ -n "$(find "$tried" -mtime -1 2>/dev/null)" ]; then
          note "The compiler's wasm target could not be had earlier today; ./dev wasm tries it at once."
        elif own_target; then echo own >&3; return
        elif debian_target; then echo debian >&3; return
        else : >"$tried"; fi
        ;;
    esac
    echo none >&3
  } 3>&1 1>&2
}

has_own_target() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }

own_target() {
  ! has_own_target || return 0
  command -v rustup >/dev/null || { note "There is no rustup to ask for the compiler's wasm target."; return 1; }
  quiet "the wasm target of the compiler" timeout 90 rustup target add wasm32-unknown-unknown
}

islands_own() { # FILE
  cargo build --locked -p frontend --target wasm32-unknown-unknown --profile wasm-release &&
    cp "$CARGO_TARGET_DIR/wasm32-unknown-unknown/wasm-release/frontend.wasm" "$1"
}

# Cargo does not notice a standard library that changes in place: another compiler or recipe, another folder.
wasm_recipe() { echo 1; }
debian_sysroot() { echo "$CACHE/wasm-sysroot-$(/usr/bin/rustc --version | cut -d' ' -f2)-$(wasm_recipe)"; }
debian_linker() { find /usr/lib/llvm-*/bin/wasm-ld 2>/dev/null | sort -V | tail -n1; }

has_debian_target() {
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -n "$(debian_linker)" ] &&
    [ -d "$(debian_sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]
}

# Debian's compiler has no wasm target either, but the sources to build its standard library from.
debian_target() {
  ! has_debian_target || return 0
  if ! grep -qx 'ID=debian' /etc/os-release || ! command -v apt-get >/dev/null; then
    note "Only on Debian is there a second way to the wasm target."
    return 1
  fi
  (debian_rust) && step "a standard library for the browser (about 30 s, once)" standard_library
}

# In a shell of its own: the site can do without.
debian_rust() {
  local name wanted=() have
  for name in "${DEBIAN_RUST[@]}"; do wanted+=("/var/lib/dpkg/info/$name.list=$name"); done
  need "the islands" "${wanted[@]}"
  have="$(/usr/bin/rustc --version | cut -d' ' -f2)"
  [ "$(printf '%s\n%s\n' "$(rust_wanted)" "$have" | sort -V | head -n1)" = "$(rust_wanted)" ] ||
    { note "Debian's Rust $have is too old for the islands: $(rust_wanted) or newer is needed."; return 1; }
}

# An empty crate, with the standard library built for it from Debian's vendored sources.
standard_library() {
  local version sysroot work vendor
  version="$(/usr/bin/rustc --version | cut -d' ' -f2)"
  vendor="/usr/src/rustc-$version/library/vendor"
  [ -d "$vendor" ] || { note "the sources in $vendor are not there"; return 1; }
  sysroot="$(debian_sysroot)"
  work="$(mktemp -d "$CACHE/wasm-sysroot.XXXXXX")"
  mkdir -p "$work/src" "$work/made/lib/rustlib/wasm32-unknown-unknown/lib"
  : >"$work/src/lib.rs"
  printf '[package]\nname = "nothing"\nversion = "0.0.0"\nedition = "2024"\n' >"$work/Cargo.toml"
  if (cd "$work" && build_library "$vendor" "$work/target") &&
    cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$work/made/lib/rustlib/wasm32-unknown-unknown/lib/"; then
    rm -rf "$sysroot"
    mv "$work/made" "$sysroot"
  fi
  rm -rf "$work"
  [ -d "$sysroot" ]
}

# Without embed-bitcode the islands' link-time optimisation fails.
build_library() { # VENDOR TARGET
  env RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS="-C embed-bitcode=yes" CARGO_TARGET_DIR="$2" \
    /usr/bin/cargo build --offline --release --target wasm32-unknown-unknown \
    -Z build-std=std,panic_abort,panic_unwind,proc_macro \
    --config 'source.crates-io.replace-with="debian"' --config "source.debian.directory=\"$1\""
}

# A target folder of its own, because it is another compiler.
islands_debian() { # FILE
  local target="$CACHE/target-wasm"
  env RUSTC=/usr/bin/rustc CARGO_TARGET_DIR="$target" \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--sysroot $(debian_sysroot)" \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$(debian_linker)" \
    /usr/bin/cargo build --locked -p frontend --target wasm32-unknown-unknown --profile wasm-release &&
    cp "$target/wasm32-unknown-unknown/wasm-release/frontend.wasm" "$1"
}
