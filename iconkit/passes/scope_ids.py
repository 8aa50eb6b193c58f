"""Inner ids are named after the icon, ``ICON_a``, ``ICON_b``, in document order; ids nobody refers to go.

Safe because every reference follows its target. An icon's id never holds an underscore, so no inner id can meet another
icon's id or inner id, and adding an icon changes no other icon. Must follow ``check_references``, which leaves one
element to an id, and every pass that drops elements, so that the letters have no gaps.
"""

from __future__ import annotations

from iconkit.svg import referenced_ids, rename_references
from iconkit.tree import Document

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def scope_ids(document: Document) -> None:
    root = document.root
    wanted = referenced_ids(root)
    names: dict[str, str] = {}
    for node in root.walk():
        old = node.attributes.pop("id", None)
        if old in wanted and old is not None:
            names[old] = f"{document.icon_id}_{_letters(len(names))}"
            node.attributes["id"] = names[old]
    rename_references(root, names)


def _letters(index: int) -> str:
    """a, b, ..., z, aa, ab, ..."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = _LETTERS[rest] + text
    return text
