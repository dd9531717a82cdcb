# fish.sh WORD...: what fish offers for the last word.
exec fish --no-config -c '
source $INSTALLED/campaign-ls.fish
complete -C (string join -- " " $argv)' "$@"
