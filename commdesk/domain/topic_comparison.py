# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side: satisfaction before and after, a first and a second vote.

Matters are paired by their titles, then by their kinds in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commdesk.domain.matters import Matter
from commdesk.domain.results import Decided, Results


@dataclass(frozen=True, slots=True)
class ComparedMatter:
    """One pair of matters; one is None where only one vote asked."""

    earlier: Decided | None
    later: Decided | None

    @property
    def title(self) -> str:
        """As the later vote calls it."""
        shown = self.later or self.earlier
        return "" if shown is None else shown.matter.title


def compare(earlier: Results, later: Results) -> tuple[ComparedMatter, ...]:
    """Every matter of both, in the later vote's order; what only the earlier asked comes last."""
    return tuple(
        ComparedMatter(one, other) for one, other in _paired(earlier.outcomes, later.outcomes)
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
