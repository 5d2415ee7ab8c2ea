# SPDX-License-Identifier: Apache-2.0
"""A topic of an office exported whole: figures of one moment, nobody named unless asked for."""

from __future__ import annotations

import io
import json
import re
import threading
import zipfile
from dataclasses import replace
from typing import Any

import docx
import openpyxl
import pytest

from commdesk.domain.count_report import as_json
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.place_votes import LEAST_PAPERS
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Channel, Reading, VoidReason, chosen
from commdesk.domain.rights import Role
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.models.office import Trail
from commdesk.services.afterwards.printed_sheets import Way, printed_sheets
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.progress import Cancelled
from commdesk.services.register.register import store_import
from commdesk.services.register_import.understand import preview_register
from commdesk.services.results.breakdown import load_breakdown
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import MatterDraft, create_topic, load_roll, open_topic
from commdesk.ui.exports.wish import TABLES, Format, Wish
from commdesk.ui.exports.work import export
from tests import community, test_cli
from tests.services.entry_kinds import CANDIDATES, EVERY_KIND, kinds_topic
from tests.services.exports.reading_back import (
    check_facts,
    check_tests,
    check_votes,
    check_wholes,
    exact,
    sheets_of,
    square_metres,
    tables_of_zip,
)

commdesk = test_cli.commdesk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "empty")
    yield made
    made.close()


@pytest.fixture
def estate(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def topic(estate):
    """Owners with area on two matters: some papers back, one void, some delivered only."""
    made = community.opened_topic(estate)
    desk = EntryDesk(estate, made.id)
    for number in range(1, 40):
        choices = ("for", "against") if number % 3 else ("against", "abstain")
        whole = VoidReason.UNSIGNED if number == 7 else None
        desk.store(community.paper(number, *choices, topic=made, void=whole))
    return made


def stop(done, total):
    raise Cancelled


def counted(office, topic) -> tuple[Any, ...]:
    return count_topic(office, topic.id).outcomes


def saved(office, topic, folder, **options):
    path = folder / "结果.xlsx"
    export(office, topic.id, Wish(Format.WORKBOOK, **options), path)
    return sheets_of(path)[0]


def test_every_sheet_has_the_figures_of_the_board(estate, topic, tmp_path):
    results, found = count_topic(estate, topic.id), saved(estate, topic, tmp_path)
    assert list(found) == [
        "概况", "各事项结果", "判定条件", "按楼栋", "票数核对", "票面明细",
    ]  # fmt: skip
    check_facts(found["概况"], results)
    check_votes(found["各事项结果"], results)
    check_wholes(found["各事项结果"], results)
    check_tests(found["判定条件"], results)
    total = found["票数核对"][-1]
    account = results.papers
    assert [exact(total[name]) for name in ("发出", "收回", "未收回", "有效", "无效")] == [
        account.issued, account.returned, account.not_returned, account.valid, account.void,
    ]  # fmt: skip


def test_buildings_add_up_to_the_board(estate, topic, tmp_path):
    rows = saved(estate, topic, tmp_path, apart=True)["按楼栋"]
    for outcome in counted(estate, topic):
        for option in outcome.tally.options:
            mine = [
                row for row in rows
                if (row["表决事项"], row["选项"]) == (outcome.matter.title, option.name)
            ]  # fmt: skip
            *places, total = mine
            assert total["楼栋"] == "合计"
            assert exact(total["合计人数"]) == option.total.people
            assert exact(total["合计面积（㎡）"]) == square_metres(option.total.area)
            assert sum(exact(row["合计人数"]) for row in places) == option.total.people
            areas = sum(exact(row["合计面积（㎡）"]) for row in places)
            assert areas == square_metres(option.total.area)
    places = {row["楼栋"] for row in rows} - {"合计"}
    known = load_breakdown(estate, topic.id, is_guarded=False).by_building[0].rows
    assert len(places) == len(known)


def test_buildings_have_no_areas_of_votes_unless_asked_for(estate, topic, tmp_path):
    found = saved(estate, topic, tmp_path)
    rows = found["按楼栋"]
    assert [name for name in rows[0] if "面积" in name] == ["名册面积（㎡）"]
    told = [row["内容"] for row in found["概况"] if row["项目"] == "说明"]
    assert len(told) == 1
    assert told[0].startswith("按楼栋、按网格的各选项只列人数")
    for outcome in counted(estate, topic):
        for option in outcome.tally.options:
            people = [
                exact(row["合计人数"]) for row in rows
                if (row["表决事项"], row["选项"]) == (outcome.matter.title, option.name)
            ]  # fmt: skip
            assert sum(people[:-1]) == people[-1] == option.total.people
    assert not [row for row in saved(estate, topic, tmp_path, apart=True)["概况"]
                if row["项目"] == "说明"]  # fmt: skip


def test_a_building_with_few_papers_stands_by_itself_only_when_asked_for(estate, topic, tmp_path):
    rows = saved(estate, topic, tmp_path)["按楼栋"]
    back = {row["楼栋"]: int(exact(row["收回票"])) for row in rows}
    assert any(place.startswith("其余") for place in back)
    assert all(count >= LEAST_PAPERS for place, count in back.items() if "其余" not in place)
    assert recorded(estate)[-1][0] == "sheet.print"
    rows = saved(estate, topic, tmp_path, apart=True)["按楼栋"]
    assert {row["楼栋"] for row in rows} == {"1幢", "2幢", "商铺", "合计"}
    *_, (action, details), _ = recorded(estate)
    assert action == "results.export-named"
    assert json.loads(details)["apart"] is True


def test_paper_by_paper_the_vote_can_be_counted_again(estate, topic, tmp_path):
    rows = saved(estate, topic, tmp_path, numbers=True)["票面明细"]
    roll = load_roll(estate, topic.id)
    assert [row["票号"] for row in rows] == [topic.codes.printed(p.number) for p in roll.papers]
    assert [exact(row["面积（㎡）"]) for row in rows] == [
        square_metres(p.area) for p in roll.papers
    ]
    assert [exact(row["表决人序号"]) for row in rows] == [p.voter for p in roll.papers]
    assert rows[6]["状态"] == rows[6]["1．事项1"] == "无效（未签名）"
    assert (rows[7]["状态"], rows[7]["1．事项1"], rows[7]["2．事项2"]) == ("有效", "同意", "反对")
    assert (rows[40]["状态"], rows[40]["1．事项1"]) == ("未收回（未登记送达）", None)
    favour = {row["表决人序号"] for row in rows if row["1．事项1"] == "同意"}
    against = {row["表决人序号"] for row in rows if row["1．事项1"] == "反对"}
    agreed = counted(estate, topic)[0].tally.option("for").total.people
    assert len(favour - against) == agreed


def test_without_rooms_and_names_no_row_can_be_found_by_its_number(estate, topic, tmp_path):
    EntryDesk(estate, topic.id).store(community.paper(50, "abstain", "abstain", topic=topic))
    found = saved(estate, topic, tmp_path)
    rows = found["票面明细"]
    assert not set(rows[0]) & {"票号", "表决人序号", "面积（㎡）", "房屋", "表决人", "楼栋"}
    assert len(rows) == 61
    # The order says nothing: rows stand by what they say.
    assert [tuple(map(str, row.values())) for row in rows] == sorted(
        tuple(map(str, row.values())) for row in rows
    )
    assert [row["1．事项1"] for row in rows].index("弃权") != 49
    assert saved(estate, topic, tmp_path)["票面明细"] == rows


def test_numbers_and_areas_are_kept_on_record_as_names_are(estate, topic, tmp_path):
    rows = saved(estate, topic, tmp_path, numbers=True)["票面明细"]
    assert {"票号", "表决人序号", "面积（㎡）"} <= set(rows[0])
    *_, (action, details), _ = recorded(estate)
    assert (action, json.loads(details)["numbers"]) == ("results.export-named", True)


def test_opinions_are_tied_to_papers_only_when_asked_for(estate, tmp_path):
    topic = kinds_topic(estate, matters=[EVERY_KIND[0], EVERY_KIND[6]])
    desk = EntryDesk(estate, topic.id)
    for number, text in ((1, "丁"), (2, "甲"), (3, "乙")):
        desk.store(Reading(number, {"m1": chosen("for"), "m2": chosen(written=(text,))}))
    rows = saved(estate, topic, tmp_path)["意见"]
    assert [row["意见"] for row in rows] == ["丁", "乙", "甲"]
    assert "票号" not in rows[0]
    rows = saved(estate, topic, tmp_path, numbers=True)["意见"]
    assert [row["意见"] for row in rows] == ["丁", "甲", "乙"]
    assert "票号" in rows[0]
    assert "房屋" not in rows[0]


def test_papers_say_nothing_by_which_neighbours_could_tell_them(estate, tmp_path):
    topic = kinds_topic(estate, matters=[EVERY_KIND[0], EVERY_KIND[6]])
    desk = EntryDesk(estate, topic.id)
    # By the annex, the only void paper is one room's; the only one by mail, or with words on
    # it, may be known to many.
    unsigned = Reading(1, {"m1": chosen("for")}, VoidReason.UNSIGNED, Channel.MAIL)
    desk.store(unsigned)
    desk.store(Reading(2, {"m1": chosen("against"), "m2": chosen(written=("漏水",))}))
    rows = saved(estate, topic, tmp_path)["票面明细"]
    (head,) = {tuple(row) for row in rows}
    assert len(head) == 2
    back = [tuple(row.values()) for row in rows if "未收回" not in row["状态"]]
    assert sorted(back, key=str) == [("无效（未签名）", None), ("有效", "反对")]
    (head,) = {tuple(row) for row in saved(estate, topic, tmp_path, numbers=True)["票面明细"]}
    assert "收回方式" in head
    assert "2．其他意见和建议" in head


def everything(path):
    """All texts of a file, whatever it is."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        return "\n".join(
            str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row
        )
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as made:
            return made.read("word/document.xml").decode()
    return path.read_text("utf-8")


@pytest.mark.parametrize("kind", [Format.WORKBOOK, Format.WORD, Format.JSON])
def test_nobody_is_named_unless_asked_for(estate, topic, tmp_path, kind):
    path = tmp_path / f"结果.{kind.value}"
    assert counted(estate, topic)[0].tally.undecided
    export(estate, topic.id, Wish(kind), path)
    found = everything(path)
    assert re.search(r"业主\d|1390000|单元|幢\d", found) is None
    # That it left is on record, as of every sheet; nothing else is.
    assert recorded(estate)[-1][0] == "sheet.print"
    (left,) = printed_sheets(estate, topic.id)
    assert (left.sheet, left.way) == (f"export-{kind.value}", Way.FILE)


def test_naming_people_is_kept_on_record(estate, topic, tmp_path):
    rows = saved(estate, topic, tmp_path, rooms=True, names=True)["票面明细"]
    assert (rows[0]["表决人"], rows[0]["房屋"]) == ("业主1", "1幢1单元0101")
    *_, last, printed = recorded(estate)
    assert printed[0] == "sheet.print"
    assert last[0] == "results.export-named"
    said = json.loads(last[1])
    assert (said["file"], said["rooms"], said["names"]) == ("xlsx", True, True)
    assert said["topic"] == topic.id.hex
    # What was recorded is part of what the check code stands for.
    book = openpyxl.load_workbook(tmp_path / "结果.xlsx")
    (left,) = printed_sheets(estate, topic.id)
    assert left.check_code in book["概况"]["A2"].value


def recorded(office):
    """Actions and their details, the oldest first."""
    with office.store.connection():
        return list(
            office.store.rows(Trail.select(Trail.action, Trail.details).order_by(Trail.arrival))
        )


def test_who_only_watches_names_nobody(estate, topic, tmp_path):
    estate.role = Role.OBSERVER
    with pytest.raises(UserError) as caught:
        saved(estate, topic, tmp_path, names=True)
    assert caught.value.code == "right-missing"
    assert saved(estate, topic, tmp_path)["概况"]


def test_of_a_secret_vote_nothing_ties_a_paper_to_anybody(estate, tmp_path):
    topic = kinds_topic(
        estate, basis=Basis.RESIDENTS, secret=True,
        matters=[EVERY_KIND[4], EVERY_KIND[5], EVERY_KIND[6]],
    )  # fmt: skip
    register = IssueRegister(estate, topic.id)
    for line in register.lines()[:4]:
        register.hand_out(line.voter)
    desk = EntryDesk(estate, topic.id)
    for number, text in ((1, "丁"), (2, "甲"), (3, "乙")):
        marks = {"m1": chosen("o1", written=("李敏",)), "m2": chosen("g1"),
                 "m3": chosen(written=(text,))}  # fmt: skip
        desk.store(Reading(number, marks))
    found = saved(estate, topic, tmp_path, rooms=True, names=True)
    results = count_topic(estate, topic.id)
    check_votes(found["各事项结果"], results)
    assert "按楼栋" not in found
    heads = set(found["票面明细"][0])
    assert not heads & {"表决人", "表决人序号", "房屋", "楼栋", "面积（㎡）", "收回方式"}
    # In no order of papers, and without their numbers.
    assert found["意见"] == [
        {"序号": n, "表决事项": "其他意见和建议", "意见": text, "标签": None}
        for n, text in enumerate(("丁", "乙", "甲"), start=1)
    ]
    everyone = [voter.name for voter in load_roll(estate, topic.id).voters]
    texts = everything(tmp_path / "结果.xlsx").replace("李敏（另选）", "").replace("、李敏", "")
    assert everyone
    assert not [name for name in everyone if name in texts]


def test_every_kind_in_all_formats(estate, tmp_path):
    topic = kinds_topic(estate)
    desk = EntryDesk(estate, topic.id)
    for number in range(1, 9):
        desk.store(
            Reading(
                number,
                {
                    "m1": chosen("for"),
                    "m2": chosen("o2"),
                    "m3": chosen("o1", "o3"),
                    **{f"m4.o{n}": chosen("for" if n < number else "against") for n in (1, 2, 3)},
                    "m5": chosen("o1", f"o{number + 1}", written=("=欧阳明月",)),
                    "m6": chosen("g2"),
                    "m7": chosen(written=("=多种树。\n少收费。",)),
                },
            )
        )
    results = count_topic(estate, topic.id)
    found = saved(estate, topic, tmp_path)
    check_votes(found["各事项结果"], results, "户数")
    check_wholes(found["各事项结果"], results, "户数")
    check_tests(found["判定条件"], results)
    assert found["意见"][0]["意见"] == "=多种树。\n少收费。"
    export(estate, topic.id, Wish(Format.CSV_ZIP), tmp_path / "结果.zip")
    tables = tables_of_zip(tmp_path / "结果.zip")
    assert list(tables) == list(found)
    check_tests(tables["判定条件"], results)
    made = export(estate, topic.id, Wish(Format.CSV_FOLDER), tmp_path, folder_name="居民会议结果")
    with zipfile.ZipFile(tmp_path / "结果.zip") as packed:
        assert {one.name: one.read_bytes() for one in made.iterdir() if "概况" not in one.name} == {
            name: packed.read(name) for name in packed.namelist() if "概况" not in name
        }
    export(estate, topic.id, Wish(Format.WORD), tmp_path / "公示.docx")
    texts = [
        cell.text
        for table in docx.Document(io.BytesIO((tmp_path / "公示.docx").read_bytes())).tables
        for row in table.rows
        for cell in row.cells
    ]
    assert {f"{name}" for name in CANDIDATES} <= set(texts)


def test_the_json_is_that_of_the_count(estate, topic, tmp_path):
    path = tmp_path / "结果.json"
    export(estate, topic.id, Wish(Format.JSON, names=True), path)
    results = count_topic(estate, topic.id)
    said = json.dumps(as_json(results), ensure_ascii=False, indent=1) + "\n"
    assert path.read_text("utf-8") == said
    export(estate, topic.id, Wish(Format.JSON), path)
    told = json.dumps(as_json(results, names=False), ensure_ascii=False, indent=1) + "\n"
    assert path.read_text("utf-8") == told != said


def test_the_same_vote_counted_from_files_gives_the_same_bytes(
    office,
    tmp_path,
    commdesk,
):
    homes = [
        (1, 1, "0101", "王伟", "13000000001", 80),
        (1, 1, "0102", "王伟", "13000000001", 90.05),
        (1, 1, "0201", "李敏", "13000000002", 100),
        (1, 1, "0202", "赵强", "13000000003", 100.1234),
    ]
    said = ("同意", "反对", "同意", "")
    keys = {"同意": "for", "反对": "against"}
    ballots = [
        (*home[:4], "当面", "上门" if word else "", word)
        for home, word in zip(homes, said, strict=True)
    ]
    register, papers = test_cli.small(tmp_path, homes, ballots)
    done = commdesk(
        "count", register, papers, "--rule", "owners-general", "--json", tmp_path / "count.json"
    )
    assert done.returncode == 0, done.stderr
    store_import(office, preview_register(register))
    topic = create_topic(
        office, TopicFacts("业主大会会议"), (MatterDraft("更换电梯", OWNERS_GENERAL),),
        basis=Basis.OWNERS, paper_per=PaperPer.PROPERTY, policy=Policy(),
    )  # fmt: skip
    desk = EntryDesk(office, open_topic(office, topic.id).id)
    desk.deliver([1, 2, 3, 4], "当面")
    for number, word in enumerate(said, start=1):
        if word:
            desk.store(Reading(number, {"m1": chosen(keys[word])}))
    export(office, topic.id, Wish(Format.JSON, names=True), tmp_path / "结果.json")
    assert (tmp_path / "结果.json").read_bytes() == (tmp_path / "count.json").read_bytes()


def test_only_the_tables_asked_for(estate, topic, tmp_path):
    found = saved(estate, topic, tmp_path, tables=frozenset({"votes", "accounts"}))
    assert list(found) == ["各事项结果", "票数核对"]
    with pytest.raises(UserError) as caught:
        saved(estate, topic, tmp_path, tables=frozenset({"opinions"}))
    assert caught.value.code == "export-empty"


def test_nothing_is_told_while_papers_wait_for_their_second_reading(estate, tmp_path):
    topic = community.opened_topic(estate, entry=EntryRules(Double.ALL))
    EntryDesk(estate, topic.id).store(community.paper(1, "for", topic=topic))
    for kind in Format:
        with pytest.raises(UserError) as caught:
            export(estate, topic.id, Wish(kind), tmp_path / "结果", folder_name="a")
        assert caught.value.code == "results-blind"
    assert [one.name for one in tmp_path.iterdir()] == ["office"]


def test_a_draft_has_no_results(estate, tmp_path):
    topic = community.draft_topic(estate)
    with pytest.raises(UserError) as caught:
        export(estate, topic.id, Wish(Format.JSON), tmp_path / "结果.json")
    assert caught.value.code == "no-papers-yet"


def test_giving_up_leaves_nothing(estate, topic, tmp_path):
    (tmp_path / "out").mkdir()
    for kind in (Format.WORKBOOK, Format.CSV_ZIP, Format.CSV_FOLDER):
        path = tmp_path / "out" / ("" if kind is Format.CSV_FOLDER else "结果")
        with pytest.raises(Cancelled):
            export(estate, topic.id, Wish(kind), path, stop, "结果")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_paper_that_comes_meanwhile_is_in_no_sheet_or_in_all(estate, topic, tmp_path):
    results = count_topic(estate, topic.id)

    def key():
        with estate.store.connection():
            desk = EntryDesk(estate, topic.id)
            if desk.facts(50).stored is None:
                desk.store(community.paper(50, "for", topic=topic))

    def store(done, total):
        clerk = threading.Thread(target=key)
        clerk.start()
        clerk.join()

    path = tmp_path / "结果.xlsx"
    export(estate, topic.id, Wish(Format.WORKBOOK), path, store)
    found = sheets_of(path)[0]
    check_facts(found["概况"], results)
    assert sum(row["状态"] == "有效" for row in found["票面明细"]) == results.papers.valid
    assert count_topic(estate, topic.id).papers.returned == results.papers.returned + 1


def test_wishes_that_name_people():
    plain = Wish(Format.WORKBOOK)
    assert not plain.ties_people
    assert replace(plain, names=True).ties_people
    assert not replace(plain, names=True, tables=frozenset(TABLES) - {"papers"}).ties_people
    assert replace(plain, rooms=True, tables=frozenset({"opinions"})).ties_people
    assert not Wish(Format.WORD, rooms=True, names=True).ties_people
    assert Wish(Format.JSON, names=True).ties_people
