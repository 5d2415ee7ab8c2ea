# SPDX-License-Identifier: Apache-2.0
"""What stands on every page of a sheet that shows a result."""

from __future__ import annotations

from commdesk.domain.results import Imprint
from commdesk.domain.topics import Topic
from commdesk.render.layout.pages import Running
from commdesk.render.layout.watermark import SUPERSEDED, watermark_of
from commdesk.render.words import wording


def running_of(topic: Topic, imprint: Imprint, *, is_superseded: bool = False) -> Running:
    """Topic, stage, check code and time; and across the page what the result is worth.

    `is_superseded`: the result holds no more.
    """
    return Running(
        topic.facts.title,
        SUPERSEDED if is_superseded else wording.stage(topic.stage),
        imprint.check_code,
        wording.shown_time(imprint.printed_at),
        watermark_of(topic.stage, is_superseded=is_superseded),
    )
