# SPDX-License-Identifier: Apache-2.0
"""Room at the counter on small screens and with large type: nothing is cut, nothing is missing."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.services.entry.batches import Batches
from commdesk.ui.entry.chooser import _Row
from commdesk.ui.entry.matter import MatterRow
from commdesk.ui.entry.tab import EntryTab
from commdesk.ui.kit import theme
from tests import community
from tests.ui.entry_office import small_office

Key = Qt.Key
# What the window leaves to the tab: on 1366×768 and 1280×720, at 100 % and at 150 %.
WIDE, LOW = (1366, 608), (1280, 563)
WIDE_150, LOW_150 = (1366, 540), (1280, 500)


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def at_size(qtbot, qapp, themed, jobs, prompts, office):
    """The counter of four matters keyed in batches, with a paper in hand."""
    held = []

    def make(size, percent, *, batch=True, double=Double.NONE):
        theme.apply(qapp, theme.LIGHT, percent)
        rules = EntryRules(double, batches=True)
        topic = community.opened_topic(office, matters=4, entry=rules)
        if batch:
            Batches(office, topic.id).open(20)
        made = EntryTab(jobs, prompts)
        qtbot.addWidget(made)
        made.resize(*size)
        made.show_topic(office, topic.id)
        with qtbot.waitActive(made):
            made.show()
        qtbot.waitUntil(made.view.field.hasFocus)
        held.append(made)
        return made

    return make


def begin(qtbot, tab):
    qtbot.keyClicks(tab.view.field, "3")
    qtbot.keyClick(tab.view.field, Key.Key_Return)
    assert tab._flow.hand is not None


def in_sight(part, within):
    return within.rect().contains(QRect(part.mapTo(within, QPoint(0, 0)), part.size()))


SIZES = [(WIDE, 100), (LOW, 100), (WIDE_150, 150), (LOW_150, 150)]


@pytest.mark.parametrize(("size", "percent"), SIZES)
def test_four_matters_and_all_reasons_are_in_sight(at_size, qtbot, size, percent):
    tab = at_size(size, percent)
    begin(qtbot, tab)
    rows = tab.view.form._rows
    motions = rows.findChildren(MatterRow)
    qtbot.waitUntil(lambda: all(in_sight(row, rows.viewport()) for row in motions))
    qtbot.keyClick(tab.view.form, Key.Key_F8)
    chooser = tab.view.chooser
    answers = chooser.findChildren(_Row)
    assert len(answers) == 7
    qtbot.waitUntil(lambda: all(in_sight(one, chooser) for one in answers))
    qtbot.waitUntil(lambda: all(in_sight(one, chooser._scroll.viewport()) for one in answers))
    for one in answers:
        assert one.least_width <= one.width()


@pytest.mark.parametrize(("size", "percent"), SIZES)
def test_the_hint_is_there_whole(at_size, size, percent):
    voter = at_size(size, percent).view.voter
    font = voter._fitting_hint()
    needed = QFontMetrics(font).boundingRect(voter.rect(), Qt.TextFlag.TextWordWrap, voter._hint)
    assert needed.height() <= voter.height()


def test_what_has_no_room_for_a_button_is_behind_one(at_size, qtbot):
    tab = at_size(LOW_150, 150)
    view = tab.view
    assert not view.last.history_button.isVisible()
    assert view.more.isVisible()
    history, extras, card = view.more.menu().actions()
    assert [one.text() for one in (history, extras, card)] == [
        made.text() for made in view.last.buttons[1:]
    ]
    extras.trigger()
    assert tab.beside.dialog is not None
    tab.beside.dialog.reject()
    tab.resize(1366, 1200)
    qtbot.waitUntil(view.last.history_button.isVisible)
    assert not view.more.isVisible()


def test_titles_are_all_of_one_size(at_size, qtbot, office):
    tab = at_size(LOW_150, 150)
    motions = tab.view.form._rows.findChildren(MatterRow)
    long = motions[1]._title
    long._whole = "修改业主大会议事规则及管理规约的若干条款并授权业主委员会办理" * 2
    tab.view.form._rows._even_titles()
    limits = {row._title._limit for row in motions}
    assert limits == {motions[1].fitting_title()}
    assert limits.pop() < motions[0].fitting_title()


@pytest.mark.parametrize("percent", [100, 150])
def test_the_batch_buttons_are_as_low_as_their_strip(at_size, qtbot, percent):
    tab = at_size(WIDE, percent, batch=False)
    strip = tab.batches
    assert strip.act.text().startswith("Start")
    assert in_sight(strip.act, strip)


def test_three_lines_of_strips_leave_the_matters_in_sight(at_size, qtbot):
    tab = at_size((1366, 480), 100)
    begin(qtbot, tab)
    rows = tab.view.form._rows
    for height in range(480, 440, -10):
        tab.resize(1366, height)
        qtbot.waitUntil(
            lambda: all(in_sight(row, rows.viewport()) for row in rows.findChildren(MatterRow))
        )


def test_matters_that_are_shown_anew_have_their_room(at_size, qtbot):
    tab = at_size(WIDE, 100, batch=False, double=Double.ALL)
    rows = tab.view.form._rows
    tab.view.turns.switch()
    # The strip of batches goes, the line it was in stays: nothing else is laid out anew.
    qtbot.waitUntil(lambda: all(row.isVisible() and row.y() for row in rows._rows[1:]))
    qtbot.waitUntil(lambda: rows.viewport().height() >= rows.content_height)
