#!/usr/bin/env bash
# Opens the packaged window on a dataset, then the window of the README's command, on a virtual screen.
# Each must come up, show more than an empty frame, and end when it is asked to; leaves
# target/screens/window.png and target/screens/readme-command.png.
# Usage: packaging/window-smoke.sh DATASET   (a folder of class folders, such as "ocellus sample" makes)
set -euo pipefail
dataset=$(realpath "$1")
cd "$(dirname "$0")/.."

# what they really have is printed: the welcome several hundreds, the sample's pictures many thousands
COLOURS_OF_THE_WELCOME=150
COLOURS_OF_PICTURES=5000

shots=$PWD/target/screens
scratch=$(mktemp -d)
export OCELLUS_HOME=$scratch/home
. packaging/screen.sh
trap leave EXIT

try_window() { # try_window PICTURE COLOURS COMMAND...
    local picture=$shots/$1 least=$2
    shift 2
    "$@" > "$scratch/log" 2>&1 &
    local started=$!
    program=$started
    wait_until "$started" "the window" window > /dev/null
    program=$(xdotool getwindowpid "$(window)")
    wait_until "$started" "a window with something in it" has_colours "$picture" "$least"
    if complaints | grep -qE "Exception|Error"; then
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
open_screen
try_window window.png "$COLOURS_OF_PICTURES" target/ocellus/bin/ocellus "$dataset"
try_window readme-command.png "$COLOURS_OF_THE_WELCOME" mvn -B -q -Dstyle.color=never compile exec:exec
echo "smoke of the window passed"
