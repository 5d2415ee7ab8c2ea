# SPDX-License-Identifier: Apache-2.0
"""A topic is entered with the keys alone, and what is wrong is said where it is wrong."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from commdesk.domain.matters import Matter
from commdesk.domain.presets import HOUSEHOLDS, OWNERS_GENERAL, OWNERS_SPECIAL, RESIDENTS
from commdesk.domain.topics import (
    Basis,
    BlankIs,
    PaperPer,
    Policy,
    Topic,
    TopicFacts,
    Unreturned,
)
from commdesk.services.topics.template_texts import as_draft
from commdesk.ui.topics.topic_dialog import TopicDialog

TODAY = date(2026, 11, 22)
Key = Qt.Key


@pytest.fixture
def dialog(qtbot, chinese):
    made = TopicDialog("桂花社区", TODAY)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(made.title.hasFocus)
    return made


@pytest.fixture
def keys(qtbot):
    """Keys go to whatever has the focus, as on a desk."""

    def press(*strokes):
        for stroke in strokes:
            # A row just added is shown by the next turn of the event loop.
            qtbot.waitUntil(lambda: QApplication.focusWidget().isVisible())
            here = QApplication.focusWidget()
            assert here is not None
            if isinstance(stroke, str):
                # Chinese comes from an input method, which hands over whole words.
                words = QInputMethodEvent()
                words.setCommitString(stroke)
                QApplication.sendEvent(here, words)
            else:
                qtbot.keyClick(here, stroke)

    return press


def test_a_topic_with_three_matters_by_keys_alone(dialog, keys, qtbot):
    keys("2026年第一次业主大会", Key.Key_Tab, "和苑小区", Key.Key_Tab, Key.Key_Tab)
    keys("选聘物业服务企业", Key.Key_Return, "使用维修资金", Key.Key_Return, "改建车棚")
    keys(Key.Key_Tab, Key.Key_Down)
    with qtbot.waitSignal(dialog.topic_entered) as entered:
        qtbot.keyClick(
            QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    draft = entered.args[0]
    assert draft.facts.title == "2026年第一次业主大会"
    assert draft.facts.estate == "和苑小区"
    assert [matter.title for matter in draft.matters] == [
        "选聘物业服务企业", "使用维修资金", "改建车棚"
    ]  # fmt: skip
    assert [matter.rule for matter in draft.matters] == [
        OWNERS_GENERAL, OWNERS_GENERAL, OWNERS_SPECIAL
    ]  # fmt: skip


def test_the_defaults_are_what_is_usual(dialog):
    dialog.title.setText("投票")
    dialog.matters.rows[0].title.setText("事项")
    draft = dialog.draft()
    assert draft.basis is Basis.OWNERS
    assert draft.paper_per is PaperPer.PROPERTY
    assert draft.policy.unreturned is Unreturned.NOT_PARTICIPATING
    assert draft.policy.blank_is is BlankIs.ABSTAIN
    assert not draft.policy.void_takes_part
    assert (draft.facts.starts_on, draft.facts.ends_on) == (TODAY, date(2026, 12, 6))
    assert draft.facts.issuer == ""
    assert "落款 桂花社区" in dialog.notice_fold.said.text()
    assert draft.facts.objection_days == 7
    assert draft.facts.form == "书面征求意见"


def test_all_that_is_printed_comes_back(qtbot, themed, chinese):
    facts = TopicFacts(
        "投票", "和苑", "集体讨论", date(2026, 3, 1), date(2026, 3, 20), "街道办", "业委会", 10,
        "张三", date(2026, 2, 14), 3, objection_in_workdays=True,
    )  # fmt: skip
    policy = Policy(Unreturned.ABSTAIN, void_takes_part=True, blank_is=BlankIs.VOID)
    stored = Topic(UUID(int=1), facts, (Matter("m1", "一", OWNERS_SPECIAL),), policy=policy)
    dialog = TopicDialog("桂花社区", TODAY, draft=stored)
    qtbot.addWidget(dialog)
    assert dialog.draft() == as_draft(stored)
    assert dialog.notice_fold.said.text() == "集体讨论、落款 业委会、异议期 10 个工作日"
    assert "无效票计入参与" in dialog.counting_fold.said.text()
    # What was never said is not said by looking at it.
    bare = TopicDialog("桂花社区", TODAY)
    qtbot.addWidget(bare)
    assert bare.draft().facts.notice_on is None
    assert bare.draft().facts.publish_days is None


@pytest.mark.parametrize(
    ("letter", "fold", "field"),
    [
        (Key.Key_W, "who_fold", "basis"),
        (Key.Key_P, "counting_fold", "unreturned"),
        (Key.Key_O, "notice_fold", "form"),
    ],
)
def test_what_is_folded_away_opens_by_its_keys(themed, dialog, qtbot, letter, fold, field):
    field = getattr(dialog, field)
    assert getattr(dialog, fold).content.isHidden()
    qtbot.keyClick(dialog.title, letter, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(field.hasFocus)
    # Scrolled into sight as well.
    area = dialog._area.viewport()
    qtbot.waitUntil(lambda: area.rect().contains(field.mapTo(area, field.rect().center())))


def test_what_is_missing_is_said_and_the_keys_go_there(dialog, qtbot):
    dialog.save.click()
    assert dialog.band.text() == "✕  请填写主题名称。"
    qtbot.waitUntil(dialog.title.hasFocus)
    dialog.title.setText("投票")
    assert dialog.band.isHidden()
    dialog.save.click()
    assert "还没有表决事项" in dialog.band.text()
    qtbot.waitUntil(dialog.matters.rows[0].title.hasFocus)


def test_a_gap_between_matters_is_said_but_empty_ones_at_the_end_are_left_out(dialog):
    dialog.title.setText("投票")
    rows = [dialog.matters.rows[0], dialog.matters.add(), dialog.matters.add()]
    rows[1].title.setText("事项")
    dialog.save.click()
    assert "第 1 项" in dialog.band.text()
    rows[0].title.setText("另一事项")
    assert [matter.title for matter in dialog.draft().matters] == ["另一事项", "事项"]


def test_the_last_day_can_not_lie_before_the_first(dialog, qtbot):
    dialog.title.setText("投票")
    dialog.matters.rows[0].title.setText("事项")
    dialog.ends.setDate(QDate(2026, 11, 21))
    assert "早于开始日期" in dialog.length.text()
    with qtbot.assertNotEmitted(dialog.topic_entered):
        dialog.save.click()
    assert "截止日期早于开始日期" in dialog.band.text()
    dialog.ends.setDate(QDate(2026, 11, 22))
    assert "共 1 天" in dialog.length.text()


def test_the_law_of_the_rule_is_quoted_and_a_revised_one_marked(dialog, qtbot):
    law = dialog.matters.law
    assert law.text.toPlainText().startswith("《中华人民共和国民法典》第二百七十八条第二款")
    assert "过半数" in law.text.toPlainText()
    assert law.warning.isHidden()
    dialog.basis.setCurrentIndex(dialog.basis.findData(Basis.RESIDENTS))
    assert dialog.draft().matters == ()
    assert dialog.matters.rows[0].rule.rule == RESIDENTS
    assert law.warning.text().startswith("!  请核对现行法")
    assert dialog.paper_per.isHidden()
    dialog.basis.setCurrentIndex(dialog.basis.findData(Basis.HOUSEHOLDS))
    assert dialog.matters.rows[0].rule.rule == HOUSEHOLDS
    dialog.basis.setCurrentIndex(dialog.basis.findData(Basis.OWNERS))
    assert law.warning.isHidden()
    assert not dialog.paper_per.isHidden()


def test_a_rule_that_nobody_can_reach_is_refused_at_its_field(dialog):
    dialog.title.setText("投票")
    row = dialog.matters.rows[0]
    row.title.setText("事项")
    row.rule.choice.setCurrentIndex(row.rule.choice.count() - 1)
    assert not row.rule.own.isHidden()
    row.rule.taking_part.share_box.setEditText("4/3")
    dialog.save.click()
    field, said = row.rule.fault()
    assert dialog.band.text() == f"✕  {said}"
    assert dialog.focusWidget() is field
    row.rule.taking_part.share_box.setEditText("3/3")
    assert row.rule.is_reachable


def test_a_matter_can_be_removed_but_not_the_last_one(dialog):
    first, second = dialog.matters.rows[0], dialog.matters.add()
    second.title.setText("留下")
    first.remove.click()
    assert [row.title.text() for row in dialog.matters.rows] == ["留下"]
    assert second.number.text() == "1"
    assert not second.remove.isEnabled()


def test_escape_leaves_and_frees_the_dialog(themed, qtbot):
    dialog = TopicDialog("桂花社区", TODAY)
    with qtbot.waitExposed(dialog):
        dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Key.Key_Escape)


def test_the_wheel_changes_nothing_under_the_pointer(themed, dialog, qtbot):
    dialog.matters.rows[0].rule.choice.setCurrentIndex(2)
    for field in (dialog.unreturned, dialog.matters.rows[0].rule.taking_part.base):
        unreturned = dialog.unreturned.currentIndex()
        share = dialog.matters.rows[0].rule.taking_part.base.currentIndex()
        middle = QPointF(field.rect().center())
        wheel = QWheelEvent(
            middle,
            field.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, wheel)
        assert dialog.unreturned.currentIndex() == unreturned
        assert dialog.matters.rows[0].rule.taking_part.base.currentIndex() == share
        assert not wheel.isAccepted()  # so that it goes on to the page
