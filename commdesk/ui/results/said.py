# SPDX-License-Identifier: Apache-2.0
"""What the board says of a matter: in Chinese what the sheets say, else in the program's English."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from commdesk.domain.results import Decided
from commdesk.domain.topics import Stage, Topic
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.chart_words_english import ENGLISH
from commdesk.render.words import verdict_words
from commdesk.ui.results import said_english


def words() -> ChartWords:
    """Those of charts and tables on the screen."""
    return ENGLISH if _is_english() else CHINESE


def verdict_short(decided: Decided, at: Stage) -> str:
    """The conclusion for a list."""
    if _is_english():
        return said_english.short(decided, at)
    return verdict_words.verdict_short(decided, at)


def sentence(decided: Decided, topic: Topic) -> str:
    """The conclusion and why."""
    if _is_english():
        return said_english.sentence(decided, topic)
    return verdict_words.sentence_so_far(decided, topic)


def outlook(decided: Decided, topic: Topic) -> str:
    """Whether it can still change."""
    if _is_english():
        return said_english.outlook(decided, topic)
    return verdict_words.outlook_sentence(decided, topic)


def _is_english() -> bool:
    # Set with the language of the program.
    return QLocale().language() == QLocale.Language.English
