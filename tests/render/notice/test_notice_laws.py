# SPDX-License-Identifier: Apache-2.0
"""The law in a notice is quoted as it stands: nothing left out in silence, each clause once."""

from dataclasses import replace

import pytest

from commdesk.domain.presets import (
    HOUSEHOLDS,
    NOT_COUNTED,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    PRESETS,
    RESIDENTS,
)
from commdesk.domain.rules import LegalText
from commdesk.render.layout.manuscript import Words
from commdesk.render.notice.laws import law_parts

CLAUSE = "《中华人民共和国民法典》第二百七十八条第二款"
QUORUM = "业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。"
SPECIAL = (
    "决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且"
    "参与表决人数四分之三以上的业主同意。"
)
GENERAL = "决定前款其他事项，应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。"
WHOLE = f"{CLAUSE}：“{QUORUM}{SPECIAL}{GENERAL}”"


def said(*rules):
    return [part.text for part in law_parts(rules) if isinstance(part, Words)]


def as_stored_before(rule, kept):
    """A rule as topics keep it from when the clause was shortened."""
    items, _, inclusive = rule.law
    return replace(rule, law=(items, LegalText(CLAUSE, QUORUM + kept), inclusive))


BEFORE = (as_stored_before(OWNERS_GENERAL, GENERAL), as_stored_before(OWNERS_SPECIAL, SPECIAL))


@pytest.mark.parametrize(
    "rules",
    [[OWNERS_GENERAL], [OWNERS_SPECIAL], [OWNERS_GENERAL, OWNERS_SPECIAL], BEFORE[:1], BEFORE[1:],
     BEFORE, [*BEFORE, OWNERS_GENERAL]],
)  # fmt: skip
def test_the_clause_on_shares_is_whole_and_there_once(rules):
    lines = said(*rules)
    assert [line for line in lines if line.startswith(CLAUSE)] == [WHOLE]
    assert len(lines) == 3


def test_an_offices_own_wording_is_left_as_it_is():
    own = replace(OWNERS_GENERAL, law=(LegalText(CLAUSE, "从略。"),))
    assert said(own) == [f"{CLAUSE}：“从略。”"]


def test_quotes_within_quotes_are_single():
    (line,) = (line for line in said(OWNERS_GENERAL) if "以下" in line)
    assert "“民法所称的‘以上’、‘以下’、‘以内’、‘届满’，包括本数；" in line
    for rule in PRESETS:
        for text in said(rule):
            assert text.count("“") == text.count("”") <= 1


def test_a_law_that_was_revised_is_to_be_compared_once():
    lines = said(RESIDENTS, HOUSEHOLDS)
    assert len(lines) == 2
    assert lines[-1].startswith("注：上述条文")


def test_a_rule_without_law_quotes_none():
    assert said(NOT_COUNTED) == []
