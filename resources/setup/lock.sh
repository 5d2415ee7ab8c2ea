#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes both lock files anew. Keeps the versions already locked, except with --upgrade.
set -eu
cd "$(dirname "$0")/../.."

sh resources/setup/prepare.sh run
tools=build/lock-tools
if [ ! -x "$tools/bin/uv" ]; then
    .venv/bin/python -m venv "$tools"
    "$tools/bin/python" -m pip install --quiet "uv>=0.9"
fi

compile() {
    # One lock for every system and Python we support, made for the oldest.
    "$tools/bin/uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --custom-compile-command "make lock" "$@"
}
compile "$@" --output-file requirements.lock
compile "$@" --extra test --extra lint --extra freeze --constraint requirements.lock \
    --output-file requirements-dev.lock
