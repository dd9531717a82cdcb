#!/bin/sh
# embed-style.sh STYLE.css OUT.c: writes the style sheet as C, without its comments and indentation, and its SHA-256 as a
# Content-Security-Policy names it. OUT is only touched when that changes.
set -eu
LC_ALL=C
export LC_ALL

style=$1 out=$2
css=$out.css
mkdir -p "$(dirname "$out")"
trap 'rm -f "$css"' EXIT
# Comments stand on lines of their own.
sed -e 's/^[[:space:]]*//' -e '/^\/\*.*\*\/$/d' -e '/^\/\*/,/\*\/$/d' -e '/^$/d' "$style" >"$css"
if grep -q '[^ -~]' "$css" || grep -q '</' "$css"; then
	echo "$style: plain ASCII without tags, please: it stands in a page" >&2
	exit 1
fi

sum() {
	if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi
}
# From digits to bytes, by way of the one kind of escape that every printf knows.
bytes=$(sum <"$css" | awk '{
	digits = "0123456789abcdef"
	for (i = 1; i <= 64; i += 2)
		printf "\\%03o", (index(digits, substr($1, i, 1)) - 1) * 16 + index(digits, substr($1, i + 1, 1)) - 1
}')
hash=$(printf "$bytes" | base64)

{
	echo "/* Made by server/tools/embed-style.sh from $style. */"
	echo "#include \"preview/style.h\""
	echo
	echo "static const char bytes[] = {"
	od -An -v -tu1 "$css" | sed 's/[0-9][0-9]*/&,/g'
	echo "};"
	echo
	echo "const CampStr camp_preview_style = { bytes, sizeof bytes };"
	echo "const char camp_preview_style_hash[] = \"sha256-$hash\";"
} | "$(dirname "$0")/replace-if-changed.sh" "$out"
