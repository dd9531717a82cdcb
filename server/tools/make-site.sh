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

# The front door: whoever cuts an address short comes here.
{
	cat <<-'END'
		<!DOCTYPE html>
		<html lang="en">
		<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<title>campaign-ls</title>
		<style>
		:root { color-scheme: light dark; }
		body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.5 system-ui, sans-serif; }
		</style>
		</head>
		<body>
		<main>
		<h1>campaign-ls</h1>
		<p>Finds why an SMS campaign would be rejected, before it is submitted.</p>
		<ul>
		<li><a href="rules/">Every rule</a>: what it finds, why, what to do, and what providers call it</li>
		</ul>
		<h2>JSON schemas of what it reads and writes</h2>
		<ul>
	END
	for schema in "$site"/schemas/*.json; do
		name=${schema##*/}
		printf '<li><a href="schemas/%s">%s</a></li>\n' "$name" "$name"
	done
	printf '</ul>\n</main>\n</body>\n</html>\n'
} | server/tools/replace-if-changed.sh "$site/index.html"
