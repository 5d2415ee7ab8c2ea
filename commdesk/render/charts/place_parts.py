# SPDX-License-Identifier: Apache-2.0
"""What is stacked in the bars of places: options, those with few votes in one piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commdesk.domain.matters import Matter, MatterKind, Option, OptionRole
from commdesk.domain.place_votes import MatterBreakdown, PlaceVotes, sum_of
from commdesk.domain.rules import Measure
from commdesk.domain.tally import Weight
from commdesk.render.charts.chart_parts import Look, looks_of
from commdesk.render.charts.chart_words import ChartWords
from commdesk.render.charts.palette import Colors
from commdesk.render.words.facts import pick

MOST_STACKED = 6
"""More options than this are not told apart in one bar: those with the fewest are one piece."""


@dataclass(frozen=True, slots=True)
class Part:
    """One option (or several small ones together) in every place, cast and deemed."""

    name: str
    look: Look
    cast: tuple[Weight, ...]
    deemed: tuple[Weight, ...]

    @property
    def whole(self) -> Weight:
        """All places together."""
        return sum_of((*self.cast, *self.deemed))


def rows_apart(found: MatterBreakdown) -> tuple[PlaceVotes, ...]:
    """The places that stand by themselves, and the rest in one row.

    None where all of them had to be put together: that row would say what the total says.
    """
    return () if len(found.rows) == 1 and found.rows[0].merged else found.rows


def stacked_parts(
    found: Sequence[MatterBreakdown],
    matter: Matter,
    kind: Measure,
    colors: Colors,
    say: ChartWords,
) -> list[Part]:
    """The options of one matter; `found` are its marks."""
    if matter.kind is MatterKind.CANDIDATES:
        looks = looks_of(matter.options, colors)
        parts = [
            _part(part, option, say.option(option), looks[option.key], OptionRole.FOR)
            for option, part in zip(matter.options, found, strict=True)
        ]
    elif found:
        options = [votes.option for votes in found[0].total.options]
        looks = looks_of(options, colors)
        parts = [
            _part(found[0], option, say.option(option), looks[option.key]) for option in options
        ]
    else:
        parts = []
    if len(parts) <= MOST_STACKED:
        return parts
    ranked = sorted(
        range(len(parts)),
        key=lambda place: (-pick(parts[place].whole, kind), place),
    )
    first = [parts[place] for place in ranked[: MOST_STACKED - 1]]
    rest = [parts[place] for place in ranked[MOST_STACKED - 1 :]]
    options = [Option(str(n), "", OptionRole.CHOICE) for n in range(len(first))]
    looks = looks_of(options, colors)
    shown = [Part(part.name, looks[str(n)], part.cast, part.deemed) for n, part in enumerate(first)]
    others = Look(colors.secondary, hollow=True)
    return [
        *shown,
        Part(say.places.others, others, _added(rest, "cast"), _added(rest, "deemed")),
    ]


def _part(
    found: MatterBreakdown, option: Option, name: str, look: Look, role: OptionRole | None = None
) -> Part:
    """An option in every place; of a candidate's mark, the votes of a role."""

    def mine(row: PlaceVotes) -> tuple[Weight, Weight]:
        votes = next(
            each
            for each in row.options
            if (each.option.role is role if role else each.option.key == option.key)
        )
        return votes.cast, votes.deemed

    pairs = [mine(row) for row in found.rows]
    cast, deemed = tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs)
    return Part(name, look, cast, deemed)


def _added(parts: Sequence[Part], name: str) -> tuple[Weight, ...]:
    columns = zip(*(getattr(part, name) for part in parts), strict=True)
    return tuple(
        Weight(sum(weight.people for weight in column), sum(weight.area for weight in column))
        for column in columns
    )
