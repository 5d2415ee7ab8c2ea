# SPDX-License-Identifier: Apache-2.0
"""A scan in any window: it means a paper, it presses nothing, and it is never lost in silence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from commdesk.app import Desk
from commdesk.domain.entry_rules import NEW_ENTRY
from commdesk.render.layout import fonts
from commdesk.services.office.office import Kdf
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit import sounds
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.message_box import MessageBox
from commdesk.ui.kit.sounds import Sound
from tests import community

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CHEAP = Kdf(memory=8, passes=1, lanes=1)


@pytest.fixture
def heard(monkeypatch):
    played = []
    monkeypatch.setattr(sounds, "play", played.append)
    return played


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMDESK_HOME", str(tmp_path / "home"))
    office = community.new_office(tmp_path / "office", homes=30)
    community.opened_topic(office, matters=3, entry=replace(NEW_ENTRY, on_complete=True))
    office.close()
    return tmp_path / "office"


@pytest.fixture
def desk(qapp, unstyled, qtbot, prompts, tmp_path, folder):
    fonts.load()
    preferences = Preferences(tmp_path / "settings.ini")
    made = Desk(qapp, preferences, language="zh", prompts=prompts, kdf=CHEAP)
    made.opening.show_login(folder)
    yield made
    if made.window is not None:
        made.window.close()
    made.opening.end()
    made.end()


@pytest.fixture
def window(desk, qtbot):
    desk.opening.window.password.setText(community.PASSWORD)
    desk.opening.window._enter()
    qtbot.waitUntil(lambda: desk.window is not None)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    qtbot.waitUntil(desk.window.isActiveWindow)
    return desk.window


class Scanner:
    now = 10_000

    def __init__(self, desk):
        self.desk = desk

    @property
    def codes(self):
        return self.desk.place.entry_tab._flow.desk.topic.codes

    def scan(self, number, *, step=5):
        self.send([*self.codes.scanned(number), Key.Key_Return], step=step)

    def send(self, keys, *, step=5):
        """To where a window system would send them."""
        watch = self.desk.scans
        Scanner.now += 600
        for key in keys:
            if step > watch._reader.patience:
                watch.flush()
            Scanner.now += step
            self.press(key)

    def press(self, key):
        is_digit = isinstance(key, str)
        code = ord(key) if is_digit else key
        event = QKeyEvent(QEvent.Type.KeyPress, code, NONE, key if is_digit else "\r")
        event.setTimestamp(Scanner.now)
        place = QApplication.activePopupWidget() or QApplication.focusWidget()
        place = place or QApplication.activeWindow()
        assert place is not None
        QCoreApplication.sendEvent(place, event)


@pytest.fixture
def scanner(desk):
    return Scanner(desk)


def is_keyed(desk, number):
    keying = desk.place.entry_tab.view.form.keying
    return keying is not None and keying.paper == number and not keying.is_touched


@pytest.mark.parametrize("step", [5, 55])
def test_a_scan_over_the_map_opens_the_paper_that_was_scanned(desk, window, scanner, qtbot, step):
    window.show_tab(1)
    desk.place.beside.show_map()
    shown = desk.place.beside.map.window
    qtbot.waitUntil(lambda: shown.map is not None and QApplication.activeWindow() is shown)
    shown.view.setFocus()
    scanner.scan(20, step=step)
    qtbot.waitUntil(window.isActiveWindow)
    assert is_keyed(desk, 20)
    assert desk.place.entry_tab.view.form.hasFocus()


def test_a_paper_that_is_chosen_on_the_map_puts_the_one_in_hand_aside_and_says_so(
    desk, window, scanner, qtbot
):
    window.show_tab(1)
    scanner.scan(3)
    qtbot.keyClicks(desk.place.entry_tab.view.form, "1")
    desk.place.entry_tab._scans.flush()
    desk.place.beside.paper_chosen.emit(20)
    assert is_keyed(desk, 20)
    said = desk.place.entry_tab.view.band.text
    assert scanner.codes.printed(3) in said
    assert "没录完" in said


def test_a_scan_in_another_tab_goes_to_the_entry_tab_and_presses_nothing(
    desk, window, scanner, qtbot
):
    window.show_tab(0)
    pressed = []
    act = QPushButton("结束投票…", desk.place.topics_tab)
    act.setAutoDefault(True)
    act.clicked.connect(lambda: pressed.append(act))
    act.show()
    act.setFocus()
    qtbot.waitUntil(act.hasFocus)
    scanner.scan(7)
    assert window.tabs.currentIndex() == 1
    assert is_keyed(desk, 7)
    window.show_tab(2)
    scanner.scan(8)
    assert is_keyed(desk, 8)
    assert pressed == []


def test_a_scan_over_the_keys_puts_them_away_and_opens_the_paper(desk, window, scanner, qtbot):
    window.show_tab(1)
    window.show_help()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window._help)
    scanner.scan(9)
    assert window._help is None
    assert is_keyed(desk, 9)


def test_a_scan_over_the_accounting_opens_the_paper_and_prints_nothing(
    desk, window, scanner, qtbot, monkeypatch
):
    desk.place.beside.show_accounting()
    shown = desk.place.beside.accounting.window
    monkeypatch.setattr(shown.paper, "open_preview", lambda _: pytest.fail("printed"))
    for number, place in ((4, shown.table), (5, shown.print)):
        desk.place.beside.show_accounting()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
        place.setFocus()
        scanner.scan(number)
        assert is_keyed(desk, number)
        assert not shown.isVisible(), "it would cover the paper"


@pytest.mark.parametrize("step", [5, 55])
def test_a_scan_answers_no_question(desk, window, scanner, qtbot, heard, step):
    window.show_tab(0)
    box = MessageBox(window, "核定", "核定结果？", "以后不能再改。", "circle-help")
    box.offer(button("核定", "primary"), button("取消"))
    box.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is box)
    scanner.scan(20, step=step)
    assert box.isVisible()
    assert box.band.text().endswith(
        f"扫到的 {scanner.codes.printed(20)} 号没有录入：先关掉窗口再扫。"
    )
    assert heard == [Sound.REFUSED]
    assert desk.place.entry_tab.view.form.keying is None
    box.reject()


@pytest.mark.parametrize("step", [5, 55])
def test_a_scan_into_a_text_is_taken_out_again_and_accepts_nothing(
    desk, window, scanner, qtbot, step
):
    window.show_tab(0)
    box = MessageBox(window, "收回", "为什么？", "", "circle-help")
    line = QLineEdit("误")
    box.body.addWidget(line)
    box.offer(button("记下", "primary"))
    box.open()
    line.setFocus()
    line.deselect()
    qtbot.waitUntil(line.hasFocus)
    scanner.scan(20, step=step)
    assert box.isVisible()
    assert line.text() == "误"
    scanner.send("17", step=100)
    qtbot.waitUntil(lambda: line.text() == "误17")
    box.reject()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_scan_over_a_menu_chooses_nothing(desk, window, scanner, qtbot):
    window.show_tab(0)
    place = QPushButton(desk.place.topics_tab)
    place.show()
    place.setFocus()
    qtbot.waitUntil(place.hasFocus)
    menu = QMenu(window)
    act = menu.addAction("结束投票…")
    act.triggered.connect(lambda: pytest.fail("chosen"))
    menu.setActiveAction(act)
    menu.popup(window.mapToGlobal(window.rect().center()))
    menu.setActiveAction(act)
    qtbot.waitUntil(menu.isVisible)
    scanner.scan(6)
    assert not menu.isVisible()
    assert is_keyed(desk, 6)


def test_where_no_papers_are_keyed_it_is_said(desk, window, scanner, heard):
    window.show_tab(1)
    codes = scanner.codes
    draft = community.draft_topic(desk.office)
    desk.place.topics_tab.reload()
    desk.place.choose_topic(draft.id)
    window.show_tab(2)
    scanner.send([*codes.scanned(3), Key.Key_Return])
    assert window.tabs.currentIndex() == 1
    assert "没有录入" in desk.place.entry_tab._empty.note
    assert heard == [Sound.REFUSED]


def test_a_scan_is_no_password(desk, qtbot, heard, scanner, monkeypatch):
    login = desk.opening.window
    monkeypatch.setattr(login, "password_entered", None)
    qtbot.waitUntil(login.isActiveWindow)
    login.password.setFocus()
    scanner.send([*"1234560000012", Key.Key_Return])
    assert login.password.text() == ""
    assert "先登录" in login.band.text()
    assert heard == [Sound.REFUSED]


def test_the_list_of_uncounted_papers_takes_a_scan_into_its_number(desk, window, scanner, qtbot):
    window.show_tab(1)
    desk.place.entry_tab._flow.beside.show_extras()
    dialog = desk.place.entry_tab._flow.beside.dialog
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    for place in (dialog.number, dialog.table):
        place.setFocus()
        scanner.scan(12)
        assert dialog.isVisible()
        assert dialog.number.text() == scanner.codes.printed(12)
    with qtbot.waitSignal(dialog.add_wanted) as wanted:
        dialog._add()
    assert wanted.args[1] == 12
    dialog.reject()


def test_a_spoilt_paper_is_scanned(desk, window, scanner, qtbot):
    window.show_tab(0)
    desk.place.beside.spoil_paper()
    dialog = desk.place.beside.accounting.dialog
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    scanner.scan(12)
    assert scanner.codes.printed(12) in dialog.whose.text()
    dialog.reject()


def test_the_topic_used_last_is_chosen_again_and_others_with_unfinished_papers_are_named(
    desk, folder, window, scanner, qtbot
):
    first = desk.place.topic_id
    other = community.opened_topic(desk.office, matters=3)
    desk.place.topics_tab.reload()
    desk.place.choose_topic(first)
    window.show_tab(1)
    scanner.scan(3)
    qtbot.keyClicks(desk.place.entry_tab.view.form, "1")
    desk.lock()
    qtbot.waitUntil(lambda: desk.opening.window is not None and not desk.jobs.is_busy)
    log_in_again(desk, qtbot)
    assert desk.place.topic_id == first
    assert "F5" in desk.place.entry_tab.view.band.text
    desk.place.choose_topic(other.id)
    assert "“选聘物业服务企业”" in desk.place.entry_tab.view.band.text
    desk.window.show_tab(1)
    qtbot.keyClick(desk.place.entry_tab.view.field, Key.Key_F5)
    assert "“选聘物业服务企业”" in desk.place.entry_tab.view.band.text
    desk.lock()
    qtbot.waitUntil(lambda: desk.opening.window is not None and not desk.jobs.is_busy)
    log_in_again(desk, qtbot)
    assert desk.place.topic_id == other.id


def log_in_again(desk, qtbot):
    desk.opening.window.password.setText(community.PASSWORD)
    desk.opening.window._enter()
    qtbot.waitUntil(lambda: desk.window is not None)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
