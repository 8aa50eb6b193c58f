"""A drawing larger than an icon may be is refused before anything is computed with it.

Safe because it changes nothing but numbers that no renderer computes with. Must come before every pass whose work grows with paths, gradients or numbers; bytes,
depth, elements and attributes are counted while the file is read, what ``<use>`` repeats in ``check_references``.
"""

from __future__ import annotations

import re

from iconkit import codes
from iconkit.path.read import read
from iconkit.svg import ATTRIBUTES, PAINT_SERVERS
from iconkit.tree import Document, Node

_HINT = "Simplify the drawing and export it again."
# Only numbers of so many digits, or with an exponent, can be too large.
_LARGE = re.compile(r"(?<![\w#.])[-+]?(?:\d{7,}\.?\d*|\d*\.?\d+[eE]\+?\d+)")
_LARGE_IN_PATH = re.compile(_LARGE.pattern.replace(r"\w#.", r"\d."))
_WORDS = frozenset(("id", "href", "class", "in", "in2", "result", "style"))


def check_bounds(document: Document) -> None:
    guard, gradients = document.guard, 0
    paths: list[str] = []
    for node in document.root.walk():
        gradients += node.tag in PAINT_SERVERS
        if node.tag == "path" and (path := node.attributes.get("d")):
            paths.append(path)
        _check_numbers(document, node)
    # A command takes a character at least, so hardly any drawing needs a count.
    most = guard.path_commands
    if sum(map(len, paths)) > most and sum(len(read(path)[0]) for path in paths) > most:
        message = f"The paths have more than {most:,} commands together (limit: path_commands)."
        document.report(codes.TOO_MANY, document.root, message, _HINT)
    if gradients > guard.gradients:
        message = f"There are {gradients:,} gradients and patterns; an icon may have {guard.gradients:,}."
        document.report(codes.TOO_MANY, document.root, message, _HINT)


def _check_numbers(document: Document, node: Node) -> None:
    most = document.guard.number
    for name, value in list(node.attributes.items()):
        if name in _WORDS or name not in ATTRIBUTES:
            continue
        for match in (_LARGE_IN_PATH if name == "d" else _LARGE).finditer(value):
            if abs(float(match[0])) > most:
                message = f"{name} has a number that is too large: {match[0][:40]} (the limit is {most:,})."
                document.report(codes.BAD_NUMBER, node, message, "Correct the number, or export the icon again.")
                del node.attributes[name]
                break
