# SPDX-License-Identifier: Apache-2.0
"""Two results of one secret vote, few papers apart, tell those papers: that is known before."""

import pytest

from commdesk.domain.presets import HOUSEHOLDS
from commdesk.domain.reading import Reading, chosen
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.few_votes import FewVotes, few_votes_of
from commdesk.services.topics.topics import MatterDraft
from tests import community
from tests.services.entry_kinds import kinds_topic


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=20)
    yield made
    made.close()


@pytest.fixture
def keyed(office):
    """Keys so many papers more."""
    matters = (MatterDraft("事项", HOUSEHOLDS),)
    topic = kinds_topic(office, secret=True, matters=matters)
    register = IssueRegister(office, topic.id)
    for line in register.lines()[:18]:
        register.hand_out(line.voter)
    numbers = iter(range(1, 19))
    desk = EntryDesk(office, topic.id)

    def key(papers):
        for _ in range(papers):
            desk.store(Reading(next(numbers), {"m1": chosen("for")}))
        return topic

    return key


def leaves(office, topic, sheet="notice"):
    record_sheet(office, topic.id, sheet, Way.PDF, "7F3A-91C2-0B4D")


@pytest.mark.parametrize(("more", "since"), [(0, 0), (1, 1), (4, 4), (5, 0)])
def test_only_few_papers_more_are_told_of(office, keyed, more, since):
    topic = keyed(6)
    assert not few_votes_of(office, topic.id)
    leaves(office, topic)
    keyed(more)
    assert few_votes_of(office, topic.id) == FewVotes(since_last=since)


def test_a_corrected_paper_is_one_of_them(office, keyed):
    topic = keyed(6)
    leaves(office, topic)
    EntryDesk(office, topic.id).correct(Reading(2, {"m1": chosen("against")}), "看错")
    assert few_votes_of(office, topic.id) == FewVotes(since_last=1)


def test_of_several_that_left_the_nearest_one_counts(office, keyed):
    topic = keyed(6)
    leaves(office, topic)
    keyed(6)
    leaves(office, topic, "export-csv")
    assert not few_votes_of(office, topic.id)
    keyed(2)
    leaves(office, topic, "tally")
    # The last has nothing after it, the one before it has two.
    assert few_votes_of(office, topic.id) == FewVotes(since_last=2)


def test_sheets_without_votes_tell_nothing(office, keyed):
    topic = keyed(6)
    for sheet in ("ballots", "issue-sheet", "undelivered", "doors", "accounting", "key-card"):
        leaves(office, topic, sheet)
    keyed(1)
    assert not few_votes_of(office, topic.id)
