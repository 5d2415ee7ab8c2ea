# SPDX-License-Identifier: Apache-2.0
"""What stands apart gives nobody away: against all sums and differences of the lines shown."""

from __future__ import annotations

import time
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.breakdown import PlaceCount, PlacedSheet
from commdesk.domain.breakdown_guard import Presence
from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.topics import Policy

LEAST = 3
PRIME = 1_000_003
MOTION = Matter("m", "事项", OWNERS_GENERAL)


def at(building, grid, area=10, *, valid=True):
    return ((building, grid), area, valid)


spots = st.tuples(st.sampled_from(["1", "2", "3", "4"]), st.sampled_from(["甲", "乙", "丙"]))
sheets = st.tuples(spots, st.integers(1, 3), st.booleans().map(lambda out: not out))
single = st.lists(spots.map(lambda spot: [(spot, 10, True)]), min_size=1, max_size=10)
several = st.lists(st.lists(sheets, min_size=1, max_size=3), min_size=1, max_size=9)


def presence_of_all(voters):
    found = Presence()
    for held in voters:
        if len(held) > 1:
            found.add_voter(held)
        elif held[0][2]:
            found.add_alike(held[0][0])
    return found


def home(held, level):
    """Counted as the breakdown itself counts: asked of it, not worked out again."""
    count = PlaceCount((MOTION,), Policy())
    answer = count.answer(Reading(1, {"m": chosen("for")}))
    count.add_voter(
        1,
        1,
        [PlacedSheet(n, answer, area, spot[level]) for n, (spot, area, _) in enumerate(held)],
        {},
    )
    return next(row.place for row in count.result()[0].rows if row.roll.people)


def lines_of(voters, apart):
    """Every line shown, as what it adds up: of papers (by area), and of people.

    A column is a paper or a person; beside the lines it says whose it is.
    """
    papers = [(n, sheet) for n, held in enumerate(voters) for sheet in held if sheet[2]]
    people = [(n, held) for n, held in enumerate(voters) if any(sheet[2] for sheet in held)]
    told = (apart.buildings, apart.grids)

    def line(place, level):
        return place if place in told[level] else "其余"

    by_area = [[line(s[0][level], level) for level in (0, 1)] for _, s in papers]
    by_head = [[line(home(held, level), level) for level in (0, 1)] for _, held in people]
    for columns, whose in (
        (by_area, [n for n, _ in papers]),
        (by_head, [n for n, _ in people]),
    ):
        heads = sorted({(level, column[level]) for column in columns for level in (0, 1)})
        yield [[int(column[level] == name) for column in columns] for level, name in heads], whose


def rank(rows):
    rows, found = [list(row) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((r for r in range(found, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        inverse = pow(rows[found][column], PRIME - 2, PRIME)
        for r in range(found + 1, len(rows)):
            if factor := rows[r][column] * inverse % PRIME:
                rows[r] = [
                    (a - factor * b) % PRIME for a, b in zip(rows[r], rows[found], strict=True)
                ]
        found += 1
    return found


def gives_away(rows, whose):
    """A few voters of whom some combination of the lines tells, and of nobody else; or none.

    There is one exactly when the lines depend on one another as soon as those few are left out.
    """
    whole = rank(rows)
    for few in combinations(sorted(set(whose)), min(LEAST - 1, len(set(whose)))):
        kept = [n for n, voter in enumerate(whose) if voter not in few]
        if rank([[row[n] for n in kept] for row in rows]) < whole:
            return few
    return None


@given(st.one_of(single, several))
def test_no_sum_or_difference_of_lines_is_of_a_few(voters):
    apart = presence_of_all(voters).apart(LEAST)
    if not apart.buildings and not apart.grids:
        return  # only the whole is told, which is told anyway
    for rows, whose in lines_of(voters, apart):
        assert gives_away(rows, whose) is None


@given(single)
def test_nothing_is_summed_up_without_need(voters):
    everywhere = Everything()
    if all(gives_away(*lines) is None for lines in lines_of(voters, everywhere)):
        apart = presence_of_all(voters).apart(LEAST)
        assert apart.buildings == {spot[0] for ((spot, *_),) in voters}
        assert apart.grids == {spot[1] for ((spot, *_),) in voters}


class Everything:
    buildings = frozenset("1234")
    grids = frozenset("甲乙丙")


def counted(**papers):
    found = Presence()
    for name, count in papers.items():
        grid, building = name.split("_")
        found.add_alike((building, grid), count)
    return found.apart()


def test_small_buildings_are_summed_up_and_never_one_alone():
    assert counted(g_1=9, g_2=4, g_3=1).buildings == {"1"}
    # One with four would be known from the total: the smallest other one joins it.
    assert counted(g_1=9, g_2=4, g_3=7).buildings == {"1"}
    assert counted(g_1=9, g_3=7).buildings == {"1", "3"}
    assert counted(g_1=3).buildings == frozenset()
    assert counted() == Presence().apart()


def test_a_grid_does_not_give_its_hidden_building_away():
    # 甲 less 1幢 and 2幢 would be the three of 3幢, though 其余 has seven.
    found = counted(甲_1=9, 甲_2=8, 甲_3=3, 乙_4=20, 乙_5=4)
    # Nor may 乙 less 4幢 be the four of 5幢.
    assert (found.buildings, found.grids) == ({"1"}, {"甲", "乙"})
    found = counted(甲_1=9, 甲_2=8, 甲_3=3, 乙_4=20, 乙_5=14)
    assert (found.buildings, found.grids) == ({"1", "4", "5"}, {"甲", "乙"})


def test_a_building_in_two_grids_does_not_give_its_smaller_part_away():
    # 甲 less 1幢 would be its greater part, and 2幢 less that the two in 乙.
    found = counted(甲_1=9, 甲_2=18, 乙_2=2, 乙_3=30)
    assert (found.buildings, found.grids) == ({"2"}, {"甲", "乙"})


def test_papers_of_one_owner_are_one_voter():
    found = Presence()
    found.add_alike(("1", ""), 9)
    found.add_alike(("3", ""), 9)
    # Six shops of one owner, who lives in another building.
    found.add_voter([at("1", "", 99), *(at("2", "") for _ in range(6))])
    assert found.apart().buildings == {"1"}


def test_who_chose_nothing_does_not_hide_who_did():
    found = Presence()
    found.add_alike(("1", ""), 9)
    found.add_alike(("2", ""), 4)
    found.add_voter([at("2", "", valid=False), at("2", "", valid=False)])
    assert found.apart().buildings == frozenset()


def test_area_of_a_few_is_not_hidden_by_persons_counted_there():
    found = Presence()
    found.add_alike(("1", "甲"), 9)
    found.add_alike(("1", "乙"), 4)
    # Counted in 乙, where most of the area is; what they chose is in 甲.
    found.add_voter([at("1", "甲", 1), at("1", "乙", 2, valid=False)])
    assert found.apart().grids == frozenset()


def test_the_same_papers_in_another_order_are_told_alike():
    drawn = {(f"{n}", f"{n % 4}"): 1 + n * 7 % 9 for n in range(1, 30)}
    one, other = Presence(), Presence()
    for spot, count in drawn.items():
        one.add_alike(spot, count)
    for spot, count in reversed(drawn.items()):
        other.add_alike(spot, count)
    assert one.apart() == other.apart()


def test_a_large_estate_is_done_at_once():
    found = Presence()
    for building in range(1, 201):
        for grid in range(1, 6):
            found.add_alike((f"{building}", f"{(building * 7 + grid * 13) % 60}"), building % 7)
    start = time.process_time()
    found.apart()
    assert time.process_time() - start < 2.0
