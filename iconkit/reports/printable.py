"""Text that cannot steer what it is printed on."""

from __future__ import annotations

import json


def printable(text: str) -> str:
    """``text`` with control and bidi characters escaped: a file name must not be able to steer a terminal."""
    return "".join(
        character if character.isprintable() or character == " " else character.encode("unicode_escape").decode()
        for character in text
    )


def printable_json(value: object) -> str:
    """Indented JSON of the same value, in which such characters are escaped as JSON escapes them."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
