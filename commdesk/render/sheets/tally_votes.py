# SPDX-License-Identifier: Apache-2.0
"""The votes of one matter on a tally sheet: everybody's in a table, and building by building."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.matters import Matter, MatterKind, Option, OptionRole
from commdesk.domain.place_votes import MatterBreakdown, PlaceVotes
from commdesk.domain.register import Address
from commdesk.domain.tally import NONE, Weight
from commdesk.domain.tally_sheet import TallySheet
from commdesk.render.layout.blocks import Row, Style, Table, left, middle, right, table, together
from commdesk.render.layout.column_groups import Block, Group, Lead, parts_needed, split_table
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.manuscript import Words, typeset
from commdesk.render.words import ranking_words, wording

CAPTION = Style(size=12, leading=20, bold=True, indent=0, space=6, keep=True)
SIZE = 10.5
REST = "其余"
TOTAL = "合计"
_NOWHERE = "未写楼栋"
_TAKING_PART = "参与表决"
_NUMBER = "号"
_HELD = 8  # rows of a table that is not parted


def place_name(place: str) -> str:
    """What a building is called."""
    return Address(place, "", "").label or _NOWHERE


def tells_areas(sheet: TallySheet) -> bool:
    """Whether votes stand with areas building by building, and not in all alone."""
    return all(part.tells_areas for part in sheet.matters)


def shows_places(sheet: TallySheet) -> bool:
    """Whether votes stand building by building: not where all buildings are one line."""
    rows = sheet.matters[0].rows if sheet.matters else ()
    return any(row.merged < len(sheet.places) for row in rows)


@dataclass(frozen=True, slots=True)
class Terms:
    """How figures of one topic are written; `decimals` of areas, None where none are told.

    `is_said`: what the figures are is said above their table, and not over each column.
    """

    heads: str
    decimals: int | None
    is_said: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Heads, and area where it is counted."""
        if self.is_said:
            return ("",)
        return (self.heads,) if self.decimals is None else (self.heads, "面积（㎡）")

    def figures(self, weight: Weight) -> tuple[str, ...]:
        """The same of one place."""
        people = f"{weight.people:,}"
        if self.decimals is None:
            return (people,)
        return (people, shown_area(weight.area, self.decimals))


def terms_of(sheet: TallySheet) -> Terms:
    """With as many decimals as any area has."""
    topic = sheet.results.topic
    heads = "票数" if topic.extent.secret else wording.heads(topic.basis)
    if not sheet.results.roll.area:
        return Terms(heads, None)
    areas = {
        weight.area
        for part in sheet.matters
        for row in (*part.rows, part.total)
        for weight in (
            row.void,
            row.taking_part,
            *(votes.cast for votes in row.options),
            *(votes.deemed for votes in row.options),
        )
    }
    return Terms(heads, decimals_of(areas))


def matter_pieces(
    matter: Matter, parts: Sequence[MatterBreakdown], sheet: TallySheet, terms: Terms, width: float
) -> list[Piece]:
    """Below its heading.

    What fits on one table is one, with the total below the buildings. Of many options, or
    candidates who are voted on one by one, all together come first; and where areas are not
    told by building.
    """
    is_whole = terms.decimals is None or tells_areas(sheet)
    own = terms if is_whole else Terms(terms.heads, None, is_said=True)
    by_place = _ByPlace(matter, parts, sheet, own)
    in_all = _candidates if matter.kind is MatterKind.CANDIDATES else _options
    if not shows_places(sheet):
        return in_all(matter, parts, terms, width)
    if matter.kind is MatterKind.CANDIDATES:
        pieces = by_place.candidates(width)
    else:
        pieces = by_place.options(width)
        if pieces is not None and is_whole:
            return pieces
        pieces = pieces or by_place.numbered_options(width)
    who = "候选人" if wording.is_election(matter) else "选项"
    return [
        *typeset([Words(f"各{who}得票", CAPTION)], width),
        *in_all(matter, parts, terms, width),
        *typeset(
            [Words("各楼栋得票" if is_whole else f"各楼栋得票（{terms.heads}）", CAPTION)], width
        ),
        *pieces,
    ]


# What is counted of one mark


@dataclass(frozen=True, slots=True)
class _Count:
    """One kind of figure. `heads_only` where the area is in other figures."""

    name: str
    of: Callable[[PlaceVotes], Weight]
    heads_only: bool = False

    def texts(self, row: PlaceVotes, terms: Terms) -> tuple[str, ...]:
        found = terms.figures(self.of(row))
        return found[:1] if self.heads_only else found

    def group(self, rows: Sequence[PlaceVotes], terms: Terms, name: str | None = None) -> Group:
        columns = terms.columns[:1] if self.heads_only else terms.columns
        texts = tuple(self.texts(row, terms) for row in rows)
        return Group(self.name if name is None else name, columns, texts)

    def is_zero(self, totals: Sequence[PlaceVotes]) -> bool:
        return all(self.of(row) == NONE for row in totals)


def _cast(at: int) -> Callable[[PlaceVotes], Weight]:
    return lambda row: row.options[at].cast


def _deemed(at: int) -> Callable[[PlaceVotes], Weight]:
    return lambda row: row.options[at].deemed


def _counts(parts: Sequence[MatterBreakdown]) -> tuple[list[_Count], list[_Count]]:
    """Of the options that all these marks have; and what else there is."""
    totals = [part.total for part in parts]
    options = [votes.option for votes in totals[0].options]
    names = [ranking_words.option_name(option) for option in options]
    cast = [_Count(name, _cast(at)) for at, name in enumerate(names)]
    others = [_Count(f"未反馈计入{name}", _deemed(at)) for at, name in enumerate(names)]
    others.append(_Count("未反馈未定", lambda row: row.waiting))
    others = [count for count in others if not count.is_zero(totals)]
    others.append(_Count(wording.VOID, lambda row: row.void))
    if any(row.undecided for row in totals):
        others.append(_Count(wording.UNDECIDED, lambda row: Weight(row.undecided), heads_only=True))
    others.append(_Count(_TAKING_PART, lambda row: row.taking_part))
    return cast, others


# All together


def _candidates(
    _matter: Matter, parts: Sequence[MatterBreakdown], terms: Terms, width: float
) -> list[Piece]:
    """A candidate a row."""
    cast, others = _counts(parts)
    totals = [part.total for part in parts]
    rows = tuple((str(at), part.matter.title) for at, part in enumerate(parts, start=1))
    blocks = [Block((count.group(totals, terms),)) for count in (*cast, *others)]
    return split_table(Lead((_NUMBER, "候选人"), rows), blocks, width)


def _options(
    matter: Matter, parts: Sequence[MatterBreakdown], terms: Terms, width: float
) -> list[Piece]:
    """An option a row; those that compete with their numbers on the paper."""
    (part,) = parts
    cast, others = _counts(parts)
    columns = terms.columns
    numbers = [_number_of(votes.option, at) for at, votes in enumerate(part.total.options, 1)]
    rows: list[Row] = []
    for at, count in enumerate((*cast, *others)):
        is_last = count is others[-1]
        texts = count.texts(part.total, terms)
        row = [left(count.name, bold=is_last), *(right(text, bold=is_last) for text in texts)]
        row += [right("")] * (len(columns) - len(texts))
        if matter.is_ranked:
            row.insert(0, right(numbers[at] if at < len(numbers) else ""))
        rows.append(tuple(row))
    who = "候选人" if matter.is_ranked and wording.is_election(matter) else "选项"
    head = [*([_NUMBER] if matter.is_ranked else []), who, *columns]
    stretch = [1.0 if text == who else 0.0 for text in head]
    cells = tuple(middle(text, bold=True) for text in head)
    made = table(Table(cells, tuple(rows), tuple(stretch), SIZE, space=6), width)
    return together(made) if len(made) <= _HELD else made


def _number_of(option: Option, at: int) -> str:
    """On the paper; votes for nobody and for names written in have none."""
    return str(at) if option.role is OptionRole.CHOICE else ""


# Building by building


class _ByPlace:
    def __init__(
        self, matter: Matter, parts: Sequence[MatterBreakdown], sheet: TallySheet, terms: Terms
    ) -> None:
        self._matter, self._parts, self._terms = matter, parts, terms
        places = [row for row in parts[0].rows if row.merged < len(sheet.places)]
        names = [
            f"{REST}（{row.merged}栋）" if row.merged else place_name(row.place) for row in places
        ]
        self._lead = Lead(("楼栋",), tuple((name,) for name in (*names, TOTAL)), has_total=True)

    def candidates(self, width: float) -> list[Piece]:
        """Under each candidate what is counted; who took part only where there is room for it."""
        blocks = self._blocks(is_brief=False)
        if parts_needed(self._lead, blocks, width) > 1:
            blocks = self._blocks(is_brief=True)
        return split_table(self._lead, blocks, width)

    def options(self, width: float) -> list[Piece] | None:
        """All beside one another; None where they need more than one table."""
        blocks = self._groups(numbered=False)
        if self._matter.is_ranked and parts_needed(self._lead, blocks, width) > 1:
            return None
        return split_table(self._lead, blocks, width)

    def numbered_options(self, width: float) -> list[Piece]:
        """The same in as many tables as it takes, with the numbers on the paper."""
        return split_table(self._lead, self._groups(numbered=True), width)

    def _groups(self, *, numbered: bool) -> list[Block]:
        (part,) = self._parts
        cast, others = _counts(self._parts)
        rows = (*part.rows, part.total)
        if numbered:
            options = [votes.option for votes in part.total.options]
            known = [_number_of(option, at) for at, option in enumerate(options, start=1)]
            cast = [
                replace(count, name=f"{number}{_NUMBER}\n{count.name}") if number else count
                for number, count in zip(known, cast, strict=True)
            ]
        return [Block((count.group(rows, self._terms),)) for count in (*cast, *others)]

    def _blocks(self, *, is_brief: bool) -> list[Block]:
        cast, others = _counts(self._parts)
        blocks: list[Block] = []
        for at, part in enumerate(self._parts, start=1):
            rows = (*part.rows, part.total)
            more = [one for one in others[:-1] if not one.is_zero([part.total])]
            counts = (*cast, *(more if is_brief else others))
            groups = tuple(count.group(rows, self._terms) for count in counts)
            blocks.append(Block(groups, f"{at}{_NUMBER}　{part.matter.title}"))
        return blocks
