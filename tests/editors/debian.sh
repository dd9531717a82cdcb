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
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

unavailable() { # WHY
	echo "$1" >&2
	exit 77
}

# A private apt: its lists, its cache, and a system in which no package is there yet.
private_apt() { # ARGUMENT...
	apt-get -qq -o Dir::Etc="$top/etc" -o Dir::Etc::sourcelist="$top/$release.list" -o Dir::Etc::sourceparts=/dev/null \
		-o Dir::State="$top/state" -o Dir::State::status=/dev/null -o Dir::State::lists="$top/lists" \
		-o Dir::Cache="$tree.new/cache" -o Dir::Log="$tree.new/log" -o Acquire::Retries=3 -o Acquire::Languages=none \
		-o Acquire::Check-Valid-Until=false -o APT::Sandbox::User="$(id -un)" -o Debug::NoLocking=true "$@" >&2
}

unpack() {
	command -v apt-get >/dev/null 2>&1 || unavailable 'needs apt-get, to bring it from Debian'
	[ -e $keyring ] || unavailable 'needs the package debian-archive-keyring'
	# The mirror that this system is set to, if it is Debian.
	mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 2>/dev/null | head -n 1)
	rm -rf "$tree.new"
	mkdir -p "$top/etc/apt.conf.d" "$top/etc/preferences.d" "$top/state" "$top/lists/partial" "$tree.new/cache/archives/partial" "$tree.new/log"
	echo "deb [signed-by=$keyring] ${mirror:-http://deb.debian.org/debian} $release main" >"$top/$release.list"
	for attempt in 1 2 3; do
		private_apt update && private_apt --download-only --no-install-recommends -y install "$package" && break
		[ $attempt != 3 ] || unavailable "$package of Debian $release could not be fetched: no mirror?"
		sleep $((attempt * attempt * 2))
	done
	for archive in "$tree.new"/cache/archives/*.deb; do
		dpkg-deb -x "$archive" "$tree.new"
	done
	rm -rf "$tree.new/cache" "$tree.new/log" "$tree"
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
