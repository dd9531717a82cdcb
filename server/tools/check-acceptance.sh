#!/bin/sh
# Fails, naming the rows, where no test carries the number of a row of tests/acceptance/rows.txt and server/README.md does not
# say why, or where a number is carried that is none of a row.
set -eu
LC_ALL=C
export LC_ALL

rows=$(sed -n 's/^\([A-Z]-[0-9][0-9]\) .*$/\1/p' tests/acceptance/rows.txt | tr '\n' ' ')
# In comments and names of transcripts as T-01, in names of functions as t01_ or t_01_f_02_, in the table of the page as | T-01, T-02 |.
carried=$({
	find tests server/tools -type f ! -path 'tests/acceptance/*' ! -name check-acceptance.sh -exec \
		grep -hoE '(^|[^A-Za-z0-9])[FTCE]-[0-9]{2}($|[^0-9])' {} +
	find tests/lsp -name '*.jsonrpc'
	find tests/lsp -name 'test_*.py' -exec sed -nE 's/^def (([ftce]_[0-9]{2}_)+).*$/\1/p' {} +
	find tests/unit -name 'test_*.c' -exec sed -nE 's/^static void (([ftce][0-9]{2}_)+).*$/\1/p' {} +
} | grep -oE '([FTCE]-|[ftce]_?)[0-9]{2}' | tr 'ftce_' 'FTCE-' | sed 's/^\([FTCE]\)\([0-9]\)/\1-\2/' | sort -u | tr '\n' ' ')
explained=$(grep -E '^\| [FTCE]-[0-9]' server/README.md | cut -d '|' -f 2 | grep -oE '[FTCE]-[0-9]{2}' | tr '\n' ' ')

status=0
fail() { # WHAT ROWS
	[ -n "$2" ] || return 0
	status=1
	echo "acceptance: $1: $2"
}

# The words of the first that are not among those of the second.
without() {
	for word in $1; do
		case " $2 " in
		*" $word "*) ;;
		*) printf '%s ' "$word" ;;
		esac
	done
}

fail 'rows that are there twice' "$(printf '%s\n' $rows | sort | uniq -d)"
fail 'carried by no test, and not explained in server/README.md' "$(without "$rows" "$carried $explained")"
fail 'carried or explained, but not in tests/acceptance/rows.txt' "$(without "$(printf '%s\n' $carried $explained | sort -u)" "$rows")"
[ $status != 0 ] || echo "acceptance: $(echo $rows | wc -w | tr -d ' ') passed, 0 failed"
exit $status
