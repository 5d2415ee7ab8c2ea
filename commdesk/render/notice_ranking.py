# SPDX-License-Identifier: Apache-2.0
"""A matter whose options compete in a result notice: who won in order, and everybody's votes."""

from __future__ import annotations

from commdesk.domain.area import shown_area
from commdesk.domain.matters import OptionRole
from commdesk.domain.ranking import Place, Ranked, Standing
from commdesk.domain.tally import MatterTally, Weight
from commdesk.domain.topics import Topic
from commdesk.render import ranking_words, wording
from commdesk.render.blocks import (
    POINT,
    Cell,
    Row,
    Style,
    Table,
    left,
    middle,
    right,
)
from commdesk.render.charts import option_strips
from commdesk.render.facts import quorum_of, tally_of, weighs_area
from commdesk.render.ink import Align
from commdesk.render.manuscript import Part, Picture, Rows, Together, Words
from commdesk.render.notice_styles import CAPTION, CHART_SIZE
from commdesk.render.notice_votes import (
    VoteLines,
    decimals_in,
    rest_rows,
    tests_table,
    vote_heads,
)

LISTED = Style(size=14, leading=24)
_SHORT = 12  # rows of a table or a chart that is not parted


def ranking_parts(ranked: Ranked, topic: Topic, reasons: list[Part], width: float) -> list[Part]:
    """Below the verdict: its reasons, or the names in order; then the votes and the tests."""
    closing = ranking_words.closing(ranked, topic)
    parts: list[Part] = [Words(line, LISTED) for line in closing]
    if closing:
        # The names have been listed in full; what is left is the law.
        if ranked.rule.law:
            law = f"依据：{wording.sources(ranked.rule)}。"
            parts.append(Words(law, Style(size=12, leading=19)))
    else:
        parts += reasons
    caption = "候选人得票" if wording.is_election(ranked.matter) else "各选项得票"
    parts.append(_titled(caption, _places_table(ranked, topic)))
    if ranked.parts:
        parts.append(_titled("各候选人表决情况", _parts_table(ranked, topic)))
    parts += _chart(ranked, topic, width)
    if quorum := quorum_of(ranked):
        caption = "参与表决是否达到法定条件" if ranked.rule.law else "参与表决是否达到规定条件"
        parts.append(_titled(caption, tests_table(quorum, topic, ranked)))
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


def _titled(caption: str, content: Table) -> Together:
    """A table under its caption; a short one is not parted."""
    return Together((Words(caption, CAPTION), Rows(content)), most=_SHORT)


def _chart(ranked: Ranked, topic: Topic, width: float) -> list[Part]:
    strips = option_strips(ranked, topic, width, CHART_SIZE)
    pictures = [Picture(strips[0], 10 * POINT), *map(Picture, strips[1:])]
    if len(pictures) <= _SHORT:
        return [Together(tuple(pictures))]
    # Neither the heading nor the last row stands alone.
    first, last = Together(tuple(pictures[:3])), Together(tuple(pictures[-2:]))
    return [first, *pictures[3:-2], last]


def _places_table(ranked: Ranked, topic: Topic) -> Table:
    """Everybody in order, with the line where those who won end; then the votes for nobody."""
    weighs = weighs_area(ranked)
    shown_tests = any(ranking_words.condition(place, ranked, topic) for place in ranked.places)
    who = "候选人" if wording.is_election(ranked.matter) else "选项"
    heads = vote_heads(ranked.tally, topic.basis, weighs=weighs)
    if weighs:
        # Over two lines, so that the type needs not shrink.
        heads = tuple(name.replace("（", "\n（").replace("表决", "表决\n") for name in heads)
    head = ("名次", who, *heads, *(("规定条件",) if shown_tests else ()), "结果")
    so_far = wording.SO_FAR if ranking_words.is_provisional(ranked, topic.stage) else ""
    won = ranked.of(Standing.ELECTED)
    decimals = decimals_in(ranked.tally, *(part.tally for part in ranked.parts))
    rows: list[Row] = []
    for place in ranked.places:
        rows.append(_place_row(place, ranked, topic, so_far, decimals, shown_tests=shown_tests))
        if won and place is won[-1]:
            line = f"{so_far}{ranking_words.seat_line(ranked)}"
            rows.append((Cell(line, Align.CENTER, bold=True, span=len(head)),))
    if not ranked.parts:
        rows += [
            (*row, Cell("", span=2 if shown_tests else 1))
            for row in _rest(ranked.tally, topic, decimals, weighs=weighs)
        ]
    # The names take what is left; results break rather than make the figures small.
    stretch = (0.0, 1.0, *(0.0 for _ in head[2:]))
    return Table(tuple(middle(name, bold=True) for name in head), tuple(rows), stretch)


def _rest(tally: MatterTally, topic: Topic, decimals: int, *, weighs: bool) -> list[Row]:
    lines = VoteLines(tally, weighs=weighs, decimals=decimals)
    nobody: list[Row] = [
        (Cell(option.name, span=2), *lines.cells(option.total))
        for option in tally.options
        if option.role is OptionRole.ABSTAIN
    ]
    return nobody + rest_rows(tally, topic, lines, span=2)


def _place_row(
    place: Place, ranked: Ranked, topic: Topic, so_far: str, decimals: int, *, shown_tests: bool
) -> Row:
    lines = VoteLines(tally_of(place, ranked), weighs=weighs_area(ranked), decimals=decimals)
    won = place.standing is Standing.ELECTED
    said = f"{so_far}{ranking_words.standing(place, ranked)}".replace("，", "，\n")
    condition = ranking_words.condition(place, ranked, topic)
    return (
        middle(str(place.place) if place.place else "—"),
        left(ranking_words.name(place), bold=won),
        *lines.cells(place.votes, bold=won),
        *((middle(condition or "—"),) if shown_tests else ()),
        middle(said, bold=won),
    )


def _parts_table(ranked: Ranked, topic: Topic) -> Table:
    """For, against and abstaining of every candidate, with the void ones and the whole."""
    weighs = weighs_area(ranked)
    names = [option.name for option in ranked.tally.options]
    heads = wording.heads(topic.basis)
    unit = f"（{heads}" + ("／面积㎡）" if weighs else "）")
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
    stretch = (1.0, *(0.0 for _ in head[1:]))
    return Table(tuple(middle(name, bold=True) for name in head), tuple(rows), stretch)
