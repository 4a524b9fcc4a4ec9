# A PostgreSQL for the length of a test run: another user than root, a folder of its own, a socket and no port.

postgres_start() {
  [ -z "${TEST_POSTGRES_URL:-}" ] || return 0
  local bin
  bin="$(postgres_programs)"
  if [ -z "$bin" ]; then
    need "the tests on PostgreSQL" pg_ctl-of-postgresql=postgresql
    bin="$(postgres_programs)"
  fi
  [ -n "$bin" ] || fail "PostgreSQL's initdb and pg_ctl cannot be found"
  PG_BIN="$bin"
  PG_DIR="$(mktemp -d /tmp/wijkbreed-pg.XXXXXX)"
  PG_USER="$(id -un)"
  if [ "$(id -u)" = 0 ]; then
    # PostgreSQL refuses to run as root.
    PG_USER=postgres
    id postgres >/dev/null 2>&1 || PG_USER=nobody
    chown "$PG_USER" "$PG_DIR"
  fi
  chmod 700 "$PG_DIR"
  [ -n "$(trap -p EXIT)" ] || trap postgres_stop EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  quiet "a temporary PostgreSQL" postgres_begin || fail "PostgreSQL does not start: see above"
  export TEST_POSTGRES_URL="postgres:///postgres?host=$PG_DIR&user=$PG_USER"
  note "$("$PG_BIN/postgres" --version), socket in $PG_DIR"
}

postgres_programs() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /none/x)")"; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then echo "$folder"; return; fi
  done
}

as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd "$PG_DIR" && runuser -u "$PG_USER" -- "$@"); else "$@"; fi
}

postgres_begin() {
  as_postgres "$PG_BIN/initdb" -D "$PG_DIR/data" -U "$PG_USER" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync &&
    as_postgres "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -l "$PG_DIR/log" -w -t 60 \
      -o "-k $PG_DIR -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300" start
}

postgres_stop() {
  [ -n "${PG_DIR:-}" ] || return 0
  as_postgres "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$PG_DIR"
  PG_DIR=
}
