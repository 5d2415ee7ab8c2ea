# SPDX-License-Identifier: Apache-2.0
"""Choosing a rule: what fits is offered, an own rule is typed, and its example is exact."""

from fractions import Fraction
from itertools import permutations

import pytest

from commdesk.domain.matters import MatterKind
from commdesk.domain.own_rule import own_rule
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    MOST_VOTES,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    PRESETS,
    RESIDENTS,
    SATISFACTION,
)
from commdesk.domain.rules import Base, Measure, Part, Rule, Test, Threshold
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis
from commdesk.ui.topics.rule_field import RuleField

ROLL = Weight(1505, 1_717_552_230)
OWN = own_rule(
    (
        Test(Part.TAKING_PART, Measure.PEOPLE, Base.ISSUED, Threshold(Fraction(3, 5), True)),
        Test(Part.APPROVAL, Measure.PEOPLE, Base.VALID, Threshold(Fraction(4, 7), False)),
        Test(Part.APPROVAL, Measure.AREA, Base.ALL, Threshold(Fraction(1), True)),
    )
)


@pytest.fixture
def field(qtbot, chinese):
    made = RuleField(Basis.OWNERS)
    qtbot.addWidget(made)
    qtbot.addWidget(made.own)
    return made


def keys(field):
    held = (field.choice.itemData(at) for at in range(field.choice.count()))
    return [rule.key if isinstance(rule, Rule) else rule for rule in held]


def choose_own(field):
    field.choice.setCurrentIndex(field.choice.count() - 1)


@pytest.mark.parametrize("kind", [kind for kind in MatterKind if kind is not MatterKind.OPINION])
def test_another_basis_never_leaves_a_matter_without_its_threshold(field, kind):
    field.set_kind(kind)
    ways = [
        (was, now, rule)
        for was, now in permutations(Basis, 2)
        for rule in (field.set_basis(was), *field._rules())[1:]
    ]
    for was, now, rule in ways:
        field.set_basis(was)
        field.show_rule(rule)
        field.set_basis(now)
        assert not rule.tests or field.rule.tests
        if any(set(rule.tests) == set(one.tests) for one in field._rules()):
            assert set(field.rule.tests) == set(rule.tests)


def test_the_nearest_rule_is_kept_where_it_is_another_test(field):
    field.set_kind(MatterKind.CHOICES)
    field.set_basis(Basis.RESIDENTS)
    field.show_rule(RESIDENTS)
    field.set_basis(Basis.REPRESENTATIVES)
    assert field.rule.key == "representatives"
    field.set_basis(Basis.OWNERS)
    assert field.rule.key == "owners-general"


def test_presets_fit_who_is_counted_and_what_is_asked(field):
    assert keys(field) == ["owners-general", "owners-special", "custom"]
    field.set_kind(MatterKind.ELECTION)
    assert keys(field) == ["owners-general", "owners-special", "most-votes", "custom"]
    field.set_basis(Basis.HOUSEHOLDS)
    assert keys(field)[0] == "committee-election"
    assert "most-votes" in keys(field)
    field.set_basis(Basis.OWNERS)
    field.set_kind(MatterKind.MOTION)
    field.set_basis(Basis.RESIDENTS)
    assert keys(field) == ["residents", "custom"]
    # A law that was revised is marked where the rule is chosen.
    assert field.choice.currentText() == "居民会议（请核对现行法）"


@pytest.mark.parametrize("rule", PRESETS, ids=lambda rule: rule.key)
@pytest.mark.parametrize("basis", Basis)
def test_every_stored_preset_can_be_shown_whatever_is_counted(themed, field, rule, basis):
    field.set_basis(basis)
    field.show_rule(rule)
    assert field.rule == rule
    assert not field.own.isVisibleTo(field.own.parentWidget() or field.own)


def test_a_rule_of_the_kind_stays_when_others_are_counted(field):
    field.set_kind(MatterKind.GRADE)
    field.show_rule(SATISFACTION)
    field.set_basis(Basis.HOUSEHOLDS)
    assert field.rule == SATISFACTION
    field.show_rule(COMMITTEE_ELECTION)
    field.set_basis(Basis.RESIDENTS)
    assert field.rule == COMMITTEE_ELECTION
    # One that hangs on who is counted does not.
    field.set_kind(MatterKind.MOTION)
    field.set_basis(Basis.OWNERS)
    field.show_rule(OWNERS_SPECIAL)
    field.set_basis(Basis.RESIDENTS)
    assert field.rule == RESIDENTS


def test_an_own_rule_comes_back_with_every_base_and_edge(field):
    field.show_rule(OWN)
    assert field.rule == OWN
    assert not field.tests.row(Part.TAKING_PART, Measure.AREA).asked.isChecked()
    assert field.taking_part.share_box.currentText() == "60%"
    assert field.approval.edge.currentText() == "超过（不含本数）"
    assert field.approval.base.currentText() == "占有效票"


def test_an_own_rule_is_typed(field):
    choose_own(field)
    # It begins as the law has it.
    assert field.rule.tests == OWNERS_GENERAL.tests
    field.taking_part.share_box.setEditText("三分之一")
    field.approval.share_box.setEditText("62.5%")
    field.approval.base.setCurrentIndex(field.approval.base.findData(Base.RETURNED))
    for row in field.tests.rows:
        if row.measure is Measure.AREA:
            row.asked.setChecked(False)
    come, agree = field.rule.tests
    assert (come.threshold.share, come.base) == (Fraction(1, 3), Base.ALL)
    assert (agree.threshold.share, agree.base) == (Fraction(5, 8), Base.RETURNED)


def test_taking_part_is_measured_against_all_or_papers_issued_only(field):
    base = field.taking_part.base
    assert [base.itemData(at) for at in range(base.count())] == [Base.ALL, Base.ISSUED]


@pytest.mark.parametrize(
    ("share", "words"),
    [
        ("4/3", "不可能达到"),
        ("很多", "不是比例"),
        ("", "不是比例"),
        ("0%", "不可能达到"),
    ],
)
def test_what_can_not_be_met_is_refused_in_words(field, share, words):
    choose_own(field)
    field.taking_part.share_box.setEditText(share)
    assert not field.is_reachable
    place, text = field.fault()
    assert place is field.taking_part.share_box
    assert words in text
    assert text in field.problem.text()
    with pytest.raises(ValueError, match="share-"):
        _ = field.rule
    field.taking_part.share_box.setEditText("100%")
    assert field.is_reachable
    field.taking_part.edge.setCurrentIndex(1)
    assert "超过全部不可能达到" in field.fault()[1]


def test_a_rule_that_asks_nobody_to_agree_is_refused(field):
    choose_own(field)
    for row in field.tests.rows:
        row.asked.setChecked(row.part is Part.TAKING_PART)
    assert "同意" in field.fault()[1]
    # Where the most votes win it is a quorum and nothing else.
    field.set_kind(MatterKind.ELECTION)
    assert field.is_reachable
    for row in field.tests.rows:
        row.asked.setChecked(False)
    assert "没有任何要求" in field.fault()[1]


def test_who_has_no_area_is_not_asked_for_any(field):
    choose_own(field)
    field.set_basis(Basis.HOUSEHOLDS)
    assert field.choice.currentData() == "custom"
    assert not field.rule.needs_area
    field.set_basis(Basis.OWNERS)
    assert field.rule.needs_area


def test_the_example_is_exact_and_follows_the_rule(field):
    assert field.example.text() == ""
    field.set_whole(ROLL)
    come, agree = field.example.text().splitlines()
    assert come == "1,505 人中至少 1,004 人参与；171,755.223 ㎡ 中至少 114,503.482 ㎡ 参与。"
    assert agree == (
        "如有 1,004 人参与，其中至少 503 人同意；"
        "如有 114,503.482 ㎡ 参与，其中超过 57,251.741 ㎡ 同意。"
    )
    field.show_rule(OWNERS_SPECIAL)
    assert "至少 753 人同意" in field.example.text()
    field.set_whole(None)
    assert field.example.text() == ""


def test_a_household_is_called_one_in_the_example(field):
    field.set_basis(Basis.HOUSEHOLDS)
    field.set_whole(Weight(101))
    assert field.example.text().split("。")[0] == "101 户中至少 51 户参与"


def test_most_votes_need_no_example(field):
    field.set_whole(ROLL)
    field.show_rule(MOST_VOTES)
    assert field.example.text() == ""
