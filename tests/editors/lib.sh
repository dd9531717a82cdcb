# Sourced by tests/editors/run: runs one editor at a time, each in a home of its own and without what is set outside.
set -u
root=$PWD
tests=$root/tests/editors
server=${CAMPAIGN_LS:-$root/build/campaign-ls}
work=$(mktemp -d)
work=$(cd "$work" && pwd -P)
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
passed=0 failed=0 skipped=0

# The server by its name, in a folder for PATH.
mkdir -p "$work/bin"
ln -s "$server" "$work/bin/campaign-ls"

skip() { # NAME WHY
	skipped=$((skipped + 1))
	printf 'skip  %s: %s\n' "$1" "$2"
}

fresh=0
# A project to work in and a home to do it from; `home` and `project` name them.
fresh_home() {
	fresh=$((fresh + 1))
	home=$work/$fresh
	project=$home/project
	mkdir -p "$home/tmp" "$home/run"
	chmod 700 "$home/run"
	cp -R "$tests/project" "$project"
	mkdir "$project/.git"
}

# Runs a command there, so that it finds nothing of the person's who runs the tests.
alone() { # PATH NAME=VALUE... COMMAND...
	path=$1
	shift
	(cd "$project" && env -i PATH="$path" HOME="$home" TMPDIR="$home/tmp" LANG=C.UTF-8 TERM=xterm-256color \
		XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" \
		XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run" "$@" </dev/null)
}

with_server=$work/bin:/usr/local/bin:/usr/bin:/bin
without_server=/usr/bin:/bin

limit=
! command -v timeout >/dev/null 2>&1 || limit='timeout -k 5 120'

# A program that prints a line `N passed, N failed` is one part; what it says besides is shown when it fails. It is
# skipped when it exits with 77, for the reason in its last line.
part() { # NAME COMMAND...
	part_name=$1
	shift
	"$@" >"$work/log" 2>&1
	part_status=$?
	if [ "$part_status" = 77 ]; then
		skip "$part_name" "$(tail -n 1 "$work/log")"
		return
	fi
	counts=$(sed -nE 's/^([^:]*: )?([0-9]+) passed, ([0-9]+) failed\r?$/\2 \3/p' "$work/log" | tail -n 1)
	part_passed=${counts% *} part_failed=${counts#* }
	if [ "$part_status" = 0 ] && [ "${part_failed:-1}" = 0 ] && [ "$part_passed" != 0 ]; then
		printf 'ok    %s: %s\n' "$part_name" "$part_passed"
	else
		[ "${part_failed:-0}" != 0 ] || part_failed=1
		printf 'FAIL  %s (exit status %s)\n' "$part_name" "$part_status"
		sed 's/^/      /' "$work/log"
	fi
	passed=$((passed + ${part_passed:-0}))
	failed=$((failed + part_failed))
}
