# SPDX-License-Identifier: Apache-2.0
"""Printed ballots 表决票: one or two to a page, every page made when it is asked for.

What all papers of a topic have in common is laid out once. A paper of its own has codes, a
number, its voter and a stub; so twenty thousand are shown at once and printed one by one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from commdesk.domain.ballots import BallotPaper
from commdesk.render import ballot_words
from commdesk.render.ballot_look import HAIRLINE
from commdesk.render.ballot_press import BallotSetup, Presses
from commdesk.render.ink import Canvas, Line
from commdesk.render.pages import Document, Page

__all__ = ["BallotBook", "BallotSetup", "ballot_document"]

_EVERY = 500  # papers between two signs of progress
_CUT = "#777777"  # where halves are cut apart: paler than where stubs are torn off


def ballot_document(
    setup: BallotSetup,
    papers: Sequence[BallotPaper],
    progress: Callable[[int, int], None] | None = None,
) -> Document:
    """Papers in their order, ready for any device.

    `progress(done, papers)` is called while the leaves are counted and may raise to give up.
    """
    book = BallotBook(setup, papers, progress)
    return Document(ballot_words.title(setup.topic), book, book.leaf.page)


class BallotBook(Sequence[Page]):
    """The pages of many papers; only the last one made is kept."""

    def __init__(
        self,
        setup: BallotSetup,
        papers: Sequence[BallotPaper],
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._papers = papers
        self._presses = Presses(setup)
        self.leaf = self._presses.leaf
        # Where each paper's leaves begin, and behind the last one how many there are.
        self._starts, self._sizes = array("l", [0]), bytearray()
        for place, paper in enumerate(papers):
            if progress is not None and place % _EVERY == 0:
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
