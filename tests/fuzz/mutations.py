"""Files changed a little: bytes and pieces taken out, doubled, swapped and put in."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

# Drawing with a filter that looks at every neighbor takes seconds each time.
_SLOW = frozenset(("morphology-huge",))
SEEDS = sorted(path for path in (Path(__file__).parents[1] / "hostile/files").iterdir() if path.stem not in _SLOW)
_PIECES = re.compile(rb"<[^>]*>|[^<]+")
_INSERTS = (
    b"<g>", b"</g>", b"<use href='#a'/>", b"<defs>", b"]]>", b"<!--", b"&#0;", b"&lt;", b"url(#a)", b"e99", b"-",
    b"\xff",
    b'" onload="', b"<svg>", b"<style>", b"transform='scale(0)'", b"0 0 0", b"\xc0\x80", b"<clipPath id='a'/>",
)  # fmt: skip


def mutated(data: bytes, chance: Random) -> bytes:
    """One to four changes."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice((_cut, _doubled, _swapped, _inserted, _flipped))(data, chance)
    return data


def _cut(data: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randint(1, 20) :]


def _doubled(data: bytes, chance: Random) -> bytes:
    pieces = _PIECES.findall(data) or [b"<svg>"]
    place = chance.randrange(len(pieces))
    return b"".join(pieces[:place] + [pieces[place]] * chance.randint(2, 5) + pieces[place + 1 :])


def _swapped(data: bytes, chance: Random) -> bytes:
    pieces = _PIECES.findall(data)
    if len(pieces) > 3:
        first, second = chance.randrange(1, len(pieces) - 1), chance.randrange(1, len(pieces) - 1)
        pieces[first], pieces[second] = pieces[second], pieces[first]
    return b"".join(pieces)


def _inserted(data: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.choice(_INSERTS) + data[start:]


def _flipped(data: bytes, chance: Random) -> bytes:
    if not data:
        return data
    start = chance.randrange(len(data))
    return data[:start] + bytes((data[start] ^ (1 << chance.randrange(8)),)) + data[start + 1 :]
