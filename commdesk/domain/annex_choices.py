# SPDX-License-Identifier: Apache-2.0
"""What one paper says on every matter, short enough for a line of an annex.

Of many candidates their numbers on the paper stand for them: 同意1至12、15号，反对13号.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from commdesk.domain.matters import Matter, MatterKind, Option, OptionRole
from commdesk.domain.reading import BLANK, Mark, MarkState, Reading
from commdesk.domain.topics import Topic

_NAMED = 3  # options that are named; of more, numbers are said
_WRITTEN = 20  # characters of all their names; of longer ones too
_RUN = 3  # numbers in a row that are said as from … to …
_BLANK, _VOID = "未填", "无效"


def says_numbers(matter: Matter) -> bool:
    """Whether a line says numbers instead of names."""
    has_many = matter.kind is MatterKind.CANDIDATES or matter.takes_many
    names = [option.name for _, option in numbered(matter)]
    return has_many and (len(names) > _NAMED or len("".join(names)) > _WRITTEN)


def numbered(matter: Matter) -> tuple[tuple[int, Option], ...]:
    """Those who compete with their numbers on the paper; a vote for nobody has a name only."""
    return tuple(
        (number, option)
        for number, option in enumerate(matter.options, start=1)
        if option.role is not OptionRole.ABSTAIN
    )


def spans(numbers: Iterable[int]) -> str:
    """1至12、15 of numbers in order."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(
        f"{run[0]}至{run[-1]}" if len(run) >= _RUN else "、".join(map(str, run)) for run in runs
    )


class Choices:
    """What papers of a topic say; many of them say the same."""

    def __init__(self, topic: Topic) -> None:
        self._matters = tuple(matter for matter in topic.matters if matter.is_counted)
        self._numbers = {matter.key: n for n, matter in enumerate(topic.matters, start=1)}
        self._several = len(topic.matters) > 1
        self._known: dict[object, str] = {}

    def said(self, reading: Reading) -> str:
        """Nothing for a paper void as a whole: its state says so."""
        if reading.void is not None:
            return ""
        key = tuple(_mark(part, reading) for matter in self._matters for part in matter.parts)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = "；".join(
                self._of(matter, reading) for matter in self._matters
            )
        return known

    def _of(self, matter: Matter, reading: Reading) -> str:
        if matter.kind is MatterKind.CANDIDATES:
            said = _candidates(matter, reading)
        elif says_numbers(matter):
            said = _chosen_numbers(matter, _mark(matter, reading))
        else:
            said = _chosen_names(matter, _mark(matter, reading))
        return f"{self._numbers[matter.key]}.{said}" if self._several else said


def _mark(part: Matter, reading: Reading) -> Mark:
    return reading.marks.get(part.key, BLANK)


def _candidates(matter: Matter, reading: Reading) -> str:
    parts = matter.parts
    said = [_chosen_names(part, _mark(part, reading)) for part in parts]
    if not says_numbers(matter):
        return "、".join(f"{part.title}{word}" for part, word in zip(parts, said, strict=True))
    # In the order of the answers on the paper, whatever the first candidate got.
    answers = [*(option.name for option in parts[0].options), _BLANK, _VOID]
    return "，".join(
        f"{answer}{spans(numbers)}号"
        for answer in dict.fromkeys((*answers, *said))
        if (numbers := [at for at, word in enumerate(said, start=1) if word == answer])
    )


def _chosen_numbers(matter: Matter, mark: Mark) -> str:
    if word := _no_choice(mark):
        return word
    numbers = [number for number, option in numbered(matter) if option.key in mark.choices]
    found = [f"选{spans(numbers)}号"] if numbers else []
    found += [option.name for option in _abstaining(matter) if option.key in mark.choices]
    if mark.written:
        found.append(f"另选{'、'.join(mark.written)}")
    return "，".join(found)


def _chosen_names(part: Matter, mark: Mark) -> str:
    if word := _no_choice(mark):
        return word
    names = {option.key: option.name for option in part.options}
    written = (f"{name}（另选）" for name in mark.written)
    return "、".join([*(names.get(key, key) for key in mark.choices), *written])


def _abstaining(matter: Matter) -> Sequence[Option]:
    return [option for option in matter.options if option.role is OptionRole.ABSTAIN]


def _no_choice(mark: Mark) -> str:
    return {MarkState.BLANK: _BLANK, MarkState.VOID: _VOID}.get(mark.state, "")
