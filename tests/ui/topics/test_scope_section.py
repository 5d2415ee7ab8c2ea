# SPDX-License-Identifier: Apache-2.0
"""Who is asked: the fields that fit, the places ticked, what secret means, today's roll in a line."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from commdesk.domain.presets import OWNERS_GENERAL, RESIDENTS
from commdesk.domain.register import Place
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis, Extent, PaperPer
from commdesk.services.topics.roll_preview import PlaceLine, RollLook
from commdesk.services.topics.topics import MatterDraft
from commdesk.ui.kit.surfaces import card
from commdesk.ui.topics.scope_preview import RollWanted, RollWatch
from commdesk.ui.topics.scope_section import ScopeSection
from commdesk.ui.topics.scope_tree import ScopeTree
from commdesk.ui.topics.topic_dialog import TopicDialog
from tests import community

LINES = tuple(
    PlaceLine(place, 4, 3, 4_000_000)
    for place in (Place("1"), Place("1", "1"), Place("1", "2"), Place("2"), Place("商铺"))
)


@pytest.fixture
def section(qtbot, themed, chinese):
    made = ScopeSection()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tree(qtbot, themed, chinese):
    made = ScopeTree()
    qtbot.addWidget(made)
    made.show_places(LINES)
    return made


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_only_the_fields_that_fit_are_shown(section):
    assert section.carries.isHidden()
    assert not section.paper_per.isHidden()
    choose(section.basis, Basis.REPRESENTATIVES)
    assert not section.carries.isHidden()
    assert section.paper_per.isHidden()
    choose(section.basis, Basis.OWNERS)
    choose(section.secret, True)
    assert section.paper_per.isHidden()  # one paper each


def test_what_representatives_carry_holds_for_them_alone(section):
    choose(section.basis, Basis.REPRESENTATIVES)
    choose(section.carries, True)
    assert section.extent().carries
    choose(section.basis, Basis.RESIDENTS)
    assert not section.extent().carries


def test_it_is_said_in_a_line(section):
    assert section.said() == "业主、每套房屋一张票、整个小区、记名"
    section.tree.show_places(LINES)
    section.show_all(
        Basis.RESIDENTS, PaperPer.PROPERTY, Extent((Place("1", "2"), Place("2")), secret=True),
        asks=False,
    )  # fmt: skip
    assert section.said() == "居民、1幢2单元、2幢、无记名"
    assert section.extent() == Extent((Place("1", "2"), Place("2")), secret=True)


def test_a_secret_vote_of_owners_has_one_paper_for_each_of_them(section):
    choose(section.paper_per, PaperPer.PROPERTY)
    choose(section.secret, True)
    assert section.said() == "业主、每名表决人一张票、整个小区、无记名"


def test_areas_stand_below_each_other_with_as_many_decimals(tree):
    lines = [
        PlaceLine(Place(building), 4, 3, area)
        for building, area in (("1", 4_000_000), ("2", 4_001_230), ("3", 12_345_600))
    ]
    tree.show_places(lines)
    shown = [tree.topLevelItem(row).text(3) for row in range(3)]
    assert shown == ["400.000", "400.123", "1,234.560"]
    tree.show_places(lines[:1])
    assert tree.topLevelItem(0).text(3) == "400.00"


def test_places_wanted_and_none_ticked_is_said(section):
    choose(section.where, True)
    assert section.lacks_places
    assert "还没有选楼栋" in section.said()
    choose(section.where, False)
    assert not section.lacks_places


def test_all_entrances_ticked_are_the_building(tree, qtbot):
    building = tree.topLevelItem(0)
    building.child(0).setCheckState(0, Qt.CheckState.Checked)
    assert tree.scope() == (Place("1", "1"),)
    building.child(1).setCheckState(0, Qt.CheckState.Checked)
    assert tree.scope() == (Place("1"),)
    building.setCheckState(0, Qt.CheckState.Unchecked)
    assert tree.scope() == ()


def test_the_space_bar_ticks(tree, qtbot):
    with qtbot.waitExposed(tree):
        tree.show()
    tree.setFocus()
    with qtbot.waitSignal(tree.changed):
        qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert tree.scope() == (Place("1"),)


def test_what_is_stored_is_kept_before_the_register_is_read_and_after(qtbot, themed, chinese):
    tree = ScopeTree()
    qtbot.addWidget(tree)
    stored = (Place("1", "2"), Place("9"))
    tree.show_scope(stored)
    assert tree.scope() == stored
    tree.show_places(LINES)
    assert tree.scope() == stored
    gone = tree.topLevelItem(tree.topLevelItemCount() - 1)
    assert gone.text(0) == "9幢（名册中没有）"
    tree.show_places(LINES)  # read again, nothing is lost
    assert tree.scope() == stored


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def watch(qtbot, jobs, office, chinese):
    parent = card()
    qtbot.addWidget(parent)
    yield RollWatch(RollLook(office), jobs, parent)
    qtbot.waitUntil(lambda: not jobs.is_busy)


def wanted(basis=Basis.OWNERS, **extent):
    return RollWanted(basis, PaperPer.PROPERTY, Extent(**extent), date(2026, 3, 1))


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (wanted(), "按今天的名册：55 人、"),
        (wanted(Basis.HOUSEHOLDS), "按今天的名册：60 户，表决票 60 张"),
        (wanted(secret=True), "按今天的名册：55 人，表决票 55 张"),
        (wanted(Basis.RESIDENTS), "名册中还没有居民"),
        (wanted(scope=(Place("99"),)), ""),
    ],
)
def test_the_roll_of_today_is_said(watch, qtbot, wish, said):
    with qtbot.waitSignal(watch.said) as line:
        watch.want(wish)
    text, is_problem = line.args
    assert text.startswith(said)
    assert is_problem == (wish.basis is Basis.RESIDENTS or bool(wish.extent.scope))


def test_only_the_last_of_many_wishes_is_worked_out(watch, qtbot):
    lines = []
    watch.said.connect(lambda text, _: lines.append(text))
    with qtbot.waitSignal(watch.sized) as sized:
        for _ in range(5):
            watch.want(wanted(Basis.HOUSEHOLDS))
            watch.want(wanted(Basis.HOUSEHOLDS, scope=(Place("1"),)))
    assert sized.args == [Weight(48, 0)]
    assert len(lines) == 1


def test_a_secret_vote_says_which_rules_it_can_not_have(qtbot, themed, chinese):
    dialog = TopicDialog("桂花社区", date(2026, 3, 1))
    qtbot.addWidget(dialog)
    dialog.matters.show_matters([MatterDraft("一", OWNERS_GENERAL), MatterDraft("二", RESIDENTS)])
    assert dialog.who.area_note.isHidden()
    choose(dialog.who.secret, True)
    assert "第 1 项" in dialog.who.area_note.text()
    dialog.matters.rows[0].show_rule(RESIDENTS)
    assert dialog.who.area_note.isHidden()


def test_the_topic_is_stored_as_it_was_entered(qtbot, themed, chinese):
    dialog = TopicDialog("桂花社区", date(2026, 3, 1))
    qtbot.addWidget(dialog)
    choose(dialog.basis, Basis.RESIDENTS)
    choose(dialog.who.secret, True)
    draft = dialog.draft()
    assert (draft.basis, draft.extent) == (Basis.RESIDENTS, Extent(secret=True))
