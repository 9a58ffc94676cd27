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
. packaging/launcher.sh
trap leave EXIT
open_screen

# the benchmark stands behind the program, so that the cache of classes is of use
read_launcher "$app"
(cd target/test-classes && zip -qr "$scratch/benchmark.jar" .)
jars+=("$scratch/benchmark.jar")
"$app/../runtime/bin/java" "${options[@]}" "${cached[@]}" -cp "$(class_path)" \
    app.ocellus.benchmark.Benchmarks heart-beat "$data" "$seconds" | grep --line-buffered beats
