# SPDX-License-Identifier: Apache-2.0
"""Batches at the counter: started, filled, finished, put right and withdrawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from commdesk.domain.batches import BatchState
from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.rights import Role
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.stages import close_topic
from commdesk.ui.batches.strip import BatchStrip
from commdesk.ui.kit import sounds
from commdesk.ui.kit.sounds import Sound
from tests import community

Key = Qt.Key


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=12)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return community.opened_topic(office, entry=EntryRules(batches=True))


@pytest.fixture
def service(office, topic):
    return Batches(office, topic.id)


@pytest.fixture
def desk(office, topic):
    return EntryDesk(office, topic.id)


@pytest.fixture
def tab(qtbot, chinese):
    """A place for the strip, with something under it that has the keyboard."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(1200, 200)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


@pytest.fixture
def strip(qtbot, tab, prompts, office, topic):
    made = BatchStrip(prompts, tab)
    tab.layout().addWidget(made)
    with qtbot.waitActive(tab):
        tab.show()
    tab.setFocus()
    made.show_topic(office, topic.id)
    return made


@pytest.fixture
def key(strip, desk):
    def store(*numbers):
        for number in numbers:
            desk.store(community.paper(number, topic=desk.topic))
            strip.refresh()

    return store


def ctrl_b(qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def start(qtbot, strip):
    def begin(declared):
        ctrl_b(qtbot)
        dialog = strip.acts.start_dialog
        qtbot.waitUntil(dialog.declared.hasFocus)
        dialog.declared.setText(declared)
        qtbot.keyClick(dialog.declared, Key.Key_Return)
        return dialog

    return begin


def said(strip):
    return f"{strip.how_far.whole}|{strip.detail.whole}"


def test_what_to_do_first(strip):
    assert strip.isVisible()
    assert said(strip) == "! 还没有开始批次|先清点一叠票，再开始一批。"
    assert strip.act.text() == "开始一批（Ctrl+B）"


def test_number_enter_enter(qtbot, start, strip, service):
    dialog = start("50")
    assert service.mine() is None
    with qtbot.waitSignals([strip.changed, dialog.finished]):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert service.mine().declared == 50
    assert said(strip) == "第 1 批　已录 0 / 50|还差 50 张"
    assert strip.act.text() == "结束本批（Ctrl+B）"


def test_box_and_seal_may_be_told(qtbot, start, strip, service):
    dialog = start("５０")
    dialog.box.setText("1 号")
    dialog.seal.setText("0012")
    dialog.start.click()
    batch = service.mine()
    assert (batch.declared, batch.box, batch.seal) == (50, "1 号", "0012")
    assert said(strip) == "第 1 批　已录 0 / 50|还差 50 张　票箱：1 号　封条：0012"


@pytest.mark.parametrize("typed", ["", "0", "五十", "-3", "6901234567890"])
def test_what_is_no_number_of_papers_starts_nothing(start, strip, service, typed):
    dialog = start(typed)
    assert dialog.band.text() == "✕  请输入清点的张数，例如 50。"
    assert dialog.declared.hasFocus()
    assert service.mine() is None
    dialog.reject()


def test_the_strip_follows_every_paper(qtbot, key, strip, service, monkeypatch):
    heard = []
    monkeypatch.setattr(sounds, "play", heard.append)
    service.open(2)
    strip.refresh()
    key(1)
    assert said(strip) == "第 1 批　已录 1 / 2|还差 1 张"
    with qtbot.waitSignal(strip.filled):
        key(2)
    assert said(strip) == "✓ 第 1 批　已录 2 / 2|已录满，按 Ctrl+B 结束本批"
    qtbot.waitUntil(lambda: heard == [Sound.BATCH])
    with qtbot.assertNotEmitted(strip.filled):
        key(3)
    assert said(strip) == "! 第 1 批　已录 3 / 2|比清点数多 1 张，请先核对再往下录"


def test_finishing_what_agrees_is_one_question(qtbot, key, strip, service, prompts):
    service.open(2)
    key(1, 2)
    prompts.answers = [True]
    ctrl_b(qtbot)
    assert prompts.questions == ["第 1 批：清点 2 张，录入 2 张，相符。结束本批？"]
    assert service.all()[0].state is BatchState.CLOSED
    assert strip.act.text() == "开始一批（Ctrl+B）"


def test_a_difference_is_said_and_explained(qtbot, key, service, prompts):
    service.open(3)
    key(1, 2)
    prompts.answers = [None, "一张粘连"]
    ctrl_b(qtbot)
    assert prompts.questions == ["第 1 批：清点 3 张，录入 2 张，少 1 张。"]
    assert service.mine() is not None
    ctrl_b(qtbot)
    closed = service.all()[0]
    assert (closed.state, closed.reason) == (BatchState.CLOSED, "一张粘连")


def test_the_list_says_everything(qtbot, key, strip, service, office, topic):
    first = service.open(2, box="1 号")
    key(1, 2)
    service.close(first.id)
    second = service.open(3)
    key(3, 4)
    service.close(second.id, "少一张")
    third = service.open(5)
    key(5)
    service.withdraw(third.id, "串行")
    service.open(4)
    key(5)
    strip.show_all()
    window = strip.window_of_all
    qtbot.addWidget(window)
    model = window.model
    shown = [
        [model.data(model.index(row, column)) for column in (0, 1, 2, 3, 4)] for row in range(4)
    ]
    assert shown == [
        ["第 4 批", "4", "1", "还差 3 张", "… 录入中"],
        ["第 3 批", "5", "0", "—", "✕ 已作废，须重录"],
        ["第 2 批", "3", "2", "少 1 张", "! 已结束，差数已说明"],
        ["第 1 批", "2", "2", "相符", "✓ 已结束"],
    ]
    assert window.together.whole == (
        "已结束 2 批：清点 5 张，录入 4 张，少 1 张；录入中 1 批；已作废 1 批"
    )
    assert window.chosen.number == 4
    assert not window.start.isEnabled()
    window.table.selectRow(2)
    assert window.reason.text() == "第 2 批说明：少一张"
    assert not window.finish.isEnabled()
    assert window.withdraw.isEnabled()
    close_topic(office, topic.id)
    window.refresh()
    assert window.chosen.number == 2
    assert not window.start.isEnabled()
    window.table.selectRow(0)
    assert window.finish.isEnabled()


def test_the_number_counted_is_put_right(qtbot, key, strip, service):
    service.open(3)
    key(1, 2)
    strip.show_all()
    window = strip.window_of_all
    qtbot.addWidget(window)
    window.count_again.click()
    dialog = strip.acts.count_dialog
    dialog.save.click()
    assert dialog.band.text() == "✕  这就是原来的清点数。"
    dialog.declared.setText("2")
    dialog.save.click()
    assert dialog.band.text() == "✕  请填写原因。"
    dialog.reason.setText("重新清点为 2 张")
    dialog.save.click()
    assert service.mine().declared == 2
    assert said(strip) == "✓ 第 1 批　已录 2 / 2|已录满，按 Ctrl+B 结束本批"
    assert window.model.rows[0].declared == 2


def test_withdrawn_papers_can_be_keyed_again(qtbot, key, strip, service, desk, prompts):
    batch = service.open(2)
    key(1, 2)
    strip.show_all()
    window = strip.window_of_all
    qtbot.addWidget(window)
    prompts.answers = ["串行"]
    with qtbot.waitSignal(strip.changed):
        window.withdraw.click()
    assert prompts.questions == ["第 1 批（已录 2 张）为什么作废重录？"]
    assert service.one(batch.id).state is BatchState.WITHDRAWN
    assert desk.facts(1).stored is None
    assert said(strip).startswith("! 还没有开始批次")
    service.open(2)
    key(1, 2)
    assert service.mine().keyed == 2


def test_who_may_not_withdraw_is_told_at_once(qtbot, strip, service, office, prompts):
    batch = service.open(2)
    office.role = Role.CLERK
    strip.acts.withdraw(batch)
    assert [error.code for error in prompts.errors] == ["right-missing"]
    assert prompts.questions == []


def test_an_observer_starts_nothing(qtbot, strip, office, prompts):
    office.role = Role.OBSERVER
    ctrl_b(qtbot)
    assert strip.acts.start_dialog is None
    assert [error.code for error in prompts.errors] == ["right-missing"]


def test_topics_without_batches_have_no_strip_until_one_is_begun(qtbot, strip, office, start):
    plain = community.opened_topic(office)
    strip.show_topic(office, plain.id)
    assert not strip.isVisible()
    start("4")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert strip.isVisible()
    assert said(strip) == "第 1 批　已录 0 / 4|还差 4 张"


def test_a_closed_vote_offers_no_batch(qtbot, strip, office, topic):
    close_topic(office, topic.id)
    strip.refresh()
    assert not strip.isVisible()
    ctrl_b(qtbot)
    assert strip.acts.start_dialog is None


def test_nothing_under_the_strip_moves(themed, key, strip, service):
    heights = {strip.height()}
    service.open(1)
    strip.refresh()
    heights.add(strip.height())
    key(1)
    heights.add(strip.height())
    assert len(heights) == 1


def test_no_topic_no_strip(strip):
    strip.show_topic(None, None)
    assert not strip.isVisible()
    strip.show_all()
    assert strip.window_of_all is None
