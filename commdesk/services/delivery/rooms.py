# SPDX-License-Identifier: Apache-2.0
"""Which papers of a walk are meant by a room as it is called there, or by a number."""

from __future__ import annotations

from collections.abc import Collection

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.roll import Paper
from commdesk.models.places import keys_of
from commdesk.services.entry.lookup import understand


def meant(codes: PaperCodes, text: str, here: Collection[Paper], building: str) -> list[Paper]:
    """The papers among `here` that fit; `building` is where all of them are, or ""."""
    try:
        number = codes.number_of(text) if "-" in text else None
    except UserError:
        number = None
    if number is not None and codes.checked:
        return [paper for paper in here if paper.number == number]
    # In one building, 2-0401 is its second entrance before it is a building and a room.
    within = _in_rooms(f"{building}-{text}", here) if building else []
    return within or _in_rooms(text, here)


def _in_rooms(text: str, here: Collection[Paper]) -> list[Paper]:
    wanted = understand(text)
    if wanted is None or not wanted.rest:
        return []
    return [
        paper
        for paper in here
        if any(
            wanted.fits(keys_of(place.building), keys_of(place.entrance), keys_of(place.room))
            for place in paper.addresses
        )
    ]
