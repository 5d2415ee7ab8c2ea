# SPDX-License-Identifier: Apache-2.0
"""Scans at the counter: never mixed into a paper, never lost, wherever the focus is."""

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QPushButton

from commdesk.domain.entry_rules import NEW_ENTRY
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.reading import Channel, chosen
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.ui.batches.dialogs import StartDialog
from commdesk.ui.entry.approval_dialog import ApprovalDialog
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.chooser import Choice
from commdesk.ui.entry.scanner import ScanWatch, _now
from commdesk.ui.entry.tab import EntryTab
from commdesk.ui.kit import sounds
from commdesk.ui.kit.prompts import _TextDialog
from commdesk.ui.kit.sounds import Sound
from commdesk.ui.kit.theme import scaled
from tests import community
from tests.ui.entry_office import open_vote, small_office

Key = Qt.Key
FOR, AGAINST, ABSTAIN = chosen("for"), chosen("against"), chosen("abstain")
NONE = Qt.KeyboardModifier.NoModifier
PAD = Qt.KeyboardModifier.KeypadModifier
SCANNER, HAND = 5, 100  # ms from key to key
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def rules():
    return NEW_ENTRY


@pytest.fixture
def topic(office, rules):
    return community.opened_topic(office, matters=3, entry=rules)


@pytest.fixture
def desk(office, topic):
    """Another look at the same file."""
    return EntryDesk(office, topic.id)


@pytest.fixture
def new_tab(qtbot, jobs, prompts, office, topic):
    def make():
        made = EntryTab(jobs, prompts)
        qtbot.addWidget(made)
        made.resize(1366, 640)
        made.show_topic(office, topic.id)
        with qtbot.waitActive(made):
            made.show()
        qtbot.waitUntil(made.view.field.hasFocus)
        return made

    return make


@pytest.fixture
def tab(new_tab):
    return new_tab()


def event_of(key, at):
    """A key press as the system sends it; a character, or a key by its name."""
    if isinstance(key, Key):
        text = {Key.Key_Return: "\r", Key.Key_Enter: "\r", Key.Key_Tab: "\t"}.get(key, "")
        event = QKeyEvent(QEvent.Type.KeyPress, key, PAD if key is Key.Key_Enter else NONE, text)
    else:
        code = ord(key) if key in "0123456789" else Key.Key_unknown.value
        event = QKeyEvent(QEvent.Type.KeyPress, code, NONE, key)
    event.setTimestamp(at)
    return event


@pytest.fixture
def counter(qtbot, tab, topic):
    """Keys with the times of a hand or of a scanner; `settle` waits until none is held."""
    return Counter(qtbot, tab, topic.codes)


def deliver(event):
    """To where the focus is."""
    place = QApplication.focusWidget()
    assert place is not None
    QCoreApplication.sendEvent(place, event)


class Counter:
    def __init__(self, qtbot, tab, codes):
        self.qtbot, self.tab, self.codes, self.now = qtbot, tab, codes, 10_000

    def send(self, keys, step, pause):
        self.now += pause - step
        for key in keys:
            self.now += step
            deliver(event_of(key, self.now))

    def type(self, *keys):
        """By hand."""
        self.send([one for key in keys for one in ([key] if isinstance(key, Key) else key)],
                  HAND, 400)  # fmt: skip
        self.settle()

    def scan(self, number, *, end=Key.Key_Return, text=None):
        code = self.codes.scanned(number) if text is None else text
        self.send([*code, end], SCANNER, 400)
        self.settle()

    def scan_slowly(self, text, step, *, end=Key.Key_Return):
        """By a scanner that is no faster than a hand: nothing waits for as long as it takes."""
        watch = self.tab._scans
        self.now += 600
        for key in [*text, *[end] * (end is not None)]:
            if step > watch._reader.patience:
                watch.flush()
            self.now += step
            deliver(event_of(key, self.now))
        if end is None:
            self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.tab._scans._reader.is_waiting)


ENTER, BACK, ESC, F5 = Key.Key_Return, Key.Key_Backspace, Key.Key_Escape, Key.Key_F5


def marks_of(desk, number):
    stored = desk.facts(number).stored
    return None if stored is None else tuple(stored.reading.marks.values())


def test_a_scan_takes_up_its_paper(counter, tab, desk, topic):
    counter.scan(7)
    assert tab.view.field.text() == topic.codes.printed(7)
    counter.type("123", ENTER)
    assert marks_of(desk, 7) == (FOR, AGAINST, ABSTAIN)


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
@pytest.mark.parametrize("full_width", [False, True])
def test_scanners_may_end_in_tab_and_send_full_width(counter, tab, topic, end, full_width):
    text = topic.codes.scanned(7)
    counter.scan(7, end=end, text=text.translate(FULL_WIDTH) if full_width else text)
    assert tab.view.field.text() == topic.codes.printed(7)
    assert tab.view.form.keying.paper == 7


def test_a_scan_after_a_half_typed_number_counts_alone(counter, tab):
    counter.type("1")
    assert tab.view.field.text() == "1"
    counter.scan(7)
    assert tab.view.form.keying.paper == 7


def test_keys_of_a_hand_are_held_no_longer_than_a_moment(counter, tab):
    counter.scan(7)
    counter.send("1", HAND, 400)
    assert tab.view.form.keying.marks == (None, None, None)
    counter.settle()
    assert tab.view.form.keying.marks == (FOR, None, None)


def test_keys_that_come_late_together_are_still_those_of_a_hand(counter, tab, desk):
    """The program was busy for a second: what counts is when the keys were pressed."""
    counter.scan(7)
    counter.send(["1", "2", BACK, "2", "3", ENTER, *counter.codes.typed(8), ENTER, *"111", ENTER],
                 HAND, 400)  # fmt: skip
    counter.settle()
    assert marks_of(desk, 7) == (FOR, AGAINST, ABSTAIN)
    assert marks_of(desk, 8) == (FOR, FOR, FOR)


def test_two_fingers_are_no_scanner(counter, desk):
    counter.scan(7)
    counter.send("12", 12, 400)
    counter.send(["3", ENTER], 12, 100)
    counter.settle()
    assert marks_of(desk, 7) == (FOR, AGAINST, ABSTAIN)


def hold_down(key, text, begin, *, is_said=True):
    """A key that rests under a finger for a second and a half; some desktops do not say so."""
    for at in range(begin, begin + 1_500, 30):
        if not is_said and at > begin:
            let_go = QKeyEvent(QEvent.Type.KeyRelease, key, NONE, text)
            let_go.setTimestamp(at)
            deliver(let_go)
        event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, text, is_said and at > begin)
        event.setTimestamp(at)
        deliver(event)


def test_a_key_held_down_means_it_once_where_no_desktop_says_so(counter, tab, desk):
    counter.scan(7)
    hold_down(Key.Key_1, "1", 20_000, is_said=False)
    counter.settle()
    assert tab.view.form.keying.marks == (FOR, None, None)
    counter.now = 22_000
    counter.type("11")
    hold_down(ENTER, "\r", 25_000, is_said=False)
    assert marks_of(desk, 7) == (FOR, FOR, FOR)
    hold_down(Key.Key_1, "1", 30_000, is_said=False)
    assert tab.view.field.text() == "1"


def test_a_scanner_that_lets_a_key_go_at_once_repeats_none(counter, tab, topic):
    counter.now += 600
    for sign in [*topic.codes.scanned(11), ENTER]:
        counter.now += 4
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = event_of(sign, counter.now)
            made = QKeyEvent(kind, event.key(), NONE, event.text())
            made.setTimestamp(counter.now if kind == QEvent.Type.KeyPress else counter.now + 4)
            deliver(made)
    assert tab.view.form.keying.paper == 11


def test_a_key_held_down_means_it_once(counter, tab, desk):
    counter.scan(7)
    hold_down(Key.Key_1, "1", 20_000)
    counter.settle()
    assert tab.view.form.keying.marks == (FOR, None, None)
    counter.now = 22_000
    counter.type("11")
    hold_down(ENTER, "\r", 25_000)
    assert marks_of(desk, 7) == (FOR, FOR, FOR)
    hold_down(Key.Key_1, "1", 30_000)
    assert tab.view.field.text() == "1"


# The paper in hand


def test_a_scan_over_an_unfinished_paper_puts_it_aside(counter, tab, desk):
    counter.scan(7)
    counter.type("12")
    counter.scan(8)
    assert tab.view.form.keying.paper == 8
    assert tab.view.form.keying.marks == (None, None, None)
    for said in (desk.topic.codes.printed(7), desk.topic.codes.printed(8), "F5"):
        assert said in tab.view.band.text
    assert desk.topic.codes.printed(7) in tab.bar.text
    counter.type("333", ENTER)
    assert marks_of(desk, 8) == (ABSTAIN,) * 3
    assert marks_of(desk, 7) is None
    counter.type(F5)
    assert tab.view.form.keying.marks == (FOR, AGAINST, None)
    assert tab.bar.text == ""
    counter.type("1", ENTER)
    assert marks_of(desk, 7) == (FOR, AGAINST, FOR)


def test_several_put_aside_are_chosen_from(counter, tab, desk):
    for number in (7, 8, 9):
        counter.scan(number)
        counter.type("1")
    counter.scan(10)
    counter.type(F5)
    # The latest first.
    assert [number in answer for number, answer in
            zip(map(desk.topic.codes.printed, (9, 8, 7)), tab.view.chooser.answers, strict=True)
            ] == [True] * 3  # fmt: skip
    counter.type("3")
    assert tab.view.form.keying.paper == 7


def test_a_paper_put_aside_that_is_scanned_again_goes_on(counter, tab, desk):
    counter.scan(7)
    counter.type(Key.Key_F7, "1")
    counter.scan(8)
    tab.view.channel.step()
    counter.scan(7)
    assert tab.view.form.keying.marks == (FOR, None, None)
    assert tab.view.channel.channel is Channel.DOOR
    counter.type("11", ENTER)
    assert desk.facts(7).stored.reading.channel is Channel.DOOR
    assert tab.bar.text == ""


def test_a_scan_over_a_full_paper_asks_whether_to_store_it(counter, tab, desk):
    for answer, number in zip("123", (1, 2, 3), strict=True):
        counter.scan(number)
        counter.type("111")
        counter.scan(number + 10)
        assert tab.view.is_asking
        assert desk.facts(number).stored is None
        counter.type(answer)
        assert not tab.view.is_asking
        assert tab.view.form.keying.paper == (number if answer == "3" else number + 10)
        if answer == "3":
            counter.type(ENTER)
    assert [marks_of(desk, number) for number in (1, 2, 3)] == [(FOR,) * 3, None, (FOR,) * 3]
    assert UnfinishedPapers(tab._office, desk).kept()[0].keying.marks == (FOR,) * 3


def test_another_scan_while_that_is_asked_takes_the_place_of_the_first(counter, tab, desk):
    counter.scan(1)
    counter.type("111")
    counter.scan(2)
    counter.scan(3)
    counter.type("1")
    assert marks_of(desk, 1) == (FOR,) * 3
    assert tab.view.form.keying.paper == 3


def test_an_untouched_paper_gives_way(counter, tab):
    counter.scan(7)
    counter.scan(8)
    assert tab.view.form.keying.paper == 8
    assert tab.bar.text == ""


# Scanners that are no faster than a hand


@pytest.mark.parametrize(
    ("step", "end"), [(36, ENTER), (55, Key.Key_Tab), (90, None), (120, ENTER)]
)
def test_a_slow_scan_leaves_no_mark(counter, tab, topic, step, end):
    counter.scan(7)
    counter.type("1")
    counter.scan_slowly(topic.codes.scanned(12), step, end=end)
    assert tab.view.form.keying.paper == 12
    assert tab.view.form.keying.marks == (None, None, None)
    counter.type(F5)
    assert tab.view.form.keying.marks == (FOR, None, None)


def test_a_slow_scan_with_no_paper_in_hand(counter, tab, topic):
    counter.type("17")
    counter.scan_slowly(topic.codes.scanned(12), 55)
    assert tab.view.form.keying.paper == 12


def test_slow_scans_that_are_refused_leave_no_mark(counter, tab, topic):
    """Ended by Tab, then one misread, then another: nothing of them is in the paper."""
    code = topic.codes.scanned(12)
    elsewhere = replace(topic.codes, topic=f"{(int(topic.codes.topic) + 1) % 10**6:06}")
    counter.scan(7)
    counter.type("1")
    misread = code[:-1] + str((int(code[-1]) + 1) % 10)
    for text in (topic.codes.scanned(7), elsewhere.scanned(3), misread):
        counter.scan_slowly(text, 45, end=Key.Key_Tab)
        assert tab.view.form.keying.marks == (FOR, None, None)
    assert tab.view.band.tone is Tone.REFUSED
    counter.scan_slowly(code, 45)
    assert tab.view.form.keying.paper == 12


def test_a_slow_scan_answers_no_question(counter, tab, topic):
    counter.scan(7)
    counter.type("1", ESC)
    assert tab.view.is_asking
    counter.scan_slowly(topic.codes.scanned(12), 65)
    assert tab.view.form.keying.paper == 12
    counter.type(F5)
    assert tab.view.form.keying.marks == (FOR, None, None)


def test_a_slow_scan_while_digits_go_on_is_not_what_a_crash_leaves(
    counter, tab, topic, desk, office, qtbot
):
    counter.scan(7)
    counter.type("1")
    qtbot.waitUntil(lambda: len(UnfinishedPapers(office, desk).kept()) == 1)
    counter.scan_slowly(topic.codes.scanned(12)[:9], 60, end=None)
    QApplication.processEvents()
    kept = UnfinishedPapers(office, desk).kept()
    assert [paper.keying.marks for paper in kept] == [(FOR, None, None)]


def test_keys_of_a_hand_are_on_disk_in_a_blink(counter, tab, topic, desk, office, qtbot):
    """A hand is quick enough for its keys to be one run; they are no beginning of a code."""
    first = next(key for key in "123" if key != topic.codes.topic[0])
    counter.scan(7)
    counter.settle()
    counter.now = _now() - (tab._scans._clock or 0)
    counter.send(first * 2, 100, 0)
    tab._scans.flush()
    QApplication.processEvents()
    (kept,) = UnfinishedPapers(office, desk).kept()
    assert sum(mark is not None for mark in kept.keying.marks) == 2


@pytest.mark.parametrize("keyed", ["", "1", "111"])
def test_the_same_paper_scanned_again_is_only_said(counter, tab, keyed):
    counter.scan(7)
    counter.type(keyed)
    before = tab.view.form.keying
    counter.scan(7)
    assert tab.view.form.keying == before
    assert tab.view.band.tone is Tone.ATTENTION
    assert not tab.view.is_asking


def test_what_is_no_paper_of_this_topic_is_refused_and_the_paper_stays(counter, tab, topic):
    other = replace(topic.codes, topic=f"{(int(topic.codes.topic) + 1) % 10**6:06}")
    code = topic.codes.scanned(8)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    counter.scan(9)
    counter.type("222", ENTER)
    counter.scan(7)
    counter.type("12")
    before, said = tab.view.form.keying, set()
    for text in (wrong, other.scanned(8), topic.codes.scanned(900), topic.codes.scanned(9)):
        counter.scan(0, text=text)
        assert tab.view.form.keying == before
        assert tab.view.band.tone is Tone.REFUSED
        assert topic.codes.printed(7) in tab.view.band.text
        said.add(tab.view.band.text)
    assert len(said) == 4
    counter.type("3", ENTER)
    assert tab.view.band.tone is Tone.STORED


@pytest.mark.parametrize("typed", ["", "17"])
def test_a_scan_in_pieces_is_whole_in_the_field(counter, tab, topic, typed):
    counter.type(typed)
    code = topic.codes.scanned(7)
    counter.send(code[:2], SCANNER, 400)
    counter.settle()
    counter.send([*code[2:], ENTER], SCANNER, 90)
    assert tab.view.form.keying.paper == 7


def test_a_scan_in_pieces_leaves_no_mark_behind(counter, tab, desk, topic):
    """The line stuttered: the first digits came as keys before it was known for a scan."""
    counter.scan(7)
    counter.type("1")
    code = topic.codes.scanned(8)
    counter.send(code[:2], SCANNER, 400)
    counter.settle()
    counter.send([*code[2:], ENTER], SCANNER, 90)
    assert tab.view.form.keying.paper == 8
    counter.type(F5)
    assert tab.view.form.keying.marks == (FOR, None, None)


def test_so_does_a_scan_in_pieces_that_is_refused(counter, tab):
    counter.scan(7)
    counter.type("1")
    counter.send("23", SCANNER, 400)
    counter.settle()
    assert tab.view.form.keying.marks == (FOR, AGAINST, ABSTAIN)
    counter.send([*"4711008", ENTER], SCANNER, 60)
    assert tab.view.band.tone is Tone.REFUSED
    assert tab.view.form.keying.marks == (FOR, None, None)


def test_with_no_paper_in_hand_they_are_refused_as_well(counter, tab, topic):
    counter.scan(900)
    assert tab.view.band.tone is Tone.REFUSED
    assert tab.view.form.keying is None


def test_a_scan_while_a_question_is_open_drops_the_question(counter, tab):
    counter.scan(7)
    counter.type("1", Key.Key_F8)
    assert tab.view.is_asking
    counter.scan(8)
    assert not tab.view.is_asking
    assert tab.view.form.keying.paper == 8
    assert tab.view.form.keying.void is None


def test_a_scan_with_the_focus_on_a_button_or_a_list(counter, tab, qtbot):
    button = QPushButton("here", tab)
    button.show()
    for place, number in ((button, 7), (tab.view.papers, 8), (tab.view.channel, 9)):
        place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        place.setFocus()
        qtbot.waitUntil(place.hasFocus)
        counter.scan(number)
        assert tab.view.form.keying.paper == number
        assert tab.view.form.hasFocus()


def test_a_correction_under_a_scan_is_put_aside_and_goes_on(counter, tab, desk):
    counter.scan(7)
    counter.type("111", ENTER)
    counter.scan(7)
    counter.type(Key.Key_F6, "2")
    counter.scan(8)
    assert tab.view.form.keying.paper == 8
    counter.type(F5)
    assert tab.view.form.keying.marks == (AGAINST, FOR, FOR)
    counter.type(ENTER, "1")
    assert desk.facts(7).stored.version == 2
    assert marks_of(desk, 7) == (AGAINST, FOR, FOR)


class TestStoringOnTheLastKey:
    @pytest.fixture
    def rules(self):
        return replace(NEW_ENTRY, on_complete=True)

    @pytest.mark.parametrize("step", [33, 55, 90, 120])
    def test_a_slow_scan_stores_nothing(self, counter, tab, desk, topic, step):
        counter.scan(7)
        counter.type("11")
        counter.scan_slowly(topic.codes.scanned(12), step)
        assert tab.view.form.keying.paper == 12
        assert marks_of(desk, 7) is None
        counter.type(F5)
        assert tab.view.form.keying.marks == (FOR, FOR, None)
        counter.type("3")
        self.qtbot_wait(counter, desk, 7)
        assert marks_of(desk, 7) == (FOR, FOR, ABSTAIN)

    def qtbot_wait(self, counter, desk, number):
        counter.qtbot.waitUntil(lambda: marks_of(desk, number) is not None)

    def test_a_hand_at_ten_keys_a_second_need_not_wait(self, counter, tab, desk):
        counter.scan(7)
        counter.now += 600
        for key in ["1", "1", "2", *counter.codes.typed(8), ENTER, "1", "2", "3"]:
            tab._scans.flush()
            counter.now += HAND
            deliver(event_of(key, counter.now))
        assert marks_of(desk, 7) == (FOR, FOR, AGAINST)
        self.qtbot_wait(counter, desk, 8)
        assert marks_of(desk, 8) == (FOR, AGAINST, ABSTAIN)

    def test_a_digit_at_once_after_the_last_one_keeps_the_paper(self, counter, tab, desk, qtbot):
        counter.scan(7)
        counter.type("11")
        for key in "12":
            counter.send(key, HAND, 60)
            tab._scans.flush()
        qtbot.wait(200)
        assert marks_of(desk, 7) is None
        assert tab.view.band.tone is Tone.ATTENTION

    def test_a_key_held_down_stores_no_paper(self, counter, tab, desk, qtbot):
        counter.scan(7)
        hold_down(Key.Key_1, "1", 20_000)
        counter.settle()
        qtbot.wait(200)
        assert marks_of(desk, 7) is None
        assert tab.view.form.keying.marks == (FOR, None, None)

    def test_a_full_paper_is_stored_by_the_scan_of_the_next(self, counter, tab, desk):
        counter.scan(7)
        counter.type("11")
        counter.send("1", HAND, 100)
        counter.scan(8)
        assert marks_of(desk, 7) == (FOR,) * 3
        assert tab.view.form.keying.paper == 8
        assert tab.view.form.keying.marks == (None,) * 3


def test_a_scan_into_a_dialog_of_the_tab_is_swallowed(counter, tab, desk, qtbot):
    counter.scan(7)
    counter.type("1")
    dialog = QDialog(tab)
    line = QLineEdit(dialog)
    dialog.open()
    qtbot.waitUntil(line.hasFocus)
    counter.scan(8)
    assert dialog.isVisible()
    assert "close the window first" in tab.view.band.text
    assert line.text() == ""
    counter.send("17", HAND, 400)
    counter.settle()
    assert line.text() == "17"
    dialog.reject()
    assert tab.view.form.keying.paper == 7
    assert tab.view.form.keying.marks == (FOR, None, None)


@pytest.mark.parametrize("step", [5, 80, 110])
def test_a_scan_into_a_dialog_leaves_nothing_in_its_fields_and_presses_nothing(
    counter, tab, topic, qtbot, step
):
    """Why a batch is short, how many were counted, a supervisor's password."""
    why = _TextDialog(tab, "少 1 张", "为什么？", "", "仍然结束", "取消")
    why.offer("", several_lines=False)
    reason = why.findChild(QLineEdit)
    approval = ApprovalDialog(["陈主管"], "更正", tab)
    approval.given.connect(lambda *_: pytest.fail("an attempt is used up"))
    start = StartDialog(tab)
    start.start_wanted.connect(lambda *_: pytest.fail("started"))
    for dialog, field, held in (
        (why, reason, ""),
        (approval, approval.password, "pass"),
        (start, start.declared, "50"),
    ):
        dialog.open()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        field.setText(held)
        counter.scan_slowly(topic.codes.scanned(12), step)
        assert dialog.isVisible()
        assert field.text() == held
        assert "close the window first" in dialog.band.text()
        dialog.reject()
    assert not why._act.isEnabled()
    assert why.answer == ""
    why.deleteLater()


def test_a_slow_scan_on_the_button_that_starts_a_batch_is_no_number(counter, tab, topic, qtbot):
    dialog = StartDialog(tab)
    started = []
    dialog.start_wanted.connect(lambda *asked: started.append(asked))
    dialog.open()
    dialog.declared.setText("50")
    dialog.start.setFocus()
    qtbot.waitUntil(dialog.start.hasFocus)
    counter.scan_slowly(topic.codes.scanned(12), 80)
    assert "close the window first" in dialog.band.text()
    assert started == []
    counter.type(ENTER)
    assert started == [(50, "", "")]
    dialog.reject()


def test_stored_and_refused_can_be_heard(counter, tab, monkeypatch):
    heard = []
    monkeypatch.setattr(sounds, "play", heard.append)
    counter.scan(900)
    counter.scan(7)
    assert heard == [Sound.REFUSED]
    counter.type("111", ENTER)
    assert heard == [Sound.REFUSED, Sound.STORED]


# What is typed fast is no scan


def test_a_room_typed_fast_joins_what_was_typed_before(counter, tab, monkeypatch):
    asked = []
    monkeypatch.setattr(tab._flow._looking, "look_up", asked.append)
    counter.send("3", HAND, 400)
    counter.send("-", HAND, 100)
    counter.send([*"1-502", ENTER], 12, 12)
    counter.settle()
    assert tab.view.field.text() == "3-1-502"
    assert asked == ["3-1-502"]


@pytest.mark.parametrize("asks", [False, True])
def test_fast_keys_over_a_paper_mark_nothing(counter, tab, asks):
    counter.scan(7)
    counter.type("1", *[Key.Key_F8] * asks)
    counter.send([*"-1-502", ENTER], 12, 400)
    counter.settle()
    assert tab.view.form.keying.paper == 7
    assert tab.view.form.keying.marks == (FOR, None, None)
    assert tab.view.form.keying.void is None
    assert tab.view.band.tone is Tone.REFUSED
    assert "-1-502" in tab.view.band.text


def test_fast_keys_answer_no_question(counter, tab, monkeypatch):
    tab.view.ask("Which?", [Choice("this"), Choice("that")], lambda _: pytest.fail("answered"))
    counter.send([*"-1-502", ENTER], 12, 400)
    counter.settle()
    assert tab.view.is_asking
    assert "-1-502" in tab.view.band.text


# What is said


def test_a_paper_that_gives_way_unkeyed_is_named(counter, tab, topic):
    counter.scan(4)
    counter.scan(5)
    assert tab.view.band.tone is Tone.ATTENTION
    assert tab.view.band.text == (
        f"No. {topic.codes.printed(4)} is not keyed yet; "
        f"No. {topic.codes.printed(5)} took its place."
    )


def test_so_it_is_when_the_next_is_stored_already(counter, tab, topic):
    counter.scan(9)
    counter.type("222", ENTER)
    counter.scan(4)
    counter.scan(9)
    assert tab.view.band.tone is Tone.REFUSED
    for number in (4, 9):
        assert topic.codes.printed(number) in tab.view.band.text


@pytest.mark.parametrize("following", [8, 9])
def test_that_a_paper_was_put_aside_is_not_said_over(counter, tab, topic, following):
    counter.scan(7)
    counter.type("1")
    counter.scan(8)
    said = f"No. {topic.codes.printed(7)} is put aside unfinished"
    assert tab.view.band.text.startswith(said)
    counter.scan(following)
    assert tab.view.band.text.startswith(said)
    assert topic.codes.printed(following) in tab.view.band.text
    counter.type("1")
    counter.scan(following)
    assert not tab.view.band.text.startswith(said)


@pytest.mark.parametrize("in_hand", [False, True])
def test_a_misread_code_is_to_be_scanned_again(counter, tab, topic, in_hand):
    if in_hand:
        counter.scan(7)
        counter.type("1")
    code = topic.codes.scanned(8)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    counter.scan(0, text=wrong)
    assert wrong in tab.view.band.text
    assert "scan again" in tab.view.band.text
    assert "-502" not in tab.view.band.text


@pytest.mark.parametrize("narrow", [False, True])
def test_all_digits_of_a_code_are_in_sight(themed, tab, topic, narrow):
    field = tab.view.field
    field.set_narrow(narrow=narrow)
    field.setFixedWidth(scaled(156 if narrow else 208))
    whole = field.font().pixelSize()
    field.setText(topic.codes.scanned(8))
    assert field.fontMetrics().horizontalAdvance(field.text()) < field.width() - 12
    field.setText("17-3")
    assert field.font().pixelSize() == whole


# Dialogs and the window's keys


def test_a_scan_into_a_dialog_of_the_window_is_said_and_the_dialog_stays(
    counter, tab, topic, qtbot, themed
):
    """As in the program: the tab is a part of the window that the dialog is over."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(tab)
    with qtbot.waitActive(window):
        window.show()
    tab.view.field.setFocus()
    qtbot.waitUntil(tab.view.field.hasFocus)
    counter.scan(7)
    counter.type("111", ENTER, Key.Key_F10)
    dialog = tab._flow.beside.dialog
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    counter.scan(8)
    assert dialog.isVisible()
    printed = topic.codes.printed(8)
    said = f"{printed} was scanned, not taken: close the window first, then scan."
    assert tab.view.band.text == said
    assert dialog.band.text().endswith(said)
    counter.scan(0, text="1" * 13)
    assert dialog.isVisible()
    assert "close the window first" in tab.view.band.text
    assert "1" * 13 not in tab.view.band.text
    dialog.accept()
    tab.setParent(None)


def test_a_dialog_that_looks_after_its_scans_keeps_them(counter, tab, topic, qtbot):
    dialog = QDialog(tab)
    line = QLineEdit(dialog)
    scanned = []
    ScanWatch(dialog).scanned.connect(lambda text, _: scanned.append(text))
    over = QDialog(dialog)
    other = QLineEdit(over)
    dialog.open()
    qtbot.waitUntil(line.hasFocus)
    said = tab.view.band.text
    counter.scan(8)
    assert scanned == [topic.codes.scanned(8)]
    over.open()
    qtbot.waitUntil(other.hasFocus)
    counter.scan(7)
    assert scanned == [topic.codes.scanned(8), topic.codes.scanned(7)]
    assert tab.view.band.text == said
    over.reject()
    dialog.reject()


def fields_of(tab):
    yield tab.view.field
    for is_long in (False, True):
        tab.view.form.panel.ask("Words", is_long=is_long)
        yield tab.view.form.panel.field


WINDOW_KEYS = [
    "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+L", "Ctrl+U", "Ctrl+H", "Ctrl+T", "Ctrl+B", "Ctrl+R",
    "Ctrl+Shift+R", "Ctrl+Shift+B", "F1", "F9",
    # A line takes this for itself on every desktop.
    "Ctrl+Y",
]  # fmt: skip


def test_keys_of_the_window_are_not_taken_by_a_field(tab, qtbot):
    for shortcut in tab.findChildren(QShortcut):
        shortcut.setEnabled(False)
    pressed = []
    for keys in WINDOW_KEYS:
        QShortcut(QKeySequence(keys), tab, lambda keys=keys: pressed.append(keys))
    for field in fields_of(tab):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClicks(field, "17")
        tab._scans.flush()
        for keys in WINDOW_KEYS:
            key = QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]
            qtbot.keyClick(field, key.key(), key.keyboardModifiers())
        assert pressed == WINDOW_KEYS
        pressed.clear()
        text = field.toPlainText() if hasattr(field, "toPlainText") else field.text()
        assert text == "17"


def test_a_field_keeps_the_keys_of_editing(tab, qtbot):
    field = tab.view.field
    QShortcut(QKeySequence("Ctrl+A"), tab, lambda: pytest.fail("taken away"))
    qtbot.keyClicks(field, "17")
    tab._scans.flush()
    qtbot.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert field.selectedText() == "17"


# With an input method


@pytest.mark.parametrize("whole", [False, True])
def test_digits_that_an_input_method_commits_are_digits(counter, tab, desk, topic, whole):
    def commit(text):
        for part in [text] if whole else text:
            event = QInputMethodEvent("", [])
            event.setCommitString(part.translate(FULL_WIDTH))
            deliver(event)
        counter.settle()

    commit(topic.codes.typed(7))
    counter.type(ENTER)
    for key in "123":
        commit(key)
    counter.type(ENTER)
    assert marks_of(desk, 7) == (FOR, AGAINST, ABSTAIN)


def test_a_scan_through_an_input_method(counter, tab, topic):
    counter.scan(7)
    counter.type("1")
    for sign in topic.codes.scanned(8):
        event = QInputMethodEvent("", [])
        event.setCommitString(sign.translate(FULL_WIDTH))
        deliver(event)
    at = counter.tab._scans._reader._last
    deliver(event_of(ENTER, at + 5))
    assert tab.view.form.keying.paper == 8


# After a crash


def test_what_was_keyed_is_on_disk_after_each_key_and_offered_again(
    counter, new_tab, tab, desk, office, qtbot
):
    counter.scan(7)
    for keyed, key in zip(count(1), "12", strict=False):
        counter.type(key)
        qtbot.waitUntil(
            lambda keyed=keyed: (
                [
                    sum(mark is not None for mark in paper.keying.marks)
                    for paper in UnfinishedPapers(office, desk).kept()
                ]
                == [keyed]
            )
        )
    tab.hide()
    again = new_tab()
    assert "F5" in again.view.band.text
    assert desk.topic.codes.printed(7) in again.bar.text
    other = Counter(qtbot, again, counter.codes)
    other.type(F5)
    assert again.view.form.keying.marks == (FOR, AGAINST, None)
    other.type("3", ENTER)
    assert marks_of(desk, 7) == (FOR, AGAINST, ABSTAIN)
    qtbot.waitUntil(lambda: not UnfinishedPapers(office, desk).kept())


def test_a_paper_left_on_purpose_is_not_offered_again(counter, tab, desk, office, qtbot):
    counter.scan(7)
    counter.type("12", ESC)
    qtbot.waitUntil(lambda: len(UnfinishedPapers(office, desk).kept()) == 1)
    counter.type("2")
    qtbot.waitUntil(lambda: not UnfinishedPapers(office, desk).kept())
    assert tab.bar.text == ""


def test_keys_taken_back_leave_nothing_unfinished(counter, tab, desk, office, qtbot):
    counter.scan(7)
    counter.type("1")
    qtbot.waitUntil(lambda: len(UnfinishedPapers(office, desk).kept()) == 1)
    counter.type(BACK)
    qtbot.waitUntil(lambda: not UnfinishedPapers(office, desk).kept())


def test_another_topic_and_back_offers_the_paper(counter, tab, office, topic):
    counter.scan(7)
    counter.type("1")
    assert tab.keep_unfinished()
    tab.show_topic(office, community.opened_topic(office).id)
    assert tab.bar.text == ""
    tab.show_topic(office, topic.id)
    assert topic.codes.printed(7) in tab.bar.text


def test_f5_with_nothing_unfinished_is_said(counter, tab):
    counter.type(F5)
    assert tab.view.band.tone is Tone.ATTENTION


# The whole of it


def test_twenty_papers_at_the_speed_of_a_desk(counter, tab, desk, office, qtbot):
    """Half scanned, half typed; three scans over unfinished papers, full width now and then."""
    wanted = {}
    for number in range(1, 21):
        keys = "123"[number % 3 :] + "123"[: number % 3]
        wanted[number] = tuple({"1": FOR, "2": AGAINST, "3": ABSTAIN}[key] for key in keys)
        typed = keys.translate(FULL_WIDTH) if number % 4 == 1 else keys
        if number % 2:
            counter.scan(number)
        else:
            counter.type(counter.codes.typed(number), ENTER)
        if number in (5, 10, 15):
            counter.type(typed[0])
            counter.scan(25)
            counter.scan(number)
            typed = typed[1:]
        counter.type(typed, ENTER)
    assert {number: marks_of(desk, number) for number in wanted} == wanted
    assert desk.account().returned == 20
    qtbot.waitUntil(lambda: not UnfinishedPapers(office, desk).kept())


# What a newcomer stumbled over


def test_a_stored_paper_names_both_ways_on(counter, tab):
    counter.scan(7)
    counter.type("111", ENTER)
    counter.scan(7)
    said = tab.view.band.text
    assert said.index("F11") < said.index("F6")


def test_the_channel_stays_where_the_window_is_made_anew(counter, tab, new_tab):
    counter.type(Key.Key_F7)
    assert tab.view.channel.channel is Channel.DOOR
    tab.hide()
    assert new_tab().view.channel.channel is Channel.DOOR


def test_a_void_paper_that_is_corrected_says_both(counter, tab, desk):
    counter.scan(7)
    counter.type("1", Key.Key_F8, "1", ENTER)
    assert desk.facts(7).stored.reading.void is not None
    counter.scan(7)
    counter.type(Key.Key_F6)
    assert "correction" in tab.view.state
    assert "void" in tab.view.state.lower()
    assert "Correcting" in tab.view.band.text


def test_another_topics_paper_is_told_by_its_title(counter, tab, office, topic):
    other = open_vote(office)
    counter.scan(7)
    counter.type("1")
    counter.scan(0, text=PaperCodes.of(other.id, checked=True).scanned(3))
    assert "第一次业主大会" in tab.view.band.text
