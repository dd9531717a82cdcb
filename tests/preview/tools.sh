#!/bin/sh
# tools.sh: prints the folder of what the pages are looked at with. Installs it in build/tools when it is missing; ends with
# status 77, and says why, where that cannot be done.
set -eu
cd "$(dirname "$0")/../../editors/vscode"
. ./npm.sh
from=$(cd ../../tests/preview && pwd)
install_locked "$from" "$tools/preview"
echo "$tools/preview"
