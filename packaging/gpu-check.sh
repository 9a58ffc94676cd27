#!/usr/bin/env bash
# Trains one epoch on the processor and one on a graphics card, from the same seed, and compares the losses.
# Usage: packaging/gpu-check.sh GPU_PACK DATASET [OCELLUS]
#   GPU_PACK  an unpacked libtorch 2.7.1 for CUDA
#   DATASET   a folder of class folders, such as "ocellus sample" makes
#   OCELLUS   the program; target/ocellus/bin/ocellus unless given
# Exits with 1 when the card is not used, or when a loss differs by more than 1 % of itself.
set -euo pipefail
pack=$(realpath "$1")
dataset=$(realpath "$2")
cd "$(dirname "$0")/.."
ocellus=${3:-target/ocellus/bin/ocellus}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset OCELLUS_GPU_PACK

echo "--- doctor"
{ "$ocellus" doctor --gpu-pack "$pack" || true; } | tee "$scratch/doctor"
if ! grep -q '^device *GPU' "$scratch/doctor"; then
    echo "The graphics card is not used; the reason stands above." >&2
    exit 1
fi

epoch() {
    local name=$1
    shift
    # features of its own, so that neither reads what the other has computed
    OCELLUS_HOME=$scratch/$name "$ocellus" train "$dataset" -o "$scratch/$name.ocellus" \
        --mode fine-tune --epochs 1 --seed 1 --json "$@" > "$scratch/$name.json"
}

echo "--- one epoch on the processor"
time epoch cpu
echo "--- one epoch on the graphics card"
time epoch gpu --gpu-pack "$pack"

losses() {
    grep -o '"validationLoss": *[0-9.eE+-]*' "$scratch/$1.json" | grep -o '[0-9.eE+-]*$' | tail -1
}
awk -v cpu="$(losses cpu)" -v gpu="$(losses gpu)" 'BEGIN {
    apart = cpu > gpu ? cpu - gpu : gpu - cpu
    printf "validation loss: processor %s, graphics card %s, apart %g\n", cpu, gpu, apart
    exit (cpu == "" || gpu == "" || apart > 0.01 * cpu)
}'
