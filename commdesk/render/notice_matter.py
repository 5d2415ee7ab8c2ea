# SPDX-License-Identifier: Apache-2.0
"""One matter in a result notice: conclusion, votes, and the tests with their numbers."""

from __future__ import annotations

from commdesk.domain.matters import MatterKind
from commdesk.domain.outcome import Outcome
from commdesk.domain.results import Decided, Heard
from commdesk.domain.topics import Topic
from commdesk.render import verdict_words, wording
from commdesk.render.blocks import HEADING, NOTE, POINT, figure, paragraph, table, together
from commdesk.render.charts import draw_options
from commdesk.render.facts import Counted, undecided_of
from commdesk.render.flow import Piece
from commdesk.render.notice_ranking import ranking_notes, ranking_pieces
from commdesk.render.notice_styles import CAPTION, CHART_SIZE, REASON, SOURCE, VERDICT
from commdesk.render.notice_votes import options_table, tests_table


def matter_pieces(decided: Decided, topic: Topic, heading: str, width: float) -> list[Piece]:
    """All that is said of one matter, below its heading."""
    pieces = paragraph(heading, width, HEADING)
    if isinstance(decided, Heard):
        pieces += paragraph(f"{verdict_words.verdict(decided)}。", width, VERDICT)
        return pieces + paragraph(verdict_words.outlook_sentence(decided, topic), width, REASON)
    what = "选举" if wording.is_election(decided.matter) else "表决"
    pieces += paragraph(f"{what}结论：{verdict_words.verdict(decided)}。", width, VERDICT)
    if isinstance(decided, Outcome):
        pieces += _reasons(decided, topic, width)
        pieces += _outcome_pieces(decided, topic, width)
        return pieces
    pieces += ranking_pieces(decided, topic, _reasons(decided, topic, width), width)
    for note in (*ranking_notes(decided), *_notes(decided, topic)):
        pieces += paragraph(note, width, NOTE)
    return pieces


def _reasons(decided: Counted, topic: Topic, width: float) -> list[Piece]:
    pieces: list[Piece] = []
    if reasons := verdict_words.verdict_reasons(decided, topic):
        pieces += paragraph(reasons, width, REASON)
    if decided.rule.law:
        pieces += paragraph(f"依据：{wording.sources(decided.rule)}。", width, SOURCE)
    return pieces


def _outcome_pieces(outcome: Outcome, topic: Topic, width: float) -> list[Piece]:
    rule = outcome.rule
    caption = "各项评价" if outcome.matter.kind is MatterKind.GRADE else "各选项得票"
    chart = draw_options(outcome, topic, width, CHART_SIZE)
    pieces = together(
        [
            *paragraph(caption, width, CAPTION),
            *table(options_table(outcome, topic), width),
            figure(chart, 6 * POINT),
        ]
    )
    for note in _notes(outcome, topic):
        pieces += paragraph(note, width, NOTE)
    if outcome.results:
        caption = "是否达到法定条件" if rule.law else "是否达到规定条件"
        tests = tests_table(outcome.results, topic, outcome.matter.kind)
        pieces += together([*paragraph(caption, width, CAPTION), *table(tests, width)])
    return pieces


def _notes(decided: Counted, topic: Topic) -> list[str]:
    notes: list[str] = []
    if undecided := undecided_of(decided):
        papers = dict.fromkeys(person.papers for _, person in undecided)
        sets = "；".join("、".join(f"{paper:04d}" for paper in each) for each in papers)
        has_area = decided.tally.roll.area > 0
        area = "面积按各票意见分别计入各选项，" if has_area else ""
        notes.append(
            f"注：待认定，指同一人所持多张表决票意见不一致。{area}{wording.heads(topic.basis)}"
            f"在认定前不计入任何选项。涉及票号：{sets}。"
        )
    if not wording.is_final(topic.stage):
        notes.append(f"注：{verdict_words.outlook_sentence(decided, topic)}")
    return notes
