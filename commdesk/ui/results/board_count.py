# SPDX-License-Identifier: Apache-2.0
"""What the results tab shows of a topic, counted as a whole off the interface thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from commdesk.domain.results import Heard, Results
from commdesk.services.entry.double_entry import differing_now
from commdesk.services.entry.rulings import RulingMade, rulings_made
from commdesk.services.office.office import Office
from commdesk.services.results.results import count_topic, rooms_of
from commdesk.services.results.turnout import Turnout, blind_turnout


@dataclass(frozen=True, slots=True)
class BoardCount:
    """What is shown, and what stands beside it; `differing` papers wait for a decision."""

    found: Results | Turnout
    rooms: dict[int, str] = field(default_factory=dict[int, str])
    rulings: tuple[RulingMade, ...] = ()
    differing: int = 0


def count_for_board(office: Office, topic_id: UUID) -> BoardCount:
    """The results, or the turnout alone while nothing else may be seen.

    Raises UserError `topic-unknown`.
    """
    if (turnout := blind_turnout(office, topic_id)) is not None:
        return BoardCount(turnout)
    results = count_topic(office, topic_id)
    # A paper may have been keyed while it was counted.
    if (turnout := blind_turnout(office, topic_id)) is not None:
        return BoardCount(turnout)
    return BoardCount(
        results,
        _rooms(office, results),
        rulings_made(office, topic_id),
        differing_now(office, topic_id),
    )


def _rooms(office: Office, results: Results) -> dict[int, str]:
    """The rooms of those papers on which something was written, unless the vote is secret."""
    if results.topic.extent.secret:
        return {}
    heard = (decided for decided in results.outcomes if isinstance(decided, Heard))
    papers = {opinion.paper for each in heard for opinion in each.opinions}
    return rooms_of(office, results.topic.id, sorted(papers)) if papers else {}
