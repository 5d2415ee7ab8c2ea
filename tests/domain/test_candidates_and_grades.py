# SPDX-License-Identifier: Apache-2.0
"""Candidates voted on one by one, and grades, against counts written from the words."""

from __future__ import annotations

import itertools
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from commdesk.domain.counting import count_matter
from commdesk.domain.matters import Matter, MatterKind, choices, grades
from commdesk.domain.outcome import Verdict, decide
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.ranking import Ranked, Standing
from commdesk.domain.reading import BLANK as BLANK_MARK
from commdesk.domain.reading import Reading, chosen, void
from commdesk.domain.register import Address
from commdesk.domain.results import decide_matter
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.rules import Base, Measure, Part, Rule, Test, Threshold
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy, Unreturned
from tests.domain import reference, reference_kinds
from tests.thorough import examples

NAMES = ("安", "柏", "程")
MARKS = {
    reference.FOR: chosen("for"),
    reference.AGAINST: chosen("against"),
    reference.ABSTAIN: chosen("abstain"),
    reference.BLANK: BLANK_MARK,
    reference.VOID: void(),
}
GENERAL = ((Fraction(2, 3), True), (Fraction(1, 2), False))

papers = st.tuples(
    st.integers(1, 5),
    st.sampled_from([1, 2, 3]),
    st.booleans(),
    st.one_of(
        st.none(),
        st.tuples(
            *[st.sampled_from(["for", "for", "for", "against", "abstain", "blank", "void"])] * 3
        ),
    ),
)


def estate(found):
    people = sorted({person for person, *_ in found})
    voters = tuple(
        Voter(n, f"甲{n}", sum(area for who, area, *_ in found if who == person))
        for n, person in enumerate(people, start=1)
    )
    held = tuple(
        Paper(n, people.index(person) + 1, area, (Address("1", "1", f"{n:04d}"),))
        for n, (person, area, *_) in enumerate(found, start=1)
    )
    return Roll(voters, held)


def passes(sheets, terms):
    """For, with silence; None where it is open what is said."""
    word = reference.verdict(sheets, terms)
    told = reference.tell(sheets, terms)
    votes = tuple(
        sum(pair) for pair in zip(told["cast"]["for"], told["deemed"]["for"], strict=True)
    )
    return word, votes


@given(
    st.lists(papers, min_size=1, max_size=8),
    st.integers(1, 3),
    st.booleans(),
    st.sampled_from(Unreturned),
)
@settings(max_examples=examples(100), deadline=None)
def test_candidates_are_motions_that_compete(found, seats, tie_by_area, silence):
    matter = Matter(
        "m", "选举业主委员会委员", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(NAMES),
        seats=seats, tie_by_area=tie_by_area,
    )  # fmt: skip
    readings = {
        n: Reading(n, {f"m.o{k}": MARKS[mark] for k, mark in enumerate(marks, start=1)})
        for n, (*_, marks) in enumerate(found, start=1)
        if marks is not None
    }
    delivered = {n for n, (_, _, was, _) in enumerate(found, start=1) if was}
    ranked = decide_matter(
        estate(found), matter, Returns(readings, delivered), Policy(unreturned=silence)
    )

    assert isinstance(ranked, Ranked)
    terms = reference.Terms(silence.value, False, "abstain", *GENERAL)
    said = {
        name: passes(
            [
                reference.Sheet(person, area, was, reference.OUT if marks is None else marks[k])
                for person, area, was, marks in found
            ],
            terms,
        )
        for k, name in enumerate(NAMES)
    }
    assert {
        place.option.name: (place.votes.people, place.votes.area) for place in ranked.places
    } == {name: votes for name, (_, votes) in said.items()}
    words = {word for word, _ in said.values()}
    if words == {"no_quorum"}:
        assert ranked.verdict is Verdict.NO_QUORUM
    if ranked.verdict is Verdict.UNSETTLED:
        assert "unsettled" in words or any(part.tally.undecided for part in ranked.parts)
        return
    # Whoever is still open can be left out here only because it changes nothing above.
    good = {name: votes for name, (word, votes) in said.items() if word == "passed"}

    def key(votes):
        return votes if tie_by_area else votes[:1]

    for place in ranked.places:
        name = place.option.name
        if name not in good:
            assert place.standing is Standing.NOT_ELECTED
            continue
        above = sum(key(votes) > key(good[name]) for votes in good.values())
        level = sum(key(votes) == key(good[name]) for votes in good.values())
        expected = (
            Standing.ELECTED
            if above + level <= seats
            else Standing.TIED
            if above < seats
            else Standing.SUBSTITUTE
        )
        assert place.standing is expected, name


SATISFIED, OTHERS = ("满意", "基本满意"), ("不满意", "不了解")
bases = {"all": Base.ALL, "returned": Base.RETURNED, "valid": Base.VALID, "part": Base.TAKING_PART}
grade_sheets = st.lists(
    st.builds(
        reference_kinds.Sheet,
        st.integers(1, 6),
        st.sampled_from([1, 2, 5]),
        st.one_of(
            st.sampled_from((*SATISFIED, *OTHERS)).map(lambda name: frozenset({name})),
            st.sampled_from([reference_kinds.OUT, reference_kinds.VOID, reference_kinds.BLANK]),
        ),
    ),
    min_size=1,
    max_size=9,
)


@given(
    grade_sheets,
    st.sampled_from([*bases]),
    st.booleans(),
    st.sampled_from([Fraction(1, 3), Fraction(1, 2), Fraction(9, 10)]),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=examples(100), deadline=None)
def test_grades_against_any_base(sheets, base, by_area, share, inclusive, void_takes_part):
    test = Test(
        Part.APPROVAL,
        Measure.AREA if by_area else Measure.PEOPLE,
        bases[base],
        Threshold(share, inclusive),
    )
    rule = Rule("custom", "自定义", (test,))
    matter = Matter("m", "满意度", rule, MatterKind.GRADE, grades(SATISFIED, OTHERS))
    keys = {option.name: option.key for option in matter.options}
    roll = estate([(s.person, s.area, False, None) for s in sheets])
    readings = {
        n: Reading(
            n,
            {
                "m": void()
                if s.mark == reference_kinds.VOID
                else BLANK_MARK
                if s.mark == reference_kinds.BLANK
                else chosen(keys[next(iter(s.mark))])
            },
        )
        for n, s in enumerate(sheets, start=1)
        if s.mark != reference_kinds.OUT
    }
    policy = Policy(void_takes_part=void_takes_part)
    outcome = decide(count_matter(roll, matter, Returns(readings), policy))

    ask = reference_kinds.Question(
        (*SATISFIED, *OTHERS), 1, 1, False, False, False, void_takes_part, False, ()
    )
    heads = {s.person: 1 for s in sheets}

    def favour(ruled):
        told = reference_kinds.tell(sheets, ask, heads, ruled)
        measure = "area" if by_area else "people"
        part = sum(told[measure].get(name, 0) for name in SATISFIED)
        whole = told["wholes"][base][by_area]
        return part, whole, reference_kinds.reaches(part, whole, share, inclusive)

    part, whole, met = favour({})
    (result,) = outcome.results
    assert (result.part, result.whole, result.met) == (part, whole, met)
    ends = {favour(ruled)[2] for ruled in reference_kinds.every_ruling(sheets, ask, heads)}
    if len(ends) > 1:
        assert outcome.verdict is Verdict.UNSETTLED
    elif outcome.verdict is not Verdict.UNSETTLED:
        assert (outcome.verdict is Verdict.PASSED) == met
    else:
        assert outcome.tally.undecided


def test_the_reference_of_grades_is_not_always_open():
    """Guard: most stands have nothing open, so the test above compares verdicts."""
    sheets = [reference_kinds.Sheet(n, 1, frozenset({"满意"})) for n in range(1, 4)]
    ask = reference_kinds.Question(
        (*SATISFIED, *OTHERS), 1, 1, False, False, False, False, False, ()
    )
    assert list(
        itertools.islice(
            reference_kinds.every_ruling(sheets, ask, dict.fromkeys(range(1, 4), 1)), 2
        )
    ) == [{}]
