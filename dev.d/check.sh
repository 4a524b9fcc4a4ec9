# What is checked without running anything: formatting, clippy, and the shape of the source.

check_all() {
  need_compiler
  local code=0
  step "shape of the source" bash dev.d/shape.sh || code=1
  step "formatting" formatting || code=1
  step "clippy" cargo clippy --locked --quiet --all-targets -- -D warnings || code=1
  return $code
}

formatting() {
  cargo fmt --version >/dev/null 2>&1 || { note "rustfmt is missing: rustup component add rustfmt clippy"; return 1; }
  cargo fmt --all --check && cargo fmt --manifest-path frontend/bundle/Cargo.toml --check
}
