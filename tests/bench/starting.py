# SPDX-License-Identifier: Apache-2.0
"""How long the program takes to be there, and what it holds, beside an empty Qt window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from time import perf_counter

from commdesk.resources import HOME_VARIABLE
from commdesk.ui.frame.preferences import Preferences
from tests.bench.clock import compare
from tests.bench.office import PASSWORD, office_with_papers

HOMES = 100_000
ROUNDS = 5
_LONGEST = 60.0  # seconds: a program that waits for an answer is ended


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds to the first window, then to the main window; KiB held at the end."""

    painted: float
    opened: float
    held: int


def start_the_program() -> None:
    """Start to the first window, to an open office of 100,000 papers, and the memory held."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _make_office(home)
        # Turn about, so that whatever else the machine does falls on all alike.
        rounds = [
            (_start(home, "bare"), _start(home, "ours"), _start(home, "ours", PASSWORD))
            for _ in range(ROUNDS + 1)
        ]
    # The first round leaves compiled modules and warm files to the others.
    bare, first, office = (_median(runs) for runs in zip(*rounds[1:], strict=True))
    compare("start to log-in", first.painted, "empty window", bare.painted)
    compare("log-in to office", office.opened - office.painted, "empty window", bare.painted)
    for what, held in (("log-in", first.held), ("open office", office.held)):
        print(
            f"   memory at {what}: {held / 1024:.1f} MB; empty window: "
            f"{bare.held / 1024:.1f} MB; ratio {held / bare.held:.2f}"
        )


def _make_office(home: Path) -> None:
    office, _ = office_with_papers(home / "office", HOMES)
    office.close()
    Preferences(home / "settings.ini").remember_office(office.folder)


def _start(home: Path, *arguments: str) -> Start:
    environment = {
        **os.environ,
        HOME_VARIABLE: str(home),
        # As on any PC: a module is compiled once, not at every start.
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "QT_LOGGING_RULES": "*.warning=false",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bench.start_child", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said: dict[str, float] = {}
        patience = Timer(_LONGEST, process.kill)
        patience.start()
        for line in process.stdout:
            said[line.strip()] = perf_counter() - begin
        patience.cancel()
    held = next((int(line) for line in said if line.isdigit()), None)
    if held is None:
        raise RuntimeError(f"the program ended early: {said}")
    return Start(said["painted"], said.get("open", 0.0), held)


def _median(runs: tuple[Start, ...]) -> Start:
    return Start(
        statistics.median(run.painted for run in runs),
        statistics.median(run.opened for run in runs),
        round(statistics.median(run.held for run in runs)),
    )
