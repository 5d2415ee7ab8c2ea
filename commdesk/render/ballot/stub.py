# SPDX-License-Identifier: Apache-2.0
"""The foot of a ballot: who signs and seals it, and the stub that is torn off 存根."""

from __future__ import annotations

from collections.abc import Sequence

from commdesk.domain.ballots import BallotPaper
from commdesk.domain.topics import Topic
from commdesk.render.ballot import words as ballot_words
from commdesk.render.ballot.head import CODE_HEIGHT, DIGITS, GAP, SPECIMEN_NUMBER, put_number
from commdesk.render.ballot.look import (
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
from commdesk.render.layout.blocks import INK, POINT
from commdesk.render.layout.codes import LINEAR_WIDTH, code_128
from commdesk.render.layout.ink import Align, Canvas, Drawing, Line
from commdesk.render.layout.page_format import MM
from commdesk.render.layout.typeset import ASCENT, balanced_lines, break_lines

_PAD = 1.6 * MM


def signature(topic: Topic, width: float, look: Look, issuer: str = "") -> Drawing:
    """Who signs, who signs for them, and the place for the seal. A secret paper is not signed.

    `issuer` is for topics that have none of their own.
    """
    seal = _seal(topic.facts.issuer or issuer, look)
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


def leaf_signature(topic: Topic, width: float, look: Look) -> Drawing:
    """What holds a leaf that is not a paper's last to the others, once they are apart.

    A named one is signed; of a secret one the seal reaches across the edges of its leaves 骑缝章.
    """
    canvas, height = Canvas(), look.write + 1.5 * MM
    if not topic.extent.secret:
        room = min(width, 90 * MM)
        drawn = blanks([[(Blank("本页签名：", 30),)]], room, look.size, look.write)
        canvas.draw(drawn, width - room, 0.0)
        return canvas.finish(width, height)
    wide, top, size = 40 * MM, 1.0 * MM, look.small
    left, bottom = width - wide, height - 0.5 * MM
    for line in (
        (left, top, width, top),
        (left, bottom, width, bottom),
        (left, top, left, bottom),
    ):
        canvas.add(Line(*line, HAIRLINE, "#666666", dashed=True))
    baseline = baseline_of(top, bottom - top, size)
    canvas.text("（骑缝章处）", left + wide / 2, baseline, size, INK, align=Align.CENTER)
    return canvas.finish(width, height)


def _seal(issuer: str, look: Look) -> Drawing:
    """A dashed frame, with whose seal it is; a round seal of 42 mm reaches beyond it."""
    wide, high = (length * MM for length in look.seal)
    canvas = Canvas()
    lines = ["（盖章处）"]
    if issuer:
        lines = [*balanced_lines(issuer, wide - 2 * _PAD, look.small), *lines]
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
        self._room = leaf.inner - self._left - GAP
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
        return _STUB_TOP + max(self._words_height(len(lines)), CODE_HEIGHT + 7 * MM)

    def _words_height(self, lines: int) -> float:
        high = lines * LEADING * self._look.small
        return high if self._topic.extent.secret else high + self._rows.height

    def draw(
        self, canvas: Canvas, x: float, y: float, paper: BallotPaper, lines: Sequence[str]
    ) -> None:
        """Number and code at the left, words and blanks at the right, the perforation above."""
        look, size, codes = self._look, self._look.small, self._topic.codes
        line, middle = y + 1.0 * MM, x + self._left / 2
        canvas.add(Line(x, line, x + self._width, line, 0.7 * POINT, INK, dashed=True))
        told, below = "沿虚线撕下，存根由发放单位保存", line + 0.9 * MM + ASCENT * DIGITS
        canvas.text(told, x + self._width / 2, below, DIGITS, INK, align=Align.CENTER)
        top = y + _STUB_TOP
        number = round(1.15 * look.size)
        printed = codes.printed(paper.number) if paper.number else SPECIMEN_NUMBER
        put_number(canvas, printed, middle, top + number, number)
        at, leading = x + self._left + GAP, LEADING * size
        for place, text in enumerate(lines):
            baseline = baseline_of(top + place * leading, leading, size)
            canvas.text(text, at, baseline, size, INK, bold=place < len(self._heading))
        if not self._topic.extent.secret:
            canvas.draw(self._rows, at, top + len(lines) * leading)
            if not paper.number:
                return
            # So that a delivery is recorded by a scan while the ballot stays with the voter.
            code = middle - LINEAR_WIDTH / 2, top + 1.5 * number
            canvas.add(*code_128(codes.scanned(paper.number), *code, 0.8 * CODE_HEIGHT))


_STUB_TOP = 5.2 * MM
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
