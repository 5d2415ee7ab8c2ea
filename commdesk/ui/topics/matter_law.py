# SPDX-License-Identifier: Apache-2.0
"""The words of the law beside the matter that is being entered."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from commdesk.domain.own_rule import OWN_KEY
from commdesk.domain.rules import LegalText, Rule
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.theme import scaled


class LegalView(QWidget):
    """The words a rule rests on, quoted, with a warning where they were revised."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "secondary")
        self.example = label("", wrap=True)
        self.example.hide()
        self.no_law = label("", wrap=True)
        self.no_law.hide()
        self.warning = Band()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the law"))
        self.text.setFixedHeight(scaled(112))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(self.example)
        column.addWidget(self.title)
        column.addWidget(self.warning)
        column.addWidget(self.no_law)
        column.addWidget(self.text)

    def show_rule(self, number: int, rule: Rule | None) -> None:
        """The law of the rule of a matter."""
        self.title.setText(
            self.tr("What the rule of matter {number} rests on").format(number=number)
        )
        if rule is None:
            self.warning.say("")
            self.text.setPlainText("")
            return
        self.warning.say(
            self.tr(
                "This law was revised; the new text is in force since 1 January 2026. Please "
                "compare with the law in force before relying on it."
            )
            if rule.check_law
            else "",
            "attention",
        )
        # What decides comes first; the list of matters it speaks of is the longest and known.
        words = "\n".join(_quoted(law) for law in (*rule.law[1:], *rule.law[:1]))
        self.text.setPlainText(words)
        self.text.setVisible(bool(words))
        self.no_law.setVisible(not words)
        self.no_law.setText(
            self.tr("The office's own rule. Print its source in the notice.")
            if rule.key == OWN_KEY
            else self.tr("No law asks for it; this is what is usual.")
        )

    def show_example(self, text: str) -> None:
        """What the rule asks of today's roll, in figures."""
        self.example.setText(text)
        self.example.setVisible(bool(text))


def _quoted(law: LegalText) -> str:
    return f"{law.source}：{law.text}"
