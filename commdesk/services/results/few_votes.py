# SPDX-License-Identifier: Apache-2.0
"""Whether a result that is about to leave tells how single people voted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.few_votes import few_chosen, few_votes
from commdesk.domain.place_votes import LEAST_PAPERS
from commdesk.domain.results import Results
from commdesk.domain.topics import Basis, Stage
from commdesk.models.afterwards import PrintedSheet
from commdesk.models.votes import Reading
from commdesk.services.afterwards.printed_sheets import WITHOUT_RESULT
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NEVER_COUNTED = frozenset({Stage.DRAFT, Stage.DROPPED})


@dataclass(frozen=True, slots=True)
class FewVotes:
    """Papers of a secret vote that are few, and so may tell how single people voted; 0 for enough.

    `rests_on`: all that the result rests on. `since_last`: those that were keyed or changed since
    a result of it left before, which the difference of both tells.
    """

    rests_on: int = 0
    since_last: int = 0

    def __bool__(self) -> bool:
        return self.rests_on > 0 or self.since_last > 0


ENOUGH = FewVotes()


def few_votes_of(office: Office, topic_id: UUID) -> FewVotes:
    """How few papers the result of a secret vote tells of.

    None where no result may be seen, and so none leaves. Raises UserError `topic-unknown`.
    """
    is_secret = load_topic(office, topic_id).extent.secret
    results = _seen(office, topic_id) if is_secret else None
    if results is None:
        return ENOUGH
    return FewVotes(few_votes(results), _few_since_last(office, topic_id))


def _few_since_last(office: Office, topic_id: UUID) -> int:
    sheets = PrintedSheet.select(PrintedSheet.sheet, PrintedSheet.at).where(
        PrintedSheet.topic == topic_id.hex
    )
    with office.store.connection():
        left = {at for sheet, at in office.store.rows(sheets) if sheet not in WITHOUT_RESULT}
        # The later one left, the less came since: the last that anything followed is the one.
        for last in sorted(left, reverse=True):
            since = Reading.select(Reading.paper).where(
                (Reading.topic == topic_id.hex) & (Reading.at > last)
            )
            papers = len(office.store.rows(since.distinct().limit(LEAST_PAPERS)))
            if papers:
                return papers if papers < LEAST_PAPERS else 0
    return 0


def few_chosen_of(office: Office, topic_id: UUID) -> int:
    """How many people chose an option of a named vote that few chose; else 0.

    0 and errors as `few_votes_of`; see `domain.few_votes.few_chosen`.
    """
    topic = load_topic(office, topic_id)
    has_areas = topic.basis is Basis.OWNERS or topic.extent.carries
    results = _seen(office, topic_id) if has_areas and not topic.extent.secret else None
    return few_chosen(results) if results else 0


def _seen(office: Office, topic_id: UUID) -> Results | None:
    """The results, if they may be seen."""
    if load_topic(office, topic_id).stage in _NEVER_COUNTED:
        return None
    try:
        must_not_be_blind(office, topic_id)
    except UserError:
        return None
    return count_topic(office, topic_id)
