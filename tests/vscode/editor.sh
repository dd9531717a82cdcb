#!/bin/sh
# editor.sh: prints the folder of a real VS Code, as code-server brings it to npm's registry, and of what drives it. Installs
# it in build/tools when it is missing; ends with status 77, and says why, where that cannot be done.
set -eu
cd "$(dirname "$0")/../../editors/vscode"
. ./npm.sh
from=$(cd ../../tests/vscode && pwd)
to=$tools/vscode-editor
install_locked "$from" "$to"
editor=$to/node_modules/code-server/lib/vscode
if ! [ -e "$editor/installed" ]; then
	# Its own lock file pins what it needs. Some of that must be told not to mind the version of other parts.
	(cd "$editor" && npm_ci --omit=dev --legacy-peer-deps) || exit
	: >"$editor/installed"
fi
echo "$to"
