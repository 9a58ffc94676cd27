#!/usr/bin/env bash
# A person's way through the installed program, by a real mouse and real keys on a virtual screen: the sample, a training, a
# wrong answer, another label for it, another training, a picture dragged in, an export, and an end amid a third training. What
# came of each step is looked up on the disk. Leaves a picture of every step in target/screens: journey-*.png.
# Usage: packaging/journey.sh IMAGE      (target/packages/Ocellus; needs Xvfb, xdotool, ImageMagick, python3-gi, gir1.2-gtk-3.0)
# Places of the mouse are those of a window of 1440 x 900; what moves (an orange cell of the matrix) is found by its colour.
set -euo pipefail
ocellus=$(realpath "$1")/bin/Ocellus
cd "$(dirname "$0")/.."
shots=$PWD/target/screens
drag_source=$PWD/packaging/drag_source.py
scratch=$(mktemp -d)
export OCELLUS_HOME=$scratch/home
. packaging/screen.sh
trap leave EXIT

PATIENCE=240
number=0

shot() { # shot NAME
    sleep 1.5
    number=$((number + 1))
    import -window root "$shots/journey-$number-$1.png"
    echo "step $number: $1"
}

click() { # click X Y
    xdotool mousemove --sync "$1" "$2"
    sleep 0.2
    xdotool click 1
    sleep 0.8
}

key() {
    xdotool key "$@"
    sleep 0.8
}

await() { # await WHAT COMMAND...
    local what=$1 end=$((SECONDS + PATIENCE))
    shift
    until "$@" > /dev/null 2>&1; do
        if [ "$SECONDS" -ge "$end" ] || ! kill -0 "$program"; then
            import -window root "$shots/journey-failed.png"
            echo "$what did not come; see target/screens/journey-failed.png" >&2
            exit 1
        fi
        sleep 0.5
    done
}

project() { # a file of the only project
    printf '%s' "$OCELLUS_HOME"/data/projects/*/"$1"
}

opened() {
    [ -s "$(project project.json)" ]
}

begun() { # begun RUN
    [ -d "$(project "runs/run-$1")" ]
}

finished() { # finished RUN: a training that came to its end and left a model
    [ -s "$(project "runs/run-$1/model.ocellus")" ] && grep -q finished "$(project "runs/run-$1/run.json")"
}

evaluated() { # evaluated RUN
    [ -s "$(project "runs/run-$1/evaluation.json")" ]
}

# a place in the cell of the matrix in the deepest orange, which is that of the most frequent mistake
wrong_cell() {
    import -window root -crop 375x372+328+366 +repage -depth 8 "$scratch/matrix.png"
    # lines such as "12,7: (228,155,92)  #E49B5C": the first dot of the deepest orange is at the upper edge of its cell
    convert "$scratch/matrix.png" -alpha off -depth 8 txt:- | awk -F'[^0-9]+' '
        NR > 1 && $3 > 215 && $3 - $5 > deepest { deepest = $3 - $5; x = $1; y = $2 }
        END { if (deepest < 40) exit 1; print x + 328 + 12, y + 366 + 12 }'
}

edited() {
    [ -s "$(project journal.jsonl)" ]
}

folder_choice() { # the id of its window
    xdotool search --onlyvisible --name '^Choose where' | grep .
}

exported() {
    [ -s "$(printf '%s' "$scratch"/handover/*/onnx/model.onnx)" ]
}

changed() { # changed PICTURE: does the screen look different from it by a tenth of its dots?
    import -window root "$scratch/now.png"
    local dots
    dots=$(compare -metric AE -fuzz 3% "$1" "$scratch/now.png" null: 2>&1 || true)
    [ "${dots%%.*}" -gt 129600 ]
}

drag_in() { # drag_in FILE X Y: takes hold of the orange window and lets go over the program
    "$drag_source" "$1" &
    local source=$!
    sleep 2
    xdotool mousemove --sync 1410 870 mousedown 1
    local step
    for step in 1390:840 1200:700 1000:600 "$2:$3" "$(($2 + 5)):$(($3 + 5))"; do
        xdotool mousemove --sync "${step%:*}" "${step#*:}"
        sleep 0.3
    done
    xdotool mouseup 1
    wait "$source" || true
}

to_drag=()
/usr/bin/python3 -c 'import gi; gi.require_version("Gtk", "3.0")' 2> /dev/null || to_drag=(python3-gi gir1.2-gtk-3.0)
install_what_is_missing "${to_drag[@]}"
mkdir -p "$shots"
open_screen
# a crash would leave its report where the program was started
(cd "$scratch" && exec "$ocellus") > "$scratch/log" 2>&1 &
program=$!
await "the window" window
xdotool windowfocus --sync "$(window)"
shot start

click 720 450
await "the sample" opened
sleep 8
shot sample

key ctrl+2
shot train
key ctrl+Return
await "the first training" finished 1
sleep 4
shot trained

key ctrl+3
await "the first evaluation" evaluated 1
sleep 3
shot evaluated
place=$(wrong_cell) || { echo "no orange cell in the matrix; see target/screens/journey-$number-evaluated.png" >&2; exit 1; }
click "${place% *}" "${place#* }"
shot wrong-cell

# the worst of its pictures is chosen; these mistakes are mountains that the model calls sea, the fifth class
click 854 619
key 5
await "the edit on the disk" edited
shot relabelled

key ctrl+Return
await "the second training" finished 2
await "the second evaluation" evaluated 2
sleep 4
shot trained-again

key ctrl+4
sleep 2
shot before-the-drop
cp "$shots/journey-$number-before-the-drop.png" "$scratch/before.png"
picture=$(find "$OCELLUS_HOME/data/sample/test" -name '*.jpg' | sort | sed -n 1p)
drag_in "$picture" 760 500
await "the answer for the picture that was dragged in" changed "$scratch/before.png"
sleep 4
shot predicted

click 70 323
sleep 3
shot export
mkdir "$scratch/handover"
click 1376 394
# the system's own dialog, which no window manager gives the keys to; it takes a path that is typed
await "the choice of a folder" folder_choice
xdotool windowfocus --sync "$(folder_choice)"
sleep 1
xdotool type --delay 60 "$scratch/handover"
shot folder-choice
key Return
await "the exported model" exported
sleep 3
shot exported

key ctrl+2
key ctrl+Return
await "a third training" begun 3
sleep 1
kill "$program"
wait "$program" || { echo "the program did not end in order: $?" >&2; cat "$scratch/log" >&2; exit 1; }
program=
! complaints || exit 1
echo "the journey came to its end"
