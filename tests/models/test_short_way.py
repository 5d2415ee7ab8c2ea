# SPDX-License-Identifier: Apache-2.0
"""An act of one row by the short way: the same on disk as by the long one."""

import itertools
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commdesk.domain import reading as keyed
from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Channel, VoidReason, chosen, void
from commdesk.models.database import ConflictError, Store
from commdesk.models.engine.cipher import driver
from commdesk.models.engine.log import read_log
from commdesk.models.ids import RecordIds, record_of
from commdesk.models.office import Trail
from commdesk.models.papers import values_of
from commdesk.models.short_way import ShortWay
from commdesk.models.trail import Journal
from commdesk.models.verify import verify_store
from commdesk.models.votes import Reading

COUNTER, TOPIC = "c" * 32, "a" * 32
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class CountedIds(RecordIds):
    """Ids that two journals make alike."""

    def __init__(self):
        super().__init__()
        self._made = 0

    def next_at(self, now):
        self._made += 1
        return f"{self._made:012x}7{'0' * 19}", super().next_at(now)[1]


class FallingClock:
    """Runs back by a second now and then."""

    def __init__(self):
        self._asked = 0

    def __call__(self):
        self._asked += 1
        return NOON + timedelta(seconds=self._asked % 3)


KEYED = (
    keyed.Reading(0, {"m1": chosen("for")}, remark="“备注”\n"),
    keyed.Reading(0, {"m2": BLANK, "m1": void()}, VoidReason.UNSIGNED, Channel.DOOR),
    keyed.Reading(0, {"m1": chosen("a", "b", written=('王"%s',))}, channel=Channel.MAIL),
)


def keyed_on(number):
    return replace(KEYED[number % len(KEYED)], paper=number)


def by_short_way(journal, clock, number, batch, turn=1):
    way = ShortWay(journal, "reading.store", "王秀%兰", TOPIC, turn)
    reading = keyed_on(number)
    return way.store(reading, int(reading.is_void), batch, clock, str)


def by_long_way(journal, clock, number, batch, turn=1):
    reading = keyed_on(number)
    details = {"topic": TOPIC, "paper": number, **({"turn": turn} if turn > 1 else {})}
    with journal.record("reading.store", "王秀%兰", clock, details) as act:
        values = values_of(
            reading, topic=TOPIC, version=1, is_void=int(reading.is_void), reason="",
            operator="王秀%兰", at=act.at, turn=turn,
        )  # fmt: skip
        act.insert_row(Reading, values if batch is None else [*values, None, batch])
    return act.at


def rows_after(path, key, store_paper):
    """All rows of trail and readings after six papers, and whether they verify."""
    made = Store.create(path, key)
    journal, clock = Journal(made, COUNTER), FallingClock()
    journal.ids = CountedIds()
    times = [
        store_paper(journal, clock, number, "b" * 32 if number % 2 else None, 1 + (number > 4))
        for number in range(1, 7)
    ]
    assert times == [row[0] for row in made.rows(Reading.select(Reading.at))]
    assert Journal(made, COUNTER).head == journal.head
    with made.snapshot():
        assert verify_store(made, lambda *_: None).ok
    found = [made.rows(table.select()) for table in (Trail, Reading)]
    made.close()
    return found


def test_the_short_way_leaves_what_the_long_way_leaves(tmp_path, key):
    short = rows_after(tmp_path / "short.db", key, by_short_way)
    assert short == rows_after(tmp_path / "long.db", key, by_long_way)
    assert len(short[0]) == len(short[1]) == 6
    assert any("clock_ran_back_from" in str(row) for row in short[0])
    assert all(record_of(row[1]) == entry[1] for entry, row in zip(*short, strict=True))


def test_a_paper_stored_twice_leaves_one_row_and_one_record(store):
    journal = Journal(store, COUNTER)
    by_short_way(journal, lambda: NOON, 1, None)
    head = journal.head
    with pytest.raises(ConflictError):
        by_short_way(journal, lambda: NOON, 1, None)
    assert not store.in_transaction
    assert (journal.head, journal.sequence) == (head, 1)
    by_short_way(journal, lambda: NOON, 2, None)
    with store.snapshot():
        assert verify_store(store, lambda *_: None).ok


class FullDisk:
    """A cursor that fails at statements that begin so."""

    def __init__(self, cursor, word):
        self._cursor, self._word = cursor, word

    def execute(self, sql, values=()):
        if sql.startswith(self._word):
            error = driver.OperationalError("database or disk is full")
            error.sqlite_errorcode = 13
            raise error
        return self._cursor.execute(sql, values)


@pytest.mark.parametrize("word", ["BEGIN", 'INSERT INTO "trail"', "COMMIT"])
def test_what_fails_leaves_neither_row_nor_record(store, monkeypatch, word):
    journal = Journal(store, COUNTER)
    with monkeypatch.context() as patch:
        patch.setattr(store._here, "writes", FullDisk(store._here.writes, word))
        with pytest.raises(UserError, match="disk-full"):
            by_short_way(journal, lambda: NOON, 1, None)
    assert not store.in_transaction
    assert store.rows(Reading.select()) == store.rows(Trail.select()) == []
    by_short_way(journal, lambda: NOON, 1, None)
    with store.snapshot():
        assert verify_store(store, lambda *_: None).ok


def test_threads_take_turns_and_need_no_connection_of_their_own(store):
    journal = Journal(store, COUNTER)

    def work(first):
        for number in range(first, 60, 3):
            by_short_way(journal, lambda: NOON, number, None)

    threads = [threading.Thread(target=work, args=(first,)) for first in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.snapshot():
        report = verify_store(store, lambda *_: None)
    assert (report.ok, report.rows) == (True, 60)


def test_a_paper_costs_three_pages(store):
    """Reading, its one index, and the record: each page is encrypted, hashed and synced."""
    journal = Journal(store, COUNTER)
    for number in range(0, 300, len(KEYED)):
        by_short_way(journal, lambda: NOON, number, None)
    ends = read_log(store.path).commits[-100:]
    pages = sorted(end - begin for begin, end in itertools.pairwise(ends))
    assert pages[len(pages) // 2] == 3
