"""Which icons are variants of one another, told by their ids: ``bell``, ``bell-outline``, ``bell-filled``."""

from __future__ import annotations

from functools import cache

from iconkit.data import ordinary


@cache
def stem(icon_id: str) -> str:
    """The id without the words at its end that say how the icon is drawn."""
    words = icon_id.split("-")
    while len(words) > 1 and words[-1].lower() in ordinary("styles"):
        words.pop()
    return "-".join(words)
