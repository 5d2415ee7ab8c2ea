# SPDX-License-Identifier: Apache-2.0
"""Papers per option, followed act by act, equal a recount of what is stored."""

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.matters import UNCHOSEN, MatterKind
from commdesk.domain.outcome import Outcome
from commdesk.domain.ranking import Ranked
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void
from commdesk.domain.roll import NOBODY
from commdesk.domain.topics import PaperPer
from commdesk.models.returns import read_returns
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results import counting_screen
from commdesk.services.results.counting_screen import CountingScreen
from commdesk.services.results.results import count_topic
from commdesk.services.topics import roll_corrections
from commdesk.services.topics.stages import close_topic
from commdesk.services.topics.topics import load_roll
from tests import community
from tests.services.entry_kinds import kinds_topic
from tests.thorough import examples


def mark_for(part, draw):
    if part.kind is MatterKind.OPINION:
        return draw.choice((BLANK, chosen(written=("请修路灯",))))
    keys = [option.key for option in part.options]
    if part.takes_many:
        some = tuple(sorted(draw.sample(keys, draw.randint(1, min(part.most, 3)))))
        if part.write_ins and draw.random() < 0.5:
            return chosen(*some[:1], written=(draw.choice(("欧阳明", "司马光")),))
        return draw.choice((BLANK, chosen(*some)))
    return draw.choice((BLANK, void(VoidReason.ALTERED), *(chosen(key) for key in keys)))


def paper_of(topic, number, draw):
    marks = {part.key: mark_for(part, draw) for part in topic.parts}
    late = VoidReason.LATE if draw.random() < 0.1 else None
    return Reading(number, marks, late)


def sung(count):
    """By mark: papers by option, without those nobody chose; then void ones, and blank ones."""
    return {
        part.key: (
            {option.key: option.papers for option in part.options if option.papers},
            part.void,
            part.nobody or 0,
        )
        for matter in count.matters
        for part in matter.parts
    }


def counted_anew(office, topic):
    """The same, from what is stored, paper by paper, by what a person would do.

    No rule is asked: a stroke for each name that a valid mark has.
    """
    with office.store.connection(), office.store.snapshot():
        returns = read_returns(office.store, topic.id.hex)
    numbers = {paper.number for paper in load_roll(office, topic.id).papers}
    found = {part.key: ({}, 0, 0) for part in topic.parts if part.is_counted}
    for number, reading in returns.readings.items():
        if number not in numbers:
            continue
        for part in topic.parts:
            if part.key not in found:
                continue
            strokes, bad, nobody = found[part.key]
            mark = reading.mark_on(part.key)
            keys = [*mark.choices, *(f"w:{name}" for name in mark.written)]
            if mark == BLANK and any(option.key == "abstain" for option in part.options):
                keys = ["abstain"]
            bad += mark.reason is not None
            nobody += not keys and mark.reason is None
            for key in keys:
                strokes[key] = strokes.get(key, 0) + 1
            found[part.key] = strokes, bad, nobody
    return found


def heads_of(office, topic):
    """People by mark and option, as the count by the rule has them."""
    tallies = []
    for decided in count_topic(office, topic.id).outcomes:
        if isinstance(decided, Ranked) and decided.parts:
            tallies += [part.tally for part in decided.parts]
        elif isinstance(decided, Outcome | Ranked):
            tallies.append(decided.tally)
    return {
        tally.matter.key: {
            o.key: o.cast.people for o in tally.shown if o.cast.people and o.key != UNCHOSEN.key
        }
        for tally in tallies
    }


@pytest.mark.parametrize("secret", [False, True])
def test_every_kind_of_matter_is_followed_act_by_act(estate, secret, monkeypatch):
    topic = kinds_topic(estate, secret=secret)
    desk, draw, screen = EntryDesk(estate, topic.id), random.Random(7), None
    for turn in range(60):
        number = draw.choice(desk.numbers())
        reading = paper_of(topic, number, draw)
        try:
            if draw.random() < 0.3:
                desk.correct(reading, "看错")
            else:
                desk.store(reading)
        except UserError:
            continue
        screen = screen or CountingScreen(estate, topic.id)
        count = screen.count()
        assert sung(count) == counted_anew(estate, topic)
        account = count_topic(estate, topic.id).papers
        assert (count.returned, count.void) == (account.returned, account.void)
        if turn == 5:
            # From here on nothing but what is new is read.
            monkeypatch.setattr(counting_screen._Kept, "_read_all", None)


def test_one_paper_each_makes_strokes_the_people_of_the_count(estate):
    topic = kinds_topic(estate)
    desk, draw = EntryDesk(estate, topic.id), random.Random(3)
    for number in desk.numbers()[:30]:
        desk.store(paper_of(topic, number, draw))
    count = CountingScreen(estate, topic.id).count()
    assert {key: options for key, (options, _, _) in sung(count).items()} == heads_of(estate, topic)


def test_a_stroke_is_a_paper_not_a_person(estate):
    topic = community.opened_topic(estate, paper_per=PaperPer.PROPERTY)
    held = next(p for v, p in load_roll(estate, topic.id).papers_of.items() if len(p) > 1 and v)
    desk = EntryDesk(estate, topic.id)
    for paper in held:
        desk.store(community.paper(paper.number, "for", topic=topic))
    count = CountingScreen(estate, topic.id).count()
    assert sung(count)["m1"] == ({"for": len(held)}, 0, 0)
    assert heads_of(estate, topic)["m1"] == {"for": 1}


def test_corrections_of_the_roll_take_strokes_away(estate, topic, desk):
    screen = CountingScreen(estate, topic.id)
    roll = load_roll(estate, topic.id)
    alone = next(p[0] for v, p in roll.papers_of.items() if len(p) == 1 and v != NOBODY)
    desk.store(community.paper(alone.number, "for", topic=topic))
    assert sung(screen.count())["m1"] == ({"for": 1}, 0, 0)
    roll_corrections.withdraw_voter(estate, topic.id, alone.voter, "已售")
    count = screen.count()
    assert sung(count)["m1"] == ({}, 0, 0)
    assert (count.returned, count.can_return) == (0, 60)


def test_a_pile_that_is_taken_back_takes_its_strokes_with_it(estate, topic, desk):
    screen, batches = CountingScreen(estate, topic.id), Batches(estate, topic.id)
    desk.store(community.paper(50, "against", topic=topic))
    assert screen.count().collected is None
    pile = batches.open(5)
    for number in (1, 2, 3):
        desk.store(community.paper(number, "for", topic=topic))
    count = screen.count()
    assert sung(count)["m1"] == ({"for": 3, "against": 1}, 0, 0)
    assert (count.returned, count.collected) == (4, 6)  # five in the pile, one beside it
    batches.withdraw(pile.id, "重新清点")
    count = screen.count()
    assert sung(count)["m1"] == ({"against": 1}, 0, 0)
    assert (count.returned, count.collected) == (1, None)


def test_more_changed_than_is_worth_following_is_counted_anew(estate, topic, desk, monkeypatch):
    monkeypatch.setattr(counting_screen, "_MANY", 2)
    screen = CountingScreen(estate, topic.id)
    screen.count()
    for number in (1, 2, 3):
        desk.store(community.paper(number, "for", topic=topic))
    assert sung(screen.count()) == counted_anew(estate, topic)


def test_nothing_of_what_papers_say_shows_while_one_awaits_its_second_reading(estate):
    topic = community.opened_topic(estate, entry=EntryRules(Double.ALL))
    screen = CountingScreen(estate, topic.id)
    assert screen.count().matters is not None
    first, second = EntryDesk(estate, topic.id), EntryDesk(estate, topic.id, Turn.SECOND)
    first.store(Reading(1, {}, VoidReason.LATE))
    hidden = screen.count()
    assert (hidden.matters, hidden.void) == (None, None)
    assert (hidden.awaiting, hidden.returned, hidden.can_return) == (1, 1, 61)
    estate.operator = "张三"
    second.store(Reading(1, {}, VoidReason.LATE))
    estate.operator = community.OPERATOR
    shown = screen.count()
    assert (shown.awaiting, shown.void) == (0, 1)
    assert sung(shown)["m1"] == ({}, 1, 0)


def test_results_kept_back_until_the_close_show_no_strokes_before(estate):
    topic = community.opened_topic(estate, entry=EntryRules(turnout_only=True))
    EntryDesk(estate, topic.id).store(community.paper(1, "for", topic=topic))
    screen = CountingScreen(estate, topic.id)
    hidden = screen.count()
    assert (hidden.is_kept_back, hidden.matters, hidden.void) == (True, None, None)
    assert (hidden.returned, hidden.can_return) == (1, 61)
    close_topic(estate, topic.id)
    shown = screen.count()
    assert not shown.is_kept_back
    assert sung(shown)["m1"] == ({"for": 1}, 0, 0)


def test_a_draft_has_nothing_to_sing(estate):
    count = CountingScreen(estate, community.draft_topic(estate).id).count()
    assert (count.matters, count.returned, count.can_return) == (None, 0, 0)


def test_nothing_of_a_voter_is_in_what_the_screen_gets(estate, topic, desk):
    for number in (1, 2, 3):
        desk.store(community.paper(number, "for", topic=topic, remark="业主3来过"))
    said = repr(CountingScreen(estate, topic.id).count())
    roll = load_roll(estate, topic.id)
    for word in (*(voter.name for voter in roll.voters), *(p.label for p in roll.papers)):
        assert word not in said
    assert "来过" not in said


class ScreenMachine(RuleBasedStateMachine):
    """Whatever is stored, corrected, withdrawn and keyed again: the screen equals a recount."""

    @initialize(secret=st.booleans())
    def begin(self, secret):
        self.folder = Path(tempfile.mkdtemp())
        self.office = community.new_office(self.folder / "office", homes=12)
        self.topic = kinds_topic(self.office, secret=secret)
        self.desk = EntryDesk(self.office, self.topic.id)
        self.batches = Batches(self.office, self.topic.id)
        self.screen = CountingScreen(self.office, self.topic.id)
        self.screen.count()

    @rule(number=st.integers(1, 8), seed=st.integers(0, 999), act=st.sampled_from("ssc"))
    def paper(self, number, seed, act):
        reading = paper_of(self.topic, number, random.Random(seed))
        try:
            if act == "c":
                self.desk.correct(reading, "看错")
            else:
                self.desk.store(reading)
        except UserError:
            pass

    @rule(act=st.sampled_from(["open", "close", "withdraw"]))
    def pile(self, act):
        mine = self.batches.mine()
        try:
            if act == "open":
                self.batches.open(3)
            elif mine is not None and act == "close":
                self.batches.close(mine.id, "少一张")
            elif piles := self.batches.all():
                self.batches.withdraw(piles[0].id, "重录")
        except UserError:
            pass

    @invariant()
    def equals_a_recount(self):
        if hasattr(self, "screen"):
            count = self.screen.count()
            assert sung(count) == counted_anew(self.office, self.topic)
            account = count_topic(self.office, self.topic.id).papers
            assert (count.returned, count.void) == (account.returned, account.void)

    def teardown(self):
        if hasattr(self, "office"):
            self.office.close()
            shutil.rmtree(self.folder)


TestScreenMachine = ScreenMachine.TestCase
TestScreenMachine.settings = settings(
    max_examples=examples(4),
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
