"""Segments on a grid to short path data that means exactly the same.

The coordinates are integers in units of 10^-decimals, so relative numbers are exact differences and nothing drifts.
For each segment every spelling is considered (absolute or relative; H, V, S and T where the numbers allow them),
and dynamic programming finds the shortest whole. The state after a segment is its command letter, as only that
letter can be left out of the next segment, and whether its last number has a point, as only then can a following
`.5` do without a space.

Exceptions are made for compression, which a sprite always gets. An absolute spelling must be some characters shorter
than the relative one to be taken, as a corner or a cap is written relatively the same wherever it stands: how many was
measured on whole sets, and is most for curves and fills. The moveto of a stroke is absolute, as merged paths then begin
alike, unless that is four characters longer.
"""

from collections.abc import Iterable
from operator import itemgetter
from typing import Any, TypeAlias

from .numbers import Spelling, number_text, texts
from .segments import Segment

# Characters so far with what absolute spellings count more, the letter the next segment may leave out, spelling class
# of the last number, chain of pieces.
_State: TypeAlias = tuple[int, str, int, Any]
# The letter and the one that the next segment may then leave out, the first number's texts, the numbers' text, spelling
# class of the last number, what an absolute spelling counts more.
_Way: TypeAlias = tuple[str, str, Spelling, str, int, int]

# What an absolute spelling counts more: of horizontal and vertical lines, of other lines, of curves.
_OF_STROKES = (0, 0, 1)
_OF_FILLS = (1, 2, 4)
_RELATIVE_MOVE = 3  # what a relative moveto counts more in a stroke


def write(segments: Iterable[Segment], decimals: int, free_closes: bool = False) -> str:
    """Path data, short by the rules above, of segments whose coordinates are whole numbers of 10^-decimals user units.

    Arc radii and rotations need not be whole: radii are in the same units and get up to four more decimals. With
    `free_closes` a sub-path may be closed where that shortens the moveto after it, which a fill does not show.
    """
    text, radius_text = texts(decimals)
    level, sloping, curve = _OF_FILLS if free_closes else _OF_STROKES
    best: _State = (0, "", 0, None)
    states: list[_State] = [best]
    x = y = start_x = start_y = 0
    last = ""
    last_x = last_y = 0  # the control point that S or T would reflect
    for segment in segments:
        kind = segment[0]
        to_x: int = segment[-2]  # type: ignore[assignment]
        to_y: int = segment[-1]  # type: ignore[assignment]
        way: _Way
        other: _Way | None
        if kind == "Z":
            best = (best[0] + 1, "", 0, (best[3], "z", ""))
            states = [best]
            x, y, last = to_x, to_y, kind
            continue
        if kind == "L":
            # A zero written out costs two characters and saves at most one letter.
            if to_y == y:
                a, c = text[to_x - x], text[to_x]
                way, other = ("h", "h", a, a[0], a[3], 0), ("H", "H", c, c[0], c[3], level)
            elif to_x == x:
                a, c = text[to_y - y], text[to_y]
                way, other = ("v", "v", a, a[0], a[3], 0), ("V", "V", c, c[0], c[3], level)
            else:
                a, b = text[to_x - x], text[to_y - y]
                c, d = text[to_x], text[to_y]
                way = ("l", "l", a, a[0] + b[a[3]], b[3], 0)
                other = ("L", "L", c, c[0] + d[c[3]], d[3], sloping)
        elif segment[0] == "C":
            _, x1, y1, x2, y2, _, _ = segment
            c, d, e, f = text[x2 - x], text[y2 - y], text[to_x - x], text[to_y - y]
            i, j, k, m = text[x2], text[y2], text[to_x], text[to_y]
            if (x1 == 2 * x - last_x and y1 == 2 * y - last_y) if last == "C" else (x1 == x and y1 == y):
                way = ("s", "s", c, f"{c[0]}{d[c[3]]}{e[d[3]]}{f[e[3]]}", f[3], 0)
                other = ("S", "S", i, f"{i[0]}{j[i[3]]}{k[j[3]]}{m[k[3]]}", m[3], curve)
            else:
                a, b = text[x1 - x], text[y1 - y]
                g, h = text[x1], text[y1]
                way = ("c", "c", a, f"{a[0]}{b[a[3]]}{c[b[3]]}{d[c[3]]}{e[d[3]]}{f[e[3]]}", f[3], 0)
                other = ("C", "C", g, f"{g[0]}{h[g[3]]}{i[h[3]]}{j[i[3]]}{k[j[3]]}{m[k[3]]}", m[3], curve)
            last_x, last_y = x2, y2  # type: ignore[assignment]
        elif segment[0] == "A":
            _, rx, ry, rotation, large, sweep, _, _ = segment
            p, q = radius_text[rx], radius_text[ry]
            turn = number_text(rotation, 6) if rotation else "0"
            gap = "" if turn[0] == "-" or (turn[0] == "." and q[3] == 2) else " "
            # Flags are single characters, so nothing separates them from each other or from what follows.
            head = f"{p[0]}{q[p[3]]}{gap}{turn} {large}{sweep}"
            a, b = text[to_x - x], text[to_y - y]
            c, d = text[to_x], text[to_y]
            way = ("a", "a", p, f"{head}{a[0]}{b[a[3]]}", b[3], 0)
            other = ("A", "A", p, f"{head}{c[0]}{d[c[3]]}", d[3], curve)
        elif segment[0] == "Q":
            _, x1, y1, _, _ = segment
            c, d = text[to_x - x], text[to_y - y]
            g, h = text[to_x], text[to_y]
            if (x1 == 2 * x - last_x and y1 == 2 * y - last_y) if last == "Q" else (x1 == x and y1 == y):
                way = ("t", "t", c, c[0] + d[c[3]], d[3], 0)
                other = ("T", "T", g, g[0] + h[g[3]], h[3], curve)
            else:
                a, b = text[x1 - x], text[y1 - y]
                e, f = text[x1], text[y1]
                way = ("q", "q", a, f"{a[0]}{b[a[3]]}{c[b[3]]}{d[c[3]]}", d[3], 0)
                other = ("Q", "Q", e, f"{e[0]}{f[e[3]]}{g[f[3]]}{h[g[3]]}", h[3], curve)
            last_x, last_y = x1, y1  # type: ignore[assignment]
        else:
            c, d = text[to_x], text[to_y]
            before = best
            best = _after(("M", "L", c, c[0] + d[c[3]], d[3], 0), before, states)
            a, b = text[to_x - x], text[to_y - y]
            more = 0 if free_closes else _RELATIVE_MOVE
            after = [best, _after(("m", "l", a, a[0] + b[a[3]], b[3], more), before, states)]
            if free_closes and last not in "MZ":
                a, b = text[to_x - start_x], text[to_y - start_y]
                after.append(_after(("zm", "l", a, a[0] + b[a[3]], b[3], 0), before, states))
            states = after
            best = min(after, key=itemgetter(0))
            x, y, last = to_x, to_y, kind
            start_x, start_y = to_x, to_y
            continue
        before = best
        best = _after(way, before, states)
        # Two characters behind stays behind: with a letter written anew, for one, the other goes on alike.
        if len(other[3]) + other[5] <= len(way[3]) + 1:
            alternative = _after(other, before, states)
            states = [best, alternative]
            if alternative[0] < best[0]:
                best = alternative
        else:
            states = [best]
        x, y, last = to_x, to_y, kind
    pieces: list[str] = []
    link = best[3]
    while link:
        link, letter, numbers = link
        pieces += numbers, letter
    pieces.reverse()
    return "".join(pieces)


def _after(way: _Way, best: _State, states: list[_State]) -> _State:
    """The state after one more segment, behind the best state, or behind one that spares its letter."""
    letter, implied, first, body, spelling_class, more = way
    cost, piece, chain = best[0] + len(letter), letter, best[3]
    for state in states:
        if state[1] == letter:
            gap = len(first[state[2]]) - len(first[0])
            if state[0] + gap <= cost:
                cost, piece, chain = state[0] + gap, " " if gap else "", state[3]
    return cost + len(body) + more, implied, spelling_class, (chain, piece, body)
