# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side: pairs by title, then by what is asked; shares exact."""

from fractions import Fraction
from uuid import UUID

from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, NOT_COUNTED, OWNERS_GENERAL, SATISFACTION
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.register import Address
from commdesk.domain.results import count
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns, Weight
from commdesk.domain.topic_comparison import compare
from commdesk.domain.topics import Basis, Topic, TopicFacts

GRADES = [option.key for option in GRADE_OPTIONS]


def vote(matters, *readings, people=4, area=100_0000, basis=Basis.OWNERS):
    """One paper a voter; each reading is what one of them marked, matter by matter."""
    voters = tuple(Voter(n, f"业主{n}", area) for n in range(1, people + 1))
    papers = tuple(
        Paper(n, n, area, (Address("1", "1", f"{n:04d}"),)) for n in range(1, people + 1)
    )
    topic = Topic(UUID(int=1), TopicFacts("表决"), tuple(matters), basis)
    keyed = {
        number: Reading(
            number,
            {matter.key: chosen(mark) for matter, mark in zip(matters, marks, strict=True)},
        )
        for number, marks in enumerate(readings, start=1)
    }
    return count(topic, Roll(voters, papers), Returns(keyed, set(keyed)))


def motion(key, title):
    return Matter(key, title, OWNERS_GENERAL)


def lines(matter):
    return {line.name: line for line in matter.lines}


def test_a_second_vote_on_the_same_motion():
    first = vote([motion("m1", "更换电梯")], ["for"], ["against"], ["against"])
    second = vote([motion("m1", "更换电梯")], ["for"], ["for"], ["for"], ["against"])
    (matter,) = compare(first, second)
    assert matter.title == "更换电梯"
    found = lines(matter)
    assert found["同意"].earlier.votes == Weight(1, 100_0000)
    assert found["同意"].earlier.people_share == Fraction(1, 3)
    assert found["同意"].later.people_share == Fraction(3, 4)
    assert found["反对"].earlier.area_share == Fraction(2, 3)
    assert found[""].is_turnout
    assert (found[""].earlier.people_share, found[""].later.people_share) == (
        Fraction(3, 4),
        Fraction(1),
    )


def test_satisfaction_before_and_after_with_rolls_of_different_size():
    asked = [Matter("m1", "保洁服务", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)]
    before = vote(asked, [GRADES[0]], [GRADES[-1]], people=2)
    after = vote(asked, [GRADES[0]], [GRADES[0]], [GRADES[0]], [GRADES[-1]], people=8)
    (matter,) = compare(before, after)
    best = lines(matter)[GRADE_OPTIONS[0].name]
    assert (best.earlier.people_share, best.later.people_share) == (
        Fraction(1, 2),
        Fraction(3, 4),
    )
    satisfied = lines(matter)["满意率"]
    assert (satisfied.earlier.people_share, satisfied.later.people_share) == (
        Fraction(1, 2),
        Fraction(3, 4),
    )


def test_grades_only_one_vote_had_keep_their_place():
    few = [
        Matter("m1", "保洁", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS[:1] + GRADE_OPTIONS[2:])
    ]
    all_of_them = [Matter("m1", "保洁", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)]
    (matter,) = compare(vote(all_of_them, [GRADES[0]]), vote(few, [GRADES[0]]))
    shown = [line.name for line in matter.lines if line.name in {o.name for o in GRADE_OPTIONS}]
    assert shown == [option.name for option in GRADE_OPTIONS]


def test_matters_are_paired_by_title_whatever_their_order():
    first = vote([motion("m1", "甲"), motion("m2", "乙")], ["for", "against"])
    second = vote([motion("m1", "乙"), motion("m2", "甲")], ["for", "for"])
    one, other = compare(first, second)
    assert (one.earlier.matter.title, one.later.matter.title) == ("乙", "乙")
    assert (other.earlier.matter.title, other.later.matter.title) == ("甲", "甲")


def test_a_renamed_choice_of_the_same_options_is_the_same_question():
    def asked(title, *names):
        return [Matter("m1", title, MOST_VOTES, MatterKind.CHOICE, choices(names))]

    first = vote(asked("选一家", "甲公司", "乙公司"), ["c1"])
    second = vote(asked("第二次选一家", "乙公司", "甲公司"), ["c1"])
    (matter,) = compare(first, second)
    assert (matter.earlier.matter.title, matter.title) == ("选一家", "第二次选一家")
    third = vote(asked("选一家物业", "甲公司", "丙公司"), ["c1"])
    asked_later, asked_before = compare(first, third)
    assert (asked_later.earlier, asked_before.later) == (None, None)


def test_what_only_one_vote_asked_has_one_side():
    first = vote([motion("m1", "甲")], ["for"])
    opinion = Matter("m2", "意见", NOT_COUNTED, MatterKind.OPINION, ())
    second = vote([motion("m1", "甲"), motion("m3", "丙")], ["for", "for"])
    (_, added) = compare(first, second)
    assert added.earlier is None
    assert lines(added)["同意"].earlier is None
    assert lines(added)["同意"].later.people_share == 1
    (_, dropped) = compare(second, first)
    assert (dropped.title, dropped.later) == ("丙", None)
    asked = vote([opinion])
    (heard,) = compare(asked, asked)
    assert heard.lines == ()


def test_a_share_of_nobody_is_no_share():
    nobody = vote([motion("m1", "甲")])
    (matter,) = compare(nobody, vote([motion("m1", "甲")], ["for"]))
    found = lines(matter)["同意"]
    assert found.earlier.people_share is None
