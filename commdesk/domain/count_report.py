# SPDX-License-Identifier: Apache-2.0
"""A count as JSON for other programs: exact strings, no float anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from commdesk.domain.area import plain_area
from commdesk.domain.matters import UNCHOSEN, Matter, MatterKind, OptionRole, write_in_option
from commdesk.domain.outcome import Outcome, TestResult
from commdesk.domain.ranking import Place, Ranked
from commdesk.domain.results import Decided, Heard, Results
from commdesk.domain.rules import Measure
from commdesk.domain.tally import MatterTally, OptionTally, Undecided, Weight, keys_of_choice
from commdesk.domain.topics import Stage

_FINAL = (Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED)


def as_json(
    results: Results, warnings: Iterable[str] = (), *, names: bool = True
) -> dict[str, Any]:
    """Roll, papers, and each matter's votes, tests and outcome. Areas are m² as text.

    Once the count was settled, nothing can change any more. Without `names`, nothing is said by
    which somebody could be found either, such as the number of a paper or the area of one who
    is undecided: of those only how many they are.
    """
    papers = results.papers
    is_open = results.topic.stage not in _FINAL
    return {
        "roll": _weight(results.roll),
        "papers": {
            "issued": papers.issued,
            "delivered": papers.delivered,
            "returned": papers.returned,
            "valid": papers.valid,
            "void": papers.void,
            "not_returned": papers.not_returned,
        },
        "matters": [_matter(outcome, is_open=is_open, names=names) for outcome in results.outcomes],
        "warnings": list(warnings),
    }


def _matter(decided: Decided, *, is_open: bool, names: bool) -> dict[str, Any]:
    if isinstance(decided, Heard):
        return {
            "name": decided.matter.title,
            "kind": decided.matter.kind.value,
            "opinions": _opinions(decided, names=names),
            "silent": decided.silent,
        }
    if isinstance(decided, Ranked):
        return _ranked(decided, is_open=is_open, names=names)
    motion = _outcome(decided, is_open=is_open, names=names)
    # The shape of a motion is fixed; only what is none says what it is.
    return motion if decided.matter.kind is MatterKind.MOTION else {**_what(decided), **motion}


def _opinions(heard: Heard, *, names: bool) -> list[dict[str, Any]]:
    if names:
        return [{"paper": each.paper, "text": each.text} for each in heard.opinions]
    # Nor in the order of papers, which is that of rooms.
    return [{"text": text} for text in sorted(each.text for each in heard.opinions)]


def _what(decided: Outcome | Ranked) -> dict[str, Any]:
    return {"name": decided.matter.title, "kind": decided.matter.kind.value}


def _ranked(ranked: Ranked, *, is_open: bool, names: bool) -> dict[str, Any]:
    undecided = (
        {
            "undecided": [
                {"mark": mark.title, **_undecided(person, mark)}
                for mark, person in ranked.undecided
            ]
        }
        if names
        else _how_many(person for _, person in ranked.undecided)
    )
    said: dict[str, Any] = {
        **_what(ranked),
        "rule": ranked.rule.key,
        "seats": ranked.matter.seats,
        "most": ranked.matter.most,
        "places": [_place(place) for place in ranked.places],
        **undecided,
        "tests": [_test(result) for result in ranked.quorum],
        "outcome": ranked.verdict.value,
        "open_reasons": [reason.value for reason in ranked.open_reasons],
        "can_change": is_open and ranked.can_change,
    }
    if ranked.parts:
        return {
            **said,
            "candidates": [_outcome(part, is_open=is_open, names=names) for part in ranked.parts],
        }
    tally = ranked.tally
    abstained = [option for option in tally.options if option.role is OptionRole.ABSTAIN]
    return {
        **said,
        "taking_part": _weight(tally.taking_part),
        "abstain": [_option(option) for option in abstained],
        **_blank(tally),
        "void": _weight(tally.void),
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "place": place.place,
        "name": place.option.name,
        "written_in": place.option.role is OptionRole.WRITE_IN,
        "votes": _weight(place.votes),
        "tests": [_test(result) for result in place.results],
        "standing": place.standing.value,
    }


def _outcome(outcome: Outcome, *, is_open: bool, names: bool) -> dict[str, Any]:
    tally = outcome.tally
    undecided = (
        {"undecided": [_undecided(person, tally.matter) for person in tally.undecided]}
        if names
        else _how_many(tally.undecided)
    )
    return {
        "name": tally.matter.title,
        "rule": outcome.rule.key,
        "taking_part": _weight(tally.taking_part),
        "options": [_option(option) for option in tally.options],
        **_blank(tally),
        "void": _weight(tally.void),
        **undecided,
        "tests": [_test(result) for result in outcome.results],
        "outcome": outcome.verdict.value,
        "open_reasons": [reason.value for reason in outcome.open_reasons],
        "can_change": is_open and outcome.can_change,
    }


def _weight(weight: Weight) -> dict[str, Any]:
    return {"people": weight.people, "area": plain_area(weight.area)}


def _option(option: OptionTally) -> dict[str, Any]:
    return {
        "name": option.name,
        **_weight(option.cast),
        "deemed_people": option.deemed.people,
        "deemed_area": plain_area(option.deemed.area),
    }


def _blank(tally: MatterTally) -> dict[str, Any]:
    """Papers left blank, where no option is just 弃权; `among` is the option that has them too."""
    if not tally.matter.lists_blanks:
        return {}
    abstain = tally.matter.option_of(OptionRole.ABSTAIN)
    return {"blank": {**_weight(tally.blank), "among": None if abstain is None else abstain.name}}


def _how_many(undecided: Iterable[Undecided]) -> dict[str, Any]:
    """Heads, each person once, however many marks are undecided."""
    heads = {person.voter.number: person.voter.people for person in undecided}
    return {"undecided_people": sum(heads.values())}


def _undecided(person: Undecided, mark: Matter) -> dict[str, Any]:
    names = {option.key: option.name for option in mark.options}
    return {
        "name": person.voter.name,
        # A household or a representative may count for several.
        **({} if person.voter.people == 1 else {"people": person.voter.people}),
        "area": plain_area(person.voter.area),
        "papers": list(person.papers),
        "choices": [
            "、".join(names.get(key) or write_in_option(key).name for key in keys_of_choice(choice))
            or UNCHOSEN.name
            for choice in person.choices
        ],
    }


def _test(result: TestResult) -> dict[str, Any]:
    def shown(value: int) -> str:
        return str(value) if result.test.measure is Measure.PEOPLE else plain_area(value)

    share = result.test.threshold.share
    return {
        "name": result.test.name,
        "part": shown(result.part),
        "whole": shown(result.whole),
        "threshold": f"{share.numerator}/{share.denominator}",
        "inclusive": result.test.threshold.inclusive,
        "met": result.met,
        "missing": shown(result.missing),
    }
