# SPDX-License-Identifier: Apache-2.0
"""How long Enter to stored takes, beside a bare insert and commit through the same driver.

Ours is `EntryDesk.store` of one paper whose marks were keyed: rights, stage and marks are
checked, the row is sealed into its record, and row and record are on disk in one transaction.

The bare operation is what the same paper costs a program that keeps no record and checks
nothing: the same values, put into the same table `reading` of a second office made in the same
way, with BEGIN IMMEDIATE, one prepared INSERT and COMMIT on one cursor of the driver. So both
write into files of one size, format (page size, cipher, hash) and state (a log that has its
length, rows in the order of the papers), through connections with the same settings (log,
sync at every commit, cache, checkpoint), and both keep the unique index on topic, paper and
turn, without which a paper could count twice. What the bare one has not is the trail: its row
and page, the seals, the checks.

For the curious stands beside it a bare row of three columns with no index at all, in the same
file: the least that this engine can put on disk.
"""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from commdesk.domain.reading import Reading, chosen
from commdesk.services.entry.desk import EntryDesk
from tests.bench.clock import compare, each, peak_memory, percentile
from tests.bench.office import office_with_papers

HOMES = 100_000
STORED = 4_000
_TURN = 25
_AT = "2026-08-20T02:28:00.123Z"


def store_one_paper() -> None:
    """One paper stored with its record, 100,000 papers in the file, beside a bare commit."""
    with tempfile.TemporaryDirectory() as folder:
        ours_writes = _desk_writer(Path(folder) / "office")
        bare_writes, least_writes = _bare_writers(Path(folder) / "bare")
        ours: list[float] = []
        bare: list[float] = []
        least: list[float] = []
        # As in the program, where cycles are collected between two keys (ui/kit/collector.py).
        gc.disable()
        # Turn about, so that whatever else the machine does falls on all alike.
        for first in range(0, STORED, _TURN):
            bare += each(lambda n, first=first: bare_writes(first + n), _TURN)
            ours += each(lambda n, first=first: ours_writes(first + n), _TURN)
            least += each(lambda n, first=first: least_writes(first + n), _TURN)
            gc.collect(0)
        gc.enable()
    for share in (50, 99):
        compare(f"store p{share}", percentile(ours, share), "bare", percentile(bare, share))
    compare("store p50", percentile(ours, 50), "three columns", percentile(least, 50))
    print(f"   peak memory {peak_memory()}")


def _desk_writer(folder: Path) -> Callable[[int], object]:
    office, topic = office_with_papers(folder, HOMES)
    desk = EntryDesk(office, topic)
    # As the keys before Enter leave it.
    marks = {"m1": chosen("for")}
    return lambda n: desk.store(Reading(n + 1, marks))


def _bare_writers(folder: Path) -> tuple[Callable[[int], object], Callable[[int], object]]:
    office, topic = office_with_papers(folder, HOMES)
    office.attach()
    connection: Any = office.store.database.connection()
    cursor = connection.cursor()
    cursor.execute("CREATE TABLE least (paper INTEGER PRIMARY KEY, marks TEXT, at TEXT)")
    row = (
        "INSERT INTO reading (id, topic, paper, turn, version, marks, void, is_void, channel,"
        " remark, reason, operator, at, current)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)"
    )

    def write(n: int) -> None:
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(
            row,
            (
                f"{n:032x}", topic.hex, n + 1, 1, 1, '{"m1":["for"]}', None, 0, "counter",
                "", "", "测", _AT,
            ),
        )  # fmt: skip
        cursor.execute("COMMIT")

    def write_least(n: int) -> None:
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("INSERT INTO least VALUES (?, ?, ?)", (n + 1, '{"m1":["for"]}', _AT))
        cursor.execute("COMMIT")

    return write, write_least
