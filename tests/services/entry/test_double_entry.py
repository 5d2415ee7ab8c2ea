# SPDX-License-Identifier: Apache-2.0
"""Two people key a paper blind; where they differ, a third decides with the paper in hand."""

import pytest

from commdesk.domain.double_entry import CheckState, Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen
from commdesk.services.audit import verify
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import CheckAccount, ReviewDesk, check_account
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.results.results import count_topic
from tests import community

TWICE = EntryRules(Double.ALL)


def code_of(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


@pytest.fixture
def topic(estate):
    return community.opened_topic(estate, entry=TWICE)


@pytest.fixture
def people(estate):
    """Work as one of three people, who share the office's one PC."""

    def work_as(name):
        estate.operator = name
        return estate

    yield work_as
    estate.operator = community.OPERATOR


def paper_of(topic, number, *choices):
    return Reading(number, {p.key: chosen(c) for p, c in zip(topic.parts, choices, strict=True)})


def key(people, topic, name, reading, turn=Turn.FIRST):
    return EntryDesk(people(name), topic.id, turn).store(reading)


def both(people, topic, first, second):
    key(people, topic, "张三", first)
    key(people, topic, "李四", second, Turn.SECOND)


def counted(people, topic, number):
    stored = EntryDesk(people("王主管"), topic.id).facts(number).stored
    return stored.reading


def test_equal_readings_settle_a_paper(people, topic, estate):
    reading = paper_of(topic, 3, "for", "against")
    both(people, topic, reading, reading)
    assert check_account(estate, topic.id) == CheckAccount(drawn=1, awaiting=0, differing=0)
    assert paper_history(people("王主管"), topic.id, 3).state is CheckState.SETTLED
    assert EntryDesk(estate, topic.id).account().returned == 1
    assert verify(estate).ok


def test_nobody_keys_a_paper_twice(people, topic):
    reading = paper_of(topic, 3, "for", "against")
    key(people, topic, "张三", reading)
    assert code_of(lambda: key(people, topic, "张三", reading, Turn.SECOND)) == "same-operator"


def test_whoever_corrected_a_first_reading_is_not_the_second(people, topic):
    key(people, topic, "张三", paper_of(topic, 3, "for", "against"))
    desk = EntryDesk(people("李四"), topic.id)
    again = paper_of(topic, 3, "for", "for")
    assert code_of(lambda: desk.correct(again, "看错")) == "paper-awaits-check"


def test_there_is_no_second_reading_without_a_first(people, topic):
    reading = paper_of(topic, 3, "for", "against")
    wanted = "first-reading-missing"
    assert code_of(lambda: key(people, topic, "张三", reading, Turn.SECOND)) == wanted


def test_the_second_person_sees_nothing_of_the_first(people, topic):
    seen = []
    for number, choice in ((3, "for"), (4, "against")):
        key(people, topic, "张三", paper_of(topic, number, choice, choice))
        desk = EntryDesk(people("李四"), topic.id, Turn.SECOND)
        assert desk.facts(number).stored is None
        first = EntryDesk(people("李四"), topic.id)
        stored = first.facts(number).stored
        assert stored.concealed
        assert first.last() == desk.last() == ()
        history = paper_history(people("李四"), topic.id, number)
        seen.append((stored.reading.marks, [v.reading.marks for v in history.versions]))
        assert desk.to_read() == (*range(3, number + 1),)
        assert desk.hides_validity
    assert seen[0] == seen[1]


def test_differing_matters_go_to_somebody_else(people, topic, estate):
    both(people, topic, paper_of(topic, 3, "for", "against"), paper_of(topic, 3, "for", "abstain"))
    for reader in ("张三", "李四"):
        review = ReviewDesk(people(reader), topic.id)
        assert review.differences().to_decide == ()
        assert review.differences().of_own == 1
        assert code_of(lambda desk=review: desk.difference(3)) == "reviewer-is-reader"
        decide = code_of(lambda desk=review: desk.decide(3, Decision.FIRST, "纸票"))
        assert decide == "reviewer-is-reader"
    review = ReviewDesk(people("王主管"), topic.id)
    assert review.differences().to_decide == (3,)
    shown = review.difference(3)
    assert shown.matters == (topic.parts[1].key,)
    assert shown.readers == ("张三", "李四")
    review.decide(3, Decision.SECOND, "纸票上是弃权")
    assert review.differences().to_decide == ()
    assert counted(people, topic, 3).marks[topic.parts[1].key] == chosen("abstain")
    assert check_account(estate, topic.id).is_done
    assert code_of(lambda: review.decide(3, Decision.FIRST, "又")) == "paper-not-differing"
    assert verify(estate).ok


def test_the_first_may_be_right(people, topic, estate):
    both(people, topic, paper_of(topic, 3, "for", "against"), paper_of(topic, 3, "for", "abstain"))
    review = ReviewDesk(people("王主管"), topic.id)
    review.decide(3, Decision.FIRST, "以纸票为准")
    assert check_account(estate, topic.id) == CheckAccount(1, 0, 0)
    assert counted(people, topic, 3) == paper_of(topic, 3, "for", "against")
    history = paper_history(people("王主管"), topic.id, 3)
    assert [version.operator for version in history.versions] == ["张三", "李四"]
    assert history.decisions[0].decision is Decision.FIRST


def test_only_differing_matters_are_keyed_once_more(people, topic):
    both(people, topic, paper_of(topic, 3, "for", "against"), paper_of(topic, 3, "for", "abstain"))
    review = ReviewDesk(people("王主管"), topic.id)
    with pytest.raises(ValueError, match="only the differing"):
        review.rekey(3, dict(paper_of(topic, 3, "for", "for").marks), "重录")
    review.rekey(3, {topic.parts[1].key: BLANK}, "两人都看错")
    marks = counted(people, topic, 3).marks
    assert [marks[part.key] for part in topic.parts] == [chosen("for"), BLANK]


def test_a_paper_may_turn_out_void(people, topic, estate):
    both(people, topic, paper_of(topic, 3, "for", "against"), paper_of(topic, 3, "for", "abstain"))
    ReviewDesk(people("王主管"), topic.id).void(3, VoidReason.ALTERED, "涂改")
    assert counted(people, topic, 3).void is VoidReason.ALTERED
    account = EntryDesk(estate, topic.id).account()
    assert (account.returned, account.valid, account.void) == (1, 0, 1)
    assert count_topic(estate, topic.id).papers == account


def test_a_later_correction_is_checked_again(people, topic, estate):
    reading = paper_of(topic, 3, "for", "against")
    both(people, topic, reading, reading)
    EntryDesk(people("王主管"), topic.id).correct(paper_of(topic, 3, "for", "for"), "复查")
    assert check_account(estate, topic.id).differing == 1
    # Whoever corrected it is a reader now.
    assert ReviewDesk(people("王主管"), topic.id).differences().of_own == 1
    ReviewDesk(people("赵主管"), topic.id).decide(3, Decision.FIRST, "以纸票为准")
    assert check_account(estate, topic.id).is_done


def test_a_slip_in_a_second_reading_is_put_right_at_once_or_not_at_all(people, topic, estate):
    for number in (3, 4, 5):
        key(people, topic, "张三", paper_of(topic, number, "for", "against"))
    second = EntryDesk(people("李四"), topic.id, Turn.SECOND)
    second.store(paper_of(topic, 3, "for", "abstain"))
    second.correct(paper_of(topic, 3, "for", "against"), "按错键")
    assert check_account(estate, topic.id).differing == 0
    second.store(paper_of(topic, 4, "for", "abstain"))
    again = paper_of(topic, 3, "for", "for")
    assert code_of(lambda: second.correct(again, "看错")) == "second-reading-final"
    # The last one: from now on the result is to be seen, and with it what others keyed.
    second.store(paper_of(topic, 5, "for", "abstain"))
    again = paper_of(topic, 5, "for", "against")
    assert code_of(lambda: second.correct(again, "看错")) == "second-readings-all-in"
    # Said before a key is pressed as well.
    assert code_of(lambda: second.check_correction(5)) == "second-readings-all-in"
    assert code_of(lambda: second.check_correction(3)) == "second-reading-final"
    assert check_account(estate, topic.id).differing == 2


def test_only_drawn_papers_are_keyed_twice(people, estate):
    topic = community.opened_topic(estate, entry=EntryRules(Double.SAMPLE, 30))
    drawn = [n for n in range(1, 62) if topic.reads_twice(n)]
    left = [n for n in range(1, 62) if not topic.reads_twice(n)]
    assert drawn
    assert left
    for number in (drawn[0], left[0]):
        key(people, topic, "张三", paper_of(topic, number, "for", "for"))
    desk = EntryDesk(people("李四"), topic.id, Turn.SECOND)
    assert desk.to_read() == (drawn[0],)
    refused = code_of(lambda: desk.store(paper_of(topic, left[0], "for", "for")))
    assert refused == "second-reading-not-asked"
    # What nobody is to key again is no secret.
    assert not EntryDesk(people("李四"), topic.id).facts(left[0]).stored.concealed


def in_a_batch(people, topic, name):
    return Batches(people(name), topic.id).open(5)


def test_whoever_decided_once_may_decide_again(people, topic, estate):
    both(people, topic, paper_of(topic, 3, "for", "against"), paper_of(topic, 3, "for", "abstain"))
    ReviewDesk(people("王主管"), topic.id).decide(3, Decision.SECOND, "以纸票为准")
    EntryDesk(people("张三"), topic.id).correct(paper_of(topic, 3, "against", "abstain"), "看错")
    ReviewDesk(people("王主管"), topic.id).decide(3, Decision.SECOND, "以纸票为准")
    assert check_account(estate, topic.id).is_done


def test_a_batch_keyed_again_begins_from_the_beginning(people, topic, estate):
    batch = in_a_batch(people, topic, "张三")
    both(people, topic, paper_of(topic, 3, "for", "against"), paper_of(topic, 3, "for", "abstain"))
    ReviewDesk(people("王主管"), topic.id).decide(3, Decision.SECOND, "以纸票为准")
    Batches(people("王主管"), topic.id).withdraw(batch.id, "与清点不符")
    assert check_account(estate, topic.id) == CheckAccount(0, 0, 0)
    # Turned round this time, and a slip is put right as with any other paper.
    for number in (3, 4):
        key(people, topic, "李四", paper_of(topic, number, "for", "against"))
    key(people, topic, "张三", paper_of(topic, 3, "for", "abstain"), Turn.SECOND)
    second = EntryDesk(people("张三"), topic.id, Turn.SECOND)
    second.correct(paper_of(topic, 3, "against", "against"), "按错")
    # Whoever took the batch back has read none of its papers.
    ReviewDesk(people("王主管"), topic.id).decide(3, Decision.FIRST, "以纸票为准")
    history = paper_history(people("王主管"), topic.id, 3)
    assert [v.withdrawn for v in history.versions].count(True) == 2
    assert check_account(estate, topic.id) == CheckAccount(2, 1, 0)
    assert verify(estate).ok
