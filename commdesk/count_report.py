# SPDX-License-Identifier: Apache-2.0
"""A count as JSON for other programs: exact strings, no float anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from commdesk.domain.area import plain_area
from commdesk.domain.outcome import Outcome, TestResult
from commdesk.domain.results import Results
from commdesk.domain.rules import Measure
from commdesk.domain.tally import OptionTally, Undecided, Weight


def as_json(results: Results, warnings: Iterable[str] = ()) -> dict[str, Any]:
    """Roll, papers, and each matter's votes, tests and outcome. Areas are m² as text."""
    papers = results.papers
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
        "matters": [_matter(outcome) for outcome in results.outcomes],
        "warnings": list(warnings),
    }


def _matter(outcome: Outcome) -> dict[str, Any]:
    tally = outcome.tally
    return {
        "name": tally.matter.title,
        "rule": outcome.rule.key,
        "taking_part": _weight(tally.taking_part),
        "options": [_option(option) for option in tally.options],
        "void": _weight(tally.void),
        "undecided": [_undecided(person, tally.options) for person in tally.undecided],
        "tests": [_test(result) for result in outcome.results],
        "outcome": outcome.verdict.value,
        "open_reasons": [reason.value for reason in outcome.open_reasons],
        "can_change": outcome.can_change,
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


def _undecided(person: Undecided, options: Iterable[OptionTally]) -> dict[str, Any]:
    names = {option.key: option.name for option in options}
    return {
        "name": person.voter.name,
        "area": plain_area(person.voter.area),
        "papers": list(person.papers),
        "choices": [names[key] for key in person.choices],
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
