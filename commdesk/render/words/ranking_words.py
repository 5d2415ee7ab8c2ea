# SPDX-License-Identifier: Apache-2.0
"""Who is elected or chosen, who follows, and who stands again, in official words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from commdesk.domain.matters import Option, OptionRole
from commdesk.domain.outcome import Verdict
from commdesk.domain.ranking import Place, Ranked, Standing
from commdesk.domain.tally import OptionTally
from commdesk.domain.topics import Stage, Topic
from commdesk.render.words import wording
from commdesk.render.words.facts import own_tests, quorum_of, seats_left, substitute_number

_SIGNS = {
    Standing.ELECTED: "✓",
    Standing.SUBSTITUTE: "○",
    Standing.TIED: "＝",
    Standing.NOT_ELECTED: "—",
}
_ELECTION = {
    Standing.ELECTED: "当选",
    Standing.SUBSTITUTE: "候补",
    Standing.TIED: "并列，须重新投票",
    Standing.NOT_ELECTED: "未当选",
}
_CHOICE = {
    Standing.ELECTED: "通过",
    Standing.SUBSTITUTE: "备选",
    Standing.TIED: "并列，须重新投票",
    Standing.NOT_ELECTED: "未通过",
}
_LATER = "待重新投票后确定"
# No statute says who of two equal 候补 comes first; an office's own election rules may.
_ORDER = "递补先后依选举办法确定，没有规定的由并列者重新投票确定"
_FEW = 6  # more names than this make a sentence unreadable at a glance


def name(place: Place) -> str:
    """The option's name; one that voters wrote in is marked as such."""
    return option_name(place.option)


def option_name(option: Option | OptionTally) -> str:
    """The same of any option, whether it has a place or not."""
    return f"{option.name}（另选）" if option.role is OptionRole.WRITE_IN else option.name


def sign(standing: Standing) -> str:
    """What tells standings apart without colour."""
    return _SIGNS[standing]


def standing(place: Place, ranked: Ranked) -> str:
    """当选, 候补1, …; before a second vote no 候补 has a number."""
    said = (_ELECTION if wording.is_election(ranked.matter) else _CHOICE)[place.standing]
    if place.standing is Standing.SUBSTITUTE:
        number = substitute_number(place, ranked)
        said = f"{said}，{_LATER}" if number is None else f"{said}{number}"
        return f"{said}，并列" if any(place in group for group in _level(ranked)) else said
    return said


def is_provisional(ranked: Ranked, at: Stage) -> bool:
    """Whether standings may still change, so that 目前 is said with them."""
    return ranked.verdict is Verdict.UNSETTLED or (at is Stage.OPEN and ranked.can_change)


def condition(place: Place, ranked: Ranked, topic: Topic) -> str:
    """✓ 达到, or what the option lacks; "" where the rule asks nothing of it."""
    results = own_tests(place, ranked)
    if not results:
        return ""
    lacks = [wording.missing(result, topic.basis) for result in results if not result.met]
    return "✕ " + "\n".join(lacks) if lacks else "✓ 达到"


def seat_line(ranked: Ranked) -> str:
    """What is said where those who won end."""
    unit = _unit(ranked)
    seats, left = ranked.matter.seats, seats_left(ranked)
    won = "当选" if wording.is_election(ranked.matter) else "通过"
    if not left:
        return f"以上{won}（应选{seats}{unit}）"
    rest = "由并列者重新投票产生" if ranked.of(Standing.TIED) else "空缺"
    return f"以上{won}（应选{seats}{unit}，{left}{unit}{rest}）"


def verdict(ranked: Ranked) -> str:
    """The conclusion of a matter in which everybody could take part, in a word."""
    elected, seats = ranked.of(Standing.ELECTED), ranked.matter.seats
    election, unit = wording.is_election(ranked.matter), _unit(ranked)
    if ranked.verdict is Verdict.SECOND_VOTE:
        tied = ranked.of(Standing.TIED)
        who = _quoted(tied, ranked) if len(tied) <= _FEW else f"{len(tied)}{unit}"
        return f"{who}得票相同，须就并列者重新投票"
    if ranked.verdict is Verdict.PASSED:
        if election:
            return f"应选{seats}{unit}，全部选出"
        chosen = "获得通过" if ranked.rule.tests else "得票最多"
        return f"{_quoted(elected, ranked) if seats <= _FEW else f'{seats}项'}{chosen}"
    if ranked.verdict is Verdict.PARTLY:
        if election:
            return f"当选人数不足应选名额（应选{seats}人，当选{len(elected)}人）"
        return f"达到规定的选项不足应选数（应选{seats}项，通过{len(elected)}项）"
    return "无人达到当选条件" if election else "未有选项达到规定"


def verdict_short(ranked: Ranked) -> str:
    """The same for a list."""
    election = wording.is_election(ranked.matter)
    return {
        Verdict.PASSED: "全部选出" if election else "通过",
        Verdict.PARTLY: "未选足",
        Verdict.SECOND_VOTE: "须重新投票",
    }.get(ranked.verdict, "无人当选" if election else "未通过")


def reasons(ranked: Ranked, topic: Topic) -> list[str]:
    """Quorum, who won, who follows, what is left open; for nobody, what the first one lacks."""
    election, unit = wording.is_election(ranked.matter), _unit(ranked)
    quorum = quorum_of(ranked)
    clauses = [wording.all_reached(quorum, topic.basis)] if quorum else []
    elected, followers = ranked.of(Standing.ELECTED), ranked.of(Standing.SUBSTITUTE)
    if elected and (election or ranked.verdict is not Verdict.PASSED):
        clauses.append(f"{'当选' if election else '通过'}的有{_names(elected, ranked)}")
    if followers and election:
        listed = _names(followers, ranked)
        clauses.append(
            f"候补{_LATER}，{listed}排在并列落选者之后"
            if ranked.awaits_second_vote
            else f"候补的有{listed}"
        )
    elif election and ranked.awaits_second_vote:
        clauses.append(f"候补{_LATER}")
    left = seats_left(ranked)
    if ranked.of(Standing.TIED):
        clauses.append(f"尚余{left}个名额")
    elif left and elected:
        clauses.append(f"空缺{left}{unit}")
    if election:
        clauses += [f"{_level_words(group, ranked)}，{_ORDER}" for group in _level(ranked)]
    if not elected and not ranked.of(Standing.TIED) and ranked.places:
        first = ranked.places[0]
        kind = ranked.matter.kind
        clauses += [
            f"得票最多的{_quoted((first,), ranked)}，{wording.clause(result, topic.basis, kind)}"
            for result in own_tests(first, ranked)
            if not result.met
        ]
    elif not election and ranked.verdict is Verdict.PASSED and len(elected) == 1:
        kind = ranked.matter.kind
        if own := own_tests(elected[0], ranked):
            clauses.append(wording.all_reached(own, topic.basis, kind))
    return clauses


def closing(ranked: Ranked, topic: Topic) -> list[str]:
    """The conclusion at length, as a notice lists it: who won in order, 候补, ties, vacancies.

    Nothing where nobody can have won.
    """
    if ranked.verdict not in {Verdict.PASSED, Verdict.PARTLY, Verdict.SECOND_VOTE}:
        return []
    election, unit = wording.is_election(ranked.matter), _unit(ranked)
    lines: list[str] = []
    for wanted, title in (
        (Standing.ELECTED, "当选（按得票多少排列）" if election else "通过（按得票多少排列）"),
        (Standing.TIED, "并列，须重新投票"),
        (Standing.SUBSTITUTE, "候补（按递补顺序排列）" if election else "备选（按得票多少排列）"),
    ):
        places = ranked.of(wanted)
        if places and (election or wanted is not Standing.SUBSTITUTE):
            listed = "、".join(f"{name(place)}{_votes(place, topic)}" for place in places)
            if wanted is Standing.SUBSTITUTE and ranked.awaits_second_vote:
                lines.append(f"候补{_LATER}：并列者中未当选的在前，其后依次为{listed}。")
            else:
                lines.append(f"{title}，共{len(places)}{unit}：{listed}。")
    if election:
        if ranked.awaits_second_vote and not ranked.of(Standing.SUBSTITUTE):
            lines.append(f"候补{_LATER}。")
        lines += [f"其中{_level_words(group, ranked)}，{_ORDER}。" for group in _level(ranked)]
    left, tied = seats_left(ranked), ranked.of(Standing.TIED)
    if tied:
        lines.append(
            f"应选{ranked.matter.seats}{unit}，尚余{left}个名额。上列{len(tied)}{unit}得票相同，"
            "不以抽签决定，须就并列者重新投票。"
        )
    elif left:
        lines.append(f"应选{ranked.matter.seats}{unit}，空缺{left}{unit}。")
    return lines


def _level(ranked: Ranked) -> list[tuple[Place, ...]]:
    """候补 who are equal among themselves, those of one place together."""
    groups = groupby(ranked.of(Standing.SUBSTITUTE), key=lambda place: place.place)
    found = [tuple(group) for _, group in groups]
    return [group for group in found if len(group) > 1]


def _level_words(group: Sequence[Place], ranked: Ranked) -> str:
    """Who is equal in what, and for which place among 候补 where that is known."""
    how = "得票人数和面积均相同" if ranked.matter.tie_by_area else "得票相同"
    number = substitute_number(group[0], ranked)
    which = "" if number is None else f"，并列第{number}位候补"
    return f"{_names(group, ranked)}{how}{which}"


def _votes(place: Place, topic: Topic) -> str:
    return f"（{wording.people(place.votes.people, topic.basis)}）"


def _unit(ranked: Ranked) -> str:
    return "人" if wording.is_election(ranked.matter) else "项"


def _quoted(places: Sequence[Place], ranked: Ranked) -> str:
    names = [name(place) for place in places]
    if wording.is_election(ranked.matter):
        return "、".join(names)
    return "".join(f"“{each}”" for each in names)


def _names(places: Sequence[Place], ranked: Ranked) -> str:
    """The first names, and how many there are in all where that is not all of them."""
    shown = _quoted(places[:_FEW], ranked)
    return shown if len(places) <= _FEW else f"{shown}等{len(places)}{_unit(ranked)}"
