# SPDX-License-Identifier: Apache-2.0
"""The whole window: how its parts hear of each other, and that nothing stays behind."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from commdesk import app
from commdesk.app import Desk
from commdesk.crash import CrashReporter
from commdesk.domain.topics import Stage
from commdesk.render.layout import fonts
from commdesk.services import audit
from commdesk.services.audit import Problem, VerifyReport
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import Kdf, open_office
from commdesk.services.topics.topics import list_topics
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit import theme
from commdesk.ui.office.login_window import LoginWindow
from tests import community

CHEAP = Kdf(memory=8, passes=1, lanes=1)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A closed office with one open topic, remembered as the last one."""
    monkeypatch.setenv("COMMDESK_HOME", str(tmp_path / "home"))
    office = community.new_office(tmp_path / "office", homes=60)
    community.opened_topic(office)
    office.close()
    return tmp_path / "office"


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path / "settings.ini")


@pytest.fixture
def desk(qapp, unstyled, qtbot, prompts, preferences, folder):
    fonts.load()
    made = Desk(qapp, preferences, language="zh", prompts=prompts, kdf=CHEAP)
    yield made
    if made.window is not None:
        made.window.close()
    made.opening.end()
    made.end()


@pytest.fixture
def log_in(desk, folder, qtbot):
    def log_in():
        desk.opening.show_login(folder)
        desk.opening.window.password.setText(community.PASSWORD)
        desk.opening.window._enter()
        qtbot.waitUntil(lambda: desk.window is not None)
        qtbot.waitUntil(lambda: not desk.jobs.is_busy)
        return desk.window

    return log_in


def test_an_open_office_says_where_one_is(desk, log_in, qtbot):
    window = log_in()
    assert desk.opening.window is None
    assert window.windowTitle() == "桂花社区 — 社区表决台"
    assert window.header.office.whole == "桂花社区"
    assert window.header.topics.currentText() == "选聘物业服务企业"
    assert window.header.chip.whole.startswith("投票中")
    assert window.header.person.text().strip() == community.OPERATOR
    assert window.status.returned.whole == "已收回 0 / 61"
    assert window.status.record.text() == "记录链完整 ✓"


def test_the_tabs_are_changed_with_ctrl_and_a_digit(desk, log_in, qtbot):
    window = log_in()
    qtbot.waitUntil(window.isActiveWindow)
    for digit, at in ((Qt.Key.Key_2, 1), (Qt.Key.Key_3, 2), (Qt.Key.Key_1, 0)):
        qtbot.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda at=at: window.tabs.currentIndex() == at)


def test_f1_shows_the_keys_of_the_tab_in_front_and_puts_them_away(desk, log_in, qtbot):
    window = log_in()
    window.show_tab(0)
    window.show_help()
    card = window._help
    said = [label.text() for label in card.findChildren(QWidget) if hasattr(label, "text")]
    assert "新建投票主题" in said
    assert "Ctrl+L" in said
    window.show_help()
    assert window._help is None
    qtbot.waitUntil(lambda: not isValid(card))


def test_a_stored_paper_moves_the_foot_and_the_board(desk, log_in, qtbot):
    window = log_in()
    (line,) = list_topics(desk.office)
    entry = EntryDesk(desk.office, line.id)
    stored = entry.store(community.paper(1, topic=entry.topic))
    desk.place.entry_tab.reading_stored.emit(stored)
    assert window.status.returned.whole == "已收回 1 / 61"
    assert "收回 1 = 有效 1 + 无效 0" in window.status.balance.whole
    # The list of topics knows of it as soon as it is looked at again.
    window.show_tab(1)
    window.show_tab(0)
    qtbot.waitUntil(lambda: desk.place.topics_tab.lines[0].returned == 1)


def test_the_topic_chosen_on_top_holds_for_all_tabs(desk, log_in, qtbot, monkeypatch):
    window = log_in()
    draft = community.draft_topic(desk.office)
    desk.place.topics_tab.reload()
    told = []
    monkeypatch.setattr(
        desk.place.entry_tab, "show_topic", lambda office, topic: told.append(("entry", topic))
    )
    monkeypatch.setattr(
        desk.place.results_tab, "show_topic", lambda office, topic: told.append(("results", topic))
    )
    row = [line.id for line in desk.place.topics_tab.lines].index(draft.id)
    window.header.topics.activated.emit(row)
    assert told == [("entry", draft.id), ("results", draft.id)]
    assert desk.place.topics_tab.topics.current.id == draft.id
    assert window.header.chip.whole == "草稿"
    assert window.status.returned.whole == "还没有发票"


def test_a_paper_whose_keys_can_not_be_kept_is_left_only_when_told(
    desk, log_in, prompts, monkeypatch
):
    window = log_in()
    draft = community.draft_topic(desk.office)
    desk.place.topics_tab.reload()
    before = desk.place.topic_id
    monkeypatch.setattr(type(desk.place.entry_tab), "keep_unfinished", lambda tab: False)
    prompts.answers = [False]
    desk.place.choose_topic(draft.id)
    assert desk.place.topic_id == before
    assert window.header.topics.currentData() == before
    prompts.answers = [False]
    window.close()
    assert window.isVisible()
    prompts.answers = [False]
    desk.lock()
    assert desk.window is window
    monkeypatch.undo()


@pytest.mark.parametrize("way", ["lock", "scale"])
def test_a_paper_goes_on_after_leaving_it_was_cancelled(
    desk, log_in, prompts, qtbot, monkeypatch, way
):
    window = log_in()
    window.show_tab(1)
    view = desk.place.entry_tab.view
    qtbot.waitUntil(view.field.hasFocus)
    qtbot.keyClicks(view.field, "1")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    qtbot.waitUntil(view.form.hasFocus)
    qtbot.keyClicks(view.form, "1")
    assert desk.place.entry_tab.has_unfinished_paper
    monkeypatch.setattr(type(desk.place.entry_tab), "keep_unfinished", lambda tab: False)
    prompts.answers = [False]
    if way == "lock":
        qtbot.mouseClick(window.header.lock, Qt.MouseButton.LeftButton)
    else:
        window.header.lock.setFocus()
        window.scale_chosen.emit(150)
    assert prompts.answers == []
    qtbot.waitUntil(view.form.hasFocus)
    prompts.answers = [True]
    desk.lock()


@pytest.mark.parametrize("way", ["lock", "scale", "another topic"])
def test_a_paper_that_is_left_unfinished_is_offered_again(desk, log_in, prompts, qtbot, way):
    window = log_in()
    other = community.draft_topic(desk.office)
    desk.place.topics_tab.reload()
    topic = desk.place.topic_id
    window.show_tab(1)
    view = desk.place.entry_tab.view
    qtbot.waitUntil(view.field.hasFocus)
    qtbot.keyClicks(view.field, "1")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    qtbot.waitUntil(view.form.hasFocus)
    qtbot.keyClicks(view.form, "1")
    if way == "lock":
        desk.lock()
        log_in()
    elif way == "scale":
        window.scale_chosen.emit(150)
    else:
        desk.place.choose_topic(other.id)
        desk.place.choose_topic(topic)
    # Nobody was asked, and nothing is lost.
    desk.window.show_tab(1)
    tab = desk.place.entry_tab
    qtbot.waitUntil(tab.view.field.hasFocus)
    assert tab.bar.text
    qtbot.keyClick(tab.view.field, Qt.Key.Key_F5)
    assert [mark is not None for mark in tab.view.form.keying.marks] == [True, False]


def test_locking_closes_the_office_and_asks_who_is_working(desk, log_in, folder, qtbot):
    window = log_in()
    desk.lock()
    assert isinstance(desk.opening.window, LoginWindow)
    assert desk.office is None
    qtbot.waitUntil(lambda: not isValid(window))
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    # Nobody holds it any more: another window could open it.
    open_office(folder, operator=community.OPERATOR, password=community.PASSWORD).close()
    assert log_in().isVisible()


def test_another_type_size_builds_the_window_anew_in_the_same_place(
    themed, desk, log_in, qtbot, preferences
):
    percent = 200
    window = log_in()
    topic = desk.place.topic_id
    window.show_tab(1)
    window.scale_chosen.emit(percent)
    assert desk.window is not window
    assert desk.window.tabs.currentIndex() == 1
    assert desk.place.topic_id == topic
    assert QApplication.font().pixelSize() == round(14 * percent / 100)
    assert preferences.scale == percent
    qtbot.waitUntil(lambda: not isValid(window))
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)


def test_another_language_is_spoken_at_once(desk, log_in, qtbot, preferences):
    log_in().language_chosen.emit("en")
    assert desk.window.tabs.tabText(1) == "Entry"
    assert preferences.language == "en"
    desk.window.language_chosen.emit("zh")
    assert desk.window.tabs.tabText(1) == "录入"
    desk.window.dark_chosen.emit(True)
    assert theme.palette() is theme.DARK
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)


def test_a_changed_record_is_said(desk, log_in, prompts, qtbot, monkeypatch):
    window = log_in()
    broken = VerifyReport(False, 3, 3, Problem("row-changed", "k", 3, "reading"))
    monkeypatch.setattr(audit, "verify", lambda office, progress: broken)
    window.status.record.click()
    qtbot.waitUntil(lambda: bool(prompts.errors))
    assert prompts.errors[0].code == "record-row-changed"
    assert prompts.errors[0].details["sequence"] == 3
    assert window.status.record.text() == "记录链不完整 ✕"


def test_an_unforeseen_error_is_logged_and_said_once_for_each_place(
    desk, prompts, tmp_path, caplog
):
    reporter = CrashReporter()
    reporter.crashed.connect(desk.say_crash)

    def stumble():
        raise ZeroDivisionError

    for _ in range(3):
        try:
            stumble()
        except ZeroDivisionError:
            kind, error, trace = sys.exc_info()
            assert kind is not None
            reporter.handle(kind, error, trace)
    assert len(prompts.messages) == 1
    assert "意外情况" in prompts.messages[0]
    assert len([record for record in caplog.records if record.levelname == "CRITICAL"]) == 3


def test_closing_the_window_lets_the_office_go(desk, log_in, folder, qtbot):
    log_in().close()
    assert desk.window is None
    desk.end()
    open_office(folder, operator=community.OPERATOR, password=community.PASSWORD).close()


def test_operators_are_added_and_removed(desk, log_in, qtbot, prompts, folder):
    log_in()
    dialog = desk.menu.operators.manage(desk.office, desk.window)
    dialog.name.setText("陈晨")
    for field in dialog.secret.fields:
        field.setText("another long one")
    dialog._add()
    qtbot.waitUntil(lambda: dialog.names.count() == 2)
    assert "陈晨现在可以登录了" in dialog.band.text()
    dialog.names.setCurrentRow(0)
    assert not dialog.remove.isEnabled()  # oneself
    dialog.names.setCurrentRow(1)
    prompts.answers = [True]
    dialog.remove.click()
    assert dialog.names.count() == 1
    dialog.close()


def test_ones_own_password_is_changed(desk, log_in, qtbot, prompts, folder):
    log_in()
    dialog = desk.menu.operators.change_password(desk.office, desk.window)
    dialog.old.setText("not the old one")
    for field in dialog.secret.fields:
        field.setText("another long one")
    dialog.save.click()
    qtbot.waitUntil(lambda: bool(prompts.errors))
    assert prompts.errors[0].code == "wrong-password"
    dialog.old.setText(community.PASSWORD)
    dialog.save.click()
    qtbot.waitUntil(lambda: prompts.messages == ["密码已修改。"])


def test_a_paper_chosen_on_the_map_is_taken_up_in_the_entry_tab(desk, log_in, qtbot):
    log_in()
    qtbot.waitUntil(lambda: desk.place.topic_id is not None)
    desk.place.topics_tab.papers.map.click()
    assert desk.place.beside.map.window is not None
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    desk.place.beside.map.paper_chosen.emit(7)
    assert desk.window.tabs.currentIndex() == 1
    assert desk.place.entry_tab.view.field.text() == "7"
    assert "第 7 号" in desk.place.entry_tab.view.voter.accessibleName()
    desk.place.beside.map.close()


# What everybody can see and reach


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_window_fits_a_small_screen(themed, desk, log_in, qtbot, percent, language):
    # Before there is a window, which would be built once more for each.
    desk.appearance.set_language(language)
    desk.appearance.set_scale(percent)
    log_in()
    assert theme.scale() == percent
    assert desk.window.tabs.tabText(1) == {"zh": "录入", "en": "Entry"}[language]
    smallest = desk.window.minimumSizeHint()
    assert smallest.width() <= 1280
    assert smallest.height() <= 720 - 40  # less the window's own frame
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    page = desk.place.topics_tab.findChild(QScrollArea).widget()
    assert page.minimumSizeHint().width() <= 1280 - 20
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_in_the_first_tab_is_cut_off(themed, desk, log_in, qtbot, percent):
    desk.appearance.set_scale(percent)
    window = log_in()
    window.showNormal()
    window.resize(1280, 680)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.height() >= theme.scaled(32), button.text()
    for verb in (desk.place.topics_tab.topics.new, desk.place.topics_tab.topics.close_vote):
        assert verb.height() >= theme.scaled(40)


def test_whatever_takes_keys_says_its_name(desk, log_in):
    window = log_in()
    nameless = [
        widget
        for part in (window.header, window.status, desk.place.topics_tab)
        for widget in part.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QComboBox | QAbstractItemView | QAbstractButton)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget.parent(), QComboBox)
    ]
    assert nameless == []


def test_a_topic_that_was_closed_elsewhere_is_shown_as_it_is(desk, log_in, prompts, qtbot):
    log_in()
    prompts.answers = [True]
    desk.place.topics_tab.topics.close_vote.click()
    assert desk.window.header.chip.whole == "已截止"
    (line,) = list_topics(desk.office)
    assert line.stage is Stage.CLOSED
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)


def test_a_home_that_can_not_be_written_is_said_and_ends_the_program(
    qapp, prompts, monkeypatch, tmp_path
):
    class TheApplication:
        def __new__(cls, _):
            return qapp

    for name in ("setApplicationName", "setApplicationVersion", "setDesktopFileName"):
        setattr(TheApplication, name, staticmethod(id))

    (tmp_path / "file").touch()
    monkeypatch.setenv("COMMDESK_HOME", str(tmp_path / "file" / "home"))
    monkeypatch.setattr(app, "QApplication", TheApplication)
    monkeypatch.setattr(app, "Prompts", lambda: prompts)
    monkeypatch.setattr(app.translation, "install", lambda *_: ())
    try:
        assert app.run(["commdesk"]) == 1
    finally:
        theme.apply(qapp)
        qapp.setStyleSheet("")
    assert [error.code for error in prompts.errors] == ["office-file-read-only"]
    assert str(tmp_path / "file") in prompts.errors[0].details["path"]
