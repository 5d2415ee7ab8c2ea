# SPDX-License-Identifier: Apache-2.0
"""What is set side by side: every part of a whole, with the shares that each notice prints."""

from dataclasses import replace

from commdesk.domain.matters import ABSTAIN, GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.outcome import Outcome
from commdesk.domain.presets import (
    MOST_VOTES,
    NOT_COUNTED,
    SATISFACTION,
)
from commdesk.domain.reading import VoidReason, chosen
from commdesk.domain.rules import Measure
from commdesk.domain.tally import Weight
from commdesk.domain.topic_comparison import compare
from commdesk.domain.topics import Policy, Unreturned
from commdesk.render.charts.comparison_lines import What, lines_of
from commdesk.render.words import verdict_words
from tests.domain.test_topic_comparison import GRADES, motion, vote
from tests.render import examples

GRADE = Matter("m1", "保洁服务", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)


def lines(earlier, later, place=0):
    """Of one matter, by what they count and an option's name."""
    matter = compare(earlier, later)[place]
    return {(line.what, line.name): line for line in lines_of(matter, earlier, later)}


def shares(line, measure=Measure.PEOPLE):
    return tuple(side and side.share(measure) for side in (line.earlier, line.later))


def test_a_second_vote_on_the_same_motion():
    first = vote([motion("m1", "更换电梯")], ["for"], ["against"], ["against"])
    second = vote([motion("m1", "更换电梯")], ["for"], ["for"], ["for"], ["against"])
    found = lines(first, second)
    favour = found[What.OPTION, "同意"]
    assert favour.earlier.votes == Weight(1, 100_0000)
    assert shares(favour) == ("33.33%", "75.00%")
    assert shares(found[What.OPTION, "反对"], Measure.AREA) == ("66.67%", "25.00%")
    assert next(iter(found)) == (What.TURNOUT, "")
    assert shares(found[What.TURNOUT, ""]) == ("75.00%", "100.00%")


def test_satisfaction_before_and_after_with_rolls_of_different_size():
    before = vote([GRADE], [GRADES[0]], [GRADES[-1]], people=2)
    after = vote([GRADE], [GRADES[0]], [GRADES[0]], [GRADES[0]], [GRADES[-1]], people=8)
    found = lines(before, after)
    assert shares(found[What.OPTION, GRADE_OPTIONS[0].name]) == ("50.00%", "75.00%")
    assert shares(found[What.SATISFIED, ""]) == ("50.00%", "75.00%")


def test_a_share_is_the_one_that_the_notice_prints():
    """Of valid papers where the rule says so, though void ones take part."""
    policy = Policy(void_takes_part=True)
    marks = [{"m1": chosen(GRADES[0])}] * 2 + [{"m1": chosen(GRADES[2])}, VoidReason.ALTERED]
    results = examples.held([GRADE], marks, policy=policy)
    outcome = examples.first(results)
    assert isinstance(outcome, Outcome)
    found = lines(results, results)
    said = verdict_words.satisfied_share(outcome)
    assert shares(found[What.SATISFIED, ""]) == (said, said) == ("66.67%", "66.67%")
    void = found[What.VOID, ""].later
    assert (void.votes.people, void.share(Measure.PEOPLE)) == (1, "—")


def test_grades_only_one_vote_had_keep_their_place():
    few = replace(GRADE, options=GRADE_OPTIONS[:1] + GRADE_OPTIONS[2:])
    found = lines(vote([GRADE], [GRADES[0]]), vote([few], [GRADES[0]]))
    shown = [name for what, name in found if what is What.OPTION]
    assert shown == [option.name for option in GRADE_OPTIONS]


def test_who_is_to_be_ruled_on_is_a_line_so_that_the_parts_make_up_the_whole():
    marks = [{"m1": chosen("for")}, {"m1": chosen("for")}, {"m1": chosen("against")}]
    results = examples.held([motion("m1", "更换电梯")], marks, holders={2: 2, 3: 2})
    found = lines(results, results)
    assert found[What.UNDECIDED, ""].later.votes == Weight(1)
    assert shares(found[What.UNDECIDED, ""]) == ("50.00%", "50.00%")
    assert shares(found[What.UNDECIDED, ""], Measure.AREA) == ("—", "—")
    parts = [
        line.later.votes.people for (what, _), line in found.items() if what is not What.TURNOUT
    ]
    assert sum(parts) == found[What.TURNOUT, ""].later.votes.people


def test_silence_and_void_papers_are_lines_where_they_take_part():
    policy = Policy(Unreturned.FOLLOW_MAJORITY, void_takes_part=True)
    marks = [{"m1": chosen("for")}, {"m1": chosen("against")}, VoidReason.ALTERED]
    results = examples.held([motion("m1", "更换电梯")], marks, policy=policy)
    found = lines(results, results)
    assert shares(found[What.VOID, ""]) == ("33.33%", "33.33%")
    parts = [
        line.later.votes.people for (what, _), line in found.items() if what is not What.TURNOUT
    ]
    assert sum(parts) == found[What.TURNOUT, ""].later.votes.people


def test_votes_for_nobody_are_a_line_of_those_who_compete():
    options = choices(("甲公司", "乙公司"), with_abstain=True)
    asked = [Matter("m1", "选一家", MOST_VOTES, MatterKind.CHOICE, options)]
    results = vote(asked, ["o1"], ["o2"], [ABSTAIN.key])
    assert shares(lines(results, results)[What.OPTION, "弃权"]) == ("33.33%", "33.33%")


def test_what_only_one_vote_asked_has_one_side():
    first = vote([motion("m1", "甲")], ["for"])
    second = vote([motion("m1", "甲"), motion("m3", "丙")], ["for", "for"])
    favour = lines(first, second, 1)[What.OPTION, "同意"]
    assert (favour.earlier, shares(favour)) == (None, (None, "100.00%"))
    asked = vote([Matter("m2", "意见", NOT_COUNTED, MatterKind.OPINION, ())])
    assert lines(asked, asked) == {}


def test_a_share_of_nobody_is_no_share():
    nobody = vote([motion("m1", "甲")])
    assert shares(lines(nobody, vote([motion("m1", "甲")], ["for"]))[What.OPTION, "同意"]) == (
        "—",
        "100.00%",
    )
