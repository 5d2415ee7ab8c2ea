# SPDX-License-Identifier: Apache-2.0
"""Topics: what was drafted comes back, opening freezes the roll, stages follow their order."""

from datetime import date
from fractions import Fraction
from uuid import uuid4

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL, custom_rule
from commdesk.domain.register import Register
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, BlankIs, PaperPer, Policy, Stage, TopicFacts, Unreturned
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.progress import Cancelled
from commdesk.services.register.register import load_register, store_import
from commdesk.services.topics.stages import close_topic, reopen_topic
from commdesk.services.topics.topics import (
    MatterDraft,
    create_topic,
    list_topics,
    load_roll,
    load_topic,
    open_topic,
)
from tests import community

RULE = custom_rule(
    taking_part=Fraction(3, 5), taking_part_inclusive=True, approval=Fraction(1, 2),
    approval_inclusive=False, weigh_area=False,
)  # fmt: skip
POLICY = Policy(Unreturned.FOLLOW_MAJORITY, void_takes_part=True, blank_is=BlankIs.VOID)
FACTS = TopicFacts(
    "使用维修资金", "桂花苑", "集体讨论", date(2026, 3, 1), date(2026, 3, 20), "街道办", "业委会", 7,
    "0571-0000000",
)  # fmt: skip


def code_of(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def test_a_draft_comes_back_as_it_was(office):
    drafted = create_topic(
        office, FACTS, (MatterDraft("更换电梯", RULE), MatterDraft("选聘", OWNERS_GENERAL)),
        basis=Basis.OWNERS, paper_per=PaperPer.OWNER, policy=POLICY,
    )  # fmt: skip
    assert drafted.stage is Stage.DRAFT
    assert load_topic(office, drafted.id) == drafted
    again = community.reopened(office)
    assert load_topic(again, drafted.id) == drafted
    assert verify(again).ok
    again.close()


@pytest.mark.parametrize(
    ("facts", "matters", "code"),
    [
        (TopicFacts(" "), (MatterDraft("事项", RULE),), "title-empty"),
        (TopicFacts("主题"), (MatterDraft("", RULE),), "title-empty"),
        (TopicFacts("主题"), (), "no-matters"),
    ],
)
def test_a_draft_needs_titles_and_a_matter(office, facts, matters, code):
    def create():
        create_topic(
            office, facts, matters, basis=Basis.OWNERS, paper_per=PaperPer.OWNER, policy=Policy()
        )

    assert code_of(create) == code
    assert list_topics(office) == ()


@pytest.mark.parametrize("paper_per", PaperPer)
def test_opening_freezes_the_roll_of_the_register(estate, paper_per):
    topic = community.opened_topic(estate, paper_per=paper_per)
    assert topic.stage is Stage.OPEN
    expected = make_roll(community.register_of(60), Basis.OWNERS, paper_per)
    assert load_roll(estate, topic.id) == expected
    assert [paper.number for paper in expected.papers] == list(range(1, len(expected.papers) + 1))


def test_the_list_shows_each_topic_newest_first(estate):
    first = community.opened_topic(estate)
    EntryDesk(estate, first.id).store(community.paper(3, topic=first))
    second = community.draft_topic(estate)
    newer, older = list_topics(estate)
    assert (newer.id, newer.stage, newer.people, newer.papers) == (second.id, Stage.DRAFT, 0, 0)
    assert (older.id, older.stage, older.papers, older.returned) == (first.id, Stage.OPEN, 61, 1)
    assert older.people == load_roll(estate, first.id).people
    assert (older.title, older.starts_on, older.ends_on) == (
        "选聘物业服务企业", date(2026, 3, 1), None,
    )  # fmt: skip


def test_without_a_register_nothing_opens(office):
    topic = community.draft_topic(office)
    assert code_of(lambda: open_topic(office, topic.id)) == "register-empty"
    assert load_topic(office, topic.id).stage is Stage.DRAFT
    store_import(office, community.preview_of(Register((), ())))
    assert code_of(lambda: open_topic(office, topic.id)) == "register-empty"


def test_a_register_where_nothing_counts_opens_nothing(office):
    register = community.register_of(4)
    spaces = tuple(item for item in register.properties if not item.counts)
    store_import(office, community.preview_of(Register(register.owners, spaces)))
    topic = community.draft_topic(office)
    assert code_of(lambda: open_topic(office, topic.id)) == "roll-empty"


def test_stages_follow_their_order(estate):
    topic = community.draft_topic(estate)
    assert code_of(lambda: close_topic(estate, topic.id)) == "stage-not-allowed"
    assert code_of(lambda: reopen_topic(estate, topic.id, "理由")) == "stage-not-allowed"
    open_topic(estate, topic.id)
    assert code_of(lambda: open_topic(estate, topic.id)) == "stage-not-allowed"
    assert code_of(lambda: reopen_topic(estate, topic.id, "理由")) == "stage-not-allowed"
    assert close_topic(estate, topic.id).stage is Stage.CLOSED
    assert code_of(lambda: open_topic(estate, topic.id)) == "stage-not-allowed"
    assert code_of(lambda: reopen_topic(estate, topic.id, " ")) == "reason-missing"
    assert reopen_topic(estate, topic.id, "补交三张").stage is Stage.OPEN
    assert verify(estate).ok


def test_what_is_unknown_is_unknown(office):
    for work in (load_topic, close_topic, open_topic):
        assert code_of(lambda work=work: work(office, uuid4())) == "topic-unknown"


def test_a_cancelled_opening_changes_nothing(estate):
    topic = community.draft_topic(estate)
    before = estate.journal.sequence

    def cancel(done, total):
        if done > 40:
            raise Cancelled

    assert code_of(lambda: open_topic(estate, topic.id, cancel)) == "cancelled"
    assert load_topic(estate, topic.id).stage is Stage.DRAFT
    assert load_roll(estate, topic.id).papers == ()
    assert estate.journal.sequence == before
    heard = []
    open_topic(estate, topic.id, lambda done, total: heard.append((done, total)))
    roll = load_roll(estate, topic.id)
    whole = len(roll.papers) + roll.people
    assert heard[0] == (0, whole)
    assert heard[-1] == (whole, whole)
    assert verify(estate).ok


def test_opened_topics_have_rolls_of_their_own(estate):
    first = community.opened_topic(estate)
    second = community.opened_topic(estate, paper_per=PaperPer.OWNER)
    assert len(load_roll(estate, first.id).papers) == 61
    assert len(load_roll(estate, second.id).papers) == load_roll(estate, second.id).people
    assert load_register(estate) == community.register_of(60)


def test_a_paper_of_an_election_chooses_no_more_than_there_are_places(office):
    names = choices(["安一", "柏二", "程三"])
    for kind, most, seats, refused in (
        (MatterKind.ELECTION, 3, 2, "most-over-seats"),
        (MatterKind.ELECTION, 2, 2, None),
        (MatterKind.ELECTION, 1, 2, None),
        (MatterKind.CHOICES, 3, 2, None),
    ):
        matter = MatterDraft("推选", MOST_VOTES, kind, names, most=most, seats=seats)
        settings = {"basis": Basis.OWNERS, "paper_per": PaperPer.OWNER, "policy": Policy()}
        if refused is None:
            create_topic(office, FACTS, (matter,), **settings)
            continue
        with pytest.raises(UserError) as raised:
            create_topic(office, FACTS, (matter,), **settings)
        assert (raised.value.code, raised.value.details["seats"]) == (refused, seats)
