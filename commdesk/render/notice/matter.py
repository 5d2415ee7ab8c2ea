# SPDX-License-Identifier: Apache-2.0
"""One matter in a result notice: conclusion, votes, and the tests with their numbers."""

from __future__ import annotations

from commdesk.domain.outcome import Outcome
from commdesk.domain.results import Decided, Heard
from commdesk.domain.topics import Topic
from commdesk.render.layout.manuscript import Part, Rows, Words
from commdesk.render.notice.ranking import ranking_notes, ranking_parts
from commdesk.render.notice.styles import NoticeStyles
from commdesk.render.notice.votes import notes_below, options_table, tests_table
from commdesk.render.words import verdict_words, wording
from commdesk.render.words.facts import Counted, quorum_of, undecided_of


def matter_parts(
    decided: Decided,
    topic: Topic,
    styles: NoticeStyles,
    *,
    shares_quorum: bool = False,
    tells_law: bool = False,
) -> list[Part]:
    """All that is said of one matter below its name.

    `shares_quorum`: who took part was said for all matters alike. `tells_law` names the law.
    """
    if isinstance(decided, Heard):
        return [
            Words(f"{verdict_words.verdict(decided)}。", styles.verdict),
            Words(verdict_words.outlook_sentence(decided, topic), styles.reason),
        ]
    what = "选举" if wording.is_election(decided.matter) else "表决"
    verdict = f"{what}结论：{verdict_words.verdict_so_far(decided, topic)}。"
    parts: list[Part] = [Words(verdict, styles.verdict)]
    reasons = _reasons(decided, topic, styles)
    if isinstance(decided, Outcome):
        parts += [*reasons, *_outcome_parts(decided, topic, styles, shares_quorum=shares_quorum)]
    else:
        parts += ranking_parts(decided, topic, reasons, styles, shares_quorum=shares_quorum)
        notes = (*ranking_notes(decided), *_notes(decided, topic))
        parts += notes_below(notes, styles)
    if tells_law and decided.rule.law:
        parts.append(Words(f"依据：{wording.sources(decided.rule)}。", styles.note, clings=1))
    return parts


def _reasons(decided: Counted, topic: Topic, styles: NoticeStyles) -> list[Part]:
    reasons = verdict_words.verdict_reasons(decided, topic)
    if not reasons or verdict_words.is_unheard(decided, topic):
        return []
    return [Words(reasons, styles.reason)]


def _outcome_parts(
    outcome: Outcome, topic: Topic, styles: NoticeStyles, *, shares_quorum: bool
) -> list[Part]:
    parts: list[Part] = [Rows(options_table(outcome, topic, styles))]
    parts += notes_below(_notes(outcome, topic), styles)
    left_out = quorum_of(outcome) if shares_quorum else ()
    tests = tuple(result for result in outcome.results if result not in left_out)
    if tests:
        parts.append(Rows(tests_table(tests, topic, outcome, styles)))
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
