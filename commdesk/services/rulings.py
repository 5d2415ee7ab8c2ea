# SPDX-License-Identifier: Apache-2.0
"""Rulings: what a person decides where one voter's papers disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.models.votes import Ruling
from commdesk.services.audit import recorded
from commdesk.services.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office import Office


def rule_on(
    office: Office,
    topic_id: UUID,
    matter_key: str,
    voter_number: int,
    option_key: str,
    reason: str,
) -> None:
    """Record the option decided for a voter on a matter; a later ruling supersedes it.

    A ruling whose option is on none of the voter's papers decides nothing (see tally).
    Raises UserError `reason-missing`, `topic-unknown`; KeyError for a matter or an option
    that the topic has not.
    """
    if not reason.strip():
        raise UserError("reason-missing")
    matters = {matter.key: matter for matter in load_topic(office, topic_id).matters}
    if option_key not in {option.key for option in matters[matter_key].options}:
        raise KeyError(option_key)
    with recorded(
        office, "ruling.store", topic=topic_id.hex, matter=matter_key, voter=voter_number
    ) as act:
        old = office.store.value(
            Ruling.select(Ruling.arrival).where(
                (Ruling.topic == topic_id.hex)
                & (Ruling.matter == matter_key)
                & (Ruling.voter == voter_number)
                & Ruling.current
            )
        )
        values = {
            "topic": topic_id.hex,
            "matter": matter_key,
            "voter": voter_number,
            "option": option_key,
            "reason": reason,
            "operator": office.operator,
            "at": act.at,
        }
        if old is None:
            act.insert(Ruling, **values)
        else:
            act.supersede(Ruling, old, **values)
