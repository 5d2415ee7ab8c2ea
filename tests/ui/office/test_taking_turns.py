# SPDX-License-Identifier: Apache-2.0
"""Two people take turns at one PC, and neither loses the topic or the tab."""

import pytest

from commdesk.desk import Desk
from commdesk.domain.errors import UserError
from commdesk.domain.rights import Role
from commdesk.render.layout import fonts
from commdesk.services.office import office as office_service
from commdesk.services.office import taking_turns
from commdesk.services.office.office import Kdf
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.office.login_window import LoginWindow
from commdesk.ui.results.bar import Beside
from tests import community

CHEAP = Kdf(memory=8, passes=1, lanes=1)
SECOND, SECRET = "李四", "海棠依旧绿肥红瘦"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMDESK_HOME", str(tmp_path / "home"))
    office = community.new_office(tmp_path / "office", homes=60)
    community.opened_topic(office)
    community.draft_topic(office)
    office.add_operator(SECOND, SECRET, role=Role.CLERK, kdf=CHEAP)
    office.close()
    return tmp_path / "office"


@pytest.fixture
def desk(qapp, unstyled, qtbot, prompts, tmp_path, folder):
    fonts.load()
    preferences = Preferences(tmp_path / "settings.ini")
    made = Desk(qapp, preferences, language="zh", prompts=prompts, kdf=CHEAP)
    made.opening.show_login(folder)
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


def hand_over(desk, secret):
    desk.window.header.turn_chosen.emit()
    dialog = desk.turns.dialog
    dialog.password.setText(secret)
    dialog.go_on.click()
    return dialog


def test_the_other_one_goes_on_at_the_same_topic_and_tab(desk, qtbot, prompts):
    open_topic = next(line.id for line in desk.place.topics_tab.lines if line.papers)
    desk.place.choose_topic(open_topic)
    desk.window.show_tab(1)
    first_office, place = desk.office, desk.window.geometry()
    hand_over(desk, SECRET)
    qtbot.waitUntil(lambda: desk.office is not None and desk.office.operator == SECOND)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    assert desk.office is not first_office
    assert desk.office.role is Role.CLERK
    assert desk.place.topic_id == open_topic
    assert desk.window.tabs.currentIndex() == 1
    assert desk.window.geometry() == place
    assert desk.window.header.person.text().strip() == SECOND
    assert desk.opening.window is None
    assert desk.turns.dialog is None
    assert prompts.errors == []


def test_the_counting_screen_stays_before_the_public(desk, qtbot):
    desk.place.choose_topic(next(line.id for line in desk.place.topics_tab.lines if line.papers))
    desk.place.beside.show(Beside.COUNTING)
    screen = desk.place.beside._made[Beside.COUNTING].window
    qtbot.waitUntil(lambda: screen._count is not None)
    hand_over(desk, SECRET)
    qtbot.waitUntil(lambda: desk.office is not None and desk.office.operator == SECOND)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    assert screen.isVisible()
    assert screen.of == (desk.office, desk.place.topic_id)
    desk.lock()
    assert screen.isVisible()
    assert screen.of is None
    desk.end()
    assert not screen.isVisible()


def test_with_a_wrong_password_nothing_changes(desk, qtbot):
    office = desk.office
    dialog = hand_over(desk, "something else")
    qtbot.waitUntil(lambda: "密码不对" in dialog.band.text())
    assert desk.office is office
    assert office.operator == community.OPERATOR
    assert dialog.go_on.isEnabled()
    dialog.reject()


def test_an_office_that_does_not_open_again_asks_for_the_password(
    desk, qtbot, prompts, monkeypatch
):
    def fail(*args, **named):
        raise UserError("disk-failed", path="x")

    monkeypatch.setattr(taking_turns, "open_office", fail)
    hand_over(desk, SECRET)
    qtbot.waitUntil(lambda: isinstance(desk.opening.window, LoginWindow))
    assert desk.opening.window.operator == SECOND
    assert desk.window is None
    assert desk.office is None
    qtbot.waitUntil(lambda: [error.code for error in prompts.errors] == ["disk-failed"])
    assert office_service.open_office is not fail


def test_a_paper_being_keyed_is_asked_about_first(desk, prompts, monkeypatch):
    monkeypatch.setattr(desk, "_may_leave_paper", lambda: False)
    desk.window.header.turn_chosen.emit()
    assert desk.turns is None
