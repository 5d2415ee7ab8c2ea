# SPDX-License-Identifier: Apache-2.0
"""Printed ballots 表决票: one or two to a page, every page made when it is asked for.

What all papers of a topic have in common is laid out once. A paper of its own has codes, a
number, its voter and a stub; so twenty thousand are shown at once and printed one by one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import overload

from commdesk.domain.ballots import BallotPaper
from commdesk.render.ballot import words as ballot_words
from commdesk.render.ballot.look import HAIRLINE
from commdesk.render.ballot.press import BallotSetup, Presses
from commdesk.render.layout import fonts
from commdesk.render.layout.ink import Canvas, Line
from commdesk.render.layout.lacking import Lacking, lacking_of
from commdesk.render.layout.pages import Document, Page
from commdesk.render.layout.watermark import Watermark

__all__ = ["BallotBook", "BallotSetup", "UsualPaper", "ballot_document", "usual_paper"]

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
    return Document(ballot_words.title(setup.topic), book, book.leaf.page, _lacking(book, papers))


@dataclass(frozen=True, slots=True)
class UsualPaper:
    """How a paper with a short name and one place is set: on how many pages, and whether alone.

    `is_alone` where several were to stand on a page and there is not room enough for that.
    """

    leaves: int
    is_alone: bool


def usual_paper(setup: BallotSetup) -> UsualPaper:
    """Known before any paper is looked at; longer names and more places can only need more."""
    presses = Presses(setup)
    size, leaves = presses.fit(BallotPaper(1, "业主"))
    return UsualPaper(leaves, presses.of(size).leaf.on_page < presses.leaf.on_page)


def _lacking(book: BallotBook, papers: Sequence[BallotPaper]) -> tuple[Lacking, ...]:
    """Of names and places, and of what all papers have in common."""
    if not fonts.unheld():
        return ()
    own = (text for one in papers for text in (one.voter, *(at.label for at in one.addresses)))
    common = (text.text for page in book[:1] for text in page.drawing.texts)
    return lacking_of(chain(own, common))


class BallotBook(Sequence[Page]):
    """The pages of many papers; only the last one made is kept.

    `leaves` are the sheets of paper, once all is cut apart; `alone` is how many papers have
    whole pages though the layout has several on a page.
    """

    def __init__(
        self,
        setup: BallotSetup,
        papers: Sequence[BallotPaper],
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._papers = papers
        self._presses = Presses(setup)
        self.leaf = self._presses.leaf
        page = self.leaf.page
        self._mark = Watermark(setup.mark, page.width, page.height) if setup.mark else None
        # At which place of all pages each paper begins; a page has as many places as the
        # layout has papers on it, and a leaf as large as a page takes them all.
        self._starts, self._sizes = array("l"), bytearray()
        self._end = self.leaves = self.alone = 0
        for place, paper in enumerate(papers):
            if progress is not None and place % _EVERY == 0:
                progress(place, len(papers))
            size, leaves = self._presses.fit(paper)
            self._sizes.append(size)
            self.leaves += leaves
            if (takes := self._places_of(size)) > 1:
                self._end += -self._end % takes
                self.alone += 1
            self._starts.append(self._end)
            self._end += leaves * takes
        if progress is not None:
            progress(len(papers), len(papers))
        self._last: tuple[int, Page] | None = None

    def page_of(self, paper: int) -> int:
        """The place of the page on which a paper begins, by the paper's own place."""
        return self._starts[range(len(self._papers))[paper]] // self.leaf.on_page

    def __len__(self) -> int:
        return (self._end + self.leaf.on_page - 1) // self.leaf.on_page

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
        canvas, page = Canvas(), self.leaf.page
        first = place * self.leaf.on_page
        for number in range(first, min(first + self.leaf.on_page, self._end)):
            paper = bisect_right(self._starts, number) - 1
            press = self._presses.of(self._sizes[paper])
            within = number - self._starts[paper]
            shown, rest = divmod(within, self._places_of(self._sizes[paper]))
            if rest or (press.leaf.on_page > 1 and shown):
                continue  # the rest of a whole page, or a place left empty before one
            leaf, top = press.leaf, (number - first) * press.leaf.height
            press.draw(canvas, leaf.side, top + leaf.edge, self._papers[paper], shown)
            if number > first:
                end = leaf.width - leaf.side
                canvas.add(Line(leaf.side, top, end, top, HAIRLINE, _CUT, dashed=True))
        return Page(canvas.finish(page.width, page.height), self._mark)

    def _places_of(self, size: int) -> int:
        return self.leaf.on_page // self._presses.of(size).leaf.on_page
