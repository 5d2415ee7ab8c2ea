# SPDX-License-Identifier: Apache-2.0
"""Whom a result notice speaks to, and its table of the roll, the papers and who took part."""

from __future__ import annotations

from commdesk.domain.results import Heard, Results
from commdesk.domain.rules import Base, Measure
from commdesk.domain.shares import percent
from commdesk.domain.tally import PaperAccount
from commdesk.render.layout.blocks import Cell, Row, Table, left
from commdesk.render.layout.manuscript import Part, Rows, Words
from commdesk.render.notice.styles import NoticeStyles
from commdesk.render.words import course_words, scope_words, wording
from commdesk.render.words.facts import quorum_of, tallies_of


def facts_parts(results: Results, styles: NoticeStyles) -> list[Part]:
    """The table, and below it what has to be known to read its figures."""
    parts: list[Part] = [Rows(_facts_table(results, styles.facts))]
    notes = [scope_words.meaning(results.topic)]
    changes = course_words.roll_changes(results.course.changes, results.topic.basis)
    notes.append(changes)
    said = [note for note in notes if note]
    parts += [Words(f"注：{note}", styles.note, clings=1) for note in said]
    return parts


def _facts_table(results: Results, size: float) -> Table:
    topic, papers, roll = results.topic, results.papers, results.roll
    facts, basis = topic.facts, topic.basis
    # What the opening sentence says is not said again.
    rows: list[Row] = [
        (left(name), Cell(text, span=3))
        for name, text in (
            ("小区", facts.estate),
            (scope_words.NAME, scope_words.places_asked(topic.extent)),
        )
        if text
    ]
    part_only = bool(topic.extent.scope)
    whole = wording.whole_heads(basis, carries=topic.extent.carries, in_scope=part_only)
    total = [(_broken(whole), wording.people(roll.people, basis))]
    if roll.area:
        total.append((_broken(wording.whole_area(in_scope=part_only)), wording.area(roll.area)))
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
    return Table((), tuple(rows), (0.0, 0.9, 0.0, 1.1), size)


def _broken(name: str) -> str:
    """A long name over two lines, so that its column stays narrow."""
    return name.replace(wording.IN_SCOPE, f"{wording.IN_SCOPE}\n").replace("所代表的", "\n所代表的")


def _handed_over(results: Results) -> tuple[str, str]:
    """Deliveries, or of a secret topic the papers that nobody came for."""
    if results.topic.extent.secret:
        left_over = max(0, results.roll.people - results.papers.issued)
        return ("未领取", wording.papers(left_over))
    return ("有效送达", _delivered(results.papers))


def _delivered(papers: PaperAccount) -> str:
    """Where nobody recorded deliveries, papers that came back were delivered all the same."""
    if papers.returned and not papers.delivered:
        return "未登记"
    return wording.papers(papers.delivered)


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
