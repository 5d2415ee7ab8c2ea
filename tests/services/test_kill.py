# SPDX-License-Identifier: Apache-2.0
"""The program is killed at any moment: the file opens, verifies, and holds what was reported."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import create_office, is_office, open_office
from commdesk.services.register.register import load_register, register_summary, store_import
from commdesk.services.topics.topics import list_topics
from tests import community
from tests.community import CHEAP, OPERATOR, PASSWORD
from tests.services.killed_child import HOMES
from tests.thorough import examples

ROOT = Path(__file__).resolve().parents[2]
KEYING_ROUNDS = examples(5)


def run_and_kill(work, folder, lines, delay):
    """What the child said until it was killed, `delay` seconds after its n-th line."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.services.killed_child", work, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdout is not None
    said = [child.stdout.readline().strip() for _ in range(lines)]
    # Not a wait for something to happen: the moment of death itself is what varies.
    time.sleep(delay)
    child.kill()
    said += child.stdout.read().split("\n")
    child.wait()
    assert child.stdin is not None
    child.stdin.close()
    child.stdout.close()
    return [word.strip() for word in said if word.strip()]


def test_papers_reported_stored_are_stored_whenever_the_program_is_killed(tmp_path):
    draw = random.Random(20260301)
    folder = tmp_path / "office"
    office = community.new_office(folder, homes=45 * KEYING_ROUNDS)
    community.opened_topic(office, matters=3)
    office.close()
    stored, corrected = 0, set()
    for _ in range(KEYING_ROUNDS):
        said = run_and_kill("key", folder, draw.randint(1, 40), draw.random() * 0.02)
        assert said[0] == "ready"
        numbers = [word.split() for word in said[1:]]
        reported = [int(words[0]) for words in numbers if len(words) == 1]
        corrected |= {int(words[0]) for words in numbers if len(words) == 2}
        office = open_office(folder, operator=OPERATOR, password=PASSWORD)
        report = verify(office)
        assert report.ok, report.problem
        desk = EntryDesk(office, list_topics(office)[0].id)
        held = desk.account().returned
        # Everything reported, and at most the one that was stored but not yet reported.
        assert max(reported, default=stored) <= held <= max(reported, default=stored) + 1
        stored = held
        for number in range(1, stored + 1):
            facts = desk.facts(number).stored
            assert facts is not None
            choice = facts.reading.marks["m2"].choices
            if number in corrected:
                assert (facts.version, choice) == (2, ("abstain",))
            elif facts.version == 1:
                assert choice == (("for", "against")[number % 2],)
            else:
                # Corrected, and killed before it could be said.
                assert (number % 5, choice) == (0, ("abstain",))
        office.close()
    assert stored > KEYING_ROUNDS
    assert corrected


# Lines: ready, created, then one for each portion of the import, imported.
@pytest.mark.parametrize(
    ("lines", "delay"),
    [(1, 0), (1, 0.01), (1, 0.02), (1, 0.04), (2, 0), (2, 0.01), (3, 0), (4, 0), (5, 0.01), (7, 0)],
)
def test_an_import_is_there_whole_or_not_at_all_whenever_the_program_is_killed(
    tmp_path, lines, delay
):
    folder = tmp_path / "office"
    said = run_and_kill("import", folder, lines, delay)
    if not is_office(folder):
        assert "created" not in said
        assert not folder.exists()
        # Nothing hinders another attempt.
        office, _ = create_office(
            folder, name="桂花社区", operator=OPERATOR, password=PASSWORD, kdf=CHEAP
        )
    else:
        office = open_office(folder, operator=OPERATOR, password=PASSWORD)
    report = verify(office)
    assert report.ok, report.problem
    register = community.register_of(HOMES)
    if register_summary(office) is None:
        assert "imported" not in said
        store_import(office, community.preview_of(register))
    assert load_register(office) == register
    assert verify(office).ok
    office.close()
