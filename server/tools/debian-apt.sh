# Sourced: what another release of Debian's has, brought without installing it or touching the system's own sources. apt
# checks the signatures of what it brings. The folder $debian_apt holds the lists.
debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

unavailable() { # WHY
	echo "$1" >&2
	exit 77
}

# A private apt: its lists, its cache, and a system in which no package is there yet.
private_apt() { # RELEASE CACHE ARGUMENT...
	release=$1 cache=$2
	shift 2
	apt-get -qq -o Dir::Etc="$debian_apt/etc" -o Dir::Etc::sourcelist="$debian_apt/$release.list" -o Dir::Etc::sourceparts=/dev/null \
		-o Dir::State="$debian_apt/state" -o Dir::State::status=/dev/null -o Dir::State::lists="$debian_apt/lists" \
		-o Dir::Cache="$cache" -o Dir::Log="$cache/log" -o Acquire::Retries=3 -o Acquire::Languages=none \
		-o Acquire::Check-Valid-Until=false -o APT::Sandbox::User="$(id -un)" -o Debug::NoLocking=true "$@" >&2
}

# Runs apt-get with these arguments on fresh lists, again when a mirror stumbles.
from_debian() { # deb|deb-src RELEASE CACHE WHAT ARGUMENT...
	type=$1 release=$2 cache=$3 what=$4
	shift 4
	command -v apt-get >/dev/null 2>&1 || unavailable 'needs apt-get, to bring it from Debian'
	[ -e $debian_keyring ] || unavailable 'needs the package debian-archive-keyring'
	# The mirror that this system is set to, if it is Debian.
	mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 2>/dev/null | head -n 1)
	mkdir -p "$debian_apt/etc/apt.conf.d" "$debian_apt/etc/preferences.d" "$debian_apt/state" "$debian_apt/lists/partial" \
		"$cache/archives/partial" "$cache/log"
	echo "$type [signed-by=$debian_keyring] ${mirror:-http://deb.debian.org/debian} $release main" >"$debian_apt/$release.list"
	for attempt in 1 2 3; do
		private_apt "$release" "$cache" update && private_apt "$release" "$cache" "$@" && return
		[ $attempt != 3 ] || unavailable "$what of Debian $release could not be fetched: no mirror?"
		sleep $((attempt * attempt * 2))
	done
}
