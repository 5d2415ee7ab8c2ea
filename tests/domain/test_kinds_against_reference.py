# SPDX-License-Identifier: Apache-2.0
"""Choices and elections against a second count, and their verdicts against every future."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from commdesk.domain.counting import count_matter
from commdesk.domain.matters import Matter, MatterKind, choices, write_in_key
from commdesk.domain.outcome import Verdict
from commdesk.domain.ranking import Standing, rank_choices
from commdesk.domain.reading import BLANK as BLANK_MARK
from commdesk.domain.reading import Reading, chosen, void
from commdesk.domain.register import Address
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter
from commdesk.domain.rules import Base, Measure, Part, Rule, Test, Threshold
from commdesk.domain.tally import Returns, choice_key
from commdesk.domain.topics import BlankIs, Policy
from tests.domain.reference_kinds import (
    BLANK,
    OUT,
    VOID,
    Question,
    Sheet,
    ends_by_all,
    ends_by_ruling,
    said_of,
    tell,
)
from tests.thorough import examples

PRINTED = ("安", "柏", "程")
WRITTEN = ("丁", "方")
KEYS = {"安": "o1", "柏": "o2", "程": "o3", "弃权": "abstain"} | {
    name: write_in_key(name) for name in WRITTEN
}
BASES = {"all": Base.ALL, "issued": Base.ISSUED, "returned": Base.RETURNED, "valid": Base.VALID,
         "part": Base.TAKING_PART}  # fmt: skip

names = st.sampled_from((*PRINTED, *PRINTED, *WRITTEN, "弃权"))
marks = st.one_of(st.frozensets(names, min_size=1, max_size=4), st.sampled_from([OUT, VOID, BLANK]))
sheets_of = st.lists(
    st.builds(Sheet, st.integers(1, 6), st.sampled_from([1, 2, 3, 500_000]), marks),
    min_size=1,
    max_size=10,
)
shares = st.sampled_from([Fraction(1, 3), Fraction(1, 2), Fraction(2, 3)])
parts = st.tuples(
    st.just("part"), st.booleans(), st.sampled_from(["all", "issued"]), shares, st.booleans()
)
votes = st.tuples(st.just("votes"), st.booleans(), st.sampled_from([*BASES]), shares, st.booleans())
questions = st.builds(
    Question,
    printed=st.just(PRINTED),
    most=st.integers(1, 3),
    seats=st.integers(1, 3),
    write_ins=st.booleans(),
    abstain=st.booleans(),
    tie_by_area=st.booleans(),
    void_takes_part=st.booleans(),
    blank_is_void=st.booleans(),
    tests=st.lists(
        st.one_of(parts, votes), max_size=3, unique_by=lambda test: (test[0], test[1])
    ).map(tuple),
)
heads_of = st.dictionaries(st.integers(1, 6), st.integers(1, 3), max_size=3)


def matter_of(ask: Question) -> Matter:
    tests = tuple(
        Test(
            Part.TAKING_PART if about == "part" else Part.APPROVAL,
            Measure.AREA if by_area else Measure.PEOPLE,
            BASES[base],
            Threshold(share, inclusive),
        )
        for about, by_area, base, share, inclusive in ask.tests
    )
    return Matter(
        "m",
        "选举",
        Rule("custom", "自定义", tests),
        MatterKind.ELECTION,
        choices(ask.printed, with_abstain=ask.abstain),
        ask.most,
        ask.seats,
        ask.write_ins,
        ask.tie_by_area,
    )


def mark_of(sheet: Sheet):
    if sheet.mark == VOID:
        return void()
    if sheet.mark == BLANK:
        return BLANK_MARK
    printed = sorted(KEYS[name] for name in sheet.mark if name not in WRITTEN)
    return chosen(*printed, written=tuple(sorted(n for n in sheet.mark if n in WRITTEN)))


def as_program_sees(sheets, heads) -> tuple[Roll, Returns]:
    people = sorted({sheet.person for sheet in sheets})
    voters = tuple(
        Voter(
            n,
            f"甲{n}",
            sum(s.area for s in sheets if s.person == person),
            people=heads.get(person, 1),
        )
        for n, person in enumerate(people, start=1)
    )
    papers = tuple(
        Paper(n, people.index(s.person) + 1, s.area, (Address("1", "1", f"{n:04d}"),))
        for n, s in enumerate(sheets, start=1)
    )
    readings = {
        n: Reading(n, {"m": mark_of(s)}) for n, s in enumerate(sheets, start=1) if s.mark != OUT
    }
    return Roll(voters, papers), Returns(readings)


def policy_of(ask: Question) -> Policy:
    return Policy(
        void_takes_part=ask.void_takes_part,
        blank_is=BlankIs.VOID if ask.blank_is_void else BlankIs.ABSTAIN,
    )


def outcome_of(sheets, ask, heads):
    roll, returns = as_program_sees(sheets, heads)
    return rank_choices(count_matter(roll, matter_of(ask), returns, policy_of(ask)))


def said_by(ranked) -> tuple:
    """As the reference says it: the word, who is elected, who stands again."""

    def named(standing):
        return frozenset(place.option.name for place in ranked.of(standing))

    return (ranked.verdict.value, named(Standing.ELECTED), named(Standing.TIED))


@given(sheets_of, questions, heads_of)
@settings(max_examples=examples(150), deadline=None)
def test_votes_and_wholes_equal_the_reference(sheets, ask, some_heads):
    people = sorted({sheet.person for sheet in sheets})
    heads = {person: some_heads.get(person, 1) for person in people}
    told = tell(sheets, ask, heads)
    tally = outcome_of(sheets, ask, heads).tally

    found = {option.name: (option.cast.people, option.cast.area) for option in tally.options}
    assert found == {name: (told["people"][name], told["area"][name]) for name in told["people"]}
    for name, base in BASES.items():
        weight = tally.wholes[base]
        assert (weight.people, weight.area) == told["wholes"][name], name
    assert [people[u.voter.number - 1] for u in tally.undecided] == told["undecided"]
    for person in tally.undecided:
        said = told["said"][people[person.voter.number - 1]]
        assert set(person.choices) == {
            choice_key(sorted((KEYS[name] for name in choice), key=order_in(tally)))
            for choice in said
        }


def order_in(tally):
    """Printed options first, as a choice key has them; names written in as they came."""
    printed = [option.key for option in tally.matter.options]
    return lambda key: (printed.index(key), "") if key in printed else (len(printed), key)


@given(sheets_of, questions, heads_of)
@settings(max_examples=examples(150), deadline=None)
def test_the_verdict_equals_the_reference(sheets, ask, some_heads):
    heads = {sheet.person: some_heads.get(sheet.person, 1) for sheet in sheets}
    ranked = outcome_of(sheets, ask, heads)
    ends = ends_by_ruling(sheets, ask, heads)
    if ranked.verdict is Verdict.UNSETTLED:
        # It may ask for a ruling that changes nothing in the end, never where none is open.
        assert ranked.tally.undecided
        return
    assert ends == {said_by(ranked)}


@given(
    st.lists(
        st.builds(Sheet, st.integers(1, 5), st.sampled_from([1, 2, 3]), marks),
        min_size=1,
        max_size=7,
    ),
    questions,
    heads_of,
)
@settings(max_examples=examples(50), deadline=None)
def test_what_is_called_final_is_final(sheets, ask, some_heads):
    assume(sum(sheet.mark == OUT for sheet in sheets) <= 2)
    heads = {sheet.person: some_heads.get(sheet.person, 1) for sheet in sheets}
    ranked = outcome_of(sheets, ask, heads)
    if ranked.can_change:
        return
    able = [n for n in (*PRINTED, *WRITTEN, *("戊",)) if n in PRINTED or ask.write_ins]
    late = [
        VOID,
        BLANK,
        *(frozenset(some) for size in range(1, ask.most + 1) for some in combinations(able, size)),
    ]
    ends = {(elected, tied) for _, elected, tied in ends_by_all(sheets, ask, heads, late)}
    assert ends == {said_by(ranked)[1:]}


@given(sheets_of, questions)
def test_nothing_out_and_nothing_open_is_final(sheets, ask):
    back = [s if s.mark != OUT else replace(s, mark=VOID) for s in sheets]
    heads = {sheet.person: 1 for sheet in sheets}
    ranked = outcome_of(back, ask, heads)
    if not ranked.tally.undecided:
        assert not ranked.can_change


@given(st.lists(marks, min_size=1, max_size=9), questions, st.integers(0, 9))
def test_a_secret_paper_counts_alone(found, ask, issued):
    ask = replace(ask, tests=tuple(test for test in ask.tests if not test[1]))
    sheets = [Sheet(n, 0, mark) for n, mark in enumerate(found, start=1)]
    named, returns = as_program_sees(sheets, {})
    papers = tuple(replace(paper, voter=NOBODY, addresses=()) for paper in named.papers)
    roll = Roll(named.voters, papers, is_secret=True)
    returned = len(returns.readings)
    matter, policy = matter_of(ask), policy_of(ask)
    whole = rank_choices(count_matter(roll, matter, replace(returns, issued=len(found)), policy))
    expected = said_of(tell(sheets, ask, {s.person: 1 for s in sheets}), ask)
    assert said_by(whole) == expected
    ranked = rank_choices(count_matter(roll, matter, replace(returns, issued=issued), policy))
    assert (ranked.verdict is Verdict.VOID) == (returned > issued)
    if ranked.verdict is Verdict.VOID:
        assert not ranked.of(Standing.ELECTED)
