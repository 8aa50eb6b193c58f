"""Which of two colors is the accent, and which count as gray, white and dark. Colors are opaque sRGB in CSS."""

from __future__ import annotations

from functools import lru_cache

import tinycss2.color4

_BLACK = (0.0, 0.0, 0.0)
_MOST_GRAY = 32 / 255  # between the channels: editors' blacks such as #231f20 and #1f2937 are gray in this sense
_LEAST_WHITE = 240 / 255  # in every channel
_MOST_DARK = 0.25  # relative luminance: #888 is dark, #8a8a8a is not


def accent_of_two(one: str, other: str) -> str:
    """The one that is not gray, if the other is; else the lighter one. ``currentColor`` is never the accent."""
    if "currentColor" in {one, other}:
        return other if one == "currentColor" else one
    if is_gray(one) != is_gray(other):
        return other if is_gray(one) else one
    return max(one, other, key=lambda color: (_luminance(color), color))


def is_gray(color: str) -> bool:
    channels = _channels(color)
    return max(channels) - min(channels) <= _MOST_GRAY


def is_white(color: str) -> bool:
    return min(_channels(color)) >= _LEAST_WHITE


def is_dark(color: str) -> bool:
    """True for what text may be: the text's own color, black and the darker grays."""
    return is_gray(color) and _luminance(color) <= _MOST_DARK


def _luminance(color: str) -> float:
    """Relative luminance, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in _channels(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=1024)
def _channels(color: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1; those of black for ``currentColor``."""
    parsed = tinycss2.color4.parse_color(color)
    if parsed is None or isinstance(parsed, str):
        return _BLACK
    red, green, blue = (float(channel or 0) for channel in parsed.coordinates)
    return red, green, blue
