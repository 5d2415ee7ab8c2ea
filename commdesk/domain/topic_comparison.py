# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side: satisfaction before and after, a first and a second vote.

Matters are paired by their titles, then by their kinds in order; options by their names. Only
shares of the two are set against each other: the rolls may differ in size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.outcome import Outcome
from commdesk.domain.ranking import Ranked
from commdesk.domain.results import Decided, Heard, Results
from commdesk.domain.tally import Weight


@dataclass(frozen=True, slots=True)
class Side:
    """One vote's figures for a line: its votes, and what they are a share of."""

    votes: Weight
    whole: Weight

    @property
    def people_share(self) -> Fraction | None:
        """Exact; None of nobody."""
        return Fraction(self.votes.people, self.whole.people) if self.whole.people else None

    @property
    def area_share(self) -> Fraction | None:
        """Exact; None of no area."""
        return Fraction(self.votes.area, self.whole.area) if self.whole.area else None


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """An option, or who took part; a side is None where that vote does not have it."""

    name: str
    earlier: Side | None
    later: Side | None
    is_turnout: bool = False


@dataclass(frozen=True, slots=True)
class ComparedMatter:
    """One pair of matters; one is None where only one vote asked."""

    earlier: Decided | None
    later: Decided | None
    lines: tuple[ComparedLine, ...]

    @property
    def title(self) -> str:
        """As the later vote calls it."""
        shown = self.later or self.earlier
        return "" if shown is None else shown.matter.title


def compare(earlier: Results, later: Results) -> tuple[ComparedMatter, ...]:
    """Every matter of both, in the later vote's order; what only the earlier asked comes last."""
    pairs = _paired(earlier.outcomes, later.outcomes)
    return tuple(
        ComparedMatter(one, other, _lines(one, earlier, other, later)) for one, other in pairs
    )


def _paired(
    earlier: Sequence[Decided], later: Sequence[Decided]
) -> list[tuple[Decided | None, Decided | None]]:
    left = list(earlier)
    partners: dict[int, Decided] = {}
    for fits in (_same_title, _same_question):
        for place, other in enumerate(later):
            if place in partners:
                continue
            found = next((one for one in left if fits(one.matter, other.matter)), None)
            if found is not None:
                partners[place] = found
                left.remove(found)
    pairs: list[tuple[Decided | None, Decided | None]] = [
        (partners.get(place), other) for place, other in enumerate(later)
    ]
    return [*pairs, *((one, None) for one in left)]


def _same_title(one: Matter, other: Matter) -> bool:
    return one.title == other.title and one.kind is other.kind


def _same_question(one: Matter, other: Matter) -> bool:
    """Another title, but the same kind with the same options: a second vote is often renamed."""
    return one.kind is other.kind and {option.name for option in one.options} == {
        option.name for option in other.options
    }


def _lines(
    one: Decided | None, earlier: Results, other: Decided | None, later: Results
) -> tuple[ComparedLine, ...]:
    before = _sides(one, earlier) if one is not None else {}
    after = _sides(other, later) if other is not None else {}
    names = _in_order(list(after), list(before))
    return tuple(
        ComparedLine(name, before.get(name), after.get(name), is_turnout=name == _TURNOUT)
        for name in names
    )


_TURNOUT = ""
_SATISFIED = "满意率"


def _in_order(names: list[str], others: list[str]) -> list[str]:
    """All names: those only the others have, each behind the one it stood behind there."""
    for place, name in enumerate(others):
        if name not in names:
            behind = names.index(others[place - 1]) + 1 if place else 0
            names.insert(behind, name)
    return names


def _sides(decided: Decided, results: Results) -> dict[str, Side]:
    """By option name; who took part under "", which is no option's name."""
    if isinstance(decided, Heard):
        return {}
    if isinstance(decided, Outcome):
        tally = decided.tally
        votes = [(option.name, option.total) for option in tally.options]
        if decided.matter.kind is MatterKind.GRADE:
            # With other grades before than after, this alone compares.
            votes.append((_SATISFIED, tally.in_favour))
        part = tally.taking_part
        return _named(part, results.roll, votes, part)
    return _ranked(decided, results)


def _ranked(ranked: Ranked, results: Results) -> dict[str, Side]:
    # Where each candidate has a mark of its own, this is the first one's: a paper has all of them.
    part = ranked.tally.taking_part
    votes = [(place.option.name, place.votes) for place in ranked.places]
    return _named(part, results.roll, votes, part)


def _named(
    part: Weight, roll: Weight, votes: Iterable[tuple[str, Weight]], whole: Weight
) -> dict[str, Side]:
    return {_TURNOUT: Side(part, roll), **{name: Side(one, whole) for name, one in votes}}
