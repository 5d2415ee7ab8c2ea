# SPDX-License-Identifier: Apache-2.0
"""What-if: the same papers by other rules, equal to a topic that was opened with them."""

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.outcome import Verdict
from commdesk.domain.presets import OWNERS_SPECIAL, RESIDENTS
from commdesk.domain.topics import BlankIs, Policy, Unreturned
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.results import count_topic
from commdesk.services.results.what_if import count_as, count_now, read_papers
from commdesk.services.topics.topics import load_topic
from tests import community

ABSTAIN = Policy(Unreturned.ABSTAIN, void_takes_part=True, blank_is=BlankIs.VOID)


def verdicts(results):
    return [getattr(outcome, "verdict", None) for outcome in results.outcomes]


def keyed(office, **options):
    topic = community.opened_topic(office, **options)
    desk = EntryDesk(office, topic.id)
    desk.deliver_all("当面送达")
    for number in range(1, 49):
        desk.store(community.paper(number, "for" if number % 3 else "against", topic=topic))
    return topic


def test_another_policy_counts_as_if_the_topic_had_had_it(estate):
    ours, theirs = keyed(estate), keyed(estate, policy=ABSTAIN)
    wanted = count_topic(estate, theirs.id)
    found = count_as(read_papers(estate, ours.id), ABSTAIN, {})
    assert found.outcomes == wanted.outcomes
    assert found.papers == wanted.papers
    assert found.outcomes != count_topic(estate, ours.id).outcomes


def test_another_rule_changes_the_verdict_of_its_matter_only(estate):
    topic = keyed(estate)
    papers = read_papers(estate, topic.id)
    now = count_now(papers)
    assert now == count_topic(estate, topic.id)
    assert verdicts(now) == [Verdict.PASSED, Verdict.NOT_PASSED]
    found = count_as(papers, topic.policy, {"m1": OWNERS_SPECIAL})
    assert verdicts(found) == [
        Verdict.NOT_PASSED, Verdict.NOT_PASSED,
    ]  # fmt: skip
    assert found.outcomes[1] == now.outcomes[1]
    heads = count_as(papers, topic.policy, {"m1": RESIDENTS})
    assert verdicts(heads)[0] is Verdict.PASSED


def test_nothing_of_it_is_stored(estate):
    topic = keyed(estate)
    before = estate.journal.sequence
    count_as(read_papers(estate, topic.id), ABSTAIN, {"m1": OWNERS_SPECIAL})
    assert estate.journal.sequence == before
    assert load_topic(estate, topic.id) == topic


def test_a_draft_has_no_papers_to_count(estate):
    draft = community.draft_topic(estate)
    with pytest.raises(UserError) as raised:
        read_papers(estate, draft.id)
    assert raised.value.code == "topic-never-opened"
