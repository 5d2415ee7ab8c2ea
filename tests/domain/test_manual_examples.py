# SPDX-License-Identifier: Apache-2.0
"""Every kind of matter and every basis once, in figures that anyone can add up by hand."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    COMMITTEE_RUNOFF,
    HOUSEHOLDS,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    REPRESENTATIVES,
    RESIDENTS,
    SATISFACTION,
)
from commdesk.domain.ranking import Ranked, Standing
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void
from commdesk.domain.register import (
    Address,
    Owner,
    OwnerKind,
    Place,
    Property,
    PropertyUse,
    Register,
    Representative,
    Resident,
)
from commdesk.domain.results import Heard, Opinion, count, decide_matter
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter, make_roll
from commdesk.domain.tally import Returns, Weight, keys_of_choice
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, Topic, TopicFacts


def decided(*stand) -> Outcome:
    said = decide_matter(*stand)
    assert isinstance(said, Outcome)
    return said


def ranked(*stand) -> Ranked:
    said = decide_matter(*stand)
    assert isinstance(said, Ranked)
    return said


def heard(*stand) -> Heard:
    said = decide_matter(*stand)
    assert isinstance(said, Heard)
    return said


def owners_of(*areas):
    """As many owners as areas in whole m², one home and one paper each."""
    voters = tuple(Voter(n, f"业主{n}", area * 10_000) for n, area in enumerate(areas, start=1))
    papers = tuple(
        Paper(n, n, area * 10_000, (Address("1", "1", f"{n:04d}"),))
        for n, area in enumerate(areas, start=1)
    )
    return Roll(voters, papers)


def secret_roll(people):
    voters = tuple(Voter(n, f"居民{n}", 0) for n in range(1, people + 1))
    return Roll(
        voters, tuple(Paper(n, NOBODY, 0, ()) for n in range(1, people + 1)), is_secret=True
    )


def returned(*marks, key="m"):
    """Readings of papers 1, 2, …; None for a paper that is still out."""
    return {n: Reading(n, {key: mark}) for n, mark in enumerate(marks, start=1) if mark is not None}


def names(said: Ranked, standing):
    return [place.option.name for place in said.of(standing)]


def test_one_choice():
    """Ten owners of 100 m² choose a company; 8 return, 5 for 甲公司, 2 for 乙公司, 1 abstains."""
    matter = Matter(
        "m", "选聘物业服务企业", OWNERS_GENERAL, MatterKind.CHOICE,
        choices(["甲公司", "乙公司", "丙公司"], with_abstain=True),
    )  # fmt: skip
    marks = [chosen("o1")] * 5 + [chosen("o2")] * 2 + [chosen("abstain"), None, None]
    said = ranked(owners_of(*[100] * 10), matter, Returns(returned(*marks)), Policy())
    assert said.verdict is Verdict.PASSED
    assert names(said, Standing.ELECTED) == ["甲公司"]
    winner = said.places[0]
    assert [(r.test.name, r.part, r.whole, r.met) for r in winner.results] == [
        ("people_approval", 5, 8, True),
        ("area_approval", 5_000_000, 8_000_000, True),
    ]
    assert [(r.part, r.whole, r.met) for r in said.quorum] == [
        (8, 10, True),
        (8_000_000, 10_000_000, True),
    ]
    assert said.can_change  # with both papers out for another, 5 of 10 would be no majority


def test_one_choice_that_cannot_be_lost_any_more():
    """With 6 of 8 for it and two papers out, even 6 of 10 is more than half."""
    matter = Matter(
        "m", "选聘物业服务企业", OWNERS_GENERAL, MatterKind.CHOICE, choices(["甲公司", "乙公司"])
    )
    marks = [chosen("o1")] * 6 + [chosen("o2")] * 2 + [None] * 2
    said = ranked(owners_of(*[100] * 10), matter, Returns(returned(*marks)), Policy())
    assert said.verdict is Verdict.PASSED
    assert not said.can_change


def test_up_to_three_projects():
    """Up to three of four; one paper marks four and is void. Whatever more than half want is done."""
    matter = Matter(
        "m", "公共收益使用项目", OWNERS_GENERAL, MatterKind.CHOICES,
        choices(["充电棚", "监控", "绿化", "健身器材"]), most=3, seats=3,
    )  # fmt: skip
    marks = [
        chosen("o1", "o2", "o3"), chosen("o1", "o2"), chosen("o1", "o3", "o4"),
        chosen("o2"), chosen("o1", "o2", "o3", "o4"),
    ]  # fmt: skip
    said = ranked(owners_of(80, 90, 100, 110, 120), matter, Returns(returned(*marks)), Policy())
    # Four valid papers, 380 m² of 500: 充电棚 3 people 270 m², 监控 3 people 280 m².
    assert said.tally.void == Weight(1, 1_200_000)
    assert {p.option.name: (p.votes.people, p.votes.area // 10_000) for p in said.places} == {
        "充电棚": (3, 270), "监控": (3, 280), "绿化": (2, 180), "健身器材": (1, 100),
    }  # fmt: skip
    assert sorted(names(said, Standing.ELECTED)) == ["充电棚", "监控"]
    assert said.verdict is Verdict.PARTLY  # the third place stays empty: 绿化 has 2 of 4


def test_candidates_one_by_one():
    """Four candidates for two places, ranked by people; the third is 候补, the fourth fails."""
    matter = Matter(
        "m", "选举业主委员会委员", OWNERS_GENERAL, MatterKind.CANDIDATES,
        choices(["安一", "柏二", "程三", "邓四"]), seats=2,
    )  # fmt: skip
    rows = {  # for, against, abstain of five owners of 100 m²
        "o1": "+++++", "o2": "+++--", "o3": "++++0", "o4": "++---",
    }  # fmt: skip
    word = {"+": chosen("for"), "-": chosen("against"), "0": chosen("abstain")}
    readings = {
        n: Reading(n, {f"m.{key}": word[row[n - 1]] for key, row in rows.items()})
        for n in range(1, 6)
    }
    said = ranked(owners_of(*[100] * 5), matter, Returns(readings), Policy())
    assert names(said, Standing.ELECTED) == ["安一", "程三"]
    assert names(said, Standing.SUBSTITUTE) == ["柏二"]
    assert names(said, Standing.NOT_ELECTED) == ["邓四"]
    assert said.verdict is Verdict.PASSED
    assert not said.can_change


def test_equal_heads_are_told_apart_by_area_only_where_the_office_says_so():
    rows = {"o1": "++-", "o2": "+-+"}
    word = {"+": chosen("for"), "-": chosen("against")}
    readings = {
        n: Reading(n, {f"m.{key}": word[row[n - 1]] for key, row in rows.items()})
        for n in range(1, 4)
    }

    def said(*, tie_by_area):
        matter = Matter(
            "m", "选举", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(["安一", "柏二"]),
            seats=1, tie_by_area=tie_by_area,
        )  # fmt: skip
        return ranked(owners_of(100, 90, 80), matter, Returns(readings), Policy())

    assert said(tie_by_area=False).verdict is Verdict.SECOND_VOTE
    assert names(said(tie_by_area=False), Standing.TIED) == ["安一", "柏二"]
    assert names(said(tie_by_area=True), Standing.ELECTED) == ["安一"]  # 190 m² against 180


TWELVE = [f"候选人{n:02d}" for n in range(1, 13)]
ELECTION = Matter(
    "m", "选举居民委员会成员", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(TWELVE),
    most=9, seats=9, write_ins=True,
)  # fmt: skip


def ballots(*rows):
    """Rows of (how many papers, candidate numbers, names written in)."""
    marks = []
    for times, numbers, written in rows:
        mark = chosen(*(f"o{n}" for n in numbers), written=tuple(written))
        marks += [mark] * times
    return marks


def test_an_election_of_nine_among_twelve():
    """100 entitled, 90 papers handed out, 85 returned, so 43 votes are needed to be elected.

    Five papers are void: three altered, two that name ten for nine places. 01 to 08 are
    elected. 09 and 10 have 45 votes each for the ninth place: they stand again. 11 has 44
    and is 候补, first after whoever loses that second vote; 12 and 赵热心, written in and one person however spaced, have too few.
    """
    marks = ballots(
        (35, [1, 2, 3, 4, 5, 6, 7, 8, 9], []),
        (9, [1, 2, 3, 4, 5, 6, 9, 10, 11], []),
        (1, [1, 2, 3, 4, 5, 6, 7, 9, 10], []),
        (20, [1, 2, 3, 7, 8, 10, 11], []),
        (10, [4, 5, 6, 7, 8, 10, 11, 12], ["赵 热心"]),
        (5, [4, 5, 6, 7, 8, 10, 11, 12], ["赵热心"]),
        (2, range(1, 11), []),
    )
    marks += [void(VoidReason.ALTERED)] * 3
    said = ranked(secret_roll(100), ELECTION, Returns(returned(*marks), issued=90), Policy())
    assert [(r.part, r.whole, r.met) for r in said.quorum] == [(80, 100, True)]
    assert said.tally.void.people == 5
    assert [(place.option.name[-2:], place.votes.people) for place in said.places] == [
        ("07", 71), ("08", 70), ("01", 65), ("02", 65), ("03", 65), ("04", 60), ("05", 60),
        ("06", 60), ("09", 45), ("10", 45), ("11", 44), ("12", 15), ("热心", 15),
    ]  # fmt: skip
    assert {r.least for place in said.places for r in place.results} == {43}
    assert len(names(said, Standing.ELECTED)) == 8
    assert names(said, Standing.TIED) == ["候选人09", "候选人10"]
    assert names(said, Standing.SUBSTITUTE) == ["候选人11"]
    assert said.awaits_second_vote
    assert names(said, Standing.NOT_ELECTED) == ["候选人12", "赵热心"]
    assert said.verdict is Verdict.SECOND_VOTE
    # Fifteen papers are not back: they could still tell the two apart.
    assert said.can_change


def test_a_secret_election_with_more_papers_than_were_handed_out_is_void():
    said = ranked(
        secret_roll(5), ELECTION, Returns(returned(*ballots((3, [1], []))), issued=2), Policy()
    )
    assert said.verdict is Verdict.VOID
    assert said.of(Standing.ELECTED) == ()


def test_a_sign_in_a_written_name_does_not_split_it():
    """Two papers of one voter disagree; a ruling names what one of them chose."""
    roll = Roll(
        (Voter(1, "甲", 0),),
        (
            Paper(1, 1, 0, (Address("1", "1", "0101"),)),
            Paper(2, 1, 0, (Address("1", "1", "0102"),)),
        ),
    )
    readings = returned(chosen("o1", written=("A+B",)), chosen("o2"))
    said = ranked(roll, ELECTION, Returns(readings), Policy())
    ((_, person),) = said.undecided
    choice = next(choice for choice in person.choices if choice.startswith("o1"))
    ruled = ranked(roll, ELECTION, Returns(readings, rulings={("m", 1): choice}), Policy())
    assert ruled.undecided == ()
    assert {p.option.name: p.votes.people for p in ruled.places if p.votes.people} == {
        "候选人01": 1, "A＋B": 1,
    }  # fmt: skip
    assert len(keys_of_choice(choice)) == 2


def test_a_second_vote_needs_a_third():
    """Ninety papers: 30 votes are one third and enough, 29 are not."""
    matter = Matter(
        "m", "另行选举", COMMITTEE_RUNOFF, MatterKind.ELECTION, choices(["安一", "柏二"])
    )
    marks = ballots((30, [1], []), (29, [2], [])) + [BLANK] * 31
    said = ranked(secret_roll(90), matter, Returns(returned(*marks), issued=90), Policy())
    assert names(said, Standing.ELECTED) == ["安一"]
    assert said.places[1].results[0].missing == 1


def test_most_votes_elect_nobody_without_a_vote():
    matter = Matter(
        "m", "推选", MOST_VOTES, MatterKind.ELECTION, choices(["安一", "柏二"]), seats=2
    )
    said = ranked(secret_roll(3), matter, Returns(returned(chosen("o2"))), Policy())
    assert names(said, Standing.ELECTED) == ["柏二"]
    assert said.verdict is Verdict.PARTLY


def test_satisfaction():
    """Seven papers: 3 满意, 1 基本满意, 2 不满意, 1 不了解. Four of seven are satisfied."""
    matter = Matter("m", "物业服务满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)
    marks = [chosen(key) for key in ("g1", "g1", "g1", "g2", "g3", "g3", "g4")]
    said = decided(owners_of(*[100] * 9), matter, Returns(returned(*marks)), Policy())
    (result,) = said.results
    assert (result.part, result.whole, result.met) == (4, 7, True)
    assert said.verdict is Verdict.PASSED


def test_written_opinions():
    matter = Matter("m", "意见和建议", NOT_COUNTED, MatterKind.OPINION, ())
    marks = [chosen(written=("增设充电棚",)), BLANK, None, chosen(written=("路灯太暗",))]
    said = heard(owners_of(*[100] * 4), matter, Returns(returned(*marks)), Policy())
    assert said.opinions == (Opinion(1, "增设充电棚"), Opinion(4, "路灯太暗"))
    assert said.silent == 1


def test_several_kinds_on_one_paper():
    """A paper void on one matter counts on the others."""
    topic = Topic(
        UUID(int=1), TopicFacts("业主大会会议"),
        (
            Matter("m1", "管理规约", OWNERS_GENERAL),
            Matter("m2", "选委员", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(["安一"])),
            Matter("m3", "意见", NOT_COUNTED, MatterKind.OPINION, ()),
        ),
    )  # fmt: skip
    paper = Reading(
        1, {"m1": void(VoidReason.ALTERED), "m2.o1": chosen("for"), "m3": chosen(written=("好",))}
    )
    said = count(topic, owners_of(100), Returns({1: paper}))
    assert (said.papers.returned, said.papers.void) == (1, 0)
    motion, election, opinion = said.outcomes
    assert isinstance(motion, Outcome)
    assert isinstance(election, Ranked)
    assert isinstance(opinion, Heard)
    assert motion.verdict is Verdict.NO_QUORUM
    assert names(election, Standing.ELECTED) == ["安一"]
    assert len(opinion.opinions) == 1


HOME = [UUID(int=n) for n in range(10)]


def estate():
    """Building 1 with entrances 1 and 2, building 2; 甲 owns three homes, one is undelivered."""
    owners = (
        Owner(UUID(int=101), ("甲",)), Owner(UUID(int=102), ("乙", "丙")),
        Owner(UUID(int=103), ("丁",)),
        Owner(UUID(int=104), ("桂苑置业有限公司",), kind=OwnerKind.DEVELOPER),
    )  # fmt: skip

    def home(n, building, entrance, room, owner, area, **more):
        return Property(
            HOME[n], Address(building, entrance, room), UUID(int=owner), area * 10_000, **more
        )

    properties = (
        home(1, "1", "1", "0101", 101, 100), home(2, "1", "1", "0102", 102, 90),
        home(3, "1", "2", "0101", 103, 80), home(4, "1", "2", "0102", 101, 70),
        home(5, "2", "", "0101", 101, 60), home(6, "2", "", "0102", 104, 50, delivered=False),
        home(7, "2", "", "S1", 104, 40, use=PropertyUse.SHOP),
    )  # fmt: skip
    residents = (
        Resident(UUID(int=201), "甲", HOME[1], date(1970, 5, 1)),
        Resident(UUID(int=202), "甲小", HOME[1], date(2008, 11, 22)),
        Resident(UUID(int=203), "戊", HOME[3], date(2008, 11, 23)),
        Resident(UUID(int=204), "己", HOME[5]),
    )
    representatives = (
        Representative(UUID(int=301), "庚", "", (Place("1"),)),
        Representative(UUID(int=302), "辛", "", (Place("2"),)),
    )
    return Register(owners, properties, residents, representatives)


def test_an_owner_is_one_person_with_the_area_of_all_homes():
    roll = make_roll(estate(), Basis.OWNERS, PaperPer.PROPERTY)
    assert [(v.name, v.people, v.area // 10_000) for v in roll.voters] == [
        ("甲", 1, 230), ("乙、丙", 1, 90), ("丁", 1, 80), ("桂苑置业有限公司", 1, 90),
    ]  # fmt: skip
    assert (roll.people, roll.area // 10_000, len(roll.papers)) == (4, 490, 7)


def test_one_paper_for_each_owner():
    roll = make_roll(estate(), Basis.OWNERS, PaperPer.OWNER)
    assert [(paper.area // 10_000, len(paper.addresses)) for paper in roll.papers] == [
        (230, 3), (90, 1), (80, 1), (90, 2),
    ]  # fmt: skip


def test_the_scope_is_an_entrance():
    roll = make_roll(estate(), Basis.OWNERS, PaperPer.PROPERTY, Extent((Place("1", "2"),)))
    assert [(v.name, v.area // 10_000) for v in roll.voters] == [("丁", 80), ("甲", 70)]


def test_a_lift_is_voted_on_in_its_entrance():
    """Two owners, both for it: 2/3 take part, 3/4 agree."""
    roll = make_roll(estate(), Basis.OWNERS, PaperPer.PROPERTY, Extent((Place("1", "2"),)))
    matter = Matter("m", "加装电梯", OWNERS_SPECIAL)
    said = decided(roll, matter, Returns(returned(chosen("for"), chosen("for"))), Policy())
    assert said.verdict is Verdict.PASSED
    one = decided(roll, matter, Returns(returned(chosen("for"))), Policy())
    assert one.verdict is Verdict.NO_QUORUM


def test_households_are_delivered_homes():
    roll = make_roll(estate(), Basis.HOUSEHOLDS, PaperPer.PROPERTY)
    assert (roll.people, roll.area) == (5, 0)
    matter = Matter("m", "居民公约", HOUSEHOLDS)
    said = decided(roll, matter, Returns(returned(*[chosen("for")] * 3)), Policy())
    assert said.verdict is Verdict.PASSED  # 3 of 5 present, 3 of 3 for it


@pytest.mark.parametrize(
    ("day", "adults"),
    [
        (date(2026, 11, 21), ["甲", "己"]),
        (date(2026, 11, 22), ["甲", "甲小", "己"]),  # eighteen today
        (date(2026, 11, 23), ["甲", "甲小", "戊", "己"]),
    ],
)
def test_residents_are_eighteen_on_the_day(day, adults):
    roll = make_roll(estate(), Basis.RESIDENTS, PaperPer.PROPERTY, on=day)
    assert [voter.name for voter in roll.voters] == adults
    assert roll.area == 0
    half = decided(roll, Matter("m", "公约", RESIDENTS), Returns(returned(chosen("for"))), Policy())
    assert half.verdict is Verdict.NO_QUORUM  # one of two is not more than half


def test_residents_of_a_building():
    roll = make_roll(
        estate(), Basis.RESIDENTS, PaperPer.PROPERTY, Extent((Place("2"),)), date(2026, 11, 23)
    )
    assert [voter.name for voter in roll.voters] == ["己"]


def test_representatives_are_one_head_each_or_carry_their_buildings():
    """甲 has homes under both and is a head of the first one's only; area is carried by place."""
    plain = make_roll(estate(), Basis.REPRESENTATIVES, PaperPer.PROPERTY)
    assert [(v.name, v.people, v.area) for v in plain.voters] == [("庚", 1, 0), ("辛", 1, 0)]
    carrying = make_roll(estate(), Basis.REPRESENTATIVES, PaperPer.PROPERTY, Extent(carries=True))
    assert [(v.name, v.people, v.area // 10_000) for v in carrying.voters] == [
        ("庚", 3, 340), ("辛", 1, 150),
    ]  # fmt: skip
    said = decided(
        carrying, Matter("m", "公约", OWNERS_GENERAL), Returns(returned(chosen("for"))), Policy()
    )
    # Three of four people and 340 of 490 m² take part, all for it.
    assert [(r.part, r.whole) for r in said.results] == [
        (3, 4), (3_400_000, 4_900_000), (3, 3), (3_400_000, 3_400_000),
    ]  # fmt: skip
    assert said.verdict is Verdict.PASSED


def test_representatives_meet():
    roll = make_roll(estate(), Basis.REPRESENTATIVES, PaperPer.PROPERTY)
    said = decided(
        roll, Matter("m", "公约", REPRESENTATIVES), Returns(returned(chosen("for"))), Policy()
    )
    assert said.verdict is Verdict.NO_QUORUM  # one of two is not more than half


def test_a_secret_roll_ties_no_paper_to_anybody():
    roll = make_roll(
        estate(), Basis.RESIDENTS, PaperPer.PROPERTY, Extent(secret=True), date(2026, 11, 23)
    )
    assert (roll.people, len(roll.papers), roll.is_secret) == (4, 4, True)
    assert all((p.voter, p.area, p.addresses) == (NOBODY, 0, ()) for p in roll.papers)


@pytest.mark.parametrize(
    ("basis", "code"),
    [(Basis.RESIDENTS, "no-residents"), (Basis.REPRESENTATIVES, "no-representatives")],
)
def test_a_list_that_is_missing_is_said(basis, code):
    known = estate()
    with pytest.raises(UserError, match=code):
        make_roll(Register(known.owners, known.properties), basis, PaperPer.PROPERTY)
