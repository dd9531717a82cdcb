#!/bin/sh
# Fails, naming file and line, where a module includes what its place in the architecture rules out, or writes to
# standard output, which belongs to the protocol. Why each row is as it is: server/README.md.
set -eu
LC_ALL=C
export LC_ALL layers libraries
tools=$(dirname "$0")

# MODULE : the modules whose headers it may include, besides its own and the public ones of include/campaign.
layers='
base      :
text      : base
syntax    : base text
prose     : base
model     : base text syntax prose
lint      : base text model prose
rules     : lint
providers : lint
format    : base text syntax
engine    : base text syntax model prose lint format providers
ide       : base text syntax model prose engine
report    : base text engine
preview   : base text model prose engine report
lsp       : base text format engine ide preview
cli       : base text format engine report preview lsp
main.c    : cli
tools     : base prose
'
# Modules of plug-ins, which know nothing of each other: of their own folder they may include only what is shared by
# name, the headers that start with an underscore. For a rule author, those and lint/rule.h are the world.
hermits='rules'

# LIBRARY HEADER : the files that may include it, by how their paths start.
libraries='
tree_sitter/api.h    : server/syntax/
tree_sitter/parser.h :
jansson.h            : server/lsp/ server/report/ server/engine/config.c
gumbo.h              : server/model/
'

# The files that may write to standard output.
writers='^server/(lsp/transport\.c|report/.*|cli/.*|main\.c)$'

sources=$(find server include -name '*.[ch]' -o -name '*.def' | sort)

check_includes() {
	grep -nE '^[[:space:]]*#[[:space:]]*include' $sources /dev/null |
		sed -nE 's/^([^:]*):([0-9]+):[^"<]*["<]([^">]*)[">].*/\1 \2 \3/p' |
		awk -v hermits=" $hermits " -v sources="$sources" '
	function complain(text) { print $1 ":" $2 ": " text; bad = 1 }
	function read_table(text, table,    rows, n, i, parts) {
		n = split(text, rows, "\n")
		for (i = 1; i <= n; i++)
			if (split(rows[i], parts, / *: */) == 2) table[parts[1]] = " " parts[2] " "
	}
	function starts_like_one_of(path, list,    n, i, starts) {
		n = split(list, starts, " ")
		for (i = 1; i <= n; i++)
			if (index(path, starts[i]) == 1) return 1
		return 0
	}
	BEGIN {
		read_table(ENVIRON["layers"], layers)
		read_table(ENVIRON["libraries"], libraries)
		n = split(sources, files, "\n")
		for (i = 1; i <= n; i++) {
			m = split(files[i], parts, "/")
			if (parts[1] == "server" && m > 2) modules[parts[2]] = 1
			names[parts[m]] = 1
		}
	}
	{ split($1, path, "/"); module = path[2]; split($3, header, "/"); target = header[1] }
	$3 in libraries {
		if (!starts_like_one_of($1, libraries[$3]))
			complain("<" $3 "> may be included only by:" libraries[$3])
		next
	}
	$1 ~ /^include\// {
		if ($3 !~ /^campaign\// && $3 !~ /^std[a-z]*\.h$/) complain("a public header includes \"" $3 "\"")
		next
	}
	target == "campaign" {
		if (module == "base" && $3 != "campaign/types.h") complain("base may include campaign/types.h only, not \"" $3 "\"")
		next
	}
	!(module in layers) { complain("module " module " has no row in check-layers.sh"); next }
	target in modules {
		if (index(layers[module], " " target " ")) next
		if (target == module && (!index(hermits, " " module " ") || header[2] ~ /^_/)) next
		complain(module " may not include \"" $3 "\"; it may include: " layers[module])
		next
	}
	$3 !~ /\// && $3 in names { complain("write \"module/" $3 "\"") }
	END { exit bad }'
}

check_writers() {
	status=0
	for file in $sources; do
		! echo "$file" | grep -qE "$writers" || continue
		hits=$(awk -f "$tools/strip-c.awk" "$file" |
			grep -nE '(^|[^A-Za-z0-9_.>])(printf|vprintf|puts|putchar)[[:space:]]*\(|stdout|STDOUT_FILENO') || continue
		echo "$hits" | sed "s|^\([0-9]*\):[[:space:]]*|$file:\1: writes to standard output: |"
		status=1
	done
	return $status
}

bad=0
check_includes || bad=1
check_writers || bad=1
[ $bad = 0 ] && echo "layers: 2 passed, 0 failed"
exit $bad
