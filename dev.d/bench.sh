# The figures: one row each in tests/bench/rows.txt, measured by name.

bench() {
  local ids
  case "${1:-}" in
    "") bench_list ;;
    all) mapfile -t ids < <(rows | cut -d'|' -f1) && bench_keep "${ids[@]}" ;;
    keep) shift && bench_keep "$@" ;;
    *) bench_row "$1" ;;
  esac
}

rows() { grep -vE '^ *(#|$)' tests/bench/rows.txt; }

# Whether what a row would run exists; a row says so itself when asked.
can_be_measured() { BENCH_ASK=1 bash -c "$1" >/dev/null 2>&1; }

bench_list() {
  local id goal command
  printf '%-6s %-14s %s\n' row "" goal
  rows | while IFS='|' read -r id goal command; do
    if can_be_measured "$command"; then printf '%-6s %-14s %s\n' "$id" "" "$goal"; else printf '%-6s %-14s %s\n' "$id" "not yet" "$goal"; fi
  done
}

# bench_row ID: measures one row and says in the agreed form what came of it; its exit code says so too.
bench_row() {
  local id="$1" row goal command log code=0
  row="$(rows | grep -F "$id|" | grep -E "^$id\|" || true)"
  [ -n "$row" ] || fail "there is no row $1 in tests/bench/rows.txt"
  IFS='|' read -r id goal command <<<"$row"
  FIGURE='' VERDICT="not measured"
  if can_be_measured "$command"; then
    case "$command" in
      *newcomer) need "a bare Debian" debootstrap=debootstrap ;;
      */rust\ web* | */rust\ crash* | */browser\ *) bench_prepare ;;
      *) need_compiler ;;
    esac
    log="$(mktemp "$CACHE/logs/bench.XXXXXX")"
    bash -c "$command" </dev/null 2>&1 | tee "$log" || code=$?
    bench_judge "$id" "$code" "$log"
    rm -f "$log"
  fi
  case "$VERDICT" in
    met) printf '%s %s goal %s met\n' "$id" "$FIGURE" "$goal" ;;
    missed) printf '%s %s goal %s missed\n' "$id" "$FIGURE" "$goal"; return 1 ;;
    *) printf '%s not measured goal %s\n' "$id" "$goal"; return 3 ;;
  esac
}

# Sets FIGURE and VERDICT from what a row's command said and how it ended. A figure is a line `ID figure goal ... met` or
# `missed`, the worst of several; a row without figures is a rule, held when all its tests pass. What failed is never met.
bench_judge() { # ID CODE LOG
  local lines passed failed
  lines="$(sed -nE "s/^(.*[ .])?$1 (.+) goal .+ (met|missed)( \(.*\))?\$/\3|\2\4/p" "$3")"
  lines="$(grep '^missed' <<<"$lines" || printf '%s\n' "$lines")"
  if [ -n "$lines" ]; then
    IFS='|' read -r VERDICT FIGURE <<<"$(tail -n1 <<<"$lines")"
  else
    read -r passed failed < <(bench_counts "$3")
    [ $((passed + failed)) -gt 0 ] || return 0
    FIGURE="$passed of $((passed + failed)) tests pass"
    if [ "$failed" = 0 ]; then VERDICT=met; else VERDICT=missed; fi
  fi
  [ "$2" = 0 ] || [ "$VERDICT" = missed ] || { VERDICT=missed; FIGURE="$FIGURE, but the run ended with an error"; }
}

# "passed failed", added up over what nextest, cargo test or node says at the end of a run. Nextest runs each test in a
# process that sums up too: where it speaks itself, only its own words count.
bench_counts() { # LOG
  awk '
    function before(word) { return match($0, "[0-9]+ " word) ? substr($0, RSTART, RLENGTH) + 0 : 0 }
    /^ *Summary \[/ { nextest = 1; ran += before("tests? run"); good += before("passed") }
    /^test result:/ { passed += before("passed"); failed += before("failed") }
    /^(ℹ|#) pass [0-9]+$/ { passed += $3 }
    /^(ℹ|#) (fail|cancelled) [0-9]+$/ { failed += $3 }
    END { if (nextest) print good + 0, ran - good; else print passed + 0, failed + 0 }' "$1"
}

# What rows may count on: a server, a site, a PostgreSQL, a browser.
bench_prepare() {
  [ -z "${BENCH_READY:-}" ] || return 0
  BENCH_READY=1
  need_to_build
  build_site
  build_server dev
  need_node
  need_chromium
  need "measuring" strace=strace
  packages tests/browser
  postgres_start
  export NODE WIJKBREED_BIN="$CARGO_TARGET_DIR/debug/wijkbreed" WIJKBREED_SITE="$PWD/site"
}

# bench_keep ID...: measures these rows and keeps what came of them in tests/bench/results.json and docs/figures.md.
bench_keep() {
  local id from commit machine missed=0
  bench_prepare
  commit="$(git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)"
  [ -z "$(git status --porcelain --untracked-files=no -- . ':!docs/figures.md' ':!tests/bench/results.json' 2>/dev/null)" ] ||
    commit="$commit with changes"
  machine="$(nproc) cores$(sed -n 's/^model name[^:]*: /, /p' /proc/cpuinfo 2>/dev/null | head -n1), $(rustc --version)"
  for id in "$@"; do
    from=$SECONDS
    # Whatever becomes of this row, the next one has its turn.
    bench_row "$id" || true
    [ "$VERDICT" != missed ] || missed=$((missed + 1))
    "$NODE" tests/bench/keep.mjs "$id" "$FIGURE" "$VERDICT" $((SECONDS - from)) "$commit" "$machine"
  done
  say "kept in tests/bench/results.json and docs/figures.md; $missed missed"
}
