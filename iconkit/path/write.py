"""Segments on a grid to short path data that means exactly the same.

The coordinates are integers in units of 10^-decimals, so relative numbers are exact differences and nothing drifts.
For each segment every spelling is considered (absolute or relative; H, V, S and T where the numbers allow them),
and dynamic programming finds the shortest whole. The state after a segment is its command letter, as only that
letter can be left out of the next segment, and whether its last number has a point, as only then can a following
`.5` do without a space.

Two exceptions are made for compression, which a sprite always gets: an absolute spelling must be two characters
shorter than the relative one to be taken, as a corner or a cap is written relatively the same wherever it stands; and
the moveto of a stroke is absolute, as merged paths then begin alike.
"""

from typing import Any, TypeAlias

from .numbers import number_text, texts
from .segments import Segments

# Characters so far and one for each absolute spelling, the letter the next segment may leave out, spelling class of the
# last number, chain of pieces.
_State: TypeAlias = tuple[int, str, int, Any]


def write(segments: Segments, decimals: int, free_closes: bool = False) -> str:
    """Path data, short by the rules above, of segments whose coordinates are whole numbers of 10^-decimals user units.

    Arc radii and rotations need not be whole: radii are in the same units and get up to four more decimals. With
    `free_closes` a sub-path may be closed where that shortens the moveto after it, which a fill does not show.
    """
    text, radius_text = texts(decimals)
    best: _State = (0, "", 0, None)
    states: list[_State] = [best]
    x = y = start_x = start_y = 0
    last = ""
    last_x = last_y = 0  # the control point that S or T would reflect
    for segment in segments:
        kind = segment[0]
        to_x: int = segment[-2]  # type: ignore[assignment]
        to_y: int = segment[-1]  # type: ignore[assignment]
        if kind == "Z":
            best = (best[0] + 1, "", 0, (best[3], "z"))
            states = [best]
            x, y, last = to_x, to_y, kind
            continue
        # One entry a spelling: letter, first number's texts, the numbers' text, spelling class of the last number.
        if kind == "L":
            a, b = text[to_x - x], text[to_y - y]
            c, d = text[to_x], text[to_y]
            # A zero written out costs two characters and saves at most one letter.
            if to_y == y:
                spellings = [("h", a, a[0], a[3]), ("H", c, c[0], c[3])]
            elif to_x == x:
                spellings = [("v", b, b[0], b[3]), ("V", d, d[0], d[3])]
            else:
                spellings = [("l", a, a[0] + b[a[3]], b[3]), ("L", c, c[0] + d[c[3]], d[3])]
        elif segment[0] == "C":
            _, x1, y1, x2, y2, _, _ = segment
            c, d, e, f = text[x2 - x], text[y2 - y], text[to_x - x], text[to_y - y]
            tail = d[c[3]] + e[d[3]] + f[e[3]]
            i, j, k, m = text[x2], text[y2], text[to_x], text[to_y]
            tail_abs = j[i[3]] + k[j[3]] + m[k[3]]
            if (x1 == 2 * x - last_x and y1 == 2 * y - last_y) if last == "C" else (x1 == x and y1 == y):
                spellings = [("s", c, c[0] + tail, f[3]), ("S", i, i[0] + tail_abs, m[3])]
            else:
                a, b = text[x1 - x], text[y1 - y]
                g, h = text[x1], text[y1]
                spellings = [
                    ("c", a, a[0] + b[a[3]] + c[b[3]] + tail, f[3]),
                    ("C", g, g[0] + h[g[3]] + i[h[3]] + tail_abs, m[3]),
                ]
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
            spellings = [
                ("a", p, head + a[0] + b[a[3]], b[3]),
                ("A", p, head + c[0] + d[c[3]], d[3]),
            ]
        elif segment[0] == "Q":
            _, x1, y1, _, _ = segment
            c, d = text[to_x - x], text[to_y - y]
            g, h = text[to_x], text[to_y]
            if (x1 == 2 * x - last_x and y1 == 2 * y - last_y) if last == "Q" else (x1 == x and y1 == y):
                spellings = [("t", c, c[0] + d[c[3]], d[3]), ("T", g, g[0] + h[g[3]], h[3])]
            else:
                a, b = text[x1 - x], text[y1 - y]
                e, f = text[x1], text[y1]
                spellings = [
                    ("q", a, a[0] + b[a[3]] + c[b[3]] + d[c[3]], d[3]),
                    ("Q", e, e[0] + f[e[3]] + g[f[3]] + h[g[3]], h[3]),
                ]
            last_x, last_y = x1, y1  # type: ignore[assignment]
        else:
            a, b = text[to_x - x], text[to_y - y]
            c, d = text[to_x], text[to_y]
            spellings = [("M", c, c[0] + d[c[3]], d[3])]
            if free_closes:
                spellings.append(("m", a, a[0] + b[a[3]], b[3]))
            if free_closes and last not in "MZ":
                a, b = text[to_x - start_x], text[to_y - start_y]
                spellings.append(("zm", a, a[0] + b[a[3]], b[3]))
            start_x, start_y = to_x, to_y
        if kind != "M" and len(spellings[1][2]) > len(spellings[0][2]) + 1:
            # Two characters behind stays behind: with a letter written anew, for one, the other goes on alike.
            del spellings[1]
        base = best[0]
        chain = best[3]
        after: list[_State] = []
        for letter, first, body, spelling_class in spellings:
            cost, piece, before = base + len(letter), letter, chain
            for state in states:
                if state[1] == letter:
                    gap = first[state[2]][: -len(first[0])]
                    if state[0] + len(gap) <= cost:
                        cost, piece, before = state[0] + len(gap), gap, state[3]
            implied = letter if kind != "M" else "L" if letter == "M" else "l"
            preference = 1 if letter.isupper() and letter != "M" else 0
            after.append((cost + len(body) + preference, implied, spelling_class, (before, piece + body)))
        states = after
        best = _cheapest(states)
        x, y, last = to_x, to_y, kind
    pieces: list[str] = []
    link = best[3]
    while link:
        link, piece = link
        pieces.append(piece)
    pieces.reverse()
    return "".join(pieces)


def _cheapest(states: list[_State]) -> _State:
    best = states[0]
    for state in states:
        if state[0] < best[0]:
            best = state
    return best
