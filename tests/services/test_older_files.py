# SPDX-License-Identifier: Apache-2.0
"""Offices of every released schema open with today's program and keep their votes."""

import shutil
from pathlib import Path

import pytest

from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.reading import BLANK, chosen
from commdesk.domain.tally import Weight
from commdesk.models.migrations import STEPS, schema_version
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import open_office
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import list_topics, load_topic
from tests import community

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture
def first_schema(tmp_path):
    """Twelve homes and a shop; papers 1 to 4 keyed, 2 corrected, 1 to 5 delivered."""
    folder = tmp_path / "office"
    shutil.copytree(DATA / "schema1", folder)
    office = open_office(folder, operator=community.OPERATOR, password=community.PASSWORD)
    yield office
    office.close()


def test_an_office_of_the_first_schema_counts_as_it_did(first_schema):
    office = first_schema
    assert schema_version(office.store) == len(STEPS) > 1
    line = list_topics(office)[0]
    assert (line.people, line.papers, line.returned) == (11, 13, 4)
    results = count_topic(office, line.id)
    assert results.roll == Weight(11, 12_160_858)
    (first, _) = results.outcomes
    assert isinstance(first, Outcome)
    assert [option.cast for option in first.tally.options] == [
        Weight(1, 1_610_039),
        Weight(0, 0),
        Weight(1, 1_610_039),
    ]
    assert first.verdict is Verdict.NO_QUORUM
    assert (results.papers.delivered, results.papers.returned) == (5, 4)
    assert verify(office).ok


def test_work_goes_on_in_an_older_office(first_schema):
    office = first_schema
    topic = load_topic(office, list_topics(office)[0].id)
    desk = EntryDesk(office, topic.id)
    assert desk.facts(2).stored.reason == "看错一行"
    assert desk.facts(3).stored.reading.marks == {"m1": BLANK, "m2": BLANK}
    desk.store(community.paper(7, "for", topic=topic))
    assert desk.facts(7).stored.reading.marks["m2"] == chosen("for")
    assert verify(office).ok


def test_a_copy_is_kept_from_before_the_upgrade(first_schema):
    assert first_schema.folder.joinpath("office.before-upgrade-1.db").is_file()
