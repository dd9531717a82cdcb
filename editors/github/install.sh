#!/usr/bin/env bash
# install.sh: builds campaign-ls from the checkout that the action came with, unless one is in the PATH already.
set -euo pipefail
if command -v campaign-ls >/dev/null; then
	campaign-ls --version
	exit
fi
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${RUNNER_TEMP:?}/campaign-ls
echo '::group::Build campaign-ls'
"$top/server/tools/install-deps.sh"
make -C "$top" -s -j "$(getconf _NPROCESSORS_ONLN)" BUILD="$build" "$build/campaign-ls"
echo '::endgroup::'
echo "$build" >>"${GITHUB_PATH:?}"
"$build/campaign-ls" --version
