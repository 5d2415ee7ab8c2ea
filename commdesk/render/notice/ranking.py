# SPDX-License-Identifier: Apache-2.0
"""A matter whose options compete in a result notice: who won in order, and everybody's votes."""

from __future__ import annotations

from collections.abc import Sequence

from commdesk.domain.area import shown_area
from commdesk.domain.matters import OptionRole
from commdesk.domain.ranking import Place, Ranked, Standing
from commdesk.domain.tally import MatterTally, Weight
from commdesk.domain.topics import Topic
from commdesk.render.layout.blocks import POINT, Cell, Row, Table, left, middle, right
from commdesk.render.layout.ink import Align
from commdesk.render.layout.manuscript import Part, Rows, Words
from commdesk.render.notice import bars as notice_bars
from commdesk.render.notice.styles import SPACE, NoticeStyles
from commdesk.render.notice.votes import (
    VoteLines,
    broken_heads,
    decimals_in,
    rest_rows,
    tests_table,
    vote_heads,
)
from commdesk.render.words import ranking_words, wording
from commdesk.render.words.facts import quorum_of, tally_of, weighs_area

_SHORT_NAME = 8  # characters
_BAR = 1.0  # what the column of shares takes of the free width, so that bars have room


def ranking_parts(
    ranked: Ranked,
    topic: Topic,
    reasons: list[Part],
    styles: NoticeStyles,
    *,
    shares_quorum: bool = False,
) -> list[Part]:
    """Below the verdict: its reasons, or the names in order; then the votes and the tests.

    `shares_quorum`: who took part was said for all matters alike.
    """
    closing = ranking_words.closing(ranked, topic)
    parts: list[Part] = [Words(line, styles.reason) for line in closing] or reasons
    parts.append(Rows(_places_table(ranked, topic, styles)))
    if ranked.parts:
        parts.append(Rows(_parts_table(ranked, topic, styles)))
    quorum = quorum_of(ranked)
    if quorum and not shares_quorum:
        parts.append(Rows(tests_table(quorum, topic, ranked, styles)))
    return parts


def ranking_notes(ranked: Ranked) -> list[str]:
    """What has to be said for the figures to be read right."""
    matter = ranked.matter
    unit = "人" if wording.is_election(matter) else "项"
    notes: list[str] = []
    if matter.most > 1:
        notes.append(f"注：每票最多可选{matter.most}{unit}，各项得票之和可以多于票数。")
    if any(place.option.role is OptionRole.WRITE_IN for place in ranked.places):
        notes.append("注：“（另选）”指在票上另行写入的姓名；写入候选人姓名的，计入该候选人。")
    return notes


def _places_table(ranked: Ranked, topic: Topic, styles: NoticeStyles) -> Table:
    """Everybody in order, with the line where those who won end; then the votes for nobody."""
    weighs = weighs_area(ranked)
    stacks = weighs and styles.is_narrow
    shown_tests = any(ranking_words.condition(place, ranked, topic) for place in ranked.places)
    who = "候选人" if wording.is_election(ranked.matter) else "选项"
    heads = vote_heads(ranked.tally, topic.basis, weighs=weighs, stacks=stacks)
    if stacks:
        heads = tuple(name.replace("表决", "表决\n") for name in heads)
    elif weighs:
        heads = broken_heads(heads)
    head = ("名次", who, *heads, *(("规定条件",) if shown_tests else ()), "结果")
    so_far = wording.SO_FAR if ranking_words.is_provisional(ranked, topic.stage) else ""
    won = ranked.of(Standing.ELECTED)
    decimals = decimals_in(ranked.tally, *(part.tally for part in ranked.parts))

    def lines(tally: MatterTally) -> VoteLines:
        return VoteLines(tally, weighs=weighs, decimals=decimals, stacks=stacks)

    rows: list[Row] = []
    for place in ranked.places:
        votes = lines(tally_of(place, ranked))
        rows.append(_place_row(place, ranked, topic, so_far, votes, shown_tests=shown_tests))
        if won and place is won[-1]:
            line = f"{so_far}{ranking_words.seat_line(ranked)}"
            rows.append((Cell(line, Align.CENTER, bold=True, span=len(head)),))
    if not ranked.parts:
        rows += [
            (*row, Cell("", span=2 if shown_tests else 1))
            for row in _rest(ranked.tally, topic, lines(ranked.tally))
        ]
    # The names take what is left; results break rather than make the figures small.
    stretch = [0.0, 1.0, *(0.0 for _ in head[2:])]
    if not weighs and all(len(place.option.name) <= _SHORT_NAME for place in ranked.places):
        stretch[3] = _BAR
    return _set(head, rows, tuple(stretch), styles)


def _set(
    head: Sequence[str], rows: list[Row], stretch: tuple[float, ...], styles: NoticeStyles
) -> Table:
    heads = tuple(middle(name, bold=True) for name in head)
    return Table(heads, tuple(rows), stretch, styles.table, SPACE / POINT)


def _rest(tally: MatterTally, topic: Topic, lines: VoteLines) -> list[Row]:
    nobody: list[Row] = [
        (Cell(option.name, span=2), *lines.cells(option.total))
        for option in tally.shown
        if option.role is OptionRole.ABSTAIN
    ]
    return nobody + rest_rows(tally, topic, lines, span=2)


def _place_row(
    place: Place, ranked: Ranked, topic: Topic, so_far: str, lines: VoteLines, *, shown_tests: bool
) -> Row:
    won = place.standing is Standing.ELECTED
    said = f"{so_far}{ranking_words.standing(place, ranked)}".replace("，", "，\n")
    condition = ranking_words.condition(place, ranked, topic)
    return (
        middle(str(place.place) if place.place else "—"),
        left(ranking_words.name(place), bold=won),
        *lines.cells(place.votes, bold=won, fill=notice_bars.PLACES[place.standing]),
        *((middle(condition or "—"),) if shown_tests else ()),
        middle(said, bold=won),
    )


def _parts_table(ranked: Ranked, topic: Topic, styles: NoticeStyles) -> Table:
    """For, against and abstaining of every candidate, with the void ones and the whole."""
    weighs = weighs_area(ranked)
    names = [option.name for option in ranked.tally.options]
    heads = wording.heads(topic.basis)
    unit = f"（{heads}" + ("／面积㎡）" if weighs else "）")
    unit = unit.replace("／", "／\n") if styles.is_narrow else unit
    head = (f"候选人\n{unit}", *names, wording.UNDECIDED, "无效", "参与表决")
    has_open = any(part.tally.undecided for part in ranked.parts)
    if not has_open:
        head = tuple(name for name in head if name != wording.UNDECIDED)

    decimals = decimals_in(*(part.tally for part in ranked.parts))

    def cell(weight: Weight) -> Cell:
        text = f"{weight.people:,}"
        return right(f"{text}\n{shown_area(weight.area, decimals)}" if weighs else text)

    rows: list[Row] = []
    for part in ranked.parts:
        tally = part.tally
        cells = [cell(option.total) for option in tally.options]
        if has_open:
            cells.append(right(f"{tally.open_heads:,}"))
        cells += [cell(tally.void), cell(tally.taking_part)]
        rows.append((left(tally.matter.title), *cells))
    return _set(head, rows, (1.0, *(0.0 for _ in head[1:])), styles)
