# SPDX-License-Identifier: Apache-2.0
"""What an office writes on its sheets besides the figures: its head, and sentences of its own."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.topics import TopicFacts

PERIOD = "〔期限〕"
"""Stands for the time to object in the office's sentence: 7日, 10个工作日."""
OBJECTION = f"对上述结果有异议的，请自本公示张贴之日起{PERIOD}内，以书面形式提出。"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """An office's own words; what is empty is as the program or the topic says.

    `heading` are lines above the title. `issuer` is for topics that name no other than the
    office itself, `contact` for those that have none of their own. `footer` stands below everything; `objection` tells how to object, with `PERIOD`
    where the time to object is to stand.
    """

    heading: tuple[str, ...] = ()
    issuer: str = ""
    contact: str = ""
    footer: str = ""
    objection: str = ""

    def issuer_of(self, facts: TopicFacts, office: str) -> str:
        """Who signs: whom the topic names, else whom these words name, else the office.

        A topic that names the office says no more than one that names nobody.
        """
        own = "" if facts.issuer.strip() == office.strip() else facts.issuer
        return own or self.issuer or office

    def objection_of(self, facts: TopicFacts) -> str:
        """The sentence that tells how to object to a topic's result."""
        said = self.objection or OBJECTION
        if facts.objection_days is None:
            return said.replace(PERIOD, "＿＿＿日")
        unit = "个工作日" if facts.objection_in_workdays else "日"
        return said.replace(PERIOD, f"{facts.objection_days}{unit}")


PLAIN = Letterhead()
