# SPDX-License-Identifier: Apache-2.0
"""Equal votes in an election: who is equal, for which place, and what decides."""

import pytest

from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.outcome import Verdict
from commdesk.domain.presets import MOST_VOTES
from commdesk.domain.ranking import Ranked, Standing
from commdesk.domain.reading import chosen
from commdesk.render.notice.notice import result_notice
from commdesk.render.words import ranking_words, verdict_words
from tests.render import examples

NAMES = "甲乙丙丁戊己"
ORDER = "递补先后依选举办法确定，没有规定的由并列者重新投票确定"


def election(votes, seats, *, areas=(), kind=MatterKind.ELECTION):
    """One paper for every vote, so that the votes are those given; seats go to the most."""
    matter = Matter(
        "m", "推选", MOST_VOTES, kind, choices(NAMES[: len(votes)]), seats=seats,
        tie_by_area=bool(areas),
    )  # fmt: skip
    papers = [
        {"m": chosen(f"o{place}")} for place, count in enumerate(votes, 1) for _ in range(count)
    ]
    return examples.held([matter], papers, areas=areas)


def told(results):
    """What is said of every candidate, the sentence, and the lines of the notice."""
    (ranked,), topic = results.outcomes, results.topic
    assert isinstance(ranked, Ranked)
    standings = {
        place.option.name: ranking_words.standing(place, ranked) for place in ranked.places
    }
    sentence = verdict_words.verdict_sentence(ranked, topic)
    return standings, sentence, ranking_words.closing(ranked, topic)


def test_nobody_equal_is_spoken_of_as_before():
    standings, sentence, closing = told(election((5, 4, 3, 2), 2))
    assert standings == {"甲": "当选", "乙": "当选", "丙": "候补1", "丁": "候补2"}
    assert sentence == "应选2人，全部选出：当选的有甲、乙；候补的有丙、丁。"
    assert closing[1:] == ["候补（按递补顺序排列），共2人：丙（3人）、丁（2人）。"]


def test_equal_substitutes_are_named_with_their_place_and_with_what_decides():
    results = election((6, 5, 4, 2, 2, 1), 2)
    standings, sentence, closing = told(results)
    assert standings == {
        "甲": "当选", "乙": "当选", "丙": "候补1", "丁": "候补2，并列", "戊": "候补2，并列",
        "己": "候补4",
    }  # fmt: skip
    assert sentence == (
        "应选2人，全部选出：当选的有甲、乙；候补的有丙、丁、戊、己；"
        f"丁、戊得票相同，并列第2位候补，{ORDER}。"
    )
    assert closing == [
        "当选（按得票多少排列），共2人：甲（6人）、乙（5人）。",
        "候补（按递补顺序排列），共4人：丙（4人）、丁（2人）、戊（2人）、己（1人）。",
        f"其中丁、戊得票相同，并列第2位候补，{ORDER}。",
    ]


def test_two_groups_of_equals_are_told_apart():
    _, sentence, closing = told(election((6, 3, 3, 2, 2), 1))
    assert sentence.endswith(
        f"；乙、丙得票相同，并列第1位候补，{ORDER}；丁、戊得票相同，并列第3位候补，{ORDER}。"
    )
    assert len(closing) == 4


def test_equal_for_the_last_seat_and_nobody_behind():
    standings, sentence, closing = told(election((5, 3, 3), 2))
    assert standings == {"甲": "当选", "乙": "并列，须重新投票", "丙": "并列，须重新投票"}
    assert sentence == (
        "乙、丙得票相同，须就并列者重新投票：当选的有甲；候补待重新投票后确定；尚余1个名额。"
    )
    assert closing == [
        "当选（按得票多少排列），共1人：甲（5人）。",
        "并列，须重新投票，共2人：乙（3人）、丙（3人）。",
        "候补待重新投票后确定。",
        "应选2人，尚余1个名额。上列2人得票相同，不以抽签决定，须就并列者重新投票。",
    ]


def test_equal_for_the_last_seat_with_equal_substitutes_behind():
    standings, sentence, closing = told(election((5, 3, 3, 2, 2, 1), 2))
    assert standings["丁"] == standings["戊"] == "候补，待重新投票后确定，并列"
    assert standings["己"] == "候补，待重新投票后确定"
    assert sentence == (
        "乙、丙得票相同，须就并列者重新投票：当选的有甲；"
        "候补待重新投票后确定，丁、戊、己排在并列落选者之后；"
        f"尚余1个名额；丁、戊得票相同，{ORDER}。"
    )
    assert closing[2:4] == [
        "候补待重新投票后确定：并列者中未当选的在前，其后依次为丁（2人）、戊（2人）、己（1人）。",
        f"其中丁、戊得票相同，{ORDER}。",
    ]


def test_all_equal():
    results = election((2, 2, 2, 2), 2)
    standings, sentence, _ = told(results)
    assert set(standings.values()) == {"并列，须重新投票"}
    assert sentence == (
        "甲、乙、丙、丁得票相同，须就并列者重新投票：候补待重新投票后确定；尚余2个名额。"
    )
    # As many seats as candidates: whoever is equal is elected all the same.
    standings, sentence, closing = told(election((2, 2), 2))
    assert set(standings.values()) == {"当选"}
    assert "相同" not in sentence + "".join(closing)


def test_nobody_voted_for_anybody():
    results = election((0, 0, 0), 1)
    (ranked,) = results.outcomes
    assert isinstance(ranked, Ranked)
    assert ranked.verdict is not Verdict.SECOND_VOTE
    assert "相同" not in verdict_words.verdict_sentence(ranked, results.topic)


@pytest.mark.parametrize(("last", "level"), [(10_000, True), (10_001, False)])
def test_where_area_decides_only_those_equal_in_both_are_equal(last, level):
    # Four votes for the first, then one each with their areas.
    results = election((4, 1, 1), 1, areas=(10_000,) * 5 + (last,))
    (ranked,) = results.outcomes
    assert isinstance(ranked, Ranked)
    sentence = verdict_words.verdict_sentence(ranked, results.topic)
    assert ("乙、丙得票人数和面积均相同，并列第1位候补" in sentence) is level
    followers = [place.option.name for place in ranked.of(Standing.SUBSTITUTE)]
    assert followers == (["乙", "丙"] if level else ["丙", "乙"])


def test_options_that_follow_are_marked_where_they_are_equal():
    standings, sentence, _ = told(election((3, 1, 1), 1, kind=MatterKind.CHOICES))
    assert standings == {"甲": "通过", "乙": "备选1，并列", "丙": "备选1，并列"}
    assert "并列" not in sentence


def test_the_notice_explains_it(qapp, imprint):
    document = result_notice(election((6, 5, 4, 2, 2, 1), 2), imprint)
    said = "".join(text.text for page in document.pages for text in page.drawing.texts)
    assert f"其中丁、戊得票相同，并列第2位候补，{ORDER}。" in said
    assert said.count("候补2，并列") == 2
