# bash.sh WORD...: what bash offers for the last word.
exec bash --norc --noprofile -c '
. "$INSTALLED/campaign-ls.bash"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_campaign_ls
printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
