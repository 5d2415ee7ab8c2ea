# SPDX-License-Identifier: Apache-2.0
"""Papers left blank are told as what they are, and counted as the policy says."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from commdesk.domain.breakdown import break_down
from commdesk.domain.count_report import as_json
from commdesk.domain.matters import (
    GRADE_OPTIONS,
    UNCHOSEN,
    Matter,
    MatterKind,
    choices,
    grades,
    printed_name,
)
from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.place_votes import building_of
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.ranking import Ranked
from commdesk.domain.reading import BLANK, Reading, chosen
from commdesk.domain.register import Address
from commdesk.domain.results import Results, count
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import NO_OPTION, Returns, Weight
from commdesk.domain.topics import BlankIs, Policy, Topic, TopicFacts, Unreturned
from commdesk.domain.what_changed import Figure, what_changed

VOID_BLANKS = Policy(blank_is=BlankIs.VOID)
GRADE = Matter("m", "满意度", OWNERS_GENERAL, MatterKind.GRADE, GRADE_OPTIONS)
PLAIN_GRADE = replace(GRADE, options=grades(["好"], ["差"]))
MOTION = Matter("m", "方案", OWNERS_GENERAL)
CHOICE = Matter("m", "颜色", MOST_VOTES, MatterKind.CHOICE, choices(["红", "蓝"]))
ABSTAINING = replace(CHOICE, options=choices(["红", "蓝"], with_abstain=True))
SEVERAL = replace(CHOICE, kind=MatterKind.CHOICES, most=2)
ELECTION = Matter(
    "m", "选举", MOST_VOTES, MatterKind.ELECTION, choices(["甲", "乙"]), most=2, write_ins=True
)


def counted(matter, marks, policy=Policy(), rulings=(), delivered=()) -> Results:  # noqa: B008
    """One paper of 1 m² a voter, or as many as marks are in a list; None is still out."""
    voters, papers, readings = [], [], {}
    for voter, own in enumerate(marks, start=1):
        held = own if isinstance(own, list) else [own]
        voters.append(Voter(voter, f"业主{voter}", 10_000 * len(held)))
        for mark in held:
            number = len(papers) + 1
            papers.append(Paper(number, voter, 10_000, (Address("1", "1", str(number)),)))
            if mark is not None:
                readings[number] = Reading(number, {"m": mark})
    returns = Returns(readings, delivered=delivered, rulings=dict(rulings))
    topic = Topic(UUID(int=1), TopicFacts("表决"), (matter,), policy=policy)
    return count(topic, Roll(tuple(voters), tuple(papers)), returns)


def told(results):
    """Heads by the name of the line, of lines with any."""
    (decided,) = results.outcomes
    assert isinstance(decided, Outcome | Ranked)
    return {one.name: one.total.people for one in decided.tally.shown if one.total.people}


def tally_of(results):
    (decided,) = results.outcomes
    assert isinstance(decided, Outcome | Ranked)
    return decided.tally


BLANK_LINE = "未作选择（计为弃权）"


@pytest.mark.parametrize(
    ("matter", "keys", "wanted"),
    [
        (MOTION, ["for", "for", "abstain"], {"同意": 2, "弃权": 2}),
        (GRADE, ["g1", "g1", "g4"], {"满意": 2, "不了解": 1, BLANK_LINE: 1}),
        (PLAIN_GRADE, ["g1", "g1", "g2"], {"好": 2, "差": 1, BLANK_LINE: 1}),
        (CHOICE, ["o1", "o1", "o2"], {"红": 2, "蓝": 1, BLANK_LINE: 1}),
        (ABSTAINING, ["o1", "o1", "abstain"], {"红": 2, "弃权": 2}),
        (SEVERAL, ["o1", "o1", "o2"], {"红": 2, "蓝": 1, BLANK_LINE: 1}),
        (ELECTION, ["o1", "o1", "o2"], {"甲": 2, "乙": 1, BLANK_LINE: 1}),
    ],
)
def test_nobody_who_left_the_paper_blank_is_said_to_have_ticked(matter, keys, wanted):
    marks = [*map(chosen, keys), BLANK]
    abstaining = counted(matter, marks)
    assert told(abstaining) == wanted
    assert sum(wanted.values()) == tally_of(abstaining).taking_part.people == 4
    void = counted(matter, marks, VOID_BLANKS)
    assert BLANK_LINE not in told(void)
    assert (tally_of(void).taking_part.people, tally_of(void).void.people) == (3, 1)


def test_every_candidate_has_an_abstention_that_blanks_join():
    matter = replace(MOTION, kind=MatterKind.CANDIDATES, options=choices(["甲"]))
    (ranked,) = counted(matter, [None, None]).outcomes
    assert isinstance(ranked, Ranked)
    assert [one.name for one in ranked.parts[0].tally.shown] == ["同意", "反对", "弃权"]
    assert not ranked.parts[0].matter.lists_blanks


def test_satisfaction_is_of_the_same_whole_as_before():
    (outcome,) = counted(GRADE, [chosen("g1"), chosen("g2"), chosen("g4"), BLANK]).outcomes
    assert isinstance(outcome, Outcome)
    approval = outcome.results[-1]
    # 2 of 4 m²: who left the paper blank took part, and is not more than half.
    assert (approval.part, approval.whole) == (20_000, 40_000)
    assert outcome.verdict is Verdict.NOT_PASSED
    # For the rule both abstain.
    assert outcome.tally.option("g4").cast == Weight(2, 20_000)
    assert outcome.tally.blank == Weight(1, 10_000)


def test_a_blank_beside_a_tick_of_cannot_say_leaves_nothing_to_rule_on():
    tally = tally_of(counted(GRADE, [[chosen("g4"), BLANK]]))
    assert not tally.undecided
    shown = {one.name: one.cast for one in tally.shown}
    assert shown["不了解"] == Weight(1, 10_000)
    assert shown[BLANK_LINE] == Weight(0, 10_000)


def test_a_ruling_of_an_earlier_program_still_decides():
    marks = [[chosen("g1"), BLANK]]
    (person,) = tally_of(counted(GRADE, marks)).undecided
    assert person.choices == (NO_OPTION, "g1")
    for ruling in (NO_OPTION, "g4"):
        tally = tally_of(counted(GRADE, marks, rulings={("m", 1): ruling}))
        assert not tally.undecided
        assert {o.name: o.cast.people for o in tally.shown if o.cast.people} == {BLANK_LINE: 1}


def test_silence_follows_the_majority_that_the_rule_sees():
    policy = Policy(unreturned=Unreturned.FOLLOW_MAJORITY)
    marks = [chosen("g1"), chosen("g1"), chosen("g4"), BLANK, BLANK, None]
    tally = tally_of(counted(GRADE, marks, policy, delivered=(6,)))
    assert tally.followed == "g4"


def test_by_building_the_lines_are_those_of_the_board():
    marks = [chosen("g1"), chosen("g4"), BLANK]
    results = counted(GRADE, marks)
    voters = tuple(Voter(n, f"业主{n}", 10_000) for n in (1, 2, 3))
    papers = tuple(Paper(n, n, 10_000, (Address(str(n), "1", "101"),)) for n in (1, 2, 3))
    readings = {n: Reading(n, {"m": mark}) for n, mark in enumerate(marks, start=1)}
    (found,) = break_down((GRADE,), Policy(), Roll(voters, papers), Returns(readings), building_of)
    lines = {votes.option.name: votes.cast for votes in found.total.options}
    assert lines == {one.name: one.cast for one in tally_of(results).shown}
    assert lines["不了解"] == lines[UNCHOSEN.name] == Weight(1, 10_000)


def test_a_result_settled_before_blanks_were_told_apart_is_not_different():
    now = as_json(counted(GRADE, [chosen("g1"), chosen("g4"), BLANK]))
    (matter,) = now["matters"]
    assert matter["blank"] == {"people": 1, "area": "1", "among": "不了解"}
    old = {**now, "matters": [{k: v for k, v in matter.items() if k != "blank"}]}
    assert what_changed(old, now) == ()
    # Between two that tell them apart, a tick instead of a blank is a change.
    later = as_json(counted(GRADE, [chosen("g1"), chosen("g4"), chosen("g4")]))
    people = {
        one.name: (one.before, one.after)
        for one in what_changed(now, later)
        if one.figure is Figure.OPTION_PEOPLE
    }
    assert people == {"不了解": ("1", "2"), BLANK_LINE: ("1", "")}


def test_a_motion_says_nothing_more_in_json_than_before():
    (matter,) = as_json(counted(MOTION, [chosen("for"), BLANK]))["matters"]
    assert "blank" not in matter


def test_latin_names_keep_their_blanks_and_are_one_person_without():
    names = [("Zhang San",), ("ZhangSan",), ("张 三",)]
    results = counted(ELECTION, [chosen(written=name) for name in names])
    assert told(results) == {"Zhang San": 2, "张三": 1}
    old = as_json(counted(ELECTION, [chosen(written=("ZhangSan",))]))
    now = as_json(counted(ELECTION, [chosen(written=("Zhang San",))]))
    assert now["matters"][0]["places"][0]["name"] == "Zhang San"
    assert what_changed(old, now) == ()


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Zhang  San", "Zhang San"),
        ("张 三", "张三"),
        (" Anna María  López ", "Anna María López"),
        ("王 Peter", "王Peter"),
        ("J. Öz", "J. Öz"),
    ],
)
def test_a_written_name_is_printed_with_single_blanks_between_latin_words(written, printed):
    assert printed_name(written) == printed
