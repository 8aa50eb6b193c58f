from __future__ import annotations

import re
from pathlib import Path

import iconkit

PACKAGE = Path(iconkit.__file__).parent
# ``(...)*+`` and the like. An escaped parenthesis is a character, and what repeats it is right in every Python.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 lets such a group match what it does not: github.com/python/cpython/issues/106052."""
    found = [
        f"{path.relative_to(PACKAGE)}: {line}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if POSSESSIVE_GROUP.search(line) and not line.startswith("#")
    ]
    assert found == []


def test_what_is_looked_for_is_found() -> None:
    assert POSSESSIVE_GROUP.search(r"(?:a|b)*+") and POSSESSIVE_GROUP.search(r"(a){2,3}+")
    assert not POSSESSIVE_GROUP.search(r"(?>(?:a|b)*)") and not POSSESSIVE_GROUP.search(r"a\)*+[b)]")
