# SPDX-License-Identifier: Apache-2.0
"""Which Chinese characters the bundled fonts hold: all that a name on an identity card can have."""

import pytest
from fontTools.ttLib import TTFont

from commdesk import resources
from commdesk.render.layout import fonts

# GB 18030-2022, level 3; levels 1 and 2 and the whole 通用规范汉字表 lie in it.
GB_18030 = (
    (0x4E00, 0x9FEF), (0x3400, 0x4DB5), (0x20000, 0x2A6D6), (0x2A700, 0x2B734),
    (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0),
)  # fmt: skip
# The 196 of 通用规范汉字表 that older programs cannot write: kTGH of Unihan, beyond U+FFFF.
COMMON_BEYOND = (
    "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀"
    "𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷"
    "𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮"
    "𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓"
)


@pytest.fixture(scope="module")
def held():
    """The characters of each bundled font, by the file's name."""
    found = {}
    for path in (*resources.font_files(), resources.rare_font_file()):
        with TTFont(path, lazy=True) as font:
            found[path.stem] = set(font.getBestCmap() or ())
    return found


def test_both_weights_hold_the_common_characters(held):
    wanted = {*range(0x4E00, 0x9FF0), *range(0x3400, 0x4DB6), *map(ord, COMMON_BEYOND)}
    assert len(COMMON_BEYOND) == 196
    for weight in ("Regular", "Bold"):
        assert wanted - held[f"CommDeskSansSC-{weight}"] == set()


def test_every_character_of_the_standard_is_in_a_bundled_font(held):
    wanted = {code for first, last in GB_18030 for code in range(first, last + 1)}
    assert wanted - held["CommDeskSansSC-Regular"] - held["CommDeskRareSC"] == set()


def test_both_weights_hold_the_same_and_the_large_font_only_what_they_lack(held):
    assert held["CommDeskSansSC-Regular"] == held["CommDeskSansSC-Bold"]
    assert held["CommDeskSansSC-Regular"] & held["CommDeskRareSC"] == set()


def test_the_large_font_has_the_name_and_the_measures_that_are_asked_for():
    with (
        TTFont(resources.rare_font_file(), lazy=True) as rare,
        TTFont(resources.font_files()[0], lazy=True) as family,
    ):
        assert rare["name"].getDebugName(1) == fonts.RARE
        assert rare["name"].getDebugName(6).partition("-")[0] == fonts.RARE.replace(" ", "")
        for height in ("ascent", "descent", "lineGap"):
            one, other = (
                getattr(font["hhea"], height) / getattr(font["head"], "unitsPerEm")  # noqa: B009
                for font in (rare, family)
            )
            assert one == pytest.approx(other, abs=0.002)
        assert {width for width, _ in rare["hmtx"].metrics.values()} == {512}


def test_each_font_lies_beside_its_licence():
    folder = resources.rare_font_file().parent
    for name, said in (("OFL.txt", "SIL OPEN FONT LICENSE"), ("LICENSE-hanazono.txt", "Hanazono")):
        assert said in (folder / name).read_text(encoding="utf-8")
