# Sourced by app/start.sh and tests/run.sh: names and installs what Debian 12 lacks. Everything here is in the README's
# table of dependencies with its reason.
BUILD_PACKAGES="cmake ninja-build g++ pkg-config ccache mold
  qt6-base-dev qt6-svg-dev libqt6svg6 libsqlite3-dev libsqlitecpp-dev libfmt-dev libcli11-dev
  libgumbo-dev libsimdjson-dev libarchive-dev libical-dev"
FONT_PACKAGES="fonts-noto-core fonts-noto-cjk fonts-dejavu-core"
TEST_PACKAGES="sqlite3 poppler-utils"

say() { printf '%s\n' "$*" >&2; }

install_packages() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    say "Missing packages:$missing"
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1; then
        as_root="sudo"
    else
        say "Install them as root, then run this again: apt-get install$missing"
        exit 3
    fi
    say "Installing them with apt-get."
    $as_root apt-get update -qq >&2 || say "The package lists could not be renewed; trying with the old ones."
    # shellcheck disable=SC2086
    if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 </dev/null; then
        say "The packages could not be installed; check the network, then run this again."
        exit 3
    fi
}

# build PRESET [TARGET...]: configures once, builds what changed.
build() {
    preset=$1
    shift
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Configuring build/$preset."
        mkdir -p "build/$preset"
        cmake --preset "$preset" >"build/$preset/configure.log" 2>&1 || { tail -n 30 "build/$preset/configure.log" >&2; exit 3; }
    fi
    say "Building build/$preset."
    log="build/$preset/build.log"
    if [ $# -gt 0 ]; then
        cmake --build --preset "$preset" --target "$@" >"$log" 2>&1 || { tail -n 60 "$log" >&2; exit 3; }
    else
        cmake --build --preset "$preset" >"$log" 2>&1 || { tail -n 60 "$log" >&2; exit 3; }
    fi
}
