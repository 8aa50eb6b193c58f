"""What may be given as a title or a reason: one line."""

from __future__ import annotations

import unicodedata

_BREAKS_OR_STEERS = frozenset(("Cc", "Cs", "Zl", "Zp"))


def is_line(text: str) -> bool:
    """True for a line of text that is not empty. Joiners, which some scripts cannot do without, are text."""
    return bool(text.strip()) and not any(unicodedata.category(character) in _BREAKS_OR_STEERS for character in text)
