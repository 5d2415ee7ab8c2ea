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

from commdesk.domain.double_entry import Turn
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel, VoidReason
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.models.codec import marks_of, marks_text
from commdesk.models.trail import utc_text
from commdesk.models.votes import Unfinished
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.entry.desk import EntryDesk, StoredReading
from commdesk.services.office.rights import require
from commdesk.services.topics.topics import list_topics

if TYPE_CHECKING:
    from uuid import UUID

    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class UnfinishedPaper:
    """A paper as far as it was keyed. `corrects` is the version it was to take the place of."""

    keying: Keying
    channel: Channel
    at: datetime
    corrects: int = 0


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A paper that was begun here, and that somebody else stored or corrected meanwhile.

    `stored` is what is on disk now; None where its batch was withdrawn.
    """

    number: int
    stored: StoredReading | None
    was_correction: bool


@dataclass(frozen=True, slots=True)
class Begun:
    """That somebody began a paper, and how far: never what was keyed."""

    number: int
    operator: str
    turn: Turn
    at: datetime
    keyed: int
    is_correction: bool


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

    def drop_overtaken(self) -> tuple[Overtaken, ...]:
        """Let go of what others stored meanwhile, and tell which; in the order of the numbers.

        Raises UserError as writing does.
        """
        store, known = self._office.store, self._office.accounts.numbers(self._desk.topic.id.hex)
        with store.connection():
            rows = store.rows(
                Unfinished.select(Unfinished.paper, Unfinished.keyed).where(self._mine)
            )
        found: list[Overtaken] = []
        for number, text in sorted(rows):
            if number not in known:
                continue
            stored, corrects = self._desk.facts(number).stored, json.loads(text)["corrects"]
            if (0 if stored is None else stored.version) != corrects:
                found.append(Overtaken(number, stored, bool(corrects)))
        for paper in found:
            self.drop(paper.number)
        return tuple(found)

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


def mine_elsewhere(office: Office, topic_id: UUID) -> tuple[str, ...]:
    """Titles of the other votes for which this operator began papers that may still be stored."""
    store, table = office.store, Unfinished
    with store.connection():
        rows = store.rows(
            table.select(table.topic)
            .where((table.operator == office.operator) & (table.topic != topic_id.hex))
            .distinct()
        )
    topics = {topic for (topic,) in rows}
    if not topics:
        return ()
    lines = [line for line in list_topics(office) if line.stage is Stage.OPEN]
    return tuple(line.title for line in lines if line.id.hex in topics)


def begun_papers(office: Office, topic_id: UUID) -> tuple[Begun, ...]:
    """All papers of a topic that anybody began and did not store, in the order of the numbers."""
    store = office.store
    table = Unfinished
    with store.connection():
        rows = store.rows(
            table.select(table.paper, table.operator, table.turn, table.at, table.keyed).where(
                table.topic == topic_id.hex
            )
        )
    found: list[Begun] = []
    for number, operator, turn, at, text in sorted(rows):
        content = json.loads(text)
        count, corrects = len(marks_of(content["marks"])), bool(content["corrects"])
        found.append(Begun(number, operator, Turn(turn), from_text(at), count, corrects))
    return tuple(found)


def give_up(office: Office, topic_id: UUID, begun: Begun) -> None:
    """Let the keys of a paper go that will not be finished: one's own, or as a supervisor.

    That it was done is on record. Nothing happens where it was stored or left meanwhile.
    Raises UserError `right-missing`.
    """
    own = begun.operator == office.operator
    require(office, Right.KEY if own else Right.SUPERVISE)
    table, store = Unfinished, office.store
    mine = (
        (table.topic == topic_id.hex)
        & (table.operator == begun.operator)
        & (table.turn == begun.turn.value)
        & (table.paper == begun.number)
    )
    with store.connection():
        if store.one(table.select(table.arrival).where(mine)) is None:
            return
    with recorded(
        office,
        "paper.give-up",
        topic=topic_id.hex,
        paper=begun.number,
        turn=begun.turn.value,
        begun_by=begun.operator,
    ):
        store.change(table.delete().where(mine))


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
