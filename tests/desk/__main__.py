# SPDX-License-Identifier: Apache-2.0
"""200 papers by real keys in a real window: python -m tests.desk [--papers N] [--rate N]

With --counting FOLDER the counting screen is open on a second display all the time, and pictures
of both are put there, to be looked at.

Makes an office with a topic of five matters, starts the program on a screen of its own, and
keys the papers: half scanned, half typed; half of the marks in full width; scans in the middle of
unfinished papers, over full ones, with the focus elsewhere, and of numbers that are wrong.
Afterwards the data file is read: every paper has to say what was keyed for it.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from commdesk.domain.entry_rules import NEW_ENTRY
from commdesk.domain.reading import Mark, chosen
from commdesk.domain.topics import Topic
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.office.office import create_office, open_office
from commdesk.services.register.register import store_import
from commdesk.ui.frame.preferences import Preferences
from tests import community
from tests.desk.screen import (
    FULL_WIDTH,
    Keyboard,
    missing,
    program,
    take_picture,
    virtual_screen,
)

PASSWORD = "hello12345"
OFFICE = "桂花社区"
MATTERS = 5
CHOICES = {"1": "for", "2": "against", "3": "abstain"}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.desk")
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--rate", type=int, default=10, help="keys a second")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--counting", type=Path, metavar="FOLDER")
    told = parser.parse_args()
    # An end from outside puts away the screen and the program as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    watched: Path | None = told.counting
    if names := missing(*(("xrandr", "scrot") if watched else ())):
        print(f"Skipped: {' and '.join(names)} must be installed for a desk of real keys.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        topic = make_office(home, told.papers)
        desk = Desk(topic, told.papers, random.Random(told.seed))
        with (
            virtual_screen(displays=2 if watched else 1) as environment,
            program(environment, home) as running,
        ):
            keyboard = Keyboard(environment, per_second=told.rate)
            keyboard.wait_for("登录")
            time.sleep(1)
            keyboard.press([*PASSWORD, "Return"])
            keyboard.wait_for(f"^{OFFICE}")
            time.sleep(2)
            keyboard.press(["ctrl+2"])
            time.sleep(1)
            if watched is not None:
                watched.mkdir(parents=True, exist_ok=True)
                keyboard.press(["ctrl+d"])
                keyboard.wait_for("唱票")
                keyboard.wait_for(f"^{OFFICE}")
            begin = time.monotonic()
            for to_go in desk.work(keyboard):
                print(f"  {to_go} papers to go", flush=True)
                if watched is not None:
                    take_picture(environment, watched / f"{to_go:03}.png")
            lasted = time.monotonic() - begin
            time.sleep(1)
            alive = running.poll() is None
        problems = desk.problems(home)
        said = (home / "said.txt").read_text(encoding="utf-8", errors="replace").strip()
    print(
        f"{told.papers} papers in {lasted:.0f} s: {keyboard.pressed} keys by hand, "
        f"{keyboard.pressed / keyboard.seconds:.1f} a second while typing, {keyboard.scans} scans"
    )
    print("  " + ", ".join(f"{count} {what}" for what, count in desk.done.items()))
    print("  " + ", ".join(f"{what} {count}" for what, count in problems.items()))
    if said:
        print(said)
    right = problems.pop("stored") == told.papers and not any(problems.values())
    return 0 if right and alive and "Traceback" not in said else 1


def make_office(home: Path, papers: int) -> Topic:
    """An open vote with at least so many papers, known to the program as the last office."""
    office, _ = create_office(
        home / OFFICE,
        name=OFFICE,
        operator=community.OPERATOR,
        password=PASSWORD,
        kdf=community.CHEAP,
    )
    store_import(office, community.preview_of(community.register_of(papers)))
    topic = community.opened_topic(office, matters=MATTERS, entry=NEW_ENTRY)
    office.close()
    Preferences(home / "settings.ini").remember_office(home / OFFICE)
    return topic


class Desk:
    """What is keyed for each paper, and how."""

    def __init__(self, topic: Topic, papers: int, draw: random.Random) -> None:
        self._topic = topic
        self._draw = draw
        self._numbers = draw.sample(range(1, papers + 1), papers)
        self.marks = {number: "".join(draw.choices("123", k=MATTERS)) for number in self._numbers}
        self.done = {
            "scanned": 0, "typed": 0, "in full width": 0, "put aside by a scan": 0,
            "full when the next was scanned": 0, "wrong scans over a paper": 0,
            "scans with the focus elsewhere": 0,
        }  # fmt: skip

    def work(self, keyboard: Keyboard) -> Iterator[int]:
        """Key all papers; now and then, and in the end, says how many are to come."""
        left = list(self._numbers)
        turn = 0
        while left:
            turn += 1
            if turn % 25 == 0:
                yield len(left)
            number = left.pop()
            if turn % 12 == 0:
                keyboard.press(["Tab", "Tab"])
                self._count("scans with the focus elsewhere")
            self._begin(keyboard, number, scan=turn % 2 == 0)
            if turn % 10 == 0 and left:
                self._put_aside(keyboard, number, left.pop())
            elif turn % 25 == 0 and left:
                self._scan_over_full(keyboard, number, left.pop())
            elif turn % 15 == 0:
                self._wrong_scan(keyboard, number)
            else:
                keyboard.press([*self._keys(number), "Return"])
        yield 0

    def problems(self, home: Path) -> dict[str, int]:
        """What the data file says: how many are stored, and what is not as it was keyed."""
        office = open_office(home / OFFICE, operator=community.OPERATOR, password=PASSWORD)
        desk = EntryDesk(office, self._topic.id)
        wrong = lost = 0
        for number, keys in self.marks.items():
            stored = desk.facts(number).stored
            if stored is None:
                lost += 1
            elif tuple(stored.reading.marks.values()) != _marks(keys):
                wrong += 1
                marks = [" ".join(mark.choices) for mark in stored.reading.marks.values()]
                print(f"  {number}: keyed {keys}, stored {', '.join(marks)}")
        found = {
            "stored": desk.account().returned,
            "wrong": wrong,
            "lost": lost,
            "left unfinished": len(UnfinishedPapers(office, desk).kept()),
            "record broken": int(not verify(office).ok),
        }
        office.close()
        return found

    def _begin(self, keyboard: Keyboard, number: int, *, scan: bool) -> None:
        if scan:
            keyboard.scan(self._topic.codes.scanned(number))
            self._count("scanned")
        else:
            keyboard.press([*self._topic.codes.typed(number), "Return"])
            self._count("typed")

    def _put_aside(self, keyboard: Keyboard, number: int, other: int) -> None:
        """Another paper is scanned after a few marks; afterwards the first goes on."""
        keys = self._keys(number)
        at = self._draw.randrange(1, MATTERS)
        keyboard.press(keys[:at])
        self._begin(keyboard, other, scan=True)
        keyboard.press([*self._keys(other), "Return"])
        keyboard.press(["F5", *keys[at:], "Return"])
        self._count("put aside by a scan")

    def _scan_over_full(self, keyboard: Keyboard, number: int, other: int) -> None:
        """Enter was forgotten: the first answer stores the paper."""
        keyboard.press(self._keys(number))
        self._begin(keyboard, other, scan=True)
        keyboard.press(["1", *self._keys(other), "Return"])
        self._count("full when the next was scanned")

    def _wrong_scan(self, keyboard: Keyboard, number: int) -> None:
        keys = self._keys(number)
        keyboard.press(keys[:2])
        code = self._topic.codes.scanned(number)
        keyboard.scan(f"{code[:-1]}{(int(code[-1]) + 1) % 10}")
        keyboard.press([*keys[2:], "Return"])
        self._count("wrong scans over a paper")

    def _keys(self, number: int) -> list[str]:
        keys = list(self.marks[number])
        if number % 2:
            self._count("in full width")
            keys = [FULL_WIDTH[key] for key in keys]
        return keys

    def _count(self, what: str) -> None:
        self.done[what] += 1


def _marks(keys: str) -> tuple[Mark, ...]:
    return tuple(chosen(CHOICES[key]) for key in keys)


if __name__ == "__main__":
    sys.exit(main())
