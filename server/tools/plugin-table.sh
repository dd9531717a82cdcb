#!/bin/sh
# plugin-table.sh FOLDER TYPE PREFIX HEADER OUT
#
# Writes to OUT the C table of a folder of plug-ins: FOLDER/NAME.c defines `const TYPE PREFIX_NAME`. A file whose name
# starts with an underscore is shared by plug-ins and is none itself. The table is sorted by name, in bytes, whatever
# the locale; OUT is only touched when the folder's listing changed.
set -eu
LC_ALL=C
export LC_ALL

folder=$1 type=$2 prefix=$3 header=$4 out=$5
mkdir -p "$(dirname "$out")"

names=
for file in "$folder"/*.c; do
	name=$(basename "$file" .c)
	case $name in
	'*' | _*) continue ;;
	*[!a-z0-9_]*)
		echo "$file: a plug-in's file name is made of a-z, 0-9 and _" >&2
		exit 1
		;;
	esac
	names="$names $name"
done

{
	echo "/* Made by server/tools/plugin-table.sh from the listing of $folder. */"
	echo "#include \"$header\""
	echo
	for name in $names; do echo "extern const $type ${prefix}_$name;"; done
	echo
	echo "const $type *const ${prefix}_table[] = {"
	for name in $names; do echo "	&${prefix}_$name,"; done
	echo "	NULL,"
	echo "};"
	echo "const size_t ${prefix}_count = $(echo $names | wc -w | tr -d ' ');"
} | "$(dirname "$0")/replace-if-changed.sh" "$out"
