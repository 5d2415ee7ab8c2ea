# SPDX-License-Identifier: Apache-2.0
"""Corrections of a frozen roll as acts: whose entry, what is right, stored with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.roll import NOBODY
from commdesk.domain.topics import Basis, Topic
from commdesk.services.entry.desk import EntryDesk, PaperFacts
from commdesk.services.office.office import Office
from commdesk.services.topics import roll_corrections as corrections
from commdesk.services.topics.roll_change import must_be_able_to_correct
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.stage_roll import RollDialog
from commdesk.ui.topics.stage_roll_values import Correction, RollDraft, Target
from commdesk.ui.words.sentences import Sentences


class RollActs(QObject):
    """Opens the dialog, stores what it says, and announces the topic whose roll has changed."""

    roll_corrected = Signal(object, str)  # UUID, and what was done in words

    def __init__(self, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._prompts = prompts
        self._sentences = Sentences(self)
        self.dialog: RollDialog | None = None

    def correct(self, office: Office, line: TopicLine) -> None:
        """Ask for one correction and store it."""
        try:
            must_be_able_to_correct(office, line.id)
            desk = EntryDesk(office, line.id)
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        topic = desk.topic
        is_secret = topic.extent.secret

        def find(kind: Correction, text: str) -> tuple[Target, ...]:
            if is_secret and kind is not Correction.REPLACE:
                return (Target(corrections.find_voter(office, line.id, text), None),)
            found = _targets(kind, desk.find(text).candidates)
            return tuple(_with_papers_back(office, line.id, kind, target) for target in found)

        dialog = RollDialog(
            find,
            self._window,
            is_secret=is_secret,
            weighs=topic.basis is Basis.OWNERS or topic.extent.carries,
        )

        def store(draft: RollDraft) -> None:
            try:
                done = self._store(office, topic, draft)
            except UserError as error:
                dialog.say(self._sentences.of(error), "refused")
                return
            dialog.accept()
            self.roll_corrected.emit(line.id, done)

        dialog.correction_entered.connect(store)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _store(self, office: Office, topic: Topic, draft: RollDraft) -> str:
        """Store it; what was done, in words. Raises UserError as the service does."""
        topic_id = topic.id
        voter = draft.target.voter.number if draft.target else NOBODY
        paper = draft.target.paper.number if draft.target and draft.target.paper else 0
        reason = draft.reason
        if draft.kind is Correction.VOTER:
            corrections.correct_voter(
                office, topic_id, voter, name=draft.name, phone=draft.phone, reason=reason
            )
        elif draft.kind is Correction.AREA:
            corrections.correct_area(office, topic_id, paper, draft.area, reason)
        elif draft.kind is Correction.WITHDRAW_PAPER:
            corrections.withdraw_paper(office, topic_id, paper, reason)
        elif draft.kind is Correction.WITHDRAW_VOTER:
            numbers = corrections.withdraw_voter(office, topic_id, voter, reason)
            listed = self.tr(", ").join(map(topic.codes.printed, numbers))
            return self.tr("Withdrawn with the papers {numbers}.").format(numbers=listed)
        else:
            added = self._added(office, topic_id, draft, voter, paper)
            return self.tr("The new paper has the number {number}.").format(
                number=topic.codes.printed(added.paper)
            )
        return self.tr("The roll is corrected.")

    def _added(
        self, office: Office, topic_id: UUID, draft: RollDraft, voter: int, paper: int
    ) -> corrections.Added:
        if draft.kind is Correction.REPLACE:
            return corrections.replace_paper(office, topic_id, paper, draft.reason)
        if draft.kind is Correction.ADD_VOTER or draft.place is None:
            return corrections.add_voter(
                office,
                topic_id,
                name=draft.name,
                phone=draft.phone,
                place=draft.place,
                area=draft.area,
                reason=draft.reason,
            )
        return corrections.add_paper(
            office, topic_id, voter, place=draft.place, area=draft.area, reason=draft.reason
        )

    def _forget_dialog(self) -> None:
        self.dialog = None


def _with_papers_back(office: Office, topic_id: UUID, kind: Correction, target: Target) -> Target:
    """Said of what is withdrawn, while it is not too late to think again."""
    if kind is Correction.WITHDRAW_VOTER:
        return replace(target, back=corrections.papers_back(office, topic_id, target.voter.number))
    if kind is Correction.WITHDRAW_PAPER and target.paper is not None:
        back = corrections.papers_back(office, topic_id, target.voter.number)
        return replace(target, back=tuple(n for n in back if n == target.paper.number))
    return target


def _targets(kind: Correction, found: Sequence[PaperFacts]) -> tuple[Target, ...]:
    """Who may be meant; each voter once where it is the voter that counts."""
    targets: dict[int, Target] = {}
    for facts in found:
        key = facts.voter.number if kind.is_of_voter else facts.paper.number
        targets.setdefault(key, Target(facts.voter, facts.paper))
    return tuple(targets.values())
