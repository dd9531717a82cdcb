#!/bin/sh
# replace-if-changed.sh FILE: writes what comes in on standard input to FILE, unless that is what FILE holds already.
# So make sees a new file only when there is something new in it.
set -eu

new=$1.$$
trap 'rm -f "$new"' EXIT
cat >"$new"
cmp -s "$new" "$1" || mv -f "$new" "$1"
