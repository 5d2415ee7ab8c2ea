# SPDX-License-Identifier: Apache-2.0
"""The rules the law gives, with its text. An office may copy one and change the copy."""

from __future__ import annotations

from fractions import Fraction

from commdesk.domain.rules import (
    ONE_THIRD,
    OVER_HALF,
    THREE_QUARTERS,
    TWO_THIRDS,
    Base,
    LegalText,
    Measure,
    Part,
    Rule,
    Test,
    Threshold,
    make_tests,
)

_BOTH = (Measure.PEOPLE, Measure.AREA)
_HEADS = (Measure.PEOPLE,)

_ITEMS = LegalText(
    "《中华人民共和国民法典》第二百七十八条第一款",
    "下列事项由业主共同决定：（一）制定和修改业主大会议事规则；（二）制定和修改管理规约；"
    "（三）选举业主委员会或者更换业主委员会成员；（四）选聘和解聘物业服务企业或者其他管理人；"
    "（五）使用建筑物及其附属设施的维修资金；（六）筹集建筑物及其附属设施的维修资金；"
    "（七）改建、重建建筑物及其附属设施；（八）改变共有部分的用途或者利用共有部分从事经营活动；"
    "（九）有关共有和共同管理权利的其他重大事项。",
)
_CLAUSE = "《中华人民共和国民法典》第二百七十八条第二款"
_QUORUM = "业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。"
_SPECIAL = (
    "决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且"
    "参与表决人数四分之三以上的业主同意。"
)
_GENERAL = (
    "决定前款其他事项，应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。"
)
_SHARES = LegalText(_CLAUSE, _QUORUM + _SPECIAL + _GENERAL)
_SHORTENED = frozenset(LegalText(_CLAUSE, _QUORUM + part) for part in (_SPECIAL, _GENERAL))
_INCLUSIVE = LegalText(
    "《中华人民共和国民法典》第一千二百五十九条",
    "民法所称的“以上”、“以下”、“以内”、“届满”，包括本数；所称的“不满”、“超过”、“以外”，不包括本数。",
)
_RESIDENTS = LegalText(
    "《中华人民共和国城市居民委员会组织法》（2018年修正）第九条第三款",
    "居民会议必须有全体十八周岁以上的居民、户的代表或者居民小组选举的代表的过半数出席，才能举行。"
    "会议的决定，由出席人的过半数通过。",
)
_CITED_WRONG = LegalText(
    "《中华人民共和国城市居民委员会组织法》（2018年修正）第十条", _RESIDENTS.text
)

_COMMITTEE = LegalText(
    "《中华人民共和国城市居民委员会组织法》（2018年修正）第八条",
    "居民委员会主任、副主任和委员，由本居住地区全体有选举权的居民或者由每户派代表选举产生；"
    "根据居民意见，也可以由每个居民小组选举代表二至三人选举产生。",
)

OWNERS_GENERAL = Rule(
    "owners-general",
    "业主大会一般事项",
    make_tests(_BOTH, TWO_THIRDS, OVER_HALF),
    (_ITEMS, _SHARES, _INCLUSIVE),
)
OWNERS_SPECIAL = Rule(
    "owners-special",
    "业主大会特别事项",
    make_tests(_BOTH, TWO_THIRDS, THREE_QUARTERS),
    (_ITEMS, _SHARES, _INCLUSIVE),
)
# The 2025 revision is in force since 2026-01-01; its quorum articles are to be compared.
RESIDENTS = Rule(
    "residents", "居民会议", make_tests(_HEADS, OVER_HALF, OVER_HALF), (_RESIDENTS,), check_law=True
)
HOUSEHOLDS = Rule(
    "households",
    "户代表会议",
    make_tests(_HEADS, OVER_HALF, OVER_HALF),
    (_RESIDENTS,),
    check_law=True,
)

REPRESENTATIVES = Rule(
    "representatives",
    "居民代表会议",
    make_tests(_HEADS, OVER_HALF, OVER_HALF),
    (_RESIDENTS,),
    check_law=True,
)
# More than half of those entitled take part, more than half of the papers cast elect: the
# office's own election rules 选举办法 are to be compared.
COMMITTEE_ELECTION = Rule(
    "committee-election",
    "居委会选举",
    (
        Test(Part.TAKING_PART, Measure.PEOPLE, Base.ALL, OVER_HALF),
        Test(Part.APPROVAL, Measure.PEOPLE, Base.RETURNED, OVER_HALF),
    ),
    (_COMMITTEE,),
    check_law=True,
)
COMMITTEE_RUNOFF = Rule(
    "committee-runoff",
    "居委会另行选举",
    (Test(Part.APPROVAL, Measure.PEOPLE, Base.RETURNED, ONE_THIRD),),
    (_COMMITTEE,),
    check_law=True,
)
SATISFACTION = Rule(
    "satisfaction",
    "满意度测评",
    (Test(Part.APPROVAL, Measure.PEOPLE, Base.VALID, OVER_HALF),),
)
MOST_VOTES = Rule("most-votes", "得票多者当选", ())
NOT_COUNTED = Rule("not-counted", "不计票", ())

PRESETS: tuple[Rule, ...] = (
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    RESIDENTS,
    HOUSEHOLDS,
    REPRESENTATIVES,
    COMMITTEE_ELECTION,
    COMMITTEE_RUNOFF,
    SATISFACTION,
    MOST_VOTES,
    NOT_COUNTED,
)


def preset(key: str) -> Rule:
    """The preset with this key; KeyError if there is none."""
    return {rule.key: rule for rule in PRESETS}[key]


def whole_text(law: LegalText) -> LegalText:
    """The law as it is quoted.

    Topics keep the texts that their rules came with. The clause on shares once came with a
    sentence left out, and that on residents' meetings under another article's number: for
    these it is the clause as it should be, for any other text itself.
    """
    if law == _CITED_WRONG:
        return _RESIDENTS
    return _SHARES if law in _SHORTENED else law


def custom_rule(
    *,
    taking_part: Fraction,
    taking_part_inclusive: bool,
    approval: Fraction,
    approval_inclusive: bool,
    weigh_area: bool,
) -> Rule:
    """An office's own rule 自定义; shares must lie above 0 and not beyond 1.

    Raises ValueError for a share outside, or for one that nothing could ever exceed.
    """
    for share, inclusive in ((taking_part, taking_part_inclusive), (approval, approval_inclusive)):
        if not 0 < share <= 1 or (share == 1 and not inclusive):
            raise ValueError(f"a share of {share} can not be reached")
    tests = make_tests(
        _BOTH if weigh_area else _HEADS,
        Threshold(taking_part, taking_part_inclusive),
        Threshold(approval, approval_inclusive),
    )
    return Rule("custom", "自定义", tests)
