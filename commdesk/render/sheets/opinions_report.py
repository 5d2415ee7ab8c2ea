# SPDX-License-Identifier: Apache-2.0
"""The opinions report 意见汇总报告: how many wrote, of what they speak, and every word of it.

Nobody is named on it: an opinion stands with its tag, not with its voter, and in no order of
papers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.opinions import REMARK, Alike, TagCount, Written, alike, tag_counts
from commdesk.domain.results import Imprint
from commdesk.domain.shares import percent
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Topic
from commdesk.render.charts.bar_chart import bar_strips
from commdesk.render.charts.palette import PAPER
from commdesk.render.charts.tag_chart import tag_plan
from commdesk.render.layout.blocks import (
    BODY,
    HEADING,
    NOTE,
    Style,
    Table,
    left,
    middle,
    paragraph,
    right,
    table,
)
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align
from commdesk.render.layout.letterhead_parts import headed
from commdesk.render.layout.pages import NOTICE, Document, PageFormat, make_document
from commdesk.render.layout.running_words import running_of
from commdesk.render.words import numerals, scope_words, wording

_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_LONG_TITLE = replace(_TITLE, size=16, leading=26)
_STAGE = Style(size=14, leading=26, align=Align.CENTER, keep=True)
_TAG = Style(size=14, leading=24, bold=True, indent=0, space=8, keep=True)
_LINE = Style(size=12, leading=20, indent=0)
_CHART = 105  # tenths of a point
_LONG = 60
_UNTAGGED = "未归类"


@dataclass(frozen=True, slots=True)
class Collected:
    """What the report is made of. `titles` names the matters that were written on, by key.

    `words` stand in several opinions, the most frequent first.
    """

    topic: Topic
    papers: PaperAccount
    opinions: tuple[Written, ...]
    titles: dict[str, str]
    words: tuple[TagCount, ...] = ()


def opinions_report(
    collected: Collected,
    imprint: Imprint,
    page_format: PageFormat = NOTICE,
    letterhead: Letterhead = PLAIN,
) -> Document:
    """Figures first, then every tag with its opinions, those without a tag at the end.

    What several papers say in the same words stands there once, with how many say it.
    """
    topic, width = collected.topic, page_format.text_width
    title = f"{topic.facts.title}意见汇总报告"
    pieces = paragraph(title, width, _TITLE if len(title) <= _LONG else _LONG_TITLE)
    if not wording.is_final(topic.stage):
        pieces += paragraph("（初步结果，以核定后的正式结果为准）", width, _STAGE)
    pieces += scope_words.scope_pieces(topic.extent, width, _STAGE)
    tags = tag_counts(collected.opinions)
    pieces += paragraph("一、总体情况", width, HEADING)
    pieces += paragraph(_overview(collected, tags), width, BODY)
    number = 1
    if tags:
        number += 1
        pieces += paragraph(f"{numerals.ordinal(number)}、意见分类", width, HEADING)
        pieces += _chart(tags, len(collected.opinions), width)
        pieces += table(_tag_table(tags, collected.opinions), width)
        pieces += paragraph(
            "注：一条意见可以归入几类，各类占比相加可能超过100%。", width, replace(NOTE, space=4)
        )
    if collected.words:
        number += 1
        pieces += paragraph(f"{numerals.ordinal(number)}、常见词", width, HEADING)
        pieces += _chart(collected.words, None, width)
        said = "注：写有该词的意见条数，一条意见可以写有几个词。"
        pieces += paragraph(said, width, replace(NOTE, space=4))
    pieces += paragraph(f"{numerals.ordinal(number + 1)}、意见内容", width, HEADING)
    pieces += _texts(collected, tags, width)
    pieces = headed(pieces, letterhead, width)
    return make_document(title, pieces, running_of(topic, imprint), page_format)


def _overview(collected: Collected, tags: Sequence[TagCount]) -> str:
    opinions, returned = collected.opinions, collected.papers.returned
    if not opinions:
        return f"本次表决收回{returned:,}张票，没有书面意见。"
    papers = len({one.paper for one in opinions})
    remarks = sum(one.matter == REMARK for one in opinions)
    said = (
        f"本次表决收回{returned:,}张票，其中{papers:,}张写有意见"
        f"（占{percent(papers, returned)}），共{len(opinions):,}条"
    )
    if remarks and remarks < len(opinions):
        said += f"，其中票面附注{remarks:,}条"
    said += "。"
    void = sum(one.is_void for one in opinions)
    if void:
        said += f"写在无效票上的意见有{void:,}条，一并列入。"
    open_ones = sum(not one.tags for one in opinions)
    if tags:
        said += f"意见归为{len(tags):,}类"
        said += f"，另有{open_ones:,}条未归类。" if open_ones else "。"
        first = "、".join(f"“{one.tag}”{one.count:,}条" for one in tags[:3])
        said += f"提到最多的是{first}。"
    return said


def _chart(tags: Sequence[TagCount], opinions: int | None, width: float) -> list[Piece]:
    plan = tag_plan(((one.tag, one.count) for one in tags), PAPER, opinions=opinions)
    pieces: list[Piece] = []
    head = None
    for strip in bar_strips(plan, width, _CHART, PAPER):
        if strip.repeats:
            head = strip.drawing
        else:
            pieces.append(Piece(strip.drawing, 0.0, strip.keep, head))
    return pieces


def _tag_table(tags: Sequence[TagCount], opinions: Sequence[Written]) -> Table:
    whole = len(opinions)
    head = tuple(middle(name, bold=True) for name in ("序号", "类别", "条数", "占全部意见"))
    rows = [
        (
            middle(f"{number}"),
            left(one.tag),
            right(f"{one.count:,}"),
            right(percent(one.count, whole)),
        )
        for number, one in enumerate(tags, start=1)
    ]
    open_ones = sum(not one.tags for one in opinions)
    if open_ones:
        shares = (right(f"{open_ones:,}"), right(percent(open_ones, whole)))
        rows.append((middle("—"), left(_UNTAGGED), *shares))
    return Table(head, tuple(rows), (0.0, 1.0, 0.0, 0.0), 12, space=8)


def _texts(collected: Collected, tags: Sequence[TagCount], width: float) -> list[Piece]:
    if not collected.opinions:
        return paragraph("没有书面意见。", width, BODY)
    order = {key: place for place, key in enumerate((*collected.titles, REMARK))}
    groups = [(one.tag, [o for o in collected.opinions if one.tag in o.tags]) for one in tags]
    rest = [one for one in collected.opinions if not one.tags]
    if rest:
        groups.append((_UNTAGGED if tags else "", rest))
    merged = [(name, opinions, alike(opinions)) for name, opinions in groups]
    pieces: list[Piece] = []
    if any(len(ones) < len(opinions) for _, opinions, ones in merged):
        said = "注：内容相同的意见合并为一条，括号内为条数；空格、全半角和句末标点不同的视为相同。"
        pieces += paragraph(said, width, replace(NOTE, keep=True))
    for number, (name, opinions, ones) in enumerate(merged, start=1):
        if name:
            said = f"（{numerals.ordinal(number)}）{name}（{len(opinions):,}条）"
            pieces += paragraph(said, width, _TAG)
        # The order of papers is that of rooms, and puts side by side what one person wrote.
        lines = sorted(ones, key=lambda one: (order.get(one.matter, -1), -one.count, one.text))
        for place, one in enumerate(lines, start=1):
            pieces += paragraph(f"{place}．{_text(one, collected)}", width, _LINE)
    return pieces


def _text(one: Alike, collected: Collected) -> str:
    """What was written, in one run; on what, where several matters were written on; how often."""
    text = " ".join(one.text.split())
    title = collected.titles.get(one.matter, "") if len(collected.titles) > 1 else ""
    said = (
        "票面附注" if one.matter == REMARK else title,
        f"{one.count:,}条" if one.count > 1 else "",
    )
    after = "，".join(filter(None, said))
    return f"{text}（{after}）" if after else text
