# Emacs with eglot, without a screen.

emacs_suite() {
	if ! command -v emacs >/dev/null 2>&1; then
		skip Emacs 'no emacs in PATH; on Debian: apt-get install emacs-nox elpa-eglot'
		return
	fi
	name="Emacs $(emacs --version | sed -n '1s/^GNU Emacs //p')"
	fresh_home
	part "$name: byte compilation" emacs_compiles
	fresh_home
	part "$name: session" alone "$with_server" TEST_PLUGIN="$root/editors/emacs" $limit emacs -Q --batch -l "$tests/emacs/session.el"
}

# Without a warning, too.
emacs_compiles() {
	cp editors/emacs/campaign-mode.el "$project"
	alone "$with_server" emacs -Q --batch --eval '(setq byte-compile-error-on-warn t)' -f batch-byte-compile campaign-mode.el &&
		echo "1 passed, 0 failed"
}
