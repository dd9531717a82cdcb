#!/bin/sh
# Fails, naming file and line, where a function is called that this project does without.
set -eu
LC_ALL=C
export LC_ALL
tools=$(dirname "$0")

# Without bounds, with hidden state, or subject to the locale.
banned='strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|atol|atof|alloca|setlocale|system|popen|rand|srand'
# Only base/memory.c asks for memory: there out of memory is dealt with.
memory='malloc|calloc|realloc|free|strdup|strndup|asprintf|vasprintf|aligned_alloc'

bad=0
for file in $(find include server -name '*.[ch]' | sort); do
	pattern="$banned|$memory"
	[ "$file" != server/base/memory.c ] || pattern=$banned
	# Behind a dot or an arrow stands a member of that name.
	hits=$(awk -f "$tools/strip-c.awk" "$file" |
		grep -nE "(^|[^A-Za-z0-9_.>])($pattern)[[:space:]]*\(" || true)
	[ -n "$hits" ] || continue
	bad=1
	echo "$hits" | sed "s|^\([0-9]*\):[[:space:]]*|$file:\1: banned function: |"
done
[ $bad = 0 ] && echo "banned functions: 1 passed, 0 failed"
exit $bad
