# SPDX-License-Identifier: Apache-2.0
"""The law that the rules of a result notice rest on, quoted."""

from __future__ import annotations

from collections.abc import Sequence

from commdesk.domain.rules import Rule
from commdesk.render.layout.blocks import NOTE, Style
from commdesk.render.layout.manuscript import Part, Words
from commdesk.render.words import wording

_INNER = str.maketrans("“”", "‘’")
_QUOTED = Style(size=12, leading=20)


def law_parts(rules: Sequence[Rule], style: Style = _QUOTED, note: Style = NOTE) -> list[Part]:
    """Each text once, in quotation marks; nothing where the rules rest on no law."""
    laws = wording.laws_of(rules)
    parts: list[Part] = [
        Words(f"{law.source}：“{law.text.translate(_INNER)}”", style) for law in laws
    ]
    if laws and any(rule.check_law for rule in rules):
        parts.append(Words("注：上述条文如与现行法律规定不一致，以现行规定为准。", note))
    return parts
