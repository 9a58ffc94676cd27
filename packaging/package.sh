#!/usr/bin/env bash
# Makes what a person installs: an app image with a Java of its own, a .deb, and an .rpm where rpmbuild is there.
# Usage: packaging/package.sh [--no-build] [--image-only]     (into target/packages)
# Needs a JDK 25 in JAVA_HOME or /usr/lib/jvm, and dpkg-deb with fakeroot for the .deb.
set -euo pipefail
cd "$(dirname "$0")/.."
packaging=$PWD/packaging
program=$PWD/target/ocellus
out=$PWD/target/packages
stage=$out/stage
build=yes
installers=yes
for option in "$@"; do
    case $option in
        --no-build) build=no ;;
        --image-only) installers=no ;;
        *) echo "$0: what is $option? See the head of this file." >&2 && exit 2 ;;
    esac
done

find_jdk() {
    local jdk
    for jdk in "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/*25*; do
        if [ -x "$jdk/bin/jpackage" ] && "$jdk/bin/java" -version 2>&1 | grep -q 'version "25'; then
            printf '%s' "$jdk"
            return 0
        fi
    done
    echo "No JDK 25 with jpackage: set JAVA_HOME to one." >&2
    return 1
}

jdk=$(find_jdk)
[ $build = no ] || mvn -B -q -Dstyle.color=never -DskipTests package
rm -rf "$out"
mkdir -p "$stage/natives"

# from a jar of one system's libraries: the names that match
unpack() { # unpack JAR PATTERN FOLDER
    unzip -q -o -j "$1" "$2" -d "$3"
}

echo "libraries"
cp "$program"/lib/*.jar "$stage"
unpack "$stage"/pytorch-native-cpu-*-linux-x86_64.jar 'pytorch/cpu/linux-x86_64/*' "$stage/natives"
unpack "$stage"/pytorch-jni-*.jar 'jnilib/linux-x86_64/cpu/libdjl_torch.so' "$stage/natives"
unpack "$stage"/onnxruntime-*.jar 'ai/onnxruntime/native/linux-x64/*' "$stage/natives"
# JavaFX looks for its own beside its jar
unpack "$stage"/javafx-graphics-*-linux.jar '*.so' "$stage"
# what lies unpacked need not lie there twice, nor what other systems load
rm "$stage"/pytorch-native-cpu-*.jar
zip -q -d "$stage"/pytorch-jni-*.jar 'jnilib/*'
zip -q -d "$stage"/onnxruntime-*.jar 'ai/onnxruntime/native/*'
zip -q -d "$stage"/javafx-graphics-*-linux.jar '*.so'
cp -r "$program/assets" "$stage/assets"
rm -rf "$stage/assets/screenshots"
cp LICENSE NOTICE "$stage"

echo "a Java of its own"
modules=$(grep -v '^#' "$packaging/modules.txt" | paste -sd,)
"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --output "$out/runtime"

version=$(sed -n 's:.*<version>\([0-9.]*\)\(-SNAPSHOT\)\{0,1\}</version>.*:\1:p' pom.xml | sed -n 1p)
icon=$PWD/src/main/resources/app/ocellus/ui/ocellus.png
jar=$(basename "$stage"/ocellus-*.jar)
common=(@"$packaging/common.args" --app-version "$version" --icon "$icon" --input "$stage" --main-jar "$jar"
    --runtime-image "$out/runtime")

echo "app image"
"$jdk/bin/jpackage" --type app-image "${common[@]}" --dest "$out"
du -sh "$out/Ocellus" | sed 's/^/app image: /'

if [ $installers = yes ]; then
    linux=(@"$packaging/linux/linux.args" --license-file LICENSE --file-associations "$packaging/linux/ocellus.properties"
        --file-associations "$packaging/linux/project.properties")
    if command -v dpkg-deb > /dev/null && command -v fakeroot > /dev/null; then
        "$jdk/bin/jpackage" --type deb "${common[@]}" "${linux[@]}" --dest "$out"
    else
        echo "no .deb: dpkg-deb and fakeroot are needed" >&2
    fi
    if command -v rpmbuild > /dev/null; then
        "$jdk/bin/jpackage" --type rpm "${common[@]}" "${linux[@]}" --dest "$out"
    fi
    ls -sh "$out"/*.deb "$out"/*.rpm 2> /dev/null || true
fi
