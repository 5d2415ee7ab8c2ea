# SPDX-License-Identifier: Apache-2.0
"""Answers of an online platform: matched, stored once, and which counts beside a paper."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commdesk.domain.building_map import RoomState
from commdesk.domain.double_entry import CheckState, Turn
from commdesk.domain.entry_rules import Double, EntryRules, Precedence
from commdesk.domain.errors import UserError
from commdesk.domain.online import BY_HAND, PAPER_FIRST, Side
from commdesk.domain.reading import Channel, chosen
from commdesk.domain.rights import Role
from commdesk.domain.topics import Stage
from commdesk.services.audit import verify
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import check_account
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.office.rights import approve
from commdesk.services.online.returns import Change, OnlineReturns
from commdesk.services.papers.building_map import read_map
from commdesk.services.results.results import count_topic
from commdesk.services.topics import stages
from commdesk.services.topics.roll_corrections import replace_paper
from tests import community
from tests.services.entry_kinds import EVERY_KIND, kinds_topic
from tests.thorough import examples

HEADER = ("票号", "提交时间", "事项1", "事项2")
WORDS = {"for": "同意", "against": "反对", "abstain": "弃权"}
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_files = count()


def code_of_online(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def written(folder, *rows, header=HEADER):
    path = folder / f"online{next(_files)}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def row_of(number, *choices, at=None):
    moment = "" if at is None else at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return (str(number), moment, *(WORDS[choice] for choice in choices))


def brought(office, topic, folder, *rows):
    returns = OnlineReturns(office, topic.id)
    preview = returns.preview(written(folder, *rows))
    assert [one.code for one in preview.file.problems] == []
    return returns.store(preview)


@pytest.fixture
def vote(estate):
    """An open topic by the rule given, with the clock at noon."""

    def opened(precedence=Precedence.PAPER, **rules):
        estate.clock.now = NOON
        return community.opened_topic(estate, entry=EntryRules(precedence=precedence, **rules))

    return opened


def choice_of(office, topic, number):
    """What counts of a paper's first matter; None where nothing came."""
    stored = EntryDesk(office, topic.id).facts(number).stored
    return None if stored is None else stored.reading.marks["m1"].choices[0]


def side_of(office, topic, number):
    return next(one for one in OnlineReturns(office, topic.id).both() if one.paper.number == number)


# What counts


def test_answers_count_where_no_paper_came(estate, vote, tmp_path):
    topic = vote()
    rows = [row_of(3, "for", "against", at=NOON), row_of(7, "abstain", "abstain", at=NOON)]
    assert brought(estate, topic, tmp_path, *rows) == 2
    desk = EntryDesk(estate, topic.id)
    stored = desk.facts(3).stored
    assert (choice_of(estate, topic, 3), stored.came_online) == ("for", True)
    assert stored.reading.channel is Channel.ONLINE
    assert (desk.account().returned, desk.account().valid) == (2, 2)
    assert desk.counts_today() == 0  # nobody keyed them
    assert OnlineReturns(estate, topic.id).both() == ()
    assert verify(estate).ok
    assert count_topic(estate, topic.id).papers.returned == 2


def test_answers_from_before_the_vote_and_of_spoilt_papers(estate, vote, tmp_path):
    topic = vote()
    replaced = replace_paper(estate, topic.id, 5, "写错").paper
    before = row_of(3, "for", "for", at=NOON - timedelta(days=40))
    path = written(tmp_path, before, row_of(5, "for", "for", at=NOON))
    preview = OnlineReturns(estate, topic.id).preview(path)
    assert [(one.code, one.cell) for one in preview.file.problems] == [
        ("online-too-early", "B2"),
        ("online-paper-spoilt", "A3"),
    ]
    assert preview.file.problems[1].details["instead"] == topic.codes.printed(replaced)
    assert preview.planned == ()


def test_the_same_file_twice_changes_nothing(estate, vote, tmp_path):
    topic = vote()
    path = written(tmp_path, row_of(3, "for", "for", at=NOON), row_of(4, "for", "for", at=NOON))
    returns = OnlineReturns(estate, topic.id)
    assert returns.store(returns.preview(path)) == 2
    head = estate.journal.head
    again = returns.preview(path)
    assert again.counts == {Change.KNOWN: 2}
    assert not again.changes_anything
    assert returns.store(again) == 0
    assert estate.journal.head == head


def test_a_changed_answer_is_a_new_version(estate, vote, tmp_path):
    topic = vote()
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    later = NOON + timedelta(seconds=30)
    estate.clock.now = NOON + timedelta(minutes=5)
    returns = OnlineReturns(estate, topic.id)
    preview = returns.preview(written(tmp_path, row_of(3, "against", "for", at=later)))
    assert [one.change for one in preview.planned] == [Change.CHANGED]
    assert returns.store(preview) == 1
    assert choice_of(estate, topic, 3) == "against"
    versions = paper_history(estate, topic.id, 3).versions
    assert [(one.turn, one.version) for one in versions] == [
        (None, 1),
        (Turn.FIRST, 1),
        (None, 2),
        (Turn.FIRST, 2),
    ]


def test_what_changed_since_the_preview_is_not_stored(estate, vote, tmp_path):
    topic = vote()
    returns = OnlineReturns(estate, topic.id)
    preview = returns.preview(written(tmp_path, row_of(3, "for", "for", at=NOON)))
    EntryDesk(estate, topic.id).store(community.paper(3, "against", topic=topic))
    assert code_of_online(lambda: returns.store(preview)) == "online-outdated"
    assert choice_of(estate, topic, 3) == "against"


# Both came


@pytest.mark.parametrize("paper_at", [-60, 60])
@pytest.mark.parametrize("precedence", Precedence)
@pytest.mark.parametrize("paper_first", [True, False])
def test_the_rule_says_which_counts_in_whichever_order_they_are_stored(
    estate, vote, tmp_path, precedence, paper_at, paper_first
):
    topic = vote(precedence)
    keyed, answered = NOON + timedelta(minutes=90), NOON + timedelta(minutes=90 - paper_at)
    paper = community.paper(3, "against", topic=topic)

    def key():
        estate.clock.now = keyed
        desk = EntryDesk(estate, topic.id)
        if paper_first:
            return desk.store(paper)
        assert code_of_online(lambda: desk.store(paper)) == "online-came-first"
        return desk.store_over_online(paper)

    def bring():
        estate.clock.now = max(keyed, answered) + timedelta(minutes=5)
        brought(estate, topic, tmp_path, row_of(3, "for", "for", at=answered))

    for act in (key, bring) if paper_first else (bring, key):
        act()
    wanted = {
        Precedence.PAPER: "against",
        Precedence.FIRST: "for" if answered < keyed else "against",
        Precedence.LAST: "for" if answered > keyed else "against",
    }[precedence]
    assert choice_of(estate, topic, 3) == wanted
    both = side_of(estate, topic, 3)
    assert both.counts is (Side.ONLINE if wanted == "for" else Side.PAPER)
    assert abs(both.keyed_at - keyed) < timedelta(seconds=30)
    assert both.answered == answered
    assert both.reason
    assert EntryDesk(estate, topic.id).account().returned == 1
    assert verify(estate).ok


def test_a_paper_over_an_online_answer(estate, vote, tmp_path):
    topic = vote()
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    desk, paper = EntryDesk(estate, topic.id), community.paper(3, "against", topic=topic)
    with pytest.raises(UserError) as refused:
        desk.store(paper)
    assert refused.value.code == "online-came-first"
    assert refused.value.details == {"number": 3, "at": NOON}
    stored = desk.store_over_online(paper)
    assert (stored.version, stored.counts, stored.reason) == (2, True, PAPER_FIRST)
    assert choice_of(estate, topic, 3) == "against"
    assert code_of_online(lambda: desk.store(paper)) == "paper-already-stored"
    assert code_of_online(lambda: desk.store_over_online(paper)) == "online-not-there"
    assert code_of_online(lambda: desk.store_over_online(community.paper(4, topic=topic))) == (
        "online-not-there"
    )


def test_a_paper_that_does_not_count_is_kept_and_taken_once(estate, vote, tmp_path):
    topic = vote(Precedence.FIRST)
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    desk, paper = EntryDesk(estate, topic.id), community.paper(3, "against", topic=topic)
    stored = desk.store_over_online(paper)
    assert not stored.counts
    assert choice_of(estate, topic, 3) == "for"
    for work in (
        lambda: desk.store(paper),
        lambda: desk.store_over_online(paper),
        lambda: desk.correct(paper, "看错"),
        lambda: desk.check_turn(3),
        lambda: desk.check_correction(3),
    ):
        assert code_of_online(work) == "paper-kept-aside"
    desk.check_turn(4)
    kept = paper_history(estate, topic.id, 3).versions[-1]
    assert kept.reading == paper


def test_a_supervisor_decides_and_it_stays(estate, vote, tmp_path):
    topic = vote()
    EntryDesk(estate, topic.id).store(community.paper(3, "against", topic=topic))
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    returns = OnlineReturns(estate, topic.id)
    assert code_of_online(lambda: returns.decide(3, Side.ONLINE, " ")) == "reason-missing"
    assert code_of_online(lambda: returns.decide(4, Side.ONLINE, "问过")) == "online-not-both"
    returns.decide(3, Side.ONLINE, "本人说明以线上为准")
    both = side_of(estate, topic, 3)
    assert (both.counts, both.by_hand) == (Side.ONLINE, True)
    assert both.reason == f"{BY_HAND}本人说明以线上为准"
    assert choice_of(estate, topic, 3) == "for"
    # Another answer of the same voter: the side stays, the answer is the new one.
    estate.clock.now = NOON + timedelta(hours=1)
    later = NOON + timedelta(minutes=30)
    brought(estate, topic, tmp_path, row_of(3, "abstain", "for", at=later))
    assert side_of(estate, topic, 3).by_hand
    assert choice_of(estate, topic, 3) == "abstain"
    returns.decide(3, Side.PAPER, "改回纸质票")
    assert choice_of(estate, topic, 3) == "against"
    assert EntryDesk(estate, topic.id).account().returned == 1
    assert verify(estate).ok


def test_a_correction_does_not_go_against_the_rule(estate, vote, tmp_path):
    """The ballot was keyed, and a later answer counts by the rule: F6 does not overturn it."""
    topic = vote(Precedence.LAST)
    desk = EntryDesk(estate, topic.id)
    desk.store(community.paper(3, "against", topic=topic))
    estate.clock.now = NOON + timedelta(hours=2)
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON + timedelta(hours=1)))
    assert side_of(estate, topic, 3).counts is Side.ONLINE
    before = estate.journal.sequence
    refused = code_of_online(lambda: desk.correct(community.paper(3, "abstain", topic=topic), "错"))
    assert refused == "paper-kept-aside"
    assert estate.journal.sequence == before
    assert choice_of(estate, topic, 3) == "for"
    # A supervisor decides for the paper, and then it is corrected as any other.
    OnlineReturns(estate, topic.id).decide(3, Side.PAPER, "本人说明以纸质票为准")
    desk.correct(community.paper(3, "abstain", topic=topic), "看错")
    assert choice_of(estate, topic, 3) == "abstain"


def test_a_clerk_does_not_decide(estate, vote, tmp_path):
    topic = vote()
    EntryDesk(estate, topic.id).store(community.paper(3, "against", topic=topic))
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    as_clerk(estate)
    returns = OnlineReturns(estate, topic.id)
    assert code_of_online(lambda: returns.decide(3, Side.ONLINE, "问过")) == "right-missing"


def as_clerk(office):
    office.add_operator("小周", "桂花开了十里香透", role=Role.CLERK)
    office.operator, office.role = "小周", Role.CLERK


def test_an_online_answer_is_not_changed_by_a_clerk_alone(estate, vote, tmp_path):
    topic = vote()
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    as_clerk(estate)
    desk, paper = EntryDesk(estate, topic.id), community.paper(3, "against", topic=topic)
    assert code_of_online(lambda: desk.correct(paper, "电话说的")) == "approval-missing"
    approval = approve(estate, community.OPERATOR, community.PASSWORD)
    assert desk.correct(paper, "电话说的", approval).version == 2


def test_secret_papers_take_no_online_answers(estate, tmp_path):
    topic = community.draft_topic(estate)
    secret = kinds_topic(estate, secret=True, matters=EVERY_KIND[:2])
    assert code_of_online(lambda: OnlineReturns(estate, secret.id)) == "online-in-secret"
    assert (
        code_of_online(lambda: OnlineReturns(estate, topic.id).preview(tmp_path / "no.csv"))
        == "topic-not-open"
    )


def test_a_closed_vote_takes_no_import_but_decisions(estate, vote, tmp_path):
    topic = vote()
    EntryDesk(estate, topic.id).store(community.paper(3, "against", topic=topic))
    path = written(tmp_path, row_of(3, "for", "for", at=NOON))
    returns = OnlineReturns(estate, topic.id)
    preview = returns.preview(path)
    returns.store(preview)
    stages.close_topic(estate, topic.id)
    assert estate.accounts.stage(topic.id.hex) is Stage.CLOSED
    assert code_of_online(lambda: returns.preview(path)) == "topic-not-open"
    assert code_of_online(lambda: returns.store(preview)) == "topic-not-open"
    returns.decide(3, Side.ONLINE, "问过本人")
    assert choice_of(estate, topic, 3) == "for"


# Keyed twice


TWICE_ONLINE = {"double": Double.ALL}


@pytest.fixture
def persons(estate):
    def work_as(name):
        estate.operator = name
        return estate

    yield work_as
    estate.operator = community.OPERATOR


def test_online_answers_are_not_read_a_second_time(estate, vote, tmp_path, persons):
    topic = vote(**TWICE_ONLINE)
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    second = EntryDesk(persons("李四"), topic.id, Turn.SECOND)
    assert (second.awaiting(), second.to_read()) == (0, ())
    assert check_account(estate, topic.id).drawn == 0
    assert paper_history(estate, topic.id, 3).state is CheckState.NOT_CHOSEN
    paper = community.paper(3, topic=topic)
    assert code_of_online(lambda: second.store(paper)) == "second-reading-not-asked"


def test_a_paper_over_an_online_answer_is_read_twice(estate, vote, tmp_path, persons):
    topic = vote(**TWICE_ONLINE)
    persons("李四")
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    paper = community.paper(3, "against", topic=topic)
    EntryDesk(persons("张三"), topic.id).store_over_online(paper)
    # Whoever brought the online answers has not read the paper.
    second = EntryDesk(persons("李四"), topic.id, Turn.SECOND)
    assert (second.awaiting(), second.to_read()) == (1, (3,))
    assert EntryDesk(persons("李四"), topic.id).facts(3).stored.concealed
    second = EntryDesk(persons("李四"), topic.id, Turn.SECOND)
    second.store(paper)
    assert second.awaiting() == 0


def test_a_keyed_reading_with_the_online_channel_still_waits(estate, vote, persons):
    topic = vote(**TWICE_ONLINE)
    keyed = community.paper(3, topic=topic, channel=Channel.ONLINE)
    EntryDesk(persons("张三"), topic.id).store(keyed)
    assert EntryDesk(persons("李四"), topic.id, Turn.SECOND).to_read() == (3,)


def test_a_ballot_set_aside_stays_blind(estate, vote, tmp_path, persons):
    """It may come to count after all, and is read blind then."""
    topic = vote(Precedence.LAST, **TWICE_ONLINE)
    EntryDesk(persons("张三"), topic.id).store(community.paper(3, "against", topic=topic))
    estate.clock.now = NOON + timedelta(hours=2)
    answered = NOON + timedelta(hours=1)
    persons("李四")
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=answered))
    assert EntryDesk(estate, topic.id).awaiting() == 0
    for name in ("李四", "王主管"):
        history = paper_history(persons(name), topic.id, 3)
        assert not any(one.reading.marks.get("m1") == chosen("against") for one in history.versions)
    returns = OnlineReturns(persons(community.OPERATOR), topic.id)
    returns.decide(3, Side.PAPER, "本人只认纸质票")
    for name in ("李四", community.OPERATOR):
        office = persons(name)
        assert EntryDesk(office, topic.id).facts(3).stored.concealed
        assert EntryDesk(office, topic.id, Turn.SECOND).to_read() == (3,)
    assert EntryDesk(persons("张三"), topic.id, Turn.SECOND).to_read() == ()


def test_both_readings_beside_an_online_answer_do_not_differ(estate, vote, tmp_path, persons):
    topic = vote(Precedence.LAST, **TWICE_ONLINE)
    paper = community.paper(3, "against", topic=topic)
    EntryDesk(persons("张三"), topic.id).store(paper)
    EntryDesk(persons("李四"), topic.id, Turn.SECOND).store(paper)
    estate.clock.now = NOON + timedelta(hours=2)
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON + timedelta(hours=1)))
    account = check_account(estate, topic.id)
    assert (account.awaiting, account.differing) == (0, 0)
    OnlineReturns(persons(community.OPERATOR), topic.id).decide(3, Side.PAPER, "问过本人")
    assert check_account(estate, topic.id).is_done


# Batches


def test_a_ballot_aside_belongs_to_its_pile(estate, vote, tmp_path):
    topic = vote(Precedence.FIRST, batches=True)
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    batch = Batches(estate, topic.id).open(2)
    desk = EntryDesk(estate, topic.id)
    desk.store(community.paper(4, topic=topic))
    desk.store_over_online(community.paper(3, "against", topic=topic))
    batches = Batches(estate, topic.id)
    assert batches.one(batch.id).keyed == 2
    assert batches.all()[0].keyed == 2
    batches.withdraw(batch.id, "数错")
    assert choice_of(estate, topic, 3) == "for"
    assert OnlineReturns(estate, topic.id).both() == ()


# Any order, against a plain reference


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    made = community.new_office(tmp_path_factory.mktemp("online") / "office", homes=60)
    yield made
    made.close()


moves = st.lists(
    st.one_of(
        st.tuples(st.just("online"), st.integers(1, 3), st.sampled_from(list(WORDS)),
                  st.integers(-40, 40)),
        st.tuples(st.just("paper"), st.integers(1, 3), st.sampled_from(list(WORDS)), st.just(0)),
        st.tuples(st.just("decide"), st.integers(1, 3), st.sampled_from(list(Side)), st.just(0)),
    ),
    max_size=12,
)  # fmt: skip


class Plain:
    """One paper, as simply as it can be said."""

    def __init__(self):
        self.online: str | None = None
        self.paper: str | None = None
        self.hand: Side | None = None
        self.answered = self.keyed = NOON

    def counts(self, precedence):
        if self.online is None or self.paper is None:
            return self.online or self.paper
        if self.hand is not None:
            return self.online if self.hand is Side.ONLINE else self.paper
        if precedence is Precedence.PAPER:
            return self.paper
        online_first = self.answered < self.keyed
        if self.answered == self.keyed:
            return self.paper
        return self.online if online_first is (precedence is Precedence.FIRST) else self.paper


@settings(
    max_examples=examples(8),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(moves=moves, precedence=st.sampled_from(Precedence), twice=st.booleans())
def test_any_order_comes_to_what_the_rule_says(shared, tmp_path, moves, precedence, twice):
    office = shared
    office.clock.now = NOON
    rules = EntryRules(Double.ALL if twice else Double.NONE, precedence=precedence)
    topic = community.opened_topic(office, entry=rules)
    plain = {number: Plain() for number in (1, 2, 3)}
    returns = OnlineReturns(office, topic.id)
    for place, (kind, number, what, minutes) in enumerate(moves, start=1):
        one, now = plain[number], NOON + timedelta(hours=place)
        office.clock.now = now
        desk = EntryDesk(office, topic.id)
        if kind == "online":
            moment = now - timedelta(minutes=50) + timedelta(minutes=minutes)
            row = row_of(number, what, "for", at=moment)
            path = written(tmp_path, row)
            fresh = returns.store(returns.preview(path))
            assert fresh == int((one.online, one.answered) != (what, moment))
            one.online, one.answered = what, moment
            assert returns.store(returns.preview(path)) == 0
        elif kind == "paper":
            reading = community.paper(number, what, topic=topic)
            if one.paper is not None:
                refused = code_of_online(partial(desk.store, reading))
                is_aside = choice_counts_online(office, topic, number)
                assert refused == ("paper-kept-aside" if is_aside else "paper-already-stored")
                if is_aside:
                    correct = partial(desk.correct, reading, "看错")
                    assert code_of_online(correct) == "paper-kept-aside"
                continue
            if one.online is None:
                at = desk.store(reading).at
            else:
                refused = code_of_online(partial(desk.store, reading))
                assert refused == "online-came-first"
                at = desk.store_over_online(reading).at
            one.paper, one.keyed = what, at
        elif one.online is None or one.paper is None:
            refused = code_of_online(partial(returns.decide, number, what, "问过"))
            assert refused == "online-not-both"
        else:
            returns.decide(number, what, "问过")
            one.hand = what
        assert_as_plain(office, topic, returns, plain, precedence, twice=twice)
    assert verify(office).ok


def choice_counts_online(office, topic, number):
    """Whether there is a ballot beside an online answer that counts."""
    both = OnlineReturns(office, topic.id).both()
    return any(one.paper.number == number and one.counts is Side.ONLINE for one in both)


def assert_as_plain(office, topic, returns, plain, precedence, *, twice):
    for number, one in plain.items():
        assert choice_of(office, topic, number) == one.counts(precedence)
    both = {one.paper.number for one in returns.both()}
    assert both == {n for n, one in plain.items() if one.online and one.paper}
    back = sum(one.online is not None or one.paper is not None for one in plain.values())
    assert office.accounts.of(topic.id.hex).returned == back
    waiting = {
        number
        for number, one in plain.items()
        if one.paper is not None and side_counts(returns, number) is not Side.ONLINE
    }
    awaiting = EntryDesk(office, topic.id).awaiting()
    assert awaiting == (len(waiting) if twice else 0)


def side_counts(returns, number):
    return next((one.counts for one in returns.both() if one.paper.number == number), Side.PAPER)


def test_the_map_does_not_wait_for_papers_answered_online(estate, vote, tmp_path, persons):
    topic = vote(**TWICE_ONLINE)
    brought(estate, topic, tmp_path, row_of(3, "for", "for", at=NOON))
    states = read_map(estate, topic.id).states
    assert states.count(RoomState.KEYED) == 1
    assert RoomState.AWAITING not in states
    EntryDesk(persons("张三"), topic.id).store(community.paper(4, topic=topic))
    assert read_map(estate, topic.id).states.count(RoomState.AWAITING) == 1
