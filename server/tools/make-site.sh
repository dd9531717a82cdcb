#!/bin/sh
# make-site.sh PROGRAM FOLDER: makes the site that findings link to, and that schemas are named by, in the folder. Paths are
# absolute, or seen from the top of the repository.
set -eu
program=$1
site=$2
cd "$(dirname "$0")/../.."
mkdir -p "$site/rules" "$site/schemas"
"$program" rules --format html | server/tools/replace-if-changed.sh "$site/rules/index.html"
cp server/report/schemas/*.json editors/vscode/schemas/settings.json "$site/schemas"
