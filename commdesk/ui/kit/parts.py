# SPDX-License-Identifier: Apache-2.0
"""Small pieces every screen is put together from, under one name."""

from commdesk.ui.kit.buttons import Button, ChoiceButton, button, tool
from commdesk.ui.kit.forms import Form, line_up, number_field
from commdesk.ui.kit.labels import Band, ElidedLabel, WrappedLabel, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import card, fill, fit, line, scrolled

__all__ = [
    "Band", "Button", "ChoiceButton", "ElidedLabel", "Form", "Sheet", "WrappedLabel", "button",
    "card", "fill", "fit", "label", "line", "line_up", "number_field", "scrolled", "tool",
]  # fmt: skip
