# SPDX-License-Identifier: Apache-2.0
"""An office with the register of an estate and one topic on it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.services.office.office import Office, create_office
from commdesk.services.register import register
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.topics import topics
from tests.bench import estate

PASSWORD = "long enough"


def office_with_draft(folder: Path, homes: int) -> tuple[Office, UUID]:
    """An open office, and a draft of one matter that all its owners are to vote on."""
    office, _ = create_office(folder, name="测", operator="测", password=PASSWORD)
    preview = RegisterPreview("estate", "0" * 64, "名册", (), estate.register(homes))
    register.store_import(office, preview)
    draft = topics.create_topic(
        office,
        TopicFacts("测"),
        (topics.MatterDraft("事项", OWNERS_GENERAL),),
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )
    return office, draft.id


def office_with_papers(folder: Path, homes: int) -> tuple[Office, UUID]:
    """The same with the vote opened: one paper for each home."""
    office, topic = office_with_draft(folder, homes)
    topics.open_topic(office, topic)
    return office, topic
