# SPDX-License-Identifier: Apache-2.0
"""Opinions are found, tagged and merged, and reported, with the keyboard or the mouse."""

import pytest
from PySide6.QtCore import Qt

from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.opinions import TagCount
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.opinions.opinions import Opinions
from commdesk.ui.kit import theme
from commdesk.ui.opinions.opener import OpinionsOpener
from commdesk.ui.opinions.reading import make_report
from commdesk.ui.opinions.window import OpinionsWindow
from tests import community
from tests.services.opinions.test_opinions import SAID, asked, reading


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=8)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    made = asked(office)
    desk = EntryDesk(office, made.id)
    for number, text in SAID.items():
        desk.store(reading(number, text))
    desk.store(reading(4, remark="票面有折痕"))
    return made


@pytest.fixture
def window(qtbot, chinese, jobs, prompts, office, topic):
    made = OpinionsWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loaded):
        made.show()
    return made


def listed(window):
    return [line.group.text for line in window.table.lines.rows]


def tags(window):
    tags = window.side.tags
    return [tags.item(row).text() for row in range(tags.count())]


def choose(window, *texts):
    window.table.clearSelection()
    model = window.table.selectionModel()
    rows = model.SelectionFlag.Select | model.SelectionFlag.Rows
    for place, one in enumerate(window.table.lines.rows):
        if one.group.text in texts:
            model.select(window.table.lines.index(place, 0), rows)


def give(qtbot, window, tag):
    with qtbot.waitSignal(window.loaded):
        window.bar.field.setText(tag)
        qtbot.keyClick(window.bar.field, Qt.Key.Key_Return)


def test_everything_written_is_listed_with_its_room(window):
    assert listed(window) == [*SAID.values(), "票面有折痕"]
    assert window.table.lines.data(window.table.lines.index(0, 0)) == "1幢1单元0101"
    assert window.table.lines.data(window.table.lines.index(4, 3)) == "票面附注"
    assert tags(window) == ["全部（5）", "未加标签（5）"]
    assert window.count.text() == "5 条意见"


def test_the_opinions_take_the_room_of_columns_that_are_hidden(window):
    table = window.table
    for is_secret in (True, False):
        table.know({"m": "事项"}, is_secret=is_secret, has_remarks=False)
        assert table.horizontalHeader().length() == table.viewport().width()


def test_a_search_narrows_the_list(window):
    window.search.setText("电梯")
    assert listed(window) == [SAID[1], SAID[2]]
    assert window.count.text() == "2 / 5 条意见"
    window.search.setText("飞船")
    assert listed(window) == []


def test_a_tag_is_given_to_all_that_are_chosen(qtbot, office, topic, window):
    choose(window, SAID[1], SAID[5])
    give(qtbot, window, "停车")
    assert window.band.text().endswith("已给 2 条意见加上“停车”")
    assert tags(window) == ["全部（5）", "未加标签（3）", "停车（2）"]
    # The same ones stay chosen for the next tag.
    assert [one.paper for one in window.table.chosen] == [1, 5]
    window.side.tags.setCurrentRow(2)
    assert listed(window) == [SAID[1], SAID[5]]
    window.side.tags.setCurrentRow(1)
    assert len(listed(window)) == 3


def test_nothing_chosen_is_said(qtbot, window):
    window.table.clearSelection()
    window.bar.field.setText("停车")
    window.bar.give.click()
    assert "先在列表中选择意见" in window.band.text()


def test_a_suggested_word_finds_its_opinions_and_stands_ready(qtbot, window):
    words = window.side.frequent
    said = [words.item(row).text() for row in range(words.count())]
    words.itemActivated.emit(words.item(said.index("电梯（2）")))
    assert listed(window) == [SAID[1], SAID[2]]
    assert len(window.table.chosen) == 2
    assert window.bar.field.text() == "电梯"
    with qtbot.waitSignal(window.loaded):
        window.bar.give.click()
    assert "电梯（2）" in tags(window)


def test_it_fits_a_low_screen_in_large_type(
    qapp, qtbot, themed, chinese, jobs, prompts, office, topic
):
    theme.apply(qapp, percent=200)
    window = OpinionsWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.loaded):
        window.show()
    window.side.show_words([TagCount("停车", 2)] * 12)
    least = window.minimumSizeHint()
    assert least.width() <= 1264
    assert least.height() <= 672


def test_remarks_alike_stand_in_one_line_and_are_tagged_together(qtbot, office, topic, window):
    EntryDesk(office, topic.id).store(reading(7, "电梯 太旧了,希望更换。"))
    EntryDesk(office, topic.id).store(reading(8, SAID[2]))
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    assert listed(window) == [SAID[2], SAID[1], SAID[3], SAID[5], "票面有折痕"]
    assert window.table.lines.data(window.table.lines.index(0, 0)) == "1幢1单元0102 等"
    assert window.table.lines.data(window.table.lines.index(0, 2)) == "3"
    assert window.count.text() == "7 条意见，不同的 5 条"
    choose(window, SAID[2])
    give(qtbot, window, "电梯")
    assert "3 条意见" in window.band.text()
    window.side.tags.setCurrentRow(2)
    assert [line.group.count for line in window.table.lines.rows] == [3]


def test_each_paper_of_a_line_can_be_reached_and_tagged_alone(qtbot, office, topic, window):
    EntryDesk(office, topic.id).store(reading(7, "电梯太旧了，希望更换！"))
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    choose(window, SAID[2])
    window.table.activated.emit(window.table.lines.index(0, 1))
    shown = [window.table.lines.data(window.table.lines.index(row, 1)) for row in range(4)]
    assert shown == [f"▾ {SAID[2]}", f"　　{SAID[2]}", "　　电梯太旧了，希望更换！", SAID[1]]
    assert window.table.lines.data(window.table.lines.index(2, 0)) == "1幢1单元0203"
    # What was chosen stays so.
    assert [one.paper for one in window.table.chosen] == [2, 7]
    window.table.selectRow(2)
    give(qtbot, window, "更换")
    assert window.table.lines.data(window.table.lines.index(0, 4)) == "更换（1）"
    assert window.table.lines.data(window.table.lines.index(1, 4)) == ""
    window.table.activated.emit(window.table.lines.index(1, 1))
    assert len(window.table.lines.rows) == 5
    window.apart.setChecked(True)
    assert len(window.table.lines.rows) == 6
    assert [line.opinions[0].paper for line in window.table.lines.rows] == [1, 2, 3, 5, 7, 4]


def test_tags_are_merged_by_giving_one_the_name_of_the_other(qtbot, window, prompts):
    choose(window, SAID[1])
    give(qtbot, window, "车位")
    choose(window, SAID[5])
    give(qtbot, window, "停车")
    window.side.tags.setCurrentRow(tags(window).index("车位（1）"))
    prompts.answers.append("停车")
    with qtbot.waitSignal(window.loaded):
        window.side.merge.click()
    assert tags(window) == ["全部（5）", "未加标签（3）", "停车（2）"]


def test_a_tag_is_taken_off(qtbot, window):
    choose(window, SAID[1], SAID[2])
    give(qtbot, window, "电梯")
    choose(window, SAID[1])
    with qtbot.waitSignal(window.loaded):
        window.bar.field.setText("电梯")
        window.bar.take.click()
    assert "电梯（1）" in tags(window)


def test_a_tag_too_long_is_refused_in_words(window, office, topic):
    choose(window, SAID[1])
    window.bar.given.emit("长" * 21)
    assert "最多 20 个字" in window.band.text()
    assert Opinions(office, topic.id).tags() == ()


def test_the_report_opens_as_pages(qtbot, window):
    window.report.click()
    qtbot.waitUntil(lambda: window.paper.preview is not None)
    window.paper.preview.reject()


def test_while_readings_are_blind_nothing_is_listed(qtbot, themed, chinese, jobs, prompts, office):
    made = asked(office, entry=EntryRules(Double.ALL))
    EntryDesk(office, made.id).store(reading(1, "电梯"))
    window = OpinionsWindow(office, made.id, jobs, prompts)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "等待复录" in window.band.text() or "复核" in window.band.text())
    assert listed(window) == []


def test_the_report_names_nobody(office, topic, qapp):
    Opinions(office, topic.id).give([("m2", 1), ("m2", 5)], "停车")
    document = make_report(office, topic.id)
    said = "".join(text.text for page in document.pages for text in page.drawing.texts)
    assert "停车（2条）" in said
    assert "未归类（3条）" in said
    assert "业主1" not in said
    assert "0101" not in said


def test_the_opener_keeps_one_window(qtbot, themed, chinese, jobs, prompts, office, topic, window):
    opener = OpinionsOpener(jobs, prompts, window)
    opener.open(office, topic.id)
    first = opener.window
    opener.open(office, topic.id)
    assert opener.window is first
    with qtbot.waitSignal(first.loaded):
        opener.refresh()
    opener.close()
    assert opener.window is None
