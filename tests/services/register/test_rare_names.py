# SPDX-License-Identifier: Apache-2.0
"""The names of an office are looked through for characters that few fonts hold."""

from dataclasses import replace

from commdesk.services.register.edit import Changes, change_register
from commdesk.services.register.rare_names import rare_characters
from commdesk.services.register.register import load_register
from tests import community


def test_only_characters_that_few_fonts_hold_are_told(tmp_path):
    office = community.new_office(tmp_path / "office", homes=3)
    assert rare_characters(office) == ""
    owner, other, *_ = load_register(office).owners
    changed = (replace(owner, names=("王𪛕", "李𠮷㛃")), replace(other, names=("张𪛕",)))
    change_register(office, Changes(changed), "核对后更正")
    assert rare_characters(office) == "𠮷𪛕"
    office.close()
