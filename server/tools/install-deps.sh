#!/bin/sh
# install-deps.sh [--test | --bench]: installs what is missing to build (with --test also to test, with --bench to measure
# beside other servers) on Debian, Ubuntu and relatives, or with Homebrew. When nothing is missing it asks for nothing, not even for root.
# install-deps.sh --check [NAME...]: only says what is missing to build, or of the needs with these names.
set -eu

# NEED : Debian packages : Homebrew formulas. A need is `lib NAME`, as pkg-config knows it, `run NAME`, a command,
# `python NAME`, `emacs NAME` or `vim NAME`, a module of Python's or a package of the editor's, or `clang NAME`, what
# clang links for -fsanitize=NAME.
to_build='
run cc             : gcc libc6-dev      : gcc
run make           : make               : make
run pkg-config     : pkg-config         : pkgconf
lib tree-sitter    : libtree-sitter-dev : tree-sitter
lib jansson        : libjansson-dev     : jansson
lib gumbo          : libgumbo-dev       : gumbo-parser
'
to_test='
lib cmocka         : libcmocka-dev      : cmocka
run git            : git                : git
run python3        : python3            : python3
run clang          : clang              : llvm
run clang-tidy     : clang-tidy         : llvm
run clang-format   : clang-format       : clang-format
run cppcheck       : cppcheck           : cppcheck
run node           : nodejs             : node
run npm            : npm                : node
run go             : golang-go          : go
run xz             : xz-utils           : xz
run chromium       : chromium           : chromium
run nvim           : neovim             : neovim
run emacs          : emacs-nox          : emacs
emacs eglot        : elpa-eglot         : emacs
run vim            : vim-nox            : vim
vim ale            : vim-ale            : vim
run tmux           : tmux               : tmux
run fish           : fish               : fish
run zsh            : zsh                : zsh
run mandoc         : mandoc             : mandoc
run kak            : kakoune            : kakoune
python ensurepip   : python3-venv       : python3
'
to_fuzz='
run clang          : clang              : llvm
clang fuzzer       : libclang-rt-dev    : llvm
'
to_bench='
run python3        : python3            : python3
run npm            : npm                : node
run clangd         : clangd             : llvm
'
# cargo builds the grammar's generator, which none of these systems packages in the version it is pinned to. Debian 12
# has two, of which cargo-web is recent enough; other systems have one. Without it that one check is skipped.

has() { # KIND NAME
	case $1 in
	run) command -v "$2" >/dev/null 2>&1 ;;
	lib) pkg-config --exists "$2" 2>/dev/null ;;
	python) python3 -c "import $2" 2>/dev/null ;;
	emacs) emacs --batch --eval "(require '$2)" >/dev/null 2>&1 ;;
	clang) echo 'int LLVMFuzzerTestOneInput(char *d, long n) { return 0 * n * !d; }' |
		clang -fsanitize="$2" -x c - -o /dev/null 2>/dev/null ;;
	vim) vim -Nu NONE -i NONE -n -es -c "try | packadd $2 | catch | cquit | endtry" -c 'qall!' </dev/null >/dev/null 2>&1 ;;
	esac
}

# A cargo from 1.75 on is here, or the generator is built already.
cargo_fits() {
	! [ -x build/tools/bin/tree-sitter ] || return 0
	command -v cargo >/dev/null 2>&1 && command -v rustc >/dev/null 2>&1 || return 1
	cargo --version | awk '{ split($2, v, "."); exit !(v[1] > 1 || v[2] >= 75) }'
}

debian= homebrew=
look() { # TABLE [NAME...]: with names, only these
	table=$1
	shift
	while IFS=: read -r need apt brew; do
		[ -n "$need" ] || continue
		case " $* " in '  ' | *" $(echo ${need#* }) "*) ;; *) continue ;; esac
		has $need && continue
		debian="$debian $apt"
		homebrew="$homebrew $brew"
	done <<EOF
$table
EOF
}

mode=${1-}
[ $# = 0 ] || shift
case $mode in
'') look "$to_build" ;;
--check) if [ $# = 0 ]; then look "$to_build"; else look "$to_build$to_test" "$@"; fi ;;
--test)
	look "$to_build"
	look "$to_test"
	;;
--bench)
	look "$to_build"
	look "$to_bench"
	;;
--check-fuzz)
	look "$to_build"
	look "$to_fuzz"
	mode=--check
	;;
*)
	sed -n '2,4s/^# //p' "$0" >&2
	exit 2
	;;
esac
debian=$(echo $debian)
homebrew=$(echo $homebrew | tr ' ' '\n' | sort -u | tr '\n' ' ')
cargo=
[ "$mode" != --test ] || cargo_fits || cargo=wanted
[ -n "$debian$cargo" ] || exit 0

advise() {
	echo "$1" >&2
	echo "  Debian, Ubuntu: apt-get install $debian" >&2
	echo "  Homebrew:       brew install $homebrew" >&2
	exit 1
}

[ "$mode" != --check ] || advise "Something that campaign-ls is built or tested with is missing. By hand:"

as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1; then
		sudo "$@"
	else
		advise "Root is needed to install packages, and there is no sudo. As root:"
	fi
}

apt() {
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 -qq "$@"
}

apt_install() { # PACKAGE...
	echo "Installing $*"
	apt install -y --no-install-recommends "$@" >/dev/null
}

if command -v apt-get >/dev/null 2>&1; then
	for attempt in 1 2 3; do
		[ -n "$debian" ] || break
		apt_install $debian && break
		[ $attempt != 3 ] || advise "apt-get could not install everything. What it was asked for:"
		# The lists may be missing, or too old to name what the mirrors still have.
		apt update || true
		sleep $((attempt * attempt))
	done
	[ -z "$cargo" ] || apt_install cargo-web rustc-web || apt_install cargo rustc || true
elif command -v brew >/dev/null 2>&1; then
	echo "Installing $homebrew${cargo:+rust}"
	brew install $homebrew ${cargo:+rust}
elif [ -n "$debian" ]; then
	advise "Neither apt-get nor brew is here. What is missing, by the names that those know it under:"
fi
