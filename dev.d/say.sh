# How ./dev speaks: named steps with their time, logs of quiet commands, stamps of what is already done.

say() { printf '\n» %s\n' "$*"; }
note() { printf '  %s\n' "$*"; }
fail() {
  printf '\n✗ %s\n' "$*" >&2
  exit 1
}

lasted() { # seconds
  if [ "$1" -lt 90 ]; then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

# step NAME COMMAND...: what the command says is shown; afterwards how long it took. In a shell of its own: a `fail` ends
# the step, not the script.
step() {
  local name="$1" from=$SECONDS code=0
  shift
  say "$name"
  ("$@") </dev/null || code=$?
  if [ $code -eq 0 ]; then note "done: $name ($(lasted $((SECONDS - from))))"; else note "failed: $name ($(lasted $((SECONDS - from))))"; fi
  return $code
}

# quiet NAME COMMAND...: a counter while it runs, its words only when it fails.
quiet() {
  local name="$1" from=$SECONDS code=0 pid shown=0 log
  shift
  log="$(mktemp "$CACHE/logs/step.XXXXXX")"
  "$@" </dev/null >"$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if [ -t 1 ]; then
      printf '\r» %s … %s  ' "$name" "$(lasted $((SECONDS - from)))"
    elif [ $((SECONDS - from)) -ge $((shown + 20)) ]; then
      shown=$((SECONDS - from))
      note "$name … $(lasted $shown)"
    fi
  done
  wait "$pid" || code=$?
  [ ! -t 1 ] || printf '\r\033[K'
  if [ $code -eq 0 ]; then
    printf '» %s (%s)\n' "$name" "$(lasted $((SECONDS - from)))"
    rm -f "$log"
  else
    printf '✗ %s failed after %s. Its last words:\n' "$name" "$(lasted $((SECONDS - from)))" >&2
    tail -n 25 "$log" >&2
    note "all of it: $log" >&2
  fi
  return $code
}

# content PATH...: one hash over names and bytes of all files below.
content() {
  find "$@" -name node_modules -prune -o -name target -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -c1-32
}

# A stamp is one line in a file: the content for which the work was done.
is_done() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }
mark_done() { printf '%s\n' "$2" >"$1"; }
