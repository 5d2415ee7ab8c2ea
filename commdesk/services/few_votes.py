# SPDX-License-Identifier: Apache-2.0
"""Whether a result that is about to leave tells how single people voted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.few_votes import few_votes
from commdesk.domain.topics import Stage
from commdesk.services.blind import must_not_be_blind
from commdesk.services.results import count_topic
from commdesk.services.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office import Office

_NEVER_COUNTED = frozenset({Stage.DRAFT, Stage.DROPPED})


def few_votes_of(office: Office, topic_id: UUID) -> int:
    """How many papers the result of a secret vote rests on where those are few; else 0.

    0 as well where no result may be seen, and so none leaves. Raises UserError `topic-unknown`.
    """
    topic = load_topic(office, topic_id)
    if not topic.extent.secret or topic.stage in _NEVER_COUNTED:
        return 0
    try:
        must_not_be_blind(office, topic_id)
    except UserError:
        return 0
    return few_votes(count_topic(office, topic_id))
