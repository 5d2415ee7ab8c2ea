# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side: pairs by title, then by what is asked; shares exact."""

from uuid import UUID

from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.register import Address
from commdesk.domain.results import count
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
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
    second = vote([motion("m1", "甲"), motion("m3", "丙")], ["for", "for"])
    (_, added) = compare(first, second)
    assert (added.title, added.earlier) == ("丙", None)
    (_, dropped) = compare(second, first)
    assert (dropped.title, dropped.later) == ("丙", None)
