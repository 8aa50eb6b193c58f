"""A drawing larger than an icon may be is refused before anything is computed with it.

Safe because it changes nothing but numbers that no renderer computes with, and then the icon is refused. Must come
before every pass whose work grows with paths, gradients or numbers; bytes, depth, elements and attributes are counted
while the file is read, what ``<use>`` repeats in ``check_references``.
"""

from __future__ import annotations

import re

from iconkit import codes
from iconkit.guard import Guard
from iconkit.numbers import NUMBER
from iconkit.path.read import read
from iconkit.svg import ATTRIBUTES, PAINT_SERVERS
from iconkit.tree import Document, Node

_HINT = "Simplify the drawing and export it again."
# Only numbers of so many digits, or with an exponent, can be too large.
_LARGE = re.compile(r"(?<![\w#.])[-+]?(?:\d{7,}\.?\d*|\d*\.?\d+[eE]\+?\d+)")
_MOST_OCTAVES = 16  # each has half the contrast of the one before, and takes as long
_LARGE_IN_PATH = re.compile(_LARGE.pattern.replace(r"\w#.", r"\d."))
_OPEN = "([{"
_BRACKET = re.compile(r"[][(){}]")
_MOST_BRACKETS = 50
_AS_ZEROS = bytes.maketrans(b"123456789E", b"000000000e")
_WORDS = frozenset(("id", "href", "class", "in", "in2", "result", "style"))


def check_bounds(document: Document) -> None:
    if _is_small(document.text, document.guard):
        return
    guard, gradients = document.guard, 0
    paths: list[str] = []
    for node in document.root.walk():
        gradients += node.tag in PAINT_SERVERS
        if node.tag == "path" and (path := node.attributes.get("d")):
            paths.append(path)
        _check_numbers(document, node)
        _check_nesting(document, node)
    # A command takes a character at least, so hardly any drawing needs a count.
    most = guard.path_commands
    if sum(map(len, paths)) > most and sum(len(read(path)[0]) for path in paths) > most:
        message = f"The paths have more than {most:,} commands together (limit: path_commands)."
        document.report(codes.TOO_MANY, document.root, message, _HINT)
    if gradients > guard.gradients:
        message = f"There are {gradients:,} gradients and patterns; an icon may have {guard.gradients:,}."
        document.report(codes.TOO_MANY, document.root, message, _HINT)


def _is_small(text: str, guard: Guard) -> bool:
    """Whether the text as a whole has too few marks for anything over a limit: so it is with nearly every icon."""
    if "&" in text or not text.isascii():
        return False  # values may have more in them than the text shows
    if len(text) > guard.path_commands or text.count("<") > guard.gradients or "numOctaves" in text:
        return False
    shown = text.encode().translate(_AS_ZEROS)
    return b"0000000" not in shown and b"0e" not in shown and sum(map(text.count, _OPEN)) <= _MOST_BRACKETS


def _check_nesting(document: Document, node: Node) -> None:
    """CSS is read by functions that call themselves for each bracket."""
    for name, value in node.attributes.items():
        if _is_nested(value):
            document.report(codes.TOO_DEEP, node, f"Brackets are nested too deep in {name}.", _HINT)
            node.attributes[name] = ""
    if node.tag == "style" and _is_nested(node.text):
        document.report(codes.TOO_DEEP, node, "Brackets are nested too deep in this style sheet.", _HINT)
        node.text = ""


def _is_nested(text: str) -> bool:
    if sum(map(text.count, _OPEN)) <= _MOST_BRACKETS:
        return False
    depth = deepest = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket in _OPEN else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest > _MOST_BRACKETS


def _check_numbers(document: Document, node: Node) -> None:
    for name, value in list(node.attributes.items()):
        if name in _WORDS or name not in ATTRIBUTES:
            continue
        most = _MOST_OCTAVES if name == "numOctaves" else document.guard.number
        for match in _large(name).finditer(value):
            if abs(float(match[0])) > most:
                message = f"{name} has a number that is too large: {match[0][:40]} (the limit is {most:,})."
                document.report(codes.BAD_NUMBER, node, message, "Correct the number, or export the icon again.")
                node.attributes[name] = ""
                break


def _large(name: str) -> re.Pattern[str]:
    """What finds the numbers of an attribute that may be too large."""
    if name == "numOctaves":
        return NUMBER
    return _LARGE_IN_PATH if name == "d" else _LARGE
