#!/usr/bin/env bash
# Opens the packaged window on a dataset, then the window of the README's command, on a virtual screen.
# Each must come up, show more than an empty frame, and end when it is asked to; leaves
# target/screens/window.png and target/screens/readme-command.png.
# Usage: packaging/window-smoke.sh DATASET   (a folder of class folders, such as "ocellus sample" makes)
set -euo pipefail
dataset=$(realpath "$1")
cd "$(dirname "$0")/.."

SCREEN=1440x900x24
PATIENCE=180
# what they really have is printed: the welcome several hundreds, the sample's pictures many thousands
COLOURS_OF_THE_WELCOME=150
COLOURS_OF_PICTURES=5000

shots=$PWD/target/screens
scratch=$(mktemp -d)
export OCELLUS_HOME=$scratch/home
unset WAYLAND_DISPLAY
screen=
program=

leave() {
    [ -z "$program" ] || kill "$program" 2> /dev/null || true
    [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
    rm -rf "$scratch"
}
trap leave EXIT

install_what_is_missing() {
    local missing=()
    command -v Xvfb > /dev/null || missing+=(xvfb)
    command -v xdotool > /dev/null || missing+=(xdotool)
    command -v import > /dev/null || missing+=(imagemagick)
    local library
    for library in libgtk-3.so.0:libgtk-3-0 libXtst.so.6:libxtst6 libXxf86vm.so.1:libxxf86vm1 libGL.so.1:libgl1; do
        /sbin/ldconfig -p | grep -q "${library%%:*}" || missing+=("${library##*:}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
        echo "The window cannot be tried here. Install first: ${missing[*]}" >&2
        exit 1
    fi
    echo "installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > "$scratch/apt.log" ||
        { cat "$scratch/apt.log" >&2; exit 1; }
}

start_screen() {
    Xvfb -displayfd 3 -screen 0 "$SCREEN" -nolisten tcp 3> "$scratch/display" 2> "$scratch/xvfb.log" &
    screen=$!
    wait_until "$screen" "the virtual screen" test -s "$scratch/display"
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY
}

wait_until() { # wait_until PROCESS WHAT COMMAND...: tries until it succeeds, as long as the process lives
    local process=$1 what=$2 end=$((SECONDS + PATIENCE))
    shift 2
    until "$@"; do
        if [ "$SECONDS" -ge "$end" ] || ! kill -0 "$process" 2> /dev/null; then
            echo "$what did not come (process ended, or $PATIENCE s are over)" >&2
            [ ! -f "$scratch/log" ] || cat "$scratch/log" >&2
            exit 1
        fi
        sleep 0.5
    done
}

window() {
    xdotool search --onlyvisible --name '^Ocellus$' 2> /dev/null | head -n 1 | grep .
}

has_colours() { # has_colours PICTURE COUNT: takes the picture; is there more on it than an empty frame?
    import -window root "$1"
    colours=$(identify -format %k "$1")
    [ "$colours" -ge "$2" ]
}

try_window() { # try_window PICTURE COLOURS COMMAND...
    local picture=$shots/$1 least=$2
    shift 2
    "$@" > "$scratch/log" 2>&1 &
    local started=$!
    program=$started
    wait_until "$started" "the window" window > /dev/null
    program=$(xdotool getwindowpid "$(window)")
    wait_until "$started" "a window with something in it" has_colours "$picture" "$least"
    if grep -qE "Exception|Error" "$scratch/log"; then
        cat "$scratch/log" >&2
        exit 1
    fi
    kill "$program"
    wait "$started" || true
    program=
    echo "$picture: $colours colours"
}

install_what_is_missing
mkdir -p "$shots"
start_screen
try_window window.png "$COLOURS_OF_PICTURES" target/ocellus/bin/ocellus "$dataset"
try_window readme-command.png "$COLOURS_OF_THE_WELCOME" mvn -B -q -Dstyle.color=never compile exec:exec
echo "smoke of the window passed"
