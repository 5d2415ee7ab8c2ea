# SPDX-License-Identifier: Apache-2.0
"""The annex by room 附表 as pages: a line for each paper, thousands of them where need be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from commdesk.domain.annex import Annex, AnnexLine, Names, PaperFate
from commdesk.domain.annex_choices import numbered, says_numbers
from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.matters import OptionRole
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Basis, Unreturned
from commdesk.render.layout.blocks import POINT, Style
from commdesk.render.layout.ink import Align
from commdesk.render.layout.letterhead_parts import footer_parts, heading_parts
from commdesk.render.layout.long_table import LongColumn, long_table
from commdesk.render.layout.manuscript import Words, typeset
from commdesk.render.layout.page_format import TABLE, PageFormat
from commdesk.render.layout.pages import Document, make_document
from commdesk.render.layout.running_words import running_of
from commdesk.render.words import scope_words, wording

TITLE = "表决票分户附表"
_TITLE = Style(size=20, leading=32, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=14, leading=22, align=Align.CENTER, keep=True)
_SAID = Style(size=10.5, leading=18, indent=0, keep=True)
_KEY = Style(size=9.5, leading=15, indent=0, keep=True)
_SIZE = 10.5
_SHORT_ROOM = 14  # characters that take one line beside choices
_OUT = "未收回"
_BACK = "收回"
_FATES = {PaperFate.OUT: _OUT, PaperFate.RETURNED: "有效", PaperFate.VOID: wording.VOID}
_WHO = {
    Basis.OWNERS: "业主",
    Basis.HOUSEHOLDS: "户主",
    Basis.RESIDENTS: "居民",
    Basis.REPRESENTATIVES: "居民代表",
}
_NAMES = {
    Names.MASKED: "姓名隐去中间字。",
    Names.FULL: "本表载有姓名，仅供核对，不得张贴。",
}


def annex_document(
    annex: Annex,
    imprint: Imprint,
    page_format: PageFormat = TABLE,
    words: Letterhead = PLAIN,
    *,
    is_superseded: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Document:
    """The pages, which are made when they are asked for.

    `progress(done, papers)` may raise to give up.
    """
    topic, width = annex.topic, page_format.text_width
    title = f"{topic.facts.title}{TITLE}"
    running = running_of(topic, imprint, is_superseded=is_superseded)
    parts = [*heading_parts(words), Words(topic.facts.title, _NAME), Words(TITLE, _TITLE)]
    if scope := scope_words.scope_line(topic.extent):
        parts.append(Words(f"{scope}。", _SAID))
    parts += [Words(said, _SAID) for said in _said(annex)]
    if annex.shows_choices:
        parts += [Words(key, _KEY) for key in _keys(annex)]
    columns, rows = _table(annex)
    lines = long_table(columns, rows, width, _SIZE, progress)
    if lines:
        lines[0] = replace(lines[0], space=4 * POINT)
    pieces = [*typeset(parts, width), *lines]
    if footer := typeset(footer_parts(words), width):
        # The office's note does not stand on a page of its own.
        pieces = [*pieces[:-1], replace(pieces[-1], keep=True), *footer]
    return make_document(title, pieces, running, page_format)


def _said(annex: Annex) -> list[str]:
    if not annex.lines:
        return ["没有表决票。"]
    counted = Counter(line.fate for line in annex.lines)
    valid, void, deemed = (
        counted[fate] for fate in (PaperFate.RETURNED, PaperFate.VOID, PaperFate.DEEMED)
    )
    parts = [f"{_BACK}{valid + void:,}张", f"{_OUT}{counted[PaperFate.OUT] + deemed:,}张"]
    if annex.hides_void:
        parts[0] += "（有效与无效暂不分列）"
    else:
        parts = [f"有效{valid:,}张", f"{wording.VOID}{void:,}张", *parts]
    said = f"共{len(annex.lines):,}张：{'，'.join(parts)}。"
    if deemed:
        areas = [line.area for line in annex.lines if line.fate is PaperFate.DEEMED]
        area = f"，面积{shown_area(sum(areas), decimals_of(areas))}㎡" if any(areas) else ""
        said += (
            f"未收回的票中，已送达、{_deemed(annex)}的{deemed:,}张{area}，"
            f"注明“{_mark(annex)}”{_waiting(annex)}。"
        )
    more = _NAMES.get(annex.names, "")
    if annex.shows_choices:
        more += "本表载有各户的选择，不得张贴，用毕收回。"
    return [said, more] if more else [said]


def _keys(annex: Annex) -> list[str]:
    """Whom the numbers stand for that lines say."""
    several = len(annex.topic.matters) > 1
    found: list[str] = []
    for place, matter in enumerate(annex.topic.matters, start=1):
        if says_numbers(matter):
            where = f"第{place}项" if several else ""
            who = "候选人" if wording.is_election(matter) else "选项"
            names = "；".join(f"{number}号{option.name}" for number, option in numbered(matter))
            found.append(f"{where}{who}编号：{names}。")
    return found


def _deemed(annex: Annex) -> str:
    """What the policy makes of silence. Whether there is a majority to follow is not said."""
    follows = annex.topic.policy.unreturned is Unreturned.FOLLOW_MAJORITY
    return "随多数意见" if follows else "计为弃权"


def _mark(annex: Annex) -> str:
    """The same, as short as a line says it."""
    follows = annex.topic.policy.unreturned is Unreturned.FOLLOW_MAJORITY
    return "随多数" if follows else "计弃权"


def _waiting(annex: Annex) -> str:
    """Where silence is in no option."""
    if annex.topic.policy.unreturned is Unreturned.FOLLOW_MAJORITY:
        return "；尚无多数意见的事项，暂不计入任何选项"
    counted = (part for part in annex.topic.parts if part.is_counted)
    if any(part.option_of(OptionRole.ABSTAIN) is None for part in counted):
        return "；未设弃权的事项，不计入任何选项"
    return ""


def _fates(annex: Annex) -> dict[PaperFate, str]:
    """What a line says of its paper."""
    deemed = {PaperFate.DEEMED: f"{_OUT}（{_mark(annex)}）"}
    back = {PaperFate.RETURNED: _BACK} if annex.hides_void else {}
    return {**_FATES, **deemed, **back}


def _table(annex: Annex) -> tuple[list[LongColumn], list[tuple[str, ...]]]:
    has_area = any(line.area for line in annex.lines)
    decimals = decimals_of([line.area for line in annex.lines])
    # Choices are the longest texts.
    share = 0.6 if annex.shows_choices else 1.0
    longest = max((len(line.room) for line in annex.lines), default=0)
    is_whole = annex.shows_choices and longest <= _SHORT_ROOM
    columns = [
        LongColumn("房号", share=0.0 if is_whole else share),
        LongColumn("票号", Align.RIGHT),
    ]
    if has_area:
        columns.append(LongColumn("面积（㎡）", Align.RIGHT))
    if annex.names is not Names.HIDDEN:
        columns.append(LongColumn(_WHO[annex.topic.basis], share=share))
    fates = _fates(annex)
    columns.append(LongColumn("状态", Align.CENTER))
    if annex.shows_choices:
        columns.append(LongColumn("选择", share=2.2))

    def row(line: AnnexLine) -> tuple[str, ...]:
        cells = [line.room, line.number]
        if has_area:
            cells.append(shown_area(line.area, decimals))
        if annex.names is not Names.HIDDEN:
            cells.append(line.name)
        cells.append(fates[line.fate])
        if annex.shows_choices:
            cells.append(line.choice)
        return tuple(cells)

    return columns, [row(line) for line in annex.lines]
