# SPDX-License-Identifier: Apache-2.0
"""Counting: from the papers of a roll to what they say on every matter.

Papers that say the same on all matters share one `Answer`; most papers do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from commdesk.domain.matters import Matter, MatterKind, parts_of
from commdesk.domain.part_count import PartCount
from commdesk.domain.reading import MarkState, Reading
from commdesk.domain.roll import Roll, Voter
from commdesk.domain.stand import Said
from commdesk.domain.tally import MatterTally, PaperAccount, Returns, Weight
from commdesk.domain.topics import Policy

Rulings = Mapping[tuple[str, int], str]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a paper says as a whole: on each part, and the opinions written on it.

    `opinions` holds for each matter of this kind what was written; None on a void paper.
    Compared by identity.
    """

    said: tuple[Said, ...]
    is_back: bool = False
    is_void: bool = False
    opinions: tuple[tuple[str, ...] | None, ...] = ()


class TopicCount:
    """The count of several matters, which papers are put into and taken back from."""

    def __init__(self, matters: Iterable[Matter], policy: Policy) -> None:
        asked = tuple(matters)
        self._policy = policy
        counted = parts_of(matter for matter in asked if matter.is_counted)
        self._parts = tuple(PartCount(part, policy) for part in counted)
        self._heard = tuple(m.key for m in asked if m.kind is MatterKind.OPINION)
        self._silent = [0] * len(self._heard)
        self._words: list[dict[int, tuple[str, ...]]] = [{} for _ in self._heard]
        self._answers: dict[object, Answer] = {}
        self._returned = self._void = 0
        self.out = Answer(("out",) * len(counted))
        """What a paper says that is not on record as delivered, and has not come back."""
        self.delivered = Answer(("delivered",) * len(counted))
        """The same for one that is."""

    def answer(self, reading: Reading) -> Answer:
        """What a paper says that came back."""
        said: tuple[Said, ...] = tuple([part.said(reading) for part in self._parts])
        is_void = reading.is_void_by(self._policy.blank_is)
        opinions = tuple([_written(reading, key) for key in self._heard])
        key = said, is_void, opinions
        known = self._answers.get(key)
        if known is None:
            known = self._answers[key] = Answer(
                said, is_back=True, is_void=is_void, opinions=opinions
            )
        return known

    # Papers

    def account_for(self, answer: Answer, papers: int) -> None:
        """More papers of this answer (fewer, with a negative number), whoever holds them."""
        if answer.is_back:
            self._returned += papers
            self._void += papers * answer.is_void
        for place, words in enumerate(answer.opinions):
            self._silent[place] += papers * (words == ())

    def hear(self, number: int, answer: Answer) -> None:
        """Keep what is written on one paper, instead of what was kept of it before."""
        for heard, words in zip(
            self._words, answer.opinions or ((),) * len(self._heard), strict=True
        ):
            if words:
                heard[number] = words
            else:
                heard.pop(number, None)

    def add_alike(self, answer: Answer, papers: int, heads: int, area: int) -> None:
        """More voters with one paper each and this answer (fewer, with negative figures)."""
        for part, said in zip(self._parts, answer.said, strict=True):
            part.add_alike(said, papers, heads, area)

    def add_voter(
        self, number: int, heads: int, sheets: Sequence[tuple[int, Answer, int]], rulings: Rulings
    ) -> None:
        """A voter with several papers: number, answer and area of each."""
        for place, part in enumerate(self._parts):
            part.add_voter(
                number,
                heads,
                [(paper, answer.said[place], area) for paper, answer, area in sheets],
                rulings.get((part.matter.key, number)),
            )

    def take_voter(
        self, number: int, heads: int, sheets: Sequence[tuple[int, Answer, int]], rulings: Rulings
    ) -> None:
        """Take back a voter that was added with just this."""
        for place, part in enumerate(self._parts):
            part.take_voter(
                number,
                heads,
                [(paper, answer.said[place], area) for paper, answer, area in sheets],
                rulings.get((part.matter.key, number)),
            )

    # What comes out

    def account(self, issued: int, delivered: int, spoiled: int = 0) -> PaperAccount:
        """Where the papers are; `issued` without those spoilt."""
        void, back = self._void, self._returned
        return PaperAccount(issued + spoiled, delivered, back, back - void, void, spoiled)

    def tallies(
        self, whole: Weight, issued: int | None, voter_of: Callable[[int], Voter]
    ) -> dict[str, MatterTally]:
        """The tally of each part by its key.

        `issued` is None where the whole roll has papers; `voter_of` gives those undecided.
        """
        handed_out = whole if issued is None else Weight(issued, 0)
        return {part.matter.key: part.result(whole, handed_out, voter_of) for part in self._parts}

    def name_of(self, part: str, key: str) -> str:
        """How a name that voters wrote is printed, by the keys of the mark and the name."""
        return next(one.name_of(key) for one in self._parts if one.matter.key == part)

    def opinions(self, matter: str) -> tuple[list[tuple[int, str]], int]:
        """Paper numbers with what was written on a matter, in order; papers that say nothing."""
        place = self._heard.index(matter)
        found = [
            (number, text) for number, texts in sorted(self._words[place].items()) for text in texts
        ]
        return found, self._silent[place]


def count_roll(
    matters: Iterable[Matter], policy: Policy, roll: Roll, returns: Returns
) -> TopicCount:
    """The count of a roll that is at hand whole."""
    count = TopicCount(matters, policy)
    answers = _answers(count, roll, returns)
    for number, answer in answers.items():
        if any(answer.opinions):
            count.hear(number, answer)
    papers: dict[Answer, int] = {}
    for answer in answers.values():
        papers[answer] = papers.get(answer, 0) + 1
    for answer, number in papers.items():
        count.account_for(answer, number)
    alike: dict[Answer, list[int]] = {}
    for voter, held in roll.ballots():
        if len(held) == 1:
            known = alike.setdefault(answers[held[0].number], [0, 0, 0])
            known[0] += 1
            known[1] += voter.people
            known[2] += held[0].area
        else:
            sheets = [(paper.number, answers[paper.number], paper.area) for paper in held]
            count.add_voter(voter.number, voter.people, sheets, returns.rulings)
    for answer, figures in alike.items():
        count.add_alike(answer, *figures)
    return count


def count_matter(roll: Roll, matter: Matter, returns: Returns, policy: Policy) -> MatterTally:
    """Count what takes one mark, by the policy's choices and the rulings on record.

    A matter of several parts is counted part by part.
    """
    return tallies_of(count_roll((matter,), policy, roll, returns), roll, returns)[matter.key]


def tallies_of(count: TopicCount, roll: Roll, returns: Returns) -> dict[str, MatterTally]:
    """The tallies of a count that `count_roll` made, by the key of each part."""
    voters = {voter.number: voter for voter in roll.voters}
    whole = Weight(roll.people, roll.area)
    return count.tallies(whole, returns.issued, voters.__getitem__)


def _answers(count: TopicCount, roll: Roll, returns: Returns) -> dict[int, Answer]:
    """By paper number."""
    readings, delivered, found = returns.readings, returns.delivered, dict[int, Answer]()
    for paper in roll.papers:
        number = paper.number
        reading = readings.get(number)
        if reading is not None:
            found[number] = count.answer(reading)
        else:
            found[number] = count.delivered if number in delivered else count.out
    return found


def _written(reading: Reading, matter: str) -> tuple[str, ...] | None:
    mark = reading.mark_on(matter)
    return None if mark.state is MarkState.VOID else mark.written
