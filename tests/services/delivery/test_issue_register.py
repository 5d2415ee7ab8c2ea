# SPDX-License-Identifier: Apache-2.0
"""A secret topic: who was handed a paper is on record, and what each paper says, never both."""

import json
import random
from datetime import date
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen
from commdesk.domain.topics import Basis
from commdesk.models.ids import record_of
from commdesk.services.accounting.accounts import counted
from commdesk.services.audit import verify
from commdesk.services.delivery.issue_register import LONGEST_WORDS, IssueRegister
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.register.register import load_register
from commdesk.services.topics.stages import close_topic
from tests import community
from tests.services.entry_kinds import EVERY_KIND, kinds_topic, with_people
from tests.thorough import examples


@pytest.fixture
def topic(estate):
    return kinds_topic(estate, secret=True, matters=EVERY_KIND[:2])


@pytest.fixture
def issued(estate, topic):
    return IssueRegister(estate, topic.id)


def paper(number, choice="for"):
    return Reading(number, {"m1": chosen(choice), "m2": BLANK})


def failure(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value


def test_each_voter_is_handed_one_paper(issued, desk, estate, topic):
    given = issued.hand_out(3, "其女代领", "电话确认")
    assert issued.lines()[2].issued == given
    assert (given.receiver, given.note) == ("其女代领", "电话确认")
    # The day and no time of day: beside the time of a keyed paper it would tell whose that is.
    assert type(given.on) is date
    issued.hand_out(1)
    assert desk.account().issued == issued.count() == 2
    assert desk.account() == counted(estate.store, topic.id.hex)
    error = failure(lambda: issued.hand_out(3))
    assert (error.code, error.details) == (
        "paper-issued-already",
        {"name": "业主3", "on": given.on},
    )
    assert issued.count() == 2
    assert verify(estate).ok


def test_a_paper_is_taken_back_and_handed_out_again(issued, estate, topic):
    issued.hand_out(3, "代领")
    issued.take_back(3, "登记错人")
    assert issued.lines()[2].issued is None
    assert issued.count() == 0
    issued.hand_out(3)
    assert issued.lines()[2].issued.receiver == ""
    assert issued.count() == 1
    rows = estate.store.rows(issue_rows().where(issue_table().topic == topic.id.hex))
    assert rows == [("代领", "", 0), ("代领", "登记错人", 0), ("", "", 1)]
    assert verify(estate).ok


def issue_table():
    from commdesk.models.topics import Issue

    return Issue


def issue_rows():
    table = issue_table()
    return table.select(table.receiver, table.note, table.current).order_by(table.arrival)


@pytest.mark.parametrize(
    ("work", "code"),
    [
        (lambda r: r.take_back(1, "登记错人"), "paper-not-issued"),
        (lambda r: r.take_back(1, " "), "reason-missing"),
        (lambda r: r.hand_out(999), "voter-not-on-roll"),
        (lambda r: r.hand_out(0), "voter-not-on-roll"),
        (lambda r: r.hand_out(1, "长" * (LONGEST_WORDS + 1)), "note-too-long"),
    ],
)
def test_what_can_not_be_done_changes_nothing(issued, estate, work, code):
    before = estate.journal.sequence
    assert failure(lambda: work(issued)).code == code
    assert estate.journal.sequence == before
    assert issued.count() == 0


def test_papers_are_handed_out_while_the_vote_is_open(issued, estate, topic):
    issued.hand_out(1)
    close_topic(estate, topic.id)
    assert failure(lambda: issued.hand_out(2)).code == "topic-not-open"
    assert failure(lambda: issued.take_back(1, "登记错人")).code == "topic-not-open"


def labels(line):
    return [room.label for room in line.rooms]


def test_people_are_found_by_the_rooms_they_have_today(issued):
    first, second = issued.lines()[:2]
    assert (first.name, labels(first)) == ("业主1", ["1幢1单元0101"])
    assert (second.name, labels(second)) == ("业主1", ["1幢1单元0102"])


def test_a_representative_has_the_places_represented(estate):
    topic = kinds_topic(estate, basis=Basis.REPRESENTATIVES, secret=True, matters=EVERY_KIND[1:3])
    register = with_people(load_register(estate))
    with patch("commdesk.services.delivery.issue_register.load_register", return_value=register):
        lines = IssueRegister(estate, topic.id).lines()
    assert (lines[0].name, labels(lines[0])) == ("张桂兰", ["1幢"])


def test_only_a_secret_topic_has_an_issue_register(estate):
    with pytest.raises(ValueError, match="secret"):
        IssueRegister(estate, kinds_topic(estate).id)


def test_a_secret_paper_is_never_delivered_by_number(desk):
    with pytest.raises(ValueError, match="secret"):
        desk.deliver([1], "上门")
    with pytest.raises(ValueError, match="secret"):
        desk.deliver_all("公告")


def test_more_papers_than_were_handed_out_are_stored(issued, desk):
    issued.hand_out(1)
    desk.store(paper(1))
    desk.store(paper(2))
    assert desk.account().not_returned == -1


# Nothing ties a paper to a person


def tables(store):
    names = store.database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    for (name,) in names.fetchall():
        cursor = store.database.execute_sql(f'SELECT * FROM "{name}"')
        columns = [column[0] for column in cursor.description]
        yield name, [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture
def voted(issued, desk, estate, topic):
    """Everybody fetched a paper in one order, and papers were keyed in another."""
    voters = [line.voter for line in issued.lines()]
    mixed = random.Random(7)
    mixed.shuffle(voters)
    for voter in voters:
        issued.hand_out(voter, "本人", "凭身份证")
    issued.take_back(voters[0], "登记错人")
    issued.hand_out(voters[0])
    numbers = list(range(1, len(voters) + 1))
    mixed.shuffle(numbers)
    for number in numbers:
        desk.store(paper(number, "for" if number % 3 else "against"))
    desk.correct(Reading(numbers[0], {}, VoidReason.COPY), "复印件")
    return topic


VOTER_WORDS = {"voter", "name", "phone", "receiver", "note", "people", "kind"}
PAPER_WORDS = {"paper", "marks", "channel", "version", "turn"}


def test_no_row_holds_a_paper_and_a_person(voted, estate, issued):
    people = {line.name for line in issued.lines()} | {line.phone for line in issued.lines()}
    with estate.store.connection():
        found = {name: rows for name, rows in tables(estate.store) if rows}
    assert {"paper", "voter", "issue", "reading", "trail"} <= found.keys()
    assert not found.get("delivery")
    for name, rows in found.items():
        mine = [row for row in rows if row.get("topic", voted.id.hex) == voted.id.hex]
        for row in mine:
            about_paper = PAPER_WORDS & row.keys()
            if name == "paper":
                assert (row["voter"], row["places"], row["area_cm2"]) == (0, "[]", 0)
            elif about_paper:
                assert not VOTER_WORDS & row.keys(), name
                assert not any(word in str(value) for value in row.values() for word in people)
            if name == "issue":
                assert set(row) == {
                    "arrival", "id", "topic", "voter", "receiver", "note", "at", "withdrawn",
                    "supersedes", "current",
                }  # fmt: skip


def test_no_record_of_the_trail_speaks_of_a_paper_and_a_person(voted, estate, issued):
    people = {line.name for line in issued.lines()} | {line.phone for line in issued.lines()}
    with estate.store.connection():
        trail = dict(tables(estate.store))["trail"]
    mine = [row for row in trail if json.loads(row["details"]).get("topic") == voted.id.hex]
    seen = {row["action"] for row in mine}
    assert {"topic.open", "paper.issue", "paper.take-back", "reading.store"} <= seen
    for row in mine:
        details, written = json.loads(row["details"]), set(json.loads(row["rows"]))
        assert not ({"paper", "number"} & details.keys() and {"voter", "name"} & details.keys())
        # Paper and voter are made together when the vote opens, before any paper is anybody's.
        assert not {"issue", "reading"} <= written
        assert not ("issue" in written and written & {"paper", "delivery", "mark"})
        if "reading" in written:
            assert not any(word in row["details"] for word in people)


def test_ids_and_order_tie_no_paper_to_a_person(voted, estate):
    """Each row has a record of its own, and voters came in another order than papers."""
    with estate.store.connection():
        found = dict(tables(estate.store))
    topic = voted.id.hex
    issue = [row for row in found["issue"] if row["topic"] == topic]
    reading = [row for row in found["reading"] if row["topic"] == topic]
    records = [record_of(row["id"]) for row in (*issue, *reading)]
    assert len(set(records)) == len(records)
    came = [row["voter"] for row in issue]
    keyed = [row["paper"] for row in reading]
    assert came[: len(keyed)] != keyed[: len(came)]


def test_a_secret_residents_vote_keeps_no_home(estate):
    topic = kinds_topic(estate, basis=Basis.RESIDENTS, secret=True, matters=EVERY_KIND[:2])
    with estate.store.connection():
        rows = [row for row in dict(tables(estate.store))["paper"] if row["topic"] == topic.id.hex]
    assert {(row["voter"], row["places"]) for row in rows} == {(0, "[]")}


# Any order of acts


class Handing(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        import tempfile
        from pathlib import Path

        self.folder = tempfile.TemporaryDirectory()
        self.office = community.new_office(Path(self.folder.name) / "office", homes=6)
        self.topic = kinds_topic(self.office, secret=True, matters=EVERY_KIND[:2])
        self.register = IssueRegister(self.office, self.topic.id)
        self.desk = EntryDesk(self.office, self.topic.id)
        self.out = set()
        self.back = set()

    @rule(voter=st.integers(1, 6))
    def hand_out(self, voter):
        if voter in self.out:
            assert failure(lambda: self.register.hand_out(voter)).code == "paper-issued-already"
        else:
            self.register.hand_out(voter)
            self.out.add(voter)

    @rule(voter=st.integers(1, 6))
    def take_back(self, voter):
        if voter in self.out:
            self.register.take_back(voter, "登记错人")
            self.out.remove(voter)
        else:
            assert failure(lambda: self.register.take_back(voter, "错")).code == "paper-not-issued"

    @rule(number=st.integers(1, 6))
    def store(self, number):
        if number not in self.back:
            self.desk.store(paper(number))
            self.back.add(number)

    @rule()
    def forget(self):
        self.office.accounts.forget(self.topic.id.hex)

    @invariant()
    def counts(self):
        account = self.desk.account()
        assert (account.issued, account.returned) == (len(self.out), len(self.back))
        assert {line.voter for line in self.register.lines() if line.issued} == self.out

    def teardown(self):
        if hasattr(self, "office"):
            report = verify(self.office)
            self.office.close()
            self.folder.cleanup()
            assert report.ok


TestHanding = Handing.TestCase
TestHanding.settings = settings(max_examples=examples(4), stateful_step_count=20)
