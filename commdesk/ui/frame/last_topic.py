# SPDX-License-Identifier: Apache-2.0
"""Which topic an operator worked on last: the one to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from commdesk.domain.topics import Stage
from commdesk.services.office.office import Office
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.frame.preferences import Preferences


class LastTopic:
    """Remembered on this PC for each operator of each office."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def choose(self, office: Office, lines: Sequence[TopicLine]) -> UUID | None:
        """The last one while papers are taken for it, else one that is being voted on."""
        last = self._preferences.last_topic(office.folder, office.operator)
        being_voted = [line.id for line in lines if line.stage is Stage.OPEN]
        if last in being_voted:
            return last
        return (being_voted or [line.id for line in lines] or [None])[0]
