# The configurations for editors that are not started here: that they can be read, and name what is there. Kakoune has no
# client of the protocol in Debian; what it shows by itself is looked at where it is installed.

others_suite() {
	fresh_home
	part 'Helix, Zed, Kakoune, Sublime Text: configurations' python3 "$tests/others/configurations.py"
	if command -v kak >/dev/null 2>&1; then
		fresh_home
		part 'Kakoune: colours' kakoune_highlights
	else
		skip Kakoune 'no kak in PATH; on Debian: apt-get install kakoune'
	fi
}

# Kakoune reports a file that it cannot read in its debug buffer.
kakoune_highlights() {
	mkdir -p "$home/config/kak"
	echo "source $root/editors/kakoune/campaign.kak" >"$home/config/kak/kakrc"
	alone "$with_server" $limit kak -ui dummy -e "
		evaluate-commands -buffer *debug* %{ write! '$home/debug' }
		echo -to-file '$home/seen' %opt{filetype} %opt{comment_line}
		quit!" deals.campaign
	! grep -i 'error.*campaign' "$home/debug" && [ "$(cat "$home/seen")" = 'campaign #' ] && echo '1 passed, 0 failed'
}
