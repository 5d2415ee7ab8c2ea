# SPDX-License-Identifier: Apache-2.0
"""One step of a topic from a stage to another, as a row and its record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage, step
from commdesk.models import topic_rows
from commdesk.models.topics import TopicStage
from commdesk.services.audit import recorded

if TYPE_CHECKING:
    from commdesk.models.trail import Act
    from commdesk.services.office.office import Office


def stage_row(office: Office, topic_id: UUID) -> tuple[int, Stage]:
    """Row number and stage. Raises UserError `topic-unknown`."""
    row = topic_rows.stage_row(office.store, topic_id.hex)
    if row is None:
        raise UserError("topic-unknown", topic=str(topic_id))
    return row[0], Stage(row[1])


def write_step(office: Office, act: Act, topic_id: UUID, following: Stage, reason: str) -> None:
    """Add the step to an act. Raises UserError `topic-unknown`, `stage-not-allowed`."""
    row, current = stage_row(office, topic_id)
    act.supersede(
        TopicStage,
        row,
        topic=topic_id.hex,
        stage=step(current, following).value,
        reason=reason,
        at=act.at,
    )


@contextmanager
def stepping(office: Office, action: str, topic_id: UUID, **details: Any) -> Iterator[Act]:
    """An act that changes a stage: no paper is stored by the old one meanwhile."""
    with office.accounts.lock:
        with recorded(office, action, topic=topic_id.hex, **details) as act:
            yield act
        office.accounts.forget(topic_id.hex)
