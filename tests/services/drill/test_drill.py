# SPDX-License-Identifier: Apache-2.0
"""A drill is another file under another key, and leaves nothing behind."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.reading import VoidReason
from commdesk.services.audit import verify
from commdesk.services.drill import drill as drills
from commdesk.services.drill.drill import PREFIX, open_drill
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.folder import is_office
from commdesk.services.office.office import open_office
from commdesk.services.topics.topics import list_topics, load_topic
from tests import community


@pytest.fixture
def places(tmp_path, monkeypatch):
    """Temporary folders lie in one of their own."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def drill(places):
    made = open_drill(7)
    yield made
    made.close()


def test_the_same_seed_gives_the_same_papers(drill, places):
    other, third = open_drill(7), open_drill(8)

    def whole(made):
        roll = EntryDesk(made.office, made.topic.id).roll
        return [paper.right for paper in made.papers], roll.voters, roll.papers

    assert whole(other) == whole(drill)
    assert whole(third) != whole(drill)
    for made in (other, third):
        made.close()


def test_every_paper_can_be_keyed_as_it_is_marked(drill):
    desk = EntryDesk(drill.office, drill.topic.id)
    for paper in drill.papers:
        found = desk.find(drill.topic.codes.typed(paper.number)).candidates
        assert [facts.paper.number for facts in found] == [paper.number]
        desk.store(paper.right)
    account = desk.account()
    assert (account.issued, account.delivered, account.returned) == (40, 40, 40)
    assert account.void == sum(paper.right.is_void for paper in drill.papers) >= 3
    assert verify(drill.office).ok


def test_the_papers_have_all_that_is_to_be_learned(drill):
    rights = [paper.right for paper in drill.papers]
    reasons = {mark.reason for right in rights for mark in right.marks.values()}
    assert {VoidReason.SEVERAL_MARKS, VoidReason.TOO_MANY} <= reasons
    assert sum(right.void is VoidReason.UNSIGNED for right in rights) == 3
    assert any(not any(keys for keys in paper.marked.values()) for paper in drill.papers)
    assert [matter.most for matter in drill.topic.matters] == [1, 1, 1, 1, 2]
    assert drill.topic.entry.check_digits


def files_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_real_office_does_not_change_by_a_byte(tmp_path, places):
    office = community.new_office(tmp_path / "real", homes=20)
    topic = community.opened_topic(office)
    lines = list_topics(office)
    office.close()
    before = files_of(tmp_path / "real")
    made = open_drill(7)
    desk = EntryDesk(made.office, made.topic.id)
    for paper in made.papers:
        desk.store(paper.right)
    assert made.office.folder != tmp_path / "real"
    assert made.office.folder.is_relative_to(places)
    assert topic.id not in {line.id for line in list_topics(made.office)}
    with pytest.raises(UserError, match="topic-unknown"):
        load_topic(made.office, topic.id)
    made.close()
    assert files_of(tmp_path / "real") == before
    office = open_office(
        tmp_path / "real", operator=community.OPERATOR, password=community.PASSWORD
    )
    assert list_topics(office) == lines
    assert EntryDesk(office, topic.id).account().returned == 0
    office.close()


def test_a_drills_paper_is_no_paper_of_the_real_vote(tmp_path, drill):
    office = community.new_office(tmp_path / "real", homes=20)
    topic = community.opened_topic(office)
    desk = EntryDesk(office, topic.id)
    with pytest.raises(UserError, match="other-topics-paper"):
        desk.find(drill.topic.codes.scanned(3))
    office.close()


def test_closing_leaves_nothing(drill, places):
    folder = drill.folder
    assert is_office(folder / "office")
    drill.close()
    assert not folder.exists()
    assert list(places.iterdir()) == []
    drill.close()


def test_two_drills_never_share_a_key(places):
    one, other = open_drill(7), open_drill(7)
    contents = [(made.folder / "office" / "keys.json").read_bytes() for made in (one, other)]
    assert contents[0] != contents[1]
    for made in (one, other):
        made.close()


def test_what_a_killed_program_left_is_thrown_away_a_day_later(places):
    child = (
        "import os, sys; from commdesk.services.drill.drill import open_drill; "
        "made = open_drill(7); print(made.folder, flush=True); os._exit(9)"
    )
    root = Path(drills.__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", child],
        env={**os.environ, "TMPDIR": str(places), "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    left = Path(done.stdout.strip())
    assert done.returncode == 9
    assert left.parent == places
    assert left.name.startswith(PREFIX)
    open_drill(7).close()
    assert left.exists()
    long_ago = time.time() - 2 * 24 * 3600
    os.utime(left, (long_ago, long_ago))
    open_drill(7).close()
    assert list(places.iterdir()) == []


def test_a_full_disk_is_said_and_nothing_is_left(places, monkeypatch):
    def refuse(*_, **__):
        raise UserError("disk-full")

    monkeypatch.setattr(drills, "store_import", refuse)
    with pytest.raises(UserError, match="disk-full"):
        open_drill(7)
    assert list(places.iterdir()) == []
