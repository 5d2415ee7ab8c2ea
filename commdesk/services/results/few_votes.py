# SPDX-License-Identifier: Apache-2.0
"""Whether a result that is about to leave tells how single people voted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.few_votes import few_chosen, few_votes
from commdesk.domain.results import Results
from commdesk.domain.topics import Basis, Stage
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NEVER_COUNTED = frozenset({Stage.DRAFT, Stage.DROPPED})


def few_votes_of(office: Office, topic_id: UUID) -> int:
    """How many papers the result of a secret vote rests on where those are few; else 0.

    0 as well where no result may be seen, and so none leaves. Raises UserError `topic-unknown`.
    """
    is_secret = load_topic(office, topic_id).extent.secret
    results = _seen(office, topic_id) if is_secret else None
    return few_votes(results) if results else 0


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
