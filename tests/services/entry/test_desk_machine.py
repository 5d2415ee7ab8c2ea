# SPDX-License-Identifier: Apache-2.0
"""Two clerks and two supervisors at one desk: whatever they do, nothing is lost or miscounted.

Beside the program runs a plain list of what was keyed, which says beforehand what each act
must come to.
"""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from commdesk.domain.batches import BatchState
from commdesk.domain.double_entry import Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading, VoidReason, chosen
from commdesk.services.accounting.accounts import counted
from commdesk.services.audit import verify
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk, check_account
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.results.results import count_topic
from commdesk.services.topics.stages import close_topic, reopen_topic
from tests import community
from tests.thorough import examples

CLERKS, SUPERVISORS = ("张三", "李四"), ("王主管", "赵主管")
PAPERS = (1, 2)
clerks, supervisors = st.sampled_from(CLERKS), st.sampled_from(SUPERVISORS)
anybody, papers = st.sampled_from(CLERKS + SUPERVISORS), st.sampled_from(PAPERS)
options = st.sampled_from(["for", "against"])
contents = st.one_of(
    st.tuples(options, options), st.tuples(options, options), st.sampled_from([(), ("copy",)])
)


@dataclass
class Row:
    """One line of the plain list."""

    operator: str
    content: tuple
    batch: int | None
    withdrawn: bool = False
    decided: bool = False
    voided: tuple = ()
    """What was marked on a paper that a supervisor found void: it stays on record."""


@dataclass
class Plain:
    """What was keyed of one paper, in both turns, with how often; and the last decision."""

    rows: dict = field(default_factory=lambda: {Turn.FIRST: [], Turn.SECOND: []})
    held: tuple[int, ...] | None = None

    def now(self, turn):
        rows = self.rows[turn]
        return rows[-1] if rows and not rows[-1].withdrawn else None

    def readers(self, *turns):
        found = set()
        for turn in turns:
            mine = set()
            for row in self.rows[turn]:
                if row.withdrawn:
                    mine = set()
                elif not row.decided:
                    mine.add(row.operator)
            found |= mine
        return found

    def versions(self):
        return tuple(len(self.rows[turn]) for turn in Turn)

    @property
    def state(self):
        first, second = (self.now(turn) for turn in Turn)
        if first is None:
            return "out"
        if second is None:
            return "awaiting"
        if first.content == second.content or self.held == self.versions():
            return "settled"
        return "differing"


class Desk(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.office: Any = None

    @initialize(is_double=st.booleans())
    def begin(self, is_double):
        self.office = community.new_office(self.folder / "office", homes=4)
        self.is_double = is_double
        entry = EntryRules(Double.ALL if is_double else Double.NONE)
        self.topic = community.opened_topic(self.office, entry=entry)
        self.keys = [part.key for part in self.topic.parts]
        self.plain = {number: Plain() for number in PAPERS}
        self.batches, self.batch_of = [], {}
        self.seconds = {name: [] for name in CLERKS + SUPERVISORS}
        self.is_open = True

    def teardown(self):
        if self.office is not None:
            assert verify(self.office).ok
            self.office.close()
        shutil.rmtree(self.folder)

    # Acts

    @rule(name=clerks, number=papers, content=contents)
    def store(self, name, number, content):
        plain = self.plain[number]
        expected = ""
        if not self.is_open:
            expected = "topic-not-open"
        elif plain.now(Turn.FIRST) is not None:
            expected = "paper-already-stored"
        self.act(expected, lambda: self.desk(name).store(self.reading(number, content)))
        if not expected:
            plain.rows[Turn.FIRST].append(Row(name, content, self.batch_of.get(name)))

    @rule(name=clerks, number=papers, content=contents)
    def store_second(self, name, number, content):
        plain = self.plain[number]
        expected = ""
        if not self.is_double:
            expected = "second-reading-not-asked"
        elif plain.now(Turn.FIRST) is None:
            expected = "first-reading-missing"
        elif name in plain.readers(Turn.FIRST):
            expected = "same-operator"
        elif plain.now(Turn.SECOND) is not None:
            expected = "paper-already-stored"
        desk = self.desk(name, Turn.SECOND)
        self.act(expected, lambda: desk.store(self.reading(number, content)))
        if not expected:
            first = plain.now(Turn.FIRST)
            plain.rows[Turn.SECOND].append(Row(name, content, first.batch))
            self.seconds[name].append(number)

    @rule(names=st.permutations(CLERKS), number=papers, one=contents, other=contents)
    def read_by_both(self, names, number, one, other):
        """One after the other, as papers mostly go."""
        self.store(names[0], number, one)
        self.store_second(names[1], number, other)

    @rule(name=anybody, number=papers, content=contents)
    def correct(self, name, number, content):
        plain = self.plain[number]
        old = plain.now(Turn.FIRST)
        expected = ""
        if not self.is_open:
            expected = "topic-not-open"
        elif old is None:
            expected = "paper-not-stored"
        elif self.is_double and plain.state == "awaiting" and old.operator != name:
            expected = "paper-awaits-check"
        elif self.is_double and plain.state == "differing":
            expected = "paper-differs"
        self.act(expected, lambda: self.desk(name).correct(self.reading(number, content), "看错"))
        if not expected:
            plain.rows[Turn.FIRST].append(Row(name, content, old.batch))

    @rule(name=clerks, number=papers, content=contents)
    def correct_second(self, name, number, content):
        plain = self.plain[number]
        old = plain.now(Turn.SECOND)
        expected = ""
        if old is None:
            expected = "paper-not-stored"
        elif self.seconds[name][-1:] != [number]:
            expected = "second-reading-final"
        elif not self.count("awaiting"):
            expected = "second-readings-all-in"
        elif plain.held is not None and plain.held[1] == len(plain.rows[Turn.SECOND]):
            expected = "second-reading-final"
        desk = self.desk(name, Turn.SECOND)
        self.act(expected, lambda: desk.correct(self.reading(number, content), "按错"))
        if not expected:
            plain.rows[Turn.SECOND].append(Row(name, content, old.batch))

    @rule(name=supervisors, number=papers, decision=st.sampled_from(Decision), content=contents)
    def decide(self, name, number, decision, content):
        plain = self.plain[number]
        expected = ""
        if name in plain.readers(*Turn):
            expected = "reviewer-is-reader"
        elif not self.is_double or plain.state != "differing":
            expected = "paper-not-differing"
        review = ReviewDesk(self.at(name), self.topic.id)
        first, second = (plain.now(turn) for turn in Turn)
        after = None
        if decision is Decision.FIRST:
            self.act(expected, lambda: review.decide(number, decision, "以纸票为准"))
            after = first
        elif decision is Decision.SECOND:
            self.act(expected, lambda: review.decide(number, decision, "以纸票为准"))
            after = second
        elif decision is Decision.VOID:
            self.act(expected, lambda: review.void(number, VoidReason.COPY, "复印件"))
            after = Row(name, ("copy",), None)
            after.voided = first.voided or first.content if first is not None else ()
        else:
            marks = self.once_more(first, second, content)
            self.act(expected, lambda: review.rekey(number, marks, "重新录入"))
            if not expected:
                after = Row(name, self.merged(first, marks), None)
        if expected:
            return
        if after.content != first.content:
            row = Row(name, after.content, first.batch, decided=True, voided=after.voided)
            plain.rows[Turn.FIRST].append(row)
        plain.held = plain.versions()

    @rule(
        names=st.permutations(CLERKS),
        supervisor=supervisors,
        number=papers,
        pair=st.lists(contents, min_size=2, max_size=2, unique=True),
        decision=st.sampled_from(Decision),
        content=contents,
    )
    def read_and_decide(self, names, supervisor, number, pair, decision, content):
        """What a paper that differs goes through, in one go: alone the acts seldom meet."""
        self.read_by_both(names, number, *pair)
        self.decide(supervisor, number, decision, content)

    @rule(name=clerks, declared=st.integers(1, 3))
    def open_batch(self, name, declared):
        expected = ""
        if not self.is_open:
            expected = "topic-not-open"
        elif name in self.batch_of:
            expected = "batch-open-already"
        self.act(expected, lambda: Batches(self.at(name), self.topic.id).open(declared))
        if not expected:
            self.batch_of[name] = len(self.batches)
            self.batches.append(BatchState.OPEN)

    @rule(name=clerks)
    def close_batch(self, name):
        batches = Batches(self.at(name), self.topic.id)
        mine = batches.mine()
        assert (mine is not None) is (name in self.batch_of)
        if mine is not None:
            assert mine.number == self.batch_of[name] + 1
            batches.close(mine.id, "清点有误")
            self.batches[self.batch_of.pop(name)] = BatchState.CLOSED

    @rule(name=supervisors, place=st.integers(0, 3))
    def withdraw_batch(self, name, place):
        if place >= len(self.batches) or self.batches[place] is BatchState.WITHDRAWN:
            return
        batches = Batches(self.at(name), self.topic.id)
        batches.withdraw(batches.all()[::-1][place].id, "与清点不符")
        self.batches[place] = BatchState.WITHDRAWN
        self.batch_of = {who: at for who, at in self.batch_of.items() if at != place}
        for number, plain in self.plain.items():
            for turn in Turn:
                row = plain.now(turn)
                if row is not None and row.batch == place:
                    plain.rows[turn].append(replace(row, operator=name, withdrawn=True))
                    if turn is Turn.SECOND:
                        for seconds in self.seconds.values():
                            seconds[:] = [one for one in seconds if one != number]

    @rule()
    def close_or_reopen(self):
        self.at(community.OPERATOR)
        if self.is_open:
            close_topic(self.office, self.topic.id)
        else:
            reopen_topic(self.office, self.topic.id, "又收到票")
        self.is_open = not self.is_open

    @rule()
    def restart(self):
        self.at(community.OPERATOR)
        self.office = community.reopened(self.office)

    # What must hold after each of them

    @invariant()
    def papers_balance(self):
        if self.office is None:
            return
        back = [plain.now(Turn.FIRST) for plain in self.plain.values()]
        void = sum(row is not None and len(row.content) != 2 for row in back)
        returned = sum(row is not None for row in back)
        account = self.office.accounts.of(self.topic.id.hex)
        assert (account.returned, account.void) == (returned, void)
        assert account.issued == account.returned + account.not_returned + account.spoiled
        assert account.returned == account.valid + account.void
        assert counted(self.office.store, self.topic.id.hex) == account
        assert count_topic(self.office, self.topic.id).papers == account

    @invariant()
    def double_entry_is_known(self):
        if self.office is None:
            return
        if self.is_double:
            account = check_account(self.office, self.topic.id)
            assert account.awaiting == self.count("awaiting")
            assert account.differing == self.count("differing")
            assert account.settled == self.count("settled")
            assert self.desk("张三").awaiting() == account.awaiting

    @invariant()
    def no_reading_is_lost(self):
        if self.office is None:
            return
        everything = {
            number: paper_history(self.office, self.topic.id, number) for number in PAPERS
        }
        for number, plain in self.plain.items():
            for turn in Turn:
                kept = [v for v in everything[number].versions if v.turn is turn]
                assert [v.operator for v in kept] == [row.operator for row in plain.rows[turn]]
                assert [v.version for v in kept] == [*range(1, len(kept) + 1)]
                for version, row in zip(kept, plain.rows[turn], strict=True):
                    if not version.concealed:
                        assert version.reading == self.reading(number, row.content, row.voided)
                        assert version.withdrawn is row.withdrawn

    @invariant()
    def nobody_sees_what_they_may_not(self):
        if self.office is None or not self.is_double:
            return
        desks = {turn: self.desk(community.OPERATOR, turn) for turn in Turn}
        for number, plain in self.plain.items():
            if plain.state not in {"awaiting", "differing"}:
                continue
            for name in CLERKS + SUPERVISORS:
                self.at(name)
                for turn in Turn:
                    row, stored = plain.now(turn), desks[turn].facts(number).stored
                    assert (stored is None) is (row is None)
                    if row is not None and row.operator != name:
                        assert stored.concealed
                        assert stored.reading == Reading(number)

    # Small things

    def at(self, name):
        self.office.operator = name
        return self.office

    def desk(self, name, turn=Turn.FIRST):
        return EntryDesk(self.at(name), self.topic.id, turn)

    def reading(self, number, content, voided=()):
        marked = content if len(content) == 2 else voided if len(voided) == 2 else ()
        marks = dict(zip(self.keys, map(chosen, marked), strict=bool(marked)))
        if len(content) == 2:
            return Reading(number, marks)
        return Reading(number, marks, VoidReason.COPY if content else VoidReason.UNSIGNED)

    def once_more(self, first, second, content):
        if first is None or second is None or len(content) != 2:
            content = ("against", "against")
        marks = dict(zip(self.keys, map(chosen, content), strict=True))
        if first is None or second is None or {len(first.content), len(second.content)} != {2}:
            return marks
        return {
            key: mark
            for (key, mark), one, other in zip(
                marks.items(), first.content, second.content, strict=True
            )
            if one != other
        }

    def merged(self, first, marks):
        old = first.content if len(first.content) == 2 else (None, None)
        return tuple(
            marks[key].choices[0] if key in marks else kept
            for key, kept in zip(self.keys, old, strict=True)
        )

    def count(self, state):
        return sum(plain.state == state for plain in self.plain.values()) if self.is_double else 0

    def act(self, expected, work):
        if not expected:
            work()
            return
        with pytest.raises(UserError) as refused:
            work()
        assert refused.value.code == expected


Desk.TestCase.settings = settings(
    max_examples=examples(4),
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestDesk = Desk.TestCase
