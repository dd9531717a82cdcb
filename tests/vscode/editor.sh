#!/bin/sh
# editor.sh [older]: prints the folder of a real VS Code, as code-server brings it to npm's registry, and of what drives it;
# or of the oldest VS Code that the extension is tried in. Installs it in build/tools when it is missing; ends with status
# 77, and says why, where that cannot be done.
set -eu
cd "$(dirname "$0")/../../editors/vscode"
. ./npm.sh
from=$(cd "../../tests/vscode/${1:-.}" && pwd)
to=$tools/vscode-editor${1:+-$1}
install_locked "$from" "$to"
editor=$to/node_modules/code-server/lib/vscode
if ! [ -e "$editor/installed" ]; then
	# Its own lock file pins what it needs. Some of that must be told not to mind the version of other parts.
	(cd "$editor" && npm_ci --omit=dev --legacy-peer-deps) || exit
	# Terminals, and so tasks, need a part that is compiled. The package of a later VS Code brings it compiled.
	pty=$editor/node_modules/node-pty
	if ! [ -e "$pty/build/Release/pty.node" ]; then
		for made in "$to/node_modules/node-pty/prebuilds/linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')"/pty.node; do
			! [ -e "$made" ] || { mkdir -p "$pty/build/Release" && cp "$made" "$pty/build/Release/"; }
		done
	fi
	: >"$editor/installed"
fi
echo "$to"
