# SPDX-License-Identifier: Apache-2.0
"""How the parts of a matter are set in a result notice."""

from commdesk.render.blocks import POINT, Style

CHART_SIZE = round(10.5 * POINT)
CAPTION = Style(size=11, leading=18, indent=0, bold=True, keep=True, space=6)
VERDICT = Style(bold=True, keep=True)
REASON = Style(size=14, leading=22)
SOURCE = Style(size=12, leading=19)
