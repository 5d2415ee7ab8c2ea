# SPDX-License-Identifier: Apache-2.0
"""Papers per option, as they are sung out 唱票: counted once, then followed paper by paper.

What is counted are papers, because a stroke is drawn for each of them: neither people, of whom
one may hold several papers, nor area. The result by the rule is another count (`results`).
"""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.batches import BatchState
from commdesk.domain.counting import Answer, TopicCount
from commdesk.domain.matters import Matter, OptionRole, parts_of, write_in_option
from commdesk.domain.reading import Reading
from commdesk.domain.tally import NO_OPTION
from commdesk.domain.topics import BlankIs, Stage, Topic
from commdesk.models import votes
from commdesk.models.codec import marks_of
from commdesk.models.returns import VOID_REASONS
from commdesk.models.statement import GIVEN, Statement
from commdesk.models.sweep import rows_of
from commdesk.services.results.blind import awaiting_of, is_kept_back
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.accounting.accounts import Numbers
    from commdesk.services.office.office import Office

_NOW = Statement(
    lambda: votes.Reading.select(
        votes.Reading.marks, votes.Reading.void, votes.Reading.batch
    ).where(
        (votes.Reading.topic == GIVEN)
        & (votes.Reading.paper == GIVEN)
        & (votes.Reading.turn == GIVEN)
        & votes.Reading.current
        & votes.Reading.withdrawn.is_null()
    )
)
# With more papers changed than this, all are counted anew, which is quicker.
_MANY = 2000
_VOID = "void"
_NO_OPTIONS = frozenset({_VOID, NO_OPTION})
_UNOPENED = frozenset({Stage.DRAFT, Stage.DROPPED})


@dataclass(frozen=True, slots=True)
class SungOption:
    """How many papers chose an option, or a name that voters wrote."""

    key: str
    name: str
    role: OptionRole
    papers: int


@dataclass(frozen=True, slots=True)
class SungPart:
    """What takes one mark: a matter, or one candidate of it.

    `void` papers are void here, as a whole or on this mark; `nobody` are valid ones that chose
    nothing, None where a paper left blank counts as something else.
    """

    key: str
    name: str
    options: tuple[SungOption, ...]
    void: int
    nobody: int | None


@dataclass(frozen=True, slots=True)
class SungMatter:
    """One matter, and its marks in printed order."""

    matter: Matter
    parts: tuple[SungPart, ...]


@dataclass(frozen=True, slots=True)
class ScreenCount:
    """All that the counting screen may show, and nothing of whose papers they are.

    `matters` is None while the topic has no papers yet, while `awaiting` papers wait for their
    second reading, and while it `is_kept_back` until the vote is closed: then nobody may learn
    what any paper says, and `void` is None as well.
    `can_return` papers were handed out; `collected` are those that are known to be here, by
    the piles counted by hand, None where none was. Opinions are not counted.
    """

    topic: Topic
    awaiting: int
    is_kept_back: bool
    returned: int
    void: int | None
    can_return: int
    collected: int | None
    matters: tuple[SungMatter, ...] | None


class CountingScreen:
    """The papers of one topic of an open office. Any thread may ask; they take turns."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        self._office = office
        self._topic = topic_id
        self._lock = threading.Lock()
        self._kept: _Kept | None = None

    @property
    def is_quick(self) -> bool:
        """Whether the papers were counted before, so that only what came since is read."""
        return self._kept is not None

    def count(self) -> ScreenCount:
        """The papers as they are in the file. Raises UserError `topic-unknown`."""
        office = self._office
        with self._lock, office.store.connection(), office.store.snapshot():
            topic = load_topic(office, self._topic)
            matters: tuple[SungMatter, ...] | None = None
            void = collected = None
            is_untold = topic.stage in _UNOPENED or is_kept_back(topic)
            if not is_untold and not awaiting_of(office, topic):
                kept = self._follow(topic)
                matters, void, collected = kept.sung(), kept.void, kept.collected()
            # A paper may have been stored while the others were counted.
            awaiting = awaiting_of(office, topic)
            if awaiting:
                matters = void = None
            account = office.accounts.of(topic.id.hex)
            returned = account.returned
            if matters is not None and self._kept is not None:
                returned = self._kept.returned
            return ScreenCount(
                topic,
                awaiting,
                is_kept_back(topic),
                returned,
                void,
                account.can_return,
                collected,
                matters,
            )

    def _follow(self, topic: Topic) -> _Kept:
        kept = self._kept
        if kept is None or not kept.follow(topic):
            # Not kept when the reading fails.
            self._kept = None
            kept = self._kept = _Kept(self._office, topic)
        return kept


class _Kept:
    """What every paper that is back says, and the sums of it. Used inside a snapshot."""

    def __init__(self, office: Office, topic: Topic) -> None:
        self._office, self._store = office, office.store
        self._topic, self._id = topic, topic.id.hex
        self._count = TopicCount(topic.matters, topic.policy)
        self._parts = parts_of(matter for matter in topic.matters if matter.is_counted)
        self._sums: tuple[Counter[str], ...] = tuple(Counter() for _ in self._parts)
        self._known: dict[tuple[str, str | None], Answer] = {}
        self._answers: dict[int, tuple[Answer, bool]] = {}  # and whether it is of a pile
        self.void = self._loose = 0
        self._numbers = self._numbers_now()
        self._arrival = self._last()
        self._read_all()

    @property
    def returned(self) -> int:
        """Papers that are back, valid or not."""
        return len(self._answers)

    def follow(self, topic: Topic) -> bool:
        """Take in what was stored since; False where only a new count can do that."""
        old = self._topic
        if (topic.matters, topic.policy) != (old.matters, old.policy):
            return False
        if self._numbers_now() != self._numbers:
            return False
        reading, last = votes.Reading, self._last()
        rows = self._store.rows(
            reading.select(reading.paper, reading.topic).where(reading.arrival > self._arrival)
        )
        changed = {number for number, whose in rows if whose == self._id}
        if len(changed) > _MANY:
            return False
        for number in changed:
            if number in self._numbers:
                self._put(number, self._answer_now(number))
        self._topic, self._arrival = topic, last
        return True

    def sung(self) -> tuple[SungMatter, ...]:
        """The sums by matter."""
        sums = dict(zip((part.key for part in self._parts), self._sums, strict=True))
        return tuple(
            SungMatter(matter, tuple(self._part(part, sums[part.key]) for part in matter.parts))
            for matter in self._topic.matters
            if matter.is_counted
        )

    def collected(self) -> int | None:
        """Papers of the piles counted by hand, with those that came in no pile."""
        batch = votes.Batch
        piles = [
            declared
            for declared, state in self._store.rows(
                batch.select(batch.declared, batch.state).where(
                    (batch.topic == self._id) & batch.current
                )
            )
            if state != BatchState.WITHDRAWN.value
        ]
        return sum(piles) + self._loose if piles else None

    def _part(self, part: Matter, sums: Counter[str]) -> SungPart:
        printed = {option.key for option in part.options}
        named = (key for key, papers in sums.items() if papers and key not in _NO_OPTIONS)
        written = sorted(key for key in named if key not in printed)
        names = (write_in_option(key, self._count.name_of(part.key, key)) for key in written)
        options = (*part.options, *names)
        can_be_nobody = part.lists_blanks and self._topic.policy.blank_is is not BlankIs.VOID
        return SungPart(
            part.key,
            part.title,
            tuple(
                SungOption(option.key, option.name, option.role, sums[option.key])
                for option in options
            ),
            sums[_VOID],
            sums[NO_OPTION] if can_be_nobody else None,
        )

    def _read_all(self) -> None:
        reading, numbers = votes.Reading, self._numbers
        found = self._answers
        for number, marks, void, batch in self._store.stream(
            reading.select(reading.paper, reading.marks, reading.void, reading.batch).where(
                rows_of(self._store, reading, self._id, numbers.last)
                & (reading.turn == votes.FIRST_TURN)
                & reading.withdrawn.is_null()
            )
        ):
            if number in numbers:
                answer = self._known.get((marks, void)) or self._answer(marks, void)
                found[number] = answer, batch is not None
        # Papers alike are summed up as one: there are many of them.
        for (answer, in_pile), papers in Counter(found.values()).items():
            self._sum_up(answer, papers, in_pile=in_pile)

    def _put(self, number: int, new: tuple[Answer, bool] | None) -> None:
        old = self._answers.pop(number, None)
        if old is not None:
            self._sum_up(old[0], -1, in_pile=old[1])
        if new is not None:
            self._answers[number] = new
            self._sum_up(new[0], 1, in_pile=new[1])

    def _sum_up(self, answer: Answer, papers: int, *, in_pile: bool) -> None:
        self.void += papers * answer.is_void
        self._loose += papers * (not in_pile)
        for sums, said in zip(self._sums, answer.said, strict=True):
            if isinstance(said, str):
                sums[_VOID] += papers
            else:
                for key in said or (NO_OPTION,):
                    sums[key] += papers

    def _answer_now(self, number: int) -> tuple[Answer, bool] | None:
        row = self._store.one(_NOW, self._id, number, votes.FIRST_TURN)
        if row is None:
            return None
        marks, void, batch = row
        return self._known.get((marks, void)) or self._answer(marks, void), batch is not None

    def _answer(self, marks: str, void: str | None) -> Answer:
        made = self._count.answer(Reading(0, marks_of(marks), VOID_REASONS[void]))
        self._known[marks, void] = made
        return made

    def _numbers_now(self) -> Numbers:
        return self._office.accounts.numbers(self._id)

    def _last(self) -> int:
        reading = votes.Reading
        return (
            self._store.value(
                reading.select(reading.arrival).order_by(reading.arrival.desc()).limit(1)
            )
            or 0
        )
