# Completions of campaign-ls for bash. Printed by `campaign-ls completions bash`.

# Offers the lines of stdin that begin like the word, behind what stands before it.
_campaign_ls_offer() { # WORD BEFORE
	local line
	while IFS= read -r line; do
		[[ $line != "$1"* ]] || COMPREPLY+=("$2$(printf %q "$line")")
	done
}

_campaign_ls_words() { # WORD...
	_campaign_ls_offer "$cur" '' < <(printf '%s\n' "$@")
}

# What the option of a command, or its operand, may be.
_campaign_ls_values() { # COMMAND OPTION
	_campaign_ls_offer "$cur" '' < <(campaign-ls completions --values "$2" "$1" 2>/dev/null)
}

_campaign_ls_list() { # COMMAND OPTION
	local before=
	[[ $cur != *,* ]] || before=${cur%,*},
	_campaign_ls_offer "${cur##*,}" "$before" < <(campaign-ls completions --values "$2" "$1" 2>/dev/null)
	compopt -o nospace 2>/dev/null
}

_campaign_ls_commits() {
	_campaign_ls_offer "$cur" '' < <(git for-each-ref --format='%(refname:short)' 2>/dev/null)
}

_campaign_ls_files() { # [PATTERN]
	local line
	compopt -o filenames 2>/dev/null
	while IFS= read -r line; do
		COMPREPLY+=("$line")
	done < <(compgen -f -X "${1:+!$1}" -- "$cur"; [[ -z ${1-} ]] || compgen -d -- "$cur")
}

_campaign_ls() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= options= word
	COMPREPLY=()
	# bash takes `--option=argument` apart at the sign.
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
		if [[ $word != -* ]]; then
			command=$word
			break
		fi
	done
	case $command in
	'') _campaign_ls_words baseline check completions config explain fix fmt help init inspect lsp preview rules --stdio --version -V --help -h ;;
	baseline)
		case $prev in
		--output | -o) _campaign_ls_files ;;
		--providers) _campaign_ls_list baseline providers ;;
		--severity) : ;;
		--select) _campaign_ls_list baseline select ;;
		--ignore) _campaign_ls_list baseline ignore ;;
		--fail-level) _campaign_ls_values baseline fail-level ;;
		--config) _campaign_ls_files ;;
		--max-file-size) : ;;
		--jobs) : ;;
		--color) _campaign_ls_values baseline color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --output -o --accept-new --providers --severity --select --ignore --fail-level --config --isolated --max-file-size --quiet -q --jobs --color --help -h
			else
				_campaign_ls_files '*.campaign'
			fi
			;;
		esac
		;;
	check)
		case $prev in
		--format) _campaign_ls_values check format ;;
		--since) _campaign_ls_commits ;;
		--baseline) _campaign_ls_files ;;
		--providers) _campaign_ls_list check providers ;;
		--severity) : ;;
		--select) _campaign_ls_list check select ;;
		--ignore) _campaign_ls_list check ignore ;;
		--fail-level) _campaign_ls_values check fail-level ;;
		--config) _campaign_ls_files ;;
		--max-file-size) : ;;
		--max-diagnostics) : ;;
		--jobs) : ;;
		--stdin-filename) _campaign_ls_files ;;
		--color) _campaign_ls_values check color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --format --since --changed --staged --baseline --strict-baseline --providers --severity --select --ignore --fail-level --config --isolated --max-file-size --max-diagnostics --quiet -q --jobs --stdin-filename --color --help -h
			else
				_campaign_ls_files '*.campaign'
			fi
			;;
		esac
		;;
	completions)
		case $prev in
		--values) : ;;
		--color) _campaign_ls_values completions color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --values --color --help -h
			else
				_campaign_ls_values completions operand
			fi
			;;
		esac
		;;
	config)
		case $prev in
		--format) _campaign_ls_values config format ;;
		--providers) _campaign_ls_list config providers ;;
		--severity) : ;;
		--select) _campaign_ls_list config select ;;
		--ignore) _campaign_ls_list config ignore ;;
		--fail-level) _campaign_ls_values config fail-level ;;
		--config) _campaign_ls_files ;;
		--max-file-size) : ;;
		--color) _campaign_ls_values config color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --format --providers --severity --select --ignore --fail-level --config --isolated --max-file-size --color --help -h
			else
				_campaign_ls_values config operand
			fi
			;;
		esac
		;;
	explain)
		case $prev in
		--provider) _campaign_ls_values explain provider ;;
		--color) _campaign_ls_values explain color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --provider --color --help -h
			else
				_campaign_ls_values explain operand
			fi
			;;
		esac
		;;
	fix)
		case $prev in
		--providers) _campaign_ls_list fix providers ;;
		--severity) : ;;
		--select) _campaign_ls_list fix select ;;
		--ignore) _campaign_ls_list fix ignore ;;
		--fail-level) _campaign_ls_values fix fail-level ;;
		--config) _campaign_ls_files ;;
		--max-file-size) : ;;
		--stdin-filename) _campaign_ls_files ;;
		--color) _campaign_ls_values fix color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --unsafe --diff --providers --severity --select --ignore --fail-level --config --isolated --max-file-size --quiet -q --stdin-filename --color --help -h
			else
				_campaign_ls_files '*.campaign'
			fi
			;;
		esac
		;;
	fmt)
		case $prev in
		--stdin-filename) _campaign_ls_files ;;
		--config) _campaign_ls_files ;;
		--max-file-size) : ;;
		--color) _campaign_ls_values fmt color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --check --diff --quiet -q --stdin-filename --config --isolated --max-file-size --color --help -h
			else
				_campaign_ls_files '*.campaign'
			fi
			;;
		esac
		;;
	help)
		case $prev in
		--format) _campaign_ls_values help format ;;
		--color) _campaign_ls_values help color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --format --color --help -h
			else
				_campaign_ls_values help operand
			fi
			;;
		esac
		;;
	init)
		case $prev in
		--use-case) _campaign_ls_values init use-case ;;
		--method) _campaign_ls_values init method ;;
		--brand) : ;;
		--provider) _campaign_ls_list init provider ;;
		--color) _campaign_ls_values init color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --use-case --method --brand --provider --ask --color --help -h
			else
				_campaign_ls_files '*.campaign'
			fi
			;;
		esac
		;;
	inspect)
		case $prev in
		--as) _campaign_ls_values inspect as ;;
		--brand) : ;;
		--format) _campaign_ls_values inspect format ;;
		--config) _campaign_ls_files ;;
		--max-file-size) : ;;
		--color) _campaign_ls_values inspect color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --as --brand --format --config --isolated --max-file-size --color --help -h
			else
				_campaign_ls_files
			fi
			;;
		esac
		;;
	lsp)
		case $prev in
		--socket) : ;;
		--clientProcessId) : ;;
		--log-file) _campaign_ls_files ;;
		--color) _campaign_ls_values lsp color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --stdio --socket --clientProcessId --log-file --color --help -h
			fi
			;;
		esac
		;;
	preview)
		case $prev in
		--output | -o) _campaign_ls_files ;;
		--providers) _campaign_ls_list preview providers ;;
		--severity) : ;;
		--select) _campaign_ls_list preview select ;;
		--ignore) _campaign_ls_list preview ignore ;;
		--fail-level) _campaign_ls_values preview fail-level ;;
		--config) _campaign_ls_files ;;
		--max-file-size) : ;;
		--stdin-filename) _campaign_ls_files ;;
		--color) _campaign_ls_values preview color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --output -o --providers --severity --select --ignore --fail-level --config --isolated --max-file-size --stdin-filename --color --help -h
			else
				_campaign_ls_files '*.campaign'
			fi
			;;
		esac
		;;
	rules)
		case $prev in
		--format) _campaign_ls_values rules format ;;
		--color) _campaign_ls_values rules color ;;
		*)
			if [[ $cur == -* ]]; then
				_campaign_ls_words --format --color --help -h
			fi
			;;
		esac
		;;
	esac
}
complete -F _campaign_ls campaign-ls
