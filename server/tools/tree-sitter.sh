#!/bin/sh
# tree-sitter.sh ARGUMENT...: runs the pinned grammar generator, building it below build/tools the first time, which
# takes some minutes. Pinned, because parser.c is committed and must come out the same everywhere.
set -eu

version=0.24.7
top=$(cd "$(dirname "$0")/../.." && pwd)
tool=$top/build/tools/bin/tree-sitter

case $("$tool" --version 2>/dev/null || true) in
"tree-sitter $version"*) ;;
*)
	echo "building tree-sitter-cli $version below build/tools" >&2
	for attempt in 1 2 3; do
		cargo install --quiet --locked tree-sitter-cli --version $version --root "$top/build/tools" && break
		[ $attempt != 3 ] || exit 1
		sleep $((attempt * 5))
	done
	;;
esac
exec "$tool" "$@"
