# SPDX-License-Identifier: Apache-2.0
"""Storing one reading with its record by a short way: it runs at every Enter.

It leaves on disk what `Journal.record` with one `insert_row` leaves, byte for byte. What is the
same from paper to paper is put into words once, and the rest into one text each: after a sync
the processor has forgotten the program, and every function called is fetched anew.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from typing import Any, TypeVar

from commdesk.domain.reading import Reading
from commdesk.models import votes
from commdesk.models.codec import marks_text
from commdesk.models.office import Trail
from commdesk.models.plain_json import mapping_text
from commdesk.models.trail import NOTHING_SEEN, RAN_BACK, RECORD_ID, Journal, SealTexts

T = TypeVar("T")

FIRST_VERSION = 1
_UP_TO_AT, _UP_TO_BATCH, _WHOLE_RECORD = 13, 15, 11


class ShortWay:
    """First versions of one topic's readings in one turn, stored by one operator."""

    def __init__(
        self, journal: Journal, action: str, operator: str, topic: str, turn: int = votes.FIRST_TURN
    ) -> None:
        self._journal, self._store = journal, journal.store
        self._action, self._operator, self._topic, self._turn = action, operator, topic, turn
        self._seal_of = SealTexts(journal.counter, operator, action).seal
        # A copy of it is made in less time than a new one.
        self._no_bytes = sha256()
        self._about: dict[str, Any] = {"topic": topic}
        if turn != votes.FIRST_TURN:
            self._about["turn"] = turn
        self._details = _form(self._about)
        self._row_begin = f'",{quoted(topic)},'
        self._row_middle = f",{turn},{FIRST_VERSION},"
        # A name makes a text that encodes slowly: this one goes into the digest by itself.
        self._row_end = f',"",{quoted(operator)},"'.encode()
        table = votes.Reading
        self._insert = self._store.insert_sql(table, _UP_TO_AT)
        self._insert_with_batch = self._store.insert_sql(table, _UP_TO_BATCH)
        self._insert_record = self._store.insert_sql(Trail, _WHOLE_RECORD)

    def store(
        self,
        reading: Reading,
        is_void: int,
        batch: str | None,
        clock: Callable[[], datetime],
        answer: Callable[[str], T],
    ) -> T:
        """A whole act of its own; on disk when this returns what `answer` made of its time.

        `is_void` is what the topic takes the reading for, as 0 or 1. `answer` is asked before
        anything is on disk, and should do no more than to make a value. Raises ConflictError
        with nothing stored where the paper has a reading in this turn.
        """
        store = self._store
        opened = store.attach()
        try:
            store.take_turn()
            try:
                return self._store_now(reading, is_void, batch, clock(), answer)
            finally:
                store.end()
        finally:
            if opened:
                store.detach()

    def _store_now(
        self,
        reading: Reading,
        is_void: int,
        batch: str | None,
        now: datetime,
        answer: Callable[[str], T],
    ) -> T:
        """Inside a turn."""
        journal, paper, remark = self._journal, reading.paper, reading.remark
        record, at = journal.ids.next_at(now)
        marks, channel = marks_text(reading.marks), reading.channel._value_
        void = None if reading.void is None else reading.void._value_
        # The first row of the record: see `ids`.
        row = f"{record[:-1]}1"
        sealed = self._no_bytes.copy()
        sealed.update(
            (
                f'[["{row}{self._row_begin}{paper}{self._row_middle}{quoted(marks)},'
                f'{"null" if void is None else quoted(void)},{is_void},"{channel}",{quoted(remark)}'
            ).encode()
        )
        sealed.update(self._row_end)
        sealed.update(f'{at}"{"" if batch is None else f",null,{quoted(batch)}"}]]'.encode())
        rows = f'{{"reading":[1,"{sealed.hexdigest()}"]}}'
        details = self._details % (paper, record)
        if at < journal.last_at:
            details = mapping_text(
                {**self._about, "paper": paper, RECORD_ID: record, RAN_BACK: journal.last_at}
            )
        previous, sequence = journal.head, journal.sequence + 1
        entry = (
            record,
            journal.counter,
            sequence,
            at,
            self._operator,
            self._action,
            details,
            rows,
            NOTHING_SEEN,
            previous,
            self._seal_of(at, details, rows, previous, sequence),
        )
        values = (
            row,
            self._topic,
            paper,
            self._turn,
            FIRST_VERSION,
            marks,
            void,
            is_void,
            channel,
            remark,
            "",
            self._operator,
            at,
        )
        made = answer(at)
        if batch is None:
            self._store.write_two(self._insert, values, self._insert_record, entry)
        else:
            with_batch = (*values, None, batch)
            self._store.write_two(self._insert_with_batch, with_batch, self._insert_record, entry)
        journal.goes_on(entry)
        return made


def _form(about: dict[str, Any]) -> str:
    """The text of the details, to be filled with a paper's number and a record's id."""
    # Names in their order: the two that vary come before "topic" and "turn".
    same = mapping_text(about)[1:].replace("%", "%%")
    return f'{{"paper":%d,"{RECORD_ID}":"%s",{same}'
