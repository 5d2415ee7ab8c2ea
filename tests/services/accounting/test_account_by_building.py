# SPDX-License-Identifier: Apache-2.0
"""Where the papers are, by building and together."""

import pytest

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import Reading, VoidReason
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.models import topics as tables
from commdesk.services.accounting.by_building import AccountLine, PileAccount, read_accounts
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.roll_corrections import replace_paper, withdraw_paper, withdraw_voter
from commdesk.services.topics.stages import close_topic, settle_topic
from commdesk.services.topics.topics import MatterDraft, create_topic, load_roll, open_topic
from tests import community
from tests.community import paper


def lines_of(accounts):
    return {line.building: line for line in accounts.lines}


def test_nothing_is_back_yet(estate, topic):
    found = read_accounts(estate, topic.id)
    assert [line.building for line in found.lines] == ["1", "2", "商铺"]
    assert [line.issued for line in found.lines] == [48, 12, 1]
    assert found.total == AccountLine("", 61, 0, 61, 0, 0, 0)
    assert found.balances


def test_a_draft_has_no_papers(estate):
    found = read_accounts(estate, community.draft_topic(estate).id)
    assert found.lines == ()
    assert found.total == AccountLine("", 0, 0, 0, 0, 0, 0)
    assert found.balances


def test_every_paper_is_somewhere(estate, topic, desk):
    for number in (1, 2, 50):
        desk.store(paper(number, topic=topic))
    desk.store(Reading(3, {}, VoidReason.UNSIGNED))
    spoilt = replace_paper(estate, topic.id, 5, "写错")
    found = read_accounts(estate, topic.id)
    assert lines_of(found)["1"] == AccountLine("1", 49, 3, 45, 1, 2, 1)
    assert lines_of(found)["2"] == AccountLine("2", 12, 1, 11, 0, 1, 0)
    assert found.total == AccountLine("", 62, 4, 57, 1, 3, 1)
    assert found.balances
    desk.store(paper(spoilt.paper, topic=topic))
    found = read_accounts(estate, topic.id)
    assert lines_of(found)["1"] == AccountLine("1", 49, 4, 44, 1, 3, 1)
    assert_identities(found)


def assert_identities(found):
    for line in (*found.lines, found.total):
        assert line.issued == line.returned + line.out + line.spoiled
        assert line.returned == line.valid + line.void
    for name in ("issued", "returned", "out", "spoiled", "valid", "void"):
        assert sum(getattr(line, name) for line in found.lines) == getattr(found.total, name)


def test_corrections_of_the_roll_keep_it_balanced(estate, topic, desk):
    for number in range(1, 20):
        desk.store(paper(number, topic=topic))
    several = next(
        holder for holder, papers in load_roll(estate, topic.id).papers_of.items() if papers[1:]
    )
    papers = load_roll(estate, topic.id).papers_of[several]
    withdraw_paper(estate, topic.id, papers[0].number, "登记有误")
    withdraw_voter(estate, topic.id, load_roll(estate, topic.id).voters[30].number, "已过户")
    again = replace_paper(estate, topic.id, 40, "写错").paper
    replace_paper(estate, topic.id, again, "又写错")
    found = read_accounts(estate, topic.id)
    assert_identities(found)
    assert found.balances
    assert found.total.spoiled == 2
    account = EntryDesk(estate, topic.id).account()
    assert (found.total.issued, found.total.returned) == (account.issued, account.returned)


def test_a_withdrawn_batch_is_out_again(estate, topic, desk):
    batches = Batches(estate, topic.id)
    opened = batches.open(3)
    for number in (1, 2):
        desk.store(paper(number, topic=topic))
    found = read_accounts(estate, topic.id)
    assert found.total.returned == 2
    assert found.piles == PileAccount(batches=0, declared=0, keyed=0, still_open=1)
    batches.close(opened.id, "少一张")
    found = read_accounts(estate, topic.id)
    assert found.piles == PileAccount(batches=1, declared=3, keyed=2, still_open=0)
    batches.withdraw(opened.id, "重录")
    found = read_accounts(estate, topic.id)
    assert found.total == AccountLine("", 61, 0, 61, 0, 0, 0)
    assert found.piles.batches == 0


def test_validity_is_hidden_while_papers_wait_for_a_blind_reading(estate):
    topic = community.opened_topic(estate, entry=EntryRules(Double.ALL))
    void = Reading(1, {}, VoidReason.UNSIGNED)
    estate.operator = "张三"
    EntryDesk(estate, topic.id).store(void)
    found = read_accounts(estate, topic.id)
    assert found.hides_validity
    assert {line.valid for line in (*found.lines, found.total)} == {None}
    assert {line.void for line in (*found.lines, found.total)} == {None}
    assert (found.total.returned, found.balances) == (1, True)
    estate.operator = "李四"
    EntryDesk(estate, topic.id, Turn.SECOND).store(void)
    found = read_accounts(estate, topic.id)
    assert not found.hides_validity
    assert (found.total.valid, found.total.void) == (0, 1)


def test_a_paper_for_several_homes_is_in_one_building(estate):
    topic = community.opened_topic(estate, paper_per=PaperPer.OWNER)
    found = read_accounts(estate, topic.id)
    assert found.first_place_only
    assert_identities(found)
    assert found.balances


@pytest.fixture
def secret(estate):
    draft = create_topic(
        estate,
        TopicFacts("无记名投票", estate="桂花苑"),
        (MatterDraft("事项", RESIDENTS),),
        basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER,
        policy=Policy(),
        extent=Extent(secret=True),
    )
    return open_topic(estate, draft.id)


def test_secret_papers_have_no_buildings(estate, secret):
    register = IssueRegister(estate, secret.id)
    for voter in (1, 2, 3):
        register.hand_out(voter)
    desk = EntryDesk(estate, secret.id)
    desk.store(paper(7, topic=secret))
    found = read_accounts(estate, secret.id)
    assert found.is_secret
    assert found.lines == ()
    assert found.total == AccountLine("", 3, 1, 2, 0, 1, 0)
    assert found.balances


def test_more_secret_papers_than_were_handed_out(estate, secret):
    IssueRegister(estate, secret.id).hand_out(1)
    desk = EntryDesk(estate, secret.id)
    for number in (7, 8, 9):
        desk.store(paper(number, topic=secret))
    found = read_accounts(estate, secret.id)
    assert not found.balances
    assert found.gap == -2
    assert (found.total.issued, found.total.returned, found.total.out) == (1, 3, 0)


def test_what_the_rows_say_is_what_is_told(estate, topic, desk):
    """A paper that vanished from the roll behind the program's back is noticed."""
    store = estate.store
    with store.connection():
        store.change(
            tables.Paper.update(current=False).where(
                (tables.Paper.topic == topic.id.hex) & (tables.Paper.number == 20)
            )
        )
    found = read_accounts(estate, topic.id)
    assert found.gap == 1
    assert not found.balances


def test_papers_of_a_withdrawn_batch_are_named_until_they_are_keyed_again(estate, topic, desk):
    batches = Batches(estate, topic.id)
    pile = batches.open(3)
    for number in (1, 2, 3):
        desk.store(paper(number, topic=topic))
    batches.withdraw(pile.id, "数错")
    desk.store(paper(2, topic=topic))
    found = read_accounts(estate, topic.id)
    assert found.to_rekey == ("1", "3")
    assert found.total.returned == 1
    assert found.balances
    for number in (1, 3):
        desk.store(paper(number, topic=topic))
    assert read_accounts(estate, topic.id).to_rekey == ()


def test_papers_read_differently_are_counted_once_nothing_is_blind_any_more(estate):
    topic = community.opened_topic(estate, entry=EntryRules(Double.ALL))

    def store_by(name, number, choice, turn):
        estate.operator = name
        EntryDesk(estate, topic.id, turn).store(paper(number, choice, topic=topic))
        estate.operator = community.OPERATOR

    for number in (1, 2):
        store_by("张三", number, "for", Turn.FIRST)
    store_by("李四", 1, "against", Turn.SECOND)
    assert read_accounts(estate, topic.id).differing == 0
    store_by("李四", 2, "against", Turn.SECOND)
    assert read_accounts(estate, topic.id).differing == 2
    close_topic(estate, topic.id)
    assert read_accounts(estate, topic.id).differing == 2
    settle_topic(estate, topic.id, "维持", explained="另行核对")
    assert read_accounts(estate, topic.id).differing == 0
