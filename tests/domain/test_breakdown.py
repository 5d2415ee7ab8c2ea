# SPDX-License-Identifier: Apache-2.0
"""Votes by place against a second count written down plainly, and against the board's own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.breakdown import break_down
from commdesk.domain.breakdown_guard import guarded, presence_of
from commdesk.domain.counting import count_roll, tallies_of
from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.place_votes import building_of, place_key, summed
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void
from commdesk.domain.register import Address
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter
from commdesk.domain.tally import Returns, Weight
from commdesk.domain.topics import BlankIs, Policy, Unreturned
from tests.domain.reference import ABSTAIN, FOR, OUT, VOID, Sheet, Terms, tell

MOTION = Matter("m", "事项", OWNERS_GENERAL)
MARKS = {
    "for": chosen("for"),
    "against": chosen("against"),
    "abstain": chosen("abstain"),
    "blank": BLANK,
    "void": void(VoidReason.ALTERED),
}


@dataclass(frozen=True)
class Placed:
    """One paper of the test: whose, where, how large, delivered or not, and what came back."""

    person: int
    place: str
    area: int
    delivered: bool
    mark: str


placed = st.builds(
    Placed,
    st.integers(1, 6),
    st.sampled_from(["2", "10", "商铺", ""]),
    st.integers(1, 40),
    st.booleans(),
    st.sampled_from(["for", "against", "abstain", "blank", "void", "out"]),
)
policies = st.builds(
    Policy, st.sampled_from(Unreturned), st.booleans(), st.sampled_from(list(BlankIs))
)


def as_roll(sheets, heads):
    people = sorted({sheet.person for sheet in sheets})
    voters = tuple(
        Voter(
            place,
            "",
            sum(s.area for s in sheets if s.person == person),
            people=heads.get(person, 1),
        )
        for place, person in enumerate(people, start=1)
    )
    papers = tuple(
        Paper(
            number,
            people.index(s.person) + 1,
            s.area,
            (Address(s.place, "1", f"{number}"),) if s.place else (),
        )
        for number, s in enumerate(sheets, start=1)
    )
    back = {
        number: Reading(number, {"m": MARKS[s.mark]})
        for number, s in enumerate(sheets, start=1)
        if s.mark != "out"
    }
    sent = frozenset(number for number, s in enumerate(sheets, start=1) if s.delivered)
    return Roll(voters, papers), Returns(back, sent)


def by_place(sheets, policy, heads):
    """Where each person and each cm² is counted, asked one question after another."""
    terms = Terms(
        policy.unreturned.value,
        policy.void_takes_part,
        ABSTAIN if policy.blank_is is BlankIs.ABSTAIN else VOID,
        (OWNERS_GENERAL.tests[0].threshold.share, True),
        (OWNERS_GENERAL.tests[-1].threshold.share, False),
    )
    whole = tell([Sheet(s.person, s.area, s.delivered, s.mark) for s in sheets], terms)
    taken_as = {"not-participating": None, "abstain": ABSTAIN, "follow-majority": whole["leader"]}[
        terms.silence
    ]

    def home(person):
        best = None
        for place in ("2", "10", "商铺", ""):
            here = [s for s in sheets if s.person == person and s.place == place]
            size = sum(s.area for s in here)
            if here and (best is None or size > best[0]):
                best = (size, place)
        return best[1]

    found = {}
    for place in {s.place for s in sheets}:
        here = [s for s in sheets if s.place == place]
        at_home = {s.person for s in sheets if home(s.person) == place}
        figures = {"roll": [sum(heads.get(p, 1) for p in at_home), sum(s.area for s in here)]}
        for option in ("for", "against", "abstain"):
            area = sum(
                s.area
                for s in here
                if s.mark == option or (s.mark == "blank" and terms.blank == option)
            )
            people = 0
            for person in at_home:
                said = {
                    terms.blank if s.mark == "blank" else s.mark
                    for s in sheets
                    if s.person == person
                } - {OUT, VOID}
                people += heads.get(person, 1) * (said == {option})
            figures[option] = [people, area]
        silent = [
            person
            for person in {s.person for s in sheets}
            if all(s.mark == OUT for s in sheets if s.person == person)
            and any(s.delivered for s in sheets if s.person == person)
        ]
        figures["silent"] = [
            sum(heads.get(p, 1) for p in silent if p in at_home),
            sum(s.area for s in here if s.person in silent and s.delivered),
        ]
        if terms.silence == "not-participating":
            figures["silent"] = [0, 0]
        found[place] = figures
    return found, taken_as


@given(
    st.lists(placed, min_size=1, max_size=14),
    policies,
    st.dictionaries(st.integers(1, 6), st.integers(2, 9), max_size=2),
)
def test_each_place_is_what_a_plain_count_finds(sheets, policy, heads):
    # The plain count knows single heads only where it looks for a majority.
    heads = heads if policy.unreturned is not Unreturned.FOLLOW_MAJORITY else {}
    roll, returns = as_roll(sheets, heads)
    (found,) = break_down((MOTION,), policy, roll, returns, building_of)
    wanted, taken_as = by_place(sheets, policy, heads)
    assert {row.place for row in found.rows} == set(wanted)
    assert found.followed == taken_as
    for row in found.rows:
        figures = wanted[row.place]
        assert row.roll == Weight(*figures["roll"])
        for votes in row.options:
            assert votes.cast == Weight(*figures[votes.option.key])
            silent = figures["silent"] if votes.option.key == taken_as else (0, 0)
            assert votes.deemed == Weight(*silent)
        assert row.waiting == Weight(*(figures["silent"] if taken_as is None else (0, 0)))
        here = [s for s in sheets if s.place == row.place]
        assert (row.papers, row.returned) == (len(here), sum(s.mark != OUT for s in here))


CHOICES = Matter(
    "m",
    "选举",
    MOST_VOTES,
    MatterKind.ELECTION,
    choices(["甲", "乙", "丙"]),
    most=2,
    seats=1,
    write_ins=True,
)
ANY_MARK = st.one_of(
    st.sampled_from([BLANK, void(VoidReason.TOO_MANY), None]),
    st.builds(
        lambda keys, names: chosen(*sorted(keys), written=names) if keys or names else BLANK,
        st.sets(st.sampled_from(["o1", "o2", "o3"]), max_size=2),
        st.sampled_from([(), (), ("孙立",), ("周桂兰",), ("甲",)]),
    ),
)


def assert_adds_up(found, tally):
    total = found.total
    assert [one.option.key for one in total.options] == [one.key for one in tally.shown]
    assert [one.option.name for one in total.options] == [one.name for one in tally.shown]
    assert [one.cast for one in total.options] == [one.cast for one in tally.shown]
    assert [one.deemed for one in total.options] == [one.deemed for one in tally.shown]
    assert total.void == tally.void
    assert total.undecided == tally.open_heads
    assert total.waiting == tally.deemed_waiting
    assert (total.roll, total.taking_part) == (tally.roll, tally.taking_part)
    assert found.followed == tally.followed


@given(
    st.lists(st.tuples(placed, ANY_MARK), min_size=1, max_size=16),
    policies,
    st.dictionaries(st.integers(1, 6), st.integers(0, 9), max_size=3),
    st.dictionaries(st.integers(1, 6), st.sampled_from(["o1", "o2", "o1+o2", "none"])),
)
def test_the_places_add_up_to_the_board(drawn, policy, heads, ruled):
    sheets = [one for one, _ in drawn]
    roll, returns = as_roll(sheets, heads)
    readings = {n: Reading(n, {"m": mark}) for n, (_, mark) in enumerate(drawn, 1) if mark}
    rulings = {("m", voter): choice for voter, choice in ruled.items()}
    returns = Returns(readings, returns.delivered, rulings)
    tally = tallies_of(count_roll((CHOICES,), policy, roll, returns), roll, returns)["m"]
    (found,) = break_down((CHOICES,), policy, roll, returns, building_of)
    assert_adds_up(found, tally)
    told = guarded(found, presence_of(roll, returns, policy).apart().buildings)
    assert_adds_up(told, tally)
    assert summed(told.rows).returned == found.total.returned


def test_a_person_is_counted_where_most_of_the_area_is():
    roll = Roll(
        (Voter(1, "王伟", 30),),
        (
            Paper(1, 1, 10, (Address("1", "", "1"),)),
            Paper(2, 1, 12, (Address("2", "", "1"),)),
            Paper(3, 1, 8, (Address("1", "", "2"),)),
        ),
    )
    returns = Returns({2: Reading(2, {"m": MARKS[FOR]})})
    (found,) = break_down((MOTION,), Policy(), roll, returns, building_of)
    one, two = found.rows
    assert (one.place, one.roll, one.options[0].cast) == ("1", Weight(1, 18), Weight(1, 0))
    assert (two.place, two.roll, two.options[0].cast) == ("2", Weight(0, 12), Weight(0, 12))
    assert found.total.taking_part == Weight(1, 12)


def test_whose_papers_disagree_is_undecided_in_one_place_only():
    roll = Roll(
        (Voter(1, "王伟", 20, people=3),),
        (
            Paper(1, 1, 10, (Address("10", "", "1"),)),
            Paper(2, 1, 10, (Address("9", "", "1"),)),
        ),
    )
    returns = Returns({1: Reading(1, {"m": MARKS[FOR]}), 2: Reading(2, {"m": MARKS["against"]})})
    (found,) = break_down((MOTION,), Policy(), roll, returns, building_of)
    assert [(row.place, row.undecided, row.roll.people) for row in found.rows] == [
        ("9", 3, 3),
        ("10", 0, 0),
    ]


def test_silence_follows_the_majority_of_all_not_of_its_place():
    voters = tuple(Voter(n, "", 10) for n in range(1, 6))
    papers = tuple(
        Paper(n, n, 10, (Address("1" if n < 4 else "2", "", str(n)),)) for n in range(1, 6)
    )
    marks = {1: "for", 2: "for", 4: "against"}
    returns = Returns({n: Reading(n, {"m": MARKS[m]}) for n, m in marks.items()}, {3, 5})
    policy = Policy(Unreturned.FOLLOW_MAJORITY)
    (found,) = break_down((MOTION,), policy, Roll(voters, papers), returns, building_of)
    assert [row.options[0].deemed for row in found.rows] == [Weight(1, 10), Weight(1, 10)]
    assert found.rows[1].options[1].deemed == Weight(0, 0)


def test_nothing_of_nothing():
    assert break_down((), Policy(), Roll((), ()), Returns(), building_of) == ()
    (found,) = break_down((MOTION,), Policy(), Roll((), ()), Returns(), building_of)
    assert found.rows == ()
    assert [votes.total for votes in found.total.options] == [Weight()] * 3
    assert guarded(found, ()).rows == ()


def test_places_stand_in_the_order_people_expect():
    assert sorted(["", "商铺", "10", "2", "2A"], key=place_key) == ["2", "2A", "10", "商铺", ""]


def test_the_rest_says_how_many_places_it_is():
    voters = tuple(Voter(n, "", 0) for n in range(1, 14))
    places = ["1"] * 6 + ["2"] * 4 + ["3"] * 3
    papers = tuple(
        Paper(n, NOBODY, 0, (Address(place, "", str(n)),)) for n, place in enumerate(places, 1)
    )
    readings = {n: Reading(n, {"m": MARKS[FOR]}) for n in range(1, 14)}
    roll = Roll(voters, papers, is_secret=True)
    (found,) = break_down((MOTION,), Policy(), roll, Returns(readings), building_of)
    rows = guarded(found, {"1"}).rows
    assert [(row.place, row.merged, row.returned) for row in rows] == [("1", 0, 6), ("", 2, 7)]
    assert rows[1].options[0].cast == Weight(7, 0)


@pytest.mark.parametrize("kind", [MatterKind.CANDIDATES, MatterKind.OPINION])
def test_each_candidate_is_broken_down_and_opinions_are_not(kind):
    matter = Matter("m", "业委会", OWNERS_GENERAL, kind, choices(["甲", "乙"]))
    found = break_down((matter,), Policy(), Roll((), ()), Returns(), building_of)
    keys = ["m.o1", "m.o2"] if kind is MatterKind.CANDIDATES else []
    assert [one.matter.key for one in found] == keys
