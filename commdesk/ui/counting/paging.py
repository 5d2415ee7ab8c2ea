# SPDX-License-Identifier: Apache-2.0
"""Which matters are on the counting screen: several side by side, one alone, page by page."""

from __future__ import annotations

from commdesk.render.counting.screen import Section
from commdesk.ui.counting.board import pages_of


class Paging:
    """Where the screen is among its pages. Sections are known by their place."""

    def __init__(self) -> None:
        self._alone: int | None = None  # the one matter shown, or all of them
        self._page = 0
        self._pages: tuple[tuple[int, ...], ...] = ()
        self._pages_for: object = None

    @property
    def has_several(self) -> bool:
        """Whether there are pages to turn."""
        return len(self._pages) > 1

    def show_all(self) -> None:
        """As many matters side by side as are read from afar."""
        self._alone, self._page = None, 0

    def show_matter(self, place: int) -> None:
        """One matter alone, 0 for the first."""
        self._alone, self._page = place, 0

    def turn(self) -> None:
        """The next page, and after the last the first."""
        self._page = (self._page + 1) % max(1, len(self._pages))

    def step(self, by: int, matters: int) -> None:
        """The next page or the one before; past the last one of a matter, the next matter."""
        if not matters:
            return
        if self._alone is not None and not 0 <= self._page + by < len(self._pages):
            self.show_matter((self._alone + by) % matters)
        elif self.has_several:
            self._page = (self._page + by) % len(self._pages)
        else:
            self.show_matter(0 if by > 0 else matters - 1)

    def shown(
        self, sections: tuple[Section, ...], most: int, width: int, height: int
    ) -> tuple[Section, ...]:
        """Those on the page, where up to `most` votes each may come; pages stay meanwhile."""
        if not sections:
            self._pages, self._pages_for = (), None
            return ()
        if self._alone is not None:
            matter = min(self._alone, sections[-1].matter)
            mine = [at for at, one in enumerate(sections) if one.matter == matter]
            self._pages, self._pages_for = tuple((at,) for at in mine), None
        else:
            names = tuple((each.title, tuple(row.name for row in each.rows)) for each in sections)
            wanted = (width, height, names, most)
            if self._pages_for != wanted:
                self._pages_for = wanted
                self._pages = pages_of(sections, most, width, height)
        return tuple(sections[at] for at in self._pages[self._page % len(self._pages)])
