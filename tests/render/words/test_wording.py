# SPDX-License-Identifier: Apache-2.0
"""The official words: conclusions, thresholds, dates and numbers."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from commdesk.domain.matters import Matter
from commdesk.domain.outcome import Verdict
from commdesk.domain.presets import OWNERS_GENERAL, OWNERS_SPECIAL, custom_rule
from commdesk.domain.topics import Basis, BlankIs, Policy, Stage, Unreturned
from commdesk.render.words import policy_words, verdict_words, wording


def test_dates_are_written_as_official_papers_write_them():
    assert wording.shown_date(date(2026, 11, 2)) == "2026年11月2日"
    assert wording.shown_time(datetime(2026, 1, 2, 9, 5)) == "2026年1月2日09:05"  # noqa: DTZ001


def test_heads_and_areas_carry_their_units():
    assert wording.people(1505) == "1,505人"
    assert wording.people(500, Basis.HOUSEHOLDS) == "500户"
    assert wording.area(1_717_552_230) == "171,755.223㎡"


def test_a_failed_matter_is_not_said_to_be_decided_the_other_way(published):
    outcome = published.outcomes[0]
    assert outcome.verdict is Verdict.NOT_PASSED
    sentence = verdict_words.verdict_sentence(outcome, published.topic)
    assert sentence == (
        "未获通过：同意人数占参与表决人数的17.50%，未过半数，还差443人；"
        "同意面积占参与表决面积的17.31%，未过半数，还差56,143.3616㎡"
        "（参与表决者中，未反馈计入多数100人）。"
    )


def test_a_passed_matter_says_all_four_tests(new_vote):
    results = new_vote().group(80, 80_000_000, "for").group(20, 20_000_000, "against").results()
    assert verdict_words.verdict_sentence(results.outcomes[0], results.topic) == (
        "通过：参与表决人数占总人数的100.00%、参与表决面积占总面积的100.00%，均达到三分之二以上；"
        "同意人数占参与表决人数的80.00%、同意面积占参与表决面积的80.00%，均过半数。"
    )


def test_too_few_taking_part_is_no_decision_at_all(new_vote):
    results = new_vote().group(7, 7_000_000, "for").group(5, 5_000_000).results()
    outcome = results.outcomes[0]
    assert verdict_words.verdict(outcome) == "未形成有效决定（参与表决未达法定比例）"
    assert verdict_words.verdict_reasons(outcome, results.topic) == (
        "参与表决人数占总人数的58.33%，未达到三分之二以上，还差1人；"
        "参与表决面积占总面积的58.33%，未达到三分之二以上，还差100.00㎡。"
    )


def test_a_rule_of_the_office_claims_no_law(new_vote):
    rule = custom_rule(
        taking_part=Fraction(1, 2),
        taking_part_inclusive=False,
        approval=Fraction(3, 5),
        approval_inclusive=True,
        weigh_area=False,
    )
    results = new_vote(Matter("m", "停车管理办法", rule)).group(4, 40_000).results()
    assert verdict_words.verdict(results.outcomes[0]) == "未形成有效决定（参与表决未达规定比例）"
    assert wording.rule_in_words(rule, Basis.OWNERS) == (
        "参与表决人数超过总人数的半数，同意人数占参与表决人数五分之三以上"
    )
    assert wording.sources(rule) == ""


def test_an_undecided_person_is_waited_for(new_vote):
    vote = new_vote().group(5, 50_000_000, "for").group(5, 50_000_000, "against")
    results = vote.person([(10_000_000, "for"), (9_000_000, "against")]).results()
    outcome = results.outcomes[0]
    assert outcome.verdict is Verdict.UNSETTLED
    assert verdict_words.verdict_sentence(outcome, results.topic) == (
        "待认定：1人所持的多张表决票意见不一致，且足以影响结论，须先作出认定。"
    )


def test_silence_without_a_majority_is_waited_for(new_vote):
    vote = new_vote().group(6, 40_000_000, "for").group(4, 60_000_000, "against").group(3, 300)
    results = vote.results(Policy(Unreturned.FOLLOW_MAJORITY))
    assert verdict_words.verdict_sentence(results.outcomes[0], results.topic) == (
        "待认定：未反馈的表决票应计入多数意见，而已投票中没有人数和面积均为最多的同一选项，"
        "须先作出认定。"
    )


def test_it_is_said_whether_papers_still_out_can_turn_the_conclusion(new_vote):
    open_vote = new_vote().group(60, 600, "for").group(40, 400).results(stage=Stage.OPEN)
    assert verdict_words.outlook_sentence(open_vote.outcomes[0], open_vote.topic) == (
        "尚有40人未反馈，结论可能改变。"
    )
    safe = new_vote().group(80, 800, "for").group(20, 200).results(stage=Stage.OPEN)
    assert verdict_words.outlook_sentence(safe.outcomes[0], safe.topic) == (
        "尚有20人未反馈，无论其意见如何，结论不再改变。"
    )
    done = new_vote().group(80, 800, "for").results(stage=Stage.OPEN)
    assert verdict_words.outlook_sentence(done.outcomes[0], done.topic) == "结论不再改变。"


def test_while_papers_come_in_a_conclusion_is_one_so_far(new_vote):
    vote = new_vote().group(6, 60, "for").group(40, 400)
    said = {
        stage: verdict_words.sentence_so_far(results.outcomes[0], results.topic)
        for stage in (Stage.OPEN, Stage.CLOSED)
        for results in (vote.results(stage=stage),)
    }
    assert said[Stage.OPEN] == f"目前{said[Stage.CLOSED]}"
    assert said[Stage.CLOSED].startswith("未形成有效决定")


@pytest.mark.parametrize("stage", [Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED])
def test_what_is_settled_changes_no_more(new_vote, stage):
    vote = new_vote().group(60, 600, "for").group(40, 400).person([(1, "for"), (2, "against")])
    results = vote.results(stage=stage)
    assert results.outcomes[0].can_change
    assert verdict_words.outlook_sentence(results.outcomes[0], results.topic) == "结果已核定。"


def test_after_the_close_rulings_alone_change_anything(new_vote):
    papers_out = new_vote().group(60, 600, "for").group(40, 400)
    person = [(20, "for"), (10, "against")]
    matters_not = new_vote().group(80, 800, "for").person(person)
    matters = new_vote().group(5, 50, "for").group(5, 50, "against").person(person)
    said = [
        verdict_words.outlook_sentence(results.outcomes[0], results.topic)
        for results in (
            vote.results(stage=Stage.CLOSED) for vote in (papers_out, matters_not, matters)
        )
    ]
    assert said == [
        "投票已结束，待核定。",
        "投票已结束，待核定；尚未作出的认定不影响结论。",
        "投票已结束，结论可能随认定改变。",
    ]


@pytest.mark.parametrize("unreturned", Unreturned)
@pytest.mark.parametrize("takes_part", [False, True])
@pytest.mark.parametrize("blank", BlankIs)
def test_every_choice_of_the_policy_is_said(unreturned, takes_part, blank):
    policy = Policy(unreturned, void_takes_part=takes_part, blank_is=blank)
    assert ("不计入参与表决" in policy_words.void_rule(policy)) != takes_part
    assert policy_words.blank_rule(policy).endswith(
        "弃权。" if blank is BlankIs.ABSTAIN else "无效。"
    )
    said = {
        Unreturned.NOT_PARTICIPATING: "不计入参与表决",
        Unreturned.ABSTAIN: "计为弃权",
        Unreturned.FOLLOW_MAJORITY: "多数意见",
    }
    assert said[unreturned] in policy_words.silence(policy)


def test_only_a_settled_count_is_final():
    final = {stage for stage in Stage if wording.is_final(stage)}
    assert final == {Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED}
    for stage in Stage:
        assert wording.stage(stage).startswith("正式结果" if stage in final else "初步结果")


def test_a_book_is_named_once():
    assert wording.sources(OWNERS_GENERAL) == (
        "《中华人民共和国民法典》第二百七十八条第一款、第二百七十八条第二款、第一千二百五十九条"
    )


def test_a_law_that_two_rules_share_is_quoted_once():
    laws = wording.laws_of([OWNERS_GENERAL, OWNERS_SPECIAL, OWNERS_GENERAL])
    assert len(laws) == len({law.source for law in laws}) == 3
