# SPDX-License-Identifier: Apache-2.0
"""An online platform's export, each row matched to its paper or told by its cell."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from commdesk.domain.entry_rules import EntryRules, Precedence
from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import BLANK, chosen
from commdesk.domain.register import Address, Owner, Property, Register
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer, Topic, TopicFacts
from commdesk.services.online.reading import Bounds, read_online
from commdesk.services.workbooks import Sheet, Workbook

NOW = datetime(2026, 3, 9, 4, tzinfo=UTC)
MOTION = Matter("m1", "选聘物业服务企业", OWNERS_GENERAL)
CANDIDATES = Matter(
    "m2", "选举委员", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(["王伟", "李娜"])
)
ELECTION = Matter(
    "m3",
    "推选楼长",
    OWNERS_GENERAL,
    MatterKind.ELECTION,
    choices(["陈明", "赵敏", "孙静"], with_abstain=True),
    most=2,
    seats=2,
    write_ins=True,
)
OPINION = Matter("m4", "其他意见", OWNERS_GENERAL, MatterKind.OPINION, ())


@pytest.fixture
def online_roll():
    """Papers 1 to 4; 王伟 has two of them."""
    homes = (
        ("3", "1", "0501", 1),
        ("3", "1", "0502", 2),
        ("3", "2", "0501", 1),
        ("12", "1", "0101", 3),
    )
    owners = {
        1: Owner(UUID(int=1), ("王伟",), "13900000001"),
        2: Owner(UUID(int=2), ("邓涵", "方萍"), "13900000002"),
        3: Owner(UUID(int=3), ("李娜",), "13900000003"),
    }
    properties = tuple(
        Property(UUID(int=100 + at), Address(*place), owners[owner].id, 1_000_000)
        for at, (*place, owner) in enumerate(homes)
    )
    return make_roll(Register(tuple(owners.values()), properties), Basis.OWNERS, PaperPer.PROPERTY)


@pytest.fixture
def understood(online_roll):
    def read(*rows, matters=(MOTION,), **rules):
        topic = Topic(
            UUID(int=17_000_123),
            TopicFacts("选聘", ends_on=date(2026, 3, 20)),
            matters,
            entry=EntryRules(**rules),
        )
        sheet = Sheet("答卷", tuple(tuple(row.split("|")) if row else () for row in rows))
        bounds = Bounds(NOW, date(2026, 3, 5), {7: 99, 99: 2})
        return read_online(Workbook("导出.csv", "0" * 64, (sheet,)), topic, online_roll, bounds)

    return read


def told_of(file):
    return [(one.code, one.cell) for one in file.problems if one.is_error]


def marks_by_paper(file):
    return {one.paper.number: one.reading.marks["m1"] for one in file.answers}


def test_papers_are_found_by_number_room_or_person(understood):
    head = "票号|楼栋|单元|房号|姓名|手机号|1、选聘物业服务企业"
    file = understood(
        "某某小区线上投票结果",
        head,
        "1||||||同意",
        "|3幢|1单元|502|邓涵||不同意",
        "|||||13900000003|弃权",
        "",
    )
    assert told_of(file) == []
    assert marks_by_paper(file) == {1: chosen("for"), 2: chosen("against"), 4: chosen("abstain")}
    assert [one.cell for one in file.answers] == ["A3", "A4", "A5"]
    assert file.rows == 3


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ("9|||同意", "paper-not-found", "A2"),
        ("|3-9-901||同意", "room-not-on-roll", "B2"),
        ("|||同意", "online-nobody", "A2"),
        ("||周某|同意", "online-voter-unknown", "C2"),
        ("||王伟|同意", "online-papers-several", "C2"),
        ("1||李娜|同意", "online-name-differs", "C2"),
        ("1|||都行", "online-answer-unreadable", "D2"),
        ("1|||作废", "online-answer-unreadable", "D2"),
        ("1|||#REF!", "online-answer-unreadable", "D2"),
        ("1|||", "online-answer-empty", "D2"),
    ],
)
def test_what_is_not_matched_is_told_by_its_cell(understood, row, code, cell):
    file = understood("票号|房屋坐落|姓名|选聘物业服务企业", row)
    assert told_of(file) == [(code, cell)]
    assert file.answers == ()


def test_a_room_may_be_the_whole_address(understood):
    file = understood("房号|选聘物业服务企业", "3-1-502|同意", "12幢1单元0101|反对")
    assert marks_by_paper(file) == {2: chosen("for"), 4: chosen("against")}
    assert told_of(file) == []


def test_names_may_be_masked_and_co_owners_alone(understood):
    head = "票号|姓名|选聘物业服务企业"
    file = understood(head, "1|王*|同意", "2|方萍|同意", "4|张*|同意")
    assert sorted(marks_by_paper(file)) == [1, 2]
    assert told_of(file) == [("online-name-differs", "B4")]


def test_numbers_with_check_digits(understood):
    topic = Topic(UUID(int=17_000_123), TopicFacts("选聘"), (MOTION,))
    codes = type(topic.codes)(topic.codes.topic, checked=True)
    file = understood(
        "票号|选聘物业服务企业",
        f"{codes.printed(1)}|同意",
        f"{codes.scanned(2)}|反对",
        f"{(int(codes.typed(4)) + 1)}|反对",
        check_digits=True,
    )
    assert sorted(marks_by_paper(file)) == [1, 2]
    assert told_of(file) == [("check-digit-wrong", "A4")]


def test_every_kind_of_matter(understood):
    file = understood(
        "票号|选聘物业服务企业|选举委员-王伟|李娜|推选楼长|其他意见",
        "1|A.同意|同意|反对|陈明；郑和|多种树",
        "2|同意|||弃权|",
        "4|同意|同意|同意|陈明、赵敏、孙静|",
        matters=(MOTION, CANDIDATES, ELECTION, OPINION),
    )
    one, two = file.answers
    assert one.reading.marks == {
        "m1": chosen("for"),
        "m2.o1": chosen("for"),
        "m2.o2": chosen("against"),
        "m3": chosen("o1", written=("郑和",)),
        "m4": chosen(written=("多种树",)),
    }
    assert two.reading.marks["m2.o1"] == BLANK
    assert two.reading.marks["m3"] == chosen("abstain")
    assert told_of(file) == [("online-answer-unreadable", "E4")]


def test_a_missing_or_double_matter_stops_the_file(understood):
    file = understood("票号|选聘|备注", "1|同意|")
    assert [one.code for one in file.problems if one.is_error] == ["online-matter-missing"]
    assert file.is_unusable
    file = understood("票号|选聘物业服务企业|2.选聘物业服务企业", "1|同意|反对")
    assert told_of(file) == [("matter-twice", "C1")]
    assert [one.code for one in understood("提交时间|选聘物业服务企业", "|同意").problems] == [
        "online-who-missing"
    ]


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("2026-03-08 10:00:00", None),
        ("2026/3/8 9:05", None),
        ("2026年3月8日 9时5分", None),
        ("2026-03-09 23:59", "online-time-future"),
        ("2026-03-08", "online-time-missing"),
        ("", "online-time-missing"),
        ("昨天", "online-time-unreadable"),
        ("2026-02-30 10:00", "online-time-unreadable"),
    ],
)
def test_moments(understood, moment, code):
    file = understood(
        "票号|提交时间|选聘物业服务企业", f"1|{moment}|同意", precedence=Precedence.FIRST
    )
    assert [one for one, _ in told_of(file)] == ([] if code is None else [code])
    if moment in {"", "2026-03-08"}:
        # Where paper always counts, nobody asks which came first.
        file = understood("票号|提交时间|选聘物业服务企业", f"1|{moment}|同意")
        assert [one.answered for one in file.answers] == [None]


def test_an_answer_after_the_last_day_is_too_late(online_roll, understood):
    afterwards = datetime(2026, 3, 25, 4, tzinfo=UTC)
    topic = Topic(UUID(int=1), TopicFacts("选聘", ends_on=date(2026, 3, 20)), (MOTION,))
    rows = (("票号", "提交时间", "选聘物业服务企业"), ("1", "2026-03-22 10:00", "同意"))
    file = read_online(
        Workbook("晚.csv", "", (Sheet("", rows),)), topic, online_roll, Bounds(afterwards)
    )
    # Not counted, and no error of the file either: a person decides.
    assert [(one.code, one.cell, one.is_error) for one in file.problems] == [
        ("online-too-late", "B2", False)
    ]
    assert file.answers == ()


@pytest.mark.parametrize(
    ("moment", "codes", "taken"),
    [
        ("2026-03-04 23:59", ["online-too-early"], 0),
        ("2026-03-04", ["online-too-early"], 0),
        ("2026-03-05 00:00", [], 1),
        ("2026-03-05", [], 1),
        ("2026-03-10", ["online-time-future"], 0),
    ],
)
def test_an_answer_before_voting_began_is_refused_by_its_cell(understood, moment, codes, taken):
    file = understood("票号|提交时间|选聘物业服务企业", f"1|{moment}|同意")
    assert told_of(file) == [(code, "B2") for code in codes]
    assert len(file.answers) == taken


def test_a_day_without_a_time_is_noticed(understood):
    file = understood("票号|提交时间|选聘物业服务企业", "1|2026-03-08|同意", "2||同意")
    assert [(one.code, one.cell, one.is_error) for one in file.problems] == [
        ("online-day-only", "B2", False)
    ]
    assert len(file.answers) == 2


def test_a_spoilt_number_is_told_with_the_one_in_its_place(understood):
    file = understood("票号|选聘物业服务企业", "7|同意")
    assert told_of(file) == [("online-paper-spoilt", "A2")]
    assert (file.problems[0].details["paper"], file.problems[0].details["instead"]) == ("7", "2")


def test_of_two_answers_the_later_one_stands(understood):
    head = "票号|提交时间|选聘物业服务企业"
    rows = ["1|2026-03-08 10:00|同意", "1|2026-03-08 11:00|反对", "1|2026-03-08 09:00|弃权"]
    file = understood(head, *rows)
    assert marks_by_paper(file) == {1: chosen("against")}
    assert [one.code for one in file.problems] == ["online-earlier"] * 2
    assert told_of(file) == []


def test_two_answers_without_an_order_are_left_to_a_person(understood):
    head = "票号|选聘物业服务企业"
    file = understood(head, "1|同意", "1|反对", "1|同意", "2|同意", "2|同意")
    assert marks_by_paper(file) == {2: chosen("for")}
    assert told_of(file) == [("online-twice", "A2"), ("online-twice", "A3"), ("online-twice", "A4")]
