#!/usr/bin/env bash
# Makes what a person installs on a Mac with Apple silicon: an app and a .dmg, into target/packages. UNTRIED so far.
# Usage: packaging/package-mac.sh [--no-build] [--no-cache]
#   --no-build    the program is in target/ocellus already
#   --no-cache    without the cache of classes that a rehearsed start makes; such a start opens the window for seconds
# Needs a JDK 25 in JAVA_HOME or /Library/Java/JavaVirtualMachines. The app is signed for this machine only: to hand it
# on, sign it with an identity of Apple's and have it notarized.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/unix.sh
build=yes
cache=yes
for option in "$@"; do
    case $option in
        --no-build) build=no ;;
        --no-cache) cache=no ;;
        *) echo "$0: what is $option? See the head of this file." >&2 && exit 2 ;;
    esac
done
if [ "$(uname -sm)" != "Darwin arm64" ]; then
    echo "This makes a package on a Mac with Apple silicon; PyTorch is not built for others." >&2
    exit 1
fi

jdk=$(find_jdk)
# a first number of 0 is refused by macOS, which wants 1 or more
mac_version=$(printf '%s' "$version" | sed 's/^0\./1./')
associations=(--file-associations packaging/model.properties --file-associations packaging/project.properties)

[ $build = no ] || build
rm -rf "$out"
fill_stage osx-aarch64 osx-aarch64 mac-aarch64 dylib
make_runtime
version=$mac_version make_image packaging/icon/ocellus.icns @packaging/mac/mac.args "${associations[@]}"
contents=$out/Ocellus.app/Contents
if [ $cache = yes ]; then
    packaging/rehearse.sh "$contents/app" "$contents/runtime/Contents/Home"
    # what was added broke the seal
    codesign --force --deep --sign - "$out/Ocellus.app"
fi
say ".dmg"
"$jdk/bin/jpackage" --type dmg @packaging/common.args --app-version "$mac_version" --app-image "$out/Ocellus.app" \
    --icon packaging/icon/ocellus.icns --license-file LICENSE --dest "$out"
rm -rf "$stage" "$out/runtime"
say "what came of it"
du -sh "$out"/* | sed "s:$out/::"
