# SPDX-License-Identifier: Apache-2.0
"""Entry point: a window, or a command. Only what is asked for is loaded."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence


def main() -> int:
    """Run with this process's arguments; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if _asks_for_the_window(sys.argv[1:]):
        return _open_window()
    from commdesk import cli

    return cli.main(sys.argv[1:])


def _asks_for_the_window(argv: Sequence[str]) -> bool:
    rest = list(argv)
    while rest and rest[0].startswith("--lang"):
        rest = rest[1:] if "=" in rest[0] else rest[2:]
    return not rest


def _open_window() -> int:
    from commdesk import screen

    if not screen.find(os.environ):
        os.environ[screen.PLATFORM] = "offscreen"
        from commdesk import demo

        return demo.run_without_screen(sys.argv)
    from commdesk import app

    return app.run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
