# SPDX-License-Identifier: Apache-2.0
"""A byte that changed on the disk: said plainly, never a wrong count, never a traceback."""

import os
import random
import shutil
import sys
from types import SimpleNamespace

import pytest

from commdesk.domain.errors import UserError
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import open_office
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import list_topics
from tests import community
from tests.community import OPERATOR, PASSWORD, paper

PAGE = 2048


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A closed office with 40 papers keyed, and its count."""
    folder = tmp_path_factory.mktemp("damage") / "office"
    office = community.new_office(folder, homes=60)
    topic = community.opened_topic(office)
    desk = EntryDesk(office, topic.id)
    for number in range(1, 41):
        desk.store(paper(number, ("for", "against")[number % 2], topic=topic))
    results = count_topic(office, topic.id)
    office.close()
    return SimpleNamespace(folder=folder, topic=topic.id, results=results)


@pytest.fixture
def copied(template, tmp_path):
    folder = tmp_path / "office"
    shutil.copytree(template.folder, folder)
    return folder


def looked_into(folder, topic):
    """What verifying and counting give: a value, or the code of what is said."""
    try:
        office = open_office(folder, operator=OPERATOR, password=PASSWORD)
    except UserError as error:
        return error.code, error.code
    found = []
    for work in (lambda: verify(office).ok, lambda: count_topic(office, topic)):
        try:
            found.append(work())
        except UserError as error:
            found.append(error.code)
    office.close()
    return tuple(found)


def test_a_changed_byte_is_never_a_wrong_count(template, copied):
    whole = (copied / "office.db").read_bytes()
    draw = random.Random(20260301)
    places = [
        *range(0, 32, 5),
        *(page * PAGE + draw.randrange(PAGE) for page in range(len(whole) // PAGE)),
    ]
    seen = set()
    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 1 << draw.randrange(8)
        (copied / "office.db").write_bytes(changed)
        verified, counted = looked_into(copied, template.topic)
        assert verified == "office-file-damaged"
        assert counted in ("office-file-damaged", template.results)
        seen.add(counted)
    (copied / "office.db").write_bytes(whole)
    assert looked_into(copied, template.topic) == (True, template.results)
    assert "office-file-damaged" in seen


@pytest.mark.parametrize("keep", [0, 1, 100, PAGE - 1, PAGE, 3 * PAGE + 7, -PAGE, -1])
def test_a_file_cut_short_is_damaged(template, copied, keep):
    whole = (copied / "office.db").read_bytes()
    (copied / "office.db").write_bytes(whole[:keep])
    assert looked_into(copied, template.topic)[0] == "office-file-damaged"


def test_pages_in_each_others_place_are_damage(template, copied):
    whole = (copied / "office.db").read_bytes()
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    pages[4], pages[5] = pages[5], pages[4]
    (copied / "office.db").write_bytes(b"".join(pages))
    assert looked_into(copied, template.topic)[0] == "office-file-damaged"


def test_the_keys_of_one_office_do_not_open_another(template, copied, tmp_path):
    other = tmp_path / "other"
    community.new_office(other).close()
    shutil.copy(other / "keys.json", copied / "keys.json")
    assert looked_into(copied, template.topic)[0] == "office-file-damaged"


# The log of a program that was ended hard


@pytest.fixture(scope="module")
def left(tmp_path_factory):
    """An office whose program was ended with its papers still in the log."""
    if sys.platform == "win32":
        pytest.skip("no fork")
    folder = tmp_path_factory.mktemp("left") / "office"
    community.new_office(folder, homes=20).close()
    child = os.fork()
    if child == 0:
        office = open_office(folder, operator=OPERATOR, password=PASSWORD)
        topic = community.opened_topic(office)
        desk = EntryDesk(office, topic.id)
        for number in range(1, 21):
            desk.store(paper(number, topic=topic))
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    return folder


def returned(folder):
    try:
        office = open_office(folder, operator=OPERATOR, password=PASSWORD)
    except UserError as error:
        return error.code
    assert verify(office).ok
    lines = list_topics(office)
    office.close()
    return lines[0].returned if lines else None


def test_a_whole_log_is_taken_over(left, tmp_path):
    shutil.copytree(left, tmp_path / "office")
    assert (tmp_path / "office" / "office.db-wal").stat().st_size > 0
    assert returned(tmp_path / "office") == 20


def test_a_changed_byte_in_the_log_does_not_lose_papers_in_silence(left, tmp_path):
    whole = (left / "office.db-wal").read_bytes()
    draw = random.Random(20260302)
    frame = PAGE + 24
    # The last commit is the one that a power cut may have torn off; see engine/log.py.
    certain = len(whole) - 8 * frame
    for place in [*range(0, 32, 3), *(draw.randrange(32, certain) for _ in range(40))]:
        folder = tmp_path / str(place)
        shutil.copytree(left, folder, dirs_exist_ok=True)
        changed = bytearray(whole)
        changed[place] ^= 1 << draw.randrange(8)
        (folder / "office.db-wal").write_bytes(changed)
        assert returned(folder) == "office-file-damaged"


def test_a_log_torn_off_at_its_end_loses_only_what_was_not_on_disk(left, tmp_path):
    whole = (left / "office.db-wal").read_bytes()
    for lost in (1, 30, PAGE):
        folder = tmp_path / str(lost)
        shutil.copytree(left, folder)
        (folder / "office.db-wal").write_bytes(whole[:-lost])
        assert returned(folder) == 19
