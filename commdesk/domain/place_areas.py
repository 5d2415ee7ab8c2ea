# SPDX-License-Identifier: Apache-2.0
"""By place, votes leave without areas: of each option only the people are told.

The areas of the rooms are public, and so is which of them sent a valid paper back: the annex
lists them. Who knows them may try which rooms add up to the area of an option at a place, and
of few papers, or few kinds of flats, only one choice of rooms does. Coarser areas do not help
enough: among few papers the largest flats, or the only one of its kind, are still told apart.

Tried on 555 buildings of 12, 24, 36, 60 and 120 rooms (with areas drawn from the roll of a
real estate, of floors with like flats, and at random; 70 to 100 % of papers back; 60 to 95 %
for one of three options) with 24,858 valid papers, those of one opinion left out. Options were
searched that up to 8 papers, or all but 8, chose, so the true figures are higher. So many rooms
are in the same option in every choice of rooms that agrees with people and area as told:

    exact areas                                     26.0 %  in 75 % of the buildings
    exact areas of options with 10 papers or more   17.2 %     42 %
    areas in whole ㎡                               16.2 %     57 %
    areas in tens of ㎡                              9.2 %     41 %
    tens of ㎡ of options with 10 papers or more     5.6 %     21 %
    share of the building's area in whole per cent   5.5 %     30 %
    areas in hundreds of ㎡                          3.6 %     20 %
    people alone                                     0

People alone tell a room's vote only where all at a place chose alike, which is the result. The
figures of the whole stay exact, with areas: the law asks for them, and conditions rest on them.

The exact area of the whole and people by place together still tell of options that few chose
in all. Where so many were drawn from 21 buildings of some 78 rooms with areas at random, some
of 1 to 3 were found (17 of 180), of 4 or 5 none (of 270); in three buildings of 24 rooms with
floors alike, some of 10 still (3 of 300), of 12 none (of 360). Fewer than `FEW_IN_ALL` are
warned of.
"""

from __future__ import annotations

from dataclasses import replace

from commdesk.domain.place_votes import MatterBreakdown, OptionVotes, PlaceVotes
from commdesk.domain.tally import Weight

FEW_IN_ALL = 12
"""Of an option that fewer people chose in all, the area may tell who they are."""


def without_areas(found: MatterBreakdown) -> MatterBreakdown:
    """The same without areas of votes by place; those of the roll and of the whole stay."""
    return replace(found, rows=tuple(map(_bare, found.rows)), tells_areas=False)


def _bare(row: PlaceVotes) -> PlaceVotes:
    options = tuple(
        OptionVotes(votes.option, _people(votes.cast), _people(votes.deemed))
        for votes in row.options
    )
    return replace(
        row,
        options=options,
        taking_part=_people(row.taking_part),
        void=_people(row.void),
        waiting=_people(row.waiting),
    )


def _people(weight: Weight) -> Weight:
    return Weight(weight.people)
