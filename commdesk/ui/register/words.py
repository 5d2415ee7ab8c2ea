# SPDX-License-Identifier: Apache-2.0
"""Short words for what an update of the register tells."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.services.register.plan import News, Part


class RegisterWords(QObject):
    """Words for lines and parts of an update."""

    def news(self, value: News) -> str:
        """What a line tells."""
        return {
            News.ADDED: self.tr("new"),
            News.CHANGED: self.tr("changed"),
            News.VANISHED: self.tr("missing"),
            News.OWNER: self.tr("owner's data"),
            News.MERGED: self.tr("one owner"),
            News.RENAMED: self.tr("renamed?"),
        }[value]

    def part(self, value: Part) -> str:
        """What differs."""
        return {
            Part.AREA: self.tr("area"),
            Part.AREA_SOURCE: self.tr("source of the area"),
            Part.USE: self.tr("use"),
            Part.COUNTS: self.tr("counts"),
            Part.DELIVERED: self.tr("handed over"),
            Part.NOTE: self.tr("note"),
            Part.GRID: self.tr("grid"),
            Part.OWNER: self.tr("owner"),
            Part.NAMES: self.tr("name"),
            Part.PHONE: self.tr("phone"),
            Part.HOME: self.tr("home"),
            Part.BORN: self.tr("born"),
            Part.PLACES: self.tr("buildings carried"),
        }[value]
