# SPDX-License-Identifier: Apache-2.0
"""From a count of papers to the values that are drawn, with what is new in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commdesk.domain.matters import OptionRole
from commdesk.render.counting.screen import Board, Cell, Row, Section, Tone, together
from commdesk.services.results.counting_screen import ScreenCount, SungMatter, SungOption, SungPart
from commdesk.ui.counting.words import CountingWords

MOST_ROWS = 30
UNPARTED_ROWS = 15
UNPARTED_CANDIDATES = 10
PIECE_ROWS = 10
"""More options than these are no longer read from ten metres: the matter turns its pages."""
_TONES = {
    OptionRole.FOR: Tone.FAVOUR,
    OptionRole.AGAINST: Tone.AGAINST,
    OptionRole.ABSTAIN: Tone.ABSTAIN,
    OptionRole.GRADE: Tone.AGAINST,
    OptionRole.CHOICE: Tone.SHARE,
    OptionRole.WRITE_IN: Tone.SHARE,
}
_VOID, _NOBODY = "\0void", "\0nobody"

Place = tuple[str, str]
"""The key of a mark, and of an option on it."""


def figures_of(count: ScreenCount) -> dict[Place, int]:
    """Papers by place."""
    found: dict[Place, int] = {}
    for matter in count.matters or ():
        for part in matter.parts:
            for option in part.options:
                found[part.key, option.key] = option.papers
            found[part.key, _VOID] = part.void
            found[part.key, _NOBODY] = part.nobody or 0
    return found


@dataclass(frozen=True, slots=True)
class Change:
    """What differs from the count shown before: places with more papers, and words on it."""

    fresh: frozenset[Place] = frozenset()
    said: str = ""


def change_of(old: ScreenCount | None, new: ScreenCount, words: CountingWords) -> Change | None:
    """What is new; None where everything is as it was."""
    if old is None or old.matters is None or new.matters is None:
        return Change() if new != old else None
    if new == old:
        return None
    before, now = figures_of(old), figures_of(new)
    fresh = frozenset(place for place, papers in now.items() if papers > before.get(place, 0))
    if new.returned < old.returned:
        return Change(frozenset(), words.taken_back(old.returned - new.returned))
    if any(now.get(place, 0) < papers for place, papers in before.items()):
        return Change(fresh, words.corrected())
    return Change(fresh)


class BoardMaker:
    """Says a count in values to draw."""

    def __init__(self, words: CountingWords) -> None:
        self._words = words

    def sections(self, count: ScreenCount, fresh: frozenset[Place]) -> tuple[Section, ...]:
        """All matters, each with its number where there are several; long ones in pieces."""
        matters = count.matters or ()
        whole = (
            self._section(matter, number if len(matters) > 1 else 0, fresh)
            for number, matter in enumerate(matters, start=1)
        )
        return tuple(
            piece
            for place, section in enumerate(whole)
            for piece in self._pieces(replace(section, matter=place))
        )

    def _pieces(self, section: Section) -> tuple[Section, ...]:
        rows = section.rows
        # Strokes beside three figures more need a row of the whole width.
        if len(rows) <= (UNPARTED_CANDIDATES if section.heads else UNPARTED_ROWS):
            return (section,)
        count = -(-len(rows) // PIECE_ROWS)
        size = -(-len(rows) // count)
        return tuple(
            replace(
                section,
                title=self._words.piece(section.title, number + 1, count),
                rows=rows[number * size : (number + 1) * size],
                is_piece=True,
            )
            for number in range(count)
        )

    def board(self, count: ScreenCount, sections: tuple[Section, ...], said: str = "") -> Board:
        """The whole screen with these sections."""
        words, topic = self._words, count.topic
        return Board(
            words.title(topic),
            words.stage(topic),
            words.progress(count),
            words.account(count),
            words.notes(topic) if sections else "",
            sections,
            "" if sections else words.sentence(count),
            said,
        )

    def _section(self, sung: SungMatter, number: int, fresh: frozenset[Place]) -> Section:
        title = sung.matter.title
        if number:
            title = self._words.matter(number, title)
        if sung.parts[0].key == sung.matter.key:
            (part,) = sung.parts
            return Section(title, self._rows(part, fresh), foot=self._foot(part, fresh))
        rows = tuple(
            Row(
                part.name,
                (
                    *(self._cell(part, option, fresh) for option in part.options),
                    Cell(part.void, Tone.VOID, (part.key, _VOID) in fresh),
                ),
            )
            for part in sung.parts
        )
        heads = (*(option.name for option in sung.parts[0].options), self._words.void())
        return Section(title, rows, heads)

    def _rows(self, part: SungPart, fresh: frozenset[Place]) -> tuple[Row, ...]:
        printed = [option for option in part.options if option.role is not OptionRole.WRITE_IN]
        written = [option for option in part.options if option.role is OptionRole.WRITE_IN]
        free = max(0, MOST_ROWS - len(printed))
        others: list[SungOption] = []
        if len(written) > free:
            ranked = sorted(written, key=lambda option: (-option.papers, option.key))
            own = {option.key for option in ranked[: max(0, free - 1)]}
            others = [option for option in written if option.key not in own]
            written = [option for option in written if option.key in own]
        rows = [Row(option.name, (self._cell(part, option, fresh),)) for option in printed]
        rows += [
            Row(self._words.written(option.name), (self._cell(part, option, fresh),))
            for option in written
        ]
        if others:
            papers = sum(option.papers for option in others)
            is_fresh = any((part.key, option.key) in fresh for option in others)
            cell = Cell(papers, Tone.SHARE, is_fresh)
            rows.append(Row(self._words.others(len(others)), (cell,)))
        return tuple(rows)

    def _foot(self, part: SungPart, fresh: frozenset[Place]) -> tuple[Row, ...]:
        void = Cell(part.void, Tone.VOID, (part.key, _VOID) in fresh)
        rows = [Row(self._words.void(), (void,))]
        if part.nobody is not None:
            cell = Cell(part.nobody, Tone.ABSTAIN, (part.key, _NOBODY) in fresh)
            rows.append(Row(self._words.nobody(), (cell,)))
        return tuple(rows)

    def _cell(self, part: SungPart, option: SungOption, fresh: frozenset[Place]) -> Cell:
        return Cell(option.papers, _TONES[option.role], (part.key, option.key) in fresh)


def pages_of(
    sections: tuple[Section, ...], most: int, width: float, height: float
) -> tuple[tuple[int, ...], ...]:
    """Which matters stand side by side, page by page, for up to `most` votes each.

    Laid out for the most that can come, so that pages stay as they are while votes come in.
    """
    full = tuple(_filled(section, most) for section in sections)
    pages: list[tuple[int, ...]] = []
    at = 0
    while at < len(full):
        ahead = next((n for n, each in enumerate(full[at:]) if each.is_piece), len(full) - at)
        count = together(full[at : at + ahead], width, height) if ahead else 1
        pages.append(tuple(range(at, at + count)))
        at += count
    return tuple(pages)


def _filled(section: Section, votes: int) -> Section:
    def fill(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(
            Row(row.name, tuple(replace(cell, votes=votes, is_fresh=False) for cell in row.cells))
            for row in rows
        )

    return replace(section, rows=fill(section.rows), foot=fill(section.foot))


def read_out(board: Board) -> str:
    """The screen for those who hear it."""
    lines = [board.progress, board.account, board.sentence]
    for section in board.sections:
        lines.append(section.title)
        for row in (*section.rows, *section.foot):
            heads = section.heads or ("",)
            said = (f"{head} {cell.votes:,}" for head, cell in zip(heads, row.cells, strict=True))
            lines.append(f"{row.name} {'，'.join(said).strip()}")
    return "\n".join(line for line in (*lines, board.notes) if line)
