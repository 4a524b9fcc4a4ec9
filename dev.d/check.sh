# What is checked without running anything: formatting, clippy, the shape of the source, licences; and the bill of materials.

check_all() {
  need_compiler
  local code=0
  step "shape of the source" bash dev.d/shape.sh || code=1
  step "formatting" formatting || code=1
  step "clippy" cargo clippy --locked --quiet --all-targets -- -D warnings || code=1
  step "licences" licences || code=1
  return $code
}

formatting() {
  cargo fmt --version >/dev/null 2>&1 || { note "rustfmt is missing: rustup component add rustfmt clippy"; return 1; }
  cargo fmt --all --check && cargo fmt --manifest-path frontend/bundle/Cargo.toml --check
}

# Both ask cargo and the npm locks; crates that are not here yet are fetched first.
licences() { need_npm && node dev.d/licences.mjs; }

bill_of_materials() { # FILE
  step "bill of materials" node dev.d/sbom.mjs "$1" || fail "the bill of materials could not be written"
  note "it is $1"
}
