# SPDX-License-Identifier: Apache-2.0
"""What each operator keyed in a topic, how fast, and how often it was decided otherwise.

For the supervisor's eyes: nothing of it is counted, printed or posted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.double_entry import Turn, differences
from commdesk.domain.reading import Reading
from commdesk.domain.rights import Right
from commdesk.domain.topics import Topic
from commdesk.models import votes
from commdesk.models.checks import Checks
from commdesk.models.ids import record_of
from commdesk.models.papers import Papers, ReadingRow
from commdesk.services.clock import from_text
from commdesk.services.office.rights import require
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

PAUSE = timedelta(minutes=5)
"""Whoever keys nothing for longer has been doing something else."""
_HOUR = timedelta(hours=1)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class OperatorWork:
    """One operator's share in a topic.

    `first` and `second` are papers keyed in each turn, `corrections` later versions. `active`
    is the time between one act and the next, without pauses; `timed` are the papers that were
    stored in it (the first one after a pause took nobody knows how long). `differences` are
    papers on which the other reading said otherwise, `against` those decided otherwise.
    """

    name: str
    first: int = 0
    second: int = 0
    corrections: int = 0
    active: timedelta = timedelta()
    timed: int = 0
    differences: int = 0
    against: int = 0

    @property
    def per_hour(self) -> Fraction | None:
        """Papers in an hour of active time, exactly; None where there is too little to say."""
        if not self.timed or not self.active:
            return None
        return Fraction(self.timed * (_HOUR // _TICK), self.active // _TICK)


def operator_statistics(office: Office, topic_id: UUID) -> tuple[OperatorWork, ...]:
    """All who keyed papers of a topic, the busiest first.

    Raises UserError `topic-unknown`, `right-missing`.
    """
    require(office, Right.SUPERVISE)
    topic = load_topic(office, topic_id)
    with office.store.connection(), office.store.snapshot():
        keyed = _Keyed()
        keyed.read(office, topic_id.hex)
        differing, against = _judged(office, topic)
    names = {*keyed.papers, *keyed.corrections, *differing}
    made = [
        OperatorWork(
            name,
            keyed.papers[name][Turn.FIRST.value],
            keyed.papers[name][Turn.SECOND.value],
            keyed.corrections[name],
            *active_time(keyed.acts[name]),
            differing[name],
            against[name],
        )
        for name in names
    ]
    return tuple(sorted(made, key=lambda work: (-work.first - work.second, work.name)))


def active_time(acts: Iterable[tuple[datetime, bool]]) -> tuple[timedelta, int]:
    """Time without pauses, and the papers in it, of acts in their order: when, and if a paper."""
    active, papers = timedelta(), 0
    for (before, _), (at, is_paper) in pairwise(acts):
        gap = at - before
        if timedelta() <= gap <= PAUSE:
            active += gap
            papers += is_paper
    return active, papers


class _Keyed:
    """What was keyed by hand, by operator."""

    def __init__(self) -> None:
        self.papers: dict[str, Counter[int]] = defaultdict(Counter)
        self.corrections: Counter[str] = Counter()
        self.acts: dict[str, list[tuple[datetime, bool]]] = defaultdict(list)

    def read(self, office: Office, topic: str) -> None:
        table, decided = votes.Reading, _decided_versions(office, topic)
        rows = office.store.stream(
            table.select(
                table.operator,
                table.at,
                table.turn,
                table.paper,
                table.version,
                table.reason,
                table.id,
            )
            .where(
                (table.topic == topic)
                & table.turn.in_((votes.FIRST_TURN, votes.SECOND_TURN))
                & table.withdrawn.is_null()
            )
            .order_by(table.arrival)
        )
        for operator, at, turn, is_correction in _by_hand(rows, decided):
            if is_correction:
                self.corrections[operator] += 1
            else:
                self.papers[operator][turn] += 1
            self.acts[operator].append((from_text(at), not is_correction))


_Row = tuple[str, str, int, int, int, str, str]


def _by_hand(
    rows: Iterable[_Row], decided: set[tuple[int, int, str]]
) -> Iterator[tuple[str, str, int, bool]]:
    """Without decisions, and without what was taken over from a list: many in one act."""
    for _, written in groupby(rows, key=lambda row: record_of(row[-1])):
        first, *more = written
        if not more:
            yield from _one(first, decided)


def _one(row: _Row, decided: set[tuple[int, int, str]]) -> Iterator[tuple[str, str, int, bool]]:
    operator, at, turn, paper, version, reason, _ = row
    if turn != votes.FIRST_TURN or (paper, version, operator) not in decided:
        yield operator, at, turn, bool(reason)


def _decided_versions(office: Office, topic: str) -> set[tuple[int, int, str]]:
    """Paper, version and supervisor of the readings that decisions speak of."""
    table = votes.Resolution
    rows = office.store.rows(
        table.select(table.paper, table.first, table.operator).where(table.topic == topic)
    )
    return {(paper, version, operator) for paper, version, operator in rows}


def _judged(office: Office, topic: Topic) -> tuple[Counter[str], Counter[str]]:
    """Differences of each operator, and those decided otherwise than they had keyed."""
    papers = Papers(office.store, topic.id.hex)
    differing: Counter[str] = Counter()
    against: Counter[str] = Counter()
    for number in Checks(office.store, topic, papers).differing():
        for turn in (votes.FIRST_TURN, votes.SECOND_TURN):
            row = papers.reading(number, turn)
            if row is not None:
                differing[row.operator] += 1
    table = votes.Resolution
    for number, first, second, supervisor in office.store.rows(
        table.select(table.paper, table.first, table.second, table.operator).where(
            table.topic == topic.id.hex
        )
    ):
        known = {(turn, row.version): row for turn, row in papers.versions(number)}
        final = known.get((votes.FIRST_TURN, first))
        if final is None:
            continue
        one = _before_decision(known, final, supervisor)
        for row in (one, known.get((votes.SECOND_TURN, second))):
            if row is not None:
                differing[row.operator] += 1
                against[row.operator] += _is_other(row.reading, final.reading, topic)
    return differing, against


def _before_decision(
    known: dict[tuple[int, int], ReadingRow], final: ReadingRow, supervisor: str
) -> ReadingRow | None:
    """The first reading as it was compared: the decision may have made a version of its own."""
    if final.operator != supervisor:
        return final
    return known.get((votes.FIRST_TURN, final.version - 1))


def _is_other(keyed: Reading, final: Reading, topic: Topic) -> bool:
    return bool(differences(keyed, final, topic.parts))
