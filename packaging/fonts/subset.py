#!/usr/bin/env python3
"""Makes the family "Ocellus Sans": Inter's Latin, Greek and Cyrillic with Noto Sans SC's Chinese.

JavaFX knows no list of fallback families, so one family has to hold every glyph the window needs.
Usage: subset.py INTER_PACKAGE NOTO_PACKAGE TARGET_FOLDER   (README.md says where they come from)
"""
import pathlib
import sys
import tempfile

from fontTools import merge, subset, ttLib
from fontTools.ttLib import scaleUpem

FAMILY = "Ocellus Sans"
# JavaFX tells a family's faces apart by "bold" alone, hence the medium face is a family of its own.
FACES = [
    ("Regular", FAMILY, "Regular", 400, "400Regular", "400Regular"),
    ("Medium", FAMILY + " Medium", "Regular", 500, "500Medium", "500Medium"),
    ("SemiBold", FAMILY, "Bold", 600, "600SemiBold", "600SemiBold"),
]
LATIN = [
    (0x0020, 0x024F), (0x0259, 0x0259), (0x02B0, 0x02FF), (0x0300, 0x036F), (0x0370, 0x03FF),
    (0x0400, 0x045F), (0x0490, 0x0491), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F),
    (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x215F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2303, 0x2303), (0x2318, 0x2318), (0x2325, 0x2325), (0x232B, 0x232B), (0x23CE, 0x23CE),
    (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2717), (0xFB01, 0xFB02),
]
CHINESE = [(0x3000, 0x303F), (0xFF00, 0xFFEF)]


def code_points(ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


def common_hanzi():
    """The 3,755 characters of GB 2312 level 1: rows 16 to 55."""
    found = set()
    for row in range(16, 56):
        for column in range(1, 95):
            try:
                found.add(ord(bytes([0xA0 + row, 0xA0 + column]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def tabular_digits(font):
    """Digits of one width, so that a number which changes does not make its neighbours dance."""
    tables = [t.cmap for t in font["cmap"].tables if t.isUnicode()]
    gsub = font["GSUB"].table
    lookups = {
        i
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for i in record.Feature.LookupListIndex
    }
    mapping = {}
    for i in lookups:
        for table in gsub.LookupList.Lookup[i].SubTable:
            table = getattr(table, "ExtSubTable", table)
            mapping.update(table.mapping)
    for cmap in tables:
        for digit in range(0x30, 0x3A):
            cmap[digit] = mapping.get(cmap[digit], cmap[digit])


def cut(font, code_points, features):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "vhea", "vmtx", "VORG", "BASE", "MVAR", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)


def face(inter, noto):
    latin = ttLib.TTFont(inter)
    tabular_digits(latin)
    cut(latin, code_points(LATIN), ["kern", "mark", "mkmk", "ccmp", "locl"])
    chinese = ttLib.TTFont(noto)
    cut(chinese, (code_points(CHINESE) | common_hanzi()) - set(latin.getBestCmap()), [])
    for tag in ("GSUB", "GPOS", "GDEF"):
        if tag in chinese:
            del chinese[tag]
    scaleUpem.scale_upem(chinese, latin["head"].unitsPerEm)
    metrics = {
        (tag, field): getattr(latin[tag], field)
        for tag, fields in {
            "hhea": ("ascent", "descent", "lineGap"),
            "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
        }.items()
        for field in fields
    }
    licence = latin["name"].getDebugName(0) + "; " + chinese["name"].getDebugName(0)
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for name, part in (("latin", latin), ("chinese", chinese)):
            path = pathlib.Path(folder, name + ".ttf")
            part.save(path)
            parts.append(str(path))
        merged = merge.Merger().merge(parts)
    for (tag, field), value in metrics.items():
        setattr(merged[tag], field, value)
    return merged, licence


def christen(font, licence, family, style, weight):
    """The licence wants another name for a changed font."""
    full = family if style == "Regular" else family + " " + style
    names = font["name"]
    names.names = []
    for number, text in {
        0: licence,
        1: family,
        2: style,
        3: full + "; subset of Inter and Noto Sans SC",
        4: full,
        5: "Version 1.000",
        6: full.replace(" ", "") if style == "Regular" else family.replace(" ", "") + "-" + style,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
        names.setName(text, number, 1, 0, 0)
    os2 = font["OS/2"]
    os2.usWeightClass = 700 if style == "Bold" else 400
    bold = style == "Bold"
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    font["head"].created = font["head"].modified = 3800000000


def main(inter, noto, target):
    for name, family, style, weight, inter_face, noto_face in FACES:
        font, licence = face(
            pathlib.Path(inter, inter_face, "Inter_%s.ttf" % inter_face),
            pathlib.Path(noto, noto_face, "NotoSansSC_%s.ttf" % noto_face),
        )
        christen(font, licence, family, style, weight)
        font.recalcTimestamp = False
        path = pathlib.Path(target, "OcellusSans-%s.ttf" % name)
        font.save(path)
        print(path, path.stat().st_size, len(font.getBestCmap()))


if __name__ == "__main__":
    main(*sys.argv[1:])
