#!/usr/bin/env bash
# Does the main job with an installed program, where there is nothing to help it: no Java, no Maven, no network, no
# Chinese font but its own, a home with a Chinese name that is empty or cannot be written to, an install path with a space, and no rights.
# Usage: packaging/smoke.sh IMAGE | PACKAGE.deb     (IMAGE is target/packages/Ocellus)
# Leaves pictures of the window in target/screens: package-*.png.
set -euo pipefail
package=$(realpath "$1")
cd "$(dirname "$0")/.."
shots=$PWD/target/screens
scratch=$(mktemp -d)
. packaging/screen.sh
trap leave EXIT

LEAST_COLOURS=150
# what the pictures of a dataset bring to the screen
COLOURS_OF_PICTURES=5000
NOBODY=65534
# what is said in a home where nothing can be kept, of the files that are not
ONLY_NOT_KEPT='WARN (SingleWindow|LogFiles):'

say() {
    echo "--- $*"
}

unpack() { # into a path with a space and Chinese characters
    local root="$scratch/程序 files"
    mkdir -p "$root"
    case $package in
        *.deb)
            dpkg-deb -x "$package" "$root"
            mv "$root/opt/ocellus" "$root/Ocellus"
            ;;
        *) cp -r "$package" "$root/Ocellus" ;;
    esac
    chmod -R a+rX,a-w "$root"
    ocellus="$root/Ocellus/bin/Ocellus"
}

# fontconfig that knows one font without Chinese, as JavaFX does not draw without any
hide_fonts() {
    local fonts=$scratch/latin-font latin
    latin=$(comm -23 <(fc-list :lang=en:fontformat=TrueType file | sort) <(fc-list :lang=zh-cn file | sort) | sed -n '1s/: *$//p')
    [ -n "$latin" ] || { echo "no Latin font here: install fonts-dejavu-core" >&2; exit 1; }
    mkdir "$fonts"
    cp "$latin" "$fonts"
    chmod -R a+rX "$fonts"
    printf '<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>' "$fonts" "$fonts" > "$scratch/fonts.conf"
}

# another user's shell, so to speak: nothing of this one's environment, no network where that can be had, no rights
find_prison() {
    local nobody=()
    [ "$(id -u)" != 0 ] || nobody=(setpriv "--reuid=$NOBODY" "--regid=$NOBODY" --clear-groups)
    prison=("${nobody[@]}")
    if unshare --net true 2> /dev/null; then
        prison=(unshare --net "${nobody[@]}")
    elif unshare --map-current-user --net true 2> /dev/null; then
        prison=(unshare --map-current-user --net)
    else
        echo "the network cannot be taken away here; the rest is tried" >&2
    fi
}

# the program, in that environment; Java asks the system for the home of a user, and this one has none, so it is told
run() { # run ARGUMENT...
    (cd "$work" && exec "${prison[@]}" env -i HOME="$home" PATH="$scratch/no-programs" LC_ALL=C.UTF-8 TMPDIR="$work" \
        JAVA_TOOL_OPTIONS="-Duser.home=$home -Duser.language=$language" DISPLAY="${DISPLAY:-}" FONTCONFIG_FILE="$scratch/fonts.conf" "$ocellus" "$@")
}

new_home() { # new_home NAME
    home="$scratch/$1"
    work="$scratch/$1 work"
    mkdir "$home" "$work"
    [ "$(id -u)" != 0 ] || chown "$NOBODY" "$home" "$work"
}

main_job() { # main_job EXIT_OF_DOCTOR
    local said=0
    run doctor > "$scratch/doctor" || said=$?
    [ "$said" = "$1" ]
    run sample 风景
    run train 风景 -o 风景.ocellus --json
    run evaluate 风景.ocellus 风景/test --json > "$scratch/evaluation.json"
    local accuracy
    accuracy=$(grep -o '"accuracy":[0-9.]*' "$scratch/evaluation.json" | sed -n '1s/.*://p')
    echo "accuracy on the drawn sample: $accuracy"
    awk -v a="$accuracy" 'BEGIN { exit !(a >= 0.85 && a <= 0.98) }'
    local picture
    picture=$(cd "$work" && find 风景/test -name '*.jpg' | sort | sed -n 1p)
    run predict 风景.ocellus "$picture" --json | grep -q '"probability"'
    run predict everyday "$picture" > /dev/null
    run export 风景.ocellus --to handover --format onnx,torchscript > /dev/null
    [ -s "$work/handover/onnx/model.onnx" ]
}

see_window() { # see_window PICTURE COLOURS ARGUMENT...
    local picture=$shots/$1 least=$2
    shift 2
    run "$@" > "$scratch/log" 2>&1 &
    local started=$!
    wait_until "$started" "the window" window > /dev/null
    # what it was opened on has its time to appear
    sleep 6
    wait_until "$started" "a window with something in it" has_colours "$picture" "$least"
    if complaints | grep -qvE "$foreseen"; then
        cat "$scratch/log" >&2
        exit 1
    fi
    kill "$(xdotool getwindowpid "$(window)")"
    wait "$started" || { echo "the program did not end in order: $?" >&2; exit 1; }
    echo "$picture: $colours colours"
}

language=en
foreseen='^$'
install_what_is_missing
mkdir -p "$shots" "$scratch/no-programs"
chmod 711 "$scratch"
unpack
hide_fonts
find_prison
open_screen

say "an empty home with a Chinese name"
new_home 张三
main_job 0
say "nothing was unpacked into it"
[ ! -e "$home/.openjfx" ]
[ -z "$(find "$home" -name '*.so' -print -quit)" ]
say "the window"
see_window package-first.png "$LEAST_COLOURS"
see_window package-model.png "$LEAST_COLOURS" 风景.ocellus
language=zh
see_window package-chinese.png "$COLOURS_OF_PICTURES" 风景

say "a home that cannot be written to"
language=en
new_home 李四
chmod a-w "$home"
main_job 1 # where nothing can be kept, something is not in order
grep -q "^data .*$home" "$scratch/doctor"
foreseen=$ONLY_NOT_KEPT
see_window package-read-only.png "$LEAST_COLOURS"
[ -z "$(find "$home" -mindepth 1 -print -quit)" ]
echo "smoke of the package passed"
