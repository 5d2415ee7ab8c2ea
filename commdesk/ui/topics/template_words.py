# SPDX-License-Identifier: Apache-2.0
"""Names of the shipped templates, and what each is for."""

from __future__ import annotations

from PySide6.QtCore import QObject


class TemplateWords(QObject):
    """Words by the template's key."""

    def of(self, key: str) -> tuple[str, str]:
        """Name and description. KeyError for one that has none."""
        return self.all()[key]

    def all(self) -> dict[str, tuple[str, str]]:
        """All of them, in the language in use."""
        return {
            "blank": (
                self.tr("Blank topic"),
                self.tr("Nothing is filled in; owners vote, one paper for each property."),
            ),
            "lift": (
                self.tr("Adding a lift"),
                self.tr(
                    "Owners of one entrance vote on adding a lift to it: a special matter. You "
                    "tick the entrance."
                ),
            ),
            "manager": (
                self.tr("Hiring or keeping the property manager"),
                self.tr("Owners vote on one company, its contract and its fees: general matters."),
            ),
            "manager_choice": (
                self.tr("Choosing one of several property managers"),
                self.tr("Owners choose one of the companies listed: a general matter."),
            ),
            "fund_use": (
                self.tr("Using the repair fund"),
                self.tr(
                    "Owners vote on a work and its budget. Using the fund is a general matter."
                ),
            ),
            "fund_raise": (
                self.tr("Raising the repair fund"),
                self.tr("Owners vote on paying into the fund. Raising it is a special matter."),
            ),
            "rules": (
                self.tr("Management rules"),
                self.tr("Owners vote on the management rules and the rules of procedure."),
            ),
            "owners_committee": (
                self.tr("Electing the owners' committee"),
                self.tr(
                    "Owners vote for or against each candidate; those who pass are ranked, the "
                    "first fill the places, the rest follow as substitutes."
                ),
            ),
            "residents_committee": (
                self.tr("Electing the residents' committee"),
                self.tr(
                    "Residents of 18 and over vote in secret for chair, deputies and members; "
                    "other names can be written in."
                ),
            ),
            "parking": (
                self.tr("Parking on common ground"),
                self.tr(
                    "Owners vote on parking on common ground (a special matter), on its rules "
                    "and on what the income is for."
                ),
            ),
            "income": (
                self.tr("Income from common property"),
                self.tr("Owners vote on how the income is kept, and choose what it is used for."),
            ),
            "convention": (
                self.tr("Residents' convention"),
                self.tr("Households vote on the convention and can write what they think of it."),
            ),
            "satisfaction": (
                self.tr("Satisfaction survey"),
                self.tr("Households give grades without their names, and can write opinions."),
            ),
            "opinions": (
                self.tr("Asking for opinions"),
                self.tr("Households say whether they support a plan, and write their opinions."),
            ),
        }
