# SPDX-License-Identifier: Apache-2.0
"""Every paper with its rooms; names as far as was asked for."""

from uuid import UUID

import pytest

from commdesk.domain.annex import Names, PaperFate, make_annex, masked_name, rooms_text
from commdesk.domain.annex_choices import Choices, says_numbers, spans
from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void
from commdesk.domain.register import Address, OwnerKind
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Extent, Policy, Topic, TopicFacts, Unreturned

MATTERS = (Matter("m1", "一", OWNERS_GENERAL), Matter("m2", "二", OWNERS_GENERAL))


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张小三", "张*三"),
        ("欧阳娜娜", "欧**娜"),
        ("阿卜杜热西提·买买提明", "阿**明"),
        ("张三、李小四", "张*、李*四"),
        ("张", "张"),
        ("", ""),
    ],
)
def test_a_mask_leaves_the_ends_of_a_name(name, masked):
    assert masked_name(name) == masked


def test_a_building_is_named_once_and_very_many_rooms_are_counted():
    def paper(*places):
        return Paper(1, 1, 0, tuple(Address(*place) for place in places))

    assert rooms_text(paper(("3", "1", "0502"), ("3", "1", "0601"))) == "3幢1单元0502、0601"
    assert rooms_text(paper(("3", "1", "0502"), ("4", "", "101"))) == "3幢1单元0502、4幢101"
    many = paper(*(("3", "", f"{n}") for n in range(101, 109)))
    assert rooms_text(many) == "3幢101、102、103、104、105、106等8处"
    assert rooms_text(paper()) == ""


def annex(**wanted):
    roll = Roll(
        (
            Voter(1, "张小三", 300),
            Voter(2, "桂苑置业有限公司", 200, kind=OwnerKind.DEVELOPER),
            Voter(3, "李四", 100),
            Voter(4, "王五", 50),
        ),
        (
            Paper(1, 1, 300, (Address("10", "", "101"),)),
            Paper(2, 2, 200, (Address("2", "", "101"),)),
            Paper(3, 3, 100, ()),
            Paper(4, 4, 50, (Address("2", "", "102"),)),
        ),
    )
    readings = {
        1: Reading(1, {"m1": chosen("for"), "m2": void(VoidReason.ALTERED)}),
        2: Reading(2, {"m1": chosen("for")}, VoidReason.UNSIGNED),
        4: Reading(4, {"m1": BLANK, "m2": chosen("against")}),
    }
    topic = Topic(UUID(int=5), TopicFacts("会议"), MATTERS)
    return make_annex(topic, roll, Returns(readings), **wanted)


def test_papers_stand_in_the_order_of_rooms_with_what_became_of_them():
    lines = annex().lines
    assert [line.room for line in lines] == ["2幢101", "2幢102", "10幢101", ""]
    assert [line.fate for line in lines] == [
        PaperFate.VOID,
        PaperFate.RETURNED,
        PaperFate.RETURNED,
        PaperFate.OUT,
    ]
    assert {line.name for line in lines} == {""}
    assert {line.choice for line in lines} == {""}


def test_organisations_are_no_secret_where_names_are_masked():
    assert [line.name for line in annex(names=Names.MASKED).lines] == [
        "桂苑置业有限公司",
        "王*",
        "张*三",
        "李*",
    ]
    assert annex(names=Names.FULL).lines[2].name == "张小三"


def test_choices_are_said_matter_by_matter_and_not_of_a_void_paper():
    assert [line.choice for line in annex(shows_choices=True).lines] == [
        "",
        "1.未填；2.反对",
        "1.同意；2.无效",
        "",
    ]


def choice(matter, **marks):
    topic = Topic(UUID(int=5), TopicFacts("会议"), (matter,))
    return Choices(topic).said(Reading(1, {key.replace("_", "."): m for key, m in marks.items()}))


def people(count, kind, **more):
    options = choices([f"第{n}人" for n in range(1, count + 1)], **more)
    return Matter("m", "选举", OWNERS_GENERAL, kind, options, most=3, write_ins=True)


def test_many_candidates_are_told_by_answer_with_their_numbers():
    marks = {f"m_o{n}": chosen("for") for n in (*range(1, 13), 15)}
    marks |= {"m_o13": chosen("against"), "m_o14": void(VoidReason.ALTERED)}
    said = choice(people(17, MatterKind.CANDIDATES), **marks)
    assert said == "同意1至12、15号，反对13号，未填16、17号，无效14号"
    few = people(2, MatterKind.CANDIDATES)
    assert choice(few, m_o1=chosen("for")) == "第1人同意、第2人未填"


def test_of_many_to_choose_from_numbers_are_told_and_written_names():
    matter = people(9, MatterKind.ELECTION, with_abstain=True)
    assert choice(matter, m=chosen("o2", "o7", written=("孙立",))) == "选2、7号，另选孙立"
    assert choice(matter, m=chosen("abstain")) == "弃权"
    assert choice(matter) == "未填"
    few = people(3, MatterKind.ELECTION)
    assert choice(few, m=chosen("o2", written=("孙立",))) == "第2人、孙立（另选）"
    assert [says_numbers(one) for one in (matter, few)] == [True, False]


def test_long_names_are_numbers_too():
    options = choices(["云杉花园老旧电梯整体更换方案", "云杉花园老旧电梯大修方案"])
    matter = Matter("m", "方案", OWNERS_GENERAL, MatterKind.CHOICES, options, most=2)
    assert choice(matter, m=chosen("o1", "o2")) == "选1、2号"


@pytest.mark.parametrize(
    ("numbers", "said"),
    [((), ""), ((4,), "4"), ((1, 2), "1、2"), ((1, 2, 3, 5, 7, 8, 9), "1至3、5、7至9")],
)
def test_numbers_in_a_row_are_said_as_spans(numbers, said):
    assert spans(numbers) == said


def test_as_long_as_results_are_hidden_a_void_paper_is_just_back():
    assert annex(hides_void=True).lines[0].fate is PaperFate.RETURNED


def test_a_secret_vote_has_no_rooms():
    topic = Topic(UUID(int=5), TopicFacts("会议"), MATTERS, extent=Extent(secret=True))
    with pytest.raises(ValueError, match="secret"):
        make_annex(topic, Roll((), (), is_secret=True), Returns())


@pytest.mark.parametrize(
    ("unreturned", "fates"),
    [
        (Unreturned.NOT_PARTICIPATING, "out out out returned out"),
        (Unreturned.FOLLOW_MAJORITY, "deemed out out returned deemed"),
        (Unreturned.ABSTAIN, "deemed out out returned deemed"),
    ],
)
def test_silence_that_counts_is_told_from_papers_that_are_just_out(unreturned, fates):
    places = [(Address("1", "", f"10{n}"),) for n in range(5)]
    # The third voter returned one of two papers: the other is no silence.
    papers = [Paper(n + 1, min(n, 3) if n < 4 else 4, 10, places[n]) for n in range(5)]
    papers[2] = Paper(3, 3, 10, places[2])
    roll = Roll(tuple(Voter(n, f"业主{n}", 10) for n in (0, 1, 3, 4)), tuple(papers))
    topic = Topic(UUID(int=5), TopicFacts("会议"), MATTERS, policy=Policy(unreturned))
    returns = Returns({4: Reading(4, {"m1": chosen("for")})}, frozenset({1, 3, 4, 5}))
    lines = make_annex(topic, roll, returns).lines
    assert [line.fate.value for line in lines] == fates.split()
