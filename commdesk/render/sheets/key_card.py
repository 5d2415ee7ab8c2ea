# SPDX-License-Identifier: Apache-2.0
"""The keys of one topic on one page, to lie beside the keyboard.

Laid out on A4 in a type that is still easily read where a printer shrinks it to A5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commdesk.domain.entry_rules import Double
from commdesk.domain.keying import (
    VOID_KEY,
    blank_key,
    can_be_written_on,
    keys_by_number,
)
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.topics import Topic
from commdesk.render.layout.blocks import INK, POINT
from commdesk.render.layout.ink import Bar, Canvas, Line
from commdesk.render.layout.pages import MM, PAGE_HEIGHT, PAGE_WIDTH, Document, Page, lacking_on
from commdesk.render.layout.typeset import break_lines, cut_lines, measure

TITLE = "录入按键卡"
_LEFT, _RIGHT = 18 * MM, PAGE_WIDTH - 18 * MM
_TOP, _BOTTOM = 16 * MM, PAGE_HEIGHT - 14 * MM
_WIDTH = _RIGHT - _LEFT
_SHRINKS = (100, 92, 84, 76, 68, 60)  # percent of the type; smaller is read by nobody
_GAP = 3 * MM
Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Type:
    """Sizes in tenths of a point, `percent` of the largest."""

    percent: int

    def of(self, points: float) -> int:
        return round(points * POINT * self.percent / 100)


def key_card(office: str, topic: Topic) -> Document:
    """One page, whatever the topic: what does not fit is left to the screen, and that is said."""
    title = f"{TITLE}：{topic.facts.title}"
    for percent in _SHRINKS:
        card = _Card(_Type(percent))
        if card.write(office, topic, topic.matters):
            return card.document(title)
    for shown in range(len(topic.matters) - 1, 0, -1):
        card = _Card(_Type(_SHRINKS[-1]))
        if card.write(office, topic, topic.matters[:shown]):
            return card.document(title)
    card = _Card(_Type(_SHRINKS[-1]))
    card.write(office, topic, ())
    return card.document(title)


def matter_keys(matter: Matter) -> tuple[Row, ...]:
    """Each key of a matter and what it marks."""
    rows: list[Row] = []
    if keys_by_number(matter):
        rows.append(("编号 +", f"选择（{len(matter.options)} 个编号，每个之后按 + 或空格）"))
    elif matter.kind is not MatterKind.OPINION:
        rows += [(str(place), option.name) for place, option in enumerate(matter.options, 1)]
    if can_be_written_on(matter):
        rows.append(("/", "写意见" if matter.kind is MatterKind.OPINION else "另选他人"))
    rows.append((VOID_KEY, "字迹不清" if matter.kind is MatterKind.OPINION else "无效"))
    rows.append((blank_key(matter), "空白"))
    return tuple(rows)


def common_keys(topic: Topic) -> tuple[Row, ...]:
    """What is the same on every paper of this topic."""
    checked = topic.entry.check_digits
    rows: list[Row] = [
        ("票号 回车", "找票：连同校验位，17-3 输 173" if checked else "找票：输票面上的票号"),
    ]
    if not topic.extent.secret:
        rows.append(("-502 回车", "按房号找票，也可输 3-502、3-1-502"))
        rows.append(("F4", "按姓名找票；姓名首字母可直接输"))
    rows.append(("回车", "各项都录完后保存；没录完则到下一项"))
    if any(matter.takes_many for matter in topic.parts):
        rows.append(("+ 或 →", "可选多个的事项：转到下一项"))
    rows += [
        ("退格", "退回一步；刚保存后按，打开刚才那张"),
        ("↑ ↓", "转到另一项"),
        ("F8", "整张票无效"),
        ("Esc", "不保存，离开这张票"),
        ("F3", "改自己上一张"),
        ("F5", "接着录没录完的票"),
        ("F6", "更正已保存的票：先输票号"),
        ("F7", "换收回方式"),
        ("F10", "看一张票的经过"),
        ("F11", "同号又来一张：登记，不计票"),
    ]
    if topic.entry.alike:
        rows.append(("F2", "与自己上一张相同，核对后回车"))
    if topic.entry.double is not Double.NONE:
        rows.append(("Ctrl+R", "初录、复核互换"))
    rows.append(("F1", "全部按键"))
    return tuple(rows)


class _Card:
    def __init__(self, sizes: _Type) -> None:
        self._sizes = sizes
        self._canvas = Canvas()
        self._y = _TOP

    def document(self, title: str) -> Document:
        pages = (Page(self._canvas.finish(PAGE_WIDTH, PAGE_HEIGHT)),)
        return Document(title, pages, lacking=lacking_on(pages))

    def write(self, office: str, topic: Topic, matters: Sequence[Matter]) -> bool:
        """Whether all of it fits."""
        self._head(office, topic)
        for number, matter in enumerate(matters, start=1):
            self._matter(number, matter, last=number == len(matters))
        if len(matters) < len(topic.matters):
            self._text("其余事项按票面顺序，按键以屏幕为准。", 13)
        if topic.matters:
            self._y += 2 * _GAP
            self._rule(1.2)
        self._y += _GAP
        self._common(common_keys(topic))
        if topic.entry.on_complete:
            self._y += _GAP
            self._text(
                "本次表决录完最后一项即自动保存，不必按回车；录错请立即按退格。", 14, bold=True
            )
        return self._y <= _BOTTOM

    def _head(self, office: str, topic: Topic) -> None:
        size = self._sizes.of(26)
        self._y += size
        self._canvas.text(TITLE, _LEFT, self._y, size, INK, bold=True)
        small = self._sizes.of(13)
        self._y += 0.5 * size
        lines, _ = cut_lines(f"{office}　{topic.facts.title}", _WIDTH, small, 2)
        for line in lines:
            self._y += 1.1 * small
            self._canvas.text(line, _LEFT, self._y, small, INK)
        self._y += _GAP
        self._rule(1.2)

    def _matter(self, number: int, matter: Matter, *, last: bool) -> None:
        size = self._sizes.of(17)
        indent = measure("00 ", size, bold=True)
        self._y += 0.6 * size
        name = f"{matter.title}（最多选 {matter.most} 个）" if matter.takes_many else matter.title
        lines, _ = cut_lines(name, _WIDTH - indent, size, 2, bold=True)
        for place, line in enumerate(lines):
            self._y += 1.25 * size
            if not place:
                self._canvas.text(str(number), _LEFT, self._y, size, INK, bold=True)
            self._canvas.text(line, _LEFT + indent, self._y, size, INK, bold=True)
        self._y += 0.4 * size
        part = matter.parts[0]
        if matter.kind is MatterKind.CANDIDATES:
            self._text(f"共 {len(matter.parts)} 人，逐人按键：", 13, left=_LEFT + indent)
        self._boxes(matter_keys(part), _LEFT + indent)
        if not last:
            self._y += 0.3 * size
            self._rule(0.4)

    def _boxes(self, rows: Sequence[Row], left: float) -> None:
        """Keys as they look, each with what it marks, as many in a line as there is room."""
        key, word = self._sizes.of(17), self._sizes.of(15)
        pad, height = 0.5 * key, 1.6 * key
        at = left
        self._y += 0.2 * key
        for label, text in rows:
            box = max(height, measure(label, key, bold=True) + pad)
            shown, _ = cut_lines(text, _RIGHT - left - box - 2 * pad, word, 1)
            need = box + 0.35 * word + measure(shown[0], word)
            if at > left and at + need > _RIGHT:
                at, self._y = left, self._y + 1.25 * height
            self._key(label, at, box, height, key)
            self._canvas.text(shown[0], at + box + 0.35 * word, self._y + 1.08 * key, word, INK)
            at += need + 2.2 * pad
        self._y += height

    def _key(self, label: str, x: float, width: float, height: float, size: int) -> None:
        self._canvas.add(
            Bar(x, self._y, width, height, "#FFFFFF", outline=1.2 * POINT, outline_color=INK)
        )
        middle = x + (width - measure(label, size, bold=True)) / 2
        self._canvas.text(label, middle, self._y + 1.1 * size, size, INK, bold=True)

    def _common(self, rows: Sequence[Row]) -> None:
        """In two columns."""
        key, word = self._sizes.of(13), self._sizes.of(12.5)
        half = (_WIDTH - 2 * _GAP) / 2
        box = max(measure(label, key, bold=True) for label, _ in rows) + 0.8 * key
        rest = half - box - 0.5 * word
        broken = [(label, break_lines(text, rest, word)) for label, text in rows]
        heights = [max(1.5 * key, 1.3 * word * len(lines)) + 0.45 * key for _, lines in broken]
        start, lowest, left = self._y, self._y, _LEFT
        for at, (label, lines) in enumerate(broken):
            if left == _LEFT and self._y - start >= sum(heights) / 2:
                left, self._y = _LEFT + half + 2 * _GAP, start
            self._key(label, left, box, 1.5 * key, key)
            for place, line in enumerate(lines):
                baseline = self._y + 1.08 * key + place * 1.3 * word
                self._canvas.text(line, left + box + 0.5 * word, baseline, word, INK)
            self._y += heights[at]
            lowest = max(lowest, self._y)
        self._y = lowest

    def _text(self, text: str, points: float, *, bold: bool = False, left: float = _LEFT) -> None:
        size = self._sizes.of(points)
        for line in break_lines(text, _RIGHT - left, size, bold=bold):
            self._y += 1.3 * size
            self._canvas.text(line, left, self._y, size, INK, bold=bold)
        self._y += 0.4 * size

    def _rule(self, points: float) -> None:
        self._canvas.add(Line(_LEFT, self._y, _RIGHT, self._y, points * POINT, INK))
