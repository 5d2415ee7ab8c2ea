# SPDX-License-Identifier: Apache-2.0
"""The board of every kind of matter, and the rulings that kinds of their own need."""

import pytest
from PySide6.QtCore import QEvent, Qt

from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.reading import chosen
from commdesk.domain.topics import Stage
from commdesk.render.charts import charts
from commdesk.render.words import verdict_words
from commdesk.ui.results.board import Board
from commdesk.ui.results.matters import MatterList
from commdesk.ui.results.ruling import RulingSheet
from commdesk.ui.results.verdict import look_of
from tests.render import examples


@pytest.fixture
def board(qapp, qtbot, themed):
    made = Board()
    made.resize(1100, 700)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    # No loop runs here that would do it, and every board left makes a change of theme slower.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def shown(board):
    def show(results, rooms=None):
        board.show_decided(results.outcomes[0], results.topic, rooms or {})
        return board

    return show


def seen(board):
    """Which parts of the board are there."""
    parts = ("tests", "options", "figures", "places", "opinions", "undecided")
    return {name for name in parts if getattr(board, name).isVisibleTo(board)}


@pytest.mark.parametrize(
    ("make", "parts"),
    [
        (examples.carried, {"tests", "options", "figures"}),
        (examples.satisfaction, {"tests", "options", "figures"}),
        (examples.committee_election, {"tests", "options", "places"}),
        (examples.owners_committee, {"tests", "options", "places"}),
        (examples.up_to_two, {"options", "places"}),
        (examples.opinions, {"opinions"}),
    ],
)
def test_each_kind_has_its_own_board(shown, make, parts):
    results = make()
    board = shown(results)
    assert seen(board) == parts
    assert board.sentence.texts == (
        verdict_words.verdict_sentence(results.outcomes[0], results.topic),
        verdict_words.outlook_sentence(results.outcomes[0], results.topic),
    )


def test_boards_follow_one_another_without_a_trace(shown):
    shown(examples.committee_election())
    shown(examples.opinions())
    assert seen(shown(examples.carried())) == {"tests", "options", "figures"}


def test_the_places_of_an_election(shown):
    board = shown(examples.committee_election())
    lines = board.places.lines
    said = [(line.place, line.figure.name, line.figure.people, line.standing) for line in lines]
    assert said[7] == ("8", "邓丽华", "70", "✓ 当选")
    assert said[8] == ("", "── 以上当选（应选9人，1人由并列者重新投票产生） ──", "", "")
    assert board.places.columnSpan(8, 1) == 5  # or the line would be cut off at the names
    assert said[9] == ("9", "冯家明", "65", "＝ 并列，须重新投票")
    assert said[11] == ("11", "彭立新", "58", "○ 候补，待重新投票后确定")
    assert said[13] == ("—", "孙立（另选）", "9", "— 未当选")
    assert [line.condition for line in lines[11:13]] == ["✓ 达到", "✕ 还差33人"]
    assert [line.figure.name for line in lines[-3:]] == ["无效", "参与表决", "收回票"]
    assert lines[-1].figure.people == "105"
    assert board.options.words == charts.options_words(
        examples.first(examples.committee_election()), examples.committee_election().topic
    )


def test_what_may_still_change_is_said_with_every_standing(shown):
    lines = shown(examples.committee_election(stage=Stage.OPEN)).places.lines
    assert lines[0].standing == "✓ 目前当选"
    assert lines[11].standing == "○ 目前候补，待重新投票后确定"


def test_area_has_its_columns_only_where_it_is_weighed(shown):
    def titles(results):
        model = shown(results).places.model()
        return [
            model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())
        ]

    assert "Area (㎡)" in titles(examples.owners_committee())
    assert "Area (㎡)" not in titles(examples.committee_election())
    assert "What is asked for" not in titles(examples.up_to_two())


def test_a_grade_sums_up_those_satisfied(shown):
    lines = {line.name: line for line in shown(examples.satisfaction()).figures.lines}
    assert (lines["Satisfied in all"].people, lines["Satisfied in all"].people_share) == (
        "11",
        "64.71%",
    )
    assert lines["无效"].people_share == "—"


def test_opinions_say_paper_and_room_unless_the_vote_is_secret(shown):
    board = shown(examples.opinions(), {1: "3幢1单元0502"})
    assert [(line.paper, line.room) for line in board.opinions.lines] == [
        ("0001", "3幢1单元0502"),
        ("0002", ""),
        ("0003", ""),
    ]
    assert board.opinions.lines[1].text == "地下车库照明不足，\n雨天积水。"
    board = shown(examples.opinions(issued=7))
    assert {(line.paper, line.room) for line in board.opinions.lines} == {("", "")}


def test_the_list_says_every_verdict(qtbot, themed):
    made = MatterList()
    qtbot.addWidget(made)
    for make, said, sign in (
        (examples.committee_election, "须重新投票", "＝"),
        (examples.up_to_two, "通过", "✓"),
        (examples.satisfaction, "达到要求", "✓"),
        (examples.opinions, "书面意见3条", "≡"),
    ):
        results = make()
        made.show_results(results)
        assert made.item(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(said)
        assert look_of(results.outcomes[0], results.topic.stage).sign == sign


CHOICES = Matter(
    "m1", "公共收益", MOST_VOTES, MatterKind.CHOICES, choices(["路灯", "花园", "车棚"]), most=2
)
CANDIDATES = Matter(
    "m1", "业委会", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(["王伟", "李娜"])
)


def asked(board, qtbot):
    with qtbot.waitSignal(board.ruling_wanted) as caught:
        board.undecided.rule_on(0)
    return caught.args


def test_papers_that_chose_differently_are_ruled_on_by_name(shown, qtbot):
    papers = [{"m1": chosen("o1", "o3")}, {"m1": chosen("o2")}]
    board = shown(examples.held([CHOICES], papers, holders={2: 1}, heads=1))
    mark, person = asked(board, qtbot)
    sheet = RulingSheet(None, mark, person, [], PaperCodes("", checked=False))
    qtbot.addWidget(sheet)
    assert sheet.choices == ("路灯、车棚", "花园")
    sheet.choose("o1+o3")
    sheet.write_reason("本人确认")
    with qtbot.waitSignal(sheet.ruled) as caught:
        sheet.press()
    assert caught.args == ["m1", 1, "o1+o3", "本人确认"]


def test_a_candidate_is_named_where_papers_disagree_on_it(shown, qtbot):
    papers = [
        {"m1.o1": chosen("for"), "m1.o2": chosen("for")},
        {"m1.o1": chosen("for"), "m1.o2": chosen("against")},
    ]
    results = examples.held([CANDIDATES], papers, areas=[900_000, 900_000], holders={2: 1}, heads=1)
    board = shown(results)
    assert board.undecided.texts == ("On 李娜: 表决人1: papers 1、2, marked 同意、反对",)
    mark, _ = asked(board, qtbot)
    assert mark.key == "m1.o2"


@pytest.mark.parametrize("width", [620, 860, 1280, 1900])
@pytest.mark.parametrize(
    "make", [examples.committee_election, examples.owners_committee, examples.opinions]
)
def test_every_board_fits_its_width(shown, qtbot, make, width):
    board = shown(make())
    board.resize(width, 640)
    page = board.sentence.parentWidget()
    qtbot.waitUntil(lambda: page.width() <= board.width())
    for name in seen(board):
        part = getattr(board, name)
        left = part.mapTo(page, part.rect().topLeft()).x()
        assert left >= 0
        assert left + part.width() <= page.width()


def test_shares_are_headed_by_what_they_are_of(shown):
    def heads(results):
        model = shown(results).figures.model()
        return [
            model.headerData(place, Qt.Orientation.Horizontal)
            for place in range(model.columnCount())
        ]

    assert heads(examples.satisfaction())[2] == "Share of\n有效票"
    assert heads(examples.carried())[2::2] == ["Share of\n参与表决"] * 2
