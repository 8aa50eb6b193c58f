"""Text that cannot steer what it is printed on."""

from __future__ import annotations


def printable(text: str) -> str:
    """``text`` with control and bidi characters escaped: a file name must not be able to steer a terminal."""
    return "".join(
        character if character.isprintable() or character == " " else character.encode("unicode_escape").decode()
        for character in text
    )
