#!/bin/sh
# tree-sitter.sh ARGUMENT...: runs the pinned grammar generator, building it below build/tools the first time, which
# takes some minutes. Pinned, because parser.c is committed and must come out the same everywhere. Ends with status 77
# where it cannot be built, for want of cargo or of a network.
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
		if [ $attempt = 3 ]; then
			echo "tree-sitter-cli $version cannot be built here: cargo says why above" >&2
			exit 77
		fi
		sleep $((attempt * 5))
	done
	;;
esac
exec "$tool" "$@"
