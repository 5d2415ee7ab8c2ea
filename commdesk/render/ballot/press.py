# SPDX-License-Identifier: Apache-2.0
"""Single ballots laid out: how many leaves a paper has, and each of them put on a page.

What all papers of a topic have in common is laid out once, in the size of type that fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.domain.ballots import BallotPaper
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Topic
from commdesk.render.ballot import words as ballot_words
from commdesk.render.ballot.facts import Facts, FactsPlan
from commdesk.render.ballot.head import Band
from commdesk.render.ballot.look import LEAVES, LOOKS, BallotLayout, Leaf, Look
from commdesk.render.ballot.matters import Body
from commdesk.render.ballot.stub import Stub, leaf_signature, signature
from commdesk.render.layout.blocks import INK, Style, paragraph, together
from commdesk.render.layout.flow import Piece, Placed, paginate
from commdesk.render.layout.ink import Align, Canvas, Drawing
from commdesk.render.layout.page_format import MM
from commdesk.render.words import wording

_FOOT = 4 * MM
_FOOT_SIZE = 70
_AFTER_BAND = 2.5 * MM
_ABOVE_STUB = 1.5 * MM
_KEPT = 32  # leaves of which what papers have in common is kept drawn


@dataclass(frozen=True, slots=True)
class BallotSetup:
    """How the papers of a topic are printed.

    `box` is where they are to be brought, "" to leave it unsaid; `more` the office's own notes,
    one a line. `imprint` ties named papers to the data; a secret paper bears nothing by which
    one that was printed later is known. `mark` is a word across each page, "" for none.
    """

    topic: Topic
    layout: BallotLayout = BallotLayout.ONE
    box: str = ""
    more: str = ""
    imprint: Imprint | None = None
    letterhead: Letterhead = PLAIN
    mark: str = ""


class Presses:
    """A topic's papers in all sizes of type, each laid out when it is first needed."""

    def __init__(self, setup: BallotSetup) -> None:
        self._setup = setup
        self.leaf = LEAVES[setup.layout]
        self._sizes = [(self.leaf, look) for look in LOOKS[setup.layout]]
        # A paper that is parted where a page is cut would fall apart: it has pages of its own.
        self._whole = len(self._sizes)
        if self.leaf.on_page > 1:
            whole = LEAVES[BallotLayout.ONE]
            self._sizes += [(whole, look) for look in LOOKS[BallotLayout.ONE]]
        self._made: dict[int, Press] = {}
        # Papers look alike: none is set in larger type than one with short words would be.
        self._first, self._first_whole = 0, self._whole
        plain = BallotPaper(1, "业主")
        self._first, _ = self._best(plain, 0, self._whole)
        if self._has_whole:
            self._first_whole, _ = self._best(plain, self._whole, len(self._sizes))

    def of(self, at: int) -> Press:
        """The one for a size."""
        if at not in self._made:
            self._made[at] = Press(self._setup, *self._sizes[at])
        return self._made[at]

    def fit(self, paper: BallotPaper) -> tuple[int, int]:
        """In which size a paper is set, the largest that takes the fewest leaves, and how many.

        A paper for which a part of a page is too little is set on whole pages.
        """
        best = self._best(paper, self._first, self._whole)
        if best[1] == 1 or not self._has_whole:
            return best
        return self._best(paper, self._first_whole, len(self._sizes))

    @property
    def _has_whole(self) -> bool:
        return self._whole < len(self._sizes)

    def _best(self, paper: BallotPaper, first: int, end: int) -> tuple[int, int]:
        best, (spills, leaves) = first, self.of(first).count(paper)
        for at in range(first + 1, end):
            if not spills and leaves == 1:
                break
            if (smaller := self.of(at).count(paper)) < (spills, leaves):
                best, (spills, leaves) = at, smaller
        return best, leaves


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known of a paper before it is drawn. Papers of one `shape` have the same leaves."""

    facts: FactsPlan
    stub: tuple[str, ...]
    shape: tuple[float, float, str]


class Press:
    """Lays out single papers of one topic in one size of type."""

    def __init__(self, setup: BallotSetup, leaf: Leaf, look: Look) -> None:
        topic = setup.topic
        self.leaf, self._look = leaf, look
        self._band = Band(topic, leaf, look, setup.letterhead.heading)
        self._facts = Facts(topic, leaf, look)
        self._stub = Stub(topic, leaf, look)
        self._body = Body(topic.matters, leaf.inner, look)
        self._tail = self._tail_pieces(setup)
        self._foot = _foot_words(setup)
        self._signed = leaf_signature(topic, leaf.inner, look)
        self._room = leaf.height - 2 * leaf.edge - self._band.height - _AFTER_BAND - _FOOT
        self._leaves: dict[tuple[float, float, str], Sequence[Sequence[Placed]]] = {}
        self._drawn: dict[tuple[object, ...], Drawing] = {}

    def count(self, paper: BallotPaper) -> tuple[bool, int]:
        """Whether something is too high for a leaf, and how many leaves a paper has."""
        leaves = self._leaves_of(self._plan(paper))
        room = self._room_of(len(leaves))
        return any(leaf[-1].y + leaf[-1].drawing.height > room for leaf in leaves), len(leaves)

    def draw(self, canvas: Canvas, x: float, y: float, paper: BallotPaper, number: int) -> None:
        """Put one leaf of a paper, without its white edge, with its corner at (x, y)."""
        plan = self._plan(paper)
        leaves = self._leaves_of(plan)
        self._band.draw(canvas, x, y, paper.number)
        if number == 0:
            height = self._stub.height(plan.stub)
            self._stub.draw(canvas, x, y + self._height - height, paper, plan.stub)
        if plan.facts.rows:
            # They are the second piece, on the next leaf where the stub leaves too little room.
            leaf, place = (0, 1) if len(leaves[0]) > 1 else (1, 0)
            if leaf == number:
                below = self._top(plan, number) + leaves[leaf][place].y
                self._facts.draw(canvas, x, y + below, plan.facts)
        key = (plan.shape, number, x, y)
        if key not in self._drawn:
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            self._drawn[key] = self._common(plan, leaves, number, x, y)
        canvas.add(*self._drawn[key].items)

    @property
    def _height(self) -> float:
        return self.leaf.height - 2 * self.leaf.edge

    def _plan(self, paper: BallotPaper) -> _Plan:
        facts, stub = self._facts.plan(paper), tuple(self._stub.lines(paper))
        shape = facts.height, self._stub.height(stub), facts.listed
        return _Plan(facts, stub, shape)

    def _top(self, plan: _Plan, number: int) -> float:
        """Where the text of a leaf begins, below the band."""
        top = self._band.height + _AFTER_BAND
        return top if number else top - plan.shape[1] - _ABOVE_STUB

    def _leaves_of(self, plan: _Plan) -> Sequence[Sequence[Placed]]:
        if plan.shape in self._leaves:
            return self._leaves[plan.shape]
        # The stub stands at the foot of the first leaf only. An empty piece as high as it at
        # the top takes its place there, and what follows is drawn so much higher.
        facts, stub, listed = plan.shape
        width = self.leaf.inner
        pieces = [Piece(Drawing(width, stub + _ABOVE_STUB), keep=True)]
        if plan.facts.rows:
            pieces.append(Piece(Drawing(width, facts), keep=True))
        first = len(pieces)
        pieces += self._body.pieces
        if listed:
            pieces += self._list(listed)
        leaves = paginate([*pieces, *self._tail], self._room_of(1))
        if len(leaves) > 1:
            # A signature belongs to what is signed: the last of it comes along.
            pieces[-1] = replace(pieces[-1], keep=True)
            pieces += together(self._tail)
            leaves = paginate(pieces, self._room_of(len(leaves)))
            if len(leaves[-1]) <= len(self._tail):
                # Held to the head of the paper, it is too high for a leaf.
                pieces[:first] = [replace(piece, keep=False) for piece in pieces[:first]]
                leaves = paginate(pieces, self._room_of(len(leaves)))
            leaves = self._body.continued(leaves)
        if not listed:  # these are as many as there are heights, those as many as papers
            self._leaves[plan.shape] = leaves
        return leaves

    def _room_of(self, leaves: int) -> float:
        """The height for text on each of so many leaves."""
        return self._room if leaves == 1 else self._room - self._signed.height

    def _common(
        self, plan: _Plan, leaves: Sequence[Sequence[Placed]], number: int, x: float, y: float
    ) -> Drawing:
        """What all papers of a shape have on this leaf."""
        canvas = Canvas()
        top = y + self._top(plan, number)
        shift = self._slack(leaves)
        tail = len(leaves[number]) - len(self._tail)
        for place, placed in enumerate(leaves[number]):
            placed.draw(canvas, x, top + (shift if place >= tail else 0.0))
        foot = y + self._height
        if number == 0:
            foot -= plan.shape[1] + _ABOVE_STUB
        if number + 1 < len(leaves):
            canvas.draw(self._signed, x, foot - _FOOT - self._signed.height)
        baseline = foot - 0.3 * _FOOT_SIZE
        canvas.text(self._foot, x, baseline, _FOOT_SIZE, INK)
        said, right = f"第{number + 1}页，共{len(leaves)}页", x + self.leaf.inner
        canvas.text(said, right, baseline, _FOOT_SIZE, INK, align=Align.RIGHT)
        return canvas.finish(self.leaf.inner, self._height)

    def _slack(self, leaves: Sequence[Sequence[Placed]]) -> float:
        """How far notes and signature go down, to stand at the foot of a paper's only leaf."""
        if len(leaves) > 1:
            return 0.0
        last = leaves[0][-1]
        return max(0.0, self._room - last.y - last.drawing.height)

    def _list(self, rooms: str) -> list[Piece]:
        style = Style(self._look.note, 1.45 * self._look.note, indent=0, space=4)
        return paragraph(f"本票所含专有部分：{rooms}", self.leaf.inner, style)

    def _tail_pieces(self, setup: BallotSetup) -> list[Piece]:
        look, width = self._look, self.leaf.inner
        style = Style(look.note, (1.3 if self.leaf.is_low else 1.4) * look.note, indent=0)
        said = ballot_words.notes(setup.topic, box=setup.box, more=setup.more)
        pieces: list[Piece] = []
        for number, text in enumerate(said, start=1):
            pieces += paragraph(f"{number}. {text}", width, style)
        if footer := setup.letterhead.footer:
            pieces += paragraph(footer, width, style)
        pieces[0] = replace(pieces[0], space=0.8 * look.size)
        pieces[-1] = replace(pieces[-1], keep=True)
        signed = signature(setup.topic, width, look, setup.letterhead.issuer)
        return [*pieces, Piece(signed, space=0.5 * look.size)]


def _foot_words(setup: BallotSetup) -> str:
    if setup.imprint is None or setup.topic.extent.secret:
        return ""
    printed = wording.shown_time(setup.imprint.printed_at)
    return f"{setup.imprint.office}　校验码：{setup.imprint.check_code}　打印时间：{printed}"
