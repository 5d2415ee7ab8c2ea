# SPDX-License-Identifier: Apache-2.0
"""Make the bundled font for rare characters, so that every PC prints them in the same letters.

It holds the Chinese characters of GB 18030 (CJK Extensions B to F) that the family of
`build_fonts.py` has not, and is loaded only when a text has one of them. The input is
HanaMinA and HanaMinB of GlyphWiki, as they are in the Debian package `fonts-hanazono`
(20170904-2.1; its licence, in LICENSE-hanazono.txt, allows any use and change):

    apt-get download fonts-hanazono && dpkg -x fonts-hanazono_*.deb hanazono
    .venv/bin/python resources/fonts/build_rare.py hanazono/usr/share/fonts/truetype/hanazono

Run `build_fonts.py` first: what its result holds is left out here.

What is changed, and why:

- It has a name of its own, so that no PC takes an older HanaMin for it.
- The round parts of strokes are drawn there with very many points. They are put on a grid half
  as fine, and points that move an outline by less than 0.0015 of the character's size are left
  out: on paper that is less than a printer's dot, and a quarter of the file.
- Heights of lines are those of the family it stands beside.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

HERE = Path(__file__).resolve().parent
FAMILY = "CommDesk Rare SC"
POST_SCRIPT = "CommDeskRareSC-Regular"
VERSION = "Version 2017.0904; CommDesk 1"
SIZE = 512  # units of a character
NEAR = 0.75  # units that an outline may move
HAN = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x40000))
MADE_ON = 3_587_328_000  # 2017-09-04, as such files count: the same input gives the same file

Point = tuple[float, float]


def main(source: Path) -> None:
    with TTFont(HERE / "CommDeskSansSC-Regular.ttf", lazy=True) as family:
        taken = set(family.getBestCmap())
        of_main = family["hhea"].ascent, family["hhea"].descent, family["head"].unitsPerEm
    glyphs: dict[int, Glyph] = {}
    widths: dict[int, int] = {}
    for name in ("HanaMinB", "HanaMinA"):
        with TTFont(source / f"{name}.ttf", lazy=True) as font:
            for code, glyph in font.getBestCmap().items():
                if code not in taken and any(code in part for part in HAN):
                    taken.add(code)
                    glyphs[code] = thinned(font, glyph)
                    widths[code] = round(font["hmtx"][glyph][0] * SIZE / font["head"].unitsPerEm)
    target = HERE / f"{POST_SCRIPT.partition('-')[0]}.ttf"
    ascent, descent = (round(one * SIZE / of_main[2]) for one in of_main[:2])
    made(glyphs, widths, ascent, descent).save(target)
    print(f"{target.name}: {len(glyphs)} characters, {target.stat().st_size / 1e6:.1f} MB")


def thinned(font: TTFont, name: str) -> Glyph:
    """The same shape of straight lines, with as few points as show it."""
    table, scale = font["glyf"], SIZE / font["head"].unitsPerEm
    coordinates, ends, flags = table[name].getCoordinates(table)
    scaled = [(x * scale, y * scale) for x, y in coordinates]
    pen, start = TTGlyphPen(None), 0
    for end in ends:
        points = list(straight(scaled[start : end + 1], flags[start : end + 1]))
        start = end + 1
        kept = few(points)
        if len(kept) > 2:
            pen.moveTo(kept[0])
            for point in kept[1:]:
                pen.lineTo(point)
            pen.closePath()
    return pen.glyph()


def straight(points: list[Point], flags: Iterable[int]) -> Iterable[Point]:
    """Points on the outline: those that are given, and some on each curve."""
    on = [bool(flag & 1) for flag in flags]
    if all(on):
        yield from points
        return
    for place, (x, y) in enumerate(points):
        if on[place]:
            yield x, y
            continue
        after = (place + 1) % len(points)
        ends = []
        for other in (place - 1, after):
            ox, oy = points[other]
            ends.append((ox, oy) if on[other] else ((x + ox) / 2, (y + oy) / 2))
        (ax, ay), (bx, by) = ends
        for t in (0.25, 0.5, 0.75, 1.0)[: 3 if on[after] else 4]:
            one, two, three = (1 - t) ** 2, 2 * t * (1 - t), t * t
            yield one * ax + two * x + three * bx, one * ay + two * y + three * by


def few(points: list[Point]) -> list[tuple[int, int]]:
    """A closed outline without the points that lie on the way between others."""
    first = points.index(min(points))  # a corner in any case
    ring = [*points[first:], *points[: first + 1]]
    kept = [ring[0]]
    place = 0
    while place < len(ring) - 1:
        place = reach(ring, place)
        kept.append(ring[place])
    whole = [(round(x), round(y)) for x, y in kept[:-1]]
    return [one for one, before in zip(whole, [whole[-1], *whole], strict=False) if one != before]


def reach(ring: list[Point], start: int) -> int:
    """How far a straight line from a point keeps near to all points it passes by."""
    ax, ay = ring[start]
    low = high = None
    last, far = start + 1, 0.0
    for place in range(start + 1, len(ring)):
        dx, dy = ring[place][0] - ax, ring[place][1] - ay
        away = (dx * dx + dy * dy) ** 0.5
        if low is not None and high is not None:
            inside = low[0] * dy - low[1] * dx >= 0 and high[0] * dy - high[1] * dx <= 0
            if not inside or away < far:
                return last
        last, far = place, away
        if away > NEAR:
            # The two directions that pass the point at that distance, on either side.
            sine = NEAR / away
            cosine = (1 - sine * sine) ** 0.5
            right = dx * cosine + dy * sine, dy * cosine - dx * sine
            left = dx * cosine - dy * sine, dy * cosine + dx * sine
            if low is None or low[0] * right[1] - low[1] * right[0] > 0:
                low = right
            if high is None or high[0] * left[1] - high[1] * left[0] < 0:
                high = left
    return last


def made(glyphs: dict[int, Glyph], widths: dict[int, int], ascent: int, descent: int) -> TTFont:
    names = {code: f"u{code:05X}" for code in sorted(glyphs)}
    builder = FontBuilder(SIZE, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()} | {names[c]: glyphs[c] for c in names})
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {".notdef": (SIZE, 0)}
        | {name: (widths[code], getattr(table[name], "xMin", 0)) for code, name in names.items()}
    )
    builder.setupHorizontalHeader(ascent=ascent, descent=descent)
    builder.setupNameTable(
        {
            "copyright": "Made of HanaMinA and HanaMinB of the GlyphWiki Project.",
            "familyName": FAMILY,
            "styleName": "Regular",
            "uniqueFontIdentifier": f"{VERSION};{POST_SCRIPT}",
            "fullName": FAMILY,
            "version": VERSION,
            "psName": POST_SCRIPT,
            "description": "Rare Chinese characters, for the program CommDesk.",
        },
        mac=False,
    )
    builder.setupOS2(
        sTypoAscender=ascent,
        sTypoDescender=descent,
        usWinAscent=ascent,
        usWinDescent=-descent,
        achVendID="CMDK",
        # Simplified Chinese: so that systems offer it for such texts.
        ulCodePageRange1=1 << 18,
    )
    builder.setupPost(keepGlyphNames=False)
    builder.updateHead(created=MADE_ON, modified=MADE_ON)
    builder.font.recalcTimestamp = False
    return builder.font


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: {Path(sys.argv[0]).name} HANAZONO_DIR\n\n{__doc__}")
    main(Path(sys.argv[1]))
