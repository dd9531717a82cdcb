#!/bin/sh
# Installs the servers that ours is measured beside into build/tools/peers: those of package.json from npm's registry.
# clangd is a package of the system's, which install-deps.sh --bench installs.
set -eu
cd "$(dirname "$0")"
here=$PWD
. ../../../editors/vscode/npm.sh

node=$(../../../editors/vscode/node.sh 22)
PATH=$node:$PATH
install_locked "$here" "$tools/peers"
ln -sf "$node/node" "$tools/peers/node"
