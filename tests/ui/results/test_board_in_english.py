# SPDX-License-Identifier: Apache-2.0
"""The board speaks the program's language; what it says of a matter follows from the same figures."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import NOT_COUNTED, OWNERS_GENERAL, OWNERS_SPECIAL
from commdesk.domain.topics import Stage
from commdesk.render.words import verdict_words
from commdesk.ui.results import said
from tests.domain.test_topic_comparison import vote

HAN = re.compile(r"[\u4e00-\u9fff]")
MOTION = Matter("m1", "lift", OWNERS_GENERAL)
SPECIAL = Matter("m1", "lift", OWNERS_SPECIAL)
GRADE = Matter("m1", "service", OWNERS_GENERAL, MatterKind.GRADE, GRADE_OPTIONS)
ELECTION = Matter("m1", "committee", OWNERS_GENERAL, MatterKind.CHOICE, choices(("A", "B", "C")))
OPINION = Matter("m1", "parking", NOT_COUNTED, MatterKind.OPINION, ())


@pytest.fixture
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    "votes", [("for",) * 3, ("for", "against", "against"), ("for", "for", "against")]
)
@pytest.mark.parametrize("matter", [MOTION, SPECIAL])
@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.CLOSED, Stage.SETTLED])
def test_nothing_of_a_headline_is_chinese(english, votes, matter, stage):
    results = vote([matter], *([one] for one in votes))
    topic = replace(results.topic, stage=stage)
    (decided,) = results.outcomes
    for text in (
        said.verdict_short(decided, stage),
        said.sentence(decided, topic),
        said.outlook(decided, topic),
    ):
        assert text
        assert not HAN.search(text), text
        assert text[0].isupper() or text.startswith("so far")


def test_it_says_what_passed_and_what_is_missing(english):
    (passed,) = vote([MOTION], ["for"], ["for"], ["against"]).outcomes
    results = vote([SPECIAL], ["for"], ["for"], ["against"])
    (failed,) = results.outcomes
    assert said.verdict_short(passed, Stage.SETTLED) == "Passed"
    sentence = said.sentence(failed, results.topic)
    assert sentence.startswith(
        "Not passed: owners in favour 66.67% (at least 3/4 asked for), 1 owner short"
    )
    assert "㎡ short" in sentence


def test_in_chinese_the_board_says_what_the_sheets_say(qapp):
    results = vote([SPECIAL], ["for"], ["for"], ["against"])
    (decided,) = results.outcomes
    assert said.sentence(decided, results.topic) == verdict_words.sentence_so_far(
        decided, results.topic
    )
    assert said.verdict_short(decided, Stage.SETTLED) == "未通过"


@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.CLOSED])
def test_grades_choices_and_opinions_have_their_sentences(english, stage):
    best, first = GRADE_OPTIONS[0].key, ELECTION.options[0].key
    second = ELECTION.options[1].key
    for matter, votes in (
        (GRADE, [best, best, GRADE_OPTIONS[-1].key]),
        (GRADE, [GRADE_OPTIONS[-1].key] * 3),
        (ELECTION, [first, first, first]),
        (ELECTION, [first, second]),
        (ELECTION, [first, first, second, second]),
        (OPINION, []),
        (MOTION, []),
    ):
        results = vote([matter], *([one] for one in votes))
        topic = replace(results.topic, stage=stage)
        for decided in results.outcomes:
            for text in (
                said.verdict_short(decided, stage),
                said.sentence(decided, topic),
                said.outlook(decided, topic),
            ):
                assert text
                assert not HAN.search(text), text
