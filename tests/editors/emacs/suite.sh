# Emacs with eglot, without a screen: the system's, and Emacs 30 from a later release of Debian's.

emacs_suite() {
	if command -v emacs >/dev/null 2>&1; then
		emacs_version emacs
	else
		skip 'Emacs of the system' 'no emacs in PATH; server/tools/install-deps.sh --test installs it'
	fi
	if found=$(tests/editors/debian.sh trixie emacs-nox 2>"$work/why"); then
		emacs_version "$found"
	else
		skip 'Emacs 30' "$(tail -n 1 "$work/why")"
	fi
}

emacs_version() { # EDITOR
	name="Emacs $("$1" --version 2>/dev/null | sed -n '1s/^GNU Emacs //p')"
	fresh_home
	part "$name: byte compilation" emacs_compiles "$1"
	fresh_home
	# Compiling to machine code would start Emacs anew, and not as it has to be started here.
	part "$name: session" alone "$with_server" TEST_PLUGIN="$root/editors/emacs" $limit "$1" -Q --batch \
		--eval '(setq native-comp-enable-subr-trampolines nil)' -l "$tests/emacs/session.el"
}

# Without a warning, too.
emacs_compiles() { # EDITOR
	cp editors/emacs/campaign-mode.el "$project"
	alone "$with_server" "$1" -Q --batch --eval '(setq byte-compile-error-on-warn t)' -f batch-byte-compile campaign-mode.el &&
		echo "1 passed, 0 failed"
}
