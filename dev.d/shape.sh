#!/usr/bin/env bash
# The shape of the source: what no compiler says and everyone relies on. Prints each offence with its reason.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1

offence() { # REASON, places on standard input
  local places
  places="$(cat)"
  [ -z "$places" ] || printf '%s\n    ^ %s\n' "$places" "$1"
}

# more_than_one TEXT REASON: only one file may write it.
more_than_one() {
  local files
  files="$(printf '%s\n' "$screens" | xargs -r grep -nF -- "$1" | grep -vE '^[^:]+:[0-9]+: *//' | cut -d: -f1 | sort -u)"
  [ "$(printf '%s' "$files" | grep -c .)" -le 1 ] || printf '%s\n' "$files" | offence "$2"
}

all="$(find . -name .git -prune -o -name node_modules -prune -o -name target -prune -o -path ./site -prune -o -path ./data -prune -o -type f -print | sed 's|^\./||' | sort)"
rust="$(printf '%s\n' "$all" | grep '\.rs$')"
# Source that is not a test: no folder named tests, no file of tests.
source="$(printf '%s\n' "$rust" | grep -vE '(^|/)tests/|(^|/|_)tests?\.rs$')"
screens="$(printf '%s\n' "$source" | grep -E '^(app|frontend|server)/')"

check() {
  more_than_one '<textarea' 'only one component may write <textarea: the server does not escape its text by itself'
  more_than_one '<title' 'only one component may write <title: the server does not escape its text by itself'

  printf '%s\n' "$all" | grep -E '(^|/)(utils?|helpers?|common|misc|types|models|traits)(\.(rs|mjs|js|css|sh)|/)' |
    offence 'a name that says nothing about what lives there'

  printf '%s\n' "$source" | xargs -r wc -l | awk '$2 != "total" && $1 > 250 { print $2 ": " $1 " lines" }' |
    offence 'more than 250 lines: split it'

  printf '%s\n' "$rust" | xargs -r grep -nE '\b(todo!|unimplemented!|dbg!)|#\[ignore' |
    offence 'unfinished: no todo!, unimplemented!, dbg!, #[ignore'

  printf '%s\n' "$rust" | while read -r file; do
    head -n1 "$file" | grep -qE '^//! [^ ].{7,}' || printf '%s:1\n' "$file"
  done | offence 'the first line says in a sentence what lives here: //! ...'

  printf '%s\n' "$all" | grep -vE '\.(lock|png|woff2|svg)$|package-lock\.json$|^dev\.d/shape\.sh$' | tr '\n' '\0' |
    xargs -0 -r grep -nIE "(^|[\"'\` =(:])/(home|root|work|Users)/" |
    offence 'a path of one machine'
}

found="$(check)"
[ -z "$found" ] || { printf '%s\n' "$found"; exit 1; }
