#!/usr/bin/env bash
# Makes what a person installs on Linux: an app image with a Java of its own, a .deb, and an .rpm, into target/packages.
# Usage: packaging/package.sh [--no-build] [--image-only] [--no-cache] [--no-measure]
#   --no-build    the program is in target/ocellus already
#   --image-only  no .deb, no .rpm
#   --no-cache    without the cache of classes that a rehearsed start makes
#   --no-measure  how long a start takes is not told
# Needs a JDK 25 in JAVA_HOME or /usr/lib/jvm, zip and unzip; dpkg-deb and fakeroot for the .deb, rpmbuild for the .rpm.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/unix.sh
. packaging/launcher.sh
build=yes
installers=yes
cache=yes
measure=yes
for option in "$@"; do
    case $option in
        --no-build) build=no ;;
        --image-only) installers=no ;;
        --no-cache) cache=no ;;
        --no-measure) measure=no ;;
        *) echo "$0: what is $option? See the head of this file." >&2 && exit 2 ;;
    esac
done

case $(uname -m) in
    x86_64) pytorch=linux-x86_64 onnx=linux-x64 javafx=linux ;;
    aarch64) pytorch=linux-aarch64 onnx=linux-aarch64 javafx=linux-aarch64 ;;
    *) echo "PyTorch is not built for $(uname -m)." >&2 && exit 1 ;;
esac

make_installer() { # make_installer TYPE
    say ".$1"
    "$jdk/bin/jpackage" --type "$1" @packaging/common.args @packaging/linux/linux.args --app-version "$version" \
        --app-image "$out/Ocellus" --license-file LICENSE --dest "$out" --resource-dir packaging/linux/resources \
        --file-associations packaging/model.properties --file-associations packaging/project.properties
}

# In place of jpackage's own, which asks rpm and dpkg whose it is before each start (docs/decisions/0037).
make_launcher() {
    say "launcher"
    local image=$out/Ocellus app=$out/Ocellus/lib/app
    read_launcher "$app"
    # the name in lists of processes, and in what GTK says
    ln -s java "$image/lib/runtime/bin/Ocellus"
    rm "$image/bin/Ocellus" "$image/lib/libapplauncher.so"
    {
        cat packaging/linux/launcher
        echo 'exec "$lib/runtime/bin/Ocellus" \'
        in_image "${options[@]}" "${cached[@]}" -cp "$(class_path)"
        echo '    app.ocellus.Launcher "$@"'
    } > "$image/bin/Ocellus"
    chmod 755 "$image/bin/Ocellus"
}

in_image() { # in_image ARGUMENT...: prints arguments for the shell, wherever the image will lie
    local argument
    for argument in "$@"; do
        echo "    \"${argument//$out\/Ocellus\/lib/\$lib}\" \\"
    done
}

jdk=$(find_jdk)
[ $build = no ] || build
rm -rf "$out"
fill_stage "$pytorch" "$onnx" "$javafx" so
# compiling gives way to the window, too; put here, the options need no permission of root's (docs/decisions/0036)
make_runtime --add-options="-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10"
make_image packaging/icon/ocellus.png
make_launcher
[ $cache = no ] || packaging/rehearse.sh "$out/Ocellus/lib/app" "$out/Ocellus/lib/runtime"
if [ $installers = yes ]; then
    if command -v dpkg-deb > /dev/null && command -v fakeroot > /dev/null; then
        make_installer deb
    else
        echo "no .deb: dpkg-deb and fakeroot are needed" >&2
    fi
    if command -v rpmbuild > /dev/null; then
        make_installer rpm
    else
        echo "no .rpm: rpmbuild is needed" >&2
    fi
fi
rm -rf "$stage" "$out/runtime"

say "what came of it"
du -sh "$out"/* | sed "s:$out/::"
if [ $measure = no ]; then
    :
elif command -v Xvfb > /dev/null && command -v xdotool > /dev/null; then
    packaging/measure.sh "$out/Ocellus/bin/Ocellus"
else
    echo "start and memory were not measured: Xvfb and xdotool are needed" >&2
fi
