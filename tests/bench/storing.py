# SPDX-License-Identifier: Apache-2.0
"""How long Enter to stored takes, beside a bare insert and commit through the same driver."""

from __future__ import annotations

import secrets
import tempfile
from pathlib import Path
from typing import Any

import sqlcipher3

from commdesk.domain.reading import Reading, chosen
from commdesk.services.entry import EntryDesk
from tests.bench.clock import compare, each, peak_memory, percentile
from tests.bench.office import office_with_papers

HOMES = 100_000
STORED = 2_000
_TURN = 50


def store_one_paper() -> None:
    """One paper stored with its record, 100,000 papers in the file, beside a bare commit."""
    with tempfile.TemporaryDirectory() as folder:
        ours_writes = _desk_writer(Path(folder) / "office")
        bare_writes = _bare_writer(Path(folder) / "bare.db")
        bare: list[float] = []
        ours: list[float] = []
        # Turn about, so that whatever else the machine does falls on both alike.
        for first in range(0, STORED, _TURN):
            bare += each(lambda n, first=first: bare_writes(first + n), _TURN)
            ours += each(lambda n, first=first: ours_writes(first + n), _TURN)
    compare("store p50", percentile(ours, 50), "bare p50", percentile(bare, 50))
    compare("store p99", percentile(ours, 99), "bare p99", percentile(bare, 99))
    print(f"   peak memory {peak_memory()}")


def _bare_writer(path: Path):
    connect: Any = getattr(sqlcipher3, "connect")  # noqa: B009 - it has no types
    connection = connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{secrets.token_hex(32)}'\"")
    connection.execute("PRAGMA journal_mode=WAL").fetchall()
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE vote (paper INTEGER PRIMARY KEY, marks TEXT, at TEXT)")
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO vote VALUES (?, ?, ?)",
        ((n, '{"m1":"for"}', "2026-08-20") for n in range(HOMES)),
    )
    connection.execute("COMMIT")

    def write(n: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO vote VALUES (?, ?, ?)", (HOMES + n, '{"m1":"for"}', "2026-08-20")
        )
        connection.execute("COMMIT")

    return write


def _desk_writer(folder: Path):
    office, topic = office_with_papers(folder, HOMES)
    desk = EntryDesk(office, topic)
    return lambda n: desk.store(Reading(n + 1, {"m1": chosen("for")}))
