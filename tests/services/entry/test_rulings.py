# SPDX-License-Identifier: Apache-2.0
"""Rulings where papers choose several options, or candidates have a mark each."""

from datetime import date

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.outcome import Outcome
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.ranking import Ranked
from commdesk.domain.reading import BLANK, Reading, chosen
from commdesk.domain.results import Heard
from commdesk.domain.rights import Right, Role
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.rulings import must_be_able_to_rule, rule_on
from commdesk.services.results.results import count_topic, rooms_of
from commdesk.services.topics.stages import close_topic, settle_topic
from commdesk.services.topics.topics import MatterDraft, create_topic, load_roll, open_topic

THREE = choices(["路灯", "花园", "车棚"])
QUESTIONS = (
    MatterDraft("公共收益", MOST_VOTES, MatterKind.CHOICES, THREE, most=2, seats=2),
    MatterDraft("选举业委会", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(["甲", "乙"])),
    MatterDraft("意见", MOST_VOTES, MatterKind.OPINION, ()),
)


@pytest.fixture
def opened(estate):
    made = create_topic(
        estate,
        TopicFacts("业主大会", estate="桂花苑", starts_on=date(2026, 3, 1)),
        QUESTIONS,
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )
    return open_topic(estate, made.id)


@pytest.fixture
def several(estate, opened):
    """Somebody with two papers that disagree on everything."""
    roll = load_roll(estate, opened.id)
    one, two = next(papers for papers in roll.papers_of.values() if len(papers) == 2)
    desk = EntryDesk(estate, opened.id)
    for paper, chosen_here, candidate in (
        (one, chosen("o1", "o3"), "for"),
        (two, BLANK, "against"),
    ):
        marks = {"m1": chosen_here, "m2.o1": chosen(candidate), "m2.o2": chosen("for"), "m3": BLANK}
        desk.store(Reading(paper.number, marks))
    return one.voter


def outcome_of(estate, opened, place):
    decided = count_topic(estate, opened.id).outcomes[place]
    assert not isinstance(decided, Heard)
    return decided


def test_a_ruling_names_all_that_one_paper_chose(estate, opened, several):
    (person,) = outcome_of(estate, opened, 0).tally.undecided
    assert person.choices == ("none", "o1+o3")
    rule_on(estate, opened.id, "m1", several, "o1+o3", "本人确认")
    tally = outcome_of(estate, opened, 0).tally
    assert not tally.undecided
    assert [option.cast.people for option in tally.options] == [1, 0, 1]


def test_a_ruling_may_be_for_nobody(estate, opened, several):
    rule_on(estate, opened.id, "m1", several, "none", "本人确认")
    tally = outcome_of(estate, opened, 0).tally
    assert not tally.undecided
    assert [option.cast.people for option in tally.options] == [0, 0, 0]
    assert verify(estate).ok


def test_a_candidate_is_ruled_on_by_the_key_of_its_mark(estate, opened, several):
    ranked = outcome_of(estate, opened, 1)
    assert isinstance(ranked, Ranked)
    assert [(mark.key, person.choices) for mark, person in ranked.undecided] == [
        ("m2.o1", ("for", "against"))
    ]
    rule_on(estate, opened.id, "m2.o1", several, "against", "本人确认")
    ranked = outcome_of(estate, opened, 1)
    assert isinstance(ranked, Ranked)
    assert not ranked.undecided
    first = ranked.parts[0]
    assert isinstance(first, Outcome)
    assert first.tally.option("against").cast.people == 1


@pytest.mark.parametrize(
    ("mark", "choice"),
    [("m1", "o2"), ("m1", "o3+o1"), ("m1", "o1"), ("m2.o2", "for"), ("m3", "none")],
)
def test_what_the_papers_do_not_disagree_on_is_no_ruling(estate, opened, several, mark, choice):
    before = verify(estate).records
    with pytest.raises(UserError, match="ruling-outdated"):
        rule_on(estate, opened.id, mark, several, choice, "本人确认")
    assert verify(estate).records == before


def test_a_matter_of_candidates_takes_no_mark_itself(estate, opened, several):
    with pytest.raises(KeyError):
        rule_on(estate, opened.id, "m2", several, "for", "本人确认")


def test_papers_say_which_room_they_are_for(estate, opened):
    roll = load_roll(estate, opened.id)
    wanted = {paper.number: paper.label for paper in roll.papers[:3]}
    assert rooms_of(estate, opened.id, [*wanted, 99_999]) == wanted


def test_only_a_supervisor_rules(estate, opened, several, monkeypatch):
    for role in (Role.CLERK, Role.OBSERVER):
        monkeypatch.setattr(estate, "role", role)
        before = estate.journal.sequence
        for work in (
            lambda: rule_on(estate, opened.id, "m1", several, "o1+o3", "本人确认"),
            lambda: must_be_able_to_rule(estate, opened.id),
        ):
            with pytest.raises(UserError) as raised:
                work()
            assert raised.value.code == "right-missing"
            assert raised.value.details["right"] is Right.SUPERVISE
        assert estate.journal.sequence == before
    monkeypatch.setattr(estate, "role", Role.SUPERVISOR)
    must_be_able_to_rule(estate, opened.id)
    rule_on(estate, opened.id, "m1", several, "o1+o3", "本人确认")
    close_topic(estate, opened.id)
    settle_topic(estate, opened.id, "其余维持", explained="其余不影响结论")
    with pytest.raises(UserError) as raised:
        must_be_able_to_rule(estate, opened.id)
    assert raised.value.code == "ruling-too-late"
