#!/bin/sh
# packages.sh: prints the folder of the validators, installed below build/tools when they are missing there; ends with
# status 77, and says why, where that cannot be done.
set -eu
cd "$(dirname "$0")/../../editors/vscode"
. ./npm.sh
install_locked "$(cd ../../tests/formats && pwd)" "$tools/formats"
echo "$tools/formats"
