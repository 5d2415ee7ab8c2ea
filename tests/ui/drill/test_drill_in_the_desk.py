# SPDX-License-Identifier: Apache-2.0
"""A drill from the help menu of a real office: its file, its figures and its windows stay."""

import pytest
from PySide6.QtWidgets import QMenu

from commdesk.app import Desk
from commdesk.render.layout import fonts
from commdesk.services.audit import head
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import Kdf
from commdesk.services.topics.topics import list_topics
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.office.login_window import LoginWindow
from tests import community


@pytest.fixture
def desk(qapp, unstyled, qtbot, prompts, tmp_path, monkeypatch):
    monkeypatch.setenv("COMMDESK_HOME", str(tmp_path / "home"))
    office = community.new_office(tmp_path / "office", homes=20)
    community.opened_topic(office)
    office.close()
    fonts.load()
    preferences = Preferences(tmp_path / "settings.ini")
    made = Desk(
        qapp, preferences, language="zh", prompts=prompts, kdf=Kdf(memory=8, passes=1, lanes=1)
    )
    made.opening.show_login(tmp_path / "office")
    login = made.opening.window
    assert isinstance(login, LoginWindow)
    login.password.setText(community.PASSWORD)
    login._enter()
    qtbot.waitUntil(lambda: made.window is not None)
    qtbot.waitUntil(lambda: not made.jobs.is_busy)
    yield made
    if made.window is not None:
        made.window.close()
    made.opening.end()
    made.end()


def start(desk, qtbot):
    menus = desk.window.findChildren(QMenu)
    (act,) = [act for menu in menus for act in menu.actions() if act.text() == "练习录入…"]
    act.trigger()
    qtbot.waitUntil(lambda: desk.drill is not None and desk.drill.window is not None)
    return desk.drill.window


def test_the_real_trail_and_figures_do_not_move(desk, qtbot):
    trail, lines = head(desk.office), list_topics(desk.office)
    window = start(desk, qtbot)
    practised = EntryDesk(window._drill.office, window._drill.topic.id)
    stored = []
    desk.place.entry_tab.reading_stored.connect(stored.append)
    for paper in window.run.papers[:5]:
        window._stored(practised.store(paper.right))
    assert window._drill.office is not desk.office
    assert (head(desk.office), list_topics(desk.office)) == (trail, lines)
    assert stored == []
    assert desk._preferences.offices == (desk.office.folder,)
    folder = window._drill.folder
    window.close()
    assert not folder.exists()
    assert desk.drill.window is None


def test_closing_the_program_throws_the_drill_away(desk, qtbot):
    folder = start(desk, qtbot)._drill.folder
    assert folder.exists()
    desk.window.close()
    assert not folder.exists()


def test_locking_throws_the_drill_away(desk, qtbot):
    folder = start(desk, qtbot)._drill.folder
    desk.lock()
    assert not folder.exists()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
