# SPDX-License-Identifier: Apache-2.0
"""A count as `commdesk count` writes it, to the byte."""

from __future__ import annotations

import json
from collections.abc import Iterable

from commdesk.domain.count_report import as_json
from commdesk.domain.results import Results


def count_text(results: Results, warnings: Iterable[str] = (), *, names: bool = True) -> str:
    """The text of the file. Without `names` nobody can be found in it; see `as_json`."""
    return json.dumps(as_json(results, warnings, names=names), ensure_ascii=False, indent=1) + "\n"
