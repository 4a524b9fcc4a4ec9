# From source to ./site and a server: bundle and binary. The islands' wasm is made in wasm.sh.

build_site() {
  local wanted stamp arguments=(--style style --out site)
  style_packages
  wasm_file
  stamp="$CACHE/stamps/site-$(printf '%s' "$PWD" | sha256sum | cut -c1-16)"
  wanted="$({ content style frontend/bundle app/domain/src/trace/lists/opentaal_licence.txt; echo "${WASM##*/}"; } | sha256sum | cut -c1-32)"
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
