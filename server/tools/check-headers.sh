#!/bin/sh
# check-headers.sh FLAGS HEADER...: each header must compile alone; the public ones as C++ too, when there is a
# compiler for it.
set -eu

flags=$1
shift
bad=0
good=0

try() { # HEADER COMPILER FLAGS
	header=${1#server/}
	header=${header#include/}
	# A file that says nothing is no C; headers may hold macros alone.
	if printf '#include "%s"\nextern int camp_header_check;\n' "$header" | $2 $3 -Werror -fsyntax-only -; then
		good=$((good + 1))
	else
		bad=$((bad + 1))
	fi
}

for header; do
	case $header in include/*) try "$header" "${CC:-cc} -x c" "-std=c11 -pedantic-errors -Wall -Wextra -Iinclude" ;; esac
	case $header in
	include/*) ! command -v "${CXX:-c++}" >/dev/null || try "$header" "${CXX:-c++} -x c++" "-std=c++11 -Wall -Iinclude" ;;
	esac
	# An inline function of a header may go unused; gcc says nothing of those.
	try "$header" "${CC:-cc} -x c" "$flags"
done
echo "headers: $good passed, $bad failed"
[ $bad = 0 ]
