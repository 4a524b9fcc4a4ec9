# The rings of tests, cheapest first; each on SQLite and, where a database is used, again on PostgreSQL.

RINGS=(check domain app office web bundle browser crash)
ROWS=()
WHY=()
CODE=0
# So many milliseconds a test in the browser may take, so that one that waits for ever fails instead.
BROWSER_PATIENCE=2400000
# So many files of them at once: a browser mostly waits for its page, and two keep two cores at work.
BROWSER_FILES=2

test_rings() {
  local ring
  case " ${RINGS[*]} " in *" ${1:-check} "*) ;; *) fail "there is no ring '$1'; there are: ${RINGS[*]}" ;; esac
  need_compiler
  NEXTEST=
  if cargo nextest --version >/dev/null 2>&1; then NEXTEST=1; fi
  if [ -n "$NEXTEST" ]; then note "tests run with cargo nextest"; else note "tests run with cargo test: cargo nextest is not here"; fi
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
  local name="$1" from=$SECONDS result=passed log
  shift
  log="$(mktemp "$CACHE/logs/ring.XXXXXX")"
  spoken "$log" step "$name" "$@" || { result=FAILED; CODE=1; }
  ROWS+=("$result|$((SECONDS - from))|$name")
  if [ $result = passed ]; then rm -f "$log"; else WHY+=("$name|$log"); fi
}

# spoken LOG COMMAND...: what it says goes to a log too, but in a terminal, where a pipe would take its colours away.
spoken() {
  local log="$1"
  shift
  if [ -t 1 ]; then "$@"; else "$@" 2>&1 | tee "$log"; fi
}

# Why it failed, once more at the end, what failed first in front: a long run scrolls it away, and the rest often follows from it.
reasons() {
  local one name log why
  for one in "${WHY[@]}"; do
    IFS='|' read -r name log <<<"$one"
    [ -s "$log" ] || continue
    why="$(grep -E -A 7 'panicked at|(FAIL|TIMEOUT) \[|Error(:| \[)|^error|^✖ .*\(|^✗' "$log" | head -n 24)" || why="$(tail -n 8 "$log")"
    printf '%s, all of it in %s:\n%s\n\n' "$name" "$log" "$why" | cut -c 1-200
  done
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
  reasons
  printf 'steps: %d passed, %d failed\n' $((${#ROWS[@]} - failed)) "$failed"
}

minutes() { awk -v s="$1" 'BEGIN { printf "%.1f", s / 60 }'; }

on_sqlite() { ( unset TEST_POSTGRES_URL; "$@" ); }
on_postgres() { ( export TEST_POSTGRES_URL; "$@" ); }

ring_check() {
  ring "check: shape of the source" bash dev.d/shape.sh
  ring "check: formatting" formatting
  ring "check: clippy" cargo clippy --locked --quiet --all-targets -- -D warnings
  ring "check: licences" licences
}

# tests_of FILTER PACKAGE...: one build of the whole workspace for every ring, so that no dependency is built twice.
tests_of() {
  local filter="$1" package packages=()
  shift
  if [ -n "$NEXTEST" ]; then
    cargo nextest run --locked --no-fail-fast --no-tests=warn -E "$filter"
  else
    for package in "$@"; do packages+=(-p "$package"); done
    # Without a server named, the crash ring has nothing to kill.
    case "$filter" in *crash*) packages+=(--lib --test web) ;; esac
    cargo test --locked --no-fail-fast "${packages[@]}"
  fi
}

ring_domain() { ring "domain: rules" tests_of 'package(domain)' domain; }
ring_app() { ring "app: pages and words" tests_of 'package(app)' app; }

ring_office() {
  local which='package(office) + package(store) + package(migrations)'
  ring "office on SQLite" on_sqlite tests_of "$which" office store migrations
  postgres_start
  ring "office on PostgreSQL" on_postgres tests_of "$which" office store migrations
}

# The crash ring has a turn of its own.
ring_web() {
  local which='package(server) + (package(tests) - binary(crash))'
  ring "router on SQLite" on_sqlite tests_of "$which" server tests
  postgres_start
  ring "router on PostgreSQL" on_postgres tests_of "$which" server tests
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
  need "the browser tests" sqlite3=sqlite3
  postgres_start
  # What is provided here may not be skipped for want of it; who has no way to the wasm target says WIJKBREED_MUST=postgres.
  WIJKBREED_BIN="$CARGO_TARGET_DIR/debug/wijkbreed" WIJKBREED_SITE="$PWD/site" WIJKBREED_SHOTS="${WIJKBREED_SHOTS:-}" \
    WIJKBREED_MUST="${WIJKBREED_MUST-islands,postgres}" \
    "$NODE" --test --test-concurrency=$BROWSER_FILES --test-timeout=$BROWSER_PATIENCE --test-reporter=spec tests/browser/*.test.mjs
}

ring_crash() { ring "crash: twice 200 kills, and every write on disk before its answer" crash_tests; }

crash_tests() {
  need "the crash ring" strace=strace
  build_server dev
  export WIJKBREED_BIN="$CARGO_TARGET_DIR/debug/wijkbreed"
  if [ -n "$NEXTEST" ]; then
    cargo nextest run --locked --no-fail-fast --profile crash --no-capture -E 'binary(crash)'
  else
    cargo test --locked -p tests --test crash -- --test-threads=1 --nocapture
  fi
}
