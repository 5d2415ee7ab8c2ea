# SPDX-License-Identifier: Apache-2.0
"""Printed ballots 表决票: one or two to a page, every page made when it is asked for.

What all papers of a topic have in common is laid out once. A paper of its own has codes, a
number, its voter and a stub; so twenty thousand are shown at once and printed one by one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from commdesk.domain.ballots import BallotPaper
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Topic
from commdesk.render import ballot_words, wording
from commdesk.render.ballot_facts import Facts, FactsPlan
from commdesk.render.ballot_head import Band
from commdesk.render.ballot_look import (
    HAIRLINE,
    LEAVES,
    LOOKS,
    BallotLayout,
    Leaf,
    Look,
)
from commdesk.render.ballot_matters import matter_pieces
from commdesk.render.ballot_stub import Stub, signature
from commdesk.render.blocks import INK, Style, paragraph
from commdesk.render.flow import Piece, Placed, paginate
from commdesk.render.ink import Align, Canvas, Drawing, Line
from commdesk.render.page_format import MM
from commdesk.render.pages import Document, Page

_FOOT = 4 * MM
_FOOT_SIZE = 70
_AFTER_BAND = 2.5 * MM
_ABOVE_STUB = 1.5 * MM
_PORTION = 500
_KEPT = 32  # leaves of which what papers have in common is kept drawn
_CUT = "#777777"  # where halves are cut apart: paler than where stubs are torn off


@dataclass(frozen=True, slots=True)
class BallotSetup:
    """How the papers of a topic are printed.

    `box` is where they are to be brought, "" to leave it unsaid; `more` the office's own notes,
    one a line. `imprint` ties named papers to the data; a secret paper bears nothing by which
    one that was printed later is known.
    """

    topic: Topic
    layout: BallotLayout = BallotLayout.ONE
    box: str = ""
    more: str = ""
    imprint: Imprint | None = None


def ballot_document(
    setup: BallotSetup,
    papers: Sequence[BallotPaper],
    progress: Callable[[int, int], None] | None = None,
) -> Document:
    """Papers in their order, ready for any device.

    `progress(done, papers)` is called while the leaves are counted and may raise to give up.
    """
    book = BallotBook(setup, papers, progress)
    title = f"{setup.topic.facts.title}{ballot_words.paper_name(setup.topic)}"
    return Document(title, book, book.leaf.page)


class BallotBook(Sequence[Page]):
    """The pages of many papers; only the last one made is kept."""

    def __init__(
        self,
        setup: BallotSetup,
        papers: Sequence[BallotPaper],
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._papers = papers
        self._presses = _Presses(setup)
        self.leaf = self._presses.leaf
        # Where each paper's leaves begin, and behind the last one how many there are.
        self._starts, self._sizes = array("l", [0]), bytearray()
        for place, paper in enumerate(papers):
            if progress is not None and place % _PORTION == 0:
                progress(place, len(papers))
            size, leaves = self._presses.fit(paper)
            self._starts.append(self._starts[-1] + leaves)
            self._sizes.append(size)
        if progress is not None:
            progress(len(papers), len(papers))
        self._last: tuple[int, Page] | None = None

    @property
    def leaves(self) -> int:
        """Sheets of paper, once all is cut apart."""
        return self._starts[-1]

    def page_of(self, paper: int) -> int:
        """The place of the page on which a paper begins, by the paper's own place."""
        return self._starts[range(len(self._papers))[paper]] // self.leaf.on_page

    def __len__(self) -> int:
        return (self.leaves + self.leaf.on_page - 1) // self.leaf.on_page

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Page]: ...
    def __getitem__(self, index: int | slice) -> Page | Sequence[Page]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        place = range(len(self))[index]
        last = self._last
        if last is None or last[0] != place:
            last = self._last = (place, self._make(place))
        return last[1]

    def __iter__(self) -> Iterator[Page]:
        return (self[number] for number in range(len(self)))

    def _make(self, place: int) -> Page:
        leaf, canvas = self.leaf, Canvas()
        first = place * leaf.on_page
        for number in range(first, min(first + leaf.on_page, self.leaves)):
            paper = bisect_right(self._starts, number) - 1
            press = self._presses.of(self._sizes[paper])
            top = (number - first) * leaf.height
            at = leaf.side, top + leaf.edge
            press.draw(canvas, *at, self._papers[paper], number - self._starts[paper])
            if number > first:
                end = leaf.width - leaf.side
                canvas.add(Line(leaf.side, top, end, top, HAIRLINE, _CUT, dashed=True))
        return Page(canvas.finish(leaf.page.width, leaf.page.height))


class _Presses:
    """A topic's papers in all sizes of type, each laid out when it is first needed."""

    def __init__(self, setup: BallotSetup) -> None:
        self._setup = setup
        self.leaf = LEAVES[setup.layout]
        self._looks = LOOKS[setup.layout]
        self._made: dict[int, _Press] = {}
        # Papers look alike: none is set in larger type than one with short words would be.
        self._first = 0
        self._first, _ = self.fit(BallotPaper(1, "业主"))

    def of(self, at: int) -> _Press:
        """The one for a size."""
        if at not in self._made:
            self._made[at] = _Press(self._setup, self.leaf, self._looks[at])
        return self._made[at]

    def fit(self, paper: BallotPaper) -> tuple[int, int]:
        """In which size a paper is set, the largest that takes the fewest leaves, and how many."""
        best = self._first, self.of(self._first).count(paper)
        for at in range(self._first + 1, len(self._looks)):
            if best[1] == 1:
                break
            if (leaves := self.of(at).count(paper)) < best[1]:
                best = at, leaves
        return best


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known of a paper before it is drawn. Papers of one `shape` have the same leaves."""

    facts: FactsPlan
    stub: tuple[str, ...]
    shape: tuple[float, float, str]


class _Press:
    """Lays out single papers of one topic in one size of type."""

    def __init__(self, setup: BallotSetup, leaf: Leaf, look: Look) -> None:
        topic = setup.topic
        self.leaf, self._look = leaf, look
        self._band = Band(topic, leaf, look)
        self._facts = Facts(topic, leaf, look)
        self._stub = Stub(topic, leaf, look)
        self._body = matter_pieces(topic.matters, leaf.inner, look)
        self._tail = self._tail_pieces(setup)
        self._foot = _foot_words(setup)
        self._room = leaf.height - 2 * leaf.edge - self._band.height - _AFTER_BAND - _FOOT
        self._leaves: dict[tuple[float, float, str], Sequence[Sequence[Placed]]] = {}
        self._drawn: dict[tuple[object, ...], Drawing] = {}

    def count(self, paper: BallotPaper) -> int:
        """How many leaves a paper has."""
        return len(self._leaves_of(self._plan(paper)))

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
        pieces += self._body
        if listed:
            pieces += self._list(listed)
        leaves = paginate([*pieces, *self._tail], self._room)
        if not listed:  # these are as many as there are heights, those as many as papers
            self._leaves[plan.shape] = leaves
        return leaves

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
        pieces[0] = replace(pieces[0], space=0.8 * look.size)
        pieces[-1] = replace(pieces[-1], keep=True)
        signed = signature(setup.topic, width, look)
        return [*pieces, Piece(signed, space=0.5 * look.size)]


def _foot_words(setup: BallotSetup) -> str:
    if setup.imprint is None or setup.topic.extent.secret:
        return ""
    printed = wording.shown_time(setup.imprint.printed_at)
    return f"{setup.imprint.office}　校验码：{setup.imprint.check_code}　打印时间：{printed}"
