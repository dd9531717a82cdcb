# Vim with ALE, without a screen.

vim_suite() {
	if ! vim --version 2>/dev/null | grep -q '+channel'; then
		skip Vim 'no vim with channels in PATH; on Debian: apt-get install vim-nox vim-ale'
		return
	fi
	name="Vim $(vim --version | sed -nE '1s/^VIM - Vi IMproved ([0-9.]+).*/\1/p')"
	fresh_home
	part "$name: session" alone "$with_server" $limit vim -Nu NONE -i NONE -n -es --cmd "set runtimepath^=$root/editors/vim" \
		-S "$tests/vim/session.vim"
}
