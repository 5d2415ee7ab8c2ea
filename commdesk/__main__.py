# SPDX-License-Identifier: Apache-2.0
"""Entry point: parse the arguments, then run the window or a command."""

from __future__ import annotations

import os
import sys

from commdesk import cli


def main() -> int:
    """Run with this process's arguments; returns the exit code."""
    return cli.main(sys.argv[1:], open_window=_open_window)


def _open_window() -> int:
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from commdesk import demo

        return demo.run_without_screen(sys.argv)
    from commdesk import app

    return app.run(sys.argv)


def _has_screen() -> bool:
    """Whether a window can open: Windows and macOS always have a desktop, others say so."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
