# SPDX-License-Identifier: Apache-2.0
"""Both readings of papers that are keyed twice, side by side, as stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import peewee as pw

from commdesk.domain.double_entry import CheckState, Turn, differences
from commdesk.domain.entry_rules import Double
from commdesk.domain.reading import Channel, Reading
from commdesk.domain.topics import Topic
from commdesk.models import votes
from commdesk.models.codec import marks_of
from commdesk.models.database import Store
from commdesk.models.online import came_online
from commdesk.models.papers import Papers, ReadingRow
from commdesk.models.returns import VOID_REASONS
from commdesk.models.statement import GIVEN, Statement

_RESOLUTION = Statement(
    lambda: votes.Resolution.select(votes.Resolution.first, votes.Resolution.second).where(
        (votes.Resolution.topic == GIVEN)
        & (votes.Resolution.paper == GIVEN)
        & votes.Resolution.current
    )
)
_DECIDED = Statement(
    lambda: votes.Resolution.select(
        votes.Resolution.paper, votes.Resolution.first, votes.Resolution.second
    ).where((votes.Resolution.topic == GIVEN) & votes.Resolution.current)
)


class Checks:
    """Where papers of one topic stand in double entry. Called with a connection."""

    def __init__(self, store: Store, topic: Topic, papers: Papers) -> None:
        self._store = store
        self._topic = topic
        self._id = topic.id.hex
        self._papers = papers

    def state(self, number: int) -> CheckState:
        """Where a paper that came back stands."""
        if not self._topic.reads_twice(number):
            return CheckState.NOT_CHOSEN
        first = self._papers.reading(number)
        if self._came_online(first):
            return CheckState.NOT_CHOSEN
        second = self._papers.reading(number, Turn.SECOND.value)
        if first is None or second is None:
            return CheckState.AWAITING
        if not differences(first.reading, second.reading, self._topic.parts):
            return CheckState.SETTLED
        held = self._store.one(_RESOLUTION, self._id, number)
        settled = held == (first.version, second.version)
        return CheckState.SETTLED if settled else CheckState.DIFFERING

    def is_open_to(self, number: int, operator: str, *, all_read: bool) -> bool:
        """Whether what others keyed for a paper may be shown to an operator.

        Whoever keyed it second learns what the first reading was, and so whether it differs,
        only when all papers are read (`all_read`): until then a slip may still be put right.
        """
        state = self.state(number)
        if state is CheckState.NOT_CHOSEN:
            # A paper ballot beside an online answer may still come to count, and be read blind.
            return not (self._topic.reads_twice(number) and self.readers(number, Turn.FIRST))
        if state is not CheckState.SETTLED:
            return False
        return all_read or operator not in self.readers(number, Turn.SECOND)

    def came_online(self, number: int) -> bool:
        """Whether what counts of a paper is an answer of another channel, which nobody keyed."""
        return self._came_online(self._papers.reading(number))

    def _came_online(self, first: ReadingRow | None) -> bool:
        # Asked for nearly every paper, hardly any of which has the channel.
        if first is None or first.reading.channel is not Channel.ONLINE:
            return False
        number = first.reading.paper
        return came_online(first, self._papers.reading(number, votes.OTHER_CHANNEL))

    def is_decided(self, number: int, second: int) -> bool:
        """Whether a supervisor has decided on this version of a paper's second reading."""
        held = self._store.one(_RESOLUTION, self._id, number)
        return held is not None and held[1] == second

    def readers(self, number: int, *turns: Turn) -> frozenset[str]:
        """Everybody who keyed a version of a paper in these turns, as far as it still holds.

        A version that a supervisor's decision made, or another channel brought, is none that
        somebody read off the paper before, so it stands in nobody's way. A first reading that
        is kept aside was read.
        """
        table = votes.Resolution
        decided = {
            (Turn.FIRST.value, operator, version)
            for operator, version in self._store.rows(
                table.select(table.operator, table.first).where(
                    (table.topic == self._id) & (table.paper == number)
                )
            )
        }
        found: dict[int, set[str]] = {turn.value: set() for turn in turns}
        versions = self._papers.versions(number)
        brought = [row for turn, row in versions if turn == votes.OTHER_CHANNEL]
        for turn, row in versions:
            if turn == votes.PAPER_ASIDE:
                # Taken back as soon as the paper counts after all: that says nothing of it.
                found.get(Turn.FIRST.value, set()).add(row.operator)
            elif row.withdrawn:
                # Keyed again from the beginning, as if for the first time.
                found.get(turn, set()).clear()
            elif (
                turn in found
                and (turn, row.operator, row.version) not in decided
                and not any(came_online(row, one) for one in brought)
            ):
                found[turn].add(row.operator)
        return frozenset().union(*found.values())

    def count_awaiting(self) -> int:
        """How many papers wait for their second reading."""
        if self._topic.entry.double is Double.NONE:
            return 0
        return sum(1 for _ in self._awaiting())

    def waiting(self) -> frozenset[int]:
        """Their numbers."""
        if self._topic.entry.double is Double.NONE:
            return frozenset()
        return frozenset(number for number, _, _ in self._awaiting())

    def awaiting(self, reader: str) -> tuple[int, ...]:
        """Those of them that this operator has not keyed, in the order of their numbers."""
        if self._topic.entry.double is Double.NONE:
            return ()
        return tuple(
            number
            for number, operator, version in self._awaiting()
            if operator != reader
            and (version == 1 or reader not in self.readers(number, Turn.FIRST))
        )

    def differing(self) -> tuple[int, ...]:
        """Papers that a supervisor has to decide on, in the order of their numbers."""
        if self._topic.entry.double is Double.NONE:
            return ()
        held = self._decided()
        parts = self._topic.parts
        return tuple(
            number
            for number, versions, one, other in self._pairs()
            if one != other
            and versions != held.get(number)
            and self._topic.reads_twice(number)
            and differences(_reading(number, *one), _reading(number, *other), parts)
        )

    def count_pairs(self) -> int:
        """How many papers have both readings."""
        return sum(1 for _ in self._pairs())

    def pair(self, number: int) -> tuple[ReadingRow, ReadingRow] | None:
        """Both readings of a paper; None while one is missing."""
        first = self._papers.reading(number)
        second = self._papers.reading(number, Turn.SECOND.value)
        return None if first is None or second is None else (first, second)

    def _decided(self) -> dict[int, tuple[int, int]]:
        rows = self._store.rows(_DECIDED, self._id)
        return {paper: (first, second) for paper, first, second in rows}

    def _awaiting(self) -> Iterator[tuple[int, str, int]]:
        rows = self._store.stream(_AWAITING, self._id)
        return (row for row in rows if self._topic.reads_twice(row[0]))

    def _pairs(
        self,
    ) -> Iterator[tuple[int, tuple[int, int], tuple[str, str | None], tuple[str, str | None]]]:
        for paper, first, other, *texts in self._store.stream(_PAIRS, self._id):
            yield paper, (first, other), (texts[0], texts[1]), (texts[2], texts[3])


def _brings(online: Any, first: type[votes.Reading]) -> pw.Expression:
    """The same question as `came_online`, in the database."""
    return (
        (first.channel == Channel.ONLINE.value)
        & first.void.is_null()
        & (online.topic == first.topic)
        & (online.paper == first.paper)
        & (online.turn == votes.OTHER_CHANNEL)
        & online.current
        & online.withdrawn.is_null()
        & (online.marks == first.marks)
    )


def _all_awaiting() -> Any:
    table = votes.Reading
    second = table.alias()
    online = table.alias()
    return (
        table.select(table.paper, table.operator, table.version)
        .join(
            second,
            pw.JOIN.LEFT_OUTER,
            on=(second.topic == table.topic)
            & (second.paper == table.paper)
            & (second.turn == votes.SECOND_TURN)
            & second.current
            & second.withdrawn.is_null(),
        )
        .switch(table)
        .join(online, pw.JOIN.LEFT_OUTER, on=_brings(online, table))
        .where(
            (table.topic == GIVEN)
            & (table.turn == votes.FIRST_TURN)
            & table.current
            & table.withdrawn.is_null()
            & second.id.is_null()
            & online.id.is_null()
        )
        .order_by(table.paper)
    )


def _all_pairs() -> Any:
    table = votes.Reading
    second = table.alias()
    online = table.alias()
    return (
        table.select(
            table.paper,
            table.version,
            second.version,
            table.marks,
            table.void,
            second.marks,
            second.void,
        )
        .join(
            second,
            on=(second.topic == table.topic)
            & (second.paper == table.paper)
            & (second.turn == votes.SECOND_TURN)
            & second.current
            & second.withdrawn.is_null(),
        )
        .switch(table)
        .join(online, pw.JOIN.LEFT_OUTER, on=_brings(online, table))
        .where(
            (table.topic == GIVEN)
            & (table.turn == votes.FIRST_TURN)
            & table.current
            & table.withdrawn.is_null()
            & online.id.is_null()
        )
        .order_by(table.paper)
    )


def _reading(number: int, marks: str, void: str | None) -> Reading:
    return Reading(number, marks_of(marks), VOID_REASONS[void])


_AWAITING, _PAIRS = Statement(_all_awaiting), Statement(_all_pairs)
