#!/bin/sh
# run-fuzz.sh FOLDER SECONDS: runs each fuzz target of FOLDER for so long over its corpus, adding what it finds there;
# says how to when SECONDS is empty.
set -eu

for program in "$1"/*; do
	case $program in *.log | *'*') continue ;; esac
	corpus=tests/fuzz/corpus/$(basename "$program")
	if [ -z "$2" ]; then
		echo "$program $corpus"
		continue
	fi
	mkdir -p "$corpus"
	"$program" -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$corpus/crash-" "$corpus"
done
