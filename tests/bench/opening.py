# SPDX-License-Identifier: Apache-2.0
"""How long a topic takes to open, beside a bare insert of the rows it makes."""

from __future__ import annotations

import secrets
import tempfile
from pathlib import Path
from typing import Any

import sqlcipher3

from commdesk.models.topics import Paper, Voter
from commdesk.services.topics import topics
from tests.bench.clock import compare, peak_memory, seconds
from tests.bench.office import office_with_draft

HOMES = 100_000


def open_a_topic() -> None:
    """A roll of 100,000 voters and papers, made, sealed and stored, beside storing the rows."""
    with tempfile.TemporaryDirectory() as folder:
        office, topic = office_with_draft(Path(folder) / "office", HOMES)
        ours = seconds(lambda: topics.open_topic(office, topic), 1)
        with office.store.connection():
            rows = {
                table: office.store.rows(table.select().where(table.topic == topic.hex))
                for table in (Voter, Paper)
            }
        office.close()
        bare = seconds(lambda: _store_bare(Path(folder) / "bare.db", list(rows.values())), 1)
    compare("open", ours, "bare insert", bare)
    print(f"   peak memory {peak_memory()}")


def _store_bare(path: Path, tables: list[list[tuple[Any, ...]]]) -> None:
    connect: Any = getattr(sqlcipher3, "connect")  # noqa: B009 - it has no types
    connection = connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{secrets.token_hex(32)}'\"")
    connection.execute("PRAGMA journal_mode=WAL").fetchall()
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("BEGIN")
    for number, rows in enumerate(tables):
        marks = ", ".join("?" * len(rows[0]))
        columns = ", ".join(f"c{place}" for place in range(len(rows[0])))
        connection.execute(f"CREATE TABLE t{number} ({columns})")
        connection.executemany(f"INSERT INTO t{number} VALUES ({marks})", rows)
    connection.execute("COMMIT")
    connection.close()
