# SPDX-License-Identifier: Apache-2.0
"""Cut the bundled fonts out of Noto Sans SC, so that every PC prints the same sheet.

The input is the npm package `@expo-google-fonts/noto-sans-sc` (0.4.3; SIL Open Font License),
which has the weights as static files, and the Debian package `fonts-noto-cjk`
(1:20220127+repack1-1; the same licence), which has the whole family in one:

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 && tar xf expo-google-fonts-*.tgz
    apt-get download fonts-noto-cjk && dpkg -x fonts-noto-cjk_*.deb noto-cjk
    .venv/bin/python resources/fonts/build_fonts.py package noto-cjk/usr/share/fonts/opentype/noto

What is changed, and why:

- The family is called CommDesk Sans SC. The program must get this very font, and not an older
  Noto that happens to be installed.
- Noto draws some hundred pairs of characters with one glyph: 人 and the radical ⼈, 胶 and 㬵,
  the full-width and the typographic space. A PDF stores glyphs, and Qt writes the lowest code
  point beside each, so that 人 is found and copied as ⼈. Here each character has a glyph of
  its own, which for the second of a pair only points at the first.
- Some two thousand Chinese characters that the same family has for other regions, such as 𠮷,
  are added: owners' names have them, too. Korean syllables stay away.
- A few signs that our screens use and Noto lacks are added, made of glyphs it has.
- Hinting and what only vertical type needs is left out. All characters stay: an owner's name
  may be any of them.
"""

import sys
from collections import defaultdict
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

HERE = Path(__file__).resolve().parent
FAMILY = "CommDesk Sans SC"
VERSION = "Version 2.004; CommDesk 1"
# Radicals and compatibility forms: of a pair, the plain character keeps the original glyph.
SECOND_CHOICE = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
# Of the whole family: Chinese characters only.
HAN = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x40000))
CHINESE = 2  # the place of the mainland's forms in a file of the whole family
NEAR = 1.0  # thousandths of a character's size that an outline may move
# sign: (made of, scale). Scaled about the middle of the original.
MADE_SIGNS = {
    "✕": ("×", 1.35),
    "✗": ("×", 1.35),
    "✔": ("✓", 1.0),
    "▾": ("▼", 0.62),
    "▴": ("▲", 0.62),
    "▸": ("▶", 0.62),
    "◂": ("◀", 0.62),
}


def main(package: Path, whole: Path) -> None:
    for style, folder in (("Regular", "400Regular"), ("Bold", "700Bold")):
        font = cut(package / folder / f"NotoSansSC_{folder}.ttf")
        more = add_characters(font, whole / f"NotoSansCJK-{style}.ttc")
        added = add_signs(font)
        parted = part_shared_glyphs(font)
        rename(font, style)
        target = HERE / f"{FAMILY.replace(' ', '')}-{style}.ttf"
        font.save(target)
        size = target.stat().st_size / 1e6
        print(f"{target.name}: {size:.1f} MB, {more} more, {parted} parted, added {added}")


def cut(source: Path) -> TTFont:
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["ccmp", "kern", "mark", "mkmk"]
    options.drop_tables += ["BASE", "STAT", "vhea", "vmtx", "VORG"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    # The same input gives the same file.
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    return font


def add_characters(font: TTFont, whole: Path) -> int:
    """Take over the Chinese characters that only the whole family has; return how many."""
    known = font.getBestCmap()
    with TTFont(whole, fontNumber=CHINESE, lazy=True) as other:
        assert other["head"].unitsPerEm == font["head"].unitsPerEm
        shapes = other.getGlyphSet()
        more = {
            code: glyph
            for code, glyph in sorted(other.getBestCmap().items())
            if code not in known and any(code in part for part in HAN)
        }
        for code, glyph in more.items():
            pen = TTGlyphPen(None)
            # The curves of that file are of another kind, and turn the other way.
            shapes[glyph].draw(Cu2QuPen(pen, NEAR, reverse_direction=True))
            put_glyph(font, code, pen.glyph(), other["hmtx"][glyph][0])
    return len(more)


def add_signs(font: TTFont) -> str:
    cmap = font.getBestCmap()
    added = ""
    for sign, (model, scale) in MADE_SIGNS.items():
        if ord(sign) not in cmap:
            add_glyph(font, ord(sign), cmap[ord(model)], scale)
            added += sign
    return added


def part_shared_glyphs(font: TTFont) -> int:
    """Give each character a glyph of its own; return how many had to be made."""
    characters = defaultdict(list)
    for code, glyph in font.getBestCmap().items():
        characters[glyph].append(code)
    made = 0
    for glyph, codes in characters.items():
        first, *others = sorted(codes, key=lambda c: (any(c in r for r in SECOND_CHOICE), c))
        for code in others:
            add_glyph(font, code, glyph, 1.0)
            made += 1
        assert first not in others
    return made


def add_glyph(font: TTFont, code: int, model: str, scale: float) -> None:
    """Map `code` to a new glyph that shows `model`, scaled about its own middle."""
    glyf, hmtx = font["glyf"], font["hmtx"]
    original = glyf[model]
    glyph = Glyph()
    if original.numberOfContours != 0:
        part = GlyphComponent()
        part.glyphName = model
        middle_x = (original.xMin + original.xMax) / 2
        middle_y = (original.yMin + original.yMax) / 2
        part.x = round(middle_x * (1 - scale))
        part.y = round(middle_y * (1 - scale))
        part.flags = 0x0004  # round to the grid, as in any font
        if scale != 1.0:
            part.transform = [[scale, 0], [0, scale]]
        glyph.numberOfContours = -1
        glyph.components = [part]
    put_glyph(font, code, glyph, hmtx[model][0])


def put_glyph(font: TTFont, code: int, glyph: Glyph, width: int) -> None:
    """Map `code` to a glyph that is new in the font."""
    glyf = font["glyf"]
    name = f"uni{code:04X}.own"
    # Assigning to `glyf` puts the name at the end of the font's glyph order, too.
    glyf[name] = glyph
    glyph.recalcBounds(glyf)
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    for table in font["cmap"].tables:
        if table.isUnicode() and (code <= 0xFFFF or table.format >= 8):
            table.cmap[code] = name


def rename(font: TTFont, style: str) -> None:
    bold = style == "Bold"
    full_name = FAMILY if not bold else f"{FAMILY} Bold"
    post_script = f"{FAMILY.replace(' ', '')}-{style}"
    names = font["name"]
    for record in list(names.names):
        if record.nameID > 25 or record.nameID in (8, 9, 10, 11, 12, 25):
            names.removeNames(nameID=record.nameID)
    for number, text in {
        1: FAMILY,
        2: style,
        3: f"{VERSION};{post_script}",
        4: full_name,
        5: VERSION,
        6: post_script,
        10: "Noto Sans SC with a glyph for each character, for the program CommDesk.",
        16: FAMILY,
        17: style,
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if bold else 400
    # Bit 5 bold, bit 6 regular; bit 0 of macStyle is bold.
    kept = font["OS/2"].fsSelection & ~0b0110_0001
    font["OS/2"].fsSelection = kept | (1 << 5 if bold else 1 << 6)
    font["head"].macStyle = 1 if bold else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(f"usage: {Path(sys.argv[0]).name} PACKAGE_DIR NOTO_CJK_DIR\n\n{__doc__}")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
