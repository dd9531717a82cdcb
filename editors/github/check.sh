#!/usr/bin/env bash
# check.sh: runs `campaign-ls check` as the inputs of action.yml say, which it finds in CAMPAIGN_... .
set -euo pipefail

read_lines() { # TEXT: its lines that hold something, in the array `lines`
	local line
	lines=()
	while IFS= read -r line; do
		[[ -z ${line//[[:space:]]/} ]] || lines+=("$line")
	done <<<"$1"
}

read_lines "$CAMPAIGN_ARGUMENTS"
arguments=(${lines[@]+"${lines[@]}"})
read_lines "$CAMPAIGN_FILES"
files=(${lines[@]+"${lines[@]}"})

since=$CAMPAIGN_SINCE
if [[ -z $since && -n $CAMPAIGN_BASE ]]; then
	# What is checked out for a pull request is a merge into the branch that it is for: of that the first parent is enough, and
	# a clone of depth 2 has it.
	if git rev-parse --verify --quiet 'HEAD^2' >/dev/null; then since=HEAD^1; else since=$CAMPAIGN_BASE; fi
fi
[[ $since != none ]] || since=

# Code scanning compares the findings of two commits itself, so that it wants all of them.
if [[ -n $CAMPAIGN_SARIF ]]; then
	campaign-ls check ${arguments[@]+"${arguments[@]}"} --format "sarif=$CAMPAIGN_SARIF" -- ${files[@]+"${files[@]}"} >/dev/null || [[ $? = 1 ]]
	echo "sarif=$CAMPAIGN_SARIF" >>"${GITHUB_OUTPUT:?}"
fi

exec campaign-ls check ${since:+--since "$since"} ${arguments[@]+"${arguments[@]}"} -- ${files[@]+"${files[@]}"}
