# Sourced: installing what a package-lock.json names, from npm's registry, below build/tools.
tools=${CAMP_TOOLS:-$(git rev-parse --show-toplevel 2>/dev/null || (cd ../.. && pwd))/build/tools}
npm_config_cache=$tools/npm-cache
npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false
npm_config_fetch_retries=5
export npm_config_cache npm_config_update_notifier npm_config_fund npm_config_audit npm_config_fetch_retries

unavailable() { # WHY
	echo "$1" >&2
	exit 77
}

# Packages come with scripts that download more, from elsewhere; none of ours needs one.
npm_ci() { # [OPTION]...: in the current folder
	for attempt in 1 2 3; do
		npm ci --ignore-scripts --loglevel=error "$@" >&2 && return
		sleep $((attempt * attempt * 2))
	done
	unavailable "npm could not install $PWD/package-lock.json: no registry?"
}

# A second call finds the first one's work, unless the lock file changed in between.
install_locked() { # FOLDER TO [OPTION]...
	from=$1 to=$2
	shift 2
	if ! cmp -s "$from/package-lock.json" "$to/installed.json"; then
		mkdir -p "$to"
		cp "$from/package.json" "$from/package-lock.json" "$to/"
		(cd "$to" && npm_ci "$@") || exit
		cp "$from/package-lock.json" "$to/installed.json"
	fi
}
