# SPDX-License-Identifier: Apache-2.0
"""Whether marks are such as a paper of a topic can have, for every kind of matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from commdesk.domain.errors import UserError
from commdesk.domain.keying import can_be_written_on, count_of
from commdesk.domain.matters import Matter, MatterKind, OptionRole, write_in_key
from commdesk.domain.reading import Mark, Reading, chosen
from commdesk.domain.written import (
    LONGEST_NAME,
    LONGEST_OPINION,
    name_as_kept,
    opinion_as_kept,
)


class Fit:
    """The matters of one topic, ready to compare marks with. It runs for every paper."""

    def __init__(self, parts: Iterable[Matter]) -> None:
        self._parts = {part.key: part for part in parts}
        self._options = {
            key: frozenset(
                option.key for option in part.options if part.kind is not MatterKind.OPINION
            )
            for key, part in self._parts.items()
        }
        self.count = len(self._parts)
        """How many marks a whole paper has."""

    def fitted(self, reading: Reading) -> Reading:
        """The reading with what was written as it is kept.

        Raises UserError `words-too-long` (number, longest), and ValueError for marks that
        should never have been made: of no matter or option here, more than may be chosen.
        """
        changed: dict[str, Mark] = {}
        for key, mark in reading.marks.items():
            options = self._options.get(key)
            if options is None or not options.issuperset(mark.choices):
                raise ValueError(f"{mark.choices} is no answer to {key!r} of this topic")
            if mark.written or len(mark.choices) > 1:
                kept = _kept(self._parts[key], mark, reading.paper)
                if kept != mark:
                    changed[key] = kept
        return replace(reading, marks={**reading.marks, **changed}) if changed else reading


def _kept(part: Matter, mark: Mark, number: int) -> Mark:
    """A mark of several choices, or with words."""
    if mark.written and not can_be_written_on(part):
        raise ValueError(f"nothing can be written on {part.key!r}")
    if count_of(mark) > part.most:
        raise ValueError(f"{part.key!r} has more choices than {part.most}; such a mark is void")
    if part.kind is MatterKind.OPINION:
        words, longest = tuple(map(opinion_as_kept, mark.written)), LONGEST_OPINION
    else:
        words, longest = tuple(map(name_as_kept, mark.written)), LONGEST_NAME
    if any(len(word) > longest for word in words):
        raise UserError("words-too-long", number=number, longest=longest)
    abstain = part.option_of(OptionRole.ABSTAIN)
    chooses_and_abstains = abstain is not None and abstain.key in mark.choices
    unlike = {*mark.choices, *map(write_in_key, words)}
    if not all(words) or len(unlike) < count_of(mark) or (chooses_and_abstains and len(unlike) > 1):
        raise ValueError(f"{mark} is no answer to {part.key!r}")
    return mark if words == mark.written else chosen(*mark.choices, written=words)
