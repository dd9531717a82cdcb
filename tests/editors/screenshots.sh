#!/bin/sh
# screenshots.sh: takes the pictures of editors/images anew, from a real terminal on a display that nobody sees. Not a
# test: what they show changes with the words of the findings, and a person has to look at them.
# Needs, besides a current Neovim (neovim/from_pypi.sh): xterm, Xvfb and ImageMagick (Debian: xterm xvfb imagemagick
# fonts-dejavu-core).
cd "$(dirname "$0")/../.." || exit
. tests/editors/lib.sh
set -e
images=$root/editors/images
editor=$(tests/editors/neovim/from_pypi.sh)
${MAKE:-make} --no-print-directory -s neovim
for tool in Xvfb xterm import; do
	command -v $tool >/dev/null 2>&1 || { echo "screenshots.sh: there is no $tool" >&2; exit 1; }
done

fresh_home
rm -rf "$project"
project=$home/harbor-bakery
cp -R "$tests/screenshots" "$project"
mkdir "$project/.git"

# Shows a program in a terminal and takes its picture once the program made the file $home/ready.
shoot() { # PICTURE COLUMNS ROWS COMMAND
	rm -f "$home/ready" "$home/window" "$home/display"
	printf '#!/bin/sh\necho "$WINDOWID" >"$HOME/window"\n%s\n' "$4" >"$home/scene"
	chmod +x "$home/scene"
	Xvfb -displayfd 3 -screen 0 1920x1600x24 3>"$home/display" 2>/dev/null &
	server_id=$!
	wait_for "$home/display"
	display=:$(cat "$home/display")
	# Colours of Neovim's own scheme.
	alone "$with_server" DISPLAY="$display" COLORTERM=truecolor xterm -geometry "$2x$3+0+0" -fa 'DejaVu Sans Mono' -fs 13 \
		-bg '#14161b' -fg '#e0e2ea' -b 8 +sb -xrm '*cursorBlink: false' -xrm '*VT100.allowBoldFonts: true' \
		-xrm '*color1: #ffc0b9' -xrm '*color9: #ffc0b9' -xrm '*color2: #b3f6c0' -xrm '*color3: #fce094' \
		-xrm '*color4: #a6dbff' -xrm '*color12: #a6dbff' -xrm '*color6: #8cf8f7' \
		-e "$home/scene" 2>/dev/null &
	terminal_id=$!
	wait_for "$home/ready"
	sleep 1
	import -display "$display" -window "$(cat "$home/window")" "$home/shot.png"
	kill $terminal_id $server_id 2>/dev/null || true
	wait
	convert "$home/shot.png" -strip -colors 128 -define png:compression-level=9 "PNG8:$images/$1"
}

wait_for() { # FILE
	tries=0
	until [ -s "$1" ]; do
		tries=$((tries + 1))
		[ $tries -lt 200 ] || { echo "screenshots.sh: $1 did not appear" >&2; exit 1; }
		sleep 0.1
	done
}

mkdir -p "$images"
shoot check.png 104 39 'clear; printf "\033[1m$\033[0m campaign-ls check\n"; campaign-ls check --color always; echo done >"$HOME/ready"; sleep 60'
shoot neovim.png 104 38 "exec '$editor' --clean -i NONE --cmd 'set runtimepath^=$root/editors/neovim' -S '$tests/screenshots/scene.lua' weekly_deals.campaign"
ls -l "$images"
