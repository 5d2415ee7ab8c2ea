# SPDX-License-Identifier: Apache-2.0
"""The annex by room of a topic; whoever has it with names or choices is put on record first."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.annex import Annex, Names, make_annex
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage, Topic
from commdesk.models.returns import read_returns
from commdesk.models.rolls import read_roll
from commdesk.services.audit import recorded
from commdesk.services.pause import collector_paused
from commdesk.services.progress import Progress, unheard
from commdesk.services.results.blind import awaiting_of, is_kept_back, must_not_be_blind
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


def must_have_rooms(topic: Topic) -> None:
    """Raises UserError `rooms-secret` for a secret vote: its papers are no room's."""
    if topic.extent.secret:
        raise UserError("rooms-secret")


def annex_of(
    office: Office,
    topic_id: UUID,
    *,
    names: Names = Names.HIDDEN,
    shows_choices: bool = False,
    progress: Progress = unheard,
) -> Annex:
    """Every paper of a named vote with what became of it.

    Names in full, and choices, are for nobody's wall: that they were asked for is on record
    before they are given, even if nothing is printed then. While results may not be seen, void
    papers are just returned, and choices are refused.
    Raises UserError `topic-unknown`, `topic-never-opened`, `rooms-secret`, `results-blind`
    (count), `results-kept-back`, `right-missing` for an observer who wants names or choices, and
    whatever `progress` raises to cancel.
    """
    topic = load_topic(office, topic_id)
    if topic.stage in {Stage.DRAFT, Stage.DROPPED}:
        raise UserError("topic-never-opened")
    must_have_rooms(topic)
    hides = is_kept_back(topic) or awaiting_of(office, topic) > 0
    if shows_choices:
        must_not_be_blind(office, topic_id)
    if names is not Names.HIDDEN or shows_choices:
        with recorded(
            office,
            "sheet.disclose",
            topic=topic_id.hex,
            sheet="annex",
            names=names.value,
            choices=shows_choices,
        ):
            pass
    with collector_paused(), office.store.connection(), office.store.snapshot():
        roll = read_roll(office.store, topic_id.hex)
        returns = read_returns(office.store, topic_id.hex)
    with collector_paused():
        return make_annex(
            topic,
            roll,
            returns,
            names=names,
            shows_choices=shows_choices,
            # Asked again: papers may have come since.
            hides_void=hides or awaiting_of(office, topic) > 0,
            progress=progress,
        )
