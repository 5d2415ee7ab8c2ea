# SPDX-License-Identifier: Apache-2.0
"""Values of the domain that are kept as JSON in one column: marks, rules, options, facts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import Any

from commdesk.domain.chain import canonical
from commdesk.domain.entry_rules import PLAIN_ENTRY, Double, EntryRules, Precedence
from commdesk.domain.matters import Matter, Option, OptionRole
from commdesk.domain.reading import BLANK, Mark, MarkState, VoidReason, chosen, void
from commdesk.domain.register import Address, Place
from commdesk.domain.rules import Base, LegalText, Measure, Part, Rule, Test, Threshold
from commdesk.domain.topics import BlankIs, Extent, Policy, TopicFacts, Unreturned
from commdesk.models.plain_json import list_text, text_of

# Whole registers and rolls are read: `json.loads` takes longer to call this than this takes.
_decode = json.JSONDecoder().raw_decode


def marks_text(marks: Mapping[str, Mark]) -> str:
    """Marks by matter key: a list of option keys, null for blank, a text for a void reason.

    Where something was written: a list of the keys and a list of what was written.
    """
    text = ""
    # Matters have keys of their own: marks are never compared.
    for matter in sorted(marks):
        mark = marks[matter]
        choices = mark.choices
        one = (
            # Nearly every mark.
            f"[{encode_basestring(choices[0])}]"
            if len(choices) == 1 and not mark.written
            else _mark_text(mark)
        )
        text += f"{',' if text else ''}{encode_basestring(matter)}:{one}"
    return f"{{{text}}}"


@lru_cache(maxsize=4096)
def marks_of(text: str) -> Mapping[str, Mark]:
    """The marks of a stored text. Papers alike share one value."""
    return MappingProxyType({matter: _mark(value) for matter, value in json.loads(text).items()})


def _mark_text(mark: Mark) -> str:
    if mark.written:
        return f"[{list_text(mark.choices)},{list_text(mark.written)}]"
    if mark.state is MarkState.CHOSEN:
        return list_text(mark.choices)
    return text_of(None if mark.reason is None else mark.reason.value)


def _mark(value: list[Any] | str | None) -> Mark:
    if value is None:
        return BLANK
    if isinstance(value, str):
        return void(VoidReason(value))
    if isinstance(value[0], list):
        return chosen(*value[0], written=tuple(value[1]))
    return chosen(*value)


def rule_text(rule: Rule) -> str:
    """A rule whole, with its tests and its legal text, so that it stays what it was."""
    return _text(
        {
            "key": rule.key,
            "name": rule.name,
            "tests": [
                {
                    "part": test.part.value,
                    "measure": test.measure.value,
                    "base": test.base.value,
                    "share": str(test.threshold.share),
                    "inclusive": test.threshold.inclusive,
                }
                for test in rule.tests
            ],
            "law": [{"source": law.source, "text": law.text} for law in rule.law],
            "check_law": rule.check_law,
        }
    )


def rule_of(text: str) -> Rule:
    """The rule of a stored text."""
    content = json.loads(text)
    return Rule(
        content["key"],
        content["name"],
        tuple(
            Test(
                Part(test["part"]),
                Measure(test["measure"]),
                Base(test["base"]),
                Threshold(Fraction(test["share"]), test["inclusive"]),
            )
            for test in content["tests"]
        ),
        tuple(LegalText(law["source"], law["text"]) for law in content["law"]),
        content["check_law"],
    )


def options_text(options: tuple[Option, ...]) -> str:
    return _text([[option.key, option.name, option.role.value] for option in options])


def options_of(text: str) -> tuple[Option, ...]:
    return tuple(Option(key, name, OptionRole(role)) for key, name, role in json.loads(text))


_SETTINGS = {"most": 1, "seats": 1, "write_ins": False, "tie_by_area": False}


def settings_text(matter: Matter) -> str | None:
    """What a matter says besides its options; None where it says the usual."""
    said = {name: getattr(matter, name) for name in _SETTINGS}
    return None if said == _SETTINGS else _text(said)


def settings_of(text: str | None) -> dict[str, Any]:
    return dict(_SETTINGS) if text is None else {**_SETTINGS, **json.loads(text)}


def extent_text(extent: Extent) -> str | None:
    """Scope, secrecy and carrying; None for the whole estate, named."""
    if extent == Extent():
        return None
    return _text(
        {
            "scope": [[place.building, place.entrance] for place in extent.scope],
            "secret": extent.secret,
            "carries": extent.carries,
        }
    )


def extent_of(text: str | None) -> Extent:
    if text is None:
        return Extent()
    content = json.loads(text)
    return Extent(
        tuple(Place(*place) for place in content["scope"]), content["secret"], content["carries"]
    )


def facts_text(facts: TopicFacts) -> str:
    return _text(
        {
            "title": facts.title,
            "estate": facts.estate,
            "form": facts.form,
            "starts_on": _day_text(facts.starts_on),
            "ends_on": _day_text(facts.ends_on),
            "supervisor": facts.supervisor,
            "issuer": facts.issuer,
            "objection_days": facts.objection_days,
            "contact": facts.contact,
            "notice_on": _day_text(facts.notice_on),
            "publish_days": facts.publish_days,
            "objection_in_workdays": facts.objection_in_workdays,
        }
    )


def facts_of(text: str) -> TopicFacts:
    content = json.loads(text)
    for name in ("starts_on", "ends_on", "notice_on"):
        if content.get(name) is not None:
            content[name] = date.fromisoformat(content[name])
    return TopicFacts(**content)


def policy_text(policy: Policy) -> str:
    return _text(
        {
            "unreturned": policy.unreturned.value,
            "void_takes_part": policy.void_takes_part,
            "blank_is": policy.blank_is.value,
        }
    )


def policy_of(text: str) -> Policy:
    content = json.loads(text)
    return Policy(
        Unreturned(content["unreturned"]), content["void_takes_part"], BlankIs(content["blank_is"])
    )


def entry_text(entry: EntryRules) -> str | None:
    """How papers are keyed; None where it is as it always was."""
    if entry == PLAIN_ENTRY:
        return None
    return _text(
        {
            "double": entry.double.value,
            "percent": entry.percent,
            "approval": entry.approval,
            "alike": entry.alike,
            "on_complete": entry.on_complete,
            "batches": entry.batches,
            "check_digits": entry.check_digits,
            "precedence": entry.precedence.value,
            # Left out where it is not so, as files of earlier programs have it.
            **({"turnout_only": True} if entry.turnout_only else {}),
        }
    )


def entry_of(text: str | None) -> EntryRules:
    if text is None:
        return PLAIN_ENTRY
    content = json.loads(text)
    content["double"] = Double(content["double"])
    content["precedence"] = Precedence(content["precedence"])
    return EntryRules(**content)


def names_text(names: tuple[str, ...]) -> str:
    return list_text(names)


def names_of(text: str) -> tuple[str, ...]:
    parts = text.split('"')
    if len(parts) == 3 and "\\" not in text:
        return (parts[1],)  # one plain name, which nearly every owner has
    return tuple(_loaded(text))


def places_text(addresses: Iterable[Address]) -> str:
    encode = encode_basestring
    places = [
        f"[{encode(place.building)},{encode(place.entrance)},{encode(place.room)}]"
        for place in addresses
    ]
    return "[" + ",".join(places) + "]"


def places_of(text: str) -> tuple[Address, ...]:
    parts = text.split('"')
    if len(parts) == 7 and "\\" not in text:
        return (Address(parts[1], parts[3], parts[5]),)  # one place, which nearly every paper has
    return tuple([Address(*place) for place in _loaded(text)])


def _loaded(text: str) -> Any:
    """As `json.loads` for a text that we wrote: with nothing around the value."""
    value, end = _decode(text)
    if end != len(text):
        raise ValueError(text)
    return value


def _text(value: Any) -> str:
    return canonical(value).decode()


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
