# SPDX-License-Identifier: Apache-2.0
"""The result notice 表决结果公示, as it is posted."""

from __future__ import annotations

from dataclasses import replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Heard, Imprint, Results
from commdesk.domain.rules import Base, Measure
from commdesk.domain.shares import percent
from commdesk.domain.tally import PaperAccount
from commdesk.render import (
    course_words,
    numerals,
    policy_words,
    scope_words,
    verdict_words,
    wording,
)
from commdesk.render.blocks import (
    BODY,
    HEADING,
    INK,
    NOTE,
    POINT,
    Cell,
    Row,
    Style,
    Table,
    left,
    middle,
)
from commdesk.render.facts import quorum_of, tallies_of
from commdesk.render.ink import Align, Canvas, Drawing, Line
from commdesk.render.letterhead_parts import footer_parts, heading_parts
from commdesk.render.manuscript import Part, Picture, Rows, Together, Words, typeset
from commdesk.render.notice_laws import law_parts
from commdesk.render.notice_matter import matter_parts
from commdesk.render.pages import MM, TEXT_WIDTH, Document, make_document
from commdesk.render.running_words import running_of
from commdesk.render.typeset import balanced_lines, measure

TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
LONG_TITLE = Style(size=16, leading=26, bold=True, align=Align.CENTER, keep=True)
STAGE = Style(size=14, leading=26, align=Align.CENTER, keep=True)
_LONG = 80  # characters
_BLANK = "＿" * 6
_SEAL = 42 * MM
_SIGNING = ("唱票人", "计票人", "监票人")
_SAID = ("表决", "投票", "选举", "测评", "评议", "调查", "意见")


def result_notice(
    results: Results,
    imprint: Imprint,
    words: Letterhead = PLAIN,
    *,
    is_superseded: bool = False,
) -> Document:
    """The notice with every figure of the count, in the office's `words`. No voter is named on it.

    `is_superseded`: it shows a result that holds no more, and says so across each page.
    """
    facts = results.topic.facts
    running = running_of(results.topic, imprint, is_superseded=is_superseded)
    pieces = typeset(notice_parts(results, imprint, words), TEXT_WIDTH)
    return make_document(notice_title(facts.title), pieces, running)


def notice_parts(results: Results, imprint: Imprint, words: Letterhead = PLAIN) -> list[Part]:
    """All that the notice says, in its order."""
    sections = _Sections()
    return [
        *heading_parts(words),
        *_opening(results, notice_title(results.topic.facts.title)),
        sections.heading("基本情况"),
        Rows(_facts_table(results)),
        *_corrections(results),
        *_matters(results, sections),
        *_policy(results, sections),
        *_laws(results, sections),
        *_ending(results, imprint, sections, words),
    ]


def notice_title(title: str) -> str:
    """What the notice is called; 表决 is not said twice."""
    if title.endswith("表决结果公示"):
        return title
    return f"{title}结果公示" if title.endswith(_SAID) else f"{title}表决结果公示"


class _Sections:
    def __init__(self) -> None:
        self._count = 0

    def heading(self, name: str) -> Words:
        """一、基本情况."""
        self._count += 1
        return Words(f"{numerals.ordinal(self._count)}、{name}", HEADING)


def _opening(results: Results, title: str) -> list[Part]:
    topic = results.topic
    facts = topic.facts
    parts: list[Part] = [Words(title, LONG_TITLE if len(title) > _LONG else TITLE)]
    if not wording.is_final(topic.stage):
        parts.append(Words("（初步结果，以核定后的正式结果为准）", STAGE))
    elif results.course.settled > 1:
        now, before = results.course.settled, results.course.settled - 1
        parts.append(Words(f"（第{now}次核定，替代第{before}次核定的结果）", STAGE))
    if results.course.differing:
        waiting = f"（{results.course.differing:,}张票两次录入不一致，待主管裁定）"
        parts.append(Words(waiting, STAGE))
    style = Style(indent=0, space=12, keep=True)
    parts.append(Words(f"{wording.addressed(topic.basis)}：", style))
    form = f"以{facts.form}的形式进行，" if facts.form else ""
    days = course_words.days(facts, results.course)
    parts.append(Words(f"本次表决{form}表决时间为{days}。现将表决结果公示如下。", BODY))
    return parts


def _corrections(results: Results) -> list[Part]:
    said = course_words.roll_changes(results.course.changes, results.topic.basis)
    return [Words(f"注：{said}", replace(NOTE, space=6))] if said else []


def _facts_table(results: Results) -> Table:
    topic, papers, roll = results.topic, results.papers, results.roll
    facts, basis = topic.facts, topic.basis
    rows: list[Row] = []
    for name, text in (
        ("小区", facts.estate),
        (scope_words.NAME, scope_words.places_asked(topic.extent)),
        ("表决名称", facts.title),
        ("表决形式", facts.form),
        ("表决时间", course_words.days(facts, results.course)),
        ("监督单位", facts.supervisor),
    ):
        if text:
            rows.append(_wide(name, text))
    whole = wording.whole_heads(basis, carries=topic.extent.carries)
    total = [(whole, wording.people(roll.people, basis))]
    if roll.area:
        total.append(("专有部分总面积", wording.area(roll.area)))
    counted = [
        ("发出表决票", wording.papers(papers.issued)),
        _handed_over(results),
        ("收回", wording.papers(papers.returned)),
        (
            ("多于发出", wording.papers(-papers.not_returned))
            if papers.not_returned < 0
            else ("未收回", wording.papers(papers.not_returned))
        ),
        ("有效票", wording.papers(papers.valid)),
        ("无效票", wording.papers(papers.void)),
    ]
    part = _taking_part(results)
    pairs = [*total, *counted, *part] if roll.area else [*total, *part, *counted]
    for first, second in zip(pairs[::2], pairs[1::2], strict=True):
        rows.append((left(first[0]), left(first[1]), left(second[0]), left(second[1])))
    return Table((), tuple(rows), (0.0, 0.9, 0.0, 1.1), 11)


def _handed_over(results: Results) -> tuple[str, str]:
    """Deliveries, or of a secret topic the papers that nobody came for."""
    if results.topic.extent.secret:
        left = max(0, results.roll.people - results.papers.issued)
        return ("未领取", wording.papers(left))
    return ("有效送达", _delivered(results.papers))


def _delivered(papers: PaperAccount) -> str:
    """Where nobody recorded deliveries, papers that came back were delivered all the same."""
    if papers.returned and not papers.delivered:
        return "未登记"
    return wording.papers(papers.delivered)


def _wide(name: str, text: str) -> Row:
    return (left(name), Cell(text, span=3))


def _taking_part(results: Results) -> list[tuple[str, str]]:
    """Who took part, where that is the same for every matter."""
    basis = results.topic.basis
    heads = wording.heads(basis)
    parts = {tally.taking_part for decided in results.outcomes for tally in tallies_of(decided)}
    if not parts:
        heard = [decided for decided in results.outcomes if isinstance(decided, Heard)]
        written = sum(len(each.opinions) for each in heard)
        # The rows hold two entries each.
        return [] if results.roll.area else [("书面意见", f"{written:,}条")]
    if len(parts) != 1:
        text = "见各表决事项"
        pairs = [(f"参与表决{heads}", text)]
        return [*pairs, ("参与表决面积", text)] if results.roll.area else pairs
    part = parts.pop()
    limits = {
        kind: [
            result.test.threshold
            for decided in results.outcomes
            if not isinstance(decided, Heard)
            for result in quorum_of(decided)
            if result.test.measure is kind and result.test.base is Base.ALL
        ]
        for kind in Measure
    }
    share = percent(part.people, results.roll.people, limits[Measure.PEOPLE])
    pairs = [(f"参与表决{heads}", f"{wording.people(part.people, basis)}（{share}）")]
    if results.roll.area:
        share = percent(part.area, results.roll.area, limits[Measure.AREA])
        pairs.append(("参与表决面积", f"{wording.area(part.area)}（{share}）"))
    return pairs


def _matters(results: Results, sections: _Sections) -> list[Part]:
    topic = results.topic
    parts: list[Part] = [sections.heading("表决结果")]
    several = len(results.outcomes) > 1
    if several:
        head = (middle("序号", bold=True), middle("表决事项", bold=True), middle("结论", bold=True))
        rows = tuple(
            (
                middle(str(number)),
                left(outcome.matter.title),
                middle(
                    verdict_words.verdict_so_far(outcome, topic).replace("（", "\n（"), bold=True
                ),
            )
            for number, outcome in enumerate(results.outcomes, start=1)
        )
        parts.append(Rows(Table(head, rows, (0.0, 1.0, 0.0), 12)))
    for number, outcome in enumerate(results.outcomes, start=1):
        name = outcome.matter.title
        heading = f"（{numerals.ordinal(number)}）{name}" if several else f"表决事项：{name}"
        parts += matter_parts(outcome, topic, heading, TEXT_WIDTH)
    return parts


def _policy(results: Results, sections: _Sections) -> list[Part]:
    style = Style(size=14, leading=24)
    lines = enumerate(policy_words.rule_lines(results.topic), start=1)
    said = (Words(f"{number}．{line}", style) for number, line in lines)
    return [sections.heading("计票规则"), *said]


def _laws(results: Results, sections: _Sections) -> list[Part]:
    parts = law_parts([outcome.matter.rule for outcome in results.outcomes])
    return [sections.heading("法律依据"), *parts] if parts else []


def _ending(
    results: Results, imprint: Imprint, sections: _Sections, words: Letterhead
) -> list[Part]:
    """Supervision and objections with the signatures and the seal, which never stand alone."""
    facts = results.topic.facts
    parts: list[Part] = [sections.heading("监督与异议")]
    if facts.supervisor:
        parts.append(Words(f"本次表决由{facts.supervisor}监督。"))
    objections = words.objection_of(facts)
    parts += [Words(objections), Words(f"联系方式：{facts.contact or words.contact or _BLANK * 2}")]
    issuer = facts.issuer or words.issuer or imprint.office
    parts.append(Picture(_signatures(), 14 * POINT, _written_signatures()))
    parts.append(Picture(_issuer(issuer, imprint), 16 * POINT, _written_issuer(issuer, imprint)))
    parts += footer_parts(words)
    return [Together(tuple(parts))]


def _written_signatures() -> tuple[Words, ...]:
    style = Style(size=14, indent=0, space=14)
    return (Words("　".join(f"{role}：{_BLANK[1:]}" for role in _SIGNING), style),)


def _written_issuer(issuer: str, imprint: Imprint) -> tuple[Words, ...]:
    date = wording.shown_date(imprint.printed_at.date())
    style = Style(indent=0, align=Align.RIGHT, keep=True)
    return (Words(issuer, replace(style, space=28)), Words(date, style))


def _signatures() -> Drawing:
    canvas = Canvas()
    size = round(14 * POINT)
    each = TEXT_WIDTH / 3
    for place, role in enumerate(_SIGNING):
        label = f"{role}："
        x = place * each
        canvas.text(label, x, 22 * POINT, size, INK)
        start = x + measure(label, size)
        _line(canvas, start, x + each - 12 * POINT, 25 * POINT)
    return canvas.finish(TEXT_WIDTH, 30 * POINT)


def _line(canvas: Canvas, start: float, end: float, y: float) -> None:
    canvas.add(Line(start, y, end, y, 0.5 * POINT, INK))


def _issuer(issuer: str, imprint: Imprint) -> Drawing:
    """Issuer, and below it the room for the seal with nothing in it but the date."""
    canvas = Canvas()
    size = round(16 * POINT)
    leading = 28 * POINT
    date = wording.shown_date(imprint.printed_at.date())
    lines = balanced_lines(issuer, TEXT_WIDTH * 0.6, size)
    widest = max(_SEAL, *(measure(line, size) for line in lines), measure(date, size))
    axis = TEXT_WIDTH - max(widest / 2, 4 * size + measure(date, size) / 2)
    y = 0.0
    for line in lines:
        canvas.text(line, axis, y + 20 * POINT, size, INK, align=Align.CENTER)
        y += leading
    canvas.text(date, axis, y + _SEAL / 2 + 0.36 * size, size, INK, align=Align.CENTER)
    return canvas.finish(TEXT_WIDTH, y + _SEAL)
