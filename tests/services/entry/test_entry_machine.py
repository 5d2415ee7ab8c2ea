# SPDX-License-Identifier: Apache-2.0
"""Any sequence of acts at the desk, beside a model that keeps everything in a dictionary."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void
from commdesk.domain.results import count
from commdesk.domain.tally import Returns, account
from commdesk.domain.topics import BlankIs, PaperPer, Policy, Unreturned
from commdesk.services.accounting.accounts import counted
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.rulings import rule_on
from commdesk.services.results.results import count_topic
from commdesk.services.topics.stages import close_topic, reopen_topic
from commdesk.services.topics.topics import load_roll, load_topic
from tests import community
from tests.thorough import examples

PAPERS = 9  # eight homes and the shop
numbers = st.integers(1, PAPERS)
marks = st.sampled_from(
    [chosen("for"), chosen("against"), chosen("abstain"), BLANK, void(VoidReason.SEVERAL_MARKS)]
)
readings = st.builds(
    lambda number, first, second, reason: Reading(number, {"m1": first, "m2": second}, reason),
    numbers,
    marks,
    marks,
    st.sampled_from([None, None, None, VoidReason.UNSIGNED]),
)
policies = st.builds(Policy, st.sampled_from(Unreturned), st.booleans(), st.sampled_from(BlankIs))


class Desk(RuleBasedStateMachine):
    @initialize(policy=policies, paper_per=st.just(PaperPer.PROPERTY))
    def begin(self, policy, paper_per):
        self.folder = tempfile.TemporaryDirectory()
        self.office = community.new_office(Path(self.folder.name) / "office", homes=8)
        self.policy = policy
        self.topic = community.opened_topic(self.office, policy=policy, paper_per=paper_per)
        self.roll = load_roll(self.office, self.topic.id)
        self.desk = EntryDesk(self.office, self.topic.id)
        self.readings = {}
        self.versions = {}
        self.delivered = set()
        self.rulings = {}
        self.is_open = True
        self.acts = self.office.journal.sequence

    def choice_on(self, reading):
        """What a paper counts for on the first matter, None for nothing."""
        mark = reading.marks["m1"]
        if reading.void is not None or mark.reason is not None:
            return None
        if mark.choices:
            return mark.choices[0]
        return "abstain" if self.policy.blank_is is BlankIs.ABSTAIN else None

    def refused(self, work, *codes):
        before = self.office.journal.sequence
        with pytest.raises(UserError) as raised:
            work()
        assert raised.value.code in codes
        assert self.office.journal.sequence == before

    @rule(reading=readings)
    def store(self, reading):
        def work():
            return self.desk.store(reading)

        if reading.paper in self.readings:
            self.refused(work, "paper-already-stored", "topic-not-open")
        elif not self.is_open:
            self.refused(work, "topic-not-open")
        else:
            assert work().version == 1
            self.readings[reading.paper] = reading
            self.versions[reading.paper] = 1

    @rule(reading=readings)
    def correct(self, reading):
        def work():
            return self.desk.correct(reading, "看错")

        if not self.is_open:
            self.refused(work, "topic-not-open")
        elif reading.paper not in self.readings:
            self.refused(work, "paper-not-stored")
        else:
            self.versions[reading.paper] += 1
            assert work().version == self.versions[reading.paper]
            self.readings[reading.paper] = reading

    @rule(papers=st.sets(numbers, min_size=1))
    def deliver(self, papers):
        if self.is_open or not papers - self.delivered:
            assert self.desk.deliver(papers, "上门") == len(papers - self.delivered)
            self.delivered |= papers
        else:
            self.refused(lambda: self.desk.deliver(papers, "上门"), "topic-not-open")

    @rule(voter=st.integers(1, 8), option=st.sampled_from(["for", "against"]))
    def decide(self, voter, option):
        def work():
            rule_on(self.office, self.topic.id, "m1", voter, option, "本人确认")

        papers = [paper.number for paper in self.roll.papers_of[voter]]
        found = {self.choice_on(self.readings[n]) for n in papers if n in self.readings} - {None}
        if len(found) > 1 and option in found:
            work()
            self.rulings["m1", voter] = option
        else:
            self.refused(work, "ruling-outdated")

    @precondition(lambda self: self.is_open)
    @rule()
    def close(self):
        close_topic(self.office, self.topic.id)
        self.is_open = False

    @precondition(lambda self: not self.is_open)
    @rule()
    def reopen(self):
        reopen_topic(self.office, self.topic.id, "补交")
        self.is_open = True

    @rule()
    def restart(self):
        self.office = community.reopened(self.office)
        self.desk = EntryDesk(self.office, self.topic.id)

    @invariant()
    def counts_as_the_model(self):
        returns = Returns(self.readings, self.delivered, self.rulings)
        found = self.desk.account()
        assert found == account(self.roll, returns, self.policy)
        assert found == counted(self.office.store, self.topic.id.hex)
        assert found.issued == found.returned + found.not_returned
        assert found.returned == found.valid + found.void
        topic = load_topic(self.office, self.topic.id)
        assert count_topic(self.office, self.topic.id) == count(topic, self.roll, returns)

    @invariant()
    def shows_what_was_stored(self):
        for number in range(1, PAPERS + 1):
            stored = self.desk.facts(number).stored
            assert (stored and stored.reading) == self.readings.get(number)

    def teardown(self):
        if hasattr(self, "office"):
            report = verify(self.office)
            self.office.close()
            self.folder.cleanup()
            assert report.ok, report.problem


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=examples(5), stateful_step_count=25)
