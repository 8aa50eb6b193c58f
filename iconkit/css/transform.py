"""``transform`` and ``transform-origin`` of CSS as the value of a ``transform`` attribute."""

from __future__ import annotations

import math
from typing import Any

import tinycss2

from iconkit.numbers import parse_length, shortest

_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
# How many arguments each function may have, and of what kind they are.
_ANGLES = {"rotate": (1, 1), "skewx": (1, 1), "skewy": (1, 1)}
_LENGTHS = {"translate": (1, 2), "translatex": (1, 1), "translatey": (1, 1)}
_NUMBERS = {"scale": (1, 2), "scalex": (1, 1), "scaley": (1, 1), "matrix": (6, 6)}
_ORIGINS = {"left": 0.0, "top": 0.0, "center": 0.5, "right": 1.0, "bottom": 1.0}
_DECIMALS = 9


def transform_attribute(text: str, box: tuple[float, float]) -> str | None:
    """The CSS transform list as an attribute; None for one in three dimensions, or that is no transform.

    Percentages refer to ``box``, the width and height of the viewBox in user units (css-transforms-1, section 6).
    """
    if text.lower() == "none":
        return ""
    written: list[str] = []
    for token in tinycss2.parse_component_value_list(text, skip_comments=True):
        if token.type == "whitespace":
            continue
        function = _function(token, box) if token.type == "function" else None
        if function is None:
            return None
        written.append(function)
    return " ".join(written)


def around(transform: str, origin: str, box: tuple[float, float]) -> str | None:
    """``transform`` with its origin at the CSS ``transform-origin``; None if that cannot be read."""
    words = origin.lower().split()
    if not 1 <= len(words) <= 3:
        return None
    if len(words) == 1:
        words.append("center")
    if words[0] in {"top", "bottom"} or words[1] in {"left", "right"}:
        words[:2] = [words[1], words[0]]
    x, y = _coordinate(words[0], box[0]), _coordinate(words[1], box[1])
    if x is None or y is None:
        return None
    if x == y == 0:
        return transform
    to, back = (shortest(x, _DECIMALS), shortest(y, _DECIMALS)), (shortest(-x, _DECIMALS), shortest(-y, _DECIMALS))
    return f"translate({' '.join(to)}) {transform} translate({' '.join(back)})"


def _coordinate(word: str, side: float) -> float | None:
    return _ORIGINS[word] * side if word in _ORIGINS else parse_length(word, side)


def _function(token: Any, box: tuple[float, float]) -> str | None:
    name = token.lower_name
    parts = [part for part in token.arguments if part.type != "whitespace" and part != ","]
    kinds = _ANGLES | _LENGTHS | _NUMBERS
    if name not in kinds or not kinds[name][0] <= len(parts) <= kinds[name][1]:
        return None
    if name in _ANGLES:
        values = [_degrees(part) for part in parts]
    elif name in _LENGTHS:
        sides = (box[1],) if name == "translatey" else box
        values = [parse_length(part.serialize(), side) for part, side in zip(parts, sides, strict=False)]
    else:
        values = [part.value if part.type == "number" else None for part in parts]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values):
        return None
    if name in {"translatey", "scaley"}:
        numbers.insert(0, 0.0 if name == "translatey" else 1.0)
    elif name == "scalex":
        numbers.append(1.0)
    spelled = {"skewx": "skewX", "skewy": "skewY"}.get(name, name.rstrip("xy") if name != "matrix" else name)
    return f"{spelled}({' '.join(shortest(number, _DECIMALS) for number in numbers)})"


def _degrees(part: Any) -> float | None:
    if part.type == "dimension" and part.lower_unit in _DEGREES:
        return float(part.value * _DEGREES[part.lower_unit])
    return 0.0 if part.type == "number" and part.value == 0 else None
