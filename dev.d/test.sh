# The rings of tests, cheapest first; each on SQLite and, where a database is used, again on PostgreSQL.

RINGS=(check domain app office web bundle browser crash)
ROWS=()
CODE=0

test_rings() {
  local ring
  case " ${RINGS[*]} " in *" ${1:-check} "*) ;; *) fail "there is no ring '$1'; there are: ${RINGS[*]}" ;; esac
  need_compiler
  RUNNER=(cargo test --locked --no-fail-fast)
  ALONE=(-- --test-threads=1)
  if cargo nextest --version >/dev/null 2>&1; then
    RUNNER=(cargo nextest run --locked --no-fail-fast --no-tests=warn)
    ALONE=(--profile crash)
  fi
  note "tests run with: ${RUNNER[*]}"
  trap 'ended $?' EXIT
  if [ $# -gt 0 ]; then "ring_$1"; else for ring in "${RINGS[@]}"; do "ring_$ring"; done; fi
  exit $CODE
}

# However the run ends, the table is printed and nothing is left running.
ended() {
  postgres_stop
  [ "$1" -eq "$CODE" ] || ROWS+=("FAILED|0|stopped before the end")
  table $SECONDS
  exit "$1"
}

# ring NAME COMMAND...: a step that is noted for the table; a failure does not stop the rings after it.
ring() {
  local name="$1" from=$SECONDS result=passed
  shift
  step "$name" "$@" || { result=FAILED; CODE=1; }
  ROWS+=("$result|$((SECONDS - from))|$name")
}

table() {
  local row result seconds name failed=0
  printf '\n%-8s %8s  %s\n' result minutes step
  for row in "${ROWS[@]}"; do
    IFS='|' read -r result seconds name <<<"$row"
    printf '%-8s %8s  %s\n' "$result" "$(minutes "$seconds")" "$name"
    [ "$result" = passed ] || failed=$((failed + 1))
  done
  printf '%-8s %8s  %s\n\n' "" "$(minutes "$1")" "in all"
  printf 'steps: %d passed, %d failed\n' $((${#ROWS[@]} - failed)) "$failed"
}

minutes() { awk -v s="$1" 'BEGIN { printf "%.1f", s / 60 }'; }

on_sqlite() { env -u TEST_POSTGRES_URL "$@"; }
on_postgres() { env TEST_POSTGRES_URL="$TEST_POSTGRES_URL" "$@"; }

ring_check() {
  ring "check: shape of the source" bash dev.d/shape.sh
  ring "check: formatting" formatting
  ring "check: clippy" cargo clippy --locked --quiet --all-targets -- -D warnings
}

ring_domain() { ring "domain: rules" "${RUNNER[@]}" -p domain; }
ring_app() { ring "app: pages and words" "${RUNNER[@]}" -p app; }

ring_office() {
  ring "office on SQLite" on_sqlite "${RUNNER[@]}" -p office -p store -p migrations
  postgres_start
  ring "office on PostgreSQL" on_postgres "${RUNNER[@]}" -p office -p store -p migrations
}

ring_web() {
  local binaries
  mapfile -t binaries < <(test_binaries)
  ring "router on SQLite" on_sqlite "${RUNNER[@]}" -p tests -p server --lib "${binaries[@]}"
  postgres_start
  ring "router on PostgreSQL" on_postgres "${RUNNER[@]}" -p tests -p server --lib "${binaries[@]}"
}

# Every test binary of the packages tests and server but the crash ring.
test_binaries() {
  local file name
  for file in {tests,server}/tests/*.rs {tests,server}/tests/*/main.rs; do
    [ -f "$file" ] || continue
    name="$(basename "${file%/main.rs}" .rs)"
    [ "$name" = crash ] || printf '%s\n' --test "$name"
  done
}

ring_bundle() {
  ring "bundle: its own rules" bundle_tests
  ring "bundle: islands, style and site" bundle_all
}

bundle_tests() { CARGO_TARGET_DIR="$CACHE/target-bundle" cargo test --locked --manifest-path frontend/bundle/Cargo.toml; }
bundle_all() { need_npm && build_site; }

ring_browser() { ring "browser: the month with scripts, without, with wasm blocked" browser_tests; }

browser_tests() {
  need_npm
  build_site
  build_server dev
  need_node
  need_chromium
  packages tests/browser
  WIJKBREED_BIN="$CARGO_TARGET_DIR/debug/wijkbreed" WIJKBREED_SITE="$PWD/site" WIJKBREED_SHOTS="${WIJKBREED_SHOTS:-$CACHE/shots}" \
    "$NODE" --test --test-concurrency=1 --test-reporter=spec tests/browser/*.test.mjs
}

ring_crash() { ring "crash: 200 kills, and every write on disk before its answer" crash_tests; }

crash_tests() {
  need "the crash ring" strace=strace
  build_server dev
  WIJKBREED_BIN="$CARGO_TARGET_DIR/debug/wijkbreed" "${RUNNER[@]}" -p tests --test crash "${ALONE[@]}"
}
