"""An identifier that a program made up: a UUID, a hash, ``svg2``, ``Layer_1``, ``SVGID_1_``, ``path1234``."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_HASH = re.compile(r"(?=[a-fA-F]*\d)(?=\d*[a-fA-F])(?:[0-9a-f]{8,}|[0-9A-F]{8,})")
_GENERATED = re.compile(
    r"(?:SVGID|XMLID|Layer|Capa|Calque|Ebene|Livello|Laag|Warstwa|Camada|Katman|Слой|图层|圖層|レイヤー|레이어)"
    r"_\d+_?"  # Illustrator
    r"|_x[0-9A-F]{2,4}_.*|_\d+_?"  # Illustrator's escapes, and ids it could not spell
    r"|(?:svg|path|rect|circle|ellipse|polygon|polyline|line|text|tspan|image|use|defs|symbol|marker|layer|namedview"
    r"|metadata|base|grid|perspective|stop|[cC]lipPath|mask|pattern|filter|linearGradient|radialGradient|flowRoot)\d+(?:-\d+)*"
    r"|g\d{3,}(?:-\d+)*"  # Inkscape; G7 and G20 are groups of states
    r"|(?:clip|mask|paint|filter|image|pattern)\d+_\w+"  # Figma
    r"|SVGRepo_\w+|(?:cls|st|fil|str)-?\d+|id-?\d+|uuid-.*|\d{7,}"
    r"|(?:IMG|DSC[NF]?|PXL|MVI|VID|GOPR|SCR)[_-]?\d{4,}\w*"  # cameras
)


def check(name: Name) -> Finding | None:
    title = name.title
    if not (_GENERATED.fullmatch(title) or _HASH.fullmatch(title) or _UUID.search(title)):
        return None
    return Finding(
        f"{quoted(title)} is an identifier that a program made up.",
        "Write what the icon means.",
    )


RULE = TitleRule(Code("IK303", "generated-id", "error"), check, spares_brands=True)
