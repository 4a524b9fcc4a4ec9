# The figures: one row each in tests/bench/rows.txt, measured by name.

bench() {
  case "${1:-}" in
    "") bench_list ;;
    all) bench_all ;;
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

# The figure is the last line of the row's command that has the agreed form; without one nothing was measured.
bench_row() {
  local id="$1" row goal command line
  row="$(rows | grep -F "$id|" | grep -E "^$id\|" || true)"
  [ -n "$row" ] || fail "there is no row $1 in tests/bench/rows.txt"
  IFS='|' read -r id goal command <<<"$row"
  if ! can_be_measured "$command"; then
    printf '%s not measured goal %s\n' "$id" "$goal"
    return 3
  fi
  case "$command" in
    *newcomer) need "a bare Debian" debootstrap=debootstrap ;;
    */rust\ domain*) need_compiler ;;
    *) bench_prepare ;;
  esac
  local log
  log="$(mktemp "$CACHE/logs/bench.XXXXXX")"
  bash -c "$command" </dev/null 2>&1 | tee "$log" || true
  line="$(grep -E "^$id .+ goal .+ (met|missed)\$" "$log" | tail -n1 || true)"
  rm -f "$log"
  [ -n "$line" ] || { printf '%s not measured goal %s\n' "$id" "$goal"; return 3; }
  printf '%s\n' "$line"
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

bench_all() {
  local id goal command line verdict figure from missed=0 comma="" results=tests/bench/results.json
  mkdir -p docs
  bench_prepare
  { printf '# Figures\n\nMeasured by `./dev bench all` on %s with %s cores.\n\n' "$(date -u +%Y-%m-%d)" "$(nproc)"
    printf '| row | goal | figure | verdict |\n|---|---|---|---|\n'; } >docs/figures.md.new
  printf '[' >"$results.new"
  while IFS='|' read -r id goal command <&4; do
    say "$id: $goal"
    from=$SECONDS
    line="$(bench_row "$id" 2>&1 | tee /dev/stderr | tail -n1)" || true
    verdict="${line##* }"
    figure="${line#"$id "}"
    figure="${figure%% goal *}"
    case "$verdict:$figure" in met:?* | missed:?*) ;; *) verdict="not measured" ;; esac
    [ "$figure" != "not measured" ] || { verdict="not measured"; figure=""; }
    [ "$verdict" != missed ] || missed=$((missed + 1))
    printf '| %s | %s | %s | %s |\n' "$id" "$goal" "${figure:-–}" "$verdict" >>docs/figures.md.new
    printf '%s\n  {"id": "%s", "goal": "%s", "figure": "%s", "verdict": "%s", "seconds": %d}' \
      "$comma" "$id" "$(json "$goal")" "$(json "$figure")" "$verdict" $((SECONDS - from)) >>"$results.new"
    comma=,
  done 4< <(rows)
  printf '\n]\n' >>"$results.new"
  mv "$results.new" "$results"
  mv docs/figures.md.new docs/figures.md
  say "written: $results and docs/figures.md; $missed missed"
}

json() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }
