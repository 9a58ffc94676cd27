#!/usr/bin/env bash
# How long a start takes, from the launcher to the window on the screen, and how much memory it then holds.
# Usage: packaging/measure.sh LAUNCHER [STARTS]     (5 starts unless said otherwise; the median counts)
# A virtual screen, drawn by the processor; the files lie in the system's cache, as after a first start, which is not counted.
set -euo pipefail
launcher=$(realpath "$1")
starts=${2:-5}
SETTLE_SECONDS=5
scratch=$(mktemp -d)
export OCELLUS_HOME=$scratch/home
. "$(dirname "$0")/screen.sh"
trap leave EXIT
open_screen

now() {
    date +%s%N
}

start_once() { # prints milliseconds to the window, and the resident kilobytes after it has settled
    local begun process
    begun=$(now)
    "$launcher" > "$scratch/log" 2>&1 &
    process=$!
    until xdotool search --onlyvisible --name '^Ocellus$' > "$scratch/window" 2> /dev/null; do
        kill -0 "$process" 2> /dev/null || { cat "$scratch/log" >&2; exit 1; }
        # looking without a pause would take a processor away from what is measured
        sleep 0.03
    done
    echo "$((($(now) - begun) / 1000000)) $(settled_memory)"
    kill "$(xdotool getwindowpid "$(head -n 1 "$scratch/window")")"
    wait "$process" || true
}

settled_memory() {
    sleep "$SETTLE_SECONDS"
    ps -o rss= -p "$(xdotool getwindowpid "$(head -n 1 "$scratch/window")")" | tr -d ' '
}

median() { # median COLUMN FILE
    sort -n -k "$1" "$2" | awk -v c="$1" '{ v[NR] = $c } END { print v[int((NR + 1) / 2)] }'
}

start_once > /dev/null
for _ in $(seq "$starts"); do
    start_once
done > "$scratch/figures"
echo "window on the screen after $(median 1 "$scratch/figures") ms (median of $starts; all: $(cut -d' ' -f1 "$scratch/figures" | paste -sd' ' -))"
echo "memory ${SETTLE_SECONDS} s later: $(($(median 2 "$scratch/figures") / 1000)) MB resident (median)"
