"""Titles of two icons that differ by next to nothing: ``Graph 1`` and ``Graph 2``, ``Email`` and ``E-mail``.

A pair is reported once, on its second icon.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from operator import itemgetter

from iconkit.data import acronyms, brands, fold, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, SetRule
from iconkit.variants import stem

_NUMBER = re.compile(r"(.*[^\W\d_])[ -](\d{1,2})")
_JOINTS = re.compile(r"[\s\-–—_'’.,:;()\u00b7]+")


def check(names: Sequence[Name]) -> Iterator[tuple[Name, Finding]]:
    groups: dict[str, list[tuple[int, Name]]] = {}
    for name in names:
        key, number = _key(name)
        if key:
            groups.setdefault(key, []).append((number, name))
    for numbered in groups.values():
        numbers = {number for number, _ in numbered}
        if len(numbered) > 1 and (len(numbers) == 1 or _count_on(numbers)):
            numbered.sort(key=itemgetter(0))
            yield from _findings([name for _, name in numbered])


def _count_on(numbers: set[int]) -> bool:
    """True for numbers that only tell icons apart: 1, 2 or none, 2; not for 25, 50, 75."""
    return any(number + 1 in numbers or (number == 0 and 2 in numbers) for number in numbers)


def _findings(group: list[Name]) -> Iterator[tuple[Name, Finding]]:
    firsts: dict[str, Name] = {}  # one icon for each spelling
    for name in group:
        spelling = " ".join(fold(name.title).split())
        twin = next(
            (
                other
                for other_spelling, other in firsts.items()
                if other_spelling != spelling and stem(other.icon_id) != stem(name.icon_id)
            ),
            None,
        )
        firsts.setdefault(spelling, name)
        if twin:
            finding = Finding(
                f"{quoted(name.title)} is nearly {quoted(twin.title)}, the title of {twin.icon_id}.",
                "Say what is different about each icon, or spell both the same and delete one.",
            )
            yield name, finding


def _key(name: Name) -> tuple[str, int]:
    """What two titles share if they are nearly the same, and the number that was left out (0 for none)."""
    title = name.title
    if title in brands().exact:
        return "", 0
    number = 0
    match = _NUMBER.fullmatch(title)
    if match and not _is_counted(match[1]):
        title, number = match[1], int(match[2])
    folded = fold(title)
    if folded.endswith("s") and folded.split()[-1][:-1] in ordinary("one_or_many"):
        folded = folded[:-1]
    return _JOINTS.sub("", _without_accents(folded)), number


def _is_counted(base: str) -> bool:
    """True if a number after these words carries meaning: ``Heading 2``, ``PlayStation 4``, ``USB 3``."""
    last = base.rsplit(maxsplit=1)[-1]
    return fold(last) in ordinary("counted") or base in brands().exact or last in acronyms() or last in brands().exact


def _without_accents(folded: str) -> str:
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFD", folded)
    return unicodedata.normalize("NFC", "".join(char for char in apart if not "\u0300" <= char <= "\u036f"))


RULE = SetRule(Code("IK328", "near-duplicate", "warning"), check)
