"""A document as CairoSVG draws it right, for drawing only; or nothing, where it has no such form.

What CairoSVG 2.9 draws wrong without a word was measured against Chromium. Colors with alpha become a color and an
opacity, an opacity on a ``<use>`` goes to a group around it, and a closed subpath of no length gets a segment of no
length, so that its round caps are drawn; ``currentColor`` and an accent have been given their
colors before, even-odd clips their direction by normalizing (``passes/simplify_clips.py``), and the size comes from the
viewBox.

Filters, patterns, markers and blending have no such form, nor have masks: whatever is in one, by its alpha alone, is
drawn as large as the viewBox and enlarged. At three times that a white circle is 57 levels of 255 off, so an alpha mask
in place of one by luminance would be no gain. ``tests/raster/test_cairo_form.py`` has a case of each.
"""

from __future__ import annotations

import re

_WRONG = re.compile(
    r"<mask|<filter|<pattern|<marker|clip-rule=|clipPathUnits=|paint-order=|mix-blend-mode"
    r"|vector-effect=|var\(|(?:clip-path|filter)=\"(?!url)|stroke-dasharray=\"none"
)
_NO_LENGTH = re.compile(r"([Mm][^A-Za-z]*)(?=[zZ])")
_PATH = re.compile(r" d=\"[^\"]*\"")
_TAG = re.compile(r"<([A-Za-z][\w.-]*)((?:\s+[\w:.-]+=\"[^\"]*\")*)\s*(/?)>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)=\"([^\"]*)\"")
_ALPHA = re.compile(r"#(?:[0-9a-fA-F]{4}|[0-9a-fA-F]{8})")
_OPACITY = {"fill": "fill-opacity", "stroke": "stroke-opacity", "stop-color": "stop-opacity"}
_GROUPS = frozenset(("svg", "g", "use"))


def cairo_form(svg: str) -> str | None:
    """``svg``, a normalized drawing as a document, in a form that CairoSVG draws right; None if there is none."""
    if _WRONG.search(svg):
        return None
    if "opacity=" in svg and "<use" in svg:
        svg = _TAG.sub(_with_grouped_opacity, svg)
    if "stroke-linecap=" in svg:
        svg = _PATH.sub(lambda path: _NO_LENGTH.sub(r"\1h0", path[0]), svg)
    if '="#' not in svg or not any(_ALPHA.fullmatch(value) for _, value in _ATTRIBUTE.findall(svg)):
        return svg
    tags = [(match[1], dict(_ATTRIBUTE.findall(match[2]))) for match in _TAG.finditer(svg)]
    for color, opacity in _OPACITY.items():
        inherited = any(tag in _GROUPS and _ALPHA.fullmatch(values.get(color, "")) for tag, values in tags)
        # A child's own opacity multiplies with the color's alpha that it inherits, but would replace an opacity.
        if inherited and any(opacity in values for _, values in tags):
            return None
    return _TAG.sub(_with_plain_colors, svg)


def _with_plain_colors(tag: re.Match[str]) -> str:
    values = dict(_ATTRIBUTE.findall(tag[2]))
    if not any(_ALPHA.fullmatch(values.get(color, "")) for color in _OPACITY):
        return tag[0]
    for color, opacity in _OPACITY.items():
        value = values.get(color, "")
        if _ALPHA.fullmatch(value):
            digits = value[1:] if len(value) == 9 else "".join(digit * 2 for digit in value[1:])
            alpha = int(digits[6:], 16) / 255 * _number(values.get(opacity, "1"))
            values |= {color: f"#{digits[:6]}", opacity: f"{alpha:.6g}"}
    return _start(tag[1], values, tag[3])


def _with_grouped_opacity(tag: re.Match[str]) -> str:
    values = dict(_ATTRIBUTE.findall(tag[2]))
    if tag[1] != "use" or "opacity" not in values or not tag[3]:
        return tag[0]
    opacity = values.pop("opacity")
    return f'<g opacity="{opacity}">{_start("use", values, "/")}</g>'


def _start(name: str, values: dict[str, str], end: str) -> str:
    attributes = "".join(f' {key}="{value}"' for key, value in values.items())
    return f"<{name}{attributes}{end}>"


def _number(text: str) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)
