# SPDX-License-Identifier: Apache-2.0
"""The matters of a topic as a short list, to be checked before they are fixed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.matters import RANKED_KINDS, Matter, MatterKind, OptionRole
from commdesk.domain.rules import Rule
from commdesk.domain.topics import Basis, Topic
from commdesk.render.words.wording import rule_in_words
from commdesk.services.topics.topics import MatterDraft
from commdesk.ui.topics.matter_words import MatterWords

_MOST = 8
_LONGEST = 80
_CUSTOM = "custom"


class MattersSaid(QObject):
    """Says each matter on a line of its own, with its kind and its rule."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = MatterWords(self)

    def of(self, topic: Topic) -> str:
        """The first of them, numbered as on the paper, and how many more there are."""
        return self.of_all(topic.matters, topic.basis)

    def of_all(self, matters: Sequence[Matter | MatterDraft], basis: Basis) -> str:
        """The same for matters that may not be stored yet."""
        count = len(matters)
        lines = [self.tr("Matters, {count} in all:").format(count=count)]
        lines += [
            self.tr("{number}. {title} ({rule})").format(
                number=number, title=_short(matter.title), rule=self._about(matter, basis)
            )
            for number, matter in enumerate(matters[:_MOST], start=1)
        ]
        if count > _MOST:
            lines.append(self.tr("and {count} more").format(count=count - _MOST))
        return "\n".join(lines)

    def _about(self, matter: Matter | MatterDraft, basis: Basis) -> str:
        kind = self._kind(matter)
        if matter.kind is MatterKind.OPINION:
            return kind
        rule = _rule(matter.rule, basis)
        return self.tr("{kind}; {rule}").format(kind=kind, rule=rule) if kind else rule

    def _kind(self, matter: Matter | MatterDraft) -> str:
        """What kind it is; a motion is what is usual and goes without saying."""
        standing = sum(option.role is OptionRole.CHOICE for option in matter.options)
        if matter.kind in RANKED_KINDS and not standing:
            return self.tr("{kind}, names still to be entered").format(
                kind=self._words.name(matter.kind)
            )
        templates = {
            MatterKind.MOTION: "",
            MatterKind.CHOICE: self.tr("choose one of {options}"),
            MatterKind.CHOICES: self.tr("choose up to {most} of {options}, {seats} win"),
            MatterKind.CANDIDATES: self.tr("{options} candidates one by one, {seats} places"),
            MatterKind.ELECTION: self.tr(
                "elect {seats} of {options} candidates, other names can be written"
            )
            if matter.write_ins
            else self.tr("elect {seats} of {options} candidates"),
            MatterKind.GRADE: self.tr("satisfaction, {grades} grades"),
            MatterKind.OPINION: self.tr("written opinion, not counted"),
        }
        return templates[matter.kind].format(
            options=standing, most=matter.most, seats=matter.seats, grades=len(matter.options)
        )


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"


def _rule(rule: Rule, basis: Basis) -> str:
    # The name of an own rule says nothing; its shares do.
    return f"{rule.name}：{rule_in_words(rule, basis)}" if rule.key == _CUSTOM else rule.name
