#!/bin/sh
# E-06: generates the grammar anew, for ABI 14, and fails when that differs from what is committed; then runs its corpus, in which
# faults are nodes ERROR, parses whole campaigns, in which there are none, and runs the queries of every editor over an example.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -R "$top/grammar" "$work/grammar"
cd "$work/grammar"
rm -rf src/parser.c src/grammar.json src/node-types.json src/tree_sitter
"$top/server/tools/tree-sitter.sh" generate --abi 14
if ! diff -r -u "$top/grammar/src" src; then
	echo "grammar/src is stale: run (cd grammar && ../server/tools/tree-sitter.sh generate --abi 14)"
	exit 1
fi
echo "grammar/src: 1 passed, 0 failed"
# The generator compiles the parser to a cache of the user's, here a folder that is thrown away.
status=0
XDG_CACHE_HOME=$work/cache HOME=$work "$top/server/tools/tree-sitter.sh" test >"$work/tests" 2>&1 || status=$?
passed=$(grep -c '✓' "$work/tests" || true)
failed=$(grep -c '✗' "$work/tests" || true)
[ $status = 0 ] || cat "$work/tests"
echo "grammar tests: $passed passed, $failed failed"
parses() { # FILE...
	XDG_CACHE_HOME=$work/cache HOME=$work "$top/server/tools/tree-sitter.sh" parse --quiet "$@" >"$work/faults" 2>"$work/errors"
}
printf 'campaign a {\n  use_case: @@ marketing\n}\n' >"$work/broken.campaign"
set -- $(find "$top/examples" "$top/tests/campaigns/clean" -name '*.campaign')
if parses "$@" && ! parses "$work/broken.campaign" && grep -q ERROR "$work/faults"; then
	echo "grammar examples: $# passed, 0 failed"
else
	status=1
	echo "grammar examples: 0 passed, 1 failed"
	cat "$work/faults" "$work/errors"
fi
passed=0 failed=0
for query in queries/*/*.scm; do
	if XDG_CACHE_HOME=$work/cache HOME=$work "$top/server/tools/tree-sitter.sh" query "$query" \
		"$top/examples/harbor-bakery/weekly-bread.campaign" >"$work/captures" 2>"$work/errors" && grep -q capture "$work/captures"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1)) status=1
		echo "FAIL  grammar/$query"
		cat "$work/errors"
	fi
done
echo "grammar queries: $passed passed, $failed failed"
exit $status
