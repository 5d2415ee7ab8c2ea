# SPDX-License-Identifier: Apache-2.0
"""The office's own dates: stored, changed, kept over a restart, all on record."""

from datetime import date

import pytest

from commdesk.domain.calendar import DatePresets, Workdays
from commdesk.domain.errors import UserError
from commdesk.services.audit import verify
from commdesk.services.office.date_presets import load_date_presets, store_date_presets
from tests import community

OWN = DatePresets(
    7, 3, 90, 5, 10, objection_in_workdays=True, short_notice_days=9,
    workdays=Workdays(
        frozenset({date(2026, 10, 1), date(2026, 10, 2)}), frozenset({date(2026, 10, 10)})
    ),
)  # fmt: skip


def test_they_come_back_as_they_were_stored(office):
    assert load_date_presets(office) == DatePresets()
    store_date_presets(office, OWN)
    assert load_date_presets(office) == OWN
    store_date_presets(office, DatePresets())
    assert load_date_presets(office) == DatePresets()
    store_date_presets(office, OWN)
    again = community.reopened(office)
    assert load_date_presets(again) == OWN
    assert verify(again).ok
    again.close()


@pytest.mark.parametrize(
    ("presets", "code"),
    [
        (DatePresets(shortest_vote=10, longest_vote=9), "presets-reversed"),
        (
            DatePresets(
                workdays=Workdays(frozenset({date(2026, 1, 1)}), frozenset({date(2026, 1, 1)}))
            ),
            "day-off-and-on",
        ),
    ],
)
def test_what_contradicts_itself_is_refused(office, presets, code):
    with pytest.raises(UserError) as raised:
        store_date_presets(office, presets)
    assert raised.value.code == code
    assert load_date_presets(office) == DatePresets()
