# SPDX-License-Identifier: Apache-2.0
"""What is set side by side of a pair of matters: a line for whatever either vote counted.

Shares of options are of what each matter's rule measures against, as on its own notice, so that
one share is printed alike wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from commdesk.domain.matters import MatterKind, OptionRole
from commdesk.domain.outcome import Outcome
from commdesk.domain.ranking import Ranked
from commdesk.domain.results import Decided, Heard, Results
from commdesk.domain.rules import Base, Measure, Part, Rule
from commdesk.domain.shares import percent
from commdesk.domain.tally import NONE, MatterTally, Weight
from commdesk.domain.topic_comparison import ComparedMatter
from commdesk.domain.topics import Policy
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.words import wording
from commdesk.render.words.facts import Counted, base_weight, pick, undecided_heads, void_in_base


class What(Enum):
    """What a line counts."""

    TURNOUT = "turnout"  # 参与表决
    OPTION = "option"
    SATISFIED = "satisfied"  # 满意率: every grade that counts as satisfied
    UNDECIDED = "undecided"  # 待认定
    WAITING = "waiting"  # silence in no option yet
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Side:
    """One vote's figures for a line: its votes, and what they are a share of.

    Where the whole is nothing, there is no share: void votes that are not part of it.
    """

    votes: Weight
    whole: Weight
    rule: Rule
    is_turnout: bool = False

    def share(self, measure: Measure) -> str:
        """As printed elsewhere; — for none."""
        part, whole = pick(self.votes, measure), pick(self.whole, measure)
        if not self.is_turnout:
            return wording.share_of_base(part, whole, self.rule, measure)
        limits = (
            test.threshold
            for test in self.rule.tests_of(Part.TAKING_PART)
            if test.base is Base.ALL and test.measure is measure
        )
        return percent(part, whole, limits)


@dataclass(frozen=True, slots=True)
class Line:
    """A side is None where that vote does not have it; `name` is an option's."""

    what: What
    name: str
    earlier: Side | None
    later: Side | None


_Sides = dict[tuple[What, str], Side]


def lines_of(
    matter: ComparedMatter, earlier: Results, later: Results, say: ChartWords = CHINESE
) -> tuple[Line, ...]:
    """Every line of both, in the later vote's order; none where nothing is counted."""
    before = _sides(matter.earlier, earlier, say)
    after = _sides(matter.later, later, say)
    return tuple(
        Line(what, name, before.get((what, name)), after.get((what, name)))
        for what, name in _in_order(list(after), list(before))
    )


def base_of(matter: Decided | None) -> Base | None:
    """What shares of its options are of, for people; None where nothing is counted."""
    if matter is None or isinstance(matter, Heard):
        return None
    return wording.base_of(matter.rule, Measure.PEOPLE)


def _in_order(
    keys: list[tuple[What, str]], others: list[tuple[What, str]]
) -> list[tuple[What, str]]:
    """All of them: those only the others have, each behind the one it stood behind there."""
    for place, key in enumerate(others):
        if key not in keys:
            behind = keys.index(others[place - 1]) + 1 if place else 0
            keys.insert(behind, key)
    return keys


def _sides(decided: Decided | None, results: Results, say: ChartWords) -> _Sides:
    if decided is None or isinstance(decided, Heard):
        return {}
    # Where each candidate has a mark of its own, this is the first one's: a paper has all of them.
    tally, rule = decided.tally, decided.rule
    whole = base_weight(tally)
    sides = {(What.TURNOUT, ""): Side(tally.taking_part, results.roll, rule, is_turnout=True)}
    for name, votes in _votes(decided, say):
        sides[What.OPTION, name] = Side(votes, whole, rule)
    if decided.matter.kind is MatterKind.GRADE:
        # With other grades before than after, this alone compares.
        sides[What.SATISFIED, ""] = Side(tally.in_favour, whole, rule)
    heads = undecided_heads(decided)
    if heads:
        # Their area counts with the option on each paper.
        sides[What.UNDECIDED, ""] = Side(Weight(heads), Weight(whole.people), rule)
    if decided.matter.kind is not MatterKind.CANDIDATES:
        sides |= _rest(tally, whole, results.topic.policy)
    return sides


def _votes(decided: Counted, say: ChartWords) -> list[tuple[str, Weight]]:
    if isinstance(decided, Outcome):
        return [(say.option(option), option.total) for option in decided.tally.shown]
    votes = [(say.option(place.option), place.votes) for place in decided.places]
    if not decided.parts:
        votes += _for_nobody(decided, say)
    return votes


def _for_nobody(ranked: Ranked, say: ChartWords) -> list[tuple[str, Weight]]:
    return [
        (say.option(option), option.total)
        for option in ranked.tally.shown
        if option.role is OptionRole.ABSTAIN
    ]


def _rest(tally: MatterTally, whole: Weight, policy: Policy) -> _Sides:
    """Votes in no option, so that the parts make up the whole."""
    rule, sides = tally.matter.rule, _Sides()
    if tally.deemed_waiting != NONE:
        sides[What.WAITING, ""] = Side(tally.deemed_waiting, whole, rule)
    if tally.void != NONE:
        people, area = (void_in_base(tally, measure, policy) for measure in Measure)
        of = Weight(whole.people if people else 0, whole.area if area else 0)
        sides[What.VOID, ""] = Side(tally.void, of, rule)
    return sides
