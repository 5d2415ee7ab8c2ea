# SPDX-License-Identifier: Apache-2.0
"""The end of a result notice: how to object, the lines to sign on, and the room for the seal."""

from __future__ import annotations

from dataclasses import replace

from commdesk.domain.letterhead import Letterhead
from commdesk.domain.results import Imprint, Results
from commdesk.render.layout.blocks import INK, POINT, Style
from commdesk.render.layout.ink import Align, Canvas, Drawing, Line
from commdesk.render.layout.letterhead_parts import footer_parts
from commdesk.render.layout.manuscript import Part, Picture, Words
from commdesk.render.layout.page_format import MM
from commdesk.render.layout.typeset import balanced_lines, measure
from commdesk.render.notice.styles import NoticeLook
from commdesk.render.words import wording

_BLANK = "＿" * 6
_SEAL = 42 * MM
_SIGNING = ("唱票人", "计票人", "监票人")
_SIGNED = 14 * POINT  # the size of what stands before a line to sign on
_LINE = 62 * POINT  # the shortest line for a name
_HELD = 2  # lines of text that signatures never stand without


def ending_parts(
    results: Results, imprint: Imprint, words: Letterhead, look: NoticeLook
) -> list[Part]:
    """Supervision and objections, then signatures and seal, which never stand alone."""
    facts, body = results.topic.facts, look.styles.body
    said = words.objection_of(facts)
    # From the posting on the day is known, and a day of rest may have put it off.
    last = results.course.objections_until
    if last is not None:
        said += f"异议受理截至{wording.shown_date(last)}。"
    parts: list[Part] = []
    if facts.supervisor:
        parts.append(Words(f"本次表决由{facts.supervisor}监督。", body))
    contact = facts.contact or words.contact
    reached = f"{contact}。" if contact else _BLANK * (2 if last is None else 1)
    parts.append(Words(f"{said}联系方式：{reached}", body))
    issuer = words.issuer_of(facts, imprint.office)
    signed = Picture(
        _signed(issuer, imprint, look), 10 * POINT, _written(issuer, imprint), clings=_HELD
    )
    small = replace(look.styles.note, space=8)
    footer = [replace(part, clings=1) for part in footer_parts(words, small)]
    return [*parts, signed, *footer]


def _written(issuer: str, imprint: Imprint) -> tuple[Words, ...]:
    signing = Style(size=14, indent=0, space=14, keep=True)
    date = wording.shown_date(imprint.printed_at.date())
    style = Style(indent=0, align=Align.RIGHT, keep=True)
    return (
        Words("　".join(f"{role}：{_BLANK[1:]}" for role in _SIGNING), signing),
        Words(issuer, replace(style, space=28)),
        Words(date, replace(style, keep=False)),
    )


def _signed(issuer: str, imprint: Imprint, look: NoticeLook) -> Drawing:
    """Lines to sign on; at the right the issuer, and the seal's room with only the date in it.

    The lines stand beside the seal where both have room, or else above it.
    """
    width = look.width
    size = round(look.styles.body.size * POINT)
    leading = look.styles.body.leading * POINT
    date = wording.shown_date(imprint.printed_at.date())
    lines = balanced_lines(issuer, width * 0.6, size)
    widest = max(_SEAL, *(measure(line, size) for line in lines), measure(date, size))
    axis = width - max(widest / 2, measure(date, size) / 2 + size)
    free = axis - widest / 2 - size
    canvas = Canvas()
    signed = min(_SIGNED, float(size))
    beside = free >= max(measure(f"{role}：", signed) for role in _SIGNING) + _LINE
    y = 0.0
    if beside:
        _column(canvas, free, signed, len(lines) * leading + _SEAL)
    else:
        y = _row(canvas, width, signed)
    for line in lines:
        canvas.text(line, axis, y + leading / 2 + 0.36 * size, size, INK, align=Align.CENTER)
        y += leading
    canvas.text(date, axis, y + _SEAL / 2 + 0.36 * size, size, INK, align=Align.CENTER)
    return canvas.finish(width, y + _SEAL)


def _column(canvas: Canvas, free: float, size: float, height: float) -> None:
    """One line below the other, beside the seal."""
    step = min(3 * size, height / len(_SIGNING))
    for place, role in enumerate(_SIGNING):
        _signing(canvas, role, 0.0, min(free, 26 * size / 2), (place + 0.75) * step, size)


def _row(canvas: Canvas, width: float, size: float) -> float:
    """All on one line; gives back where the room for them ends."""
    each = width / len(_SIGNING)
    for place, role in enumerate(_SIGNING):
        x = place * each
        _signing(canvas, role, x, x + each - 0.9 * size, 1.6 * size, size)
    return 3 * size


def _signing(canvas: Canvas, role: str, x: float, end: float, baseline: float, size: float) -> None:
    label = f"{role}："
    canvas.text(label, x, baseline, round(size), INK)
    y = baseline + 0.2 * size
    canvas.add(Line(x + measure(label, size), y, end, y, 0.5 * POINT, INK))
