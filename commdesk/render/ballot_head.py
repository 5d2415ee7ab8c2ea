# SPDX-License-Identifier: Apache-2.0
"""What stands around the questions of a ballot: codes and title, voter, signature, stub."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from commdesk.domain.ballots import BallotPaper
from commdesk.domain.topics import Topic
from commdesk.render import ballot_words
from commdesk.render.ballot_look import (
    DATE,
    HAIRLINE,
    LEADING,
    Blank,
    Group,
    Leaf,
    Look,
    baseline_of,
    blanks,
    lines_of,
)
from commdesk.render.blocks import INK, POINT
from commdesk.render.codes import LINEAR_WIDTH, QR_SIZE, code_128, qr_code
from commdesk.render.ink import Align, Canvas, Drawing, Line, Text
from commdesk.render.page_format import MM
from commdesk.render.typeset import balanced_lines, break_lines, measure

_CODE_HEIGHT = 9 * MM
_DIGITS = 70  # type of what the code says, in units
_SPREAD = 1.3  # of the printed number, so that its figures are read one by one
_GAP = 3 * MM
_PAD = 1.6 * MM
_MOST_ROOM_LINES = 4


class Band:
    """Codes, title and number at the head of every leaf; its height is that of the topic."""

    def __init__(self, topic: Topic, leaf: Leaf, look: Look) -> None:
        self._topic, self._look, self._width = topic, look, leaf.inner
        title = ballot_words.title(topic)
        self._between = leaf.inner - LINEAR_WIDTH - QR_SIZE - 2 * _GAP
        self._is_below, self._size = self._place(title, leaf, look)
        wide = leaf.inner if self._is_below else self._between
        self._lines = balanced_lines(title, wide, self._size, bold=True)
        estate = topic.facts.estate
        self._estate = break_lines(estate, wide, look.size) if estate else []
        self._number = round(1.35 * look.size)

    def _place(self, title: str, leaf: Leaf, look: Look) -> tuple[bool, int]:
        """Whether the title stands below the codes, and its type: few lines, then large type."""
        tries = ((False, 1), (True, 1), (False, 2), (True, 2))
        if leaf.on_page > 1:  # where height is short
            tries = ((False, 1), (False, 2), (True, 1), (True, 2))
        for is_below, most in tries:
            wide = leaf.inner if is_below else self._between
            for points in look.titles[: None if is_below else -1]:
                size = round(points * POINT)
                if len(lines_of(title, wide, size, bold=True)) <= most:
                    return is_below, size
        return True, round(look.titles[-1] * POINT)

    @cached_property
    def height(self) -> float:
        """Of every leaf's."""
        if self._is_below:
            return QR_SIZE + self._words_height
        return max(QR_SIZE, self._words_height + 1.5 * self._number)

    @property
    def _words_height(self) -> float:
        return (
            len(self._estate) * LEADING * self._look.size
            + len(self._lines) * 1.3 * self._size
            + 0.3 * self._size
        )

    def draw(self, number: int) -> Drawing:
        """For the paper of a number."""
        codes = self._topic.codes
        canvas, scanned = Canvas(), codes.scanned(number)
        top = 2.2 * MM
        linear = code_128(scanned, _CODE_HEIGHT)
        canvas.draw(linear, 0.0, top)
        canvas.text(
            scanned,
            linear.width / 2,
            top + _CODE_HEIGHT + 0.95 * _DIGITS + 0.6 * MM,
            _DIGITS,
            INK,
            align=Align.CENTER,
        )
        canvas.draw(qr_code(scanned), self._width - QR_SIZE, 0.0)
        left = LINEAR_WIDTH + _GAP
        middle = self._width / 2 if self._is_below else left + self._between / 2
        below = QR_SIZE if self._is_below else 1.5 * self._number
        y = QR_SIZE if self._is_below else (self.height - below - self._words_height) / 2
        for line in self._estate:
            leading = LEADING * self._look.size
            baseline = baseline_of(y, leading, self._look.size)
            canvas.text(line, middle, baseline, self._look.size, INK, align=Align.CENTER)
            y += leading
        for line in self._lines:
            leading = 1.3 * self._size
            baseline = baseline_of(y, leading, self._size)
            canvas.text(line, middle, baseline, self._size, INK, bold=True, align=Align.CENTER)
            y += leading
        top = QR_SIZE / 2 - 0.75 * self._number if self._is_below else y + 0.3 * self._size
        center = left + self._between / 2 if self._is_below else middle
        baseline = baseline_of(top, 1.5 * self._number, self._number)
        spaced_number(canvas, codes.printed(number), center, baseline, self._number)
        return canvas.finish(self._width, self.height)


def spaced_number(canvas: Canvas, printed: str, middle: float, baseline: float, size: int) -> None:
    """The number with room between its figures, and what it is."""
    label = "票号："
    wide = measure(label, size) + _SPREAD * measure(printed, size, bold=True)
    x = middle - wide / 2
    x += canvas.text(label, x, baseline, size, INK).width
    canvas.add(Text(printed, x, baseline, size, INK, bold=True, stretch=_SPREAD))


@dataclass(frozen=True, slots=True)
class FactsPlan:
    """How the voter's facts stand: lines of each cell, and rooms that need a list of their own."""

    rows: tuple[tuple[tuple[str, list[str]], ...], ...]
    height: float
    listed: str = ""


class Facts:
    """A small table of whose paper it is; nothing on a secret one."""

    def __init__(self, topic: Topic, leaf: Leaf, look: Look) -> None:
        self._topic, self._look, self._width = topic, look, leaf.inner
        names = ballot_words.voter_facts(topic, BallotPaper(1, addresses=()))
        longest = max((measure(name, look.size) for name, _ in names), default=0.0)
        self._label = max(longest, measure("面积合计", look.size)) + 2 * _PAD
        self._first = (leaf.inner - 2 * self._label) * 0.6
        self._second = leaf.inner - 2 * self._label - self._first

    def plan(self, paper: BallotPaper) -> FactsPlan:
        """Lines and height for one paper."""
        facts = ballot_words.voter_facts(self._topic, paper)
        listed = ""
        if len(paper.addresses) > 1:
            name, said = facts[1]
            if len(lines_of(said, self._first - 2 * _PAD, self._look.size)) > _MOST_ROOM_LINES:
                listed = said
                facts[1] = (name, f"{paper.addresses[0].label}等{len(paper.addresses)}处，清单附后")
        rows = _paired(facts)
        leading, height = LEADING * self._look.size, 0.0
        made: list[tuple[tuple[str, list[str]], ...]] = []
        for row in rows:
            cells: list[tuple[str, list[str]]] = []
            for place, (name, said) in enumerate(row):
                wide = self._first if place == 0 else self._second
                if len(row) == 1:
                    wide = self._width - self._label
                cells.append((name, lines_of(said, wide - 2 * _PAD, self._look.size)))
            height += max(len(lines) for _, lines in cells) * leading + _PAD
            made.append(tuple(cells))
        return FactsPlan(tuple(made), height, listed)

    def draw(self, plan: FactsPlan) -> Drawing:
        """The table."""
        canvas, y = Canvas(), 0.0
        size, leading, edge = self._look.size, LEADING * self._look.size, HAIRLINE / 2
        for row in plan.rows:
            height = max(len(lines) for _, lines in row) * leading + _PAD
            canvas.add(Line(-edge, y, self._width + edge, y, HAIRLINE, INK))
            x = 0.0
            for place, (name, lines) in enumerate(row):
                wide = self._first if place == 0 else self._second
                canvas.add(Line(x, y, x, y + height, HAIRLINE, INK))
                baseline = baseline_of(y, height, size)
                middle = x + self._label / 2
                canvas.text(name, middle, baseline, size, INK, align=Align.CENTER)
                x += self._label
                canvas.add(Line(x, y, x, y + height, HAIRLINE, INK))
                top = y + (height - len(lines) * leading) / 2
                for number, line in enumerate(lines):
                    at = baseline_of(top + number * leading, leading, size)
                    canvas.text(line, x + _PAD, at, size, INK)
                x += wide
            canvas.add(Line(self._width, y, self._width, y + height, HAIRLINE, INK))
            y += height
        canvas.add(Line(-edge, y, self._width + edge, y, HAIRLINE, INK))
        return canvas.finish(self._width, y)


def _paired(facts: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Name and votes in the first row, places and area in the second."""
    if not facts:
        return []
    first, *between, last = facts
    rows = [[first, last]]
    if between:
        rows.append(between)
    return rows


def signature(topic: Topic, width: float, look: Look) -> Drawing:
    """Who signs, who signs for them, and the place for the seal. A secret paper is not signed."""
    seal = _seal(topic.facts.issuer, look)
    canvas, room = Canvas(), width - seal.width - 6 * MM
    height = seal.height
    if not topic.extent.secret:
        own: list[Group] = [
            (Blank(f"{ballot_words.signer(topic.basis)}签名：", 26),),
            (Blank("电话：", 24),),
        ]
        proxy: list[Group] = [
            (Blank("受托人签名：", 22),),
            (Blank("与本人关系：", 14),),
            (Blank("电话：", 22),),
        ]
        drawn = blanks([[*own, DATE], proxy], room, look.size, look.write)
        canvas.draw(drawn, 0.0, 0.0)
        height = max(height, drawn.height)
    canvas.draw(seal, width - seal.width, 0.0)
    return canvas.finish(width, height)


def _seal(issuer: str, look: Look) -> Drawing:
    """A dashed frame, with whose seal it is; a round seal of 42 mm reaches beyond it."""
    wide, high = (length * MM for length in look.seal)
    canvas = Canvas()
    lines = ["（盖章处）"]
    if issuer:
        lines = [*break_lines(issuer, wide - 2 * _PAD, look.small), *lines]
    leading = 1.4 * look.small
    high = max(high, len(lines) * leading + 2 * _PAD)
    for line in ((0, 0, wide, 0), (0, high, wide, high), (0, 0, 0, high), (wide, 0, wide, high)):
        canvas.add(Line(*line, HAIRLINE, "#666666", dashed=True))
    top = (high - len(lines) * leading) / 2
    for number, line in enumerate(lines):
        baseline = baseline_of(top + number * leading, leading, look.small)
        canvas.text(line, wide / 2, baseline, look.small, INK, align=Align.CENTER)
    return canvas.finish(wide, high)


class Stub:
    """What is torn off below the first leaf and stays with the office 存根."""

    def __init__(self, topic: Topic, leaf: Leaf, look: Look) -> None:
        self._topic, self._look, self._width = topic, look, leaf.inner
        self._left = max(LINEAR_WIDTH, 12 * look.small)
        self._room = leaf.inner - self._left - _GAP
        title = f"{ballot_words.title(topic)}存根"
        self._heading = break_lines(title, self._room, look.small, bold=True)
        self._rows = blanks(_RECEIPT, self._room, look.small, 0.88 * look.write)

    def lines(self, paper: BallotPaper) -> list[str]:
        """What is said on it, broken into lines."""
        size, lines = self._look.small, self._heading
        if self._topic.extent.secret:
            return lines + break_lines(_NAMELESS, self._room, size)
        said = [paper.voter]
        if paper.addresses:
            said.append(ballot_words.rooms_short(paper.addresses))
        return lines + lines_of("　".join(said), self._room, size)

    def height(self, lines: Sequence[str]) -> float:
        """With the perforation."""
        return _STUB_TOP + max(self._words_height(len(lines)), _CODE_HEIGHT + 7 * MM)

    def _words_height(self, lines: int) -> float:
        high = lines * LEADING * self._look.small
        return high if self._topic.extent.secret else high + self._rows.height

    def draw(self, paper: BallotPaper, lines: Sequence[str]) -> Drawing:
        """The perforation above it, number and code at the left, words and blanks at the right."""
        look, size, codes = self._look, self._look.small, self._topic.codes
        canvas = Canvas()
        line = 1.0 * MM
        canvas.add(Line(0, line, self._width, line, 0.7 * POINT, INK, dashed=True))
        told = "沿虚线撕下，存根由发放单位保存"
        canvas.text(told, self._width / 2, line + 1.05 * _DIGITS, _DIGITS, INK, align=Align.CENTER)
        top = _STUB_TOP
        number = round(1.15 * look.size)
        spaced_number(
            canvas, codes.printed(paper.number), self._left / 2, top + 1.0 * number, number
        )
        if not self._topic.extent.secret:
            # So that a delivery is recorded by a scan while the ballot stays with the voter.
            scanned = codes.scanned(paper.number)
            linear = code_128(scanned, 0.8 * _CODE_HEIGHT)
            at = top + 1.5 * number
            canvas.draw(linear, (self._left - linear.width) / 2, at)
        y, x, leading = top, self._left + _GAP, LEADING * size
        for place, text in enumerate(lines):
            baseline = baseline_of(y, leading, size)
            canvas.text(text, x, baseline, size, INK, bold=place < len(self._heading))
            y += leading
        if not self._topic.extent.secret:
            canvas.draw(self._rows, x, y)
        return canvas.finish(self._width, self.height(lines))


_STUB_TOP = 5 * MM
_RECEIPT: tuple[tuple[Group, ...], ...] = (
    ((Blank("领取人签名：", 26),), (Blank("与表决人关系：", 14),), (Blank("电话：", 24),)),
    (
        (Blank("领取时间：", 10, "年"), Blank("", 6, "月"), Blank("", 6, "日"), Blank("", 6, "时")),
        (Blank("发放人：", 14), Blank("、", 14)),
    ),
)
# Who has which secret paper must be found nowhere. The stub keeps the number, by which the
# office proves how many it handed out; receiver and signature stand on the issue sheet, which
# has no numbers. A time on the stub would join the two by the order of the queue.
_NAMELESS = (
    "无记名票：存根只有票号，不得填写领取人、房号、时间或作其他记号。"
    "发放前请打乱票的次序，由领取人任取一张；领取人在发放签收登记表上签名。"
)
