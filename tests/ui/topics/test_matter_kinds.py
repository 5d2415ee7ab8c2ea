# SPDX-License-Identifier: Apache-2.0
"""Every kind of matter is entered by keys, comes back as it was stored, and is said rightly."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox

from commdesk.domain.errors import UserError
from commdesk.domain.matters import (
    ABSTAIN,
    GRADE_OPTIONS,
    MOTION_OPTIONS,
    MatterKind,
    Option,
    OptionRole,
    choices,
    grades,
)
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    COMMITTEE_RUNOFF,
    HOUSEHOLDS,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    RESIDENTS,
    SATISFACTION,
)
from commdesk.domain.topics import Basis, Extent, Policy, TopicFacts, Unreturned
from commdesk.services.topics.drafts import checked
from commdesk.services.topics.topics import MatterDraft
from commdesk.ui.topics.matter_lines import LinesEdit
from commdesk.ui.topics.matter_row import MatterRow
from commdesk.ui.topics.matters_editor import MattersEditor
from commdesk.ui.topics.matters_said import MattersSaid
from commdesk.ui.topics.topic_dialog import TopicDialog

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NAMES = ("张一", "李二", "王三")


@pytest.fixture(autouse=True)
def freed(qapp):
    """Where no event loop runs, nothing that was closed would go, and all slows down."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dialog(qtbot, chinese):
    made = TopicDialog("桂花社区", date(2026, 11, 22))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(made.title.hasFocus)
    return made


@pytest.fixture
def keys(qtbot):
    """Keys go to whatever has the focus; Chinese comes whole from an input method."""

    def press(*strokes):
        for stroke in strokes:
            qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
            here = QApplication.focusWidget()
            assert here is not None
            if isinstance(stroke, str):
                words = QInputMethodEvent()
                words.setCommitString(stroke)
                QApplication.sendEvent(here, words)
            elif isinstance(stroke, tuple):
                qtbot.keyClick(here, *stroke)
            else:
                qtbot.keyClick(here, stroke)

    return press


def row_of(qtbot, kind, basis=Basis.OWNERS):
    row = MatterRow(1, basis)
    qtbot.addWidget(row)
    row.kind.setCurrentIndex(row.kind.findData(kind))
    return row


FULL = [
    MatterDraft("议案", OWNERS_SPECIAL),
    MatterDraft("单选", MOST_VOTES, MatterKind.CHOICE, choices(NAMES, with_abstain=True)),
    MatterDraft("单选无弃权", OWNERS_GENERAL, MatterKind.CHOICE, choices(NAMES)),
    MatterDraft("多选", OWNERS_GENERAL, MatterKind.CHOICES, choices(NAMES), 2, 2),
    MatterDraft(
        "候选人", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(NAMES), 1, 2, tie_by_area=True
    ),
    MatterDraft(
        "选举", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(NAMES, with_abstain=True), 2, 3,
        write_ins=True,
    ),
    MatterDraft("满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS),
    MatterDraft("五档", SATISFACTION, MatterKind.GRADE, grades(("优", "良"), ("中", "差", "劣"))),
    MatterDraft("意见", NOT_COUNTED, MatterKind.OPINION, ()),
    MatterDraft(
        "两项", OWNERS_GENERAL, MatterKind.MOTION,
        (*MOTION_OPTIONS[:2], Option("abstain", "不表态", OptionRole.ABSTAIN)),
    ),
]  # fmt: skip


@pytest.mark.parametrize("matter", FULL, ids=lambda matter: matter.title)
def test_what_is_stored_comes_back_unchanged(qtbot, themed, matter):
    row = MatterRow(1, Basis.OWNERS)
    qtbot.addWidget(row)
    row.show_matter(matter)
    assert row.draft == matter


@pytest.mark.parametrize(
    ("kind", "basis", "rule"),
    [
        (MatterKind.MOTION, Basis.OWNERS, OWNERS_GENERAL),
        (MatterKind.CANDIDATES, Basis.OWNERS, OWNERS_GENERAL),
        (MatterKind.CANDIDATES, Basis.RESIDENTS, RESIDENTS),
        (MatterKind.CHOICE, Basis.HOUSEHOLDS, HOUSEHOLDS),
        (MatterKind.ELECTION, Basis.OWNERS, OWNERS_GENERAL),
        (MatterKind.ELECTION, Basis.RESIDENTS, COMMITTEE_ELECTION),
        (MatterKind.GRADE, Basis.HOUSEHOLDS, SATISFACTION),
        (MatterKind.OPINION, Basis.OWNERS, NOT_COUNTED),
    ],
)
def test_a_kind_begins_with_the_rule_that_fits_it(qtbot, themed, kind, basis, rule):
    assert row_of(qtbot, kind, basis).chosen_rule == rule


@pytest.mark.parametrize("kind", list(MatterKind))
def test_each_kind_is_ready_once_its_options_are_named(qtbot, themed, kind):
    row = row_of(qtbot, kind)
    row.title.setText("事项")
    if kind not in {MatterKind.MOTION, MatterKind.GRADE, MatterKind.OPINION}:
        assert row.draft.options in {(), (ABSTAIN,)}
        row.details.lines.show_entries(NAMES)
    (asked,) = checked(TopicFacts("投票"), (row.draft,), Policy(), Basis.OWNERS, Extent())
    assert asked.kind is kind


def test_the_usual_grades_are_said_in_a_line_until_they_are_to_be_changed(dialog, qtbot):
    row = dialog.matters.rows[0]
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.GRADE))
    details = row.details
    assert not details.lines.isVisible()
    assert details.meaning.text() == (
        "每张票选一档：满意、基本满意、不满意、不了解。算作满意的：满意、基本满意。"
    )
    details.unfold.click()
    qtbot.waitUntil(details.lines.hasFocus)
    assert details.unfold.isHidden()
    details.satisfied.setValue(1)
    assert [option.role for option in row.draft.options][:2] == [OptionRole.FOR, OptionRole.GRADE]


def test_a_rule_without_a_law_says_so(dialog):
    law, row = dialog.matters.law, dialog.matters.rows[0]
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.GRADE))
    assert law.no_law.text() == "法律没有规定，按通常做法。"
    assert law.text.isHidden()
    row.rule.choice.setCurrentIndex(row.rule.choice.count() - 1)
    assert law.no_law.text().startswith("自定义规则")
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.MOTION))
    assert law.no_law.isHidden()
    assert not law.text.isHidden()


def test_going_back_to_a_motion_leaves_nothing_of_the_other_kind(qtbot, themed):
    row = row_of(qtbot, MatterKind.ELECTION)
    row.details.lines.show_entries(NAMES)
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.GRADE))
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.MOTION))
    assert row.draft == MatterDraft("", OWNERS_GENERAL)
    assert row.details.isHidden()


def test_names_typed_stay_when_the_kind_changes(qtbot, themed):
    row = row_of(qtbot, MatterKind.CANDIDATES)
    row.details.lines.show_entries(NAMES)
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.ELECTION))
    assert row.draft.options == choices(NAMES)
    # The usual grades were not typed, and go.
    other = row_of(qtbot, MatterKind.GRADE)
    assert other.draft.options == GRADE_OPTIONS
    other.kind.setCurrentIndex(other.kind.findData(MatterKind.CHOICE))
    assert other.details.lines.entries() == ()


def test_a_paper_of_an_election_chooses_as_many_as_there_are_places(qtbot, themed):
    row = row_of(qtbot, MatterKind.ELECTION)
    row.details.seats.setValue(5)
    assert (row.draft.seats, row.draft.most) == (5, 5)
    assert row.draft.write_ins
    row.details.most.setValue(3)
    assert (row.draft.seats, row.draft.most) == (5, 3)
    # Fewer, and never more.
    row.details.most.setValue(9)
    assert (row.draft.seats, row.draft.most) == (5, 5)
    row.details.seats.setValue(2)
    assert (row.draft.seats, row.draft.most) == (2, 2)
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.CHOICES))
    row.details.most.setValue(3)
    assert (row.draft.seats, row.draft.most) == (1, 3)


def test_area_decides_between_equals_only_where_there_is_area(qtbot, themed):
    row = row_of(qtbot, MatterKind.CANDIDATES)
    row.details.tie_by_area.setChecked(True)
    assert row.draft.tie_by_area
    row.set_basis(Basis.RESIDENTS)
    assert row.details.tie_by_area.isHidden()
    assert not row.draft.tie_by_area


def test_the_rule_of_a_kind_stays_when_others_are_counted(qtbot, themed):
    row = row_of(qtbot, MatterKind.ELECTION, Basis.HOUSEHOLDS)
    row.set_basis(Basis.RESIDENTS)
    assert row.chosen_rule == COMMITTEE_ELECTION


def test_owners_and_residents_elect_by_rules_of_their_own(qtbot, themed):
    row = row_of(qtbot, MatterKind.ELECTION, Basis.OWNERS)
    assert row.chosen_rule == OWNERS_GENERAL
    offered = [row.rule.choice.itemData(at) for at in range(row.rule.choice.count())]
    assert COMMITTEE_ELECTION not in offered
    assert COMMITTEE_RUNOFF not in offered
    assert MOST_VOTES in offered
    row.set_basis(Basis.RESIDENTS)
    assert row.chosen_rule == COMMITTEE_ELECTION
    row.set_basis(Basis.OWNERS)
    assert row.chosen_rule == OWNERS_GENERAL


def test_which_matters_are_counted_otherwise_is_said_with_those_who_vote(qtbot, themed, chinese):
    editor = MattersEditor(Basis.RESIDENTS)
    qtbot.addWidget(editor)
    editor.show_matters(
        [
            MatterDraft("修绿地", RESIDENTS),
            MatterDraft("选树种", RESIDENTS, MatterKind.CHOICES, choices(("桂花", "香樟")), most=2),
            MatterDraft("定颜色", MOST_VOTES, MatterKind.CHOICE, choices(("红", "绿"))),
        ]
    )
    # An empty one is not missed.
    editor.add()
    editor.set_basis(Basis.REPRESENTATIVES)
    assert [row.chosen_rule.key for row in editor.rows[:3]] == [
        "representatives", "representatives", "most-votes",
    ]  # fmt: skip
    assert editor.rules_changed.isHidden()
    editor.set_basis(Basis.OWNERS)
    assert editor.rules_changed.text() == (
        "表决人变更，以下事项的表决规则随之改变：1（现为“业主大会一般事项”）、2（现为“业主大会一般事项”）。"
    )
    editor.set_basis(Basis.OWNERS)
    assert editor.rules_changed.isHidden()


def test_a_committees_rule_stored_for_owners_is_shown_as_it_is(qtbot, themed):
    row = row_of(qtbot, MatterKind.MOTION, Basis.OWNERS)
    row.show_matter(
        MatterDraft("选举", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(NAMES), 2, 2)
    )
    assert row.chosen_rule == COMMITTEE_ELECTION


def test_pasted_lines_are_as_many_entries(qtbot, themed):
    edit = LinesEdit()
    qtbot.addWidget(edit)
    pasted = QMimeData()
    pasted.setText("张一\r\n  李 二  \n\n王三\t\n")
    edit.insertFromMimeData(pasted)
    assert edit.entries() == ("张一", "李 二", "王三")


def test_lines_are_moved_by_keys_and_that_can_be_taken_back(qtbot, themed):
    edit = LinesEdit()
    qtbot.addWidget(edit)
    edit.show_entries(NAMES)
    qtbot.keyClick(edit, Key.Key_Up, ALT)  # the first one has nowhere to go
    assert edit.entries() == NAMES
    qtbot.keyClick(edit, Key.Key_Down, ALT)
    qtbot.keyClick(edit, Key.Key_Down, ALT)
    assert edit.entries() == ("李二", "王三", "张一")
    edit.undo()
    assert edit.entries() == ("李二", "张一", "王三")


def test_an_election_and_an_opinion_by_keys_alone(dialog, keys, qtbot):
    keys("换届", Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)  # estate, who is asked, the first title
    keys("选举委员", Key.Key_Tab, Key.Key_Tab)  # rule, kind
    assert QApplication.focusWidget() is dialog.matters.rows[0].kind
    for _ in range(4):
        keys(Key.Key_Down)
    assert dialog.matters.rows[0].chosen_kind is MatterKind.ELECTION
    keys(Key.Key_Tab, "张一", Key.Key_Return, "李二", Key.Key_Return, "王三")
    keys(Key.Key_Tab, Key.Key_Up, Key.Key_Up)  # places: from 1 to 3
    keys((Key.Key_N, ALT))
    qtbot.waitUntil(lambda: len(dialog.matters.rows) == 2)
    assert dialog.matters.rows[1].isVisible()
    qtbot.waitUntil(dialog.matters.rows[1].title.hasFocus)
    keys("意见和建议", Key.Key_Tab, Key.Key_Tab)
    for _ in range(6):
        keys(Key.Key_Down)
    with qtbot.waitSignal(dialog.topic_entered) as entered:
        keys((Key.Key_Return, CTRL))
    first, second = entered.args[0].matters
    assert first == MatterDraft(
        "选举委员", OWNERS_GENERAL, MatterKind.ELECTION, choices(NAMES), 3, 3, write_ins=True
    )
    assert second == MatterDraft("意见和建议", NOT_COUNTED, MatterKind.OPINION, ())


def test_matters_are_moved_by_keys(dialog, qtbot):
    editor = dialog.matters
    editor.show_matters([MatterDraft(name, OWNERS_GENERAL) for name in NAMES])
    qtbot.keyClick(editor.rows[2].title, Key.Key_Up, ALT)
    assert [matter.title for matter in editor.drafts()] == ["张一", "王三", "李二"]
    assert [row.number.text() for row in editor.rows] == ["1", "2", "3"]


def test_the_keys_for_the_kind_go_to_the_matter_they_are_in(dialog, keys, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QComboBox, "showPopup", lambda *box: shown.append(box))
    dialog.matters.show_matters([MatterDraft(name, OWNERS_GENERAL) for name in NAMES])
    qtbot.waitUntil(dialog.matters.rows[1].isVisible)
    dialog.matters.rows[1].title.setFocus()
    keys((Key.Key_K, ALT))
    assert len(shown) == 1
    assert dialog.matters.rows[1].kind.hasFocus()


@pytest.mark.parametrize(
    ("error", "field"),
    [
        (UserError("options-too-few", title="乙"), lambda d: d.matters.rows[1].details.lines),
        (UserError("option-twice", title="乙", option="甲"),
         lambda d: d.matters.rows[1].details.lines),
        (UserError("seats-out-of-range", title="乙", highest=2),
         lambda d: d.matters.rows[1].details.seats),
        (UserError("most-out-of-range", title="乙", highest=2),
         lambda d: d.matters.rows[1].details.most),
        (UserError("secret-needs-no-area"), lambda d: d.matters.rows[0].rule.choice),
        (UserError("silence-needs-motions"), lambda d: d.unreturned),
        (UserError("secret-needs-returned-only"), lambda d: d.unreturned),
    ],
    ids=lambda value: getattr(value, "code", ""),
)  # fmt: skip
def test_what_a_service_refuses_is_said_and_the_keys_go_to_the_field(dialog, qtbot, error, field):
    dialog.matters.show_matters(
        [
            MatterDraft("甲", OWNERS_GENERAL),
            MatterDraft("乙", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(("甲",)), 1, 1),
        ]
    )
    qtbot.waitUntil(dialog.matters.rows[1].isVisible)
    assert dialog.refuse(error)
    qtbot.waitUntil(field(dialog).hasFocus)
    assert field(dialog).isVisible()
    assert dialog.band.text().startswith("✕")


@pytest.mark.parametrize(
    ("typed", "error", "marked"),
    [
        ("张一\n李二\n张一\n王三", UserError("option-twice", title="选举", option="张一"), "张一"),
        (
            "王三丰\n王 三\n李二\n王三",
            UserError("option-twice", title="选举", option="王三"),
            "王三",
        ),
        ("张一\n" + "李" * 301 + "\n王三", UserError("title-too-long", longest=300), "李" * 301),
        # Nothing to put right is marked: what is typed next is one more name.
        ("张一", UserError("options-too-few", title="选举"), ""),
        ("张一\n弃权", UserError("option-twice", title="选举", option="弃权"), "弃权"),
    ],
)
def test_only_the_name_that_is_wrong_is_marked(dialog, qtbot, typed, error, marked):
    matter = MatterDraft("选举", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(("甲",)), 1, 1)
    dialog.matters.show_matters([matter])
    dialog.title.setText("换届")
    lines = dialog.matters.rows[0].details.lines
    lines.setPlainText(typed)
    assert dialog.refuse(error)
    qtbot.waitUntil(lines.hasFocus)
    assert lines.textCursor().selectedText() == marked
    assert lines.textCursor().position() >= typed.rindex(marked)
    qtbot.keyClicks(lines, "X")
    assert len(lines.toPlainText()) == len(typed) - len(marked) + 1


def test_what_is_about_no_field_is_left_to_a_message(dialog):
    assert not dialog.refuse(UserError("topic-not-draft", stage=None))


def test_matters_are_said_with_their_kind(qtbot, chinese):
    said = MattersSaid().of_all(FULL, Basis.OWNERS)
    for line in (
        "1. 议案（业主大会特别事项）",
        "2. 单选（3 项中选一项；得票多者当选）",
        "4. 多选（3 项中至多选 2 项，取前 2 项；业主大会一般事项）",
        "5. 候选人（3 名候选人逐人表决，应选 2 名；业主大会一般事项）",
        "6. 选举（3 名候选人中选 3 名，可另选他人；居委会选举）",
        "7. 满意度（满意度，分 4 档；满意度测评）",
    ):
        assert line in said.splitlines()
    opinion = MattersSaid().of_all(FULL[8:9], Basis.OWNERS)
    assert opinion.splitlines()[1] == "1. 意见（书面意见，不计票）"


def test_a_list_still_empty_is_said(qtbot, chinese):
    empty = MatterDraft("选举", COMMITTEE_ELECTION, MatterKind.ELECTION, (), 3, 3, write_ins=True)
    said = MattersSaid().of_all([empty], Basis.RESIDENTS)
    assert "名单待填" in said
    assert "0" not in said


def test_an_editor_of_motions_alone_is_as_low_as_it_can_be(qtbot, themed):
    editor = MattersEditor(Basis.OWNERS)
    qtbot.addWidget(editor)
    assert editor.rows[0].details.isHidden()
    assert editor.rows[0].rule.own.isHidden()


def test_silence_can_be_followed_only_where_all_are_motions(dialog):
    dialog.title.setText("投票")
    dialog.matters.show_matters([FULL[6]])
    dialog.unreturned.setCurrentIndex(dialog.unreturned.findData(Unreturned.ABSTAIN))
    draft = dialog.draft()
    with pytest.raises(UserError) as refused:
        checked(draft.facts, draft.matters, draft.policy, draft.basis, draft.extent)
    assert dialog.refuse(refused.value)
    assert dialog.counting_fold.is_open
