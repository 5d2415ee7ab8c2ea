# SPDX-License-Identifier: Apache-2.0
"""Differences are compared with the paper in hand and decided by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from commdesk.domain.double_entry import Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Reading, VoidReason, chosen
from commdesk.domain.rights import Role
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk, check_account
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from commdesk.ui.entry.band import Tone
from commdesk.ui.review.opener import ReviewOpener
from commdesk.ui.review.window import ReviewWindow
from tests import community

Key = Qt.Key


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return community.opened_topic(
        office, matters=3, entry=EntryRules(Double.ALL, check_digits=True)
    )


@pytest.fixture
def key_as(office, topic):
    def key_as(name, number, *choices, turn=Turn.FIRST, void=None):
        office.operator = name
        marks = {part.key: chosen(c) for part, c in zip(topic.parts, choices, strict=True)}
        EntryDesk(office, topic.id, turn).store(Reading(number, marks, void))
        office.operator = community.OPERATOR

    return key_as


@pytest.fixture
def differing(key_as):
    """Papers 3 and 5 differ in the second matter; 7 was keyed by the supervisor herself."""
    for number in (3, 5):
        key_as("张三", number, "for", "against", "for")
        key_as("李四", number, "for", "abstain", "for", turn=Turn.SECOND)
    key_as(community.OPERATOR, 7, "for", "for", "for")
    key_as("李四", 7, "for", "abstain", "for", turn=Turn.SECOND)


@pytest.fixture
def window(qtbot, chinese, jobs, prompts, office, topic, differing):
    made = ReviewWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitSignal(made.loaded):
        made.refresh()
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)


@pytest.fixture
def press(qtbot, window):
    def press(*keys):
        for key in keys:
            here = QApplication.focusWidget() or window.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(here, key)
            else:
                qtbot.keyClick(here, key)

    return press


def counted(office, topic, number):
    return EntryDesk(office, topic.id).facts(number).stored.reading


def test_the_list_names_papers_voters_places_and_readers_and_counts_own_ones(window, topic):
    assert [line.paper.number for line in window.list.model.rows] == [3, 5]
    assert window.list.waiting.text() == "待裁定 2 张。另有 1 张由您本人录入，须由他人裁定。"
    model = window.list.model
    texts = [model.data(model.index(0, column)) for column in range(6)]
    assert texts == [topic.codes.printed(3), "业主3", "1幢1单元0103", "张三", "李四", "2"]


def test_only_the_differences_stand_out(window, press, topic):
    press(Key.Key_Return)
    assert window.page is window.paper
    lines = window.paper.compared.lines
    assert [line.differs for line in lines] == [False, True, False]
    assert (lines[1].first, lines[1].second) == ("反对", "弃权")
    assert window.paper.compared.heads == ("第一遍：张三", "第二遍：李四")
    assert f"第 {topic.codes.printed(3)} 号" in window.paper.voter.texts


def test_a_key_and_a_reason_decide(window, press, office, topic, qtbot):
    press(topic.codes.typed(5), Key.Key_Return, "2")
    with qtbot.waitSignal(window.paper_decided):
        press("1")
    assert window.page is window.list
    assert window.list.band.tone is Tone.STORED
    assert counted(office, topic, 5).marks[topic.parts[1].key] == chosen("abstain")
    history = paper_history(office, topic.id, 5)
    assert (history.decisions[0].decision, history.decisions[0].reason) == (
        Decision.SECOND,
        "以纸票为准",
    )
    assert [line.paper.number for line in window.list.model.rows] == [3]


def test_only_what_differs_is_keyed_again_and_no_reading_shows_meanwhile(
    window, press, office, topic, qtbot
):
    press(Key.Key_Return, "3")
    assert window.paper.is_keying
    assert not window.paper.compared.isVisible()
    assert len(window.paper.form.keying.matters) == 1
    press("1", Key.Key_Return)
    with qtbot.waitSignal(window.paper_decided):
        press("3")
    assert counted(office, topic, 3).marks[topic.parts[1].key] == chosen("for")
    assert paper_history(office, topic.id, 3).decisions[0].decision is Decision.REKEYED


def test_a_paper_turns_out_void(window, press, office, topic, qtbot, prompts):
    press(Key.Key_Return, "4", "1")
    prompts.answers = ["签名处空着"]
    with qtbot.waitSignal(window.paper_decided):
        press("5")
    assert counted(office, topic, 3).void is VoidReason.UNSIGNED
    assert paper_history(office, topic.id, 3).decisions[0].reason == "签名处空着"


def test_void_against_valid_is_one_difference_of_the_whole_paper(
    window, press, key_as, office, topic, qtbot
):
    key_as("张三", 9, "for", "for", "for")
    key_as("李四", 9, "for", "for", "for", turn=Turn.SECOND, void=VoidReason.UNSIGNED)
    press(topic.codes.typed(9), Key.Key_Return)
    first = window.paper.compared.lines[0]
    assert (first.title, first.first, first.second) == ("整张票", "有效", "无效：未签名")
    press("3")
    assert len(window.paper.form.keying.matters) == 3
    press("1", "2", "1", Key.Key_Return)
    with qtbot.waitSignal(window.paper_decided):
        press("1")
    assert counted(office, topic, 9).marks[topic.parts[1].key] == chosen("against")


def test_escape_goes_back_step_by_step_and_changes_nothing(window, press, office, topic):
    press(Key.Key_Return, "1", Key.Key_Escape)
    assert window.paper.is_comparing
    press("3", "2", Key.Key_Escape)
    assert window.paper.is_comparing
    press(Key.Key_Escape)
    assert window.page is window.list
    assert check_account(office, topic.id).differing == 3


def test_what_was_corrected_meanwhile_is_shown_before_it_is_decided(
    window, press, office, topic, monkeypatch
):
    press(Key.Key_Return, "1")
    shown = window._desk.difference(3)
    marks = {part.key: chosen("against") for part in topic.parts}
    now = replace(shown, second=Reading(3, marks), matters=tuple(marks)[::2])
    monkeypatch.setattr(window._desk, "difference", lambda number: now)
    press("1")
    assert window.page is window.paper
    assert window.paper.band.tone is Tone.ATTENTION
    assert [line.differs for line in window.paper.compared.lines] == [True, False, True]
    assert check_account(office, topic.id).differing == 3


@pytest.mark.parametrize(("text", "said"), [("abc", "不是票号"), ("1", "校验")])
def test_a_wrong_number_is_said(window, press, text, said):
    press(text, Key.Key_Return)
    assert window.page is window.list
    assert window.list.band.tone is Tone.REFUSED
    if said == "不是票号":
        assert said in window.list.band.text


def test_a_number_is_said_as_it_is_printed(window, press, topic):
    press(topic.codes.typed(9), Key.Key_Return)
    assert f"第 {topic.codes.printed(9)} 号" in window.list.band.text


def test_own_papers_are_not_shown_by_their_number_either(window, press, topic):
    press(topic.codes.typed(7), Key.Key_Return)
    assert window.page is window.list
    assert "由您本人录入" in window.list.band.text


def test_the_supervisor_sees_who_keyed_how_much(window, office, topic, qtbot):
    ReviewDesk(office, topic.id).decide(3, Decision.SECOND, "以纸票为准")
    with qtbot.waitSignal(window.loaded):
        window.show_statistics()
    assert window.page is window.statistics
    model = window.statistics.model
    rows = {
        work.name: [model.data(model.index(at, column)) for column in range(8)]
        for at, work in enumerate(model.rows)
    }
    assert rows["张三"][1:4] == ["2", "0", "0"]
    assert rows["张三"][6:] == ["2", "1"]
    assert rows["李四"][6:] == ["3", "0"]


def test_who_may_not_decide_is_told_so(qtbot, themed, jobs, prompts, office, topic, window):
    office.role = Role.CLERK
    opener = ReviewOpener(jobs, prompts, window)
    opener.open(office, topic.id)
    assert opener.window is None
    assert [error.code for error in prompts.errors] == ["right-missing"]


def test_candidates_and_written_names_are_compared_and_keyed_alone(
    qtbot, themed, chinese, jobs, prompts, office
):
    draft = create_topic(
        office,
        TopicFacts("换届"),
        (
            MatterDraft("委员会", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(("甲", "乙"))),
            MatterDraft(
                "选举", OWNERS_GENERAL, MatterKind.ELECTION, choices(("丙", "丁")), write_ins=True
            ),
        ),
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
        entry=EntryRules(Double.ALL),
    )
    topic = open_topic(office, draft.id)
    first, second, name = (part.key for part in topic.parts)
    for operator, turn, marks in (
        ("张三", Turn.FIRST, (chosen("for"), chosen("for"), chosen("o1"))),
        ("李四", Turn.SECOND, (chosen("for"), chosen("against"), chosen(written=("戊",)))),
    ):
        office.operator = operator
        held = dict(zip((first, second, name), marks, strict=True))
        EntryDesk(office, topic.id, turn).store(Reading(3, held))
    office.operator = community.OPERATOR
    window = ReviewWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.loaded):
        window.show()
        window.refresh()
    window.list.paper_chosen.emit(3)
    assert [(line.label, line.first, line.second) for line in window.paper.compared.lines] == [
        ("1-1", "同意", "同意"),
        ("1-2", "同意", "反对"),
        ("2", "丙", "戊"),
    ]
    qtbot.keyClick(window.paper, Key.Key_3)
    form = window.paper.form
    assert [part.title for part in form.keying.matters] == [
        "第 1-2 项：委员会：乙",
        "第 2 项：选举",
    ]
    qtbot.keyClicks(form, "32")
    qtbot.keyClick(form, Key.Key_Return)
    assert window.paper.form.keying.is_complete
    qtbot.keyClick(window.paper.chooser, Key.Key_1)
    stored = counted(office, topic, 3)
    assert stored.marks[second] == chosen("abstain")
    assert stored.marks[name] == chosen("o2")
    assert stored.marks[first] == chosen("for")
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_another_paper_scanned_while_one_is_keyed_again_is_named_and_forgotten(
    window, press, topic
):
    press(Key.Key_Return, "3")
    assert window.take_scan(topic.codes.scanned(5))
    said = window.paper.band.text
    assert topic.codes.printed(5) in said
    assert topic.codes.printed(3) in said
    assert window.paper.band.tone is Tone.REFUSED
    assert window.paper.is_keying
    press("1")
    assert window.paper.band.tone is not Tone.REFUSED
    window.take_scan(topic.codes.scanned(3))
    assert window.paper.band.tone is Tone.ATTENTION


def test_a_scan_over_the_list_is_the_paper_to_compare(window, topic):
    assert window.take_scan(topic.codes.scanned(5))
    assert window.page is window.paper
    assert window.paper.voter.isVisible()
    assert window.take_scan(topic.codes.scanned(3))
    assert topic.codes.printed(3) in window.paper.band.text
    assert window.paper.is_comparing
