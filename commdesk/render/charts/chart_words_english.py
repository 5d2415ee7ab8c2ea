# SPDX-License-Identifier: Apache-2.0
"""The words of charts for a screen in English; what is printed stays Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from commdesk.domain.area import shown_area, shown_limit
from commdesk.domain.matters import (
    GRADE_OPTIONS,
    MOTION_OPTIONS,
    UNCHOSEN,
    Matter,
    MatterKind,
    Option,
    OptionRole,
    write_in_option,
)
from commdesk.domain.outcome import TestResult
from commdesk.domain.ranking import Place, Ranked, Standing
from commdesk.domain.rules import Base, Measure, Part, Rule, Test, Threshold
from commdesk.domain.tally import OptionTally
from commdesk.domain.topics import Basis, Policy, Stage, Topic, Unreturned
from commdesk.render.charts.chart_words import ChartWords
from commdesk.render.charts.chart_words_compared import EnglishComparedWords
from commdesk.render.charts.chart_words_days import EnglishDayWords
from commdesk.render.charts.chart_words_places import EnglishPlaceWords
from commdesk.render.words import ranking_words, wording
from commdesk.render.words.facts import own_tests, seats_left, substitute_number

_HEADS = {
    Basis.OWNERS: ("owner", "owners"),
    Basis.HOUSEHOLDS: ("household", "households"),
    Basis.RESIDENTS: ("resident", "residents"),
    Basis.REPRESENTATIVES: ("representative", "representatives"),
}
_OPTIONS = {
    UNCHOSEN.name: "Nothing chosen (counts as abstaining)",
    **dict(zip((one.name for one in MOTION_OPTIONS), ("For", "Against", "Abstain"), strict=True)),
    **dict(
        zip(
            (one.name for one in GRADE_OPTIONS),
            ("Satisfied", "Mostly satisfied", "Not satisfied", "Cannot say"),
            strict=True,
        )
    ),
}
_FAVOUR = {
    MatterKind.CHOICE: "voting for it",
    MatterKind.CHOICES: "voting for it",
    MatterKind.ELECTION: "voting for it",
    MatterKind.GRADE: "satisfied",
}
_BASES = {
    Base.ALL: "all",
    Base.ISSUED: "papers handed out",
    Base.RETURNED: "papers back",
    Base.VALID: "valid papers",
    Base.TAKING_PART: "turnout",
}
_ELECTION = {
    Standing.ELECTED: "elected",
    Standing.SUBSTITUTE: "substitute",
    Standing.TIED: "equal, stands again",
    Standing.NOT_ELECTED: "not elected",
}
_CHOICE = {
    Standing.ELECTED: "passed",
    Standing.SUBSTITUTE: "next in line",
    Standing.TIED: "equal, stands again",
    Standing.NOT_ELECTED: "not passed",
}


def counted(count: int, one: str, several: str) -> str:
    """1 owner, 1,505 owners."""
    return f"{count:,} {one if count == 1 else several}"


def people(count: int, basis: Basis) -> str:
    """The same of those who vote."""
    return counted(count, *_HEADS[basis])


def capital(text: str) -> str:
    """With the first letter as at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


class EnglishWords(ChartWords):
    """Each of the words in English; the program's own options too, others as they were entered."""

    days = EnglishDayWords()
    places = EnglishPlaceWords()
    compared = EnglishComparedWords()

    # How sentences are put together

    def row(self, label: str, parts: Iterable[str]) -> str:
        return f"{label}: {', '.join(part for part in parts if part)}"

    def sentence(self, text: str) -> str:
        return f"{text}."

    def joined(self, sentences: Iterable[str]) -> str:
        return " ".join(sentence for sentence in sentences if sentence)

    def with_note(self, text: str, note: str) -> str:
        return f"{text} ({note})"

    def clauses(self, texts: Iterable[str]) -> str:
        return "; ".join(texts)

    def listed(self, names: Iterable[str]) -> str:
        return ", ".join(names)

    def measured(self, name: str, amount: str) -> str:
        return f"{name} {amount}"

    def with_share(self, figure: str, share: str) -> str:
        return f"{figure} ({share})"

    def listed_share(self, said: str, share: str) -> str:
        return f"{said}, {share}"

    def share(self, share: str) -> str:
        return share

    # What is counted

    void = "Void"
    undecided = "To be ruled on"
    waiting = "No answer"
    area = "Area"

    def option(self, option: Option | OptionTally) -> str:
        if option.role is OptionRole.WRITE_IN:
            return f"{option.name} (written in)"
        return _OPTIONS.get(option.name, option.name)

    def choice(self, matter: Matter, key: str) -> str:
        option = next((one for one in matter.options if one.key == key), None)
        return self.option(option or write_in_option(key))

    def amount(self, count: int, measure: Measure, basis: Basis) -> str:
        return people(count, basis) if measure is Measure.PEOPLE else f"{shown_area(count)} ㎡"

    def figure(self, count: int, measure: Measure, basis: Basis) -> str:  # noqa: ARG002
        return f"{count:,}" if measure is Measure.PEOPLE else f"{shown_area(count)} ㎡"

    def papers(self, count: int) -> str:
        return counted(count, "paper", "papers")

    def unit(self, measure: Measure, topic: Topic) -> str:
        return "㎡" if measure is Measure.AREA else self.votes(topic).lower()

    def with_unit(self, figure: str, unit: str) -> str:  # noqa: ARG002
        return figure

    def heads(self, basis: Basis) -> str:
        return capital(_HEADS[basis][1])

    def voters(self, basis: Basis) -> str:
        return self.heads(basis)

    def votes(self, topic: Topic) -> str:
        return "Papers" if topic.extent.secret else self.heads(topic.basis)

    def vote_count(self, count: int, topic: Topic) -> str:
        if topic.extent.secret:
            return self.papers(count)
        return people(count, topic.basis)

    def vote_figure(self, count: int, topic: Topic) -> str:  # noqa: ARG002
        return f"{count:,}"

    def base(self, base: Base) -> str:
        return _BASES[base]

    # Tests

    def test_name(self, test: Test, basis: Basis, kind: MatterKind) -> str:
        what = _FAVOUR.get(kind, "in favour")
        if test.part is Part.TAKING_PART:
            what = "taking part"
        return f"{self.measure(test.measure, basis)} {what}"

    def met(self, *, met: bool) -> str:
        return "✓ met" if met else "✕ not met"

    def missing(self, result: TestResult, basis: Basis) -> str:
        if not result.whole:
            return "of nothing"
        return f"{self.amount(result.missing, result.test.measure, basis)} short"

    def limit(self, result: TestResult, basis: Basis) -> str:
        limit, measure = result.test.threshold, result.test.measure
        figure = capital(self.threshold(limit))
        if not result.whole:
            return figure
        if measure is Measure.AREA and not limit.inclusive:
            return f"{figure}: more than {shown_limit(result.whole * limit.share)} ㎡"
        return f"{figure}: at least {self.amount(result.least, measure, basis)}"

    def threshold(self, limit: Threshold) -> str:
        if limit.share == 1:
            return "all"
        return f"{'at least' if limit.inclusive else 'more than'} {limit.share}"

    def silence(self, policy: Policy) -> str:
        if policy.unreturned is Unreturned.FOLLOW_MAJORITY:
            return "no answer, counted with the majority"
        return "no answer, counted as abstaining"

    def test_deemed(self, policy: Policy, *, with_gap: bool) -> str:
        gap = "; dashed frame: what is short" if with_gap else ""
        return f"Slanted lines: {self.silence(policy)}{gap}"

    def test_said(self, result: TestResult, topic: Topic, kind: MatterKind, deemed: int) -> str:
        test, basis = result.test, topic.basis
        part = self.amount(result.part, test.measure, basis)
        if deemed:
            amount = self.amount(deemed, test.measure, basis)
            part += f" ({amount} of these: {self.silence(topic.policy)})"
        whole = self.amount(result.whole, test.measure, basis)
        state = "met" if result.met else f"not met, {self.missing(result, basis)}"
        return (
            f"{self.test_name(test, basis, kind)}: {part} of {whole} ({self.base(test.base)}), "
            f"{wording.share(result)}, {self.threshold(test.threshold)} asked for, {state}."
        )

    # Options and places

    def standing(self, place: Place, ranked: Ranked, stage: Stage) -> str:
        said = (_ELECTION if wording.is_election(ranked.matter) else _CHOICE)[place.standing]
        if place.standing is Standing.SUBSTITUTE:
            number = substitute_number(place, ranked)
            said += ", after the second vote" if number is None else f" {number}"
        return f"{ranking_words.sign(place.standing)} {self.so_far(ranked, stage)}{said}"

    def seat_line(self, ranked: Ranked, stage: Stage) -> str:
        election = wording.is_election(ranked.matter)
        seats, left = ranked.matter.seats, seats_left(ranked)
        asked = counted(seats, "place", "places") if election else f"{seats} to be chosen"
        if left:
            again = ranked.of(Standing.TIED)
            asked += f", {left} by a second vote" if again else f", {left} left open"
        won = "elected" if election else "passed"
        return f"{self.so_far(ranked, stage)}{won} above this line ({asked})"

    def condition(self, place: Place, ranked: Ranked, topic: Topic) -> str:
        results = own_tests(place, ranked)
        if not results:
            return ""
        lacks = [self.missing(result, topic.basis) for result in results if not result.met]
        return f"✕ {', '.join(lacks)}" if lacks else self.met(met=True)

    def so_far(self, ranked: Ranked, stage: Stage) -> str:
        return "so far " if ranking_words.is_provisional(ranked, stage) else ""

    not_counted = "not counted"

    def option_said(self, label: str, people: str, share: str, rest: Sequence[str]) -> str:
        return self.sentence(self.row(label, (people, share, *rest)))

    def options_head(
        self, measure: Measure, basis: Basis, base: Base, whole: int | None, limit: Threshold | None
    ) -> tuple[str, ...]:
        of = "" if whole is None else f", {self.amount(whole, measure, basis)}"
        said = f"{self.measure(measure, basis)} (share of {self.base(base)}{of})"
        return (said,) if limit is None else (said, f"Upright line: {self.threshold(limit)}")

    area_elsewhere = "Area counts with the option on each paper"

    def deemed_note(self, policy: Policy, amount: str, *, is_counted: bool) -> str:
        said = self.silence(policy) if is_counted else "no answer, in no option yet"
        return f"Slanted lines: {said}, {amount}"

    def deemed_among(self, amount: str) -> str:
        return f"{amount} of these no answer"

    # People against area

    def pair_head(self, topic: Topic) -> str:
        return f"{self.votes(topic)}, area"

    share_head = "Share"

    def pair_note(self, basis: Basis, rule: Rule) -> str:
        bases = "; ".join(
            f"{self.measure(kind, basis)}: share of {self.base(wording.base_of(rule, kind))}"
            for kind in Measure
        )
        return f"Filled: {self.heads(basis).lower()}; level lines: area. A frame is 100% ({bases})."

    # Grades

    def grades_note(self, good: Iterable[str], bases: Iterable[Base], *, has_apart: bool) -> str:
        of = ", ".join(dict.fromkeys(map(self.base, bases)))
        apart = ", with those that stand apart at the right" if has_apart else ""
        return f"Left of the middle: {', '.join(good)}; right: the others. Shares of {of}{apart}."

    hatched_deemed = "Slanted lines: no answer, counted by the rule."

    def deemed_to(self, option: str) -> str:
        return f"{option} (no answer, counted by the rule)"

    everywhere = "All"

    # Opinions by tag

    opinions_head = "Opinions"

    def opinions(self, count: int) -> str:
        return f"{count:,}"

    def tags_note(self, opinions: int) -> str:
        return f"{counted(opinions, 'opinion', 'opinions')} in all; one may have several tags."

    # Titles

    titles: ClassVar[Mapping[str, str]] = {
        "tests": "What is asked for",
        "options": "Votes for each option",
        "grades": "Votes for each grade",
        "matters": "Grades of each matter ({heads})",
        "pair": "{heads} and area",
        "turnout": "Papers back by day",
        "tags": "Opinions by tag",
        "buildings": "{measure} by building",
        "grids": "{measure} by grid",
    }


ENGLISH = EnglishWords()
