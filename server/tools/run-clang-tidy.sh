#!/bin/sh
# run-clang-tidy.sh FLAGS FILE...: clang-tidy with .clang-tidy over the files, as many at once as there are processors.
set -eu

flags=$1
shift
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
printf '%s\n' "$@" |
	xargs -P "$jobs" -I '{}' "${CLANG_TIDY:-clang-tidy}" --quiet --warnings-as-errors='*' '{}' -- $flags
