# SPDX-License-Identifier: Apache-2.0
"""A count that is kept up to date equals one made anew from the same file."""

import random
from dataclasses import replace

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.matters import MatterKind
from commdesk.domain.outcome import Outcome
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void
from commdesk.domain.results import count
from commdesk.domain.topics import PaperPer, Policy, Unreturned
from commdesk.models.returns import read_returns
from commdesk.models.standing import Standing
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.rulings import rule_on
from commdesk.services.results.results import count_topic
from commdesk.services.topics import roll_corrections
from commdesk.services.topics.topics import load_roll, load_topic
from tests import community
from tests.services.entry_kinds import kinds_topic


def counted_anew(office, topic):
    """By the roll and the returns as values, not by what was kept."""
    with office.store.connection(), office.store.snapshot():
        returns = read_returns(office.store, topic.id.hex)
    return count(load_topic(office, topic.id), load_roll(office, topic.id), returns)


def _mark(part, draw):
    if part.kind is MatterKind.OPINION:
        return draw.choice((BLANK, chosen(written=(draw.choice(("甚好", "请修路灯")),))))
    keys = [option.key for option in part.options]
    if part.takes_many:
        some = tuple(sorted(draw.sample(keys, draw.randint(1, min(part.most, 2)))))
        if part.write_ins and draw.random() < 0.5:
            return chosen(*some[:1], written=(draw.choice(("欧阳明", "司马光")),))
        return chosen(*some)
    return draw.choice((BLANK, void(VoidReason.ALTERED), *(chosen(key) for key in keys)))


def _paper(topic, number, draw):
    marks = {part.key: _mark(part, draw) for part in topic.parts}
    late = VoidReason.LATE if draw.random() < 0.1 else None
    return Reading(number, marks, late)


def _one_act(desk, topic, draw):
    number = draw.choice(desk.numbers())
    what = draw.randrange(5)
    if what == 0 and not desk.is_secret:
        desk.deliver([number], "上门")
    elif what == 1:
        desk.correct(_paper(topic, number, draw), "看错")
    else:
        desk.store(_paper(topic, number, draw))


@pytest.mark.parametrize("secret", [False, True])
def test_every_kind_of_matter_is_followed_act_by_act(estate, secret):
    topic = kinds_topic(estate, secret=secret)
    desk, draw = EntryDesk(estate, topic.id), random.Random(5)
    for _ in range(60):
        for _ in range(draw.randint(1, 3)):
            try:
                _one_act(desk, topic, draw)
            except UserError:
                continue
        assert count_topic(estate, topic.id) == counted_anew(estate, topic)


def test_owners_with_several_papers_are_followed_through_rulings_and_corrections(estate):
    topic = community.opened_topic(
        estate, policy=Policy(Unreturned.FOLLOW_MAJORITY), paper_per=PaperPer.PROPERTY
    )
    roll = load_roll(estate, topic.id)
    held = next(papers for papers in roll.papers_of.values() if len(papers) > 1)
    desk = EntryDesk(estate, topic.id)

    def agrees():
        results = count_topic(estate, topic.id)
        assert results == counted_anew(estate, topic)
        outcome = results.outcomes[0]
        assert isinstance(outcome, Outcome)
        return outcome.tally.undecided

    assert not agrees()
    for paper, said in zip(held, ("for", "against", "abstain"), strict=False):
        desk.store(community.paper(paper.number, said, topic=topic))
        agrees()
    assert agrees()
    rule_on(estate, topic.id, "m1", held[0].voter, "against", "本人确认")
    assert not agrees()
    desk.correct(community.paper(held[1].number, "for", topic=topic), "看错")
    agrees()
    alone = next(papers for papers in roll.papers_of.values() if len(papers) == 1)
    desk.store(community.paper(alone[0].number, "for", topic=topic))
    roll_corrections.correct_area(estate, topic.id, alone[0].number, alone[0].area + 500, "实测")
    agrees()
    roll_corrections.withdraw_voter(estate, topic.id, alone[0].voter, "已售")
    agrees()


def test_one_more_paper_is_taken_in_without_reading_the_roll_again(estate, topic, monkeypatch):
    desk = EntryDesk(estate, topic.id)
    before = count_topic(estate, topic.id)
    monkeypatch.setattr(Standing, "_read_papers", None)
    desk.store(community.paper(1, "for", topic=topic))
    after = count_topic(estate, topic.id)
    assert after.papers == replace(before.papers, returned=1, valid=1)
    assert after == counted_anew(estate, topic)


def test_what_is_seen_inside_an_act_is_not_kept(estate, topic):
    desk = EntryDesk(estate, topic.id)
    before = count_topic(estate, topic.id)
    desk.store(community.paper(1, "for", topic=topic))
    with estate.store.snapshot():
        inside = count_topic(estate, topic.id)
    assert inside != before
    assert inside == count_topic(estate, topic.id)


def test_topics_looked_at_by_turns_are_kept_apart(estate):
    first = community.opened_topic(estate)
    second = community.opened_topic(estate, paper_per=PaperPer.OWNER)
    for topic in (first, second, first, second):
        number = count_topic(estate, topic.id).papers.returned + 1
        EntryDesk(estate, topic.id).store(community.paper(number, "for", topic=topic))
        assert count_topic(estate, topic.id) == counted_anew(estate, topic)


@pytest.mark.parametrize("unreturned", [Unreturned.NOT_PARTICIPATING, Unreturned.FOLLOW_MAJORITY])
def test_owners_with_several_papers_alike_unlike_and_gone_are_counted_from_the_file(
    estate, unreturned
):
    topic = community.opened_topic(estate, policy=Policy(unreturned), paper_per=PaperPer.PROPERTY)
    desk, draw = EntryDesk(estate, topic.id), random.Random(3)
    several, alone = [], []
    for papers in load_roll(estate, topic.id).papers_of.values():
        (several if len(papers) > 1 else alone).append(papers)
    for papers in several + alone:
        same = draw.choice(("for", "against"))
        for paper in papers:
            if draw.random() < 0.3:
                desk.deliver([paper.number], "上门")
            elif draw.random() < 0.8:
                said = same if draw.random() < 0.7 else "abstain"
                desk.store(community.paper(paper.number, said, topic=topic))
    for papers in (several[0], alone[0]):
        roll_corrections.withdraw_voter(estate, topic.id, papers[0].voter, "已售")
        estate.standings.forget()
        assert count_topic(estate, topic.id) == counted_anew(estate, topic)
