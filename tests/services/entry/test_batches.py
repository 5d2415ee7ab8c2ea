# SPDX-License-Identifier: Apache-2.0
"""Piles counted by hand, keyed, compared, and keyed again as a whole."""

import pytest

from commdesk.domain.batches import BatchState
from commdesk.domain.double_entry import CheckState, Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading, VoidReason
from commdesk.domain.rights import Role
from commdesk.domain.topics import Stage
from commdesk.services.accounting.accounts import counted
from commdesk.services.audit import verify
from commdesk.services.entry.batches import LONGEST_WORDS, MOST_DECLARED, Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk, check_account
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.results.results import count_topic
from commdesk.services.topics.roll_corrections import replace_paper
from commdesk.services.topics.stages import close_topic, settle_topic
from tests import community
from tests.community import paper

IN_BATCHES = EntryRules(batches=True)


def refusal(work, *args, **options):
    with pytest.raises(UserError) as raised:
        work(*args, **options)
    return raised.value


@pytest.fixture
def topic(estate):
    return community.opened_topic(estate, entry=IN_BATCHES)


@pytest.fixture
def batches(estate, topic):
    return Batches(estate, topic.id)


@pytest.fixture
def work_as(estate):
    """Somebody else sits down at this PC."""

    def change(name, role=Role.CLERK):
        estate.operator, estate.role = name, role

    yield change
    estate.operator, estate.role = community.OPERATOR, Role.ADMINISTRATOR


def key(desk, *numbers, choice="for"):
    for number in numbers:
        desk.store(paper(number, choice, topic=desk.topic))


def same_counts(office, topic):
    """What is kept in mind is what the rows say."""
    kept = office.accounts.of(topic.id.hex)
    assert kept == counted(office.store, topic.id.hex)
    assert count_topic(office, topic.id).papers == kept
    return kept


def test_a_batch_counts_what_is_keyed_into_it(batches, desk, estate):
    opened = batches.open(3, box="1 号票箱", seal="封条 0012")
    assert (opened.number, opened.declared, opened.keyed, opened.difference) == (1, 3, 0, -3)
    assert (opened.box, opened.seal, opened.opened_by) == ("1 号票箱", "封条 0012", "王秀兰")
    key(desk, 4, 9)
    desk.store(Reading(5, {}, VoidReason.UNSIGNED))
    desk.correct(paper(9, "against", topic=desk.topic), "看错")
    assert batches.mine().keyed == 3
    closed = batches.close(opened.id)
    assert closed.state is BatchState.CLOSED
    assert (closed.difference, closed.reason, closed.closed_by) == (0, "", "王秀兰")
    assert closed.closed_at > closed.opened_at
    assert batches.mine() is None
    assert batches.all() == (closed,)
    assert verify(estate).ok


def test_no_paper_without_a_batch_where_the_topic_asks_for_one(batches, desk):
    assert desk.lacks_batch
    assert refusal(key, desk, 4).code == "batch-missing"
    opened = batches.open(1)
    assert not desk.lacks_batch
    key(desk, 4)
    batches.close(opened.id)
    assert desk.lacks_batch
    assert refusal(key, desk, 5).code == "batch-missing"
    assert desk.facts(5).stored is None
    # What is stored may be put right at any time.
    desk.correct(paper(4, "against", topic=desk.topic), "看错")


def test_batches_are_there_for_topics_that_ask_for_none(estate):
    topic = community.opened_topic(estate)
    desk, batches = EntryDesk(estate, topic.id), Batches(estate, topic.id)
    key(desk, 1)
    opened = batches.open(1)
    key(desk, 2)
    batches.close(opened.id)
    key(desk, 3)
    assert batches.one(opened.id).keyed == 1
    assert same_counts(estate, topic).returned == 3


@pytest.mark.parametrize("declared", [0, -1, MOST_DECLARED + 1])
def test_no_pile_has_as_many(batches, declared):
    error = refusal(batches.open, declared)
    assert (error.code, error.details) == ("batch-size-wrong", {"most": MOST_DECLARED})
    opened = batches.open(1)
    assert refusal(batches.declare, opened.id, declared, "数错").code == "batch-size-wrong"


def test_one_at_a_time(batches):
    batches.open(5)
    error = refusal(batches.open, 5)
    assert (error.code, error.details) == ("batch-open-already", {"number": 1})


def test_a_difference_needs_a_reason(batches, desk, estate):
    opened = batches.open(3)
    key(desk, 4, 5)
    before = estate.journal.sequence
    for reason in ("", "  \n "):
        error = refusal(batches.close, opened.id, reason)
        assert error.code == "batch-differs"
        assert error.details == {"number": 1, "declared": 3, "keyed": 2}
    assert estate.journal.sequence == before
    closed = batches.close(opened.id, "一张粘连，已退回票箱")
    assert (closed.difference, closed.reason) == (-1, "一张粘连，已退回票箱")
    error = refusal(batches.close, opened.id, "再来")
    assert (error.code, error.details) == ("batch-not-open", {"number": 1})


def test_more_papers_than_declared_differ_as_well(batches, desk):
    opened = batches.open(1)
    key(desk, 4, 5)
    assert refusal(batches.close, opened.id).code == "batch-differs"
    assert batches.close(opened.id, "清点时少数一张").difference == 1


def test_the_declared_number_is_put_right_with_a_reason(batches, desk, estate, topic):
    opened = batches.open(3)
    key(desk, 4, 5)
    assert refusal(batches.declare, opened.id, 2, "  ").code == "reason-missing"
    assert batches.declare(opened.id, 2, "重新清点为 2 张").declared == 2
    closed = batches.close(opened.id)
    # Nobody has to look for why it is another number now.
    assert (closed.difference, closed.reason) == (0, "重新清点为 2 张")
    assert refusal(batches.declare, opened.id, 4, "又数").code == "batch-not-open"
    assert verify(estate).ok


def test_reasons_are_one_line_of_some_length(batches):
    opened = batches.open(3)
    error = refusal(batches.close, opened.id, "长" * (LONGEST_WORDS + 1))
    assert (error.code, error.details) == ("note-too-long", {"longest": LONGEST_WORDS})
    assert batches.close(opened.id, "上\n下").reason == "上 下"


def test_an_unknown_batch(batches, estate, topic):
    other = Batches(estate, community.opened_topic(estate).id).open(5)
    for act in (
        lambda: batches.close(other.id),
        lambda: batches.declare(other.id, 5, "数错"),
        lambda: batches.withdraw(other.id, "重录"),
        lambda: batches.one(other.id),
    ):
        assert refusal(act).code == "batch-unknown"


def test_two_people_have_a_batch_each(batches, estate, topic, work_as):
    mine = batches.open(2)
    key(EntryDesk(estate, topic.id), 1, 2)
    work_as("张三")
    hers = batches.open(5)
    desk = EntryDesk(estate, topic.id)
    key(desk, 3)
    assert (mine.number, hers.number) == (1, 2)
    assert [(batch.number, batch.keyed) for batch in batches.all()] == [(2, 1), (1, 2)]
    error = refusal(batches.close, mine.id)
    assert error.code == "batch-of-another"
    assert error.details == {"number": 1, "operator": community.OPERATOR}
    assert refusal(batches.declare, mine.id, 3, "数错").code == "batch-of-another"
    work_as("李主管", Role.SUPERVISOR)
    assert batches.close(mine.id).closed_by == "李主管"
    work_as("张三")
    assert batches.mine().id == hers.id


def test_rights(batches, desk, work_as):
    opened = batches.open(2)
    work_as("监督", Role.OBSERVER)
    for act in (
        lambda: batches.open(2),
        lambda: batches.close(opened.id, "看看"),
        lambda: batches.declare(opened.id, 3, "看看"),
        lambda: batches.withdraw(opened.id, "看看"),
    ):
        assert refusal(act).code == "right-missing"
    assert batches.all() == (opened,)
    work_as(community.OPERATOR)
    assert refusal(batches.withdraw, opened.id, "录错").code == "right-missing"


def test_a_closed_vote_takes_no_new_batch_and_ends_the_old(batches, desk, estate, topic):
    opened = batches.open(2)
    key(desk, 1, 2)
    close_topic(estate, topic.id)
    error = refusal(batches.open, 2)
    assert (error.code, error.details) == ("topic-not-open", {"stage": Stage.CLOSED})
    assert batches.close(opened.id).state is BatchState.CLOSED


def test_a_settled_count_stays_as_it_is(batches, desk, estate, topic):
    opened = batches.open(2)
    key(desk, 1, 2)
    close_topic(estate, topic.id)
    settle_topic(estate, topic.id, "核对无误", explained="批次未结束，已逐张核对")
    before = estate.journal.sequence
    for act in (
        lambda: batches.close(opened.id),
        lambda: batches.declare(opened.id, 3, "数错"),
        lambda: batches.withdraw(opened.id, "重录"),
    ):
        assert refusal(act).details == {"stage": Stage.SETTLED}
    assert estate.journal.sequence == before


def test_a_withdrawn_batch_is_keyed_again(batches, desk, estate, topic):
    first = batches.open(3)
    key(desk, 1, 2)
    desk.store(Reading(3, {}, VoidReason.UNSIGNED))
    batches.close(first.id)
    other = batches.open(1)
    key(desk, 9)
    assert refusal(batches.withdraw, first.id, "").code == "reason-missing"
    gone = batches.withdraw(first.id, "整批串行")
    assert (gone.state, gone.keyed, gone.reason) == (BatchState.WITHDRAWN, 0, "整批串行")
    account = same_counts(estate, topic)
    assert (account.returned, account.valid, account.void) == (1, 1, 0)
    assert batches.mine().id == other.id
    batches.close(other.id)
    error = refusal(batches.withdraw, first.id, "又")
    assert (error.code, error.details) == ("batch-withdrawn", {"number": 1})

    assert [desk.facts(number).stored for number in (1, 2, 3)] == [None] * 3
    assert refusal(desk.correct, paper(1, topic=topic), "看错").code == "paper-not-stored"
    assert [stored.reading.paper for stored in desk.last()] == [9, 3, 2, 1]
    again = batches.open(3)
    assert again.number == 3
    key(desk, 1, 2, 3, choice="against")
    assert batches.close(again.id).difference == 0
    account = same_counts(estate, topic)
    assert (account.returned, account.valid, account.void) == (4, 4, 0)
    assert batches.one(first.id).keyed == 0
    assert verify(estate).ok


def test_everything_once_keyed_is_in_the_history(batches, desk, estate, topic):
    first = batches.open(1)
    key(desk, 1)
    batches.withdraw(first.id, "整批串行")
    history = paper_history(estate, topic.id, 1)
    assert [version.withdrawn for version in history.versions] == [False, True]
    again = batches.open(1)
    key(desk, 1, choice="against")
    history = paper_history(estate, topic.id, 1)
    kept = history.versions
    assert [version.version for version in kept] == [1, 2, 3]
    assert [version.withdrawn for version in kept] == [False, True, False]
    assert [version.batch for version in kept] == [first.id, first.id, again.id]
    assert kept[1].reading == kept[0].reading == paper(1, "for", topic=topic)
    assert (kept[1].reason, kept[2].reason) == ("整批串行", "")
    assert kept[2].reading == paper(1, "against", topic=topic)


def test_an_open_batch_may_be_withdrawn(batches, desk, estate, topic):
    opened = batches.open(5)
    key(desk, 1)
    batches.withdraw(opened.id, "票箱拿错")
    assert batches.mine() is None
    assert desk.lacks_batch
    assert same_counts(estate, topic).returned == 0


def test_an_empty_batch_may_be_withdrawn(batches, estate, topic):
    assert batches.withdraw(batches.open(5).id, "开错").state is BatchState.WITHDRAWN
    assert same_counts(estate, topic).returned == 0
    assert verify(estate).ok


def test_a_paper_of_a_withdrawn_batch_may_be_spoilt(batches, desk, estate, topic):
    opened = batches.open(1)
    key(desk, 1)
    batches.withdraw(opened.id, "票箱拿错")
    replace_paper(estate, topic.id, 1, "退回换票")
    account = same_counts(estate, topic)
    assert (account.returned, account.spoiled, account.issued) == (0, 1, 62)
    assert account.not_returned == 61


def test_it_all_survives_a_restart(batches, desk, estate, topic):
    opened = batches.open(2)
    key(desk, 1, 2)
    batches.withdraw(opened.id, "重录")
    batches.open(7)
    office = community.reopened(estate)
    again = Batches(office, topic.id)
    assert [(b.number, b.declared, b.keyed) for b in again.all()] == [(2, 7, 0), (1, 2, 0)]
    assert again.mine().number == 2
    assert same_counts(office, topic).returned == 0
    office.close()


# Two readings of each paper


@pytest.fixture
def twice(estate):
    return community.opened_topic(estate, entry=EntryRules(Double.ALL, batches=True))


def test_second_readings_go_with_their_batch(estate, twice, work_as):
    batches = Batches(estate, twice.id)
    work_as("张三")
    opened = batches.open(2)
    key(EntryDesk(estate, twice.id), 1, 2)
    work_as("李四")
    second = EntryDesk(estate, twice.id, Turn.SECOND)
    assert not second.lacks_batch
    key(second, 1)
    assert batches.one(opened.id).keyed == 2
    work_as("王主管", Role.SUPERVISOR)
    batches.withdraw(opened.id, "整批重录")
    assert check_account(estate, twice.id).drawn == 0
    assert EntryDesk(estate, twice.id).awaiting() == 0
    history = paper_history(estate, twice.id, 1)
    assert [(v.turn, v.withdrawn) for v in history.versions] == [
        (Turn.FIRST, False),
        (Turn.SECOND, False),
        (Turn.FIRST, True),
        (Turn.SECOND, True),
    ]
    assert history.state is CheckState.AWAITING
    # Nobody is told by the history what is to be keyed blind.
    work_as("赵六")
    for version in paper_history(estate, twice.id, 1).versions:
        assert version.concealed
        assert not version.reading.marks
    work_as("李四")
    assert refusal(key, second, 1).code == "first-reading-missing"
    same_counts(estate, twice)
    assert verify(estate).ok


def test_both_readings_are_keyed_again_and_compared_again(estate, twice, work_as):
    batches = Batches(estate, twice.id)
    work_as("张三")
    opened = batches.open(1)
    key(EntryDesk(estate, twice.id), 1)
    work_as("李四")
    key(EntryDesk(estate, twice.id, Turn.SECOND), 1, choice="against")
    work_as("王主管", Role.SUPERVISOR)
    ReviewDesk(estate, twice.id).decide(1, Decision.SECOND, "以纸票为准")
    batches.withdraw(opened.id, "整批重录")

    work_as("张三")
    again = batches.open(1)
    key(EntryDesk(estate, twice.id), 1)
    work_as("李四")
    assert EntryDesk(estate, twice.id, Turn.SECOND).to_read() == (1,)
    key(EntryDesk(estate, twice.id, Turn.SECOND), 1, choice="against")
    work_as("王主管", Role.SUPERVISOR)
    assert batches.one(again.id).keyed == 1
    # What was decided on the old readings decides nothing on the new ones.
    assert check_account(estate, twice.id).differing == 1
    # Whoever only withdrew the batch has read nothing off the paper.
    review = ReviewDesk(estate, twice.id)
    assert review.differences().to_decide == (1,)
    review.decide(1, Decision.FIRST, "以纸票为准")
    assert check_account(estate, twice.id).is_done
    assert same_counts(estate, twice).returned == 1
    assert verify(estate).ok


def test_whoever_withdrew_may_key_the_second_time(estate, twice, work_as):
    batches = Batches(estate, twice.id)
    work_as("张三")
    opened = batches.open(1)
    key(EntryDesk(estate, twice.id), 1)
    work_as("王主管", Role.SUPERVISOR)
    batches.withdraw(opened.id, "整批重录")
    work_as("张三")
    batches.open(1)
    key(EntryDesk(estate, twice.id), 1)
    work_as("王主管", Role.SUPERVISOR)
    second = EntryDesk(estate, twice.id, Turn.SECOND)
    assert second.to_read() == (1,)
    key(second, 1)
    assert check_account(estate, twice.id).is_done


def test_papers_keyed_again_count_among_those_of_the_day(batches, desk, estate, topic, work_as):
    opened = batches.open(1)
    key(desk, 4)
    batches.withdraw(opened.id, "混放")
    work_as("张三")
    batches.open(1)
    again = EntryDesk(estate, topic.id)
    key(again, 4)
    assert again.counts_today() == 1
    again.correct(paper(4, "against", topic=topic), "看错")
    assert EntryDesk(estate, topic.id).counts_today() == 1
