# SPDX-License-Identifier: Apache-2.0
"""Returned ballots from a workbook, each matched to its paper or told by its cell."""

from collections import Counter
from pathlib import Path
from uuid import UUID

import pytest
import xlsxwriter

from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Channel, MarkState, VoidReason, chosen, void
from commdesk.domain.register import Address, Owner, OwnerKind, Property, Register
from commdesk.domain.roll import Roll, make_roll
from commdesk.domain.tally import account
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.ballots.file import read_ballots, understand_ballots
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.understand import preview_register
from commdesk.services.workbooks import Sheet, Workbook

R01 = Path(__file__).resolve().parents[2] / "data" / "r01"
HEADER = "幢|单元|室号|业主|送达方式|收回渠道|选聘物业"
FOR, AGAINST, ABSTAIN = chosen("for"), chosen("against"), chosen("abstain")


def roll_of(*homes: tuple[str, str, str, str], paper_per=PaperPer.PROPERTY) -> Roll:
    """One owner for each name; "、" between co-owners."""
    names = list(dict.fromkeys(name for *_, name in homes))
    owners = {
        name: Owner(
            UUID(int=number),
            tuple(name.split("、")),
            kind=OwnerKind.DEVELOPER if "公司" in name else OwnerKind.PERSON,
        )
        for number, name in enumerate(names, start=1)
    }
    properties = tuple(
        Property(UUID(int=100 + number), Address(*place), owners[name].id, 1_000_000)
        for number, (*place, name) in enumerate(homes)
    )
    return make_roll(Register(tuple(owners.values()), properties), Basis.OWNERS, paper_per)


@pytest.fixture
def roll():
    """Papers 1 to 4."""
    return roll_of(
        ("3", "1", "0501", "王伟"),
        ("3", "1", "0502", "邓涵、方萍东"),
        ("3", "2", "0501", "李娜"),
        ("12", "1", "0101", "某某置业有限公司"),
    )


@pytest.fixture
def read(roll):
    def understood(*rows, roll=roll):
        cells = [tuple(row.split("|")) if isinstance(row, str) else tuple(row) for row in rows]
        width = max(map(len, cells))
        sheet = Sheet("表决", tuple(row + ("",) * (width - len(row)) for row in cells))
        return understand_ballots(Workbook("a.xlsx", "", (sheet,)), roll)

    return understood


@pytest.fixture
def problems():
    def tell(found) -> list[tuple[str, str]]:
        # Papers without a row are in most small examples.
        codes = [(problem.code, problem.cell) for problem in found.problems]
        return [entry for entry in codes if entry[0] != "papers-without-row"]

    return tell


# The real vote.


@pytest.fixture(scope="module")
def real():
    preview = preview_register(R01 / "register.xlsx")
    roll = make_roll(preview.register, Basis.OWNERS, PaperPer.PROPERTY)
    return roll, read_ballots(R01 / "ballots.xlsx", roll)


def test_the_real_vote_is_read_to_the_last_paper(real):
    roll, found = real
    assert found.matters == ("表决意见",)
    assert found.problems == ()
    counted = account(roll, found.returns)
    assert (counted.issued, counted.delivered, counted.returned) == (1579, 1422, 1318)
    assert (counted.valid, counted.void) == (1314, 4)
    marks = Counter(reading.marks["m1"] for reading in found.returns.readings.values())
    assert marks == {FOR: 247, AGAINST: 800, ABSTAIN: 267, void(): 4}
    channels = Counter(reading.channel for reading in found.returns.readings.values())
    assert channels == {Channel.PHONE: 576, Channel.ONLINE: 557, Channel.DOOR: 185}
    assert set(found.returns.readings) <= set(found.returns.delivered)


def test_a_roll_with_one_paper_an_owner_takes_the_same_file(real):
    preview = preview_register(R01 / "register.xlsx")
    roll = make_roll(preview.register, Basis.OWNERS, PaperPer.OWNER)
    found = read_ballots(R01 / "ballots.xlsx", roll)
    # Where an owner's rows differ, one paper cannot say both.
    assert {problem.code for problem in found.errors} <= {"paper-votes-differ"}
    assert len(found.returns.delivered) <= len(roll.papers)


# Rows and papers.


@pytest.mark.parametrize(
    ("header", "place"),
    [
        ("幢|单元|室号", "3|1|0502"),
        ("幢|单元|室号", "3幢|1单元|502室"),
        ("楼栋|单元|房号", "３号楼|一单元|502"),
        ("幢/单元|室号", "3幢1单元|0502"),
        ("楼栋|房号", "3栋|1-502"),
        ("房屋坐落", "3-1-502"),
        ("房号", "3幢1单元0502"),
        ("地址", "阳光花园3幢1单元0502室"),
    ],
)
def test_papers_are_found_by_their_address(read, problems, header, place):
    found = read(f"{header}|业主|送达方式|收回渠道|选聘物业", f"{place}|邓涵|信箱|现场|同意")
    assert problems(found) == []
    assert found.returns.readings[2].marks == {"m1": FOR}
    assert found.returns.delivered == {2}


def test_titles_above_and_totals_below_are_no_papers(read, problems):
    found = read(
        "某某小区表决情况",
        HEADER,
        "3|1|0501|王伟|信箱|现场|同意",
        "合计||||1|1|",
        "统计人：某某||监票人：某某||||",
    )
    assert problems(found) == []
    assert list(found.returns.readings) == [1]


def test_not_returned_and_not_delivered_are_blanks(read, problems):
    found = read(
        HEADER, "3|1|0501|王伟|信箱||", "3|1|0502|邓涵、方萍东|||", "3|2|0501|李娜|未送达|未收回|"
    )
    assert problems(found) == []
    assert found.returns.readings == {}
    assert found.returns.delivered == {1}


def test_papers_without_a_row_are_said_once(read):
    found = read(HEADER, "3|1|0501|王伟|信箱|现场|同意")
    (problem,) = found.problems
    assert (problem.code, problem.is_error) == ("papers-without-row", False)
    assert problem.details == {
        "count": 3,
        "papers": "3幢1单元0502、3幢2单元0501、12幢1单元0101",
    }


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ("9|1|0101|王伟|信箱|现场|同意", "room-not-on-roll", "C3"),
        ("3|1|501|王伟|信箱|现场|同意", "same-room-twice", "C3"),
        ("3|1|0502|邓涵|信箱|现场|好的", "vote-unreadable", "G3"),
        ("3|1|0502|邓涵|信箱|现场|√", "vote-unreadable", "G3"),
        ("3|1|0502|邓涵|信箱||同意", "vote-without-channel", "F3"),
        ("3|1||邓涵|信箱|现场|同意", "room-missing", "C3"),
        ("3|1|2026-03-01|邓涵|信箱|现场|同意", "address-is-date", "C3"),
    ],
)
def test_errors_by_cell(read, problems, row, code, cell):
    found = read(HEADER, "3|1|0501|王伟|信箱|现场|反对", row, "3|2|0501|李娜|信箱|现场|同意")
    assert problems(found) == [(code, cell)]
    assert found.has_errors
    assert set(found.returns.readings) == {1, 3}


def test_blanks_below_the_first_of_a_building_are_filled_and_said(read, problems):
    found = read(HEADER, "3|1|0501|王伟|信箱|现场|同意", "||0502|邓涵|信箱|现场|反对")
    assert problems(found) == [("filled-down", "A3"), ("filled-down", "B3")]
    assert set(found.returns.readings) == {1, 2}


def test_a_gap_in_a_column_filled_row_by_row_is_an_error(read, problems):
    found = read(
        HEADER,
        "3|1|0501|王伟|信箱|现场|同意",
        "3|2|0501|李娜|信箱|现场|反对",
        "|1|0502|邓涵|信箱|现场|反对",
    )
    assert problems(found) == [("building-missing", "A4")]


def test_two_faults_of_a_row_are_both_said(read, problems):
    found = read(
        f"{HEADER}|使用维修资金",
        "3|1|0501|王伟|信箱|现场|好|行",
        "3|2|0501|李娜|信箱|现场|同意|反对",
    )
    assert problems(found) == [("vote-unreadable", "G2"), ("vote-unreadable", "H2")]


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ("3|1|0502|方萍西|信箱|现场|同意", "owner-differs", "D2"),
        ("3|1|0502|邓涵、方萍东、李娜|信箱|现场|同意", "owner-differs", "D2"),
        ("3|1|0502|邓涵||现场|同意", "returned-not-delivered", "E2"),
        ("3|1|0502|邓涵|信箱|飞鸽|同意", "channel-unknown", "F2"),
    ],
)
def test_warnings_by_cell(read, problems, row, code, cell):
    found = read(HEADER, row)
    assert problems(found) == [(code, cell)]
    assert not found.has_errors
    assert found.returns.readings[2].marks == {"m1": FOR}


@pytest.mark.parametrize(
    "name", ["邓涵", "方萍东", "方萍东、邓涵", "邓 涵，方萍东 ", "", "邓涵/方萍东"]
)
def test_a_co_owner_alone_and_other_blanks_are_fine(read, problems, name):
    assert problems(read(HEADER, f"3|1|0502|{name}|信箱|现场|同意")) == []


def test_what_the_developer_has_not_delivered_may_have_its_buyers_name(read, problems):
    assert problems(read(HEADER, "12|1|0101|赵磊|信箱|现场|同意")) == []


# Marks.


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        *((text, FOR) for text in ("同意", "赞成", "支持", " 同 意 ", "同意。")),
        *((text, AGAINST) for text in ("反对", "不同意", "不赞成", "不支持")),
        *((text, ABSTAIN) for text in ("弃权", "弃 权")),
        *((text, BLANK) for text in ("", "空白", "未填", "未选", "\u3000")),
        ("无效", void()),
        ("废票", void()),
        ("无效（多选）", void(VoidReason.SEVERAL_MARKS)),
        ("无效:涂改", void(VoidReason.ALTERED)),
        ("无效，无法辨认", void(VoidReason.ILLEGIBLE)),
        ("多选", void(VoidReason.SEVERAL_MARKS)),
        ("无效(原因不明)", void()),
    ],
)
def test_marks_have_many_words(read, problems, text, mark):
    found = read(
        f"{HEADER}|使用维修资金",
        ("3", "1", "0501", "王伟", "信箱", "现场", text, "同意"),
        "3|1|0502|邓涵|信箱|现场|同意|同意",
    )
    assert problems(found) == []
    reading = found.returns.readings[1]
    assert reading.marks == {"m1": mark, "m2": FOR}
    assert reading.void is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("无效:未签名", VoidReason.UNSIGNED),
        ("未签名", VoidReason.UNSIGNED),
        ("无效（签名不符）", VoidReason.SIGNATURE_MISMATCH),
        ("无效：复印件", VoidReason.COPY),
        ("逾期", VoidReason.LATE),
        ("无效(无委托书代签)", VoidReason.NO_PROXY),
        ("无效（重复）", VoidReason.DUPLICATE),
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_some_reasons_spoil_the_whole_paper(read, problems, text, reason, place):
    told = ["同意", "同意"]
    told[place] = text
    found = read(
        f"{HEADER}|使用维修资金",
        ("3", "1", "0501", "王伟", "信箱", "现场", *told),
        "3|1|0502|邓涵|信箱|现场|同意|同意",
    )
    assert problems(found) == []
    reading = found.returns.readings[1]
    assert reading.void is reason
    assert reading.is_void
    assert reading.mark_on("m1").state is MarkState.VOID
    assert reading.marks[f"m{2 - place}"] == FOR


def test_a_column_may_say_what_is_void(read, problems):
    found = read(
        "幢|单元|室号|业主|送达方式|收回渠道|是否有效|选聘物业",
        "3|1|0501|王伟|信箱|现场|有效|同意",
        "3|1|0502|邓涵|信箱|现场|无效（未签名）|同意",
        "3|2|0501|李娜|信箱|现场||反对",
    )
    assert problems(found) == []
    assert [reading.void for reading in found.returns.readings.values()] == [
        *(None, VoidReason.UNSIGNED, None),
    ]


def test_an_empty_cell_on_a_returned_paper_is_blank(read):
    found = read(HEADER, "3|1|0501|王伟|信箱|现场|", "3|1|0502|邓涵|信箱|现场|同意")
    assert found.returns.readings[1].marks == {"m1": BLANK}


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("线上", Channel.ONLINE),
        ("微信小程序", Channel.ONLINE),
        ("电话", Channel.PHONE),
        ("电投", Channel.PHONE),
        ("上门", Channel.DOOR),
        ("现场上门", Channel.DOOR),
        ("现场", Channel.COUNTER),
        ("投票箱", Channel.COUNTER),
        ("邮寄", Channel.MAIL),
        ("信箱", Channel.OTHER),
        ("其他", Channel.OTHER),
    ],
)
def test_ways_back_have_many_words(read, problems, text, channel):
    found = read(HEADER, f"3|1|0501|王伟|信箱|{text}|同意")
    assert found.returns.readings[1].channel is channel
    assert problems(found) == []


# Columns.


def test_each_column_of_votes_is_a_matter(read, problems):
    found = read(
        "某某小区表决情况汇总",
        "房屋|||业主|送达方式|收回渠道|表决事项||备注",
        "幢|单元|室号||||一、是否同意更换3幢电梯|二、管理规约/议事规则|",
        "3|1|0501|王伟|信箱|现场|同意|反对|字迹潦草",
        "3|1|0502|邓涵|信箱|现场||弃权|",
    )
    assert problems(found) == []
    assert found.matters == ("一、是否同意更换3幢电梯", "二、管理规约/议事规则")
    assert found.returns.readings[1].marks == {"m1": FOR, "m2": AGAINST}
    assert found.returns.readings[1].remark == "字迹潦草"
    assert found.returns.readings[2].marks == {"m1": BLANK, "m2": ABSTAIN}


def test_columns_not_known_are_said(read, problems):
    found = read(
        "序号|幢|单元|室号|楼长意见|收回渠道|送达方式|选聘物业|联系电话|编号|ID|说明",
        "1|3|1|0501|已核对无误|现场|信箱|同意|13800138000||7|未签名",
    )
    assert problems(found) == [
        *(("column-not-used", f"{letter}1") for letter in "EIJK"),
        ("remark-may-say-void", "L2"),
    ]
    assert not found.has_errors
    assert found.matters == ("选聘物业",)
    assert found.returns.readings[1].remark == "未签名"


def test_a_column_blank_on_every_paper_is_a_matter(read, problems):
    found = read(
        f"{HEADER}|委托分摊公示|使用维修资金",
        "3|1|0501|王伟|信箱|现场|同意||反对",
        "3|1|0502|邓涵|信箱|现场|||同意",
    )
    assert problems(found) == []
    assert found.matters == ("选聘物业", "委托分摊公示", "使用维修资金")
    assert found.returns.readings[1].marks == {"m1": FOR, "m2": BLANK, "m3": AGAINST}


def test_a_matter_with_votes_not_understood_is_never_left_out(read, problems):
    found = read(
        f"{HEADER}|使用维修资金",
        "3|1|0501|王伟|信箱|现场|同意|√",
        "3|1|0502|邓涵|信箱|现场|反对|好",
        "3|2|0501|李娜|信箱|现场|反对|同意",
    )
    assert found.matters == ("选聘物业", "使用维修资金")
    assert problems(found) == [("vote-unreadable", "H2"), ("vote-unreadable", "H3")]


@pytest.mark.parametrize("header", ["备注", "说明", "联系电话", "面积", "编号", "ID"])
def test_a_column_with_a_vote_is_a_matter_whatever_its_name(read, problems, header):
    found = read(
        f"{HEADER}|{header}",
        "3|1|0501|王伟|信箱|现场|同意|反对",
        "3|1|0502|邓涵|信箱|现场|反对|好",
    )
    assert found.matters == ("选聘物业", header)
    assert problems(found) == [("vote-unreadable", "H3")]
    assert found.returns.readings[1].marks == {"m1": FOR, "m2": AGAINST}
    assert found.returns.readings[1].remark == ""


def test_votes_without_a_header_are_an_error(read):
    found = read(f"{HEADER}||使用维修资金", "3|1|0501|王伟|信箱|现场|同意|反对|同意")
    (problem,) = found.errors
    assert (problem.code, problem.cell) == ("matter-without-title", "H1")
    assert problem.details == {"column": "H"}


def test_a_cell_beyond_the_last_header_is_an_error(read, problems):
    found = read(HEADER, "3|1|0501|王伟|信箱|现场|同意||稍后", "3|1|0502|邓涵|信箱|现场|同意")
    assert problems(found) == [("cell-without-header", "I2")]
    assert found.has_errors


@pytest.mark.parametrize("word", ["未投递", "待送", "没送到", "家中无人", "拒收", "退回"])
def test_a_delivery_that_was_none_is_an_error(read, problems, word):
    found = read(HEADER, f"3|1|0501|王伟|{word}||")
    assert problems(found) == [("delivery-unclear", "E2")]
    assert found.has_errors
    assert found.returns.delivered == set()


@pytest.mark.parametrize("word", ["未投", "待收", "没交回", "电话未接"])
def test_a_return_that_was_none_is_an_error(read, problems, word):
    found = read(HEADER, f"3|1|0501|王伟|信箱|{word}|同意")
    assert problems(found) == [("channel-unclear", "F2")]
    assert found.has_errors
    assert found.returns.readings == {}


@pytest.mark.parametrize("word", ["无", "否", "未送达", "未收回", "未交", ""])
def test_a_plain_no_is_a_blank(read, problems, word):
    found = read(HEADER, f"3|1|0501|王伟|{word}|{word}|")
    assert problems(found) == []
    assert (found.returns.readings, found.returns.delivered) == ({}, frozenset())


def test_only_a_row_that_opens_with_a_total_is_one(read, problems):
    found = read(
        f"{HEADER}|备注",
        "3|1|0501|王伟|信箱|现场|同意|小计",
        "3|1|0502|合计|信箱|现场|反对|",
        "小计：2户||||2|2||",
        "||合计||2|2||",
        "总计||0501||2|2||",
    )
    assert set(found.returns.readings) == {1, 2}
    assert problems(found)[0] == ("owner-differs", "D3")
    assert {problem.cell for problem in found.errors} == {"A6"}


def test_without_a_column_of_ways_back_nothing_is_counted(read, problems):
    found = read("幢|单元|室号|送达方式|选聘物业", "3|1|0501|信箱|同意", "3|1|0502|信箱|")
    assert problems(found) == [("channel-column-missing", "")]
    assert found.problems[0].is_error


def test_without_a_column_of_deliveries_what_is_returned_was_delivered(read, problems):
    found = read("幢|单元|室号|收回渠道|选聘物业", "3|1|0501|现场|同意", "3|1|0502||")
    assert problems(found) == [("delivery-column-missing", "")]
    assert found.returns.delivered == {1}


def test_without_rooms_nothing_can_be_matched(read):
    found = read("业主|收回渠道|选聘物业", "王伟|现场|同意")
    assert [(problem.code, problem.details) for problem in found.problems] == [
        ("column-missing", {"field": Field.ROOM})
    ]
    assert found.has_errors


def test_without_votes_there_is_nothing_to_count(read, problems):
    found = read("幢|单元|室号|送达方式|收回渠道", "3|1|0501|信箱|")
    assert ("votes-missing", "") in problems(found)
    assert found.has_errors


# One paper for several homes.


def test_rows_of_one_paper_may_agree_and_must_not_differ(read, problems):
    several = roll_of(
        ("3", "1", "0501", "王伟"), ("4", "1", "0501", "王伟"), paper_per=PaperPer.OWNER
    )
    alike = read(
        HEADER, "3|1|0501|王伟|信箱|现场|同意", "4|1|0501|王伟|信箱|现场|同意", roll=several
    )
    assert problems(alike) == []
    assert list(alike.returns.readings) == [1]
    differing = read(
        HEADER, "3|1|0501|王伟|信箱|现场|同意", "4|1|0501|王伟|信箱|现场|反对", roll=several
    )
    assert problems(differing) == [("paper-votes-differ", "C3")]


def test_one_row_for_a_paper_of_several_homes_is_enough(read, problems):
    several = roll_of(
        ("3", "1", "0501", "王伟"), ("4", "1", "0501", "王伟"), paper_per=PaperPer.OWNER
    )
    found = read(HEADER, "4|1|0501|王伟|信箱|现场|同意", roll=several)
    assert found.problems == ()
    assert list(found.returns.readings) == [1]


# Files.


def test_id_numbers_do_not_come_in_with_remarks(read):
    number = "330102199001011234"
    found = read(f"{HEADER}|备注", f"3|1|0501|王伟{number}|信箱|现场|同意|证件{number}")
    assert number not in repr(found)
    assert found.returns.readings[1].remark == "证件"


def test_a_workbook_is_read_from_disk(tmp_path, roll):
    path = tmp_path / "表决.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("说明").write(0, 0, "请逐户填写")
    sheet = book.add_worksheet("表决情况")
    for column, text in enumerate(HEADER.split("|")):
        sheet.write(0, column, text)
    for column, value in enumerate([3, 1, 501, "王伟", "信箱", "现场", "同意"]):
        sheet.write(1, column, value)
    book.close()
    found = read_ballots(path, roll)
    assert not found.has_errors
    assert [(problem.code, problem.sheet) for problem in found.problems] == [
        ("ballot-sheet-not-read", "说明"),
        ("papers-without-row", "表决情况"),
    ]
    assert found.returns.readings[1].marks == {"m1": FOR}


def test_a_missing_file_comes_through(tmp_path, roll):
    with pytest.raises(UserError) as raised:
        read_ballots(tmp_path / "没有.xlsx", roll)
    assert raised.value.code == "workbook-missing"


def test_a_place_without_a_vote_is_left_out_and_said(roll):
    cells = [
        tuple(row.split("|"))
        for row in (
            HEADER,
            "3|1|0501|王伟|上门|现场|同意",
            "9|1|0101|赵芳|上门||",
            "9|1|0102|赵芳|上门|现场|同意",
        )
    ]
    file = understand_ballots(
        Workbook("票.xlsx", "0" * 64, (Sheet("票", tuple(cells)),)),
        roll,
        without_vote=[Address("9", "1", "0101"), Address("9", "1", "0102")],
    )
    found = {problem.code: problem.details["cells"] for problem in file.problems
             if "without-vote" in problem.code}  # fmt: skip
    assert found == {"room-without-vote": "C3", "returned-without-vote": "C4"}
    assert not file.has_errors
    assert set(file.returns.readings) == {1}
