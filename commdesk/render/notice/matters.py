# SPDX-License-Identifier: Apache-2.0
"""All matters of a result notice: a list of their conclusions, then one after the other."""

from __future__ import annotations

from commdesk.domain.results import Heard, Results
from commdesk.render.layout.blocks import Table, left, middle
from commdesk.render.layout.manuscript import Part, Rows, Words
from commdesk.render.notice.matter import matter_parts
from commdesk.render.notice.styles import NoticeStyles
from commdesk.render.notice.votes import tests_table
from commdesk.render.words import numerals, verdict_words, wording
from commdesk.render.words.facts import Counted, deemed_in, quorum_of


def matters_parts(results: Results, styles: NoticeStyles) -> list[Part]:
    """What was concluded on each matter, and why. What holds for all of them is said once."""
    topic, outcomes = results.topic, results.outcomes
    parts: list[Part] = []
    several = len(outcomes) > 1
    if several:
        parts.append(Rows(_conclusions(results, styles.facts)))
    shared = _sharing_quorum(results)
    if shared:
        said = "各表决事项的参与表决情况相同：" if len(shared) == len(outcomes) else (
            "下列计票事项的参与表决情况相同："
        )  # fmt: skip
        parts.append(Words(said, styles.shared))
        parts.append(Rows(tests_table(quorum_of(shared[0]), topic, shared[0], styles)))
    laws = {wording.sources(one.rule) for one in outcomes if not isinstance(one, Heard)}
    for number, decided in enumerate(outcomes, start=1):
        if several:
            heading = f"（{numerals.ordinal(number)}）{decided.matter.title}"
            parts.append(Words(heading, styles.matter))
        parts += matter_parts(
            decided,
            topic,
            styles,
            shares_quorum=decided in shared,
            tells_law=len(laws) > 1,
        )
    return parts


def _conclusions(results: Results, size: float) -> Table:
    head = (middle("序号", bold=True), middle("表决事项", bold=True), middle("结论", bold=True))
    rows = tuple(
        (
            middle(str(number)),
            left(decided.matter.title),
            middle(
                verdict_words.verdict_so_far(decided, results.topic).replace("（", "\n（"),
                bold=True,
            ),
        )
        for number, decided in enumerate(results.outcomes, start=1)
    )
    return Table(head, rows, (0.0, 1.0, 0.0), size)


def _sharing_quorum(results: Results) -> list[Counted]:
    """The matters that have tests on taking part, where all of them come out alike."""
    asked = [one for one in results.outcomes if not isinstance(one, Heard) and quorum_of(one)]
    found = {
        tuple((result, deemed_in(result.test, one)) for result in quorum_of(one)) for one in asked
    }
    return asked if len(asked) > 1 and len(found) == 1 else []
