# SPDX-License-Identifier: Apache-2.0
"""Every kind of matter typed at the counter of a real office, as a person types."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import HOUSEHOLDS, MOST_VOTES
from commdesk.domain.reading import BLANK, VoidReason, chosen, void
from commdesk.domain.topics import Basis
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.topics import MatterDraft
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.choices import ChoicesRow, WordsBox
from commdesk.ui.entry.option import OptionButton
from commdesk.ui.entry.row import PaperRow
from commdesk.ui.entry.rows import RowsView
from commdesk.ui.entry.tab import EntryTab
from commdesk.ui.kit import theme
from tests.services.entry_kinds import CANDIDATES, EVERY_KIND, kinds_topic
from tests.ui.entry_office import small_office

Key = Qt.Key
ENTER, BACK, ESC, UP, DOWN, RIGHT = (
    Key.Key_Return, Key.Key_Backspace, Key.Key_Escape, Key.Key_Up, Key.Key_Down, Key.Key_Right,
)  # fmt: skip
SOME_KINDS = (
    EVERY_KIND[0],
    EVERY_KIND[2],
    EVERY_KIND[5],
    replace(EVERY_KIND[4], options=choices(CANDIDATES[:10]), most=3, seats=3),
    EVERY_KIND[6],
)
F4, F6, F8 = Key.Key_F4, Key.Key_F6, Key.Key_F8


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def counter(qtbot, jobs, prompts, office):
    """Opens the counter of a topic; returns the tab and its desk."""

    def start(matters=EVERY_KIND, *, size=(1280, 600), **options):
        topic = kinds_topic(office, matters=matters, **options)
        tab = EntryTab(jobs, prompts)
        qtbot.addWidget(tab)
        tab.resize(*size)
        tab.show_topic(office, topic.id)
        with qtbot.waitActive(tab):
            tab.show()
        qtbot.waitUntil(tab.view.field.hasFocus)
        return tab, EntryDesk(office, topic.id)

    return start


@pytest.fixture
def keys(qtbot):
    """Types where the keyboard is: Chinese comes as an input method commits it."""

    def press(*strokes):
        for stroke in strokes:
            for key in [stroke] if isinstance(stroke, Key) else list(stroke):
                place = QApplication.focusWidget()
                assert place is not None
                if isinstance(key, Key):
                    qtbot.keyClick(place, key)
                elif key.isascii():
                    qtbot.keyClicks(place, key)
                else:
                    commit(place, key)

    return press


def commit(place, text):
    """Nothing comes through where the input method is off."""
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(place, query)
    if query.value(Qt.InputMethodQuery.ImEnabled):
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(place, event)


def marks_of(desk, number):
    stored = desk.facts(number).stored
    assert stored is not None
    return dict(stored.reading.marks)


def one(kind, **settings):
    """A paper with a single matter."""
    (draft,) = [draft for draft in EVERY_KIND if draft.kind is kind]
    return (draft,)


def geometry_of(tab):
    """Where everything is that is seen of the rows."""
    return [
        (type(row).__name__, row.geometry().getRect(), [b.geometry().getRect() for b in buttons])
        for row in tab.view.form.findChildren(PaperRow)
        for buttons in [row.findChildren(OptionButton)]
    ]


def test_rows_look_the_same_however_the_window_came_to_its_size(themed, counter, qtbot):
    """After a login it grows to its size; when somebody else goes on, it has it at once."""
    at_once, _ = counter(SOME_KINDS, size=(1366, 600))
    grown, _ = counter(SOME_KINDS, size=(640, 300))
    for size in ((900, 480), (1366, 1000), (1366, 600)):
        grown.resize(*size)
        qtbot.wait(1)
    qtbot.waitUntil(lambda: geometry_of(grown) == geometry_of(at_once))
    for tab in (at_once, grown):
        area = tab.view.form.findChild(RowsView)
        assert not area.verticalScrollBar().maximum(), "there is room for all of them"


def test_rows_of_one_line_and_their_answers_are_alike(themed, counter, qtbot):
    for size in ((1366, 560), (1366, 600), (1366, 900)):
        tab, _ = counter(SOME_KINDS, size=size)
        rows = tab.view.form.findChildren(PaperRow)
        buttons = [button for row in rows for button in row.findChildren(OptionButton)]
        qtbot.waitUntil(lambda made=buttons: len({button.height() for button in made}) == 1)
        first, _, grade, *_ = rows
        assert first.height() == grade.height()


def test_a_paper_with_every_kind_of_matter(counter, keys, qtbot):
    tab, desk = counter()
    keys("5", ENTER, "1", "2", "13", ENTER, "129", "1+12+", "/", "张三", ENTER, ENTER, "2")
    keys("/", "多种树", ENTER)
    assert tab.view.band.tone is Tone.CALM
    with qtbot.waitSignal(tab.reading_stored):
        keys(ENTER)
    assert marks_of(desk, 5) == {
        "m1": chosen("for"),
        "m2": chosen("o2"),
        "m3": chosen("o1", "o3"),
        "m4.o1": chosen("for"),
        "m4.o2": chosen("against"),
        "m4.o3": BLANK,
        "m5": chosen("o1", "o12", written=("张三",)),
        "m6": chosen("g2"),
        "m7": chosen(written=("多种树",)),
    }
    assert tab.view.band.tone is Tone.STORED
    said = tab.view.papers.papers.rows[0].marks
    for word in ("同意·按季", "健身步道、充电车棚", "同意·反对·blank", "3 chosen", "基本满意"):
        assert word in said
    assert "opinion of 3 characters" in said
    assert tab.view.field.hasFocus()


@pytest.mark.parametrize("go_on", [ENTER, RIGHT, "+"])
def test_several_choices_go_on_by_any_of_three_keys(counter, keys, go_on):
    tab, _ = counter((*one(MatterKind.CHOICES), *one(MatterKind.GRADE)))
    keys("5", ENTER, "24", go_on)
    assert tab.view.form.keying.at == 1
    assert tab.view.form.keying.marks[0] == chosen("o2", "o4")


def test_enter_on_the_last_of_several_choices_stores(counter, keys):
    _, desk = counter(one(MatterKind.CHOICES))
    keys("5", ENTER, "42", ENTER)
    assert marks_of(desk, 5) == {"m1": chosen("o2", "o4")}


def test_chosen_ones_are_marked_and_counted(counter, keys):
    tab, _ = counter(one(MatterKind.CHOICES))
    keys("5", ENTER, "13")
    row = tab.view.form.findChild(ChoicesRow)
    marked = [button.text() for button in row.findChildren(OptionButton) if button.isChecked()]
    assert marked == ["健身步道", "充电车棚"]
    assert row.status == "2 chosen, at most 2"
    keys("1")
    assert row.status == "1 chosen, at most 2"


def test_too_many_choices_are_said_in_amber_before_they_are_stored_as_void(counter, keys):
    tab, desk = counter(one(MatterKind.CHOICES))
    keys("5", ENTER, "123")
    assert tab.view.band.tone is Tone.ATTENTION
    assert "too many" in tab.view.form.findChild(ChoicesRow).status
    for word in ("3 chosen", "at most 2", "void"):
        assert word in tab.view.band.text
    keys(ENTER)
    assert marks_of(desk, 5) == {"m1": void(VoidReason.TOO_MANY)}
    assert desk.account().void == 1


def test_too_many_choices_can_be_put_right(counter, keys):
    tab, desk = counter(one(MatterKind.CHOICES))
    keys("5", ENTER, "123", BACK)
    assert tab.view.band.tone is Tone.CALM
    keys(ENTER)
    assert marks_of(desk, 5) == {"m1": chosen("o1", "o2")}


def test_a_number_too_many_ended_by_enter_holds_the_paper_until_it_is_looked_at(counter, keys):
    """The next paper's digits, keyed by a clerk who saw nothing, must not change this one."""
    tab, desk = counter(one(MatterKind.ELECTION))
    most = desk.topic.parts[0].most
    keys("5", ENTER, " ".join(str(number) for number in range(1, most + 2)), ENTER)
    assert desk.facts(5).stored is None
    keys("6", "1")
    assert tab.view.band.tone is not Tone.STORED
    assert "at most" in tab.view.band.text
    keys(ENTER)
    assert marks_of(desk, 5) == {"m1": void(VoidReason.TOO_MANY)}


@pytest.mark.parametrize("typed", ["1 3 4 7 9", "1+3+4+7+9+", "01 03 4 7 9 "])
def test_many_candidates_by_number(counter, keys, typed):
    _, desk = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, typed, ENTER)
    assert marks_of(desk, 5) == {"m1": chosen("o1", "o3", "o4", "o7", "o9")}


def test_what_is_being_typed_is_shown(counter, keys):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "1")
    row = tab.view.form.findChild(ChoicesRow)
    assert "typing 1" in row.status
    assert "number 1" in tab.view.band.text
    keys("2")
    assert "typing 12" in row.status
    keys("+")
    assert "typing" not in row.status
    keys("3", BACK)
    assert "typing" not in row.status
    assert tab.view.form.keying.marks[0] == chosen("o12")


def test_a_number_no_candidate_has_is_refused_with_what_is_possible(counter, keys):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "13")
    assert tab.view.band.tone is Tone.ATTENTION
    assert "1 to 12" in tab.view.band.text
    assert tab.view.form.keying.typed == "1"


def test_a_scan_over_numbers_is_undone(counter, keys, qtbot):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "12+")
    form = tab.view.form
    with qtbot.waitSignal(form.scanned_over) as scanned:
        scan(form, "0007")
    assert scanned.args == ["0007"]
    assert form.keying.marks[0] == chosen("o12")


def scan(place, digits):
    at = 10_000
    for digit in (*digits, "\r"):
        key = Key.Key_Return if digit == "\r" else Key(ord(digit))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, digit)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(place, event)
        at += 5


# Words


def test_the_input_method_works_in_the_field_for_words_and_only_there(counter, keys):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("张", "5", ENTER, "张", "1+")
    form = tab.view.form
    assert form.keying.marks[0] == chosen("o1")
    keys("/", "李雷")
    assert form.panel.text == "李雷"
    keys(ENTER)
    assert form.keying.marks[0] == chosen("o1", written=("李雷",))
    assert form.hasFocus()


def test_names_written_in_are_listed_and_can_be_taken_away(counter, keys, qtbot):
    tab, desk = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "/", "李雷", ENTER, "/", "韩梅", ENTER)
    row = tab.view.form.findChild(ChoicesRow)
    shown = [button for button in row.findChildren(OptionButton) if button.isVisible()]
    (name,) = [button for button in shown if button.text() == "李雷"]
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert tab.view.form.keying.marks[0] == chosen(written=("韩梅",))
    keys("/", "赵云", ENTER, BACK, ENTER)
    assert marks_of(desk, 5) == {"m1": chosen(written=("韩梅",))}


def test_a_name_written_twice_stays_and_that_is_said(counter, keys):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "/", "李雷", ENTER, "/", " 李雷", ENTER)
    assert tab.view.form.keying.marks[0] == chosen(written=("李雷",))
    assert tab.view.band.tone is Tone.ATTENTION
    assert "李雷" in tab.view.band.text


def test_the_keys_of_a_secret_vote_say_nothing_of_rooms_and_names(counter):
    said = {}
    for secret in (False, True):
        tab, _ = counter(EVERY_KIND[:2], secret=secret)
        said[secret] = " ".join(f"{key} {text}" for key, text in tab.help_rows())
    assert "-502" in said[False]
    assert "-502" not in said[True]
    assert "F4" not in said[True]


def test_a_full_paper_is_compared_from_its_first_matter(counter, keys, qtbot):
    tab, _ = counter(size=(1024, 420))
    form = tab.view.form
    keys("5", ENTER)
    bar = form._rows.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    marks = tuple(BLANK for _ in form.keying.matters)
    full = replace(form.keying, marks=marks, at=len(marks))
    bar.setValue(bar.maximum())
    form.start(full)
    qtbot.wait(20)
    assert bar.value() == 0


def test_a_candidates_name_written_in_is_the_candidate(counter, keys):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "/", CANDIDATES[1], ENTER)
    assert tab.view.form.keying.marks[0] == chosen("o2")
    keys("/", CANDIDATES[1], ENTER)
    assert tab.view.band.tone is Tone.ATTENTION
    assert CANDIDATES[1] in tab.view.band.text


def test_the_field_for_words_can_be_left(counter, keys):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "/", "李雷", ESC)
    assert tab.view.form.keying.marks[0] is None
    assert tab.view.form.hasFocus()
    assert not tab.view.is_asking
    keys("/", ENTER)
    assert tab.view.form.keying.marks[0] is None


def test_a_number_that_was_typed_counts_before_a_name(counter, keys):
    tab, _ = counter(one(MatterKind.ELECTION))
    keys("5", ENTER, "12/", "李雷", ENTER)
    assert tab.view.form.keying.marks[0] == chosen("o12", written=("李雷",))


def test_keys_in_the_field_for_words_do_not_reach_the_paper(counter, keys):
    tab, _ = counter((*one(MatterKind.ELECTION), *one(MatterKind.GRADE)))
    keys("5", ENTER, "/", "12", DOWN, UP, F8, Key.Key_Tab)
    assert tab.view.form.is_writing
    assert not tab.view.is_asking
    assert tab.view.form.panel.text == "12"
    assert tab.view.form.keying.at == 0


@pytest.mark.parametrize("kind", [MatterKind.ELECTION, MatterKind.OPINION])
def test_a_scan_into_words_is_taken_out_again(counter, keys, kind):
    tab, _ = counter(one(kind))
    keys("5", ENTER, "/", "李雷")
    scan(tab.view.form.panel.field, "0317")
    assert tab.view.form.panel.text == "李雷"
    assert tab.view.form.is_writing
    assert tab.view.band.tone is Tone.REFUSED
    assert "0317" in tab.view.band.text


def test_slash_where_nothing_is_written_is_said(counter, keys):
    tab, _ = counter(one(MatterKind.CHOICES))
    keys("5", ENTER, "/")
    assert not tab.view.form.is_writing
    assert tab.view.band.tone is Tone.ATTENTION


def test_an_opinion_has_lines_and_can_be_changed(counter, keys, qtbot):
    tab, desk = counter(one(MatterKind.OPINION))
    keys("5", ENTER, "/", "多种树")
    qtbot.keyClick(QApplication.focusWidget(), ENTER, Qt.KeyboardModifier.ControlModifier)
    keys("少收费", ENTER, UP, "/")
    assert tab.view.form.panel.text == "多种树\n少收费"
    keys("吧", ENTER, ENTER)
    assert marks_of(desk, 5) == {"m1": chosen(written=("多种树\n少收费吧",))}


def test_an_opinion_may_be_blank_or_illegible(counter, keys):
    _, desk = counter(one(MatterKind.OPINION))
    keys("5", ENTER, "9", ENTER, "6", ENTER, "0", ENTER)
    assert marks_of(desk, 5) == {"m1": BLANK}
    assert marks_of(desk, 6) == {"m1": void(VoidReason.ILLEGIBLE)}


def test_an_opinion_too_long_is_said_and_stays(counter, keys):
    tab, _ = counter(one(MatterKind.OPINION))
    keys("5", ENTER, "/")
    tab.view.form.panel.field.setPlainText("言" * 2001)
    keys(ENTER)
    assert tab.view.form.is_writing
    assert tab.view.form.keying.marks[0] is None


def test_an_unfinished_word_is_unfinished_work(counter, keys):
    tab, _ = counter(one(MatterKind.OPINION))
    keys("5", ENTER, "/", "多")
    assert tab.has_unfinished_paper


# Corrections


def test_a_correction_begins_with_what_is_stored_of_every_kind(counter, keys):
    tab, desk = counter()
    keys("5", ENTER, "1", "2", "13", ENTER, "129", "1+12+", "/", "张三", ENTER, ENTER, "2")
    keys("/", "多种树", ENTER, ENTER)
    before = marks_of(desk, 5)
    keys("5", ENTER, F6)
    assert tab.view.form.keying.marks == tuple(before.values())
    assert not tab.has_unfinished_paper
    keys(DOWN, DOWN, "2", "1", ENTER, "1")
    assert marks_of(desk, 5) == {**before, "m3": chosen("o2", "o3")}
    assert desk.facts(5).stored.version == 2


def test_choices_taken_off_and_put_on_again_change_nothing(counter, keys):
    tab, desk = counter(one(MatterKind.CHOICES))
    keys("5", ENTER, "12", ENTER, "5", ENTER, F6, "11")
    assert not tab.has_unfinished_paper
    keys(ENTER)
    assert desk.facts(5).stored.version == 1


# Looking up


def test_a_voter_is_found_by_name(counter, keys):
    tab, desk = counter(EVERY_KIND[:1], basis=Basis.RESIDENTS)
    keys(F4, "李敏", ENTER)
    assert tab.view.voter.texts == ("No. 4", "李敏")
    keys("1", ENTER)
    assert marks_of(desk, 4) == {"m1": chosen("for")}
    assert "李敏" in tab.view.band.text


def test_several_voters_of_a_name_are_chosen_from(counter, keys):
    tab, _ = counter(EVERY_KIND[:1], basis=Basis.RESIDENTS)
    keys(F4, "王", ENTER)
    assert [answer.split()[-1] for answer in tab.view.chooser.answers] == ["王伟", "王伟", "王秀兰"]
    keys("3")
    assert "王秀兰" in tab.view.voter.texts


def test_a_voter_is_found_by_initials(counter, keys):
    tab, _ = counter(EVERY_KIND[:1], basis=Basis.REPRESENTATIVES)
    keys("mjj", ENTER)
    assert "马建军" in tab.view.voter.texts


def test_the_search_for_a_name_can_be_left(counter, keys):
    tab, _ = counter(EVERY_KIND[:1], basis=Basis.RESIDENTS)
    keys(F4, "王", ESC)
    assert tab.view.field.hasFocus()
    keys("4", ENTER, F4)
    assert not tab.view.form.is_writing
    assert tab.view.band.tone is Tone.ATTENTION


# Secret


def test_nothing_on_the_screen_ties_a_secret_paper_to_anybody(counter, keys, office):
    tab, desk = counter(EVERY_KIND[:1], secret=True)
    people = {line.name for line in IssueRegister(office, desk.topic.id).lines()}
    keys("17", ENTER)
    assert tab.view.voter.texts == ("Secret paper", "No. 17")
    keys("1", ENTER)
    line = tab.view.papers.papers.rows[0]
    assert (line.rooms, line.name) == ("", "")
    assert tab.view.papers.isColumnHidden(1)
    assert tab.view.papers.isColumnHidden(2)
    shown = " ".join((tab.view.band.text, tab.view.account, *map(str, vars_of(line))))
    assert not any(name in shown for name in people)
    keys(F4)
    assert tab.view.band.tone is Tone.ATTENTION
    keys("2-1-302", ENTER)
    assert tab.view.band.tone is Tone.REFUSED


def vars_of(line):
    return [getattr(line, name) for name in line.__slots__]


def test_a_secret_paper_before_any_was_handed_out_is_noticed(counter, keys, office):
    tab, desk = counter(EVERY_KIND[:1], secret=True)
    keys("17", ENTER)
    assert tab.view.band.tone is Tone.ATTENTION
    assert "No paper is on record as handed out" in tab.view.band.text
    keys(ESC)
    IssueRegister(office, desk.topic.id).hand_out(3)
    keys("17", ENTER)
    assert tab.view.band.tone is Tone.CALM
    keys(ESC)


def test_more_secret_papers_than_were_handed_out_are_stored_and_said(counter, keys, office):
    tab, desk = counter(EVERY_KIND[:1], secret=True)
    IssueRegister(office, desk.topic.id).hand_out(3)
    keys("17", ENTER, "1", ENTER)
    assert tab.view.band.tone is Tone.STORED
    keys("18", ENTER, "1", ENTER)
    assert tab.view.band.tone is Tone.ATTENTION
    assert "Stored" in tab.view.band.text
    assert desk.account().returned == 2
    assert "2 papers came back, but only 1" in tab.view.account


# Room for it


@pytest.mark.parametrize("percent", [100, 150])
def test_the_current_candidate_of_thirty_is_in_sight(themed, counter, keys, qtbot, qapp, percent):
    theme.apply(qapp, theme.LIGHT, percent)
    names = tuple(f"候选人{n:02d}" for n in range(1, 31))
    drafts = (
        MatterDraft("选代表", MOST_VOTES, MatterKind.ELECTION, choices(names), 9, 9),
        MatterDraft("选组长", HOUSEHOLDS, MatterKind.CANDIDATES, choices(names)),
    )
    tab, _ = counter(drafts, size=(1280, 560))
    form = tab.view.form
    keys("5", ENTER)
    election = form.findChild(ChoicesRow)
    for number in (1, 30, 7, 29):
        keys(f"{number}+")
        (touched,) = [
            button for button in election.findChildren(OptionButton) if button.key == str(number)
        ]
        qtbot.waitUntil(
            lambda touched=touched: (
                touched.visibleRegion().boundingRect().height() == touched.height()
            )
        )
        assert touched.isChecked()
    keys(ENTER)
    rows = form.findChildren(PaperRow)
    for place in range(1, 31):
        row = rows[place]
        qtbot.waitUntil(lambda row=row: row.visibleRegion().boundingRect().height() == row.height())
        keys("1")
    assert form.keying.is_complete


def test_an_opinion_just_written_is_in_sight(themed, counter, keys, qtbot, qapp):
    theme.apply(qapp, theme.LIGHT, 150)
    tab, _ = counter(size=(1280, 600))
    keys("5", ENTER, *([DOWN] * 8), "/", "多种树" * 60, ENTER)
    row = tab.view.form.findChildren(ChoicesRow)[-1]
    words = row.findChild(WordsBox)
    qtbot.waitUntil(lambda: words.visibleRegion().boundingRect().height() == words.height())


@pytest.mark.parametrize(("percent", "size"), [(100, (1280, 560)), (150, (1280, 560))])
def test_every_answer_lies_within_its_row(themed, counter, keys, qtbot, qapp, percent, size):
    theme.apply(qapp, theme.LIGHT, percent)
    names = tuple(f"第{n}号方案：拆除旧车棚后新建带充电设施的两层立体车库" for n in range(1, 11))
    wide = MatterDraft("改造方案" * 12, MOST_VOTES, MatterKind.CHOICES, choices(names), 3)
    tab, _ = counter((*EVERY_KIND, wide), size=size)
    keys("5", ENTER)
    for row in tab.view.form.findChildren(ChoicesRow):
        qtbot.waitUntil(lambda row=row: row.height() == row.heightForWidth(row.width()))
        for button in row.findChildren(OptionButton):
            assert row.rect().contains(button.geometry())
            assert button.height() >= theme.scaled(31)


def test_the_field_for_words_is_whole_on_a_small_screen(themed, counter, keys, qtbot, qapp):
    theme.apply(qapp, theme.LIGHT, 150)
    tab, _ = counter(one(MatterKind.ELECTION), size=(1280, 500))
    keys("5", ENTER, "/")
    panel = tab.view.form.panel
    qtbot.waitUntil(lambda: panel.height() >= panel.minimumSizeHint().height())
    bottom = panel.mapTo(tab.view.form, QPoint(0, panel.height())).y()
    assert bottom <= tab.view.form.height()
