# SPDX-License-Identifier: Apache-2.0
"""One invented vote of every kind, small enough to be counted again by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    REPRESENTATIVES,
    SATISFACTION,
)
from commdesk.domain.reading import BLANK, Mark, Reading, VoidReason, chosen, void
from commdesk.domain.results import Heard, Results, count
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Basis, Extent, Policy, Stage, Topic, TopicFacts
from commdesk.render.words.facts import Counted

NAMES = "陈国栋 林秀英 黄建平 何美珍 郑志强 谢玉兰 许文涛 邓丽华 冯家明 曾小红 彭立新 苏庆生"
CANDIDATES = tuple(NAMES.split())
VOTES = (95, 90, 88, 85, 80, 78, 75, 70, 65, 65, 58, 20)
WRITTEN = {"孙立": 9, "周桂兰": 3}
FACTS = TopicFacts(
    "云杉社区第三届居民委员会换届选举",
    estate="云杉社区",
    form="无记名投票",
    starts_on=date(2026, 11, 1),
    ends_on=date(2026, 11, 20),
    supervisor="云杉街道办事处",
    issuer="云杉社区居民选举委员会",
    objection_days=7,
    contact="社区服务中心二楼",
)


def first(results: Results) -> Counted:
    """What is said of the only matter of a vote that is counted."""
    (decided,) = results.outcomes
    assert not isinstance(decided, Heard)
    return decided


def held(
    matters: Iterable[Matter],
    papers: Iterable[Mapping[str, Mark] | VoidReason | None],
    *,
    heads: int | None = None,
    areas: Iterable[int] = (),
    people: Iterable[int] = (),
    holders: Mapping[int, int] | None = None,
    issued: int | None = None,
    basis: Basis = Basis.OWNERS,
    policy: Policy | None = None,
    stage: Stage = Stage.SETTLED,
    rulings: Mapping[tuple[str, int], str] | None = None,
    facts: TopicFacts = FACTS,
) -> Results:
    """Count papers given in order: marks by key, a reason why void, or None for one still out.

    Each paper is one voter's, unless `holders` says whose (paper number to voter). `issued`
    makes the vote secret. `areas` (cm²) are the papers', `people` the voters' heads.
    """
    given = list(papers)
    sizes = list(areas) or [0] * len(given)
    whose = {number: (holders or {}).get(number, number) for number in range(1, len(given) + 1)}
    secret = issued is not None
    readings: dict[int, Reading] = {}
    for number, marks in enumerate(given, start=1):
        if isinstance(marks, VoidReason):
            readings[number] = Reading(number, {}, marks)
        elif marks is not None:
            readings[number] = Reading(number, marks)
    weights = list(people) or [1] * (heads or len(given))
    voters = tuple(
        Voter(
            number,
            f"表决人{number}",
            sum(size for paper, size in enumerate(sizes, start=1) if whose[paper] == number),
            people=weights[number - 1],
        )
        for number in range(1, (heads or len(given)) + 1)
        if secret or number in whose.values()
    )
    roll = Roll(
        voters,
        tuple(
            Paper(number, NOBODY if secret else whose[number], sizes[number - 1], ())
            for number in whose
        ),
        is_secret=secret,
    )
    topic = Topic(
        UUID(int=7),
        facts,
        tuple(matters),
        basis=basis,
        policy=policy or Policy(),
        stage=stage,
        extent=Extent(secret=secret, carries=bool(list(people))),
    )
    return count(topic, roll, Returns(readings, frozenset(readings), rulings or {}, issued))


def committee_election(**options) -> Results:
    """9 of 12, secret: 120 residents, 110 papers handed out, 105 back, 5 of them void.

    The 100 valid papers give VOTES to CANDIDATES and WRITTEN to names written in: eight are
    elected, two are equal for the ninth seat, one more has over half of 105, one has not.
    """
    matter = Matter(
        "m1",
        "选举居民委员会委员",
        COMMITTEE_ELECTION,
        MatterKind.ELECTION,
        choices(CANDIDATES),
        most=9,
        seats=9,
        write_ins=True,
    )
    marked: list[list[str]] = [[] for _ in range(100)]
    names: list[list[str]] = [[] for _ in range(100)]
    at = 0
    for place, votes in enumerate(VOTES, start=1):
        for _ in range(votes):
            marked[at % 100].append(f"o{place}")
            at += 1
    for name, votes in WRITTEN.items():
        for _ in range(votes):
            names[at % 100].append(name)
            at += 1
    papers: list[Mapping[str, Mark] | VoidReason | None] = [
        {"m1": chosen(*keys, written=tuple(written))}
        for keys, written in zip(marked, names, strict=True)
    ]
    ten = {"m1": void(VoidReason.TOO_MANY)}
    papers += [ten, ten, {"m1": void(VoidReason.ALTERED)}, VoidReason.COPY, VoidReason.COPY]
    papers += [None] * 15
    return held([matter], papers, issued=110, basis=Basis.RESIDENTS, **options)


def owners_committee(**options) -> Results:
    """Five candidates, each for or against, three seats, by people and area: 12 owners, 10 back.

    o1 has 9 of 10, o2 8, o3 and o4 7 each, o5 4, who fails on people and area.
    """
    matter = Matter(
        "m1",
        "选举业主委员会委员",
        OWNERS_GENERAL,
        MatterKind.CANDIDATES,
        choices(CANDIDATES[:5]),
        seats=3,
        tie_by_area=options.pop("tie_by_area", False),
    )
    favour = {"o1": 9, "o2": 8, "o3": 7, "o4": 7, "o5": 4}
    papers: list[Mapping[str, Mark] | VoidReason | None] = [
        {
            f"m1.{key}": chosen("for" if paper < votes else "against")
            for key, votes in favour.items()
        }
        for paper in range(9)
    ]
    # The tenth voted for the fourth candidate in place of the seventh voter.
    papers.append({f"m1.{key}": chosen("abstain") for key in favour})
    papers[0] = {**papers[0], "m1.o4": chosen("against")}  # type: ignore[dict-item]
    papers[7] = {**papers[7], "m1.o4": chosen("for")}  # type: ignore[dict-item]
    papers += [None, None]
    areas = [900_000 + 10_000 * paper for paper in range(12)]
    return held([matter], papers, areas=areas, **options)


def one_choice(marks: str = "1111112223", **options) -> Results:
    """Which of three offers, more than half of those taking part; 4 is abstaining."""
    matter = Matter(
        "m1",
        "选定小区门禁方案",
        REPRESENTATIVES,
        MatterKind.CHOICE,
        choices(["人脸识别", "刷卡", "手机开门"], with_abstain=True),
    )
    keys = {"1": "o1", "2": "o2", "3": "o3", "4": "abstain"}
    papers = [{"m1": chosen(keys[mark])} for mark in marks]
    return held([matter], papers, basis=Basis.REPRESENTATIVES, **options)


def up_to_two(**options) -> Results:
    """The two with the most votes of four, no least share; a paper may choose two."""
    matter = Matter(
        "m1",
        "公共收益用于哪些项目",
        MOST_VOTES,
        MatterKind.CHOICES,
        choices(["更换路灯", "翻新花园", "增设充电桩", "修整儿童乐园"]),
        most=2,
        seats=2,
    )
    pairs = ["12", "12", "13", "13", "34", "1", ""]
    papers = [
        {"m1": chosen(*(f"o{number}" for number in pair)) if pair else BLANK} for pair in pairs
    ]
    return held([matter], papers, basis=Basis.HOUSEHOLDS, **options)


def satisfaction(**options) -> Results:
    """20 homes: 7 satisfied, 4 mostly, 5 not, 1 does not know, 1 void, 2 out: 11 of 17."""
    matter = Matter("m1", "物业服务满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)
    marks = ["g1"] * 7 + ["g2"] * 4 + ["g3"] * 5 + ["g4"]
    papers: list[Mapping[str, Mark] | VoidReason | None] = [{"m1": chosen(key)} for key in marks]
    papers += [{"m1": void(VoidReason.SEVERAL_MARKS)}, None, None]
    return held([matter], papers, basis=Basis.HOUSEHOLDS, **options)


def opinions(**options) -> Results:
    """Three papers with a text, two without, one void, one out."""
    matter = Matter("m1", "对小区停车管理的意见", NOT_COUNTED, MatterKind.OPINION, ())
    texts = ["希望增加夜间巡逻。", "地下车库照明不足，\n雨天积水。", "没有意见"]
    papers: list[Mapping[str, Mark] | VoidReason | None] = [
        {"m1": chosen(written=(text,))} for text in texts
    ]
    papers += [{"m1": BLANK}, {"m1": BLANK}, VoidReason.COPY, None]
    return held([matter], papers, basis=Basis.HOUSEHOLDS, **options)


def carried(**options) -> Results:
    """Four representatives who carry 30, 24, 20 and 16 owners with their area; three vote."""
    matter = Matter("m1", "修改小区停车管理办法", OWNERS_GENERAL)
    papers = [{"m1": chosen("for")}, {"m1": chosen("for")}, {"m1": chosen("against")}, None]
    areas = [27_000_000, 21_600_000, 18_000_000, 14_400_000]
    return held(
        [matter],
        papers,
        areas=areas,
        people=[30, 24, 20, 16],
        basis=Basis.REPRESENTATIVES,
        **options,
    )


def many_places(count_: int, *, area: bool = False, **options) -> Results:
    """So many options with long and short names, the n-th chosen by n papers in `count_`."""
    names = [
        f"第{place}号方案" + "：更换老旧路灯并同时翻新花园步道与休息座椅" * (place % 3 == 0)
        for place in range(1, count_ + 1)
    ]
    rule = OWNERS_GENERAL if area else COMMITTEE_ELECTION
    matter = Matter(
        "m1",
        "征集改造方案",
        rule,
        MatterKind.CHOICES,
        choices(names),
        most=count_,
        seats=max(1, count_ // 3),
    )
    papers = [
        {"m1": chosen(*(f"o{place}" for place in range(1, count_ + 1) if place >= paper))}
        for paper in range(1, count_ + 1)
    ]
    areas = [891_234 + 7 * paper for paper in range(count_)] if area else []
    return held([matter], papers, areas=areas, **options)
