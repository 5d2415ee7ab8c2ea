# SPDX-License-Identifier: Apache-2.0
"""The drill's window: papers to be read, the real entry desk, a score at the end."""

import tempfile
from unittest.mock import ANY

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from commdesk.domain.drill import DrillScore
from commdesk.domain.matters import MatterKind
from commdesk.domain.reading import MarkState
from commdesk.services.drill.drill import open_drill
from commdesk.services.office.folder import is_office
from commdesk.ui.drill.opener import DrillOpener
from commdesk.ui.drill.window import DrillWindow
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit import theme


class StopWatch:
    """Milliseconds that a test sets."""

    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def drill():
    made = open_drill(7)
    yield made
    made.close()


@pytest.fixture
def watch():
    return StopWatch()


@pytest.fixture
def window(qtbot, jobs, prompts, drill, watch):
    made = DrillWindow(drill, (), jobs, prompts, clock=watch)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.entry.setFocus()
    return made


def type_keys(qtbot, window, keys):
    for key in keys:
        place = window.focusWidget()
        if key == "\n":
            qtbot.keyClick(place, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(place, key)


def keys_of(window, drawn, *, slip=False):
    """The keys for a paper as the keypad has them; with `slip` the first mark is another."""
    topic = window._drill.topic
    keys = f"{topic.codes.typed(drawn.number)}\n"
    for place, matter in enumerate(topic.matters):
        mark = drawn.right.marks[matter.key]
        places = {option.key: str(n) for n, option in enumerate(matter.options, start=1)}
        if slip and not place:
            keys += "2" if mark.choices == ("for",) else "1"
        elif mark.state is MarkState.VOID:
            keys += "0"
        elif mark.state is MarkState.BLANK:
            keys += "9"
        else:
            many = matter.kind is MatterKind.CHOICES
            keys += "".join(places[key] for key in mark.choices) + ("\n" if many else "")
    return f"{keys}\n"


def plain(window):
    drawn = window.run.current
    return drawn if drawn.is_signed else None


def skip_unsigned(window):
    """Store an unsigned paper as it should be, past the keys."""
    while window.run.current is not None and plain(window) is None:
        drawn = window.run.current
        stored = window.entry._flow.desk.store(drawn.right)
        window._stored(stored)


def test_a_paper_is_keyed_on_the_real_desk_and_the_next_one_lies_there(qtbot, chinese, window):
    skip_unsigned(window)
    drawn, done = window.run.current, window.run.done
    assert window.picture.sheet.drawn is drawn
    assert window._drill.topic.codes.printed(drawn.number) in window.picture.accessibleDescription()
    type_keys(qtbot, window, keys_of(window, drawn))
    qtbot.waitUntil(lambda: window.run.done == done + 1)
    assert window.run.current is not drawn
    assert window.picture.sheet.drawn is window.run.current
    assert window.run.score().slips == ()
    assert window.progress.text() == f"第{done + 2}张，共40张"


def test_a_scan_is_for_the_drill_though_its_window_keeps_the_others_out(qtbot, window):
    drawn = window.run.current
    assert QApplication.activeModalWidget() is window
    window.entry._scans.scanned.emit(window._drill.topic.codes.scanned(drawn.number), 0)
    assert window.entry._flow.hand.paper.number == drawn.number


def test_each_key_counts_once(qtbot, window):
    skip_unsigned(window)
    drawn, done = window.run.current, window.run.done
    keys = keys_of(window, drawn)
    type_keys(qtbot, window, keys)
    qtbot.waitUntil(lambda: window.run.done == done + 1)
    assert window.run.keys == len(keys)


def test_an_error_is_shown_with_what_was_right(qtbot, chinese, window, watch):
    skip_unsigned(window)
    drawn, done = window.run.current, window.run.done
    watch.now = 1000
    type_keys(qtbot, window, keys_of(window, drawn, slip=True))
    qtbot.waitUntil(lambda: window.run.done == done + 1)
    window.end_button.click()
    assert window.has_ended
    assert window.report.said.text() == f"录了{done + 1}张，其中1张有错"
    model = window.report.slips
    texts = [model.data(model.index(0, column)) for column in range(4)]
    assert texts[0] == window._drill.topic.codes.printed(drawn.number)
    assert texts[1] == "1．选聘物业企业"
    assert texts[2] != texts[3]


def test_the_sign_is_there_all_the_time_and_the_office_is_gone_at_the_end(
    themed, qtbot, chinese, window, places
):
    assert window.sign.text.text() == window.windowTitle() == "练习，不计票"
    assert window.sign.text.font().pixelSize() >= 26
    assert window.isModal()
    window.end()
    assert window.sign.isVisible()
    assert list(places.iterdir()) == []


def test_all_papers_keyed_end_the_drill_by_themselves(qtbot, window):
    desk = window.entry._flow.desk
    scores = []
    window.ended.connect(scores.append)
    while (drawn := window.run.current) is not None:
        window._stored(desk.store(drawn.right))
    qtbot.waitUntil(lambda: window.has_ended)
    assert [(score.papers, score.slips) for score in scores] == [(40, ())]


def test_drills_are_compared_with_the_last_one(qtbot, chinese, themed, jobs, prompts, drill, watch):
    before = (DrillScore(40, 320, 240_000), DrillScore(40, 280, 160_000))
    made = DrillWindow(drill, before, jobs, prompts, clock=watch)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    desk = made.entry._flow.desk
    made.run.press(0)
    for _ in range(4):
        watch.now += 3000
        made._stored(desk.store(made.run.current.right))
    made.end()
    assert made.report.compared.text() == "每分钟比上次多5.0张；有错的票：这次0张，上次0张。"
    model = made.report.scores
    assert [model.data(model.index(row, 0)) for row in range(3)] == ["这一次", "上一次", "前2次"]
    assert [model.data(model.index(row, 3)) for row in range(3)] == ["20.0", "15.0", "10.0"]


def test_no_drill_is_among_the_offices_whatever_ends_it(
    qtbot, themed, jobs, prompts, tmp_path, places
):
    preferences = Preferences(tmp_path / "settings.ini")
    known = preferences.offices
    over = QWidget()
    qtbot.addWidget(over)
    opener = DrillOpener(jobs, prompts)
    opener.open(over)
    opener.open(over)
    qtbot.waitUntil(lambda: opener.window is not None)
    (left,) = places.iterdir()
    assert is_office(left / "office")
    assert preferences.offices == known
    opener.close()
    assert opener.window is None
    assert list(places.iterdir()) == []
    assert preferences.offices == known
    assert opener.scores == []


def test_once_more_brings_other_papers_and_remembers_the_score(
    qtbot, themed, jobs, prompts, places
):
    over = QWidget()
    qtbot.addWidget(over)
    opener = DrillOpener(jobs, prompts)
    opener.open(over)
    qtbot.waitUntil(lambda: opener.window is not None)
    first = opener.window
    first._stored(first.entry._flow.desk.store(first.run.current.right))
    first.end()
    assert opener.scores == [DrillScore(1, 0, 0, ANY)]
    first.report.again_button.click()
    qtbot.waitUntil(lambda: opener.window is not None and opener.window is not first)
    assert opener.window.run.done == 0
    opener.close()
    assert list(places.iterdir()) == []


@pytest.mark.parametrize("percent", theme.SCALES)
def test_the_window_fits_a_small_screen(chinese, qtbot, qapp, jobs, prompts, drill, percent):
    theme.apply(qapp, theme.LIGHT, percent)
    try:
        made = DrillWindow(drill, (), jobs, prompts)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        assert made.minimumSizeHint().height() <= 690
        assert made.minimumSizeHint().width() <= 1280
    finally:
        theme.apply(qapp, theme.LIGHT, 100)
        qapp.setStyleSheet("")


def test_every_paper_looks_otherwise(themed, qtbot, window):
    seen = set()
    for drawn in window.run.papers:
        window.picture.show_sheet(
            type(window.picture.sheet)(
                window.picture.sheet.paper,
                window.picture.sheet.voter,
                drawn,
                window.picture.sheet.matters,
                window.picture.sheet.codes,
            )
        )
        picture = QImage(window.picture.size(), QImage.Format.Format_RGB32)
        window.picture.render(picture)
        seen.add(bytes(picture.constBits()))
    different = {
        (tuple(sorted(paper.marked.items())), paper.is_signed, paper.hand)
        for paper in window.run.papers
    }
    assert len(seen) >= len(different) > 20


@pytest.mark.parametrize("percent", [125, 150])
def test_on_a_small_screen_the_buttons_are_whole(
    qtbot, qapp, themed, chinese, jobs, prompts, drill, percent
):
    theme.apply(qapp, percent=percent)
    made = DrillWindow(drill, (), jobs, prompts)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(1280, 690)
    made.show()
    qtbot.waitExposed(made)
    view = made.entry.view
    shown = [one for one in (view.store_button, view.void_button, view.leave_button)
             if one.isVisible()]  # fmt: skip
    assert len(shown) == 3
    for one in shown:
        metrics = one.fontMetrics()
        assert metrics.horizontalAdvance(one.text()) < one.width(), one.text()
    made.close()
    theme.apply(qapp)
