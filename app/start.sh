#!/bin/sh
# Sets the machine up, builds Summitry and opens the sample chronology; without a display it draws it into a PNG.
# Arguments go to the program instead: sh app/start.sh extract article.txt
set -u
here=$PWD
cd "$(dirname "$0")/.." || exit 3
root=$PWD
. app/packages.sh

# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES $FONT_PACKAGES
build release summitry
program=$root/build/release/summitry

if [ $# -gt 0 ]; then
    cd "$here" || exit 3
    exec "$program" "$@"
fi

samples=$root/build/samples.summitry
if [ ! -f "$samples" ]; then
    say "Reading the sample articles into build/samples.summitry."
    "$program" import --into "$samples" resources/samples >&2 || exit 3
fi

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the sample chronology."
    exec "$program" "$samples"
fi
say "No display: drawing the sample chronology into a picture."
"$program" export "$samples" --to "$root/build/samples.png" >&2 || exit 3
printf '%s\n' "$root/build/samples.png"
