#!/bin/sh
# platform.sh CC...: what VS Code calls the system that a C compiler compiles for: linux-x64. Without a compiler, this one.
set -eu
machine=$("$@" -dumpmachine 2>/dev/null) || machine=$(uname -m)-$(uname -s)
case $machine in
*-apple-* | *-Darwin) system=darwin ;;
*-linux-musl* | *-alpine-*) system=alpine ;;
*) system=linux ;;
esac
case $machine in
x86_64-*) echo $system-x64 ;;
aarch64-* | arm64-*) echo $system-arm64 ;;
arm*hf*) echo $system-armhf ;;
i?86-*) echo $system-ia32 ;;
*) echo "$system-${machine%%-*}" ;;
esac
