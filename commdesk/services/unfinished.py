# SPDX-License-Identifier: Apache-2.0
"""Keys of papers that are not stored yet: kept on disk, and offered again after a crash.

They are no readings: nobody counts them, no record speaks of them, and they go when the paper
is stored or left. Each operator sees only their own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel, VoidReason
from commdesk.models.codec import marks_of, marks_text
from commdesk.models.trail import utc_text
from commdesk.models.votes import Unfinished
from commdesk.services.clock import from_text
from commdesk.services.entry import EntryDesk

if TYPE_CHECKING:
    from commdesk.services.office import Office


@dataclass(frozen=True, slots=True)
class UnfinishedPaper:
    """A paper as far as it was keyed. `corrects` is the version it was to take the place of."""

    keying: Keying
    channel: Channel
    at: datetime
    corrects: int = 0


class UnfinishedPapers:
    """Those of one desk."""

    def __init__(self, office: Office, desk: EntryDesk) -> None:
        self._office = office
        self._desk = desk
        self._mine = (
            (Unfinished.topic == desk.topic.id.hex)
            & (Unfinished.operator == desk.operator)
            & (Unfinished.turn == desk.turn.value)
        )

    def keep(self, keying: Keying, channel: Channel, corrects: int = 0) -> None:
        """Put the keys on disk, in the place of what was kept for this paper."""
        store, now = self._office.store, utc_text(self._office.clock())
        desk = self._desk
        with store.connection(), store.write():
            store.change(Unfinished.delete().where(self._of(keying.paper)))
            store.insert(
                Unfinished,
                (
                    desk.topic.id.hex,
                    desk.operator,
                    desk.turn.value,
                    keying.paper,
                    _text(keying, channel, corrects),
                    now,
                ),
            )

    def drop(self, number: int) -> None:
        """The paper is stored, or left."""
        store = self._office.store
        with store.connection():
            if store.one(Unfinished.select(Unfinished.arrival).where(self._of(number))) is None:
                return
            with store.write():
                store.change(Unfinished.delete().where(self._of(number)))

    def kept(self) -> tuple[UnfinishedPaper, ...]:
        """What is to be offered, the latest first; not what was stored meanwhile."""
        store = self._office.store
        with store.connection():
            rows = store.rows(
                Unfinished.select(Unfinished.paper, Unfinished.keyed, Unfinished.at)
                .where(self._mine)
                .order_by(Unfinished.arrival.desc())
            )
        found = (self._paper(*row) for row in rows)
        return tuple(paper for paper in found if paper is not None)

    def _of(self, number: int) -> object:
        return self._mine & (Unfinished.paper == number)

    def _paper(self, number: int, text: str, at: str) -> UnfinishedPaper | None:
        content = json.loads(text)
        if number not in self._office.accounts.numbers(self._desk.topic.id.hex):
            return None
        stored = self._desk.facts(number).stored
        if (0 if stored is None else stored.version) != content["corrects"]:
            return None
        start = Keying.start(number, self._desk.topic.matters)
        marks = marks_of(content["marks"])
        keying = Keying(
            number,
            start.matters,
            tuple(marks.get(part.key) for part in start.matters),
            content["at"],
            None if content["void"] is None else VoidReason(content["void"]),
            content["typed"],
        )
        return UnfinishedPaper(
            keying, Channel(content["channel"]), from_text(at), content["corrects"]
        )


def _text(keying: Keying, channel: Channel, corrects: int) -> str:
    marks = {
        part.key: mark
        for part, mark in zip(keying.matters, keying.marks, strict=True)
        if mark is not None
    }
    return json.dumps(
        {
            "marks": marks_text(marks),
            "at": keying.at,
            "void": None if keying.void is None else keying.void.value,
            "typed": keying.typed,
            "channel": channel.value,
            "corrects": corrects,
        },
        ensure_ascii=False,
    )
