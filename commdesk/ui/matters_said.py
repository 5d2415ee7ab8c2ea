# SPDX-License-Identifier: Apache-2.0
"""The matters of a topic as a short list, to be checked before they are fixed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.rules import Rule
from commdesk.domain.topics import Basis, Topic
from commdesk.render.wording import rule_in_words

_MOST = 8
_LONGEST = 80
_CUSTOM = "custom"


class MattersSaid(QObject):
    """Says each matter on a line of its own, with its rule."""

    def of(self, topic: Topic) -> str:
        """The first of them, numbered as on the paper, and how many more there are."""
        count, shown = len(topic.matters), topic.matters[:_MOST]
        lines = [self.tr("Matters, {count} in all:").format(count=count)]
        lines += [
            self.tr("{number}. {title} ({rule})").format(
                number=number, title=_short(matter.title), rule=_rule(matter.rule, topic.basis)
            )
            for number, matter in enumerate(shown, start=1)
        ]
        if count > _MOST:
            lines.append(self.tr("and {count} more").format(count=count - _MOST))
        return "\n".join(lines)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"


def _rule(rule: Rule, basis: Basis) -> str:
    # The name of an own rule says nothing; its shares do.
    return f"{rule.name}：{rule_in_words(rule, basis)}" if rule.key == _CUSTOM else rule.name
