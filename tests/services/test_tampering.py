# SPDX-License-Identifier: Apache-2.0
"""Whoever changes the file behind the program's back is found, in every table and column.

They have the key, and go round the program: the engine itself does not mind.
"""

import json
import shutil
from contextlib import closing
from types import SimpleNamespace

import pytest

from commdesk.domain.chain import Record, canonical
from commdesk.domain.double_entry import Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.opinions import REMARK
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import Channel, Reading, VoidReason
from commdesk.domain.register import Place, Representative, Resident
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.models import votes
from commdesk.models.base import columns_of, table_of
from commdesk.models.database import Store
from commdesk.models.engine.cipher import EncryptedDatabase
from commdesk.models.office import Trail
from commdesk.models.schema import ALL, TRACKED
from commdesk.models.verify import verify_store
from commdesk.services.afterwards.objections import Answer, Objections
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.audit import verify
from commdesk.services.delivery.deliveries import Handover, deliver
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk
from commdesk.services.entry.extras import ExtraKind, ExtraPapers
from commdesk.services.entry.rulings import rule_on
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.office.office import open_office
from commdesk.services.opinions.opinions import Opinions
from commdesk.services.register.edit import Changes, change_register, new_ids
from commdesk.services.register.register import store_import
from commdesk.services.topics.roll_corrections import replace_paper
from commdesk.services.topics.stages import (
    close_topic,
    publish_topic,
    reopen_topic,
    settle_topic,
    take_down_topic,
)
from commdesk.services.topics.template_texts import TopicDraft
from commdesk.services.topics.templates import save_template
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from tests import community
from tests.community import CHEAP, OPERATOR, PASSWORD, paper

COLUMNS = [
    pytest.param(table_of(model), column, id=f"{table_of(model)}.{column}")
    for model in (Trail, *TRACKED)
    for column in columns_of(model)
]
OF_THE_TRAIL = {"sequence", "link", "seal"}


def fill_the_lists(office):
    """Residents, representatives, a template, and papers of a secret vote handed out."""
    resident, other, representative = new_ids(3)
    people = (
        Resident(resident, "郑小满"),
        Resident(other, "秦月"),
        Representative(representative, "何立夏", "", (Place("1"),)),
    )
    change_register(office, Changes(people), "登记")
    facts = TopicFacts("居民公约")
    asked = (MatterDraft("居民公约", RESIDENTS),)
    save_template(office, "公约", TopicDraft(facts, asked))
    secret = create_topic(
        office, facts, asked, basis=Basis.RESIDENTS, paper_per=PaperPer.OWNER,
        policy=Policy(), extent=Extent(secret=True),
    )  # fmt: skip
    open_topic(office, secret.id)
    handed = IssueRegister(office, secret.id)
    handed.hand_out(1)
    handed.hand_out(2)


def fill_the_desk(office):
    """A batch keyed twice, a difference decided, papers spoilt and too many, in another topic."""
    topic = community.opened_topic(office, entry=EntryRules(Double.ALL))
    deliver(office, topic.id, [5], Handover("当面", "", "何立夏", "配偶", ("秦月", "郑小满")))
    batch = Batches(office, topic.id).open(2, box="1", seal="A17")
    desk = EntryDesk(office, topic.id)
    desk.store(paper(5, "for", topic=topic))
    UnfinishedPapers(office, desk).keep(Keying.start(6, topic.matters), Channel.COUNTER)
    Batches(office, topic.id).close(batch.id, "少一张")
    office.operator = "秦月"
    EntryDesk(office, topic.id, Turn.SECOND).store(paper(5, "against", topic=topic))
    office.operator = "何立夏"
    ReviewDesk(office, topic.id).decide(5, Decision.SECOND, "以纸票为准")
    office.operator = OPERATOR
    ExtraPapers(office, topic.id).add(ExtraKind.DUPLICATE, 5)
    replace_paper(office, topic.id, 7, "撕破")
    opinions = Opinions(office, topic.id)
    opinions.give([(REMARK, 5)], "电梯")
    opinions.give([(REMARK, 5)], "停车")


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A closed office with something in every table."""
    folder = tmp_path_factory.mktemp("tampering") / "office"
    office = community.new_office(folder, homes=6)
    office.add_operator("李建国", "another password", kdf=CHEAP)
    office.remove_operator("李建国")
    store_import(office, community.preview_of(community.register_of(8)))
    fill_the_desk(office)
    topic = community.opened_topic(office)
    desk = EntryDesk(office, topic.id)
    desk.deliver([1, 2, 3], "上门")
    desk.store(paper(1, "for", "against", topic=topic))
    desk.store(paper(2, "against", topic=topic))
    desk.correct(paper(2, "abstain", topic=topic), "看错一行")
    desk.store(Reading(3, {}, VoidReason.UNSIGNED))
    rule_on(office, topic.id, "m1", 1, "for", "本人确认")
    rule_on(office, topic.id, "m1", 1, "abstain", "本人再次确认")
    close_topic(office, topic.id)
    settle_topic(office, topic.id, "待认定", explained="批次已核")
    publish_topic(office, topic.id)
    record_sheet(office, topic.id, "notice", Way.PDF, "0001-0002")
    objections = Objections(office, topic.id)
    objections.answer(objections.receive("秦月", "没有收到票").id, Answer.UPHELD, "已补发")
    take_down_topic(office, topic.id, "异议成立")
    reopen_topic(office, topic.id, "补交")
    fill_the_lists(office)
    assert verify(office).ok
    office.close()
    return SimpleNamespace(folder=folder, key=office._key)


def opened(folder):
    """As a user opens it; the code of what is said instead."""
    try:
        return open_office(folder, operator=OPERATOR, password=PASSWORD)
    except UserError as error:
        return error.code


def report_on(folder, key):
    """What the check says of an office, that opens or says why it does not: no traceback."""
    office = opened(folder)
    if isinstance(office, str):
        assert office in {"office-file-damaged", "operator-unknown"}
        with closing(Store.open(folder / "office.db", key)) as store:
            return verify_store(store, lambda _done, _total: None)
    with closing(office):
        return verify(office)


@pytest.fixture
def tampered(template, tmp_path):
    """Runs SQL on a copy of the office, and verifies that."""
    folder = tmp_path / "office"
    shutil.copytree(template.folder, folder)
    raw = EncryptedDatabase(folder / "office.db", template.key, []).connect_to(folder / "office.db")

    def run(*statements):
        for statement in statements:
            raw.execute(*([statement] if isinstance(statement, str) else statement))

    def problem():
        raw.close()
        report = report_on(folder, template.key)
        assert report.ok == (report.problem is None)
        return report.problem

    def value(sql):
        return raw.execute(sql).fetchone()[0]

    def indexes(table):
        found = raw.execute(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?", (table,)
        )
        return [name for (name,) in found]

    yield SimpleNamespace(run=run, problem=problem, value=value, indexes=indexes)
    raw.close()


def test_every_table_has_something_in_it(tampered):
    assert [
        model for model in ALL if not tampered.value(f"SELECT count(*) FROM {table_of(model)}")
    ] == []


def test_what_nobody_changed_verifies(template, tmp_path):
    shutil.copytree(template.folder, tmp_path / "office")
    office = open_office(tmp_path / "office", operator=OPERATOR, password=PASSWORD)
    assert verify(office).ok
    office.close()


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_one_changed_field_is_found_and_its_table_named(tampered, table, column):
    at = tampered.value(f"SELECT max(arrival) FROM {table}")
    if table == "trail":
        at = 3
    if column == "current":
        # Switched off, so that nothing counts any more where something did.
        tampered.run(f"UPDATE {table} SET current = 0 WHERE arrival = {at}")
    else:
        # Another value of the same type; the unique indexes of the key columns do not stop it.
        tampered.run(
            f"UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'integer' THEN {column} + 1"
            f" WHEN 'null' THEN 'x' ELSE {column} || 'x' END WHERE arrival = {at}"
        )
    problem = tampered.problem()
    assert problem is not None
    if table == "trail":
        assert problem.kind in OF_THE_TRAIL
        # A record of a counter that nobody knows begins a chain of its own.
        assert problem.sequence == (1 if column == "counter" else 3)
    else:
        assert problem.table == table
        assert problem.kind == ("current-wrong" if column == "current" else problem.kind)


@pytest.mark.parametrize("model", TRACKED, ids=table_of)
def test_a_deleted_row_is_found(tampered, model):
    table = table_of(model)
    tampered.run(f"DELETE FROM {table} WHERE arrival = (SELECT max(arrival) FROM {table})")
    problem = tampered.problem()
    assert problem is not None
    # The row it had superseded says that it is not current, and nothing supersedes it now.
    assert (problem.table, problem.kind) in {(table, "rows-missing"), (table, "current-wrong")}


@pytest.mark.parametrize("model", TRACKED, ids=table_of)
def test_an_added_row_is_found(tampered, model):
    table = table_of(model)
    for name in tampered.indexes(table):
        tampered.run(f'DROP INDEX "{name}"')
    columns = ", ".join(column for column in columns_of(model) if column != "id")
    tampered.run(
        f"INSERT INTO {table} (id, {columns}) SELECT '{'f' * 32}', {columns} FROM {table}"
        " WHERE arrival = 1"
    )
    problem = tampered.problem()
    assert problem is not None
    assert (problem.table, problem.kind, problem.row) == (table, "stray-row", "f" * 32)


def test_a_row_added_under_a_known_record_is_found(tampered):
    row = tampered.value("SELECT id FROM reading ORDER BY arrival DESC LIMIT 1")
    columns = ", ".join(
        column for column in columns_of(votes.Reading) if column not in {"id", "paper"}
    )
    forged = row[:-1] + "2"
    tampered.run(
        f"INSERT INTO reading (id, paper, {columns}) SELECT '{forged}', 9, {columns} FROM reading"
        f" WHERE id = '{row}'"
    )
    problem = tampered.problem()
    assert (problem.table, problem.kind, problem.details["paper"]) == ("reading", "rows-added", 3)


def test_swapped_marks_are_found_and_the_paper_is_named(tampered):
    first = tampered.value("SELECT marks FROM reading WHERE paper = 1")
    second = tampered.value("SELECT marks FROM reading WHERE paper = 2 AND current")
    assert first != second
    tampered.run(
        ("UPDATE reading SET marks = ? WHERE paper = 1", (second,)),
        ("UPDATE reading SET marks = ? WHERE paper = 2 AND current", (first,)),
    )
    problem = tampered.problem()
    assert (problem.table, problem.kind, problem.action) == (
        "reading",
        "row-changed",
        "reading.store",
    )
    assert problem.details["paper"] == 1
    assert problem.operator == OPERATOR


def test_a_mark_turned_within_one_paper_is_found(tampered):
    tampered.run("""UPDATE reading SET marks = '{"m1":["against"],"m2":["for"]}' WHERE paper = 1""")
    problem = tampered.problem()
    assert (problem.table, problem.kind, problem.details["paper"]) == ("reading", "row-changed", 1)


def test_an_old_version_made_current_again_is_found(tampered):
    tampered.run(
        "UPDATE reading SET current = 0 WHERE paper = 2 AND version = 2",
        "UPDATE reading SET current = 1 WHERE paper = 2 AND version = 1",
    )
    problem = tampered.problem()
    assert (problem.table, problem.kind, problem.details["paper"]) == (
        "reading",
        "current-wrong",
        2,
    )


def test_two_papers_changed_places_are_found(tampered):
    tampered.run(
        "UPDATE reading SET arrival = 100 WHERE arrival = 1",
        "UPDATE reading SET arrival = 1 WHERE arrival = 2",
        "UPDATE reading SET arrival = 2 WHERE arrival = 100",
    )
    assert tampered.problem().table == "reading"


def test_a_trail_cut_out_of_the_middle_is_found(tampered):
    last = tampered.value("SELECT max(sequence) FROM trail")
    tampered.run(f"DELETE FROM trail WHERE sequence BETWEEN 4 AND {last - 2}")
    problem = tampered.problem()
    assert (problem.kind, problem.sequence) == ("sequence", 4)


def test_a_gap_in_the_trail_that_was_numbered_over_is_found(tampered):
    tampered.run(
        "DELETE FROM trail WHERE sequence = 4",
        "UPDATE trail SET sequence = sequence - 1 WHERE sequence > 4",
    )
    problem = tampered.problem()
    assert (problem.kind, problem.sequence) == ("link", 4)


def test_a_record_forged_with_a_fitting_seal_breaks_the_next_one(tampered):
    # Someone who can seal a record anew still has to seal all that follow.
    details = canonical(
        {"record": tampered.value("SELECT id FROM trail WHERE sequence = 4")}
    ).decode()
    row = {
        name: tampered.value(f"SELECT {name} FROM trail WHERE sequence = 4")
        for name in ("counter", "sequence", "at", "operator", "action", "previous")
    }
    rows = json.loads(tampered.value("SELECT rows FROM trail WHERE sequence = 4"))
    seal = Record(**row, details=json.loads(details), rows=rows, seen={}).computed_seal()
    tampered.run(("UPDATE trail SET details = ?, seal = ? WHERE sequence = 4", (details, seal)))
    problem = tampered.problem()
    assert (problem.kind, problem.sequence) == ("link", 5)


def test_json_written_otherwise_is_found_though_it_means_the_same(tampered):
    tampered.run("UPDATE trail SET rows = replace(rows, ':', ': ') WHERE sequence = 5")
    problem = tampered.problem()
    assert (problem.kind, problem.sequence) == ("seal", 5)


def test_a_number_kept_as_another_type_is_found(tampered):
    tampered.run("UPDATE reading SET remark = x'00' WHERE paper = 1")
    assert tampered.problem().table == "reading"


def test_text_that_is_no_text_is_a_damaged_file(tampered):
    tampered.run("UPDATE reading SET remark = CAST(x'ff' AS TEXT) WHERE paper = 1")
    with pytest.raises(UserError) as raised:
        tampered.problem()
    assert raised.value.code == "office-file-damaged"
