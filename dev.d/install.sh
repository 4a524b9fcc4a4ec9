# What must stand on the machine: Debian packages, the compiler, a Node young enough for the tests. Its wasm target: wasm.sh.

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    # Without a terminal sudo may not ask for a password.
    if [ -t 2 ] && [ -z "${CI:-}" ]; then sudo "$@"; else sudo -n "$@"; fi
  else
    return 77
  fi
}

# need WHY THING=PACKAGE...: a thing is a command, or a file when it holds a slash.
need() {
  local why="$1" pair thing missing=()
  shift
  for pair in "$@"; do
    thing="${pair%%=*}"
    case "$thing" in
      */*) [ -e "$thing" ] || missing+=("${pair#*=}") ;;
      *) command -v "$thing" >/dev/null || missing+=("${pair#*=}") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  note "$why needs: ${missing[*]}"
  command -v apt-get >/dev/null || fail "This system has no apt-get: ./dev installs by itself on Debian 12 only.
  Install what carries these names on Debian with your own package manager, then run ./dev again: ${missing[*]}"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "Installing needs root, and there is no sudo here. As root:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  fi
  if [ "$(id -u)" != 0 ] && { [ ! -t 2 ] || [ -n "${CI:-}" ]; } && ! sudo -n true 2>/dev/null; then
    fail "sudo wants a password and nobody can type one here. As root:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  fi
  # Asked before the counter starts, so that a password can be typed.
  [ "$(id -u)" = 0 ] || as_root true
  if [ -z "${LISTS_FRESH:-}" ]; then
    quiet "package lists" as_root apt-get -q -o DPkg::Lock::Timeout=300 update ||
      note "the package lists could not be refreshed: trying with the old ones"
    LISTS_FRESH=1
  fi
  quiet "installing ${missing[*]}" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-remove --no-install-recommends "${missing[@]}" ||
    fail "These Debian packages could not be installed: ${missing[*]}
  Without network there is no other way: put the machine on a network, or install them from a mirror, and run ./dev again."
  hash -r
}

need_certificates() { need "fetching packages" /etc/ssl/certs/ca-certificates.crt=ca-certificates; }

need_compiler() {
  [ -n "${HOME:-}" ] && [ -d "$HOME/.cargo/bin" ] && PATH="$PATH:$HOME/.cargo/bin"
  command -v cargo >/dev/null || fail "There is no Rust toolchain: install rustup and rust $(rust_wanted) or newer, then run ./dev again.
  Debian 12's own rustc is too old."
  local have
  have="$(rustc --version | cut -d' ' -f2 | cut -d- -f1)"
  [ "$(printf '%s\n%s\n' "$(rust_wanted)" "$have" | sort -V | head -n1)" = "$(rust_wanted)" ] ||
    fail "Rust $have is too old: $(rust_wanted) or newer is needed. With rustup: rustup update stable"
  need_certificates
  # SQLite and ring are C and come along in source.
  need "compiling" cc=build-essential
}

rust_wanted() { sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml; }

need_npm() {
  need_certificates
  need "the style sheet" node=nodejs npm=npm
}

need_to_build() {
  need_compiler
  need_npm
}

# packages FOLDER: what package-lock.json names, once per content of the lock.
packages() {
  local folder="$1" wanted
  wanted="$(content "$folder/package.json" "$folder/package-lock.json")"
  ! is_done "$folder/node_modules/.done" "$wanted" || return 0
  quiet "packages of $folder" npm --prefix "$folder" ci --no-audit --no-fund --ignore-scripts ||
    fail "The npm packages of $folder/ could not be fetched. They are named in $folder/package-lock.json.
  Without network: copy $folder/node_modules from a machine that has them, with the file node_modules/.done."
  mark_done "$folder/node_modules/.done" "$wanted"
}

style_packages() {
  [ -f style/package-lock.json ] || { note "style/ names no packages"; return 0; }
  packages style
}

# Sets NODE: the system's when young enough, else the pinned one.
need_node() {
  need_npm
  NODE="$(command -v node)"
  if node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'; then
    return 0
  fi
  note "Node $(node --version) is too old for the browser tests: taking the pinned one"
  packages tests/browser/runtime
  NODE="$(find "$PWD/tests/browser/runtime/node_modules" -path '*/bin/node' -type f -print -quit 2>/dev/null)"
  [ -n "$NODE" ] || fail "There is no pinned Node for this kind of processor ($(uname -m)): install Node 20.19 or newer."
}

# Sets CHROMIUM.
need_chromium() {
  if [ -z "${CHROMIUM:-}" ]; then
    case "$(. /etc/os-release 2>/dev/null && echo "${ID:-}")" in
      ubuntu) command -v chromium >/dev/null || fail "Ubuntu's chromium is a snap, which the tests cannot steer.
  Install a Chromium or Chrome from elsewhere and name it: CHROMIUM=FILE ./dev test" ;;
    esac
    need "the browser tests" chromium=chromium
    CHROMIUM="$(command -v chromium)"
  fi
  export CHROMIUM
}
