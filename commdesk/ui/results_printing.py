# SPDX-License-Identifier: Apache-2.0
"""The result notice of a topic, counted anew so that its check code fits its figures."""

from __future__ import annotations

from uuid import UUID

from commdesk.domain.results import Imprint, Results
from commdesk.render.notice import result_notice
from commdesk.render.pages import Document
from commdesk.services.office import Office
from commdesk.services.results import count_topic, imprint


def counted_with_imprint(office: Office, topic_id: UUID) -> tuple[Results, Imprint]:
    """Figures and check code of one moment: nothing was recorded while they were counted."""
    while True:
        before = imprint(office)
        results = count_topic(office, topic_id)
        if imprint(office).check_code == before.check_code:
            return results, before


def make_notice(office: Office, topic_id: UUID) -> Document:
    """The pages, for preview, printer and PDF alike. Raises UserError as `count_topic` does."""
    results, printed = counted_with_imprint(office, topic_id)
    return result_notice(results, printed)
