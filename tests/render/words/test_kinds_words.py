# SPDX-License-Identifier: Apache-2.0
"""The sentence of the verdict for every kind of matter."""

import pytest

from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.outcome import Verdict
from commdesk.domain.presets import COMMITTEE_ELECTION, MOST_VOTES, REPRESENTATIVES
from commdesk.domain.ranking import Ranked, Standing
from commdesk.domain.reading import chosen
from commdesk.domain.topics import Stage
from commdesk.render.words import policy_words, verdict_words
from commdesk.render.words.facts import substitute_number
from tests.render import examples


def spoken(results):
    decided, topic = results.outcomes[0], results.topic
    return (
        verdict_words.verdict_sentence(decided, topic),
        verdict_words.verdict_short(decided, topic.stage),
        verdict_words.outlook_sentence(decided, topic),
    )


def test_a_tie_for_the_last_seat():
    sentence, short, outlook = spoken(examples.committee_election())
    assert sentence == (
        "冯家明、曾小红得票相同，须就并列者重新投票：参与表决人数占总人数的83.33%，过半数；"
        "当选的有陈国栋、林秀英、黄建平、何美珍、郑志强、谢玉兰等8人；候补待重新投票后确定，彭立新排在并列落选者之后；尚余1个名额。"
    )
    assert short == "须重新投票"
    assert outlook == "结果已核定。"


def test_all_seats_filled():
    sentence, short, _ = spoken(examples.owners_committee(tie_by_area=True))
    assert sentence.startswith("应选3人，全部选出：参与表决人数占总人数的83.33%、")
    assert sentence.endswith("当选的有陈国栋、林秀英、何美珍；候补的有黄建平。")
    assert short == "全部选出"


def test_too_few_reach_what_is_asked(monkeypatch):
    monkeypatch.setattr(examples, "VOTES", (95, 90, 52, 50, 40, 30, 20, 10, 9, 8, 7, 6))
    sentence, short, _ = spoken(examples.committee_election())
    assert sentence == (
        "当选人数不足应选名额（应选9人，当选2人）：参与表决人数占总人数的83.33%，过半数；"
        "当选的有陈国栋、林秀英；空缺7人。"
    )
    assert short == "未选足"


def test_nobody_reaches_it(monkeypatch):
    monkeypatch.setattr(examples, "VOTES", (52,) * 12)
    sentence, short, _ = spoken(examples.committee_election())
    assert sentence == (
        "无人达到当选条件：参与表决人数占总人数的83.33%，过半数；"
        "得票最多的陈国栋，得票人数占收回票人数的49.52%，未过半数，还差1人。"
    )
    assert short == "无人当选"


def test_too_few_take_part_in_an_election():
    matter = Matter("m", "换届", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(["甲", "乙"]))
    results = examples.held([matter], [{"m": chosen("o1")}, None, None])
    sentence, short, _ = spoken(results)
    assert sentence == (
        "未形成有效决定（参与表决未达法定比例）：参与表决人数占总人数的33.33%，未过半数，还差1人。"
    )
    assert short == "参与不足"


def test_papers_that_disagree_are_waited_for():
    matter = Matter("m", "方案", REPRESENTATIVES, MatterKind.CHOICE, choices(["甲", "乙"]))
    papers = [{"m": chosen("o1")}, {"m": chosen("o2")}, {"m": chosen("o1")}, {"m": chosen("o2")}]
    results = examples.held([matter], papers, heads=3, holders={4: 3, 3: 3})
    assert examples.first(results).verdict is Verdict.UNSETTLED
    sentence, short, _ = spoken(results)
    assert sentence == "待认定：1人所持的多张表决票意见不一致，且足以影响结论，须先作出认定。"
    assert short == "待认定"


def test_more_names_than_can_be_read_are_counted():
    matter = Matter("m", "项目", MOST_VOTES, MatterKind.CHOICES, choices("甲乙丙丁戊己庚"), most=7)
    papers = [{"m": chosen(*(f"o{n}" for n in range(1, 8)))}]
    assert spoken(examples.held([matter], papers))[0].startswith("7项得票相同，须就并列者重新投票")


def test_a_grade_and_an_opinion():
    assert spoken(examples.satisfaction())[:2] == (
        "满意率64.71%，达到规定要求：满意户数占有效票户数的64.71%，过半数。",
        "达到要求",
    )
    assert spoken(examples.opinions()) == (
        "收到书面意见3条，另行汇总。",
        "书面意见3条",
        "3张表决票写有意见，2张未写。",
    )


def test_what_can_still_change_is_said_with_so_far():
    assert spoken(examples.committee_election(stage=Stage.OPEN))[1] == "目前须重新投票"


@pytest.mark.parametrize("kind", list(MatterKind))
def test_every_kind_has_its_rule_in_words(kind):
    options = choices(["甲", "乙"])
    rule = COMMITTEE_ELECTION
    matter = Matter("m", "题", rule, kind, options, seats=1)
    said = policy_words.matter_rule(matter, examples.Basis.RESIDENTS)
    assert said.endswith("。")
    assert ("收回票人数的半数" in said) == (kind is not MatterKind.OPINION)


def test_nobody_is_numbered_behind_a_tie():
    for results, number in (
        (examples.committee_election(), None),
        (examples.owners_committee(tie_by_area=True), 1),
    ):
        ranked = results.outcomes[0]
        assert isinstance(ranked, Ranked)
        (follower,) = ranked.of(Standing.SUBSTITUTE)
        assert substitute_number(follower, ranked) == number
