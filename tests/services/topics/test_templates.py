# SPDX-License-Identifier: Apache-2.0
"""Templates: each shipped one makes a topic that opens and is counted; own ones keep versions."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from commdesk.domain.calendar import DatePresets
from commdesk.domain.date_doubts import doubts
from commdesk.domain.errors import UserError
from commdesk.domain.matters import RANKED_KINDS, MatterKind, Option, OptionRole, choices
from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.poll import poll_of
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    custom_rule,
)
from commdesk.domain.ranking import Ranked, Standing
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.register import Place, Representative, Resident
from commdesk.domain.results import Heard
from commdesk.domain.topics import Basis, BlankIs, Extent, PaperPer, Policy, Stage, Unreturned
from commdesk.models.topics import Issue
from commdesk.resources import resources_dir
from commdesk.services.audit import recorded
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.register.register import load_register
from commdesk.services.results.results import count_topic
from commdesk.services.topics import topics as topic_service
from commdesk.services.topics.template_texts import (
    GAP,
    as_draft,
    content_of,
    copy_of,
    draft_of_content,
    free_title,
)
from commdesk.services.topics.templates import (
    SHIPPED,
    own_templates,
    rename_template,
    replace_template,
    save_template,
    shipped_templates,
    withdraw_template,
)
from commdesk.services.topics.topics import MatterDraft, create_topic, load_topic, open_topic
from tests import community

TODAY = date(2026, 3, 1)
DRAFTS = {template.key: template.draft(TODAY) for template in shipped_templates()}
KINDS = {key: [matter.kind for matter in draft.matters] for key, draft in DRAFTS.items()}


def days_of(facts):
    assert facts.starts_on is not None
    assert facts.ends_on is not None
    return facts.ends_on - facts.starts_on


def named(draft):
    """As a clerk completes it: names where the template leaves them, and the places asked."""
    matters = tuple(
        replace(matter, options=(*choices(("甲", "乙", "丙", "丁", "戊", "己")), *matter.options))
        if matter.kind in RANKED_KINDS and not any(o.role is OptionRole.CHOICE for o in matter.options)
        else matter
        for matter in draft.matters
    ) or (MatterDraft("事项", OWNERS_GENERAL),)  # fmt: skip
    scope = (Place("1", "2"),) if draft.asks_scope else draft.extent.scope
    title = draft.facts.title or "投票"
    return replace(
        draft,
        facts=replace(draft.facts, title=title),
        matters=matters,
        extent=replace(draft.extent, scope=scope),
    )


def stored(office, draft):
    return create_topic(
        office, draft.facts, draft.matters, basis=draft.basis, paper_per=draft.paper_per,
        policy=draft.policy, extent=draft.extent,
    )  # fmt: skip


def first_of(part):
    """Everybody is for the first thing that can be chosen, and for that alone."""
    if part.kind is MatterKind.OPINION:
        return chosen(written=("很好",))
    against = "." in part.key and not part.key.endswith(".o1")
    return chosen("against" if against else part.options[0].key)


def hand_out(office, topic, roll):
    """A secret election counts no more papers than were handed out."""
    with recorded(office, "issue.store", topic=topic.id.hex) as act:
        for voter in roll.voters:
            act.insert(
                Issue, topic=topic.id.hex, voter=voter.number, receiver="", note="", at=act.at,
                withdrawn=None,
            )  # fmt: skip


@pytest.fixture
def with_people(monkeypatch):
    """The register has residents and representatives as well."""

    def load(office):
        register = load_register(office)
        residents = tuple(
            Resident(UUID(int=500_000 + n), f"居民{n}", item.id)
            for n, item in enumerate(register.properties[:20])
        )
        carried = (Representative(UUID(int=600_000), "楼长", "", (Place("1"),)),)
        return replace(register, residents=residents, representatives=carried)

    monkeypatch.setattr(topic_service, "load_register", load)


def test_what_is_shipped_is_what_is_listed():
    files = {path.stem for path in (resources_dir() / "templates").glob("*.json")}
    assert files == set(SHIPPED)
    assert SHIPPED[0] == "blank"


@pytest.mark.parametrize("key", SHIPPED)
def test_a_template_becomes_a_topic_that_opens_and_is_counted(estate, with_people, key):
    draft = named(DRAFTS[key])
    topic = open_topic(estate, stored(estate, draft).id)
    assert topic.stage is Stage.OPEN
    roll = topic_service.load_roll(estate, topic.id)
    if topic.extent.secret:
        hand_out(estate, topic, roll)
    desk = EntryDesk(estate, topic.id)
    for paper in roll.papers:
        desk.store(Reading(paper.number, {part.key: first_of(part) for part in topic.parts}))
    for matter, outcome in zip(topic.matters, count_topic(estate, topic.id).outcomes, strict=True):
        if isinstance(outcome, Heard):
            assert len(outcome.opinions) == len(roll.papers)
        elif isinstance(outcome, Ranked):
            (elected,) = outcome.of(Standing.ELECTED)
            assert elected.option.name == matter.options[0].name
            assert elected.votes.people == roll.people
        else:
            assert isinstance(outcome, Outcome)
            assert outcome.verdict is Verdict.PASSED


def test_raising_the_repair_fund_is_special_and_using_it_is_not():
    # The trap of art. 278: items 6 to 8 are special, item 5 is not.
    assert {matter.rule for matter in DRAFTS["fund_use"].matters} == {OWNERS_GENERAL}
    assert {matter.rule for matter in DRAFTS["fund_raise"].matters} == {OWNERS_SPECIAL}
    assert DRAFTS["lift"].matters[0].rule == OWNERS_SPECIAL
    assert DRAFTS["lift"].asks_scope
    assert DRAFTS["parking"].matters[0].rule == OWNERS_SPECIAL
    assert {matter.rule for matter in DRAFTS["manager"].matters} == {OWNERS_GENERAL}


def test_a_committee_of_residents_is_elected_secretly_with_other_names():
    draft = DRAFTS["residents_committee"]
    assert draft.extent.secret
    assert draft.basis is Basis.RESIDENTS
    assert all(matter.rule == COMMITTEE_ELECTION for matter in draft.matters)
    assert all(matter.write_ins and matter.most == matter.seats for matter in draft.matters)


def test_a_committee_of_owners_is_voted_on_one_by_one():
    assert KINDS["owners_committee"] == [MatterKind.CANDIDATES]
    assert DRAFTS["owners_committee"].matters[0].rule == OWNERS_GENERAL


@pytest.mark.parametrize("key", SHIPPED[1:])
def test_wording_is_whole_and_written_as_chinese_is(key):
    draft = DRAFTS[key]
    assert draft.facts.title
    assert draft.matters
    texts = [draft.facts.title, *(matter.title for matter in draft.matters)]
    for text in texts:
        rest = text.replace(GAP, "")
        assert not any(sign in rest for sign in "×,;:()!")
        assert len(text) <= 60
        assert not text.endswith("。")
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("key", SHIPPED)
def test_days_are_suggested_from_today_on(key):
    facts = DRAFTS[key].facts
    assert facts.starts_on is not None
    assert facts.ends_on is not None
    assert TODAY <= facts.starts_on <= facts.ends_on
    assert facts.notice_on in {None, TODAY}
    if DRAFTS[key].basis is Basis.OWNERS and key != "lift":
        assert (facts.starts_on - TODAY).days == 15
    assert facts.objection_days


def test_the_blank_one_says_what_is_usual_and_asks_nothing():
    draft = DRAFTS["blank"]
    assert (draft.facts.title, draft.matters) == ("", ())
    assert (draft.facts.starts_on, draft.facts.ends_on) == (date(2026, 3, 16), date(2026, 3, 30))


def doubted(draft, presets, today):
    """What is doubtful about the dates of a draft once it is stored."""
    matters = draft.matters or (MatterDraft("事项", OWNERS_GENERAL),)
    in_part = draft.asks_scope or bool(draft.extent.scope)
    poll = poll_of(draft.basis, matters, in_part=in_part)
    found = doubts(draft.facts, presets, today, poll)
    assert {one.code for one in found if one.remark} <= {"objection-ends-on-rest-day"}
    return [one.code for one in found if not one.remark]


STRICT = DatePresets(
    notice_days=30, shortest_vote=20, longest_vote=40, publish_days=2, objection_days=15,
    objection_in_workdays=True, short_notice_days=12,
)  # fmt: skip


@pytest.mark.parametrize("presets", [DatePresets(), STRICT], ids=["usual", "strict"])
@pytest.mark.parametrize("template", shipped_templates(), ids=SHIPPED)
def test_no_shipped_template_raises_a_doubt_about_its_own_dates(template, presets):
    for after in range(10):  # each day of a week, and the end of a month
        today = date(2026, 11, 22) + timedelta(days=after)
        assert doubted(template.draft(today, presets), presets, today) == []


def test_a_committee_of_residents_is_elected_on_one_day_after_its_notice():
    facts = DRAFTS["residents_committee"].facts
    assert facts.starts_on == facts.ends_on == TODAY + timedelta(days=20)
    assert facts.notice_on == TODAY


def test_a_template_of_the_office_keeps_its_own_dates(estate):
    save_template(estate, "快", replace(DRAFTS["manager"], facts=replace(
        DRAFTS["manager"].facts, ends_on=DRAFTS["manager"].facts.starts_on
    )))  # fmt: skip
    (kept,) = own_templates(estate)
    draft = kept.draft(TODAY, STRICT)
    assert draft.facts.starts_on == draft.facts.ends_on == TODAY + timedelta(days=15)


def test_what_a_template_leaves_open_is_as_the_office_presets_it():
    bare = draft_of_content({"title": "主题"}, TODAY, STRICT).facts
    assert (bare.objection_days, bare.objection_in_workdays) == (15, True)


FULL = replace(
    DRAFTS["owners_committee"],
    matters=(
        MatterDraft(
            "选举", custom_rule(
                taking_part=OWNERS_GENERAL.tests[0].threshold.share, taking_part_inclusive=False,
                approval=OWNERS_GENERAL.tests[0].threshold.share, approval_inclusive=True,
                weigh_area=True,
            ), MatterKind.CANDIDATES, choices(("甲", "乙")), 1, 1, tie_by_area=True,
        ),
        MatterDraft(
            "评价", OWNERS_GENERAL, MatterKind.GRADE,
            (Option("g1", "好", OptionRole.FOR), Option("g2", "差", OptionRole.GRADE)),
        ),
    ),
    paper_per=PaperPer.OWNER,
    policy=Policy(Unreturned.NOT_PARTICIPATING, void_takes_part=True, blank_is=BlankIs.VOID),
    extent=Extent((Place("1", "2"), Place("2"))),
)  # fmt: skip


def test_a_draft_comes_back_from_a_template_as_it_was():
    assert draft_of_content(content_of(FULL), TODAY) == FULL


def test_a_copy_has_a_title_of_its_own():
    assert free_title("T1", {"T2"}) == "T1"
    assert free_title("T1", {"T1"}) == "T1（2）"
    assert free_title("T1（2）", {"T1", "T1（2）"}) == "T1（3）"


def test_a_copy_of_a_topic_says_everything_but_its_dates(estate):
    earlier = stored(estate, FULL)
    again = copy_of(load_topic(estate, earlier.id), date(2027, 1, 1))
    assert again.matters == FULL.matters
    assert (again.policy, again.paper_per, again.extent) == (
        FULL.policy, FULL.paper_per, FULL.extent
    )  # fmt: skip
    assert again.facts.title == FULL.facts.title
    assert again.facts.starts_on == date(2027, 1, 16)
    assert days_of(again.facts) == days_of(FULL.facts) > timedelta(0)
    assert as_draft(earlier).facts.starts_on == date(2026, 3, 16)


def test_an_own_template_is_kept_renamed_replaced_and_withdrawn(estate):
    key = save_template(estate, "  本小区 选举 ", FULL).hex
    (kept,) = own_templates(estate)
    assert (kept.key, kept.name) == (key, "本小区 选举")
    assert kept.draft(TODAY) == FULL
    rename_template(estate, key, "选举")
    replace_template(estate, "选举", DRAFTS["manager"])
    (kept,) = own_templates(estate)
    assert (kept.key, kept.name) == (key, "选举")
    assert kept.draft(TODAY) == DRAFTS["manager"]
    withdraw_template(estate, key)
    assert own_templates(estate) == ()
    # Its name is free again, and all its versions stay on record.
    save_template(estate, "选举", FULL)
    estate = community.reopened(estate)
    assert [template.name for template in own_templates(estate)] == ["选举"]
    estate.close()


def test_what_can_not_be_a_name_is_refused_and_nothing_is_recorded(estate):
    key = save_template(estate, "选举", FULL).hex
    other = save_template(estate, "维修", FULL).hex
    before = estate.journal.sequence
    for act, code in (
        (lambda: save_template(estate, " ", FULL), "template-name-empty"),
        (lambda: save_template(estate, "长" * 61, FULL), "template-name-too-long"),
        (lambda: save_template(estate, "选举", FULL), "template-name-taken"),
        (lambda: rename_template(estate, other, "选举"), "template-name-taken"),
        (lambda: replace_template(estate, "没有", FULL), "template-unknown"),
        (lambda: withdraw_template(estate, UUID(int=7).hex), "template-unknown"),
    ):
        with pytest.raises(UserError) as refused:
            act()
        assert refused.value.code == code
    assert estate.journal.sequence == before
    rename_template(estate, key, "选举")  # its own name is no other's
