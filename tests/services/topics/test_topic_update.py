# SPDX-License-Identifier: Apache-2.0
"""A draft can be changed until the vote opens; every version stays on record."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.presets import HOUSEHOLDS, OWNERS_SPECIAL
from commdesk.domain.topics import Basis, BlankIs, PaperPer, Policy, Stage, TopicFacts, Unreturned
from commdesk.models import topics as tables
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import (
    MatterDraft,
    create_topic,
    list_topics,
    load_roll,
    load_topic,
    open_topic,
    update_topic,
)
from tests import community

POLICY = Policy(Unreturned.FOLLOW_MAJORITY, void_takes_part=True, blank_is=BlankIs.VOID)
FACTS = TopicFacts("改过的主题", "桂花苑二期", "集体讨论", date(2026, 4, 1), date(2026, 4, 9))


def drafts(*titles):
    return tuple(MatterDraft(title, OWNERS_SPECIAL) for title in titles)


def update(office, topic, matters, facts=FACTS, **options):
    said = {"basis": Basis.OWNERS, "paper_per": PaperPer.PROPERTY, "policy": Policy()} | options
    return update_topic(office, topic.id, facts, matters, **said)


def code_of(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def matter_rows(office):
    table = tables.Matter
    with office.store.connection():
        return list(office.store.rows(table.select(table.position, table.kind, table.current)))


def test_all_of_a_draft_can_be_changed(estate):
    topic = community.draft_topic(estate)
    changed = update(
        estate, topic, (MatterDraft("更换电梯", HOUSEHOLDS), MatterDraft("选聘", HOUSEHOLDS)),
        basis=Basis.HOUSEHOLDS, paper_per=PaperPer.OWNER, policy=POLICY,
    )  # fmt: skip
    assert (changed.id, changed.stage) == (topic.id, Stage.DRAFT)
    assert (changed.facts, changed.policy, changed.paper_per) == (FACTS, POLICY, PaperPer.OWNER)
    assert [matter.key for matter in changed.matters] == ["m1", "m2"]
    assert load_topic(estate, topic.id) == changed
    (line,) = list_topics(estate)
    assert (line.title, line.ends_on) == ("改过的主题", date(2026, 4, 9))
    again = community.reopened(estate)
    assert load_topic(again, topic.id) == changed
    assert verify(again).ok
    again.close()


def test_it_is_one_act_and_only_adds_rows(estate):
    topic = community.draft_topic(estate)
    before, rows = estate.journal.sequence, len(matter_rows(estate))
    update(estate, topic, drafts("一", "二"))
    assert estate.journal.sequence == before + 1
    assert len(matter_rows(estate)) == rows + 2


@pytest.mark.parametrize("counts", [(1,), (5,), (1, 3), (4, 1, 2), (1, 1, 6), (3, 2, 1, 2, 3)])
def test_matters_become_fewer_and_more(estate, counts):
    topic = community.draft_topic(estate, matters=3)
    for turn, count in enumerate(counts):
        titles = [f"第{turn}次之{n}" for n in range(count)]
        changed = update(estate, topic, drafts(*titles))
        assert load_topic(estate, topic.id) == changed
        assert [matter.title for matter in changed.matters] == titles
        assert [matter.key for matter in changed.matters] == [f"m{n + 1}" for n in range(count)]
        assert verify(estate).ok
    current = [(position, kind) for position, kind, is_current in matter_rows(estate) if is_current]
    asked = sorted(position for position, kind in current if kind != tables.WITHDRAWN)
    assert asked == list(range(1, counts[-1] + 1))


def test_other_topics_stay_as_they_are(estate):
    other, topic = community.draft_topic(estate, matters=4), community.draft_topic(estate)
    update(estate, topic, drafts("只此一项"))
    assert load_topic(estate, other.id) == other


def test_the_vote_opens_on_what_was_changed(estate):
    topic = community.draft_topic(estate, matters=3)
    update(estate, topic, drafts("改造车棚", "更换水泵"), paper_per=PaperPer.OWNER)
    opened = open_topic(estate, topic.id)
    assert [matter.title for matter in opened.matters] == ["改造车棚", "更换水泵"]
    roll = load_roll(estate, topic.id)
    assert len(roll.papers) == roll.people
    desk = EntryDesk(estate, topic.id)
    desk.store(community.paper(1, "for", "against", topic=opened))
    outcomes = count_topic(estate, topic.id).outcomes
    asked = [(outcome.matter.title, outcome.matter.rule) for outcome in outcomes]
    assert asked == [("改造车棚", OWNERS_SPECIAL), ("更换水泵", OWNERS_SPECIAL)]
    assert verify(estate).ok


def test_an_opened_vote_is_not_changed(estate):
    topic = community.opened_topic(estate)
    before = estate.journal.sequence
    assert code_of(lambda: update(estate, topic, drafts("别的"))) == "topic-not-draft"
    assert load_topic(estate, topic.id) == topic
    assert estate.journal.sequence == before
    unknown = replace(topic, id=uuid4())
    assert code_of(lambda: update(estate, unknown, drafts("别的"))) == "topic-unknown"


@pytest.mark.parametrize(
    ("title", "matters", "code"),
    [
        (" ", drafts("事项"), "title-empty"),
        ("主题", drafts("事项", " "), "title-empty"),
        ("主题", (), "no-matters"),
        ("题" * 301, drafts("事项"), "title-too-long"),
        ("主题", drafts("事项", "事" * 301), "title-too-long"),
    ],
)
def test_what_is_wrong_is_neither_made_nor_stored(estate, title, matters, code):
    topic = community.draft_topic(estate)
    facts = TopicFacts(title)
    assert code_of(lambda: update(estate, topic, matters, facts)) == code
    assert load_topic(estate, topic.id) == topic

    def create():
        create_topic(
            estate, facts, matters, basis=Basis.OWNERS, paper_per=PaperPer.OWNER, policy=Policy()
        )

    assert code_of(create) == code
    assert len(list_topics(estate)) == 1


def test_the_longest_title_is_taken(estate):
    topic = community.draft_topic(estate)
    changed = update(estate, topic, drafts("事" * 300), TopicFacts("题" * 300))
    assert load_topic(estate, topic.id) == changed
