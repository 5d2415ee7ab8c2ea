# SPDX-License-Identifier: Apache-2.0
"""The opinions report 意见汇总报告: how many wrote, of what they speak, and every word of it.

Nobody is named on it: an opinion stands with its tag, not with its voter, and in no order of
papers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.opinions import REMARK, TagCount, Written, tag_counts
from commdesk.domain.results import Imprint
from commdesk.domain.shares import percent
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Topic
from commdesk.render import numerals, scope_words, wording
from commdesk.render.bar_chart import bar_strips
from commdesk.render.blocks import (
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
from commdesk.render.flow import Piece
from commdesk.render.ink import Align
from commdesk.render.letterhead_parts import headed
from commdesk.render.pages import NOTICE, Document, PageFormat, make_document
from commdesk.render.palette import PAPER
from commdesk.render.running_words import running_of
from commdesk.render.tag_chart import tag_plan

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
    """What the report is made of. `titles` names the matters that were written on, by key."""

    topic: Topic
    papers: PaperAccount
    opinions: tuple[Written, ...]
    titles: dict[str, str]


def opinions_report(
    collected: Collected,
    imprint: Imprint,
    page_format: PageFormat = NOTICE,
    letterhead: Letterhead = PLAIN,
) -> Document:
    """Figures first, then every tag with its opinions, those without a tag at the end."""
    topic, width = collected.topic, page_format.text_width
    title = f"{topic.facts.title}意见汇总报告"
    pieces = paragraph(title, width, _TITLE if len(title) <= _LONG else _LONG_TITLE)
    if not wording.is_final(topic.stage):
        pieces += paragraph("（初步结果，以核定后的正式结果为准）", width, _STAGE)
    if scope := scope_words.scope_line(topic.extent):
        pieces += paragraph(scope, width, _STAGE)
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


def _chart(tags: Sequence[TagCount], opinions: int, width: float) -> list[Piece]:
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
    pieces: list[Piece] = []
    # The order of papers is that of rooms, and puts side by side what one person wrote.
    order = {key: place for place, key in enumerate((*collected.titles, REMARK))}
    listed = sorted(collected.opinions, key=lambda one: (order.get(one.matter, -1), one.text))
    groups = [(one.tag, [o for o in listed if one.tag in o.tags]) for one in tags]
    rest = [one for one in listed if not one.tags]
    if rest:
        groups.append((_UNTAGGED if tags else "", rest))
    for number, (name, opinions) in enumerate(groups, start=1):
        if name:
            said = f"（{numerals.ordinal(number)}）{name}（{len(opinions):,}条）"
            pieces += paragraph(said, width, _TAG)
        for place, one in enumerate(opinions, start=1):
            pieces += paragraph(f"{place}．{_text(one, collected)}", width, _LINE)
    return pieces


def _text(one: Written, collected: Collected) -> str:
    """What was written, in one run; on what, where several matters were written on."""
    text = " ".join(one.text.split())
    if one.matter == REMARK:
        return f"{text}（票面附注）"
    title = collected.titles.get(one.matter, "")
    return f"{text}（{title}）" if len(collected.titles) > 1 and title else text
