#!/usr/bin/env bash
# How long the window of an installed program keeps a person waiting while each of its background jobs goes on.
# Usage: packaging/heart-beat.sh IMAGE DATA [SECONDS]     (each job is watched for 30 seconds at most)
# IMAGE is target/packages/Ocellus; the benchmark must be compiled: mvn test-compile. On a virtual screen, drawn by the processor.
set -euo pipefail
app=$(realpath "$1")/lib/app
data=$(realpath "$2")
seconds=${3:-30}
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
. packaging/screen.sh
trap leave EXIT
open_screen

# the launcher's options and jars in its order, else the cache of classes is of no use; the benchmark's stand behind them
options=()
jars=()
while IFS= read -r line; do
    value=${line#*=}
    value=${value//\$APPDIR/$app}
    case $line in
        app.classpath=*) jars+=("$value") ;;
        java-options=*) options+=("$value") ;;
    esac
done < "$app/Ocellus.cfg"
(cd target/test-classes && zip -qr "$scratch/benchmark.jar" .)
jars+=("$scratch/benchmark.jar")
"$app/../runtime/bin/java" "${options[@]}" -cp "$(IFS=:; printf '%s' "${jars[*]}")" \
    app.ocellus.benchmark.Benchmarks heart-beat "$data" "$seconds" | grep --line-buffered beats
