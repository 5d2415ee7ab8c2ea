# SPDX-License-Identifier: Apache-2.0
"""A disk that is really full: said plainly, and what was stored stays."""

import os
import subprocess

import pytest

from commdesk.domain.errors import UserError
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import open_office
from commdesk.services.register.register import load_register, register_summary, store_import
from tests import community
from tests.community import CHEAP, OPERATOR, PASSWORD, paper

pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to mount a small disk"
)


@pytest.fixture
def disk(tmp_path):
    """A disk of 2 MiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], check=False)
    if done.returncode:
        pytest.skip("no right to mount")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill(disk):
    """Take what is left; the file to remove to have it again."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


def code_of(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def opened(folder):
    return open_office(folder, operator=OPERATOR, password=PASSWORD)


def test_papers_stored_before_the_disk_was_full_stay(disk):
    office = community.new_office(disk / "office", homes=60)
    topic = community.opened_topic(office)
    desk = EntryDesk(office, topic.id)
    desk.store(paper(1, topic=topic))
    ballast = fill(disk)
    stored = [1]

    def store_on():
        for number in range(2, 62):
            desk.store(paper(number, topic=topic, remark="长" * 500))
            stored.append(number)

    assert code_of(store_on) == "disk-full"
    assert desk.account().returned == len(stored)
    assert (
        code_of(lambda: office.add_operator("李建国", "another password", kdf=CHEAP)) == "disk-full"
    )
    ballast.unlink()
    desk.store(paper(61, topic=topic))
    office.close()
    office = opened(disk / "office")
    assert verify(office).ok
    desk = EntryDesk(office, topic.id)
    assert [n for n in range(1, 62) if desk.facts(n).stored is not None] == [*stored, 61]
    office.close()


def test_an_import_too_big_for_the_disk_stores_nothing(disk):
    office = community.new_office(disk / "office")
    preview = community.preview_of(community.register_of(9000))
    assert code_of(lambda: store_import(office, preview)) == "disk-full"
    assert register_summary(office) is None
    store_import(office, community.preview_of(community.register_of(60)))
    assert load_register(office) == community.register_of(60)
    assert verify(office).ok
    office.close()


def test_an_office_on_a_full_disk_says_so_and_is_whole_again_later(disk):
    community.new_office(disk / "office", homes=60).close()
    keys = (disk / "office" / "keys.json").read_bytes()
    ballast = fill(disk)
    assert code_of(lambda: opened(disk / "office")) == "disk-full"
    assert (disk / "office" / "keys.json").read_bytes() == keys
    ballast.unlink()
    office = opened(disk / "office")
    assert verify(office).ok
    office.close()


def test_an_office_that_does_not_fit_is_not_made(disk):
    ballast = fill(disk)
    assert code_of(lambda: community.office_made_here(disk / "office")) == "disk-full"
    ballast.unlink()
    community.office_made_here(disk / "office").close()
