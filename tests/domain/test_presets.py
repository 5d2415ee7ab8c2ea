# SPDX-License-Identifier: Apache-2.0
"""The law as it is cited, by topics of earlier days too."""

from dataclasses import replace

from commdesk.domain.presets import OWNERS_GENERAL, PRESETS, RESIDENTS, whole_text


def test_a_residents_meeting_rests_on_the_clause_that_says_so() -> None:
    (law,) = RESIDENTS.law
    assert law.source == "《中华人民共和国城市居民委员会组织法》（2018年修正）第九条第三款"
    assert RESIDENTS.check_law
    # Topics of earlier days keep what they were opened with: a number that was wrong.
    kept = replace(law, source="《中华人民共和国城市居民委员会组织法》（2018年修正）第十条")
    assert whole_text(kept) == law


def test_other_texts_stay_as_they_are() -> None:
    for rule in PRESETS:
        for law in rule.law:
            assert whole_text(law) == law
    own = replace(OWNERS_GENERAL.law[0], text="本小区议事规则")
    assert whole_text(own) == own
