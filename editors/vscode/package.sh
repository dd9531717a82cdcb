#!/bin/sh
# package.sh OUT VERSION TARGET SERVER ARCHIVES: makes OUT/campaign-ls-VERSION-TARGET.vsix with the server inside, and
# OUT/campaign-ls-VERSION.vsix without. Called by make, from the top of the tree.
set -eu
out=$(cd "$1" && pwd) version=$2 target=$3
server=$(cd "$(dirname "$4")" && pwd)/$(basename "$4")
archives=$5
top=$PWD
cd editors/vscode
. ./npm.sh
node=$(./node.sh 20) || exit
command -v npm >/dev/null 2>&1 || unavailable "npm is missing: it installs what the extension is built with"

stage=$out/vscode/stage
rm -rf "$stage"
mkdir -p "$stage"
cp -R .vscodeignore README.md build.mjs images language-configuration.json package.json schemas snippets src syntaxes \
	tsconfig.json walkthrough "$stage/"
cp "$top/LICENSE" "$stage/LICENSE"
install_locked "$PWD" "$tools/vscode"
# From here on: an npm that came with an older node may not run with this one.
PATH=$node:$PATH
ln -s "$tools/vscode/node_modules" "$stage/node_modules"

# What is linked into the server stays under its own licence, the C library too where it is linked in. Beside its archive a
# library has it, or Debian states it in /usr/share/doc.
licences=
licence() { # NAME FILE...: the first that is there
	name=$1
	shift
	for file; do
		[ ! -f "$file" ] || { licences="$licences $name=$file"; return; }
	done
}
beside=
for archive in $archives; do
	library=$(basename "$archive" .a)
	beside=$(dirname "$archive")/../share/doc
	licence "$library" "$beside/${library#lib}/LICENSE" "/usr/share/doc/$library-dev/copyright"
done
case $target in
darwin-*) ;;
*) [ -z "$beside" ] || licence libc "$beside/musl/LICENSE" /usr/share/doc/libc6/copyright ;;
esac

cd "$stage"
node_modules/.bin/tsc --noEmit
packages() { # OPTION...
	node_modules/.bin/vsce package --no-dependencies --allow-missing-repository "$@" >vsce.log 2>&1 || {
		cat vsce.log >&2
		exit 1
	}
}
SERVER_LICENCES= node build.mjs
packages -o "$out/campaign-ls-$version.vsix"
SERVER_LICENCES=$licences node build.mjs
mkdir server
cp "$server" server/campaign-ls
chmod 755 server/campaign-ls
packages --target "$target" -o "$out/campaign-ls-$version-$target.vsix"
