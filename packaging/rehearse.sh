#!/usr/bin/env bash
# Starts the window once as a rehearsal and keeps which classes that took, linked, as APPDIR/ocellus.aot (JEP 514).
# Usage: packaging/rehearse.sh APPDIR RUNTIME     (the app image's folder of jars, and its Java)
# The window opens on $DISPLAY, else on a virtual screen; where there is neither, without one, which caches a little less.
set -euo pipefail
app=$(realpath "$1")
java=$(realpath "$2")/bin/java
scratch=$(mktemp -d)
. "$(dirname "$0")/screen.sh"
. "$(dirname "$0")/launcher.sh"
trap leave EXIT
read_launcher "$app"
if [ -z "${DISPLAY:-}" ] && [ "$(uname)" = Linux ]; then
    if command -v Xvfb > /dev/null; then
        open_screen
    else
        options+=(-Dglass.platform=Headless -Dprism.order=sw)
    fi
fi

# installers copy files without their times, which the cache compares; theirs are set to the same when they are installed
find "$app" "$(dirname "$java")/../lib" \( -name '*.jar' -o -name modules \) -exec env TZ=UTC touch -t 202601010000.00 {} +

echo "--- rehearsal of a start"
export OCELLUS_HOME=$scratch/home
"$java" "${options[@]}" -Docellus.rehearsal=true -XX:AOTCacheOutput="$app/ocellus.aot" \
    -Xlog:disable -cp "$(class_path)" app.ocellus.Launcher > "$scratch/log" 2>&1 ||
    { cat "$scratch/log" >&2; exit 1; }
[ -s "$app/ocellus.aot" ]
