# SPDX-License-Identifier: Apache-2.0
"""The office's own words must not call a result settled that is not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from commdesk.domain.letterhead import Letterhead
from commdesk.domain.topics import Stage, Topic

CLAIMS = ("正式结果", "核定")
_SETTLED = frozenset({Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED})


def claims_settled(words: Letterhead) -> bool:
    """Whether they speak of a settled result; blanks between the characters are no way round."""
    texts = (*words.heading, words.issuer, words.contact, words.footer, words.objection)
    plain = "\n".join("".join(text.split()) for text in texts)
    return any(claim in plain for claim in CLAIMS)


def claim_said(topic: Topic, words: Letterhead) -> str:
    """That a sheet of this topic would call the result settled; "" where it would not, or is."""
    if topic.stage in _SETTLED or not claims_settled(words):
        return ""
    return QCoreApplication.translate(
        "Claims",
        "The head and words of the office speak of a settled result, but this topic is not settled "
        "yet. Change the words first, or settle the topic.",
    )
