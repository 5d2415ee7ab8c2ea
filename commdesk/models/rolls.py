# SPDX-License-Identifier: Apache-2.0
"""A frozen roll read back whole."""

from __future__ import annotations

from commdesk.domain.register import OwnerKind
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter
from commdesk.models import topics as tables
from commdesk.models.codec import places_of
from commdesk.models.database import Store

_KINDS = {kind.value: kind for kind in OwnerKind}


def read_roll(store: Store, topic: str) -> Roll:
    """Voters and papers in the order of their numbers, without those withdrawn."""
    voter, paper = tables.Voter, tables.Paper
    voters = store.stream(
        voter.select(
            voter.number, voter.name, voter.area_cm2, voter.phone, voter.kind, voter.people
        )
        .where((voter.topic == topic) & voter.current & voter.withdrawn.is_null())
        .order_by(voter.number)
    )
    papers = store.stream(
        paper.select(paper.number, paper.voter, paper.area_cm2, paper.places)
        .where((paper.topic == topic) & paper.current & paper.withdrawn.is_null())
        .order_by(paper.number)
    )
    listed = tuple(
        Voter(number, name, area, phone, _KINDS[kind], 1 if people is None else people)
        for number, name, area, phone, kind, people in voters
    )
    held = tuple(
        Paper(number, holder, area, places_of(places)) for number, holder, area, places in papers
    )
    return Roll(listed, held, is_secret=bool(held) and held[0].voter == NOBODY)
