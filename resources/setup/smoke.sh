#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Tries the frozen program of `make freeze` where no Python, no checkout and no screen can help it.
set -eu
cd "$(dirname "$0")/../.."

program=$PWD/dist/commdesk/commdesk-cli
if [ ! -x "$program" ]; then
    printf '%s\n' "还没有打包，请先运行 make freeze。" "Nothing frozen yet; run make freeze first." >&2
    exit 1
fi
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

frozen() {
    # Only a bare environment: nothing of .venv is found by accident.
    (cd "$place" && env -i HOME="$place" COMMDESK_HOME="$place/data" PATH=/usr/bin:/bin \
        LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen "$program" "$@")
}

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
frozen --version | tee "$place/version"
grep -qF "$version" "$place/version"
