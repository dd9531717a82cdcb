#!/bin/sh
# run-all.sh STAGE...: runs checks and tests, one line for each that passes and the whole output of each that does not,
# and ends in one line `N passed, N failed, N skipped`. Called by make, from the top of the tree.
#
# Each step is a program. It passes when it exits with 0, and is skipped, its last line saying why, when it exits with
# 77. What it counted itself, in lines that end in `N passed, N failed` or cmocka's, is added up; a step that exits
# with 0 but counted nothing has not tested anything, and fails. A suite says its parts or their sum, not both.
set -u

MAKE=${MAKE:-make}
BUILD=${BUILD:-build}
logs=$BUILD/log
passed=0 failed=0 skipped=0
broken=
mkdir -p "$logs"

# Adds up the counts in a step's output: "PASSED FAILED SKIPPED".
count() {
	awk '
	/(^|[: ])[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$/ {
		n = split($0, words, /[ ,]+/)
		for (i = 2; i <= n; i++) if (words[i] ~ /^(passed|failed|skipped)$/) sum[words[i]] += words[i - 1]
	}
	/^\[  PASSED  \] [0-9]+ test/ { sum["passed"] += $4 }
	/^\[  FAILED  \] [0-9]+ test/ { sum["failed"] += $4 }
	/^\[  SKIPPED \] [0-9]+ test/ { sum["skipped"] += $4 }
	END { printf "%d %d %d\n", sum["passed"], sum["failed"], sum["skipped"] }' "$1"
}

# A step that hangs must not take the rest with it.
limit_to() { # SECONDS
	limit=
	! command -v timeout >/dev/null 2>&1 || limit="timeout $1"
}
limit_to 2400

# What valgrind and the sanitizers say of a process is in a file of its own in $found: tests may kill it, or look neither at its exit
# status nor at what it writes to standard error. Adds that to the step's output, and fails where it is a fault: a file that holds $fault.
take_what_was_found() { # LOG
	[ -n "$found" ] || return 0
	files=$(find "$found" -type f -exec grep -lE "$fault" {} +)
	[ -z "$files" ] || cat $files >>"$1"
	find "$found" -type f -exec rm -f {} +
	[ -z "$files" ]
}

look_for_what_is_found() { # MODE FAULT
	found=$PWD/$BUILD/$1/found fault=$2
	rm -rf "$found"
	mkdir -p "$found"
}

step() { # NAME COMMAND...
	name=$1
	shift
	log=$logs/$(echo "$name" | tr '/ ' '--').log
	started=$(date +%s)
	$limit "$@" >"$log" 2>&1 </dev/null
	status=$?
	take_what_was_found "$log" || status=99
	took=$(($(date +%s) - started))
	set -- $(count "$log")
	if [ $status = 77 ]; then
		set -- "$1" "$2" $(($3 + 1))
		printf 'skip  %s: %s\n' "$name" "$(tail -n 1 "$log")"
	elif [ $status = 0 ] && [ "$2" = 0 ] && [ $(($1 + $3)) != 0 ]; then
		printf 'ok    %s: %s passed%s%s\n' "$name" "$1" "$([ "$3" = 0 ] || echo ", $3 skipped")" \
			"$([ $took -lt 2 ] || echo " ($took s)")"
	else
		[ "$2" != 0 ] || set -- "$1" 1 "$3"
		broken="$broken
  $name"
		printf 'FAIL  %s (exit status %s)\n' "$name" $status
		[ -s "$log" ] || echo "it said nothing" >"$log"
		sed 's/^/      /' "$log"
	fi
	passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

# For steps that count nothing: exit status 0 is one pass.
once() { # COMMAND...
	"$@" && echo "1 passed, 0 failed"
}

make_quietly() {
	$MAKE --no-print-directory -s "$@"
}

# The functions above as a program, for `step`.
if [ "${1-}" = --once ]; then
	shift
	once "$@"
	exit
fi
once_step() { # NAME COMMAND...
	name=$1
	shift
	step "$name" "$0" --once "$@"
}

# Each file of a corpus through the fuzz target, which ends the program when it finds something.
replay() { # LABEL PROGRAM
	corpus=$(basename "$2")
	if [ -d "tests/fuzz/corpus/$corpus" ]; then
		step "$1fuzz corpus $corpus" $wrap "$2" "tests/fuzz/corpus/$corpus"
	else
		step "$1fuzz corpus $corpus" sh -c "echo tests/fuzz/corpus/$corpus is missing; exit 1"
	fi
}

# Builds in a mode, then runs unit tests, the fuzz corpus and the suites with what was built. Suites are told in CAMP_MODE what
# that is; nothing for the plain build.
run_mode() { # MODE LABEL
	out=$BUILD${1:+/$1}${target:+/$target}
	once_step "$2build" $MAKE --no-print-directory -s -k -j "$jobs" MODE="$1" ${target:+TARGET="$target"} WERROR=1 programs
	for source in $(find tests/unit -name 'test_*.c' 2>/dev/null | sort); do
		test=${source#tests/unit/}
		test=${test%.c}
		[ -x "$out/unit/$test" ] && step "$2unit/$test" $wrap "$out/unit/$test"
	done
	for source in $(find tests/fuzz -name 'fuzz_*.c' 2>/dev/null | sort); do
		test=$(basename "$source" .c)
		[ -x "$out/replay/${test#fuzz_}" ] && replay "$2" "$out/replay/${test#fuzz_}"
	done
	CAMPAIGN_LS=${program:-$PWD/$out/campaign-ls}
	CAMP_MODE=$1$target
	export CAMPAIGN_LS CAMP_MODE
	# The build has said why there is none.
	[ -x "$out/campaign-ls" ] || return 0
	for suite in tests/*/run; do
		case $suite in
		tests/bench/run | tests/editors/run | 'tests/*/run') continue ;;
		esac
		step "$2${suite%/run}" "$suite"
	done
}

static() {
	step layers $MAKE --no-print-directory -s check-layers
	step "banned functions" $MAKE --no-print-directory -s check-banned
	step acceptance $MAKE --no-print-directory -s check-acceptance
	step headers $MAKE --no-print-directory -s check-headers
}

sanitize() {
	# Of an allocation that fails there is a warning alone; a fault has a summary.
	look_for_what_is_found sanitize 'SUMMARY: '
	# What memory.c does when memory runs out is tested: the allocator must say so rather than end the program.
	ASAN_OPTIONS="log_path='$found/report'":allocator_may_return_null=1:detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:${ASAN_OPTIONS-}
	UBSAN_OPTIONS="log_path='$found/report'":print_summary=1:print_stacktrace=1:${UBSAN_OPTIONS-}
	export ASAN_OPTIONS UBSAN_OPTIONS
	run_mode sanitize 'sanitize: '
	unset ASAN_OPTIONS UBSAN_OPTIONS
	found=
}

threads() {
	look_for_what_is_found threads 'SUMMARY: '
	TSAN_OPTIONS="log_path='$found/report'":allocator_may_return_null=1:${TSAN_OPTIONS-}
	export TSAN_OPTIONS
	run_mode threads 'threads: '
	unset TSAN_OPTIONS
	found=
}

# Has the suites run the program of a build by way of $wrap.
wrap_program() { # OUT
	program=$PWD/$1/wrapped/campaign-ls
	mkdir -p "$1/wrapped"
	printf '#!/bin/sh\nexec %s %s/%s/campaign-ls "$@"\n' "$wrap" "$PWD" "$1" >"$program"
	chmod +x "$program"
}

# Whether programs of the target run here by themselves: a kernel of 64 bits may well have no room for those of 32.
runs_here() {
	probe=$BUILD/$target/probe
	mkdir -p "$BUILD/$target"
	echo 'int main(void) { return 0; }' >"$probe.c"
	"$(server/tools/cross/toolchain.sh "$target")/cc" "$probe.c" -o "$probe" && "$probe" 2>/dev/null
}

# What was built for another system runs in qemu, where this one does not run it by itself.
check_target() {
	once_step "$target: libraries" server/tools/cross/toolchain.sh "$target"
	[ $status = 0 ] || return 0
	case $target in
	darwin-*)
		once_step "$target: build" $MAKE --no-print-directory -s -k -j "$jobs" TARGET="$target" WERROR=1 programs
		step "$target: tests" sh -c 'echo only a Mac runs them; exit 77'
		return 0
		;;
	*-x64) wrap=qemu-x86_64 ;;
	*-arm64) wrap=qemu-aarch64 ;;
	*-armhf) wrap=qemu-arm ;;
	*-ia32) wrap=qemu-i386 ;;
	*) wrap=qemu-${target#*-} ;;
	esac
	! runs_here || wrap=
	if [ -n "$wrap" ]; then
		wrap=$(command -v $wrap-static || command -v $wrap) || {
			step "$target: tests" sh -c 'echo needs qemu-user-static; exit 77'
			return 0
		}
		wrap_program "$BUILD/$target"
	fi
	run_mode '' "$target: "
	wrap= program=
}

valgrind_mode() {
	valgrind=$(command -v valgrind) || {
		step "valgrind: tests" sh -c 'echo needs valgrind; exit 77'
		return 0
	}
	look_for_what_is_found valgrind '^'
	mkdir -p "$BUILD/valgrind/wrapped"
	# By its path, and without a door for gdb, which is a file that it must be able to write: tests take PATH and room away. A file
	# that it opened itself could take the place of the standard output that a test has closed.
	wrap=$PWD/$BUILD/valgrind/wrapped/valgrind
	printf '#!/bin/sh\nexec %s -q --vgdb=no --log-fd=9 --error-exitcode=99 --leak-check=full %s "$@" 9>"%s/$$"\n' "$valgrind" \
		'--show-leak-kinds=definite --errors-for-leak-kinds=definite' "$found" >"$wrap"
	chmod +x "$wrap"
	wrap_program "$BUILD/valgrind"
	# The longest takes some minutes on a quiet machine, and ten times that on a busy one.
	limit_to 7200
	# Random edits by the thousand take fifty times as long here, and find the same faults of memory by the hundred.
	CAMP_EDITS=${CAMP_EDITS-400}
	export CAMP_EDITS
	run_mode valgrind 'valgrind: '
	unset CAMP_EDITS
	wrap= program= found=
	limit_to 2400
}

analyze() {
	# On a Mac, gcc is clang.
	if ${GCC:-gcc} -v 2>&1 | grep -q '^gcc version'; then
		once_step "analyze: gcc -fanalyzer" $MAKE --no-print-directory -s -k -j "$jobs" MODE=analyze WERROR=1 CC="${GCC:-gcc}" analyze-gcc
	else
		step "analyze: gcc -fanalyzer" sh -c 'echo needs gcc; exit 77'
	fi
	once_step "analyze: clang-tidy" $MAKE --no-print-directory -s analyze-clang-tidy
	once_step "analyze: cppcheck" $MAKE --no-print-directory -s analyze-cppcheck
	# Other versions lay code out differently.
	case $(${CLANG_FORMAT:-clang-format} --version 2>/dev/null) in
	*'version 14.'*) once_step "analyze: format" $MAKE --no-print-directory -s format-check ;;
	*) step "analyze: format" sh -c 'echo needs clang-format 14; exit 77' ;;
	esac
}

editors() {
	if [ -x tests/editors/run ]; then
		CAMPAIGN_LS=$PWD/$BUILD/campaign-ls
		export CAMPAIGN_LS
		step tests/editors tests/editors/run
	fi
}

wrap= program= found= fault=
target=${TARGET-}
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
for stage; do
	case $stage in
	static) static ;;
	check) if [ -n "$target" ]; then check_target; else run_mode '' ''; fi ;;
	sanitize) sanitize ;;
	threads) threads ;;
	valgrind) valgrind_mode ;;
	clang) run_mode clang 'clang: ' ;;
	analyze) analyze ;;
	grammar) step grammar server/tools/check-grammar.sh ;;
	editors) editors ;;
	# Another C library, and half as wide.
	other-systems) target=linux-ia32 && check_target && target= ;;
	*) echo "run-all.sh: no stage $stage" >&2; exit 2 ;;
	esac
done

[ -z "$broken" ] || printf '\nfailed:%s\n' "$broken"
printf '\n%d passed, %d failed, %d skipped\n' $passed $failed $skipped
[ $failed = 0 ]
