# SPDX-License-Identifier: Apache-2.0
"""Where so few voted, or so little changed, that a result tells how single people voted.

That is said before a result leaves, and asked about; it is never refused: an office must be able
to post what was decided, however few decided it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from commdesk.domain.place_areas import FEW_IN_ALL
from commdesk.domain.place_votes import LEAST_PAPERS
from commdesk.domain.ranking import Ranked
from commdesk.domain.results import Heard, Results
from commdesk.domain.tally import MatterTally
from commdesk.domain.topics import Policy
from commdesk.domain.what_changed import Change, Figure

_VOTES = frozenset({Figure.OPTION_PEOPLE, Figure.DEEMED_PEOPLE, Figure.VOID_PEOPLE})


def few_votes(results: Results) -> int:
    """How many papers a result rests on where those are few, of a secret vote; else 0.

    Of several matters the one with the fewest papers that chose anything counts. That all of
    many chose alike is no reason: it is what they decided.
    """
    if not results.topic.extent.secret:
        return 0
    found = [results.papers.valid]
    found += [_chose(tally, results.topic.policy) for tally in _tallies(results)]
    return min((count for count in found if 0 < count < LEAST_PAPERS), default=0)


def few_chosen(results: Results) -> int:
    """How many people chose an option that few chose, of a named vote with areas; else 0.

    Of several the fewest. The exact area of all of them, their places and the areas of the
    rooms may tell who they are. That everybody chose alike is no reason, as above.
    """
    if results.topic.extent.secret or not results.roll.area:
        return 0
    found = [
        option.cast.people
        for tally in _tallies(results)
        for option in tally.shown
        if option.cast.people < _chose(tally, results.topic.policy)
    ]
    return min((count for count in found if 0 < count < FEW_IN_ALL), default=0)


def few_changed(changes: Iterable[Change]) -> bool:
    """Whether two counts differ by so few votes that the difference tells how they voted."""
    moved = [_people(one.after) - _people(one.before) for one in changes if one.figure in _VOTES]
    return any(moved) and all(-LEAST_PAPERS < one < LEAST_PAPERS for one in moved)


def _people(value: str) -> int:
    return int(value or "0")


def _tallies(results: Results) -> Iterator[MatterTally]:
    for decided in results.outcomes:
        if isinstance(decided, Heard):
            continue
        if isinstance(decided, Ranked) and decided.parts:
            yield from (part.tally for part in decided.parts)
        else:
            yield decided.tally


def _chose(tally: MatterTally, policy: Policy) -> int:
    """People with a valid mark of their own; a secret vote has no other silence than papers out."""
    void = tally.void.people if policy.void_takes_part else 0
    return tally.taking_part.people - void
