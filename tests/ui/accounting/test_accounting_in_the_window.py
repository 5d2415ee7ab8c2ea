# SPDX-License-Identifier: Apache-2.0
"""The accounting is reached from the whole window, and follows what is stored in it."""

import pytest
from PySide6.QtCore import Qt

from commdesk.app import Desk
from commdesk.domain.rights import Role
from commdesk.render.layout import fonts
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import Kdf
from commdesk.services.topics.stages import close_topic, settle_topic
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.office.login_window import LoginWindow
from commdesk.ui.words.sentences import Sentences
from tests import community

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMDESK_HOME", str(tmp_path / "home"))
    office = community.new_office(tmp_path / "office", homes=12)
    community.opened_topic(office)
    office.close()
    return tmp_path / "office"


@pytest.fixture
def desk(qapp, unstyled, qtbot, prompts, tmp_path, folder):
    fonts.load()
    preferences = Preferences(tmp_path / "settings.ini")
    kdf = Kdf(memory=8, passes=1, lanes=1)
    made = Desk(qapp, preferences, language="zh", prompts=prompts, kdf=kdf)
    made.opening.show_login(folder)
    login = made.opening.window
    assert isinstance(login, LoginWindow)
    login.password.setText(community.PASSWORD)
    login._enter()
    qtbot.waitUntil(lambda: made.window is not None)
    qtbot.waitUntil(lambda: not made.jobs.is_busy)
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    yield made
    if made.window is not None:
        made.window.close()
    made.opening.end()
    made.end()


def loaded(desk, qtbot):
    window = desk.place.beside.accounting.window
    if window.found is None:
        qtbot.waitSignal(window.loaded).wait()
    return window


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_by_its_key_from_every_tab(desk, qtbot, tab):
    desk.window.show_tab(tab)
    qtbot.keyClick(desk.window, Key.Key_H, CTRL)
    window = loaded(desk, qtbot)
    assert window.isVisible()
    assert window.issued.text() == "发出 13 = 收回 0 + 未收回 13"


def test_by_the_button_at_the_foot(desk, qtbot):
    desk.window.status.accounting.click()
    assert loaded(desk, qtbot).isVisible()


def test_a_stored_paper_moves_it(desk, qtbot):
    desk.place.beside.show_accounting()
    window = loaded(desk, qtbot)
    entry = EntryDesk(desk.office, desk.place.topic_id)
    stored = entry.store(community.paper(3, topic=entry.topic))
    with qtbot.waitSignal(window.loaded):
        desk.place.entry_tab.reading_stored.emit(stored)
    assert window.issued.text() == "发出 13 = 收回 1 + 未收回 12"


def test_a_spoilt_paper_is_in_every_line(desk, qtbot):
    desk.place.beside.show_accounting()
    window = loaded(desk, qtbot)
    desk.place.beside.spoil_paper()
    dialog = desk.place.beside.accounting.dialog
    dialog.number.setText("5")
    dialog.reason.setCurrentText("污损")
    with qtbot.waitSignal(window.loaded):
        dialog.act.click()
    wanted = "发出 14 = 收回 0 + 未收回 13 + 作废换票 1"
    assert window.issued.text() == wanted
    assert desk.window.status.balance.whole.startswith(wanted)
    assert wanted in desk.place.entry_tab.view.account
    dialog.accept()


def test_locking_puts_it_away(desk, qtbot):
    beside = desk.place.beside
    beside.show_accounting()
    loaded(desk, qtbot)
    desk.lock()
    assert beside.accounting.window is None


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_a_clerk_is_told_why_no_paper_is_replaced_after_closing(
    desk, qtbot, prompts, tab, monkeypatch
):
    close_topic(desk.office, desk.place.topic_id)
    monkeypatch.setattr(desk.office, "role", Role.CLERK)
    desk.window.show_tab(tab)
    qtbot.keyClick(desk.window, Key.Key_T, CTRL)
    assert [error.code for error in prompts.errors] == ["right-missing"]
    assert desk.place.beside.accounting.dialog is None


def test_once_settled_no_paper_is_replaced_and_the_sentence_says_so(desk, qtbot, prompts):
    close_topic(desk.office, desk.place.topic_id)
    settle_topic(desk.office, desk.place.topic_id)
    qtbot.keyClick(desk.window, Key.Key_T, CTRL)
    assert [error.code for error in prompts.errors] == ["replacing-over"]
    assert "作废换票" in Sentences().of(prompts.errors[0])
