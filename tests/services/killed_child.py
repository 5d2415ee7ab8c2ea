# SPDX-License-Identifier: Apache-2.0
"""Works until it is killed: says on standard output what is stored, once it is.

python -m tests.services.killed_child key FOLDER      keys one paper after another
python -m tests.services.killed_child import FOLDER   makes an office and imports a register
"""

from __future__ import annotations

import sys
from pathlib import Path

from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import open_office
from commdesk.services.register.register import store_import
from commdesk.services.topics.topics import list_topics
from tests import community
from tests.community import OPERATOR, PASSWORD, paper

HOMES = 3000


def say(word: object) -> None:
    print(word, flush=True)


def key_papers(folder: Path) -> None:
    office = open_office(folder, operator=OPERATOR, password=PASSWORD)
    desk = EntryDesk(office, list_topics(office)[0].id)
    say("ready")
    account = desk.account()
    for number in range(account.returned + 1, account.issued + 1):
        stored = desk.store(paper(number, ("for", "against")[number % 2], topic=desk.topic))
        say(stored.reading.paper)
        if number % 5 == 0:
            stored = desk.correct(paper(number, "abstain", topic=desk.topic), "看错")
            say(f"{stored.reading.paper} corrected")


def import_register(folder: Path) -> None:
    preview = community.preview_of(community.register_of(HOMES))
    say("ready")
    office = community.office_made_here(folder)
    say("created")
    store_import(office, preview, lambda done, total: say(f"{done} of {total}"))
    say("imported")
    sys.stdin.read()


if __name__ == "__main__":
    {"key": key_papers, "import": import_register}[sys.argv[1]](Path(sys.argv[2]))
