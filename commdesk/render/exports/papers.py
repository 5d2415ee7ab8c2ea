# SPDX-License-Identifier: Apache-2.0
"""Every paper with what it says 票面明细: with numbers and areas, enough to count the vote again.

Without them, nothing is said by which neighbours could tell a paper: not how it came back, nor
that something was written on it, which stands among the opinions word for word; nor what is
marked on papers that are void as a whole, whose rooms the annex names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from commdesk.domain.export_tables import Area, Column, ExportTable, PaperFacts, Row, Value
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.register import Address
from commdesk.domain.topics import Topic
from commdesk.render.exports import words as export_words
from commdesk.render.words import wording


@dataclass(frozen=True, slots=True)
class PapersShown:
    """What is said of whose a paper is; nothing of it is ever said of a secret paper.

    A number or an area tells whose it is to anybody who has the list of papers by room.
    """

    numbers: bool = False
    area: bool = False
    rooms: bool = False
    names: bool = False


def papers_table(
    topic: Topic, papers: Iterable[PaperFacts], size: int, shown: PapersShown
) -> ExportTable:
    """A row for each of so many papers, made as it is read; without numbers in no order of theirs."""
    if topic.extent.secret:
        shown = PapersShown()
    columns, of_voter = tuple(_voter_columns(shown)), _Voter(topic, shown)
    tied = shown != PapersShown()
    asked = [
        (part, Column(name, 22))
        for part, name in zip(topic.parts, export_words.heads_of_marks(topic), strict=True)
        if tied or part.kind is not MatterKind.OPINION
    ]
    parts = [part for part, _ in asked]
    way = (Column("收回方式", 10),) if tied else ()
    rows: Iterable[Row] = ((*of_voter(one), *_said(one, topic, parts, tied=tied)) for one in papers)
    return ExportTable(
        "papers",
        "票面明细",
        (*columns, Column("状态", 24), *way, *(column for _, column in asked)),
        rows if shown.numbers else _by_content(rows),
        size,
    )


def _by_content(rows: Iterable[Row]) -> Iterator[Row]:
    """In an order that says no more than the rows do; a shuffle could be played again by number."""
    yield from sorted(rows, key=lambda row: tuple(map(str, row)))


def _voter_columns(shown: PapersShown) -> Iterator[Column]:
    if shown.numbers:
        yield Column("票号", 10)
        # Papers of one voter count as one person: without the number nobody can count again.
        yield Column("表决人序号", 12)
    if shown.names:
        yield Column("表决人", 26)
    if shown.rooms:
        yield Column("楼栋", 10)
        yield Column("房屋", 26)
    if shown.area:
        yield Column("面积（㎡）", 14)


@dataclass(frozen=True, slots=True)
class _Voter:
    topic: Topic
    shown: PapersShown

    def __call__(self, paper: PaperFacts) -> Row:
        found: list[Value] = []
        if self.shown.numbers:
            found += [self.topic.codes.printed(paper.number), paper.voter_number]
        if self.shown.names:
            found.append(paper.voter)
        if self.shown.rooms:
            found += [Address(paper.building, "", "").label, paper.rooms]
        if self.shown.area:
            found.append(Area(paper.area))
        return tuple(found)


def _said(
    paper: PaperFacts, topic: Topic, parts: Sequence[Matter], *, tied: bool
) -> Iterator[Value]:
    """Where the paper is, how it came back, and its marks."""
    reading = paper.reading
    if reading is None:
        if topic.extent.secret:
            # Which papers were handed out is on no record, only how many.
            yield "未收回或未领取"
        else:
            yield "未收回" if paper.is_delivered else "未收回（未登记送达）"
        yield from [None] * (tied + len(parts))
        return
    if reading.void is not None:
        yield export_words.void_reason(reading.void)
    else:
        yield wording.VOID if reading.is_void_by(topic.policy.blank_is) else "有效"
    if tied:
        yield export_words.channel(reading)
    elif reading.void is not None:
        yield from [None] * len(parts)
        return
    for part in parts:
        yield export_words.mark(part, reading.mark_on(part.key), topic)
