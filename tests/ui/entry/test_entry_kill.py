# SPDX-License-Identifier: Apache-2.0
"""The power goes while papers are being keyed: their keys are there when the desk opens again."""

import random
import subprocess
import sys
from pathlib import Path

from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.office.office import open_office
from commdesk.services.topics.topics import list_topics
from tests import community
from tests.community import OPERATOR, PASSWORD
from tests.thorough import examples

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = examples(2)
MATTERS = 5


def keyed_until_killed(folder, lines):
    """What the desk said until it was killed, right after so many lines."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.entry.killed_desk", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "ready"
    said = [child.stdout.readline().split() for _ in range(lines)]
    child.kill()
    said += [line.split() for line in child.stdout.read().splitlines()]
    child.wait()
    child.stdout.close()
    return [(int(words[0]), int(words[1])) for words in said if len(words) == 2]


def test_keys_of_papers_not_stored_survive_the_power_cut(tmp_path):
    draw = random.Random(20261122)
    folder = tmp_path / "office"
    office = community.new_office(folder, homes=60)
    community.opened_topic(office, matters=MATTERS)
    office.close()
    for _ in range(ROUNDS):
        said = keyed_until_killed(folder, draw.randint(1, 30))
        office = open_office(folder, operator=OPERATOR, password=PASSWORD)
        assert verify(office).ok
        desk = EntryDesk(office, list_topics(office)[0].id)
        kept = {
            paper.keying.paper: sum(mark is not None for mark in paper.keying.marks)
            for paper in UnfinishedPapers(office, desk).kept()
        }
        # All that was said, and at most the key after it, whose turn was not over.
        for number, keyed in dict(said).items():
            assert kept[number] in (keyed, keyed + 1)
        assert len(kept) <= len(dict(said)) + 1
        assert desk.account().returned == 0
        for number in kept:
            UnfinishedPapers(office, desk).drop(number)
        office.close()
