# SPDX-License-Identifier: Apache-2.0
"""Batches where papers are keyed: refused without one, counted with one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from commdesk.domain.entry_rules import EntryRules
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.tab import EntryTab
from tests import community

Key = Qt.Key
ENTER = Key.Key_Return


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=12)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return community.opened_topic(office, entry=EntryRules(batches=True))


@pytest.fixture
def tab(qtbot, themed, chinese, jobs, prompts, office, topic):
    made = EntryTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show_topic(office, topic.id)
    with qtbot.waitActive(made):
        made.show()
    qtbot.waitUntil(made.view.field.hasFocus)
    return made


@pytest.fixture
def press(qtbot, tab):
    def type_in(*strokes):
        for stroke in strokes:
            for key in [stroke] if isinstance(stroke, Key) else list(stroke):
                if isinstance(key, Key):
                    qtbot.keyClick(QApplication.focusWidget(), key)
                else:
                    qtbot.keyClicks(QApplication.focusWidget(), key)

    return type_in


def test_without_a_batch_keying_says_what_to_do(press, tab, office, topic):
    press("5", ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    assert tab.view.band.text == "本主题按批次录入。请先清点一叠票，再按 Ctrl+B 开始一批。"
    assert EntryDesk(office, topic.id).facts(5).stored is None


def test_from_no_batch_to_a_full_one_by_keyboard_alone(qtbot, press, tab, office, topic, prompts):
    press("5", ENTER)
    qtbot.keyClick(tab.view.field, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = tab.batches.acts.start_dialog
    qtbot.waitUntil(dialog.declared.hasFocus)
    with qtbot.waitSignal(dialog.finished):
        press("2", ENTER, ENTER)
    tab.activateWindow()
    qtbot.waitUntil(tab.view.field.hasFocus)
    # The number is still there: Enter goes on with it.
    assert tab.view.field.text() == "5"
    assert tab.view.band.text == "第 1 批已开始：清点 2 张。"
    press(ENTER, "11", ENTER)
    assert tab.view.band.tone is Tone.STORED
    assert tab.batches.how_far.whole == "第 1 批　已录 1 / 2"
    with qtbot.waitSignal(tab.batches.filled):
        press("6", ENTER, "22", ENTER)
    assert tab.batches.how_far.whole == "✓ 第 1 批　已录 2 / 2"
    prompts.answers = [True]
    qtbot.keyClick(tab.view.field, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert Batches(office, topic.id).all()[0].difference == 0
    assert (tab.view.band.tone, tab.view.band.text) == (
        Tone.STORED,
        "第 1 批已结束：清点 2 张，录入 2 张，相符。",
    )
    assert "".join(tab.batches.how_far.whole) == "! 还没有开始批次"


def test_a_batch_that_is_finished_short_says_so_over_what_was_wrong_before(
    qtbot, press, tab, office, topic, prompts
):
    Batches(office, topic.id).open(2)
    tab.batches.refresh()
    press("999", ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    prompts.answers = ["票箱里没有"]
    qtbot.keyClick(tab.view.field, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert tab.view.band.tone is Tone.STORED
    assert tab.view.band.text == "第 1 批已结束：清点 2 张，录入 0 张，少 2 张。"


def test_the_list_of_papers_forgets_a_withdrawn_batch(tab, office, topic, prompts, press):
    service = Batches(office, topic.id)
    batch = service.open(1)
    tab.batches.refresh()
    press("5", ENTER, "11", ENTER)
    assert "收回 1 " in tab.view.account
    prompts.answers = ["串行"]
    tab.batches.acts.withdraw(service.one(batch.id))
    assert "收回 0 " in tab.view.account


def test_the_keys_are_in_the_help(tab):
    assert {"Ctrl+B", "Ctrl+Shift+B"} <= {key for key, _ in tab.help_rows()}


def test_the_paper_under_the_strip_is_not_disturbed(press, tab, office, topic, qtbot):
    service = Batches(office, topic.id)
    service.open(5)
    tab.batches.refresh()
    press("5", ENTER, "1")
    tab.batches.refresh()
    assert tab.has_unfinished_paper
    press("2", ENTER)
    assert service.mine().keyed == 1
