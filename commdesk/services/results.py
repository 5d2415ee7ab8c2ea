# SPDX-License-Identifier: Apache-2.0
"""The count of a topic as it stands, and what ties a printed page to it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.chain import short_code
from commdesk.domain.results import Imprint, Results, count
from commdesk.models.returns import read_returns
from commdesk.models.rolls import read_roll
from commdesk.services.audit import head
from commdesk.services.clock import local
from commdesk.services.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office import Office


def count_topic(office: Office, topic_id: UUID) -> Results:
    """Count every matter from the stored papers. Raises UserError `topic-unknown`."""
    store = office.store
    with store.connection(), store.snapshot():
        topic = load_topic(office, topic_id)
        roll = read_roll(store, topic_id.hex)
        returns = read_returns(store, topic_id.hex)
    return count(topic, roll, returns)


def imprint(office: Office) -> Imprint:
    """Office, check code of the trail as it stands, and the time on this PC's clock."""
    return Imprint(office.name, short_code(head(office)), local(office.clock()))
