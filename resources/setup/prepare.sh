#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Gets a checkout ready: the Qt system libraries, .venv from a lock file, the built translations.
#
#   prepare.sh run     what the program itself needs, with a real window
#   prepare.sh test    what the tests and the checks need, without a screen
#   prepare.sh freeze  both, and what PyInstaller reads libraries with
#
# It looks before it acts: with nothing missing it uses no network and no rights of root.
set -eu

kind=${1:-}
case $kind in
    run) lock=requirements.lock ;;
    test | freeze) lock=requirements-dev.lock ;;
    *) echo "usage: $0 run|test|freeze" >&2; exit 2 ;;
esac
cd "$(dirname "$0")/../.."

say() { printf '%s\n' "$@" >&2; }

# The first Python that runs and is of an age we test. A name on the PATH may be a version
# manager's shim that refuses to start, so each is asked.
python=
for name in python3.11 python3.12 python3.13 python3.14 python3; do
    if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' \
        >/dev/null 2>&1; then
        python=$name
        break
    fi
done
if [ -z "$python" ]; then
    say "没有找到 Python 3.11、3.12、3.13 或 3.14，请先安装。" \
        "No Python 3.11, 3.12, 3.13 or 3.14 was found; please install one."
    exit 1
fi

# Two things at once in one checkout must not build .venv together.
if command -v flock >/dev/null 2>&1; then
    exec 9>.setup.lock
    flock 9
fi

# Libraries are looked for by what the loader finds, not by package names: names differ
# between releases (libglib2.0-0, libglib2.0-0t64), and not every system has dpkg.
missing_packages() {
    "$python" - "$kind" <<'PY'
import ctypes
import importlib.util
import pathlib
import shutil
import sys

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # Without it Qt finds no printers.
    "libcups.so.2": "libcups2",
}


def loads(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


missing = []
if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
    missing.append("python{}.{}-venv".format(*sys.version_info))
if sys.platform == "linux":
    wanted = OFFSCREEN if sys.argv[1] == "test" else {**OFFSCREEN, **WINDOW}
    missing += [package for library, package in wanted.items() if not loads(library)]
if sys.argv[1] == "test":
    # The tests read our PDF files back with another program than the one that wrote them.
    if shutil.which("pdftotext") is None:
        missing.append("poppler-utils")
    if sys.platform == "linux" and not pathlib.Path("/usr/share/poppler").is_dir():
        missing.append("poppler-data")
if sys.argv[1] == "freeze" and sys.platform == "linux" and shutil.which("objdump") is None:
    missing.append("binutils")
print(" ".join(missing))
PY
}

missing=$(missing_packages)
if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        say "缺少以下系统软件包（Debian 名称），请先安装：$missing" \
            "These system packages (by their Debian names) are missing; please install them first: $missing"
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "缺少系统软件包。请运行下面一行，再试一次。" \
            "System packages are missing. Run this line, then try again:" \
            "  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends $missing'"
        exit 1
    fi
    say "正在安装系统软件包 / installing system packages: $missing"
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    apt-get update -q
    # shellcheck disable=SC2086  # a list of names, meant to be split
    apt-get install -y -q --no-install-recommends $missing
fi

# The stamps say which locks .venv was made from, and where: a changed lock means a new .venv,
# because pip leaves behind what a lock no longer names, and so does a moved checkout, because
# the tools in .venv know its path. The dev lock holds all of the runtime lock, so
# `make run` after `make test` has nothing to do.
sum_of() {
    "$python" -c 'import hashlib, sys
print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest())' "$1"
}
runtime_sum="$(sum_of requirements.lock) $PWD"
dev_sum="$(sum_of requirements-dev.lock) $PWD"
has_runtime=$(cat .venv/commdesk-runtime 2>/dev/null || true)
has_dev=$(cat .venv/commdesk-dev 2>/dev/null || true)

works=no
if [ -x .venv/bin/python ] && .venv/bin/python -c '' >/dev/null 2>&1; then
    works=yes
fi
if [ "$works" = no ] || [ "$has_runtime" != "$runtime_sum" ] ||
    { [ -n "$has_dev" ] && [ "$has_dev" != "$dev_sum" ]; }; then
    say "正在建立 Python 环境 / building .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
    has_runtime=
    has_dev=
fi
if [ "$has_runtime" != "$runtime_sum" ] || { [ "$kind" != run ] && [ "$has_dev" != "$dev_sum" ]; }; then
    # Wheels only: an office PC has no compiler, and a missing wheel should say so at once.
    if ! PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet \
        --require-hashes --only-binary :all: -r "$lock"; then
        say "安装 Python 软件包失败，请检查网络后再试。" \
            "Installing the Python packages failed; please check the network and try again."
        exit 1
    fi
    printf '%s\n' "$runtime_sum" >.venv/commdesk-runtime
    if [ "$kind" != run ]; then
        printf '%s\n' "$dev_sum" >.venv/commdesk-dev
    fi
fi

# Translations: .ts are sources, .qm are built and not committed.
for source in resources/i18n/*.ts; do
    if [ ! -e "$source" ]; then
        continue
    fi
    built=${source%.ts}.qm
    if [ ! -e "$built" ] || [ -n "$(find "$source" -newer "$built")" ]; then
        # Put in place whole: a program that is running reads from the old file to its end.
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$built.new"
        mv "$built.new" "$built"
    fi
done
