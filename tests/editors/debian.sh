#!/bin/sh
# debian.sh RELEASE PACKAGE: prints the path of the editor in another release of Debian's, which is unpacked below
# build/tools and started by its own loader: nothing is installed, and the system's own sources are left alone. apt checks
# the signatures of what it brings. Ends with status 77, and says why, where that cannot be done.
#     tests/editors/debian.sh trixie neovim
set -eu
cd "$(dirname "$0")/../.."
release=$1 package=$2
top=${CAMP_TOOLS:-$PWD/build/tools}/debian
tree=$top/$release-$package
debian_apt=$top
. server/tools/debian-apt.sh

unpack() {
	rm -rf "$tree.new"
	from_debian deb "$release" "$tree.new/cache" "$package" --download-only --no-install-recommends -y install "$package"
	for archive in "$tree.new"/cache/archives/*.deb; do
		dpkg-deb -x "$archive" "$tree.new"
	done
	rm -rf "$tree.new/cache" "$tree"
	mv "$tree.new" "$tree"
}

# A program that starts the editor, and tells it where its own files are.
wrapper() {
	for libraries in "$tree"/usr/lib/*-linux-gnu*; do
		set -- "$libraries"/ld-linux-*.so.*
		[ ! -x "$1" ] || break
	done
	loader="'$1' --library-path '$libraries'"
	case $package in
	neovim)
		run="VIMRUNTIME='$tree/usr/share/nvim/runtime' exec $loader '$tree/usr/bin/nvim' --cmd 'set runtimepath+=$tree/usr/lib/nvim'"
		;;
	hx)
		run="HELIX_RUNTIME='$tree/usr/lib/hx/runtime' exec $loader '$tree/usr/lib/hx/hx'"
		;;
	emacs-nox)
		set -- "$tree"/usr/share/emacs/[0-9]*
		share=$1
		set -- "$tree"/usr/libexec/emacs/*/*/emacs-*.pdmp
		folders=$(find "$share/lisp" -type d | tr '\n' ':')
		run="EMACSLOADPATH='$folders' EMACSDATA='$share/etc' EMACSDOC='$share/etc' EMACSPATH='${1%/*}' \\
	exec $loader '$tree/usr/bin/emacs-nox' --dump-file='$1'"
		;;
	*) unavailable "debian.sh does not know how $package is started" ;;
	esac
	printf '#!/bin/sh\n%s "$@"\n' "$run" >"$tree/start"
	chmod +x "$tree/start"
	"$tree/start" --version </dev/null >/dev/null 2>&1 || unavailable "$package of Debian $release does not start here"
}

if ! [ -x "$tree/start" ]; then
	unpack
	wrapper
fi
echo "$tree/start"
