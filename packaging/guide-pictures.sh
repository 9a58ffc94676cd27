#!/usr/bin/env bash
# Makes the pictures of the guide, small, from those that the tour left in target/screens (CONTRIBUTING names its command).
# Usage: packaging/guide-pictures.sh      (needs ImageMagick)
set -euo pipefail
cd "$(dirname "$0")/.."
WIDTH=1000
COLOURS=160

# a page of the guide, and the tour's name for what it shows
pages="dataset=dataset label=label-guesses train=train evaluate=evaluate predict=predict export=export-done runs=runs-trained projects=projects"

shrink() { # shrink FROM TO
    convert "$1" -resize "${WIDTH}x" -dither None -colors "$COLOURS" -strip -define png:compression-level=9 "PNG8:$2"
}

mkdir -p docs/guide/images docs/guide/zh/images
for page in $pages; do
    shrink "target/screens/${page#*=}.png" "docs/guide/images/${page%=*}.png"
    shrink "target/screens/${page#*=}-zh.png" "docs/guide/zh/images/${page%=*}.png"
done
du -sh docs/guide/images docs/guide/zh/images
