# SPDX-License-Identifier: Apache-2.0
"""The notice of every kind of matter, read as it hangs on the board."""

import re
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.presets import NOT_COUNTED, OWNERS_GENERAL
from commdesk.domain.reading import chosen
from commdesk.domain.results import Imprint, Ranked, count
from commdesk.domain.roll import Roll
from commdesk.domain.rules import THREE_QUARTERS, Base, Measure, Part, Rule, Test
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy, Stage
from commdesk.render.layout.pages import BOTTOM, LEFT, PAGE_HEIGHT, TEXT_WIDTH, TOP
from commdesk.render.notice.notice import notice_title, result_notice
from commdesk.render.notice.ranking import ranking_notes
from tests.render import examples

pytestmark = pytest.mark.usefixtures("qapp")

IMPRINT = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001

KINDS = {
    "election": examples.committee_election,
    "candidates": examples.owners_committee,
    "choice": examples.one_choice,
    "choices": examples.up_to_two,
    "grade": examples.satisfaction,
    "opinion": examples.opinions,
    "carried": examples.carried,
    "one option": lambda **options: examples.many_places(1, **options),
    "thirty options": lambda **options: examples.many_places(30, **options),
    "thirty with area": lambda **options: examples.many_places(30, area=True, **options),
}


def posted(results):
    """All that is printed between header and footer, in the order in which it is drawn."""
    return "".join(
        text.text
        for page in result_notice(results, IMPRINT).pages
        for text in page.drawing.texts
        if TOP <= text.baseline <= PAGE_HEIGHT - BOTTOM
    ).replace("　", "")


@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.SETTLED])
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_makes_texts_touch_or_leave_the_page(kind, stage, collisions):
    area = QRectF(LEFT, TOP, TEXT_WIDTH, PAGE_HEIGHT - TOP - BOTTOM).adjusted(-10, -5, 10, 5)
    for page in result_notice(KINDS[kind](stage=stage), IMPRINT).pages:
        assert collisions(page.drawing) == []
        for text in page.drawing.texts:
            if TOP <= text.baseline <= PAGE_HEIGHT - BOTTOM:
                assert area.contains(text.rect), text


def test_an_election_with_a_tie_for_the_last_seat():
    said = posted(examples.committee_election())
    assert "居民总人数120人参与表决人数100人（83.33%）" in said
    assert "发出表决票110张未领取10张收回105张未收回5张有效票100张无效票5张" in said
    assert "选举结论：冯家明、曾小红得票相同，须就并列者重新投票。" in said
    assert (
        "当选（按得票多少排列），共8人：陈国栋（95人）、林秀英（90人）、黄建平（88人）、"
        "何美珍（85人）、郑志强（80人）、谢玉兰（78人）、许文涛（75人）、邓丽华（70人）。"
        "并列，须重新投票，共2人：冯家明（65人）、曾小红（65人）。"
        "候补待重新投票后确定：并列者中未当选的在前，其后依次为彭立新（58人）。"
        "应选9人，尚余1个名额。上列2人得票相同，不以抽签决定，须就并列者重新投票。"
    ) in said
    assert "《中华人民共和国城市居民委员会组织法》（2018年修正）第八条：“" in said
    assert "依据：" not in said  # the law is quoted once


def test_only_where_several_may_be_chosen_votes_can_come_to_more_than_papers():
    (ranked,) = examples.committee_election().outcomes
    assert isinstance(ranked, Ranked)
    assert any("各项得票之和可以多于票数" in note for note in ranking_notes(ranked))
    one_seat = replace(ranked, matter=replace(ranked.matter, most=1, seats=1))
    assert not any("各项得票之和" in note for note in ranking_notes(one_seat))


def test_the_order_of_an_election_in_its_table():
    said = posted(examples.committee_election())
    assert said.index("名次候选人人数（人）占收回票人数规定条件结果") < said.index(
        "1陈国栋9590.48%✓ 达到当选"
    )
    assert (
        "8邓丽华7066.67%✓ 达到当选以上当选（应选9人，1人由并列者重新投票产生）9冯家明6561.90%"
    ) in said
    assert "11彭立新5855.24%✓ 达到候补，待重新投票后确定—苏庆生2019.05%✕ 还差33人未当选" in said
    assert "—孙立（另选）98.57%✕ 还差44人未当选—周桂兰（另选）32.86%" in said
    assert "参与表决合计10095.24%无效（不计入参与表决）54.76%收回票合计105100.00%" in said


def test_the_rule_of_a_secret_election_names_what_shares_are_of():
    said = posted(examples.committee_election())
    assert (
        "居委会选举：参与表决人数超过总人数的半数，得票人数超过收回票人数的半数的候选人，"
        "按得票人数多少依次当选，应选9人，其余依次候补；末位得票相同的，须就并列者重新投票，"
        "不以抽签决定。每票最多选9人，多选的，该事项无效。"
    ) in said
    assert "本次表决为无记名投票，表决票不与任何表决人对应" in said
    assert "面积" not in said
    assert "未作选择的事项，计为弃权。" in said
    assert "已签名" not in said
    assert "写入候选人姓名的，计入该候选人" in said


def test_fewer_elected_than_seats_leaves_places_empty(monkeypatch):
    monkeypatch.setattr(examples, "VOTES", (95, 90, 88, 85, 80, 78, 75, 70, 52, 52, 50, 20))
    said = posted(examples.committee_election())
    assert "选举结论：当选人数不足应选名额（应选9人，当选8人）。" in said
    assert "应选9人，空缺1人。" in said
    assert "以上当选（应选9人，1人空缺）" in said
    assert "候补（" not in said


def test_more_papers_than_were_handed_out_void_an_election(monkeypatch):
    real = examples.held

    def short(*given, issued=None, **options):
        return real(*given, issued=104, **options)

    monkeypatch.setattr(examples, "held", short)
    said = posted(examples.committee_election())
    assert "选举结论：收回票数多于发出票数，选举无效。" in said
    assert "收回105人的票，多于发出的104人，须查明原因。" in said
    assert "当选（按" not in said


def test_each_candidate_for_and_against_by_people_and_area():
    said = posted(examples.owners_committee())
    assert "选举结论：黄建平、何美珍得票相同，须就并列者重新投票。" in said
    assert "1陈国栋990.00%846.0089.52%✓ 达到当选" in said
    assert "—郑志强440.00%366.0038.73%✕ 还差2人还差106.5001㎡未当选" in said
    assert "候选人（人数／面积㎡）同意反对弃权无效参与表决" in said
    assert "陈国栋9846.0000.00199.0000.0010945.00" in said


def test_area_decides_between_equal_heads_where_the_office_says_so():
    said = posted(examples.owners_committee(tie_by_area=True))
    assert "选举结论：应选3人，全部选出。" in said
    assert "当选（按得票多少排列），共3人：陈国栋（9人）、林秀英（8人）、何美珍（7人）。" in said
    assert "候补（按递补顺序排列），共1人：黄建平（7人）。" in said
    assert "末位得票相同的，先比面积，仍相同的，须就并列者重新投票" in said


def test_one_choice_that_reaches_what_the_rule_asks_for():
    said = posted(examples.one_choice())
    assert "表决结论：“人脸识别”获得通过。" in said
    assert "1人脸识别660.00%✓ 达到通过以上通过（应选1项）—刷卡330.00%✕ 还差3人未通过" in said


def test_no_choice_reaches_it():
    said = posted(examples.one_choice("1111122234"))
    assert "表决结论：未有选项达到规定。" in said
    assert "得票最多的“人脸识别”，得票人数占参与表决人数的50.00%，未过半数，还差1人。" in said


def test_several_choices_without_a_least_share():
    said = posted(examples.up_to_two())
    assert "表决结论：“更换路灯”“增设充电桩”得票最多。" in said
    assert "通过（按得票多少排列），共2项：更换路灯（5户）、增设充电桩（3户）。" in said
    assert "不设最低比例，各选项按得票户数多少依次通过，应选2项" in said
    assert "每票最多可选2项，各项得票之和可以多于票数" in said
    assert "规定条件" not in said


def test_a_grade_is_a_share_of_those_satisfied():
    said = posted(examples.satisfaction())
    assert "表决结论：满意率64.71%，达到规定要求。" in said
    assert "满意户数占有效票户数的64.71%，过半数。" in said
    assert "满意741.18%基本满意423.53%满意合计1164.71%不满意529.41%不了解15.88%" in said
    assert "选择“满意”“基本满意”的，计为满意。" in said


def test_opinions_are_counted_and_summed_up_elsewhere():
    said = posted(examples.opinions())
    assert "收到书面意见3条，另行汇总。3张表决票写有意见，2张未写。" in said
    assert "总户数7户书面意见3条" in said
    assert "夜间巡逻" not in said
    assert "同意" not in said


def test_heads_that_representatives_carry_are_said_to_be_that():
    said = posted(examples.carried())
    assert "居民代表所代表的总人数90人" in said
    assert "参与表决人数74人（82.22%）" in said
    assert "同意5472.97%4,860.0072.97%" in said
    assert "每名居民代表按其所代表的业主人数和面积计票" in said
    assert "发出表决票4张" in said


@pytest.mark.parametrize(
    ("base", "named"),
    [
        (Base.ALL, "占总人数"),
        (Base.ISSUED, "占发出票人数"),
        (Base.RETURNED, "占收回票人数"),
        (Base.VALID, "占有效票人数"),
    ],
)
def test_what_a_share_is_of_is_named_in_rule_and_table(base, named):
    rule = Rule("custom", "自定义", (Test(Part.APPROVAL, Measure.PEOPLE, base, THREE_QUARTERS),))
    matter = Matter("m1", "停车办法", rule)
    papers = [{"m1": chosen("for")}] * 3 + [{"m1": chosen("against")}, None]
    said = posted(examples.held([matter], papers))
    assert f"同意人数{named}四分之三以上" in said
    assert f"选项人数（人）{named}" in said


@pytest.mark.parametrize("part", [2, 3])
def test_no_share_of_a_ranking_crosses_its_threshold(part):
    # 74.9999… % or 75.0000… % of the area, printed with two digits, would both be 75.00 %.
    rule = Rule(
        "custom", "自定义", (Test(Part.APPROVAL, Measure.AREA, Base.VALID, THREE_QUARTERS),)
    )
    matter = Matter("m1", "方案", rule, MatterKind.CHOICE, choices(["甲", "乙"]))
    papers = [{"m1": chosen("o1")}, {"m1": chosen("o2")}]
    results = examples.held([matter], papers, areas=[30_000_000 + part - 3, 10_000_000])
    said = posted(results)
    assert ("75.00%" in said) == (part == 3)
    assert ("✓ 达到" in said) == (part == 3)


def test_kinds_stand_together_in_one_notice():
    matters = [
        Matter("m1", "修改管理规约", OWNERS_GENERAL),
        Matter("m2", "意见", NOT_COUNTED, MatterKind.OPINION, ()),
    ]
    papers = [{"m1": chosen("for"), "m2": chosen(written=("好",))}] * 3
    results = examples.held(matters, papers, areas=[1_000_000] * 3)
    said = posted(results)
    assert "1修改管理规约通过2意见收到书面意见3条，另行汇总" in said
    assert "（一）修改管理规约" in said
    assert "（二）意见" in said


def test_a_count_that_is_not_final_says_so_with_every_standing():
    said = posted(examples.committee_election(stage=Stage.OPEN, policy=Policy()))
    assert "1陈国栋9590.48%✓ 达到目前当选" in said
    assert "结论可能改变" in said


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("居委会换届选举", "居委会换届选举结果公示"),
        ("物业服务满意度调查", "物业服务满意度调查结果公示"),
    ],
)
def test_what_is_no_vote_by_name_is_not_called_one(title, called):
    assert notice_title(title) == called


@pytest.mark.parametrize(
    ("stage", "told"), [(Stage.OPEN, "尚无票收回"), (Stage.CLOSED, "没有票收回")]
)
def test_before_any_paper_came_back_nothing_is_concluded(new_vote, stage, told):
    results = new_vote(Matter("m1", "事项", OWNERS_GENERAL)).group(9, 90).results(stage=stage)
    said = posted(results)
    assert f"表决结论：{told}。" in said
    assert "未形成有效决定" not in said


def test_a_conclusion_that_can_turn_is_one_so_far(new_vote):
    def told(stage):
        vote = new_vote(Matter("m1", "事项", OWNERS_GENERAL)).group(1, 10, "for").group(9, 90)
        return posted(vote.results(stage=stage))

    assert "表决结论：目前未形成有效决定" in told(Stage.OPEN)
    assert "目前" not in told(Stage.SETTLED)


@pytest.mark.parametrize("ranked", [False, True])
def test_areas_in_a_column_have_the_same_decimals(new_vote, ranked):
    matter = Matter("m1", "事项", OWNERS_GENERAL)
    if ranked:
        matter = Matter(
            "m1", "委员", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(("甲", "乙")), seats=1
        )
    vote = new_vote(*(matter.parts if ranked else (matter,)))
    vote.group(3, 5_667_620, "for").group(2, 800_000, "against").group(1, 100_000)
    results = vote.results(stage=Stage.OPEN)
    if ranked:
        readings = {number: vote.readings[number] for number in vote.readings}
        topic = replace(results.topic, matters=(matter,))
        results = count(topic, Roll(tuple(vote.voters), tuple(vote.papers)), Returns(readings))
    column = [
        text.text
        for page in result_notice(results, IMPRINT).pages
        for text in page.drawing.texts
        if re.fullmatch(r"[\d,]+\.\d+", text.text)
    ]
    assert "566.762" in column
    assert {len(text.partition(".")[2]) for text in column} == {3}
