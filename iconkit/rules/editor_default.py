"""A name that a drawing program gives when nobody names a thing: ``Group 12``, ``Ebene 2``, ``アートボード 1``."""

from __future__ import annotations

import re

from iconkit.data import EditorDefaults, editor_defaults, fold
from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

# A run of letters with their marks, or a number ("12", "12.5"); the rest separates.
_PART = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f])+")
_SEPARATORS_ONLY = re.compile(r"[\s_\-–—#()<>'’.]*")
# How Figma names the exports of a component's variants: "Size=24, State=Default".
_VARIANT = re.compile(r"[^\W_][\w ]{2,}=[^\W_][\w .-]*(?:,\s*[^\W_][\w ]*=[^\W_][\w .-]*)*")
# What duplicating and outlining append to any name.
_APPENDED = re.compile(r"\S(?:.*\S)?[ _-][Cc]opy[ _-]\d+|.*\d[ _-]Copy|.+ \(Stroke\)")
_LONGEST_NAME = 5  # words
_WORD_OF_A_SET = re.compile(r"[^\W\d_]+(?: [2-9])?")


def check(name: Name) -> Finding | None:
    title = name.title
    if not is_default(title) or is_doubtful(name):
        return None
    return Finding(
        f"{quoted(title)} is a name that a drawing program gives to things nobody named.",
        "Write what the icon means; the name of a layer or an artboard says nothing.",
    )


def is_default(title: str) -> bool:
    """True if a drawing program may have given this name."""
    return bool(_is_made_of_defaults(title) or _APPENDED.fullmatch(title) or _VARIANT.fullmatch(title))


def is_doubtful(name: Name) -> bool:
    """True for a word from a file's name, alone or as one of a few: ``group.svg`` may be an icon for groups.

    Sets count their variants from 2 (``shape-2.svg``); numbers of two digits and more are counted by programs.
    """
    return name.derived and _WORD_OF_A_SET.fullmatch(name.title) is not None


def _is_made_of_defaults(title: str) -> bool:
    defaults = editor_defaults()
    folded = fold(title)
    first = _PART.search(folded)
    if first is None or first[0] not in defaults.first_words:
        return False
    parts = _PART.findall(folded)
    if not _SEPARATORS_ONLY.fullmatch(_PART.sub("", folded)):
        return False
    position = 0
    while position < len(parts):
        end = _end_of_default(parts, position, defaults)
        if not end:
            return False
        position = end
    return True


def _end_of_default(parts: list[str], start: int, defaults: EditorDefaults) -> int:
    """Where the default name that begins at ``start`` ends, or 0 if none does. The longest name wins."""
    for length in range(min(_LONGEST_NAME, len(parts) - start), 0, -1):
        alone = defaults.names.get(tuple(parts[start : start + length]))
        if alone is None:
            continue
        end = after_name = start + length
        while end < len(parts) and (parts[end][0].isdigit() or (parts[end],) in defaults.copies):
            end += 1
        if alone or end > after_name:
            return end
    return 0


RULE = TitleRule(Code("IK302", "editor-default", "error"), check, spares_brands=True)
