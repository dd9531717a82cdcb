#!/bin/sh
# toolchain.sh TARGET: prints the folder of what compiles for another system: `cc` and `ar`, which are those of zig, for it
# carries the headers and the C library of every system; and `include`, `lib`, where the libraries are that we link and
# test with, compiled from their sources. TARGET is one of the file `targets`. All is kept in build/tools. Ends with status
# 77, and says why, where that cannot be done.
set -eu
cd "$(dirname "$0")/../../.."
top=$PWD
cd editors/vscode
. ./npm.sh
cd "$top"
debian_apt=$tools/debian
. server/tools/debian-apt.sh
target=$1
here=server/tools/cross
tree=$tools/cross/$target
sources=$tools/cross/sources

# The release whose jansson and cmocka these are.
debian=bookworm

triple=$(awk -v target="$target" '$1 == target { print $2 }' $here/targets)
[ -n "$triple" ] || {
	echo "TARGET=$target is none of: $(awk '!/^#/ { print $1 }' $here/targets | tr '\n' ' ')" >&2
	exit 2
}

bring_sources() {
	command -v npm >/dev/null 2>&1 || unavailable 'needs npm, which has the sources of gumbo and tree-sitter'
	rm -rf "$sources.new"
	mkdir -p "$sources.new"
	(
		cd "$sources.new"
		from_debian deb-src $debian "$sources.new/cache" 'sources of jansson and cmocka' source --download-only jansson cmocka
		for name in jansson cmocka; do
			mkdir $name
			tar -xf ${name}_*.orig.tar.?z --strip-components 1 -C $name
			ls ${name}_*.orig.tar.?z | sed 's/.*_//; s/\.orig.*//' >$name/release
		done
	)
	install_locked "$top/$here/libraries" "$tools/cross/libraries"
	cp -R "$tools/cross/libraries/node_modules/gumbo-parser/deps/gumbo-parser" "$sources.new/gumbo"
	sed -n 's/^Gumbo \([0-9.]*\) .*/\1/p' "$sources.new/gumbo/CHANGES.md" | head -n 1 >"$sources.new/gumbo/release"
	cp -R "$tools/cross/libraries/node_modules/tree-sitter/vendor/tree-sitter" "$sources.new/tree-sitter"
	cp "$tools/cross/libraries/node_modules/tree-sitter/LICENSE" "$sources.new/tree-sitter/"
	sed -n 's/^  "version": "\(.*\)".*/\1/p' "$tools/cross/libraries/node_modules/tree-sitter/package.json" >"$sources.new/tree-sitter/release"
	echo "$current" >"$sources.new/made-by"
	rm -rf "$sources"
	mv "$sources.new" "$sources"
}

# The compiler as programs that take no arguments of their own. zig is known to wait for itself for ever now and then
# (ziglang/zig issue 22453): after five minutes it is started anew.
tool() { # NAME WORDS
	cat >"$tree.new/$1" <<EOF
#!/bin/sh
ZIG_GLOBAL_CACHE_DIR='$tools/cross/cache'
export ZIG_GLOBAL_CACHE_DIR
timeout 300 '$zig' $2 "\$@"
status=\$?
[ \$status = 124 ] || exit \$status
exec '$zig' $2 "\$@"
EOF
	chmod +x "$tree.new/$1"
}

# zig compiles the C library when something is first linked with it, which is better not done by several links at once.
compile_c_library() {
	echo 'int main(void) { return 0; }' >"$tree.new/program.c"
	"$tree.new/cc" -pthread "$tree.new/program.c" -o "$tree.new/program"
	case $triple in
	*-musl*) "$tree.new/cc" -pthread -static -pie "$tree.new/program.c" -o "$tree.new/program" ;;
	esac
	rm "$tree.new/program.c" "$tree.new/program"
}

# An archive of all of a library's sources, and what pkg-config is to say of it. Their own builds, which ask the compiler a
# hundred questions, take minutes to find out what is so on every system that we compile for.
library() { # NAME OPTIONS SOURCE...
	name=$1 options=$2
	shift 2
	mkdir -p "$tree.new/$name"
	for source; do
		"$tree.new/cc" -std=gnu99 -O2 -fPIC -w -ffile-prefix-map="$sources/=" $options -c "$source" -o "$tree.new/$name/$(basename "$source" .c).o"
	done
	"$tree.new/ar" rcs "$tree.new/lib/lib$name.a" "$tree.new/$name"/*.o
	rm -rf "${tree:?}.new/$name"
	cat >"$tree.new/lib/pkgconfig/$name.pc" <<EOF
libdir=$tree/lib
Name: $name
Description: $name for $target
Version: $(cat "$sources/$name/release")
Libs: -L\${libdir} -l$name
Cflags: -isystem $tree/include
EOF
}

licence() { # NAME FILE
	mkdir -p "$tree.new/share/doc/$1"
	cp "$2" "$tree.new/share/doc/$1/LICENSE"
}

posix='-DHAVE_CLOSE -DHAVE_FCNTL_H -DHAVE_GETPID -DHAVE_GETTIMEOFDAY -DHAVE_INTTYPES_H -DHAVE_OPEN -DHAVE_READ -DHAVE_SCHED_H
	-DHAVE_SCHED_YIELD -DHAVE_SIGLONGJMP -DHAVE_SIGNAL_H -DHAVE_STDINT_H -DHAVE_STRINGS_H -DHAVE_STRSIGNAL -DHAVE_STRUCT_TIMESPEC
	-DHAVE_SYS_PARAM_H -DHAVE_SYS_STAT_H -DHAVE_SYS_TIME_H -DHAVE_SYS_TYPES_H -DHAVE_UNISTD_H'
# Of clang, which zig's compiler is.
builtins='-DHAVE_ATOMIC_BUILTINS -DHAVE_GCC_THREAD_LOCAL_STORAGE -DHAVE_SYNC_BUILTINS'

compile_libraries() {
	include=$tree.new/include
	sed 's/@json_inline@/inline/; s/@json_have_[a-z_]*@/1/' "$sources/jansson/src/jansson_config.h.in" >"$include/jansson_config.h"
	cp "$sources/jansson/src/jansson.h" "$include/"
	: >"$include/jansson_private_config.h"
	library jansson "-I$include $posix $builtins -DUSE_URANDOM -DINITIAL_HASHTABLE_ORDER=3" "$sources"/jansson/src/*.c
	rm "$include/jansson_private_config.h"
	library gumbo '' "$sources"/gumbo/src/*.c
	cp "$sources/gumbo/src/gumbo.h" "$sources/gumbo/src/tag_enum.h" "$include/"
	library tree-sitter "-I$sources/tree-sitter/lib/include -I$sources/tree-sitter/lib/src -D_GNU_SOURCE" \
		"$sources/tree-sitter/lib/src/lib.c"
	cp -R "$sources/tree-sitter/lib/include/tree_sitter" "$include/"
	licence jansson "$sources/jansson/LICENSE"
	licence gumbo "$sources/gumbo/COPYING"
	licence tree-sitter "$sources/tree-sitter/LICENSE"
	# For the tests. Its header takes any C library but glibc for one that has no <stdint.h>.
	has_stdint=-D_UINTPTR_T_DEFINED
	library cmocka "-I$sources/cmocka/include $has_stdint $posix $builtins" "$sources/cmocka/src/cmocka.c"
	cp "$sources/cmocka/include/cmocka.h" "$include/"
	sed "s|^Cflags:.*|& $has_stdint|" "$tree.new/lib/pkgconfig/cmocka.pc" >"$tree.new/cmocka.pc"
	mv "$tree.new/cmocka.pc" "$tree.new/lib/pkgconfig/"
}

# What decides whether an earlier call's work will do; where it is, for the programs name places.
current=$({ echo "$tree"; cat "$here/toolchain.sh" "$here/targets" "$here/requirements.txt" "$here/libraries/package-lock.json"; } | cksum)
made() {
	[ "$(cat "$tree/made-by" 2>/dev/null)" = "$current" ]
}
# One call at a time: they share the sources.
if ! made && command -v flock >/dev/null 2>&1; then
	mkdir -p "$tools/cross"
	exec 9>"$tools/cross/lock"
	flock 9
fi
if ! made; then
	echo "Compiling the libraries for $target, below build/tools/cross" >&2
	venv=$(server/tools/python-venv.sh zig $here/requirements.txt) || exit
	zig=$(echo "$venv"/lib/python3*/site-packages/ziglang/zig)
	"$zig" version >/dev/null 2>&1 || unavailable "zig does not run here"
	[ "$(cat "$sources/made-by" 2>/dev/null)" = "$current" ] || bring_sources
	rm -rf "$tree.new"
	mkdir -p "$tree.new/include" "$tree.new/lib/pkgconfig"
	# zig takes assertions out where it optimises; ours are to stay.
	tool cc "cc -target $triple -UNDEBUG"
	tool ar ar
	compile_c_library
	compile_libraries
	case $triple in
	*-musl*) licence musl "${zig%/*}/lib/libc/musl/COPYRIGHT" ;;
	esac
	echo "$current" >"$tree.new/made-by"
	rm -rf "$tree"
	mv "$tree.new" "$tree"
fi
echo "$tree"
