# SPDX-License-Identifier: Apache-2.0
"""Nobody's vote can be worked out from votes by place and the areas of the rooms."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commdesk.domain.breakdown import break_down
from commdesk.domain.breakdown_guard import guarded, presence_of
from commdesk.domain.matters import Matter
from commdesk.domain.place_votes import LEAST_PAPERS, building_of
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.register import Address
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns, Weight
from commdesk.domain.topics import Policy

MOTION = Matter("m", "事项", OWNERS_GENERAL)
POLICY = Policy()
CHOICES = ("for", "against", "abstain")
SQUARE_METRE = 10_000

# Floors with a few kinds of flats, and rooms no two of which are alike.
kinds = st.lists(st.integers(4_500, 18_000), min_size=1, max_size=3)
alike = kinds.flatmap(
    lambda areas: st.lists(st.sampled_from(areas), min_size=LEAST_PAPERS, max_size=7)
)
unlike = st.lists(st.integers(4_500, 18_000), min_size=LEAST_PAPERS, max_size=7)
rooms = st.one_of(alike, unlike).map(lambda areas: [area * 100 for area in areas])
building = rooms.flatmap(
    lambda areas: st.tuples(
        st.just(areas), st.lists(st.sampled_from(CHOICES), min_size=len(areas), max_size=len(areas))
    )
)


def told(buildings):
    """What leaves by building of rooms with these areas and votes; and the count as it is."""
    papers: list[Paper] = []
    readings: dict[int, Reading] = {}
    for name, (areas, votes) in enumerate(buildings, start=1):
        for room, (area, vote) in enumerate(zip(areas, votes, strict=True)):
            number = len(papers) + 1
            papers.append(Paper(number, number, area, (Address(str(name), "1", f"{room:04}"),)))
            readings[number] = Reading(number, {"m": chosen(vote)})
    roll = Roll(tuple(Voter(one.number, "", one.area) for one in papers), tuple(papers))
    returns = Returns(readings)
    (exact,) = break_down((MOTION,), POLICY, roll, returns, building_of)
    apart = presence_of(roll, returns, POLICY).apart()
    return guarded(exact, apart.buildings), exact


def votes_possible(areas, row, *, tells_areas):
    """Every way in which rooms may have voted so that people and area come out as told."""
    cast = {votes.option.key: votes.cast for votes in row.options}
    for votes in product(cast, repeat=len(areas)):
        if any(votes.count(key) != told.people for key, told in cast.items()):
            continue
        found = dict.fromkeys(cast, 0)
        for area, vote in zip(areas, votes, strict=True):
            found[vote] += area
        if not tells_areas or all(found[key] == told.area for key, told in cast.items()):
            yield votes


def determined(areas, row, *, tells_areas):
    """Rooms that voted alike in all of them."""
    possible = list(votes_possible(areas, row, tells_areas=tells_areas))
    assert possible
    return [room for room in range(len(areas)) if len({votes[room] for votes in possible}) == 1]


@given(st.lists(building, min_size=1, max_size=2))
def test_no_room_s_vote_follows_from_what_is_told_by_building(buildings):
    shown, _ = told(buildings)
    for row, (areas, votes) in zip(shown.rows, buildings, strict=True):
        assume(len(set(votes)) > 1)  # that all chose alike is the result itself
        assert determined(areas, row, tells_areas=shown.tells_areas) == []


def test_from_exact_areas_it_would():
    areas = [area * 100 for area in (8_953, 8_953, 11_827, 14_302, 9_010)]
    buildings = [(areas, ["for", "for", "for", "against", "for"])]
    _, exact = told(buildings)
    assert determined(areas, exact.rows[0], tells_areas=True) == [0, 1, 2, 3, 4]


@given(st.lists(building, min_size=1, max_size=3))
def test_the_whole_stays_exact_and_people_still_add_up_to_it(buildings):
    shown, exact = told(buildings)
    assert shown.total == exact.total
    for at, votes in enumerate(exact.total.options):
        area = sum(
            area
            for areas, said in buildings
            for area, vote in zip(areas, said, strict=True)
            if vote == votes.option.key
        )
        assert votes.cast.area == area
        assert sum(row.options[at].cast.people for row in shown.rows) == votes.cast.people


def test_only_the_roll_has_areas_by_place():
    shown, exact = told([([80 * SQUARE_METRE] * 6, ["for", "against"] * 3)])
    (row,) = shown.rows
    assert row.roll == exact.rows[0].roll == Weight(6, 480 * SQUARE_METRE)
    votes = [weight for one in row.options for weight in (one.cast, one.deemed)]
    assert {weight.area for weight in (*votes, row.taking_part, row.void, row.waiting)} == {0}
    assert (shown.tells_areas, exact.tells_areas) == (False, True)


@pytest.mark.parametrize("votes", [["for"] * 6, ["against"] * 6])
def test_where_all_chose_alike_the_result_says_so(votes):
    areas = [80 * SQUARE_METRE] * 6
    shown, _ = told([(areas, votes)])
    assert determined(areas, shown.rows[0], tells_areas=shown.tells_areas) == list(range(6))
