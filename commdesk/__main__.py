# SPDX-License-Identifier: Apache-2.0
"""Entry point: parse the arguments, then run the window or a command."""

from __future__ import annotations

import sys

from commdesk import cli


def main() -> int:
    """Run with this process's arguments; returns the exit code."""
    return cli.main(sys.argv[1:], open_window=_open_window)


def _open_window() -> int:
    from commdesk import app

    return app.run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
