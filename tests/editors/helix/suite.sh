# E-07: Helix, in a terminal that tmux plays, set up as editors/README.md says: the system's, or else the one of a later release
# of Debian's.

helix_suite() {
	if ! command -v tmux >/dev/null 2>&1; then
		skip Helix 'no tmux in PATH; server/tools/install-deps.sh --test installs it'
		return
	fi
	if ! helix=$(command -v hx || command -v helix || tests/editors/debian.sh trixie hx 2>"$work/why"); then
		skip Helix "$(tail -n 1 "$work/why")"
		return
	fi
	${MAKE:-make} --no-print-directory -s neovim
	fresh_home
	mkdir -p "$home/config/helix/runtime/queries" "$home/config/helix/runtime/grammars"
	cp editors/helix/languages.toml "$home/config/helix/"
	cp -RL editors/helix/queries/campaign "$home/config/helix/runtime/queries/"
	cp editors/neovim/parser/campaign.so "$home/config/helix/runtime/grammars/"
	part "$(alone "$with_server" "$helix" --version | sed 's/^helix/Helix/'): session" helix_session
}

terminal() {
	alone "$with_server" tmux -S "$home/terminal" "$@"
}

shown=0 not_shown=0
# Whether the screen comes to show a text.
expect() { # WHAT TEXT
	tries=0
	until terminal capture-pane -p | grep -qF -- "$2"; do
		tries=$((tries + 1))
		if [ $tries -ge 200 ]; then
			not_shown=$((not_shown + 1))
			printf 'FAIL  %s: no "%s" on the screen\n' "$1" "$2"
			terminal capture-pane -p
			return 1
		fi
		sleep 0.05
	done
	shown=$((shown + 1))
}

# With a key right behind it, Escape would be Alt.
escape() {
	terminal send-keys Escape
	sleep 0.3
}

helix_session() {
	shown=0 not_shown=0
	health=$(alone "$with_server" "$helix" --health campaign | sed 's/\x1b\[[0-9;]*m//g')
	for part in 'campaign-ls: ' 'Tree-sitter parser: ✓' 'Highlight queries: ✓' 'Textobject queries: ✓' 'Indent queries: ✓'; do
		case $health in
		*"$part"*) shown=$((shown + 1)) ;;
		*) not_shown=$((not_shown + 1)); printf 'FAIL  hx --health says no "%s":\n%s\n' "$part" "$health" ;;
		esac
	done
	line=$(grep -n 'brand\.nam}' "$project/deals.campaign" | cut -d: -f1)
	column=$(sed -n "${line}p" "$project/deals.campaign" | sed 's/\${brand.nam}.*//' | wc -m)
	terminal new-session -d -x 120 -y 30 "$helix deals.campaign:$line:$column"
	expect 'the finding is shown' 'a brand has no field' && {
		terminal send-keys Space k
		expect 'hover says why' 'the text has a hole'
		escape
		terminal send-keys Space a
		expect 'the fix is offered' 'Correct the reference' && {
			terminal send-keys Enter
			expect 'the fix is applied' '"🥐 é ${brand.name}: You'
		}
		escape
		# A new line uses the queries of indents, a text object those of text objects.
		# In one burst, of which Helix up to 25.01 sends some keys out of their order.
		terminal send-keys o
		terminal send-keys -l 'embeded_fone: true'
		escape
		expect 'a change brings a finding, on a line that is indented' "●  $((line + 1))    embeded_fone: true"
		terminal send-keys m a t
		terminal send-keys u
		sleep 0.3
		if grep -i 'quer' "$home/cache/helix/helix.log"; then
			not_shown=$((not_shown + 1))
			echo 'FAIL  Helix could not read a query'
		else
			shown=$((shown + 1))
		fi
		terminal send-keys :w Enter
		expect 'the file is written' 'written'
		if grep -qF '"🥐 é ${brand.name}: You' "$project/deals.campaign"; then
			shown=$((shown + 1))
		else
			not_shown=$((not_shown + 1))
			echo 'FAIL  the file does not hold the fix'
		fi
	}
	terminal kill-server
	echo "$shown passed, $not_shown failed"
	[ $not_shown = 0 ]
}
