# SPDX-License-Identifier: Apache-2.0
"""Before a vote is opened: what forbids it, what is to be known, and what is quiet."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from uuid import UUID

import pytest

from commdesk.domain.calendar import DatePresets
from commdesk.domain.findings import Finding
from commdesk.domain.matters import FOR, GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.opening_findings import Earlier, Surroundings, opening_findings
from commdesk.domain.presets import (
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    REPRESENTATIVES,
    RESIDENTS,
    SATISFACTION,
    custom_rule,
)
from commdesk.domain.register import AreaSource, Place, Register, Representative
from commdesk.domain.roll import make_roll
from commdesk.domain.tally import Weight
from commdesk.domain.topics import WHOLE_ESTATE, Basis, Extent, PaperPer, Policy, Topic, TopicFacts
from commdesk.services.register.register import store_import
from commdesk.services.topics.opening_check import OpeningCheck, check_opening, titles_in_use
from commdesk.services.topics.roll_corrections import withdraw_voter
from commdesk.services.topics.stages import drop_draft
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic, update_topic
from tests import community

FACTS = TopicFacts(
    "选聘物业服务企业", "桂花苑", starts_on=date(2026, 3, 16), ends_on=date(2026, 3, 30),
    supervisor="街道办", objection_days=7, notice_on=date(2026, 3, 1),
)  # fmt: skip
TOPIC = Topic(UUID(int=1), FACTS, (Matter("m1", "选聘", OWNERS_GENERAL),))
STORED = community.register_of(60)
REGISTER = Register(
    STORED.owners,
    tuple(replace(item, area_source=AreaSource.TITLE) for item in STORED.properties),
)
AROUND = Surroundings(REGISTER, DatePresets(), date(2026, 3, 16), operators=2)
# The first weekday after a weekend, so that no rest day is told of.
QUIET = replace(TOPIC, facts=replace(FACTS, objection_days=11))


def codes(topic=QUIET, around=AROUND, roll=None):
    """All but mere remarks."""
    found = opening_findings(topic, roll, around)
    return [finding.code for finding in found if not finding.remark]


def with_matters(*matters, **changes):
    return replace(QUIET, matters=matters, **changes)


def test_a_vote_that_is_well_prepared_raises_nothing():
    roll = make_roll(REGISTER, Basis.OWNERS, PaperPer.PROPERTY)
    same = replace(AROUND, earlier=Earlier("去年", Weight(roll.people, roll.area)))
    assert codes(roll=roll) == codes(around=same, roll=roll) == []


def test_a_title_in_use_is_to_be_known():
    assert codes(around=replace(AROUND, titles=frozenset({FACTS.title}))) == ["title-taken"]
    assert codes(around=replace(AROUND, titles=frozenset({"另一个"}))) == []


def test_a_topic_put_aside_has_no_title_in_use_and_none_takes_its_own(estate):
    draft = community.draft_topic(estate)
    title = draft.facts.title
    assert titles_in_use(estate, draft.id) == frozenset()
    other = community.draft_topic(estate)
    assert titles_in_use(estate, draft.id) == {title}
    assert "title-taken" in [one.code for one in check_opening(estate, draft.id).findings]
    drop_draft(estate, other.id)
    assert titles_in_use(estate, draft.id) == frozenset()


def test_opening_before_the_first_day_is_a_remark_alone():
    early = replace(AROUND, today=date(2026, 3, 15))
    found = opening_findings(QUIET, None, early)
    assert found == (Finding("opened-early", {"day": date(2026, 3, 16)}, remark=True),)
    check = OpeningCheck(QUIET, None, found)
    assert not check.forbidden
    assert check.to_acknowledge == ()
    assert opening_findings(QUIET, None, AROUND) == ()


def test_what_is_only_said_comes_last_and_what_forbids_first():
    facts = replace(QUIET.facts, title="××大会", supervisor="")
    found = opening_findings(
        replace(QUIET, facts=facts), None, replace(AROUND, today=date(2026, 3, 1))
    )
    assert [(one.code, one.forbids, one.remark) for one in found] == [
        ("gap-left", True, False), ("supervisor-missing", False, False),
        ("opened-early", False, True),
    ]  # fmt: skip


def test_a_motion_without_against_and_a_choice_without_abstaining():
    assert codes(with_matters(Matter("m1", "选聘", OWNERS_GENERAL, options=(FOR,)))) == [
        "no-against-option"
    ]
    named = choices(("甲", "乙"), with_abstain=False)
    assert codes(with_matters(Matter("m1", "选一", OWNERS_GENERAL, MatterKind.CHOICE, named))) == [
        "no-abstain-option"
    ]
    named = choices(("甲", "乙"), with_abstain=True)
    assert codes(with_matters(Matter("m1", "选一", OWNERS_GENERAL, MatterKind.CHOICE, named))) == []
    candidates = choices(("甲", "乙"), with_abstain=False)
    matter = Matter("m1", "业委会", OWNERS_GENERAL, MatterKind.CANDIDATES, candidates)
    assert codes(with_matters(matter)) == []


def test_what_a_template_left_open_forbids_opening():
    facts = replace(QUIET.facts, title="××小区业主大会会议")
    named = choices(("××公司", "乙公司"), with_abstain=True)
    matter = Matter("m1", "选聘", OWNERS_GENERAL, MatterKind.CHOICE, named)
    found = opening_findings(with_matters(matter, facts=facts), None, AROUND)
    assert found == (
        Finding("gap-left", {"title": "××小区业主大会会议"}, forbids=True),
        Finding("gap-left", {"title": "××公司"}, forbids=True),
    )


def test_two_matters_of_one_name_and_a_law_to_compare():
    matters = (Matter("m1", "选 聘", RESIDENTS), Matter("m2", "选聘", RESIDENTS))
    of_residents = with_matters(*matters, basis=Basis.RESIDENTS)
    assert codes(of_residents) == ["matter-title-twice", "law-to-compare"]


TWO_THIRDS_OF_PEOPLE = custom_rule(
    taking_part=Fraction(2, 3), taking_part_inclusive=True, approval=Fraction(1, 2),
    approval_inclusive=False, weigh_area=False,
)  # fmt: skip
MORE_THAN_THE_LAW = custom_rule(
    taking_part=Fraction(3, 4), taking_part_inclusive=True, approval=Fraction(1, 2),
    approval_inclusive=False, weigh_area=True,
)  # fmt: skip
HALF = custom_rule(
    taking_part=Fraction(1, 2), taking_part_inclusive=False, approval=Fraction(1, 2),
    approval_inclusive=False, weigh_area=True,
)  # fmt: skip


@pytest.mark.parametrize("rule", [MOST_VOTES, TWO_THIRDS_OF_PEOPLE, HALF])
def test_owners_are_told_of_a_rule_that_lets_too_few_decide(rule):
    named = choices(("甲", "乙"), with_abstain=True)
    matter = Matter("m1", "选一", rule, MatterKind.CHOICE, named)
    found = opening_findings(with_matters(matter), None, AROUND)
    assert found == (Finding("owners-quorum-missing", {"title": "选一"}),)
    assert codes(with_matters(matter, basis=Basis.RESIDENTS)) == []


def test_owners_are_not_told_where_the_law_is_kept_or_nothing_is_decided():
    kept = [
        Matter(f"m{n}", f"事项{n}", rule)
        for n, rule in enumerate((OWNERS_GENERAL, OWNERS_SPECIAL, MORE_THAN_THE_LAW), start=1)
    ]
    grade = Matter("g", "满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)
    written = Matter("o", "意见", NOT_COUNTED, MatterKind.OPINION, ())
    assert codes(with_matters(*kept, grade, written)) == []


def test_areas_that_are_missing_and_of_unknown_source():
    first, second, third, *rest = REGISTER.properties
    faulty = Register(
        REGISTER.owners,
        (replace(first, area=0), replace(second, area_source=AreaSource.UNKNOWN), third, *rest),
    )
    found = opening_findings(QUIET, None, replace(AROUND, register=faulty))
    assert found == (
        Finding("areas-missing", {"count": 1, "places": (first.address.label,)}),
        Finding("area-sources-missing", {"count": 1}),
    )
    # Where no area is weighed none is missed, nor where the scope leaves it out.
    asked = Matter("m1", "选聘", replace(RESIDENTS, check_law=False))
    heads = with_matters(asked, basis=Basis.HOUSEHOLDS)
    assert codes(heads, replace(AROUND, register=faulty)) == []
    elsewhere = replace(QUIET, extent=Extent((Place("2"),)))
    assert codes(elsewhere, replace(AROUND, register=faulty)) == []


def test_a_total_that_differs_from_the_vote_before():
    roll = make_roll(REGISTER, Basis.OWNERS, PaperPer.PROPERTY)
    before = Earlier("去年", Weight(roll.people, roll.area - 1))
    assert codes(around=replace(AROUND, earlier=before), roll=roll) == [
        "total-differs-from-earlier"
    ]
    heads = Earlier("去年", Weight(roll.people + 1, 0))
    assert codes(around=replace(AROUND, earlier=heads), roll=roll) == ["people-differ-from-earlier"]


def test_nobody_to_check():
    alone = replace(AROUND, operators=1)
    assert codes(replace(QUIET, facts=replace(QUIET.facts, supervisor=" ")), alone) == [
        "supervisor-missing", "one-operator",
    ]  # fmt: skip


def test_representatives_who_share_a_place_or_carry_nothing():
    people = (
        Representative(UUID(int=1), "甲", places=(Place("1"),)),
        Representative(UUID(int=2), "乙", places=(Place("1", "2"), Place("2"))),
        Representative(UUID(int=3), "丙", places=(Place("9"),)),
    )
    around = replace(AROUND, register=replace(REGISTER, representatives=people))
    rule = replace(REPRESENTATIVES, check_law=False)
    carried = with_matters(
        Matter("m1", "选聘", rule), basis=Basis.REPRESENTATIVES, extent=Extent(carries=True)
    )
    first, second = opening_findings(carried, None, around)
    assert first.code == "representatives-overlap"
    assert (first.details["first"], first.details["second"]) == ("甲", "乙")
    assert first.details["place"] == "1幢2单元"
    assert second == Finding("representatives-carry-nothing", {"count": 1, "names": ("丙",)})
    # Who votes as one head needs no place.
    assert codes(replace(carried, extent=Extent()), around) == []


def test_what_forbids_comes_first():
    secret = replace(QUIET, extent=Extent(secret=True))
    backwards = replace(secret, facts=replace(QUIET.facts, ends_on=date(2026, 3, 1)))
    found = opening_findings(backwards, None, replace(AROUND, operators=1))
    assert [finding.forbids for finding in found] == [True, True, False, False, False]
    assert [finding.code for finding in found if finding.remark] == ["objection-ends-on-rest-day"]
    assert {finding.code for finding in found[:2]} == {"secret-needs-no-area", "dates-reversed"}


# On a stored office


def draft(office, *, extent=WHOLE_ESTATE, basis=Basis.OWNERS, rule=OWNERS_GENERAL, facts=FACTS):
    return create_topic(
        office, facts, (MatterDraft("选聘", rule),), basis=basis, paper_per=PaperPer.PROPERTY,
        policy=Policy(), extent=extent,
    )  # fmt: skip


def test_the_roll_is_looked_at_as_it_would_be(estate):
    topic = draft(estate)
    found = check_opening(estate, topic.id)
    assert found.roll == make_roll(STORED, Basis.OWNERS, PaperPer.PROPERTY)
    assert not found.forbidden
    assert "one-operator" in found.to_acknowledge


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"extent": Extent((Place("77"),))}, "roll-empty"),
        ({"basis": Basis.RESIDENTS, "rule": RESIDENTS}, "no-residents"),
        ({"basis": Basis.REPRESENTATIVES, "rule": REPRESENTATIVES}, "no-representatives"),
    ],
)
def test_a_vote_of_nobody_is_forbidden(estate, options, code):
    found = check_opening(estate, draft(estate, **options).id)
    assert found.forbidden
    assert found.findings[0] == Finding(code, {}, forbids=True)
    assert found.roll is None


def test_without_a_register_it_is_forbidden(office):
    found = check_opening(office, draft(office).id)
    assert found.findings[0].code == "register-empty"
    store_import(office, community.preview_of(STORED))
    update_topic(
        office, found.topic.id, FACTS, (MatterDraft("选聘", OWNERS_GENERAL),), basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY, policy=Policy(),
    )  # fmt: skip
    assert not check_opening(office, found.topic.id).forbidden


def test_the_vote_before_is_the_last_one_like_it(estate):
    first = draft(estate)
    open_topic(estate, first.id)
    withdraw_voter(estate, first.id, 1, "更正")
    other = draft(estate, extent=Extent((Place("1"),)))
    open_topic(estate, other.id)
    second = draft(estate)
    (differs,) = [
        finding
        for finding in check_opening(estate, second.id).findings
        if finding.code == "total-differs-from-earlier"
    ]
    assert differs.details["people"] == 55
    assert differs.details["before"] == 54


def test_what_was_known_is_on_record(estate):
    topic = draft(estate)
    found = check_opening(estate, topic.id)
    open_topic(estate, topic.id, acknowledged=found.to_acknowledge)
    with estate.store.connection():
        from commdesk.models.office import Trail

        details = estate.store.value(
            Trail.select(Trail.details).where(Trail.action == "topic.open")
        )
    assert '"acknowledged":["' in details
    assert "one-operator" in details
