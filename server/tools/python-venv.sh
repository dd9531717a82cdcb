#!/bin/sh
# python-venv.sh NAME REQUIREMENTS: prints the folder of a Python environment that holds what a requirements file pins, and
# nothing else; it is kept in build/tools. The file names every package with its checksum, so that a registry cannot bring
# anything else. Ends with status 77, and says why, where that cannot be done.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
name=$1 requirements=$2
venv=${CAMP_TOOLS:-$top/build/tools}/python/$name

unavailable() { # WHY
	echo "$1" >&2
	exit 77
}

# A second call finds the first one's work, unless the file changed in between.
if ! cmp -s "$requirements" "$venv/installed.txt"; then
	rm -rf "$venv"
	python3 -m venv "$venv" >&2 || unavailable 'python3 -m venv fails; server/tools/install-deps.sh --test installs it'
	for attempt in 1 2 3; do
		"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: \
			-r "$requirements" >&2 && break
		[ $attempt != 3 ] || unavailable "what $requirements names could not be installed: no registry?"
		sleep $((attempt * attempt * 2))
	done
	cp "$requirements" "$venv/installed.txt"
fi
echo "$venv"
