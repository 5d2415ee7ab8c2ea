# SPDX-License-Identifier: Apache-2.0
"""One matter in a result notice: conclusion, votes, and the tests with their numbers."""

from __future__ import annotations

from commdesk.domain.matters import MatterKind
from commdesk.domain.outcome import Outcome
from commdesk.domain.results import Decided, Heard
from commdesk.domain.topics import Topic
from commdesk.render import verdict_words, wording
from commdesk.render.blocks import HEADING, NOTE, POINT
from commdesk.render.charts import draw_options
from commdesk.render.facts import Counted, undecided_of
from commdesk.render.manuscript import Part, Picture, Rows, Together, Words
from commdesk.render.notice_ranking import ranking_notes, ranking_parts
from commdesk.render.notice_styles import CAPTION, CHART_SIZE, REASON, SOURCE, VERDICT
from commdesk.render.notice_votes import options_table, tests_table


def matter_parts(decided: Decided, topic: Topic, heading: str, width: float) -> list[Part]:
    """All that is said of one matter, below its heading; charts are `width` wide."""
    parts: list[Part] = [Words(heading, HEADING)]
    if isinstance(decided, Heard):
        parts.append(Words(f"{verdict_words.verdict(decided)}。", VERDICT))
        return [*parts, Words(verdict_words.outlook_sentence(decided, topic), REASON)]
    what = "选举" if wording.is_election(decided.matter) else "表决"
    parts.append(Words(f"{what}结论：{verdict_words.verdict_so_far(decided, topic)}。", VERDICT))
    reasons = _reasons(decided, topic)
    if isinstance(decided, Outcome):
        return [*parts, *reasons, *_outcome_parts(decided, topic, width)]
    parts += ranking_parts(decided, topic, reasons, width)
    notes = (*ranking_notes(decided), *_notes(decided, topic))
    return [*parts, *(Words(note, NOTE) for note in notes)]


def _reasons(decided: Counted, topic: Topic) -> list[Part]:
    parts: list[Part] = []
    reasons = verdict_words.verdict_reasons(decided, topic)
    if reasons and not verdict_words.is_unheard(decided, topic):
        parts.append(Words(reasons, REASON))
    if decided.rule.law:
        parts.append(Words(f"依据：{wording.sources(decided.rule)}。", SOURCE))
    return parts


def _outcome_parts(outcome: Outcome, topic: Topic, width: float) -> list[Part]:
    rule = outcome.rule
    caption = "各项评价" if outcome.matter.kind is MatterKind.GRADE else "各选项得票"
    chart = draw_options(outcome, topic, width, CHART_SIZE)
    votes = Rows(options_table(outcome, topic))
    parts: list[Part] = [
        Together((Words(caption, CAPTION), votes, Picture(chart, 6 * POINT))),
        *(Words(note, NOTE) for note in _notes(outcome, topic)),
    ]
    if outcome.results:
        caption = "是否达到法定条件" if rule.law else "是否达到规定条件"
        tests = tests_table(outcome.results, topic, outcome)
        parts.append(Together((Words(caption, CAPTION), Rows(tests))))
    return parts


def _notes(decided: Counted, topic: Topic) -> list[str]:
    notes: list[str] = []
    if undecided := undecided_of(decided):
        # By the annex, numbers of papers would say whose they are.
        papers = len({paper for _, person in undecided for paper in person.papers})
        has_area = decided.tally.roll.area > 0
        area = "面积按各票意见分别计入各选项，" if has_area else ""
        notes.append(
            f"注：待认定，指同一人所持多张表决票意见不一致。{area}{wording.heads(topic.basis)}"
            f"在认定前不计入任何选项。涉及表决票{papers:,}张。"
        )
    if not wording.is_final(topic.stage):
        notes.append(f"注：{verdict_words.outlook_sentence(decided, topic)}")
    return notes
