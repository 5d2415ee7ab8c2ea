# SPDX-License-Identifier: Apache-2.0
"""How a vote stands: counted from the file once, then from what was stored since.

Rows are only ever added, so whatever changed came in after the rows that were counted.
"""

from __future__ import annotations

from array import array
from collections import Counter
from functools import cached_property

import peewee as pw

from commdesk.domain.counting import Answer, TopicCount
from commdesk.domain.reading import Reading, VoidReason
from commdesk.domain.results import Results, decided
from commdesk.domain.roll import NOBODY, Voter
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Topic
from commdesk.models import topics, votes
from commdesk.models.codec import marks_of
from commdesk.models.counts import (
    count_issued,
    count_spoilt,
    count_voters,
    delivered_papers,
    is_secret,
    last_paper,
)
from commdesk.models.database import Store
from commdesk.models.papers import Papers
from commdesk.models.since import Since
from commdesk.models.sweep import rows_of

_REASONS = {None: None, **{reason.value: reason for reason in VoidReason}}
# With more papers changed than this, all are counted anew, which is quicker.
_MANY = 2000
_NO_PAPER = -1


class Standing:
    """The count of one topic. Every method is called inside a snapshot, by one thread at a time."""

    def __init__(self, store: Store, topic: Topic) -> None:
        self._store = store
        self._topic = topic
        self._id = topic.id.hex
        self._since = Since(store, self._id)
        self._roll_at = self._since.last(topics.Voter), self._since.last(topics.Paper)
        self._readings_at = self._since.last(votes.Reading)
        self._deliveries_at = self._since.last(votes.Delivery)
        self._count = TopicCount(topic.matters, topic.policy)
        # By the text of the marks; those of a void paper with its reason.
        self._known: dict[str | tuple[str, str], Answer] = {}
        self._read_roll()
        self._read_rulings()
        self._read_papers()

    def results(self) -> Results:
        """What everything stored comes to, as counted up to here."""
        topic, count = self._topic, self._count
        tallies = count.tallies(self._whole, self._issued, self._voter)
        issued = self._papers if self._issued is None else self._issued
        return Results(
            topic,
            self._whole,
            count.account(issued, sum(self._delivered), count_spoilt(self._store, self._id)),
            decided(topic.matters, count, tallies),
        )

    def follow(self, topic: Topic) -> bool:
        """Take in what was stored since; False where only a new count can do that."""
        known = self._topic
        if (topic.matters, topic.policy, topic.extent) != (
            known.matters,
            known.policy,
            known.extent,
        ):
            return False
        if self._roll_at != (self._since.last(topics.Voter), self._since.last(topics.Paper)):
            return False
        changed = self._papers_since(votes.Reading, self._readings_at)
        changed |= self._papers_since(votes.Delivery, self._deliveries_at)
        rulings, issues = self._since.last(votes.Ruling), self._since.last(topics.Issue)
        if len(changed) > _MANY or rulings != self._rulings_at:
            return False
        if issues != self._issues_at:
            self._read_issues()
        self._topic = topic
        self._readings_at = self._since.last(votes.Reading)
        self._deliveries_at = self._since.last(votes.Delivery)
        self._take_in(changed)
        return True

    # Reading everything

    def _read_roll(self) -> None:
        voter, paper, store = topics.Voter, topics.Paper, self._store
        here = (voter.topic == self._id) & voter.current
        whole = rows_of(store, voter, self._id, count_voters(store, self._id))
        row = store.one(
            voter.select(
                pw.fn.SUM(pw.fn.COALESCE(voter.people, 1)),
                pw.fn.SUM(voter.area_cm2),
                pw.fn.COUNT(voter.people),
            ).where(whole & voter.withdrawn.is_null())
        )
        people, area, unlike = row or (0, 0, 0)
        self._whole = Weight(people or 0, area or 0)
        heads = voter.select(voter.number, voter.people).where(here & voter.people.is_null(False))
        self._people: dict[int, int] = dict(store.rows(heads)) if unlike else {}
        gone = voter.select(voter.number).where(here & voter.withdrawn)
        self._gone = frozenset(number for (number,) in store.rows(gone))
        self._voters: dict[int, Voter] = {}
        # By paper number: plain figures, a hundred thousand of them.
        size = last_paper(store, self._id) + 1
        self._areas = array("q", bytes(8 * size))
        self._holders = holders = array("q", [_NO_PAPER]) * size
        self._several: dict[int, list[int]] = {}
        areas, several = self._areas, self._several
        first = array("q", bytes(8 * (count_voters(store, self._id) + len(self._gone) + 1)))
        for number, holder, area in store.stream(
            paper.select(paper.number, paper.voter, paper.area_cm2).where(
                rows_of(store, paper, self._id, size) & paper.withdrawn.is_null()
            )
        ):
            areas[number] = area
            holders[number] = holder
            if not first[holder]:
                first[holder] = number
            elif holder != NOBODY:
                several.setdefault(holder, [first[holder]]).append(number)
        for numbers in several.values():
            numbers.sort()
        self._papers = size - holders.count(_NO_PAPER)

    def _read_rulings(self) -> None:
        ruling = votes.Ruling
        self._rulings_at = self._since.last(ruling)
        self._rulings = {
            (matter, voter): option
            for matter, voter, option in self._store.rows(
                ruling.select(ruling.matter, ruling.voter, ruling.option).where(
                    (ruling.topic == self._id) & ruling.current
                )
            )
        }

    def _read_issues(self) -> None:
        self._issues_at = self._since.last(topics.Issue)
        is_hidden = is_secret(self._store, self._id)
        self._issued = count_issued(self._store, self._id) if is_hidden else None

    def _read_papers(self) -> None:
        self._read_issues()
        count, size, holders = self._count, len(self._holders), self._holders
        self._delivered = bytearray(size)
        for number in delivered_papers(self._store, self._id):
            if self._is_paper(number):
                self._delivered[number] = 1
        delivered = self._delivered
        answers = self._answers = [
            count.delivered if delivered[number] else count.out for number in range(size)
        ]
        reading, known, answer_of = votes.Reading, self._known, self._answer
        for number, marks, void in self._store.stream(
            reading.select(reading.paper, reading.marks, reading.void).where(
                rows_of(self._store, reading, self._id, size)
                & (reading.turn == votes.FIRST_TURN)
                & reading.withdrawn.is_null()
            )
        ):
            if number < size and holders[number] != _NO_PAPER:
                answers[number] = known.get(marks if void is None else (marks, void)) or answer_of(
                    marks, void
                )
        self._sum_up()

    def _sum_up(self) -> None:
        count, answers, areas, several = self._count, self._answers, self._areas, self._several
        # Papers alike are summed up as one: papers, heads and area of each answer.
        papers = Counter(answers)
        papers[count.out] -= self._holders.count(_NO_PAPER)
        self._account(papers)
        area_of = dict.fromkeys(papers, 0)
        for answer, area in zip(answers, areas, strict=True):
            area_of[answer] += area
        heads = papers.copy()
        apart = self._gone_alone()
        for voter, numbers in several.items():
            said = {answers[number] for number in numbers}
            if len(said) > 1 or voter in self._gone:
                apart += numbers
                if voter not in self._gone:
                    count.add_voter(
                        voter, self._people.get(voter, 1), self._sheets(voter), self._rulings
                    )
            else:
                # Papers that say the same are as good as one.
                heads[said.pop()] += self._people.get(voter, 1) - len(numbers)
        for number in apart:
            answer = answers[number]
            papers[answer] -= 1
            heads[answer] -= 1
            area_of[answer] -= areas[number]
        if self._people:
            self._add_heads(heads)
        for answer, alike in papers.items():
            count.add_alike(answer, alike, heads[answer], area_of[answer])

    def _gone_alone(self) -> list[int]:
        """Papers still on the roll whose only voter is withdrawn."""
        gone = self._gone - self._several.keys()
        if not gone:
            return []
        return [number for number, holder in enumerate(self._holders) if holder in gone]

    def _add_heads(self, heads: dict[Answer, int]) -> None:
        # Of voters with one paper; each was taken for one head.
        more = {
            voter: people - 1
            for voter, people in self._people.items()
            if voter not in self._several and voter not in self._gone
        }
        for holder, answer in zip(self._holders, self._answers, strict=True):
            if holder in more:
                heads[answer] += more[holder]

    def _account(self, papers: dict[Answer, int]) -> None:
        for answer, number in papers.items():
            self._count.account_for(answer, number)
        if any(any(answer.opinions) for answer in papers):
            for number, answer in enumerate(self._answers):
                if any(answer.opinions):
                    self._count.hear(number, answer)

    # Reading what was stored since

    def _papers_since(self, table: type[votes.Reading | votes.Delivery], arrival: int) -> set[int]:
        return {number for number in self._since.papers(table, arrival) if self._is_paper(number)}

    def _take_in(self, changed: set[int]) -> None:
        count, holders = self._count, self._holders
        voters = {holders[number] for number in changed} & (self._several.keys() - self._gone)
        for voter in voters:
            heads = self._people.get(voter, 1)
            count.take_voter(voter, heads, self._sheets(voter), self._rulings)
        for number in changed:
            old, new = self._answers[number], self._answer_now(number)
            self._answers[number] = new
            count.account_for(old, -1)
            count.account_for(new, 1)
            count.hear(number, new)
            holder, area = holders[number], self._areas[number]
            if holder not in self._several and holder not in self._gone:
                heads = self._people.get(holder, 1)
                count.add_alike(old, -1, -heads, -area)
                count.add_alike(new, 1, heads, area)
        for voter in voters:
            heads = self._people.get(voter, 1)
            count.add_voter(voter, heads, self._sheets(voter), self._rulings)

    def _answer_now(self, number: int) -> Answer:
        row, known = self._since.reading(number), self._since.is_delivered(number)
        self._delivered[number] = known
        if row is not None:
            return self._answer(*row)
        return self._count.delivered if known else self._count.out

    # Small things

    def _answer(self, marks: str, void: str | None) -> Answer:
        key = marks if void is None else (marks, void)
        known = self._known.get(key)
        if known is None:
            reading = Reading(0, marks_of(marks), _REASONS[void])
            known = self._known[key] = self._count.answer(reading)
        return known

    def _sheets(self, voter: int) -> list[tuple[int, Answer, int]]:
        return [
            (number, self._answers[number], self._areas[number]) for number in self._several[voter]
        ]

    def _is_paper(self, number: int) -> bool:
        return 0 < number < len(self._holders) and self._holders[number] != _NO_PAPER

    @cached_property
    def _roll(self) -> Papers:
        return Papers(self._store, self._id)

    def _voter(self, number: int) -> Voter:
        known = self._voters.get(number)
        if known is None:
            known = self._voters[number] = self._roll.voter(number)
        return known
