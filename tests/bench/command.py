# SPDX-License-Identifier: Apache-2.0
"""The whole `commdesk count` on a real vote, beside starting Python with the same imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.clock import compare, seconds

R01 = Path(__file__).parents[1] / "data" / "r01"


def count_r01() -> None:
    """`commdesk count` on the r01 workbooks as a process, beside a bare start of Python."""

    def run(*arguments: object) -> None:
        subprocess.run(
            [sys.executable, *map(str, arguments)],
            check=True,
            capture_output=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )

    count = (
        "-m", "commdesk", "count", R01 / "register.xlsx", R01 / "ballots.xlsx",
        "--rule", "owners-general", "--unreturned", "follow-majority", "--void-takes-part",
        "--json", "-",
    )  # fmt: skip
    bare = seconds(lambda: run("-c", "import PySide6.QtCore, python_calamine"))
    compare("count r01", seconds(lambda: run(*count)), "bare start", bare)
