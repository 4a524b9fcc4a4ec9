# From source to ./site and a server: islands, bundle, binary.

# Sets WASM to the islands' file, or to nothing when there is no wasm target. One file per content of its sources,
# because an island's name is a hash of its text: server and wasm must come from the same one.
wasm_file() {
  local wanted
  WASM=
  if ! need_wasm_target; then
    note "The compiler's wasm target could not be installed (no rustup, or its server cannot be reached)."
    note "The site is built without islands: every page and form works, a vote reloads the page."
    note "For the islands, once on a network: rustup target add wasm32-unknown-unknown"
    return 0
  fi
  mkdir -p "$CACHE/wasm"
  wanted="$CACHE/wasm/$(wasm_content).wasm"
  while [ ! -f "$wanted" ]; do
    step "islands for the browser (about 80 s the first time)" \
      cargo build --locked -p frontend --target wasm32-unknown-unknown --profile wasm-release ||
      fail "the islands do not build"
    # Edited while it was built: once more.
    [ "$wanted" = "$CACHE/wasm/$(wasm_content).wasm" ] || { wanted="$CACHE/wasm/$(wasm_content).wasm"; continue; }
    cp "$CARGO_TARGET_DIR/wasm32-unknown-unknown/wasm-release/frontend.wasm" "$wanted.new"
    mv "$wanted.new" "$wanted"
    # The eight youngest stay, for other branches.
    find "$CACHE/wasm" -name '*.wasm' -printf '%T@ %p\n' | sort -rn | tail -n +9 | cut -d' ' -f2- | xargs -r rm -f
  done
  WASM="$wanted"
}

wasm_content() {
  { content frontend/Cargo.toml frontend/src frontend/islands Cargo.lock Cargo.toml .cargo; rustc --version; } | sha256sum | cut -c1-32
}

build_site() {
  local wanted stamp arguments=(--style style --out site)
  style_packages
  wasm_file
  stamp="$CACHE/stamps/site-$(printf '%s' "$PWD" | sha256sum | cut -c1-16)"
  wanted="$({ content style frontend/bundle; echo "${WASM##*/}"; } | sha256sum | cut -c1-32)"
  if is_done "$stamp" "$wanted" && [ -f site/manifest.json ]; then return 0; fi
  [ -z "$WASM" ] || arguments+=(--wasm "$WASM")
  step "bundler (about a minute the first time)" \
    env CARGO_TARGET_DIR="$CACHE/target-bundle" cargo build --locked --manifest-path frontend/bundle/Cargo.toml ||
    fail "the bundler does not build"
  step "site" "$CACHE/target-bundle/debug/bundle" "${arguments[@]}" || fail "the site could not be made"
  mark_done "$stamp" "$wanted"
}

build_server() { # dev | release
  local release=()
  [ "$1" != release ] || release=(--release)
  step "server (about two minutes the first time)" cargo build --locked "${release[@]}" --bin wijkbreed ||
    fail "the server does not build"
}
