#!/bin/sh
# Sets the machine up, builds the dev preset and runs every test. PRESET=asan sh tests/run.sh uses another preset.
set -u
cd "$(dirname "$0")/.." || exit 3
. app/packages.sh

# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES $FONT_PACKAGES $TEST_PACKAGES
preset=${PRESET:-dev}
build "$preset"
say "Running the tests."
exec ctest --preset "$preset"
