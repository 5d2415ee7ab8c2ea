# SPDX-License-Identifier: Apache-2.0
"""Before a result leaves: what it may give away of single people is said, and asked about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from commdesk.services.results.few_votes import FewVotes
from commdesk.ui.kit.prompts import Prompts


def may_give_away(said: Sequence[str], prompts: Prompts, window: QWidget) -> bool:
    """Whether to go on. Asks only where something is said; "" says nothing."""
    found = [one for one in dict.fromkeys(said) if one]
    if not found:
        return True
    return prompts.confirm(
        window,
        QCoreApplication.translate("Giveaway", "Print or export this all the same?"),
        action=QCoreApplication.translate("Giveaway", "Go on all the same"),
        detail="\n".join(found),
        is_dangerous=True,
    )


def few_said(few: FewVotes) -> str:
    """That a secret vote rests on few papers only, or on few more than before; "" for enough."""
    said: list[str] = []
    if few.rests_on:
        said.append(
            QCoreApplication.translate(
                "Giveaway",
                "The vote is secret, but this result, or one of its matters, rests on {count} "
                "papers only. Whoever knows who voted may tell how they voted. Wait for more "
                "papers, or keep it within the office.",
            ).format(count=few.rests_on)
        )
    if few.since_last:
        said.append(
            QCoreApplication.translate(
                "Giveaway",
                "The vote is secret, and since a result of it was last printed or exported only "
                "{count} papers were keyed or changed. The difference of both tells how they "
                "voted. Wait for more papers, or keep it within the office.",
            ).format(count=few.since_last)
        )
    return "\n".join(said)


def areas_said() -> str:
    """That exact areas by building and those of the rooms, side by side, tell single votes."""
    return QCoreApplication.translate(
        "Giveaway",
        "It has the exact areas of votes by building. From them and the areas of the rooms, which "
        "are public, single votes can be worked out. Keep it within the office.",
    )


def chosen_said(people: int) -> str:
    """That so few people chose an option that its area may tell who they are; "" for 0."""
    if not people:
        return ""
    return QCoreApplication.translate(
        "Giveaway",
        "An option was chosen by {count} people only. Its exact area in all, the people by "
        "building, and the areas of the rooms in the annex may together tell who they are. Do not "
        "post them together.",
    ).format(count=people)


def opinions_said() -> str:
    """That what people write in a secret vote may say who they are."""
    return QCoreApplication.translate(
        "Giveaway",
        "The vote is secret, but the words themselves may name their writers or give them away. "
        "Read every opinion through before this is posted or handed on.",
    )


def changed_said() -> str:
    """That two counts side by side differ by a few votes."""
    return QCoreApplication.translate(
        "Giveaway",
        "The two counts differ by a few votes only. Whoever knows what was corrected may tell how "
        "those people voted. Keep this within the office.",
    )
