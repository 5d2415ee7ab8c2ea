# SPDX-License-Identifier: Apache-2.0
"""Any sequence of acts on batches, beside a model that keeps them in plain lists."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from commdesk.domain.batches import BatchState
from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading, VoidReason
from commdesk.domain.rights import Role
from commdesk.services.accounting.accounts import counted
from commdesk.services.accounting.by_building import read_accounts
from commdesk.services.afterwards.settling import PointKind, open_points
from commdesk.services.audit import verify
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import check_account
from commdesk.services.results.results import count_topic
from tests import community
from tests.thorough import examples

PAPERS = 9  # eight homes and the shop
CLERKS = ("张三", "李四")
clerks = st.sampled_from(CLERKS)
numbers = st.integers(1, PAPERS)
sizes = st.integers(1, 4)
which = st.integers(1, 8)


class Piles(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.office = community.new_office(Path(self.folder.name) / "office", homes=8)
        rules = EntryRules(Double.ALL, batches=True)
        self.topic = community.opened_topic(self.office, entry=rules)
        self.piles = []  # [declared, state, who opened it]
        self.papers = {}  # number: pile, whether void, readers of the first turn, has a second
        self.readers = {number: set() for number in range(1, PAPERS + 1)}
        self.missing = set()  # withdrawn with their pile, and not keyed again

    def at(self, who, turn=Turn.FIRST):
        self.office.operator = who
        self.office.role = Role.CLERK if who in CLERKS else Role.SUPERVISOR
        return EntryDesk(self.office, self.topic.id, turn)

    def batches(self, who):
        self.at(who)
        return Batches(self.office, self.topic.id)

    def refused(self, work, *codes):
        before = self.office.journal.sequence
        with pytest.raises(UserError) as raised:
            work()
        assert raised.value.code in codes
        assert self.office.journal.sequence == before

    def open_pile(self, who):
        for place, (_, state, opener) in enumerate(self.piles):
            if state is BatchState.OPEN and opener == who:
                return place
        return None

    def keyed(self, place):
        return sum(pile == place for pile, _, _ in self.papers.values())

    def batch(self, who, number):
        """A batch by its number, or None where there are not so many."""
        found = self.batches(who).all()
        return next((one.id for one in found if one.number == number), None)

    @rule(who=clerks, declared=sizes)
    def open(self, who, declared):
        desk = self.batches(who)
        if self.open_pile(who) is not None:
            self.refused(lambda: desk.open(declared), "batch-open-already")
        else:
            desk.open(declared)
            self.piles.append([declared, BatchState.OPEN, who])

    @rule(
        who=st.sampled_from([*CLERKS, "王主管"]), number=which, reason=st.sampled_from(["", "少"])
    )
    def close(self, who, number, reason):
        batch = self.batch(who, number)
        if batch is None:
            return
        desk, (declared, state, opener) = self.batches(who), self.piles[number - 1]

        def work():
            return desk.close(batch, reason)

        if state is not BatchState.OPEN:
            self.refused(work, "batch-not-open")
        elif who in CLERKS and who != opener:
            self.refused(work, "batch-of-another")
        elif declared != self.keyed(number - 1) and not reason:
            self.refused(work, "batch-differs")
        else:
            work()
            self.piles[number - 1][1] = BatchState.CLOSED

    @rule(who=clerks, declared=sizes)
    def declare(self, who, declared):
        place = self.open_pile(who)
        if place is not None:
            pile = self.batch(who, place + 1)
            assert pile is not None
            self.batches(who).declare(pile, declared, "重数")
            self.piles[place][0] = declared

    @rule(number=which)
    def withdraw(self, number):
        batch = self.batch("王主管", number)
        if batch is None:
            return
        desk = self.batches("王主管")
        if self.piles[number - 1][1] is BatchState.WITHDRAWN:
            self.refused(lambda: desk.withdraw(batch, "重录"), "batch-withdrawn")
            return
        desk.withdraw(batch, "重录")
        self.piles[number - 1][1] = BatchState.WITHDRAWN
        self.missing |= {n for n, known in self.papers.items() if known[0] == number - 1}
        self.papers = {n: known for n, known in self.papers.items() if known[0] != number - 1}

    @rule(who=clerks, number=numbers, is_void=st.booleans())
    def key(self, who, number, is_void):
        desk = self.at(who)
        reading = community.paper(number, "for", topic=self.topic)
        if is_void:
            reading = Reading(number, {}, VoidReason.UNSIGNED)
        place = self.open_pile(who)
        assert desk.lacks_batch == (place is None)
        if place is None:
            self.refused(lambda: desk.store(reading), "batch-missing")
        elif number in self.papers:
            self.refused(lambda: desk.store(reading), "paper-already-stored")
        else:
            desk.store(reading)
            self.papers[number] = (place, is_void, False)
            self.missing.discard(number)
            self.readers[number].add(who)

    @rule(who=clerks, number=numbers)
    def key_again(self, who, number):
        desk = self.at(who, Turn.SECOND)
        reading = community.paper(number, "against", topic=self.topic)

        def work():
            return desk.store(reading)

        if number not in self.papers:
            self.refused(work, "first-reading-missing")
            return
        place, is_void, has_second = self.papers[number]
        if has_second:
            self.refused(work, "paper-already-stored", "same-operator")
        elif who in self.readers[number]:
            self.refused(work, "same-operator")
        else:
            work()
            self.papers[number] = (place, is_void, True)

    @rule()
    def restart(self):
        self.office = community.reopened(self.office)

    @invariant()
    def says_what_the_model_says(self):
        found = Batches(self.office, self.topic.id).all()
        assert [
            (one.number, one.declared, one.keyed, one.state, one.opened_by) for one in found[::-1]
        ] == [
            (place + 1, declared, self.keyed(place), state, opener)
            for place, (declared, state, opener) in enumerate(self.piles)
        ]
        account = self.office.accounts.of(self.topic.id.hex)
        void = sum(is_void for _, is_void, _ in self.papers.values())
        back = len(self.papers)
        assert (account.returned, account.valid, account.void) == (back, back - void, void)
        assert account == counted(self.office.store, self.topic.id.hex)
        assert count_topic(self.office, self.topic.id).papers == account
        waiting = sum(not second for _, _, second in self.papers.values())
        assert EntryDesk(self.office, self.topic.id).awaiting() == waiting
        assert check_account(self.office, self.topic.id).awaiting == waiting
        missing = tuple(str(number) for number in sorted(self.missing))
        named = {point.kind: point.which for point in open_points(self.office, self.topic.id)}
        assert named.get(PointKind.REKEY, ()) == missing
        assert read_accounts(self.office, self.topic.id).to_rekey == missing

    def teardown(self):
        if hasattr(self, "office"):
            assert verify(self.office).ok
            self.office.close()
            self.folder.cleanup()


TestPiles = Piles.TestCase
TestPiles.settings = settings(max_examples=examples(4), stateful_step_count=25, deadline=None)
