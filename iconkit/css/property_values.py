"""What a presentation attribute may say: one spelling for each value, and none for what every browser ignores.

The values are those of CSS (SVG 2, section 6.6), so keywords are read without case and escapes are resolved: what
this module returns holds no hidden ``url()``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import tinycss2
import tinycss2.color4

from iconkit.numbers import parse_length, parse_number, shortest
from iconkit.svg import GEOMETRY

WIDE_KEYWORDS = frozenset(("inherit", "initial", "unset", "revert", "revert-layer"))


def _keywords(text: str) -> dict[str, str]:
    return {word.lower(): word for word in text.split()}


_COLOR_SPACES = _keywords("auto sRGB linearRGB")
_KEYWORDS = {
    "clip-rule": _keywords("nonzero evenodd"),
    "color-interpolation": _COLOR_SPACES,
    "color-interpolation-filters": _COLOR_SPACES,
    "fill-rule": _keywords("nonzero evenodd"),
    "isolation": _keywords("auto isolate"),
    "mask-type": _keywords("luminance alpha"),
    "mix-blend-mode": _keywords(
        """normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference
        exclusion hue saturation color luminosity plus-lighter"""
    ),
    "overflow": _keywords("visible hidden scroll auto clip"),
    "shape-rendering": _keywords("auto optimizeSpeed crispEdges geometricPrecision"),
    "stroke-linecap": _keywords("butt round square"),
    "stroke-linejoin": _keywords("miter round bevel"),
    "vector-effect": _keywords("none non-scaling-stroke"),
    "visibility": _keywords("visible hidden collapse"),
}
_ALPHAS = frozenset(("opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "flood-opacity"))
_COLORS = frozenset(("color", "stop-color", "flood-color", "lighting-color"))
_REFERENCES = frozenset(("clip-path", "filter", "mask", "marker-start", "marker-mid", "marker-end"))
_FUNCTIONS = {
    "clip-path": frozenset(("circle", "ellipse", "inset", "path", "polygon", "rect", "xywh")),
    "filter": frozenset(
        "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia".split()
    ),
}
# What a shape of clip-path may be measured in (CSS Masking 1, section 5.1).
_BOXES = frozenset(("border-box", "content-box", "fill-box", "margin-box", "padding-box", "stroke-box", "view-box"))
_PAINT_KEYWORDS = _keywords("none currentColor context-fill context-stroke")
_WORD = re.compile(r"[A-Za-z-]+")
_UNSIGNED = re.compile(r"\s*\+?[\d.]")
_PLAIN_ID = re.compile(r"[^\s\"'()\\]+")


@lru_cache(maxsize=8192)
def read_property(name: str, text: str, *, is_css: bool = False) -> str | None:
    """The value in its usual spelling, or None if browsers ignore such a declaration.

    In CSS (``is_css``) a length other than 0 needs a unit where the property is geometry; in an attribute it needs
    none, and geometry comes back as it is. Raises nothing; a ``var()`` must be replaced before.
    """
    text = text.strip()
    if name in GEOMETRY:
        return _geometry(text) if is_css else text
    if name in {"stroke-width", "stroke-dashoffset"}:
        return _length(name, text)
    if name in _ALPHAS:
        return _alpha(text)
    if name in _KEYWORDS:
        return _KEYWORDS[name].get(text.lower())
    if name in {"fill", "stroke"}:
        return _paint(text)
    if name in _COLORS:
        return _color(text)
    if name in _REFERENCES:
        return _reference(name, text)
    if name == "display":
        return "none" if text.lower() == "none" else "inline"
    if name == "stroke-dasharray":
        return _dashes(text)
    if name == "stroke-miterlimit":
        return text if (number := parse_number(text)) is not None and number >= 0 else None
    if name == "paint-order":
        words = text.lower().split()
        return " ".join(words) if set(words) <= {"normal", "fill", "stroke", "markers"} else None
    return text


def _geometry(text: str) -> str | None:
    if text.lower() == "auto":
        return "auto"
    has_unit = parse_number(text) in {None, 0.0}
    return text if has_unit and parse_length(text, 1) is not None else None


def _length(name: str, text: str) -> str | None:
    length = parse_length(text, 1)
    return text if length is not None and (length >= 0 or name == "stroke-dashoffset") else None


def _dashes(text: str) -> str | None:
    if text.lower() == "none":
        return "none"
    lengths = [parse_length(item, 1) for item in text.replace(",", " ").split()]
    return text if lengths and all(length is not None and length >= 0 for length in lengths) else None


def _alpha(text: str) -> str | None:
    """A number from 0 to 1; not every renderer reads percentages."""
    is_percent = text.endswith("%")
    number = parse_number(text.removesuffix("%"))
    if number is None:
        return None
    if not is_percent and 0 <= number <= 1:
        return text
    return shortest(min(max(number / 100 if is_percent else number, 0.0), 1.0), 6)


def _color(text: str) -> str | None:
    if text.lower() == "currentcolor":
        return "currentColor"
    try:
        parsed = tinycss2.color4.parse_color(text)
    except (ValueError, TypeError, AttributeError):
        return None
    if parsed is None:
        # The colors of the reader's system have names that only a browser knows.
        return text if text.lower() in _SYSTEM_COLORS else None
    return _without_comments(text)


_SYSTEM_COLORS = frozenset(
    """accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext
    graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext windowtext
    window""".split()
)


def _paint(text: str) -> str | None:
    if _WORD.fullmatch(text) and text.lower() in _PAINT_KEYWORDS:
        return _PAINT_KEYWORDS[text.lower()]
    if text.startswith("#"):
        return _color(text)
    tokens = _tokens(text)
    if not tokens:
        return None
    address = _url(tokens[0])
    if address is None:
        return _color(text)
    rest = tinycss2.serialize(tokens[1:]).strip()
    fallback = _paint(rest) if rest else ""
    if fallback is None or fallback.startswith("url"):
        return None
    return f"{_write_url(address)} {fallback}".strip()


def _reference(name: str, text: str) -> str | None:
    """``none``, one ``url()``, or where CSS allows them its functions."""
    if text.lower() == "none":
        return "none"
    written: list[str] = []
    boxes: list[str] = []
    for token in _tokens(text):
        address = _url(token)
        if address is not None:
            written.append(_write_url(address))
        elif token.type == "function" and token.lower_name in _FUNCTIONS.get(name, ()):
            written.append(token.serialize())
        elif name == "clip-path" and token.type == "ident" and token.lower_value in _BOXES:
            boxes.append(token.lower_value)
        elif token.type != "whitespace":
            return None
    if len(boxes) > 1 or (boxes and (not written or written[0].startswith("url"))):
        return None
    return " ".join([*written, *boxes]) if len(written) == 1 or (written and name == "filter") else None


def _tokens(text: str) -> list[Any]:
    """The CSS tokens of a value; what is left open at its end is closed, as CSS says (css-syntax-3, section 5.4)."""
    tokens = tinycss2.parse_component_value_list(text, skip_comments=True)
    while tokens and (
        tokens[-1].type == "whitespace" or (tokens[-1].type == "error" and tokens[-1].kind.startswith("eof-"))
    ):
        tokens.pop()
    return list(tokens)


def _url(token: Any) -> str | None:
    """The address that a ``url()`` token names, without quotes and escapes."""
    if token.type == "url":
        return str(token.value)
    if token.type == "function" and token.lower_name == "url" and token.arguments:
        first = next((part for part in token.arguments if part.type != "whitespace"), None)
        return str(first.value) if first is not None and first.type == "string" else None
    return None


def _write_url(address: str) -> str:
    if _PLAIN_ID.fullmatch(address):
        return f"url({address})"
    escaped = re.sub(r'(["\\])', r"\\\1", address).replace("\n", "\\a ")
    return f'url("{escaped}")'


def _without_comments(text: str) -> str:
    return tinycss2.serialize(_tokens(text)).strip() if "/*" in text else text
